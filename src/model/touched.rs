//! What the last changes of an organisation touched: who keeps something derived from it need not derive all of it anew.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::UnitId;
use super::invariant::After;
use super::organisation::Organisation;
use super::record::{Position, UnitKind};

/// How many changes are remembered; who has slept through more begins anew.
const REMEMBERED: usize = 64;
/// A change that touches more units than this is taken to touch all.
const MOST_UNITS: usize = 2_000;

/// A state of an organisation: the number is another after each change, and no two organisations share one unless one is
/// a copy of the other. The default is that of an organisation without records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct OrganisationState(u64);

/// The units of which something that is summed or drawn may be different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Units that came, went or changed, or of which a position did; and the units that they stand or stood under.
    pub units: BTreeSet<UnitId>,
    /// Whether units came, went, moved or changed places: reading order is another.
    pub is_line: bool,
}

/// The last changes.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct TouchLog {
    now: OrganisationState,
    /// From which state each change was made, and what it touched; `None` for everything. Oldest first.
    changes: VecDeque<(OrganisationState, Option<Arc<Touched>>)>,
}

impl TouchLog {
    /// The log of an organisation of which nothing is known.
    pub(in crate::model) fn begun() -> Self {
        Self { now: fresh_state(), changes: VecDeque::new() }
    }

    /// Notes what a change, which is not carried out yet, touches.
    pub(in crate::model) fn note(&mut self, touched: Option<Touched>) {
        if self.changes.len() == REMEMBERED {
            self.changes.pop_front();
        }
        self.changes.push_back((self.now, touched.map(Arc::new)));
        self.now = fresh_state();
    }
}

fn fresh_state() -> OrganisationState {
    static LAST: AtomicU64 = AtomicU64::new(0);
    OrganisationState(LAST.fetch_add(1, Ordering::Relaxed) + 1)
}

impl Organisation {
    /// The state that this organisation is in.
    pub fn state(&self) -> OrganisationState {
        self.touch_log.now
    }

    /// What was touched since this organisation, or the one that it is a copy of, was in a state.
    ///
    /// `None` where that is not known, or is everything: what was derived in that state is to be derived anew.
    pub fn touched_since(&self, state: OrganisationState) -> Option<Touched> {
        let mut all = Touched::default();
        if state == self.touch_log.now {
            return Some(all);
        }
        let first = self.touch_log.changes.iter().position(|(before, _)| *before == state)?;
        for (_, touched) in self.touch_log.changes.range(first..) {
            let touched = touched.as_ref()?;
            all.is_line |= touched.is_line;
            all.units.extend(touched.units.iter().cloned());
        }
        Some(all)
    }

    /// What putting these records in their place touches; `None` for everything.
    pub(in crate::model) fn touched_by(&self, after: &After) -> Option<Touched> {
        if self.is_everything_touched(after) {
            return None;
        }
        let mut touched = Touched::default();
        for (id, unit) in &after.units {
            let before = self.unit(id);
            let place = |unit: &super::Unit| (unit.parent.clone(), unit.order.clone());
            let (old, new) = (before.map(place), unit.as_ref().map(place));
            touched.is_line |= old != new;
            let parents = [old, new].into_iter().flatten().filter_map(|(parent, _)| parent);
            touched.units.extend(parents.chain([id.clone()]));
        }
        for (id, position) in &after.positions {
            let sides: [Option<&Position>; 2] = [self.positions.get(id), position.as_ref()];
            touched.units.extend(sides.into_iter().flatten().map(|position| position.unit.clone()));
        }
        Some(touched)
    }

    /// Whether rows change that any unit or position may depend on: what a kind counts as, what a scale costs.
    fn is_everything_touched(&self, after: &After) -> bool {
        let counts_as = |kind: Option<&UnitKind>| kind.map_or((true, false), |kind| (kind.line, kind.overhead));
        after.units.len() + after.positions.len() > MOST_UNITS
            || !after.salary_tables.is_empty()
            || after.properties.as_ref().is_some_and(|properties| properties.costing != self.properties.costing)
            || after
                .unit_kinds
                .iter()
                .any(|(id, kind)| counts_as(self.vocabulary.unit_kinds.get(id)) != counts_as(kind.as_ref()))
            || after.functions.iter().any(|(id, function)| {
                self.functions.get(id).map(|row| &row.scales) != function.as_ref().map(|row| &row.scales)
            })
    }
}
