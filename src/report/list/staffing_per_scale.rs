//! Staffing per scale: the formation and who is in it by pay scale, and what that was.

use std::collections::BTreeMap;

use super::establishment::{SUMMED, sum_cells, sum_columns};
use super::words::{self, amounts, words as text_column};
use super::{List, ReportInput, Scope, Sheet};
use crate::i18n::Language;
use crate::metric::cost::CostBasis;
use crate::metric::{Amount, Figures, Measure};
use crate::model::{Line, Organisation, compare_scales};
use crate::report::table::{Cell, Table};

/// See its help in `assets/locales/`.
pub(super) const STAFFING_PER_SCALE: List = List {
    id: "staffing-per-scale",
    aliases: &["bezetting-per-schaal", "schalen"],
    name: "report-staffing-per-scale",
    help: "report-staffing-per-scale-help",
    scope: Scope::OneAgainst,
    has_fields: false,
    has_unit: true,
    counts_people: false,
    make,
};

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let was = per_scale(input, input.from_organisation());
    let wordt = per_scale(input, input.to_organisation());
    let mut scales: Vec<&String> = was.keys().chain(wordt.keys()).collect();
    // By number; those without a scale last.
    scales.sort_by(|a, b| a.is_empty().cmp(&b.is_empty()).then_with(|| compare_scales(a, b)));
    scales.dedup();
    let mut columns = vec![text_column("scale", "report-scale", language)];
    columns.extend(sum_columns(language));
    if input.compares() {
        columns.extend([
            amounts("was_positions", "report-was-positions", Measure::Count, language),
            amounts("was_fte", "report-was-fte", Measure::Fte, language),
            amounts("difference_fte", "report-difference-fte", Measure::Fte, language),
        ]);
    }
    let row = |scale: &String| {
        let name = if scale.is_empty() { words::say("report-no-scale", language) } else { scale.clone() };
        let (before, after) =
            (was.get(scale).copied().unwrap_or_default(), wordt.get(scale).copied().unwrap_or_default());
        let mut cells = vec![Cell::Text(name)];
        cells.extend(sum_cells(&after));
        if input.compares() {
            let [positions, formation, ..] = sum_cells(&before);
            let difference = difference(&formation, &sum_cells(&after)[1]);
            cells.extend([positions, formation, difference]);
        }
        cells
    };
    let table = Table { columns, rows: scales.into_iter().map(row).collect() };
    let compared = ["was_positions", "was_fte", "difference_fte"];
    let summed: Vec<&str> = SUMMED.into_iter().chain(compared).collect();
    vec![
        Sheet::new("staffing-per-scale", "report-staffing-per-scale", table, language).with_total_of(&summed, language),
    ]
}

/// Sums by scale, the empty one for positions without; a position of several scales counts for them together: `10/11`.
fn per_scale(input: &ReportInput<'_>, organisation: &Organisation) -> BTreeMap<String, Figures> {
    let line = Line::of(organisation);
    let mut found: BTreeMap<String, Figures> = BTreeMap::new();
    let basis = CostBasis::of(organisation);
    for (place, position) in words::positions(organisation, &line, input.places(organisation, &line)) {
        let unit = line.unit(organisation, place).1;
        let sums = Figures::of_position(organisation, basis.as_ref(), unit, position);
        found.entry(words::scales(organisation, position)).or_default().add(&sums);
    }
    found
}

/// How much more the later is; a scale that one side does not say has nought there, one that neither says is unknown.
fn difference(before: &Cell, after: &Cell) -> Cell {
    let amount = |cell: &Cell| match cell {
        Cell::Amount(amount) => Some(*amount),
        _ => None,
    };
    let nought = Amount::Fte(crate::model::Fte::default());
    match (amount(before), amount(after)) {
        (None, None) => Cell::Empty,
        (before, after) => {
            let more = after.unwrap_or(nought).minus(before.unwrap_or(nought));
            more.map_or(Cell::Empty, Cell::Difference)
        }
    }
}
