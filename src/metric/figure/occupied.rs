//! Occupied FTE: the people in service together.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const OCCUPIED: Figure = Figure {
    definition: Definition {
        id: "occupied-fte",
        name: "figure-occupied-fte",
        help: "figure-occupied-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read,
    of_unit: Some(|measured, place| measured.totals.subtree(place).occupied_fte.map(Amount::Fte)),
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(measured.totals.whole().occupied_fte.map(Amount::Fte))
}
