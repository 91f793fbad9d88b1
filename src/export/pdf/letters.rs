//! Text in a PDF: the bundled font's own glyphs where the chart has measured them, each with the characters that it stands for.

use krilla::Data;
use krilla::geom::{PathBuilder, Point};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use ttf_parser::OutlineBuilder;

use super::pen::fill_of;
use crate::scene::Colour;
use crate::text::{Glyph, Weight, face, font_bytes, shape};

/// One line of text, in points of the page.
#[derive(Clone, Copy)]
pub(super) struct LineOfText<'a> {
    /// What it says.
    pub text: &'a str,
    /// Whether a space parts it from the line that follows, for who copies or hears both.
    pub has_space_after: bool,
    /// Where its baseline begins.
    pub at: Point,
    /// Its size.
    pub size_pt: f32,
    /// Its weight.
    pub weight: Weight,
    /// Its colour.
    pub colour: Colour,
}

/// The fonts of a document, and room that its lines share.
pub(super) struct Letters {
    fonts: [OneFont; 2],
    glyphs: Vec<Glyph>,
    run: Vec<KrillaGlyph>,
    missing_at_em: Vec<f64>,
    said: String,
}

struct OneFont {
    font: Font,
    space: u16,
    /// Whether the document has a space in this font, drawn as what it is.
    has_space: bool,
}

impl Letters {
    /// `None` when the bundled fonts cannot be read, which a test excludes.
    pub(super) fn new() -> Option<Self> {
        let font_of = |weight: Weight| {
            let font = Font::new(Data::from(font_bytes(weight)), 0)?;
            Some(OneFont { font, space: face(weight).glyph_index(' ')?.0, has_space: false })
        };
        let [regular, semi_bold] = Weight::ALL;
        Some(Self {
            fonts: [font_of(regular)?, font_of(semi_bold)?],
            glyphs: Vec::new(),
            run: Vec::new(),
            missing_at_em: Vec::new(),
            said: String::new(),
        })
    }

    /// Draws a line. What the font lacks becomes a box that can still be searched and copied as what it stands for.
    pub(super) fn draw(&mut self, surface: &mut Surface<'_>, line: &LineOfText<'_>) {
        let Self { fonts, glyphs, run, missing_at_em, said } = self;
        let OneFont { font, space, has_space } = &mut fonts[line.weight as usize];
        said.clear();
        said.extend(line.text.chars().filter(|c| !is_forbidden(*c)));
        shape(said, line.weight, glyphs);
        part_clusters(said, glyphs);
        // In what is written from right to left a space at the end would stand before it.
        let is_leftwards = glyphs.first().zip(glyphs.last()).is_some_and(|(first, last)| first.from > last.from);
        if line.has_space_after && !is_leftwards && !glyphs.is_empty() {
            let from = said.len();
            said.push(' ');
            let x_em = glyphs.last().map_or(0.0, |last| last.x_em + last.advance_em);
            glyphs.push(Glyph { id: *space, x_em, raised_em: 0.0, advance_em: 0.0, from, to: from + 1 });
        }
        let text = said.as_str();
        run.clear();
        missing_at_em.clear();
        let mut end_em = 0.0;
        let mut shows_space = false;
        let mut uses_space_for_another = false;
        for glyph in &*glyphs {
            let mut id = glyph.id;
            if id == 0 {
                missing_at_em.push(glyph.x_em);
                id = *space;
            }
            if id == *space {
                let is_space = &text[glyph.from..glyph.to] == " ";
                shows_space |= is_space;
                uses_space_for_another |= !is_space;
            }
            run.push(KrillaGlyph::new(
                GlyphId::new(u32::from(id)),
                glyph.advance_em as f32,
                (glyph.x_em - end_em) as f32,
                glyph.raised_em as f32,
                0.0,
                glyph.from..glyph.to,
                None,
            ));
            end_em += glyph.advance_em;
        }
        if run.is_empty() {
            return;
        }
        surface.set_fill(Some(fill_of(line.colour)));
        surface.set_stroke(None);
        // A glyph means, for readers who know no better, what it meant first: a space must be first to use its own.
        if uses_space_for_another && !*has_space {
            let one = KrillaGlyph::new(GlyphId::new(u32::from(*space)), 0.0, 0.0, 0.0, 0.0, 0..1, None);
            surface.draw_glyphs(line.at, &[one], font.clone(), " ", line.size_pt, false);
            *has_space = true;
        }
        *has_space |= shows_space;
        surface.draw_glyphs(line.at, run, font.clone(), text, line.size_pt, false);
        if !missing_at_em.is_empty() {
            draw_missing(surface, line, missing_at_em);
        }
    }
}

/// What a PDF must not say that a glyph stands for, and what is no text.
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Of a cluster with as many glyphs as characters each glyph stands for its own, so that a letter under a mark is still found
/// as that letter.
fn part_clusters(text: &str, glyphs: &mut [Glyph]) {
    let mut first = 0;
    while first < glyphs.len() {
        let Glyph { from, to, .. } = glyphs[first];
        let end = first + glyphs[first..].iter().take_while(|glyph| glyph.from == from && glyph.to == to).count();
        if end - first > 1 && text[from..to].chars().count() == end - first {
            // The letter comes first in what is written from left to right, and in the text always.
            let is_leftwards = glyphs[first].advance_em == 0.0 && glyphs[end - 1].advance_em > 0.0;
            for (place, (offset, c)) in text[from..to].char_indices().enumerate() {
                let index = if is_leftwards { end - 1 - place } else { first + place };
                glyphs[index].from = from + offset;
                glyphs[index].to = from + offset + c.len_utf8();
            }
        }
        first = end.max(first + 1);
    }
}

/// The boxes for what the font lacks, as shapes: a document for everyone must not use that glyph.
fn draw_missing(surface: &mut Surface<'_>, line: &LineOfText<'_>, missing_at_em: &[f64]) {
    let face = face(line.weight);
    let pt_per_unit = line.size_pt / f32::from(face.units_per_em());
    let mut outline = Outline { path: PathBuilder::new(), left: 0.0, baseline: line.at.y, pt_per_unit };
    for x_em in missing_at_em {
        outline.left = line.at.x + *x_em as f32 * line.size_pt;
        // `None` for a glyph without an outline: then there is nothing to draw.
        let _ = face.outline_glyph(ttf_parser::GlyphId(0), &mut outline);
    }
    if let Some(path) = outline.path.finish() {
        surface.set_fill(Some(fill_of(line.colour)));
        surface.set_stroke(None);
        surface.draw_path(&path);
    }
}

struct Outline {
    path: PathBuilder,
    left: f32,
    baseline: f32,
    pt_per_unit: f32,
}

impl Outline {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.left + x * self.pt_per_unit, self.baseline - y * self.pt_per_unit)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
