//! A card: what it says of a unit, how large it is, and how it is drawn. To add a field to a card: here.

use std::borrow::Cow;

use super::figures::{CardAmounts, CardHeat, FigureRow, hatch, push_bar, rows_of};
use super::look::CardLook;
use super::primitive::{Colour, Primitive};
use super::style::{SIZES, Theme};
use crate::geometry::{Point, Rect};
use crate::i18n::{Language, Message, number};
use crate::metric::Totals;
use crate::model::{Leadership, Line, Organisation, Symbol, UnitId};
use crate::text::{self, Hyphenation, Weight};

/// The figure that a card says without being asked.
const FORMATION: &str = "formation-fte";
/// From the end of a name or a line of detail to what stands at the right of it.
const GAP_PT: f64 = 6.0;

/// What a card says of a unit, in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The unit.
    pub unit: UnitId,
    /// Its name in full, in lines.
    pub name: Vec<text::Line>,
    /// Who leads it, in lines.
    pub leadership: Vec<text::Line>,
    /// Whether a head is missing.
    pub is_vacant: bool,
    /// Its formation with all under it, with the unit; empty when nobody said, and when one of `figures` says it.
    pub figure: String,
    /// The figures that it shows by choice, in lines.
    pub figures: Vec<FigureRow>,
    /// What its colour says; `None` when that is the colour of every card.
    pub heat: Option<CardHeat>,
    /// How much it hides, as text; empty when it hides nothing.
    pub hidden: String,
    /// How many units it hides.
    pub hidden_count: usize,
    /// The colour of its kind, if the kind has one.
    pub kind_colour: Option<Colour>,
    /// The mark of its kind.
    pub symbol: Symbol,
    /// Drawn with a broken outline: not part of the formal structure, or of another organisation.
    pub is_dashed: bool,
}

/// What a card is made from.
pub(super) struct Source<'a> {
    pub organisation: &'a Organisation,
    pub line: &'a Line,
    pub totals: &'a Totals,
    pub amounts: &'a CardAmounts,
    pub language: Language,
    pub hyphenation: Hyphenation,
}

impl<'a> Source<'a> {
    /// Cards of `organisation`; what the program itself says on them is in `language`.
    pub(super) fn of(
        organisation: &'a Organisation,
        line: &'a Line,
        totals: &'a Totals,
        amounts: &'a CardAmounts,
        language: Language,
    ) -> Self {
        let own = organisation.properties().language.as_deref();
        let hyphenation = match own.and_then(Language::from_tag) {
            Some(Language::English) => Hyphenation::English,
            Some(Language::Dutch) | None => Hyphenation::Dutch,
        };
        Self { organisation, line, totals, amounts, language, hyphenation }
    }
}

impl Card {
    /// The card of the unit at `place`, `width_pt` wide. `hidden_count` is how many units under it are not shown.
    pub(super) fn of(source: &Source<'_>, place: usize, width_pt: f64, hidden_count: usize) -> Self {
        let (id, unit) = source.line.unit(source.organisation, place);
        let kind = source.organisation.kind_of(unit);
        let room = width_pt - SIZES.text_left - SIZES.text_right;
        let (figures, heat) = rows_of(source.amounts, place, room, source.language);
        let figure = source.totals.subtree(place).formation_fte.filter(|_| !source.amounts.has(FORMATION));
        let figure = figure.map_or_else(String::new, |fte| number::fte(source.language, fte.hundredths()));
        let figure_width = match figure.as_str() {
            "" => 0.0,
            figure => text::width_pt(figure, Weight::Regular, SIZES.detail) + GAP_PT,
        };
        let wrapped = |words: &str, weight, size, room| text::wrap(words, weight, size, room, source.hyphenation);
        let leadership = leadership_words(source, place);
        let hidden = match hidden_count {
            0 => String::new(),
            count => Message::new("card-hidden").with("count", count).say(source.language),
        };
        Self {
            unit: id.clone(),
            name: wrapped(&unit.name, Weight::SemiBold, SIZES.name, room - SIZES.symbol - GAP_PT),
            leadership: match leadership.as_str() {
                "" => Vec::new(),
                words => wrapped(words, Weight::Regular, SIZES.detail, room - figure_width),
            },
            is_vacant: unit.leadership == Leadership::Vacant,
            figure,
            figures,
            heat,
            hidden,
            hidden_count,
            kind_colour: kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?)),
            symbol: kind.map(|kind| kind.symbol).unwrap_or_default(),
            is_dashed: unit.informal || unit.external,
        }
    }

    /// Takes away all that it says but the name.
    pub(super) fn leave_name_only(&mut self) {
        self.leadership.clear();
        self.figure.clear();
        self.figures.clear();
        self.heat = None;
        self.hidden.clear();
    }

    /// How high the card must be to hold all its lines.
    pub(super) fn height_pt(&self) -> f64 {
        let details = self.leadership.len().max(usize::from(!self.figure.is_empty()));
        let details = details + usize::from(!self.hidden.is_empty());
        let figures: f64 = self.figures.iter().map(FigureRow::height_pt).sum();
        2.0 * SIZES.text_top + self.name.len() as f64 * SIZES.name_line + details as f64 * SIZES.detail_line + figures
    }

    /// Its shapes at `rect`, from back to front.
    pub fn primitives<'a>(&'a self, rect: Rect, theme: Theme, shapes: &mut Vec<Primitive<'a>>) {
        self.primitives_in(rect, &CardLook::plain(self, theme), shapes);
    }

    /// Its shapes at `rect` in other colours than its own, from back to front.
    pub fn primitives_in<'a>(&'a self, rect: Rect, look: &CardLook, shapes: &mut Vec<Primitive<'a>>) {
        shapes.push(Primitive::Rect { rect, radius_pt: SIZES.radius, fill: Some(look.fill), stroke: Some(look.edge) });
        shapes.extend(look.hatch.map(|colour| hatch(rect, colour)));
        shapes.push(Primitive::Rect {
            rect: Rect::new(rect.left, rect.top + 4.0, SIZES.band, rect.height - 8.0),
            radius_pt: SIZES.band / 2.0,
            fill: Some(look.kind),
            stroke: None,
        });
        let right = rect.right() - SIZES.text_right;
        let symbol = Rect::new(
            right - SIZES.symbol,
            rect.top + SIZES.text_top + (SIZES.name_line - SIZES.symbol) / 2.0,
            SIZES.symbol,
            SIZES.symbol,
        );
        shapes.push(symbol_shape(self.symbol, symbol, look.kind));
        self.text_primitives(rect, look, shapes);
    }

    /// Where the lines of its name stand at `rect`, as bars: for a card that is too small to be read.
    pub fn name_bars(&self, rect: Rect, mut put: impl FnMut(Rect)) {
        let mut top = rect.top + SIZES.text_top;
        for line in &self.name {
            put(Rect::new(rect.left + SIZES.text_left, top + 4.0, line.width_pt, SIZES.name_line - 8.0));
            top += SIZES.name_line;
        }
    }

    fn text_primitives<'a>(&'a self, rect: Rect, look: &CardLook, shapes: &mut Vec<Primitive<'a>>) {
        let (left, right) = (rect.left + SIZES.text_left, rect.right() - SIZES.text_right);
        let mut top = rect.top + SIZES.text_top;
        for line in &self.name {
            let baseline = baseline_pt(top, SIZES.name_line, Weight::SemiBold, SIZES.name);
            shapes.push(Primitive::Text {
                text: Cow::from(&*line.text),
                at: Point::new(left, baseline),
                ends_at: false,
                size_pt: SIZES.name,
                weight: Weight::SemiBold,
                colour: look.ink,
            });
            top += SIZES.name_line;
        }
        let detail = |shapes: &mut Vec<Primitive<'a>>, text: &'a str, at_right: bool, top: f64, colour: Colour| {
            let baseline = baseline_pt(top, SIZES.detail_line, Weight::Regular, SIZES.detail);
            shapes.push(Primitive::Text {
                text: Cow::from(text),
                at: Point::new(if at_right { right } else { left }, baseline),
                ends_at: at_right,
                size_pt: SIZES.detail,
                weight: Weight::Regular,
                colour,
            });
        };
        let leadership_colour = if self.is_vacant { look.vacancy } else { look.muted };
        for (row, line) in self.leadership.iter().enumerate() {
            detail(shapes, &line.text, false, top + row as f64 * SIZES.detail_line, leadership_colour);
        }
        if !self.figure.is_empty() {
            detail(shapes, &self.figure, true, top, look.muted);
        }
        top += self.leadership.len().max(usize::from(!self.figure.is_empty())) as f64 * SIZES.detail_line;
        for row in &self.figures {
            detail(shapes, &row.label, false, top, look.muted);
            detail(shapes, &row.value, true, top, look.ink);
            if let (Some(share), Some(_)) = (row.bar, row.amount) {
                let bar = Rect::new(left, top + SIZES.detail_line + 1.0, right - left, SIZES.bar);
                push_bar(bar, share, look.kind, look.fill, shapes);
            }
            top += row.height_pt();
        }
        if !self.hidden.is_empty() {
            detail(shapes, &self.hidden, false, top, look.muted);
        }
    }
}

/// Where the baseline of a line of text runs that is `line_pt` high and centred in it.
pub(super) fn baseline_pt(top: f64, line_pt: f64, weight: Weight, size_pt: f64) -> f64 {
    top + (line_pt - text::line_height_pt(size_pt)) / 2.0 + text::ascent_pt(weight, size_pt)
}

/// One line of text that begins at `at` and is centred in its height.
pub fn text_line(
    text: &str,
    at: Point,
    line_pt: f64,
    weight: Weight,
    size_pt: f64,
    colour: Colour,
) -> Primitive<'static> {
    Primitive::Text {
        text: Cow::Owned(text.to_owned()),
        at: Point::new(at.x, baseline_pt(at.y, line_pt, weight, size_pt)),
        ends_at: false,
        size_pt,
        weight,
        colour,
    }
}

/// The mark of a kind, filled.
pub(super) fn symbol_shape<'a>(symbol: Symbol, rect: Rect, fill: Colour) -> Primitive<'a> {
    let (centre, half) = (rect.centre(), rect.width / 2.0);
    let corners = |count: u32, turn: f64| {
        let corner = |index: u32| {
            let angle = std::f64::consts::TAU * f64::from(index) / f64::from(count) + turn;
            Point::new(centre.x + half * angle.cos(), centre.y + half * angle.sin())
        };
        Primitive::Polygon { points: (0..count).map(corner).collect(), fill }
    };
    let box_of = |rect: Rect, radius_pt| Primitive::Rect { rect, radius_pt, fill: Some(fill), stroke: None };
    match symbol {
        Symbol::Square => box_of(rect, 0.0),
        Symbol::Rounded => box_of(rect, rect.width * 0.35),
        Symbol::Circle => Primitive::Circle { centre, radius_pt: half, fill },
        Symbol::Diamond => corners(4, 0.0),
        Symbol::Hexagon => corners(6, 0.0),
        Symbol::Bar => box_of(Rect::new(rect.left, centre.y - half * 0.4, rect.width, half * 0.8), 0.0),
    }
}

/// Who leads the unit at `place`, in words; empty when it needs no head.
fn leadership_words(source: &Source<'_>, place: usize) -> String {
    let (id, unit) = source.line.unit(source.organisation, place);
    leadership_of(source.organisation, id, unit.leadership).map_or_else(String::new, |said| match said {
        Said::Titles(titles) => titles,
        Said::Message(message) => message.say(source.language),
    })
}

enum Said {
    Titles(String),
    Message(Message),
}

fn leadership_of(organisation: &Organisation, unit: &UnitId, leadership: Leadership) -> Option<Said> {
    let titles = |unit: &UnitId| {
        let heads = organisation.heads(unit);
        heads.into_iter().map(|(_, head)| head.title.as_str()).collect::<Vec<_>>().join(" · ")
    };
    match leadership {
        Leadership::None => None,
        Leadership::Vacant => Some(Said::Message(Message::new("card-vacant"))),
        Leadership::Own | Leadership::Collegial => match titles(unit) {
            none if none.is_empty() => Some(Said::Message(Message::new("card-head-unnamed"))),
            titles => Some(Said::Titles(titles)),
        },
        Leadership::ByParent => {
            let parent = organisation.unit(unit).and_then(|unit| unit.parent.as_ref());
            let message = match parent.map(titles) {
                Some(titles) if !titles.is_empty() => Message::new("card-by-parent").with("head", titles),
                _ => Message::new("card-by-parent-unnamed"),
            };
            Some(Said::Message(message))
        }
    }
}

/// The words for who leads a unit, as on its card; `None` when it needs no head.
pub fn leadership_text(organisation: &Organisation, unit: &UnitId, language: Language) -> Option<String> {
    let leadership = organisation.unit(unit)?.leadership;
    leadership_of(organisation, unit, leadership).map(|said| match said {
        Said::Titles(titles) => titles,
        Said::Message(message) => message.say(language),
    })
}
