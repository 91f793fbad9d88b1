//! What a change of the scenario that another is based on makes of that other.
//!
//! What the scenario did not touch follows. Where both changed the same thing, the scenario keeps what it has and a
//! [`Conflict`] is opened. Nothing is applied here: the result is one more change set, which fits the scenario as it is.

use std::collections::BTreeSet;

use serde::Serialize;

use super::conflict::{Conflict, Conflicts};
use crate::model::change::{ChangeSet, FieldChanges, RecordChanges, fields_of};
use crate::model::invariant::{self, After, Violation};
use crate::model::organisation::Organisation;
use crate::model::record::{Position, Record, Relation};
use crate::model::{PositionId, RecordKey, UnitId};

/// Two orders among siblings are no conflict: the scenario keeps its own.
pub(super) const ORDER: &str = "order";

/// What a scenario does when the one it is based on changes.
#[derive(Debug)]
pub(super) struct Followed {
    /// The change of the scenario itself.
    pub changes: ChangeSet,
    /// What is open afterwards.
    pub conflicts: Conflicts,
}

/// What `own`, based on `base`, does when `delta` is applied to `base`; `conflicts` is what was open before.
///
/// Errors: a rule that following would break and that no question can mend; none is known.
pub(super) fn follow(
    base: &Organisation,
    delta: &ChangeSet,
    own: &Organisation,
    conflicts: &Conflicts,
) -> Result<Followed, Violation> {
    let mut conflicts = conflicts.clone();
    let c = &mut conflicts;
    let (base_words, own_words) = (base.vocabulary(), own.vocabulary());
    let changes = ChangeSet {
        properties: followed_fields(
            &delta.properties,
            RecordKey::Properties,
            base.properties() == own.properties(),
            own.properties(),
            c,
        ),
        unit_kinds: table(&delta.unit_kinds, |id| base_words.unit_kinds.get(id), |id| own_words.unit_kinds.get(id), c),
        relation_kinds: table(
            &delta.relation_kinds,
            |id| base_words.relation_kinds.get(id),
            |id| own_words.relation_kinds.get(id),
            c,
        ),
        functions: table(&delta.functions, |id| base.function(id), |id| own.function(id), c),
        units: table(&delta.units, |id| base.unit(id), |id| own.unit(id), c),
        positions: table(&delta.positions, |id| base.position(id), |id| own.position(id), c),
        relations: table(&delta.relations, |id| base.relation(id), |id| own.relation(id), c),
        targets: table(&delta.targets, |id| base.targets.get(id), |id| own.targets.get(id), c),
        budgets: table(&delta.budgets, |id| base.budgets.get(id), |id| own.budgets.get(id), c),
        salary_tables: table(&delta.salary_tables, |id| base.salary_tables.get(id), |id| own.salary_tables.get(id), c),
    };
    let mut followed = Followed { changes, conflicts };
    followed.keep_sound(own)?;
    Ok(followed)
}

/// One table: what is as it was in the base follows it; what is not stays, with a question where both changed.
fn table<'a, R: Record + 'a>(
    delta: &RecordChanges<R>,
    base: impl Fn(&R::Id) -> Option<&'a R>,
    own: impl Fn(&R::Id) -> Option<&'a R>,
    conflicts: &mut Conflicts,
) -> RecordChanges<R>
where
    for<'k> RecordKey: From<&'k R::Id>,
{
    let mut out = RecordChanges::default();
    for (id, record) in &delta.removed {
        let key = RecordKey::from(id);
        match own(id) {
            Some(held) if held == record => {
                out.removed.insert(id.clone(), held.clone());
                conflicts.close(&key);
            }
            Some(_) => conflicts.open(key, Conflict::Kept),
            None => {
                conflicts.close(&key);
            }
        }
    }
    for (id, record) in &delta.added {
        let key = RecordKey::from(id);
        match own(id) {
            None => {
                out.added.insert(id.clone(), record.clone());
            }
            // Back again, as it was kept here.
            Some(held) if held == record => {
                conflicts.close(&key);
            }
            Some(held) => {
                conflicts.close(&key);
                for (field, _) in FieldChanges::between(record, held).iter().filter(|(field, _)| *field != ORDER) {
                    conflicts.open_field(key.clone(), field, None);
                }
            }
        }
    }
    for (id, fields) in &delta.updated {
        let key = RecordKey::from(id);
        match own(id) {
            None if fields.iter().all(|(field, _)| field == ORDER) => {}
            None => conflicts.open(key, Conflict::LeftOut),
            Some(held) => {
                let fields = followed_fields(fields, key, base(id) == Some(held), held, conflicts);
                if !fields.is_empty() {
                    out.updated.insert(id.clone(), fields);
                }
            }
        }
    }
    out
}

/// The fields of one record that follow.
fn followed_fields<R: Serialize>(
    delta: &FieldChanges,
    key: RecordKey,
    is_as_in_base: bool,
    held: &R,
    conflicts: &mut Conflicts,
) -> FieldChanges {
    if delta.is_empty() || (is_as_in_base && conflicts.get(&key).is_none()) {
        return delta.clone();
    }
    let held = fields_of(held);
    let mut out = FieldChanges::default();
    for (field, change) in delta.iter() {
        let own = held.get(field);
        if own == change.after.as_ref() {
            conflicts.close_field(&key, field);
        } else if own == change.before.as_ref() && !conflicts.has_field(&key, field) {
            out.insert(field, change.clone());
        } else if field != ORDER {
            conflicts.open_field(key.clone(), field, change.before.clone());
        }
    }
    out
}

impl Followed {
    /// Takes back what would break a rule in `own`, with a question for each.
    ///
    /// Ends: every round takes something back, and without any change `own` is sound. Errors: a rule that stays broken.
    fn keep_sound(&mut self, own: &Organisation) -> Result<(), Violation> {
        loop {
            self.keep_positions_of_kept();
            let after = After::of(own, self.changes.clone())
                .unwrap_or_else(|| unreachable!("what follows was made for the scenario as it is"));
            let violations = invariant::violations(own, &after);
            let Some(first) = violations.first() else { return Ok(()) };
            let mut took_back = false;
            for violation in &violations {
                took_back |= self.take_back(violation, own);
            }
            if !took_back {
                return Err(first.clone());
            }
        }
    }

    /// Takes back the part of the change that breaks a rule. Returns whether there was such a part.
    fn take_back(&mut self, violation: &Violation, own: &Organisation) -> bool {
        match violation {
            Violation::MissingParent { unit, parent } => {
                self.decline_unit(unit, Some("parent")) || self.keep_unit(parent)
            }
            Violation::Cycle { unit, .. } => self.decline_ring(unit, own),
            Violation::MissingReference { table, id, field, to } => {
                self.decline(table, id, field) || self.keep_named(to, field)
            }
            Violation::Empty { table, id, field } => self.decline(table, id, field),
            Violation::RelationToItself { relation } => {
                ["from", "to"].into_iter().any(|field| self.decline(Relation::TABLE, relation.as_str(), field))
            }
            Violation::Scenario { .. } => false,
        }
    }

    fn decline(&mut self, table: &str, id: &str, field: &str) -> bool {
        match RecordKey::parse(table, id) {
            Some(RecordKey::Unit(id)) => self.decline_unit(&id, Some(field)),
            Some(RecordKey::Position(id)) => {
                decline_in(&mut self.changes.positions, &id, Some(field), &mut self.conflicts)
            }
            Some(RecordKey::Relation(id)) => {
                decline_in(&mut self.changes.relations, &id, Some(field), &mut self.conflicts)
            }
            Some(RecordKey::Target(id)) => decline_in(&mut self.changes.targets, &id, Some(field), &mut self.conflicts),
            _ => false,
        }
    }

    fn decline_unit(&mut self, unit: &UnitId, field: Option<&str>) -> bool {
        // A place among siblings says nothing under another parent.
        if let (Some("parent"), Some(fields)) = (field, self.changes.units.updated.get_mut(unit)) {
            fields.remove(ORDER);
        }
        decline_in(&mut self.changes.units, unit, field, &mut self.conflicts)
    }

    fn keep_unit(&mut self, unit: &UnitId) -> bool {
        decline_in(&mut self.changes.units, unit, None, &mut self.conflicts)
    }

    /// Keeps what a record left behind refers to.
    fn keep_named(&mut self, id: &str, field: &str) -> bool {
        if field == "function" {
            return decline_in(&mut self.changes.functions, &id.into(), None, &mut self.conflicts);
        }
        if field == "costing" {
            return decline_in(&mut self.changes.salary_tables, &id.into(), None, &mut self.conflicts);
        }
        self.keep_unit(&id.into()) || decline_in(&mut self.changes.positions, &id.into(), None, &mut self.conflicts)
    }

    /// Leaves the units of a ring that this change moves where they are.
    fn decline_ring(&mut self, unit: &UnitId, own: &Organisation) -> bool {
        let after = After::of(own, self.changes.clone());
        let parent_of = |unit: &UnitId| match after.as_ref().and_then(|after| after.units.get(unit)) {
            Some(touched) => touched.as_ref()?.parent.clone(),
            None => own.unit(unit)?.parent.clone(),
        };
        let (mut declined, mut current) = (false, Some(unit.clone()));
        let mut seen = BTreeSet::new();
        while let Some(unit) = current.filter(|unit| seen.insert(unit.clone())) {
            declined |= self.decline_unit(&unit, Some("parent"));
            current = parent_of(&unit);
        }
        declined
    }

    /// A unit that is kept keeps its positions: half a unit would help nobody.
    fn keep_positions_of_kept(&mut self) {
        let is_kept =
            |position: &Position| self.conflicts.get(&RecordKey::from(&position.unit)) == Some(&Conflict::Kept);
        let removed = &self.changes.positions.removed;
        let kept: Vec<PositionId> =
            removed.iter().filter(|(_, position)| is_kept(position)).map(|(id, _)| id.clone()).collect();
        for id in kept {
            decline_in(&mut self.changes.positions, &id, None, &mut self.conflicts);
        }
    }
}

/// Takes what happens to a record out of a change, or to one field of it, and opens the question.
fn decline_in<R: Record>(
    changes: &mut RecordChanges<R>,
    id: &R::Id,
    field: Option<&str>,
    conflicts: &mut Conflicts,
) -> bool
where
    for<'k> RecordKey: From<&'k R::Id>,
{
    let key = RecordKey::from(id);
    if changes.removed.remove(id).is_some() {
        conflicts.open(key, Conflict::Kept);
        return true;
    }
    if changes.added.remove(id).is_some() {
        conflicts.open(key, Conflict::LeftOut);
        return true;
    }
    let Some(fields) = changes.updated.get_mut(id) else { return false };
    let taken: Vec<_> = match field {
        Some(field) => fields.remove(field).into_iter().map(|change| (field.to_owned(), change)).collect(),
        None => fields.iter().map(|(name, change)| (name.to_owned(), change.clone())).collect(),
    };
    if field.is_none() || fields.is_empty() {
        changes.updated.remove(id);
    }
    let took = !taken.is_empty();
    for (field, change) in taken {
        conflicts.open_field(key.clone(), &field, change.before);
    }
    took
}
