//! Carrying out what was asked for of the cells.

use egui::Ui;

use super::TableView;
use super::column::Column;
use super::cursor::Cursor;
use super::keys::Ask;
use super::source::Source;
use super::{clipboard, tsv};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::i18n::Message;

impl TableView {
    pub(super) fn carry_out(
        &mut self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        out: &mut Outbox,
        source: &Source<'_>,
        columns: &[(Column, f32)],
        ask: Ask,
    ) {
        self.said = None;
        let columns: Vec<Column> = columns.iter().map(|(column, _)| column.clone()).collect();
        let cursor = self.sheets[self.sheet as usize].cursor.clone();
        match (ask, cursor) {
            (Ask::Copy, cursor) => self.copy(ui, source, &columns, cursor.as_ref()),
            (Ask::Edit(typed), Some(cursor)) => self.open_editor(ctx, source, &columns, &cursor, typed),
            (Ask::Paste(text), Some(cursor)) => self.fill(out, source, &columns, &cursor, tsv::parse(&text)),
            (Ask::Clear, Some(cursor)) => self.fill(out, source, &columns, &cursor, vec![vec![String::new()]]),
            (Ask::ShowOnChart, Some(cursor)) => {
                if let Some(row) = self.rows.shown().get(cursor.at.0) {
                    out.act(Action::ShowChart);
                    out.ask(Request::FlyTo(source.unit(row).clone()));
                }
            }
            (Ask::Paste(_), None) => self.said = Some((Message::new("table-refused-no-cell"), true)),
            (Ask::Edit(_) | Ask::Clear | Ask::ShowOnChart, None) => {}
        }
        ui.ctx().request_repaint();
    }

    pub(super) fn copy(&mut self, ui: &Ui, source: &Source<'_>, columns: &[Column], cursor: Option<&Cursor>) {
        let shown = self.rows.shown();
        let whole = (0..=shown.len().saturating_sub(1), 0..=columns.len().saturating_sub(1));
        let range = cursor.map_or(whole.clone(), Cursor::range);
        let is_whole = range == whole;
        let (rows, columns) = (&shown[range.0], &columns[range.1]);
        ui.ctx().copy_text(clipboard::copy(source, rows, columns, is_whole));
        let message = Message::new("table-copied").with("rows", rows.len()).with("columns", columns.len());
        self.said = Some((message, false));
    }

    /// Fills in cells from the first of the range on, all or none.
    pub(super) fn fill(
        &mut self,
        out: &mut Outbox,
        source: &Source<'_>,
        columns: &[Column],
        cursor: &Cursor,
        cells: Vec<Vec<String>>,
    ) {
        match clipboard::paste(*source, self.rows.shown(), columns, cursor.range(), cells) {
            Ok(commands) if commands.is_empty() => self.said = Some((Message::new("table-nothing-changes"), false)),
            Ok(commands) => out.edit_all(commands),
            Err(refusal) => self.said = Some((refusal, true)),
        }
    }
}
