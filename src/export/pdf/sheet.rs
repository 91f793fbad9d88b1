//! A page with charts, drawn and tagged.

use krilla::geom::{Point as PagePoint, Transform};
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, Node, Tag, TagGroup};

use super::letters::{Letters, LineOfText};
use super::logo;
use super::pen::{Pen, Place};
use crate::export::{ExportError, Item, Page, PartKind, Picture, Publication};
use crate::geometry::{Point, Rect};
use crate::i18n::{self, Message};
use crate::scene::{Colour, ColourRole, Primitive};
use crate::text::{Weight, width_pt};

/// How high a capital is, in parts of the em: what stands across a page is centred on its capitals.
const CAPITAL_EM: f64 = 0.714;
/// After so many parts it is asked whether to go on.
const PARTS_A_TELL: usize = 256;
/// So many cards are drawn together.
const CARDS_A_PATH: usize = 128;
/// Around a line between cards: half of its width.
const LINE_ROOM_PT: f64 = 4.0;

/// A page that is drawn.
pub(super) struct Sheet<'a> {
    pub publication: &'a Publication,
    /// Which page of the publication.
    pub index: usize,
    pub page: &'a Page,
    /// Points of the document's page to one of the publication's.
    pub scale: f64,
    /// Which page of the document, from 0.
    pub number: usize,
    /// Whether what it says in words follows in the document.
    pub has_words: bool,
}

/// What has been drawn, for who listens.
#[derive(Default)]
pub(super) struct Drawn {
    /// The words of the heading.
    pub heading: Option<Identifier>,
    /// The charts and the logo.
    pub figures: Vec<Node>,
    /// The other words, in order.
    pub words: Vec<Node>,
}

impl Sheet<'_> {
    /// Where points of the publication's page stand.
    fn place(&self) -> Place {
        Place::new(self.scale, Point::default())
    }

    /// Where points of a chart stand.
    fn place_in(&self, picture: &Picture) -> Place {
        let Point { x, y } = picture.origin;
        Place::new(self.scale * picture.scale, Point::new(x * self.scale, y * self.scale))
    }

    /// Where a point of a chart stands on the page of the document.
    pub(super) fn on_page(&self, picture: &Picture, point: Point) -> PagePoint {
        self.place_in(picture).point(point)
    }

    pub(super) fn draw(
        &self,
        surface: &mut Surface<'_>,
        letters: &mut Letters,
        tell: &dyn Fn(f64) -> Result<(), ExportError>,
    ) -> Result<Drawn, ExportError> {
        let mut pen = Pen { surface, letters, place: self.place() };
        let mut drawn = Drawn::default();
        self.draw_ground(&mut pen);
        if !self.page.behind.is_empty() {
            pen.surface.start_tagged(artifact(ArtifactType::Layout));
            self.page.behind.iter().for_each(|item| self.draw_decoration(&mut pen, item));
            pen.surface.end_tagged();
        }
        let share = 1.0 / self.page.pictures.len().max(1) as f64;
        for (index, picture) in self.page.pictures.iter().enumerate() {
            let done = share * index as f64;
            self.draw_picture(&mut pen, picture, index, &mut drawn, &|part| tell(done + share * part))?;
        }
        pen.place = self.place();
        self.draw_around(&mut pen, &mut drawn);
        Ok(drawn)
    }

    fn draw_ground(&self, pen: &mut Pen<'_, '_>) {
        let bounds = self.page.bounds();
        let Some(on_page) = pen.place.rect(bounds) else { return };
        let kind = Artifact::new(ArtifactType::Background, Some(on_page));
        pen.surface.start_tagged(ContentTag::Artifact(kind));
        let fill = Some(self.publication.theme.colour(ColourRole::Ground));
        pen.shape(&Primitive::Rect { rect: bounds, radius_pt: 0.0, fill, stroke: None });
        pen.surface.end_tagged();
    }

    fn draw_picture(
        &self,
        pen: &mut Pen<'_, '_>,
        picture: &Picture,
        number: usize,
        drawn: &mut Drawn,
        tell: &dyn Fn(f64) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let Some(chart) = self.publication.charts.get(picture.chart) else { return Ok(()) };
        let clip = self.place().rect_path(picture.clip).filter(|_| picture.clip != self.page.bounds());
        if let Some(clip) = &clip {
            pen.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        pen.place = self.place_in(picture);
        let content = pen.surface.start_tagged(ContentTag::Other);
        let theme = self.publication.theme;
        let part_count = chart.scene.cards().len().max(1) as f64;
        let mut shapes = Vec::new();
        // Without marks nothing stands over the edge of a card.
        let is_apart = chart.marks.is_none();
        let mut card_ends = Vec::new();
        let mut went_on = Ok(());
        for (index, part) in chart.parts().enumerate() {
            if index % PARTS_A_TELL == 0 {
                went_on = tell((index as f64 / part_count).min(1.0));
                if went_on.is_err() {
                    break;
                }
            }
            if part.kind == PartKind::Connectors {
                let segments = chart.scene.placement().segments.iter().copied();
                let is_seen = |bounds: Rect| picture.rect_on_page(bounds).intersects(&picture.clip);
                let seen = segments.filter(|segment| is_seen(segment.bounds().expanded(LINE_ROOM_PT)));
                pen.lines(seen, &chart.scene.connector_stroke(theme));
                continue;
            }
            let is_card = is_apart && matches!(part.kind, PartKind::Unit(_));
            if card_ends.len() == CARDS_A_PATH || !is_card {
                pen.cards(&shapes, &card_ends);
                shapes.clear();
                card_ends.clear();
            }
            if !picture.shows(&part) {
                continue;
            }
            part.shapes(theme, &mut shapes);
            if is_card {
                card_ends.push(shapes.len());
            } else {
                shapes.drain(..).for_each(|shape| pen.shape(&shape));
            }
        }
        pen.cards(&shapes, &card_ends);
        pen.surface.end_tagged();
        if clip.is_some() {
            pen.surface.pop();
        }
        let figure = Tag::Figure(Some(self.figure_words(picture, number)));
        let figure = figure.with_bbox(self.bounds_of(picture)).with_lang(self.own_language());
        drawn.figures.push(TagGroup::with_children(figure, vec![content.into()]).into());
        went_on
    }

    /// What of the page a chart takes up.
    fn bounds_of(&self, picture: &Picture) -> Option<BBox> {
        let chart = picture.rect_on_page(self.publication.charts.get(picture.chart)?.bounds());
        let (shown, page) = (picture.clip, self.page.bounds());
        let left = chart.left.max(shown.left).max(page.left);
        let top = chart.top.max(shown.top).max(page.top);
        let right = chart.right().min(shown.right()).min(page.right());
        let bottom = chart.bottom().min(shown.bottom()).min(page.bottom());
        let rect = Rect::from_edges(left, top, right.max(left + 1.0), bottom.max(top + 1.0));
        Some(BBox::new(self.number, self.place().rect(rect)?))
    }

    /// What a reader hears of a chart: of the first what the publication says of itself, of others what is on them.
    fn figure_words(&self, picture: &Picture, number: usize) -> String {
        let short = self.publication.alternative.short.trim();
        let words = if self.index == 0 && number == 0 && !short.is_empty() {
            short.to_owned()
        } else {
            let chart = &self.publication.charts[picture.chart];
            let cards = (0..chart.scene.cards().len()).map(|card| chart.scene.rect(card));
            let count = cards.filter(|rect| picture.rect_on_page(*rect).intersects(&picture.clip)).count();
            let name = if self.page.pictures.len() > 1 { &chart.name } else { &self.page.name };
            let message = Message::new("pdf-figure").with("name", self.publication.words_or_title(name));
            message.with("count", count).say(self.publication.language)
        };
        if !self.has_words {
            return words;
        }
        Message::new("pdf-figure-with-text").with("figure", words).say(self.publication.language)
    }

    /// The language of what the program says, where that is not the document's.
    fn own_language(&self) -> Option<String> {
        let own = self.publication.language.tag();
        (!self.publication.language_of_names().starts_with(own)).then(|| own.to_owned())
    }

    /// What stands around the charts: words are tagged as words, the rest is decoration.
    fn draw_around(&self, pen: &mut Pen<'_, '_>, drawn: &mut Drawn) {
        let heading = self.heading();
        let mut index = 0;
        while let Some(item) = self.page.around.get(index) {
            match item {
                Item::Shape(shape @ Primitive::Text { text, .. }) => {
                    // The lines of a heading are one.
                    let end = heading.end.max(index + 1);
                    let lines = if heading.contains(&index) { index..end } else { index..index + 1 };
                    let tag = if text.trim().is_empty() { artifact(ArtifactType::Layout) } else { ContentTag::Other };
                    let content = pen.surface.start_tagged(tag);
                    pen.shape(shape);
                    for item in &self.page.around[lines.start + 1..lines.end] {
                        self.draw_decoration(pen, item);
                    }
                    pen.surface.end_tagged();
                    if lines.start == heading.start && !heading.is_empty() {
                        drawn.heading = Some(content);
                    } else if !text.trim().is_empty() {
                        drawn.words.push(TagGroup::with_children(Tag::P, vec![content.into()]).into());
                    }
                    index = lines.end;
                }
                Item::Logo(rect) => {
                    let content = pen.surface.start_tagged(ContentTag::Other);
                    self.draw_decoration(pen, item);
                    pen.surface.end_tagged();
                    let words = i18n::text(self.publication.language, "pdf-logo").to_owned();
                    let bounds = pen.place.rect(*rect).map(|rect| BBox::new(self.number, rect));
                    let figure = Tag::Figure(Some(words)).with_bbox(bounds).with_lang(self.own_language());
                    drawn.figures.push(TagGroup::with_children(figure, vec![content.into()]).into());
                    index += 1;
                }
                Item::Watermark { .. } => {
                    pen.surface.start_tagged(artifact(ArtifactType::Watermark));
                    self.draw_decoration(pen, item);
                    pen.surface.end_tagged();
                    index += 1;
                }
                Item::Shape(_) => {
                    pen.surface.start_tagged(artifact(ArtifactType::Layout));
                    while let Some(item @ Item::Shape(shape)) = self.page.around.get(index)
                        && !matches!(shape, Primitive::Text { .. })
                    {
                        self.draw_decoration(pen, item);
                        index += 1;
                    }
                    pen.surface.end_tagged();
                }
            }
        }
    }

    /// Which items around the charts are the heading: lines that together say it, or else the largest line.
    fn heading(&self) -> std::ops::Range<usize> {
        let texts = |from: usize| {
            self.page.around[from..].iter().enumerate().map_while(move |(index, item)| match item {
                Item::Shape(Primitive::Text { text, size_pt, .. }) => Some((from + index, text, *size_pt)),
                _ => None,
            })
        };
        let wanted: String = self.page.heading.split_whitespace().collect();
        let mut largest: Option<(usize, f64)> = None;
        for first in 0..self.page.around.len() {
            let mut said = String::new();
            for (index, text, size_pt) in texts(first) {
                if index == first && largest.is_none_or(|(_, largest_pt)| size_pt > largest_pt) {
                    largest = Some((index, size_pt));
                }
                said.extend(text.split_whitespace());
                if said == wanted && !wanted.is_empty() {
                    return first..index + 1;
                }
                if !wanted.starts_with(&said) {
                    break;
                }
            }
        }
        match largest.filter(|_| !wanted.is_empty()) {
            Some((index, _)) => index..index + 1,
            None => 0..0,
        }
    }

    /// An item, inside of whatever tag is open.
    fn draw_decoration(&self, pen: &mut Pen<'_, '_>, item: &Item) {
        match item {
            Item::Shape(shape) => pen.shape(shape),
            Item::Logo(rect) => {
                if let Some((logo, rect)) = self.publication.logo.as_deref().zip(pen.place.rect(*rect)) {
                    logo::draw(pen.surface, logo, rect);
                }
            }
            Item::Watermark { text, centre, size_pt, turned_degrees, colour } => {
                let size_pt = size_pt * self.scale;
                draw_watermark(pen, text, *centre, size_pt, *turned_degrees, *colour);
            }
        }
    }
}

/// Words across a page; `size_pt` on the page of the document.
fn draw_watermark(pen: &mut Pen<'_, '_>, text: &str, centre: Point, size_pt: f64, turned_degrees: f64, colour: Colour) {
    let centre = pen.place.point(centre);
    let weight = Weight::SemiBold;
    // Downwards is positive on the page, so that turning against the clock is negative.
    pen.surface.push_transform(&Transform::from_rotate_at(-turned_degrees as f32, centre.x, centre.y));
    let left = centre.x - (width_pt(text, weight, size_pt) / 2.0) as f32;
    let baseline = centre.y + (CAPITAL_EM * size_pt / 2.0) as f32;
    let at = PagePoint::from_xy(left, baseline);
    let line = LineOfText { text, has_space_after: false, at, size_pt: size_pt as f32, weight, colour };
    pen.letters.draw(pen.surface, &line);
    pen.surface.pop();
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}
