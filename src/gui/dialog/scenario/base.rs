//! On which scenario is this one based from now on?

use egui::{EventFilter, Ui};

use super::super::parts::{self, FirstFocus, ListRow};
use super::super::{Face, Flow};
use super::refusal_of;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::scenario_words::{name, status_and_day};
use crate::i18n::Message;
use crate::model::{ScenarioEdit, ScenarioId};

/// How high the list becomes at most.
const LIST_PT: f32 = 320.0;

/// Asks on which scenario another one is to be based.
#[derive(Debug)]
pub struct BaseDialog {
    scenario: ScenarioId,
    marked: Option<usize>,
    first: FirstFocus,
}

impl BaseDialog {
    /// About this scenario.
    pub fn new(scenario: ScenarioId) -> Self {
        Self { scenario, marked: None, first: FirstFocus::default() }
    }
}

impl Face for BaseDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let scenarios = ctx.document.scenarios();
        let Some(base) = scenarios.base_of(&self.scenario) else { return Flow::Close };
        let title = Message::new("rebase-title").with("name", name(ctx, &self.scenario));
        parts::title(ui, ctx, &ctx.say(&title));
        parts::hint(ui, ctx, ctx.text("rebase-hint"));
        let rebased = |onto: &ScenarioId| ScenarioEdit::Rebase { id: self.scenario.clone(), onto: onto.clone() };
        let others = scenarios.in_order().into_iter().map(|(id, _)| id).filter(|id| **id != self.scenario);
        let others: Vec<(&ScenarioId, Option<String>)> = others
            .map(|id| match id == base {
                true => (id, Some(ctx.text("rebase-is-base").to_owned())),
                false => (id, refusal_of(ctx, &rebased(id))),
            })
            .collect();
        if self.marked.is_none() {
            self.marked = others.iter().position(|(_, refusal)| refusal.is_none());
        }
        parts::walk(ui, &mut self.marked, others.len(), |place| others[place].1.is_none());
        let mut taken = None;
        parts::list(ui, LIST_PT, |ui| {
            for (place, (id, refusal)) in others.iter().enumerate() {
                let (name, detail) = (name(ctx, id), status_and_day(ctx, id));
                let is_marked = self.marked == Some(place);
                let row = ListRow { icon: "", name: &name, detail: &detail, is_marked, refusal: refusal.as_deref() };
                let response = parts::list_row(ui, ctx, row);
                if response.clicked() {
                    self.marked = Some(place);
                }
                if response.double_clicked() {
                    taken = Some(place);
                }
            }
        });
        let (goes, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("rebase-go"), self.marked.is_some());
            self.first.give(&go);
            // The button has the keyboard, and the arrows walk through the list all the same.
            let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(go.id, arrows));
            (go.clicked() || enter, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        let chosen = taken.or(self.marked.filter(|_| goes)).and_then(|place| others.get(place));
        match chosen {
            Some((onto, None)) => {
                out.ask(rebased(onto).into());
                Flow::Close
            }
            _ if is_cancelled => Flow::Close,
            _ => Flow::Stay,
        }
    }

    fn width(&self) -> f32 {
        480.0
    }
}
