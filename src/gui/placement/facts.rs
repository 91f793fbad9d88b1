//! What the board shows, worked out once for each state of the two scenarios.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::placement::{Placement, PlacementBasis, PlacementKind, PlacementRow, Places};
use crate::model::{Document, Fte, Line, Organisation, PositionId, ScenarioId, UnitId};

/// One of the two sides of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// The positions of "was", at the left.
    Earlier,
    /// Those of "wordt", at the right.
    Later,
}

impl Which {
    /// 0 for the left, 1 for the right.
    pub const fn index(self) -> usize {
        match self {
            Self::Earlier => 0,
            Self::Later => 1,
        }
    }

    /// The side across.
    pub const fn other(self) -> Self {
        match self {
            Self::Earlier => Self::Later,
            Self::Later => Self::Earlier,
        }
    }

    /// The position of a row that stands on this side.
    pub const fn of(self, row: &PlacementRow) -> Option<&PositionId> {
        match self {
            Self::Earlier => row.from.as_ref(),
            Self::Later => row.to.as_ref(),
        }
    }
}

/// The two scenarios that the board is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What was.
    pub from: ScenarioId,
    /// What it becomes: the scenario that is worked on.
    pub to: ScenarioId,
}

impl Pair {
    /// The organisations of both; `None` when a scenario is gone.
    pub fn organisations<'a>(&self, document: &'a Document) -> Option<[&'a Organisation; 2]> {
        let scenarios = document.scenarios();
        Some([scenarios.get(&self.from)?.organisation(), scenarios.get(&self.to)?.organisation()])
    }
}

/// Places and candidates of all later positions together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Formation, where it is said.
    pub places_fte: Option<Fte>,
    /// Of how many later positions nobody said it.
    pub places_unknown: usize,
    /// What comes along, where it is said.
    pub candidates_fte: Option<Fte>,
    /// Of how many earlier positions nobody said it.
    pub candidates_unknown: usize,
}

/// Everything that follows from the two scenarios.
#[derive(Debug, Default)]
pub struct Facts {
    /// For which scenarios, and their revisions.
    of: Option<(Pair, [u64; 2])>,
    /// Another number for each state.
    pub number: u64,
    /// What becomes of every position.
    pub placement: Placement,
    /// By side the units that have positions, in reading order, with these in theirs.
    pub units: [Vec<(UnitId, Vec<PositionId>)>; 2],
    /// By side and position the places of its rows in the placement.
    rows: [BTreeMap<PositionId, Vec<usize>>; 2],
    /// How many rows there are of each kind; what is left over is none of them.
    pub counts: BTreeMap<PlacementKind, usize>,
    /// The earlier positions for which nothing was found and nothing was decided.
    pub left_over: BTreeSet<PositionId>,
    /// How many rows are proposed.
    pub proposals: usize,
    /// Places and candidates of every later position.
    pub places: BTreeMap<PositionId, Places>,
    /// The same together.
    pub sums: Sums,
}

impl Facts {
    /// Brings everything up to date; whether anything is new.
    pub fn refresh(&mut self, document: &Document, pair: &Pair) -> bool {
        let revisions = [&pair.from, &pair.to].map(|scenario| document.revision_of(scenario));
        let is_same = self.of.as_ref().is_some_and(|(known, at)| known == pair && *at == revisions);
        let Some([from, to]) = pair.organisations(document).filter(|_| !is_same) else { return false };
        let placement = Placement::between(from, to);
        let mut rows = [BTreeMap::new(), BTreeMap::new()];
        for (place, row) in placement.rows.iter().enumerate() {
            for side in [Which::Earlier, Which::Later] {
                if let Some(id) = side.of(row) {
                    let held: &mut Vec<usize> = rows[side.index()].entry(id.clone()).or_default();
                    held.push(place);
                }
            }
        }
        let left_over: BTreeSet<PositionId> = placement.left_over().cloned().collect();
        let places = placement.places(from, to);
        let mut counts = placement.counts();
        if let Some(lapsed) = counts.get_mut(&PlacementKind::Lapsed) {
            *lapsed -= left_over.len();
        }
        *self = Self {
            of: Some((pair.clone(), revisions)),
            number: self.number + 1,
            units: [by_unit(from), by_unit(to)],
            rows,
            counts,
            proposals: placement.open().filter(|row| row.to.is_some()).count(),
            sums: sums(from, &placement, &places),
            left_over,
            places,
            placement,
        };
        true
    }

    /// The rows of a position of a side, with their places in the placement.
    pub fn rows_of<'a>(
        &'a self,
        side: Which,
        position: &PositionId,
    ) -> impl Iterator<Item = (usize, &'a PlacementRow)> + use<'a> {
        let places = self.rows[side.index()].get(position).map_or(&[] as &[usize], Vec::as_slice);
        places.iter().map(|&place| (place, &self.placement.rows[place]))
    }

    /// What stands across from these positions of a side, each once, in the order of the rows.
    pub fn across(&self, side: Which, positions: &[PositionId]) -> Vec<PositionId> {
        let rows = positions.iter().flat_map(|position| self.rows_of(side, position));
        let mut seen = BTreeSet::new();
        rows.filter_map(|(_, row)| side.other().of(row)).filter(|id| seen.insert(*id)).cloned().collect()
    }

    /// Whether a position of a side is there.
    pub fn has(&self, side: Which, position: &PositionId) -> bool {
        self.rows[side.index()].contains_key(position)
    }

    /// How many positions a side has.
    pub fn count(&self, side: Which) -> usize {
        self.rows[side.index()].len()
    }

    /// How many positions lapse because somebody decided so.
    pub fn lapsed_count(&self) -> usize {
        let is_lapsed =
            |row: &&PlacementRow| row.kind == PlacementKind::Lapsed && row.basis != PlacementBasis::Proposed;
        self.placement.rows.iter().filter(is_lapsed).count()
    }
}

/// The positions by unit, in reading order.
fn by_unit(organisation: &Organisation) -> Vec<(UnitId, Vec<PositionId>)> {
    let line = Line::of(organisation);
    let units = (0..line.len()).map(|place| line.unit(organisation, place).0);
    let held = units.map(|unit| {
        let positions = organisation.positions_of(unit).into_iter().map(|(id, _)| id.clone());
        (unit.clone(), positions.collect::<Vec<_>>())
    });
    held.filter(|(_, positions)| !positions.is_empty()).collect()
}

fn sums(from: &Organisation, placement: &Placement, places: &BTreeMap<PositionId, Places>) -> Sums {
    let mut sums = Sums::default();
    let add = |sum: &mut Option<Fte>, fte: Fte| *sum = Some(sum.unwrap_or_default() + fte);
    for place in places.values() {
        match place.places_fte {
            Some(fte) => add(&mut sums.places_fte, fte),
            None => sums.places_unknown += 1,
        }
        if let Some(fte) = place.candidates_fte {
            add(&mut sums.candidates_fte, fte);
        }
    }
    let coming = placement.rows.iter().filter(|row| row.to.is_some()).filter_map(|row| row.from.as_ref());
    let coming: BTreeSet<&PositionId> = coming.collect();
    let is_unknown = |id: &&&PositionId| from.position(id).is_some_and(|position| position.occupied_fte.is_none());
    sums.candidates_unknown = coming.iter().filter(is_unknown).count();
    sums
}
