//! Layers of management: how many heads stand above each other.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const LAYERS: Figure = Figure {
    definition: Definition {
        id: "management-layers",
        name: "figure-management-layers",
        help: "figure-management-layers-help",
        measure: Measure::Count,
        better: Better::Lower,
    },
    read,
    of_unit: Some(|measured, place| Some(Amount::Count(measured.spans.layers_within(place).into()))),
    of_sums: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(Some(Amount::Count(measured.spans.layers().into())))
}
