//! A page as pixels: drawn in bands of rows, so that a large sheet of paper never stands in memory whole.
//!
//! `bands` divides the work, `brush` draws shapes, `pen` makes lines of their outlines, `coverage` says how much of each pixel
//! those cover, `canvas` holds pixels, `glyphs` letters and `logo` the organisation's own mark.

mod bands;
mod brush;
mod canvas;
mod coverage;
mod file;
mod glyphs;
mod logo;
mod pen;

pub(super) use file::write;

use super::{ExportError, Page, Publication, Watch};
use crate::geometry::Rect;
use bands::Sheet;
use canvas::PixelBytes;

/// A raster of more pixels does not fit in memory.
const MOST_RASTER_PX: f64 = (1 << 28) as f64;

/// No picture is wider or higher.
const LONGEST_PX: f64 = (1 << 22) as f64;

/// Pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Raster {
    /// From left to right.
    pub width_px: u32,
    /// From top to bottom.
    pub height_px: u32,
    /// Red, green, blue and opacity of each, 0-255, not premultiplied, row after row from the top.
    pub rgba: Vec<u8>,
}

/// What a rectangle of a page shows, at so many pixels to a point: for the window and the clipboard.
///
/// A page that there is not is empty. Errors: it was stopped, or is too large.
pub fn raster(
    publication: &Publication,
    page: usize,
    shown: Rect,
    px_per_pt: f64,
    is_transparent: bool,
    watch: Watch<'_>,
) -> Result<Raster, ExportError> {
    watch.tell(0.0)?;
    let (width_px, height_px) = size_px(shown, px_per_pt, MOST_RASTER_PX)?;
    let mut rgba = Vec::with_capacity(width_px as usize * height_px as usize * 4);
    let nothing = Page::default();
    let page = publication.pages.get(page).unwrap_or(&nothing);
    let sheet = Sheet::new(publication, page, shown, px_per_pt, (width_px, height_px), is_transparent);
    let whole = rgba.capacity() as f64;
    sheet.in_bands(sheet.handy_rows(), PixelBytes::Rgba, |band| {
        rgba.extend_from_slice(band);
        watch.tell(rgba.len() as f64 / whole)
    })?;
    Ok(Raster { width_px, height_px, rgba })
}

/// How many pixels a rectangle takes, at least one.
///
/// Errors: more than `most`.
fn size_px(shown: Rect, px_per_pt: f64, most: f64) -> Result<(u32, u32), ExportError> {
    let [width_px, height_px] = [shown.width, shown.height].map(|pt| (pt * px_per_pt).round().max(1.0));
    let fits = width_px * height_px <= most && width_px.max(height_px) <= LONGEST_PX;
    // A size that is no number fits nowhere.
    if fits && px_per_pt.is_finite() {
        Ok((width_px as u32, height_px as u32))
    } else {
        Err(ExportError::TooLarge { width_px, height_px })
    }
}
