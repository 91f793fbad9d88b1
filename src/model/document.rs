//! Scenarios that are being worked on: the only one that applies changes, and remembers them.

use std::collections::BTreeMap;

use super::ScenarioId;
use super::change::ChangeSet;
use super::command::{Command, CommandError};
use super::history::{History, Step};
use super::organisation::Organisation;
use super::scenarios::{ScenarioEdit, Scenarios, ScenariosChange, unlocked};
use crate::i18n::Message;

/// An organisation and its scenarios with the history of their edits. One scenario is the one that is worked on.
#[derive(Clone, Debug)]
pub struct Document {
    scenarios: Scenarios,
    current: ScenarioId,
    history: History,
    revision: u64,
    /// The revision of the document at which each organisation became as it is.
    revisions: BTreeMap<ScenarioId, u64>,
}

impl Default for Document {
    fn default() -> Self {
        Self::new(Scenarios::default())
    }
}

impl Document {
    /// A document without a history, in which the starting point is worked on.
    pub fn new(scenarios: impl Into<Scenarios>) -> Self {
        let scenarios = scenarios.into();
        let ids: Vec<ScenarioId> = scenarios.in_order().into_iter().map(|(id, _)| id.clone()).collect();
        let revisions: BTreeMap<_, _> = ids.into_iter().zip(1..).collect();
        let (current, revision) = (scenarios.start().clone(), revisions.len() as u64);
        Self { scenarios, current, history: History::default(), revision, revisions }
    }

    /// The starting point and the scenarios as they are now.
    pub fn scenarios(&self) -> &Scenarios {
        &self.scenarios
    }

    /// The scenario that is worked on.
    pub fn current(&self) -> &ScenarioId {
        &self.current
    }

    /// Lets another scenario be worked on; one that is not there is no scenario to work on, and nothing happens.
    pub fn work_on(&mut self, scenario: &ScenarioId) {
        if self.scenarios.get(scenario).is_some() {
            self.current = scenario.clone();
        }
    }

    /// The organisation in the scenario that is worked on.
    pub fn organisation(&self) -> &Organisation {
        self.scenarios
            .get(&self.current)
            .unwrap_or_else(|| unreachable!("one that is there is worked on"))
            .organisation()
    }

    /// A number that is another after each change, undo and redo of the organisation that is worked on, and in each scenario:
    /// what is derived from an organisation is kept by it.
    pub fn revision(&self) -> u64 {
        self.revision_of(&self.current)
    }

    /// The same for the organisation in any scenario.
    pub fn revision_of(&self, scenario: &ScenarioId) -> u64 {
        self.revisions.get(scenario).copied().unwrap_or_default()
    }

    /// A number that is another after each change, undo and redo of anything.
    pub fn revision_of_all(&self) -> u64 {
        self.revision
    }

    /// What an edit of the scenario that is worked on would change there, or why it may not be. Nothing changes.
    pub fn plan(&self, command: &Command) -> Result<ChangeSet, CommandError> {
        self.plan_in(&self.current, command)
    }

    /// What an edit of the scenarios themselves would change, or why it may not be. Nothing changes.
    pub fn plan_scenarios(&self, edit: &ScenarioEdit) -> Result<ScenariosChange, CommandError> {
        edit.plan(&self.scenarios)
    }

    /// Carries out an edit of the scenario that is worked on, whole or not at all, as one step of the history; what is based on
    /// that scenario follows. Returns what it did, as a sentence.
    pub fn apply(&mut self, command: &Command) -> Result<Message, CommandError> {
        self.apply_in(&self.current.clone(), command)
    }

    /// Carries out an edit of a scenario, and works on that one from then on. See [`Document::apply`].
    pub fn apply_in(&mut self, scenario: &ScenarioId, command: &Command) -> Result<Message, CommandError> {
        let organisation = unlocked(&self.scenarios, scenario)?.organisation();
        let changes = command.plan(organisation)?;
        let description = command.describe(organisation);
        self.edit(scenario, changes, description)
    }

    /// The change that an edit would make of a scenario, which stays as it is.
    ///
    /// Errors: as [`Document::apply_in`] would.
    pub fn plan_in(&self, scenario: &ScenarioId, command: &Command) -> Result<ChangeSet, CommandError> {
        command.plan(unlocked(&self.scenarios, scenario)?.organisation())
    }

    /// Carries out edits one after the other, all or none, as one step of the history. Returns what they did, as a sentence.
    ///
    /// Errors: the place of the edit that was refused, with the reason; then nothing has changed. A list that leaves everything
    /// as it is, such as an empty one, is refused as a whole, at the place behind its last edit.
    pub fn apply_all(&mut self, commands: &[Command]) -> Result<Message, (usize, CommandError)> {
        let organisation = unlocked(&self.scenarios, &self.current).map_err(|error| (0, error))?.organisation();
        let mut trial = organisation.clone();
        for (place, command) in commands.iter().enumerate() {
            let changes = command.plan(&trial).map_err(|error| (place, error))?;
            trial.apply(changes).map_err(|error| (place, error.into()))?;
        }
        let at_end = |error| (commands.len(), error);
        let changes = ChangeSet::between(organisation, &trial);
        if changes.is_empty() {
            return Err(at_end(CommandError::NothingChanges));
        }
        let description = match commands {
            [one] => one.describe(organisation),
            several => Message::new("done-several-edits").with("count", several.len()),
        };
        self.edit(&self.current.clone(), changes, description).map_err(at_end)
    }

    /// Carries out an edit of the scenarios themselves, whole or not at all, as one step of the history. Returns what it did, as a
    /// sentence.
    pub fn edit_scenarios(&mut self, edit: &ScenarioEdit) -> Result<Message, CommandError> {
        let change = edit.plan(&self.scenarios)?;
        let description = edit.describe(&self.scenarios);
        let scenario = edit.leads_to().unwrap_or(&self.current).clone();
        self.carry_out(change, None, scenario, description)
    }

    /// Takes the last step back, and works on the scenario where it was made. Returns what that step did; `None` when there is
    /// none.
    pub fn undo(&mut self) -> Option<Message> {
        let step = self.history.step_back()?.clone();
        self.take(step.change.reversed(), &step.scenario_before);
        Some(step.description)
    }

    /// Does again the step that was taken back last. Returns what it does; `None` when there is none.
    pub fn redo(&mut self) -> Option<Message> {
        let step = self.history.step_forward()?.clone();
        self.take(step.change, &step.scenario);
        Some(step.description)
    }

    /// The steps, and where in them the document is.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Remembers that everything as it is now stands in the file.
    pub fn mark_saved(&mut self) {
        self.history.mark_saved();
    }

    /// Whether the file holds something else than what there is now.
    pub fn has_unsaved_changes(&self) -> bool {
        !self.history.is_at_saved()
    }

    fn edit(
        &mut self,
        scenario: &ScenarioId,
        changes: ChangeSet,
        description: Message,
    ) -> Result<Message, CommandError> {
        unlocked(&self.scenarios, scenario)?;
        let change = ScenariosChange::of_edit(&self.scenarios, scenario, changes)?;
        self.carry_out(change, Some(scenario), scenario.clone(), description)
    }

    fn carry_out(
        &mut self,
        change: ScenariosChange,
        first: Option<&ScenarioId>,
        scenario: ScenarioId,
        description: Message,
    ) -> Result<Message, CommandError> {
        let scenario_before = first.unwrap_or(&self.current).clone();
        self.change(change.clone(), first)?;
        self.settle_on(&scenario);
        self.history.push(Step {
            description: description.clone(),
            scenario: self.current.clone(),
            scenario_before,
            change,
        });
        Ok(description)
    }

    fn take(&mut self, change: ScenariosChange, scenario: &ScenarioId) {
        let taken = self.change(change, None);
        debug_assert_eq!(taken, Ok(()), "a step that was applied can be taken back and done again");
        self.settle_on(scenario);
    }

    /// Works on a scenario; on the starting point when it is gone.
    fn settle_on(&mut self, scenario: &ScenarioId) {
        self.work_on(scenario);
        if self.scenarios.get(&self.current).is_none() {
            self.current = self.scenarios.start().clone();
        }
    }

    fn change(&mut self, change: ScenariosChange, first: Option<&ScenarioId>) -> Result<(), CommandError> {
        let touched: Vec<ScenarioId> = change.touched().cloned().collect();
        self.scenarios.apply(change, first)?;
        self.revision += 1;
        for scenario in touched {
            self.revision += 1;
            self.revisions.insert(scenario, self.revision);
        }
        Ok(())
    }
}
