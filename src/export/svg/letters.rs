//! The letters that a file uses, as a font in the file: the bundled one without all others, so that the chart looks the same
//! where that font is not installed.

use std::collections::BTreeSet;
use std::fmt::Write;

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::text::{FONT_FAMILY, Weight, face, font_bytes};

/// Which characters were written in each weight.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Letters {
    plain: [u128; 2],
    others: [BTreeSet<char>; 2],
}

impl Letters {
    /// Notes the characters of a text.
    pub fn add(&mut self, text: &str, weight: Weight) {
        let (plain, others) = (&mut self.plain[weight as usize], &mut self.others[weight as usize]);
        for c in text.chars() {
            if c.is_ascii() {
                *plain |= 1 << u32::from(c);
            } else {
                others.insert(c);
            }
        }
    }

    fn of(&self, weight: Weight) -> impl Iterator<Item = char> {
        let plain = self.plain[weight as usize];
        let plain = (0..128_u8).filter(move |code| plain >> code & 1 == 1).map(char::from);
        plain.chain(self.others[weight as usize].iter().copied())
    }

    /// The weights that are used as CSS, each with its letters in it. A letter that the font lacks is left to the reader's own.
    pub fn css(&self) -> String {
        let mut css = String::new();
        for weight in Weight::ALL {
            if let Some(font) = self.font(weight) {
                let data = STANDARD.encode(font);
                write!(
                    css,
                    "@font-face{{font-family:'{FONT_FAMILY}';font-weight:{};src:url(data:font/ttf;base64,{data})}}",
                    weight.css()
                )
                .unwrap_or_else(|_| unreachable!("writing to memory does not fail"));
            }
        }
        css
    }

    /// The letters of a weight as a TrueType font; `None` where there are none.
    fn font(&self, weight: Weight) -> Option<Vec<u8>> {
        let face = face(weight);
        let glyphs: BTreeSet<u16> = self.of(weight).filter_map(|c| Some(face.glyph_index(c)?.0)).collect();
        if glyphs.is_empty() {
            return None;
        }
        // What stands for a missing letter comes first.
        let glyphs: Vec<u16> = std::iter::once(0).chain(glyphs.into_iter().filter(|&glyph| glyph != 0)).collect();
        let font = ReadScope::new(font_bytes(weight)).read::<FontData<'_>>().ok()?;
        let tables = font.table_provider(0).ok()?;
        subset(&tables, &glyphs, &SubsetProfile::Minimal, CmapTarget::Unicode).ok()
    }
}

#[cfg(test)]
mod tests {
    use ttf_parser::Face;

    use super::*;

    #[test]
    fn the_font_has_the_letters_that_are_used_as_wide_as_they_were_and_no_others() {
        let mut letters = Letters::default();
        letters.add("Één ĳsje: € 5", Weight::SemiBold);
        let font = letters.font(Weight::SemiBold).unwrap();
        assert!(font.len() < 10_000, "{}", font.len());
        let (small, whole) = (Face::parse(&font, 0).unwrap(), face(Weight::SemiBold));
        for c in "Één ĳsje: € 5".chars() {
            let advance = |face: &Face<'_>| face.glyph_hor_advance(face.glyph_index(c).unwrap()).unwrap();
            assert_eq!(advance(&small), advance(whole), "{c}");
        }
        assert_eq!(small.glyph_index('Q'), None);
        assert_eq!(letters.font(Weight::Regular), None, "nothing was written in it");
    }

    #[test]
    fn letters_that_the_font_lacks_are_left_to_the_reader() {
        let mut letters = Letters::default();
        letters.add("漢字 👩🏽‍🚒", Weight::Regular);
        let css = letters.css();
        assert!(css.starts_with("@font-face{font-family:'Noto Sans';font-weight:400;"), "{}", &css[..60]);
    }
}
