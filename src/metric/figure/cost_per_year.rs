//! Cost a year: what positions say that they cost, and what a salary table says of the others.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const COST_PER_YEAR: Figure = Figure {
    definition: Definition {
        id: "cost-per-year",
        name: "figure-cost-per-year",
        help: "figure-cost-per-year-help",
        measure: Measure::Euro,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.cost_eur.map(Amount::Euro)
}
