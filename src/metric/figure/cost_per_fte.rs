//! Cost for each fte: of the positions of which both are known.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};
use crate::model::Money;

/// See its definition in `assets/locales/`.
pub(super) const COST_PER_FTE: Figure = Figure {
    definition: Definition {
        id: "cost-per-fte",
        name: "figure-cost-per-fte",
        help: "figure-cost-per-fte-help",
        measure: Measure::Euro,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    let (cents, hundredths) =
        (i128::from(figures.costed_eur?.hundredths()), i128::from(figures.costed_fte?.hundredths()));
    // Whole cents for one fte, half away from nought.
    let half = if cents < 0 { -hundredths / 2 } else { hundredths / 2 };
    let cost = (hundredths > 0).then(|| (cents * 100 + half) / hundredths)?;
    i64::try_from(cost).ok().map(Money::from_hundredths).map(Amount::Euro)
}
