//! Where a function is used: its positions with their units, to go to. Only the rows that are seen are read and laid out.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};
use egui_phosphor::regular as icon;

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts::{self, one_line};
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::i18n::Message;
use crate::metric::Amount;
use crate::model::{FunctionId, JobFunction, Organisation, Position, PositionId};

/// Height of a row, in screen points.
const ROW_PT: f32 = 44.0;
/// Between text and the edge of a row, in screen points.
const PADDING_PT: f32 = 8.0;

/// The positions of a function, by unit and title.
pub fn positions_of(organisation: &Organisation, function: &FunctionId) -> Vec<PositionId> {
    let own = organisation.positions().filter(|(_, position)| position.function.as_ref() == Some(function));
    let mut found: Vec<(&PositionId, &Position)> = own.collect();
    found.sort_by_cached_key(|(_, position)| (organisation.name_of(&position.unit).to_lowercase(), &position.order));
    found.into_iter().map(|(id, _)| id.clone()).collect()
}

/// Shows the positions of a function.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    (id, function): (&FunctionId, &JobFunction),
    positions: &[PositionId],
) {
    let organisation = ctx.organisation();
    let words = Message::new("functions-used").with("count", positions.len());
    parts::section(ui, ctx, &ctx.say(&words));
    if positions.is_empty() {
        parts::hint(ui, ctx, ctx.text("functions-unused"));
        return;
    }
    let size = Vec2::new(ui.available_width(), ROW_PT * positions.len() as f32);
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let seen = ui.clip_rect();
    let first = ((seen.top() - all.top()) / ROW_PT).floor().max(0.0) as usize;
    let last = (((seen.bottom() - all.top()) / ROW_PT).ceil().max(0.0) as usize).min(positions.len());
    for (place, held) in positions.iter().enumerate().take(last).skip(first) {
        let Some(position) = organisation.position(held) else { continue };
        let top = all.top() + ROW_PT * place as f32;
        let rect = Rect::from_min_size(pos2(all.left(), top), Vec2::new(all.width(), ROW_PT));
        if row_ui(ui, ctx, rect, (id, held), function, position) {
            out.act(Action::ShowChart);
            out.ask(Request::FlyTo(position.unit.clone()));
        }
    }
}

/// Shows a position: unit, title, amount and scale; whether it was clicked.
fn row_ui(
    ui: &Ui,
    ctx: &PanelContext<'_>,
    rect: Rect,
    (function_id, id): (&FunctionId, &PositionId),
    function: &JobFunction,
    position: &Position,
) -> bool {
    let palette = ctx.palette;
    let unit = ctx.organisation().name_of(&position.unit);
    let fte = position.formation_fte.map_or_else(String::new, |fte| Amount::Fte(fte).say(ctx.language));
    let differs = !position.scales.is_empty() && position.scales != function.scales;
    let scales = match position.scales.is_empty() {
        true => String::new(),
        false => ctx.say(&Message::new("functions-scale").with("scales", position.scales.join(", "))),
    };
    let title = match position.title == function.title {
        true => String::new(),
        false => position.title.clone(),
    };
    let odd = if differs { ctx.text("functions-scale-differs") } else { "" };
    let said: Vec<&str> = [unit, &title, &fte, &scales, odd].into_iter().filter(|words| !words.is_empty()).collect();
    let described = said.join(", ");
    let response = ui.interact(rect, egui::Id::new(("functions-used-row", function_id, id)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &described));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS, palette.hover);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, theme::RADIUS, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
    }
    let inside = rect.shrink2(Vec2::new(PADDING_PT, 4.0));
    let right = |words: &str, ink, y: f32| {
        let galley = one_line(ui, words, theme::regular(theme::SMALL_PT + 1.0), ink, inside.width() * 0.5);
        let width = galley.size().x;
        ui.painter().galley(pos2(inside.right() - width, y), galley, ink);
        width
    };
    let (upper, lower) = (inside.top(), inside.center().y + 1.0);
    let taken = right(&fte, palette.muted, upper + 1.0);
    let galley = one_line(ui, unit, theme::regular(theme::BODY_PT), palette.ink, inside.width() - taken - PADDING_PT);
    ui.painter().galley(pos2(inside.left(), upper), galley, palette.ink);
    let sign = if differs { format!("{}  {scales}", icon::WARNING) } else { scales.clone() };
    let taken = right(&sign, if differs { palette.warning } else { palette.muted }, lower);
    let second = if title.is_empty() { function.title.as_str() } else { &title };
    let room = inside.width() - taken - PADDING_PT;
    let galley = one_line(ui, second, theme::regular(theme::SMALL_PT + 1.0), palette.muted, room);
    ui.painter().galley(pos2(inside.left(), lower), galley, palette.muted);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
    let is_clicked = response.clicked();
    response.on_hover_text(format!("{described}\n{}", ctx.text("functions-go")));
    is_clicked
}
