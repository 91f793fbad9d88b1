//! Relations besides the line, drawn on a chart: lines around the cards, each with a mark and a label.

use std::borrow::Cow;

use std::collections::{BTreeMap, BTreeSet};

use super::Scene;
use super::card::{baseline_pt, symbol_shape};
use super::primitive::{Colour, Primitive, Stroke};
use super::style::{ColourRole, SIZES, Theme};
use crate::geometry::{Point, Rect, Segment};
use crate::layout::{self, Obstacles, RouteOptions, RouteRequest};
use crate::model::{Organisation, Relation, RelationId, RelationKindId, StrokeStyle, Symbol, UnitId};
use crate::text::{self, Weight};

/// More lines than this drown a chart: then none is drawn that was not asked for by choosing a unit.
const MOST_LINES: usize = 90;
/// With more lines than this only marks say what they are.
const MOST_LABELS: usize = 24;
/// How far a line stays away from the cards that it passes.
const CLEARANCE_PT: f64 = 5.0;
/// A label is at most this wide.
const LABEL_WIDTH_PT: f64 = 210.0;
/// How wide a line is.
const LINE_PT: f64 = 1.5;
/// The head of an arrow: how long, and how wide to either side.
const HEAD_LENGTH_PT: f64 = 6.5;
const HEAD_HALF_WIDTH_PT: f64 = 3.4;
/// The side of a mark.
const MARK_PT: f64 = 7.0;

/// Which relations are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelationChoice {
    /// Kinds of which every relation is drawn.
    pub kinds: BTreeSet<RelationKindId>,
    /// Units of which every relation is drawn, whatever its kind.
    pub units: Vec<UnitId>,
}

/// One line: every relation of one kind from one card to another.
#[derive(Clone, Debug, PartialEq)]
pub struct RelationLine {
    /// The relations that it stands for; at least one.
    pub relations: Vec<RelationId>,
    /// The card that it starts from.
    pub from: usize,
    /// The card that it ends at.
    pub to: usize,
    /// Whether it belongs to a unit that was chosen.
    pub is_of_chosen: bool,
    /// What it says: the kind, and what it is about.
    pub words: String,
    points: Vec<Point>,
    mark_at: Point,
    label: Option<(String, Rect)>,
    arrow: Vec<Point>,
    colour: Option<Colour>,
    pattern: StrokeStyle,
    symbol: Symbol,
}

/// The relations of a chart.
#[derive(Clone, Debug, Default)]
pub struct RelationLines {
    lines: Vec<RelationLine>,
    /// One of each kind that is drawn.
    samples: Vec<Sample>,
    /// Relations that were asked for of which an end is not on the chart.
    pub off_chart: usize,
    /// How many lines there would be, when they are too many to be drawn.
    pub too_many: Option<usize>,
}

/// How the lines of a kind look.
#[derive(Clone, Debug, PartialEq)]
struct Sample {
    kind: String,
    colour: Option<Colour>,
    pattern: StrokeStyle,
    symbol: Symbol,
}

/// What will be one line.
struct Bundle<'a> {
    kind: &'a RelationKindId,
    from: usize,
    to: usize,
    is_of_chosen: bool,
    held: Vec<(&'a RelationId, &'a Relation)>,
}

impl RelationLines {
    /// The relations of `organisation` that were asked for, on its chart `scene`.
    ///
    /// A unit that is not shown because one above it is closed is stood for by the nearest one that is. A relation whose ends
    /// meet on one card is not drawn. Cost: linear in relations and cards, and finding a way
    /// for each line that is drawn.
    pub fn build(organisation: &Organisation, scene: &Scene, choice: &RelationChoice) -> Self {
        if choice.kinds.is_empty() && choice.units.is_empty() {
            return Self::default();
        }
        let mut found = Self::default();
        let mut bundles = found.bundles(organisation, scene, choice);
        if bundles.len() > MOST_LINES {
            found.too_many = Some(bundles.len());
            bundles.retain(|bundle| bundle.is_of_chosen);
            bundles.truncate(MOST_LINES);
        }
        let placement = scene.placement();
        let obstacles = Obstacles::new(&placement.rects, &placement.segments, CLEARANCE_PT);
        let request = |bundle: &Bundle<'_>| RouteRequest { from: bundle.from as u32, to: bundle.to as u32 };
        let requests: Vec<_> = bundles.iter().map(request).collect();
        let routes = layout::route(&obstacles, &requests, &RouteOptions::default());
        let mut room = LabelRoom { cards: &placement.rects, taken: Vec::new() };
        let has_labels = bundles.len() <= MOST_LABELS;
        for (bundle, route) in bundles.into_iter().zip(routes) {
            let kind = organisation.vocabulary().relation_kinds.get(bundle.kind);
            let name = kind.map_or(bundle.kind.as_str(), |kind| kind.name.as_str());
            let (colour, pattern, symbol) = (
                kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?)),
                kind.map(|kind| kind.stroke).unwrap_or_default(),
                kind.map(|kind| kind.symbol).unwrap_or_default(),
            );
            let sample = Sample { kind: name.to_owned(), colour, pattern, symbol };
            if !found.samples.contains(&sample) {
                found.samples.push(sample);
            }
            let words = words_of(name, &bundle.held);
            let label = if has_labels { room.label(&words, &route.points) } else { None };
            found.lines.push(RelationLine {
                relations: bundle.held.iter().map(|(id, _)| (*id).clone()).collect(),
                from: bundle.from,
                to: bundle.to,
                is_of_chosen: bundle.is_of_chosen,
                words,
                mark_at: route.label_at,
                label,
                arrow: arrow_head(&route.points, HEAD_LENGTH_PT, HEAD_HALF_WIDTH_PT),
                points: route.points,
                colour,
                pattern,
                symbol,
            });
        }
        found
    }

    fn bundles<'a>(
        &mut self,
        organisation: &'a Organisation,
        scene: &Scene,
        choice: &RelationChoice,
    ) -> Vec<Bundle<'a>> {
        let mut bundles: BTreeMap<(&RelationKindId, usize, usize), Bundle<'a>> = BTreeMap::new();
        for (id, relation) in organisation.relations() {
            let ends = [&relation.from, &relation.to].map(|end| organisation.unit_at(end));
            let [Some(from_unit), Some(to_unit)] = ends else { continue };
            let is_of_chosen = choice.units.contains(from_unit) || choice.units.contains(to_unit);
            if !is_of_chosen && !choice.kinds.contains(&relation.kind) {
                continue;
            }
            let (Some(from), Some(to)) =
                (card_for(organisation, scene, from_unit), card_for(organisation, scene, to_unit))
            else {
                self.off_chart += 1;
                continue;
            };
            if from == to {
                continue;
            }
            let bundle = bundles.entry((&relation.kind, from, to)).or_insert_with(|| Bundle {
                kind: &relation.kind,
                from,
                to,
                is_of_chosen: false,
                held: Vec::new(),
            });
            bundle.is_of_chosen |= is_of_chosen;
            bundle.held.push((id, relation));
        }
        bundles.into_values().collect()
    }

    /// The relations of several charts, to explain them together; without lines.
    pub fn explaining<'a>(several: impl IntoIterator<Item = &'a RelationLines>) -> Self {
        let mut found = Self::default();
        for sample in several.into_iter().flat_map(|lines| &lines.samples) {
            if !found.samples.contains(sample) {
                found.samples.push(sample.clone());
            }
        }
        found
    }

    /// What the lines mean: a row for each kind, from `at` on to the right and, when `width_pt` is used up, down. Returns
    /// where the last row ends.
    pub fn legend(&self, theme: Theme, at: Point, width_pt: f64) -> (Vec<Primitive<'_>>, f64) {
        const SAMPLE_PT: f64 = 22.0;
        let mut shapes = Vec::new();
        let (mut left, mut top) = (at.x, at.y);
        for sample in &self.samples {
            let width = SAMPLE_PT + 6.0 + text::width_pt(&sample.kind, Weight::Regular, SIZES.detail);
            if left > at.x && left + width > at.x + width_pt {
                left = at.x;
                top += SIZES.detail_line + 4.0;
            }
            let colour = theme.kind_colour(sample.colour.unwrap_or(theme.colour(ColourRole::Kind)));
            let middle = top + SIZES.detail_line / 2.0;
            let segment = Segment::new(Point::new(left, middle), Point::new(left + SAMPLE_PT, middle));
            let stroke = Stroke { colour, width_pt: LINE_PT, pattern: sample.pattern };
            shapes.push(Primitive::Line { segment, stroke });
            let mark = mark_around(Point::new(left + SAMPLE_PT / 2.0, middle));
            shapes.push(symbol_shape(sample.symbol, mark, colour));
            shapes.push(Primitive::Text {
                text: Cow::from(&sample.kind),
                at: Point::new(
                    left + SAMPLE_PT + 6.0,
                    baseline_pt(top, SIZES.detail_line, Weight::Regular, SIZES.detail),
                ),
                ends_at: false,
                size_pt: SIZES.detail,
                weight: Weight::Regular,
                colour: theme.colour(ColourRole::Muted),
            });
            left += width + 20.0;
        }
        (shapes, top + SIZES.detail_line)
    }

    /// The lines, by kind and cards.
    pub fn lines(&self) -> &[RelationLine] {
        &self.lines
    }
}

impl RelationLine {
    /// Its shapes, from back to front. Those of other units than the chosen ones step back, if `is_quiet`.
    pub fn primitives<'a>(&'a self, theme: Theme, is_quiet: bool, shapes: &mut Vec<Primitive<'a>>) {
        if self.points.len() < 2 {
            return;
        }
        let own = theme.kind_colour(self.colour.unwrap_or(theme.colour(ColourRole::Kind)));
        let colour = if is_quiet { own.mixed(theme.colour(ColourRole::Ground), 0.6) } else { own };
        let stroke = Stroke { colour, width_pt: LINE_PT, pattern: self.pattern };
        shapes.push(Primitive::Polyline { points: Cow::from(&self.points), stroke });
        if self.arrow.len() == 3 {
            shapes.push(Primitive::Polygon { points: self.arrow.clone(), fill: colour });
        }
        if is_quiet {
            return;
        }
        let Some((label, rect)) = &self.label else {
            let disc = MARK_PT / 2.0 + 2.0;
            shapes.push(Primitive::Circle {
                centre: self.mark_at,
                radius_pt: disc,
                fill: theme.colour(ColourRole::Ground),
            });
            shapes.push(symbol_shape(self.symbol, mark_around(self.mark_at), colour));
            return;
        };
        shapes.push(Primitive::Rect {
            rect: *rect,
            radius_pt: rect.height / 2.0,
            fill: Some(theme.colour(ColourRole::Card)),
            stroke: Some(Stroke { colour, width_pt: 0.8, pattern: StrokeStyle::Solid }),
        });
        let middle = rect.centre().y;
        shapes.push(symbol_shape(self.symbol, mark_around(Point::new(rect.left + 9.0, middle)), colour));
        shapes.push(Primitive::Text {
            text: Cow::from(label),
            at: Point::new(rect.left + 16.0, baseline_pt(rect.top, rect.height, Weight::Regular, SIZES.detail)),
            ends_at: false,
            size_pt: SIZES.detail,
            weight: Weight::Regular,
            colour: theme.colour(ColourRole::Ink),
        });
    }

    /// What its mark or label takes up: where a pointer asks what it is.
    pub fn mark_bounds(&self) -> Rect {
        self.label.as_ref().map_or_else(|| mark_around(self.mark_at), |(_, rect)| *rect)
    }

    /// What it takes up.
    pub fn bounds(&self) -> Rect {
        let mut bounds = Rect::from_edges(self.mark_at.x, self.mark_at.y, self.mark_at.x, self.mark_at.y);
        for point in &self.points {
            bounds = bounds.union(&Rect::from_edges(point.x, point.y, point.x, point.y));
        }
        match &self.label {
            Some((_, rect)) => bounds.union(rect),
            None => bounds,
        }
    }
}

fn mark_around(middle: Point) -> Rect {
    Rect::new(middle.x - MARK_PT / 2.0, middle.y - MARK_PT / 2.0, MARK_PT, MARK_PT)
}

/// The card of a unit, or of the nearest one above it that is shown.
fn card_for(organisation: &Organisation, scene: &Scene, unit: &UnitId) -> Option<usize> {
    scene.card_of(unit).or_else(|| {
        let shown = organisation.ancestors(unit).find_map(|above| scene.card_of(above))?;
        // What is left out because of its kind has no place on the chart, not even in that of another.
        (scene.cards()[shown].hidden_count > 0).then_some(shown)
    })
}

/// The kind, and what its relations are about.
fn words_of(kind: &str, held: &[(&RelationId, &Relation)]) -> String {
    let mut about: Vec<&str> = Vec::new();
    for label in held.iter().filter_map(|(_, relation)| relation.label.as_deref()) {
        if !about.contains(&label) {
            about.push(label);
        }
    }
    match about.as_slice() {
        [] => kind.to_owned(),
        about => format!("{kind}: {}", about.join("; ")),
    }
}

/// The head of an arrow at the end of a line.
pub(super) fn arrow_head(points: &[Point], length_pt: f64, half_width_pt: f64) -> Vec<Point> {
    let [.., before, tip] = points else { return Vec::new() };
    let (x, y) = (tip.x - before.x, tip.y - before.y);
    let length = x.hypot(y);
    if length <= 0.0 {
        return Vec::new();
    }
    let (x, y) = (x / length, y / length);
    let base = Point::new(tip.x - x * length_pt, tip.y - y * length_pt);
    vec![
        *tip,
        Point::new(base.x - y * half_width_pt, base.y + x * half_width_pt),
        Point::new(base.x + y * half_width_pt, base.y - x * half_width_pt),
    ]
}

/// Where labels may stand: on no card, and on no other label.
struct LabelRoom<'a> {
    cards: &'a [Rect],
    taken: Vec<Rect>,
}

impl LabelRoom<'_> {
    /// The label of a line and its place in the middle of one of its pieces, the longest first; `None` where there is no room.
    fn label(&mut self, words: &str, points: &[Point]) -> Option<(String, Rect)> {
        let label = text::ellipsize(words, Weight::Regular, SIZES.detail, LABEL_WIDTH_PT).into_owned();
        let width = text::width_pt(&label, Weight::Regular, SIZES.detail) + 24.0;
        let height = SIZES.detail_line + 2.0;
        let mut pieces: Vec<_> = points.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let length = |(a, b): &(Point, Point)| (a.x - b.x).abs() + (a.y - b.y).abs();
        pieces.sort_by(|a, b| length(b).total_cmp(&length(a)));
        let shares = [0.5, 0.3, 0.7, 0.15, 0.85];
        // On the line, or beside one that stands upright where it passes close by a card.
        let beside = width / 2.0 + 5.0;
        let places = pieces.iter().flat_map(|(a, b)| {
            let asides = if a.x == b.x { [0.0, beside, -beside] } else { [0.0; 3] };
            shares.into_iter().flat_map(move |share| {
                let at = Point::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
                asides.into_iter().map(move |aside| Point::new(at.x + aside, at.y))
            })
        });
        let rect = places
            .map(|at| Rect::new(at.x - width / 2.0, at.y - height / 2.0, width, height))
            .find(|rect| !self.taken.iter().chain(self.cards).any(|other| other.intersects(rect)))?;
        self.taken.push(rect);
        Some((label, rect))
    }
}
