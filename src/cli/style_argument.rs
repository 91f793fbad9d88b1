//! A style by its word, or from a file.

use std::path::Path;

use super::failure::Failure;
use crate::i18n::Message;
use crate::scene::{Style, Theme};

/// The style that somebody asked for: the word of a theme, or the path of a style file.
///
/// Errors: it is neither, or the file cannot be read.
pub(super) fn find(asked: &str) -> Result<Style, Failure> {
    if let Some(theme) = Theme::from_id(asked) {
        return Ok(Style::of_theme(theme));
    }
    let path = Path::new(asked);
    let bytes = std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            let known = Theme::ALL.map(Theme::id).join(", ");
            Failure::new(Message::new("style-not-found").with("asked", asked))
                .with_hint(Message::new("style-not-found-hint").with("known", known))
        }
        _ => Failure::new(Message::new("style-file-unread").with("path", asked).with("detail", error.to_string())),
    })?;
    Style::from_json(&bytes).map_err(|error| {
        Failure::new(Message::new("style-file-refused").with("path", asked).with("reason", error.message()))
    })
}
