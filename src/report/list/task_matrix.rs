//! Takenmatrix: units and positions as rows, columns of the organisation's own beside them.

use std::collections::BTreeSet;

use super::was_wordt::OWN_COLUMN;
use super::words::{maybe, title_and_code, words};
use super::{List, ReportInput, Scope, Sheet};
use crate::i18n::Language;
use crate::model::{Line, Organisation};
use crate::report::table::{Cell, Column, ColumnKind, Table};

/// See its help in `assets/locales/`. Source: Almelo, organisatieplan, bijlage 1.
pub(super) const TASK_MATRIX: List = List {
    id: "task-matrix",
    aliases: &["takenmatrix"],
    name: "report-task-matrix",
    help: "report-task-matrix-help",
    scope: Scope::One,
    has_fields: true,
    has_unit: true,
    counts_people: false,
    make,
};

/// The columns of an organisation's own that its units and positions have, each once, in the order of the alphabet; without
/// the remarks of the was-wordt list, which belong there.
pub fn known_fields(organisation: &Organisation) -> Vec<String> {
    let of_units = organisation.units().flat_map(|(_, unit)| unit.fields.keys());
    let of_positions = organisation.positions().flat_map(|(_, position)| position.fields.keys());
    let fields: BTreeSet<&String> = of_units.chain(of_positions).filter(|field| *field != OWN_COLUMN).collect();
    fields.into_iter().cloned().collect()
}

/// A row for each unit, and for each position, that has any of the columns.
fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let organisation = input.to_organisation();
    let line = Line::of(organisation);
    let fields = match input.selection.fields {
        [] => known_fields(organisation),
        chosen => chosen.to_vec(),
    };
    let has_positions =
        organisation.positions().any(|(_, position)| fields.iter().any(|field| position.fields.contains_key(field)));
    let mut columns = vec![words("unit", "report-unit", language), words("kind", "report-unit-kind", language)];
    if has_positions {
        columns.push(words("function", "report-function", language));
    }
    // A column of the organisation's own may be called as one of ours.
    columns
        .extend(fields.iter().map(|field| Column::new(format!("field:{field}"), capitalised(field), ColumnKind::Text)));

    let values = |own: &std::collections::BTreeMap<String, String>| -> Option<Vec<Cell>> {
        let is_there = fields.iter().any(|field| own.contains_key(field));
        is_there.then(|| fields.iter().map(|field| maybe(own.get(field).map(String::as_str))).collect())
    };
    let mut rows = Vec::new();
    for place in input.places(organisation, &line) {
        let (id, unit) = line.unit(organisation, place);
        let head = |function: Cell| {
            let kind = maybe(organisation.kind_of(unit).map(|kind| kind.name.as_str()));
            let mut head = vec![Cell::text(&unit.name), kind];
            head.extend(has_positions.then_some(function));
            head
        };
        rows.extend(values(&unit.fields).map(|values| [head(Cell::Empty), values].concat()));
        for (_, position) in organisation.positions_of(id) {
            let function = || Cell::Text(title_and_code(organisation, position));
            rows.extend(values(&position.fields).map(|values| [head(function()), values].concat()));
        }
    }
    vec![Sheet::new("task-matrix", "report-task-matrix", Table { columns, rows }, language)]
}

/// The text with a capital: it stands at the head of a column.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
