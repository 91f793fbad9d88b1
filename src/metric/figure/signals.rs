//! Signals: how many things the checks find. They are counted elsewhere.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};

/// See its definition in `assets/locales/`. Whoever asks for it must give it, with [`Measured::with_signals`].
pub const SIGNALS: Figure = Figure {
    definition: Definition {
        id: "signals",
        name: "figure-signals",
        help: "figure-signals-help",
        measure: Measure::Count,
        better: Better::Lower,
    },
    read,
    of_unit: None,
    of_sums: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(measured.signals.map(Amount::count))
}
