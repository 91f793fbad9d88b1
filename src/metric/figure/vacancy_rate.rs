//! Vacancy rate: the share of the formation that nobody fills.

use super::{Better, Definition, Figure, Reading, share_percent};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const VACANCY_RATE: Figure = Figure {
    definition: Definition {
        id: "vacancy-rate",
        name: "figure-vacancy-rate",
        help: "figure-vacancy-rate-help",
        measure: Measure::Percent,
        better: Better::Lower,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    // Of the posts of which both amounts are known.
    share_percent(figures.vacant_fte()?.hundredths(), figures.formation_of_vacant_fte?.hundredths())
}
