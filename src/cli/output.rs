//! What a command has to say, on standard output.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use serde_json::Value;

use super::failure::Failure;
use crate::finding::Severity;
use crate::i18n::{Language, Message};

/// What a command has to say, and how it ended.
#[derive(Debug)]
pub(super) struct Output {
    text: String,
    /// For standard error: what is to be known, and is no failure.
    notes: String,
    exit_code: u8,
}

impl Output {
    /// Text that ends in a line end, of a command that was done: exit code 0.
    pub fn text(text: String) -> Self {
        Self { text, notes: String::new(), exit_code: 0 }
    }

    /// JSON for programs, of a command that was done: exit code 0.
    pub fn json(value: &Value) -> Self {
        Self::text(format!("{value:#}\n"))
    }

    /// The same output with notes on standard error.
    pub fn with_notes(self, notes: Vec<Message>, language: Language) -> Self {
        let line = |note: Message| Message::new("cli-note").with("message", note).say(language) + "\n";
        Self { notes: notes.into_iter().map(line).collect(), ..self }
    }

    /// The same output with the exit code of the gravest thing that was found: 0 for a note, 1 for a warning, 2 for an
    /// error.
    pub fn with_gravest(self, gravest: Option<Severity>) -> Self {
        let exit_code = match gravest {
            None | Some(Severity::Note) => 0,
            Some(Severity::Warning) => 1,
            Some(Severity::Error) => 2,
        };
        Self { exit_code, ..self }
    }

    /// Prints it. A reader that has seen enough and closes the pipe is no failure.
    pub fn print(self) -> Result<ExitCode, Failure> {
        // When nobody hears them there is nobody to tell.
        let _ = std::io::stderr().lock().write_all(self.notes.as_bytes());
        let mut stdout = std::io::stdout().lock();
        match stdout.write_all(self.text.as_bytes()).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure::new(Message::new("cli-output-failed").with("cause", error.to_string())))
            }
            _ => Ok(ExitCode::from(self.exit_code)),
        }
    }
}
