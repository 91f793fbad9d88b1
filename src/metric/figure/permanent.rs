//! Permanent formation: the posts that are not temporary.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const PERMANENT: Figure = Figure {
    definition: Definition {
        id: "permanent-fte",
        name: "figure-permanent-fte",
        help: "figure-permanent-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.formation_of(&figures.permanent).map(Amount::Fte)
}
