//! The formats that a report is written in. Text for reading and for mail, spreadsheets for working on.
//!
//! To add a format: a file with its [`ReportWriter`], its two lines below.

mod html;
mod number_format;
mod ods;
mod page;
mod text;
mod width;
mod xlsx;

pub(super) use html::escaped as escaped_html;

use std::path::Path;

use super::list::Report;
use crate::i18n::Language;

/// A format that a report is written in.
#[derive(Clone, Copy, Debug)]
pub struct ReportWriter {
    /// The word on the command line.
    pub id: &'static str,
    /// How names of its files end, without the point.
    pub extension: &'static str,
    /// The key of what people call it.
    pub name: &'static str,
    /// Whether it is text, which can go to a terminal.
    pub is_text: bool,
    /// The bytes of a file. Equal reports give equal bytes.
    pub write: fn(&Report, Language) -> Vec<u8>,
}

/// Every format, in the order in which they are offered.
pub const ALL: &[ReportWriter] = &[xlsx::XLSX, ods::ODS, html::HTML, text::CSV, text::MARKDOWN, text::JSON];

/// The format with an id.
pub fn by_id(id: &str) -> Option<&'static ReportWriter> {
    ALL.iter().find(|writer| writer.id == id)
}

/// The format that the end of a file's name says, whatever its capitals.
pub fn by_extension(path: &Path) -> Option<&'static ReportWriter> {
    let extension = path.extension()?.to_str()?;
    ALL.iter().find(|writer| writer.extension.eq_ignore_ascii_case(extension))
}
