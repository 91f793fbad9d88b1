//! From bytes to an organisation.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::error::FileError;
use super::{FORMAT, VERSION, migrate};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::extra::DUPLICATE_KEY;
use crate::model::record::SEVERAL_PARENTS;
use crate::model::{FileRecords, Scenarios, Violation};

/// An organisation as it was read.
#[derive(Debug)]
pub struct Loaded {
    /// The organisation and its scenarios.
    pub scenarios: Scenarios,
    /// What is odd but usable.
    pub findings: Vec<Finding>,
    /// The version of the file, when it is older than this program's: it was migrated and must be backed up before the
    /// first save.
    pub migrated_from: Option<u64>,
}

/// What the first look at a file tells.
#[derive(Deserialize)]
struct Header {
    format: Option<Value>,
    version: Option<Value>,
}

/// Reads a file. A byte order mark and CRLF line ends are accepted.
///
/// Errors: the first thing that cannot be read, with its line; of rules that the records break, all of them.
pub fn load(bytes: &[u8]) -> Result<Loaded, FileError> {
    let text = as_text(bytes)?;
    let header: Header = serde_json::from_str(text).map_err(|error| header_error(text, &error))?;
    // A list may be read as a header too: its elements in order.
    if header.format != Some(Value::from(FORMAT)) || text.trim_start().starts_with('[') {
        return Err(FileError::OtherJson);
    }
    let version = header.version.unwrap_or(Value::Null);
    let (mut records, migrated_from) = match version.as_u64() {
        Some(VERSION) => (read_text(text)?, None),
        Some(newer) if newer > VERSION => return Err(FileError::NewerVersion { found: newer }),
        Some(older) if older > 0 => {
            let value = serde_json::from_str(text).map_err(|error| syntax_error(&error))?;
            (read(migrate::migrated(value, older))?, Some(older))
        }
        _ => return Err(FileError::UnknownVersion { found: version.to_string() }),
    };
    for known in ["format", "version"] {
        records.start.extra.remove(known);
    }
    let scenarios = Scenarios::from_records(records).map_err(|violations| broken(text, violations))?;
    let findings = unknown_kinds(&scenarios);
    Ok(Loaded { scenarios, findings, migrated_from })
}

fn as_text(bytes: &[u8]) -> Result<&str, FileError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    std::str::from_utf8(bytes).map_err(|_| FileError::NotText)
}

/// JSON that is no object is something else; what is no JSON says where.
fn header_error(text: &str, error: &serde_json::Error) -> FileError {
    let words = error.to_string();
    if let Category::Data = error.classify() {
        return match words.strip_prefix("duplicate field `").and_then(|rest| rest.split('`').next()) {
            Some(key) => FileError::DuplicateKey { path: String::new(), key: key.to_owned(), line: error.line() },
            None => FileError::OtherJson,
        };
    }
    if text.trim_start().starts_with(['{', '[']) { syntax_error(error) } else { not_json(error) }
}

fn syntax_error(error: &serde_json::Error) -> FileError {
    let words = error.to_string();
    if words.starts_with("recursion limit exceeded") {
        return FileError::TooDeep { line: error.line() };
    }
    match error.classify() {
        Category::Eof => FileError::CutOff { line: error.line() },
        _ => not_json(error),
    }
}

fn not_json(error: &serde_json::Error) -> FileError {
    FileError::NotJson { line: error.line(), column: error.column(), detail: words_of(error) }
}

/// The reader's words without the place, which the sentence gives itself.
fn words_of(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.split(" at line ").next().unwrap_or_default().to_owned()
}

/// Anything that yields the records of a file of this version: text, or a migrated value.
trait Source<'de> {
    fn records(self) -> Result<FileRecords, serde_path_to_error::Error<serde_json::Error>>;
}

impl<'de> Source<'de> for serde_json::Deserializer<serde_json::de::StrRead<'de>> {
    fn records(mut self) -> Result<FileRecords, serde_path_to_error::Error<serde_json::Error>> {
        serde_path_to_error::deserialize(&mut self)
    }
}

impl Source<'_> for Value {
    fn records(self) -> Result<FileRecords, serde_path_to_error::Error<serde_json::Error>> {
        serde_path_to_error::deserialize(self)
    }
}

/// Where it goes wrong is looked for only when it does: to remember the way to each value takes time.
fn read_text(text: &str) -> Result<FileRecords, FileError> {
    serde_json::from_str(text).or_else(|_| read(serde_json::Deserializer::from_str(text)))
}

fn read<'de>(source: impl Source<'de>) -> Result<FileRecords, FileError> {
    source.records().map_err(|error| {
        let path = error.path().to_string();
        let error = error.inner();
        if error.classify() != Category::Data {
            return syntax_error(error);
        }
        let (words, line) = (words_of(error), error.line());
        if words.starts_with(SEVERAL_PARENTS) {
            return FileError::SeveralParents { path, line };
        }
        let duplicate = words
            .strip_prefix(DUPLICATE_KEY)
            .or_else(|| words.strip_prefix("duplicate field `").map(|rest| rest.trim_end_matches('`')));
        match duplicate {
            Some(key) => FileError::DuplicateKey { path, key: key.to_owned(), line },
            None => FileError::WrongValue { path, line, detail: words },
        }
    })
}

fn broken(text: &str, violations: Vec<Violation>) -> FileError {
    let with_line = |violation: Violation| {
        let (table, id) = violation.place();
        let line = line_of(text, table, &id);
        (violation, line)
    };
    FileError::Broken { violations: violations.into_iter().map(with_line).collect() }
}

/// The line on which the record `id` of `table` begins, for a file with one property a line.
fn line_of(text: &str, table: &str, id: &str) -> Option<usize> {
    let (table, id) = (format!("\"{table}\""), Value::from(id).to_string());
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| !line.trim_start().starts_with(&table));
    let begins = |line: &str| {
        let rest = line.trim_start().strip_prefix(&id).and_then(|rest| rest.trim_start().strip_prefix(':'));
        rest.is_some_and(|rest| rest.trim_start().starts_with('{'))
    };
    lines.find(|(_, line)| begins(line)).map(|(index, _)| index + 1)
}

fn unknown_kinds(scenarios: &Scenarios) -> Vec<Finding> {
    let mut unknown = BTreeSet::new();
    for (_, state) in scenarios.in_order() {
        let organisation = state.organisation();
        let known = &organisation.vocabulary().unit_kinds;
        unknown.extend(organisation.units().map(|(_, unit)| &unit.kind).filter(|kind| !known.contains_key(*kind)));
    }
    unknown
        .into_iter()
        .map(|kind| Finding::warning("unknown-kind", Message::new("finding-unknown-kind").with("kind", kind.as_str())))
        .collect()
}
