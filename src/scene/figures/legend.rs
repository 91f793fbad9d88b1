//! What the bars and the colours of cards mean.

use std::borrow::Cow;

use super::CardAmounts;
use super::row::{hatch, push_bar};
use super::scale::{FigureScale, HEAT_STEPS, Heat};
use crate::geometry::{Point, Rect};
use crate::i18n::{self, Language, Message};
use crate::metric::Amount;
use crate::metric::figure::Definition;
use crate::model::StrokeStyle;
use crate::scene::card::{Card, baseline_pt};
use crate::scene::heat_look::Texture;
use crate::scene::primitive::{Primitive, Stroke};
use crate::scene::style::{ColourRole, SIZES, Theme};
use crate::text::{Weight, width_pt};

/// Between a sample and its words.
const GAP_PT: f64 = 6.0;
/// Between what a scale is about and its steps, and between steps.
const APART_PT: f64 = 16.0;
/// A sample of a colour or a bar.
const SAMPLE_PT: f64 = 18.0;
const SAMPLE_HIGH_PT: f64 = 11.0;

/// What the bars and the colours of a chart mean. Empty where there are neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureLegend {
    /// What the colour says, with its unit of measure; `None` where it says nothing.
    pub heat: Option<String>,
    /// The steps of colour, lowest first; then what has no amount, if there is any.
    pub steps: Vec<HeatRow>,
    /// What a bar says, and what a full one is; `None` where there is none.
    pub bar: Option<String>,
    /// How cost is reckoned; `None` where no card shows a cost.
    pub cost_basis: Option<String>,
}

/// One colour.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// The colour.
    pub heat: Heat,
    /// The lowest and the highest amount that has it.
    pub label: String,
    /// How many cards have it.
    pub count: usize,
}

/// What the cards of a chart have bars and colours for.
#[derive(Clone, Debug, Default)]
pub(in crate::scene) struct Shown {
    bar: Option<Definition>,
    heat: Option<Definition>,
    cost_basis: Option<String>,
    language: Language,
}

impl Shown {
    /// What the cards show that are made of `amounts`.
    pub(in crate::scene) fn of(amounts: &CardAmounts, language: Language) -> Self {
        let cost_basis = amounts.cost_basis().map(|basis| basis.say(language));
        Self { bar: amounts.bar().copied(), heat: amounts.heat().copied(), cost_basis, language }
    }

    /// Whether there is anything to explain.
    pub(in crate::scene) fn needs_legend(&self) -> bool {
        self.has_scale() || self.cost_basis.is_some()
    }

    /// Whether a scale says anything about it.
    pub(in crate::scene) fn has_scale(&self) -> bool {
        self.bar.is_some() || self.heat.is_some()
    }
}

impl FigureLegend {
    /// What the bars and the colours of `cards` mean, which are on `scale`.
    pub(in crate::scene) fn of(cards: &[Card], shown: &Shown, scale: &FigureScale) -> Self {
        let language = shown.language;
        // Where no card says the amount there is no bar to explain.
        let bar = shown.bar.zip(scale.full()).map(|(bar, full)| {
            let message = Message::new("legend-bar").with("name", bar.name().say(language));
            message.with("full", full.say(language)).say(language)
        });
        let cost_basis = shown.cost_basis.clone();
        let Some(heat) = shown.heat else { return Self { heat: None, steps: Vec::new(), bar, cost_basis } };
        let mut counts = [0; HEAT_STEPS + 1];
        for held in cards.iter().filter_map(|card| card.heat.as_ref()) {
            counts[place_of(held.heat)] += 1;
        }
        let steps = scale.steps().map(|(heat, low, high)| {
            let [low, high] = [low, high].map(|amount: Amount| amount.say(language));
            let label = if low == high { low } else { format!("{low} – {high}") };
            HeatRow { heat, label, count: counts[place_of(heat)] }
        });
        let unknown = HeatRow {
            heat: Heat::Unknown,
            label: i18n::text(language, "legend-heat-unknown").to_owned(),
            count: counts[HEAT_STEPS],
        };
        let unknown = Some(unknown).filter(|row| row.count > 0);
        let name = Message::new("legend-heat").with("name", heat.name().say(language));
        let name = name.with("measure", heat.measure.name().say(language)).say(language);
        Self { heat: Some(name), steps: steps.chain(unknown).collect(), bar, cost_basis }
    }

    /// Whether there is nothing to explain.
    pub fn is_empty(&self) -> bool {
        self.heat.is_none() && self.bar.is_none() && self.cost_basis.is_none()
    }

    /// It as it stands on a published chart: from `at` on to the right and, when `width_pt` is used up, down. Returns where
    /// the last line ends, and how far it goes to the right.
    pub(in crate::scene) fn shapes(&self, theme: Theme, at: Point, width_pt: f64) -> (Vec<Primitive<'_>>, Point) {
        let mut pen = Pen { shapes: Vec::new(), theme, begin: at, at, width_pt, right: at.x };
        if let Some(heat) = &self.heat {
            pen.words(heat, ColourRole::Ink);
            for row in &self.steps {
                pen.sample(&row.label, |rect, shapes| heat_sample(row.heat, rect, theme, shapes));
            }
            pen.next_line();
        }
        if let Some(bar) = &self.bar {
            pen.sample(bar, |rect, shapes| bar_sample(rect, theme, shapes));
            pen.next_line();
        }
        if let Some(basis) = &self.cost_basis {
            pen.words(basis, ColourRole::Muted);
            pen.next_line();
        }
        (pen.shapes, Point::new(pen.right, pen.at.y))
    }
}

/// Puts samples and words behind each other.
struct Pen<'a> {
    shapes: Vec<Primitive<'a>>,
    theme: Theme,
    begin: Point,
    at: Point,
    width_pt: f64,
    right: f64,
}

impl<'a> Pen<'a> {
    fn next_line(&mut self) {
        self.at = Point::new(self.begin.x, self.at.y + SIZES.detail_line + 4.0);
    }

    fn make_room(&mut self, width_pt: f64) {
        if self.at.x > self.begin.x && self.at.x + width_pt > self.begin.x + self.width_pt {
            self.next_line();
        }
    }

    fn words(&mut self, words: &'a str, colour: ColourRole) {
        let width = width_pt(words, Weight::Regular, SIZES.detail);
        self.make_room(width);
        self.shapes.push(Primitive::Text {
            text: Cow::from(words),
            at: Point::new(self.at.x, baseline_pt(self.at.y, SIZES.detail_line, Weight::Regular, SIZES.detail)),
            ends_at: false,
            size_pt: SIZES.detail,
            weight: Weight::Regular,
            colour: self.theme.colour(colour),
        });
        self.at.x += width + APART_PT;
        self.right = self.right.max(self.at.x - APART_PT);
    }

    fn sample(&mut self, words: &'a str, draw: impl FnOnce(Rect, &mut Vec<Primitive<'a>>)) {
        let width = SAMPLE_PT + GAP_PT + width_pt(words, Weight::Regular, SIZES.detail);
        self.make_room(width);
        let top = self.at.y + (SIZES.detail_line - SAMPLE_HIGH_PT) / 2.0;
        draw(Rect::new(self.at.x, top, SAMPLE_PT, SAMPLE_HIGH_PT), &mut self.shapes);
        self.at.x += SAMPLE_PT + GAP_PT;
        self.words(words, ColourRole::Muted);
    }
}

/// The place of a colour among the counts.
fn place_of(heat: Heat) -> usize {
    match heat {
        Heat::Step(step) => usize::from(step).min(HEAT_STEPS - 1),
        Heat::Unknown => HEAT_STEPS,
    }
}

/// A small card in a colour of the scale.
pub fn heat_sample(heat: Heat, rect: Rect, theme: Theme, shapes: &mut Vec<Primitive<'_>>) {
    let fill = theme.heat_colour(heat);
    let edge = Stroke {
        colour: fill.mixed(theme.colour(ColourRole::Ink), theme.heat_edge_share()),
        width_pt: 1.0,
        pattern: StrokeStyle::Solid,
    };
    shapes.push(Primitive::Rect { rect, radius_pt: 2.0, fill: Some(fill), stroke: Some(edge) });
    if let Some(texture) = Texture::of(heat, theme) {
        texture.shapes(rect.expanded(-1.0), shapes);
    }
    if heat == Heat::Unknown {
        shapes.push(hatch(rect, theme.colour(ColourRole::Hatch)));
    }
}

/// A bar that is filled for a part.
pub fn bar_sample(rect: Rect, theme: Theme, shapes: &mut Vec<Primitive<'_>>) {
    let kind = theme.kind_colour(theme.colour(ColourRole::Kind));
    let bar = Rect::new(rect.left, rect.centre().y - SIZES.bar / 2.0, rect.width, SIZES.bar);
    push_bar(bar, 0.6, kind, theme.colour(ColourRole::Card), shapes);
}
