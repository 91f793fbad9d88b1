//! Takes relations out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Endpoint, Organisation, RelationId};

/// Takes relations out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveRelations {
    /// The relations.
    pub relations: Vec<RelationId>,
}

impl RemoveRelations {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        for relation in &self.relations {
            if draft.relation(relation).is_none() {
                return Err(CommandError::UnknownRelation { relation: relation.clone() });
            }
            draft.set_relation(relation, None);
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let first = self.relations.first().and_then(|id| organisation.relation(id));
        let name = |end: Option<&Endpoint>| end.map(|end| organisation.end_name(end)).unwrap_or_default();
        Message::new("done-remove-relations")
            .with("from", name(first.map(|relation| &relation.from)))
            .with("to", name(first.map(|relation| &relation.to)))
            .with("count", self.relations.len())
    }
}
