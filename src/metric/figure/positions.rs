//! Positions: how many rows of posts there are.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const POSITIONS: Figure = Figure {
    definition: Definition {
        id: "positions",
        name: "figure-positions",
        help: "figure-positions-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    Some(Amount::count(figures.positions))
}
