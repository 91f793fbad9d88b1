//! Moves a unit some places forward or back among its siblings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, Place};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, UnitId};

/// Moves a unit some places forward or back among its siblings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReorderUnit {
    /// The unit.
    pub unit: UnitId,
    /// How many places further on; negative goes back. Stops at the edge.
    pub by: i32,
}

impl ReorderUnit {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        let parent = draft.unit(&self.unit)?.parent.clone();
        let siblings = draft.siblings_under(parent.as_ref());
        let own = siblings.iter().position(|sibling| *sibling == self.unit).unwrap_or_default();
        let steps = isize::try_from(self.by).unwrap_or_default();
        let target = own.saturating_add_signed(steps).min(siblings.len() - 1);
        let neighbour = siblings[target].clone();
        let place = match target.cmp(&own) {
            std::cmp::Ordering::Less => Place::Before(neighbour),
            std::cmp::Ordering::Equal => return Err(CommandError::NothingChanges),
            std::cmp::Ordering::Greater => Place::After(neighbour),
        };
        draft.put(&self.unit, parent.as_ref(), &place)?;
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-reorder-unit").with("unit", organisation.name_of(&self.unit)).with("count", 1_usize)
    }
}
