//! Formatie-overzicht: the formation of every unit by function and scale.

use std::collections::HashMap;

use super::words::{self, amounts, count, euro, fte, hr21, maybe, words as text_column, yes};
use super::{List, ReportInput, Scope, Sheet};
use crate::i18n::Language;
use crate::metric::cost::CostBasis;
use crate::metric::{Figures, Measure, Totals};
use crate::model::{Line, Organisation, Position};
use crate::report::table::{Cell, Column, Table};

/// See its help in `assets/locales/`.
pub(super) const ESTABLISHMENT: List = List {
    id: "establishment",
    aliases: &["formatie-overzicht", "formatieoverzicht", "formatie"],
    name: "report-establishment",
    help: "report-establishment-help",
    scope: Scope::One,
    has_fields: false,
    has_unit: true,
    counts_people: false,
    make,
};

/// The cells of [`sum_columns`].
pub(super) fn sum_cells(figures: &Figures) -> [Cell; 6] {
    [
        count(figures.positions),
        fte(figures.formation_fte),
        fte(figures.occupied_fte),
        fte(figures.vacant_fte()),
        fte(figures.above_establishment_fte),
        euro(figures.cost_eur),
    ]
}

/// The ids of [`sum_columns`].
pub(super) const SUMMED: [&str; 6] =
    ["positions", "formation_fte", "occupied_fte", "vacant_fte", "above_fte", "cost_eur_per_year"];

/// The columns of sums over positions.
pub(super) fn sum_columns(language: Language) -> [Column; 6] {
    [
        amounts("positions", "report-positions", Measure::Count, language),
        amounts("formation_fte", "report-formation", Measure::Fte, language),
        amounts("occupied_fte", "report-occupied", Measure::Fte, language),
        amounts("vacant_fte", "report-vacant", Measure::Fte, language),
        amounts("above_fte", "report-above", Measure::Fte, language),
        amounts("cost_eur_per_year", "report-cost", Measure::Euro, language),
    ]
}

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let organisation = input.to_organisation();
    let line = Line::of(organisation);
    let places = input.places(organisation, &line);
    let by_function = by_function(organisation, &line, places.clone(), language);
    let list = Sheet::new("establishment", "report-establishment", by_function, language);
    let per_unit = Sheet::new("per-unit", "report-per-unit", per_unit(organisation, &line, places, language), language);
    vec![list.with_total_of(&SUMMED, language), per_unit.with_total_of(&SUMMED, language)]
}

/// A row for each function of each scale in each unit.
fn by_function(organisation: &Organisation, line: &Line, places: std::ops::Range<usize>, language: Language) -> Table {
    let basis = CostBasis::of(organisation);
    type Sort<'a> = (usize, Result<&'a str, &'a str>, String);
    let mut place_of: HashMap<Sort<'_>, usize> = HashMap::new();
    let mut rows: Vec<(usize, &Position, String, Figures, bool)> = Vec::new();
    for (place, position) in words::positions(organisation, line, places) {
        let function = position.function.as_ref().map(|function| function.as_str()).ok_or(position.title.as_str());
        let scales = words::scales(organisation, position);
        let known = *place_of.entry((place, function, scales.clone())).or_insert_with(|| {
            rows.push((place, position, scales, Figures::default(), false));
            rows.len() - 1
        });
        let unit = line.unit(organisation, place).1;
        rows[known].4 |= words::is_provisional(organisation, position);
        rows[known].3.add(&Figures::of_position(organisation, basis.as_ref(), unit, position));
    }
    let mut columns = vec![
        text_column("under", "report-under", language),
        text_column("unit", "report-unit", language),
        text_column("function", "report-function", language),
        text_column("code", "report-code", language),
        text_column("hr21", "report-hr21", language),
        text_column("scale", "report-scale", language),
        text_column("provisional", "report-provisional", language),
    ];
    columns.extend(sum_columns(language));
    let row = |(place, position, scales, sums, provisional): (usize, &Position, String, Figures, bool)| {
        let (_, unit) = line.unit(organisation, place);
        let function = organisation.function_of(position);
        let mut cells = vec![
            maybe(unit.parent.as_ref().map(|parent| organisation.name_of(parent))),
            Cell::text(&unit.name),
            Cell::text(function.map_or(&position.title, |function| &function.title)),
            maybe(function.and_then(|function| function.code.as_deref())),
            maybe(Some(&hr21(function))),
            maybe(Some(&scales)),
            yes(provisional, language),
        ];
        cells.extend(sum_cells(&sums));
        cells
    };
    Table { columns, rows: rows.into_iter().map(row).collect() }
}

/// A row for each unit, with its own sums; and formation and cost with all under it, which are not to be added up.
fn per_unit(organisation: &Organisation, line: &Line, places: std::ops::Range<usize>, language: Language) -> Table {
    let totals = Totals::of(organisation, line);
    let mut columns = vec![
        text_column("under", "report-under", language),
        text_column("unit", "report-unit", language),
        text_column("kind", "report-unit-kind", language),
    ];
    columns.extend(sum_columns(language));
    columns.extend([
        amounts("formation_fte_with_below", "report-formation-with-below", Measure::Fte, language),
        amounts("cost_eur_per_year_with_below", "report-cost-with-below", Measure::Euro, language),
    ]);
    let row = |place: usize| {
        let (_, unit) = line.unit(organisation, place);
        let mut cells = vec![
            maybe(unit.parent.as_ref().map(|parent| organisation.name_of(parent))),
            Cell::text(&unit.name),
            maybe(line.kind(organisation, place).map(|kind| kind.name.as_str())),
        ];
        cells.extend(sum_cells(totals.own(place)));
        let with_below = totals.subtree(place);
        cells.extend([fte(with_below.formation_fte), euro(with_below.cost_eur)]);
        cells
    };
    Table { columns, rows: places.filter(|place| totals.subtree(*place).positions > 0).map(row).collect() }
}
