//! What a scenario and the one it is based on disagree about, until somebody decides.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::model::RecordKey;

/// What a scenario and the one it is based on disagree about in one record.
///
/// Until somebody decides the scenario keeps what it has, and the one it is based on too: both values stand in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Conflict {
    /// The one it is based on no longer has the record; the scenario changed or needs it, and keeps it.
    Kept,
    /// The one it is based on changed or added the record; the scenario does not have it, or not what it belongs to.
    LeftOut,
    /// Both changed these fields: what each was before, `null` where the record did not have it.
    Fields(BTreeMap<String, Option<Value>>),
}

/// The open conflicts of a scenario, by record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conflicts(BTreeMap<RecordKey, Conflict>);

/// As in the file: by table, then by id.
type Tables = BTreeMap<String, BTreeMap<String, Conflict>>;

impl Conflicts {
    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many questions are open: one a record, or one a field of it.
    pub fn len(&self) -> usize {
        let questions = |conflict: &Conflict| match conflict {
            Conflict::Kept | Conflict::LeftOut => 1,
            Conflict::Fields(fields) => fields.len(),
        };
        self.0.values().map(questions).sum()
    }

    /// The conflicts, by record.
    pub fn iter(&self) -> impl Iterator<Item = (&RecordKey, &Conflict)> {
        self.0.iter()
    }

    /// What is open about a record.
    pub fn get(&self, record: &RecordKey) -> Option<&Conflict> {
        self.0.get(record)
    }

    /// Whether a field of a record is open.
    pub(in crate::model) fn has_field(&self, record: &RecordKey, field: &str) -> bool {
        matches!(self.0.get(record), Some(Conflict::Fields(fields)) if fields.contains_key(field))
    }

    /// Opens a question about a whole record; one about its fields is part of it.
    pub(in crate::model) fn open(&mut self, record: RecordKey, conflict: Conflict) {
        self.0.insert(record, conflict);
    }

    /// Opens a question about a field, with what it was before both changed it. What was noted first stays.
    pub(in crate::model) fn open_field(&mut self, record: RecordKey, field: &str, before: Option<Value>) {
        match self.0.entry(record).or_insert_with(|| Conflict::Fields(BTreeMap::new())) {
            Conflict::Fields(fields) => {
                fields.entry(field.to_owned()).or_insert(before);
            }
            Conflict::Kept | Conflict::LeftOut => {}
        }
    }

    /// Closes everything that is open about a record. Returns whether there was anything.
    pub(in crate::model) fn close(&mut self, record: &RecordKey) -> bool {
        self.0.remove(record).is_some()
    }

    /// Closes what is open about one field. Returns whether there was anything.
    pub(in crate::model) fn close_field(&mut self, record: &RecordKey, field: &str) -> bool {
        let Some(Conflict::Fields(fields)) = self.0.get_mut(record) else { return false };
        let was_open = fields.remove(field).is_some();
        if fields.is_empty() {
            self.0.remove(record);
        }
        was_open
    }
}

impl Serialize for Conflicts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tables: BTreeMap<&str, BTreeMap<&str, &Conflict>> = BTreeMap::new();
        for (record, conflict) in &self.0 {
            tables.entry(record.table()).or_default().insert(record.id(), conflict);
        }
        tables.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Conflicts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut conflicts = BTreeMap::new();
        for (table, rows) in Tables::deserialize(deserializer)? {
            for (id, conflict) in rows {
                let record = RecordKey::parse(&table, &id)
                    .ok_or_else(|| D::Error::custom(format!("there is no table {table}")))?;
                conflicts.insert(record, conflict);
            }
        }
        Ok(Self(conflicts))
    }
}

impl JsonSchema for Conflicts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Conflicts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Tables::json_schema(generator)
    }
}
