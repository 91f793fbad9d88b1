//! The titles of the columns: a click sorts, the edge between two makes a column wider.

use egui::{Rect, Sense, Stroke, Ui, Vec2, accesskit};
use egui_phosphor::regular as icon;

use super::column::Column;
use super::grid::{Grid, PADDING_PT, Places, grid_id};
use super::rows::Sort;
use crate::gui::theme;
use crate::text::{Weight, ellipsize};

/// Height of the titles, in screen points.
pub const HEIGHT_PT: f32 = 34.0;
/// The least width of a column, in screen points.
const LEAST_PT: f32 = 48.0;
/// How far around the edge of a column it can be taken hold of, in screen points.
const EDGE_PT: f32 = 4.0;

/// What was done to the titles.
#[derive(Debug, Default)]
pub struct Asked {
    /// Sort by this column, the other way round, or no longer.
    pub sorted: Option<Column>,
    /// Give this column another width, in screen points; `None` for the one it had at first.
    pub resized: Option<(Column, Option<f32>)>,
}

/// Shows the titles in `head`.
pub fn ui(ui: &Ui, grid: &Grid<'_>, places: &Places, head: Rect) -> Asked {
    let palette = grid.ctx.palette;
    let mut asked = Asked::default();
    ui.painter().rect_filled(head, 0, palette.panel);
    for place in (0..grid.columns.len()).rev() {
        let (column, width) = &grid.columns[place];
        let cell = places.cell(place, head);
        let clip = places.clip(place);
        let seen = cell.intersect(clip);
        if !seen.is_positive() {
            continue;
        }
        let response = ui.interact(seen, grid_id().with(("title", column)), Sense::click());
        let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
        let fill = if response.hovered() { palette.hover } else { palette.panel };
        painter.rect_filled(cell, 0, fill);
        if response.has_focus() {
            let line = Stroke::new(2.0, palette.accent);
            painter.rect_stroke(cell.shrink(2.0), theme::RADIUS, line, egui::StrokeKind::Inside);
        }
        if place == 0 && places.is_scrolled {
            painter.vline(cell.right() - 0.5, cell.y_range(), Stroke::new(1.0, palette.hairline));
        }
        let sort = grid.sort.filter(|sort| sort.column == *column);
        title(&painter, grid, column, cell, sort);
        name(ui, grid, &response, column, sort);
        if response.clicked() {
            asked.sorted = Some(column.clone());
        }
        let edge = Rect::from_center_size(cell.right_center(), Vec2::new(2.0 * EDGE_PT, head.height())).intersect(clip);
        if !edge.is_positive() {
            continue;
        }
        let edge = ui.interact(edge, grid_id().with(("edge", column)), Sense::CLICK | Sense::DRAG);
        if edge.hovered() || edge.dragged() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeColumn);
            painter.vline(cell.right() - 1.0, cell.y_range(), Stroke::new(2.0, palette.accent));
        }
        if edge.dragged() {
            asked.resized = Some((column.clone(), Some((width + edge.drag_delta().x).max(LEAST_PT))));
        } else if edge.double_clicked() {
            asked.resized = Some((column.clone(), None));
        }
    }
    ui.painter().hline(head.x_range(), head.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
    asked
}

/// The words of a title with the arrow of the sort, to the right where the cells are.
fn title(painter: &egui::Painter, grid: &Grid<'_>, column: &Column, cell: Rect, sort: Option<&Sort>) {
    let palette = grid.ctx.palette;
    let mut room = cell.shrink2(Vec2::new(PADDING_PT, 0.0));
    let ink = if sort.is_some() { palette.accent } else { palette.muted };
    if let Some(sort) = sort {
        let arrow = if sort.is_descending { icon::ARROW_DOWN } else { icon::ARROW_UP };
        let right = egui::Align2::RIGHT_CENTER;
        painter.text(room.right_center(), right, arrow, theme::regular(theme::BODY_PT), ink);
        room.max.x -= 18.0;
    }
    let words = column.title(grid.source.language);
    let size = f64::from(theme::SMALL_PT + 1.0);
    let words = ellipsize(words, Weight::SemiBold, size, f64::from(room.width())).into_owned();
    let (at, align) = match column.spec().is_figure {
        true => (room.right_center(), egui::Align2::RIGHT_CENTER),
        false => (room.left_center(), egui::Align2::LEFT_CENTER),
    };
    painter.text(at, align, words, theme::semibold(theme::SMALL_PT + 1.0), ink);
}

/// What a title is called, with how the rows are sorted by it.
fn name(ui: &Ui, grid: &Grid<'_>, response: &egui::Response, column: &Column, sort: Option<&Sort>) {
    let title = column.title(grid.source.language);
    let how = match sort {
        None => grid.ctx.text("table-sorted-not"),
        Some(sort) if sort.is_descending => grid.ctx.text("table-sorted-down"),
        Some(_) => grid.ctx.text("table-sorted-up"),
    };
    let is_enabled = true;
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, is_enabled, format!("{title}, {how}")));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::ColumnHeader);
        if let Some(sort) = sort {
            node.set_sort_direction(match sort.is_descending {
                true => accesskit::SortDirection::Descending,
                false => accesskit::SortDirection::Ascending,
            });
        }
    });
    response.clone().on_hover_ui(|ui| {
        ui.label(title);
        if !column.is_editable() {
            ui.label(egui::RichText::new(grid.ctx.text("table-read-only")).color(grid.ctx.palette.muted));
        }
    });
}
