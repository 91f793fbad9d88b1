//! Gives a position another content; it stays in its unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::set_predecessors::check_predecessors;
use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, Position, PositionId};

/// Gives a position another content; it stays in its unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPosition {
    /// The position.
    pub position: PositionId,
    /// What it is to hold; its unit and its place are left as they are.
    pub content: Position,
}

impl EditPosition {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        if let Some(function) = &self.content.function
            && organisation.function(function).is_none()
        {
            return Err(CommandError::UnknownFunction { function: function.clone() });
        }
        check_predecessors(&self.content.predecessors)?;
        if let Some(percent) = self.content.core_tasks_changed_percent.filter(|percent| *percent > 100) {
            return Err(CommandError::BadValue { value: percent.to_string() });
        }
        let mut draft = Draft::of(organisation);
        let held = draft.position_mut(&self.position)?;
        let mut content = self.content.clone();
        content.title = checked_name(&content.title)?;
        content.unit = held.unit.clone();
        content.order = held.order.clone();
        *held = content;
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let unit = organisation.position(&self.position).map_or("", |position| organisation.name_of(&position.unit));
        Message::new("done-edit-position").with("position", self.content.title.trim()).with("unit", unit)
    }
}
