//! The organisations that a publication shows, and their charts before they are placed on pages.

use super::ComposeInput;
use super::subject::Subject;
use crate::compare::Difference;
use crate::export::{Chart, ComparisonWay};
use crate::geometry::Rect;
use crate::layout::Form;
use crate::metric::Totals;
use crate::model::{Line, Organisation, ScenarioId, UnitId};
use crate::scene::{
    CardAmounts, CardFigures, ChartSource, FigureScale, Marks, MoveArrow, Overlay, RelationChoice, RelationLines,
    Scene, StackFrom, ViewOptions,
};

/// What a card may show outside its rectangle: half of its outline.
const AROUND_CARD_PT: f64 = 2.0;
/// The same where a comparison puts badges on the corners.
const AROUND_MARKED_CARD_PT: f64 = 8.0;

/// An organisation with what its charts are made from.
pub(super) struct Side<'a> {
    /// Which scenario it is.
    pub scenario: &'a ScenarioId,
    pub organisation: &'a Organisation,
    pub line: Line,
    pub totals: Totals,
    amounts: CardAmounts,
}

/// The organisation that is published, and the one that it is compared with.
pub(super) struct Sides<'a> {
    pub own: Side<'a>,
    pub other: Option<OtherSide<'a>>,
}

/// What is compared with.
pub(super) struct OtherSide<'a> {
    pub side: Side<'a>,
    pub way: ComparisonWay,
    pub difference: Difference,
}

/// How the cards of a chart are arranged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Arrangement {
    pub form: Form,
    pub stack_from: StackFrom,
}

/// A chart, or two that stand beside each other, before its relations are led around the cards.
#[derive(Default)]
pub(super) struct Draft {
    /// From left to right.
    pub scenes: Vec<(Scene, Option<Marks>)>,
    /// How many units moved without an arrow, because there would be too many.
    pub moves_without_arrow: usize,
}

impl<'a> Side<'a> {
    fn of(scenario: &'a ScenarioId, organisation: &'a Organisation, figures: &CardFigures) -> Self {
        let line = Line::of(organisation);
        let totals = Totals::of(organisation, &line);
        let amounts = CardAmounts::of(organisation, figures);
        Self { scenario, organisation, line, totals, amounts }
    }

    fn source(&self) -> ChartSource<'_> {
        let Self { organisation, line, totals, amounts, .. } = self;
        ChartSource { organisation, line, totals, amounts }
    }

    /// The chart of what stands under a unit; empty where that unit is not there.
    fn scene(&self, options: &ViewOptions) -> Scene {
        let has_top = options.top.as_ref().is_none_or(|top| self.organisation.unit(top).is_some());
        if has_top { Scene::build_with(self.source(), options) } else { Scene::default() }
    }
}

impl<'a> Sides<'a> {
    /// Those that are asked for. `nothing` stands for an organisation that is not there.
    pub fn of(input: &ComposeInput<'a>, nothing: &'a Organisation) -> Self {
        let content = &input.options.content;
        let organisation_in = |id: &ScenarioId| input.scenarios.get(id).map_or(nothing, |state| state.organisation());
        let own = Side::of(input.scenario, organisation_in(input.scenario), &content.figures);
        let asked = content.comparison.as_ref().filter(|asked| input.scenarios.get(&asked.with).is_some());
        let other = asked.map(|asked| {
            let side = Side::of(&asked.with, organisation_in(&asked.with), &content.figures);
            let difference = match asked.way {
                ComparisonWay::Earlier => Difference::between(own.organisation, side.organisation),
                _ => Difference::between(side.organisation, own.organisation),
            };
            OtherSide { side, way: asked.way, difference }
        });
        Self { own, other }
    }

    /// The unit at the top that was asked for, if it is there.
    pub fn top<'b>(&self, asked: Option<&'b UnitId>) -> Option<&'b UnitId> {
        asked.filter(|top| self.own.organisation.unit(top).is_some())
    }

    /// Whether two charts stand beside each other.
    pub fn is_pair(&self) -> bool {
        self.other.as_ref().is_some_and(|other| other.way == ComparisonWay::SideBySide)
    }

    /// The chart of a subject.
    ///
    /// Cost: linear in its units.
    pub fn draft(&self, subject: &Subject, arrangement: Arrangement, scale: Option<&FigureScale>) -> Draft {
        let Arrangement { form, stack_from } = arrangement;
        let options = ViewOptions { form, stack_from, ..subject.view.clone() };
        let mut draft = Draft::default();
        match &self.other {
            None => draft.scenes.push((self.own.scene(&options), None)),
            Some(OtherSide { side, way: ComparisonWay::Overlay, difference }) => {
                let overlay = Overlay::build(side.source(), self.own.source(), difference, &options);
                if overlay.marks.arrows().is_empty() {
                    draft.moves_without_arrow = overlay.move_count();
                }
                draft.scenes.push((overlay.scene, Some(overlay.marks)));
            }
            Some(OtherSide { side, way, difference }) => {
                let marked = |side: &Side<'_>| {
                    let scene = side.scene(&options);
                    let marks = Marks::of(&scene, difference);
                    (scene, Some(marks))
                };
                if *way == ComparisonWay::SideBySide {
                    draft.scenes.push(marked(side));
                }
                draft.scenes.push(marked(&self.own));
            }
        }
        if let Some(scale) = scale {
            draft.scenes.iter_mut().for_each(|(scene, _)| scene.use_scale(scale.clone()));
        }
        draft
    }

    /// The charts of a draft, with the relations that are asked for.
    ///
    /// Cost: finding a way for each relation.
    pub fn finished(&self, draft: Draft, input: &ComposeInput<'_>) -> Vec<Chart> {
        let choice = RelationChoice { kinds: input.options.content.relations.clone(), units: Vec::new() };
        let earlier = self.other.as_ref().filter(|_| self.is_pair()).map(|other| other.side.organisation);
        let organisations = earlier.into_iter().chain([self.own.organisation]);
        let chart = |((scene, marks), organisation): ((Scene, Option<Marks>), &Organisation)| {
            let relations = RelationLines::build(organisation, &scene, &choice);
            Chart { name: String::new(), scene, relations, marks, language: input.language }
        };
        draft.scenes.into_iter().zip(organisations).map(chart).collect()
    }
}

impl Draft {
    /// What its charts take up, from left to right.
    pub fn extents(&self) -> Vec<Rect> {
        let extent = |(scene, marks): &(Scene, Option<Marks>)| {
            let arrows = marks.iter().flat_map(|marks| marks.arrows()).filter_map(MoveArrow::bounds);
            arrows.fold(around(scene.bounds(), marks.is_some()), |all, arrow| all.union(&arrow))
        };
        self.scenes.iter().map(extent).collect()
    }

    /// How many levels its cards stand on.
    pub fn levels(&self) -> u32 {
        let levels = |(scene, _): &(Scene, Option<Marks>)| {
            let mut depths: Vec<u32> = Vec::with_capacity(scene.cards().len());
            for card in 0..scene.cards().len() {
                depths.push(scene.parent(card).map_or(1, |parent| depths[parent] + 1));
            }
            depths.into_iter().max().unwrap_or(0)
        };
        self.scenes.iter().map(levels).max().unwrap_or(0)
    }
}

/// What a chart takes up with all that stands over the edges of its cards.
pub(super) fn extent(chart: &Chart) -> Rect {
    let cards = around(chart.scene.bounds(), chart.marks.is_some());
    if chart.relations.lines().is_empty() && chart.arrows().is_empty() { cards } else { cards.union(&chart.bounds()) }
}

/// A card with all that stands over its edges.
pub(super) fn around(rect: Rect, is_marked: bool) -> Rect {
    rect.expanded(if is_marked { AROUND_MARKED_CARD_PT } else { AROUND_CARD_PT })
}
