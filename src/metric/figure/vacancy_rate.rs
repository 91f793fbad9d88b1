//! Vacancy rate: the share of the formation that nobody fills.

use super::vacant::vacant;
use super::{Better, Definition, Figure, Reading, sum_fte};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const VACANCY_RATE: Figure = Figure {
    definition: Definition {
        id: "vacancy-rate",
        name: "figure-vacancy-rate",
        help: "figure-vacancy-rate-help",
        measure: Measure::Percent,
        better: Better::Lower,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(rate_hundredths(measured).map(Amount::Percent))
}

/// Of the posts of which both amounts are known: their vacant FTE of their formation, in hundredths of a percent.
fn rate_hundredths(measured: &Measured<'_>) -> Option<i64> {
    let formation = sum_fte(measured, |position| vacant(position).and(position.formation_fte))?;
    let vacant = sum_fte(measured, vacant)?;
    let (part, whole) = (i128::from(vacant.hundredths()) * 10_000, i128::from(formation.hundredths()));
    (whole > 0).then(|| i64::try_from((part + whole / 2) / whole).unwrap_or(i64::MAX))
}
