//! Formation: the approved posts together.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const FORMATION: Figure = Figure {
    definition: Definition {
        id: "formation-fte",
        name: "figure-formation-fte",
        help: "figure-formation-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read,
    of_unit: Some(|measured, place| measured.totals.subtree(place).formation_fte.map(Amount::Fte)),
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(measured.totals.whole().formation_fte.map(Amount::Fte))
}
