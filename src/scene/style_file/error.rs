//! Why a style cannot be read.

use std::fmt;

use super::logo::{Logo, LogoKind, MOST_BYTES};
use crate::i18n::Message;

/// Why a style cannot be read. Its sentence says where, what, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub enum StyleError {
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The reader's own words, in English.
        detail: String,
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
    /// A value of another type than expected, or a field that is missing.
    WrongValue {
        /// Where, as a path of keys.
        path: String,
        /// Line, from 1.
        line: usize,
        /// The reader's own words, in English.
        detail: String,
    },
    /// There is no such theme.
    UnknownTheme {
        /// What stands there.
        found: String,
    },
    /// A colour is not written as `#rrggbb`.
    NotAColour {
        /// Where, as a path of keys.
        path: String,
        /// What stands there.
        found: String,
    },
    /// A number is less or more than charts can be drawn with.
    OutOfBounds {
        /// Where, as a path of keys.
        path: &'static str,
        /// What stands there.
        found: f64,
        /// The least and the most.
        bounds: (f64, f64),
    },
    /// The logo is not base64.
    LogoNotBase64,
    /// The logo is larger than [`Logo::MOST_BYTES`](super::Logo::MOST_BYTES).
    LogoTooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// The logo is neither PNG nor SVG, or cannot be read as that.
    LogoUnreadable,
    /// The logo is of another kind than the file says.
    LogoOfOtherKind {
        /// What it is.
        found: LogoKind,
    },
    /// The logo is a PNG of more than [`super::Logo::MOST_PX`] pixels.
    LogoWithTooManyPixels {
        /// How wide it is.
        width_px: f64,
        /// How high it is.
        height_px: f64,
    },
    /// The logo would run a program when it is looked at.
    LogoWithScript,
}

impl StyleError {
    /// The sentence to show.
    pub fn message(&self) -> Message {
        let number = |number: f64| format!("{number}");
        match self {
            Self::NotJson { line, column, detail } => Message::new("style-not-json")
                .with("line", *line)
                .with("column", *column)
                .with("detail", detail.as_str()),
            Self::OtherJson => Message::new("style-other-json"),
            Self::NewerVersion { found } => Message::new("style-newer-version")
                .with("found", found.to_string())
                .with("known", super::VERSION.to_string()),
            Self::UnknownVersion { found } => Message::new("style-unknown-version").with("found", found.as_str()),
            Self::WrongValue { path, line, detail } => Message::new("style-wrong-value")
                .with("path", path.as_str())
                .with("line", *line)
                .with("detail", detail.as_str()),
            Self::UnknownTheme { found } => Message::new("style-unknown-theme").with("found", found.as_str()),
            Self::NotAColour { path, found } => {
                Message::new("style-not-a-colour").with("path", path.as_str()).with("found", found.as_str())
            }
            Self::OutOfBounds { path, found, bounds } => Message::new("style-out-of-bounds")
                .with("path", *path)
                .with("found", number(*found))
                .with("least", number(bounds.0))
                .with("most", number(bounds.1)),
            Self::LogoNotBase64 => Message::new("style-logo-not-base64"),
            Self::LogoTooLarge { bytes } => Message::new("style-logo-too-large")
                .with("kilobytes", bytes.div_ceil(1_000))
                .with("most", MOST_BYTES / 1_000),
            Self::LogoUnreadable => Message::new("style-logo-unreadable"),
            Self::LogoOfOtherKind { found } => {
                Message::new("style-logo-of-other-kind").with("found", found.media_type())
            }
            Self::LogoWithTooManyPixels { width_px, height_px } => Message::new("style-logo-many-pixels")
                .with("width", number(*width_px))
                .with("height", number(*height_px))
                .with("most", Logo::MOST_PX / 1_000_000),
            Self::LogoWithScript => Message::new("style-logo-with-script"),
        }
    }
}

/// The sentence in English.
impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.message(), f)
    }
}

impl std::error::Error for StyleError {}
