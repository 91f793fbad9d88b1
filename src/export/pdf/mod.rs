//! A publication as PDF: shapes, real text in the bundled font, bookmarks, and tags to PDF/UA-1 (ISO 14289-1).
//!
//! A page is tagged with its heading, a figure with a text alternative for each chart, and the words that stand around it.
//! Behind the pages stands the whole in words, as headings, paragraphs and lists, for who does not see the charts. The writer
//! checks what PDF/UA-1 asks while it writes. There is no date, no author and no path in the file.

mod bookmark;
mod letters;
mod lists;
mod logo;
mod pen;
mod sheet;
mod words;

use std::num::NonZeroU16;
use std::ops::Range;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::metadata::Metadata;
use krilla::outline::Outline;
use krilla::page::PageSettings;
use krilla::tagging::{Node, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use super::{ExportError, Page, Publication, Watch};
use crate::geometry::Size;
use crate::i18n::{self, Message};
use letters::Letters;
use sheet::Sheet;
use words::Words;

/// No side of a page is longer (ISO 32000-1, annex C.2).
const LONGEST_PT: f64 = 14_400.0;
/// No side of a page is shorter.
const SHORTEST_PT: f64 = 3.0;
/// How much of the work is drawing the charts; the rest is packing.
const DRAWN: f64 = 0.7;

/// The pages as one document; behind the last of the publication what it says in words.
///
/// Errors: it was stopped, there is no page, or what the writer finds against PDF/UA-1.
pub(super) fn write(publication: &Publication, pages: Range<usize>, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    let end = pages.end.min(publication.pages.len());
    let pages = pages.start.min(end)..end;
    let first = publication.pages.get(pages.clone()).and_then(<[Page]>::first);
    let first = first.ok_or_else(|| ExportError::Refused(Message::new("pdf-no-page")))?;
    let mut writer = Writer::new(publication, end)?;
    let share = DRAWN / pages.len() as f64;
    for index in pages.clone() {
        let done = share * (index - pages.start) as f64;
        writer.chart_page(index, &|part| watch.tell(done + share * part))?;
    }
    if writer.has_words {
        Words::of(publication, first.size).write(&mut writer)?;
    }
    watch.tell(DRAWN)?;
    let bytes = writer.finish()?;
    watch.tell(1.0)?;
    Ok(bytes)
}

/// What is otherwise than it was asked, because a PDF cannot be so.
pub(super) fn notes(publication: &Publication, pages: Range<usize>) -> Vec<Message> {
    let asked = publication.pages.get(pages).unwrap_or_default().iter();
    let smaller = asked.map(|page| (page, fitted(page.size).1)).filter(|(_, scale)| *scale < 1.0);
    let note = |(page, scale): (&Page, f64)| {
        let percent_hundredths = (scale * 10_000.0).round() as i64;
        Message::new("pdf-scaled-down").with("page", page.name.as_str()).with("percent", percent_hundredths)
    };
    smaller.map(note).collect()
}

/// The size of a page in the document, and how large what is on it is drawn.
fn fitted(size: Size) -> (Size, f64) {
    let longest_pt = size.width.max(size.height);
    let scale = if longest_pt > LONGEST_PT { LONGEST_PT / longest_pt } else { 1.0 };
    let side = |pt: f64| (pt * scale).clamp(SHORTEST_PT, LONGEST_PT);
    (Size::new(side(size.width), side(size.height)), scale)
}

/// A document that is being written.
struct Writer<'a> {
    publication: &'a Publication,
    document: Document,
    letters: Letters,
    /// Its pages so far.
    page_count: usize,
    /// What stands on them, for who listens.
    tags: Vec<Node>,
    /// The level of the last heading; 0 when there is none yet.
    heading_level: u16,
    bookmarks: bookmark::Bookmarks,
    /// Whether what it says in words follows.
    has_words: bool,
}

impl<'a> Writer<'a> {
    fn new(publication: &'a Publication, end: usize) -> Result<Self, ExportError> {
        let refused = || ExportError::Refused(Message::new("pdf-not-written").with("reason", "PDF/UA-1"));
        let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
        let settings = SerializeSettings {
            configuration: configuration.finish().map_err(|_| refused())?,
            ..SerializeSettings::default()
        };
        Ok(Self {
            publication,
            document: Document::new_with(settings),
            letters: Letters::new().ok_or_else(refused)?,
            page_count: 0,
            tags: Vec::new(),
            heading_level: 0,
            bookmarks: bookmark::Bookmarks::default(),
            has_words: end == publication.pages.len() && !publication.alternative.blocks.is_empty(),
        })
    }

    fn chart_page(&mut self, index: usize, tell: &dyn Fn(f64) -> Result<(), ExportError>) -> Result<(), ExportError> {
        let Some(page) = self.publication.pages.get(index) else { return Ok(()) };
        let (size, scale) = fitted(page.size);
        let sheet = Sheet {
            publication: self.publication,
            index,
            page,
            scale,
            number: self.page_count,
            has_words: self.has_words,
        };
        self.bookmarks.push_page(&sheet);
        let mut leaf = self.document.start_page_with(settings_of(size));
        let mut surface = leaf.surface();
        let drawn = sheet.draw(&mut surface, &mut self.letters, tell);
        surface.finish();
        leaf.finish();
        self.page_count += 1;
        let drawn = drawn?;
        if let Some(heading) = drawn.heading {
            let level = if self.heading_level == 0 { 1 } else { 2 };
            self.push_heading(level, self.publication.words_or_title(&page.heading), vec![heading.into()]);
        }
        self.tags.extend(drawn.figures);
        self.tags.extend(drawn.words);
        Ok(())
    }

    /// Tags a heading; no level is left out from one to the next (PDF/UA-1, 7.4.2).
    fn push_heading(&mut self, level: u16, text: String, content: Vec<Node>) {
        let heading = self.heading(level, text, content);
        self.tags.push(heading);
    }

    fn heading(&mut self, level: u16, text: String, content: Vec<Node>) -> Node {
        self.heading_level = level.clamp(1, self.heading_level + 1);
        let level = NonZeroU16::new(self.heading_level).unwrap_or(NonZeroU16::MIN);
        TagGroup::with_children(Tag::Hn(level, Some(text)), content).into()
    }

    fn finish(self) -> Result<Vec<u8>, ExportError> {
        let Self { publication, mut document, tags, bookmarks, .. } = self;
        let language = publication.language_of_names();
        let mut outline = Outline::new();
        bookmarks.into_nodes().into_iter().for_each(|node| outline.push_child(node));
        document.set_outline(outline);
        document.set_tag_tree(TagTree::from(tags).with_lang(Some(language.clone())));
        let metadata = Metadata::new().title(publication.words_or_title("")).language(language);
        document.set_metadata(metadata.creator("Herschik".to_owned()));
        document.finish().map_err(|error| refusal(&error))
    }
}

impl Publication {
    /// These words, or those that stand for the whole when there are none.
    fn words_or_title(&self, words: &str) -> String {
        let words = [words.trim(), self.title.trim()].into_iter().find(|words| !words.is_empty());
        words.unwrap_or_else(|| i18n::text(self.language, "pdf-untitled")).to_owned()
    }

    /// The language of the names, if its tag can be one (RFC 3066), otherwise that of the program.
    fn language_of_names(&self) -> String {
        let tag = self.language_tag.trim();
        let mut parts = tag.split('-').enumerate();
        let is_tag = parts.all(|(index, part)| {
            let fits = |c: char| if index == 0 { c.is_ascii_alphabetic() } else { c.is_ascii_alphanumeric() };
            (1..=8).contains(&part.len()) && part.chars().all(fits)
        });
        if is_tag { tag.to_owned() } else { self.language.tag().to_owned() }
    }
}

fn settings_of(size: Size) -> PageSettings {
    let size = PageSettings::from_wh(size.width as f32, size.height as f32);
    size.unwrap_or_default()
}

/// What is said when the writer refuses. Its own words are English and for who mends the program.
fn refusal(error: &KrillaError) -> ExportError {
    let reason = match error {
        KrillaError::Validation(found) => {
            let kinds = found.iter().map(|(error, _)| {
                let words = format!("{error:?}");
                words.split(['(', ' ', '{']).next().unwrap_or_default().to_owned()
            });
            kinds.collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    };
    ExportError::Refused(Message::new("pdf-not-written").with("reason", reason))
}
