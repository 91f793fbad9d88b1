//! The editor of the table: opening it on a cell, and what becomes of what was typed.

use egui::Ui;

use super::TableView;
use super::column::{Column, Entry};
use super::cursor::{self, Cursor};
use super::editor::{Editor, Outcome};
use super::grid::grid_id;
use super::source::{Row, Source};
use super::{plan, words};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::i18n::Message;
use crate::model::Command;

impl TableView {
    pub(super) fn open_editor(
        &mut self,
        ctx: &PanelContext<'_>,
        source: &Source<'_>,
        columns: &[Column],
        cursor: &Cursor,
        typed: Option<String>,
    ) {
        let (Some(row), Some(column)) = (self.rows.shown().get(cursor.at.0), columns.get(cursor.at.1)) else { return };
        let offered = match column.spec().entry {
            Entry::ReadOnly => {
                let message = Message::new("table-refused-column").with("column", column.title(ctx.language));
                self.said = Some((message, true));
                return;
            }
            Entry::Choice => words::offered(source.organisation, source.language, column),
            Entry::Line | Entry::Lines | Entry::Figure => Vec::new(),
        };
        let value = source.value(row, column).written(source.language).into_owned();
        self.editor = Some(Editor::open(row.id.clone(), column.clone(), value, typed, offered));
        self.reveals_cursor = true;
    }

    pub(super) fn editor_ui(
        &mut self,
        ui: &mut Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        source: &Source<'_>,
        cell: egui::Rect,
        name: &str,
    ) {
        let Some(editor) = &mut self.editor else { return };
        let outcome = editor.ui(ui, ctx.palette, cell, name);
        if outcome != Outcome::Open {
            self.close_editor(ui, out, source, outcome);
            return;
        }
        if self.pending.as_ref().is_none_or(|(text, _)| *text != editor.text) {
            let text = editor.text.clone();
            let commands = self.planned(source).and_then(Result::ok).unwrap_or_default();
            self.pending = Some((text, commands));
        }
    }

    /// The edits that fill in the cell that is being edited; `None` when it is no longer there.
    pub(super) fn planned(&self, source: &Source<'_>) -> Option<Result<Vec<Command>, Message>> {
        let editor = self.editor.as_ref()?;
        let row = self.rows.find(&editor.row, 0)?;
        Some(plan::one_cell(*source, &self.rows.shown()[row], &editor.column, &editor.text))
    }

    pub(super) fn close_editor(&mut self, ui: &Ui, out: &mut Outbox, source: &Source<'_>, outcome: Outcome) {
        let planned = if outcome == Outcome::Cancel { None } else { self.planned(source) };
        match (planned, outcome) {
            (Some(Ok(commands)), _) => out.edit_all(commands),
            (Some(Err(refusal)), Outcome::Commit(_)) => {
                if let Some(editor) = &mut self.editor {
                    editor.refusal = Some(refusal.say(source.language));
                }
                return;
            }
            (Some(Err(refusal)), _) => self.said = Some((refusal, true)),
            (None, _) => {}
        }
        (self.editor, self.pending) = (None, None);
        let state = &mut self.sheets[self.sheet as usize];
        if let (Outcome::Commit(by), Some(cursor)) = (outcome, &state.cursor) {
            let column_count = state.shown_count();
            let place = cursor::moved(cursor.at, (0, by), self.rows.shown().len(), column_count);
            state.cursor = Cursor::on(&self.rows, place);
            self.reveals_cursor = by != 0;
        }
        if outcome != Outcome::Leave {
            ui.memory_mut(|memory| memory.request_focus(grid_id()));
        }
        ui.ctx().request_repaint();
    }
}

/// What a cell is called: its column and its row.
pub fn cell_name(source: &Source<'_>, row: &Row, column: &Column) -> String {
    format!("{}, {}", column.title(source.language), source.name(row))
}
