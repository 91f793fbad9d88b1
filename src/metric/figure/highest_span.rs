//! Highest span of control. No norm is generally accepted, so neither a low nor a high one is better.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`.
pub(super) const HIGHEST_SPAN: Figure = Figure {
    definition: Definition {
        id: "highest-span",
        name: "figure-highest-span",
        help: "figure-highest-span-help",
        measure: Measure::Ratio,
        better: Better::Neither,
    },
    read,
    // That of its own head: what stands on the card of a unit is about that unit.
    of_unit: Some(|measured, place| measured.spans.head(place)?.span_hundredths().map(Amount::Ratio)),
    of_sums: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(measured.spans.highest_hundredths().map(Amount::Ratio))
}
