//! Scenarios: which one is worked on, and edits of the scenarios themselves.

use egui::Context;

use crate::gui::app::App;
use crate::gui::notice::Notice;
use crate::model::{ScenarioEdit, ScenarioId};

impl App {
    /// Works on a scenario; the view stays where it is, at what is selected if that is there too.
    pub(super) fn work_on(&mut self, ctx: &Context, scenario: &ScenarioId) {
        if self.document.current() == scenario {
            return;
        }
        if let Some(command) = self.inspector.take_pending() {
            self.edit(ctx, &command);
        }
        let pending = self.table.take_pending();
        self.edit_all(ctx, &pending);
        self.document.work_on(scenario);
        self.view.renaming = None;
        self.view.drag = None;
        self.view.forget_missing(self.document.organisation());
        let anchor = self.view.primary().cloned();
        self.refresh(ctx, anchor.as_ref());
    }

    /// Carries out an edit of the scenarios; says what it did, or why not.
    pub(super) fn edit_scenarios(&mut self, ctx: &Context, edit: &ScenarioEdit) {
        match self.document.edit_scenarios(edit) {
            Ok(message) => {
                self.notice = Some(Notice { message, offers_undo: true });
                self.after_change(ctx);
            }
            Err(error) => {
                let message = error.message(self.document.organisation());
                self.notice = Some(Notice { message, offers_undo: false });
            }
        }
    }
}
