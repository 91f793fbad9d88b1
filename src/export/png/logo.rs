//! The organisation's own mark as pixels. One that cannot be read is not drawn.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};
use resvg::usvg::Tree;

use super::canvas::Canvas;
use super::pen::Edges;
use crate::scene::{Logo, LogoKind};

/// A mark of more pixels is drawn with larger ones.
const MOST_PX: f64 = (16 << 20) as f64;

/// A mark, where it stands.
pub(super) struct LogoPixels {
    left: i32,
    top: i32,
    /// Each of its pixels is so many of the picture wide and high.
    magnified: i32,
    pixels: Pixmap,
}

impl LogoPixels {
    /// As large as fits between the edges, in its own proportions, in their upper right.
    pub fn of(logo: &Logo, edges: Edges) -> Option<Self> {
        let source = match logo.media_type {
            LogoKind::Svg => Source::Shapes(Box::new(logo.svg_tree()?)),
            LogoKind::Png => Source::Pixels(pixels_of(&logo.bytes)?),
        };
        let (own_width, own_height) = source.size();
        let (room_width, room_height) = (edges.right - edges.left, edges.bottom - edges.top);
        let scale = (room_width / own_width).min(room_height / own_height);
        let (width, height) = (own_width * scale, own_height * scale);
        if !(scale > 0.0 && width.is_finite() && height.is_finite()) {
            return None;
        }
        let magnified = (width * height / MOST_PX).sqrt().ceil().max(1.0);
        let own_px = |px: f64| ((px / magnified).round() as u32).max(1);
        let mut pixels = Pixmap::new(own_px(width), own_px(height))?;
        source.draw(&mut pixels);
        let left = (edges.right.round() as i32).checked_sub((f64::from(pixels.width()) * magnified) as i32)?;
        Some(Self { left, top: edges.top.round() as i32, magnified: magnified as i32, pixels })
    }

    /// Draws what of it shows on the canvas.
    pub fn draw(&self, canvas: &mut Canvas) {
        let size_px = |own: u32| own as i32 * self.magnified;
        let right = self.left + size_px(self.pixels.width());
        let bottom = self.top.saturating_add(size_px(self.pixels.height()));
        for y in self.top.max(canvas.clip.top)..bottom.min(canvas.clip.bottom) {
            let own_y = (y - self.top) / self.magnified;
            let start = own_y as usize * self.pixels.width() as usize;
            canvas.put_pixels(y, self.left, right, |x| {
                let pixel = self.pixels.pixels()[start + (x / self.magnified) as usize];
                u32::from_le_bytes([pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
            });
        }
    }
}

enum Source {
    Shapes(Box<Tree>),
    Pixels(Pixmap),
}

impl Source {
    fn size(&self) -> (f64, f64) {
        match self {
            Source::Shapes(tree) => (tree.size().width().into(), tree.size().height().into()),
            Source::Pixels(pixels) => (pixels.width().into(), pixels.height().into()),
        }
    }

    fn draw(self, onto: &mut Pixmap) {
        let (width, height) = self.size();
        let (x, y) = (f64::from(onto.width()) / width, f64::from(onto.height()) / height);
        match self {
            Source::Shapes(tree) => {
                resvg::render(&tree, Transform::from_scale(x as f32, y as f32), &mut onto.as_mut());
            }
            Source::Pixels(mut pixels) => {
                // Half as large, until what is left is less than half: pixels that a filter steps over would flicker.
                while pixels.width() >= 2 * onto.width() && pixels.height() >= 2 * onto.height() {
                    let Some(half) = halved(&pixels) else { return };
                    pixels = half;
                }
                let scale = |onto: u32, own: u32| onto as f32 / own as f32;
                let (x, y) = (scale(onto.width(), pixels.width()), scale(onto.height(), pixels.height()));
                let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
                onto.draw_pixmap(0, 0, pixels.as_ref(), &paint, Transform::from_scale(x, y), None);
            }
        }
    }
}

fn pixels_of(bytes: &[u8]) -> Option<Pixmap> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: Logo::MOST_PX as usize * 4 });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = reader.info().size();
    if u64::from(width) * u64::from(height) > Logo::MOST_PX {
        return None;
    }
    let mut read = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut read).ok()?;
    let mut pixels = Pixmap::new(width, height)?;
    let channels = match frame.color_type {
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgba => 4,
        _ => return None,
    };
    for (pixel, own) in pixels.data_mut().chunks_exact_mut(4).zip(read.chunks_exact(channels)) {
        let (colour, opacity) = (&own[..channels - 1], own[channels - 1]);
        let premultiplied = |channel: u8| ((u32::from(channel) * u32::from(opacity) + 127) / 255) as u8;
        for index in 0..3 {
            pixel[index] = premultiplied(colour[index % colour.len()]);
        }
        pixel[3] = opacity;
    }
    Some(pixels)
}

/// Of each four pixels one; an odd row or column at the end is left out.
fn halved(pixels: &Pixmap) -> Option<Pixmap> {
    let mut half = Pixmap::new(pixels.width() / 2, pixels.height() / 2)?;
    let stride = pixels.width() as usize * 4;
    let half_stride = half.width() as usize * 4;
    for (y, row) in half.data_mut().chunks_exact_mut(half_stride).enumerate() {
        let above = &pixels.data()[2 * y * stride..][..stride];
        let below = &pixels.data()[(2 * y + 1) * stride..][..stride];
        for (index, channel) in row.iter_mut().enumerate() {
            let at = index / 4 * 8 + index % 4;
            let sum: u32 = [above[at], above[at + 4], below[at], below[at + 4]].map(u32::from).iter().sum();
            *channel = ((sum + 2) / 4) as u8;
        }
    }
    Some(half)
}
