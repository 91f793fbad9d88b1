//! Units: the parts of the organisation itself.

use super::{Better, Definition, Figure, Reading};
use crate::metric::{Amount, Measure, Measured};
use crate::model::{FactStatus, Unit};

/// See its definition in `assets/locales/`.
pub(super) const UNITS: Figure = Figure {
    definition: Definition {
        id: "units",
        name: "figure-units",
        help: "figure-units-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    let own = measured.organisation.units().filter(|(_, unit)| is_own(unit));
    Reading::Whole(Some(Amount::count(own.count())))
}

/// Whether a unit is part of the organisation itself: neither another one's, nor of the past.
pub(super) fn is_own(unit: &Unit) -> bool {
    !unit.external && unit.status != FactStatus::Historical
}
