//! The table: units or positions, a row each, to sort, filter and edit.

use egui::Ui;

use super::context::PanelContext;
use super::outbox::Outbox;

/// The table in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct TableView;

impl TableView {
    /// Shows the table.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, _out: &mut Outbox) {
        ui.label(ctx.text("action-show-table"));
    }
}
