//! What a card of the network says and how large it is, before it is drawn.

use egui::{Color32, Vec2};

use super::projection::Who;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::i18n::Language;
use crate::model::{Endpoint, Symbol, UnitId};
use crate::scene::{Colour, ColourRole, SIZES};
use crate::text::{self, Hyphenation, Weight};

/// Width of a card, in points of the drawing.
const WIDTH_PT: f32 = 172.0;
/// Width of a card where many stand beside each other.
const NARROW_PT: f32 = 150.0;
/// Width of the card in the middle.
const CENTRE_WIDTH_PT: f32 = 212.0;
/// The name in the middle.
const CENTRE_NAME_PT: f32 = 16.0;

/// Where a card is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the middle of the others.
    Centre,
    /// Where many stand beside each other.
    Narrow,
    /// Anywhere else.
    Ordinary,
}

/// A line of text on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// What it says.
    pub words: String,
    /// How large.
    pub size_pt: f32,
    /// How high the line is.
    pub line_pt: f32,
    /// Whether it is the name; else it is quiet.
    pub is_name: bool,
}

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// The unit that is selected by it.
    pub unit: UnitId,
    /// What it is called, for who does not see it.
    pub name: String,
    /// How it stands to the centre, and of what kind it is, for who does not see it.
    pub description: String,
    /// Its lines from the top.
    pub lines: Vec<TextLine>,
    /// Width and height, in points of the drawing.
    pub size: Vec2,
    /// The colour of its kind.
    pub colour: Color32,
    /// The mark of its kind.
    pub symbol: Symbol,
    /// Whether its outline is broken: informal or of another organisation.
    pub is_dashed: bool,
    /// Whether it is a position.
    pub is_position: bool,
    /// Whether everything else stands around it.
    pub is_centre: bool,
}

impl Face {
    /// The card of `who`; `phrase` says how it stands to the centre.
    pub fn of(ctx: &PanelContext<'_>, who: &Who, phrase: Option<&str>, place: Place) -> Self {
        let is_centre = place == Place::Centre;
        let organisation = ctx.organisation();
        let unit_name = organisation.name_of(&who.unit);
        let title = match &who.end {
            Endpoint::Position(id) => organisation.position(id).map(|position| position.title.as_str()),
            Endpoint::Unit(_) => None,
        };
        let record = organisation.unit(&who.unit);
        let kind = record.and_then(|unit| organisation.kind_of(unit));
        let kind_name = match (record, kind) {
            (_, Some(kind)) => kind.name.as_str(),
            (Some(unit), None) => unit.kind.as_str(),
            (None, None) => "",
        };
        let theme = ctx.palette.chart_theme();
        let own = kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?));
        let name = title.unwrap_or(unit_name);
        let below = if title.is_some() { Some(unit_name) } else { is_centre.then_some(kind_name) };
        let width = match place {
            Place::Centre => CENTRE_WIDTH_PT,
            Place::Narrow => NARROW_PT,
            Place::Ordinary => WIDTH_PT,
        };
        let lines = Lines { phrase, name, below }.wrapped(width, is_centre, hyphenation(ctx));
        let height: f32 = lines.iter().map(|line| line.line_pt).sum();
        let description: Vec<&str> = [phrase, title.map(|_| unit_name), Some(kind_name)]
            .into_iter()
            .flatten()
            .filter(|text| !text.is_empty())
            .collect();
        Self {
            unit: who.unit.clone(),
            name: name.to_owned(),
            description: description.join(", "),
            lines,
            size: Vec2::new(width, height + 2.0 * SIZES.text_top as f32),
            colour: theme::colour(theme.kind_colour(own.unwrap_or(theme.colour(ColourRole::Kind)))),
            symbol: kind.map(|kind| kind.symbol).unwrap_or_default(),
            is_dashed: record.is_some_and(|unit| unit.informal || unit.external),
            is_position: title.is_some(),
            is_centre,
        }
    }
}

/// How long words are broken: as in the language of the organisation.
fn hyphenation(ctx: &PanelContext<'_>) -> Hyphenation {
    let language = ctx.organisation().properties().language.as_deref();
    match language.and_then(Language::from_tag) {
        Some(Language::English) => Hyphenation::English,
        Some(Language::Dutch) | None => Hyphenation::Dutch,
    }
}

/// What stands on a card, from the top.
struct Lines<'a> {
    phrase: Option<&'a str>,
    name: &'a str,
    below: Option<&'a str>,
}

impl Lines<'_> {
    fn wrapped(&self, width: f32, is_centre: bool, hyphenation: Hyphenation) -> Vec<TextLine> {
        let room = f64::from(width) - SIZES.text_left - SIZES.text_right;
        let name_pt = if is_centre { CENTRE_NAME_PT } else { SIZES.name as f32 };
        let wrapped = |words: &str, is_name: bool| -> Vec<TextLine> {
            let (weight, size_pt, line_pt, room) = match is_name {
                true => (Weight::SemiBold, name_pt, name_pt + 4.0, room - SIZES.symbol - 6.0),
                false => (Weight::Regular, SIZES.detail as f32, SIZES.detail_line as f32, room - SIZES.symbol - 6.0),
            };
            let lines = text::wrap(words, weight, f64::from(size_pt), room, hyphenation);
            lines.into_iter().map(|line| TextLine { words: line.text.into(), size_pt, line_pt, is_name }).collect()
        };
        let mut lines = self.phrase.map(|phrase| wrapped(phrase, false)).unwrap_or_default();
        lines.extend(wrapped(self.name, true));
        lines.extend(self.below.map(|below| wrapped(below, false)).unwrap_or_default());
        lines
    }
}
