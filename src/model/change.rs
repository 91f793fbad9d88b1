//! One change of the organisation, whole, as a value: what an edit does, what undo reverses, what two states differ by.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Organisation;
use super::extra::unique_table;
use super::field_texts::FieldTexts;
use super::record::{
    Budget, JobFunction, Position, Properties, Record, Relation, RelationKind, SalaryTable, Target, Unit, UnitKind,
};

/// Records added, removed and updated, table by table.
///
/// Updates go field by field with both values, so that two changes of different fields of one record do not meet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeSet {
    /// Title, language, notes and norms of the whole.
    #[serde(skip_serializing_if = "FieldChanges::is_empty")]
    pub properties: FieldChanges,
    /// Kinds of units.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub unit_kinds: RecordChanges<UnitKind>,
    /// Kinds of relations.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub relation_kinds: RecordChanges<RelationKind>,
    /// The catalogue of functions.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub functions: RecordChanges<JobFunction>,
    /// Units.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub units: RecordChanges<Unit>,
    /// Positions.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub positions: RecordChanges<Position>,
    /// Relations.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub relations: RecordChanges<Relation>,
    /// What is to be reached.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub targets: RecordChanges<Target>,
    /// Tables of amounts.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub budgets: RecordChanges<Budget>,
    /// Amounts by pay scale.
    #[serde(skip_serializing_if = "RecordChanges::is_empty")]
    pub salary_tables: RecordChanges<SalaryTable>,
}

impl ChangeSet {
    /// What turns `before` into `after`. Fields of the file that this version does not know take no part.
    pub fn between(before: &Organisation, after: &Organisation) -> Self {
        let (old, new) = (before.vocabulary(), after.vocabulary());
        // Units and positions are most of the work.
        let (units, positions) = std::thread::scope(|scope| {
            let positions = scope.spawn(|| RecordChanges::between(before.positions(), after.positions()));
            let units = RecordChanges::between(before.units(), after.units());
            (units, positions.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        Self {
            properties: FieldChanges::between(before.properties(), after.properties()),
            unit_kinds: RecordChanges::between(&old.unit_kinds, &new.unit_kinds),
            relation_kinds: RecordChanges::between(&old.relation_kinds, &new.relation_kinds),
            functions: RecordChanges::between(before.functions(), after.functions()),
            units,
            positions,
            relations: RecordChanges::between(before.relations(), after.relations()),
            targets: RecordChanges::between(before.targets(), after.targets()),
            budgets: RecordChanges::between(before.budgets(), after.budgets()),
            salary_tables: RecordChanges::between(before.salary_tables(), after.salary_tables()),
        }
    }

    /// The change from one set of properties to another.
    pub(in crate::model) fn of_properties(before: &Properties, after: &Properties) -> Self {
        Self { properties: FieldChanges::between(before, after), ..Self::default() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.properties.is_empty()
            && self.unit_kinds.is_empty()
            && self.relation_kinds.is_empty()
            && self.functions.is_empty()
            && self.units.is_empty()
            && self.positions.is_empty()
            && self.relations.is_empty()
            && self.targets.is_empty()
            && self.budgets.is_empty()
            && self.salary_tables.is_empty()
    }

    /// The change that takes this one back.
    pub fn reversed(self) -> Self {
        Self {
            properties: self.properties.reversed(),
            unit_kinds: self.unit_kinds.reversed(),
            relation_kinds: self.relation_kinds.reversed(),
            functions: self.functions.reversed(),
            units: self.units.reversed(),
            positions: self.positions.reversed(),
            relations: self.relations.reversed(),
            targets: self.targets.reversed(),
            budgets: self.budgets.reversed(),
            salary_tables: self.salary_tables.reversed(),
        }
    }
}

/// What happens to the records of one table, by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, bound(serialize = "R::Id: Serialize", deserialize = "R::Id: Deserialize<'de>"))]
#[schemars(bound = "R: JsonSchema, R::Id: JsonSchema")]
pub struct RecordChanges<R: Record> {
    /// Records that were not there.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub added: BTreeMap<R::Id, R>,
    /// Records that go, as they were.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub removed: BTreeMap<R::Id, R>,
    /// Records that stay, with the fields that differ.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub updated: BTreeMap<R::Id, FieldChanges>,
}

impl<R: Record> Default for RecordChanges<R> {
    fn default() -> Self {
        Self { added: BTreeMap::new(), removed: BTreeMap::new(), updated: BTreeMap::new() }
    }
}

impl<R: Record> RecordChanges<R> {
    /// Of two tables, each by id.
    fn between<'a>(
        before: impl IntoIterator<Item = (&'a R::Id, &'a R)>,
        after: impl IntoIterator<Item = (&'a R::Id, &'a R)>,
    ) -> Self
    where
        R: 'a,
    {
        let mut changes = Self::default();
        let (mut old, mut new) = (before.into_iter().peekable(), after.into_iter().peekable());
        loop {
            match (old.peek(), new.peek()) {
                (Some((old_id, _)), Some((new_id, _))) if old_id == new_id => {
                    changes.insert(old_id, old.peek().map(|entry| entry.1), new.peek().map(|entry| entry.1));
                    old.next();
                    new.next();
                }
                (Some((id, record)), next) if next.is_none_or(|(new_id, _)| id < new_id) => {
                    changes.insert(id, Some(*record), None);
                    old.next();
                }
                (_, Some((id, record))) => {
                    changes.insert(id, None, Some(*record));
                    new.next();
                }
                (Some(_), None) | (None, None) => return changes,
            }
        }
    }

    /// Notes what happens to one record; `None` stands for "not there".
    pub(in crate::model) fn insert(&mut self, id: &R::Id, before: Option<&R>, after: Option<&R>) {
        match (before, after) {
            (None, None) => {}
            (None, Some(after)) => {
                self.added.insert(id.clone(), after.clone());
            }
            (Some(before), None) => {
                self.removed.insert(id.clone(), before.clone());
            }
            (Some(before), Some(after)) => {
                if before != after {
                    let fields = FieldChanges::between(before, after);
                    self.updated.insert(id.clone(), fields);
                }
            }
        }
    }

    /// Whether nothing happens in this table.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.updated.is_empty()
    }

    /// Ids of every record that takes part, once each, in no particular order.
    pub fn touched(&self) -> impl Iterator<Item = &R::Id> {
        self.added.keys().chain(self.removed.keys()).chain(self.updated.keys())
    }

    fn reversed(self) -> Self {
        Self {
            added: self.removed,
            removed: self.added,
            updated: self.updated.into_iter().map(|(id, fields)| (id, fields.reversed())).collect(),
        }
    }
}

/// Fields of one record that differ, by their name in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct FieldChanges(BTreeMap<String, FieldChange>);

/// One field before and after; absent where the record does not have it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldChange {
    /// The value that was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub before: Option<Value>,
    /// The value that is.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub after: Option<Value>,
}

impl FieldChanges {
    /// The fields that differ between two records.
    pub(in crate::model) fn between<R: Serialize>(before: &R, after: &R) -> Self {
        let (before, after) = (FieldTexts::of(before), FieldTexts::of(after));
        let stay_or_go = before.iter().map(|(name, was)| (name, Some(was), after.get(name)));
        let come = after.iter().filter(|(name, _)| before.get(name).is_none()).map(|(name, is)| (name, None, Some(is)));
        let differing = stay_or_go.chain(come).filter(|(_, was, is)| was != is);
        Self(differing.map(|(name, was, is)| (read(name), FieldChange::of(was, is))).collect())
    }

    /// The record with the new values; `None` when a field is not as it was, or the result is no such record.
    pub(in crate::model) fn applied_to<R: Serialize + DeserializeOwned>(&self, record: &R) -> Option<R> {
        let texts = FieldTexts::of(record);
        let mut others = Vec::with_capacity(self.0.len());
        for (name, change) in &self.0 {
            let name = Value::from(name.as_str()).to_string();
            if texts.get(&name).map(read) != change.before {
                return None;
            }
            others.push((name, change.after.as_ref()));
        }
        texts.with(&others)
    }

    /// The fields by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &FieldChange)> {
        self.0.iter().map(|(name, change)| (name.as_str(), change))
    }

    /// The change of one field.
    pub fn get(&self, name: &str) -> Option<&FieldChange> {
        self.0.get(name)
    }

    /// Whether no field differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes what happens to a field.
    pub(in crate::model) fn insert(&mut self, name: &str, change: FieldChange) {
        self.0.insert(name.to_owned(), change);
    }

    /// Takes out what happens to a field.
    pub(in crate::model) fn remove(&mut self, name: &str) -> Option<FieldChange> {
        self.0.remove(name)
    }

    fn reversed(self) -> Self {
        let swap = |change: FieldChange| FieldChange { before: change.after, after: change.before };
        Self(self.0.into_iter().map(|(name, change)| (name, swap(change))).collect())
    }
}

/// The fields of a record by their name in the file.
pub(in crate::model) fn fields_of<R: Serialize>(record: &R) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        other => unreachable!("a record is written as an object with text keys, not {other:?}"),
    }
}

impl FieldChange {
    fn of(before: Option<&str>, after: Option<&str>) -> Self {
        Self { before: before.map(read), after: after.map(read) }
    }
}

/// Reads what a record wrote.
fn read<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| unreachable!("{text} is JSON: {error}"))
}

/// Tells a field that is `null` from one that is absent.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}
