//! What becomes of positions: the actions of the placement board.

use egui::Context;

use crate::gui::action::Action;
use crate::gui::app::App;
use crate::gui::notice::Notice;
use crate::gui::view_state::Centre;

impl App {
    /// Shows the placement board; its rows get the keyboard.
    pub(super) fn show_placement(&mut self, ctx: &Context) {
        self.show_centre(ctx, Centre::Placement);
        self.placement.take_keyboard();
    }

    /// Carries out an action of the placement board, or says why there is nothing to do.
    pub(super) fn act_on_placement(&mut self, ctx: &Context, action: Action) {
        match self.placement.act(action, &self.document) {
            Ok(request) => {
                self.placement.take_keyboard();
                if let Some(request) = request {
                    self.carry_out(ctx, request);
                }
            }
            Err(message) => self.notice = Some(Notice { message, offers_undo: false }),
        }
        ctx.request_repaint();
    }
}
