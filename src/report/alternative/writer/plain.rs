//! Plain text: headings on a line of their own, points behind a dash.

use super::super::walk::{Met, walk};
use super::super::{Alternative, Block};

/// Points deeper than this stand no further to the right: a line of a very deep tree would be nothing but blanks.
pub(super) const MOST_LEVELS: usize = 24;

/// The document as plain text; ends in a line end.
pub fn write(alternative: &Alternative) -> String {
    let mut text = String::new();
    for block in &alternative.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Heading { text: words, .. } | Block::Paragraph(words) => {
                text += words;
                text.push('\n');
            }
            Block::List(items) => walk(items, |met| {
                if let Met::Enter(item, depth) = met {
                    (0..depth.min(MOST_LEVELS)).for_each(|_| text += "  ");
                    text += "- ";
                    text += &item.text;
                    text.push('\n');
                }
            }),
        }
    }
    text
}
