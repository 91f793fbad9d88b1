//! The style of what is published: taken from a file, and written to one.

use std::path::Path;

use crate::file::durable;
use crate::gui::app::App;
use crate::gui::publish::Said;
use crate::i18n::Message;
use crate::scene::{Logo, Style, StyleError};

impl App {
    /// Takes the style of a file.
    pub(super) fn take_style_from(&mut self, path: &Path) {
        let read = durable::read(path).map_err(|error| error.message());
        let taken = read.and_then(|bytes| Style::from_json(&bytes).map_err(|error| refused(path, &error)));
        self.say_of_style(taken.map(|style| {
            let said = Message::new("publishing-style-taken").with("name", style.name.as_str());
            (style, said)
        }));
    }

    /// Takes a picture as the logo of the style.
    pub(super) fn take_logo_from(&mut self, path: &Path) {
        let read = durable::read(path).map_err(|error| error.message());
        let taken = read.and_then(|bytes| Logo::from_bytes(&bytes).map_err(|error| refused(path, &error)));
        let Some(open) = self.publishing.opened() else { return };
        let style = open.style().clone();
        let logo_in = |logo| (Style { logo: Some(logo), ..style }, Message::new("publishing-logo-taken"));
        self.say_of_style(taken.map(logo_in));
    }

    /// Writes the style to a file, under the name of that file.
    pub(super) fn write_style_to(&mut self, path: &Path) {
        let Some(open) = self.publishing.opened() else { return };
        let name = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let style = Style { name, ..open.style().clone() };
        let written = durable::write(path, &style.to_json()).map_err(|error| error.message());
        let said = Message::new("publishing-style-written").with("path", path.display().to_string());
        self.say_of_style(written.map(|()| (style, said)));
    }

    fn say_of_style(&mut self, came: Result<(Style, Message), Message>) {
        let Some(open) = self.publishing.opened() else { return };
        let is_failure = came.is_err();
        let message = match came {
            Ok((style, message)) => {
                *open.style() = style;
                message
            }
            Err(message) => message,
        };
        open.said = Some(Said { message, is_failure });
    }
}

fn refused(path: &Path, error: &StyleError) -> Message {
    Message::new("style-file-refused").with("path", path.display().to_string()).with("reason", error.message())
}
