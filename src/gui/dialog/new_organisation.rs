//! What is the new organisation called?

use egui::Ui;

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};

/// Asks for the name of a new organisation.
#[derive(Debug, Default)]
pub struct NewOrganisationDialog {
    name: String,
    first: FirstFocus,
}

impl Face for NewOrganisationDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        parts::title(ui, ctx, ctx.text("dialog-new-title"));
        let id = ui.id().with("new-name");
        let empty = ctx.text("dialog-new-hint");
        let response = parts::field(ui, ctx, id, ctx.text("dialog-name"), &mut self.name, empty);
        self.first.give(&response);
        let name = self.name.trim();
        let (begins, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-new-go"), !name.is_empty());
            (go.clicked() || enter, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        if begins && !name.is_empty() {
            out.ask(Request::BeginEmpty(name.to_owned()));
            return Flow::Close;
        }
        if begins {
            // Enter took the keyboard from the field.
            response.request_focus();
        }
        if is_cancelled { Flow::Close } else { Flow::Stay }
    }
}
