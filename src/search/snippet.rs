//! The part of a long text that shows what was found.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// A longer text is cut; with the marks of omission a snippet has no more.
const MOST_CHARACTERS: usize = 120;
/// How many characters stand before the first mark, where there are.
const CHARACTERS_BEFORE: usize = 40;
const OMISSION: &str = "…";

/// Returns `text`, or the part of it around the first of `marks`, with those of the marks that are whole in it. The first is
/// always there, cut when it is too long. Line ends and tabs become spaces.
pub(super) fn snippet(text: &str, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let as_line = |text: &str| text.replace(['\n', '\r', '\t'], " ");
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    if characters.len() <= MOST_CHARACTERS {
        return (as_line(text), marks.to_vec());
    }
    let first = marks.first().cloned().unwrap_or(0..0);
    let cut = window(&characters, &first, text.len());
    let (before, after) = (if cut.start > 0 { OMISSION } else { "" }, if cut.end < text.len() { OMISSION } else { "" });
    let moved = |mark: Range<usize>| mark.start + before.len() - cut.start..mark.end + before.len() - cut.start;
    let clipped = first.start..first.end.min(cut.end);
    let others = marks.iter().skip(1).filter(|mark| mark.end <= cut.end);
    let kept = std::iter::once(clipped).filter(|mark| !mark.is_empty()).chain(others.cloned());
    (format!("{before}{}{after}", as_line(&text[cut.clone()])), kept.map(moved).collect())
}

/// The bytes to show of a text of more than [`MOST_CHARACTERS`]: from a word on, to the end of one, where there is one near.
fn window(characters: &[(usize, char)], first: &Range<usize>, length: usize) -> Range<usize> {
    let room = MOST_CHARACTERS - 2;
    let number_at = |byte: usize| characters.partition_point(|(place, _)| *place < byte);
    let (mark_start, mark_end) = (number_at(first.start), number_at(first.end));
    let end = (mark_start.saturating_sub(CHARACTERS_BEFORE) + room).min(characters.len());
    let (mut start, mut end) = (end - room, end);
    if mark_end > end {
        start = mark_start;
        end = (start + room).min(characters.len());
    }
    if start > 0 {
        let gap = characters[start..mark_start].iter().position(|(_, c)| c.is_whitespace());
        start = gap.map_or(start, |gap| start + gap + 1);
        while start < mark_start && is_combining_mark(characters[start].1) {
            start += 1;
        }
    }
    if end < characters.len() {
        let gap = characters[mark_end.min(end)..end].iter().rposition(|(_, c)| c.is_whitespace());
        end = gap.map_or(end, |gap| mark_end + gap);
        while end > mark_end && is_combining_mark(characters[end].1) {
            end -= 1;
        }
    }
    let byte_at = |number: usize| characters.get(number).map_or(length, |(place, _)| *place);
    byte_at(start)..byte_at(end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_text_stays_whole_on_one_line() {
        let name = "é".repeat(MOST_CHARACTERS);
        let marks = [0..2, 4..6];
        assert_eq!(snippet(&name, &marks), (name.clone(), marks.to_vec()));
        assert_eq!(snippet("a\r\nb\tc", &[]), ("a  b c".to_owned(), Vec::new()));
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_its_first_mark() {
        let text = format!("{}inkoop en {}inkoop", "voor ".repeat(40), "na ".repeat(60));
        let both = [200..206, text.len() - 6..text.len()];
        let (cut, marks) = snippet(&text, &both);
        assert!(cut.starts_with("…voor voor") && cut.ends_with("na na…"), "{cut}");
        assert!(cut.chars().count() <= MOST_CHARACTERS && cut.chars().count() > MOST_CHARACTERS - 10);
        assert_eq!(marks.len(), 1);
        assert_eq!(&cut[marks[0].clone()], "inkoop");
        let (cut, marks) = snippet(&text, &both[1..]);
        assert!(cut.ends_with("na inkoop") && &cut[marks[0].clone()] == "inkoop", "{cut}");
    }

    proptest! {
        #[test]
        fn a_snippet_is_short_and_keeps_its_first_mark(
            text in "[a é\u{301}日\n]{0,400}", start in any::<prop::sample::Index>(), length in 1_usize..200,
        ) {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
            let first = start.index(places.len());
            let mark = places[first]..places[(first + length).min(places.len() - 1)];
            let marks: Vec<_> = Some(mark.clone()).filter(|mark| !mark.is_empty()).into_iter().collect();
            let (cut, moved) = snippet(&text, &marks);
            prop_assert!(cut.chars().count() <= MOST_CHARACTERS);
            prop_assert_eq!(moved.len(), marks.len());
            for moved in moved {
                let shown = cut[moved].to_owned();
                prop_assert!(!shown.is_empty() && text[mark.clone()].replace('\n', " ").starts_with(&shown));
            }
        }
    }
}
