//! Edits of the scenarios themselves: which there are, what is said about them, what they are based on, what is decided.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::conflict::Conflict;
use super::decide_all::decide_all;
use super::follow::{Followed, follow};
use super::step::ScenariosChange;
use super::{Header, ScenarioState, Scenarios, question};
use crate::i18n::Message;
use crate::model::change::{ChangeSet, FieldChange, FieldChanges, RecordChanges};
use crate::model::command::{
    Beneath, Command, CommandError, RemovePositions, RemoveRelations, RemoveUnits, checked_name,
};
use crate::model::invariant::Violation;
use crate::model::organisation::{ApplyError, Organisation};
use crate::model::record::{Record, Scenario, ScenarioStatus};
use crate::model::{Date, OrderKey, RecordKey, ScenarioId, Unit, UnitId};

/// An edit of the scenarios themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "scenario", rename_all = "snake_case", deny_unknown_fields)]
pub enum ScenarioEdit {
    /// Makes a scenario.
    Add {
        /// Its id; must be free.
        id: ScenarioId,
        /// What it is called.
        name: String,
        /// What it is based on.
        based_on: ScenarioId,
        /// With what it begins; nothing for a scenario that is as the one it is based on.
        #[serde(default)]
        changes: Box<ChangeSet>,
    },
    /// Makes a scenario that is as another is, and based on the same; one of the starting point is based on that.
    Duplicate {
        /// The id of the copy; must be free.
        id: ScenarioId,
        /// Of which.
        of: ScenarioId,
        /// What the copy is called.
        name: String,
    },
    /// Changes what is said about a scenario.
    Edit {
        /// Which.
        id: ScenarioId,
        /// What is to be said.
        detail: ScenarioDetail,
    },
    /// Puts a scenario elsewhere among the others. The starting point is always first.
    Reorder {
        /// Which.
        id: ScenarioId,
        /// By how many places: back when negative.
        by: i32,
    },
    /// Bases a scenario, with what it changes, on another.
    Rebase {
        /// Which.
        id: ScenarioId,
        /// On which.
        onto: ScenarioId,
    },
    /// Makes a scenario the starting point. Every scenario stays as it is; those on the way are now based on it.
    MakeStart {
        /// Which.
        id: ScenarioId,
    },
    /// Takes a scenario out. Those that were based on it stay as they are, based on what it was based on.
    Remove {
        /// Which.
        id: ScenarioId,
    },
    /// Decides an open conflict.
    Decide {
        /// In which scenario.
        id: ScenarioId,
        /// The table of the record.
        table: String,
        /// The id of the record.
        record: String,
        /// The field; absent for the record as a whole.
        #[serde(default)]
        field: Option<String>,
        /// For which side.
        answer: Answer,
    },
    /// Decides every open conflict of a scenario for the same side. What cannot be decided so stays open.
    DecideAll {
        /// In which scenario.
        id: ScenarioId,
        /// For which side.
        answer: Answer,
    },
}

/// What is said about a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioDetail {
    /// What it is called.
    Name(String),
    /// What it is about; absent for nothing.
    Description(Option<String>),
    /// How far its decision is.
    Status(ScenarioStatus),
    /// The first day that it holds; absent where that is not known.
    EffectiveDate(Option<Date>),
    /// Whether the organisation in it is closed to edits.
    Locked(bool),
    /// Where its facts stand.
    Sources(Vec<String>),
}

/// For which side a conflict is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The scenario follows the one that it is based on.
    Base,
    /// The scenario keeps what it has.
    Own,
}

impl ScenarioEdit {
    /// What this edit makes of `scenarios`, which stay as they are.
    ///
    /// Errors: a sentence with the subject, the reason and the way out.
    pub(in crate::model) fn plan(&self, scenarios: &Scenarios) -> Result<ScenariosChange, CommandError> {
        let mut change = ScenariosChange::default();
        match self {
            Self::Add { id, name, based_on, changes } => {
                add(scenarios, id, name, based_on, changes, &mut change)?;
            }
            Self::Duplicate { id, of, name } => duplicate(scenarios, id, of, name, &mut change)?,
            Self::Edit { id, detail } => {
                known(scenarios, id)?;
                let detail = detail.checked(*id == *scenarios.start())?;
                change.update(scenarios, id, ChangeSet::default(), |header| detail.put(&mut header.scenario))?;
            }
            Self::Reorder { id, by } => reorder(scenarios, id, *by, &mut change)?,
            Self::Rebase { id, onto } => rebase(scenarios, id, onto, &mut change)?,
            Self::MakeStart { id } => make_start(scenarios, id, &mut change)?,
            Self::Remove { id } => {
                let state = unlocked(scenarios, id)?;
                let based_on = &state.header.scenario.based_on;
                if based_on.is_none() {
                    return Err(CommandError::StartStays);
                }
                for dependent in scenarios.based_on(id) {
                    change.update(scenarios, dependent, ChangeSet::default(), |header| {
                        header.scenario.based_on.clone_from(based_on);
                    })?;
                }
                change.remove(id, state);
            }
            Self::Decide { id, table, record, field, answer } => {
                let record = RecordKey::parse(table, record).ok_or(CommandError::NothingOpen)?;
                decide(scenarios, id, &record, field.as_deref(), *answer, &mut change)?;
            }
            Self::DecideAll { id, answer } => decide_all(scenarios, id, *answer, &mut change)?,
        }
        if change.is_empty() { Err(CommandError::NothingChanges) } else { Ok(change) }
    }

    /// What this edit does, said with the names that there are before it.
    pub(in crate::model) fn describe(&self, scenarios: &Scenarios) -> Message {
        let named = |key, id: &ScenarioId| Message::new(key).with("name", scenarios.name_of(id));
        match self {
            Self::Add { name, .. } => Message::new("done-scenario-added").with("name", name.trim()),
            Self::Duplicate { of, name, .. } => named("done-scenario-duplicated", of).with("copy", name.trim()),
            Self::Edit { id, detail: ScenarioDetail::Name(name) } => {
                named("done-scenario-renamed", id).with("new", name.trim())
            }
            Self::Edit { id, detail: ScenarioDetail::Locked(true) } => named("done-scenario-locked", id),
            Self::Edit { id, detail: ScenarioDetail::Locked(false) } => named("done-scenario-unlocked", id),
            Self::Edit { id, .. } => named("done-scenario-edited", id),
            Self::Reorder { id, .. } => named("done-scenario-reordered", id),
            Self::Rebase { id, onto } => named("done-scenario-rebased", id).with("onto", scenarios.name_of(onto)),
            Self::MakeStart { id } => named("done-scenario-made-start", id),
            Self::Remove { id } => named("done-scenario-removed", id),
            Self::Decide { id, answer: Answer::Own, .. } => named("done-scenario-kept", id),
            Self::Decide { id, answer: Answer::Base, .. } => named("done-scenario-followed", id),
            Self::DecideAll { id, answer: Answer::Own } => named("done-scenario-kept-all", id),
            Self::DecideAll { id, answer: Answer::Base } => named("done-scenario-followed-all", id),
        }
    }

    /// The scenario that is worked on afterwards, where the edit says one.
    pub fn leads_to(&self) -> Option<&ScenarioId> {
        match self {
            Self::Add { id, .. } | Self::Duplicate { id, .. } => Some(id),
            _ => None,
        }
    }
}

impl ScenarioDetail {
    /// The same, tidied; only a starting point may be without a name.
    fn checked(&self, is_start: bool) -> Result<Self, CommandError> {
        let some =
            |text: &Option<String>| text.as_ref().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        Ok(match self {
            Self::Name(name) if is_start => Self::Name(name.trim().to_owned()),
            Self::Name(name) => Self::Name(checked_name(name)?),
            Self::Description(text) => Self::Description(some(text)),
            other => other.clone(),
        })
    }

    fn put(self, scenario: &mut Scenario) {
        match self {
            Self::Name(name) => scenario.name = name,
            Self::Description(text) => scenario.description = text,
            Self::Status(status) => scenario.status = status,
            Self::EffectiveDate(date) => scenario.effective_date = date,
            Self::Locked(locked) => scenario.locked = locked,
            Self::Sources(sources) => scenario.sources = sources,
        }
    }
}

fn known<'a>(scenarios: &'a Scenarios, id: &ScenarioId) -> Result<&'a ScenarioState, CommandError> {
    scenarios.get(id).ok_or_else(|| CommandError::UnknownScenario { scenario: id.clone() })
}

/// A scenario that may be edited.
pub(in crate::model) fn unlocked<'a>(
    scenarios: &'a Scenarios,
    id: &ScenarioId,
) -> Result<&'a ScenarioState, CommandError> {
    let state = known(scenarios, id)?;
    match state.header.scenario.locked {
        true => Err(CommandError::ScenarioLocked { name: scenarios.name_of(id) }),
        false => Ok(state),
    }
}

fn free(scenarios: &Scenarios, id: &ScenarioId) -> Result<(), CommandError> {
    match id.as_str().trim().is_empty() || scenarios.get(id).is_some() {
        true => Err(CommandError::IdTaken { id: id.to_string() }),
        false => Ok(()),
    }
}

fn applied(organisation: &Organisation, changes: ChangeSet) -> Result<Organisation, CommandError> {
    let mut result = organisation.clone();
    result.apply(changes)?;
    Ok(result)
}

impl From<Violation> for CommandError {
    fn from(violation: Violation) -> Self {
        Self::Broken(violation)
    }
}

impl From<ApplyError> for CommandError {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Outdated => Self::Outdated,
            ApplyError::Broken(violation) => Self::Broken(violation),
        }
    }
}

fn add(
    scenarios: &Scenarios,
    id: &ScenarioId,
    name: &str,
    based_on: &ScenarioId,
    changes: &ChangeSet,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    free(scenarios, id)?;
    let base = known(scenarios, based_on)?;
    let scenario = Scenario {
        name: checked_name(name)?,
        based_on: Some(based_on.clone()),
        order: Some(key_after(scenarios, based_on)),
        ..Scenario::default()
    };
    let organisation = applied(&base.organisation, changes.clone())?;
    change.add(id.clone(), ScenarioState { header: Header { scenario, ..Header::default() }, organisation });
    Ok(())
}

fn duplicate(
    scenarios: &Scenarios,
    id: &ScenarioId,
    of: &ScenarioId,
    name: &str,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    free(scenarios, id)?;
    let mut copy = known(scenarios, of)?.clone();
    let scenario = &mut copy.header.scenario;
    scenario.name = checked_name(name)?;
    scenario.status = ScenarioStatus::default();
    scenario.locked = false;
    scenario.order = Some(key_after(scenarios, of));
    if scenario.based_on.is_none() {
        scenario.based_on = Some(of.clone());
    }
    change.add(id.clone(), copy);
    Ok(())
}

/// The place directly after a scenario; after the last one for the starting point.
fn key_after(scenarios: &Scenarios, after: &ScenarioId) -> OrderKey {
    let in_order = scenarios.in_order();
    let key = |place: usize| in_order.get(place).and_then(|(_, state)| state.header.scenario.order.as_ref());
    let own = in_order.iter().position(|(id, _)| *id == after).unwrap_or_default();
    let place = if own == 0 { in_order.len() - 1 } else { own };
    OrderKey::between(key(place), key(place + 1))
        .or_else(|| OrderKey::between(key(in_order.len() - 1), None))
        .unwrap_or_else(|| unreachable!("there is always room after the last key"))
}

fn reorder(scenarios: &Scenarios, id: &ScenarioId, by: i32, change: &mut ScenariosChange) -> Result<(), CommandError> {
    known(scenarios, id)?;
    let in_order = scenarios.in_order();
    let mut others: Vec<&ScenarioId> = in_order.iter().skip(1).map(|(id, _)| *id).collect();
    let Some(place) = others.iter().position(|other| *other == id) else { return Err(CommandError::StartStays) };
    let last = others.len() - 1;
    let to = place.saturating_add_signed(by as isize).min(last);
    let moved = others.remove(place);
    others.insert(to, moved);
    if to == place {
        return Err(CommandError::NothingChanges);
    }
    // There are few scenarios: all get a new key, so that keys of a hand-made file cannot get in the way.
    for (other, key) in others.iter().zip(OrderKey::spread(others.len())) {
        change.update(scenarios, other, ChangeSet::default(), |header| header.scenario.order = Some(key))?;
    }
    Ok(())
}

fn rebase(
    scenarios: &Scenarios,
    id: &ScenarioId,
    onto: &ScenarioId,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    let state = unlocked(scenarios, id)?;
    let Some(base) = scenarios.base_of(id) else { return Err(CommandError::StartStays) };
    let target = known(scenarios, onto)?;
    if scenarios.path_to_start(onto).any(|beneath| beneath == id) {
        return Err(CommandError::BasedOnItself { name: scenarios.name_of(id), onto: scenarios.name_of(onto) });
    }
    let base = known(scenarios, base)?;
    let delta = ChangeSet::between(&base.organisation, &target.organisation);
    let Followed { changes, conflicts } =
        follow(&base.organisation, &delta, &state.organisation, &state.header.conflicts)?;
    change.update(scenarios, id, changes, |header| {
        header.conflicts = conflicts;
        header.scenario.based_on = Some(onto.clone());
    })?;
    Ok(())
}

fn make_start(scenarios: &Scenarios, id: &ScenarioId, change: &mut ScenariosChange) -> Result<(), CommandError> {
    known(scenarios, id)?;
    let path: Vec<&ScenarioId> = scenarios.path_to_start(id).collect();
    for (place, scenario) in path.iter().enumerate() {
        let state = known(scenarios, scenario)?;
        if !state.header.conflicts.is_empty() {
            let (name, count) = (scenarios.name_of(scenario), state.header.conflicts.len());
            return Err(CommandError::OpenConflicts { name, count });
        }
        let based_on = place.checked_sub(1).map(|above| path[above].clone());
        let needs_key = based_on.is_some() && state.header.scenario.order.is_none();
        let key = needs_key.then(|| key_after(scenarios, scenarios.start()));
        change.update(scenarios, scenario, ChangeSet::default(), |header| {
            header.scenario.based_on = based_on;
            header.scenario.order = key.or(header.scenario.order.take());
        })?;
    }
    if id != scenarios.start() {
        change.set_start(scenarios.start(), id);
    }
    Ok(())
}

pub(super) fn decide(
    scenarios: &Scenarios,
    id: &ScenarioId,
    record: &RecordKey,
    field: Option<&str>,
    answer: Answer,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    let state = unlocked(scenarios, id)?;
    let base = scenarios.base_of(id).and_then(|base| scenarios.get(base)).ok_or(CommandError::NothingOpen)?;
    let changes = match (answer, state.header.conflicts.get(record), field) {
        (Answer::Own, Some(Conflict::Kept | Conflict::LeftOut), None) => ChangeSet::default(),
        (Answer::Own, Some(Conflict::Fields(open)), Some(field)) if open.contains_key(field) => ChangeSet::default(),
        (Answer::Base, Some(Conflict::Kept), None) => let_go(&state.organisation, record)?,
        (Answer::Base, Some(Conflict::LeftOut), None) => taken_over(&base.organisation, &state.organisation, record),
        (Answer::Base, Some(Conflict::Fields(open)), Some(field)) if open.contains_key(field) => {
            let value =
                |organisation| question::fields(organisation, record).and_then(|mut fields| fields.remove(field));
            let change = FieldChange { before: value(&state.organisation), after: value(&base.organisation) };
            of_field(record, field, change)
        }
        _ => return Err(CommandError::NothingOpen),
    };
    // Refused here already: what follows in other scenarios is made for a result that is sound.
    applied(&state.organisation, changes.clone())?;
    change.update(scenarios, id, changes, |header| {
        match field {
            Some(field) => header.conflicts.close_field(record, field),
            None => header.conflicts.close(record),
        };
    })?;
    Ok(())
}

/// What takes a record out, with what belongs to it; units under it move up.
fn let_go(own: &Organisation, record: &RecordKey) -> Result<ChangeSet, CommandError> {
    let command: Command = match record {
        RecordKey::Unit(unit) => RemoveUnits { units: vec![unit.clone()], beneath: Beneath::MoveUp }.into(),
        RecordKey::Position(position) => RemovePositions { positions: vec![position.clone()] }.into(),
        RecordKey::Relation(relation) => RemoveRelations { relations: vec![relation.clone()] }.into(),
        _ => return Ok(from_to(own, &Organisation::default(), record)),
    };
    command.plan(own)
}

/// What brings a record of the base, with what belongs to it.
fn taken_over(base: &Organisation, own: &Organisation, record: &RecordKey) -> ChangeSet {
    let mut changes = from_to(own, base, record);
    let RecordKey::Unit(unit) = record else { return changes };
    if let Some(added) = changes.units.added.get_mut(unit) {
        added.parent = nearest_parent(base, own, added);
    }
    for (id, position) in base.positions_of(unit) {
        if own.position(id).is_none() {
            changes.positions.added.insert(id.clone(), position.clone());
        }
    }
    changes
}

/// The nearest unit above, in the base, that the scenario has.
fn nearest_parent(base: &Organisation, own: &Organisation, unit: &Unit) -> Option<UnitId> {
    let above = std::iter::successors(unit.parent.as_ref(), |id| base.unit(id)?.parent.as_ref());
    above.into_iter().find(|id| own.unit(id).is_some()).cloned()
}

/// What turns one record of `before` into that of `after`.
fn from_to(before: &Organisation, after: &Organisation, record: &RecordKey) -> ChangeSet {
    fn table<R: Record>(id: &R::Id, before: Option<&R>, after: Option<&R>) -> RecordChanges<R> {
        let mut changes = RecordChanges::default();
        changes.insert(id, before, after);
        changes
    }
    let (old, new, mut set) = (before.vocabulary(), after.vocabulary(), ChangeSet::default());
    match record {
        RecordKey::Unit(id) => set.units = table(id, before.unit(id), after.unit(id)),
        RecordKey::Position(id) => set.positions = table(id, before.position(id), after.position(id)),
        RecordKey::Relation(id) => set.relations = table(id, before.relation(id), after.relation(id)),
        RecordKey::Function(id) => set.functions = table(id, before.function(id), after.function(id)),
        RecordKey::Target(id) => set.targets = table(id, before.targets.get(id), after.targets.get(id)),
        RecordKey::Budget(id) => set.budgets = table(id, before.budgets.get(id), after.budgets.get(id)),
        RecordKey::UnitKind(id) => set.unit_kinds = table(id, old.unit_kinds.get(id), new.unit_kinds.get(id)),
        RecordKey::RelationKind(id) => {
            set.relation_kinds = table(id, old.relation_kinds.get(id), new.relation_kinds.get(id));
        }
        RecordKey::Properties => set.properties = FieldChanges::between(before.properties(), after.properties()),
    }
    set
}

/// The change of one field of one record.
fn of_field(record: &RecordKey, field: &str, change: FieldChange) -> ChangeSet {
    let mut fields = FieldChanges::default();
    fields.insert(field, change);
    let mut set = ChangeSet::default();
    match record.clone() {
        RecordKey::Unit(id) => drop(set.units.updated.insert(id, fields)),
        RecordKey::Position(id) => drop(set.positions.updated.insert(id, fields)),
        RecordKey::Relation(id) => drop(set.relations.updated.insert(id, fields)),
        RecordKey::Function(id) => drop(set.functions.updated.insert(id, fields)),
        RecordKey::Target(id) => drop(set.targets.updated.insert(id, fields)),
        RecordKey::Budget(id) => drop(set.budgets.updated.insert(id, fields)),
        RecordKey::UnitKind(id) => drop(set.unit_kinds.updated.insert(id, fields)),
        RecordKey::RelationKind(id) => drop(set.relation_kinds.updated.insert(id, fields)),
        RecordKey::Properties => set.properties = fields,
    }
    set
}
