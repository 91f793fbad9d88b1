//! Charts in the formats of others; gives bytes, never touches the disk.
//!
//! [`compose`] makes a [`Publication`] of what is asked ([`PublishOptions`]): charts, placed on pages, with what stands around
//! them. Each [`Format`] writes that: every one draws the same parts in the same order, so that they are one picture. To add
//! one: a file here and its line in [`Format`].

mod chart;
mod compose;
mod file_names;
mod html;
mod notes;
mod options;
mod pdf;
mod png;
mod publication;
mod svg;
mod watch;

pub use chart::{Chart, Part, PartKind};
pub use compose::{ComposeInput, compose};
pub use file_names::file_name_part;
pub use options::{
    Comparison, ComparisonWay, ContentOptions, Fitting, FrameOptions, Orientation, PaperOptions, PaperSize,
    PictureOptions, PublishOptions, Resolution, SvgText, Watermark,
};
pub use png::{Raster, raster};
pub use publication::{Item, Page, Picture, Publication};
pub use watch::Watch;

use std::ops::Range;
use std::path::Path;

use crate::i18n::Message;
use crate::report::alternative::writer::{markdown, plain};

/// How a publication is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Scalable Vector Graphics 1.1. One page.
    Svg,
    /// Portable Network Graphics. One page.
    Png,
    /// Portable Document Format, tagged for who listens (PDF/UA-1). All pages.
    Pdf,
    /// A web page that needs nothing else, with the text version. All pages.
    Html,
    /// The charts in words, as plain text. All pages.
    Text,
    /// The charts in words, as Markdown. All pages.
    Markdown,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportError {
    /// It was stopped.
    Cancelled,
    /// It would have more pixels than can be held.
    TooLarge {
        /// How wide it would be.
        width_px: f64,
        /// How high it would be.
        height_px: f64,
    },
    /// The format does not allow it; the message says what.
    Refused(Message),
}

impl ExportError {
    /// What is said of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Cancelled => Message::new("export-cancelled"),
            Self::TooLarge { width_px, height_px } => {
                Message::new("export-too-large").with("width", *width_px as i64).with("height", *height_px as i64)
            }
            Self::Refused(message) => message.clone(),
        }
    }
}

impl Format {
    /// Every format, in the order in which it is offered.
    pub const ALL: [Format; 6] = [Format::Svg, Format::Png, Format::Pdf, Format::Html, Format::Text, Format::Markdown];

    /// The end of its file names, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Text => "txt",
            Format::Markdown => "md",
        }
    }

    /// Whether one file holds all pages.
    pub const fn holds_all_pages(self) -> bool {
        match self {
            Format::Svg | Format::Png => false,
            Format::Pdf | Format::Html | Format::Text | Format::Markdown => true,
        }
    }

    /// Whether it has room for the charts in words; one that has not needs their short text alternative only.
    pub const fn tells_all(self) -> bool {
        match self {
            Format::Svg | Format::Png => false,
            Format::Pdf | Format::Html | Format::Text | Format::Markdown => true,
        }
    }

    /// What is otherwise on these pages than it was asked, because the format cannot have it so.
    pub fn notes(self, publication: &Publication, pages: Range<usize>) -> Vec<Message> {
        let mut found = Vec::new();
        if matches!(self, Format::Svg | Format::Png | Format::Pdf) {
            found.extend(notes::of_pages(publication));
        }
        if matches!(self, Format::Png | Format::Pdf) {
            found.extend(notes::of_letters(publication));
        }
        if self == Format::Pdf {
            found.extend(pdf::notes(publication, pages));
        }
        found
    }

    /// The format that a file name ends in; `.htm` is `.html` too.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        let extension = if extension.eq_ignore_ascii_case("htm") { "html" } else { extension };
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// These pages as a file of this format; of a format that holds one page, the first of them.
    ///
    /// Errors: it was stopped, is too large, or not allowed.
    pub fn write(
        self,
        publication: &Publication,
        pages: Range<usize>,
        options: &PictureOptions,
        watch: Watch<'_>,
    ) -> Result<Vec<u8>, ExportError> {
        match self {
            Format::Svg => Ok(svg::write(publication, pages.start, options).into_bytes()),
            Format::Png => png::write(publication, pages.start, options, watch),
            Format::Pdf => pdf::write(publication, pages, watch),
            Format::Html => html::write(publication, pages, options, watch),
            Format::Text => Ok(plain::write(&publication.alternative).into_bytes()),
            Format::Markdown => Ok(markdown::write(&publication.alternative).into_bytes()),
        }
    }
}
