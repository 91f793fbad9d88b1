//! Occupied FTE: the people in service together.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const OCCUPIED: Figure = Figure {
    definition: Definition {
        id: "occupied-fte",
        name: "figure-occupied-fte",
        help: "figure-occupied-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.occupied_fte.map(Amount::Fte)
}
