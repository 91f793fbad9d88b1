//! Average span of control. No norm is generally accepted, so neither a low nor a high one is better.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const AVERAGE_SPAN: Figure = Figure {
    definition: Definition {
        id: "average-span",
        name: "figure-average-span",
        help: "figure-average-span-help",
        measure: Measure::Ratio,
        better: Better::Neither,
    },
    read,
    of_unit: Some(|measured, place| measured.spans.average_hundredths_within(place).map(Amount::Ratio)),
    of_sums: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(measured.spans.average_hundredths().map(Amount::Ratio))
}
