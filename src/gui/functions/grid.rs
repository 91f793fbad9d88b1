//! The catalogue as a table: only the rows that are seen are read, laid out and named.

use egui::{Align2, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, accesskit};
use egui_phosphor::regular as icon;

use super::lines::{Column, Line, Sort};
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts::one_line;
use crate::gui::theme;
use crate::model::FunctionId;

/// Height of a row, in screen points.
const ROW_PT: f32 = 32.0;
/// Height of the titles, in screen points.
const HEAD_PT: f32 = 34.0;
/// Between text and the edge of its cell, in screen points.
const PADDING_PT: f32 = 10.0;

/// What is shown.
pub struct Grid<'a> {
    /// What panels may read.
    pub ctx: &'a PanelContext<'a>,
    /// The catalogue.
    pub lines: &'a [Line],
    /// The places of the lines that are shown, in their order.
    pub shown: &'a [usize],
    /// How they are sorted.
    pub sort: Option<Sort>,
    /// The function whose details are shown.
    pub chosen: Option<&'a FunctionId>,
    /// Whether that one is to be brought into view.
    pub reveals: bool,
}

/// What was done to the table.
#[derive(Debug, Default)]
pub struct Asked {
    /// Show this function.
    pub chosen: Option<FunctionId>,
    /// Sort by this column, or the other way round.
    pub sorted: Option<Column>,
}

/// The id of what has the keyboard.
pub fn grid_id() -> Id {
    Id::new("functions-grid")
}

impl Grid<'_> {
    /// Shows titles and rows in all the room that is left.
    pub fn ui(&self, ui: &mut Ui) -> Asked {
        let columns = columns_for(ui.available_width());
        let mut asked = Asked::default();
        let (head, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEAD_PT), Sense::hover());
        self.head_ui(ui, head, &columns, &mut asked);
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt(grid_id()).auto_shrink(false);
        area.show_viewport(ui, |ui, seen| {
            ui.set_width(head.width());
            ui.set_height(ROW_PT * self.shown.len() as f32);
            let origin = ui.max_rect().min;
            let row_rect = |row: usize| {
                let top = origin.y + ROW_PT * row as f32;
                Rect::from_min_size(egui::pos2(origin.x, top), Vec2::new(head.width(), ROW_PT))
            };
            if self.reveals
                && let Some(row) = self.shown.iter().position(|place| Some(&self.lines[*place].id) == self.chosen)
            {
                ui.scroll_to_rect_animation(row_rect(row), None, egui::style::ScrollAnimation::none());
            }
            let first = (seen.top() / ROW_PT).floor().max(0.0) as usize;
            let last = ((seen.bottom() / ROW_PT).ceil() as usize).min(self.shown.len());
            for row in first.min(last)..last {
                let line = &self.lines[self.shown[row]];
                if self.row_ui(ui, row_rect(row), line, &columns) {
                    asked.chosen = Some(line.id.clone());
                }
            }
        });
        asked
    }

    /// Shows a row; whether it was clicked.
    fn row_ui(&self, ui: &Ui, rect: Rect, line: &Line, columns: &[(Column, f32)]) -> bool {
        let palette = self.ctx.palette;
        // Not a stop for Tab: the arrow keys reach it from the search field.
        let response = ui.interact(rect, grid_id().with(line.id.as_str()), Sense::CLICK);
        let is_chosen = self.chosen == Some(&line.id);
        response.widget_info(|| {
            WidgetInfo::selected(WidgetType::SelectableLabel, true, is_chosen, self.described(line, columns))
        });
        if is_chosen || response.hovered() {
            let fill = if is_chosen { palette.accent_soft } else { palette.hover };
            ui.painter().rect_filled(rect.shrink2(Vec2::new(2.0, 1.0)), theme::RADIUS, fill);
        }
        let mut left = rect.left();
        let mut is_cut = false;
        for (column, width) in columns {
            let cell = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(*width, ROW_PT));
            let inside = cell.shrink2(Vec2::new(PADDING_PT, 0.0));
            left += width;
            let words = column.say(self.ctx, line);
            let ink = match column {
                Column::Title => palette.ink,
                Column::Provisional => palette.warning,
                Column::Positions if line.positions == 0 => palette.faint,
                _ => palette.muted,
            };
            let font = match column {
                Column::Title if is_chosen => theme::semibold(theme::BODY_PT),
                _ => theme::regular(theme::BODY_PT),
            };
            let galley = one_line(ui, &words, font, ink, inside.width());
            is_cut |= galley.elided;
            let x = if column.is_figure() { inside.right() - galley.size().x } else { inside.left() };
            ui.painter().galley(egui::pos2(x, inside.center().y - galley.size().y / 2.0), galley, ink);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
        let is_clicked = response.clicked();
        if is_cut {
            response.on_hover_text(self.described(line, columns));
        }
        is_clicked
    }

    /// A row as a sentence: what a screen reader says of it.
    fn described(&self, line: &Line, columns: &[(Column, f32)]) -> String {
        let cell = |(column, _): &(Column, f32)| match column.say(self.ctx, line) {
            words if words.is_empty() || matches!(column, Column::Title | Column::Provisional) => words,
            words => format!("{} {words}", self.ctx.text(column.title())),
        };
        columns.iter().map(cell).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The titles of the columns: a click sorts.
    fn head_ui(&self, ui: &Ui, head: Rect, columns: &[(Column, f32)], asked: &mut Asked) {
        let palette = self.ctx.palette;
        let mut left = head.left();
        for (column, width) in columns {
            let cell = Rect::from_min_size(egui::pos2(left, head.top()), Vec2::new(*width, HEAD_PT));
            left += width;
            let response = ui.interact(cell, grid_id().with(("title", column)), Sense::click());
            if response.hovered() {
                ui.painter().rect_filled(cell.shrink(2.0), theme::RADIUS, palette.hover);
            }
            if response.has_focus() {
                let line = Stroke::new(2.0, palette.accent);
                ui.painter().rect_stroke(cell.shrink(2.0), theme::RADIUS, line, StrokeKind::Inside);
            }
            let sort = self.sort.filter(|sort| sort.column == *column);
            let mut inside = cell.shrink2(Vec2::new(PADDING_PT, 0.0));
            let ink = if sort.is_some() { palette.accent } else { palette.muted };
            if let Some(sort) = sort {
                let arrow = if sort.is_descending { icon::ARROW_DOWN } else { icon::ARROW_UP };
                let place = inside.right_center();
                ui.painter().text(place, Align2::RIGHT_CENTER, arrow, theme::regular(theme::BODY_PT), ink);
                inside.max.x -= 18.0;
            }
            let title = self.ctx.text(column.title());
            let galley = one_line(ui, title, theme::semibold(theme::SMALL_PT + 1.0), ink, inside.width());
            let x = if column.is_figure() { inside.right() - galley.size().x } else { inside.left() };
            ui.painter().galley(egui::pos2(x, inside.center().y - galley.size().y / 2.0), galley, ink);
            let how = match sort {
                None => "table-sorted-not",
                Some(sort) if sort.is_descending => "table-sorted-down",
                Some(_) => "table-sorted-up",
            };
            let words = format!("{title}, {}", self.ctx.text(how));
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &words));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(accesskit::Role::ColumnHeader));
            if response.clicked() {
                asked.sorted = Some(*column);
            }
        }
        ui.painter().hline(head.x_range(), head.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
    }
}

/// The columns for which there is room with their widths; the title gets what is left.
fn columns_for(width: f32) -> Vec<(Column, f32)> {
    let mut columns: Vec<(Column, f32)> = Column::ALL.to_vec();
    let taken = |columns: &[(Column, f32)]| columns.iter().map(|(_, width)| width).sum::<f32>();
    for column in Column::GIVE_WAY {
        if taken(&columns) <= width {
            break;
        }
        columns.retain(|(held, _)| *held != column);
    }
    let rest = (width - taken(&columns)).max(0.0);
    if let Some((_, title)) = columns.first_mut() {
        *title += rest;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_give_way_where_there_is_no_room_and_fill_it_where_there_is() {
        for width in [420.0, 664.0, 800.0, 1_240.0] {
            let columns = columns_for(width);
            let taken: f32 = columns.iter().map(|(_, width)| width).sum();
            assert!((taken - width).abs() < 0.5 || taken > width && columns.len() == 4, "{taken} of {width}");
            assert_eq!(columns[0].0, Column::Title);
        }
        assert_eq!(columns_for(1_240.0).len(), Column::ALL.len());
        assert!(columns_for(664.0).iter().all(|(column, _)| *column != Column::Profile));
    }
}
