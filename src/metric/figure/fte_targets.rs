//! Distance to each target in FTE: what is still to be saved on the formation of the starting point.

use super::targets::{distances, sums};
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
    of_sums: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    let wanted = |target: &Target| target.fte.map(Amount::Fte);
    let parts = distances(measured, wanted, |measured, target| sums(measured, target)?.formation_fte.map(Amount::Fte));
    Reading::Parts { parts, of_others: None }
}
