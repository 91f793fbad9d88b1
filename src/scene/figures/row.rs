//! A figure on a card: its line, its bar, and what the colour of the card says.

use super::amounts::{CardAmounts, short_name};
use super::scale::{FigureScale, Heat};
use crate::geometry::Rect;
use crate::i18n::Language;
use crate::metric::Amount;
use crate::model::StrokeStyle;
use crate::scene::primitive::{Colour, Primitive, Stroke};
use crate::scene::style::SIZES;
use crate::text::{self, Weight};

/// What stands for an amount that the file does not say.
pub(super) const UNKNOWN: &str = "–";
/// Between what a figure is called and its amount.
const GAP_PT: f64 = 6.0;
/// How much of a bar's own colour its track has.
const TRACK_SHARE: f64 = 0.22;

/// A line of a card that says a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// What the figure is called, in full where there is room.
    pub label: String,
    /// The amount as people write it; a dash where the file does not say it.
    pub value: String,
    /// The amount.
    pub amount: Option<Amount>,
    /// The share of its full length that its bar has, 0 to 1; `None` when it has no bar.
    pub bar: Option<f64>,
}

/// What the colour of a card says.
#[derive(Clone, Debug, PartialEq)]
pub struct CardHeat {
    /// The amount.
    pub amount: Option<Amount>,
    /// Its place on the scale.
    pub heat: Heat,
}

impl FigureRow {
    /// How high it is.
    pub(in crate::scene) fn height_pt(&self) -> f64 {
        SIZES.detail_line + if self.bar.is_some() { SIZES.bar_line } else { 0.0 }
    }

    /// The figure in words: `Formatie 12,5 fte`.
    pub fn words(&self) -> String {
        format!("{} {}", self.label, self.value)
    }
}

/// The lines of the card of the unit at `place`, with `room_pt` for each, and what its colour says. Not yet on a scale.
pub(in crate::scene) fn rows_of(
    amounts: &CardAmounts,
    place: usize,
    room_pt: f64,
    language: Language,
) -> (Vec<FigureRow>, Option<CardHeat>) {
    let mut heat = None;
    let rows = amounts.columns().iter().map(|column| {
        let amount = column.at(place);
        if column.is_heat {
            heat = Some(CardHeat { amount, heat: Heat::Unknown });
        }
        let value = amount.map_or_else(|| UNKNOWN.to_owned(), |amount| amount.say(language));
        let value_pt = text::width_pt(&value, Weight::Regular, SIZES.detail);
        let label = short_name(&column.definition, language);
        let label = text::ellipsize(&label, Weight::Regular, SIZES.detail, room_pt - value_pt - GAP_PT).into_owned();
        FigureRow { label, value, amount, bar: column.is_bar.then_some(0.0) }
    });
    let rows = rows.collect();
    (rows, heat)
}

/// Puts the bars and the colour of a card on a scale.
pub(in crate::scene) fn put_on_scale(rows: &mut [FigureRow], heat: Option<&mut CardHeat>, scale: &FigureScale) {
    for row in rows.iter_mut().filter(|row| row.bar.is_some()) {
        row.bar = Some(row.amount.map_or(0.0, |amount| scale.share(amount)));
    }
    if let Some(heat) = heat {
        heat.heat = scale.heat(heat.amount);
    }
}

/// A bar in its track, of which `share` is filled.
pub(in crate::scene) fn push_bar(rect: Rect, share: f64, ink: Colour, ground: Colour, shapes: &mut Vec<Primitive<'_>>) {
    let bar = |width, colour| Primitive::Rect {
        rect: Rect::new(rect.left, rect.top, width, rect.height),
        radius_pt: rect.height / 2.0,
        fill: Some(colour),
        stroke: None,
    };
    shapes.push(bar(rect.width, ground.mixed(ink, TRACK_SHARE)));
    if share > 0.0 {
        // The least amount is still seen.
        shapes.push(bar((rect.width * share).max(rect.height), ink));
    }
}

/// What lies over a card or a sample without an amount.
pub(in crate::scene) fn hatch<'a>(rect: Rect, colour: Colour) -> Primitive<'a> {
    let stroke = Stroke { colour, width_pt: SIZES.line, pattern: StrokeStyle::Solid };
    Primitive::Hatch { rect: rect.expanded(-SIZES.line), stroke }
}
