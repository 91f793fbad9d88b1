//! Words that several lists use.

use crate::i18n::{Language, Message, text};
use crate::metric::{Amount, Measure};
use crate::model::{Fte, JobFunction, Line, Money, Organisation, Position};
use crate::report::table::{Cell, Column, ColumnKind};

/// A column of words.
pub(super) fn words(id: &str, heading: &'static str, language: Language) -> Column {
    Column::new(id, text(language, heading), ColumnKind::Text)
}

/// A column of amounts, whose heading names their unit.
pub(super) fn amounts(id: &str, heading: &'static str, measure: Measure, language: Language) -> Column {
    Column::new(id, text(language, heading), ColumnKind::Measured(measure))
}

/// FTE; nothing where nobody said.
pub(super) fn fte(fte: Option<Fte>) -> Cell {
    fte.map_or(Cell::Empty, |fte| Cell::Amount(Amount::Fte(fte)))
}

/// Euro; nothing where nobody said.
pub(super) fn euro(money: Option<Money>) -> Cell {
    money.map_or(Cell::Empty, |money| Cell::Amount(Amount::Euro(money)))
}

/// How many.
pub(super) fn count(count: usize) -> Cell {
    Cell::Amount(Amount::count(count))
}

/// Words; nothing where there are none.
pub(super) fn maybe(text: Option<&str>) -> Cell {
    text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::text)
}

/// "Yes", or nothing: a column full of "no" hides the few that matter.
pub(super) fn yes(is_so: bool, language: Language) -> Cell {
    if is_so { Cell::text(text(language, "yes")) } else { Cell::Empty }
}

/// The pay scales of a position as one text: `10/11`; empty where nobody said.
pub(super) fn scales(organisation: &Organisation, position: &Position) -> String {
    organisation.scales_of(position).join("/")
}

/// The profile of a function in HR21 with its code: `Adviseur IV (N03.01.08)`.
pub(super) fn hr21(function: Option<&JobFunction>) -> String {
    let Some(function) = function else { return String::new() };
    match (&function.hr21_profile, &function.hr21_code) {
        (Some(profile), Some(code)) => format!("{profile} ({code})"),
        (Some(only), None) | (None, Some(only)) => only.clone(),
        (None, None) => String::new(),
    }
}

/// A function as people name it: its title, and its code where it has one: `Intaker (N203)`.
pub(super) fn title_and_code(organisation: &Organisation, position: &Position) -> String {
    match organisation.function_of(position).and_then(|function| function.code.as_ref()) {
        Some(code) => format!("{} ({code})", position.title),
        None => position.title.clone(),
    }
}

/// Whether the grading of a position, or of its function, is not final.
pub(super) fn is_provisional(organisation: &Organisation, position: &Position) -> bool {
    let function = organisation.function_of(position);
    position.provisional_grading || function.is_some_and(|function| function.provisional_grading)
}

/// Clauses in one text: `a; b`.
pub(super) fn joined(clauses: impl IntoIterator<Item = String>) -> Cell {
    let clauses: Vec<String> = clauses.into_iter().collect();
    if clauses.is_empty() { Cell::Empty } else { Cell::Text(clauses.join("; ")) }
}

/// The message in a language.
pub(super) fn say(key: &'static str, language: Language) -> String {
    Message::new(key).say(language)
}

/// The positions of the units at some places of the line, each with the place of its unit: in reading order, and in a unit
/// by their order.
pub(super) fn positions<'a>(
    organisation: &'a Organisation,
    line: &Line,
    places: std::ops::Range<usize>,
) -> Vec<(usize, &'a Position)> {
    let held = places.flat_map(|place| {
        let (id, _) = line.unit(organisation, place);
        organisation.positions_of(id).into_iter().map(move |(_, position)| (place, position))
    });
    held.collect()
}
