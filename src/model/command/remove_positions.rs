//! Takes positions out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, PositionId};

/// Takes positions out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemovePositions {
    /// The positions.
    pub positions: Vec<PositionId>,
}

impl RemovePositions {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        for position in &self.positions {
            draft.remove_position(position)?;
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let first = self.positions.first().and_then(|id| organisation.position(id));
        Message::new("done-remove-positions")
            .with("position", first.map_or("", |position| position.title.as_str()))
            .with("count", self.positions.len())
    }
}
