//! Occupied above the establishment: people in service on no approved post (bovenformatief).

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const ABOVE_ESTABLISHMENT: Figure = Figure {
    definition: Definition {
        id: "above-establishment-fte",
        name: "figure-above-establishment-fte",
        help: "figure-above-establishment-fte-help",
        measure: Measure::Fte,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.above_establishment_fte.map(Amount::Fte)
}
