//! A small sketch of a chart with its sheets, in the corner of each of them.

use super::frame::Framer;
use super::tiles::Tiling;
use crate::export::{Chart, Item};
use crate::geometry::{Point, Rect, Size};
use crate::model::StrokeStyle;
use crate::scene::{ColourRole, Primitive, Stroke};
use crate::text::Weight;

/// More cards than this are not sketched: the sheets alone say enough.
const MOST_CARDS: usize = 400;
/// Of more sheets than this only the one that the map is on is drawn.
const MOST_SHEETS: usize = 400;
/// A number is at most this share of the height of its sheet.
const NUMBER_SHARE: f64 = 0.8;

/// What is kept free for a map on a page of this size.
pub(super) fn room(sheet: Size, gap_pt: f64) -> Size {
    Size::new((sheet.width * 0.24).max(gap_pt * 8.0), sheet.height * 0.09)
}

/// The map with one sheet picked out; sheets are numbered from `first_number` on.
pub(super) fn items(
    framer: &Framer<'_>,
    chart: &Chart,
    tiling: &Tiling,
    picked: usize,
    first_number: usize,
    room: Rect,
) -> Vec<Item> {
    let Some(extent) = tiling.tiles.iter().map(|tile| tile.own).reduce(|all, own| all.union(&own)) else {
        return Vec::new();
    };
    let scale = (room.width / extent.width).min(room.height / extent.height);
    // In the lower right corner of its room, beneath each other with the page number.
    let (left, top) = (room.right() - extent.width * scale, room.bottom() - extent.height * scale);
    let on_map = |rect: Rect| {
        let (x, y) = (left + (rect.left - extent.left) * scale, top + (rect.top - extent.top) * scale);
        Rect::new(x, y, rect.width * scale, rect.height * scale)
    };
    let colour = |role| framer.theme.colour(role);
    let (ground, ink) = (colour(ColourRole::Ground), colour(ColourRole::Ink));
    let line = 0.6 * framer.furniture.factor;
    let mut items = Vec::new();
    let mut add = |shape: Primitive<'static>| items.push(Item::Shape(shape));
    let filled = |rect: Rect, fill| Primitive::Rect { rect, radius_pt: 0.0, fill: Some(fill), stroke: None };
    let outlined = |rect: Rect, colour, width_pt| Primitive::Rect {
        rect,
        radius_pt: 0.0,
        fill: None,
        stroke: Some(Stroke { colour, width_pt, pattern: StrokeStyle::Solid }),
    };
    let here = tiling.tiles.get(picked).map(|tile| on_map(tile.own));
    if let Some(here) = here {
        add(filled(here, ground.mixed(ink, 0.16)));
    }
    let cards = chart.scene.cards().len();
    if cards <= MOST_CARDS {
        let sketch = ground.mixed(colour(ColourRole::Muted), 0.45);
        (0..cards).for_each(|card| add(filled(on_map(chart.scene.rect(card)), sketch)));
    }
    if tiling.tiles.len() > MOST_SHEETS {
        add(outlined(on_map(extent), colour(ColourRole::Muted), line));
    } else {
        tiling.tiles.iter().for_each(|tile| add(outlined(on_map(tile.own), colour(ColourRole::Muted), line)));
    }
    if let Some(here) = here {
        add(outlined(here, ink, line * 2.5));
    }
    if tiling.tiles.len() > MOST_SHEETS {
        return items;
    }
    let lettering = framer.lettering(Weight::SemiBold, framer.number_lettering().size_pt, ColourRole::Ink);
    let numbers: Vec<(Rect, String)> = tiling
        .tiles
        .iter()
        .enumerate()
        .map(|(place, tile)| (on_map(tile.own), (first_number + place).to_string()))
        .collect();
    let fits = |(rect, number): &(Rect, String)| {
        lettering.size_pt <= rect.height * NUMBER_SHARE && lettering.width_pt(number) + 3.0 <= rect.width
    };
    for found in numbers.iter().filter(|found| fits(found)) {
        let (rect, number) = found;
        let centre = rect.centre();
        let (width, height) = (lettering.width_pt(number), lettering.size_pt);
        let plate = Rect::new(centre.x - width / 2.0 - 1.5, centre.y - height / 2.0, width + 3.0, height);
        let is_here = Some(*rect) == here;
        items.push(Item::Shape(filled(plate, if is_here { ground.mixed(ink, 0.16) } else { ground })));
        items.push(lettering.line(number, Point::new(centre.x - width / 2.0, centre.y - lettering.line_pt() / 2.0)));
    }
    items
}
