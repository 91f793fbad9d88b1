//! The bundled font: its bytes, and the advance of every character from a table that is built once.

use std::sync::OnceLock;

use ttf_parser::Face;
use unicode_linebreak::{BreakClass, break_property};

use super::{SOFT_HYPHEN, is_collapsible};

/// The family name of the bundled font, as it is written in SVG, HTML and PDF.
pub const FONT_FAMILY: &str = "Noto Sans";

/// How heavy the letters are: one bundled file each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Weight {
    /// Running text. The default.
    #[default]
    Regular,
    /// Names and headings. Noto Sans SemiBold.
    SemiBold,
}

impl Weight {
    /// Both weights, the lighter first.
    pub const ALL: [Self; 2] = [Self::Regular, Self::SemiBold];

    /// Returns the number that names this weight in CSS and SVG (`font-weight`): what the bundled file says of itself.
    pub fn css(self) -> u16 {
        Metrics::of(self).css_weight
    }
}

/// Returns the bundled TrueType file of `weight`: for the window, the rasteriser and the PDF writer.
pub fn font_bytes(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/NotoSans-Regular.ttf")),
        Weight::SemiBold => include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/NotoSans-SemiBold.ttf")),
    }
}

/// Returns the width of `text` on one line, in points: the sum of the advances, no kerning.
///
/// A character that the font lacks counts as 1 em; combining marks, joiners, variation selectors, soft hyphens and control
/// characters (line feeds too) as nothing. White space counts as it stands: nothing is collapsed.
pub fn width_pt(text: &str, weight: Weight, size_pt: f64) -> f64 {
    let metrics = Metrics::of(weight);
    metrics.pt_from_units(metrics.width_units(text), size_pt)
}

/// Returns the distance between the baselines of two lines of text, in points: the font's own, the same for each weight.
pub fn line_height_pt(size_pt: f64) -> f64 {
    let metrics = Metrics::of(Weight::Regular);
    metrics.pt_from_units(metrics.line_height_units, size_pt)
}

/// Returns the distance from the top of a line to its baseline, in points.
pub fn ascent_pt(weight: Weight, size_pt: f64) -> f64 {
    let metrics = Metrics::of(weight);
    metrics.pt_from_units(metrics.ascent_units, size_pt)
}

/// In a page: the font has no such character.
const ABSENT: u16 = u16::MAX;

/// What of the font is needed to lay out text. Widths are whole font units, so that sums are exact; 1 em is
/// `units_per_em` of them.
pub(super) struct Metrics {
    units_per_em: u64,
    ascent_units: u64,
    line_height_units: u64,
    css_weight: u16,
    /// Which of `pages` holds the 256 characters that begin at this index times 256; the first page holds none.
    page_of: [u8; 0x1100],
    pages: Vec<[u16; 256]>,
    /// The glyphs of the same characters.
    glyphs: Vec<[u16; 256]>,
}

impl Metrics {
    /// Returns the table of `weight`, built at the first call: about 1 ms.
    pub(super) fn of(weight: Weight) -> &'static Self {
        static TABLES: [OnceLock<Metrics>; 2] = [const { OnceLock::new() }; 2];
        TABLES[weight as usize].get_or_init(|| Self::read(font_bytes(weight)))
    }

    /// Panics if `bytes` are no font with at most 255 pages of characters: the bundled files are, which a test holds.
    fn read(bytes: &[u8]) -> Self {
        let face = Face::parse(bytes, 0).expect("the bundled font can be parsed");
        let ascent = i64::from(face.ascender());
        let line_height = ascent - i64::from(face.descender()) + i64::from(face.line_gap());
        let mut metrics = Self {
            units_per_em: u64::from(face.units_per_em()),
            ascent_units: u64::try_from(ascent).unwrap_or(0),
            line_height_units: u64::try_from(line_height).unwrap_or(0),
            css_weight: face.weight().to_number(),
            page_of: [0; 0x1100],
            pages: vec![[ABSENT; 256]],
            glyphs: vec![[0; 256]],
        };
        for subtable in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
            subtable.codepoints(|code| {
                // What several tables of the font hold is looked up in the first of them.
                let new = char::from_u32(code).filter(|c| metrics.advance_of(*c) == ABSENT);
                let Some((c, glyph)) = new.and_then(|c| Some((c, subtable.glyph_index(code)?))) else {
                    return;
                };
                let advance = if is_invisible(c) { 0 } else { face.glyph_hor_advance(glyph).unwrap_or(0) };
                metrics.set(c, advance.min(ABSENT - 1), glyph.0);
            });
        }
        metrics
    }

    fn set(&mut self, c: char, advance: u16, glyph: u16) {
        let page = &mut self.page_of[c as usize >> 8];
        if *page == 0 {
            *page = u8::try_from(self.pages.len()).expect("the bundled font has at most 255 pages of characters");
            self.pages.push([ABSENT; 256]);
            self.glyphs.push([0; 256]);
        }
        self.glyphs[usize::from(*page)][c as usize & 0xFF] = glyph;
        self.pages[usize::from(*page)][c as usize & 0xFF] = advance;
    }

    /// As it stands in the table.
    fn advance_of(&self, c: char) -> u16 {
        self.pages[usize::from(self.page_of[c as usize >> 8])][c as usize & 0xFF]
    }

    pub(super) fn advance_units(&self, c: char) -> u64 {
        match self.advance_of(c) {
            ABSENT if is_invisible(c) || break_property(u32::from(c)) == BreakClass::CombiningMark => 0,
            ABSENT => self.units_per_em,
            advance => u64::from(advance),
        }
    }

    /// The glyph of a character, 0 where the font has none; `None` for what is never drawn.
    pub(super) fn glyph(&self, c: char) -> Option<u16> {
        let glyph = self.glyphs[usize::from(self.page_of[c as usize >> 8])][c as usize & 0xFF];
        (!is_invisible(c)).then_some(glyph)
    }

    pub(super) fn width_units(&self, text: &str) -> u64 {
        text.chars().map(|c| self.advance_units(c)).sum()
    }

    /// Returns the width of `text` if it can be drawn as it stands: no white space to collapse, nothing to drop.
    pub(super) fn width_units_if_tidy(&self, text: &str) -> Option<u64> {
        let mut units = 0;
        let mut after_space = true;
        for c in text.chars() {
            let is_space = c == ' ';
            if (is_space && after_space) || c.is_control() || c == SOFT_HYPHEN || (!is_space && is_collapsible(c)) {
                return None;
            }
            after_space = is_space;
            units += self.advance_units(c);
        }
        (text.is_empty() || text.trim().len() == text.len()).then_some(units)
    }

    pub(super) fn pt_from_units(&self, units: u64, size_pt: f64) -> f64 {
        units as f64 * size_pt / self.units_per_em as f64
    }

    /// Returns the greatest width that, in points, is at most `max_pt`: so a text fits in the width that it measures.
    pub(super) fn units_within(&self, max_pt: f64, size_pt: f64) -> u64 {
        // `as` saturates and makes 0 of a width that is no number; the bound keeps sums of widths from overflowing.
        let mut units = ((max_pt * self.units_per_em as f64 / size_pt) as u64).min(1 << 50);
        if self.pt_from_units(units + 1, size_pt) <= max_pt {
            units += 1;
        }
        while units > 0 && self.pt_from_units(units, size_pt) > max_pt {
            units -= 1;
        }
        units
    }
}

/// Never drawn, even where the font has a glyph for it.
fn is_invisible(c: char) -> bool {
    use BreakClass::{WordJoiner, ZeroWidthJoiner, ZeroWidthSpace};
    c == SOFT_HYPHEN
        || c.is_control()
        || (!c.is_ascii() && matches!(break_property(u32::from(c)), WordJoiner | ZeroWidthJoiner | ZeroWidthSpace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_can_be_read_and_differ() {
        for weight in Weight::ALL {
            let face = Face::parse(font_bytes(weight), 0).unwrap();
            let family = face.names().into_iter().find(|name| name.name_id == ttf_parser::name_id::FAMILY).unwrap();
            assert!(family.to_string().unwrap().starts_with(FONT_FAMILY));
            for c in ' '..='~' {
                let glyph = face.glyph_index(c).unwrap();
                assert_eq!(Metrics::of(weight).advance_units(c), u64::from(face.glyph_hor_advance(glyph).unwrap()));
            }
        }
        assert!(width_pt("Cluster", Weight::SemiBold, 12.0) > width_pt("Cluster", Weight::Regular, 12.0));
        assert_eq!(Weight::Regular.css(), 400);
        assert!(Weight::SemiBold.css() >= 600);
    }

    #[test]
    fn widths_add_up_and_grow_with_the_size() {
        let parts = width_pt("Team ", Weight::Regular, 10.0) + width_pt("Zorg", Weight::Regular, 10.0);
        assert!((width_pt("Team Zorg", Weight::Regular, 10.0) - parts).abs() < 1e-9);
        assert!((width_pt("Team Zorg", Weight::Regular, 20.0) - 2.0 * parts).abs() < 1e-9);
        assert_eq!(width_pt("", Weight::Regular, 10.0), 0.0);
    }

    #[test]
    fn a_character_that_the_font_lacks_counts_as_one_em_and_an_invisible_one_as_nothing() {
        assert_eq!(width_pt("漢", Weight::Regular, 10.0), 10.0);
        assert_eq!(width_pt("🏛", Weight::SemiBold, 12.0), 12.0);
        for invisible in ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{E0101}", "\u{AD}", "\u{2060}", "\u{200B}", "\n", "\t"]
        {
            assert_eq!(width_pt(invisible, Weight::Regular, 10.0), 0.0, "{invisible:?}");
        }
        assert_eq!(width_pt("e\u{301}", Weight::Regular, 10.0), width_pt("é", Weight::Regular, 10.0));
    }

    #[test]
    fn a_line_is_higher_than_its_letters() {
        assert!(ascent_pt(Weight::Regular, 10.0) > 10.0);
        assert!(line_height_pt(10.0) > ascent_pt(Weight::SemiBold, 10.0));
    }

    #[test]
    fn a_text_fits_in_the_width_that_it_measures() {
        let metrics = Metrics::of(Weight::Regular);
        for size_pt in [0.1, 7.3, 10.5, 12.0, 13.0, 1e6] {
            for units in [0, 1, 333, 9_999, 123_457] {
                assert_eq!(metrics.units_within(metrics.pt_from_units(units, size_pt), size_pt), units, "{size_pt} pt");
            }
        }
        for odd in [f64::NAN, -1.0, 0.0] {
            assert_eq!(metrics.units_within(odd, 10.0), 0);
        }
    }
}
