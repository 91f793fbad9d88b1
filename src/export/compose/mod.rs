//! What is asked, made into charts and pages.
//!
//! `subject` says what each chart is about, `sides` makes the charts, `search` chooses arrangement and sheet, `free_page`, `one_sheet`
//! and `tiled` put them on pages, `frame` says what stands around them; `book` does it for one subject after the other.

mod book;
mod context;
mod cuts;
mod frame;
mod free_page;
mod furniture;
mod in_words;
mod legend;
mod one_sheet;
mod page_map;
mod placing;
mod references;
mod reveals;
mod scenario_line;
mod search;
mod shapes;
mod sheet;
mod sides;
mod subject;
mod tiled;
mod tiles;
mod watermark;

use std::sync::Arc;

use super::{Chart, Publication, PublishOptions};
use crate::i18n::Language;
use crate::model::{Organisation, ScenarioId, Scenarios};
use crate::report::Alternative;
use crate::scene::{FigureScale, Style, Theme, contrast_findings};
use book::Book;
use context::Context;
use sides::{Arrangement, Sides};
use subject::{Subject, subjects};

/// What a publication is made of.
#[derive(Clone, Copy)]
pub struct ComposeInput<'a> {
    /// The file.
    pub scenarios: &'a Scenarios,
    /// Which scenario is published.
    pub scenario: &'a ScenarioId,
    /// What is asked.
    pub options: &'a PublishOptions,
    /// The colours, how cards look, and the organisation's own mark.
    pub style: &'a Style,
    /// The language of what the program itself says.
    pub language: Language,
    /// Whether all is told in words too: see [`Format::tells_all`](super::Format::tells_all).
    pub tells_all: bool,
}

/// What is asked, as charts on pages.
///
/// Cost: linear in the units, and finding a way for each relation. With paper a chart is laid out several times, to see which
/// arrangement is largest on it.
pub fn compose(input: &ComposeInput<'_>) -> Publication {
    let nothing = Organisation::default();
    let sides = Sides::of(input, &nothing);
    let (subjects, mut notes) = subjects(input, &sides);
    let context = Context { input, sides: &sides, has_several_subjects: subjects.len() > 1 };
    let mut book = Book::new(context, shared_scale(&sides, &subjects));
    subjects.iter().for_each(|subject| book.add(subject));
    book.number_pages();
    notes.extend(book.notes());
    let kinds = &sides.own.organisation.vocabulary().unit_kinds;
    let content = &input.options.content;
    let (is_compared, has_heat) = (sides.other.is_some(), content.figures.heat.is_some());
    let found = contrast_findings(input.style, kinds).into_iter();
    let own = found.filter(|found| found.concerns(is_compared, has_heat, !content.relations.is_empty()));
    notes.extend(own.map(|found| found.message()));
    let title = subjects.first().map_or_else(String::new, |whole| whole.title.clone());
    let language_tag = sides.own.organisation.properties().language.clone();
    Publication {
        alternative: in_words::in_words(input, &sides, &book.charts),
        reveals: reveals::reveals(input, &sides, &book.charts),
        title,
        language_tag: language_tag.unwrap_or_else(|| input.language.tag().to_owned()),
        language: input.language,
        theme: input.style.theme,
        logo: input.style.logo.clone().filter(|_| input.options.frame.has_logo).map(Arc::new),
        has_legend: input.options.frame.has_legend,
        scenario_line: scenario_line::line(input, &sides, None),
        unexplained_pages: book.unexplained_pages,
        charts: book.charts,
        pages: book.pages,
        notes,
    }
}

impl Publication {
    /// A chart by itself on a page that is as large.
    pub fn of_chart(chart: Chart, theme: Theme) -> Self {
        let title = chart.scene.title().to_owned();
        let page = free_page::page_of_chart(&chart, &title, theme);
        Self {
            alternative: Arc::new(Alternative { title: title.clone(), short: title.clone(), ..Alternative::default() }),
            title,
            language_tag: chart.language.tag().to_owned(),
            language: chart.language,
            theme,
            has_legend: true,
            charts: vec![chart],
            pages: vec![page],
            ..Self::default()
        }
    }
}

/// One scale for what cards show, where there are several charts: so that a colour means the same on all of them.
fn shared_scale(sides: &Sides<'_>, subjects: &[Subject]) -> Option<FigureScale> {
    let whole = subjects.first().filter(|_| subjects.len() > 1 || sides.is_pair())?;
    if whole.view.figures.bar.is_none() && whole.view.figures.heat.is_none() {
        return None;
    }
    let mut view = whole.view.clone();
    if subjects.len() > 1 {
        (view.levels, view.collapsed) = (None, Default::default());
    }
    let all = Subject { name: String::new(), title: String::new(), part_of: None, view };
    let draft = sides.draft(&all, Arrangement::first(None), None);
    Some(FigureScale::of(draft.scenes.iter().map(|(scene, _)| scene)))
}
