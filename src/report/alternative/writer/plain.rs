//! Plain text: headings on a line of their own, points behind a dash.

use super::super::walk::{Met, walk};
use super::super::{Alternative, Block};

/// Points deeper than this stand no further to the right: a line of a very deep tree would be nothing but blanks.
const MOST_LEVELS: usize = 24;

/// A point on a line of its own, as far to the right as it is deep.
pub(super) fn push_point(text: &mut String, depth: usize, words: &str) {
    (0..depth.min(MOST_LEVELS)).for_each(|_| *text += "  ");
    *text += "- ";
    *text += words;
    text.push('\n');
}

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
                    push_point(&mut text, depth, &item.text);
                }
            }),
        }
    }
    text
}
