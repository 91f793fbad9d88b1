//! The cells on the screen: only those that are seen are read, laid out and named.

use egui::{Align2, Id, Painter, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, accesskit};

use super::column::{Column, UnitColumn};
use super::cursor::{Cursor, Place};
use super::header;
use super::rows::{Rows, Sort};
use super::source::{Row, RowId, Source};
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::gui::widget::kind_mark::kind_mark;
use crate::text::{Weight, ellipsize};

/// Height of a row, in screen points.
pub const ROW_PT: f32 = 30.0;
/// Room beside the text of a cell, in screen points.
pub const PADDING_PT: f32 = 10.0;
/// What must be left beside the first column for it to stay when the rest is scrolled, in screen points.
const REST_PT: f32 = 160.0;

/// The id of what has the keyboard.
pub fn grid_id() -> Id {
    Id::new("table-grid")
}

/// What is shown.
pub struct Grid<'a> {
    /// What panels may read.
    pub ctx: &'a PanelContext<'a>,
    /// What the cells are read from.
    pub source: Source<'a>,
    /// The rows.
    pub rows: &'a Rows,
    /// The columns with their widths, in screen points.
    pub columns: &'a [(Column, f32)],
    /// How the rows are sorted.
    pub sort: Option<&'a Sort>,
    /// The cell with the keyboard, and the range.
    pub cursor: Option<&'a Cursor>,
    /// The cell that is being edited.
    pub edited: Option<Place>,
    /// Whether the cell with the keyboard is to be brought into view.
    pub reveals_cursor: bool,
    /// What the table is called.
    pub name: &'a str,
}

/// What became of it.
pub struct Shown {
    /// The whole of the cells, for clicks and the menu.
    pub response: egui::Response,
    /// The cell under the pointer.
    pub pointed: Option<Place>,
    /// Where the cell that is being edited stands; `None` when it is not seen.
    pub edited: Option<Rect>,
    /// How many rows are seen.
    pub page: usize,
    /// What was done to the titles.
    pub header: header::Asked,
}

impl Grid<'_> {
    /// Shows titles and cells in all the room that is left.
    pub fn ui(&self, ui: &mut Ui) -> Shown {
        let mut left_pt = Vec::with_capacity(self.columns.len());
        let mut width_pt = 0.0;
        for (_, width) in self.columns {
            left_pt.push(width_pt);
            width_pt += width;
        }
        let (head, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), header::HEIGHT_PT), Sense::hover());
        let area = ScrollArea::both().id_salt("table").auto_shrink(false).content_margin(0.0);
        let source = egui::containers::scroll_area::ScrollSource {
            drag: egui::containers::scroll_area::DragScroll::Never,
            // The wheel turns the list of the editor, and nothing under it.
            mouse_wheel: self.edited.is_none(),
            ..Default::default()
        };
        let output = area.scroll_source(source).show_viewport(ui, |ui, _| {
            ui.set_width(width_pt.max(ui.clip_rect().width()));
            ui.set_height(self.rows.shown().len() as f32 * ROW_PT + ROW_PT);
            self.cells_ui(ui, &left_pt)
        });
        let mut shown = output.inner;
        let places = Places::new(self, &left_pt, head, head.left() - output.state.offset.x);
        shown.header = header::ui(ui, self, &places, head);
        shown
    }

    fn cells_ui(&self, ui: &mut Ui, left_pt: &[f32]) -> Shown {
        let view = ui.clip_rect();
        let origin = ui.max_rect().min;
        let places = Places::new(self, left_pt, view, origin.x);
        let response = ui.interact(view, grid_id(), Sense::click_and_drag());
        let filter = egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(grid_id(), filter));
        let rows = self.rows.shown();
        let first = ((view.top() - origin.y) / ROW_PT).floor().max(0.0) as usize;
        let page = (view.height() / ROW_PT).ceil() as usize;
        let seen = first.min(rows.len())..(first + page + 1).min(rows.len());
        let row_rect = |row: usize| {
            let top = origin.y + row as f32 * ROW_PT;
            Rect::from_x_y_ranges(view.x_range(), egui::Rangef::new(top, top + ROW_PT))
        };
        let pointer = response.interact_pointer_pos().or_else(|| response.hover_pos());
        let pointed = pointer.and_then(|at| {
            let row = ((at.y - origin.y) / ROW_PT).floor();
            let row = (row >= 0.0).then_some(row as usize).filter(|row| *row < rows.len())?;
            Some((row, places.column_at(at.x)?))
        });
        if let Some(cursor) = self.cursor.filter(|_| self.reveals_cursor) {
            let mut cell = places.cell(cursor.at.1, row_rect(cursor.at.0));
            if places.freezes && cursor.at.1 > 0 {
                cell.min.x -= self.columns[0].1;
            }
            ui.scroll_to_rect_animation(cell, None, egui::style::ScrollAnimation::none());
        }
        let mut edited = None;
        for row in seen.clone() {
            let rect = row_rect(row);
            let is_hovered = response.hovered() && pointed.is_some_and(|(pointed, _)| pointed == row);
            self.row_ui(ui, &places, &rows[row], row, rect, is_hovered);
            if let Some((_, column)) = self.edited.filter(|(edited, _)| *edited == row) {
                edited = Some(places.cell(column, rect)).filter(|cell| view.intersects(*cell));
            }
        }
        if let Some(cursor) = self.cursor {
            self.paint_cursor(ui, &places, cursor, &row_rect);
        }
        ui.ctx().accesskit_node_builder(grid_id(), |node| {
            node.set_role(accesskit::Role::Grid);
            node.set_label(self.name);
            node.set_row_count(rows.len());
            node.set_column_count(self.columns.len());
            let has_seen_cell =
                |cursor: &&Cursor| seen.contains(&cursor.at.0) && places.is_seen(cursor.at.1, row_rect(cursor.at.0));
            if let Some(cursor) = self.cursor.filter(has_seen_cell) {
                node.set_active_descendant(self.cell_id(&cursor.row, cursor.at.1).accesskit_id());
            }
        });
        let page = page.saturating_sub(2);
        Shown { response, pointed, edited, page, header: header::Asked::default() }
    }

    fn cell_id(&self, row: &RowId, column: usize) -> Id {
        grid_id().with((row, &self.columns[column].0))
    }

    fn row_ui(&self, ui: &Ui, places: &Places, row: &Row, number: usize, rect: Rect, is_hovered: bool) {
        let palette = self.ctx.palette;
        let is_selected = self.ctx.view.is_selected(self.source.unit(row));
        let fill = match (is_selected, is_hovered) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.hover,
            (false, false) => palette.panel,
        };
        let line = Stroke::new(1.0, palette.hairline);
        ui.painter().rect_filled(rect, 0, fill);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        // The first column last: it stays where it is, over what is scrolled away under it.
        for column in (0..self.columns.len()).rev() {
            if !places.is_seen(column, rect) {
                continue;
            }
            let (cell, clip) = (places.cell(column, rect), places.clip(column));
            let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
            if column == 0 && places.is_scrolled {
                painter.rect_filled(cell, 0, fill);
                painter.hline(cell.x_range(), rect.bottom() - 0.5, line);
                painter.vline(cell.right() - 0.5, cell.y_range(), line);
            }
            self.cell_ui(ui, &painter, row, (number, column), cell.intersect(clip), cell, is_selected);
        }
    }

    #[allow(clippy::too_many_arguments)] // A cell has a place in the table, one on the screen, and a part that is seen.
    fn cell_ui(&self, ui: &Ui, painter: &Painter, row: &Row, place: Place, seen: Rect, cell: Rect, is_selected: bool) {
        let palette = self.ctx.palette;
        let (column, _) = &self.columns[place.1];
        let spec = column.spec();
        if self.cursor.is_some_and(|cursor| cursor.is_range() && cursor.holds(place)) {
            painter.rect_filled(cell, 0, palette.accent_soft);
        }
        let mut room = cell.shrink2(Vec2::new(PADDING_PT, 0.0));
        if *column == Column::Unit(UnitColumn::Name) {
            let (_, unit) = self.source.line.unit(self.source.organisation, row.place);
            let mark = Rect::from_center_size(egui::pos2(room.left() + 4.0, room.center().y), Vec2::splat(8.0));
            kind_mark(painter, palette, mark, self.source.organisation.kind_of(unit));
            room.min.x += 16.0;
        }
        let is_first = place.1 == 0;
        let (weight, font) = match is_first {
            true => (Weight::SemiBold, theme::semibold(theme::BODY_PT)),
            false => (Weight::Regular, theme::regular(theme::BODY_PT)),
        };
        let ink = match (is_first, column.is_editable()) {
            (true, _) if is_selected => palette.accent,
            (_, true) => palette.ink,
            (_, false) => palette.muted,
        };
        let value = self.source.value(row, column).shown(self.source.language);
        let words = ellipsize(&value, weight, f64::from(theme::BODY_PT), f64::from(room.width()));
        let is_whole = words == value;
        let (anchor, align) = match spec.is_figure {
            true => (room.right_center(), Align2::RIGHT_CENTER),
            false => (room.left_center(), Align2::LEFT_CENTER),
        };
        painter.text(anchor, align, words.into_owned(), font, ink);

        let id = self.cell_id(&row.id, place.1);
        let response = ui.interact(seen, id, Sense::hover());
        let label = || {
            let title = column.title(self.source.language);
            let name = self.source.name(row);
            format!("{title}: {value}, {name}")
        };
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, column.is_editable(), label()));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(accesskit::Role::GridCell);
            node.set_row_index(place.0);
            node.set_column_index(place.1);
            node.set_selected(is_selected);
            if !column.is_editable() {
                node.set_read_only();
            }
        });
        if !is_whole && self.edited.is_none() {
            response.on_hover_text(self.source.value(row, column).written(self.source.language));
        }
    }

    /// A line around the cell with the keyboard, and a thinner one around the range.
    fn paint_cursor(&self, ui: &Ui, places: &Places, cursor: &Cursor, row_rect: &dyn Fn(usize) -> Rect) {
        let accent = self.ctx.palette.accent;
        let clip = |column: usize| ui.painter().with_clip_rect(places.clip(column).intersect(ui.clip_rect()));
        if cursor.is_range() {
            let (rows, columns) = cursor.range();
            let first = places.cell(*columns.start(), row_rect(*rows.start()));
            let last = places.cell(*columns.end(), row_rect(*rows.end()));
            let range = first.union(last);
            clip(*columns.start()).rect_stroke(range, 0, Stroke::new(1.0, accent), StrokeKind::Inside);
        }
        let has_keyboard = ui.memory(|memory| memory.has_focus(grid_id()));
        let line = Stroke::new(if has_keyboard { 2.0 } else { 1.0 }, accent);
        let cell = places.cell(cursor.at.1, row_rect(cursor.at.0));
        clip(cursor.at.1).rect_stroke(cell, 2, line, StrokeKind::Inside);
    }
}

/// Where the columns stand on the screen.
pub struct Places {
    /// The part of the screen in which columns are seen.
    pub view: Rect,
    /// The part of it that the first column leaves to the others.
    pub rest: Rect,
    /// Whether the first column stays when the others are scrolled.
    pub freezes: bool,
    /// Whether something is scrolled away under it now.
    pub is_scrolled: bool,
    columns: Vec<egui::Rangef>,
}

impl Places {
    fn new(grid: &Grid<'_>, left_pt: &[f32], view: Rect, origin: f32) -> Self {
        let first = grid.columns.first().map_or(0.0, |(_, width)| *width);
        let freezes = view.width() > first + REST_PT;
        let range = |(place, (left, (_, width))): (usize, (&f32, &(Column, f32)))| {
            let left = if place == 0 && freezes { view.left() } else { origin + left };
            egui::Rangef::new(left, left + width)
        };
        let columns = left_pt.iter().zip(grid.columns).enumerate().map(range).collect();
        let mut rest = view;
        if freezes {
            rest.min.x += first;
        }
        Self { view, rest, freezes, is_scrolled: freezes && origin < view.left() - 0.5, columns }
    }

    /// A column within the height of `row`.
    pub fn cell(&self, column: usize, row: Rect) -> Rect {
        Rect::from_x_y_ranges(self.columns[column], row.y_range())
    }

    /// The part of the screen in which a column is seen.
    pub fn clip(&self, column: usize) -> Rect {
        if column == 0 { self.view } else { self.rest }
    }

    /// Whether something of a cell is seen.
    fn is_seen(&self, column: usize, row: Rect) -> bool {
        self.clip(column).intersect(self.cell(column, row)).is_positive()
    }

    /// The column at a place on the screen.
    fn column_at(&self, x: f32) -> Option<usize> {
        self.columns.iter().position(|range| range.contains(x))
    }
}
