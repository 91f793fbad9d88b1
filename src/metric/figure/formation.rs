//! Formation: the approved posts together.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const FORMATION: Figure = Figure {
    definition: Definition {
        id: "formation-fte",
        name: "figure-formation-fte",
        help: "figure-formation-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.formation_fte.map(Amount::Fte)
}
