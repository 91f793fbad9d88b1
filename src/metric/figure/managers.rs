//! Managers: the posts that lead in the sense of the mandate.

use super::{Better, Definition, Figure, Reading};
use crate::metric::span::{is_counted, posts};
use crate::metric::{Amount, Measure, Measured};
use crate::model::Position;

/// See its definition in `assets/locales/`.
pub(super) const MANAGERS: Figure = Figure {
    definition: Definition {
        id: "managers",
        name: "figure-managers",
        help: "figure-managers-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read,
    of_unit: None,
};

fn read(measured: &Measured<'_>) -> Reading {
    let organisation = measured.organisation;
    let own = |position: &&Position| organisation.unit(&position.unit).is_some_and(|unit| !unit.external);
    let leading = organisation.positions().map(|(_, position)| position);
    let counted = leading.filter(|position| position.leading && is_counted(position)).filter(own);
    Reading::Whole(Some(Amount::Count(counted.map(|position| i64::from(posts(position))).sum())))
}
