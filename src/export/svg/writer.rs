//! Shapes as SVG elements. Numbers have two decimals.

use std::fmt::{self, Write};

use super::letters::Letters;
use super::outlines::Outlines;
use super::value::{Escaped, Straight, write_length, write_points};
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
            svg.push_str("<rect");
            write_length(svg, "x", rect.left)?;
            write_length(svg, "y", rect.top)?;
            write_length(svg, "width", rect.width)?;
            write_length(svg, "height", rect.height)?;
            if *radius_pt > 0.0 {
                write_length(svg, "rx", *radius_pt)?;
            }
            match fill {
                Some(fill) => write!(svg, " fill=\"{fill}\"")?,
                None => svg.push_str(" fill=\"none\""),
            }
            if let Some(stroke) = stroke {
                write_stroke(svg, stroke)?;
            }
            svg.push_str("/>\n");
        }
        Primitive::Polygon { points, fill } => {
            svg.push_str("<polygon points=\"");
            write_points(svg, points)?;
            writeln!(svg, "\" fill=\"{fill}\"/>")?;
        }
        Primitive::Circle { centre, radius_pt, fill } => {
            svg.push_str("<circle");
            write_length(svg, "cx", centre.x)?;
            write_length(svg, "cy", centre.y)?;
            write_length(svg, "r", *radius_pt)?;
            writeln!(svg, " fill=\"{fill}\"/>")?;
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
            write_points(svg, points)?;
            svg.push('"');
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Text { text, at, ends_at, size_pt, weight, colour } => {
            svg.push_str("<text");
            write_length(svg, "x", at.x)?;
            write_length(svg, "y", at.y)?;
            write_length(svg, "font-size", *size_pt)?;
            if weight.css() != 400 {
                write!(svg, " font-weight=\"{}\"", weight.css())?;
            }
            if *ends_at {
                svg.push_str(" text-anchor=\"end\"");
            }
            write!(svg, " fill=\"{colour}\">")?;
            Escaped(text).write_to(svg)?;
            svg.push_str("</text>\n");
        }
    }
    Ok(())
}

/// Writes how a line is drawn, as attributes.
pub(in crate::export) fn write_stroke(svg: &mut String, stroke: &Stroke) -> fmt::Result {
    write!(svg, " stroke=\"{}\"", stroke.colour)?;
    write_length(svg, "stroke-width", stroke.width_pt)?;
    match stroke.pattern {
        StrokeStyle::Solid => Ok(()),
        StrokeStyle::Dashed => svg.write_str(" stroke-dasharray=\"4 3\""),
        StrokeStyle::Dotted => svg.write_str(" stroke-dasharray=\"0.1 3.4\" stroke-linecap=\"round\""),
    }
}
