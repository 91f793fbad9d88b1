//! A record as text, field by field: what two records are compared by.
//!
//! Most fields of two records are equal, and texts are compared without making values of them.

use std::io::{self, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

/// The fields of a record, each as `"name"<tab>value` on a line of its own, in the order of the file.
///
/// JSON writes no line break and no tab inside a text, so these two part what nothing else does.
pub(in crate::model) struct FieldTexts(String);

impl FieldTexts {
    pub fn of<R: Serialize>(record: &R) -> Self {
        let mut bytes = Vec::with_capacity(512);
        let written = record.serialize(&mut Serializer::with_formatter(&mut bytes, LinePerField::default()));
        match written.ok().and_then(|()| String::from_utf8(bytes).ok()) {
            Some(text) => Self(text),
            None => unreachable!("a record is written as an object with text keys"),
        }
    }

    /// Names, as JSON text, and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.split('\n').filter_map(|line| line.split_once('\t'))
    }

    /// The value of a field, whose name is given as JSON text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The record with other values of some fields, each by its name as JSON text; `None` for one that is to go.
    ///
    /// `None` when the result is no such record.
    pub fn with<R: DeserializeOwned>(&self, others: &[(String, Option<&Value>)]) -> Option<R> {
        let kept = self.iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
        let kept = kept.map(|(name, value)| format!("{name}:{value}"));
        let new = others.iter().filter_map(|(name, value)| value.map(|value| format!("{name}:{value}")));
        let fields: Vec<String> = kept.chain(new).collect();
        serde_json::from_str(&format!("{{{}}}", fields.join(","))).ok()
    }
}

/// Writes the outermost object as lines, and what is in it as compact JSON.
#[derive(Default)]
struct LinePerField {
    depth: usize,
}

impl Formatter for LinePerField {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        if self.depth > 1 { writer.write_all(b"{") } else { Ok(()) }
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        if self.depth > 0 { writer.write_all(b"}") } else { Ok(()) }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        match (is_first, self.depth) {
            (true, _) => Ok(()),
            (false, 1) => writer.write_all(b"\n"),
            (false, _) => writer.write_all(b","),
        }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(if self.depth == 1 { b"\t" } else { b":" })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::model::FieldChanges;

    /// Records with fields of any name and any text.
    fn records() -> impl Strategy<Value = BTreeMap<String, Vec<BTreeMap<String, String>>>> {
        let name = "[a-c\"\\\\\t\n\r{}:,\u{2028}ë]{0,3}";
        let value = prop::collection::vec(prop::collection::btree_map(name, name, 0..3), 0..3);
        prop::collection::btree_map(name, value, 0..6)
    }

    proptest! {
        #[test]
        fn the_texts_of_a_record_are_its_fields(record in records()) {
            let texts = FieldTexts::of(&record);
            let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
            let fields: BTreeMap<String, Value> =
                texts.iter().map(|(name, value)| (read(name).as_str().unwrap().to_owned(), read(value))).collect();
            prop_assert_eq!(texts.iter().count(), record.len());
            prop_assert_eq!(serde_json::to_value(&fields).unwrap(), serde_json::to_value(&record).unwrap());
        }

        #[test]
        fn a_difference_leads_there_and_back_and_nowhere_else(before in records(), after in records()) {
            let changes = FieldChanges::between(&before, &after);
            prop_assert_eq!(changes.applied_to(&before), Some(after.clone()));
            prop_assert_eq!(changes.is_empty(), before == after);
            prop_assert!(changes.is_empty() || changes.applied_to(&after).is_none());
            prop_assert!(changes.iter().all(|(_, change)| change.before != change.after));
        }
    }
}
