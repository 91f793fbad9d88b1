//! Fields that are different, so that records with the same difference are said at once.

use crate::model::{FieldChange, FieldChanges};

/// Fields of which it is only said that they changed: long texts, and who holds a position.
pub(super) const QUIET: &[&str] = &["fields", "former_names", "former_titles", "holder", "notes", "sources", "tasks"];

/// Fields that are different, and how those of them that are shown are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FieldGroup {
    /// Their names in the file.
    pub fields: Vec<String>,
    values: String,
}

impl FieldGroup {
    /// The fields that are not said otherwise.
    pub fn of(fields: &FieldChanges, is_said: impl Fn(&str) -> bool) -> Self {
        let others: Vec<(&str, &FieldChange)> = fields.iter().filter(|(field, _)| !is_said(field)).collect();
        let shown = others.iter().filter(|(field, _)| !QUIET.contains(field));
        // The text of a value is the same for the same value.
        let values = shown.map(|(field, change)| format!("{field}:{:?}>{:?};", change.before, change.after)).collect();
        Self { fields: others.iter().map(|(field, _)| (*field).to_owned()).collect(), values }
    }
}
