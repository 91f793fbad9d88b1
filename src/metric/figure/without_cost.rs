//! Positions without cost: those that the cost a year is not of.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const WITHOUT_COST: Figure = Figure {
    definition: Definition {
        id: "positions-without-cost",
        name: "figure-positions-without-cost",
        help: "figure-positions-without-cost-help",
        measure: Measure::Count,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    Some(Amount::count(figures.without_cost.positions))
}
