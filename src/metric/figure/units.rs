//! Units: the parts of the organisation itself.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Figures, Measure};

/// See its definition in `assets/locales/`.
pub(super) const UNITS: Figure = Figure {
    definition: Definition {
        id: "units",
        name: "figure-units",
        help: "figure-units-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read: |measured| Reading::Whole(of(measured.totals.whole())),
    of_unit: Some(|measured, place| of(measured.totals.subtree(place))),
    of_sums: Some(of),
};

fn of(figures: &Figures) -> Option<Amount> {
    Some(Amount::count(figures.units))
}
