//! Vacant FTE: approved posts that nobody fills.

use super::{Better, Definition, Figure, Reading, sum_fte};
use crate::metric::{Amount, Measure, Measured};
use crate::model::{Establishment, Fte, Position};

/// See its definition in `assets/locales/`.
pub(super) const VACANT: Figure = Figure {
    definition: Definition {
        id: "vacant-fte",
        name: "figure-vacant-fte",
        help: "figure-vacant-fte-help",
        measure: Measure::Fte,
        better: Better::Lower,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(sum_fte(measured, vacant).map(Amount::Fte))
}

/// What is vacant of one approved post; `None` unless it says both what it has and what is filled.
///
/// Post by post: who works above the establishment in one team fills no vacancy of another.
pub(super) fn vacant(position: &Position) -> Option<Fte> {
    let is_approved = position.establishment == Establishment::Within;
    let (formation, occupied) = (position.formation_fte?, position.occupied_fte?);
    is_approved.then(|| (formation - occupied).max(Fte::default()))
}
