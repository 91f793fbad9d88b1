//! A line under a position: where it goes or comes from, how much it changes, and whether that is only proposed.

use egui::{Button, Pos2, Rect, Response, RichText, Stroke, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::edits;
use super::facts::Which;
use super::row::{Pen, dashed, is_left_over, is_open, sign, words};
use super::side::{INSIDE_PT, Look};
use crate::compare::placement::{PlacementBasis, PlacementRow};
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::i18n::Message;
use crate::model::SetPredecessors;

/// Below this width a line has signs for buttons, in screen points.
const WORDS_FROM_PT: f32 = 430.0;

/// Shows a row of the placement under its position.
pub fn ui(ui: &mut Ui, pen: &Pen<'_>, rect: Rect, place: usize, out: &mut Outbox) {
    let (look, ctx) = (pen.look, pen.look.ctx);
    let Some(row) = look.facts.placement.rows.get(place) else { return };
    let palette = ctx.palette;
    let inside = rect.shrink2(Vec2::new(INSIDE_PT, 2.0)).with_max_x(rect.right() - INSIDE_PT);
    if is_open(row.basis) {
        dashed(ui.painter(), inside, Stroke::new(1.0, palette.faint));
    }
    sign(ui.painter(), palette, Pos2::new(inside.left() + 14.0, inside.center().y), row);
    let end = buttons(ui, pen, inside, place, row, out);
    let room = inside.with_min_x(inside.left() + 28.0).with_max_x(end - 8.0);
    let text = line(look, pen.which, row);
    let ink = if is_left_over(row) { palette.warning } else { palette.ink };
    if words(ui.painter(), room, &text, false, theme::SMALL_PT + 1.0, ink) {
        ui.interact(room, ui.id().with(("link", place)), egui::Sense::hover()).on_hover_text(text);
    }
}

/// What a row says: kind, position across, share.
fn line(look: &Look<'_>, which: Which, row: &PlacementRow) -> String {
    let ctx = look.ctx;
    if is_left_over(row) {
        return ctx.text("placement-left-over").to_owned();
    }
    let kind = ctx.say(&row.kind.name());
    let other = which.other();
    let organisation = look.organisations[other.index()];
    let across = other.of(row).and_then(|id| organisation.position(id));
    let Some(across) = across else { return kind };
    let own = which.of(row).and_then(|id| look.organisations[which.index()].position(id));
    let is_moved = own.is_some_and(|own| own.unit != across.unit);
    let key = match (which, row.basis, is_moved) {
        (_, PlacementBasis::Same, false) => "placement-stays",
        (Which::Earlier, PlacementBasis::Same, true) => "placement-moves-to",
        (Which::Later, PlacementBasis::Same, true) => "placement-moves-from",
        (Which::Earlier, ..) => "placement-to",
        (Which::Later, ..) => "placement-from",
    };
    let message = Message::new(key)
        .with("kind", kind)
        .with("position", across.title.as_str())
        .with("unit", organisation.name_of(&across.unit));
    let mut said = ctx.say(&message);
    if let Some(share) = row.share_percent {
        said += &format!(" · {share}%");
    }
    match row.basis {
        PlacementBasis::Proposed => ctx.say(&Message::new("placement-proposed").with("what", said)),
        PlacementBasis::Said | PlacementBasis::Same => said,
    }
}

/// What a row says, for who does not see it.
pub fn sentence(look: &Look<'_>, which: Which, place: usize) -> String {
    look.facts.placement.rows.get(place).map_or_else(String::new, |row| line(look, which, row))
}

/// The buttons at the right of a line; returns where they begin.
fn buttons(ui: &mut Ui, pen: &Pen<'_>, rect: Rect, place: usize, row: &PlacementRow, out: &mut Outbox) -> f32 {
    let (look, to) = (pen.look, pen.look.organisations[1]);
    let (key, mark, edit): (_, _, Box<dyn Fn() -> Option<SetPredecessors>>) = match (row.basis, &row.from, &row.to) {
        (PlacementBasis::Proposed, Some(_), Some(_)) => (
            "placement-accept",
            icon::CHECK,
            Box::new(|| edits::accept(to, &look.facts.placement, |other| other == row)),
        ),
        (PlacementBasis::Proposed, Some(from), None) => {
            ("placement-lapse", icon::MINUS, Box::new(|| edits::lapse(to, std::slice::from_ref(from))))
        }
        (PlacementBasis::Said, Some(from), Some(at)) => {
            ("placement-take-back", icon::X, Box::new(|| edits::unlink(to, from, at)))
        }
        (PlacementBasis::Said, Some(from), None) => {
            ("placement-take-back", icon::X, Box::new(|| edits::take_back(to, std::slice::from_ref(from))))
        }
        _ => return rect.right(),
    };
    let name = look.ctx.text(key);
    let has_words = rect.width() >= WORDS_FROM_PT && mark != icon::X;
    let response = small_button(ui, pen, rect, place, if has_words { name } else { mark }, has_words);
    let across = sentence(look, pen.which, place);
    let title = pen.which.of(row).and_then(|id| look.organisations[pen.which.index()].position(id));
    let title = title.map_or("", |position| position.title.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{name}: {title}, {across}")));
    let left = response.rect.left();
    if response.on_hover_text(name).clicked()
        && let Some(edit) = edit()
    {
        out.edit(edit);
    }
    left
}

fn small_button(ui: &mut Ui, pen: &Pen<'_>, rect: Rect, place: usize, text: &str, has_words: bool) -> Response {
    let palette = pen.look.ctx.palette;
    let ink = if has_words { palette.accent } else { palette.muted };
    let font = theme::regular(theme::SMALL_PT + 1.0);
    let width = match has_words {
        true => ui.painter().layout_no_wrap(text.to_owned(), font.clone(), ink).size().x + 16.0,
        false => 28.0,
    };
    let at = Rect::from_min_max(
        Pos2::new(rect.right() - width, rect.top() - 1.0),
        rect.right_bottom() + Vec2::new(0.0, 1.0),
    );
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(at).id_salt(("link-button", pen.which, place)));
    child.spacing_mut().button_padding = Vec2::new(6.0, 0.0);
    child.spacing_mut().interact_size = Vec2::splat(24.0);
    let button = Button::new(RichText::new(text).font(font).color(ink)).frame_when_inactive(false).min_size(at.size());
    let response = child.put(at, button);
    if response.has_focus() {
        let edge = Stroke::new(2.0, palette.accent);
        child.painter().rect_stroke(response.rect, theme::RADIUS, edge, egui::StrokeKind::Inside);
    }
    response
}
