//! A change in the making: records are copied when a command first touches them, and compared when it is done.

use std::collections::BTreeMap;

use super::change::{ChangeSet, RecordChanges};
use super::command::{CommandError, Place};
use super::organisation::Organisation;
use super::record::{Endpoint, Position, Record, Relation, Unit};
use super::{OrderKey, PositionId, RelationId, UnitId};

/// An organisation with edits on top of it.
pub(in crate::model) struct Draft<'a> {
    base: &'a Organisation,
    units: BTreeMap<UnitId, Option<Unit>>,
    positions: BTreeMap<PositionId, Option<Position>>,
    relations: BTreeMap<RelationId, Option<Relation>>,
}

impl<'a> Draft<'a> {
    pub fn of(base: &'a Organisation) -> Self {
        Self { base, units: BTreeMap::new(), positions: BTreeMap::new(), relations: BTreeMap::new() }
    }

    /// The change from the base to this draft; a refusal when there is none.
    pub fn finish(self) -> Result<ChangeSet, CommandError> {
        let changes = self.finish_or_empty();
        if changes.is_empty() { Err(CommandError::NothingChanges) } else { Ok(changes) }
    }

    /// The change from the base to this draft, for a command that changes more than units, positions and relations.
    pub fn finish_or_empty(self) -> ChangeSet {
        let Self { base, units, positions, relations } = self;
        ChangeSet {
            units: changes(units, |id| base.unit(id)),
            positions: changes(positions, |id| base.position(id)),
            relations: changes(relations, |id| base.relation(id)),
            ..ChangeSet::default()
        }
    }

    pub fn unit(&self, id: &UnitId) -> Result<&Unit, CommandError> {
        let found = self.units.get(id).map_or_else(|| self.base.unit(id), Option::as_ref);
        found.ok_or_else(|| CommandError::UnknownUnit { unit: id.clone() })
    }

    pub fn unit_mut(&mut self, id: &UnitId) -> Result<&mut Unit, CommandError> {
        let missing = || CommandError::UnknownUnit { unit: id.clone() };
        let held = self.units.entry(id.clone()).or_insert_with(|| self.base.unit(id).cloned());
        held.as_mut().ok_or_else(missing)
    }

    /// Refuses an id that a unit has already. To be asked before the new unit gets its place.
    pub fn check_id_is_free(&self, id: &UnitId) -> Result<(), CommandError> {
        if self.unit(id).is_ok() { Err(CommandError::IdTaken { id: id.to_string() }) } else { Ok(()) }
    }

    pub fn add_unit(&mut self, id: &UnitId, unit: Unit) -> Result<(), CommandError> {
        self.check_id_is_free(id)?;
        if unit.name.trim().is_empty() {
            return Err(CommandError::EmptyName);
        }
        self.units.insert(id.clone(), Some(unit));
        Ok(())
    }

    /// Puts a record in the place of a unit, or adds it.
    pub fn put_unit(&mut self, id: &UnitId, unit: Unit) -> Result<(), CommandError> {
        if unit.name.trim().is_empty() {
            return Err(CommandError::EmptyName);
        }
        self.units.insert(id.clone(), Some(unit));
        Ok(())
    }

    /// Whether what an end of a relation names is there.
    pub fn has(&self, end: &Endpoint) -> bool {
        match end {
            Endpoint::Unit(unit) => self.unit(unit).is_ok(),
            Endpoint::Position(position) => self.position(position).is_ok(),
        }
    }

    /// Refuses an end of a relation that is not there.
    pub fn check_end(&self, end: &Endpoint) -> Result<(), CommandError> {
        match end {
            Endpoint::Unit(unit) => self.unit(unit).map(drop),
            Endpoint::Position(position) => self.position(position).map(drop),
        }
    }

    /// Takes a unit out, with its positions and relations. What stands under it must be seen to first.
    pub fn remove_unit(&mut self, id: &UnitId) {
        for (position, _) in self.base.positions_of(id) {
            if self.position(position).is_ok_and(|position| position.unit == *id) {
                self.positions.insert(position.clone(), None);
            }
        }
        self.units.insert(id.clone(), None);
        for (relation, _) in self.base.relations_of(id) {
            let loses_an_end = |relation: &Relation| !self.has(&relation.from) || !self.has(&relation.to);
            if self.relation(relation).is_some_and(loses_an_end) {
                self.relations.insert(relation.clone(), None);
            }
        }
    }

    /// Units under `parent`, or at the top for `None`, in their order.
    pub fn siblings_under(&self, parent: Option<&UnitId>) -> Vec<UnitId> {
        let untouched = self.base.siblings_under(parent).into_iter().filter(|(id, _)| !self.units.contains_key(*id));
        let touched = self.units.iter().filter_map(|(id, unit)| Some((id, unit.as_ref()?)));
        let mut found: Vec<_> = untouched.chain(touched.filter(|(_, unit)| unit.parent.as_ref() == parent)).collect();
        found.sort_by(|a, b| (&a.1.order, a.0).cmp(&(&b.1.order, b.0)));
        found.into_iter().map(|(id, _)| id.clone()).collect()
    }

    /// A key for a new place under `parent`, leaving `moving` out of account.
    ///
    /// When two siblings leave no room between them (a hand-made file gave them one key), all of them get new keys.
    pub fn key_at(
        &mut self,
        parent: Option<&UnitId>,
        place: &Place,
        moving: &UnitId,
    ) -> Result<OrderKey, CommandError> {
        let mut siblings = self.siblings_under(parent);
        siblings.retain(|id| id != moving);
        let index_of = |id: &UnitId| {
            let found = siblings.iter().position(|sibling| sibling == id);
            found.ok_or_else(|| CommandError::NotASibling { unit: id.clone(), parent: parent.cloned() })
        };
        let index = match place {
            Place::First => 0,
            Place::Last => siblings.len(),
            Place::Before(id) => index_of(id)?,
            Place::After(id) => index_of(id)? + 1,
        };
        let key_of = |draft: &Self, index: usize| Some(draft.unit(siblings.get(index)?).ok()?.order.clone());
        let before = index.checked_sub(1).and_then(|index| key_of(self, index));
        let after = key_of(self, index);
        if let Some(key) = OrderKey::between(before.as_ref(), after.as_ref()) {
            return Ok(key);
        }
        let mut keys: Vec<OrderKey> = OrderKey::spread(siblings.len() + 1).collect();
        let own = keys.remove(index);
        for (sibling, key) in siblings.iter().zip(keys) {
            self.unit_mut(sibling)?.order = key;
        }
        Ok(own)
    }

    /// Puts a unit under `parent` at `place`.
    pub fn put(&mut self, id: &UnitId, parent: Option<&UnitId>, place: &Place) -> Result<(), CommandError> {
        let stays = self.unit(id)?.parent.as_ref() == parent && self.is_at(id, parent, place)?;
        if stays {
            return Ok(());
        }
        let order = self.key_at(parent, place, id)?;
        let unit = self.unit_mut(id)?;
        unit.parent = parent.cloned();
        unit.order = order;
        Ok(())
    }

    /// Whether a unit is at a place among what stands under `parent`.
    pub fn is_at(&self, id: &UnitId, parent: Option<&UnitId>, place: &Place) -> Result<bool, CommandError> {
        let siblings = self.siblings_under(parent);
        let own = siblings.iter().position(|sibling| sibling == id);
        let at = |offset: isize| own.and_then(|own| siblings.get(own.checked_add_signed(offset)?));
        Ok(match place {
            Place::First => own == Some(0),
            Place::Last => own.is_some_and(|own| own + 1 == siblings.len()),
            Place::Before(other) | Place::After(other) if other == id => {
                return Err(CommandError::NotASibling { unit: other.clone(), parent: parent.cloned() });
            }
            Place::Before(other) => at(1) == Some(other),
            Place::After(other) => at(-1) == Some(other),
        })
    }

    pub fn position(&self, id: &PositionId) -> Result<&Position, CommandError> {
        let found = self.positions.get(id).map_or_else(|| self.base.position(id), Option::as_ref);
        found.ok_or_else(|| CommandError::UnknownPosition { position: id.clone() })
    }

    pub fn position_mut(&mut self, id: &PositionId) -> Result<&mut Position, CommandError> {
        let missing = || CommandError::UnknownPosition { position: id.clone() };
        let held = self.positions.entry(id.clone()).or_insert_with(|| self.base.position(id).cloned());
        held.as_mut().ok_or_else(missing)
    }

    pub fn add_position(&mut self, id: &PositionId, position: Position) -> Result<(), CommandError> {
        if self.position(id).is_ok() {
            return Err(CommandError::IdTaken { id: id.to_string() });
        }
        self.unit(&position.unit)?;
        self.positions.insert(id.clone(), Some(position));
        Ok(())
    }

    /// Puts a record in the place of a position, or adds it.
    pub fn put_position(&mut self, id: &PositionId, position: Position) -> Result<(), CommandError> {
        self.unit(&position.unit)?;
        self.positions.insert(id.clone(), Some(position));
        Ok(())
    }

    /// Takes a position out, with its relations.
    pub fn remove_position(&mut self, id: &PositionId) -> Result<(), CommandError> {
        let unit = self.position(id)?.unit.clone();
        let end = Endpoint::Position(id.clone());
        for (relation, held) in self.base.relations_of(&unit) {
            if held.from == end || held.to == end {
                self.relations.insert(relation.clone(), None);
            }
        }
        self.positions.insert(id.clone(), None);
        Ok(())
    }

    /// The positions of a unit itself, in their order.
    pub fn positions_of(&self, unit: &UnitId) -> Vec<PositionId> {
        let untouched = self.base.positions_of(unit).into_iter().filter(|(id, _)| !self.positions.contains_key(*id));
        let touched = self.positions.iter().filter_map(|(id, position)| Some((id, position.as_ref()?)));
        let mut found: Vec<_> = untouched.chain(touched.filter(|(_, position)| position.unit == *unit)).collect();
        found.sort_by(|a, b| (&a.1.order, a.0).cmp(&(&b.1.order, b.0)));
        found.into_iter().map(|(id, _)| id.clone()).collect()
    }

    /// A key after the last position of a unit.
    pub fn last_position_key(&self, unit: &UnitId) -> OrderKey {
        let positions = self.positions_of(unit);
        let last = positions.last().and_then(|id| self.position(id).ok()).map(|position| &position.order);
        OrderKey::between(last, None).unwrap_or_else(|| unreachable!("there is always room after the last key"))
    }

    pub fn relation(&self, id: &RelationId) -> Option<&Relation> {
        self.relations.get(id).map_or_else(|| self.base.relation(id), Option::as_ref)
    }

    pub fn set_relation(&mut self, id: &RelationId, relation: Option<Relation>) {
        self.relations.insert(id.clone(), relation);
    }

    /// Lets relations of `from` end at `to` instead; one that would then join a unit with itself, or say again what
    /// another one says, goes.
    pub fn redirect_relations(&mut self, from: &UnitId, to: &UnitId) {
        for (id, _) in self.base.relations_of(from) {
            let Some(mut relation) = self.relation(id).cloned() else { continue };
            for end in [&mut relation.from, &mut relation.to] {
                if end.is_unit(from) {
                    *end = Endpoint::Unit(to.clone());
                }
            }
            let says_anew = !self.relations.iter().any(|(other, held)| other != id && held.as_ref() == Some(&relation));
            let stays = relation.from != relation.to && says_anew;
            self.set_relation(id, stays.then_some(relation));
        }
    }
}

fn changes<'a, R: Record + 'a>(
    touched: BTreeMap<R::Id, Option<R>>,
    base: impl Fn(&R::Id) -> Option<&'a R>,
) -> RecordChanges<R> {
    let mut changes = RecordChanges::default();
    for (id, record) in &touched {
        changes.insert(id, base(id), record.as_ref());
    }
    changes
}
