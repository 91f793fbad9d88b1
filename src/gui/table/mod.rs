//! The table: units or positions, a row each, to sort, filter and edit, and to exchange with a spreadsheet.
//!
//! `column` says which columns there are, `unit_cells` and `position_cells` what their cells hold and how one is filled in,
//! `plan` makes edits of that; `rows` filters and sorts; `toolbar`, `header`, `grid` and `editor` show it, `keys` and `cursor`
//! walk it, `clipboard` and `tsv` carry it in and out. To add a column: its line in `column`, its arms in `…_cells`, its title.

mod asks;
mod clipboard;
mod column;
mod cursor;
mod editing;
mod editor;
mod grid;
mod header;
mod keys;
mod plan;
mod pointer;
mod position_cells;
mod rows;
mod sheet;
mod source;
#[cfg(test)]
mod tests;
mod toolbar;
mod tsv;
mod unit_cells;
mod value;
mod words;

use egui::{Frame, Id, Margin, RichText, Ui};
use egui_phosphor::regular as icon;

use super::action::Action;
use super::canvas;
use super::context::PanelContext;
use super::outbox::{Outbox, Request, SelectMode};
use crate::i18n::Message;
use crate::model::{Command, UnitId};
use column::{Column, Sheet};
use cursor::Cursor;
use editor::{Editor, Outcome};
use grid::{Grid, grid_id};
use keys::Ask;
use rows::Rows;
use sheet::SheetState;
use source::Source;
pub use tsv::of_table;

/// Actions of the chart whose keys mean something else in the table.
pub const OWN_KEYS: &[Action] = &[Action::SelectAll, Action::ShowOnlyThis, Action::Cut, Action::PasteUnder];

/// Whether the table has the keyboard when `id` has it.
pub fn has_keyboard(id: Id) -> bool {
    id == grid_id()
}

/// The table in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct TableView {
    sheet: Sheet,
    query: String,
    sheets: [SheetState; 2],
    rows: Rows,
    editor: Option<Editor>,
    /// What is typed in the editor, as edits, with the text they were made of.
    pending: Option<(String, Vec<Command>)>,
    /// What came of the last thing that was asked for, and whether it was refused.
    said: Option<(Message, bool)>,
    shown_selection: Option<UnitId>,
    reveals_cursor: bool,
    had_keyboard: bool,
    last_pass: u64,
    page: usize,
}

impl TableView {
    /// Forgets which cells were looked at: another organisation is open. Columns and widths stay.
    pub fn forget(&mut self) {
        let sheets = std::mem::take(&mut self.sheets).map(SheetState::without_cells);
        *self = Self { sheets, sheet: self.sheet, ..Self::default() };
    }

    /// What is being typed and not yet committed, as edits.
    pub fn take_pending(&mut self) -> Vec<Command> {
        self.pending.take().map(|(_, commands)| commands).unwrap_or_default()
    }

    /// Shows the table.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let source = Source::of(ctx);
        self.begin(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = self.columns(ctx, &source);
        self.refresh(ctx, &source, &columns);
        let mut ask = None;
        Frame::new().fill(ctx.palette.panel).inner_margin(Margin::symmetric(12, 2)).show(ui, |ui| {
            ask = self.toolbar_ui(ui, ctx);
            self.said_ui(ui, ctx);
        });
        let columns = self.columns(ctx, &source);
        self.refresh(ctx, &source, &columns);
        self.follow_selection(ctx, &source);
        if self.editor.is_none() && ui.memory(|memory| memory.has_focus(grid_id())) {
            let cursor = &mut self.sheets[self.sheet as usize].cursor;
            let before = cursor.clone();
            ask = keys::hear(ui, cursor, &self.rows, columns.len(), self.page).or(ask);
            let has_moved = *cursor != before;
            self.reveals_cursor |= has_moved;
            if has_moved {
                self.select_row(ctx, out, &source);
            }
        }
        self.cells_ui(ui, ctx, out, &source, &columns, &mut ask);
        if let Some(ask) = ask {
            self.carry_out(ui, ctx, out, &source, &columns, ask);
        }
        self.had_keyboard = ui.memory(|memory| memory.has_focus(grid_id()));
    }

    /// The columns that are shown, with their widths in screen points.
    fn columns(&mut self, ctx: &PanelContext<'_>, source: &Source<'_>) -> Vec<(Column, f32)> {
        let revision = ctx.document.revision();
        self.sheets[self.sheet as usize].refresh(source, revision, self.sheet)
    }

    /// Takes the keyboard where nobody else has it: when the table comes into view, and after Escape.
    fn begin(&mut self, ui: &Ui) {
        let pass = ui.ctx().cumulative_pass_nr();
        let comes_into_view = self.last_pass + 1 < pass;
        self.last_pass = pass;
        if comes_into_view {
            (self.editor, self.pending, self.said) = (None, None, None);
        }
        let is_pressed = ui.input(|input| input.pointer.any_pressed());
        ui.memory_mut(|memory| {
            let takes = match memory.focused() {
                None => comes_into_view || (self.had_keyboard && !is_pressed),
                Some(id) => canvas::pane_of_id(id).is_some(),
            };
            if takes && memory.top_modal_layer().is_none() {
                memory.request_focus(grid_id());
            }
        });
    }

    fn refresh(&mut self, ctx: &PanelContext<'_>, source: &Source<'_>, columns: &[(Column, f32)]) {
        let shown: Vec<Column> = columns.iter().map(|(column, _)| column.clone()).collect();
        let state = &mut self.sheets[self.sheet as usize];
        let revision = ctx.document.revision();
        let is_new = self.rows.refresh(source, revision, self.sheet, &shown, &self.query, state.sort.as_ref());
        if is_new || state.cursor.as_ref().is_some_and(|cursor| cursor.at.1 >= columns.len()) {
            let cursor = state.cursor.take();
            state.cursor = cursor.and_then(|cursor| cursor.found_again(&self.rows, columns.len()));
        }
    }

    fn toolbar_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) -> Option<Ask> {
        let sheet_before = self.sheet;
        let found = (self.rows.shown().len(), self.rows.count_all());
        let state = &mut self.sheets[self.sheet as usize];
        let shown = toolbar::Shown {
            counts: (ctx.organisation().unit_count(), ctx.totals.whole().positions),
            found,
            columns: &state.choices(),
            has_cursor: state.cursor.is_some(),
        };
        let asked = toolbar::ui(ui, ctx, &mut self.sheet, &mut self.query, &shown);
        if let Some(column) = asked.turned {
            state.turn(column);
        }
        if asked.resets_columns {
            state.reset_columns();
        }
        if self.sheet != sheet_before {
            self.said = None;
            self.shown_selection = None;
        }
        if asked.leaves_filter || self.sheet != sheet_before {
            ui.memory_mut(|memory| memory.request_focus(grid_id()));
        }
        asked.ask
    }

    /// A line that says what came of the last thing that was asked for.
    fn said_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let Some((message, is_refusal)) = &self.said else { return };
        let (sign, ink) = match is_refusal {
            true => (icon::X_CIRCLE, ctx.palette.error),
            false => (icon::CHECK_CIRCLE, ctx.palette.muted),
        };
        let words = RichText::new(format!("{sign}  {}", ctx.say(message))).color(ink);
        let mut is_put_away = false;
        ui.horizontal_wrapped(|ui| {
            ui.label(words);
            let button = egui::Button::new(RichText::new(icon::X).color(ctx.palette.muted)).frame(false);
            let close = ui.add(button.min_size(egui::Vec2::splat(24.0)));
            let name = ctx.text("close");
            close.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
            is_put_away = close.clicked();
        });
        if is_put_away {
            self.said = None;
        }
    }

    /// Goes to the row of the unit that was selected elsewhere.
    fn follow_selection(&mut self, ctx: &PanelContext<'_>, source: &Source<'_>) {
        let selected = ctx.view.primary();
        if self.shown_selection.as_ref() == selected {
            return;
        }
        self.shown_selection = selected.cloned();
        let Some(selected) = selected else { return };
        let rows = self.rows.shown();
        let state = &mut self.sheets[self.sheet as usize];
        let is_there = |row: usize| rows.get(row).is_some_and(|row| source.unit(row) == selected);
        if state.cursor.as_ref().is_some_and(|cursor| is_there(cursor.at.0)) {
            return;
        }
        let column = state.cursor.as_ref().map_or(0, |cursor| cursor.at.1);
        let row = rows.iter().position(|row| source.unit(row) == selected);
        state.cursor = row.and_then(|row| Cursor::on(&self.rows, (row, column)));
        self.reveals_cursor = true;
    }

    /// Selects the unit of the row that the cursor went to.
    fn select_row(&mut self, ctx: &PanelContext<'_>, out: &mut Outbox, source: &Source<'_>) {
        let cursor = self.sheets[self.sheet as usize].cursor.as_ref();
        let Some(row) = cursor.and_then(|cursor| self.rows.shown().get(cursor.at.0)) else { return };
        let unit = source.unit(row);
        if ctx.view.primary() != Some(unit) {
            self.shown_selection = Some(unit.clone());
            out.ask(Request::Select(unit.clone(), SelectMode::Only));
        }
    }

    fn cells_ui(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        source: &Source<'_>,
        columns: &[(Column, f32)],
        ask: &mut Option<Ask>,
    ) {
        let state = &self.sheets[self.sheet as usize];
        let edited = self.editor.as_ref().and_then(|editor| {
            let row = self.rows.find(&editor.row, state.cursor.as_ref().map_or(0, |cursor| cursor.at.0))?;
            Some((row, columns.iter().position(|(column, _)| *column == editor.column)?))
        });
        if self.rows.shown().is_empty() {
            self.editor = None;
            self.empty_ui(ui, ctx);
            return;
        }
        let name = ctx.text(self.sheet.key());
        let reveals_cursor = std::mem::take(&mut self.reveals_cursor);
        let grid = Grid {
            ctx,
            source: *source,
            rows: &self.rows,
            columns,
            sort: state.sort.as_ref(),
            cursor: state.cursor.as_ref(),
            edited,
            reveals_cursor,
            name,
        };
        let shown = grid.ui(ui);
        self.page = shown.page;
        let header = shown.header;
        if header.sorted.is_some() || header.resized.is_some() {
            ui.ctx().request_repaint();
        }
        let state = &mut self.sheets[self.sheet as usize];
        if let Some(column) = header.sorted {
            state.sort_by(column);
        }
        if let Some((column, width_pt)) = header.resized {
            state.resize(column, width_pt);
        }
        self.hear_pointer(ui, ctx, out, source, &shown.response, shown.pointed, ask);
        match (edited, shown.edited) {
            (Some((row, column)), Some(cell)) => {
                let name = editing::cell_name(source, &self.rows.shown()[row], &columns[column].0);
                self.editor_ui(ui, ctx, out, source, cell, &name);
            }
            // It was scrolled away, or its row is gone.
            _ if self.editor.is_some() && !reveals_cursor => self.close_editor(ui, out, source, Outcome::Leave),
            _ => {}
        }
    }

    fn empty_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let is_filtered = !self.query.trim().is_empty();
        let words = match (is_filtered, self.sheet) {
            (true, _) => ctx.say(&Message::new("table-nothing-found").with("query", self.query.trim())),
            (false, Sheet::Units) => ctx.text("table-no-units").to_owned(),
            (false, Sheet::Positions) => ctx.text("table-no-positions").to_owned(),
        };
        // What has the keyboard stays there when its last row goes.
        let all = ui.interact(ui.available_rect_before_wrap(), grid_id(), egui::Sense::focusable_noninteractive());
        all.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, &words));
        ui.vertical_centered(|ui| {
            ui.add_space(48.0);
            ui.label(RichText::new(words).color(ctx.palette.muted));
            if is_filtered && ui.button(ctx.text("table-filter-clear")).clicked() {
                self.query.clear();
            }
        });
    }
}

impl Sheet {
    /// The key of what the table is called.
    fn key(self) -> &'static str {
        match self {
            Self::Units => "table-units",
            Self::Positions => "table-positions-sheet",
        }
    }
}
