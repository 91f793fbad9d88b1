//! Distance to each target in FTE: what is still to be saved on the formation of the starting point.

use super::targets::{distances, scope};
use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};
use crate::model::Target;

/// See its definition in `assets/locales/`.
pub(super) const FTE_TARGETS: Figure = Figure {
    definition: Definition {
        id: "fte-target-distance",
        name: "figure-fte-target-distance",
        help: "figure-fte-target-distance-help",
        measure: Measure::Fte,
        better: Better::Lower,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    let wanted = |target: &Target| target.fte.map(Amount::Fte);
    let parts = distances(measured, wanted, |measured, target| {
        let formation = match target.unit {
            Some(_) => measured.totals.subtree(scope(measured, target.unit.as_ref())?.start).formation_fte,
            None => measured.totals.whole().formation_fte,
        };
        formation.map(Amount::Fte)
    });
    Reading::Parts { parts, of_others: None }
}
