//! What is odd but usable: said beside a result, never instead of it.

use crate::i18n::Message;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Probably not meant.
    Warning,
    /// Wrong: a decision may not rest on it.
    Error,
}

impl Severity {
    /// The word on the command line and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which rule found it, as a short key.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The id of the unit it is about; `None` when it is about the whole.
    pub unit: Option<String>,
    /// The id of what in the unit, or besides the units, it is about: a position, a function, a relation, a target.
    pub subject: Option<String>,
    /// What was found.
    pub message: Message,
    /// What to do about it.
    pub hint: Option<Message>,
}

impl Finding {
    /// A finding that is good to know.
    pub fn note(rule: &'static str, message: Message) -> Self {
        Self::new(rule, Severity::Note, message)
    }

    /// A finding of something that is probably not meant.
    pub fn warning(rule: &'static str, message: Message) -> Self {
        Self::new(rule, Severity::Warning, message)
    }

    /// A finding of something that is wrong.
    pub fn error(rule: &'static str, message: Message) -> Self {
        Self::new(rule, Severity::Error, message)
    }

    /// The same finding, about a unit.
    pub fn about(self, unit: impl ToString) -> Self {
        Self { unit: Some(unit.to_string()), ..self }
    }

    /// The same finding, about a unit that is perhaps not there.
    pub fn about_any(self, unit: Option<impl ToString>) -> Self {
        Self { unit: unit.map(|unit| unit.to_string()), ..self }
    }

    /// The same finding, about something in the unit, or besides the units.
    pub fn with_subject(self, subject: impl ToString) -> Self {
        Self { subject: Some(subject.to_string()), ..self }
    }

    /// The same finding, with what to do about it.
    pub fn with_hint(self, hint: Message) -> Self {
        Self { hint: Some(hint), ..self }
    }

    fn new(rule: &'static str, severity: Severity, message: Message) -> Self {
        Self { rule, severity, unit: None, subject: None, message, hint: None }
    }
}
