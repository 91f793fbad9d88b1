//! What an organisation asks of itself, what a source says of it in figures, and which signals it accepts.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, is_default};
use crate::model::extra::Extra;
use crate::model::{Decimal, UnitId, UnitKindId};

/// The limits that an organisation sets itself; what it does not set is not checked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Norms {
    /// Span of control of who leads a unit of a kind, where it differs from `span`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub span_by_kind: BTreeMap<UnitKindId, SpanNorm>,
    /// Span of control of who leads any other unit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub span: Option<SpanNorm>,
    /// How many layers of management at most.
    #[serde(default, skip_serializing_if = "is_default")]
    pub layers_maximum: Option<u32>,
    /// From which share of changed core tasks, in percent, a position counts as changed; below it, as slightly changed.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(min = 0, max = 100))]
    pub changed_from_percent: Option<u8>,
    /// Where they stand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Norms {
    /// Below this share of changed core tasks a function is not changed, where a file sets no other: the sociaal statuut
    /// of Almelo (organisatieplan Uitvoering Sociaal, § 7.3).
    pub const CHANGED_FROM_PERCENT: u8 = 30;

    /// From which share of changed core tasks, in percent, a position counts as changed.
    pub fn changed_from_percent(&self) -> u8 {
        self.changed_from_percent.unwrap_or(Self::CHANGED_FROM_PERCENT)
    }

    /// The span of control asked of who leads a unit of a kind; `None` where nothing is asked.
    pub fn span_of(&self, kind: &UnitKindId) -> Option<&SpanNorm> {
        self.span_by_kind.get(kind).or(self.span.as_ref())
    }
}

/// How many posts report to a head.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SpanNorm {
    /// At least.
    #[serde(default, skip_serializing_if = "is_default")]
    pub minimum: Option<u32>,
    /// At most.
    #[serde(default, skip_serializing_if = "is_default")]
    pub maximum: Option<u32>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A figure as a source says it, beside what follows from the records.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StatedFigure {
    /// Id of the figure: `formation-fte`, `units-by-kind`.
    pub figure: String,
    /// The unit, with all under it, that it is of; absent for the whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: Option<UnitId>,
    /// The kind of units that are counted, for a figure by kind.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Option<UnitKindId>,
    /// What the source says; of what is counted in fte, euro or percent too.
    pub amount: Decimal,
    /// The day for which it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub as_of: Option<Date>,
    /// Free text: "ruim".
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: Option<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A signal that was looked at and may stay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AcceptedSignal {
    /// Which check it comes from.
    pub rule: String,
    /// The unit that it is about; absent for the whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: Option<UnitId>,
    /// Id of what in the unit, or besides the units, it is about: a position, a function, a relation, a target.
    #[serde(default, skip_serializing_if = "is_default")]
    pub subject: Option<String>,
    /// Why it may stay.
    pub reason: String,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
