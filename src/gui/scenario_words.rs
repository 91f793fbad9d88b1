//! What is said about a scenario wherever the window speaks of one, and how much it changes.

use std::collections::BTreeMap;

use super::context::PanelContext;
use super::widget::form::day_text;
use crate::compare::{Difference, headline};
use crate::i18n::Message;
use crate::model::{Document, Scenario, ScenarioId, ScenarioStatus};

/// What a scenario is called.
pub fn name(ctx: &PanelContext<'_>, scenario: &ScenarioId) -> String {
    ctx.say(&ctx.document.scenarios().name_of(scenario))
}

/// The key of the word for how far a decision is.
pub fn status_key(status: ScenarioStatus) -> &'static str {
    status.name_key()
}

/// Status and first day on one line, such as "Concept · vanaf 1-10-2023". Of a starting point without a status that it is one.
pub fn status_and_day(ctx: &PanelContext<'_>, scenario: &ScenarioId) -> String {
    let Some(state) = ctx.document.scenarios().get(scenario) else { return String::new() };
    let is_start = scenario == ctx.document.scenarios().start();
    let status = match state.scenario().status {
        ScenarioStatus::Draft if is_start => ctx.text("scenario-is-start"),
        status => ctx.text(status_key(status)),
    };
    match from_day(ctx, state.scenario()) {
        Some(from) => format!("{status} · {from}"),
        None => status.to_owned(),
    }
}

/// From when a scenario holds, such as "vanaf 1-10-2023"; `None` when nobody said.
pub fn from_day(ctx: &PanelContext<'_>, scenario: &Scenario) -> Option<String> {
    let day = scenario.effective_date?;
    Some(ctx.say(&Message::new("scenario-from-day").with("day", day_text(day))))
}

/// What is to be heard of a scenario besides its name: that it is locked, and what is open in it.
pub fn alerts(ctx: &PanelContext<'_>, scenario: &ScenarioId) -> Vec<String> {
    let Some(state) = ctx.document.scenarios().get(scenario) else { return Vec::new() };
    let locked = state.scenario().locked.then(|| ctx.text("scenario-is-locked").to_owned());
    let open = state.conflicts().len();
    let open = (open > 0).then(|| ctx.say(&Message::new("scenario-open-conflicts").with("count", open)));
    locked.into_iter().chain(open).collect()
}

/// How much a scenario changes of the one that it is based on.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// How many changes, as people would say them.
    pub count: usize,
    /// All of them in one line.
    pub headline: Message,
}

/// How much each scenario changes, found out when it is asked for and kept until one of the two organisations is another.
#[derive(Debug, Default)]
pub struct ChangesOf {
    held: BTreeMap<ScenarioId, ((u64, u64), Changed)>,
}

impl ChangesOf {
    /// How much a scenario changes of the one that it is based on; `None` for the starting point.
    pub fn get(&mut self, document: &Document, scenario: &ScenarioId) -> Option<&Changed> {
        let scenarios = document.scenarios();
        let base = scenarios.base_of(scenario)?;
        let revisions = (document.revision_of(base), document.revision_of(scenario));
        if self.held.get(scenario).is_none_or(|(held, _)| *held != revisions) {
            let (from, to) = (scenarios.get(base)?, scenarios.get(scenario)?);
            let difference = Difference::between(from.organisation(), to.organisation());
            let changed = Changed { count: difference.changes.len(), headline: headline(&difference) };
            self.held.insert(scenario.clone(), (revisions, changed));
        }
        self.held.get(scenario).map(|(_, changed)| changed)
    }
}
