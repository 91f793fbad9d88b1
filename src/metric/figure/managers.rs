//! Managers: the posts that lead in the sense of the mandate.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const MANAGERS: Figure = Figure {
    definition: Definition {
        id: "managers",
        name: "figure-managers",
        help: "figure-managers-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    Some(Amount::Count(i64::try_from(figures.managers).unwrap_or(i64::MAX)))
}
