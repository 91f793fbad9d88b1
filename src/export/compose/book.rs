//! Charts put on pages, one subject after the other.

use super::context::{Context, Made};
use super::furniture::Furniture;
use super::search::{Choice, choose};
use super::sheet::{Sheet, least_text_pt};
use super::sides::{Arrangement, Draft};
use super::subject::Subject;
use super::{free_page, one_sheet, tiled};
use crate::export::{Chart, Page};
use crate::geometry::{Point, Size};
use crate::i18n::Message;
use crate::scene::FigureScale;

/// Charts on pages.
pub(super) struct Book<'a> {
    context: Context<'a>,
    /// The scale of what cards show, where several charts are to show it alike.
    figure_scale: Option<FigureScale>,
    pub charts: Vec<Chart>,
    pub pages: Vec<Page>,
    /// Of each page where its number ends, and how large it is.
    numbers: Vec<Option<(Point, Furniture)>>,
    /// How high the smallest text of each sheet of paper is.
    texts_pt: Vec<f64>,
    /// How many pages have no legend for want of room.
    pub unexplained_pages: usize,
    /// How many units of one chart moved without an arrow.
    moves_without_arrow: usize,
}

impl<'a> Book<'a> {
    pub fn new(context: Context<'a>, figure_scale: Option<FigureScale>) -> Self {
        Self {
            context,
            figure_scale,
            charts: Vec::new(),
            pages: Vec::new(),
            numbers: Vec::new(),
            texts_pt: Vec::new(),
            unexplained_pages: 0,
            moves_without_arrow: 0,
        }
    }

    /// Puts a subject on a page, or on as many as it takes.
    pub fn add(&mut self, subject: &Subject) {
        let context = self.context;
        let (paper, form) = (&context.input.options.paper, context.input.options.content.form);
        let draft = |arrangement| context.sides.draft(subject, arrangement, self.figure_scale.as_ref());
        let Some(size) = paper.size else {
            let charts = self.finished(subject, draft(Arrangement::first(form)));
            let words = context.words(subject, context.has_several_subjects, Size::default());
            let captions = context.captions(&charts);
            let framer = context.framer(Furniture::without_paper());
            let mut made = free_page::page(&framer, &words, &charts, &captions, self.charts.len());
            made.page.name = subject.name.clone();
            made.page.heading = subject.title.clone();
            made.page.behind = context.watermark(made.page.bounds(), made.page.bounds());
            self.push(made);
            self.charts.extend(charts);
            return;
        };
        let ways = Sheet::ways(size, paper);
        let Choice { draft, way, is_tiled } = choose(&context, subject, &ways, draft);
        let sheet = &ways[way];
        let charts = self.finished(subject, draft);
        if is_tiled {
            let captions = context.captions(&charts);
            for (chart, caption) in charts.into_iter().zip(captions) {
                let (first_page, place) = (self.pages.len(), self.charts.len());
                tiled::pages(&context, subject, sheet, &chart, &caption, first_page, place)
                    .for_each(|made| self.push(made));
                self.charts.push(chart);
            }
        } else {
            self.push(one_sheet::page(&context, subject, sheet, &charts, self.charts.len()));
            self.charts.extend(charts);
        }
    }

    /// Numbers the pages, where there are several.
    pub fn number_pages(&mut self) {
        let count = self.pages.len();
        if count < 2 {
            return;
        }
        for (index, (page, number)) in self.pages.iter_mut().zip(&self.numbers).enumerate() {
            let Some((at, furniture)) = number else { continue };
            let words = Message::new("publish-page-number").with("page", (index + 1).to_string());
            let words = words.with("count", count.to_string()).say(self.context.input.language);
            page.around.push(self.context.framer(*furniture).number(&words, *at));
        }
    }

    /// What could not be done as it was asked.
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        let least = least_text_pt(&self.context.input.options.paper);
        let small: Vec<f64> = self.texts_pt.iter().copied().filter(|size| *size < least - 1e-6).collect();
        if let Some(smallest) = small.iter().copied().reduce(f64::min) {
            // Rounded down: it is never as large as was asked.
            let hundredths = |size: f64| (size * 10.0 + 1e-6).floor() as i64 * 10;
            let note = Message::new("publish-note-small-text").with("count", small.len());
            notes.push(note.with("size", hundredths(smallest)).with("least", hundredths(least)));
        }
        if self.moves_without_arrow > 0 {
            notes.push(Message::new("publish-note-no-arrows").with("count", self.moves_without_arrow));
        }
        if let Some(count) = self.charts.iter().filter_map(|chart| chart.relations.too_many).max() {
            notes.push(Message::new("publish-note-many-relations").with("count", count));
        }
        // What has no end on the first chart has none on the whole, or on another page.
        let off_chart = self.charts.first().map_or(0, |chart| chart.relations.off_chart);
        if off_chart > 0 {
            notes.push(Message::new("publish-note-relations-off-chart").with("count", off_chart));
        }
        notes
    }

    fn finished(&mut self, subject: &Subject, draft: Draft) -> Vec<Chart> {
        self.moves_without_arrow = self.moves_without_arrow.max(draft.moves_without_arrow);
        let mut charts = self.context.sides.finished(draft, self.context.input);
        let captions = self.context.captions(&charts);
        for (chart, caption) in charts.iter_mut().zip(captions) {
            let top = chart.scene.cards().first().filter(|_| subject.name.is_empty());
            let name = top.map_or(subject.name.as_str(), |top| self.context.sides.own.organisation.name_of(&top.unit));
            let said = [name, &caption].into_iter().filter(|said| !said.is_empty());
            chart.name = said.collect::<Vec<_>>().join(" · ");
        }
        charts
    }

    fn push(&mut self, made: Made) {
        self.pages.push(made.page);
        self.numbers.push(made.number);
        self.texts_pt.extend(made.text_pt);
        self.unexplained_pages += usize::from(made.is_unexplained);
    }
}
