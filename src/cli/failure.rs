//! What could not be done, said on standard error.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use crate::file::FileError;
use crate::file::durable::DiskError;
use crate::i18n::{Language, Message};

/// Why a command did nothing: a sentence, what to do about it, and the exit code.
#[derive(Debug)]
pub(super) struct Failure {
    message: Message,
    hint: Option<Message>,
    exit_code: u8,
}

impl Failure {
    /// Refused or failed: exit code 2.
    pub fn new(message: Message) -> Self {
        Self { message, hint: None, exit_code: 2 }
    }

    /// The same failure, with what to do about it.
    pub fn with_hint(self, hint: Message) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The same failure, with another exit code.
    pub fn with_exit_code(self, exit_code: u8) -> Self {
        Self { exit_code, ..self }
    }

    /// The file at `path` is refused.
    pub fn file_refused(path: &Path, error: &FileError) -> Self {
        let path = path.display().to_string();
        let failure =
            Self::new(Message::new("cli-file-refused").with("path", path.as_str()).with("reason", error.message()));
        match error {
            FileError::Broken { violations } if violations.len() > 1 => {
                failure.with_hint(Message::new("cli-check-shows-all").with("path", path))
            }
            _ => failure,
        }
    }

    /// Says it on standard error.
    pub fn report(&self, language: Language) -> ExitCode {
        let mut text = Message::new("cli-error").with("message", self.message.clone()).say(language);
        if let Some(hint) = &self.hint {
            text.push('\n');
            text += &Message::new("cli-hint").with("hint", hint.clone()).say(language);
        }
        // When nobody hears it there is nobody to tell.
        let _ = writeln!(std::io::stderr().lock(), "{text}");
        ExitCode::from(self.exit_code)
    }
}

impl From<DiskError> for Failure {
    fn from(error: DiskError) -> Self {
        Self::new(error.message())
    }
}
