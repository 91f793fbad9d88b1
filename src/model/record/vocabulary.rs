//! The organisation's own words: what kinds of units and relations it has, and what the program must know of each.
//!
//! No code depends on a particular kind; what matters about one stands in its row.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::model::extra::{Extra, unique_table};
use crate::model::{RelationKindId, UnitKindId};

/// Kinds of units and relations by key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Vocabulary {
    /// Kinds of units.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub unit_kinds: BTreeMap<UnitKindId, UnitKind>,
    /// Kinds of relations besides the line.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub relation_kinds: BTreeMap<RelationKindId, RelationKind>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A kind of unit: cluster, kernteam, afdeling, stafeenheid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UnitKind {
    /// One of them: "Kernteam".
    pub name: String,
    /// Several of them: "Kernteams".
    #[serde(default, skip_serializing_if = "is_default")]
    pub plural: Option<String>,
    /// What its head is called: "Teamleider".
    #[serde(default, skip_serializing_if = "is_default")]
    pub head_title: Option<String>,
    /// Colour of its band as `#rrggbb`.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(inner(regex(pattern = r"^#[0-9a-fA-F]{6}$")))]
    pub colour: Option<String>,
    /// Its mark besides the colour.
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: Symbol,
    /// Height in the structure: lower stands higher.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rank: i32,
    /// Counts as line management.
    #[serde(default = "is_true", skip_serializing_if = "is_true_ref")]
    pub line: bool,
    /// Supports the other units rather than the inhabitants (overhead); its posts count in the share of overhead.
    #[serde(default, skip_serializing_if = "is_default")]
    pub overhead: bool,
    /// Staff: drawn beside the line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub beside_line: bool,
    /// Left out of the chart unless it is asked for: consultation bodies, other municipalities.
    #[serde(default, skip_serializing_if = "is_default")]
    pub off_chart: bool,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl UnitKind {
    /// A kind in the line with a name and nothing else.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            plural: None,
            head_title: None,
            colour: None,
            symbol: Symbol::default(),
            rank: 0,
            line: true,
            overhead: false,
            beside_line: false,
            off_chart: false,
            extra: Extra::default(),
        }
    }
}

/// A mark that tells kinds apart without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // The shapes name themselves.
pub enum Symbol {
    #[default]
    Square,
    Rounded,
    Circle,
    Diamond,
    Hexagon,
    Bar,
}

/// A kind of relation: advises, serves, accounts directly to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RelationKind {
    /// From the one that does it: "levert diensten aan".
    pub name: String,
    /// From the other side: "krijgt diensten van".
    #[serde(default, skip_serializing_if = "is_default")]
    pub inverse: Option<String>,
    /// Colour of its line as `#rrggbb`.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(inner(regex(pattern = r"^#[0-9a-fA-F]{6}$")))]
    pub colour: Option<String>,
    /// Its mark on the line besides the colour.
    #[serde(default, skip_serializing_if = "is_default")]
    pub symbol: Symbol,
    /// How its line is drawn.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stroke: StrokeStyle,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl RelationKind {
    /// A kind with a name and nothing else.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            inverse: None,
            colour: None,
            symbol: Symbol::default(),
            stroke: StrokeStyle::default(),
            extra: Extra::default(),
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // The strokes name themselves.
pub enum StrokeStyle {
    #[default]
    Dotted,
    Dashed,
    Solid,
}

fn is_true() -> bool {
    true
}

// serde's `skip_serializing_if` passes a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_true_ref(value: &bool) -> bool {
    *value
}
