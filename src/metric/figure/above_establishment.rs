//! Occupied above the establishment: people in service on no approved post (bovenformatief).

use super::{Better, Definition, Figure, Reading, sum_fte};
use crate::metric::{Amount, Measure, Measured};
use crate::model::{Establishment, Fte, Position};

/// See its definition in `assets/locales/`.
pub(super) const ABOVE_ESTABLISHMENT: Figure = Figure {
    definition: Definition {
        id: "above-establishment-fte",
        name: "figure-above-establishment-fte",
        help: "figure-above-establishment-fte-help",
        measure: Measure::Fte,
        better: Better::Lower,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    Reading::Whole(sum_fte(measured, above_establishment).map(Amount::Fte))
}

/// All of a post that is marked so, and of an approved one what is filled beyond it; `None` when the amounts are not said.
fn above_establishment(position: &Position) -> Option<Fte> {
    match position.establishment {
        Establishment::Above => position.occupied_fte,
        Establishment::Within => Some((position.occupied_fte? - position.formation_fte?).max(Fte::default())),
        Establishment::Outside => None,
    }
}
