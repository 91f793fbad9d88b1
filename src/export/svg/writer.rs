//! Shapes as SVG elements. Numbers have two decimals.

use std::fmt::{self, Write};

use super::letters::Letters;
use super::outlines::Outlines;
use crate::export::SvgText;
use crate::geometry::Segment;
use crate::model::StrokeStyle;
use crate::scene::{Primitive, Stroke, hatch_lines};

/// An SVG while it is written.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Writer {
    /// What is written so far.
    pub svg: String,
    text: SvgText,
    letters: Letters,
    outlines: Outlines,
}

impl Writer {
    /// An empty one whose text is as asked, with room for so many bytes.
    pub fn new(text: SvgText, bytes: usize) -> Self {
        Self { svg: String::with_capacity(bytes), text, ..Self::default() }
    }

    /// The letters that were written, for the file to hold; empty where it needs none.
    pub fn letters_css(&self) -> String {
        match self.text {
            SvgText::Embedded => self.letters.css(),
            SvgText::Paths | SvgText::Plain => String::new(),
        }
    }

    /// Writes what its text refers to.
    pub fn write_glyphs(&mut self) -> fmt::Result {
        self.outlines.write_glyphs(&mut self.svg)
    }

    /// Writes a shape.
    pub fn write_primitive(&mut self, shape: &Primitive<'_>) -> fmt::Result {
        if let Primitive::Text { text, at, ends_at, size_pt, weight, colour } = shape {
            if self.text == SvgText::Paths {
                return self.outlines.write_text(&mut self.svg, text, (*at, *ends_at), *size_pt, *weight, *colour);
            }
            self.letters.add(text, *weight);
        }
        write_primitive(&mut self.svg, shape)
    }
}

/// Writes a shape; its text as text.
pub(in crate::export) fn write_primitive(svg: &mut String, shape: &Primitive<'_>) -> fmt::Result {
    match shape {
        Primitive::Rect { rect, radius_pt, fill, stroke } => {
            write!(
                svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                Fixed(rect.left),
                Fixed(rect.top),
                Fixed(rect.width),
                Fixed(rect.height)
            )?;
            if *radius_pt > 0.0 {
                write!(svg, " rx=\"{}\"", Fixed(*radius_pt))?;
            }
            match fill {
                Some(fill) => write!(svg, " fill=\"{}\"", fill.to_hex())?,
                None => svg.push_str(" fill=\"none\""),
            }
            if let Some(stroke) = stroke {
                write_stroke(svg, stroke)?;
            }
            svg.push_str("/>\n");
        }
        Primitive::Polygon { points, fill } => {
            svg.push_str("<polygon points=\"");
            for (index, point) in points.iter().enumerate() {
                write!(svg, "{}{},{}", if index == 0 { "" } else { " " }, Fixed(point.x), Fixed(point.y))?;
            }
            writeln!(svg, "\" fill=\"{}\"/>", fill.to_hex())?;
        }
        Primitive::Circle { centre, radius_pt, fill } => {
            writeln!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>",
                Fixed(centre.x),
                Fixed(centre.y),
                Fixed(*radius_pt),
                fill.to_hex()
            )?;
        }
        Primitive::Hatch { rect, stroke } => {
            svg.push_str("<path fill=\"none\" d=\"");
            for Segment { from, to } in hatch_lines(*rect) {
                write!(svg, "M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y)?;
            }
            svg.push('"');
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Line { segment, stroke } => {
            write!(svg, "<path d=\"{}\"", Straight(*segment))?;
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Polyline { points, stroke } => {
            svg.push_str("<polyline fill=\"none\" stroke-linejoin=\"round\" points=\"");
            for (index, point) in points.iter().enumerate() {
                write!(svg, "{}{},{}", if index == 0 { "" } else { " " }, Fixed(point.x), Fixed(point.y))?;
            }
            svg.push('"');
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Text { text, at, ends_at, size_pt, weight, colour } => {
            write!(svg, "<text x=\"{}\" y=\"{}\" font-size=\"{}\"", Fixed(at.x), Fixed(at.y), Fixed(*size_pt))?;
            if weight.css() != 400 {
                write!(svg, " font-weight=\"{}\"", weight.css())?;
            }
            if *ends_at {
                svg.push_str(" text-anchor=\"end\"");
            }
            writeln!(svg, " fill=\"{}\">{}</text>", colour.to_hex(), Escaped(text))?;
        }
    }
    Ok(())
}

/// A length to the nearest hundredth, in a fraction of the time that `{:.2}` takes: a chart is mostly numbers.
pub(in crate::export) struct Fixed(pub f64);

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0.abs() * 100.0).round_ties_even();
        // What is no number, or one beyond what every hundredth of can be told apart.
        if hundredths.is_nan() || hundredths >= MOST_HUNDREDTHS {
            return write!(f, "{:.2}", self.0);
        }
        let mut digits = [0_u8; 20];
        let mut left = hundredths as u64;
        let mut start = digits.len();
        // Two decimals, the point, and at least one figure before it.
        for place in 0_usize.. {
            if place > 3 && left == 0 {
                break;
            }
            start -= 1;
            if place == 2 {
                digits[start] = b'.';
            } else {
                digits[start] = b'0' + (left % 10) as u8;
                left /= 10;
            }
        }
        if self.0.is_sign_negative() {
            f.write_char('-')?;
        }
        f.write_str(std::str::from_utf8(&digits[start..]).unwrap_or_default())
    }
}

/// Beyond this a length is written as the library does.
const MOST_HUNDREDTHS: f64 = 1e15;

/// A straight line as path data.
pub(in crate::export) struct Straight(pub Segment);

impl fmt::Display for Straight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Segment { from, to } = self.0;
        write!(f, "M{} {}L{} {}", Fixed(from.x), Fixed(from.y), Fixed(to.x), Fixed(to.y))
    }
}

/// Writes how a line is drawn, as attributes.
pub(in crate::export) fn write_stroke(svg: &mut String, stroke: &Stroke) -> fmt::Result {
    write!(svg, " stroke=\"{}\" stroke-width=\"{}\"", stroke.colour.to_hex(), Fixed(stroke.width_pt))?;
    match stroke.pattern {
        StrokeStyle::Solid => Ok(()),
        StrokeStyle::Dashed => svg.write_str(" stroke-dasharray=\"4 3\""),
        StrokeStyle::Dotted => svg.write_str(" stroke-dasharray=\"0.1 3.4\" stroke-linecap=\"round\""),
    }
}

/// Text as it may stand in XML 1.0: what has a meaning there is escaped, what may not be there at all is left out.
pub(in crate::export) struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(place) =
            rest.find(|c| matches!(c, '&' | '<' | '>' | '"' | '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
        {
            let (plain, from) = rest.split_at(place);
            f.write_str(plain)?;
            let mut letters = from.chars();
            f.write_str(match letters.next() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                Some('\t' | '\n' | '\r') => " ",
                _ => "",
            })?;
            rest = letters.as_str();
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_the_library_writes_them() {
        let mut random = fastrand::Rng::with_seed(3);
        let wild = [0.0, -0.0, -0.001, 0.004, 0.125, 0.375, -2.5, 99.99, 1e12, 1e17, f64::NAN, f64::INFINITY];
        let many = (0..20_000).map(|_| (random.f64() - 0.5) * 10_f64.powi(random.i32(-3..8)));
        let eighths = (-4_000..4_000).map(|eighth| f64::from(eighth) / 8.0);
        for length in wild.into_iter().chain(many).chain(eighths) {
            assert_eq!(Fixed(length).to_string(), format!("{length:.2}"), "{length:?}");
        }
    }

    #[test]
    fn what_has_a_meaning_is_escaped_and_what_may_not_be_there_is_left_out() {
        let raw = "<a b=\"1\">&\u{1}\tÉén\u{fffe} 👩🏽‍🚒</a>\n";
        assert_eq!(Escaped(raw).to_string(), "&lt;a b=&quot;1&quot;&gt;&amp; Één 👩🏽‍🚒&lt;/a&gt; ");
        assert_eq!(Escaped("").to_string(), "");
    }
}
