//! A band of a picture as pixels, and how colours get on it.

use super::coverage::{Span, Window};
use crate::scene::Colour;

/// A glyph as coverage, 0 to 255 a pixel.
pub(super) struct Mask {
    /// From the pixel that the glyph stands at, to the right.
    pub left: i32,
    /// From its baseline, downwards.
    pub top: i32,
    pub width: usize,
    /// Row after row.
    pub coverage: Vec<u8>,
}

/// How pixels are written to bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PixelBytes {
    /// Red, green, blue.
    Rgb,
    /// Red, green, blue and opacity, not premultiplied.
    Rgba,
}

/// Pixels of some rows of a picture.
pub(super) struct Canvas {
    /// Where they are.
    pub window: Window,
    /// Where may be painted now.
    pub clip: Window,
    /// Red, green, blue, opacity from the lowest byte, premultiplied; row after row.
    pixels: Vec<u32>,
}

/// An opaque colour as a pixel.
pub(super) fn pixel_of(colour: Colour) -> u32 {
    u32::from_le_bytes([colour.red, colour.green, colour.blue, 255])
}

impl Canvas {
    pub fn new() -> Self {
        let window = Window { left: 0, top: 0, right: 0, bottom: 0 };
        Self { window, clip: window, pixels: Vec::new() }
    }

    /// A fresh window, all of `ground`.
    pub fn begin(&mut self, window: Window, ground: u32) {
        (self.window, self.clip) = (window, window);
        let count = self.width() * (window.bottom - window.top) as usize;
        self.pixels.clear();
        self.pixels.resize(count, ground);
    }

    fn width(&self) -> usize {
        (self.window.right - self.window.left) as usize
    }

    /// The pixels of a row between two columns, which the window holds.
    fn row(&mut self, y: i32, left: i32, right: i32) -> &mut [u32] {
        let start = (y - self.window.top) as usize * self.width();
        let column = |x: i32| start + (x - self.window.left) as usize;
        let (left, right) = (column(left), column(right));
        &mut self.pixels[left..right]
    }

    /// Puts a colour where a span covers; spans lie in the clip.
    pub fn put(&mut self, span: Span, colour: u32) {
        let row = self.row(span.y, span.left, span.right);
        match span.coverage {
            255 => row.fill(colour),
            coverage => row.iter_mut().for_each(|pixel| *pixel = mixed(*pixel, colour, coverage)),
        }
    }

    /// Puts a colour where a mask covers.
    pub fn put_mask(&mut self, mask: &Mask, x: i32, y: i32, colour: u32) {
        let (left, top, width) = (x + mask.left, y + mask.top, mask.width);
        if width == 0 {
            return;
        }
        let height = (mask.coverage.len() / width) as i32;
        let all = Window { left, top, right: left + width as i32, bottom: top + height };
        let shown = all.within(&self.clip);
        if shown.is_empty() {
            return;
        }
        for y in shown.top..shown.bottom {
            let start = (y - top) as usize * width;
            let from = start + (shown.left - left) as usize;
            let coverage = &mask.coverage[from..start + (shown.right - left) as usize];
            let row = self.row(y, shown.left, shown.right);
            for (pixel, &coverage) in row.iter_mut().zip(coverage) {
                match coverage {
                    0 => {}
                    255 => *pixel = colour,
                    coverage => *pixel = mixed(*pixel, colour, coverage),
                }
            }
        }
    }

    /// Puts a row of premultiplied pixels over what is there, from the column `left` on.
    pub fn put_pixels(&mut self, y: i32, left: i32, right: i32, pixel_at: impl Fn(i32) -> u32) {
        let (from, to) = (left.max(self.clip.left), right.min(self.clip.right));
        if from >= to || !(self.clip.top..self.clip.bottom).contains(&y) {
            return;
        }
        for (pixel, x) in self.row(y, from, to).iter_mut().zip(from - left..) {
            let above = pixel_at(x);
            let see_through = 255 - (above >> 24);
            *pixel = match see_through {
                0 => above,
                255 => *pixel,
                // What the one lets through of the other; the sum fits since both are premultiplied.
                share => scaled(*pixel, share).wrapping_add(above),
            };
        }
    }

    /// Fills `bytes` with the pixels.
    pub fn write_to(&self, bytes: &mut Vec<u8>, layout: PixelBytes) {
        match layout {
            PixelBytes::Rgb => {
                bytes.resize(self.pixels.len() * 3, 0);
                let (fours, rest) = self.pixels.as_chunks::<4>();
                let (twelves, rest_bytes) = bytes.split_at_mut(fours.len() * 12);
                // Four pixels as three words: the opacity of each makes room for the next.
                for (twelve, &[a, b, c, d]) in twelves.as_chunks_mut::<12>().0.iter_mut().zip(fours) {
                    let opaque = 0x00ff_ffff;
                    let (a, b, c) = (a & opaque, b & opaque, c & opaque);
                    let words = [a | b << 24, b >> 8 | c << 16, c >> 16 | d << 8].map(u32::to_le_bytes);
                    twelve.copy_from_slice(words.as_flattened());
                }
                for (three, pixel) in rest_bytes.as_chunks_mut::<3>().0.iter_mut().zip(rest) {
                    let [red, green, blue, _] = pixel.to_le_bytes();
                    *three = [red, green, blue];
                }
            }
            PixelBytes::Rgba => {
                bytes.resize(self.pixels.len() * 4, 0);
                for (four, &pixel) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(&self.pixels) {
                    *four = plain(pixel);
                }
            }
        }
    }
}

/// A share, 0 to 255, of every channel.
fn scaled(pixel: u32, share: u32) -> u32 {
    let channels = pixel.to_le_bytes().map(|channel| ((u32::from(channel) * share + 127) / 255) as u8);
    u32::from_le_bytes(channels)
}

/// `over` covers so much of what lies below: every channel, the opacity too, comes that much closer.
fn mixed(below: u32, over: u32, coverage: u8) -> u32 {
    const EVERY_OTHER: u32 = 0x00ff_00ff;
    // Of 256, so that all is all: two channels at a time.
    let share = u32::from(coverage) + u32::from(coverage >> 7);
    let mix = |below: u32, over: u32| {
        ((over & EVERY_OTHER) * share + (below & EVERY_OTHER) * (256 - share) + 0x0080_0080) >> 8 & EVERY_OTHER
    };
    mix(below, over) | mix(below >> 8, over >> 8) << 8
}

/// A premultiplied pixel as red, green, blue and opacity that are not.
fn plain(pixel: u32) -> [u8; 4] {
    let [red, green, blue, opacity] = pixel.to_le_bytes();
    match u32::from(opacity) {
        0 => [0; 4],
        255 => [red, green, blue, 255],
        share => {
            let of = |channel: u8| ((u32::from(channel) * 255 + share / 2) / share).min(255) as u8;
            [of(red), of(green), of(blue), opacity]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_mix_as_far_as_they_cover_and_what_is_opaque_stays_so() {
        let (paper, ink) = (pixel_of(Colour::from_rgb(0xf4_f6_f8)), pixel_of(Colour::from_rgb(0x1b_24_30)));
        assert_eq!((mixed(paper, ink, 0), mixed(paper, ink, 255)), (paper, ink));
        for coverage in 0..=255 {
            let share = f64::from(coverage) / 255.0;
            let found = mixed(paper, ink, coverage).to_le_bytes();
            assert_eq!(found[3], 255);
            for (channel, (a, b)) in found.iter().zip(paper.to_le_bytes().into_iter().zip(ink.to_le_bytes())) {
                let expected = f64::from(a) + (f64::from(b) - f64::from(a)) * share;
                assert!((f64::from(*channel) - expected).abs() <= 1.5, "{coverage}");
            }
        }
    }

    #[test]
    fn what_shines_through_keeps_its_colour() {
        let ink = pixel_of(Colour::from_rgb(0x24_58_d3));
        for coverage in [1, 20, 128, 254] {
            let [red, green, blue, opacity] = plain(mixed(0, ink, coverage));
            assert!(opacity.abs_diff(coverage) <= 1);
            let slack = (255 / opacity.max(1)).saturating_add(1);
            for (found, expected) in [(red, 0x24), (green, 0x58), (blue, 0xd3)] {
                assert!(found.abs_diff(expected) <= slack, "{coverage}: {found} {expected}");
            }
        }
        assert_eq!(plain(0), [0; 4]);
    }
}
