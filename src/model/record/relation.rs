//! Lines besides the hierarchical one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::model::extra::Extra;
use crate::model::{RelationKindId, UnitId};

/// A line between two units besides the hierarchical one: advises, serves, accounts directly to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// Its row in the vocabulary.
    pub kind: RelationKindId,
    /// The unit that does it.
    pub from: UnitId,
    /// The unit that it is done to.
    pub to: UnitId,
    /// What it is about, in a few words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Relation {
    /// A relation without a label.
    pub fn new(kind: RelationKindId, from: UnitId, to: UnitId) -> Self {
        Self { kind, from, to, label: None, notes: None, sources: Vec::new(), extra: Extra::default() }
    }
}
