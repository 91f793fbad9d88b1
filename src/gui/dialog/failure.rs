//! Something went wrong: what, and what to do.

use egui::{Label, RichText, ScrollArea, Ui};

use super::parts::{self, FirstFocus};
use super::{Face, Failure, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;

/// Says what went wrong.
#[derive(Debug)]
pub struct FailureDialog {
    failure: Failure,
    first: FirstFocus,
}

impl FailureDialog {
    /// About this.
    pub fn new(failure: Failure) -> Self {
        Self { failure, first: FirstFocus::default() }
    }
}

impl Face for FailureDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, _: &mut Outbox) -> Flow {
        parts::title(ui, ctx, &ctx.say(&self.failure.title));
        let height = (ui.ctx().content_rect().height() - 240.0).max(80.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            let words = RichText::new(ctx.say(&self.failure.message)).color(ctx.palette.ink);
            // To be copied into a question to the help desk.
            ui.add(Label::new(words).wrap().selectable(true));
        });
        let is_closed = parts::buttons(ui, |ui| {
            let close = parts::primary(ui, ctx, ctx.text("close"), true);
            self.first.give(&close);
            close.clicked()
        });
        if is_closed || enter { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        500.0
    }
}
