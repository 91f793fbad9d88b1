//! A part of the organisation (organisatieonderdeel).

use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Date, FactStatus, Meeting, is_default};
use crate::model::extra::Extra;
use crate::model::{OrderKey, UnitId, UnitKindId};

/// Starts the error text of a unit with more than one parent; [`crate::file`] recognises it.
pub(crate) const SEVERAL_PARENTS: &str = "several parents";

/// A part of the organisation (organisatieonderdeel): a cluster, a team, a board, a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Unit {
    /// Name as it stands on the chart, in full.
    pub name: String,
    /// Its row in the vocabulary.
    pub kind: UnitKindId,
    /// The unit that it stands under in the line; absent at the top. At most one: further lines are relations.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "one_parent")]
    #[schemars(schema_with = "one_parent_schema")]
    pub parent: Option<UnitId>,
    /// Place among its siblings.
    pub order: OrderKey,
    /// Who leads it.
    pub leadership: Leadership,
    /// Name in the regulation, where it differs from the name on the chart.
    #[serde(default, skip_serializing_if = "is_default")]
    pub official_name: Option<String>,
    /// Abbreviation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_name: Option<String>,
    /// Name that the public knows it by.
    #[serde(default, skip_serializing_if = "is_default")]
    pub public_name: Option<String>,
    /// Names it had before, newest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub former_names: Vec<String>,
    /// Expressly not part of the formal structure.
    #[serde(default, skip_serializing_if = "is_default")]
    pub informal: bool,
    /// Not part of this organisation (another municipality, a partner).
    #[serde(default, skip_serializing_if = "is_default")]
    pub external: bool,
    /// Its tasks in the order of the source.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tasks: Vec<Task>,
    /// Places where it works.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locations: Vec<String>,
    /// Areas it works for (wijken, buurten).
    #[serde(default, skip_serializing_if = "is_default")]
    pub districts: Vec<String>,
    /// When a consultation body meets, and what for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meeting: Option<Meeting>,
    /// Columns of the organisation's own, by name: those of its takenmatrix, a cost centre.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: FactStatus,
    /// The first day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_from: Option<Date>,
    /// The last day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_until: Option<Date>,
    /// Free text: contradictions and gaps of the source, agreements.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where its facts stand: document, article, annex.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// Units that it came from by a split or a merge.
    #[serde(default, skip_serializing_if = "is_default")]
    pub predecessors: Vec<Predecessor>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Unit {
    /// A unit with a name, a kind and a place; vacant, without anything else.
    pub fn new(name: impl Into<String>, kind: UnitKindId, parent: Option<UnitId>, order: OrderKey) -> Self {
        Self {
            name: name.into(),
            kind,
            parent,
            order,
            leadership: Leadership::Vacant,
            official_name: None,
            short_name: None,
            public_name: None,
            former_names: Vec::new(),
            informal: false,
            external: false,
            tasks: Vec::new(),
            locations: Vec::new(),
            districts: Vec::new(),
            meeting: None,
            fields: BTreeMap::new(),
            status: FactStatus::default(),
            valid_from: None,
            valid_until: None,
            notes: None,
            sources: Vec::new(),
            predecessors: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// Who leads a unit (leiding).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Leadership {
    /// Its own leading position.
    Own,
    /// Several leading positions together (Dordrecht: the collegiate directorate of Musea).
    Collegial,
    /// The head of the unit above it leads it directly.
    ByParent,
    /// A head is meant, but there is none.
    Vacant,
    /// It needs no head.
    None,
}

impl Leadership {
    /// Every kind of leadership, in the order in which it is offered.
    pub const ALL: [Leadership; 5] =
        [Leadership::Own, Leadership::Collegial, Leadership::ByParent, Leadership::Vacant, Leadership::None];

    /// The word in the file and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Leadership::Own => "own",
            Leadership::Collegial => "collegial",
            Leadership::ByParent => "by-parent",
            Leadership::Vacant => "vacant",
            Leadership::None => "none",
        }
    }
}

/// What a unit does (taak), as a short label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Task {
    /// The task in a few words.
    pub label: String,
    /// Its parts, in order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parts: Vec<String>,
    /// Where it stands, if elsewhere than the unit's own source.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: Option<String>,
    /// Done together with the other heads of the unit; has a meaning for a position's task only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub joint: bool,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Task {
    /// A task without parts.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
}

/// A unit that this one came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Predecessor {
    /// The unit that was; it may have lapsed.
    pub unit: UnitId,
    /// How much of it went here, in whole percent; absent where nobody said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share_percent: Option<u8>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Reads the parent and says plainly when a file gives more than one.
fn one_parent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<UnitId>, D::Error> {
    struct Parent;

    impl<'de> Visitor<'de> for Parent {
        type Value = Option<UnitId>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the id of one unit")
        }

        fn visit_str<E: Error>(self, id: &str) -> Result<Self::Value, E> {
            Ok(Some(UnitId::from(id)))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
            Err(A::Error::custom(SEVERAL_PARENTS))
        }
    }

    deserializer.deserialize_any(Parent)
}

fn one_parent_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "minLength": 1 })
}
