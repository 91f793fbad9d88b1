//! One-off formation: the posts that are paid for once.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const ONE_OFF: Figure = Figure {
    definition: Definition {
        id: "one-off-fte",
        name: "figure-one-off-fte",
        help: "figure-one-off-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.formation_of(&figures.one_off).map(Amount::Fte)
}
