//! Distance to each target in euro: what is still to be saved on the cost of the starting point.

use super::targets::{distances, sums};
use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};
use crate::model::Target;

/// See its definition in `assets/locales/`.
pub(super) const MONEY_TARGETS: Figure = Figure {
    definition: Definition {
        id: "money-target-distance",
        name: "figure-money-target-distance",
        help: "figure-money-target-distance-help",
        measure: Measure::Euro,
        better: Better::Lower,
    },
    read,
    of_unit: None,
    of_sums: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    let wanted = |target: &Target| target.amount_eur.map(Amount::Euro);
    let parts = distances(measured, wanted, |measured, target| sums(measured, target)?.cost_eur.map(Amount::Euro));
    Reading::Parts { parts, of_others: None }
}
