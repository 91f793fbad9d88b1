//! Positions that come, go, move or are different.

use std::collections::{BTreeMap, BTreeSet};

use super::Change;
use super::change::{FteAmount, Grading};
use super::collector::Collector;
use super::field_group::FieldGroup;
use super::sides::Sides;
use crate::model::{FieldChanges, Organisation, Position, PositionId, RecordKey, UnitId};

pub(super) fn collect(sides: &Sides<'_>, out: &mut Collector) {
    come_and_go(sides, out);
    stay(sides, out);
}

/// Positions of a unit that has lapsed and that are alike: of one function, or without one of one title.
type Sort<'a> = (&'a UnitId, Result<&'a str, &'a str>);

fn sort_of(position: &Position) -> Sort<'_> {
    (&position.unit, position.function.as_ref().map(|function| function.as_str()).ok_or(position.title.as_str()))
}

fn come_and_go(sides: &Sides<'_>, out: &mut Collector) {
    let mut new: BTreeMap<Sort<'_>, Vec<&PositionId>> = BTreeMap::new();
    for (id, position) in &sides.set.positions.added {
        match sides.added.top_of(&position.unit) {
            Some(top) => _ = out.follows(id, &top.into()),
            None => new.entry(sort_of(position)).or_default().push(id),
        }
    }
    let mut gone: BTreeMap<Sort<'_>, Vec<&PositionId>> = BTreeMap::new();
    for (id, position) in &sides.set.positions.removed {
        match sides.removed.top_of(&position.unit) {
            Some(top) => _ = out.follows(id, &top.into()),
            None => gone.entry(sort_of(position)).or_default().push(id),
        }
    }
    let mut came_back = BTreeSet::new();
    let mut ended: BTreeMap<&UnitId, Vec<&PositionId>> = BTreeMap::new();
    for ((unit, sort), positions) in gone {
        let successors = sides.lineage.successors(unit).iter();
        let into: Vec<&PositionId> = successors.filter_map(|heir| new.get(&(heir, sort))).flatten().copied().collect();
        if into.is_empty() {
            ended.entry(unit).or_default().extend(positions);
            continue;
        }
        came_back.extend(into.iter().copied());
        let keys: Vec<RecordKey> = positions.iter().chain(&into).map(|id| RecordKey::from(*id)).collect();
        let change = Change::PositionsSucceeded {
            unit: unit.clone(),
            positions: in_unit_order(sides.from, positions),
            into: into.into_iter().cloned().collect(),
        };
        out.say(change, keys);
    }
    for (unit, positions) in ended {
        let keys: Vec<RecordKey> = positions.iter().map(|id| RecordKey::from(*id)).collect();
        let positions = in_unit_order(sides.from, positions);
        out.say(Change::PositionsRemoved { unit: unit.clone(), positions }, keys);
    }
    let mut begun: BTreeMap<&UnitId, Vec<&PositionId>> = BTreeMap::new();
    for ((unit, _), positions) in new {
        begun.entry(unit).or_default().extend(positions.into_iter().filter(|id| !came_back.contains(id)));
    }
    for (unit, positions) in begun.into_iter().filter(|(_, positions)| !positions.is_empty()) {
        let keys: Vec<RecordKey> = positions.iter().map(|id| RecordKey::from(*id)).collect();
        let positions = in_unit_order(sides.to, positions);
        out.say(Change::PositionsAdded { unit: unit.clone(), positions }, keys);
    }
}

/// What many positions have in common, and is said at once.
#[derive(Default)]
struct Together<'a> {
    moved: BTreeMap<(&'a UnitId, &'a UnitId), Vec<&'a PositionId>>,
    reordered: BTreeMap<&'a UnitId, Vec<&'a PositionId>>,
    details: BTreeMap<(&'a UnitId, FieldGroup), Vec<&'a PositionId>>,
}

fn stay(sides: &Sides<'_>, out: &mut Collector) {
    let mut together = Together::default();
    for (id, fields) in &sides.set.positions.updated {
        let (Some(before), Some(after)) = (sides.from.position(id), sides.to.position(id)) else { continue };
        let mut said = false;
        if before.unit != after.unit {
            // Where one unit came in the place of the old one there is nothing to tell.
            if sides.lineage.successors(&before.unit) == std::slice::from_ref(&after.unit) {
                out.follows(id, &(&before.unit).into());
            } else {
                together.moved.entry((&before.unit, &after.unit)).or_default().push(id);
            }
            said = true;
        }
        let (changes, others) = field_changes(sides, id, before, after, fields);
        said |= !changes.is_empty() || !others.fields.is_empty();
        for change in changes {
            out.say(change, [id]);
        }
        if !others.fields.is_empty() {
            together.details.entry((&after.unit, others)).or_default().push(id);
        }
        if !said {
            together.reordered.entry(&after.unit).or_default().push(id);
        }
    }
    together.say(sides, out);
}

impl Together<'_> {
    fn say(self, sides: &Sides<'_>, out: &mut Collector) {
        let with_keys = |positions: Vec<&PositionId>| {
            let keys: Vec<RecordKey> = positions.iter().map(|id| RecordKey::from(*id)).collect();
            (in_unit_order(sides.to, positions), keys)
        };
        for ((from, to), positions) in self.moved {
            let (positions, keys) = with_keys(positions);
            out.say(Change::PositionsMoved { from: from.clone(), to: to.clone(), positions }, keys);
        }
        for (unit, positions) in self.reordered {
            let (positions, keys) = with_keys(positions);
            out.say(Change::PositionsReordered { unit: unit.clone(), positions }, keys);
        }
        for ((unit, group), positions) in self.details {
            let (positions, keys) = with_keys(positions);
            let change = Change::PositionDetailsChanged { unit: unit.clone(), positions, fields: group.fields };
            out.say(change, keys);
        }
    }
}

/// The fields that have a change of their own, and the others. Unit and order are not of these.
fn field_changes(
    sides: &Sides<'_>,
    id: &PositionId,
    before: &Position,
    after: &Position,
    fields: &FieldChanges,
) -> (Vec<Change>, FieldGroup) {
    let (unit, position) = (|| after.unit.clone(), || id.clone());
    let mut changes = Vec::new();
    if before.title != after.title {
        let (before, after) = (before.title.clone(), after.title.clone());
        changes.push(Change::PositionRetitled { unit: unit(), position: position(), before, after });
    }
    let (old, new) = (grading(sides.from, before), grading(sides.to, after));
    let has_own_grading = fields.get("function").is_some() || fields.get("scales").is_some();
    let is_regraded = has_own_grading && old != new;
    if is_regraded {
        changes.push(Change::PositionRegraded { unit: unit(), position: position(), before: old, after: new });
    }
    for (amount, before, after) in [
        (FteAmount::Formation, before.formation_fte, after.formation_fte),
        (FteAmount::Occupied, before.occupied_fte, after.occupied_fte),
    ] {
        if before != after {
            changes.push(Change::FteChanged { unit: unit(), position: position(), amount, before, after });
        }
    }
    let others = FieldGroup::of(fields, |field| match field {
        "unit" | "order" | "title" | "formation_fte" | "occupied_fte" => true,
        "function" | "scales" => is_regraded,
        _ => false,
    });
    (changes, others)
}

fn grading(organisation: &Organisation, position: &Position) -> Grading {
    Grading { function: position.function.clone(), scales: organisation.scales_of(position).to_vec() }
}

/// The positions in the order in which their unit has them.
fn in_unit_order(organisation: &Organisation, mut positions: Vec<&PositionId>) -> Vec<PositionId> {
    positions.sort_by_key(|id| organisation.position(id).map(|position| (&position.order, *id)));
    positions.into_iter().cloned().collect()
}
