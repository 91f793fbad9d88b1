//! Structural cost: that of the posts that are paid for every year.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const STRUCTURAL_COST: Figure = Figure {
    definition: Definition {
        id: "structural-cost",
        name: "figure-structural-cost",
        help: "figure-structural-cost-help",
        measure: Measure::Euro,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.cost_of(&figures.structural).map(Amount::Euro)
}
