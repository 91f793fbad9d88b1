//! Which arrangement of the cards, and which way of the sheet, suits a chart best.

use std::cmp::Ordering;

use super::context::Context;
use super::legend::Legend;
use super::placing::Row;
use super::sheet::Sheet;
use super::sides::{Arrangement, Draft};
use super::subject::Subject;
use super::tiled;
use super::tiles::sheet_count;
use crate::export::Fitting;
use crate::geometry::Size;
use crate::layout::Form;
use crate::scene::StackFrom;

/// Stacking is tried from this level on at the deepest.
const DEEPEST_STACKING: u32 = 6;
/// Of a chart with more cards than this fewer arrangements are tried.
const MANY_CARDS: usize = 5_000;
/// How much it counts that a sheet is filled, beside how large the chart is on it.
const FILLING: f64 = 0.5;
/// How much a scale counts on a sheet that stands: it is left lying for something larger only.
const STANDING_WEIGHT: f64 = 0.98;

/// What suits best.
pub(super) struct Choice {
    pub draft: Draft,
    /// The place of the sheet among the ways in which it may lie.
    pub way: usize,
    /// Whether it goes over several sheets.
    pub is_tiled: bool,
}

/// What a sheet has for charts.
struct Room {
    on_one_sheet: Size,
    on_each_tile: Size,
    most_scale: f64,
    gap_pt: f64,
    caption_pt: f64,
    weight: f64,
}

/// One arrangement on one sheet.
#[derive(Clone, Copy)]
struct Found {
    draft: usize,
    way: usize,
    score: f64,
    scale: f64,
    /// The scale as far as text is too small in it.
    legible: f64,
}

impl Found {
    fn suits_better_than(&self, other: &Found) -> bool {
        match self.legible.total_cmp(&other.legible) {
            Ordering::Greater => true,
            Ordering::Equal => self.score > other.score,
            Ordering::Less => false,
        }
    }
}

/// The arrangement and the sheet on which a subject is drawn largest; on several sheets, which takes the fewest.
///
/// Of those on which no text is too small, what people know best goes before what is a little larger: see
/// [`Arrangement::weight`]. Where text is too small on all of them the largest is taken. Where the first arrangement is as large
/// as a chart gets no other is tried. Cost: laying the chart out for each arrangement, nine at most.
pub(super) fn choose(
    context: &Context<'_>,
    subject: &Subject,
    ways: &[Sheet],
    draft: impl Fn(Arrangement) -> Draft,
) -> Choice {
    let options = &context.input.options;
    let is_tiled = options.paper.fitting == Fitting::Tiles;
    let least_scale = tiled::least_scale(context);
    let first = Arrangement::first(options.content.form);
    let mut drafts = vec![(first, draft(first))];
    let legend = Legend::of_draft(&drafts[0].1);
    let rooms: Vec<Room> = ways.iter().map(|sheet| room(context, subject, sheet, &legend, &drafts[0].1)).collect();
    let mut best = best_way(&drafts, 0, &rooms, least_scale);
    if best.scale < rooms[best.way].most_scale {
        for arrangement in Arrangement::others(options.content.form, &drafts[0].1) {
            drafts.push((arrangement, draft(arrangement)));
            let other = best_way(&drafts, drafts.len() - 1, &rooms, least_scale);
            if other.suits_better_than(&best) {
                best = other;
            }
        }
    }
    let is_tiled = is_tiled && best.scale < least_scale;
    if is_tiled {
        best = fewest_sheets(&drafts, &rooms, least_scale).unwrap_or(best);
    }
    let (_, draft) = drafts.swap_remove(best.draft);
    Choice { draft, way: best.way, is_tiled }
}

fn room(context: &Context<'_>, subject: &Subject, sheet: &Sheet, legend: &Legend, draft: &Draft) -> Room {
    let framer = context.framer_on(sheet);
    let words = context.words(subject, context.has_several_subjects, Size::default());
    Room {
        on_one_sheet: framer.on_paper(&words, legend, sheet).area.size(),
        on_each_tile: tiled::area(context, subject, sheet, legend, "").size(),
        most_scale: framer.furniture.most_scale(),
        gap_pt: framer.pair_gap_pt(),
        caption_pt: framer.caption_pt(draft.scenes.len()),
        weight: if sheet.stands() { STANDING_WEIGHT } else { 1.0 },
    }
}

/// The way of the sheet on which a draft is largest.
fn best_way(drafts: &[(Arrangement, Draft)], draft: usize, rooms: &[Room], least_scale: f64) -> Found {
    let (arrangement, charts) = &drafts[draft];
    let extents = charts.extents();
    let found = rooms.iter().enumerate().map(|(way, room)| {
        let row = Row { extents: &extents, gap_pt: room.gap_pt, caption_pt: room.caption_pt };
        let scale = row.scale_in(room.on_one_sheet, room.most_scale);
        // A long thin list may be drawn large, and leaves most of a sheet empty.
        let (taken, held) = (row.size(scale), room.on_one_sheet);
        let filled = (taken.width * taken.height / (held.width * held.height).max(1.0)).clamp(0.0, 1.0);
        let score = scale * filled.powf(FILLING) * arrangement.weight() * room.weight;
        Found { draft, way, score, scale, legible: scale.min(least_scale) }
    });
    let better = |best: Found, other: Found| if other.suits_better_than(&best) { other } else { best };
    found.reduce(better).unwrap_or(Found { draft, way: 0, score: 0.0, scale: 0.0, legible: 0.0 })
}

/// The draft and the way of the sheet that take the fewest sheets.
fn fewest_sheets(drafts: &[(Arrangement, Draft)], rooms: &[Room], scale: f64) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (draft, (arrangement, charts)) in drafts.iter().enumerate() {
        let extents = charts.extents();
        for (way, room) in rooms.iter().enumerate() {
            let sheets: f64 = extents.iter().map(|extent| sheet_count(*extent, room.on_each_tile, scale)).sum();
            let score = arrangement.weight() * room.weight / sheets;
            if best.is_none_or(|best| score > best.score) {
                best = Some(Found { draft, way, score, scale, legible: scale });
            }
        }
    }
    best
}

impl Arrangement {
    /// The one that is looked at first.
    pub fn first(asked: Option<Form>) -> Self {
        Self { form: asked.unwrap_or_default(), stack_from: StackFrom::Lowest }
    }

    /// The others of which one may fit a sheet better, for a chart whose first arrangement is `draft`. What is asked for stays.
    fn others(asked: Option<Form>, draft: &Draft) -> Vec<Self> {
        let levels = draft.levels();
        let is_large = draft.scenes.iter().map(|(scene, _)| scene.cards().len()).sum::<usize>() > MANY_CARDS;
        let stacked = (1..=DEEPEST_STACKING.min(levels.saturating_sub(1)))
            .filter(|level| !is_large || (2..=3).contains(level))
            .map(|level| Self { form: Form::Hark, stack_from: StackFrom::Level(level) });
        let other_forms = Form::ALL.iter().filter(|form| **form != Form::Hark && !is_large);
        let other_forms = other_forms.map(|&form| Self { form, stack_from: StackFrom::Lowest });
        match asked {
            None => stacked.chain(other_forms).collect(),
            Some(Form::Hark) => stacked.collect(),
            Some(_) => Vec::new(),
        }
    }

    /// How much a scale counts in it: what people know is left for something clearly larger only.
    fn weight(&self) -> f64 {
        match (self.form, self.stack_from) {
            (Form::Hark, StackFrom::Lowest) => 1.0,
            // One long list says little about the structure.
            (Form::Hark, StackFrom::Level(0 | 1)) => 0.55,
            (Form::Hark, StackFrom::Level(_)) => 0.95,
            (Form::TopDown, _) => 0.95,
            (Form::LeftToRight, _) => 0.7,
        }
    }
}
