//! The network: units, positions and outside parties with the relations between them, beside the line.

use egui::Ui;

use super::context::PanelContext;
use super::outbox::Outbox;

/// The network in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct Network;

impl Network {
    /// Shows the network.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, _out: &mut Outbox) {
        ui.label(ctx.text("action-show-network"));
    }
}
