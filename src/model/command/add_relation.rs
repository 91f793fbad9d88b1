//! Adds a relation between two units or positions, besides the line.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, known_relation_kind};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Endpoint, Organisation, Relation, RelationId, RelationKindId};

/// Adds a relation between two units or positions, besides the line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRelation {
    /// Its identity; not yet in use.
    pub id: RelationId,
    /// Its kind, a key of the vocabulary.
    pub kind: RelationKindId,
    /// Who does it.
    pub from: Endpoint,
    /// Whom it is done to.
    pub to: Endpoint,
    /// What it is about.
    #[serde(default)]
    pub label: Option<String>,
}

impl AddRelation {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        known_relation_kind(organisation, &self.kind)?;
        let mut draft = Draft::of(organisation);
        draft.check_end(&self.from)?;
        draft.check_end(&self.to)?;
        if self.from == self.to {
            return Err(CommandError::RelationToItself { end: self.from.clone() });
        }
        if draft.relation(&self.id).is_some() {
            return Err(CommandError::IdTaken { id: self.id.to_string() });
        }
        let same =
            |relation: &Relation| relation.kind == self.kind && relation.from == self.from && relation.to == self.to;
        let held = organisation.unit_at(&self.from).map(|unit| organisation.relations_of(unit)).unwrap_or_default();
        if held.into_iter().any(|(_, relation)| same(relation)) {
            return Err(CommandError::RelationExists { from: self.from.clone(), to: self.to.clone() });
        }
        let mut relation = Relation::new(self.kind.clone(), self.from.clone(), self.to.clone());
        relation.label = self.label.as_deref().map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned);
        draft.set_relation(&self.id, Some(relation));
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-add-relation")
            .with("from", organisation.end_name(&self.from))
            .with("to", organisation.end_name(&self.to))
    }
}
