//! How many units there are of which kind, in words.

use super::words;
use crate::compare::in_sentence;
use crate::i18n::{Language, Message, number};
use crate::model::{Organisation, UnitKindId};

/// Units by kind, the most frequent first; of as many of each, the first that was met.
pub(super) struct KindCounts<'a> {
    counts: Vec<(&'a UnitKindId, usize)>,
}

impl<'a> KindCounts<'a> {
    pub fn of(kinds: impl IntoIterator<Item = &'a UnitKindId>) -> Self {
        let mut counts: Vec<(&UnitKindId, usize)> = Vec::new();
        for kind in kinds {
            match counts.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, count)) => *count += 1,
                None => counts.push((kind, 1)),
            }
        }
        counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        Self { counts }
    }

    pub fn total(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    pub fn has_several_kinds(&self) -> bool {
        self.counts.len() > 1
    }

    /// The kind of more than half of them.
    pub fn most(&self) -> Option<&'a UnitKindId> {
        self.counts.first().filter(|(_, count)| count * 2 > self.total()).map(|(kind, _)| *kind)
    }

    /// "18 afdelingen en 1 programma".
    pub fn say(&self, organisation: &Organisation, language: Language) -> String {
        self.say_with(organisation, language, &|count| {
            number::whole(language, i64::try_from(count).unwrap_or(i64::MAX))
        })
    }

    /// "achttien afdelingen en één programma": the same with numbers up to twelve in words.
    pub fn say_in_words(&self, organisation: &Organisation, language: Language) -> String {
        self.say_with(organisation, language, &|count| {
            Message::new("alternative-number").with("count", count).say(language)
        })
    }

    fn say_with(&self, organisation: &Organisation, language: Language, count: &dyn Fn(usize) -> String) -> String {
        let said = |&(kind, many): &(&UnitKindId, usize)| {
            let row = organisation.vocabulary().unit_kinds.get(kind);
            let one = row.map_or(kind.as_str(), |row| row.name.as_str());
            let several = row.and_then(|row| row.plural.as_deref());
            let called = |word: &str| words::name(&in_sentence(word));
            let key = match (many, several) {
                (1, _) if !one.is_empty() => return format!("{} {}", count(many), called(one)),
                (_, Some(several)) if many != 1 && !several.is_empty() => {
                    return format!("{} {}", count(many), called(several));
                }
                _ if one.is_empty() => "alternative-units",
                _ => "alternative-units-of-kind",
            };
            let message = Message::new(key).with("count", many).with("number", count(many));
            if key == "alternative-units" { message } else { message.with("kind", called(one)) }.say(language)
        };
        words::all_of(&self.counts.iter().map(said).collect::<Vec<_>>(), language)
    }
}
