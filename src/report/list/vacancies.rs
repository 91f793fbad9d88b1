//! Vacancies: posts that are not filled, units without a head, and the places that nobody comes to from what was.

use super::words::{self, amounts, fte, hr21, joined, maybe, say, words as text_column, yes};
use super::{List, ReportInput, Scope, Sheet};
use crate::compare::placement::Placement;
use crate::i18n::Language;
use crate::metric::{Figures, Measure};
use crate::model::{Fte, Leadership, Line, Organisation, Position};
use crate::report::table::{Cell, Table};

/// See its help in `assets/locales/`.
pub(super) const VACANCIES: List = List {
    id: "vacancies",
    aliases: &["vacatures"],
    name: "report-vacancies",
    help: "report-vacancies-help",
    scope: Scope::OneAgainst,
    has_fields: false,
    has_unit: true,
    counts_people: false,
    make,
};

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let organisation = input.to_organisation();
    let line = Line::of(organisation);
    let columns = vec![
        text_column("unit", "report-unit", language),
        text_column("function", "report-function", language),
        text_column("hr21", "report-hr21", language),
        text_column("scale", "report-scale", language),
        text_column("provisional", "report-provisional", language),
        amounts("formation_fte", "report-formation", Measure::Fte, language),
        amounts("occupied_fte", "report-occupied", Measure::Fte, language),
        amounts("vacant_fte", "report-vacant", Measure::Fte, language),
        text_column("remarks", "report-remarks", language),
    ];
    let mut rows = Vec::new();
    for place in input.places(organisation, &line) {
        let (id, unit) = line.unit(organisation, place);
        if unit.leadership == Leadership::Vacant {
            let mut row = vec![Cell::text(&unit.name), Cell::Text(say("report-vacant-head", language))];
            row.resize(columns.len(), Cell::Empty);
            rows.push(row);
        }
        for (_, position) in organisation.positions_of(id) {
            let vacant = Figures::of_position(organisation, None, unit, position).vacant_fte();
            if let Some(vacant) = vacant.filter(|vacant| *vacant > Fte::default()) {
                let mut row = head(organisation, position, language);
                let flags = [
                    position.leading.then_some("report-remark-leading"),
                    position.temporary.then_some("report-remark-temporary"),
                    position.one_off.then_some("report-remark-one-off"),
                ];
                row.extend([
                    fte(position.formation_fte),
                    fte(position.occupied_fte),
                    fte(Some(vacant)),
                    joined(flags.into_iter().flatten().map(|key| say(key, language))),
                ]);
                rows.push(row);
            }
        }
    }
    let list = Sheet::new("vacancies", "report-vacancies", Table { columns, rows }, language);
    let mut sheets = vec![list.with_total_of(&["formation_fte", "occupied_fte", "vacant_fte"], language)];
    if input.compares() {
        sheets.push(places(input, organisation, &line, language));
    }
    sheets
}

/// Unit, function, profile, scale, and whether the grading is provisional.
fn head(organisation: &Organisation, position: &Position, language: Language) -> Vec<Cell> {
    let function = organisation.function_of(position);
    vec![
        Cell::text(organisation.name_of(&position.unit)),
        Cell::Text(words::title_and_code(organisation, position)),
        maybe(Some(&hr21(function))),
        maybe(Some(&words::scales(organisation, position))),
        yes(words::is_provisional(organisation, position), language),
    ]
}

/// How many places each later position has, what comes to it from earlier ones, and what is left to be filled.
fn places(input: &ReportInput<'_>, to: &Organisation, line: &Line, language: Language) -> Sheet {
    let from = input.from_organisation();
    let placement = Placement::between(from, to);
    let known = placement.places(from, to);
    let chosen = input.places(to, line);
    let mut rows = Vec::new();
    for place in chosen {
        for (id, position) in to.positions_of(line.unit(to, place).0) {
            let Some(places) = known.get(id).filter(|places| places.places_fte.is_some()) else { continue };
            let mut row = head(to, position, language);
            row.extend([fte(places.places_fte), fte(places.candidates_fte), fte(places.vacant_fte())]);
            rows.push(row);
        }
    }
    let columns = vec![
        text_column("unit", "report-unit", language),
        text_column("function", "report-function", language),
        text_column("hr21", "report-hr21", language),
        text_column("scale", "report-scale", language),
        text_column("provisional", "report-provisional", language),
        amounts("places_fte", "report-places", Measure::Fte, language),
        amounts("candidates_fte", "report-candidates", Measure::Fte, language),
        amounts("open_fte", "report-open-places", Measure::Fte, language),
    ];
    let sheet = Sheet::new("places", "report-places-and-candidates", Table { columns, rows }, language);
    sheet.with_total_of(&["places_fte", "candidates_fte", "open_fte"], language)
}
