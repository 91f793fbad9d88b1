//! Adds a unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, Place, checked_name, known_unit_kind};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Leadership, Organisation, Unit, UnitId, UnitKindId};

/// Adds a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddUnit {
    /// Its identity; not yet in use.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Its kind, a key of the vocabulary.
    pub kind: UnitKindId,
    /// The unit to put it under; absent for the top.
    #[serde(default)]
    pub parent: Option<UnitId>,
    /// Its place among its siblings.
    #[serde(default)]
    pub place: Place,
}

impl AddUnit {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        known_unit_kind(organisation, &self.kind)?;
        let mut draft = Draft::of(organisation);
        if let Some(parent) = &self.parent {
            draft.unit(parent)?;
        }
        draft.check_id_is_free(&self.id)?;
        let order = draft.key_at(self.parent.as_ref(), &self.place, &self.id)?;
        let mut unit = Unit::new(checked_name(&self.name)?, self.kind.clone(), self.parent.clone(), order);
        if organisation.kind_of(&unit).is_some_and(|kind| !kind.line) {
            unit.leadership = Leadership::None;
        }
        draft.add_unit(&self.id, unit)?;
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        match &self.parent {
            Some(parent) => Message::new("done-add-unit")
                .with("unit", self.name.as_str())
                .with("parent", organisation.name_of(parent)),
            None => Message::new("done-add-unit-at-top").with("unit", self.name.as_str()),
        }
    }
}
