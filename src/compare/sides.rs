//! The two organisations side by side, with what every part of the comparison asks: who lapsed with whom, who is new with
//! whom, who goes along with whom.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Size;
use super::lineage::Lineage;
use crate::model::{ChangeSet, Line, OrderKey, Organisation, Position, PositionId, Unit, UnitId};

/// The two organisations side by side.
pub(super) struct Sides<'a> {
    pub from: &'a Organisation,
    pub to: &'a Organisation,
    pub set: &'a ChangeSet,
    pub to_line: Line,
    pub lineage: Lineage,
    /// Units that lapse without a successor, by the topmost of those that lapse together.
    pub removed: Groups,
    /// New units that are no successor of one that lapses, by the topmost of those that are new together.
    pub added: Groups,
    pub moves: Moves,
}

impl<'a> Sides<'a> {
    /// `heirs` are the units of `to` that name predecessors.
    pub fn new(
        from: &'a Organisation,
        to: &'a Organisation,
        set: &'a ChangeSet,
        to_line: Line,
        heirs: &[(&UnitId, &Unit)],
    ) -> Self {
        let lineage = Lineage::of(set, to, &to_line, heirs);
        let units = &set.units;
        let lapsing = units.removed.keys().filter(|id| lineage.successors(id).is_empty());
        let mut removed = Groups::of(from, lapsing);
        for (id, position) in &set.positions.removed {
            removed.add_position(id, position);
        }
        let successors: BTreeSet<&UnitId> = units.removed.keys().flat_map(|id| lineage.successors(id)).collect();
        let new = units.added.keys().filter(|id| !successors.contains(id));
        let mut added = Groups::of(to, new);
        for (id, position) in &set.positions.added {
            added.add_position(id, position);
        }
        let moves = Moves::of(from, to, set, &lineage);
        Self { from, to, set, to_line, lineage, removed, added, moves }
    }

    /// Whether a unit of the second organisation came in the place of one that lapsed, where it stands now.
    pub fn is_successor(&self, gone: &UnitId, unit: &UnitId) -> bool {
        self.lineage.successors(gone).contains(unit)
    }

    /// Where a unit stands in the reading order of the second organisation. One that has lapsed stands behind the nearest
    /// unit above it that is still there, and among those that lapsed under that one as in the first organisation.
    pub fn place(&self, unit: &UnitId) -> (Option<usize>, Vec<&'a OrderKey>) {
        if let Some(place) = self.to_line.place(self.to, unit) {
            return (Some(place), Vec::new());
        }
        let mut way_up = Vec::new();
        let mut above = self.from.unit(unit).map(|record| (unit, record));
        while let Some((id, record)) = above {
            if let Some(place) = self.to_line.place(self.to, id) {
                way_up.reverse();
                return (Some(place), way_up);
            }
            way_up.push(&record.order);
            above = record.parent.as_ref().and_then(|parent| Some((parent, self.from.unit(parent)?)));
        }
        way_up.reverse();
        (None, way_up)
    }
}

/// Units that come or go together: those that stand under each other count as one.
#[derive(Debug, Default)]
pub(super) struct Groups {
    top_of: BTreeMap<UnitId, UnitId>,
    contents: BTreeMap<UnitId, (Size, Vec<PositionId>)>,
}

impl Groups {
    fn of<'a>(organisation: &Organisation, units: impl Iterator<Item = &'a UnitId>) -> Self {
        let units: BTreeSet<&UnitId> = units.collect();
        let mut groups = Self::default();
        for &unit in &units {
            // Up to the first that is known or is the topmost, then down again: each unit is passed once.
            let mut way_up = vec![unit];
            let mut top = unit;
            while !groups.top_of.contains_key(top)
                && let Some(parent) = organisation.unit(top).and_then(|record| record.parent.as_ref())
                && units.contains(parent)
            {
                way_up.push(parent);
                top = parent;
            }
            let top = groups.top_of.get(top).unwrap_or(top).clone();
            for unit in way_up {
                if groups.top_of.insert(unit.clone(), top.clone()).is_none() {
                    let contents = groups.contents.entry(top.clone()).or_insert((Size::NONE, Vec::new()));
                    contents.0.beneath += usize::from(*unit != top);
                }
            }
        }
        groups
    }

    fn add_position(&mut self, id: &PositionId, position: &Position) {
        if let Some((size, positions)) = self.top_of.get(&position.unit).and_then(|top| self.contents.get_mut(top)) {
            size.add_position(position.formation_fte);
            positions.push(id.clone());
        }
    }

    /// The topmost of the units that `unit` comes or goes with: itself, or one above it. `None` when it does neither.
    pub fn top_of(&self, unit: &UnitId) -> Option<&UnitId> {
        self.top_of.get(unit)
    }

    /// Every unit that comes or goes, with the topmost of its group.
    pub fn units(&self) -> impl Iterator<Item = (&UnitId, &UnitId)> {
        self.top_of.iter()
    }

    /// The topmost units, with what comes or goes with each: how much, and which positions.
    pub fn tops(&self) -> impl Iterator<Item = (&UnitId, &(Size, Vec<PositionId>))> {
        self.contents.iter()
    }
}

/// Units that stay and stand under another parent.
#[derive(Debug, Default)]
pub(super) struct Moves {
    /// Under one that did not come in the place of the old one.
    pub moved: BTreeSet<UnitId>,
    /// Under a successor of the old one.
    pub followed: BTreeSet<UnitId>,
}

impl Moves {
    fn of(from: &Organisation, to: &Organisation, set: &ChangeSet, lineage: &Lineage) -> Self {
        let mut moves = Self::default();
        for id in set.units.updated.iter().filter(|(_, fields)| fields.get("parent").is_some()).map(|(id, _)| id) {
            let parent = |side: &Organisation| side.unit(id).and_then(|unit| unit.parent.clone());
            let follows = match (parent(from), parent(to)) {
                (Some(before), Some(after)) => lineage.successors(&before).contains(&after),
                _ => false,
            };
            let side = if follows { &mut moves.followed } else { &mut moves.moved };
            side.insert(id.clone());
        }
        moves
    }

    /// Whether the unit stands under another parent, for whatever reason.
    pub fn contains(&self, unit: &UnitId) -> bool {
        self.moved.contains(unit) || self.followed.contains(unit)
    }
}
