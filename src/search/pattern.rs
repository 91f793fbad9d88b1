//! A word that is looked for, and how well another word answers it.

use std::ops::Range;

/// From this many letters a word may have one typo, and from that many two.
const LETTERS_FOR_TYPOS: [usize; 2] = [4, 8];
/// A longer word is found without typos only.
const MOST_LETTERS: usize = 60;
/// A shorter word is found at the beginning of words only: it would be in nearly all of them.
const LEAST_BYTES_INSIDE: usize = 3;
/// A shorter word with a typo must be a whole word, not the beginning of one.
const LEAST_LETTERS_FOR_BEGINNING: usize = 5;

/// How well a word answers; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// It is the word.
    Whole,
    /// It begins with the word.
    Begin,
    /// The word is in it.
    Inside,
    /// It is the word, or begins with it, but for one letter.
    OneTypo,
    /// As before, but for two.
    TwoTypos,
}

impl Match {
    /// Whether it takes no typo.
    pub fn is_exact(self) -> bool {
        self <= Self::Inside
    }

    /// The worst that takes no more typos.
    pub fn with_as_many_typos(self) -> Self {
        self.max(Self::Inside)
    }
}

/// A folded word that is looked for.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    word: String,
    letters: Vec<char>,
    most_typos: u8,
}

impl Pattern {
    /// A folded word. One with a digit has no typos: `F221` is not `F222`.
    pub fn new(word: &str) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let may_err = letters.len() <= MOST_LETTERS && letters.iter().all(|letter| letter.is_alphabetic());
        let most_typos = LETTERS_FOR_TYPOS.iter().filter(|least| may_err && letters.len() >= **least).count() as u8;
        Self { word: word.to_owned(), letters, most_typos }
    }

    /// How well `candidate`, a folded word, answers, and which of its bytes do.
    pub fn find(&self, candidate: &str) -> Option<(Match, Range<usize>)> {
        self.find_exact(candidate).or_else(|| self.find_with_typos(candidate))
    }

    /// The same without typos.
    pub fn find_exact(&self, candidate: &str) -> Option<(Match, Range<usize>)> {
        let length = self.word.len();
        if candidate.len() < length {
            return None;
        }
        if candidate.starts_with(&self.word) {
            return Some((if candidate.len() == length { Match::Whole } else { Match::Begin }, 0..length));
        }
        let inside = (length >= LEAST_BYTES_INSIDE).then(|| candidate.find(&self.word)).flatten();
        inside.map(|start| (Match::Inside, start..start + length))
    }

    /// Damerau-Levenshtein distance, in which no letter is changed twice (optimal string alignment), to `candidate` and
    /// to its beginnings; a beginning must have the same first letter. Row by row, within `most_typos` of the diagonal.
    fn find_with_typos(&self, candidate: &str) -> Option<(Match, Range<usize>)> {
        let (most, wanted) = (self.most_typos, self.letters.len());
        let reach = usize::from(most);
        if most == 0 || candidate.len() + reach < wanted {
            return None;
        }
        let may_begin = wanted >= LEAST_LETTERS_FOR_BEGINNING && candidate.starts_with(self.letters[0]);
        if !may_begin && candidate.is_ascii() && candidate.len() > wanted + reach {
            return None;
        }
        let too_far = most + 1;
        let mut before = [too_far; MOST_LETTERS + 1];
        let mut last = [too_far; MOST_LETTERS + 1];
        last.iter_mut().zip(0..too_far).for_each(|(cell, distance)| *cell = distance);
        let mut previous = None;
        let mut best = (too_far, 0);
        let mut is_whole_read = true;
        for (index, (start, c)) in candidate.char_indices().enumerate() {
            let row_number = index + 1;
            if row_number > wanted + reach {
                is_whole_read = false;
                break;
            }
            let mut row = [too_far; MOST_LETTERS + 1];
            row[0] = u8::try_from(row_number).map_or(too_far, |number| number.min(too_far));
            let mut nearest = row[0];
            for column in row_number.saturating_sub(reach).max(1)..=(row_number + reach).min(wanted) {
                let replaced = last[column - 1] + u8::from(self.letters[column - 1] != c);
                let mut distance = replaced.min(last[column] + 1).min(row[column - 1] + 1);
                if column > 1 && previous == Some(self.letters[column - 1]) && self.letters[column - 2] == c {
                    distance = distance.min(before[column - 2] + 1);
                }
                row[column] = distance.min(too_far);
                nearest = nearest.min(distance);
            }
            // A transposition looks back over one row.
            if nearest > most && last.iter().all(|distance| *distance > most) {
                is_whole_read = false;
                break;
            }
            if may_begin && row[wanted] <= best.0 {
                best = (row[wanted], start + c.len_utf8());
            }
            (before, last, previous) = (last, row, Some(c));
        }
        if is_whole_read && last[wanted] <= best.0 {
            best = (last[wanted], candidate.len());
        }
        let answer = match best.0 {
            distance if distance > most => return None,
            1 => Match::OneTypo,
            _ => Match::TwoTypos,
        };
        Some((answer, 0..best.1))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn find(word: &str, candidate: &str) -> Option<(Match, String)> {
        let (answer, place) = Pattern::new(word).find(candidate)?;
        Some((answer, candidate[place].to_owned()))
    }

    #[test]
    fn a_word_is_found_whole_at_the_beginning_and_inside() {
        assert_eq!(find("inkoop", "inkoop"), Some((Match::Whole, "inkoop".to_owned())));
        assert_eq!(find("inkoop", "inkoopadvies"), Some((Match::Begin, "inkoop".to_owned())));
        assert_eq!(find("inkoop", "leninkoop"), Some((Match::Inside, "inkoop".to_owned())));
        assert_eq!(find("en", "leningen"), None);
        assert_eq!(find("le", "leningen"), Some((Match::Begin, "le".to_owned())));
    }

    #[test]
    fn a_longer_word_may_have_more_typos() {
        for (word, candidate, expected) in [
            ("parkerbeheer", "parkeerbeheer", Some(Match::OneTypo)),
            ("parkerbehere", "parkeerbeheer", Some(Match::TwoTypos)),
            ("parkerbeher", "parkeerbeheer", Some(Match::TwoTypos)),
            ("pakrebeher", "parkeerbeheer", None),
            ("nikoop", "inkoop", Some(Match::OneTypo)),
            ("inkopo", "inkoop", Some(Match::OneTypo)),
            ("inkpo", "inkoop", Some(Match::OneTypo)),
            ("zrog", "zorg", Some(Match::OneTypo)),
            ("zrogt", "zorgen", None),
            ("zog", "zorg", None),
            ("wmp", "wmo", None),
            ("f221", "f222", None),
            ("zorg", "organisatie", None),
        ] {
            assert_eq!(find(word, candidate).map(|found| found.0), expected, "{word} in {candidate}");
        }
    }

    #[test]
    fn a_typo_may_be_in_the_beginning_of_a_word() {
        assert_eq!(find("inkopp", "inkoopfacturen"), Some((Match::OneTypo, "inkoop".to_owned())));
        assert_eq!(find("inkoap", "opinkoop"), None);
    }

    /// Letters of which some are of two bytes, few enough for words to be near each other.
    fn word() -> impl Strategy<Value = String> {
        proptest::string::string_regex("[abcδ]{1,12}").unwrap()
    }

    /// The whole table, without shortcuts.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let replaced = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let swaps = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    let swapped = if swaps { table[i - 2][j - 2] + 1 } else { usize::MAX };
                    replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(swapped)
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn typos_are_counted_as_the_whole_table_does(word in word(), candidate in word()) {
            let pattern = Pattern::new(&word);
            prop_assume!(pattern.find_exact(&candidate).is_none());
            let least = distance(&word, &candidate);
            match pattern.find_with_typos(&candidate) {
                Some((answer, place)) => {
                    let found = distance(&word, &candidate[place]);
                    prop_assert!(found <= least && found <= usize::from(pattern.most_typos));
                    prop_assert_eq!(answer == Match::TwoTypos, found == 2);
                }
                None => prop_assert!(least > usize::from(pattern.most_typos)),
            }
        }
    }
}
