//! Says which earlier positions become which: the placement of a reorganisation, many positions at a time.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use crate::i18n::Message;
use crate::model::change::{ChangeSet, FieldChanges};
use crate::model::draft::Draft;
use crate::model::{Organisation, PositionId, PositionPredecessor};

/// Says which earlier positions become which, and which lapse.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPredecessors {
    /// By position, what it comes from: in the place of what it named.
    #[serde(default)]
    pub positions: BTreeMap<PositionId, Vec<PositionPredecessor>>,
    /// By earlier position, whether it is said to lapse without anything coming in its place.
    #[serde(default)]
    pub lapsed: BTreeMap<PositionId, bool>,
}

impl SetPredecessors {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        for (id, predecessors) in &self.positions {
            check_predecessors(predecessors)?;
            draft.position_mut(id)?.predecessors.clone_from(predecessors);
        }
        let before = organisation.properties();
        let mut after = before.clone();
        for (id, is_lapsed) in &self.lapsed {
            if *is_lapsed {
                after.lapsed_positions.insert(id.clone());
            } else {
                after.lapsed_positions.remove(id);
            }
        }
        let properties = FieldChanges::between(before, &after);
        match draft.finish() {
            Ok(changes) => Ok(ChangeSet { properties, ..changes }),
            Err(CommandError::NothingChanges) if !properties.is_empty() => {
                Ok(ChangeSet { properties, ..ChangeSet::default() })
            }
            Err(refused) => Err(refused),
        }
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let first = self.positions.keys().chain(self.lapsed.keys()).next();
        let title = first.and_then(|id| organisation.position(id)).map_or("", |position| position.title.as_str());
        Message::new("done-set-predecessors")
            .with("position", title)
            .with("count", self.positions.len() + self.lapsed.len())
    }
}

/// They may have lapsed, so any id will do, each once.
pub(super) fn check_predecessors(predecessors: &[PositionPredecessor]) -> Result<(), CommandError> {
    let mut seen = BTreeSet::new();
    for origin in predecessors {
        if !seen.insert(&origin.position) {
            return Err(CommandError::BadValue { value: origin.position.to_string() });
        }
        if let Some(percent) = origin.share_percent.filter(|percent| !(1..=100).contains(percent)) {
            return Err(CommandError::NoShare { percent });
        }
    }
    Ok(())
}
