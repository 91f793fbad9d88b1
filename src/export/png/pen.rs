//! Outlines of curves, as the straight lines that coverage is worked out from.

use resvg::tiny_skia::{Path, PathSegment};
use ttf_parser::OutlineBuilder;

use super::coverage::{Coverage, PER_PIXEL};
use crate::geometry::Point;

/// A curve leaves its straight lines by no more, in pixels.
const TOLERANCE_PX: f64 = 0.03;

/// A corner that is less round looks sharp.
const LEAST_RADIUS_PX: f64 = 0.2;

/// Farther out nothing is seen, and whole numbers still hold it.
const FARTHEST_PX: f64 = (1_i64 << 31) as f64;

/// How far an arc is from its corner: a quarter of a circle as one cubic curve.
const ARC: f64 = 0.552_284_8;

/// Corners of a rectangle, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edges {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Draws outlines, in pixels of the picture.
pub(super) struct Pen<'a> {
    coverage: &'a mut Coverage,
    start: [i64; 2],
    at: Point,
    at_dots: [i64; 2],
}

fn dots(point: Point) -> [i64; 2] {
    [point.x, point.y].map(|px| (px.clamp(-FARTHEST_PX, FARTHEST_PX) * PER_PIXEL as f64).round() as i64)
}

/// How many straight lines a curve takes that leaves its chord so far.
fn pieces(departure_px: f64) -> u32 {
    ((departure_px / TOLERANCE_PX).sqrt().ceil() as u32).clamp(1, 200)
}

impl<'a> Pen<'a> {
    pub fn new(coverage: &'a mut Coverage) -> Self {
        Self { coverage, start: [0; 2], at: Point::default(), at_dots: [0; 2] }
    }

    pub fn move_to(&mut self, to: Point) {
        self.close();
        (self.at, self.at_dots) = (to, dots(to));
        self.start = self.at_dots;
    }

    pub fn line_to(&mut self, to: Point) {
        let end = dots(to);
        self.coverage.line(self.at_dots, end);
        (self.at, self.at_dots) = (to, end);
    }

    pub fn quad_to(&mut self, by: Point, to: Point) {
        let from = self.at;
        let bend = (from.x - 2.0 * by.x + to.x).hypot(from.y - 2.0 * by.y + to.y);
        let count = pieces(bend / 4.0);
        for step in 1..=count {
            let t = f64::from(step) / f64::from(count);
            let of = |a: f64, b: f64, c: f64| a + 2.0 * t * (b - a) + t * t * (a - 2.0 * b + c);
            self.line_to(Point::new(of(from.x, by.x, to.x), of(from.y, by.y, to.y)));
        }
    }

    pub fn cubic_to(&mut self, by: Point, and: Point, to: Point) {
        let from = self.at;
        let bend = |a: Point, b: Point, c: Point| (a.x - 2.0 * b.x + c.x).hypot(a.y - 2.0 * b.y + c.y);
        let count = pieces(0.75 * bend(from, by, and).max(bend(by, and, to)));
        for step in 1..=count {
            let t = f64::from(step) / f64::from(count);
            let s = 1.0 - t;
            let of = |a: f64, b: f64, c: f64, d: f64| {
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            self.line_to(Point::new(of(from.x, by.x, and.x, to.x), of(from.y, by.y, and.y, to.y)));
        }
    }

    pub fn close(&mut self) {
        self.coverage.line(self.at_dots, self.start);
        self.at_dots = self.start;
    }

    pub fn polygon(&mut self, corners: impl IntoIterator<Item = Point>) {
        for (index, corner) in corners.into_iter().enumerate() {
            if index == 0 { self.move_to(corner) } else { self.line_to(corner) }
        }
        self.close();
    }

    /// A rectangle with rounded corners; `is_hole` goes the other way around.
    pub fn rounded(&mut self, edges: Edges, radius_px: f64, is_hole: bool) {
        let Edges { left, top, right, bottom } = edges;
        let radius = radius_px.min((right - left) / 2.0).min((bottom - top) / 2.0).max(0.0);
        if radius < LEAST_RADIUS_PX {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| Point::new(x, y));
            let [a, b, c, d] = corners;
            self.polygon(if is_hole { [a, d, c, b] } else { corners });
            return;
        }
        // Each corner, and the way along which its arc comes and goes, clockwise from the upper right.
        let corners = [
            (right, top, (-1.0, 0.0), (0.0, 1.0)),
            (right, bottom, (0.0, -1.0), (-1.0, 0.0)),
            (left, bottom, (1.0, 0.0), (0.0, -1.0)),
            (left, top, (0.0, 1.0), (1.0, 0.0)),
        ];
        let mut arc = |(x, y, before, after): (f64, f64, (f64, f64), (f64, f64)), is_first: bool| {
            let along = |way: (f64, f64), far: f64| Point::new(x + way.0 * far, y + way.1 * far);
            let (by, and) = (along(before, radius * (1.0 - ARC)), along(after, radius * (1.0 - ARC)));
            let start = along(before, radius);
            if is_first {
                self.move_to(start)
            } else {
                self.line_to(start)
            }
            self.cubic_to(by, and, along(after, radius));
        };
        for index in 0..4 {
            if is_hole {
                let (x, y, before, after) = corners[3 - index];
                arc((x, y, after, before), index == 0);
            } else {
                arc(corners[index], index == 0);
            }
        }
        self.close();
    }

    /// A path whose numbers start at `anchor`.
    pub fn path(&mut self, path: &Path, anchor: Point) {
        let place = |p: resvg::tiny_skia::Point| Point::new(anchor.x + f64::from(p.x), anchor.y + f64::from(p.y));
        for segment in path.segments() {
            match segment {
                PathSegment::MoveTo(to) => self.move_to(place(to)),
                PathSegment::LineTo(to) => self.line_to(place(to)),
                PathSegment::QuadTo(by, to) => self.quad_to(place(by), place(to)),
                PathSegment::CubicTo(by, and, to) => self.cubic_to(place(by), place(and), place(to)),
                PathSegment::Close => self.close(),
            }
        }
        self.close();
    }
}

/// Draws the outline of a glyph, which has y upwards and the font's own units.
pub(super) struct GlyphPen<'p, 'a> {
    pub pen: &'p mut Pen<'a>,
    /// Where the glyph's origin stands.
    pub origin: Point,
    /// What one unit to the right becomes.
    pub right: Point,
    /// What one unit up becomes.
    pub up: Point,
}

impl GlyphPen<'_, '_> {
    fn place(&self, x: f32, y: f32) -> Point {
        let (x, y) = (f64::from(x), f64::from(y));
        Point::new(self.origin.x + x * self.right.x + y * self.up.x, self.origin.y + x * self.right.y + y * self.up.y)
    }
}

impl OutlineBuilder for GlyphPen<'_, '_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen.move_to(self.place(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.pen.line_to(self.place(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.pen.quad_to(self.place(x1, y1), self.place(x, y));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.pen.cubic_to(self.place(x1, y1), self.place(x2, y2), self.place(x, y));
    }

    fn close(&mut self) {
        self.pen.close();
    }
}
