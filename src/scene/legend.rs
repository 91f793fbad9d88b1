//! What the marks on a chart mean, and how that stands on a published one.

use std::borrow::Cow;

use std::collections::BTreeMap;

use super::band::BandPattern;
use super::card::{baseline_pt, symbol_shape};
use super::card_style::CardStyle;
use super::primitive::{Colour, Primitive, Stroke};
use super::style::{ColourRole, SIZES, Theme};
use super::{Scene, ViewOptions};
use crate::geometry::{Point, Rect};
use crate::i18n::text;
use crate::model::{Line, Organisation, StrokeStyle, Symbol, UnitKind, UnitKindId};
use crate::text::{self as measured, Weight};

/// How long the sample of a pattern is.
const PATTERN_PT: f64 = 24.0;

/// One row of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// The kind of units that has the mark; `None` for what a broken outline means.
    pub kind: Option<UnitKindId>,
    /// What the mark means.
    pub label: String,
    /// How many units on the chart have it; of a kind that is left out, how many there are.
    pub count: usize,
    /// Its colour, if it has one of its own.
    pub colour: Option<Colour>,
    /// Its shape; `None` for a broken outline.
    pub symbol: Option<Symbol>,
}

/// The kinds of the units at `places`, highest first; then what a broken outline means, if one is there.
pub(super) fn rows(organisation: &Organisation, line: &Line, places: &[u32], options: &ViewOptions) -> Vec<LegendRow> {
    let is_dashed = |place: &&u32| {
        let (_, unit) = line.unit(organisation, **place as usize);
        unit.informal || unit.external
    };
    let dashed = places.iter().filter(is_dashed).count();
    let kinds = places.iter().map(|&place| line.unit(organisation, place as usize).1.kind.clone());
    let mut rows = rows_of_kinds(organisation, kinds, &options.style);
    if dashed > 0 {
        let label = text(options.language, "legend-dashed").to_owned();
        rows.push(LegendRow { kind: None, label, count: dashed, colour: None, symbol: None });
    }
    rows
}

/// A row for each of the kinds, with how often it is there, highest first.
pub(super) fn rows_of_kinds(
    organisation: &Organisation,
    units: impl Iterator<Item = UnitKindId>,
    style: &CardStyle,
) -> Vec<LegendRow> {
    let mut counts: BTreeMap<UnitKindId, usize> = BTreeMap::new();
    for kind in units {
        *counts.entry(kind).or_default() += 1;
    }
    let kinds = &organisation.vocabulary().unit_kinds;
    let mut found: Vec<_> = counts.into_iter().map(|(id, count)| (kinds.get(&id), id, count)).collect();
    found.sort_by(|a, b| {
        let rank = |kind: Option<&UnitKind>| kind.map_or(i32::MAX, |kind| kind.rank);
        (rank(a.0), &a.1).cmp(&(rank(b.0), &b.1))
    });
    let row = |(kind, id, count): (Option<&UnitKind>, UnitKindId, usize)| LegendRow {
        label: kind.map_or_else(|| id.to_string(), |kind| kind.name.clone()),
        count,
        colour: style
            .kind_colours
            .get(&id)
            .copied()
            .or(kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?))),
        symbol: Some(kind.map(|kind| kind.symbol).unwrap_or_default()),
        kind: Some(id),
    };
    found.into_iter().map(row).collect()
}

impl Scene {
    /// A chart without cards that explains what several do: for what stands on one page.
    pub fn explaining<'a>(scenes: impl IntoIterator<Item = &'a Scene>) -> Scene {
        let mut found = Scene::default();
        for scene in scenes {
            for row in &scene.legend {
                match found.legend.iter_mut().find(|known| (&known.kind, &known.label) == (&row.kind, &row.label)) {
                    Some(known) => known.count += row.count,
                    None => found.legend.push(row.clone()),
                }
            }
            if found.dress.is_plain() {
                found.dress = scene.dress.clone();
            }
            if found.figure_legend.is_empty() {
                found.figure_legend = scene.figure_legend.clone();
            }
        }
        // What a broken outline means stands behind the kinds.
        found.legend.sort_by_key(|row| row.kind.is_none());
        found
    }

    /// What the marks, bars and colours of the chart mean, as it stands on a published one: from `at` on to the right and, when
    /// `width_pt` is used up, down. Returns where the last line ends, and how far it goes to the right.
    pub fn legend_shapes(&self, theme: Theme, at: Point, width_pt: f64) -> (Vec<Primitive<'_>>, Point) {
        let mut shapes = Vec::new();
        let (mut left, mut top, mut right) = (at.x, at.y, at.x);
        for row in &self.legend {
            let text_width = measured::width_pt(&row.label, Weight::Regular, SIZES.detail);
            let pattern = row.kind.as_ref().filter(|_| theme.has_patterns()).map(|kind| self.dress.pattern(kind));
            let samples = SIZES.symbol + if pattern.is_some() { PATTERN_PT + 4.0 } else { 0.0 };
            let width = samples + 6.0 + text_width;
            if left > at.x && left + width > at.x + width_pt {
                left = at.x;
                top += SIZES.detail_line + 4.0;
            }
            right = right.max(left + width);
            let mark_left = left + samples - SIZES.symbol;
            let mark = Rect::new(mark_left, top + (SIZES.detail_line - SIZES.symbol) / 2.0, SIZES.symbol, SIZES.symbol);
            let colour = self.dress.kind_colour(row.kind.as_ref(), row.colour, theme);
            shapes.push(mark_of(row, mark, colour, theme));
            if let Some(pattern) = pattern {
                let high = BandPattern::WIDTH_PT;
                let band = Rect::new(left, top + (SIZES.detail_line - high) / 2.0, PATTERN_PT, high);
                pattern.shapes(band, colour, &mut shapes);
            }
            shapes.push(Primitive::Text {
                text: Cow::from(&row.label),
                at: Point::new(
                    left + samples + 6.0,
                    baseline_pt(top, SIZES.detail_line, Weight::Regular, SIZES.detail),
                ),
                ends_at: false,
                size_pt: SIZES.detail,
                weight: Weight::Regular,
                colour: theme.colour(ColourRole::Muted),
            });
            left += width + 20.0;
        }
        let mut bottom = top + if self.legend.is_empty() { 0.0 } else { SIZES.detail_line };
        if !self.figure_legend().is_empty() {
            let (figures, end) = self.figure_legend().shapes(theme, Point::new(at.x, bottom + 8.0), width_pt);
            shapes.extend(figures);
            (right, bottom) = (right.max(end.x), end.y);
        }
        (shapes, Point::new(right, bottom))
    }
}

/// The mark of a legend row.
pub fn legend_mark<'a>(row: &LegendRow, rect: Rect, theme: Theme) -> Primitive<'a> {
    mark_of(row, rect, theme.vocabulary_colour(row.colour), theme)
}

fn mark_of<'a>(row: &LegendRow, rect: Rect, colour: Colour, theme: Theme) -> Primitive<'a> {
    match row.symbol {
        Some(symbol) => symbol_shape(symbol, rect, colour),
        None => Primitive::Rect {
            rect,
            radius_pt: 1.0,
            fill: None,
            stroke: Some(Stroke {
                colour: theme.colour(ColourRole::Muted),
                width_pt: 1.0,
                pattern: StrokeStyle::Dashed,
            }),
        },
    }
}
