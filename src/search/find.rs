//! Answering a query.

use super::HitField;
use super::filter::Passing;
use super::fold::Reading;
use super::hit::{Hit, marked};
use super::index::{Index, IndexedField, IndexedUnit};
use super::pattern::{Match, Pattern};
use super::query::Query;
use super::rank::{BEGINNING_OF_NAME, Rank, WHOLE_NAME, WORST, rank_of};
use super::vocabulary::WordNumber;

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best hit of each unit, the best first, equally good ones in reading order; as many as were asked for.
    pub hits: Vec<Hit>,
    /// How many units were found.
    pub unit_count: usize,
}

impl Index {
    /// The units in which every word of `query` is found, each word in whatever field.
    ///
    /// Without words: nothing, or with filters every unit that passes them, by its name, in reading order.
    pub fn hits(&self, query: &Query) -> Found {
        let patterns = query.patterns(&self.vocabulary);
        let passing = Passing::new(self, &query.filters);
        if patterns.is_empty() && query.filters.is_empty() {
            return Found::default();
        }
        let Some(answers) = Answers::of(self, &patterns) else { return Found::default() };
        let units = passing.units.clone().filter(|&place| passing.unit(&self.units[place]));
        let mut found: Vec<UnitHit> = units.filter_map(|place| answers.in_unit(place, &passing)).collect();
        found.sort_unstable_by_key(|hit| (hit.rank, hit.is_split, hit.place));
        let unit_count = found.len();
        found.truncate(query.most_hits);
        let mut reading = Reading::with_origins();
        let hits = found.iter().map(|hit| self.present(hit, &patterns, &mut reading)).collect();
        Found { hits, unit_count }
    }

    fn present(&self, found: &UnitHit, patterns: &[Pattern], reading: &mut Reading) -> Hit {
        let field = &self.fields[found.field];
        let (text, marked) = marked(self.text_of(field), patterns, found.worst, reading);
        Hit {
            unit: self.units[found.place].id.clone(),
            position: field.position.map(|number| self.positions[number as usize].id.clone()),
            field: field.field,
            text,
            marked,
            score: u32::from(2 * (WORST - found.rank)) - u32::from(found.is_split),
            has_typo: !found.worst.is_exact(),
            further_hits: found.further_hits,
        }
    }
}

/// A unit that was found.
struct UnitHit {
    place: usize,
    /// Number of its best field.
    field: usize,
    rank: Rank,
    /// No field has all the words.
    is_split: bool,
    /// How well the word is found that is found worst.
    worst: Match,
    further_hits: usize,
}

/// How well each field answers each word.
struct Answers<'a> {
    index: &'a Index,
    word_count: usize,
    /// By field, and within it by word of the query.
    by_field: Vec<Option<Match>>,
    /// By word of the query: which words of the vocabulary answer it, and how.
    by_word: Vec<Vec<(WordNumber, Match)>>,
}

impl<'a> Answers<'a> {
    /// `None` when a word is nowhere.
    fn of(index: &'a Index, patterns: &[Pattern]) -> Option<Self> {
        let word_count = patterns.len();
        let mut by_word = Vec::with_capacity(word_count);
        for pattern in patterns {
            by_word.push(index.vocabulary.matches(pattern));
            if by_word.last().is_some_and(Vec::is_empty) {
                return None;
            }
        }
        let mut by_field = vec![None; index.fields.len() * word_count];
        for (number, answers) in by_word.iter().enumerate() {
            for &(word, answer) in answers {
                for &field in index.vocabulary.fields_of(word) {
                    let best: &mut Option<Match> = &mut by_field[field as usize * word_count + number];
                    *best = Some(best.map_or(answer, |best| best.min(answer)));
                }
            }
        }
        Some(Self { index, word_count, by_field, by_word })
    }

    /// The best field of a unit, when each word is in one of its fields.
    fn in_unit(&self, place: usize, passing: &Passing<'_>) -> Option<UnitHit> {
        let unit = &self.index.units[place];
        let mut best_of_word = vec![None; self.word_count];
        let mut hit_count: usize = 0;
        for (_, field, answers) in self.fields_of(unit, passing) {
            hit_count += 1;
            for (best, answer) in best_of_word.iter_mut().zip(answers) {
                let answer = answer.map(|answer| (answer.with_as_many_typos(), rank_of(field.field, answer)));
                *best = best.iter().copied().chain(answer).min();
            }
        }
        let of_words: Vec<(Match, Rank)> = best_of_word.into_iter().collect::<Option<_>>()?;
        let worst = of_words.iter().map(|(answer, _)| *answer).max().unwrap_or(Match::Inside);
        let split_rank = of_words.iter().map(|(_, rank)| *rank).max().unwrap_or(WHOLE_NAME);
        let fields = self.fields_of(unit, passing).map(|(number, field, answers)| {
            let ranks = answers.iter().flatten().filter(|answer| **answer <= worst);
            let ranks = ranks.map(|answer| rank_of(field.field, *answer));
            let (count, rank) = ranks.fold((0, WHOLE_NAME), |(count, worst), rank| (count + 1, worst.max(rank)));
            let missing = self.word_count - count;
            let of_name = (missing == 0 && field.field == HitField::Name).then(|| self.rank_of_name(unit)).flatten();
            (missing, of_name.unwrap_or(rank), number)
        });
        let (missing, rank, field) = fields.min().unwrap_or((0, WHOLE_NAME, unit.fields.start));
        let is_split = missing > 0 || split_rank < rank;
        let rank = if is_split { split_rank } else { rank };
        Some(UnitHit { place, field, rank, is_split, worst, further_hits: hit_count.saturating_sub(1) })
    }

    /// The fields of a unit that pass and have one of the words: number, field, and an answer to each word.
    fn fields_of(
        &self,
        unit: &IndexedUnit,
        passing: &Passing<'_>,
    ) -> impl Iterator<Item = (usize, &IndexedField, &[Option<Match>])> {
        let all = unit.fields.clone().map(|number| {
            (number, &self.index.fields[number], &self.by_field[number * self.word_count..][..self.word_count])
        });
        all.filter(|(_, field, answers)| answers.iter().any(Option::is_some) && passing.field(field))
    }

    /// The rank of a name that is or begins with the words in their order.
    fn rank_of_name(&self, unit: &IndexedUnit) -> Option<Rank> {
        let name = self.index.name_words_of(unit);
        if name.len() < self.word_count {
            return None;
        }
        let last = self.word_count.checked_sub(1)?;
        let answer = |number: usize| {
            let answers = &self.by_word[number];
            let place = answers.binary_search_by_key(&name[number], |(word, _)| *word).ok()?;
            Some(answers[place].1)
        };
        let is_phrase = (0..last).all(|number| answer(number) == Some(Match::Whole));
        match answer(last).filter(|_| is_phrase)? {
            Match::Whole if name.len() == self.word_count => Some(WHOLE_NAME),
            Match::Whole | Match::Begin => Some(BEGINNING_OF_NAME),
            _ => None,
        }
    }
}
