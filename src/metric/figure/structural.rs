//! Structural formation: the posts that are paid for every year.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const STRUCTURAL: Figure = Figure {
    definition: Definition {
        id: "structural-fte",
        name: "figure-structural-fte",
        help: "figure-structural-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.formation_of(&figures.structural).map(Amount::Fte)
}
