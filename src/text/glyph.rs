//! Which letters of the font a line of text is drawn with, and where each stands.
//!
//! Plain Latin goes by the table of characters: no kerning, so that what is drawn is as wide as what was measured. What is
//! written from right to left, or with marks over and under letters, is shaped.

use std::sync::OnceLock;

use rustybuzz::{Direction, Feature, UnicodeBuffer};
use ttf_parser::{Face, GlyphId, Tag};
use unicode_bidi::BidiInfo;

use super::font::{Metrics, Weight, font_bytes};

/// One letter of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font; 0 for what the font lacks.
    pub id: u16,
    /// Where its origin stands from the start of the line, to the right, in parts of the em.
    pub x_em: f64,
    /// How far it is raised, in parts of the em.
    pub raised_em: f64,
    /// How far the line goes on behind it, in parts of the em.
    pub advance_em: f64,
    /// Where the characters that it stands for begin in the text, in bytes.
    pub from: usize,
    /// Where they end.
    pub to: usize,
}

/// The face of a weight, for the outlines of its glyphs.
pub fn face(weight: Weight) -> &'static Face<'static> {
    static FACES: [OnceLock<Face<'static>>; 2] = [const { OnceLock::new() }; 2];
    FACES[weight as usize].get_or_init(|| Face::parse(font_bytes(weight), 0).expect("the bundled font can be parsed"))
}

/// Whether the font has a glyph for every character of `text` that is drawn.
pub fn has_all_glyphs(text: &str, weight: Weight) -> bool {
    text.chars().all(|c| Metrics::of(weight).glyph(c).is_none_or(|glyph| glyph != 0))
}

/// The glyphs of one line of text, from left to right. `glyphs` is emptied first.
pub fn shape(text: &str, weight: Weight, glyphs: &mut Vec<Glyph>) {
    glyphs.clear();
    // Up to here no letter needs to know its neighbours.
    if text.chars().all(|c| u32::from(c) < 0x300 || ('\u{2010}'..='\u{2027}').contains(&c) || c == '€') {
        by_table(text, weight, glyphs);
    } else {
        by_script(text, weight, glyphs);
    }
}

fn by_table(text: &str, weight: Weight, glyphs: &mut Vec<Glyph>) {
    let metrics = Metrics::of(weight);
    let mut x_em = 0.0;
    for (from, c) in text.char_indices() {
        let Some(id) = metrics.glyph(c) else { continue };
        let advance_em = metrics.pt_from_units(metrics.advance_units(c), 1.0);
        glyphs.push(Glyph { id, x_em, raised_em: 0.0, advance_em, from, to: from + c.len_utf8() });
        x_em += advance_em;
    }
}

fn by_script(text: &str, weight: Weight, glyphs: &mut Vec<Glyph>) {
    static FACES: [OnceLock<rustybuzz::Face<'static>>; 2] = [const { OnceLock::new() }; 2];
    let face = FACES[weight as usize].get_or_init(|| rustybuzz::Face::from_face(face(weight).clone()));
    let plain = [Feature::new(Tag::from_bytes(b"kern"), 0, ..), Feature::new(Tag::from_bytes(b"liga"), 0, ..)];
    let per_em = f64::from(face.units_per_em());
    let bidi = BidiInfo::new(text, None);
    let mut x_em = 0.0;
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let is_leftwards = levels[run.start].is_rtl();
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(&text[run.clone()]);
            buffer.guess_segment_properties();
            buffer.set_direction(if is_leftwards { Direction::RightToLeft } else { Direction::LeftToRight });
            let shaped = rustybuzz::shape(face, &plain, buffer);
            let begins: Vec<usize> =
                shaped.glyph_infos().iter().map(|info| run.start + info.cluster as usize).collect();
            for (index, position) in shaped.glyph_positions().iter().enumerate() {
                let id = GlyphId(shaped.glyph_infos()[index].glyph_id as u16).0;
                let from = begins[index];
                let after = begins.iter().copied().filter(|&begin| begin > from).min();
                // What the font lacks was measured as one em.
                let advance_em = if id == 0 { 1.0 } else { f64::from(position.x_advance) / per_em };
                glyphs.push(Glyph {
                    id,
                    x_em: x_em + f64::from(position.x_offset) / per_em,
                    raised_em: f64::from(position.y_offset) / per_em,
                    advance_em,
                    from,
                    to: after.unwrap_or(run.end),
                });
                x_em += advance_em;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width_pt;

    fn shaped(text: &str) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        shape(text, Weight::Regular, &mut glyphs);
        glyphs
    }

    #[test]
    fn a_line_is_as_wide_as_it_was_measured() {
        for text in ["Kernteam Parkeerbeheer", "", "Ĳssel & Één: € 1.000", "Ельдорадо", "Αθήνα", "漢字 team"]
        {
            let glyphs = shaped(text);
            let end = glyphs.last().map_or(0.0, |last| last.x_em + last.advance_em);
            assert!((end * 10.0 - width_pt(text, Weight::Regular, 10.0)).abs() < 1e-6, "{text}: {end}");
        }
    }

    #[test]
    fn each_character_that_is_drawn_belongs_to_a_glyph() {
        for text in ["Team Zorg", "e\u{301}e\u{323}\u{301}n", "שלום team", "Team 👩🏽‍🚒 brand"] {
            let glyphs = shaped(text);
            for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                assert!(glyphs.iter().any(|glyph| (glyph.from..glyph.to).contains(&at)), "{text}: {c}");
            }
        }
    }

    #[test]
    fn what_is_written_from_right_to_left_stands_so() {
        let glyphs = shaped("ab שלום");
        let begins: Vec<usize> = glyphs.iter().map(|glyph| glyph.from).collect();
        assert_eq!(begins, [0, 1, 2, 9, 7, 5, 3]);
    }

    #[test]
    fn a_mark_stands_over_its_letter() {
        let marked = shaped("q\u{301}");
        assert_eq!(marked.len(), 2);
        assert_eq!(marked[1].advance_em, 0.0);
        assert!(has_all_glyphs("Één q\u{301}", Weight::Regular) && !has_all_glyphs("漢", Weight::SemiBold));
    }
}
