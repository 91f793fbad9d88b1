//! Gives a relation another content; its ends stay.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, known_relation_kind};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, Relation, RelationId};

/// Gives a relation another content; its ends stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditRelation {
    /// The relation.
    pub relation: RelationId,
    /// What it is to hold; its ends are left as they are.
    pub content: Relation,
}

impl EditRelation {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        known_relation_kind(organisation, &self.content.kind)?;
        if let Some(month) = self.content.months.iter().find(|month| !(1..=12).contains(*month)) {
            return Err(CommandError::BadValue { value: month.to_string() });
        }
        let mut draft = Draft::of(organisation);
        let unknown = || CommandError::UnknownRelation { relation: self.relation.clone() };
        let held = draft.relation(&self.relation).ok_or_else(unknown)?;
        let content = Relation { from: held.from.clone(), to: held.to.clone(), ..self.content.clone() };
        draft.set_relation(&self.relation, Some(content));
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let held = organisation.relation(&self.relation).unwrap_or(&self.content);
        Message::new("done-edit-relation")
            .with("from", organisation.end_name(&held.from))
            .with("to", organisation.end_name(&held.to))
    }
}
