//! A difference in figures.

use std::collections::{BTreeMap, BTreeSet};

use super::change::sum;
use super::sides::Sides;
use super::{Change, FteAmount, rows};
use crate::model::{Fte, FunctionId, Organisation, PositionId, UnitId, UnitKindId};

/// A difference in figures. An amount of FTE is `None` when no position that counts says its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many changes there are of each kind, by [`Change::kind`].
    pub changes: BTreeMap<&'static str, usize>,
    /// New units by kind, the most frequent first.
    pub units_new: Vec<KindCount>,
    /// Lapsed units by kind, the most frequent first; those with a successor too.
    pub units_gone: Vec<KindCount>,
    /// Units that stand under another one by kind, the most frequent first; without those that go along.
    pub units_moved: Vec<KindCount>,
    /// Units that stay where they are, of which something is different.
    pub units_changed: usize,
    /// Formation that stands elsewhere: of positions in another unit, and of units that moved with all that goes along.
    pub fte_moved: Option<Fte>,
    /// Formation of new positions, and what others have more.
    pub fte_added: Option<Fte>,
    /// Formation of lapsed positions, and what others have less.
    pub fte_gone: Option<Fte>,
    /// Functions that no position had.
    pub functions_new: BTreeSet<FunctionId>,
    /// Functions that no position has any more.
    pub functions_lapsed: BTreeSet<FunctionId>,
}

/// How many units of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindCount {
    /// The kind.
    pub kind: UnitKindId,
    /// What one of them is called, or several, as the count asks.
    pub name: String,
    /// How many.
    pub count: usize,
}

impl Summary {
    pub(super) fn of(sides: &Sides<'_>, changes: &[Change], units_changed: usize) -> Self {
        let mut summary = Self {
            units_new: by_kind(sides.to, sides.set.units.added.keys()),
            units_gone: by_kind(sides.from, sides.set.units.removed.keys()),
            units_moved: by_kind(sides.to, sides.moves.moved.iter()),
            units_changed,
            functions_new: rows::begun(sides),
            functions_lapsed: rows::lapsed(sides),
            ..Self::default()
        };
        for change in changes {
            *summary.changes.entry(change.kind()).or_default() += 1;
            summary.count_fte(sides, change);
        }
        summary.count_succeeded(sides, changes);
        summary
    }

    fn count_fte(&mut self, sides: &Sides<'_>, change: &Change) {
        match change {
            Change::UnitMoved { size, .. } => self.fte_moved = sum(self.fte_moved, size.formation_fte),
            Change::UnitAdded { size, .. } => self.fte_added = sum(self.fte_added, size.formation_fte),
            Change::UnitRemoved { size, .. } => self.fte_gone = sum(self.fte_gone, size.formation_fte),
            Change::PositionsMoved { positions, .. } => {
                self.fte_moved = sum(self.fte_moved, formation_of(sides.to, positions));
            }
            Change::PositionsAdded { positions, .. } => {
                self.fte_added = sum(self.fte_added, formation_of(sides.to, positions));
            }
            Change::PositionsRemoved { positions, .. } => {
                self.fte_gone = sum(self.fte_gone, formation_of(sides.from, positions));
            }
            Change::FteChanged { amount: FteAmount::Formation, before: Some(before), after: Some(after), .. } => {
                self.count_step(*before, *after);
            }
            _ => {}
        }
    }

    /// Positions that came back are neither new nor gone: what counts is how much more or less there is of them together.
    /// One may have come back from several units.
    fn count_succeeded(&mut self, sides: &Sides<'_>, changes: &[Change]) {
        let (mut old, mut new) = (BTreeSet::new(), BTreeSet::new());
        for change in changes {
            if let Change::PositionsSucceeded { positions, into, .. } = change {
                old.extend(positions);
                new.extend(into);
            }
        }
        if let (Some(before), Some(after)) = (formation_of(sides.from, old), formation_of(sides.to, new)) {
            self.count_step(before, after);
        }
    }

    fn count_step(&mut self, before: Fte, after: Fte) {
        if after > before {
            self.fte_added = sum(self.fte_added, Some(after - before));
        }
        if before > after {
            self.fte_gone = sum(self.fte_gone, Some(before - after));
        }
    }
}

/// The formation of positions together; `None` when none of them says.
pub(super) fn formation_of<'a>(
    organisation: &Organisation,
    positions: impl IntoIterator<Item = &'a PositionId>,
) -> Option<Fte> {
    let amounts = positions.into_iter().map(|id| organisation.position(id).and_then(|position| position.formation_fte));
    amounts.fold(None, sum)
}

fn by_kind<'a>(organisation: &Organisation, units: impl Iterator<Item = &'a UnitId>) -> Vec<KindCount> {
    let mut counts: BTreeMap<&UnitKindId, usize> = BTreeMap::new();
    for unit in units.filter_map(|unit| organisation.unit(unit)) {
        *counts.entry(&unit.kind).or_default() += 1;
    }
    let mut counts: Vec<KindCount> = counts
        .into_iter()
        .map(|(kind, count)| {
            let row = organisation.vocabulary().unit_kinds.get(kind);
            let several = row.filter(|_| count > 1).and_then(|row| row.plural.as_ref());
            let name = several.or(row.map(|row| &row.name)).map_or(kind.as_str(), String::as_str);
            KindCount { kind: kind.clone(), name: name.to_owned(), count }
        })
        .collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.count));
    counts
}
