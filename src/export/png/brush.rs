//! Shapes of a chart or a page on a canvas. Looks as the SVG does, but that thin level and upright lines, and the edges of
//! boxes, stand on whole pixels.

use resvg::tiny_skia::{LineCap, LineJoin, Path, PathBuilder, Stroke as PathStroke, StrokeDash};

use super::canvas::{Canvas, pixel_of};
use super::coverage::{Coverage, Window};
use super::glyphs::{Glyphs, LARGEST_MASK_PX, PHASES, outline};
use super::pen::{Edges, Pen};
use crate::geometry::{Point, Rect, Segment};
use crate::model::StrokeStyle;
use crate::scene::{Colour, Primitive, Stroke, hatch_lines};
use crate::text::{Glyph, Weight, face, shape, width_pt};

/// Thinner lines and smaller boxes are not put on whole pixels: they would jump or vanish.
const LEAST_SNAPPED_LINE_PX: f64 = 0.75;
const LEAST_SNAPPED_BOX_PX: f64 = 6.0;

/// From here on the gaps of a broken line are more than half a pixel.
const LEAST_BROKEN_PX_PER_PT: f64 = 0.15;

/// From points to pixels of the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub px_per_pt: f64,
    /// The pixel at which (0, 0) stands.
    pub origin: Point,
}

impl Scale {
    pub fn point(&self, point: Point) -> Point {
        Point::new(self.origin.x + point.x * self.px_per_pt, self.origin.y + point.y * self.px_per_pt)
    }

    pub fn edges(&self, rect: Rect) -> Edges {
        let from = self.point(Point::new(rect.left, rect.top));
        let to = self.point(Point::new(rect.right(), rect.bottom()));
        Edges { left: from.x, top: from.y, right: to.x, bottom: to.y }
    }
}

impl Edges {
    /// Moved outwards.
    fn expanded(&self, by_px: f64) -> Edges {
        let Edges { left, top, right, bottom } = *self;
        Edges { left: left - by_px, top: top - by_px, right: right + by_px, bottom: bottom + by_px }
    }

    fn rounded(&self) -> Edges {
        let Edges { left, top, right, bottom } = *self;
        Edges { left: left.round(), top: top.round(), right: right.round(), bottom: bottom.round() }
    }

    fn is_worth_snapping(&self) -> bool {
        (self.right - self.left).min(self.bottom - self.top) >= LEAST_SNAPPED_BOX_PX
    }
}

/// Draws.
pub(super) struct Brush {
    pub canvas: Canvas,
    coverage: Coverage,
    glyphs: Glyphs,
    line: Vec<Glyph>,
}

impl Brush {
    pub fn new() -> Self {
        Self { canvas: Canvas::new(), coverage: Coverage::new(), glyphs: Glyphs::new(), line: Vec::new() }
    }

    /// Fills what is drawn, within the clip.
    fn fill(&mut self, colour: Colour, draw: impl FnOnce(&mut Pen<'_>)) {
        self.fill_in(self.canvas.clip, colour, draw);
    }

    fn fill_in(&mut self, window: Window, colour: Colour, draw: impl FnOnce(&mut Pen<'_>)) {
        if window.is_empty() {
            return;
        }
        self.coverage.begin(window);
        draw(&mut Pen::new(&mut self.coverage));
        let pixel = pixel_of(colour);
        self.coverage.spans(|span| self.canvas.put(span, pixel));
    }

    /// Whether any pixel between two heights can be painted.
    fn meets_rows(&self, top: f64, bottom: f64) -> bool {
        top < f64::from(self.canvas.clip.bottom) && bottom > f64::from(self.canvas.clip.top)
    }

    pub fn draw(&mut self, shape: &Primitive<'_>, scale: Scale) {
        match shape {
            Primitive::Rect { rect, radius_pt, fill, stroke } => {
                self.draw_box(scale.edges(*rect), radius_pt * scale.px_per_pt, *fill, stroke.as_ref(), scale);
            }
            Primitive::Polygon { points, fill } => {
                self.fill(*fill, |pen| pen.polygon(points.iter().map(|&point| scale.point(point))));
            }
            Primitive::Circle { centre, radius_pt, fill } => {
                let around = Rect::new(centre.x, centre.y, 0.0, 0.0).expanded(*radius_pt);
                self.fill(*fill, |pen| pen.rounded(scale.edges(around), f64::INFINITY, false));
            }
            Primitive::Hatch { rect, stroke } => self.draw_hatch(*rect, stroke, scale),
            Primitive::Line { segment, stroke } => self.draw_line(&[segment.from, segment.to], stroke, scale),
            Primitive::Polyline { points, stroke } => self.draw_line(points, stroke, scale),
            Primitive::Text { text, at, ends_at, size_pt, weight, colour } => {
                let left = if *ends_at { at.x - width_pt(text, *weight, *size_pt) } else { at.x };
                let at = scale.point(Point::new(left, at.y));
                self.draw_text(text, at, size_pt * scale.px_per_pt, *weight, *colour);
            }
        }
    }

    fn draw_box(&mut self, edges: Edges, radius: f64, fill: Option<Colour>, stroke: Option<&Stroke>, scale: Scale) {
        let width = stroke.map_or(0.0, |stroke| stroke.width_pt * scale.px_per_pt);
        if !self.meets_rows(edges.top - width - 1.0, edges.bottom + width + 1.0) {
            return;
        }
        let is_thin = stroke.is_some() && width < LEAST_SNAPPED_LINE_PX;
        let snaps = edges.is_worth_snapping() && !is_thin;
        // The edge runs through the middle of the outline.
        let (edges, width) = match (snaps, stroke) {
            (false, _) => (edges, width),
            (true, None) => (edges.rounded(), 0.0),
            (true, Some(_)) => {
                let whole = width.round().max(1.0);
                (edges.expanded(width / 2.0).rounded().expanded(-whole / 2.0), whole)
            }
        };
        if let Some(fill) = fill {
            self.fill_box(edges, radius, fill);
        }
        match stroke {
            None => {}
            Some(stroke) if stroke.pattern == StrokeStyle::Solid => self.draw_ring(edges, radius, width, stroke.colour),
            Some(stroke) => {
                let anchor = Point::new(edges.left.floor(), edges.top.floor());
                if let Some(path) = outline_of_box(edges, radius, anchor) {
                    self.draw_path(&path, anchor, width, stroke, scale);
                }
            }
        }
    }

    fn fill_box(&mut self, edges: Edges, radius: f64, colour: Colour) {
        let (top, bottom) = self.put_between_corners(edges, radius, |brush, window| {
            let plain = Edges { top: f64::from(window.top), bottom: f64::from(window.bottom), ..edges };
            brush.fill_in(window, colour, |pen| pen.rounded(plain, 0.0, false));
        });
        for window in [top, bottom] {
            self.fill_in(window, colour, |pen| pen.rounded(edges, radius, false));
        }
    }

    fn draw_ring(&mut self, edges: Edges, radius: f64, width: f64, colour: Colour) {
        let (outer, inner) = (edges.expanded(width / 2.0), edges.expanded(-width / 2.0));
        let half = width / 2.0;
        let outer_radius = if radius > 0.0 { radius + half } else { 0.0 };
        let has_hole = inner.left < inner.right && inner.top < inner.bottom;
        let depth = if has_hole { outer_radius.max(width) } else { f64::INFINITY };
        let (top, bottom) = self.put_between_corners(outer, depth, |brush, window| {
            let (top, bottom) = (f64::from(window.top), f64::from(window.bottom));
            brush.fill_in(window, colour, |pen| {
                pen.rounded(Edges { left: outer.left, top, right: inner.left, bottom }, 0.0, false);
                pen.rounded(Edges { left: inner.right, top, right: outer.right, bottom }, 0.0, false);
            });
        });
        for window in [top, bottom] {
            self.fill_in(window, colour, |pen| {
                pen.rounded(outer, outer_radius, false);
                if has_hole {
                    pen.rounded(inner, radius - half, true);
                }
            });
        }
    }

    /// Has the rows between the corners of a box drawn, which are all alike; gives the windows of those above and below.
    fn put_between_corners(
        &mut self,
        edges: Edges,
        depth: f64,
        put: impl FnOnce(&mut Self, Window),
    ) -> (Window, Window) {
        let clip = self.canvas.clip;
        let from = (edges.top + depth).ceil().clamp(f64::from(clip.top), f64::from(clip.bottom)) as i32;
        let to = (edges.bottom - depth).floor().clamp(f64::from(clip.top), f64::from(clip.bottom)) as i32;
        if from >= to {
            return (clip, Window { top: clip.bottom, ..clip });
        }
        put(self, Window { top: from, bottom: to, ..clip });
        (Window { bottom: from, ..clip }, Window { top: to, ..clip })
    }

    fn draw_hatch(&mut self, rect: Rect, stroke: &Stroke, scale: Scale) {
        let edges = scale.edges(rect);
        if !self.meets_rows(edges.top - 2.0, edges.bottom + 2.0) {
            return;
        }
        if stroke.pattern != StrokeStyle::Solid {
            hatch_lines(rect).for_each(|line| self.draw_line(&[line.from, line.to], stroke, scale));
            return;
        }
        // Lines do not meet, and all slant alike: half their width across, along both axes.
        let across = stroke.width_pt * scale.px_per_pt / 8.0_f64.sqrt();
        let beside = |point: Point, by: f64| Point::new(point.x + by, point.y + by);
        self.fill(stroke.colour, |pen| {
            for Segment { from, to } in hatch_lines(rect) {
                let (from, to) = (scale.point(from), scale.point(to));
                pen.polygon([beside(from, -across), beside(to, -across), beside(to, across), beside(from, across)]);
            }
        });
    }

    fn draw_line(&mut self, points: &[Point], stroke: &Stroke, scale: Scale) {
        let width = stroke.width_pt * scale.px_per_pt;
        let heights = || points.iter().map(|point| scale.point(*point).y);
        let (top, bottom) = (heights().fold(f64::INFINITY, f64::min), heights().fold(f64::NEG_INFINITY, f64::max));
        if points.len() < 2 || !self.meets_rows(top - width - 1.0, bottom + width + 1.0) {
            return;
        }
        let is_level = |ends: &[Point]| (ends[0].x - ends[1].x).abs() < 1e-6 || (ends[0].y - ends[1].y).abs() < 1e-6;
        let snaps = width >= LEAST_SNAPPED_LINE_PX && points.windows(2).all(is_level);
        let width = if snaps { width.round().max(1.0) } else { width };
        let place = |point: &Point| {
            let px = scale.point(*point);
            let snap = |px: f64| (px - width / 2.0).round() + width / 2.0;
            if snaps { Point::new(snap(px.x), snap(px.y)) } else { px }
        };
        if let ([from, to], StrokeStyle::Solid) = (points, stroke.pattern) {
            self.draw_straight(place(from), place(to), width, stroke.colour);
            return;
        }
        let first = place(&points[0]);
        let anchor = Point::new(first.x.floor(), first.y.floor());
        let mut builder = PathBuilder::new();
        for (index, point) in points.iter().enumerate() {
            let px = place(point);
            let (x, y) = ((px.x - anchor.x) as f32, (px.y - anchor.y) as f32);
            if index == 0 { builder.move_to(x, y) } else { builder.line_to(x, y) }
        }
        if let Some(path) = builder.finish() {
            self.draw_path(&path, anchor, width, stroke, scale);
        }
    }

    fn draw_straight(&mut self, from: Point, to: Point, width: f64, colour: Colour) {
        let (along_x, along_y) = (to.x - from.x, to.y - from.y);
        if along_x == 0.0 || along_y == 0.0 {
            // Its ends reach over half of a line that meets it there, so that the two have a corner.
            let line = Segment::new(from, to).bounds();
            let edges = Edges { left: line.left, top: line.top, right: line.right(), bottom: line.bottom() };
            self.fill_box(edges.expanded(width / 2.0), 0.0, colour);
            return;
        }
        let per_px = width / 2.0 / along_x.hypot(along_y);
        let beside =
            |point: Point, side: f64| Point::new(point.x - along_y * per_px * side, point.y + along_x * per_px * side);
        self.fill(colour, |pen| {
            pen.polygon([beside(from, -1.0), beside(to, -1.0), beside(to, 1.0), beside(from, 1.0)])
        });
    }

    fn draw_path(&mut self, path: &Path, anchor: Point, width: f64, stroke: &Stroke, scale: Scale) {
        let of_pt = |pt: f64| (pt * scale.px_per_pt) as f32;
        let (dash, line_cap) = match stroke.pattern {
            StrokeStyle::Solid => (None, LineCap::Butt),
            StrokeStyle::Dashed => (StrokeDash::new(vec![of_pt(4.0), of_pt(3.0)], 0.0), LineCap::Butt),
            StrokeStyle::Dotted => (StrokeDash::new(vec![of_pt(0.1), of_pt(3.4)], 0.0), LineCap::Round),
        };
        let line = PathStroke { width: width as f32, line_cap, line_join: LineJoin::Round, ..PathStroke::default() };
        // Dashes that cannot be told apart are a line.
        let is_broken = scale.px_per_pt > LEAST_BROKEN_PX_PER_PT;
        let dashed = dash.filter(|_| is_broken).and_then(|dash| path.dash(&dash, 1.0));
        if let Some(outline) = dashed.as_ref().unwrap_or(path).stroke(&line, 1.0) {
            self.fill(stroke.colour, |pen| pen.path(&outline, anchor));
        }
    }

    fn draw_text(&mut self, text: &str, at: Point, size_px: f64, weight: Weight, colour: Colour) {
        if !self.meets_rows(at.y - 2.0 * size_px - 1.0, at.y + size_px + 1.0) {
            return;
        }
        let mut line = std::mem::take(&mut self.line);
        shape(text, weight, &mut line);
        let (left, right) = (f64::from(self.canvas.clip.left), f64::from(self.canvas.clip.right));
        // Overhang of a letter beyond its own room.
        let shown = |glyph: &&Glyph| {
            let x = at.x + glyph.x_em * size_px;
            x + 2.0 * size_px > left && x - 2.0 * size_px < right
        };
        let unit_px = size_px / f64::from(face(weight).units_per_em());
        for glyph in line.iter().filter(shown) {
            let origin = Point::new(at.x + glyph.x_em * size_px, at.y - glyph.raised_em * size_px);
            if size_px > LARGEST_MASK_PX {
                self.fill(colour, |pen| outline(pen, weight, glyph.id, origin, Point::new(unit_px, 0.0)));
                continue;
            }
            let quarters = (origin.x * f64::from(PHASES)).round() as i64;
            let (x, phase) = (quarters.div_euclid(PHASES.into()), quarters.rem_euclid(PHASES.into()));
            let mask = self.glyphs.mask(weight, glyph.id, size_px as f32, phase as u8);
            self.canvas.put_mask(mask, x as i32, origin.y.round() as i32, pixel_of(colour));
        }
        self.line = line;
    }

    /// A word, turned about its middle: half its width, and half the height of a capital.
    pub fn draw_turned(&mut self, text: &str, middle: Point, size_px: f64, turned_degrees: f64, colour: Colour) {
        let weight = Weight::SemiBold;
        let mut line = std::mem::take(&mut self.line);
        shape(text, weight, &mut line);
        let face = face(weight);
        let unit_px = size_px / f64::from(face.units_per_em());
        let (sine, cosine) = turned_degrees.to_radians().sin_cos();
        let along = |x: f64, up: f64| Point::new(middle.x + x * cosine - up * sine, middle.y - x * sine - up * cosine);
        let half = width_pt(text, weight, size_px) / 2.0;
        let baseline = f64::from(face.capital_height().unwrap_or_default()) * unit_px / -2.0;
        self.fill(colour, |pen| {
            for glyph in &line {
                let origin = along(glyph.x_em * size_px - half, glyph.raised_em * size_px + baseline);
                outline(pen, weight, glyph.id, origin, Point::new(unit_px * cosine, -unit_px * sine));
            }
        });
        self.line = line;
    }
}

/// The outline of a box, from its upper left clockwise, as SVG has it: dashes begin there.
fn outline_of_box(edges: Edges, radius: f64, anchor: Point) -> Option<Path> {
    let (right, bottom) = ((edges.right - anchor.x) as f32, (edges.bottom - anchor.y) as f32);
    let (left, top) = ((edges.left - anchor.x) as f32, (edges.top - anchor.y) as f32);
    let radius = (radius as f32).min((right - left) / 2.0).min((bottom - top) / 2.0).max(0.0);
    let bend = radius * 0.447_715_2;
    let mut builder = PathBuilder::new();
    builder.move_to(left + radius, top);
    for (to, by, and, end) in [
        ((right - radius, top), (right - bend, top), (right, top + bend), (right, top + radius)),
        ((right, bottom - radius), (right, bottom - bend), (right - bend, bottom), (right - radius, bottom)),
        ((left + radius, bottom), (left + bend, bottom), (left, bottom - bend), (left, bottom - radius)),
        ((left, top + radius), (left, top + bend), (left + bend, top), (left + radius, top)),
    ] {
        builder.line_to(to.0, to.1);
        builder.cubic_to(by.0, by.1, and.0, and.1, end.0, end.1);
    }
    builder.close();
    builder.finish()
}
