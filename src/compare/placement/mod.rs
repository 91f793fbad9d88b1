//! What becomes of every position: the "was-wordt" of posts, without the names of people.
//!
//! What the file says comes first: the predecessors that a position names, and the positions that are said to lapse. A
//! position that is there under its own id comes from itself. For the others something is proposed, by the rule that people
//! follow their function ("mens volgt functie"): posts of the same function, nearest by first.

mod kind;
mod proposal;

use std::collections::{BTreeMap, BTreeSet};

pub use kind::PlacementKind;

use crate::model::{Fte, Organisation, PositionId};
use proposal::Proposals;

/// What becomes of one position, or of a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacementRow {
    /// The earlier position; `None` for one that is new.
    pub from: Option<PositionId>,
    /// The later position; `None` for one that lapses.
    pub to: Option<PositionId>,
    /// How much of the earlier position goes here, in percent; `None` for all of it, or for a part that nobody said.
    pub share_percent: Option<u8>,
    /// How much it changes.
    pub kind: PlacementKind,
    /// How this is known.
    pub basis: PlacementBasis,
}

/// How it is known what becomes of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlacementBasis {
    /// The file says so.
    Said,
    /// The position is there under the same id.
    Same,
    /// Nobody said so: it follows from function and lineage, or from nothing being found.
    Proposed,
}

/// How many places a later position has, and how much of the earlier ones comes to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Its formation; `None` where nobody said.
    pub places_fte: Option<Fte>,
    /// What is occupied of the positions it comes from, by their shares: nought of a new one, `None` where nobody said.
    pub candidates_fte: Option<Fte>,
}

impl Places {
    /// Places for which nobody comes along; negative where more come than there is place for. `None` where either is unknown.
    pub fn vacant_fte(&self) -> Option<Fte> {
        Some(self.places_fte? - self.candidates_fte?)
    }
}

/// What becomes of every position of one organisation in another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placement {
    /// For each earlier position what becomes of it, in the order of the earlier line; then the new ones, in the later.
    pub rows: Vec<PlacementRow>,
}

impl Placement {
    /// What becomes of every position of `from` in `to`.
    pub fn between(from: &Organisation, to: &Organisation) -> Self {
        let said = said_successors(from, to);
        let lapsed = &to.properties().lapsed_positions;
        let proposals = Proposals::between(from, to, |position| {
            said.contains_key(position) || to.position(position).is_some() || lapsed.contains(position)
        });
        let mut rows = Vec::new();
        let mut reached: BTreeSet<&PositionId> = BTreeSet::new();
        for id in in_reading_order(from) {
            let before = rows.len();
            let row = |to_id: &PositionId, share_percent, basis| PlacementRow {
                from: Some(id.clone()),
                to: Some(to_id.clone()),
                share_percent,
                kind: PlacementKind::of(from, to, id, to_id),
                basis,
            };
            if let Some(stays) = to.position(id) {
                let earlier = from.position(id).map_or(&[][..], |earlier| &earlier.predecessors);
                let mut own = stays.predecessors.iter().filter(|origin| !earlier.contains(origin));
                let own = own.find(|origin| origin.position == *id);
                rows.push(row(id, own.and_then(|origin| origin.share_percent), PlacementBasis::Same));
                reached.insert(id);
            }
            for &(heir, share_percent) in said.get(id).into_iter().flatten() {
                rows.push(row(heir, share_percent, PlacementBasis::Said));
                reached.insert(heir);
            }
            for heir in proposals.of(id) {
                rows.push(row(heir, None, PlacementBasis::Proposed));
                reached.insert(heir);
            }
            if rows.len() == before {
                let basis = if lapsed.contains(id) { PlacementBasis::Said } else { PlacementBasis::Proposed };
                let (from, kind) = (Some(id.clone()), PlacementKind::Lapsed);
                rows.push(PlacementRow { from, to: None, share_percent: None, kind, basis });
            }
        }
        for id in in_reading_order(to).into_iter().filter(|id| !reached.contains(id)) {
            let (to, kind, basis) = (Some(id.clone()), PlacementKind::New, PlacementBasis::Said);
            rows.push(PlacementRow { from: None, to, share_percent: None, kind, basis });
        }
        Self { rows }
    }

    /// The rows of an earlier position.
    pub fn of_earlier<'a>(&'a self, position: &'a PositionId) -> impl Iterator<Item = &'a PlacementRow> {
        self.rows.iter().filter(move |row| row.from.as_ref() == Some(position))
    }

    /// The rows of a later position.
    pub fn of_later<'a>(&'a self, position: &'a PositionId) -> impl Iterator<Item = &'a PlacementRow> {
        self.rows.iter().filter(move |row| row.to.as_ref() == Some(position))
    }

    /// The rows that nobody decided: proposals, and positions for which nothing was found.
    pub fn open(&self) -> impl Iterator<Item = &PlacementRow> {
        self.rows.iter().filter(|row| row.basis == PlacementBasis::Proposed)
    }

    /// The earlier positions for which nothing was found and nothing was decided: they are left over.
    pub fn left_over(&self) -> impl Iterator<Item = &PositionId> {
        self.open().filter(|row| row.kind == PlacementKind::Lapsed).filter_map(|row| row.from.as_ref())
    }

    /// How many rows there are of each kind.
    pub fn counts(&self) -> BTreeMap<PlacementKind, usize> {
        let mut counts = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(row.kind).or_default() += 1;
        }
        counts
    }

    /// Places and candidates of every later position that anything comes to, or that is new.
    ///
    /// Of an earlier position that goes to several, each has its share; parts that nobody said share evenly what is left.
    pub fn places(&self, from: &Organisation, to: &Organisation) -> BTreeMap<PositionId, Places> {
        let mut places: BTreeMap<PositionId, Places> = BTreeMap::new();
        for id in self.rows.iter().filter_map(|row| row.to.as_ref()) {
            let places_fte = to.position(id).and_then(|position| position.formation_fte);
            places.entry(id.clone()).or_insert(Places { places_fte, candidates_fte: None });
        }
        for (row, share_hundredths) in self.rows.iter().zip(self.shares()) {
            let occupied = row.from.as_ref().and_then(|id| from.position(id)?.occupied_fte);
            let occupied = occupied.or(row.from.is_none().then(Fte::default));
            if let (Some(held), Some(occupied)) = (row.to.as_ref().and_then(|id| places.get_mut(id)), occupied) {
                let part = i128::from(occupied.hundredths()) * i128::from(share_hundredths);
                let part = Fte::from_hundredths(i64::try_from((part + 5_000) / 10_000).unwrap_or(i64::MAX));
                held.candidates_fte = Some(held.candidates_fte.unwrap_or_default() + part);
            }
        }
        places
    }

    /// How much of its earlier position each row takes, in hundredths of a percent: what is said, and what is left of the
    /// whole evenly over the rows that do not say; nought for a new position.
    pub fn shares(&self) -> Vec<i64> {
        let mut said: BTreeMap<&PositionId, (i64, i64)> = BTreeMap::new();
        for row in &self.rows {
            if let Some(from) = &row.from {
                let (sum, silent) = said.entry(from).or_default();
                match row.share_percent {
                    Some(percent) => *sum += i64::from(percent) * 100,
                    None => *silent += 1,
                }
            }
        }
        let share = |row: &PlacementRow| match (&row.from, row.share_percent) {
            (None, _) => 0,
            (Some(_), Some(percent)) => i64::from(percent) * 100,
            (Some(from), None) => {
                let &(sum, silent) = said.get(from).unwrap_or(&(0, 1));
                (10_000 - sum).max(0) / silent.max(1)
            }
        };
        self.rows.iter().map(share).collect()
    }
}

/// By earlier position, the later ones that name it, each with its share.
fn said_successors<'a>(
    from: &Organisation,
    to: &'a Organisation,
) -> BTreeMap<&'a PositionId, Vec<(&'a PositionId, Option<u8>)>> {
    let mut said: BTreeMap<&PositionId, Vec<(&PositionId, Option<u8>)>> = BTreeMap::new();
    for (id, position) in to.positions() {
        for origin in &position.predecessors {
            // What the earlier state says already is about what came before it.
            let is_inherited = || from.position(id).is_some_and(|earlier| earlier.predecessors.contains(origin));
            if origin.position != *id && from.position(&origin.position).is_some() && !is_inherited() {
                said.entry(&origin.position).or_default().push((id, origin.share_percent));
            }
        }
    }
    said
}

/// The positions by the line of their units, and in a unit by their order.
fn in_reading_order(organisation: &Organisation) -> Vec<&PositionId> {
    let line = crate::model::Line::of(organisation);
    let mut positions: Vec<_> = organisation.positions().collect();
    positions.sort_by_cached_key(|(id, position)| (line.place(organisation, &position.unit), &position.order, *id));
    positions.into_iter().map(|(id, _)| id).collect()
}
