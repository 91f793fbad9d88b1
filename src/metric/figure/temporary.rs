//! Temporary formation: the posts that are not permanent.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const TEMPORARY: Figure = Figure {
    definition: Definition {
        id: "temporary-fte",
        name: "figure-temporary-fte",
        help: "figure-temporary-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.formation_of(&figures.temporary).map(Amount::Fte)
}
