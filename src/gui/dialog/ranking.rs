//! How well a name answers what was typed: without regard to case and accents, and forgiving about what is left out.
//!
//! Better answers first: the name itself, its beginning, the beginning of a word, anywhere in it, all words somewhere in
//! it, and last its letters in order from the beginning of a word ("bgz" finds "Burgerzaken"). Of equals the shortest.

use crate::text::plain;

/// Room within one class of answers for what tells them apart.
const CLASS: u32 = 1000;

/// What was typed, ready to be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    whole: String,
}

impl Query {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Self {
        Self { whole: plain(typed.trim()) }
    }

    /// Whether nothing was typed; everything answers that.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// How well `name` answers, higher is better; `None` when it does not.
    pub fn score(&self, name: &str) -> Option<u32> {
        if self.is_empty() {
            return Some(0);
        }
        let name = plain(name);
        let class = match () {
            () if name == self.whole => 6,
            () if name.starts_with(&self.whole) => 5,
            () if at_word_start(&name, &self.whole) => 4,
            () if name.contains(&self.whole) => 3,
            () if self.whole.split_whitespace().all(|word| name.contains(word)) => 2,
            () => return self.span(&name).map(|span| CLASS + shortness(span)),
        };
        Some(class * CLASS + shortness(name.chars().count()))
    }

    /// How many letters of `name` it takes to meet those of the query in order, from the beginning of a word; `None` when
    /// they are not there or too far apart to be meant.
    fn span(&self, name: &str) -> Option<usize> {
        let wanted: Vec<char> = self.whole.chars().filter(|letter| !letter.is_whitespace()).collect();
        let letters: Vec<char> = name.chars().collect();
        let (first, rest) = wanted.split_first()?;
        if rest.is_empty() {
            return None;
        }
        let is_start = |place: usize| place == 0 || !letters[place - 1].is_alphanumeric();
        let starts = (0..letters.len()).filter(|&place| letters[place] == *first && is_start(place));
        let spans = starts.filter_map(|start| {
            let mut place = start;
            for letter in rest {
                place += 1 + letters[place + 1..].iter().position(|other| other == letter)?;
            }
            Some(place - start + 1)
        });
        spans.min().filter(|span| *span <= 6 * wanted.len())
    }
}

/// The `limit` best of what was scored; of equals those that came first.
pub fn best<T>(scored: impl Iterator<Item = (u32, T)>, limit: usize) -> Vec<T> {
    let mut scored: Vec<(u32, T)> = scored.collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.truncate(limit);
    scored.into_iter().map(|(_, what)| what).collect()
}

fn shortness(letters: usize) -> u32 {
    CLASS - 1 - u32::try_from(letters).unwrap_or(CLASS).min(CLASS - 1)
}

fn at_word_start(name: &str, part: &str) -> bool {
    name.match_indices(part).any(|(at, _)| !name[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(typed: &str, names: &[&'static str]) -> Vec<&'static str> {
        let query = Query::new(typed);
        best(names.iter().filter_map(|&name| query.score(name).map(|score| (score, name))), 50)
    }

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(plain("Crèche ÉÉN Coördinatie IJSSEL ĲSSEL"), "creche een coordinatie ijssel ijssel");
        assert_eq!(plain("Coo\u{308}rdinatie"), "coordinatie");
        assert!(Query::new("COORD").score("Team coördinatie").is_some());
    }

    #[test]
    fn better_answers_come_first() {
        let names = ["Transport", "Topsport", "Sport en Recreatie", "Team Sport", "Sport", "Zorg"];
        assert_eq!(order("sport", &names), ["Sport", "Sport en Recreatie", "Team Sport", "Topsport", "Transport"]);
    }

    #[test]
    fn words_may_stand_in_any_order_and_letters_may_be_left_out() {
        assert!(Query::new("stad cluster").score("Cluster Stad").is_some());
        assert!(Query::new("bgz").score("Burgerzaken").is_some());
        assert_eq!(Query::new("zgb").score("Burgerzaken"), None);
        assert_eq!(Query::new("x").score("Burgerzaken"), None);
    }

    #[test]
    fn nothing_typed_keeps_the_order() {
        assert_eq!(order("  ", &["b", "a", "ccc"]), ["b", "a", "ccc"]);
    }

    #[test]
    fn a_limit_and_odd_text_are_no_trouble() {
        assert_eq!(best((0..9).map(|n| (0, n)), 3), [0, 1, 2]);
        assert!(Query::new("İ").score("İstanbul").is_some());
        assert_eq!(Query::new("a").score(""), None);
        assert!(Query::new(&"x".repeat(5000)).score(&"x".repeat(5000)).is_some());
    }
}
