//! How a unit is drawn where two organisations are side by side.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::sides::Sides;
use crate::model::{ChangeSet, Organisation, UnitId};

/// What a difference means for a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Nothing of it is different.
    #[default]
    Unchanged,
    /// It goes along with a unit above it that moves, or stands under what came in the place of its parent.
    Carried,
    /// Something of it is different: a field, its positions, its place among its siblings.
    Changed,
    /// It stands under another unit; other things may be different too.
    Moved,
    /// It was not there.
    New,
    /// It is no longer there.
    Gone,
}

impl Mark {
    /// The sign that says it without colour: `+`, `−`, `→`, `≠`; nothing for what is quiet.
    pub fn sign(self) -> &'static str {
        match self {
            Self::New => "+",
            Self::Gone => "\u{2212}",
            Self::Moved => "\u{2192}",
            Self::Changed => "\u{2260}",
            Self::Carried | Self::Unchanged => "",
        }
    }
}

/// The marks of all units that have one.
pub(super) fn marks(sides: &Sides<'_>) -> BTreeMap<UnitId, Mark> {
    let mut marks = carried(sides);
    let mut set = |unit: &UnitId, mark: Mark| {
        if marks.get(unit).is_none_or(|known| *known < mark) {
            marks.insert(unit.clone(), mark);
        }
    };
    for unit in sides.set.units.added.keys() {
        set(unit, Mark::New);
    }
    for unit in sides.set.units.removed.keys() {
        set(unit, Mark::Gone);
    }
    for unit in &sides.moves.moved {
        set(unit, Mark::Moved);
    }
    for (unit, fields) in &sides.set.units.updated {
        let is_only_elsewhere = fields.iter().all(|(field, _)| matches!(field, "parent" | "order"));
        if !(is_only_elsewhere && sides.moves.contains(unit)) {
            set(unit, Mark::Changed);
        }
    }
    for unit in units_of_changed_positions(sides.set, sides.from, sides.to) {
        set(unit, Mark::Changed);
    }
    marks
}

/// Units that stand elsewhere, and what stands under them.
fn carried(sides: &Sides<'_>) -> BTreeMap<UnitId, Mark> {
    if sides.moves.moved.is_empty() && sides.moves.followed.is_empty() {
        return BTreeMap::new();
    }
    let (line, to) = (&sides.to_line, sides.to);
    let mut is_carried = vec![false; line.len()];
    for unit in sides.moves.moved.iter().chain(&sides.moves.followed) {
        if let Some(place) = line.place(to, unit) {
            is_carried[place] = true;
        }
    }
    for place in 0..line.len() {
        is_carried[place] |= line.parents()[place].is_some_and(|parent| is_carried[parent as usize]);
    }
    let carried = (0..line.len()).filter(|&place| is_carried[place]);
    carried.map(|place| (line.unit(to, place).0.clone(), Mark::Carried)).collect()
}

fn units_of_changed_positions<'a>(
    set: &'a ChangeSet,
    from: &'a Organisation,
    to: &'a Organisation,
) -> BTreeSet<&'a UnitId> {
    let positions = &set.positions;
    let come_and_go = positions.added.values().chain(positions.removed.values());
    let stay = positions.updated.iter().flat_map(|(id, fields)| {
        let before = fields.get("unit").and_then(|_| from.position(id));
        [before, to.position(id)].into_iter().flatten()
    });
    come_and_go.chain(stay).map(|position| &position.unit).collect()
}
