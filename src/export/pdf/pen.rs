//! The shapes of a chart as paths and text of a PDF, in points of the page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point as PagePoint, Rect as PageRect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke as PageStroke, StrokeDash};
use krilla::surface::Surface;

use super::letters::{Letters, LineOfText};
use crate::geometry::{Point, Rect, Segment};
use crate::model::StrokeStyle;
use crate::scene::{Colour, Primitive, Stroke, hatch_lines};
use crate::text::width_pt;

/// From a quarter of a circle to the curve that stands for it.
const ROUND: f32 = 0.552_284_8;

/// Where points of a chart, or of a page as it was asked, stand on the page of the document.
#[derive(Clone, Copy)]
pub(super) struct Place {
    scale: f64,
    origin: Point,
    steps_per_pt: f64,
}

impl Place {
    /// `scale` points of the page to one; `origin` is where (0, 0) stands on it.
    pub(super) fn new(scale: f64, origin: Point) -> Self {
        // Two decimals, and more where much is drawn small: short numbers make a small file.
        let mut steps_per_pt = 100.0;
        while steps_per_pt * scale < 50.0 && steps_per_pt < 100_000.0 {
            steps_per_pt *= 10.0;
        }
        Self { scale, origin, steps_per_pt }
    }

    /// A length on the page.
    pub(super) fn length(&self, pt: f64) -> f32 {
        self.rounded(pt * self.scale)
    }

    pub(super) fn point(&self, point: Point) -> PagePoint {
        PagePoint::from_xy(
            self.rounded(self.origin.x + point.x * self.scale),
            self.rounded(self.origin.y + point.y * self.scale),
        )
    }

    fn rounded(&self, pt: f64) -> f32 {
        let pt = ((pt * self.steps_per_pt).round() / self.steps_per_pt) as f32;
        // One point that is nowhere would take with it all that is drawn in one path.
        if pt.is_finite() { pt } else { 0.0 }
    }

    fn edges(&self, rect: Rect) -> [f32; 4] {
        let corner = self.point(Point::new(rect.left, rect.top));
        let end = self.point(Point::new(rect.right(), rect.bottom()));
        [corner.x, corner.y, end.x, end.y]
    }

    /// A rectangle on the page; `None` for one without width or height.
    pub(super) fn rect(&self, rect: Rect) -> Option<PageRect> {
        let [left, top, right, bottom] = self.edges(rect);
        PageRect::from_ltrb(left, top, right, bottom)
    }

    /// A rectangle on the page, as a path.
    pub(super) fn rect_path(&self, rect: Rect) -> Option<Path> {
        let mut path = PathBuilder::new();
        self.push_rect(rect, 0.0, &mut path);
        path.finish()
    }

    fn push_rect(&self, rect: Rect, radius_pt: f64, path: &mut PathBuilder) {
        let [left, top, right, bottom] = self.edges(rect);
        let radius = self.length(radius_pt).min((right - left) / 2.0).min((bottom - top) / 2.0);
        if radius > 0.0 {
            let arm = radius * (1.0 - ROUND);
            // A side that is all corner has no line.
            let (is_wide, is_high) = (right - left > 2.0 * radius, bottom - top > 2.0 * radius);
            path.move_to(left + radius, top);
            if is_wide {
                path.line_to(right - radius, top);
            }
            path.cubic_to(right - arm, top, right, top + arm, right, top + radius);
            if is_high {
                path.line_to(right, bottom - radius);
            }
            path.cubic_to(right, bottom - arm, right - arm, bottom, right - radius, bottom);
            if is_wide {
                path.line_to(left + radius, bottom);
            }
            path.cubic_to(left + arm, bottom, left, bottom - arm, left, bottom - radius);
            if is_high {
                path.line_to(left, top + radius);
            }
            path.cubic_to(left, top + arm, left + arm, top, left + radius, top);
        } else {
            path.move_to(left, top);
            path.line_to(right, top);
            path.line_to(right, bottom);
            path.line_to(left, bottom);
        }
        path.close();
    }

    fn push_points(&self, points: &[Point], path: &mut PathBuilder) {
        for (index, point) in points.iter().map(|point| self.point(*point)).enumerate() {
            if index == 0 {
                path.move_to(point.x, point.y);
            } else {
                path.line_to(point.x, point.y);
            }
        }
    }

    fn push_lines(&self, segments: impl Iterator<Item = Segment>, path: &mut PathBuilder) {
        let mut end = None;
        for Segment { from, to } in segments {
            let (from, to) = (self.point(from), self.point(to));
            if end != Some(from) {
                path.move_to(from.x, from.y);
            }
            path.line_to(to.x, to.y);
            end = Some(to);
        }
    }

    /// Adds a shape to a path; text adds nothing.
    fn push(&self, shape: &Primitive<'_>, path: &mut PathBuilder) {
        match shape {
            Primitive::Rect { rect, radius_pt, .. } => self.push_rect(*rect, *radius_pt, path),
            Primitive::Polygon { points, .. } => {
                self.push_points(points, path);
                if points.len() > 2 {
                    path.close();
                }
            }
            Primitive::Circle { centre: Point { x, y }, radius_pt, .. } => {
                let rect = Rect::new(x - radius_pt, y - radius_pt, radius_pt * 2.0, radius_pt * 2.0);
                self.push_rect(rect, *radius_pt, path);
            }
            Primitive::Polyline { points, .. } => self.push_points(points, path),
            Primitive::Line { segment, .. } => self.push_lines(std::iter::once(*segment), path),
            Primitive::Hatch { rect, .. } => self.push_lines(hatch_lines(*rect), path),
            Primitive::Text { .. } => {}
        }
    }

    fn stroke(&self, stroke: &Stroke, line_join: LineJoin) -> PageStroke {
        // As wide as in the other formats: `4 3` and dots of no length with round ends.
        let (dash, line_cap) = match stroke.pattern {
            StrokeStyle::Solid => (None, LineCap::Butt),
            StrokeStyle::Dashed => (Some([4.0, 3.0]), LineCap::Butt),
            StrokeStyle::Dotted => (Some([0.1, 3.4]), LineCap::Round),
        };
        let dash = dash.map(|array| StrokeDash { array: array.map(|pt| self.length(pt)).to_vec(), offset: 0.0 });
        PageStroke {
            paint: colour_of(stroke.colour).into(),
            width: self.length(stroke.width_pt),
            line_cap,
            line_join,
            // Dashes that are too short to see at all would be none.
            dash: dash.filter(|dash| dash.array.iter().all(|&pt| pt > 0.0)),
            ..PageStroke::default()
        }
    }
}

/// How a path looks.
#[derive(PartialEq)]
struct Style {
    fill: Option<Colour>,
    stroke: Option<Stroke>,
    join: LineJoin,
}

impl Style {
    /// That of a shape; `None` for text, and for what is not seen.
    fn of(shape: &Primitive<'_>) -> Option<Self> {
        let join = if matches!(shape, Primitive::Polyline { .. }) { LineJoin::Round } else { LineJoin::Miter };
        let (fill, stroke) = match shape {
            Primitive::Rect { fill, stroke, .. } => (*fill, *stroke),
            Primitive::Polygon { fill, .. } | Primitive::Circle { fill, .. } => (Some(*fill), None),
            Primitive::Polyline { stroke, .. } | Primitive::Line { stroke, .. } | Primitive::Hatch { stroke, .. } => {
                (None, Some(*stroke))
            }
            Primitive::Text { .. } => (None, None),
        };
        (fill.is_some() || stroke.is_some()).then_some(Self { fill, stroke, join })
    }
}

/// A colour of the document.
pub(super) fn colour_of(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.red, colour.green, colour.blue)
}

/// A colour to fill with.
pub(super) fn fill_of(colour: Colour) -> Fill {
    Fill { paint: colour_of(colour).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// Draws shapes on a page.
pub(super) struct Pen<'p, 's> {
    /// The page.
    pub surface: &'p mut Surface<'s>,
    /// What its text is drawn with.
    pub letters: &'p mut Letters,
    /// Where things stand on it.
    pub place: Place,
}

impl Pen<'_, '_> {
    /// A shape.
    pub(super) fn shape(&mut self, shape: &Primitive<'_>) {
        if let Primitive::Text { text, at, ends_at, size_pt, weight, colour } = shape {
            let left = if *ends_at { at.x - width_pt(text, *weight, *size_pt) } else { at.x };
            let at = self.place.point(Point::new(left, at.y));
            // Four decimals: a size is multiplied with every width of the line.
            let size_pt = ((size_pt * self.place.scale * 1e4).round() / 1e4) as f32;
            let line = LineOfText { text, has_space_after: true, at, size_pt, weight: *weight, colour: *colour };
            self.letters.draw(self.surface, &line);
        }
        let Some(style) = Style::of(shape) else { return };
        let mut path = PathBuilder::new();
        self.place.push(shape, &mut path);
        self.path(path, &style);
    }

    /// The shapes of cards that do not overlap, those that look alike as one path: a card's own keep their order, but for its
    /// text, which comes last. `ends` says where the shapes of each card end.
    pub(super) fn cards(&mut self, shapes: &[Primitive<'_>], ends: &[usize]) {
        let mut batches: Vec<(Style, PathBuilder)> = Vec::new();
        let mut first = 0;
        for &end in ends {
            // No shape may come into a path that is drawn before that of the card's shape before it.
            let mut least = 0;
            for shape in &shapes[first..end] {
                let Some(style) = Style::of(shape) else { continue };
                let found = batches[least..].iter().position(|(other, _)| *other == style);
                least = found.map_or(batches.len(), |found| least + found);
                if least == batches.len() {
                    batches.push((style, PathBuilder::new()));
                }
                self.place.push(shape, &mut batches[least].1);
            }
            first = end;
        }
        for (style, path) in batches {
            self.path(path, &style);
        }
        let is_text = |shape: &&Primitive<'_>| matches!(shape, Primitive::Text { .. });
        shapes.iter().filter(is_text).for_each(|text| self.shape(text));
    }

    /// Lines, as one path.
    pub(super) fn lines(&mut self, segments: impl Iterator<Item = Segment>, stroke: &Stroke) {
        let mut path = PathBuilder::new();
        self.place.push_lines(segments, &mut path);
        self.path(path, &Style { fill: None, stroke: Some(*stroke), join: LineJoin::Miter });
    }

    fn path(&mut self, path: PathBuilder, style: &Style) {
        // `None` for what has no length.
        let Some(path) = path.finish() else { return };
        self.surface.set_fill(style.fill.map(fill_of));
        self.surface.set_stroke(style.stroke.map(|stroke| self.place.stroke(&stroke, style.join)));
        self.surface.draw_path(&path);
    }
}
