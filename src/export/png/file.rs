//! Pixels as a PNG file (ISO/IEC 15948): size in inches and title, no day, nothing of who made it.

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter, PixelDimensions, Unit};

use super::bands::Sheet;
use super::canvas::PixelBytes;
use super::size_px;
use crate::export::{ExportError, Page, PictureOptions, Publication, Resolution, Watch};
use crate::i18n::Message;

const PT_PER_INCH: f64 = 72.0;
/// To an inch of a picture at scale 1, as browsers have it.
const PX_PER_INCH: f64 = 96.0;
const METRES_PER_INCH: f64 = 0.0254;

/// No printer has more dots to an inch.
const MOST_DPI: f64 = 2_400.0;

/// More pixels than readers open.
const MOST_PX: f64 = 2e9;

/// Up to so many pixels nobody waits for a file that is somewhat smaller.
const SMALL_PX: u64 = 8_000_000;

/// The encoder hands its output on in pieces of so many bytes.
const CHUNK_BYTES: usize = 256 << 10;

/// A page as a PNG file.
///
/// Errors: it was stopped, is too large, or the resolution has no meaning.
pub(in crate::export) fn write(
    publication: &Publication,
    page: usize,
    options: &PictureOptions,
    watch: Watch<'_>,
) -> Result<Vec<u8>, ExportError> {
    watch.tell(0.0)?;
    let nothing = || ExportError::Refused(Message::new("png-no-page").with("page", page + 1));
    let page = publication.pages.get(page).ok_or_else(nothing)?;
    let px_per_pt = px_per_pt(options.resolution, page)?;
    let size = size_px(page.bounds(), px_per_pt, MOST_PX)?;
    let sheet = Sheet::new(publication, page, page.bounds(), px_per_pt, size, options.is_transparent);
    let mut file = Vec::new();
    encode(&mut file, &sheet, size, px_per_pt, &publication.title, options.is_transparent, watch).map_err(|error| {
        match error {
            Failure::Export(error) => error,
            Failure::Encoding(error) => {
                ExportError::Refused(Message::new("png-not-written").with("reason", error.to_string()))
            }
        }
    })?;
    Ok(file)
}

enum Failure {
    Export(ExportError),
    Encoding(EncodingError),
}

impl From<EncodingError> for Failure {
    fn from(error: EncodingError) -> Self {
        Self::Encoding(error)
    }
}

fn encode(
    file: &mut Vec<u8>,
    sheet: &Sheet<'_>,
    (width, height): (u32, u32),
    px_per_pt: f64,
    title: &str,
    is_transparent: bool,
    watch: Watch<'_>,
) -> Result<(), Failure> {
    let mut encoder = Encoder::new(file, width, height);
    let (color, layout) =
        if is_transparent { (ColorType::Rgba, PixelBytes::Rgba) } else { (ColorType::Rgb, PixelBytes::Rgb) };
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    // Level 2 costs little more time than the encoder made for speed, and a quarter of its bytes.
    let is_small = u64::from(width) * u64::from(height) <= SMALL_PX;
    encoder.set_deflate_compression(DeflateCompression::Level(if is_small { 6 } else { 2 }));
    // Most of a chart is as what is above it.
    encoder.set_filter(Filter::Up);
    let per_metre = (px_per_pt * PT_PER_INCH / METRES_PER_INCH).round().clamp(1.0, f64::from(u32::MAX)) as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let title: String = title.chars().filter(|c| !c.is_control()).collect();
    if title.chars().all(|c| u32::from(c) < 0x100) {
        encoder.add_text_chunk("Title".to_owned(), title)?;
    } else {
        encoder.add_itxt_chunk("Title".to_owned(), title)?;
    }
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer_with_size(CHUNK_BYTES)?;
    let row_bytes = width as usize * color.samples();
    let mut rows = 0;
    let mut failed = None;
    let made = sheet.in_bands(sheet.handy_rows(), layout, |band| {
        if let Err(error) = std::io::Write::write_all(&mut stream, band) {
            failed = Some(EncodingError::from(error));
            return Err(ExportError::Cancelled);
        }
        rows += band.len() / row_bytes;
        watch.tell(rows as f64 / f64::from(height))
    });
    match failed {
        Some(error) => return Err(error.into()),
        None => made.map_err(Failure::Export)?,
    }
    stream.finish()?;
    writer.finish()?;
    Ok(())
}

/// How many pixels to a point.
///
/// Errors: none or less, or more than any printer has.
fn px_per_pt(resolution: Resolution, page: &Page) -> Result<f64, ExportError> {
    let dpi = match resolution {
        Resolution::Scale(scale) => scale * PX_PER_INCH,
        Resolution::Dpi(dpi) => dpi,
        // A small page may well be many pixels wide; how many is seen to elsewhere.
        Resolution::WidthPx(width) if width > 0 && page.size.width > 0.0 => {
            return Ok(f64::from(width) / page.size.width);
        }
        Resolution::WidthPx(_) => f64::NAN,
    };
    if dpi > 0.0 && dpi <= MOST_DPI {
        Ok(dpi / PT_PER_INCH)
    } else {
        let message = Message::new("png-resolution")
            .with("most", MOST_DPI as usize)
            .with("scale", (MOST_DPI / PX_PER_INCH) as usize);
        Err(ExportError::Refused(message))
    }
}
