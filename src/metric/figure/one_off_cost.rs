//! One-off cost: that of the posts that are paid for once.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const ONE_OFF_COST: Figure = Figure {
    definition: Definition {
        id: "one-off-cost",
        name: "figure-one-off-cost",
        help: "figure-one-off-cost-help",
        measure: Measure::Euro,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.cost_of(&figures.one_off).map(Amount::Euro)
}
