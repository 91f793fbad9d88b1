//! Says who leads a unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, about_units};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Leadership, Organisation, UnitId};

/// Says who leads a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetLeadership {
    /// The units.
    pub units: Vec<UnitId>,
    /// Who leads them.
    pub leadership: Leadership,
}

impl SetLeadership {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        for id in &self.units {
            let unit = draft.unit_mut(id)?;
            if self.leadership == Leadership::ByParent && unit.parent.is_none() {
                return Err(CommandError::NothingAbove { unit: id.clone() });
            }
            unit.leadership = self.leadership;
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        about_units("done-set-leadership", organisation, &self.units)
    }
}
