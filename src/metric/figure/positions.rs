//! Positions: how many rows of posts there are.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const POSITIONS: Figure = Figure {
    definition: Definition {
        id: "positions",
        name: "figure-positions",
        help: "figure-positions-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read,
    of_unit: Some(|measured, place| Some(Amount::count(measured.totals.subtree(place).positions))),
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(Some(Amount::count(measured.totals.whole().positions)))
}
