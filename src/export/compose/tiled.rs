//! A chart over as many sheets as it takes, with references at the cuts and a map in the corner.

use super::context::{Context, Made};
use super::frame::Framer;
use super::legend::Legend;
use super::sheet::{Sheet, least_text_pt};
use super::sides::extent;
use super::subject::Subject;
use super::tiles::{Tile, tiling};
use super::{page_map, references};
use crate::export::{Chart, Page, Picture};
use crate::geometry::{Point, Rect, Size};
use crate::i18n::Message;
use crate::scene::SIZES;

/// The scale at which no text is smaller than was asked.
pub(super) fn least_scale(context: &Context<'_>) -> f64 {
    least_text_pt(&context.input.options.paper) / SIZES.detail
}

/// What a sheet has for a piece of a chart.
pub(super) fn area(context: &Context<'_>, subject: &Subject, sheet: &Sheet, legend: &Legend, caption: &str) -> Rect {
    let framer = context.framer_on(sheet);
    piece_area(&framer, frame(context, &framer, subject, sheet, legend, caption).area)
}

fn frame(
    context: &Context<'_>,
    framer: &Framer<'_>,
    subject: &Subject,
    sheet: &Sheet,
    legend: &Legend,
    caption: &str,
) -> super::frame::Frame {
    let mut words = context.words(subject, true, page_map::room(sheet.size, framer.furniture.gap_pt));
    if !caption.is_empty() {
        words.line =
            [words.line.as_str(), caption].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(": ");
    }
    framer.on_paper(&words, legend, sheet)
}

fn piece_area(framer: &Framer<'_>, area: Rect) -> Rect {
    let strip = references::strip_pt(framer);
    let top = area.top + strip;
    Rect::from_edges(area.left, top, area.right(), (area.bottom() - strip).max(top + 1.0))
}

/// The pages of a chart, the first of which is `first_page` of all pages, counted from 0; it is chart `place` of all charts.
pub(super) fn pages<'a>(
    context: &'a Context<'_>,
    subject: &'a Subject,
    sheet: &'a Sheet,
    chart: &'a Chart,
    caption: &str,
    first_page: usize,
    place: usize,
) -> impl Iterator<Item = Made> + use<'a> {
    let framer = context.framer_on(sheet);
    let legend = Legend::of(std::slice::from_ref(chart));
    let frame = frame(context, &framer, subject, sheet, &legend, caption);
    let area = piece_area(&framer, frame.area);
    let found = tiling(chart, extent(chart), area.size(), least_scale(context), 1.0);
    let bounds = Rect::new(0.0, 0.0, sheet.size.width, sheet.size.height);
    (0..found.tiles.len()).map(move |index| {
        let tile = &found.tiles[index];
        let (picture, piece) = piece(tile, found.scale, area, place);
        let mut around = frame.items.clone();
        around.extend(references::items(&framer, tile, piece, first_page + 1));
        let has_several = found.tiles.len() > 1;
        if has_several {
            around.extend(page_map::items(&framer, chart, &found, index, first_page + 1, frame.map));
        }
        let on_sheet = |name: &str| match has_several {
            true => {
                let named = Message::new("publish-sheet-name").with("name", name);
                named.with("sheet", (index + 1).to_string()).say(context.input.language)
            }
            false => name.to_owned(),
        };
        let page = Page {
            name: on_sheet(&subject.name),
            size: sheet.size,
            behind: context.watermark(bounds, area),
            pictures: vec![picture],
            around,
            heading: on_sheet(&subject.title),
        };
        let number = frame.number_at.map(|at| (at, framer.furniture));
        let text_pt = Some(found.scale * SIZES.detail);
        Made { page, number, text_pt, is_unexplained: frame.is_unexplained }
    })
}

/// A piece of a chart in the area of a sheet, and what it takes up there: in the upper left corner, or in the middle where the
/// chart is not cut that way.
fn piece(tile: &Tile, scale: f64, area: Rect, place: usize) -> (Picture, Rect) {
    let size = Size::new(tile.shown.width * scale, tile.shown.height * scale);
    let [left_of, right_of, above, beneath] = tile.neighbours.map(|neighbour| neighbour.is_some());
    let spare = |is_cut: bool, room: f64, used: f64| if is_cut { 0.0 } else { (room - used).max(0.0) / 2.0 };
    let left = area.left + spare(left_of || right_of, area.width, size.width);
    let top = area.top + spare(above || beneath, area.height, size.height);
    let clip = Rect::new(left, top, size.width, size.height);
    let origin = Point::new(left - tile.shown.left * scale, top - tile.shown.top * scale);
    (Picture { chart: place, scale, origin, clip }, clip)
}
