//! The way from the one chart to the other, with a mark for each step: press or pull to look there.

use egui::{Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::bar::Seen;
use super::{Deed, FilmContext};
use crate::i18n::Message;

/// More steps than this have no marks of their own: they would touch.
const LEAST_STEP_PT: f32 = 6.0;
/// Radius of the handle.
const HANDLE_PT: f32 = 7.0;

/// The id of the slider.
pub fn id() -> Id {
    super::film_id().with("slider")
}

/// Shows the slider, `width` wide.
pub fn ui(ui: &mut Ui, ctx: &FilmContext<'_>, seen: &Seen<'_>, width: f32, deeds: &mut Vec<Deed>) {
    let (_, rect) = ui.allocate_space(Vec2::new(width.max(80.0), crate::gui::theme::TARGET_PT));
    let response = ui.interact(rect, id(), Sense::click_and_drag());
    let track = Rect::from_center_size(rect.center(), Vec2::new(rect.width() - 2.0 * HANDLE_PT, 4.0));
    let place = |moment: f64| track.left() + track.width() * moment as f32;
    if (response.dragged() || response.clicked())
        && let Some(pointer) = response.interact_pointer_pos()
    {
        deeds.push(Deed::GoTo(f64::from((pointer.x - track.left()) / track.width())));
    }
    let asked = |action| ui.input(|input| input.has_accesskit_action_request(id(), action));
    if asked(egui::accesskit::Action::Increment) {
        deeds.push(Deed::Next);
    }
    if asked(egui::accesskit::Action::Decrement) {
        deeds.push(Deed::Previous);
    }
    paint(ui, ctx, seen, &response, track, &place);
    name(ui, ctx, seen, &response);
}

fn paint(
    ui: &Ui,
    ctx: &FilmContext<'_>,
    seen: &Seen<'_>,
    response: &Response,
    track: Rect,
    place: &dyn Fn(f64) -> f32,
) {
    let painter = ui.painter();
    painter.rect_filled(track, 2, ctx.palette.hairline);
    let here = place(seen.moment);
    let mut done = track;
    done.max.x = here;
    painter.rect_filled(done, 2, ctx.palette.accent);
    let steps = seen.film.len();
    if steps > 0 && track.width() / steps as f32 >= LEAST_STEP_PT {
        for step in 0..steps {
            let end = seen.film.end_of(step);
            let colour = if end <= seen.moment { ctx.palette.accent } else { ctx.palette.faint };
            painter.circle_filled(Pos2::new(place(end), track.center().y), 2.5, colour);
        }
    }
    let handle = Pos2::new(here, track.center().y);
    let is_held = response.hovered() || response.dragged();
    let ground = if is_held { ctx.palette.accent_soft } else { ctx.palette.panel };
    painter.circle(handle, HANDLE_PT, ground, Stroke::new(2.0, ctx.palette.accent));
    if response.has_focus() {
        let around = Rect::from_center_size(handle, Vec2::splat(2.0 * HANDLE_PT + 8.0));
        painter.rect_stroke(around, around.width() / 2.0, Stroke::new(1.5, ctx.palette.accent), StrokeKind::Inside);
    }
}

fn name(ui: &Ui, ctx: &FilmContext<'_>, seen: &Seen<'_>, response: &Response) {
    let label = Message::new("film-slider").with("from", ctx.from_name).with("to", ctx.to_name);
    let label = ctx.say(&label);
    let percent = (seen.moment * 100.0).round();
    response.widget_info(|| egui::WidgetInfo::slider(true, percent, &label));
    let value = seen.place_in_words(ctx);
    ui.ctx().accesskit_node_builder(id(), |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_value(value);
        node.add_action(egui::accesskit::Action::Increment);
        node.add_action(egui::accesskit::Action::Decrement);
    });
    let filter = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), filter));
}
