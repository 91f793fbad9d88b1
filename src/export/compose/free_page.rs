//! A page without paper: as large as what stands on it.

use super::context::Made;
use super::frame::{FrameWords, Framer};
use super::furniture::Furniture;
use super::legend::Legend;
use super::placing::Row;
use super::sides::extent;
use crate::export::{Chart, FrameOptions, Page};
use crate::geometry::{Rect, Size};
use crate::scene::{ColourRole, SIZES, Theme};
use crate::text::Weight;

/// Around all that stands on it.
const MARGIN_PT: f64 = 24.0;
/// A title makes it at most so wide; one that is longer has more lines.
const MOST_TITLE_WIDTH_PT: f64 = 640.0;
/// Higher than any page: to see what is left for the chart.
const TALL_PT: f64 = 1e6;

/// Charts beside each other on a page of their own, each as large as it is.
pub(super) fn page(
    framer: &Framer<'_>,
    words: &FrameWords<'_>,
    charts: &[Chart],
    captions: &[String],
    first_chart: usize,
) -> Made {
    let extents: Vec<Rect> = charts.iter().map(extent).collect();
    let caption_pt = framer.caption_pt(charts.len());
    let row = Row { extents: &extents, gap_pt: framer.pair_gap_pt(), caption_pt };
    let natural = row.size(1.0);
    let legend = Legend::of(charts);
    let title = framer.title_lettering();
    let line = framer.lettering(Weight::Regular, framer.furniture.line_pt, ColourRole::Muted);
    let header_width = words.title.map_or(0.0, |words| title.width_pt(words)).max(line.width_pt(&words.line));
    let header_width = header_width.ceil().min(MOST_TITLE_WIDTH_PT);
    let width = natural.width.max(header_width).max(SIZES.card_width * 2.0);
    // A row of the legend that is wider than all else is not broken.
    let legend_size = legend.size(framer.theme, framer.language, width, framer.furniture.legend_scale);
    let number = if words.has_number { framer.number_width_pt() + 2.0 * framer.furniture.gap_pt } else { 0.0 };
    let width = if framer.options.has_legend { width.max((legend_size.width + number).ceil()) } else { width };
    let sheet = |height: f64| Size::new(width + 2.0 * MARGIN_PT, height);
    let around_chart = TALL_PT - framer.on_sheet(words, &legend, sheet(TALL_PT), MARGIN_PT).area.height;
    let size = sheet(around_chart + natural.height);
    let frame = framer.on_sheet(words, &legend, size, MARGIN_PT);
    let bounds = Rect::new(0.0, 0.0, size.width, size.height);
    let placed = row.pictures(frame.area, 1.0, first_chart, bounds);
    let mut around = frame.items;
    around.extend(framer.captions(captions, &placed, frame.area.right()));
    let pictures = placed.into_iter().map(|(picture, _)| picture).collect();
    let page = Page { size, pictures, around, ..Page::default() };
    Made { page, number: frame.number_at.map(|at| (at, framer.furniture)), text_pt: None, is_unexplained: false }
}

/// A chart by itself, with its title above it and what its marks mean beneath it.
pub(super) fn page_of_chart(chart: &Chart, title: &str, theme: Theme) -> Page {
    let options = FrameOptions::default();
    let framer = Framer {
        options: &options,
        theme,
        title_colour: chart.scene.title_colour(theme),
        language: chart.language,
        has_logo: false,
        furniture: Furniture::without_paper().in_theme(theme),
    };
    let words = FrameWords { title: Some(title), line: String::new(), has_number: false, map: Size::default() };
    let made = page(&framer, &words, std::slice::from_ref(chart), &[String::new()], 0);
    Page { name: title.to_owned(), heading: title.to_owned(), ..made.page }
}
