//! Names within sentences, and lists of them.

use std::borrow::Cow;

use crate::compare::{record_name, unit_in_sentence};
use crate::i18n::{Language, Message, text};
use crate::model::{Date, Organisation, PositionId, RecordKey, UnitId};

/// Before a name that runs from right to left (U+2068, first strong isolate), and after it (U+2069).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// A name as it stands in a sentence: on one line, without marks that turn the direction of what follows, and set apart when it
/// runs from right to left.
pub(super) fn name(name: &str) -> String {
    let cleaned = cleaned(name);
    if cleaned.chars().any(is_right_to_left) {
        format!("{}{cleaned}{}", ISOLATE.0, ISOLATE.1)
    } else {
        cleaned.into_owned()
    }
}

/// A sentence that somebody else made, in which each run from right to left is set apart.
pub(super) fn sentence(said: &str) -> String {
    let said = cleaned(said);
    let mut isolated = String::with_capacity(said.len());
    let mut rest = said.as_ref();
    while let Some(start) = rest.find(is_right_to_left) {
        let run = &rest[start..];
        let ends = |c: char| c.is_alphanumeric() && !is_right_to_left(c);
        let stretch = &run[..run.find(ends).unwrap_or(run.len())];
        let end = stretch.rfind(is_right_to_left).unwrap_or(0);
        let end = end + stretch[end..].chars().next().map_or(0, char::len_utf8);
        isolated += &rest[..start];
        isolated.push(ISOLATE.0);
        isolated += &run[..end];
        isolated.push(ISOLATE.1);
        rest = &run[end..];
    }
    isolated + rest
}

fn cleaned(said: &str) -> Cow<'_, str> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !said.chars().any(|c| c.is_control() || turns(c)) {
        return Cow::Borrowed(said);
    }
    let kept = said.chars().filter(|&c| !turns(c));
    Cow::Owned(kept.map(|c| if c.is_control() { ' ' } else { c }).collect())
}

/// Letters of Hebrew, Arabic and the other scripts that run so, and the mark that says so. Source: Unicode, UAX #9, classes R, AL.
fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08ff | 0x200f | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff
        | 0x1_e800..=0x1_efff)
}

/// A unit with its kind, within a sentence or at its start.
///
/// A kind of which the name says the last word is left out: "AA organisatie", not "ambtelijke organisatie AA organisatie".
pub(super) fn unit(organisation: &Organisation, id: &UnitId, is_start: bool) -> String {
    let said = unit_in_sentence(organisation, id, is_start);
    let own = organisation.name_of(id);
    let last = said.strip_suffix(own).and_then(|kind| kind.split_whitespace().next_back());
    let is_said_twice = last.is_some_and(|last| own.split_whitespace().any(|word| word.eq_ignore_ascii_case(last)));
    name(if is_said_twice { own } else { &said })
}

/// A position with its unit.
pub(super) fn position(organisation: &Organisation, id: &PositionId, language: Language) -> String {
    name(&record_name(organisation, &RecordKey::Position(id.clone())).say(language))
}

/// "A, B and C"; with semicolons where a name has a comma of its own. Nothing for no names.
pub(super) fn all_of(names: &[impl AsRef<str>], language: Language) -> String {
    let Some((last, others)) = names.split_last() else { return String::new() };
    let last = last.as_ref();
    if others.is_empty() {
        return last.to_owned();
    }
    let first = with_commas(others, needs_semicolons(names));
    Message::new("and").with("first", first).with("second", last).say(language)
}

/// "A, B, C": names of which more follow.
pub(super) fn some_of(names: &[impl AsRef<str>]) -> String {
    with_commas(names, needs_semicolons(names))
}

fn needs_semicolons(names: &[impl AsRef<str>]) -> bool {
    names.len() > 1 && names.iter().any(|name| name.as_ref().contains(','))
}

fn with_commas(names: &[impl AsRef<str>], has_semicolons: bool) -> String {
    let mut said = String::new();
    for (place, name) in names.iter().enumerate() {
        if place > 0 {
            said += if has_semicolons { "; " } else { ", " };
        }
        said += name.as_ref();
    }
    said
}

/// The first letter as a capital. Dutch drops the accent that only stressed the word: "één" is "Eén".
pub(super) fn capitalised(said: &str) -> String {
    let mut letters = said.chars();
    match letters.next() {
        Some('é') => format!("E{}", letters.as_str()),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A day in full: "1 oktober 2023".
pub fn day(date: Date, language: Language) -> String {
    let (year, month, day) = date.parts();
    let message = Message::new("alternative-day").with("day", i32::from(day)).with("month", i32::from(month));
    message.with("year", year.to_string()).say(language)
}

/// What the organisation is called after a preposition: "de gemeente Almere". `None` when it has no title.
pub(super) fn organisation(title: &str, has_article: bool, language: Language) -> Option<String> {
    let title = title.trim();
    if title.is_empty() {
        return None;
    }
    let municipality = title.strip_prefix(text(language, "alternative-municipality"));
    let Some(place) = municipality.and_then(|rest| rest.strip_prefix(' ')).filter(|rest| !rest.trim().is_empty())
    else {
        return Some(name(title));
    };
    let key = if has_article { "alternative-the-municipality" } else { "alternative-municipality-of" };
    Some(Message::new(key).with("name", name(place)).say(language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Dutch, English};

    #[test]
    fn names_are_listed_as_people_do() {
        assert_eq!(all_of(&[""; 0], Dutch), "");
        assert_eq!(all_of(&["A"], Dutch), "A");
        assert_eq!(all_of(&["A", "B", "C"], Dutch), "A, B en C");
        assert_eq!(all_of(&["Wonen, Zorg", "B", "C"], English), "Wonen, Zorg; B and C");
        assert_eq!(some_of(&["A", "B"]), "A, B");
    }

    #[test]
    fn a_name_from_right_to_left_is_set_apart_and_turns_nothing_else() {
        assert_eq!(name("Team 5"), "Team 5");
        assert_eq!(name("צוות"), "\u{2068}צוות\u{2069}");
        assert_eq!(name("a\u{202e}b\nc\u{2069}"), "ab c");
        assert_eq!(sentence("Team צוות א gaat naar B."), "Team \u{2068}צוות א\u{2069} gaat naar B.");
        assert_eq!(sentence("Team B."), "Team B.");
    }

    #[test]
    fn a_sentence_starts_with_a_capital() {
        assert_eq!(capitalised("één team"), "Eén team");
        assert_eq!(capitalised("twaalf"), "Twaalf");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn a_municipality_is_named_within_a_sentence() {
        let said = |title, language| organisation(title, true, language);
        assert_eq!(said("Gemeente Almere", Dutch).as_deref(), Some("de gemeente Almere"));
        assert_eq!(said("Gemeente Almere", English).as_deref(), Some("the municipality of Almere"));
        assert_eq!(said("Gemeentehuis", Dutch).as_deref(), Some("Gemeentehuis"));
        assert_eq!(said(" ", Dutch), None);
        assert_eq!(organisation("Gemeente Almere", false, Dutch).as_deref(), Some("gemeente Almere"));
    }
}
