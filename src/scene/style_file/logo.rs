//! The organisation's mark.

use std::io::Cursor;
use std::sync::Arc;

use resvg::usvg;

use super::error::StyleError;
use crate::geometry::Size;

/// The largest logo.
pub(super) const MOST_BYTES: usize = 2_000_000;
/// What every PNG begins with (PNG specification, 5.2).
const PNG_BEGINS: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The organisation's mark: a picture that can be read and runs nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// What it is.
    pub media_type: LogoKind,
    /// The picture.
    pub bytes: Arc<[u8]>,
}

/// What a logo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogoKind {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

impl LogoKind {
    /// Every kind.
    pub const ALL: [LogoKind; 2] = [LogoKind::Png, LogoKind::Svg];

    /// Its name on the internet (IANA).
    pub const fn media_type(self) -> &'static str {
        match self {
            LogoKind::Png => "image/png",
            LogoKind::Svg => "image/svg+xml",
        }
    }

    /// The kind of a picture by how it begins.
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(PNG_BEGINS) {
            return Some(Self::Png);
        }
        let text = std::str::from_utf8(bytes).ok()?;
        let mut rest = text.trim_start_matches('\u{feff}').trim_start();
        // Declarations and comments stand before the first element.
        while rest.starts_with("<?") || rest.starts_with("<!") {
            let end = if rest.starts_with("<!--") { "-->" } else { ">" };
            rest = rest.split_once(end)?.1.trim_start();
        }
        let is_svg =
            rest.strip_prefix("<svg").is_some_and(|after| after.starts_with([' ', '\t', '\r', '\n', '>', '/']));
        is_svg.then_some(Self::Svg)
    }
}

impl Logo {
    /// The largest logo, in bytes.
    pub const MOST_BYTES: usize = MOST_BYTES;

    /// A PNG of more pixels is refused: unpacked, each takes up to eight bytes, however small the file is.
    pub const MOST_PX: u64 = 64_000_000;

    /// A logo of the bytes of a file.
    ///
    /// Errors: too large, neither PNG nor SVG, unreadable, or an SVG with a script.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StyleError> {
        if bytes.len() > MOST_BYTES {
            return Err(StyleError::LogoTooLarge { bytes: bytes.len() });
        }
        let media_type = LogoKind::of(bytes).ok_or(StyleError::LogoUnreadable)?;
        if media_type == LogoKind::Svg && runs_something(bytes) {
            return Err(StyleError::LogoWithScript);
        }
        let logo = Self { media_type, bytes: bytes.into() };
        let size = logo.size_px().ok_or(StyleError::LogoUnreadable)?;
        if media_type == LogoKind::Png && size.width * size.height > Self::MOST_PX as f64 {
            return Err(StyleError::LogoWithTooManyPixels { width_px: size.width, height_px: size.height });
        }
        if media_type == LogoKind::Png && !is_whole_png(bytes) {
            return Err(StyleError::LogoUnreadable);
        }
        Ok(logo)
    }

    /// Its shapes, without fonts of the machine and with nothing from outside the file; `None` where it has no shapes, or they cannot
    /// be read.
    pub fn svg_tree(&self) -> Option<usvg::Tree> {
        let image_href_resolver = usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        };
        let options = usvg::Options { image_href_resolver, ..usvg::Options::default() };
        (self.media_type == LogoKind::Svg).then(|| usvg::Tree::from_data(&self.bytes, &options).ok())?
    }

    /// How large it is, in its own pixels; both more than 0. `None` where it cannot be read.
    pub fn size_px(&self) -> Option<Size> {
        let (width, height) = match self.media_type {
            LogoKind::Png => {
                let mut decoder = png::Decoder::new(Cursor::new(&*self.bytes));
                let header = decoder.read_header_info().ok()?;
                (f64::from(header.width), f64::from(header.height))
            }
            LogoKind::Svg => {
                let size = self.svg_tree()?.size();
                (f64::from(size.width()), f64::from(size.height()))
            }
        };
        (width > 0.0 && height > 0.0).then(|| Size::new(width, height))
    }
}

/// Whether all of a PNG can be unpacked: its header says nothing of the rest.
fn is_whole_png(bytes: &[u8]) -> bool {
    let limits = png::Limits { bytes: Logo::MOST_PX as usize * 8 };
    let unpacked = || {
        let mut reader = png::Decoder::new_with_limits(Cursor::new(bytes), limits).read_info().ok()?;
        let mut pixels = vec![0; reader.output_buffer_size()?];
        reader.next_frame(&mut pixels).ok()
    };
    unpacked().is_some()
}

/// Whether an SVG would run a program when a browser shows it by itself.
fn runs_something(svg: &[u8]) -> bool {
    let text = String::from_utf8_lossy(svg).to_ascii_lowercase();
    let handler = |place: usize| {
        let rest = &text[place + 3..];
        let name = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        name.len() < rest.len() && name.trim_start().starts_with('=')
    };
    let has_handler = [" on", "\ton", "\non"].iter().any(|on| text.match_indices(on).any(|(place, _)| handler(place)));
    text.contains("<script") || text.contains("javascript:") || text.contains("<foreignobject") || has_handler
}
