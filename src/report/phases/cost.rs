//! What a position costs in a year.

use crate::model::{Money, Position};

/// What a position says that it costs its employer in a year; `None` where it does not say it.
///
/// The one place to change when it is reckoned from a salary table.
pub(super) fn of_position(position: &Position) -> Option<Money> {
    position.cost_eur_per_year
}
