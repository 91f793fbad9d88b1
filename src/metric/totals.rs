//! The figures of every unit, alone and with all under it.

use super::cost::CostBasis;
use super::figures::Figures;
use crate::model::{Line, Organisation};

/// The figures of every unit, alone and with all under it.
///
/// Kept by the number that a unit has while it is there, so that units that move keep theirs: a change is worked in by
/// summing again only what it touched and what stands above that.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// By number of the unit; meaningless where there is no unit with that number.
    own: Vec<Figures>,
    subtree: Vec<Figures>,
    slots: Vec<u32>,
    whole: Figures,
}

/// Two are equal when they say the same of each place.
impl PartialEq for Totals {
    fn eq(&self, other: &Self) -> bool {
        let places = 0..self.slots.len();
        self.slots.len() == other.slots.len()
            && self.whole == other.whole
            && places.into_iter().all(|at| self.own(at) == other.own(at) && self.subtree(at) == other.subtree(at))
    }
}

impl Totals {
    /// The figures of `organisation`, whose line is `line`.
    pub fn of(organisation: &Organisation, line: &Line) -> Self {
        let basis = CostBasis::of(organisation);
        let mut totals = Self::default();
        totals.resize(line);
        for place in 0..line.len() {
            totals.own[line.slot(place)] = Figures::of_bare_unit(line.unit(organisation, place).1);
        }
        for (_, position) in organisation.positions() {
            if let Some(place) = line.place(organisation, &position.unit) {
                let unit = line.unit(organisation, place).1;
                let figures = Figures::of_position(organisation, basis.as_ref(), unit, position);
                totals.own[line.slot(place)].add(&figures);
            }
        }
        totals.sum_up((0..line.len()).rev(), organisation, line);
        totals
    }

    /// Works a change in: `own` are the places of units of which a position or the unit itself changed, `above` those and
    /// every place above them, from the last to the first.
    pub(super) fn update(&mut self, organisation: &Organisation, line: &Line, own: &[usize], above: &[usize]) {
        self.resize(line);
        let basis = CostBasis::of(organisation);
        for &place in own {
            let (id, unit) = line.unit(organisation, place);
            let mut figures = Figures::of_bare_unit(unit);
            for (_, position) in organisation.positions_of(id) {
                figures.add(&Figures::of_position(organisation, basis.as_ref(), unit, position));
            }
            self.own[line.slot(place)] = figures;
        }
        self.sum_up(above.iter().copied(), organisation, line);
    }

    /// Sums `places`, each after what stands under it, and the whole.
    fn sum_up(&mut self, places: impl Iterator<Item = usize>, organisation: &Organisation, line: &Line) {
        for place in places {
            let slot = line.slot(place);
            let mut figures = self.own[slot];
            for child in line.children(place) {
                let child = &self.subtree[line.slot(child)];
                figures.add(child);
                figures.layers = figures.layers.max(child.layers + 1);
            }
            if line.kind(organisation, place).is_some_and(|kind| kind.overhead) {
                figures.overhead_fte = figures.formation_fte;
            }
            self.subtree[slot] = figures;
        }
        self.whole = Figures::default();
        for root in line.roots() {
            self.whole.add(&self.subtree[line.slot(root)]);
        }
    }

    fn resize(&mut self, line: &Line) {
        self.own.resize(line.slot_count(), Figures::default());
        self.subtree.resize(line.slot_count(), Figures::default());
        self.slots.clear();
        self.slots.extend((0..line.len()).map(|place| line.slot(place) as u32));
    }

    /// Of the unit at a place of the line, without what is under it.
    pub fn own(&self, place: usize) -> &Figures {
        &self.own[self.slots[place] as usize]
    }

    /// Of the unit at a place of the line, with all under it.
    pub fn subtree(&self, place: usize) -> &Figures {
        &self.subtree[self.slots[place] as usize]
    }

    /// Of the whole organisation.
    pub fn whole(&self) -> &Figures {
        &self.whole
    }

    /// How many units stand above each other at most.
    pub fn layers(&self) -> u32 {
        self.whole.layers
    }
}
