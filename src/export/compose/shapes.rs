//! Shapes moved and scaled, and lines of text on a page.

use std::borrow::Cow;

use crate::export::Item;
use crate::geometry::{Point, Rect, Segment};
use crate::scene::{Colour, Primitive, Stroke, text_line};
use crate::text::{self, Hyphenation, Weight};

/// A shape `scale` times as large, with its (0, 0) at `at`.
pub(super) fn placed(shape: Primitive<'_>, scale: f64, at: Point) -> Primitive<'static> {
    let point = |from: Point| Point::new(at.x + from.x * scale, at.y + from.y * scale);
    let rect_at = |rect: Rect| {
        let corner = point(Point::new(rect.left, rect.top));
        Rect::new(corner.x, corner.y, rect.width * scale, rect.height * scale)
    };
    let lined = |stroke: Stroke| Stroke { width_pt: stroke.width_pt * scale, ..stroke };
    match shape.into_owned() {
        Primitive::Rect { rect, radius_pt, fill, stroke } => {
            Primitive::Rect { rect: rect_at(rect), radius_pt: radius_pt * scale, fill, stroke: stroke.map(lined) }
        }
        Primitive::Polygon { points, fill } => {
            Primitive::Polygon { points: points.into_iter().map(point).collect(), fill }
        }
        Primitive::Circle { centre, radius_pt, fill } => {
            Primitive::Circle { centre: point(centre), radius_pt: radius_pt * scale, fill }
        }
        Primitive::Polyline { points, stroke } => {
            let points: Vec<Point> = points.iter().copied().map(point).collect();
            Primitive::Polyline { points: Cow::Owned(points), stroke: lined(stroke) }
        }
        Primitive::Line { segment, stroke } => {
            Primitive::Line { segment: Segment::new(point(segment.from), point(segment.to)), stroke: lined(stroke) }
        }
        Primitive::Hatch { rect, stroke } => Primitive::Hatch { rect: rect_at(rect), stroke: lined(stroke) },
        Primitive::Text { text, at: from, ends_at, size_pt, weight, colour } => {
            Primitive::Text { text, at: point(from), ends_at, size_pt: size_pt * scale, weight, colour }
        }
    }
}

/// How text on a page looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lettering {
    pub weight: Weight,
    pub size_pt: f64,
    pub colour: Colour,
}

/// From one line to the next, by the size of the text.
const LINE_SHARE: f64 = 1.32;

impl Lettering {
    /// From one line to the next.
    pub fn line_pt(&self) -> f64 {
        self.size_pt * LINE_SHARE
    }

    pub fn width_pt(&self, words: &str) -> f64 {
        text::width_pt(words, self.weight, self.size_pt)
    }

    /// One line that begins at `at`, its upper left corner.
    pub fn line(&self, words: &str, at: Point) -> Item {
        Item::Shape(text_line(words, at, self.line_pt(), self.weight, self.size_pt, self.colour))
    }

    /// One line that ends at `at`, its upper right corner.
    pub fn line_to(&self, words: &str, at: Point) -> Item {
        self.line(words, Point::new(at.x - self.width_pt(words), at.y))
    }

    /// Words in lines of at most `width_pt`, of which no more than `most`: the last one ends in `…` when more would be needed.
    pub fn wrapped(&self, words: &str, width_pt: f64, most: usize) -> Vec<String> {
        let lines = text::wrap(words, self.weight, self.size_pt, width_pt, Hyphenation::Dutch);
        let mut lines: Vec<String> = lines.into_iter().map(|line| line.text.into_string()).collect();
        if lines.len() > most {
            let rest = lines.split_off(most.saturating_sub(1)).join(" ");
            lines.push(text::ellipsize(&rest, self.weight, self.size_pt, width_pt).into_owned());
        }
        lines
    }
}
