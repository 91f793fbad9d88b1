//! The score card: scenarios as columns, figures as rows, each against one of them.
//!
//! `card` works it out, `bar` is the strip above it, `grid` the table. It reads and asks, as every panel does.

mod bar;
mod card;
mod grid;

use std::collections::BTreeSet;

use egui::{Frame, Margin, Ui};

use super::context::PanelContext;
use super::outbox::Outbox;
use crate::i18n::Language;
use crate::model::ScenarioId;
use crate::report::ScoreCard;
pub use card::card_of;
use card::scored_against;

/// The score card in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct ScoreCardView {
    /// For which state of the document, in which language and without which figures, against which scenario the card was worked out.
    of: Option<(u64, Language, BTreeSet<String>, ScenarioId)>,
    card: ScoreCard,
}

impl ScoreCardView {
    /// Shows the card and asks for what a hand does to it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let hidden = &ctx.view.hidden_figures;
        let of = (ctx.document.revision_of_all(), ctx.language, hidden, scored_against(ctx.document, ctx.view));
        let is_same = self
            .of
            .as_ref()
            .is_some_and(|(revision, language, known, against)| (*revision, *language, known, against) == of);
        if !is_same {
            self.card = card_of(ctx.document, ctx.language, ctx.view);
            self.of = Some((of.0, of.1, hidden.clone(), of.3.clone()));
        }
        Frame::new().fill(ctx.palette.panel).inner_margin(Margin { left: 16, right: 4, top: 8, bottom: 4 }).show(
            ui,
            |ui| {
                bar::ui(ui, ctx, &self.card, out);
                grid::ui(ui, ctx, &self.card, out);
            },
        );
    }

    /// Forgets everything: another document is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}
