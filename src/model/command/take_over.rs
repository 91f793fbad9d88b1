//! Takes units over from another organisation, such as another scenario, as they are there.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, Place, about_units};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::extra::unique_table;
use crate::model::record::{Endpoint, JobFunction, Position, Relation, RelationKind, Unit, UnitKind};
use crate::model::{FunctionId, Organisation, PositionId, RelationId, RelationKindId, UnitId, UnitKindId};

/// Takes units over from another organisation, such as another scenario, as they are there: with everything under them, their
/// positions, and the relations of which both ends are here then.
///
/// What is here already is put where it is there and becomes as it is there; what is not comes along, with the kinds and
/// functions that it needs. Of what is taken over nothing stays that is not there: positions that another unit has there go to
/// that unit, others lapse, and so do relations between two taken units; a unit that is not taken over comes to stand beside
/// what is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TakeOver {
    /// The units at the top of what is taken over, in the order in which they are to stand.
    pub tops: Vec<UnitId>,
    /// The unit to put them under; absent for the top.
    pub to: Option<UnitId>,
    /// The place of the first of them; the others follow it.
    pub place: Place,
    /// They and everything under them, as they are there.
    #[serde(deserialize_with = "unique_table")]
    pub units: BTreeMap<UnitId, Unit>,
    /// Their positions.
    #[serde(deserialize_with = "unique_table")]
    pub positions: BTreeMap<PositionId, Position>,
    /// Positions that are not taken over, and the units that have them there.
    pub other_positions: BTreeMap<PositionId, UnitId>,
    /// Relations that they and their positions take part in.
    #[serde(deserialize_with = "unique_table")]
    pub relations: BTreeMap<RelationId, Relation>,
    /// Kinds of the units.
    #[serde(deserialize_with = "unique_table")]
    pub unit_kinds: BTreeMap<UnitKindId, UnitKind>,
    /// Kinds of the relations.
    #[serde(deserialize_with = "unique_table")]
    pub relation_kinds: BTreeMap<RelationKindId, RelationKind>,
    /// Functions of the positions.
    #[serde(deserialize_with = "unique_table")]
    pub functions: BTreeMap<FunctionId, JobFunction>,
}

impl TakeOver {
    /// Takes `units` over as they are in `from`, where `into` has positions of them or not. One that stands under another of
    /// them comes with that one.
    pub fn of(from: &Organisation, into: &Organisation, units: &[UnitId], to: Option<UnitId>, place: Place) -> Self {
        let tops: Vec<UnitId> = from.topmost(units).into_iter().cloned().collect();
        let mut taken = Self { tops, to, place, ..Self::default() };
        for unit in taken.tops.iter().flat_map(|top| from.subtree(top)) {
            taken.units.extend(from.unit(unit).map(|record| (unit.clone(), record.clone())));
        }
        let vocabulary = from.vocabulary();
        for (unit, record) in &taken.units {
            let own = from.positions_of(unit).into_iter().map(|(id, position)| (id.clone(), position.clone()));
            taken.positions.extend(own);
            let relations = from.relations_of(unit);
            taken.relations.extend(relations.into_iter().map(|(id, relation)| (id.clone(), relation.clone())));
            let kind = vocabulary.unit_kinds.get_key_value(&record.kind);
            taken.unit_kinds.extend(kind.map(|(id, kind)| (id.clone(), kind.clone())));
        }
        for relation in taken.relations.values() {
            let kind = vocabulary.relation_kinds.get_key_value(&relation.kind);
            taken.relation_kinds.extend(kind.map(|(id, kind)| (id.clone(), kind.clone())));
        }
        for id in taken.positions.values().filter_map(|position| position.function.as_ref()) {
            taken.functions.extend(from.function(id).map(|function| (id.clone(), function.clone())));
        }
        for (id, _) in taken.units.keys().flat_map(|unit| into.positions_of(unit)) {
            if let Some(there) = from.position(id).filter(|there| !taken.units.contains_key(&there.unit)) {
                taken.other_positions.insert(id.clone(), there.unit.clone());
            }
        }
        taken
    }

    /// Takes `units` over to where the first of them stands in `from`: under the same unit, behind the same one. At the top where
    /// `into` lacks the unit above it.
    pub fn to_its_place(from: &Organisation, into: &Organisation, units: &[UnitId]) -> Self {
        let first = from.topmost(units).into_iter().next();
        let parent = first.and_then(|unit| from.unit(unit)).and_then(|unit| unit.parent.clone());
        let to = parent.clone().filter(|parent| into.unit(parent).is_some());
        if to != parent {
            return Self::of(from, into, units, to, Place::Last);
        }
        let siblings = from.siblings_under(parent.as_ref());
        let earlier = siblings.iter().map(|(id, _)| *id).take_while(|id| Some(*id) != first);
        let is_there = |id: &&UnitId| into.unit(id).is_some_and(|unit| unit.parent == parent) && !units.contains(*id);
        let place = match earlier.filter(is_there).last() {
            Some(before) => Place::After(before.clone()),
            None => Place::First,
        };
        Self::of(from, into, units, to, place)
    }

    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        self.check_place(organisation)?;
        let mut draft = Draft::of(organisation);
        let mut place = self.place.clone();
        let left_behind = self.units_left_behind(organisation);
        for (unit, record) in self.units.iter().filter(|(unit, _)| !self.tops.contains(unit)) {
            draft.put_unit(unit, record.clone())?;
        }
        for top in &self.tops {
            let record = self.units.get(top).ok_or_else(|| CommandError::UnknownUnit { unit: top.clone() })?;
            self.put_top(&mut draft, organisation, top, record, &place)?;
            place = Place::After(top.clone());
        }
        for unit in left_behind {
            draft.put(unit, self.to.as_ref(), &place)?;
            place = Place::After(unit.clone());
        }
        self.plan_positions(organisation, &mut draft)?;
        self.plan_relations(organisation, &mut draft);
        let changes = match draft.finish() {
            Err(CommandError::NothingChanges) => ChangeSet::default(),
            other => other?,
        };
        self.with_catalogues(organisation, changes)
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let name = self.tops.first().and_then(|top| self.units.get(top)).map(|unit| unit.name.as_str());
        about_units("done-take-over", organisation, &self.tops).with("unit", name.unwrap_or_default())
    }

    /// The place is there, and not within what is taken over.
    fn check_place(&self, organisation: &Organisation) -> Result<(), CommandError> {
        let Some(to) = &self.to else { return Ok(()) };
        if organisation.unit(to).is_none() {
            return Err(CommandError::UnknownUnit { unit: to.clone() });
        }
        let above = std::iter::once(to).chain(organisation.ancestors(to));
        match above.into_iter().find(|above| self.units.contains_key(*above)) {
            Some(unit) => Err(CommandError::BeneathItself { unit: unit.clone(), to: to.clone() }),
            None => Ok(()),
        }
    }

    fn put_top(
        &self,
        draft: &mut Draft<'_>,
        organisation: &Organisation,
        top: &UnitId,
        record: &Unit,
        place: &Place,
    ) -> Result<(), CommandError> {
        let held = organisation.unit(top);
        let beside_itself = matches!(place, Place::Before(other) | Place::After(other) if other == top);
        let stays = held.is_some_and(|held| held.parent == self.to)
            && (beside_itself || Draft::of(organisation).is_at(top, self.to.as_ref(), place)?);
        let order = match held {
            Some(held) if stays => held.order.clone(),
            _ => draft.key_at(self.to.as_ref(), place, top)?,
        };
        draft.put_unit(top, Unit { parent: self.to.clone(), order, ..record.clone() })
    }

    /// Units that stand under a taken one here, and are not taken over.
    fn units_left_behind<'a>(&self, organisation: &'a Organisation) -> Vec<&'a UnitId> {
        let children = self.units.keys().flat_map(|unit| organisation.children(unit));
        children.map(|(child, _)| child).filter(|child| !self.units.contains_key(*child)).collect()
    }

    fn plan_positions(&self, organisation: &Organisation, draft: &mut Draft<'_>) -> Result<(), CommandError> {
        let held: Vec<&PositionId> =
            self.units.keys().flat_map(|unit| organisation.positions_of(unit)).map(|(id, _)| id).collect();
        for id in held.into_iter().filter(|id| !self.positions.contains_key(*id)) {
            let elsewhere = self.other_positions.get(id).filter(|unit| draft.unit(unit).is_ok());
            match elsewhere.filter(|unit| !self.units.contains_key(*unit)) {
                Some(unit) => {
                    let order = draft.last_position_key(unit);
                    let position = draft.position_mut(id)?;
                    position.unit = unit.clone();
                    position.order = order;
                }
                None => draft.remove_position(id)?,
            }
        }
        for (id, position) in &self.positions {
            draft.put_position(id, position.clone())?;
        }
        Ok(())
    }

    fn plan_relations(&self, organisation: &Organisation, draft: &mut Draft<'_>) {
        let is_taken = |end: &Endpoint| match end {
            Endpoint::Unit(unit) => self.units.contains_key(unit),
            Endpoint::Position(position) => self.positions.contains_key(position),
        };
        let of_positions = self.positions.keys().filter_map(|id| Some(&organisation.position(id)?.unit));
        let here = self.units.keys().chain(of_positions).flat_map(|unit| organisation.relations_of(unit));
        let held: BTreeSet<&RelationId> = here.map(|(id, _)| id).collect();
        for id in held.into_iter().filter(|id| !self.relations.contains_key(*id)) {
            let lapses = draft.relation(id).is_some_and(|relation| is_taken(&relation.from) && is_taken(&relation.to));
            if lapses {
                draft.set_relation(id, None);
            }
        }
        for (id, relation) in &self.relations {
            if draft.has(&relation.from) && draft.has(&relation.to) && !self.is_said(organisation, draft, id, relation)
            {
                draft.set_relation(id, Some(relation.clone()));
            }
        }
    }

    /// Whether another relation says the same here already.
    fn is_said(&self, organisation: &Organisation, draft: &Draft<'_>, own: &RelationId, relation: &Relation) -> bool {
        let unit = [&relation.from, &relation.to].into_iter().find_map(|end| organisation.unit_at(end));
        let others = unit.into_iter().flat_map(|unit| organisation.relations_of(unit));
        let same = |held: &Relation| held.kind == relation.kind && held.from == relation.from && held.to == relation.to;
        others
            .filter(|(id, _)| *id != own && !self.relations.contains_key(*id))
            .any(|(id, _)| draft.relation(id).is_some_and(same))
    }

    /// With the kinds and functions that are not here yet.
    fn with_catalogues(&self, organisation: &Organisation, mut changes: ChangeSet) -> Result<ChangeSet, CommandError> {
        let vocabulary = organisation.vocabulary();
        for (id, kind) in &self.unit_kinds {
            if !vocabulary.unit_kinds.contains_key(id) {
                changes.unit_kinds.insert(id, None, Some(kind));
            }
        }
        for (id, kind) in &self.relation_kinds {
            if !vocabulary.relation_kinds.contains_key(id) {
                changes.relation_kinds.insert(id, None, Some(kind));
            }
        }
        for (id, function) in &self.functions {
            if organisation.function(id).is_none() {
                changes.functions.insert(id, None, Some(function));
            }
        }
        if changes.is_empty() { Err(CommandError::NothingChanges) } else { Ok(changes) }
    }
}
