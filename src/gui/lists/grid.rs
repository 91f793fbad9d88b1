//! The table of a list: titles stay at the top and totals at the bottom, and only the rows that are seen are laid out.

use egui::{
    Align2, Event, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, accesskit,
};
use egui_phosphor::regular as icon;

use super::{ListsView, grid_id, widths};
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::report::list::Sheet;
use crate::report::table::{Cell, Column};
use crate::text::{Weight, ellipsize};

/// Height of a row, in screen points.
const ROW_PT: f32 = 28.0;
/// Height of the titles.
const HEAD_PT: f32 = 34.0;
/// Beside the text of a cell.
pub const PADDING_PT: f32 = 10.0;
/// So far an arrow key goes aside, in screen points.
const ASIDE_PT: f32 = 160.0;
/// So many rows are passed by Page Up and Page Down.
const PAGE: isize = 20;

/// Shows the table.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, view: &mut ListsView) {
    if view.lacks_scenario(ctx.document) {
        return nothing(ui, ctx, "lists-needs-scenario");
    }
    let Some(sheet) = view.made.report.sheets.get(view.sheet) else { return nothing(ui, ctx, "lists-empty") };
    if sheet.table.rows.is_empty() {
        return nothing(ui, ctx, "lists-empty");
    }
    if view.made.widths_pt.len() != sheet.table.columns.len() {
        view.made.widths_pt = widths::natural(sheet, ctx.language);
    }
    let room = ui.available_rect_before_wrap();
    let foot_pt = ROW_PT * sheet.totals.len() as f32;
    let body = Rect::from_min_max(room.min + Vec2::new(0.0, HEAD_PT), room.max - Vec2::new(0.0, foot_pt));
    let widths_pt = widths::shared(&view.made.widths_pt, room.width());
    let grid = Grid { ctx, sheet, order: &view.made.order, widths_pt: &widths_pt, sort: view.sort };
    let mut cursor = view.cursor;
    let moved = keys(ui, &mut cursor, view.made.order.len());
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body).id_salt("list-body"));
    let area = ScrollArea::both().id_salt("list").auto_shrink(false).content_margin(0.0);
    let source = egui::containers::scroll_area::ScrollSource {
        drag: egui::containers::scroll_area::DragScroll::Never,
        ..Default::default()
    };
    let output = area.scroll_source(source).show_viewport(&mut child, |ui, _| grid.body(ui, body, &mut cursor, moved));
    view.cursor = cursor;
    let left = room.left() - output.state.offset.x;
    for (place, row) in sheet.totals.iter().enumerate() {
        let top = body.bottom() + ROW_PT * place as f32;
        grid.total(ui, Rect::from_x_y_ranges(room.x_range(), top..=top + ROW_PT), left, row, place);
    }
    let head = Rect::from_x_y_ranges(room.x_range(), room.top()..=body.top());
    if let Some(column) = grid.head(ui, head, left) {
        view.sort = match view.sort {
            Some((held, false)) if held == column => Some((column, true)),
            Some((held, true)) if held == column => None,
            _ => Some((column, false)),
        };
        ui.ctx().request_repaint();
    }
    ui.advance_cursor_after_rect(room);
}

/// What is said where there is no row.
fn nothing(ui: &mut Ui, ctx: &PanelContext<'_>, key: &'static str) {
    ui.add_space(48.0);
    ui.vertical_centered(|ui| {
        ui.label(egui::RichText::new(icon::LIST_DASHES).size(32.0).color(ctx.palette.faint));
        ui.add_space(4.0);
        ui.label(egui::RichText::new(ctx.text(key)).color(ctx.palette.muted));
    });
}

/// Walks through the rows while the table has the keyboard; whether it went on.
fn keys(ui: &Ui, cursor: &mut Option<usize>, count: usize) -> bool {
    let Some(last) = count.checked_sub(1).filter(|_| ui.memory(|memory| memory.has_focus(grid_id()))) else {
        return false;
    };
    let far = isize::MAX / 2;
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, PAGE),
        (Key::PageUp, -PAGE),
        (Key::Home, -far),
        (Key::End, far),
    ];
    let mut moved = false;
    for (key, by) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            *cursor = Some(cursor.map_or(if by > 0 { 0 } else { last }, |own| own.saturating_add_signed(by).min(last)));
            moved = true;
        }
    }
    moved
}

/// Whether somebody asks for a copy of what is shown.
pub fn asks_for_copy(ui: &Ui) -> bool {
    !ui.ctx().text_edit_focused() && ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)))
}

struct Grid<'a> {
    ctx: &'a PanelContext<'a>,
    sheet: &'a Sheet,
    order: &'a [usize],
    widths_pt: &'a [f32],
    sort: Option<(usize, bool)>,
}

impl Grid<'_> {
    /// The columns with the place of each in a row that begins at `left`.
    fn cells(&self, row: Rect, left: f32) -> impl Iterator<Item = (usize, &Column, Rect)> {
        let mut x = left;
        self.sheet.table.columns.iter().zip(self.widths_pt).enumerate().map(move |(place, (column, width))| {
            let cell = Rect::from_x_y_ranges(x..=x + width, row.y_range());
            x += width;
            (place, column, cell)
        })
    }

    fn body(&self, ui: &mut Ui, view: Rect, cursor: &mut Option<usize>, moved: bool) {
        let palette = self.ctx.palette;
        let width: f32 = self.widths_pt.iter().sum();
        ui.set_width(width.max(view.width()));
        ui.set_height(self.order.len() as f32 * ROW_PT);
        let origin = ui.max_rect().min;
        let clip = ui.clip_rect().intersect(view);
        let response = ui.interact(clip, grid_id(), Sense::click());
        let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(grid_id(), filter));
        let row_rect = |row: usize| {
            let top = origin.y + row as f32 * ROW_PT;
            Rect::from_x_y_ranges(clip.x_range(), top..=top + ROW_PT)
        };
        if response.clicked() {
            response.request_focus();
            let at = response.interact_pointer_pos().map(|at| ((at.y - origin.y) / ROW_PT).floor());
            *cursor = at.filter(|row| *row >= 0.0).map(|row| row as usize).filter(|row| *row < self.order.len());
        }
        if response.has_focus() {
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let by = f32::from(i8::from(pressed(Key::ArrowLeft)) - i8::from(pressed(Key::ArrowRight)));
            if by != 0.0 {
                let delta = Vec2::new(by * ASIDE_PT, 0.0);
                ui.scroll_with_delta_animation(delta, egui::style::ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
        }
        if let Some(row) = cursor.filter(|_| moved) {
            let rect = Rect::from_x_y_ranges(clip.left()..=clip.left() + 1.0, row_rect(row).y_range());
            ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
        }
        let first = ((clip.top() - origin.y) / ROW_PT).floor().max(0.0) as usize;
        let last = (((clip.bottom() - origin.y) / ROW_PT).ceil().max(0.0) as usize).min(self.order.len());
        for row in first.min(last)..last {
            let rect = row_rect(row);
            let is_hovered = response.hovered() && response.hover_pos().is_some_and(|at| rect.contains(at));
            let is_chosen = *cursor == Some(row);
            let fill = match () {
                () if is_chosen => palette.accent_soft,
                () if is_hovered => palette.hover,
                () => palette.panel,
            };
            ui.painter().rect_filled(rect, 0, fill);
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
            if is_chosen && response.has_focus() {
                let edge = Stroke::new(2.0, palette.accent);
                ui.painter().rect_stroke(rect, 0, edge, StrokeKind::Inside);
            }
            if let Some(cells) = self.order.get(row).and_then(|place| self.sheet.table.rows.get(*place)) {
                self.row(ui, rect, origin.x, cells, Id::new(("list-row", row)), false);
            }
        }
        let (name, rows, columns) = (self.sheet.name.clone(), self.order.len(), self.sheet.table.columns.len());
        ui.ctx().accesskit_node_builder(grid_id(), |node| {
            node.set_role(accesskit::Role::Grid);
            node.set_label(name);
            node.set_row_count(rows);
            node.set_column_count(columns);
        });
    }

    fn row(&self, ui: &Ui, rect: Rect, left: f32, cells: &[Cell], id: Id, is_strong: bool) {
        let palette = self.ctx.palette;
        for (place, column, cell_rect) in self.cells(rect, left) {
            let Some(cell) = cells.get(place) else { continue };
            let text = cell.say_in(column.kind, self.ctx.language);
            if text.is_empty() || !ui.clip_rect().intersects(cell_rect) {
                continue;
            }
            let room = cell_rect.shrink2(Vec2::new(PADDING_PT, 0.0));
            let (weight, font) = match is_strong {
                true => (Weight::SemiBold, theme::semibold(theme::BODY_PT)),
                false => (Weight::Regular, theme::regular(theme::BODY_PT)),
            };
            let shown = ellipsize(&text, weight, f64::from(theme::BODY_PT), f64::from(room.width())).into_owned();
            let is_cut = shown != text;
            let (at, align) = match column.kind.is_number() {
                true => (room.right_center(), Align2::RIGHT_CENTER),
                false => (room.left_center(), Align2::LEFT_CENTER),
            };
            ui.painter().text(at, align, shown, font, palette.ink);
            let response = ui.interact(cell_rect.intersect(ui.clip_rect()), id.with(place), Sense::hover());
            let said = format!("{}: {text}", column.heading);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
            if is_cut {
                response.on_hover_ui(|ui| {
                    ui.set_max_width(420.0);
                    ui.label(&text);
                });
            }
        }
    }

    /// A row of totals, under the rows.
    fn total(&self, ui: &Ui, rect: Rect, left: f32, cells: &[Cell], place: usize) {
        let palette = self.ctx.palette;
        ui.painter().rect_filled(rect, 0, palette.ground);
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, palette.hairline));
        self.row(ui, rect, left, cells, Id::new(("list-total", place)), true);
    }

    /// The titles of the columns. Returns the one that was pressed.
    fn head(&self, ui: &Ui, rect: Rect, left: f32) -> Option<usize> {
        let (ctx, palette) = (self.ctx, self.ctx.palette);
        ui.painter().rect_filled(rect, 0, palette.panel);
        let mut pressed = None;
        for (place, column, cell) in self.cells(rect, left) {
            let seen = cell.intersect(rect).intersect(ui.clip_rect());
            if !seen.is_positive() {
                continue;
            }
            let response = ui.interact(seen, Id::new(("list-title", place)), Sense::click());
            let painter = ui.painter().with_clip_rect(seen);
            let sort = self.sort.filter(|(held, _)| *held == place).map(|(_, is_descending)| is_descending);
            let fill = if response.hovered() { palette.hover } else { palette.panel };
            painter.rect_filled(cell, 0, fill);
            if response.has_focus() {
                let edge = Stroke::new(2.0, palette.accent);
                painter.rect_stroke(cell.shrink(2.0), theme::RADIUS, edge, StrokeKind::Inside);
            }
            let ink = if sort.is_some() { palette.accent } else { palette.muted };
            let mut room = cell.shrink2(Vec2::new(PADDING_PT, 0.0));
            if let Some(is_descending) = sort {
                let arrow = if is_descending { icon::ARROW_DOWN } else { icon::ARROW_UP };
                painter.text(room.right_center(), Align2::RIGHT_CENTER, arrow, theme::regular(theme::BODY_PT), ink);
                room.max.x -= 18.0;
            }
            let size = theme::SMALL_PT + 1.0;
            let words = ellipsize(&column.heading, Weight::SemiBold, f64::from(size), f64::from(room.width()));
            let (at, align) = match column.kind.is_number() {
                true => (room.right_center(), Align2::RIGHT_CENTER),
                false => (room.left_center(), Align2::LEFT_CENTER),
            };
            painter.text(at, align, words, theme::semibold(size), ink);
            let how = ctx.text(match sort {
                None => "table-sorted-not",
                Some(true) => "table-sorted-down",
                Some(false) => "table-sorted-up",
            });
            let said = format!("{}, {how}", column.heading);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &said));
            if response.on_hover_text(said).clicked() {
                pressed = Some(place);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
        pressed
    }
}
