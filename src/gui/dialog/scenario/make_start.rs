//! Is this scenario to be the starting point?

use egui::Ui;

use super::super::parts::{self, FirstFocus};
use super::super::{Face, Flow};
use super::refusal_of;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::scenario_words::name;
use crate::i18n::Message;
use crate::model::{ScenarioEdit, ScenarioId};

/// Asks whether a scenario is to be the starting point, and says what that means.
#[derive(Debug)]
pub struct MakeStartDialog {
    scenario: ScenarioId,
    first: FirstFocus,
}

impl MakeStartDialog {
    /// About this scenario.
    pub fn new(scenario: ScenarioId) -> Self {
        Self { scenario, first: FirstFocus::default() }
    }
}

impl Face for MakeStartDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let scenarios = ctx.document.scenarios();
        if scenarios.base_of(&self.scenario).is_none() {
            return Flow::Close;
        }
        let (own, start) = (name(ctx, &self.scenario), name(ctx, scenarios.start()));
        parts::title(ui, ctx, &ctx.say(&Message::new("make-start-title").with("name", &own)));
        let hint = Message::new("make-start-hint").with("name", &own).with("start", &start);
        parts::hint(ui, ctx, &ctx.say(&hint));
        let edit = ScenarioEdit::MakeStart { id: self.scenario.clone() };
        let refusal = refusal_of(ctx, &edit);
        parts::refusal(ui, ctx, refusal.as_ref());
        let (goes, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("make-start-go"), refusal.is_none());
            self.first.give(&go);
            (go.clicked() || enter, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        if goes && refusal.is_none() {
            out.ask(edit.into());
            return Flow::Close;
        }
        if is_cancelled { Flow::Close } else { Flow::Stay }
    }
}
