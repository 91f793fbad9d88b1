//! What holds for the whole organisation.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AcceptedSignal, Costing, Norms, StatedFigure, is_default};
use crate::model::PositionId;

/// Title, language, notes and norms of the whole.
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
    /// How the cost of posts is reckoned; absent where only what posts say themselves counts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub costing: Option<Costing>,
    /// What the organisation asks of itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub norms: Norms,
    /// Figures as the sources say them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stated_figures: Vec<StatedFigure>,
    /// Signals that were looked at and may stay.
    #[serde(default, skip_serializing_if = "is_default")]
    pub accepted_signals: Vec<AcceptedSignal>,
    /// Positions of what a scenario is based on that are said to lapse without anything coming in their place.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lapsed_positions: BTreeSet<PositionId>,
}
