//! What a publication says in words, on pages of its own behind the charts: headings, paragraphs and lists as such.

use krilla::geom::Point as PagePoint;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup};

use super::letters::{Letters, LineOfText};
use super::lists::Lists;
use super::pen::{Pen, Place};
use super::{Writer, bookmark, settings_of};
use crate::export::{ExportError, PaperSize, Publication};
use crate::geometry::{Point, Rect, Size};
use crate::i18n::{self, Language};
use crate::report::alternative::{Met, walk};
use crate::report::{Alternative, Block};
use crate::scene::{Colour, ColourRole, Primitive};
use crate::text::{Hyphenation, Weight, wrap};

/// From a millimetre to points.
const PT_PER_MM: f64 = 72.0 / 25.4;
/// How wide a column of text is, more or less.
const COLUMN_PT: f64 = 400.0;
/// Between columns.
const GUTTER_PT: f64 = 28.0;
/// From one depth of a list to the next.
const INDENT_PT: f64 = 14.0;
/// What stands deeper is not indented further.
const MOST_INDENTS: usize = 8;
/// Before an item of a list.
const BULLET: &str = "•";

/// The words, ready to be set.
pub(super) struct Words<'a> {
    entries: Vec<Entry<'a>>,
    size: Size,
    language: Language,
}

/// A piece that has a tag of its own.
struct Entry<'a> {
    kind: Kind,
    text: &'a str,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Level 0 is that of the whole.
    Heading(u16),
    Paragraph,
    /// An item of a list, which is the so many'th; 0 is not nested.
    Item {
        list: usize,
        depth: usize,
    },
}

/// How a kind is set.
struct Look {
    weight: Weight,
    size_pt: f64,
    line_pt: f64,
    before_pt: f64,
    indent_pt: f64,
}

/// A line that has its place.
struct SetLine {
    page: usize,
    at: Point,
    text: Box<str>,
    has_space_after: bool,
    entry: usize,
    is_first: bool,
}

/// What has been drawn of an entry.
#[derive(Clone, Default)]
struct Drawn {
    bullet: Option<Identifier>,
    text: Vec<Node>,
}

impl<'a> Words<'a> {
    /// The words of a publication, for paper as large as `page_size` if that is a size of paper, otherwise for A4.
    pub(super) fn of(publication: &'a Publication, page_size: Size) -> Self {
        let Alternative { language, blocks, .. } = &*publication.alternative;
        let mut entries = vec![Entry { kind: Kind::Heading(0), text: i18n::text(*language, "pdf-text-heading") }];
        for (list, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading { level, text } => {
                    entries.push(Entry { kind: Kind::Heading(u16::from(*level).max(1)), text });
                }
                Block::Paragraph(text) => entries.push(Entry { kind: Kind::Paragraph, text }),
                Block::List(items) => walk(items, |met| {
                    if let Met::Enter(item, depth) = met {
                        entries.push(Entry { kind: Kind::Item { list, depth }, text: &item.text });
                    }
                }),
            }
        }
        Self { entries, size: paper_like(page_size), language: *language }
    }

    /// Writes them on pages behind those of the document.
    pub(super) fn write(&self, writer: &mut Writer<'_>) -> Result<(), ExportError> {
        let lines = self.set();
        let page_count = lines.last().map_or(0, |line| line.page + 1);
        let first_page = writer.page_count;
        let mut drawn = vec![Drawn::default(); self.entries.len()];
        let mut rest = lines.as_slice();
        for page in 0..page_count {
            let (own, others) = rest.split_at(rest.iter().take_while(|line| line.page == page).count());
            rest = others;
            let mut leaf = writer.document.start_page_with(settings_of(self.size));
            let mut surface = leaf.surface();
            self.draw_page(writer.publication, &mut surface, &mut writer.letters, own, &mut drawn);
            surface.finish();
            leaf.finish();
            writer.page_count += 1;
        }
        self.bookmark(writer, &lines, first_page);
        let own = self.language.tag();
        let lang = (!writer.publication.language_of_names().starts_with(own)).then(|| own.to_owned());
        let nodes = self.tags(writer, drawn);
        writer.tags.push(TagGroup::with_children(Tag::Section.with_lang(lang), nodes).into());
        Ok(())
    }

    /// Gives every line its place: down the columns of a page, then the next page.
    fn set(&self) -> Vec<SetLine> {
        let Size { width, height } = self.size;
        let margin_pt = (width.min(height) * 0.08).clamp(36.0, 64.0);
        let inner_pt = width - 2.0 * margin_pt;
        let column_count = (inner_pt / COLUMN_PT).round().max(1.0);
        let column_pt = (inner_pt - (column_count - 1.0) * GUTTER_PT) / column_count;
        let bottom_pt = height - margin_pt;
        let hyphenation = match self.language {
            Language::Dutch => Hyphenation::Dutch,
            Language::English => Hyphenation::English,
        };
        let mut lines = Vec::new();
        let (mut page, mut column, mut y) = (0, 0.0, margin_pt);
        for (index, Entry { kind, text }) in self.entries.iter().enumerate() {
            let look = kind.look();
            let room_pt = column_pt - look.indent_pt;
            let mut wrapped = wrap(text, look.weight, look.size_pt, room_pt, hyphenation);
            if wrapped.is_empty() {
                // Nothing to say, but perhaps items under it.
                wrapped.push(crate::text::Line { text: "".into(), width_pt: 0.0 });
            }
            // A heading does not stand alone at the end of a column.
            let together = if matches!(kind, Kind::Heading(_)) { wrapped.len() + 3 } else { 1 };
            let is_at_top = y <= margin_pt;
            y += if is_at_top { 0.0 } else { look.before_pt };
            let wanted_pt = y + together as f64 * look.line_pt;
            let mut must_break = wanted_pt > bottom_pt && !is_at_top;
            let mut rest = text.trim_start();
            for (number, line) in wrapped.iter().enumerate() {
                if must_break || (y + look.line_pt > bottom_pt && y > margin_pt) {
                    column += 1.0;
                    y = margin_pt;
                    if column >= column_count {
                        (page, column) = (page + 1, 0.0);
                    }
                    must_break = false;
                }
                y += look.line_pt;
                let left_pt = margin_pt + column * (column_pt + GUTTER_PT) + look.indent_pt;
                // The baseline: a little of the line stands under it.
                let at = Point::new(left_pt, y - look.line_pt * 0.25);
                let is_last = number + 1 == wrapped.len();
                let has_space_after = !is_last && ends_at_space(&line.text, &mut rest);
                let text = line.text.clone();
                lines.push(SetLine { page, at, text, has_space_after, entry: index, is_first: number == 0 });
            }
        }
        lines
    }

    fn draw_page(
        &self,
        publication: &Publication,
        surface: &mut Surface<'_>,
        letters: &mut Letters,
        lines: &[SetLine],
        drawn: &mut [Drawn],
    ) {
        let place = Place::new(1.0, Point::default());
        let bounds = Rect::new(0.0, 0.0, self.size.width, self.size.height);
        let fill = Some(publication.theme.colour(ColourRole::Ground));
        let ground = Artifact::new(ArtifactType::Background, place.rect(bounds));
        surface.start_tagged(ContentTag::Artifact(ground));
        let mut pen = Pen { surface, letters, place };
        pen.shape(&Primitive::Rect { rect: bounds, radius_pt: 0.0, fill, stroke: None });
        pen.surface.end_tagged();
        let colour = publication.theme.colour(ColourRole::Ink);
        for run in lines.chunk_by(|a, b| a.entry == b.entry) {
            let entry = &self.entries[run[0].entry];
            let look = entry.kind.look();
            if run[0].is_first && matches!(entry.kind, Kind::Item { .. }) {
                let content = pen.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                let at = Point::new(run[0].at.x - INDENT_PT + 4.0, run[0].at.y);
                pen.line(BULLET, true, at, &look, colour);
                pen.surface.end_tagged();
                drawn[run[0].entry].bullet = Some(content);
            }
            if run.iter().all(|line| line.text.trim().is_empty()) {
                continue;
            }
            let content = pen.surface.start_tagged(ContentTag::Other);
            run.iter().for_each(|line| pen.line(&line.text, line.has_space_after, line.at, &look, colour));
            pen.surface.end_tagged();
            drawn[run[0].entry].text.push(content.into());
        }
    }

    fn bookmark(&self, writer: &mut Writer<'_>, lines: &[SetLine], first_page: usize) {
        let headings = lines.iter().filter(|line| line.is_first).filter_map(|line| {
            let Entry { kind: Kind::Heading(1..), text } = &self.entries[line.entry] else { return None };
            let at = PagePoint::from_xy(0.0, (line.at.y - 24.0).max(0.0) as f32);
            let name = text.trim();
            (!name.is_empty()).then(|| bookmark::node(name.to_owned(), first_page + line.page, at))
        });
        let name = i18n::text(self.language, "pdf-text-heading").to_owned();
        writer.bookmarks.push_words(name, first_page, headings.collect());
    }

    /// The tags of what has been drawn: headings, paragraphs, and lists in lists.
    fn tags(&self, writer: &mut Writer<'_>, drawn: Vec<Drawn>) -> Vec<Node> {
        let base = if writer.heading_level == 0 { 1 } else { 2 };
        let mut lists = Lists::default();
        for (entry, Drawn { bullet, text }) in self.entries.iter().zip(drawn) {
            match entry.kind {
                Kind::Item { list, depth } => lists.push(list, depth, bullet, text),
                _ if text.is_empty() => {}
                Kind::Heading(level) => {
                    let heading = writer.heading(base + level, entry.text.trim().to_owned(), text);
                    lists.push_other(heading);
                }
                Kind::Paragraph => lists.push_other(TagGroup::with_children(Tag::P, text).into()),
            }
        }
        lists.finish()
    }
}

impl Pen<'_, '_> {
    fn line(&mut self, text: &str, has_space_after: bool, at: Point, look: &Look, colour: Colour) {
        let (at, size_pt) = (self.place.point(at), look.size_pt as f32);
        let line = LineOfText { text, has_space_after, at, size_pt, weight: look.weight, colour };
        self.letters.draw(self.surface, &line);
    }
}

impl Kind {
    fn look(self) -> Look {
        let text =
            |before_pt, indent_pt| Look { weight: Weight::Regular, size_pt: 10.0, line_pt: 14.0, before_pt, indent_pt };
        let heading = |size_pt: f64| Look {
            weight: Weight::SemiBold,
            size_pt,
            line_pt: size_pt * 1.35,
            before_pt: size_pt,
            indent_pt: 0.0,
        };
        match self {
            Kind::Heading(0) => heading(18.0),
            Kind::Heading(1) => heading(14.0),
            Kind::Heading(2) => heading(12.0),
            Kind::Heading(_) => heading(10.5),
            Kind::Paragraph => text(6.0, 0.0),
            Kind::Item { depth, .. } => text(2.0, INDENT_PT * (1 + depth.min(MOST_INDENTS)) as f64),
        }
    }
}

/// Whether the text has a space where a line ends; `rest` is what is left of it.
fn ends_at_space(line: &str, rest: &mut &str) -> bool {
    let hyphenated = line.strip_suffix('-').and_then(|line| rest.strip_prefix(line));
    // White space that was made one: then words are rather parted than joined.
    let Some(after) = rest.strip_prefix(line).or(hyphenated) else { return true };
    *rest = after.trim_start();
    after.starts_with(char::is_whitespace)
}

/// The size of paper that a page has, otherwise A4, upright.
fn paper_like(size: Size) -> Size {
    let [short, long] = [size.width.min(size.height), size.width.max(size.height)];
    let is_paper = PaperSize::ALL.iter().any(|paper| {
        let (short_mm, long_mm) = paper.sides_mm();
        (short - short_mm * PT_PER_MM).abs() < 1.0 && (long - long_mm * PT_PER_MM).abs() < 1.0
    });
    let (short_mm, long_mm) = PaperSize::A4.sides_mm();
    if is_paper { size } else { Size::new(short_mm * PT_PER_MM, long_mm * PT_PER_MM) }
}
