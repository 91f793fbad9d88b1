//! From the rows of a file to organisations: each scenario applied to the one it is based on.
//!
//! A file may have been edited or merged outside this program, so that a change no longer finds the value that it was made
//! for. Then the scenario keeps its own value, and the question is opened.

use std::collections::BTreeMap;

use super::conflict::{Conflict, Conflicts};
use super::follow::ORDER;
use super::{Header, ScenarioState, Scenarios, fault};
use crate::model::change::{ChangeSet, FieldChange, FieldChanges, RecordChanges, fields_of};
use crate::model::invariant::{self, After, ScenarioFault, Violation};
use crate::model::organisation::Organisation;
use crate::model::record::{Record, ScenarioRecord};
use crate::model::{RecordKey, ScenarioId};

/// The scenarios of a file whose starting point is `organisation`.
pub(super) fn states(
    organisation: Organisation,
    mut rows: BTreeMap<ScenarioId, ScenarioRecord>,
) -> Result<Scenarios, Vec<Violation>> {
    let start = start_of(&rows)?;
    let mut found = Vec::new();
    for (id, row) in &rows {
        if let Some(base) = &row.scenario.based_on
            && !rows.contains_key(base)
        {
            found.push(fault(id, ScenarioFault::MissingBase { based_on: base.clone() }));
        }
    }
    if !found.is_empty() {
        return Err(found);
    }
    let mut states = BTreeMap::new();
    if let Some(row) = rows.remove(&start) {
        let header = Header { scenario: row.scenario, conflicts: row.conflicts };
        states.insert(start.clone(), ScenarioState { header, organisation });
    }
    // A row is ready when the one it is based on is.
    while !rows.is_empty() {
        let ready: Vec<ScenarioId> = rows
            .iter()
            .filter(|(_, row)| row.scenario.based_on.as_ref().is_some_and(|base| states.contains_key(base)))
            .map(|(id, _)| id.clone())
            .collect();
        if ready.is_empty() {
            return Err(rows.keys().map(|id| fault(id, ScenarioFault::Ring)).collect());
        }
        for id in ready {
            let Some(row) = rows.remove(&id) else { continue };
            let base = row.scenario.based_on.as_ref().and_then(|base| states.get(base));
            let base = base.map_or_else(Organisation::default, |base: &ScenarioState| base.organisation.clone());
            match materialised(base, row) {
                Ok(state) => {
                    states.insert(id, state);
                }
                Err(faults) => return Err(faults.into_iter().map(|found| fault(&id, found)).collect()),
            }
        }
    }
    Ok(Scenarios { start, states })
}

/// The one scenario that is based on nothing.
fn start_of(rows: &BTreeMap<ScenarioId, ScenarioRecord>) -> Result<ScenarioId, Vec<Violation>> {
    let mut starts = rows.iter().filter(|(_, row)| row.scenario.based_on.is_none()).map(|(id, _)| id);
    let Some(start) = starts.next() else {
        return Err(rows.keys().take(1).map(|id| fault(id, ScenarioFault::NoStart)).collect());
    };
    let others: Vec<_> = starts.map(|id| fault(id, ScenarioFault::SecondStart { other: start.clone() })).collect();
    if others.is_empty() { Ok(start.clone()) } else { Err(others) }
}

/// A scenario on a copy of the organisation that it is based on.
fn materialised(base: Organisation, row: ScenarioRecord) -> Result<ScenarioState, Vec<ScenarioFault>> {
    let ScenarioRecord { changes, mut conflicts, scenario } = row;
    let mut fit = Fit { conflicts: &mut conflicts, unfit: Vec::new() };
    let words = base.vocabulary();
    let changes = ChangeSet {
        properties: fit.fields(RecordKey::Properties, changes.properties, base.properties()),
        unit_kinds: fit.table(changes.unit_kinds, |id| words.unit_kinds.get(id)),
        relation_kinds: fit.table(changes.relation_kinds, |id| words.relation_kinds.get(id)),
        functions: fit.table(changes.functions, |id| base.function(id)),
        units: fit.table(changes.units, |id| base.unit(id)),
        positions: fit.table(changes.positions, |id| base.position(id)),
        relations: fit.table(changes.relations, |id| base.relation(id)),
        targets: fit.table(changes.targets, |id| base.targets.get(id)),
        budgets: fit.table(changes.budgets, |id| base.budgets.get(id)),
        salary_tables: fit.table(changes.salary_tables, |id| base.salary_tables.get(id)),
    };
    if !fit.unfit.is_empty() {
        return Err(fit.unfit);
    }
    let Some(after) = After::of(&base, changes) else {
        return Err(vec![ScenarioFault::Unfit { record: RecordKey::Properties }]);
    };
    let violations = invariant::violations(&base, &after);
    if !violations.is_empty() {
        return Err(violations.into_iter().map(|found| ScenarioFault::Broken(Box::new(found))).collect());
    }
    let mut organisation = base;
    organisation.commit(after);
    Ok(ScenarioState { header: Header { scenario, conflicts }, organisation })
}

/// Makes changes fit an organisation that may be another than they were made for.
struct Fit<'a> {
    conflicts: &'a mut Conflicts,
    unfit: Vec<ScenarioFault>,
}

impl Fit<'_> {
    fn table<'b, R: Record + 'b>(
        &mut self,
        changes: RecordChanges<R>,
        base: impl Fn(&R::Id) -> Option<&'b R>,
    ) -> RecordChanges<R>
    where
        for<'k> RecordKey: From<&'k R::Id>,
    {
        let mut out = RecordChanges::default();
        for (id, record) in changes.removed {
            let Some(held) = base(&id) else { continue };
            if *held != record && self.conflicts.get(&RecordKey::from(&id)).is_none() {
                self.conflicts.open(RecordKey::from(&id), Conflict::LeftOut);
            }
            out.removed.insert(id, held.clone());
        }
        for (id, fields) in changes.updated {
            let key = RecordKey::from(&id);
            let Some(held) = base(&id) else {
                self.unfit.push(ScenarioFault::Unfit { record: key });
                continue;
            };
            let fields = self.fields(key.clone(), fields, held);
            if fields.applied_to(held).is_none() {
                self.unfit.push(ScenarioFault::Unfit { record: key });
            } else if !fields.is_empty() {
                out.updated.insert(id, fields);
            }
        }
        for (id, record) in changes.added {
            match base(&id) {
                None => {
                    out.added.insert(id, record);
                }
                Some(held) => {
                    let fields = FieldChanges::between(held, &record);
                    for (field, _) in fields.iter().filter(|(field, _)| *field != ORDER) {
                        self.conflicts.open_field(RecordKey::from(&id), field, None);
                    }
                    if !fields.is_empty() {
                        out.updated.insert(id, fields);
                    }
                }
            }
        }
        out
    }

    fn fields<R: serde::Serialize>(&mut self, key: RecordKey, changes: FieldChanges, held: &R) -> FieldChanges {
        if changes.is_empty() {
            return changes;
        }
        let held = fields_of(held);
        let mut out = FieldChanges::default();
        for (field, change) in changes.iter() {
            let now = held.get(field);
            if now == change.after.as_ref() {
                continue;
            }
            if now != change.before.as_ref() && field != ORDER {
                self.conflicts.open_field(key.clone(), field, change.before.clone());
            }
            out.insert(field, FieldChange { before: now.cloned(), after: change.after.clone() });
        }
        out
    }
}
