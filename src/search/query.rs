//! What is looked for, and among which units.

use std::collections::BTreeSet;

use super::fold::Reading;
use super::pattern::Pattern;
use super::question::asked_for;
use super::vocabulary::Vocabulary;
use crate::model::{UnitId, UnitKindId};

/// More words are not looked for.
const MOST_WORDS: usize = 32;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Words, all of which must be found in one unit; or a question, as "wie doet inkoop?".
    pub text: String,
    /// Among which units.
    pub filters: Filters,
    /// How many hits are returned at most; by default all.
    pub most_hits: usize,
}

impl Query {
    /// A query for a text among all units.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), filters: Filters::default(), most_hits: usize::MAX }
    }

    /// The words that are looked for. A word with hyphens of which `vocabulary` knows the parts only is looked for in parts.
    pub(super) fn patterns(&self, vocabulary: &Vocabulary) -> Vec<Pattern> {
        let mut reading = Reading::default();
        reading.read(&self.text);
        let words: Vec<_> = reading.words().collect();
        let whole: Vec<&str> = words.iter().filter(|word| !word.is_part).map(|word| reading.text_of(word)).collect();
        let asked = asked_for(&whole);
        let mut patterns = Vec::new();
        for of_one in words.chunk_by(|_, next| next.is_part) {
            let (whole, parts) = (Pattern::new(reading.text_of(&of_one[0])), &of_one[1..]);
            if !asked.contains(&reading.text_of(&of_one[0])) {
                continue;
            }
            let parts: Vec<Pattern> = parts.iter().map(|part| Pattern::new(reading.text_of(part))).collect();
            let only_parts = !parts.is_empty() && !vocabulary.has(&whole);
            if only_parts && parts.iter().all(|part| vocabulary.has(part)) {
                patterns.extend(parts);
            } else {
                patterns.push(whole);
            }
        }
        patterns.truncate(MOST_WORDS);
        patterns
    }
}

/// Which units are looked at; by default all. Every filter that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Units of one of these kinds; of any when empty.
    pub kinds: BTreeSet<UnitKindId>,
    /// Units with a position in one of these pay scales; of any when empty. Capitals do not count: `10a` is `10A`.
    pub scales: BTreeSet<String>,
    /// Units with a vacancy: a position with less occupied than approved FTE, or without `scales` also a vacant leadership.
    ///
    /// With this filter or `scales`, what belongs to a position that is not meant is not found.
    pub only_vacancies: bool,
    /// This unit and what stands under it, however deep; none when there is no such unit.
    pub under: Option<UnitId>,
}

impl Filters {
    /// Whether no filter is set.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
