//! What every page of a publication needs to know.

use super::ComposeInput;
use super::frame::{FrameWords, Framer};
use super::furniture::Furniture;
use super::shapes::Lettering;
use super::sheet::Sheet;
use super::sides::Sides;
use super::subject::Subject;
use super::{scenario_line, watermark};
use crate::export::{Chart, Item, Page, Picture};
use crate::geometry::{Point, Rect, Size};
use crate::i18n::{Message, text};
use crate::scene::ColourRole;
use crate::text::Weight;

/// Between two charts, by the gap between other things.
const PAIR_GAPS: f64 = 4.0;
/// From the caption of a chart to the chart, by the same.
const CAPTION_GAPS: f64 = 0.6;

/// A caption over a narrow chart is set smaller, as far as this share.
const LEAST_CAPTION_SHARE: f64 = 0.6;

/// What every page of a publication needs to know.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub input: &'a ComposeInput<'a>,
    pub sides: &'a Sides<'a>,
    pub has_several_subjects: bool,
}

/// A page, before it has a number.
pub(super) struct Made {
    pub page: Page,
    /// Where its number ends, and how large it is.
    pub number: Option<(Point, Furniture)>,
    /// How high its smallest text is; `None` where nobody asked for a size of paper.
    pub text_pt: Option<f64>,
    /// Whether its legend is left out for want of room.
    pub is_unexplained: bool,
}

impl<'a> Context<'a> {
    pub fn framer(&self, furniture: Furniture) -> Framer<'a> {
        let ComposeInput { options, style, language, .. } = *self.input;
        Framer {
            options: &options.frame,
            theme: style.theme,
            title_colour: style.theme.title_colour(style.accent),
            language,
            has_logo: style.logo.is_some(),
            furniture: furniture.in_theme(style.theme),
        }
    }

    pub fn framer_on(&self, sheet: &Sheet) -> Framer<'a> {
        self.framer(Furniture::on_paper(sheet.size, sheet.is_slide))
    }

    /// What stands around the chart of a subject.
    pub fn words<'b>(&self, subject: &'b Subject, has_number: bool, map: Size) -> FrameWords<'b> {
        let frame = &self.input.options.frame;
        // Who wants no title wants to read of what it is a part no more.
        let part_of = subject.part_of.as_deref().filter(|_| frame.has_title);
        FrameWords {
            title: frame.has_title.then_some(subject.title.as_str()),
            line: scenario_line::line(self.input, self.sides, part_of),
            has_number: frame.has_page_numbers && has_number,
            map,
        }
    }

    /// What stands above each chart where there are two: its scenario; nothing above one alone.
    pub fn captions(&self, charts: &[Chart]) -> Vec<String> {
        let other = self.sides.other.as_ref().filter(|_| charts.len() > 1);
        let Some(other) = other else { return vec![String::new(); charts.len()] };
        let caption = |(chart, (scenario, neutral)): (&Chart, _)| {
            let line = match self.input.options.frame.has_scenario {
                true => scenario_line::side_line(self.input, scenario),
                false => text(self.input.language, neutral).to_owned(),
            };
            match chart.scene.cards().is_empty() {
                true => Message::new("publish-side-absent").with("scenario", line).say(self.input.language),
                false => line,
            }
        };
        let sides = [(other.side.scenario, "publish-side-before"), (self.sides.own.scenario, "publish-side-after")];
        charts.iter().zip(sides).map(caption).collect()
    }

    /// The word across a page of what is not decided.
    pub fn watermark(&self, page: Rect, area: Rect) -> Vec<Item> {
        let word = watermark::word(self.input);
        word.map(|word| watermark::item(word, page, area, self.input.style.theme)).into_iter().collect()
    }
}

impl Framer<'_> {
    /// What the captions of so many charts need above them.
    pub fn caption_pt(&self, charts: usize) -> f64 {
        match charts {
            0 | 1 => 0.0,
            _ => self.caption_lettering().line_pt() + self.furniture.gap_pt * CAPTION_GAPS,
        }
    }

    /// Between two charts.
    pub fn pair_gap_pt(&self) -> f64 {
        self.furniture.gap_pt * PAIR_GAPS
    }

    /// The captions of charts, each at its place, as far as the next one or, of the last, as far as `right`.
    pub fn captions(&self, captions: &[String], placed: &[(Picture, Point)], right: f64) -> Vec<Item> {
        let mut items = Vec::new();
        for (index, (caption, (_, at))) in captions.iter().zip(placed).enumerate() {
            let end = placed.get(index + 1).map_or(right, |(_, next)| next.x - self.furniture.gap_pt);
            let mut lettering = self.caption_lettering();
            let least = lettering.size_pt * LEAST_CAPTION_SHARE;
            while lettering.width_pt(caption) > end - at.x && lettering.size_pt > least {
                lettering.size_pt *= 0.95;
            }
            let words = crate::text::ellipsize(caption, lettering.weight, lettering.size_pt, end - at.x);
            if !caption.is_empty() {
                items.push(lettering.line(&words, *at));
            }
        }
        items
    }

    fn caption_lettering(&self) -> Lettering {
        self.lettering(Weight::SemiBold, self.furniture.line_pt * 1.15, ColourRole::Ink)
    }
}
