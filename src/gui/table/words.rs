//! The few words that some cells choose from, and reading them back.

use crate::gui::panel::inspector::leadership_key;
use crate::i18n::{Language, Message, text};
use crate::model::{Establishment, FactStatus, Leadership, Organisation, UnitKind, UnitKindId};
use crate::text::plain;

use super::column::{Column, PositionColumn, UnitColumn};

/// Something that is chosen from a short list, and its word.
pub trait Word: Copy + PartialEq + 'static {
    /// The list, in the order in which it is offered.
    const ALL: &'static [Self];

    /// The key of its word.
    fn key(self) -> &'static str;

    /// Its place in the list.
    fn place(self) -> usize {
        Self::ALL.iter().position(|other| *other == self).unwrap_or_default()
    }
}

impl Word for bool {
    const ALL: &'static [Self] = &[true, false];

    fn key(self) -> &'static str {
        if self { "yes" } else { "no" }
    }
}

impl Word for Leadership {
    const ALL: &'static [Self] = &Leadership::ALL;

    fn key(self) -> &'static str {
        leadership_key(self)
    }
}

impl Word for FactStatus {
    const ALL: &'static [Self] = &FactStatus::ALL;

    fn key(self) -> &'static str {
        match self {
            FactStatus::InForce => "table-status-in-force",
            FactStatus::Provisional => "table-status-provisional",
            FactStatus::Proposed => "table-status-proposed",
            FactStatus::UnderStudy => "table-status-under-study",
            FactStatus::Mentioned => "table-status-mentioned",
            FactStatus::Historical => "table-status-historical",
        }
    }
}

impl Word for Establishment {
    const ALL: &'static [Self] = &Establishment::ALL;

    fn key(self) -> &'static str {
        match self {
            Establishment::Within => "table-establishment-within",
            Establishment::Above => "table-establishment-above",
            Establishment::Outside => "table-establishment-outside",
        }
    }
}

/// The word of a list that `typed` is, in either language; a refusal that names the list.
pub fn read<W: Word>(language: Language, typed: &str) -> Result<W, Message> {
    let folded = plain(typed.trim());
    let is_word = |word: W| Language::ALL.iter().any(|language| plain(text(*language, word.key())) == folded);
    let found = W::ALL.iter().copied().find(|word| is_word(*word));
    found.ok_or_else(|| refusal(typed, W::ALL.iter().map(|word| text(language, word.key()))))
}

/// The kind of unit that `typed` names; a refusal that names the kinds.
pub fn read_kind(organisation: &Organisation, typed: &str) -> Result<UnitKindId, Message> {
    let folded = plain(typed.trim());
    let kinds = kinds(organisation);
    let found = kinds.iter().find(|(id, kind)| plain(&kind.name) == folded || id.as_str() == typed.trim());
    found.map(|(id, _)| (*id).clone()).ok_or_else(|| refusal(typed, kinds.iter().map(|(_, kind)| kind.name.as_str())))
}

/// The kinds of units by rank, as they are offered everywhere.
pub fn kinds(organisation: &Organisation) -> Vec<(&UnitKindId, &UnitKind)> {
    let mut kinds: Vec<_> = organisation.vocabulary().unit_kinds.iter().collect();
    kinds.sort_by_key(|(id, kind)| (kind.rank, *id));
    kinds
}

fn refusal<'a>(typed: &str, words: impl Iterator<Item = &'a str>) -> Message {
    let known = words.collect::<Vec<_>>().join(", ");
    Message::new("table-refused-choice").with("value", typed).with("known", known)
}

/// The words that the cells of a column choose from.
pub fn offered(organisation: &Organisation, language: Language, column: &Column) -> Vec<String> {
    match column {
        Column::Unit(UnitColumn::Kind) => kinds(organisation).into_iter().map(|(_, kind)| kind.name.clone()).collect(),
        Column::Unit(UnitColumn::Leadership) => all::<Leadership>(language),
        Column::Unit(UnitColumn::Status) | Column::Position(PositionColumn::Status) => all::<FactStatus>(language),
        Column::Position(PositionColumn::Establishment) => all::<Establishment>(language),
        _ => all::<bool>(language),
    }
}

fn all<W: Word>(language: Language) -> Vec<String> {
    W::ALL.iter().map(|word| text(language, word.key()).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_in_either_language_and_another_is_refused_with_the_list() {
        for language in Language::ALL {
            for leadership in Leadership::ALL {
                for typed in Language::ALL.map(|other| text(other, leadership.key())) {
                    assert_eq!(read::<Leadership>(language, &format!(" {} ", typed.to_uppercase())), Ok(leadership));
                }
            }
        }
        let refused = read::<bool>(Language::Dutch, "misschien").unwrap_err().say(Language::Dutch);
        assert!(refused.contains("misschien") && refused.contains("Ja, Nee"), "{refused}");
    }
}
