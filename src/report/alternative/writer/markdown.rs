//! Markdown (CommonMark).

use super::super::walk::{Met, walk};
use super::super::{Alternative, Block};
use super::plain::push_point;
use crate::report::table::escaped_markdown;

/// The document as Markdown; ends in a line end.
pub fn write(alternative: &Alternative) -> String {
    let mut text = String::new();
    for block in &alternative.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Heading { level, text: words } => {
                (0..(*level).clamp(1, 6)).for_each(|_| text.push('#'));
                text.push(' ');
                text += &escaped(words);
                text.push('\n');
            }
            Block::Paragraph(words) => {
                text += &escaped(words);
                text.push('\n');
            }
            Block::List(items) => walk(items, |met| {
                if let Met::Enter(item, depth) = met {
                    push_point(&mut text, depth, &escaped(&item.text));
                }
            }),
        }
    }
    text
}

/// Text that means nothing in Markdown: not within a line, and not at its start (a heading, a quotation, a list, a rule).
fn escaped(words: &str) -> String {
    let words = escaped_markdown(words).replace('#', "\\#");
    let words = words.trim();
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = words.split_at(digits);
    if rest.starts_with(['-', '+', '=']) && digits == 0 || rest.starts_with(['.', ')']) && digits > 0 {
        return format!("{number}\\{rest}");
    }
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_is_markup() {
        for (words, expected) in [
            ("Team 1", "Team 1"),
            ("# Kop", "\\# Kop"),
            ("- punt", "\\- punt"),
            ("+ punt", "\\+ punt"),
            ("* punt", "\\* punt"),
            ("---", "\\---"),
            ("1. Team", "1\\. Team"),
            ("2026) Team", "2026\\) Team"),
            ("2026", "2026"),
            ("> a <b> [c](d) `e` _f_", "\\> a \\<b\\> \\[c\\](d) \\`e\\` \\_f\\_"),
            ("    code", "code"),
            ("a\nb", "a b"),
        ] {
            assert_eq!(escaped(words), expected, "{words}");
        }
    }
}
