//! Every different word of an organisation, and the fields that it stands in.

use std::collections::HashMap;
use std::ops::Range;

use super::pattern::{Match, Pattern};

/// Number of a word in a [`Vocabulary`].
pub(super) type WordNumber = u32;

/// Different folded words by number, from 0; each with the fields that it stands in.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// The words after each other, and where each ends.
    text: String,
    ends: Vec<u32>,
    /// Numbers of fields, by word, and where those of each word end.
    fields: Vec<u32>,
    field_ends: Vec<u32>,
}

impl Vocabulary {
    /// How well each word answers `pattern`, by number; those that do not are left out.
    pub fn matches(&self, pattern: &Pattern) -> Vec<(WordNumber, Match)> {
        let answer = |(number, word): (usize, &str)| Some((number as WordNumber, pattern.find(word)?.0));
        self.words().enumerate().filter_map(answer).collect()
    }

    /// Whether a word answers without typos.
    pub fn has(&self, pattern: &Pattern) -> bool {
        self.words().any(|word| pattern.find_exact(word).is_some())
    }

    /// The numbers of the fields that a word stands in; one may come more than once.
    pub fn fields_of(&self, word: WordNumber) -> &[u32] {
        &self.fields[range_at(&self.field_ends, word as usize)]
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|number| &self.text[range_at(&self.ends, number)])
    }
}

/// The range that ends at `ends[index]` and begins where the one before it ends.
fn range_at(ends: &[u32], index: usize) -> Range<usize> {
    let start = index.checked_sub(1).map_or(0, |before| ends[before]);
    start as usize..ends[index] as usize
}

/// Words as they come.
#[derive(Debug, Default)]
pub(super) struct VocabularyBuilder {
    /// Never walked through: its order is by chance.
    number_of: HashMap<Box<str>, WordNumber>,
    text: String,
    ends: Vec<u32>,
    places: Vec<(WordNumber, u32)>,
}

impl VocabularyBuilder {
    /// The number of a word, which it gets when it is new.
    pub fn number(&mut self, word: &str) -> WordNumber {
        if let Some(number) = self.number_of.get(word) {
            return *number;
        }
        let number = self.ends.len() as WordNumber;
        self.number_of.insert(word.into(), number);
        self.text += word;
        self.ends.push(self.text.len() as u32);
        number
    }

    /// Notes that a word stands in a field.
    pub fn stands_in(&mut self, word: WordNumber, field: u32) {
        self.places.push((word, field));
    }

    /// The vocabulary: the places sorted by word in two passes.
    pub fn finish(self) -> Vocabulary {
        let Self { text, ends, places, .. } = self;
        let mut field_ends = vec![0_u32; ends.len() + 1];
        for (word, _) in &places {
            field_ends[*word as usize + 1] += 1;
        }
        for word in 1..field_ends.len() {
            field_ends[word] += field_ends[word - 1];
        }
        // Here each entry is where the next field of that word goes; at the end it is where they end.
        let mut fields = vec![0; places.len()];
        for (word, field) in places {
            let next = &mut field_ends[word as usize];
            fields[*next as usize] = field;
            *next += 1;
        }
        field_ends.pop();
        Vocabulary { text, ends, fields, field_ends }
    }
}
