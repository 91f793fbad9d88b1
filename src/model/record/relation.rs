//! Lines besides the hierarchical one.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::{Date, FactStatus, is_default};
use crate::model::extra::Extra;
use crate::model::{PositionId, RelationKindId, UnitId};

/// A line between two units or positions besides the hierarchical one: advises, serves, accounts directly to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// Its row in the vocabulary.
    pub kind: RelationKindId,
    /// Who does it.
    pub from: Endpoint,
    /// Whom it is done to.
    pub to: Endpoint,
    /// What it is about, in a few words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: Option<String>,
    /// Takes part when asked, not always.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optional: bool,
    /// In which months, from 1 to 12; absent for all.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(inner(range(min = 1, max = 12)))]
    pub months: Vec<u8>,
    /// Place among relations of its kind: 1 for the first deputy.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sequence: Option<u32>,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: FactStatus,
    /// The first day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_from: Option<Date>,
    /// The last day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_until: Option<Date>,
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
    pub fn new(kind: RelationKindId, from: impl Into<Endpoint>, to: impl Into<Endpoint>) -> Self {
        Self {
            kind,
            from: from.into(),
            to: to.into(),
            label: None,
            optional: false,
            months: Vec::new(),
            sequence: None,
            status: FactStatus::default(),
            valid_from: None,
            valid_until: None,
            notes: None,
            sources: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// One end of a relation. In the file the id of a unit, or `{"position": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// A unit.
    Unit(UnitId),
    /// A position; on a chart its unit stands for it.
    Position(PositionId),
}

impl Endpoint {
    /// Whether it is this unit itself.
    pub fn is_unit(&self, unit: &UnitId) -> bool {
        matches!(self, Self::Unit(own) if own == unit)
    }
}

impl From<UnitId> for Endpoint {
    fn from(unit: UnitId) -> Self {
        Self::Unit(unit)
    }
}

impl From<PositionId> for Endpoint {
    fn from(position: PositionId) -> Self {
        Self::Position(position)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(unit) => unit.fmt(f),
            Self::Position(position) => position.fmt(f),
        }
    }
}

impl Serialize for Endpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unit(unit) => unit.serialize(serializer),
            Self::Position(position) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("position", position)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Endpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ends;

        impl<'de> Visitor<'de> for Ends {
            type Value = Endpoint;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a unit, or {\"position\": id}")
            }

            fn visit_str<E: Error>(self, id: &str) -> Result<Endpoint, E> {
                Ok(Endpoint::Unit(UnitId::from(id)))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Endpoint, A::Error> {
                let wrong = || A::Error::custom("an end is the id of a unit, or {\"position\": id} and nothing else");
                let (key, id): (String, PositionId) = map.next_entry()?.ok_or_else(wrong)?;
                if key != "position" || map.next_key::<String>()?.is_some() {
                    return Err(wrong());
                }
                Ok(Endpoint::Position(id))
            }
        }

        deserializer.deserialize_any(Ends)
    }
}

impl JsonSchema for Endpoint {
    fn schema_name() -> Cow<'static, str> {
        "Endpoint".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One end of a relation: the id of a unit, or a position.",
            "oneOf": [
                { "type": "string", "minLength": 1 },
                {
                    "type": "object",
                    "properties": { "position": { "type": "string", "minLength": 1 } },
                    "required": ["position"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
