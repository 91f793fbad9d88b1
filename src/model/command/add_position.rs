//! Adds a position to a unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, Position, PositionId, UnitId};

/// Adds a position to a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPosition {
    /// Its identity; not yet in use.
    pub id: PositionId,
    /// The unit.
    pub unit: UnitId,
    /// What it is called.
    pub title: String,
    /// Whether it leads the unit in the sense of the mandate.
    #[serde(default)]
    pub leading: bool,
}

impl AddPosition {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        let order = draft.last_position_key(&self.unit);
        let mut position = Position::new(self.unit.clone(), checked_name(&self.title)?, order);
        position.leading = self.leading;
        draft.add_position(&self.id, position)?;
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-add-position")
            .with("position", self.title.trim())
            .with("unit", organisation.name_of(&self.unit))
    }
}
