//! What a chart looks like, whoever draws it: cards, connectors and a legend, as shapes in chart points.
//!
//! The window paints a [`Scene`] and the SVG writer writes the same one, so screen and paper stay equal. Imports `model`,
//! `metric`, `compare`, `layout`, `text`, `i18n`. To add a field to a card: `card.rs`; a colour: `theme/`; how cards are stacked: `arrange.rs`; how cards are drawn: `card_style.rs`; what a style file holds: `style_file/`;
//! something that a comparison marks: `look.rs` and `marks.rs`; how a figure is shown on a card: `figures/`.

mod arrange;
mod arrow;
mod band;
mod card;
mod card_drawing;
mod card_style;
mod contrast;
mod dress;
mod figures;
mod film;
mod heat_look;
mod legend;
mod line_join;
mod look;
mod marks;
mod overlay;
mod primitive;
mod relations;
mod style;
mod style_file;
mod theme;
mod view_options;

pub use arrow::MoveArrow;
pub use band::BandPattern;
pub use card::{Card, leadership_text, text_line};
pub use card_style::{CardFace, CardShape, CardStyle, Density};
pub use contrast::{ContrastFinding, Part, contrast_findings};
pub use figures::{
    CardAmounts, CardFigures, CardHeat, FigureLegend, FigureRow, FigureScale, FigureWay, HEAT_STEPS, Heat, HeatRow,
    MOST_TEXTS, bar_sample, heat_sample,
};
pub use film::{Film, FilmCard, Hook, Link, Side, Step, StepKind};
pub use heat_look::Texture;
pub use legend::{LegendRow, legend_mark};
pub use look::{CardLook, mark_colour};
pub use marks::{MarkRow, Marks, badge_place, mark_badge, mark_sample, mark_word, marked_name};
pub use overlay::{ChartSource, Overlay};
pub use primitive::{Colour, Primitive, Stroke, hatch_lines};
pub use relations::{RelationChoice, RelationLine, RelationLines};
pub use style::{ColourRole, SIZES, Sizes, Theme};
pub use style_file::{Logo, LogoKind, Style, StyleError};
pub use view_options::{StackFrom, ViewOptions};

use std::collections::HashMap;

use crate::geometry::Rect;
use crate::layout::{self, LayoutOptions, Placement};
use crate::metric::Totals;
use crate::model::{Line, Organisation, StrokeStyle, UnitId};
use arrange::{Planned, arranged};
use card::Source;
use dress::Dress;
use figures::{Shown, put_on_scale};

/// A chart, placed.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    cards: Vec<Card>,
    /// The place of each card's parent among the cards.
    parents: Vec<Option<u32>>,
    /// Where the subtree of each card ends among the cards: everything under a card follows it directly.
    ends: Vec<u32>,
    placement: Placement,
    legend: Vec<LegendRow>,
    left_out: Vec<LegendRow>,
    title: String,
    card_of_unit: HashMap<UnitId, u32>,
    shown: Shown,
    scale: FigureScale,
    figure_legend: FigureLegend,
    dress: Dress,
}

impl Scene {
    /// The chart of `organisation`, whose line is `line` and whose figures are `totals`. What its cards show by choice is
    /// worked out anew; see [`Self::build_with`].
    ///
    /// Cost: linear in the units that are shown.
    pub fn build(organisation: &Organisation, line: &Line, totals: &Totals, options: &ViewOptions) -> Self {
        let amounts = CardAmounts::of(organisation, &options.figures);
        Self::build_with(ChartSource { organisation, line, totals, amounts: &amounts }, options)
    }

    /// The chart of an organisation whose amounts are known: those of `options`.
    pub fn build_with(of: ChartSource<'_>, options: &ViewOptions) -> Self {
        let ChartSource { organisation, line, totals, amounts } = of;
        let on_chart = on_chart(organisation, line, options);
        let places = shown_places(organisation, line, options, &on_chart);
        let parents = parents_among(line, &places);
        let ends = subtree_ends(&parents);
        let source = Source::of(organisation, line, totals, amounts, options);
        let planned: Vec<Planned<'_>> = places
            .iter()
            .enumerate()
            .map(|(index, &place)| {
                let beneath = line.subtree(place as usize).skip(1);
                let hides_its_own = ends[index] as usize - index == 1;
                let hidden = if hides_its_own { beneath.filter(|&place| on_chart[place]).count() } else { 0 };
                Planned { source: &source, place, hidden, is_brief: false }
            })
            .collect();
        let (cards, placement) = arranged(&planned, &parents, options);
        let legend = legend::rows(organisation, line, &places, options);
        let left_out = line.places_within(organisation, options.top.as_ref()).filter(|&place| !on_chart[place]);
        let left_out_kinds = left_out.map(|place| line.unit(organisation, place).1.kind.clone());
        let left_out = legend::rows_of_kinds(organisation, left_out_kinds, &options.style);
        let title = match &options.top {
            Some(top) => organisation.name_of(top).to_owned(),
            None => organisation.properties().title.clone(),
        };
        let card_of_unit = cards.iter().zip(0..).map(|(card, index)| (card.unit.clone(), index)).collect();
        let shown = Shown::of(amounts, options.language);
        let of = Self {
            cards,
            parents,
            ends,
            placement,
            legend,
            left_out,
            title,
            card_of_unit,
            shown,
            dress: Dress::of(options, organisation),
            ..Self::default()
        };
        of.on_own_scale()
    }

    /// The same with what the cards show on a scale of their own.
    fn on_own_scale(mut self) -> Self {
        if self.shown.needs_legend() {
            self.use_scale(FigureScale::of(std::iter::once(&self)));
        }
        self
    }

    /// Puts what the cards show on a scale, such as one for several charts. No card becomes another size.
    pub fn use_scale(&mut self, scale: FigureScale) {
        for card in &mut self.cards {
            put_on_scale(&mut card.figures, card.heat.as_mut(), &scale);
        }
        self.figure_legend = FigureLegend::of(&self.cards, &self.shown, &scale);
        self.scale = scale;
    }

    /// Whether its cards show anything on a scale.
    pub fn has_scale(&self) -> bool {
        self.shown.has_scale()
    }

    /// The scale of what the cards show.
    pub fn scale(&self) -> &FigureScale {
        &self.scale
    }

    /// What the bars and the colours of the cards mean.
    pub fn figure_legend(&self) -> &FigureLegend {
        &self.figure_legend
    }

    /// The cards in reading order: each before what stands under it.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// Where a card stands.
    pub fn rect(&self, card: usize) -> Rect {
        self.placement.rects[card]
    }

    /// What a card and everything under it take up.
    pub fn subtree_bounds(&self, card: usize) -> Rect {
        self.placement.subtree_bounds[card]
    }

    /// The place of a card's parent among the cards.
    pub fn parent(&self, card: usize) -> Option<usize> {
        self.parents[card].map(|parent| parent as usize)
    }

    /// The cards of a unit and of everything shown under it.
    pub fn subtree(&self, card: usize) -> std::ops::Range<usize> {
        card..self.ends[card] as usize
    }

    /// The cards directly under a card, or at the top for `None`, in their order.
    pub fn children(&self, card: Option<usize>) -> impl Iterator<Item = usize> {
        let (first, end) = card.map_or((0, self.cards.len()), |card| (card + 1, self.ends[card] as usize));
        let next = move |child: usize| (child < end).then_some(child);
        std::iter::successors(next(first), move |&child| next(self.ends[child] as usize))
    }

    /// The place of a unit among the cards; `None` when it is not shown.
    pub fn card_of(&self, unit: &UnitId) -> Option<usize> {
        self.card_of_unit.get(unit).map(|&card| card as usize)
    }

    /// The distances between its cards.
    pub fn layout_options(&self) -> LayoutOptions {
        self.dress.density.layout_options()
    }

    /// Where everything stands.
    pub fn placement(&self) -> &Placement {
        &self.placement
    }

    /// What the chart takes up, without title and legend.
    pub fn bounds(&self) -> Rect {
        self.placement.bounds
    }

    /// What the marks mean.
    pub fn legend(&self) -> &[LegendRow] {
        &self.legend
    }

    /// Kinds of units that have no place on the chart, as they are switched.
    pub fn left_out(&self) -> &[LegendRow] {
        &self.left_out
    }

    /// The colour of a title over it: the organisation's own, where it has one that can be read.
    pub fn title_colour(&self, theme: Theme) -> Colour {
        theme.title_colour(self.dress.accent)
    }

    /// What the chart is called.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How its lines between cards are drawn.
    pub fn connector_stroke(&self, theme: Theme) -> Stroke {
        let width_pt = self.cards.first().map_or(SIZES.line, |card| card.face.line_pt);
        Stroke { width_pt, ..connector_stroke(theme) }
    }

    /// The lines between cards.
    pub fn connectors(&self, theme: Theme) -> impl Iterator<Item = Primitive<'_>> {
        let stroke = self.connector_stroke(theme);
        self.placement.segments.iter().map(move |&segment| Primitive::Line { segment, stroke })
    }
}

/// How the lines between cards are drawn by default; [`Scene::connector_stroke`] knows the style of a chart.
fn connector_stroke(theme: Theme) -> Stroke {
    Stroke { colour: theme.colour(ColourRole::Connector), width_pt: SIZES.line, pattern: StrokeStyle::Solid }
}

/// For each place of the line, whether its kind, and those of the units above it, have a place on the chart.
///
/// What stands at the top by choice has, whatever its kind.
fn on_chart(organisation: &Organisation, line: &Line, options: &ViewOptions) -> Vec<bool> {
    let mut found: Vec<bool> = Vec::with_capacity(line.len());
    for place in 0..line.len() {
        let (id, unit) = line.unit(organisation, place);
        let is_off = line.kind(organisation, place).is_some_and(|kind| kind.off_chart);
        let has_place = is_off == options.switched_kinds.contains(&unit.kind);
        let is_top = options.top.as_ref() == Some(id);
        found.push(is_top || (has_place && line.parents()[place].is_none_or(|parent| found[parent as usize])));
    }
    found
}

/// Places of the line that are shown, ascending.
fn shown_places(organisation: &Organisation, line: &Line, options: &ViewOptions, on_chart: &[bool]) -> Vec<u32> {
    let range = line.places_within(organisation, options.top.as_ref());
    let offset = range.start as u32;
    let parents: Vec<_> = line.parents()[range.clone()]
        .iter()
        .map(|parent| parent.and_then(|parent| parent.checked_sub(offset)))
        .collect();
    let mut collapsed = Vec::new();
    if !options.collapsed.is_empty() {
        collapsed.extend(range.map(|place| options.collapsed.contains(line.unit(organisation, place).0)));
    }
    let depth_limit = options.levels.map(|levels| levels.saturating_sub(1));
    let shown = layout::shown(&parents, &collapsed, depth_limit);
    shown.into_iter().map(|index| index + offset).filter(|&place| on_chart[place as usize]).collect()
}

/// For each of `places`, where its parent stands among them.
fn parents_among(line: &Line, places: &[u32]) -> Vec<Option<u32>> {
    let mut index_of = vec![u32::MAX; line.len()];
    let mut parents = Vec::with_capacity(places.len());
    for (index, &place) in places.iter().enumerate() {
        index_of[place as usize] = index as u32;
        let parent = line.parents()[place as usize].map(|parent| index_of[parent as usize]);
        parents.push(parent.filter(|&parent| parent != u32::MAX));
    }
    parents
}

/// For each box in reading order, where its subtree ends.
fn subtree_ends(parents: &[Option<u32>]) -> Vec<u32> {
    let mut ends: Vec<u32> = (1..=parents.len() as u32).collect();
    for (index, parent) in parents.iter().enumerate().rev() {
        if let Some(parent) = parent {
            let end = ends[index];
            let above = &mut ends[*parent as usize];
            *above = (*above).max(end);
        }
    }
    ends
}
