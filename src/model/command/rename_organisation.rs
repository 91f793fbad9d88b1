//! Gives the organisation another title.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::Organisation;
use crate::model::change::ChangeSet;
use crate::model::record::Properties;

/// Gives the organisation another title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameOrganisation {
    /// The new title.
    pub title: String,
}

impl RenameOrganisation {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let before = organisation.properties();
        let after = Properties { title: checked_name(&self.title)?, ..before.clone() };
        let changes = ChangeSet::of_properties(before, &after);
        if changes.is_empty() { Err(CommandError::NothingChanges) } else { Ok(changes) }
    }

    pub(super) fn describe(&self, _: &Organisation) -> Message {
        Message::new("done-rename-organisation").with("title", self.title.trim())
    }
}
