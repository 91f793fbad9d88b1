//! Permanent formation: the posts that are not temporary.

use super::{Better, Definition, Figure, Reading, sum_fte};
use crate::metric::{Amount, Measure, Measured};
use crate::model::{Fte, Position};

/// See its definition in `assets/locales/`.
pub(super) const PERMANENT: Figure = Figure {
    definition: Definition {
        id: "permanent-fte",
        name: "figure-permanent-fte",
        help: "figure-permanent-fte-help",
        measure: Measure::Fte,
        better: Better::Neither,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(formation_of(measured, false).map(Amount::Fte))
}

/// The formation of the posts that are temporary, or of those that are not.
///
/// Nought when there are none of them and others say their formation; `None` when there are and none of them says it.
pub(super) fn formation_of(measured: &Measured<'_>, temporary: bool) -> Option<Fte> {
    let wanted = |position: &Position| position.temporary == temporary;
    if measured.organisation.positions().any(|(_, position)| wanted(position)) {
        return sum_fte(measured, |position| position.formation_fte.filter(|_| wanted(position)));
    }
    measured.totals.whole().formation_fte.map(|_| Fte::default())
}
