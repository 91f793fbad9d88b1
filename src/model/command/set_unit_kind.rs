//! Makes units of another kind.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, about_units, known_unit_kind};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, UnitId, UnitKindId};

/// Makes units of another kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetUnitKind {
    /// The units.
    pub units: Vec<UnitId>,
    /// Their new kind, a key of the vocabulary.
    pub kind: UnitKindId,
}

impl SetUnitKind {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        known_unit_kind(organisation, &self.kind)?;
        let mut draft = Draft::of(organisation);
        for unit in &self.units {
            draft.unit_mut(unit)?.kind = self.kind.clone();
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let kind = organisation.vocabulary().unit_kinds.get(&self.kind).map_or(self.kind.as_str(), |kind| &kind.name);
        about_units("done-set-unit-kind", organisation, &self.units).with("kind", kind)
    }
}
