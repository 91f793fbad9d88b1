//! Puts positions in another unit, after those that are there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, PositionId, UnitId};

/// Puts positions in another unit, after those that are there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MovePositions {
    /// The positions, in the order in which they are to stand.
    pub positions: Vec<PositionId>,
    /// The unit to put them in.
    pub to: UnitId,
}

impl MovePositions {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        draft.unit(&self.to)?;
        for id in &self.positions {
            if draft.position(id)?.unit == self.to {
                continue;
            }
            let order = draft.last_position_key(&self.to);
            let position = draft.position_mut(id)?;
            position.unit = self.to.clone();
            position.order = order;
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let first = self.positions.first().and_then(|id| organisation.position(id));
        Message::new("done-move-positions")
            .with("position", first.map_or("", |position| position.title.as_str()))
            .with("count", self.positions.len())
            .with("to", organisation.name_of(&self.to))
    }
}
