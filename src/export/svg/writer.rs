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
                "<rect x=\"{:.2}\" y=\"{:.2}\" width=\"{:.2}\" height=\"{:.2}\"",
                rect.left, rect.top, rect.width, rect.height
            )?;
            if *radius_pt > 0.0 {
                write!(svg, " rx=\"{radius_pt:.2}\"")?;
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
                write!(svg, "{}{:.2},{:.2}", if index == 0 { "" } else { " " }, point.x, point.y)?;
            }
            writeln!(svg, "\" fill=\"{}\"/>", fill.to_hex())?;
        }
        Primitive::Circle { centre, radius_pt, fill } => {
            writeln!(
                svg,
                "<circle cx=\"{:.2}\" cy=\"{:.2}\" r=\"{radius_pt:.2}\" fill=\"{}\"/>",
                centre.x,
                centre.y,
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
            write!(
                svg,
                "<path d=\"M{:.2} {:.2}L{:.2} {:.2}\"",
                segment.from.x, segment.from.y, segment.to.x, segment.to.y
            )?;
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Polyline { points, stroke } => {
            svg.push_str("<polyline fill=\"none\" stroke-linejoin=\"round\" points=\"");
            for (index, point) in points.iter().enumerate() {
                write!(svg, "{}{:.2},{:.2}", if index == 0 { "" } else { " " }, point.x, point.y)?;
            }
            svg.push('"');
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Text { text, at, ends_at, size_pt, weight, colour } => {
            write!(svg, "<text x=\"{:.2}\" y=\"{:.2}\" font-size=\"{size_pt:.2}\"", at.x, at.y)?;
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

/// Writes how a line is drawn, as attributes.
pub(in crate::export) fn write_stroke(svg: &mut String, stroke: &Stroke) -> fmt::Result {
    write!(svg, " stroke=\"{}\" stroke-width=\"{:.2}\"", stroke.colour.to_hex(), stroke.width_pt)?;
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
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
