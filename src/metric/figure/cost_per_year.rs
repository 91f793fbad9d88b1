//! Cost a year: what positions say that they cost. There is no salary table to compute it from.

use std::ops::Range;

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};
use crate::model::Money;

/// See its definition in `assets/locales/`.
pub(super) const COST_PER_YEAR: Figure = Figure {
    definition: Definition {
        id: "cost-per-year",
        name: "figure-cost-per-year",
        help: "figure-cost-per-year-help",
        measure: Measure::Euro,
        better: Better::Lower,
    },
    read,
    of_unit: Some(|measured, place| cost_within(measured, &measured.line.subtree(place)).map(Amount::Euro)),
};

fn read(measured: &Measured<'_>) -> Reading {
    let line = 0..measured.line.len();
    Reading::Whole(cost_within(measured, &line).map(Amount::Euro))
}

/// What the positions at some places of the line say that they cost a year together; `None` when none of them says it.
pub(super) fn cost_within(measured: &Measured<'_>, places: &Range<usize>) -> Option<Money> {
    let positions = measured.organisation.positions().map(|(_, position)| position);
    let costs = positions.filter_map(|position| {
        let cost = position.cost_eur_per_year?;
        let place = measured.line.place(measured.organisation, &position.unit)?;
        places.contains(&place).then_some(cost)
    });
    costs.reduce(|a, b| a + b)
}
