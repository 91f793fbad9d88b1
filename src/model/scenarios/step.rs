//! One change of the scenarios, whole, as a value: what a step of the history does and takes back.

use std::collections::BTreeMap;

use super::follow::{Followed, follow};
use super::{Header, ScenarioState, Scenarios, question};
use crate::model::change::{ChangeSet, FieldChanges};
use crate::model::invariant::Violation;
use crate::model::organisation::ApplyError;
use crate::model::{Conflict, Conflicts, RecordKey, ScenarioId};

/// What happens to the scenarios: to the organisations in them, to what is said about them, to which there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScenariosChange {
    states: BTreeMap<ScenarioId, StateChange>,
    start: Option<(ScenarioId, ScenarioId)>,
}

/// What happens to one scenario.
#[derive(Clone, Debug, PartialEq)]
enum StateChange {
    /// It was not there.
    Added(Box<ScenarioState>),
    /// It goes, as it was.
    Removed(Box<ScenarioState>),
    /// It stays: what its organisation changes by, and what is said about it before and after where that differs.
    Updated { changes: Box<ChangeSet>, headers: Option<Box<(Header, Header)>> },
}

impl ScenariosChange {
    /// What an edit of the organisation in one scenario does there and in all that are based on it.
    ///
    /// Errors: a rule that a scenario would break by following.
    pub(in crate::model) fn of_edit(
        scenarios: &Scenarios,
        scenario: &ScenarioId,
        changes: ChangeSet,
    ) -> Result<Self, Violation> {
        let mut change = Self::default();
        let Some(state) = scenarios.get(scenario) else { return Ok(change) };
        let conflicts = settled(scenarios, scenario, state, &changes);
        change.update(scenarios, scenario, changes, |header| header.conflicts = conflicts)?;
        Ok(change)
    }

    /// Whether nothing happens.
    pub fn is_empty(&self) -> bool {
        self.states.is_empty() && self.start.is_none()
    }

    /// The scenarios to which something happens.
    pub fn touched(&self) -> impl Iterator<Item = &ScenarioId> {
        self.states.keys()
    }

    /// What the organisation of a scenario that stays changes by; `None` when nothing happens to it, or it comes or goes.
    pub fn of(&self, scenario: &ScenarioId) -> Option<&ChangeSet> {
        match self.states.get(scenario)? {
            StateChange::Updated { changes, .. } => Some(changes),
            StateChange::Added(_) | StateChange::Removed(_) => None,
        }
    }

    /// The scenarios that stay in which it leaves more questions open than there were, with how many more.
    pub fn opened(&self) -> impl Iterator<Item = (&ScenarioId, usize)> {
        self.states.iter().filter_map(|(id, change)| match change {
            StateChange::Updated { headers: Some(headers), .. } => {
                let (before, after) = (headers.0.conflicts.len(), headers.1.conflicts.len());
                (after > before).then(|| (id, after - before))
            }
            _ => None,
        })
    }

    pub(super) fn add(&mut self, scenario: ScenarioId, state: ScenarioState) {
        self.states.insert(scenario, StateChange::Added(Box::new(state)));
    }

    pub(super) fn remove(&mut self, scenario: &ScenarioId, state: &ScenarioState) {
        self.states.insert(scenario.clone(), StateChange::Removed(Box::new(state.clone())));
    }

    pub(super) fn set_start(&mut self, before: &ScenarioId, after: &ScenarioId) {
        self.start = Some((before.clone(), after.clone()));
    }

    /// Changes a scenario and what is said about it, and lets all that are based on it follow.
    pub(super) fn update(
        &mut self,
        scenarios: &Scenarios,
        scenario: &ScenarioId,
        changes: ChangeSet,
        edit: impl FnOnce(&mut Header),
    ) -> Result<(), Violation> {
        let Some(state) = scenarios.get(scenario) else { return Ok(()) };
        let mut header = state.header.clone();
        edit(&mut header);
        self.update_to(scenarios, scenario, changes, header)
    }

    fn update_to(
        &mut self,
        scenarios: &Scenarios,
        scenario: &ScenarioId,
        changes: ChangeSet,
        header: Header,
    ) -> Result<(), Violation> {
        let Some(state) = scenarios.get(scenario) else { return Ok(()) };
        if !changes.is_empty() {
            for dependent in scenarios.based_on(scenario) {
                let Some(own) = scenarios.get(dependent) else { continue };
                let Followed { changes, conflicts } =
                    follow(&state.organisation, &changes, &own.organisation, &own.header.conflicts)?;
                let header = Header { conflicts, ..own.header.clone() };
                self.update_to(scenarios, dependent, changes, header)?;
            }
        }
        let headers = (header != state.header).then(|| Box::new((state.header.clone(), header)));
        if !changes.is_empty() || headers.is_some() {
            self.states.insert(scenario.clone(), StateChange::Updated { changes: Box::new(changes), headers });
        }
        Ok(())
    }

    /// The change that takes this one back.
    pub(in crate::model) fn reversed(self) -> Self {
        let reverse = |change| match change {
            StateChange::Added(state) => StateChange::Removed(state),
            StateChange::Removed(state) => StateChange::Added(state),
            StateChange::Updated { changes, headers } => {
                let headers = headers.map(|headers| Box::new((headers.1, headers.0)));
                StateChange::Updated { changes: Box::new(changes.reversed()), headers }
            }
        };
        Self {
            states: self.states.into_iter().map(|(id, change)| (id, reverse(change))).collect(),
            start: self.start.map(|(before, after)| (after, before)),
        }
    }
}

impl Scenarios {
    /// Applies a change, whole or not at all. What may break a rule is the edit in `first`; the others were made to fit.
    pub(in crate::model) fn apply(
        &mut self,
        change: ScenariosChange,
        first: Option<&ScenarioId>,
    ) -> Result<(), ApplyError> {
        let ScenariosChange { mut states, start } = change;
        let ahead = first.and_then(|first| states.remove_entry(first));
        for (id, change) in ahead.into_iter().chain(states) {
            match change {
                StateChange::Added(state) => {
                    self.states.insert(id, *state);
                }
                StateChange::Removed(_) => {
                    self.states.remove(&id);
                }
                StateChange::Updated { changes, headers } => {
                    let Some(state) = self.states.get_mut(&id) else { continue };
                    let applied = state.organisation.apply(*changes);
                    if Some(&id) == first {
                        applied?;
                    } else {
                        debug_assert_eq!(applied, Ok(()), "what follows was made to fit");
                    }
                    if let Some(headers) = headers {
                        state.header = headers.1;
                    }
                }
            }
        }
        if let Some((_, after)) = start {
            self.start = after;
        }
        Ok(())
    }
}

/// What stays open in a scenario after an edit of it: who does by hand what a question asks has answered it.
fn settled(scenarios: &Scenarios, scenario: &ScenarioId, state: &ScenarioState, changes: &ChangeSet) -> Conflicts {
    let mut left = state.header.conflicts.clone();
    let base = scenarios.base_of(scenario).and_then(|base| scenarios.get(base));
    for (record, conflict) in state.header.conflicts.iter() {
        let touch = touch(changes, record);
        match (conflict, touch) {
            (Conflict::Kept | Conflict::Fields(_), Some(Touch::Removed)) | (Conflict::LeftOut, Some(Touch::Added)) => {
                left.close(record);
            }
            (Conflict::Fields(open), Some(Touch::Updated(fields))) => {
                let based = base.and_then(|base| question::fields(&base.organisation, record));
                for field in open.keys() {
                    let is_as_base = fields.get(field).is_some_and(|change| {
                        change.after.as_ref() == based.as_ref().and_then(|fields| fields.get(field))
                    });
                    if is_as_base {
                        left.close_field(record, field);
                    }
                }
            }
            _ => {}
        }
    }
    left
}

/// What a change does to a record.
enum Touch<'a> {
    Added,
    Removed,
    Updated(&'a FieldChanges),
}

fn touch<'a>(changes: &'a ChangeSet, record: &RecordKey) -> Option<Touch<'a>> {
    macro_rules! in_table {
        ($table:ident, $id:expr) => {{
            let table = &changes.$table;
            match () {
                () if table.added.contains_key($id) => Some(Touch::Added),
                () if table.removed.contains_key($id) => Some(Touch::Removed),
                () => table.updated.get($id).map(Touch::Updated),
            }
        }};
    }
    match record {
        RecordKey::Unit(id) => in_table!(units, id),
        RecordKey::Position(id) => in_table!(positions, id),
        RecordKey::Relation(id) => in_table!(relations, id),
        RecordKey::Function(id) => in_table!(functions, id),
        RecordKey::Target(id) => in_table!(targets, id),
        RecordKey::Budget(id) => in_table!(budgets, id),
        RecordKey::SalaryTable(id) => in_table!(salary_tables, id),
        RecordKey::UnitKind(id) => in_table!(unit_kinds, id),
        RecordKey::RelationKind(id) => in_table!(relation_kinds, id),
        RecordKey::Properties => (!changes.properties.is_empty()).then_some(Touch::Updated(&changes.properties)),
    }
}
