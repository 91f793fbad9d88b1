//! What units and positions are called in a sentence.

use std::collections::BTreeMap;

use super::list::all_of;
use crate::i18n::{Argument, Message};
use crate::model::{Endpoint, Fte, Organisation, PositionId, UnitId};

/// A unit with its kind: "Team Werk" at the start of a sentence, "team Werk" within. A name that says its kind needs no
/// other: "Wijkteam Noord". A unit that is not there is called by its id.
pub fn unit(organisation: &Organisation, id: &UnitId, is_start: bool) -> String {
    let Some(unit) = organisation.unit(id) else { return id.to_string() };
    let kind = organisation.kind_of(unit).map_or("", |kind| kind.name.as_str());
    if kind.is_empty() || says_kind(&unit.name, kind) {
        return unit.name.clone();
    }
    let kind = if is_start { starting_sentence(kind) } else { in_sentence(kind) };
    format!("{kind} {}", unit.name)
}

/// A unit at the start of a sentence.
pub(super) fn starting(organisation: &Organisation, id: &UnitId) -> Argument {
    unit(organisation, id, true).into()
}

/// A unit within a sentence.
pub(super) fn within(organisation: &Organisation, id: &UnitId) -> Argument {
    unit(organisation, id, false).into()
}

/// Where a unit stands: under another, or at the top.
pub(super) fn place(organisation: &Organisation, under: Option<&UnitId>) -> Argument {
    under.map_or_else(|| Message::new("compare-top").into(), |under| within(organisation, under))
}

/// Several units; from four of one kind on their number and kind, with the names in brackets.
pub(super) fn units(organisation: &Organisation, ids: &[UnitId], is_start: bool) -> Argument {
    match plural_of(organisation, ids) {
        Some(plural) if ids.len() > 3 => Message::new("compare-units-of-kind")
            .with("count", ids.len())
            .with("kind", in_sentence(plural))
            .with("names", all_of(ids.iter().map(|id| organisation.name_of(id))))
            .into(),
        _ => all_of(ids.iter().enumerate().map(|(index, id)| unit(organisation, id, is_start && index == 0))),
    }
}

/// The plural of the one kind that all units are of.
fn plural_of<'a>(organisation: &'a Organisation, ids: &[UnitId]) -> Option<&'a str> {
    let mut kinds = ids.iter().map(|id| organisation.unit(id).map(|unit| &unit.kind));
    let first = kinds.next()??;
    if !kinds.all(|kind| kind == Some(first)) {
        return None;
    }
    organisation.vocabulary().unit_kinds.get(first)?.plural.as_deref()
}

/// Whether a word of the name is the kind, or ends in it as "Wijkteam" does.
fn says_kind(name: &str, kind: &str) -> bool {
    let (name, kind) = (name.to_lowercase(), kind.to_lowercase());
    name.starts_with(&kind) || name.split_whitespace().any(|word| word.ends_with(&kind))
}

/// A word of the vocabulary within a sentence: "Kernteam" is "kernteam", but "MT" stays.
pub fn in_sentence(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(word.chars().skip(1)).collect()
        }
        _ => word.to_owned(),
    }
}

fn starting_sentence(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A position's title.
pub(super) fn title<'a>(organisation: &'a Organisation, id: &'a PositionId) -> &'a str {
    organisation.position(id).map_or(id.as_str(), |position| &position.title)
}

/// A position with its unit, where the title does not say that: "Coach of team Werk", "Teammanager Werk".
pub(super) fn position(organisation: &Organisation, id: &PositionId) -> Argument {
    match organisation.position(id) {
        Some(position) => titled(organisation, &position.title, &position.unit),
        None => id.as_str().into(),
    }
}

/// The same for a title that a position has or had.
pub(super) fn titled(organisation: &Organisation, title: &str, unit: &UnitId) -> Argument {
    if title.contains(organisation.name_of(unit)) || ends_in_name(organisation, title, unit) {
        return title.into();
    }
    Message::new("compare-position-of").with("position", title).with("unit", within(organisation, unit)).into()
}

/// Whether a title ends in the name of a unit without its kind: "Director of Regulation" at "Regulation directorate".
fn ends_in_name(organisation: &Organisation, title: &str, unit: &UnitId) -> bool {
    let Some(record) = organisation.unit(unit) else { return false };
    let kind = organisation.kind_of(record).map_or("", |kind| kind.name.as_str());
    let is_kind = |word: &&str| word.to_lowercase() == kind.to_lowercase();
    let bare = match record.name.split_once(' ').zip(record.name.rsplit_once(' ')) {
        Some(((first, rest), _)) if is_kind(&first) => rest,
        Some((_, (rest, last))) if is_kind(&last) => rest,
        _ => return false,
    };
    title.strip_suffix(bare).is_some_and(|before| before.ends_with(' '))
}

/// Titles of positions, each with how many have it.
pub(super) fn titles(organisation: &Organisation, ids: &[PositionId]) -> Argument {
    listed(organisation, ids, false)
}

/// Positions by title: how many of each, and their formation where each of them says it.
pub(super) fn positions(organisation: &Organisation, ids: &[PositionId]) -> Argument {
    listed(organisation, ids, true)
}

fn listed(organisation: &Organisation, ids: &[PositionId], has_fte: bool) -> Argument {
    let mut titles: Vec<(&str, usize, Option<Fte>)> = Vec::new();
    let mut place_of: BTreeMap<&str, usize> = BTreeMap::new();
    for id in ids {
        let title = title(organisation, id);
        let fte = organisation.position(id).and_then(|position| position.formation_fte).filter(|_| has_fte);
        match place_of.get(title) {
            Some(&place) => {
                let (_, count, total) = &mut titles[place];
                *count += 1;
                *total = total.zip(fte).map(|(total, fte)| total + fte);
            }
            None => {
                place_of.insert(title, titles.len());
                titles.push((title, 1, fte));
            }
        }
    }
    all_of(titles.into_iter().map(|(title, count, fte)| {
        let several = if count == 1 {
            Argument::from(title)
        } else {
            Message::new("compare-times").with("count", count).with("what", title).into()
        };
        match fte {
            Some(fte) => Message::new("compare-with-fte").with("what", several).with("fte", fte.hundredths()).into(),
            None => several,
        }
    }))
}

/// An end of a relation: a unit, or a position.
pub(super) fn end(organisation: &Organisation, end: &Endpoint) -> Argument {
    match end {
        Endpoint::Unit(id) => within(organisation, id),
        Endpoint::Position(id) => position(organisation, id),
    }
}
