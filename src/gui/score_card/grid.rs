//! The table of the score card: names of figures and heads of columns stay in sight.

use egui::{Align2, Color32, FontId, Id, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use egui_phosphor::regular as icon;

use super::card::scored_against;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::i18n::{Message, text};
use crate::model::ScenarioId;
use crate::report::{Rank, ScoreCard, ScoreCell, ScoreRow, scored_scenarios};

/// Height of a row, in screen points.
const ROW_PT: f32 = 32.0;
/// Height of the heads of the columns.
const HEAD_PT: f32 = 44.0;
/// Least and greatest width of a column with a scenario.
const COLUMN_PT: std::ops::RangeInclusive<f32> = 112.0..=168.0;
/// Least and greatest width of the names of the figures.
const NAMES_PT: std::ops::RangeInclusive<f32> = 200.0..=380.0;
/// Between text and the edge of its cell.
const PADDING_PT: f32 = 12.0;

/// The id of the table: what has the keyboard.
fn score_card_id() -> Id {
    Id::new("score-card")
}

pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, card: &ScoreCard, out: &mut Outbox) {
    let (known, unknown): (Vec<&ScoreRow>, Vec<&ScoreRow>) =
        card.rows.iter().partition(|row| row.cells.iter().any(|cell| cell.amount.is_some()));
    let scored = scored_scenarios(ctx.document.scenarios(), scored_against(ctx.document, ctx.view));
    let scenarios: Vec<&ScenarioId> = scored.into_iter().map(|(id, _)| id).collect();
    let names_pt = (ui.available_width() * 0.34).clamp(*NAMES_PT.start(), *NAMES_PT.end());
    let room = (ui.available_width() - names_pt - PADDING_PT) / card.columns.len().max(1) as f32;
    let column_pt = room.clamp(*COLUMN_PT.start(), *COLUMN_PT.end()).floor();
    let under = under_words(ctx, card, &unknown);
    let width = (ui.available_width() - 2.0 * PADDING_PT).max(200.0);
    let under = ui.painter().layout(under, theme::regular(theme::SMALL_PT), ctx.palette.muted, width);
    let size = Vec2::new(
        names_pt + column_pt * card.columns.len() as f32,
        HEAD_PT + ROW_PT * (known.len() as f32) + under.size().y + 2.0 * PADDING_PT,
    );
    let area = ScrollArea::both().id_salt(score_card_id()).auto_shrink(false);
    area.show_viewport(ui, |ui, seen| {
        ui.set_min_size(size);
        let origin = ui.min_rect().min;
        let grid = Grid { ctx, card, names_pt, column_pt, origin, seen };
        for (index, row) in known.iter().enumerate() {
            let top = HEAD_PT + ROW_PT * index as f32;
            if top + ROW_PT >= seen.top() && top <= seen.bottom() {
                grid.row(ui, row, top);
            }
        }
        grid.under(ui, under, HEAD_PT + ROW_PT * known.len() as f32);
        if let Some(scenario) = grid.heads(ui, &scenarios) {
            out.ask(Request::WorkOn(scenario));
        }
    });
}

/// What cost is reckoned with, what sources say otherwise, and the figures of which no scenario says anything: a line each.
fn under_words(ctx: &PanelContext<'_>, card: &ScoreCard, unknown: &[&ScoreRow]) -> String {
    let mut lines: Vec<String> = card.notes.iter().map(|note| ctx.say(note)).collect();
    if !unknown.is_empty() {
        let names: Vec<String> = unknown.iter().map(|row| ctx.say(&row.name())).collect();
        lines.push(ctx.say(&Message::new("score-card-unknown").with("figures", names.join(", "))));
    }
    lines.join("\n")
}

struct Grid<'a> {
    ctx: &'a PanelContext<'a>,
    card: &'a ScoreCard,
    names_pt: f32,
    column_pt: f32,
    /// Where the table begins on the screen.
    origin: Pos2,
    /// What of the table is seen.
    seen: Rect,
}

impl Grid<'_> {
    fn cell_rect(&self, column: usize, top: f32, height: f32) -> Rect {
        let left = self.names_pt + self.column_pt * column as f32;
        Rect::from_min_size(self.origin + Vec2::new(left, top), Vec2::new(self.column_pt, height))
    }

    /// The first column, which stays at the left edge of what is seen.
    fn name_rect(&self, top: f32, height: f32) -> Rect {
        Rect::from_min_size(self.origin + Vec2::new(self.seen.left(), top), Vec2::new(self.names_pt, height))
    }

    fn row(&self, ui: &Ui, row: &ScoreRow, top: f32) {
        let (ctx, painter) = (self.ctx, ui.painter());
        let name = ctx.say(&row.name());
        for (column, cell) in row.cells.iter().enumerate() {
            let rect = self.cell_rect(column, top, ROW_PT);
            if rect.right() < ui.clip_rect().left() || rect.left() > ui.clip_rect().right() {
                continue;
            }
            self.cell(ui, rect, cell);
            let words = self.words(&name, column, cell);
            let id = score_card_id().with((row.figure.definition().id, row.part.as_ref().map(|part| &part.0), column));
            let response = ui.interact(rect, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
            response.on_hover_text(words);
        }
        let rect = self.name_rect(top, ROW_PT);
        // The line under the row above stays.
        painter.rect_filled(rect.with_min_y(rect.top() + 1.0), 0, ctx.palette.panel);
        let inside = rect.shrink2(Vec2::new(PADDING_PT, 0.0)).with_min_x(rect.left());
        truncated(ui, inside, &name, theme::regular(theme::BODY_PT), ctx.palette.ink);
        let id = score_card_id().with((row.figure.definition().id, row.part.as_ref().map(|part| &part.0), "name"));
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
        response.on_hover_ui(|ui| {
            ui.set_max_width(320.0);
            ui.strong(&name);
            ui.label(ctx.say(&row.figure.definition().help()));
        });
        let below = self.origin.y + top + ROW_PT;
        let along = rect.left()..=(self.origin.x + self.seen.right());
        painter.hline(along, below, Stroke::new(1.0, ctx.palette.hairline));
    }

    fn cell(&self, ui: &Ui, rect: Rect, cell: &ScoreCell) {
        let (ctx, painter) = (self.ctx, ui.painter());
        let inside = rect.shrink2(Vec2::new(PADDING_PT, 0.0));
        let Some(amount) = cell.amount else {
            let place = Pos2::new(inside.right(), inside.center().y);
            painter.text(place, Align2::RIGHT_CENTER, "–", theme::regular(theme::BODY_PT), ctx.palette.faint);
            return;
        };
        let (sign, ink) = match cell.rank {
            Some(Rank::Best) => (icon::CARET_CIRCLE_UP, ctx.palette.accent),
            Some(Rank::Worst) => (icon::CARET_CIRCLE_DOWN, ctx.palette.warning),
            None => ("", ctx.palette.ink),
        };
        let words = format!("{sign} {}", amount.say(ctx.language));
        let difference = cell.difference.filter(|difference| difference.whole_number() != 0);
        let font = if cell.rank.is_some() { theme::semibold(theme::BODY_PT) } else { theme::regular(theme::BODY_PT) };
        let lift = if difference.is_some() { 6.5 } else { 0.0 };
        let place = Pos2::new(inside.right(), inside.center().y - lift);
        painter.text(place, Align2::RIGHT_CENTER, words, font, ink);
        if let Some(difference) = difference {
            let place = Pos2::new(inside.right(), inside.center().y + 8.0);
            let words = difference.say_difference(ctx.language);
            painter.text(place, Align2::RIGHT_CENTER, words, theme::regular(theme::SMALL_PT), ctx.palette.muted);
        }
    }

    /// A cell as a sentence: what a screen reader says of it.
    fn words(&self, figure: &str, column: usize, cell: &ScoreCell) -> String {
        let ctx = self.ctx;
        let scenario = self.card.columns.get(column).map_or("", String::as_str);
        let amount =
            cell.amount.map_or_else(|| ctx.text("score-unknown").to_owned(), |amount| amount.say(ctx.language));
        let mut words = format!("{figure}, {scenario}: {amount}");
        if let Some(difference) = cell.difference {
            words += &format!(", {}", difference.say_difference(ctx.language));
        }
        match cell.rank {
            Some(Rank::Best) => words + ", " + text(ctx.language, "score-best"),
            Some(Rank::Worst) => words + ", " + text(ctx.language, "score-worst"),
            None => words,
        }
    }

    /// What stands under the table.
    fn under(&self, ui: &Ui, words: std::sync::Arc<egui::Galley>, top: f32) {
        let place = self.origin + Vec2::new(self.seen.left(), top + PADDING_PT);
        let response =
            ui.interact(Rect::from_min_size(place, words.size()), score_card_id().with("under"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.text()));
        ui.painter().galley(place, words, self.ctx.palette.muted);
    }

    /// The heads of the columns, which stay at the top of what is seen. Returns the scenario that was clicked.
    fn heads(&self, ui: &Ui, scenarios: &[&ScenarioId]) -> Option<ScenarioId> {
        let (ctx, painter) = (self.ctx, ui.painter());
        let top = self.seen.top();
        let band =
            Rect::from_min_size(self.origin + Vec2::new(self.seen.left(), top), Vec2::new(self.seen.width(), HEAD_PT));
        painter.rect_filled(band, 0, ctx.palette.panel);
        painter.hline(band.x_range(), band.bottom(), Stroke::new(1.0, ctx.palette.hairline));
        let mut asked = None;
        for (column, (name, scenario)) in self.card.columns.iter().zip(scenarios).enumerate() {
            let rect = self.cell_rect(column, top, HEAD_PT);
            let is_current = ctx.document.current() == *scenario;
            let response = ui.interact(rect, score_card_id().with(("head", scenario.as_str())), Sense::click());
            response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_current, name));
            let fill = if response.hovered() { ctx.palette.hover } else { Color32::TRANSPARENT };
            painter.rect_filled(rect.shrink(4.0), theme::RADIUS, fill);
            if response.has_focus() {
                painter.rect_stroke(
                    rect.shrink(4.0),
                    theme::RADIUS,
                    Stroke::new(2.0, ctx.palette.accent),
                    egui::StrokeKind::Inside,
                );
            }
            let inside = rect.shrink2(Vec2::new(PADDING_PT, 0.0));
            let (font, ink) = match is_current {
                true => (theme::semibold(theme::BODY_PT), ctx.palette.accent),
                false => (theme::semibold(theme::BODY_PT), ctx.palette.ink),
            };
            truncated_right(ui, inside, name, font, ink);
            if is_current {
                painter.hline(inside.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, ctx.palette.accent));
            }
            if response.on_hover_text(name).clicked() {
                asked = Some((*scenario).clone());
            }
        }
        painter.rect_filled(self.name_rect(top, HEAD_PT - 1.0), 0, ctx.palette.panel);
        asked
    }
}

fn galley(ui: &Ui, width: f32, words: &str, font: FontId, ink: Color32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

fn truncated(ui: &Ui, rect: Rect, words: &str, font: FontId, ink: Color32) {
    let galley = galley(ui, rect.width(), words, font, ink);
    ui.painter().galley(Pos2::new(rect.left(), rect.center().y - galley.size().y / 2.0), galley, ink);
}

fn truncated_right(ui: &Ui, rect: Rect, words: &str, font: FontId, ink: Color32) {
    let galley = galley(ui, rect.width(), words, font, ink);
    let place = Pos2::new(rect.right() - galley.size().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, ink);
}
