//! Text as it is compared: small letters without accents and hyphens, in words that know where they came from.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::plain_letters;

/// Returns the words of `text` as they are compared, with a space between two.
///
/// Small letters; no accents; hyphens, soft hyphens and apostrophes count for nothing, nor do `.` and `&` within a word;
/// whatever else is neither letter nor digit ends a word.
///
/// ```
/// assert_eq!(herschik::search::folded("Coördinatie Jeugd-wet (P&O)"), "coordinatie jeugdwet po");
/// ```
pub fn folded(text: &str) -> String {
    let mut reading = Reading::default();
    reading.read(text);
    let words = reading.words().filter(|word| !word.is_part);
    words.map(|word| reading.text_of(&word)).collect::<Vec<_>>().join(" ")
}

/// A text in folded words. Kept and read into again, so that many texts take no fresh memory.
#[derive(Debug, Default)]
pub(super) struct Reading {
    keeps_origins: bool,
    /// The words after each other, without spaces.
    folded: String,
    /// For each byte of `folded`, the bytes of the text that it came from; empty when they are not kept.
    origins: Vec<(u32, u32)>,
    words: Vec<Word>,
    word_start: usize,
    /// Where in `folded` a hyphen stood in the word that is being read.
    seams: Vec<usize>,
}

/// A word of a [`Reading`].
#[derive(Clone, Debug)]
pub(super) struct Word {
    place: Range<usize>,
    /// A part of the word before it, from one hyphen to the next.
    pub is_part: bool,
}

/// What a character is to a word.
enum Role {
    Letter,
    /// Belongs to the character before it.
    Mark,
    /// Counts for nothing.
    Silent,
    /// Counts for nothing, but what follows it may be looked for alone.
    Seam,
    /// Ends the word.
    Gap,
}

impl Reading {
    /// A reading that knows where its letters come from; the default one does not.
    pub fn with_origins() -> Self {
        Self { keeps_origins: true, ..Self::default() }
    }

    /// Reads `text`; what was read before is forgotten.
    pub fn read(&mut self, text: &str) {
        self.folded.clear();
        self.origins.clear();
        self.words.clear();
        self.word_start = 0;
        self.seams.clear();
        let mut start = 0;
        while let Some(c) = text[start..].chars().next() {
            // Most of a text: letters that are what they are.
            let letters = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            if letters > 0 {
                self.take_ascii_letters(&text[start..start + letters], start);
                start += letters;
                continue;
            }
            let origin = (start as u32, (start + c.len_utf8()) as u32);
            if c.is_ascii() {
                self.take(c, origin);
            } else {
                plain_letters(c, |letter| self.take(letter, origin));
            }
            start += c.len_utf8();
        }
        self.end_word();
    }

    /// The words in their order; each is followed by its parts, when hyphens make it consist of several.
    pub fn words(&self) -> impl Iterator<Item = Word> {
        self.words.iter().cloned()
    }

    /// The letters of a word.
    pub fn text_of(&self, word: &Word) -> &str {
        &self.folded[word.place.clone()]
    }

    /// The bytes of the text that the bytes `within` a word came from, in a reading that knows.
    pub fn origin_of(&self, word: &Word, within: Range<usize>) -> Range<usize> {
        let first = self.origins[word.place.start + within.start];
        let last = self.origins[word.place.start + within.end - 1];
        first.0 as usize..last.1 as usize
    }

    fn take_ascii_letters(&mut self, letters: &str, start: usize) {
        let place = self.folded.len();
        self.folded += letters;
        self.folded[place..].make_ascii_lowercase();
        if self.keeps_origins {
            let places = start as u32..(start + letters.len()) as u32;
            self.origins.extend(places.map(|place| (place, place + 1)));
        }
    }

    fn take(&mut self, c: char, origin: (u32, u32)) {
        match role_of(c) {
            Role::Letter => {
                self.folded.push(c);
                if self.keeps_origins {
                    self.origins.extend(std::iter::repeat_n(origin, c.len_utf8()));
                }
            }
            Role::Mark => {
                if let Some(last) = self.origins.last_mut()
                    && last.1 == origin.0
                {
                    last.1 = origin.1;
                }
            }
            Role::Silent => {}
            Role::Seam => {
                let place = self.folded.len();
                if place > self.word_start && self.seams.last() != Some(&place) {
                    self.seams.push(place);
                }
            }
            Role::Gap => self.end_word(),
        }
    }

    fn end_word(&mut self) {
        let end = self.folded.len();
        if end > self.word_start {
            self.words.push(Word { place: self.word_start..end, is_part: false });
            self.seams.retain(|seam| *seam < end);
            if !self.seams.is_empty() {
                self.seams.push(end);
                let mut start = self.word_start;
                for seam in self.seams.drain(..) {
                    self.words.push(Word { place: start..seam, is_part: true });
                    start = seam;
                }
            }
        }
        self.seams.clear();
        self.word_start = end;
    }
}

fn role_of(c: char) -> Role {
    match c {
        'a'..='z' | '0'..='9' => Role::Letter,
        '-' | '\u{2010}' | '\u{2011}' | '&' | '.' => Role::Seam,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => Role::Silent,
        _ if c.is_ascii() => Role::Gap,
        _ if is_combining_mark(c) => Role::Mark,
        _ if c.is_alphanumeric() => Role::Letter,
        _ => Role::Gap,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn capitals_accents_and_hyphens_do_not_count() {
        for (text, expected) in [
            ("", ""),
            ("  Crèche,\nÉÉN  ", "creche een"),
            ("Coo\u{308}rdinatie", "coordinatie"),
            ("Jeugd-wet Jeugd\u{AD}wet Jeugd\u{2011}wet", "jeugdwet jeugdwet jeugdwet"),
            ("Beleids- en -advies - 2020–2024", "beleids en advies 2020 2024"),
            ("IJssel Ĳssel ﬁets œuvre Straße ŁÓDŹ İ", "ijssel ijssel fiets oeuvre strasse lodz i"),
            ("'s-Gravenhage, foto’s; P&O; N03.03.02. Zorg/welzijn m²", "sgravenhage fotos po n030302 zorg welzijn m2"),
            ("👩🏽‍🚒 & \u{301}", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn a_word_with_hyphens_is_followed_by_its_parts() {
        let mut reading = Reading::default();
        reading.read("Het Wmo-team--b.v.");
        let words: Vec<_> = reading.words().map(|word| (reading.text_of(&word).to_owned(), word.is_part)).collect();
        let expected = [("het", false), ("wmoteambv", false), ("wmo", true), ("team", true), ("b", true), ("v", true)];
        assert_eq!(words, expected.map(|(word, is_part)| (word.to_owned(), is_part)));
    }

    #[test]
    fn a_letter_takes_its_marks_with_it() {
        let text = "caf\u{E9} cafe\u{301}\u{323}-x ﬁ";
        let mut reading = Reading::with_origins();
        reading.read(text);
        let last_letter = |word: &Word| {
            let end = reading.text_of(word).len();
            text[reading.origin_of(word, end - 1..end)].to_owned()
        };
        let ends: Vec<String> = reading.words().map(|word| last_letter(&word)).collect();
        assert_eq!(ends, ["\u{E9}", "x", "e\u{301}\u{323}", "x", "ﬁ"]);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn each_part_of_a_word_comes_from_whole_characters_in_order(text in any::<String>()) {
            let mut reading = Reading::with_origins();
            reading.read(&text);
            for word in reading.words() {
                let letters = reading.text_of(&word);
                let mut before = 0;
                for (start, letter) in letters.char_indices() {
                    let origin = reading.origin_of(&word, start..start + letter.len_utf8());
                    prop_assert!(before <= origin.start && !text[origin.clone()].is_empty());
                    before = origin.start;
                }
            }
        }
    }
}
