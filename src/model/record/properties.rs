//! What holds for the whole organisation.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;

/// Title, language and notes of the whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Properties {
    /// Name of the organisation.
    #[serde(default)]
    pub title: String,
    /// Language of the names, as a BCP 47 tag: `nl`, `en`. Governs hyphenation and the `lang` of what is published.
    #[serde(default, skip_serializing_if = "is_default")]
    pub language: Option<String>,
    /// Free text: contradictions and gaps of the sources, date of the situation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// The documents that the facts come from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
}
