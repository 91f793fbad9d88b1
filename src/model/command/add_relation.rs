//! Adds a relation between two units, besides the line.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, known_relation_kind};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, Relation, RelationId, RelationKindId, UnitId};

/// Adds a relation between two units, besides the line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRelation {
    /// Its identity; not yet in use.
    pub id: RelationId,
    /// Its kind, a key of the vocabulary.
    pub kind: RelationKindId,
    /// The unit that does it.
    pub from: UnitId,
    /// The unit that it is done to.
    pub to: UnitId,
    /// What it is about.
    #[serde(default)]
    pub label: Option<String>,
}

impl AddRelation {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        known_relation_kind(organisation, &self.kind)?;
        let mut draft = Draft::of(organisation);
        draft.unit(&self.from)?;
        draft.unit(&self.to)?;
        if self.from == self.to {
            return Err(CommandError::RelationToItself { unit: self.from.clone() });
        }
        if draft.relation(&self.id).is_some() {
            return Err(CommandError::IdTaken { id: self.id.to_string() });
        }
        let same =
            |relation: &Relation| relation.kind == self.kind && relation.from == self.from && relation.to == self.to;
        if organisation.relations_of(&self.from).into_iter().any(|(_, relation)| same(relation)) {
            return Err(CommandError::RelationExists { from: self.from.clone(), to: self.to.clone() });
        }
        let mut relation = Relation::new(self.kind.clone(), self.from.clone(), self.to.clone());
        relation.label = self.label.as_deref().map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned);
        draft.set_relation(&self.id, Some(relation));
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-add-relation")
            .with("from", organisation.name_of(&self.from))
            .with("to", organisation.name_of(&self.to))
    }
}
