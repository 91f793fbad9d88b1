//! Unsaved changes would be lost by what was asked for.

use egui::Ui;

use super::parts::{self, FirstFocus};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request, UnsavedAnswer};
use crate::i18n::Message;

/// Asks what to do with unsaved changes.
#[derive(Debug, Default)]
pub struct UnsavedDialog {
    first: FirstFocus,
}

impl Face for UnsavedDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        parts::title(ui, ctx, ctx.text("dialog-unsaved-title"));
        let name = ctx.file_name.unwrap_or(&ctx.organisation().properties().title);
        parts::hint(ui, ctx, &ctx.say(&Message::new("dialog-unsaved-body").with("name", name)));
        let answer = parts::buttons(ui, |ui| {
            let save = parts::primary(ui, ctx, ctx.text("save"), true);
            self.first.give(&save);
            let discard = parts::destructive(ui, ctx, ctx.text("dialog-unsaved-discard"));
            let stay = parts::flat(ui, ctx, ctx.text("cancel"));
            match () {
                () if save.clicked() || enter => Some(UnsavedAnswer::Save),
                () if discard.clicked() => Some(UnsavedAnswer::Discard),
                () if stay.clicked() => Some(UnsavedAnswer::Stay),
                () => None,
            }
        });
        let Some(answer) = answer else { return Flow::Stay };
        out.ask(Request::Answer(answer));
        Flow::Close
    }

    fn put_away(&self, out: &mut Outbox) {
        out.ask(Request::Answer(UnsavedAnswer::Stay));
    }
}
