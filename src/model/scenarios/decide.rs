//! Decides open conflicts: the scenario follows the one it is based on, or keeps what it has.

use super::conflict::Conflict;
use super::edit::{Answer, unlocked};
use super::step::ScenariosChange;
use super::{Scenarios, question};
use crate::model::change::{ChangeSet, FieldChange, FieldChanges, RecordChanges};
use crate::model::command::{Beneath, Command, CommandError, RemovePositions, RemoveRelations, RemoveUnits};
use crate::model::organisation::Organisation;
use crate::model::record::Record;
use crate::model::{RecordKey, ScenarioId, Unit, UnitId};

/// Decides one conflict.
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
    state.organisation.check(&changes)?;
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
        RecordKey::SalaryTable(id) => {
            set.salary_tables = table(id, before.salary_tables.get(id), after.salary_tables.get(id));
        }
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
        RecordKey::SalaryTable(id) => drop(set.salary_tables.updated.insert(id, fields)),
        RecordKey::UnitKind(id) => drop(set.unit_kinds.updated.insert(id, fields)),
        RecordKey::RelationKind(id) => drop(set.relation_kinds.updated.insert(id, fields)),
        RecordKey::Properties => set.properties = fields,
    }
    set
}

/// Decides what is open in a scenario for one side, as one change.
///
/// A record may have to wait for the one it belongs to, so this goes over the questions until no more can be decided.
/// Errors: why the last one cannot be, when none can.
pub(super) fn decide_all(
    scenarios: &Scenarios,
    id: &ScenarioId,
    answer: Answer,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    let state = unlocked(scenarios, id)?;
    let open_in = |scenarios: &Scenarios| scenarios.get(id).map_or(0, |state| state.conflicts().len());
    let mut trial = scenarios.clone();
    let mut refusal = CommandError::NothingOpen;
    loop {
        let open_before = open_in(&trial);
        for question in trial.questions(id) {
            let mut one = ScenariosChange::default();
            let field = question.field.as_deref();
            match decide(&trial, id, &question.record, field, answer, &mut one) {
                Ok(()) => trial.apply(one, None)?,
                // An answer before this one settled it too.
                Err(CommandError::NothingOpen) => {}
                Err(error) => refusal = error,
            }
        }
        if open_in(&trial) == open_before {
            break;
        }
    }
    let Some(decided) = trial.get(id) else { return Err(CommandError::NothingOpen) };
    if decided.conflicts().len() == state.conflicts().len() {
        return Err(refusal);
    }
    let changes = ChangeSet::between(&state.organisation, &decided.organisation);
    change.update(scenarios, id, changes, |header| header.conflicts = decided.header.conflicts.clone())?;
    Ok(())
}
