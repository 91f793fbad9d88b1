//! Gives a unit its list of tasks, whole and in order.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, Task, UnitId};

/// Gives a unit its list of tasks, whole and in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetTasks {
    /// The unit.
    pub unit: UnitId,
    /// Its tasks.
    pub tasks: Vec<Task>,
}

impl SetTasks {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        for task in &self.tasks {
            checked_name(&task.label)?;
        }
        draft.unit_mut(&self.unit)?.tasks = self.tasks.clone();
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-set-tasks").with("unit", organisation.name_of(&self.unit))
    }
}
