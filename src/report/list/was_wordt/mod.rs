//! Was-wordt: what becomes of every position, without the names of people.
//!
//! FTE can be added up: what an earlier position had is divided over its rows by their shares, and what a later one has stands
//! in the first of its rows only. So are people counted, in the first row of an earlier position.

mod division;
mod remarks;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::words::{amounts, count, fte, hr21, is_provisional, maybe, scales, title_and_code, words, yes};
use super::{List, ReportInput, Scope, Sheet};
use crate::compare::placement::{Placement, PlacementKind, PlacementRow};
use crate::i18n::Language;
use crate::metric::{Amount, Measure};
use crate::model::{Fte, Line, Organisation, Position, PositionId, UnitId};
use crate::report::table::{Cell, Column, Table};
use remarks::Remarks;

pub(super) use remarks::OWN_COLUMN;

/// See its help in `assets/locales/`. Columns: domain facts, "Was-wordt list" (Almelo, organisatieplan, §§ 3.5.4 and 7.4).
pub(super) const WAS_WORDT: List = List {
    id: "was-wordt",
    aliases: &["was-wordtlijst", "was-wordt-lijst"],
    name: "report-was-wordt",
    help: "report-was-wordt-help",
    scope: Scope::Two,
    has_fields: false,
    has_unit: true,
    counts_people: true,
    make,
};

/// Fewer people than this can be recognised by a function: the rule for small cells.
const FEWEST_PEOPLE: u32 = 3;

/// A row of the list, before it is words.
struct Row<'a> {
    placed: &'a PlacementRow,
    before: Option<&'a Position>,
    after: Option<&'a Position>,
    /// The part of the earlier formation that goes here.
    was_fte: Option<Fte>,
    /// The later formation, in the first row that it has.
    wordt_fte: Option<Fte>,
    /// In any other row of it: the earlier position beside which the later formation stands, if it is not a new one.
    counted_at: Option<&'a Position>,
    /// How many people have the earlier position, in the first row that it has.
    people: Option<u32>,
}

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let (from, to) = (input.from_organisation(), input.to_organisation());
    let placement = Placement::between(from, to);
    let rows = rows(input, &placement, from, to);
    let remarks = Remarks { input, language };
    let cells = rows.iter().map(|row| cells(row, from, to, &remarks, language)).collect();
    let list = Sheet::new("was-wordt", "report-was-wordt", Table { columns: columns(language), rows: cells }, language);
    let sums = ["was_fte", "wordt_fte", "aantal_personen"];
    vec![list.with_total_of(&sums, language), per_kind(&rows, input, language)]
}

/// What is placed of the chosen unit, on either side.
fn rows<'a>(
    input: &ReportInput<'_>,
    placement: &'a Placement,
    from: &'a Organisation,
    to: &'a Organisation,
) -> Vec<Row<'a>> {
    let (within_from, within_to) = (units_within(input, from), units_within(input, to));
    let is_chosen = |before: Option<&Position>, after: Option<&Position>| {
        before.is_some_and(|position| within_from.contains(&position.unit))
            || after.is_some_and(|position| within_to.contains(&position.unit))
    };
    let mut earlier: BTreeSet<&PositionId> = BTreeSet::new();
    let mut later: BTreeMap<&PositionId, Option<&Position>> = BTreeMap::new();
    let mut rows = Vec::with_capacity(placement.rows.len());
    for (placed, was_fte) in placement.rows.iter().zip(division::formation(placement, from)) {
        let before = placed.from.as_ref().and_then(|id| from.position(id));
        let after = placed.to.as_ref().and_then(|id| to.position(id));
        if !is_chosen(before, after) {
            continue;
        }
        let is_first_of_earlier = placed.from.as_ref().is_some_and(|id| earlier.insert(id));
        let people = before.filter(|_| is_first_of_earlier).and_then(|position| position.headcount);
        let wordt_fte = after.and_then(|position| position.formation_fte);
        let (wordt_fte, counted_at) = match placed.to.as_ref().map(|id| later.entry(id)) {
            Some(Entry::Occupied(first)) => (None, (*first.get()).filter(|_| wordt_fte.is_some())),
            Some(Entry::Vacant(first)) => {
                first.insert(before);
                (wordt_fte, None)
            }
            None => (None, None),
        };
        rows.push(Row { placed, before, after, was_fte, wordt_fte, counted_at, people });
    }
    rows
}

fn units_within<'a>(input: &ReportInput<'_>, organisation: &'a Organisation) -> BTreeSet<&'a UnitId> {
    let line = Line::of(organisation);
    input.places(organisation, &line).map(|place| line.unit(organisation, place).0).collect()
}

fn columns(language: Language) -> Vec<Column> {
    vec![
        words("was_eenheid", "report-was-unit", language),
        words("was_functie", "report-was-function", language),
        words("was_schaal", "report-was-scale", language),
        amounts("was_fte", "report-was-fte", Measure::Fte, language),
        words("soort", "report-placement-kind", language),
        words("wordt_eenheid", "report-wordt-unit", language),
        words("wordt_functie", "report-wordt-function", language),
        words("wordt_HR21", "report-wordt-hr21", language),
        words("wordt_schaal", "report-wordt-scale", language),
        words("voorlopig", "report-provisional", language),
        amounts("wordt_fte", "report-wordt-fte", Measure::Fte, language),
        amounts("kerntaken_gewijzigd_%", "report-core-tasks", Measure::Percent, language),
        amounts("aantal_personen", "report-people", Measure::Count, language),
        words("bijzonderheden", "report-remarks", language),
    ]
}

fn cells(
    row: &Row<'_>,
    from: &Organisation,
    to: &Organisation,
    remarks: &Remarks<'_>,
    language: Language,
) -> Vec<Cell> {
    let of_side = |side: &Organisation, position: Option<&Position>| {
        position.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |position| {
            [
                Cell::text(side.name_of(&position.unit)),
                Cell::Text(title_and_code(side, position)),
                maybe(Some(&scales(side, position))),
            ]
        })
    };
    let [was_unit, was_function, was_scale] = of_side(from, row.before);
    let [wordt_unit, wordt_function, wordt_scale] = of_side(to, row.after);
    let profile = row.after.map(|position| hr21(to.function_of(position)));
    let is_provisional = row.after.is_some_and(|position| is_provisional(to, position));
    let core_tasks = row.after.filter(|_| row.before.is_some()).and_then(|after| after.core_tasks_changed_percent);
    let core_tasks = core_tasks.map(|percent| Cell::Amount(Amount::Percent(i64::from(percent) * 100)));
    vec![
        was_unit,
        was_function,
        was_scale,
        fte(row.was_fte),
        Cell::Text(row.placed.kind.name().say(language)),
        wordt_unit,
        wordt_function,
        maybe(profile.as_deref()),
        wordt_scale,
        yes(is_provisional, language),
        fte(row.wordt_fte),
        core_tasks.unwrap_or(Cell::Empty),
        people(row.people, remarks.input),
        remarks.of(row),
    ]
}

fn is_hidden(people: u32, input: &ReportInput<'_>) -> bool {
    input.selection.is_public && people < FEWEST_PEOPLE
}

/// How many people; left out of a list for everybody where they are few enough to be recognised.
fn people(people: Option<u32>, input: &ReportInput<'_>) -> Cell {
    let shown = people.filter(|people| !is_hidden(*people, input));
    shown.map_or(Cell::Empty, |people| Cell::Amount(Amount::Count(i64::from(people))))
}

/// How many rows there are of each kind, with their FTE.
fn per_kind(rows: &[Row<'_>], input: &ReportInput<'_>, language: Language) -> Sheet {
    let columns = vec![
        words("soort", "report-placement-kind", language),
        amounts("rijen", "report-rows", Measure::Count, language),
        amounts("was_fte", "report-was-fte", Measure::Fte, language),
        amounts("wordt_fte", "report-wordt-fte", Measure::Fte, language),
        amounts("aantal_personen", "report-people", Measure::Count, language),
    ];
    let mut by_kind: BTreeMap<PlacementKind, Vec<&Row<'_>>> = BTreeMap::new();
    for row in rows {
        by_kind.entry(row.placed.kind).or_default().push(row);
    }
    let sum = |amounts: &mut dyn Iterator<Item = Option<Fte>>| fte(amounts.flatten().reduce(|sum, more| sum + more));
    let row = |kind: PlacementKind| {
        let of_kind = by_kind.get(&kind).map_or(&[][..], Vec::as_slice);
        let known: Vec<u32> = of_kind.iter().filter_map(|row| row.people).collect();
        // With the others of its kind a number that is left out could be reckoned back.
        let is_hidden = known.iter().any(|people| is_hidden(*people, input));
        vec![
            Cell::Text(kind.name().say(language)),
            count(of_kind.len()),
            sum(&mut of_kind.iter().map(|row| row.was_fte)),
            sum(&mut of_kind.iter().map(|row| row.wordt_fte)),
            people(
                (!known.is_empty() && !is_hidden)
                    .then(|| known.iter().fold(0_u32, |sum, more| sum.saturating_add(*more))),
                input,
            ),
        ]
    };
    let table = Table { columns, rows: PlacementKind::ALL.into_iter().map(row).collect() };
    let sums = ["rijen", "was_fte", "wordt_fte", "aantal_personen"];
    Sheet::new("per-kind", "report-per-kind", table, language).with_total_of(&sums, language)
}
