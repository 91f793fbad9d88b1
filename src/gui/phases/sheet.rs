//! A table of the report on the screen. There are few rows, so all are laid out.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::gui::context::PanelContext;
use crate::gui::dialog::parts::one_line;
use crate::gui::theme;
use crate::report::table::{Cell, ColumnKind, Table};

/// Height of a row, in screen points.
const ROW_PT: f32 = 32.0;
/// Height of the titles: two lines, in screen points.
const HEAD_PT: f32 = 40.0;
/// Between text and the edge of its cell, in screen points.
const PADDING_PT: f32 = 8.0;

/// Shows some columns of a table, by id; returns the row that was clicked. `hover` says more about a row.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    salt: &str,
    table: &Table,
    ids: &[&str],
    hover: &dyn Fn(usize) -> Option<String>,
) -> Option<usize> {
    let columns: Vec<usize> =
        ids.iter().filter_map(|id| table.columns.iter().position(|column| column.id == *id)).collect();
    let all = Vec2::new(ui.available_width(), HEAD_PT + ROW_PT * table.rows.len() as f32);
    let (all, _) = ui.allocate_exact_size(all, Sense::hover());
    let spans = spans(table, &columns, all.width());
    let palette = ctx.palette;
    for (&column, &(left, width)) in columns.iter().zip(&spans) {
        let rect = Rect::from_min_size(pos2(all.left() + left, all.top()), Vec2::new(width, HEAD_PT));
        let inside = rect.shrink2(Vec2::new(PADDING_PT, 4.0));
        let heading = table.columns[column].heading.clone();
        let mut job = egui::text::LayoutJob::simple(
            heading,
            theme::semibold(theme::SMALL_PT + 1.0),
            palette.muted,
            inside.width(),
        );
        job.wrap.max_rows = 2;
        let galley = ui.painter().layout_job(job);
        let is_number = table.columns[column].kind == ColumnKind::Number;
        let x = if is_number { inside.right() - galley.size().x } else { inside.left() };
        ui.painter().galley(pos2(x, inside.bottom() - galley.size().y), galley, palette.muted);
    }
    ui.painter().hline(all.x_range(), all.top() + HEAD_PT - 0.5, Stroke::new(1.0, palette.hairline));
    let mut clicked = None;
    for (place, row) in table.rows.iter().enumerate() {
        let top = all.top() + HEAD_PT + ROW_PT * place as f32;
        let rect = Rect::from_min_size(pos2(all.left(), top), Vec2::new(all.width(), ROW_PT));
        let described = described(ctx, table, &columns, row);
        let response = ui.interact(rect, egui::Id::new(("phases-sheet", salt, place)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &described));
        if response.hovered() {
            ui.painter().rect_filled(rect, theme::RADIUS, palette.hover);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(rect, theme::RADIUS, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
        }
        for (&column, &(left, width)) in columns.iter().zip(&spans) {
            let cell = Rect::from_min_size(pos2(rect.left() + left, top), Vec2::new(width, ROW_PT));
            let inside = cell.shrink2(Vec2::new(PADDING_PT, 0.0));
            let words = say(ctx, row, column);
            let ink = if column == columns[0] { palette.ink } else { palette.muted };
            let galley = one_line(ui, &words, theme::regular(theme::BODY_PT), ink, inside.width());
            let is_number = table.columns[column].kind == ColumnKind::Number;
            let x = if is_number { inside.right() - galley.size().x } else { inside.left() };
            ui.painter().galley(pos2(x, inside.center().y - galley.size().y / 2.0), galley, ink);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
        if response.clicked() {
            clicked = Some(place);
        }
        let more = hover(place).map_or_else(|| described.clone(), |more| format!("{described}\n\n{more}"));
        response.on_hover_ui(|ui| {
            ui.set_max_width(420.0);
            ui.label(more);
        });
    }
    clicked
}

/// Where each column begins and how wide it is: text gets more than a number, a name more than other text.
fn spans(table: &Table, columns: &[usize], width: f32) -> Vec<(f32, f32)> {
    let share = |(place, column): (usize, &usize)| match table.columns[*column].kind {
        _ if table.columns[*column].id == "target" => 2.6,
        _ if table.columns[*column].id == "neutral" => 1.8,
        _ if place == 0 => 1.6,
        ColumnKind::Text => 1.3,
        ColumnKind::Number | ColumnKind::Unit | ColumnKind::Measured(_) => 1.0,
    };
    let shares: Vec<f32> = columns.iter().enumerate().map(share).collect();
    let all: f32 = shares.iter().sum();
    let mut left = 0.0;
    let span = |share: f32| {
        let own = share / all * width;
        left += own;
        (left - own, own)
    };
    shares.into_iter().map(span).collect()
}

/// A cell as people read it; a dash where nothing is known.
fn say(ctx: &PanelContext<'_>, row: &[Cell], column: usize) -> String {
    let words = row.get(column).map(|cell| cell.say(ctx.language)).unwrap_or_default();
    if words.is_empty() { "–".to_owned() } else { words }
}

/// A row as a sentence: what a screen reader says of it.
fn described(ctx: &PanelContext<'_>, table: &Table, columns: &[usize], row: &[Cell]) -> String {
    let cell = |&column: &usize| match say(ctx, row, column) {
        words if words.is_empty() || words == "–" => None,
        words if column == 0 => Some(words),
        words => Some(format!("{} {words}", table.columns[column].heading)),
    };
    columns.iter().filter_map(cell).collect::<Vec<_>>().join(", ")
}
