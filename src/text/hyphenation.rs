//! Where a word may be hyphenated: the patterns of TeX, from the crate `hypher`.

use hypher::{Lang, MAX_INLINE_SIZE, hyphenate_bounded};

/// Whose patterns hyphenate a word that is wider than its line: the language of the names, not that of the window.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Hyphenation {
    /// Dutch. The default.
    #[default]
    Dutch,
    /// English.
    English,
}

/// So many letters stay together at the start and at the end of a word.
const MIN_LETTERS: usize = 3;

/// How many bytes around a place the patterns may look at; the longest pattern is 9 letters.
const CONTEXT: usize = 9;

/// Returns the byte offsets at which `word` may be hyphenated, ascending. Only runs of letters are: not codes, not numbers.
pub(super) fn hyphenation_points(word: &str, hyphenation: Hyphenation) -> Vec<usize> {
    let language = match hyphenation {
        Hyphenation::Dutch => Lang::Dutch,
        Hyphenation::English => Lang::English,
    };
    let mut points = Vec::new();
    let mut run_start = 0;
    for (at, c) in word.char_indices().filter(|(_, c)| !c.is_alphabetic()) {
        push_points_of_run(word, run_start..at, language, &mut points);
        run_start = at + c.len_utf8();
    }
    push_points_of_run(word, run_start..word.len(), language, &mut points);
    points
}

/// `hypher` takes no more than `MAX_INLINE_SIZE` bytes at a time, so a longer run goes through it in overlapping windows.
fn push_points_of_run(word: &str, run: std::ops::Range<usize>, language: Lang, points: &mut Vec<usize>) {
    let mut window_start = run.start;
    let mut decided_up_to = run.start;
    while window_start < run.end {
        let window_end = word.floor_char_boundary(run.end.min(window_start + MAX_INLINE_SIZE));
        let decides_up_to = if window_end == run.end { run.end } else { window_end - CONTEXT };
        let mut at = window_start;
        for syllable in hyphenate_bounded(&word[window_start..window_end], language, MIN_LETTERS, MIN_LETTERS) {
            at += syllable.len();
            if at > decided_up_to && at <= decides_up_to && at < run.end {
                points.push(at);
            }
        }
        if window_end == run.end {
            break;
        }
        decided_up_to = decides_up_to;
        window_start = word.floor_char_boundary(decides_up_to - CONTEXT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hyphenated(word: &str, hyphenation: Hyphenation) -> String {
        let mut text = word.to_owned();
        for point in hyphenation_points(word, hyphenation).into_iter().rev() {
            text.insert(point, '-');
        }
        text
    }

    #[test]
    fn compounds_break_where_the_language_breaks_them() {
        let dutch = |word| hyphenated(word, Hyphenation::Dutch);
        assert_eq!(dutch("Werkgeversservicepunt"), "Werk-ge-vers-ser-vi-ce-punt");
        assert_eq!(dutch("Onderwijshuisvesting"), "Onder-wijs-huis-ves-ting");
        assert_eq!(dutch("Wijkaccommodaties,"), "Wijk-ac-com-mo-da-ties,");
        assert_eq!(hyphenated("Administration", Hyphenation::English), "Admin-is-tra-tion");
    }

    #[test]
    fn short_words_codes_and_numbers_stay_whole() {
        for word in ["", "Zorg", "Sport", "F222", "1234567890", "HR21", "a-b-c", "東京都庁舎建設"] {
            assert_eq!(hyphenated(word, Hyphenation::Dutch), word);
        }
    }

    #[test]
    fn a_word_of_any_length_is_hyphenated_as_its_parts_are() {
        let part = "arbeidsongeschiktheidsverzekerings";
        let word = part.repeat(9);
        let syllables = "-ge-schikt-heids-ver-ze-ke-rings";
        assert_eq!(hyphenated(&word, Hyphenation::Dutch).matches(syllables).count(), 9);
        for letters in 1..200 {
            hyphenation_points(&"é".repeat(letters), Hyphenation::Dutch);
            hyphenation_points(&"ا".repeat(letters), Hyphenation::English);
            hyphenation_points(&"𝐚".repeat(letters), Hyphenation::English);
        }
    }
}
