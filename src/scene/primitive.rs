//! What a scene is drawn with: a handful of shapes in chart points.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use crate::geometry::{Point, Rect, Segment};
use crate::model::StrokeStyle;
use crate::text::Weight;

/// An opaque colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, 0-255.
    pub red: u8,
    /// Green, 0-255.
    pub green: u8,
    /// Blue, 0-255.
    pub blue: u8,
}

impl Colour {
    /// The colour `0xRRGGBB`.
    pub const fn from_rgb(rgb: u32) -> Self {
        Self { red: (rgb >> 16) as u8, green: (rgb >> 8) as u8, blue: rgb as u8 }
    }

    /// Reads `#rrggbb`; `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex.then(|| u32::from_str_radix(digits, 16).ok().map(Self::from_rgb))?
    }

    /// The colour as `#rrggbb`.
    pub fn to_hex(self) -> String {
        self.to_string()
    }

    /// Contrast with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Of the way from this colour to another, `share` (0 to 1).
    pub fn mixed(self, other: Colour, share: f64) -> Colour {
        let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Colour { red: mix(self.red, other.red), green: mix(self.green, other.green), blue: mix(self.blue, other.blue) }
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        static LINEAR: LazyLock<[f64; 256]> = LazyLock::new(|| {
            std::array::from_fn(|channel| {
                let value = channel as f64 / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            })
        });
        let linear = |channel: u8| LINEAR[usize::from(channel)];
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// `#rrggbb`; a chart writes it for every card.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = *b"#000000";
        for (digits, part) in hex[1..].chunks_exact_mut(2).zip([self.red, self.green, self.blue]) {
            digits.copy_from_slice(&[DIGITS[usize::from(part >> 4)], DIGITS[usize::from(part & 15)]]);
        }
        f.write_str(std::str::from_utf8(&hex).unwrap_or_default())
    }
}

/// How a line or an outline is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width.
    pub width_pt: f64,
    /// Whether and how it is broken.
    pub pattern: StrokeStyle,
}

/// One shape, in chart points.
#[derive(Clone, Debug, PartialEq)]
pub enum Primitive<'a> {
    /// A rectangle with rounded corners.
    Rect {
        /// Where.
        rect: Rect,
        /// How round its corners are.
        radius_pt: f64,
        /// What it is filled with.
        fill: Option<Colour>,
        /// Its outline, on the edge.
        stroke: Option<Stroke>,
    },
    /// A filled shape between points, convex.
    Polygon {
        /// Its corners in order.
        points: Vec<Point>,
        /// What it is filled with.
        fill: Colour,
    },
    /// A filled circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// From the middle to the edge.
        radius_pt: f64,
        /// What it is filled with.
        fill: Colour,
    },
    /// A line from point to point.
    Polyline {
        /// Its points in order, at least two.
        points: Cow<'a, [Point]>,
        /// How.
        stroke: Stroke,
    },
    /// A straight line.
    Line {
        /// From where to where.
        segment: Segment,
        /// How.
        stroke: Stroke,
    },
    /// Slanting lines all over a rectangle.
    Hatch {
        /// Where.
        rect: Rect,
        /// How.
        stroke: Stroke,
    },
    /// One line of text.
    Text {
        /// What it says.
        text: Cow<'a, str>,
        /// Where its baseline begins, or ends.
        at: Point,
        /// Whether `at` is its end instead of its beginning.
        ends_at: bool,
        /// Its size.
        size_pt: f64,
        /// Its weight.
        weight: Weight,
        /// Its colour.
        colour: Colour,
    },
}

impl Primitive<'_> {
    /// The same with all that it holds its own.
    pub fn into_owned(self) -> Primitive<'static> {
        match self {
            Self::Polyline { points, stroke } => {
                Primitive::Polyline { points: Cow::Owned(points.into_owned()), stroke }
            }
            Self::Text { text, at, ends_at, size_pt, weight, colour } => {
                Primitive::Text { text: Cow::Owned(text.into_owned()), at, ends_at, size_pt, weight, colour }
            }
            Self::Rect { rect, radius_pt, fill, stroke } => Primitive::Rect { rect, radius_pt, fill, stroke },
            Self::Polygon { points, fill } => Primitive::Polygon { points, fill },
            Self::Circle { centre, radius_pt, fill } => Primitive::Circle { centre, radius_pt, fill },
            Self::Line { segment, stroke } => Primitive::Line { segment, stroke },
            Self::Hatch { rect, stroke } => Primitive::Hatch { rect, stroke },
        }
    }
}

/// From one line of a hatch to the next, along an edge.
const HATCH_PT: f64 = 11.0;

/// The lines of a [`Primitive::Hatch`]: from the lower left to the upper right, none outside the rectangle.
pub fn hatch_lines(rect: Rect) -> impl Iterator<Item = Segment> {
    let Rect { left, top, width, height } = rect;
    let count = ((width + height) / HATCH_PT).ceil().max(1.0) as u32;
    (1..count).map(move |line| {
        let along = f64::from(line) * HATCH_PT;
        let from = Point::new(left + (along - height).max(0.0), top + along.min(height));
        let to = Point::new(left + along.min(width), top + (along - width).max(0.0));
        Segment::new(from, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_inside_its_rectangle_and_covers_it() {
        for (width, height) in [(192.0, 40.0), (18.0, 11.0), (30.0, 90.0), (0.0, 0.0)] {
            let rect = Rect::new(7.0, -3.0, width, height);
            let lines: Vec<Segment> = hatch_lines(rect).collect();
            for Segment { from, to } in &lines {
                for point in [from, to] {
                    assert!((rect.left..=rect.right()).contains(&point.x), "{point:?}");
                    assert!((rect.top..=rect.bottom()).contains(&point.y), "{point:?}");
                }
                assert!((from.x - to.x + from.y - to.y).abs() < 1e-9 && from.y >= to.y);
            }
            let wanted = ((width + height) / HATCH_PT).ceil() as usize;
            assert_eq!(lines.len(), wanted.max(1) - 1);
        }
    }

    #[test]
    fn hex_is_read_and_written() {
        assert_eq!(Colour::from_hex("#2458d3"), Some(Colour::from_rgb(0x2458d3)));
        assert_eq!(Colour::from_rgb(0x0a58d3).to_hex(), "#0a58d3");
        for wrong in ["2458d3", "#2458d", "#2458dz", "#+458d3", "", "#é58d3"] {
            assert_eq!(Colour::from_hex(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guideline() {
        let (black, white) = (Colour::from_rgb(0), Colour::from_rgb(0xff_ff_ff));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(Colour::from_rgb(0x76_76_76)) - 4.54).abs() < 0.01);
    }
}
