//! Formatie-overzicht: the formation of every unit by function and scale.

use std::collections::HashMap;

use super::words::{self, amounts, count, euro, fte, hr21, maybe, words as text_column, yes};
use super::{List, ReportInput, Scope, Sheet};
use crate::i18n::Language;
use crate::metric::Measure;
use crate::model::{Establishment, Fte, Line, Money, Organisation, Position};
use crate::report::cost;
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
    make,
};

/// Sums over positions; what nobody said is unknown.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    positions: usize,
    formation: Option<Fte>,
    occupied: Option<Fte>,
    vacant: Option<Fte>,
    above: Option<Fte>,
    cost: Option<Money>,
}

impl Sums {
    pub fn of(organisation: &Organisation, position: &Position) -> Self {
        Self {
            positions: 1,
            formation: position.formation_fte,
            occupied: position.occupied_fte,
            vacant: vacant(position),
            above: above(position),
            cost: cost::of(organisation, position),
        }
    }

    pub fn add(&mut self, other: &Self) {
        let fte = |sum: &mut Option<Fte>, more: Option<Fte>| {
            if let Some(more) = more {
                *sum = Some(sum.unwrap_or_default() + more);
            }
        };
        self.positions += other.positions;
        fte(&mut self.formation, other.formation);
        fte(&mut self.occupied, other.occupied);
        fte(&mut self.vacant, other.vacant);
        fte(&mut self.above, other.above);
        if let Some(more) = other.cost {
            self.cost = Some(self.cost.unwrap_or_default() + more);
        }
    }

    pub fn cells(&self) -> [Cell; 6] {
        [
            count(self.positions),
            fte(self.formation),
            fte(self.occupied),
            fte(self.vacant),
            fte(self.above),
            euro(self.cost),
        ]
    }
}

/// The ids of the columns of [`Sums::cells`].
pub(super) const SUMMED: [&str; 6] =
    ["positions", "formation_fte", "occupied_fte", "vacant_fte", "above_fte", "cost_eur_per_year"];

/// The columns of [`Sums::cells`].
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

/// What is vacant of an approved post; as the figure `vacant-fte`.
pub(super) fn vacant(position: &Position) -> Option<Fte> {
    let (formation, occupied) = (position.formation_fte?, position.occupied_fte?);
    (position.establishment == Establishment::Within).then(|| (formation - occupied).max(Fte::default()))
}

/// What is in service without an approved place; as the figure `above-establishment-fte`. Unknown where it is nought.
fn above(position: &Position) -> Option<Fte> {
    let above = match position.establishment {
        Establishment::Above => position.occupied_fte?,
        Establishment::Within => position.occupied_fte? - position.formation_fte?,
        Establishment::Outside => return None,
    };
    (above > Fte::default()).then_some(above)
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
    type Sort<'a> = (usize, Result<&'a str, &'a str>, String);
    let mut place_of: HashMap<Sort<'_>, usize> = HashMap::new();
    let mut rows: Vec<(usize, &Position, String, Sums)> = Vec::new();
    for (place, position) in words::positions(organisation, line, places) {
        let function = position.function.as_ref().map(|function| function.as_str()).ok_or(position.title.as_str());
        let scales = words::scales(organisation, position);
        let known = *place_of.entry((place, function, scales.clone())).or_insert_with(|| {
            rows.push((place, position, scales, Sums::default()));
            rows.len() - 1
        });
        rows[known].3.add(&Sums::of(organisation, position));
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
    let row = |(place, position, scales, sums): (usize, &Position, String, Sums)| {
        let (_, unit) = line.unit(organisation, place);
        let function = organisation.function_of(position);
        let provisional = position.provisional_grading || function.is_some_and(|function| function.provisional_grading);
        let mut cells = vec![
            maybe(unit.parent.as_ref().map(|parent| organisation.name_of(parent))),
            Cell::text(&unit.name),
            Cell::text(function.map_or(&position.title, |function| &function.title)),
            maybe(function.and_then(|function| function.code.as_deref())),
            maybe(Some(&hr21(function))),
            maybe(Some(&scales)),
            yes(provisional, language),
        ];
        cells.extend(sums.cells());
        cells
    };
    Table { columns, rows: rows.into_iter().map(row).collect() }
}

/// A row for each unit, with its own sums; and formation and cost with all under it, which are not to be added up.
fn per_unit(organisation: &Organisation, line: &Line, places: std::ops::Range<usize>, language: Language) -> Table {
    let mut own = vec![Sums::default(); line.len()];
    for (place, position) in words::positions(organisation, line, places.clone()) {
        own[place].add(&Sums::of(organisation, position));
    }
    let mut with_below = own.clone();
    for place in places.clone().rev() {
        let sums = with_below[place];
        if let Some(parent) = line.parents()[place] {
            with_below[parent as usize].add(&sums);
        }
    }
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
        cells.extend(own[place].cells());
        cells.extend([fte(with_below[place].formation), euro(with_below[place].cost)]);
        cells
    };
    Table { columns, rows: places.filter(|place| with_below[*place].positions > 0).map(row).collect() }
}
