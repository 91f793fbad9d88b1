//! Takes units out, with their positions and relations.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, Place, about_units};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, UnitId};

/// Takes units out, with their positions and relations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveUnits {
    /// The units.
    pub units: Vec<UnitId>,
    /// What becomes of the units under them.
    pub beneath: Beneath,
}

impl RemoveUnits {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        for unit in &self.units {
            draft.unit(unit)?;
        }
        match self.beneath {
            Beneath::RemoveToo => {
                for unit in organisation.topmost(&self.units) {
                    for beneath in organisation.subtree(unit) {
                        draft.remove_unit(beneath);
                    }
                }
            }
            Beneath::MoveUp => {
                let mut seen = std::collections::BTreeSet::new();
                for unit in self.units.iter().filter(|unit| seen.insert(*unit)) {
                    let parent = draft.unit(unit)?.parent.clone();
                    let mut place = Place::After(unit.clone());
                    for child in draft.siblings_under(Some(unit)) {
                        draft.put(&child, parent.as_ref(), &place)?;
                        place = Place::After(child);
                    }
                    draft.remove_unit(unit);
                }
            }
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        about_units("done-remove-units", organisation, &self.units)
    }
}

/// What becomes of the units under one that goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Beneath {
    /// They take its place under its parent.
    MoveUp,
    /// They go with it.
    RemoveToo,
}
