//! Text as shapes: each glyph once, and where it is used.

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use ttf_parser::{GlyphId, OutlineBuilder};

use crate::geometry::Point;
use crate::scene::Colour;
use crate::text::{Glyph, Weight, face, shape};

/// The glyphs that were used.
#[derive(Clone, Debug, Default)]
pub(super) struct Outlines {
    used: BTreeSet<(Weight, u16)>,
    line: Vec<Glyph>,
}

impl Outlines {
    /// Writes a line of text that begins at `at`, with `before` in front of it: attributes of the group.
    pub fn write_text(
        &mut self,
        svg: &mut String,
        text: &str,
        (at, ends_at): (Point, bool),
        size_pt: f64,
        weight: Weight,
        colour: Colour,
    ) -> fmt::Result {
        shape(text, weight, &mut self.line);
        let end_em = self.line.last().map_or(0.0, |last| last.x_em + last.advance_em);
        let left = if ends_at { at.x - end_em * size_pt } else { at.x };
        let per_em = f64::from(face(weight).units_per_em());
        let scale = size_pt / per_em;
        write!(
            svg,
            "<g fill=\"{colour}\" transform=\"translate({left:.2} {:.2}) scale({scale:.5} {:.5})\">",
            at.y, -scale
        )?;
        for glyph in &self.line {
            // White space has no outline.
            if face(weight).glyph_bounding_box(GlyphId(glyph.id)).is_none() {
                continue;
            }
            self.used.insert((weight, glyph.id));
            write!(svg, "<use xlink:href=\"#{}\" x=\"{:.0}\"", name(weight, glyph.id), glyph.x_em * per_em)?;
            if glyph.raised_em != 0.0 {
                write!(svg, " y=\"{:.0}\"", glyph.raised_em * per_em)?;
            }
            svg.push_str("/>");
        }
        svg.push_str("</g>\n");
        Ok(())
    }

    /// Writes what the lines refer to.
    pub fn write_glyphs(&self, svg: &mut String) -> fmt::Result {
        if self.used.is_empty() {
            return Ok(());
        }
        svg.push_str("<defs>\n");
        for &(weight, glyph) in &self.used {
            write!(svg, "<path id=\"{}\" d=\"", name(weight, glyph))?;
            face(weight).outline_glyph(GlyphId(glyph), &mut Pen(svg));
            svg.push_str("\"/>\n");
        }
        svg.push_str("</defs>\n");
        Ok(())
    }
}

fn name(weight: Weight, glyph: u16) -> String {
    format!("glyph-{}-{glyph}", weight.css())
}

/// Writes an outline as path data.
struct Pen<'a>(&'a mut String);

impl Pen<'_> {
    fn step(&mut self, command: char, numbers: &[f32]) {
        self.0.push(command);
        for (index, number) in numbers.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            write!(self.0, "{gap}{number}").unwrap_or_else(|_| unreachable!("writing to memory does not fail"));
        }
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('Q', &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('C', &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
