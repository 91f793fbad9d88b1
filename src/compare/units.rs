//! Units that come, go, go on as others, or stand elsewhere.

use std::collections::BTreeMap;

use super::Change;
use super::change::Size;
use super::collector::Collector;
use super::sides::Sides;
use crate::model::{Organisation, PositionId, Predecessor, RecordKey, UnitId};

pub(super) fn collect(sides: &Sides<'_>, out: &mut Collector) {
    successions(sides, out);
    removed(sides, out);
    added(sides, out);
    moved(sides, out);
    followed(sides, out);
}

/// What came in the place of what.
fn successions(sides: &Sides<'_>, out: &mut Collector) {
    for (into, mut gone) in sides.lineage.groups() {
        gone.sort_by_key(|unit| sides.place(unit));
        let is_new = |unit: &UnitId| sides.set.units.added.contains_key(unit);
        let keys: Vec<RecordKey> =
            gone.iter().copied().chain(into.iter().filter(|unit| is_new(unit))).map(RecordKey::from).collect();
        let units: Vec<UnitId> = gone.iter().map(|unit| (*unit).clone()).collect();
        let change = match (&units[..], into) {
            _ if !into.iter().any(is_new) => Change::Absorbed { units, into: into.to_vec() },
            ([unit], [by]) => Change::Replaced { unit: unit.clone(), by: by.clone() },
            ([unit], _) => Change::Split { unit: unit.clone(), into: into.to_vec() },
            (_, [one]) => Change::Merged { into: one.clone(), units },
            _ => Change::Reshaped { units, into: into.to_vec() },
        };
        out.say(change, keys);
    }
}

fn removed(sides: &Sides<'_>, out: &mut Collector) {
    for (unit, (size, positions)) in sides.removed.tops() {
        let positions = in_reading_order(sides, sides.from, positions);
        out.say(Change::UnitRemoved { unit: unit.clone(), size: *size, positions }, [unit]);
    }
    for (unit, top) in sides.removed.units().filter(|(unit, top)| unit != top) {
        out.follows(unit, &top.into());
    }
}

fn added(sides: &Sides<'_>, out: &mut Collector) {
    for (unit, (size, positions)) in sides.added.tops() {
        let record = sides.to.unit(unit);
        let stays = |origin: &&Predecessor| sides.to.unit(&origin.unit).is_some();
        let origins = record.into_iter().flat_map(|record| &record.predecessors).filter(stays);
        let change = Change::UnitAdded {
            unit: unit.clone(),
            under: record.and_then(|record| record.parent.clone()),
            out_of: origins.map(|origin| origin.unit.clone()).collect(),
            size: *size,
            positions: in_reading_order(sides, sides.to, positions),
        };
        out.say(change, [unit]);
    }
    for (unit, top) in sides.added.units().filter(|(unit, top)| unit != top) {
        out.follows(unit, &top.into());
    }
}

/// A unit that moves takes along what stayed with it; a unit beneath that moves by itself is not counted twice.
fn moved(sides: &Sides<'_>, out: &mut Collector) {
    for unit in &sides.moves.moved {
        let mut size = Size::NONE;
        let mut agenda = vec![unit];
        while let Some(id) = agenda.pop() {
            let goes_along = |child: &&UnitId| !sides.moves.contains(child);
            agenda.extend(sides.from.children(id).into_iter().map(|(child, _)| child).filter(goes_along));
            if sides.set.units.removed.contains_key(id) {
                continue;
            }
            size.beneath += usize::from(id != unit);
            for (position, _) in sides.from.positions_of(id) {
                if let Some(record) = sides.to.position(position).filter(|record| record.unit == *id) {
                    size.add_position(record.formation_fte);
                }
            }
        }
        let parent = |side: &Organisation| side.unit(unit).and_then(|record| record.parent.clone());
        let (from, to) = (parent(sides.from), parent(sides.to));
        out.say(Change::UnitMoved { unit: unit.clone(), from, to, size }, [unit]);
    }
}

/// Where one unit came in the place of the parent there is nothing to tell; where several did, it is told which.
fn followed(sides: &Sides<'_>, out: &mut Collector) {
    let mut divided: BTreeMap<(&UnitId, &UnitId), Vec<UnitId>> = BTreeMap::new();
    for unit in &sides.moves.followed {
        let before = sides.from.unit(unit).and_then(|unit| unit.parent.as_ref());
        let after = sides.to.unit(unit).and_then(|unit| unit.parent.as_ref());
        let (Some(before), Some(after)) = (before, after) else { continue };
        if sides.lineage.successors(before).len() == 1 {
            out.follows(unit, &before.into());
        } else {
            divided.entry((before, after)).or_default().push(unit.clone());
        }
    }
    for ((_, to), mut units) in divided {
        units.sort_by_key(|unit| sides.place(unit));
        let keys: Vec<RecordKey> = units.iter().map(RecordKey::from).collect();
        out.say(Change::UnitsFollowed { units, to: to.clone() }, keys);
    }
}

fn in_reading_order(sides: &Sides<'_>, organisation: &Organisation, positions: &[PositionId]) -> Vec<PositionId> {
    let mut positions = positions.to_vec();
    if positions.len() > 1 {
        positions.sort_by_cached_key(|id| {
            organisation.position(id).map(|position| (sides.place(&position.unit), position.order.clone()))
        });
    }
    positions
}
