//! Temporary formation: the posts that are not permanent.

use super::permanent::formation_of;
use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const TEMPORARY: Figure = Figure {
    definition: Definition {
        id: "temporary-fte",
        name: "figure-temporary-fte",
        help: "figure-temporary-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(formation_of(measured, true).map(Amount::Fte))
}
