//! Changes as sentences. Each stands alone: it names units with their kinds, and leaves out what has no value.

mod fields;
mod list;
mod names;
mod positions;
mod rows;
mod units;
mod value;

pub(super) use list::all_of;
pub use names::{in_sentence, unit as unit_in_sentence};
pub use value::{field_name, record_name, value};

use super::{Change, Theme};
use crate::i18n::Message;
use crate::model::Organisation;

/// Says a change of the difference between `from` and `to`.
pub fn sentence(change: &Change, from: &Organisation, to: &Organisation) -> Message {
    match change {
        Change::Split { .. }
        | Change::Merged { .. }
        | Change::Replaced { .. }
        | Change::Reshaped { .. }
        | Change::Absorbed { .. }
        | Change::UnitRemoved { .. }
        | Change::UnitAdded { .. }
        | Change::UnitMoved { .. }
        | Change::UnitsFollowed { .. }
        | Change::Renamed { .. }
        | Change::KindChanged { .. }
        | Change::FormalityChanged { .. }
        | Change::LeadershipChanged { .. }
        | Change::Reordered { .. }
        | Change::TasksChanged { .. }
        | Change::DetailsChanged { .. } => units::sentence(change, from, to),
        Change::PositionsMoved { .. }
        | Change::PositionsSucceeded { .. }
        | Change::PositionsAdded { .. }
        | Change::PositionsRemoved { .. }
        | Change::PositionRetitled { .. }
        | Change::PositionRegraded { .. }
        | Change::FteChanged { .. }
        | Change::PositionsReordered { .. }
        | Change::PositionDetailsChanged { .. } => positions::sentence(change, from, to),
        Change::RelationsAdded { .. }
        | Change::RelationsRemoved { .. }
        | Change::RelationChanged { .. }
        | Change::FunctionsAdded { .. }
        | Change::FunctionsLapsed { .. }
        | Change::FunctionsRemoved { .. }
        | Change::RowAdded { .. }
        | Change::RowRemoved { .. }
        | Change::RowChanged { .. }
        | Change::PropertiesChanged { .. } => rows::sentence(change, from, to),
    }
}

/// What changes of a theme are about: the heading above them.
pub fn theme_name(theme: Theme) -> Message {
    Message::new(match theme {
        Theme::Units => "compare-theme-units",
        Theme::Leadership => "compare-theme-leadership",
        Theme::Tasks => "compare-theme-tasks",
        Theme::Positions => "compare-theme-positions",
        Theme::Functions => "compare-theme-functions",
        Theme::Relations => "compare-theme-relations",
        Theme::Targets => "compare-theme-targets",
        Theme::Details => "compare-theme-details",
    })
}
