//! What is asked, made into charts and pages.

use std::sync::Arc;

use super::{Chart, ComparisonWay, Item, Page, Picture, Publication, PublishOptions};
use crate::compare::Difference;
use crate::geometry::{Point, Rect, Size};
use crate::i18n::Language;
use crate::metric::Totals;
use crate::model::{Line, Organisation, ScenarioId, Scenarios};
use crate::report::Alternative;
use crate::scene::{
    CardAmounts, ChartSource, Marks, Overlay, Primitive, RelationChoice, RelationLines, SIZES, Scene, Style, Theme,
    ViewOptions, text_line,
};
use crate::text::Weight;

/// Around all that stands on a page without paper.
const MARGIN_PT: f64 = 24.0;

/// What a publication is made of.
#[derive(Clone, Copy)]
pub struct ComposeInput<'a> {
    /// The file.
    pub scenarios: &'a Scenarios,
    /// Which scenario is published.
    pub scenario: &'a ScenarioId,
    /// What is asked.
    pub options: &'a PublishOptions,
    /// The colours, and how cards look.
    pub style: &'a Style,
    /// The language of what the program itself says.
    pub language: Language,
}

/// What is asked, as charts on pages.
///
/// Cost: linear in the units, and finding a way for each relation.
pub fn compose(input: &ComposeInput<'_>) -> Publication {
    let organisation = organisation_in(input.scenarios, input.scenario);
    let chart = chart_of(input, &organisation);
    let title = input.options.frame.title.clone().unwrap_or_else(|| chart.scene.title().to_owned());
    let page = page_as_large_as(&chart, &title, input.style.theme);
    let language_tag = organisation.properties().language.clone();
    Publication {
        alternative: Arc::new(Alternative { title: title.clone(), ..Alternative::default() }),
        title,
        language_tag: language_tag.unwrap_or_else(|| input.language.tag().to_owned()),
        language: input.language,
        theme: input.style.theme,
        charts: vec![chart],
        pages: vec![page],
        ..Publication::default()
    }
}

impl Publication {
    /// A chart by itself on a page that is as large.
    pub fn of_chart(chart: Chart, theme: Theme) -> Self {
        let title = chart.scene.title().to_owned();
        let page = page_as_large_as(&chart, &title, theme);
        Self {
            alternative: Arc::new(Alternative { title: title.clone(), ..Alternative::default() }),
            title,
            language_tag: chart.language.tag().to_owned(),
            language: chart.language,
            theme,
            charts: vec![chart],
            pages: vec![page],
            ..Self::default()
        }
    }
}

fn organisation_in(scenarios: &Scenarios, id: &ScenarioId) -> Organisation {
    scenarios.get(id).map(|state| state.organisation().clone()).unwrap_or_default()
}

/// The chart of an organisation, with what is different from the one that it is compared with.
fn chart_of(input: &ComposeInput<'_>, organisation: &Organisation) -> Chart {
    let content = &input.options.content;
    let options = ViewOptions {
        form: content.form.unwrap_or_default(),
        levels: content.levels,
        top: content.top.clone(),
        switched_kinds: content.switched_kinds.clone(),
        figures: content.figures.clone(),
        language: input.language,
        ..ViewOptions::default()
    };
    let options = input.style.dressed(options);
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    let amounts = CardAmounts::of(organisation, &options.figures);
    let own = ChartSource { organisation, line: &line, totals: &totals, amounts: &amounts };
    let (scene, marks) = match &content.comparison {
        None => (Scene::build_with(own, &options), None),
        Some(comparison) => {
            let other = organisation_in(input.scenarios, &comparison.with);
            let is_earlier = comparison.way == ComparisonWay::Earlier;
            let (from, to) = if is_earlier { (organisation, &other) } else { (&other, organisation) };
            let difference = Difference::between(from, to);
            if comparison.way == ComparisonWay::Overlay {
                let line = Line::of(&other);
                let totals = Totals::of(&other, &line);
                let amounts = CardAmounts::of(&other, &options.figures);
                let earlier = ChartSource { organisation: &other, line: &line, totals: &totals, amounts: &amounts };
                let overlay = Overlay::build(earlier, own, &difference, &options);
                (overlay.scene, Some(overlay.marks))
            } else {
                let scene = Scene::build_with(own, &options);
                let marks = Marks::of(&scene, &difference);
                (scene, Some(marks))
            }
        }
    };
    let choice = RelationChoice { kinds: content.relations.clone(), units: Vec::new() };
    let relations = RelationLines::build(organisation, &scene, &choice);
    Chart { scene, relations, marks, language: input.language }
}

/// A page without paper: the title above the chart, what the marks mean beneath it.
fn page_as_large_as(chart: &Chart, title: &str, theme: Theme) -> Page {
    let bounds = chart.bounds();
    let title_height = theme.title_pt() * 1.5;
    let title_width = crate::text::width_pt(title, Weight::SemiBold, theme.title_pt());
    let mut width = bounds.width.max(title_width).max(SIZES.card_width * 2.0);
    let at = Point::new(MARGIN_PT, MARGIN_PT);
    let mut around =
        vec![text_line(title, at, title_height, Weight::SemiBold, theme.title_pt(), chart.scene.title_colour(theme))];
    let chart_top = MARGIN_PT + title_height + 8.0;
    let origin = Point::new(MARGIN_PT - bounds.left, chart_top - bounds.top);
    let mut end = Point::new(MARGIN_PT + width, chart_top + bounds.height + MARGIN_PT);
    let next = |end: Point| Point::new(MARGIN_PT, end.y);
    let mut add = |shapes: Vec<Primitive<'_>>| around.extend(shapes.into_iter().map(Primitive::into_owned));
    let (shapes, legend_end) = chart.scene.legend_shapes(theme, next(end), width);
    width = width.max(legend_end.x - MARGIN_PT);
    end.y = legend_end.y;
    add(shapes);
    let (shapes, bottom) = chart.relations.legend(theme, Point::new(MARGIN_PT, end.y + 4.0), width);
    if !shapes.is_empty() {
        end.y = bottom;
        add(shapes);
    }
    if let Some(marks) = &chart.marks {
        let (shapes, bottom) = marks.legend(chart.language, theme, Point::new(MARGIN_PT, end.y + 4.0), width);
        if !shapes.is_empty() {
            end.y = bottom;
            add(shapes);
        }
    }
    let size = Size::new(width + 2.0 * MARGIN_PT, end.y + MARGIN_PT);
    let clip = Rect::new(0.0, 0.0, size.width, size.height);
    Page {
        name: title.to_owned(),
        size,
        behind: Vec::new(),
        pictures: vec![Picture { chart: 0, scale: 1.0, origin, clip }],
        around: around.into_iter().map(Item::Shape).collect(),
        heading: title.to_owned(),
    }
}
