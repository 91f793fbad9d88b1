//! Why a file cannot be read.

use std::fmt;

use crate::i18n::Message;
use crate::model::Violation;

/// Why a file cannot be read. Its sentence says where, what, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub enum FileError {
    /// There is nothing in it.
    Empty,
    /// It is not text in UTF-8.
    NotText,
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The reader's own words, in English.
        detail: String,
    },
    /// The JSON ends in the middle.
    CutOff {
        /// Line of the end, from 1.
        line: usize,
    },
    /// Objects or lists stand inside each other deeper than any organisation file does.
    TooDeep {
        /// Line, from 1.
        line: usize,
    },
    /// It is JSON, but of something else.
    OtherJson,
    /// A newer version of the program wrote it.
    NewerVersion {
        /// The version of the file.
        found: u64,
    },
    /// The version is not a number that ever was one.
    UnknownVersion {
        /// What stands there.
        found: String,
    },
    /// A key stands twice in one object.
    DuplicateKey {
        /// Where, as a path of keys.
        path: String,
        /// The key.
        key: String,
        /// Line of the second one, from 1.
        line: usize,
    },
    /// A unit has a list of parents.
    SeveralParents {
        /// Where, as a path of keys.
        path: String,
        /// Line, from 1.
        line: usize,
    },
    /// A value of another type than expected, or a field that is missing.
    WrongValue {
        /// Where, as a path of keys.
        path: String,
        /// Line, from 1.
        line: usize,
        /// The reader's own words, in English.
        detail: String,
    },
    /// The records break rules.
    Broken {
        /// The rules, each with its place in the file.
        violations: Vec<(Violation, Option<usize>)>,
    },
}

impl FileError {
    /// The sentence to show.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("file-empty"),
            Self::NotText => Message::new("file-not-text"),
            Self::NotJson { line, column, detail } => Message::new("file-not-json")
                .with("line", *line)
                .with("column", *column)
                .with("detail", detail.as_str()),
            Self::CutOff { line } => Message::new("file-cut-off").with("line", *line),
            Self::TooDeep { line } => Message::new("file-too-deep").with("line", *line),
            Self::OtherJson => Message::new("file-other-json"),
            Self::NewerVersion { found } => Message::new("file-newer-version")
                .with("found", found.to_string())
                .with("known", super::VERSION.to_string()),
            Self::UnknownVersion { found } => Message::new("file-unknown-version").with("found", found.as_str()),
            Self::DuplicateKey { path, key, line } if matches!(path.as_str(), "" | ".") => {
                Message::new("file-duplicate-key-at-top").with("key", key.as_str()).with("line", *line)
            }
            Self::DuplicateKey { path, key, line } => Message::new("file-duplicate-key")
                .with("path", path.as_str())
                .with("key", key.as_str())
                .with("line", *line),
            Self::SeveralParents { path, line } => {
                Message::new("file-several-parents").with("path", path.as_str()).with("line", *line)
            }
            Self::WrongValue { path, line, detail } => Message::new("file-wrong-value")
                .with("path", path.as_str())
                .with("line", *line)
                .with("detail", detail.as_str()),
            Self::Broken { violations } => match violations.first() {
                None => Message::new("file-other-json"),
                Some((first, line)) => Message::new("file-broken")
                    .with("first", first.message())
                    .with("line", line.unwrap_or_default())
                    .with("others", violations.len() - 1),
            },
        }
    }
}

/// The sentence in English.
impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.message(), f)
    }
}

impl std::error::Error for FileError {}
