//! Gives a unit another name on the chart.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, UnitId};

/// Gives a unit another name on the chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its new name.
    pub name: String,
}

impl RenameUnit {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        draft.unit_mut(&self.unit)?.name = checked_name(&self.name)?;
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-rename-unit").with("unit", organisation.name_of(&self.unit)).with("name", self.name.trim())
    }
}
