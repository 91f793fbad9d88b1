//! Where a piece of a chart goes on: cut lines, and the sheets on their other side.

use super::frame::Framer;
use super::tiles::Tile;
use crate::export::Item;
use crate::geometry::{Point, Rect, Segment};
use crate::i18n::Message;
use crate::model::StrokeStyle;
use crate::scene::{ColourRole, Primitive, Stroke};
use crate::text::Weight;

/// What is kept free above and beneath a piece for references, by the size of their text.
const STRIP_SHARE: f64 = 1.6;

/// How high the strips above and beneath a piece are.
pub(super) fn strip_pt(framer: &Framer<'_>) -> f64 {
    framer.number_lettering().size_pt * STRIP_SHARE
}

/// A cut edge, and where its reference stands.
#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Left,
    Right,
    Top,
    Bottom,
}

const EDGES: [Edge; 4] = [Edge::Left, Edge::Right, Edge::Top, Edge::Bottom];

/// The cut lines around `piece`, where it stands on the page, and the references in the strips above and beneath it; sheets
/// are numbered from `first_number` on.
pub(super) fn items(framer: &Framer<'_>, tile: &Tile, piece: Rect, first_number: usize) -> Vec<Item> {
    let mut items = Vec::new();
    let strip = strip_pt(framer);
    for (edge, neighbour) in EDGES.into_iter().zip(tile.neighbours) {
        let Some(neighbour) = neighbour else { continue };
        items.push(Item::Shape(cut_line(framer, edge, piece)));
        let key = match edge {
            Edge::Left | Edge::Top => Message::new("publish-continued-from"),
            Edge::Right | Edge::Bottom => Message::new("publish-continues-on"),
        };
        let words = key.with("sheet", (first_number + neighbour).to_string()).say(framer.language);
        let lettering = framer.lettering(Weight::SemiBold, framer.number_lettering().size_pt, ColourRole::Muted);
        let arrow = lettering.size_pt * 0.7;
        let width = lettering.width_pt(&words) + arrow * 1.6;
        let text_top = |strip_top: f64| strip_top + (strip - lettering.line_pt()) / 2.0;
        let (left, top) = match edge {
            Edge::Left => (piece.left, piece.top - strip),
            Edge::Right => (piece.right() - width, piece.top - strip),
            Edge::Top => (piece.centre().x - width / 2.0, piece.top - strip),
            Edge::Bottom => (piece.centre().x - width / 2.0, piece.bottom()),
        };
        let is_arrow_first = edge != Edge::Right;
        let arrow_left = if is_arrow_first { left } else { left + width - arrow };
        let text_left = if is_arrow_first { left + arrow * 1.6 } else { left };
        items.push(lettering.line(&words, Point::new(text_left, text_top(top))));
        let centre = Point::new(arrow_left + arrow / 2.0, top + strip / 2.0);
        items.push(Item::Shape(arrow_head(edge, centre, arrow, lettering.colour)));
    }
    items
}

fn cut_line(framer: &Framer<'_>, edge: Edge, piece: Rect) -> Primitive<'static> {
    let (left, top, right, bottom) = (piece.left, piece.top, piece.right(), piece.bottom());
    let (from, to) = match edge {
        Edge::Left => ((left, top), (left, bottom)),
        Edge::Right => ((right, top), (right, bottom)),
        Edge::Top => ((left, top), (right, top)),
        Edge::Bottom => ((left, bottom), (right, bottom)),
    };
    let point = |(x, y)| Point::new(x, y);
    let colour = framer.theme.colour(ColourRole::Muted);
    let stroke = Stroke { colour, width_pt: 0.5 * framer.furniture.factor, pattern: StrokeStyle::Dashed };
    Primitive::Line { segment: Segment::new(point(from), point(to)), stroke }
}

/// A triangle that points out of the piece.
fn arrow_head(edge: Edge, centre: Point, size_pt: f64, fill: crate::scene::Colour) -> Primitive<'static> {
    let half = size_pt / 2.0;
    let corners = match edge {
        Edge::Left => [(-half, 0.0), (half, -half), (half, half)],
        Edge::Right => [(half, 0.0), (-half, half), (-half, -half)],
        Edge::Top => [(0.0, -half), (half, half), (-half, half)],
        Edge::Bottom => [(0.0, half), (-half, -half), (half, -half)],
    };
    let points = corners.into_iter().map(|(x, y)| Point::new(centre.x + x, centre.y + y)).collect();
    Primitive::Polygon { points, fill }
}
