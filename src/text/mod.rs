//! Measuring and wrapping text with the bundled font, so that screen, paper, command line and tests agree.
//!
//! Pure functions over strings: no shaping, no kerning, no window. A width is the sum of the advances of the characters,
//! which is what an unkerned renderer draws and slightly more than a kerned one does. Imports nothing of the crate.
//!
//! To change the font: replace the files in `assets/fonts/` and the names in [`font_bytes`]; nothing else knows them.

mod cluster;
mod ellipsis;
mod font;
mod glyph;
mod hyphenation;
mod plain;
mod wrap;

pub use ellipsis::ellipsize;
pub use font::{FONT_FAMILY, Weight, ascent_pt, font_bytes, line_height_pt, width_pt};
pub use glyph::{Glyph, face, has_all_glyphs, shape};
pub use hyphenation::Hyphenation;
pub use plain::{plain, plain_letters};
pub use wrap::{Line, wrap};

/// Invisible unless a line ends at it; then it is drawn as a hyphen.
const SOFT_HYPHEN: char = '\u{AD}';

/// White space of which a run counts as one space and at which a line may end: not the non-breaking kinds.
fn is_collapsible(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// Writes `raw` into `tidy` (cleared first): runs of white space as one space, none at the edges, no control characters,
/// no soft hyphens before the first letter of a word or after the last of all.
fn tidy_into(raw: &str, tidy: &mut String) {
    tidy.clear();
    let mut gap = false;
    for c in raw.chars() {
        let is_word_start = gap || tidy.is_empty();
        if is_collapsible(c) {
            gap = true;
        } else if !(c.is_control() || (tidy.is_empty() && c.is_whitespace()) || (c == SOFT_HYPHEN && is_word_start)) {
            if gap && !tidy.is_empty() {
                tidy.push(' ');
            }
            gap = false;
            tidy.push(c);
        }
    }
    let end = tidy.trim_end_matches(|c: char| c.is_whitespace() || c == SOFT_HYPHEN).len();
    tidy.truncate(end);
}
