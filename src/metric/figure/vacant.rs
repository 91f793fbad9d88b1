//! Vacant FTE: approved posts that nobody fills.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const VACANT: Figure = Figure {
    definition: Definition {
        id: "vacant-fte",
        name: "figure-vacant-fte",
        help: "figure-vacant-fte-help",
        measure: Measure::Fte,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    figures.vacant_fte().map(Amount::Fte)
}
