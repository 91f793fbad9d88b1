//! Text: glyphs as masks that are kept, or as outlines where they are large.

use std::collections::HashMap;

use ttf_parser::GlyphId;

use super::canvas::Mask;
use super::coverage::{Coverage, Span, Window};
use super::pen::{GlyphPen, Pen};
use crate::geometry::Point;
use crate::text::{Weight, face};

/// A glyph stands at one of so many places between two pixels.
pub(super) const PHASES: i32 = 4;

/// Glyphs of more pixels to the em are drawn each by themselves.
pub(super) const LARGEST_MASK_PX: f64 = 80.0;

/// Beyond so many bytes the masks are thrown away and made anew.
const MOST_BYTES: usize = 16 << 20;

/// Which mask.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    weight: Weight,
    glyph: u16,
    phase: u8,
    /// Pixels to the em, as bits.
    size_px: u32,
}

/// The masks of glyphs that have been drawn.
pub(super) struct Glyphs {
    masks: HashMap<Key, Mask>,
    bytes: usize,
    coverage: Coverage,
}

impl Glyphs {
    pub fn new() -> Self {
        Self { masks: HashMap::new(), bytes: 0, coverage: Coverage::new() }
    }

    /// A glyph at so many pixels to the em, `phase` quarters of a pixel to the right.
    pub fn mask(&mut self, weight: Weight, glyph: u16, size_px: f32, phase: u8) -> &Mask {
        let key = Key { weight, glyph, phase, size_px: size_px.to_bits() };
        if self.bytes > MOST_BYTES && !self.masks.contains_key(&key) {
            self.masks.clear();
            self.bytes = 0;
        }
        let (bytes, coverage) = (&mut self.bytes, &mut self.coverage);
        self.masks.entry(key).or_insert_with(|| {
            let mask = drawn(coverage, key, f64::from(size_px));
            *bytes += mask.coverage.len() + 64;
            mask
        })
    }
}

fn drawn(coverage: &mut Coverage, key: Key, size_px: f64) -> Mask {
    let face = face(key.weight);
    let px_per_unit = size_px / f64::from(face.units_per_em());
    let origin = Point::new(f64::from(key.phase) / f64::from(PHASES), 0.0);
    let empty = Mask { left: 0, top: 0, width: 0, coverage: Vec::new() };
    let Some(bounds) = face.glyph_bounding_box(GlyphId(key.glyph)) else { return empty };
    let px = |units: i16| f64::from(units) * px_per_unit;
    let window = Window {
        left: (origin.x + px(bounds.x_min)).floor() as i32 - 1,
        top: (-px(bounds.y_max)).floor() as i32 - 1,
        right: (origin.x + px(bounds.x_max)).ceil() as i32 + 1,
        bottom: (-px(bounds.y_min)).ceil() as i32 + 1,
    };
    coverage.begin(window);
    outline(&mut Pen::new(coverage), key.weight, key.glyph, origin, Point::new(px_per_unit, 0.0));
    let (width, height) = (window.right - window.left, window.bottom - window.top);
    let mut mask = vec![0; width as usize * height as usize];
    coverage.spans(|Span { y, left, right, coverage }| {
        let start = (y - window.top) as usize * width as usize;
        let column = |x: i32| start + (x - window.left) as usize;
        mask[column(left)..column(right)].fill(coverage);
    });
    Mask { left: window.left, top: window.top, width: width as usize, coverage: mask }
}

/// Draws the outline of a glyph; `right` is what one unit of the font to the right becomes, in pixels. What the font lacks has
/// the outline that the font keeps for that.
pub(super) fn outline(pen: &mut Pen<'_>, weight: Weight, glyph: u16, origin: Point, right: Point) {
    let up = Point::new(right.y, -right.x);
    let mut glyph_pen = GlyphPen { pen: &mut *pen, origin, right, up };
    face(weight).outline_glyph(GlyphId(glyph), &mut glyph_pen);
    pen.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_is_as_dark_as_its_letter_wherever_it_stands() {
        let mut glyphs = Glyphs::new();
        let letter = face(Weight::Regular).glyph_index('H').unwrap().0;
        let ink = |mask: &Mask| mask.coverage.iter().map(|&coverage| u32::from(coverage)).sum::<u32>();
        let upright = ink(glyphs.mask(Weight::Regular, letter, 13.0, 0));
        assert!(upright > 20 * 255);
        for phase in 1..PHASES as u8 {
            assert!(ink(glyphs.mask(Weight::Regular, letter, 13.0, phase)).abs_diff(upright) < 20);
        }
        assert!(ink(glyphs.mask(Weight::SemiBold, letter, 13.0, 0)) > upright);
        assert_eq!(ink(glyphs.mask(Weight::Regular, u16::MAX, 13.0, 0)), 0);
        assert!(ink(glyphs.mask(Weight::Regular, 0, 13.0, 0)) > 0, "the font's own sign for what it lacks");
    }
}
