//! The figures of a difference: what a scenario changes of the starting point.
//!
//! To add one: its row below, and its name and its definition in `assets/locales/`.

use crate::compare::{Change, Difference, KindCount};
use crate::metric::figure::{Better, Definition};
use crate::metric::{Amount, Measure};
use crate::model::Fte;

/// A figure of the difference between the starting point and another organisation.
#[derive(Clone, Copy, Debug)]
pub struct ChangeFigure {
    /// What it is.
    pub definition: Definition,
    /// What it is of a difference; `None` where the files do not say enough.
    pub read: fn(&Difference) -> Option<Amount>,
}

/// Every figure of a difference, in the order in which they are shown.
pub(super) const ALL: &[ChangeFigure] = &[
    ChangeFigure {
        definition: Definition {
            id: "moved-fte",
            name: "figure-moved-fte",
            help: "figure-moved-fte-help",
            measure: Measure::Fte,
            better: Better::Lower,
        },
        read: |difference| fte(difference, difference.summary.fte_moved, &["unit-moved", "positions-moved"]),
    },
    ChangeFigure {
        definition: Definition {
            id: "added-fte",
            name: "figure-added-fte",
            help: "figure-added-fte-help",
            measure: Measure::Fte,
            better: Better::Neither,
        },
        read: |difference| fte(difference, difference.summary.fte_added, &["unit-added", "positions-added"]),
    },
    ChangeFigure {
        definition: Definition {
            id: "lapsed-fte",
            name: "figure-lapsed-fte",
            help: "figure-lapsed-fte-help",
            measure: Measure::Fte,
            better: Better::Neither,
        },
        read: |difference| fte(difference, difference.summary.fte_gone, &["unit-removed", "positions-removed"]),
    },
    ChangeFigure {
        definition: Definition {
            id: "functions-new",
            name: "figure-functions-new",
            help: "figure-functions-new-help",
            measure: Measure::Count,
            better: Better::Neither,
        },
        read: |difference| Some(Amount::count(difference.summary.functions_new.len())),
    },
    ChangeFigure {
        definition: Definition {
            id: "functions-lapsed",
            name: "figure-functions-lapsed",
            help: "figure-functions-lapsed-help",
            measure: Measure::Count,
            better: Better::Lower,
        },
        read: |difference| Some(Amount::count(difference.summary.functions_lapsed.len())),
    },
    ChangeFigure {
        definition: Definition {
            id: "units-new",
            name: "figure-units-new",
            help: "figure-units-new-help",
            measure: Measure::Count,
            better: Better::Neither,
        },
        read: |difference| Some(units(&difference.summary.units_new)),
    },
    ChangeFigure {
        definition: Definition {
            id: "units-lapsed",
            name: "figure-units-lapsed",
            help: "figure-units-lapsed-help",
            measure: Measure::Count,
            better: Better::Neither,
        },
        read: |difference| Some(units(&difference.summary.units_gone)),
    },
    ChangeFigure {
        definition: Definition {
            id: "units-moved",
            name: "figure-units-moved",
            help: "figure-units-moved-help",
            measure: Measure::Count,
            better: Better::Neither,
        },
        read: |difference| Some(units(&difference.summary.units_moved)),
    },
    ChangeFigure {
        definition: Definition {
            id: "units-changed",
            name: "figure-units-changed",
            help: "figure-units-changed-help",
            measure: Measure::Count,
            better: Better::Neither,
        },
        read: |difference| Some(Amount::count(difference.summary.units_changed)),
    },
];

/// An amount that nobody gave is unknown when there are changes of the `kinds` that would have it, and nought when there
/// are none: nothing moved is nothing to know.
fn fte(difference: &Difference, amount: Option<Fte>, kinds: &[&str]) -> Option<Amount> {
    let holds_posts = |change: &Change| match change {
        Change::UnitMoved { size, .. } | Change::UnitAdded { size, .. } | Change::UnitRemoved { size, .. } => {
            size.positions > 0
        }
        _ => true,
    };
    let is_unknown = difference.changes.iter().any(|change| kinds.contains(&change.kind()) && holds_posts(change));
    amount.or_else(|| (!is_unknown).then(Fte::default)).map(Amount::Fte)
}

fn units(counts: &[KindCount]) -> Amount {
    Amount::count(counts.iter().map(|count| count.count).sum())
}
