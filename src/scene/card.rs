//! A card: what it says of a unit, and how large it is. To add a field to a card: here, and in `card_drawing.rs`.

use std::borrow::Cow;

use super::ViewOptions;
use super::card_style::{CardFace, CardShape};
use super::dress::Dress;
use super::figures::{CardAmounts, CardHeat, FigureRow, rows_of};
use super::primitive::{Colour, Primitive};
use super::style::SIZES;
use crate::geometry::{Point, Rect};
use crate::i18n::{Language, Message, number};
use crate::metric::Totals;
use crate::model::{Leadership, Line, Organisation, Position, Symbol, UnitId};
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
    /// Its name and who leads it, unbroken: what a reader hears.
    pub spoken: String,
    /// The style that it is drawn in.
    pub face: CardFace,
}

/// What a card is made from.
pub(super) struct Source<'a> {
    pub organisation: &'a Organisation,
    pub line: &'a Line,
    pub totals: &'a Totals,
    pub amounts: &'a CardAmounts,
    pub language: Language,
    pub hyphenation: Hyphenation,
    pub dress: Dress,
    pub with_holders: bool,
}

impl<'a> Source<'a> {
    /// Cards of `organisation`; `options` say in which language and style.
    pub(super) fn of(
        organisation: &'a Organisation,
        line: &'a Line,
        totals: &'a Totals,
        amounts: &'a CardAmounts,
        options: &ViewOptions,
    ) -> Self {
        let own = organisation.properties().language.as_deref();
        let hyphenation = match own.and_then(Language::from_tag) {
            Some(Language::English) => Hyphenation::English,
            Some(Language::Dutch) | None => Hyphenation::Dutch,
        };
        let (language, dress) = (options.language, Dress::of(options, organisation));
        let with_holders = options.with_holders;
        Self { organisation, line, totals, amounts, language, hyphenation, with_holders, dress }
    }
}

impl Card {
    /// The card of the unit at `place`, `width_pt` wide. `hidden_count` is how many units under it are not shown.
    pub(super) fn of(source: &Source<'_>, place: usize, width_pt: f64, hidden_count: usize, face: CardFace) -> Self {
        let (id, unit) = source.line.unit(source.organisation, place);
        let kind = source.organisation.kind_of(unit);
        let room = width_pt - face.text_left_pt() - face.text_right_pt();
        // Of a line the mark of the kind stands on that, and what is centred has its rows for itself.
        let is_box = face.shape == CardShape::Box;
        let mark_width = if is_box { SIZES.symbol + GAP_PT } else { 0.0 };
        let (figures, heat) = rows_of(source.amounts, place, room, source.language);
        let figure = source.totals.subtree(place).formation_fte.filter(|_| !source.amounts.has(FORMATION));
        let figure = figure.map_or_else(String::new, |fte| number::fte(source.language, fte.hundredths()));
        let figure_width = match figure.as_str() {
            _ if face.is_centred => 0.0,
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
            name: wrapped(&unit.name, Weight::SemiBold, SIZES.name, room - mark_width),
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
            spoken: spoken(&unit.name, &leadership),
            face,
        }
    }

    /// Takes away all that it says but the name.
    pub(super) fn leave_name_only(&mut self, name: &str) {
        self.spoken = spoken(name, "");
        self.leadership.clear();
        self.figure.clear();
        self.figures.clear();
        self.heat = None;
        self.hidden.clear();
    }

    /// How high the card must be to hold all its lines.
    pub(super) fn height_pt(&self) -> f64 {
        self.face.text_top_pt() + self.text_height_pt() + self.face.text_bottom_pt()
    }

    /// How high all its lines are together.
    pub(super) fn text_height_pt(&self) -> f64 {
        let details = self.leadership_rows() + usize::from(!self.hidden.is_empty());
        let figures: f64 = self.figures.iter().map(FigureRow::height_pt).sum();
        self.name.len() as f64 * SIZES.name_line + details as f64 * SIZES.detail_line + figures
    }

    /// How many rows leadership and formation take: side by side, or where all is centred beneath each other.
    pub(super) fn leadership_rows(&self) -> usize {
        let figure = usize::from(!self.figure.is_empty());
        if self.face.is_centred { self.leadership.len() + figure } else { self.leadership.len().max(figure) }
    }
}

/// What a reader hears of a unit: words that no line end breaks.
fn spoken(name: &str, leadership: &str) -> String {
    let mut spoken = String::with_capacity(name.len() + leadership.len() + 1);
    for word in name.split_whitespace().chain(leadership.split_whitespace()) {
        if !spoken.is_empty() {
            spoken.push(' ');
        }
        spoken.extend(word.chars().filter(|&c| c != '\u{ad}'));
    }
    spoken
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
    let said = leadership_of(source.organisation, id, unit.leadership, source.with_holders);
    said.map_or_else(String::new, |said| match said {
        Said::Titles(titles) => titles,
        Said::Message(message) => message.say(source.language),
    })
}

enum Said {
    Titles(String),
    Message(Message),
}

fn leadership_of(
    organisation: &Organisation,
    unit: &UnitId,
    leadership: Leadership,
    with_holders: bool,
) -> Option<Said> {
    let titles = |unit: &UnitId| {
        let heads = organisation.heads(unit);
        together(heads.into_iter().map(|(_, head)| head.title.clone()))
    };
    let titles_and_holders = |unit: &UnitId| {
        let heads = organisation.heads(unit);
        let words = |head: &Position| match head.holder.as_deref().map(str::trim) {
            Some(holder) if !holder.is_empty() => format!("{}: {holder}", head.title),
            _ => head.title.clone(),
        };
        together(heads.into_iter().map(|(_, head)| words(head)))
    };
    match leadership {
        Leadership::None => None,
        Leadership::Vacant => Some(Said::Message(Message::new("card-vacant"))),
        Leadership::Own | Leadership::Collegial => {
            match if with_holders { titles_and_holders(unit) } else { titles(unit) } {
                none if none.is_empty() => Some(Said::Message(Message::new("card-head-unnamed"))),
                titles => Some(Said::Titles(titles)),
            }
        }
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

/// Words one after the other; those that are there several times with how often.
fn together(words: impl Iterator<Item = String>) -> String {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for word in words {
        match counted.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counted.push((word, 1)),
        }
    }
    let said = counted.into_iter().map(|(word, count)| if count > 1 { format!("{word} ({count})") } else { word });
    said.collect::<Vec<_>>().join(" · ")
}

/// The words for who leads a unit, as on its card; `None` when it needs no head.
pub fn leadership_text(organisation: &Organisation, unit: &UnitId, language: Language) -> Option<String> {
    let leadership = organisation.unit(unit)?.leadership;
    leadership_of(organisation, unit, leadership, false).map(|said| match said {
        Said::Titles(titles) => titles,
        Said::Message(message) => message.say(language),
    })
}
