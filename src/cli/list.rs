//! `herschik list`: what is in a file, a row each.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::failure::Failure;
use super::open::{ScenarioArgument, open, organisation};
use super::output::Output;
use super::table::{Align, Table};
use crate::i18n::{Language, text};
use crate::metric::Totals;
use crate::model::{Endpoint, Fte, Line, Organisation, ScenarioId, ScenarioState, Scenarios};

/// List the units in reading order, one a row: each before what stands under it.
#[derive(Debug, clap::Args)]
pub(super) struct ListArguments {
    /// The organisation.
    file: PathBuf,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// The positions instead, by unit in reading order.
    #[arg(long, conflicts_with = "relations")]
    positions: bool,
    /// The relations besides the line instead, by id.
    #[arg(long)]
    relations: bool,
    /// The scenarios instead, the starting point first.
    #[arg(long, conflicts_with_all = ["positions", "relations", "scenario", "as_at"])]
    scenarios: bool,
    /// As a JSON array of objects; what is unknown is absent, FTE is decimal text.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &ListArguments, language: Language) -> Result<Output, Failure> {
    let (columns, rows) = if arguments.scenarios {
        (SCENARIO_COLUMNS, scenario_rows(&open(&arguments.file)?.scenarios, language))
    } else {
        let organisation = organisation(&arguments.file, &arguments.scenario, language)?;
        match (arguments.positions, arguments.relations) {
            (true, _) => (POSITION_COLUMNS, position_rows(&organisation)),
            (_, true) => (RELATION_COLUMNS, relation_rows(&organisation)),
            _ => (UNIT_COLUMNS, unit_rows(&organisation)),
        }
    };
    Ok(if arguments.json {
        Output::json(&rows.into_iter().map(Value::Object).collect())
    } else {
        Output::text(as_text(columns, &rows, language))
    })
}

/// A column: the field in JSON, the heading for people, and how it is aligned.
type Column = (&'static str, &'static str, Align);

const UNIT_COLUMNS: &[Column] = &[
    ("id", "column-id", Align::Left),
    ("kind", "column-kind", Align::Left),
    ("name", "column-name", Align::Left),
    ("parent", "column-parent", Align::Left),
    ("formal", "column-formal", Align::Left),
    ("external", "column-external", Align::Left),
    ("leadership", "column-leadership", Align::Left),
    ("heads", "column-heads", Align::Left),
    ("tasks", "column-tasks", Align::Right),
    ("positions", "column-positions", Align::Right),
    ("formation_fte", "column-formation-fte", Align::Right),
    ("occupied_fte", "column-occupied-fte", Align::Right),
];

const POSITION_COLUMNS: &[Column] = &[
    ("id", "column-id", Align::Left),
    ("unit", "column-unit", Align::Left),
    ("title", "column-title", Align::Left),
    ("function", "column-function", Align::Left),
    ("code", "column-code", Align::Left),
    ("scales", "column-scales", Align::Left),
    ("leading", "column-leading", Align::Left),
    ("temporary", "column-temporary", Align::Left),
    ("provisional_grading", "column-provisional-grading", Align::Left),
    ("formation_fte", "column-formation-fte", Align::Right),
    ("occupied_fte", "column-occupied-fte", Align::Right),
];

const RELATION_COLUMNS: &[Column] = &[
    ("id", "column-id", Align::Left),
    ("kind", "column-kind", Align::Left),
    ("from", "column-from", Align::Left),
    ("from_position", "column-from-position", Align::Left),
    ("to", "column-to", Align::Left),
    ("to_position", "column-to-position", Align::Left),
    ("label", "column-label", Align::Left),
];

const SCENARIO_COLUMNS: &[Column] = &[
    ("id", "column-id", Align::Left),
    ("name", "column-name", Align::Left),
    ("status", "column-status", Align::Left),
    ("effective_date", "column-effective-date", Align::Left),
    ("based_on", "column-based-on", Align::Left),
    ("locked", "column-locked", Align::Left),
    ("units", "column-units", Align::Right),
    ("conflicts", "column-conflicts", Align::Right),
];

type Row = Map<String, Value>;

fn scenario_rows(scenarios: &Scenarios, language: Language) -> Vec<Row> {
    let row = |(id, state): (&ScenarioId, &ScenarioState)| {
        let scenario = state.scenario();
        row_of([
            ("id", json!(id)),
            ("name", json!(scenarios.name_of(id).say(language))),
            ("status", json!(scenario.status)),
            ("effective_date", json!(scenario.effective_date)),
            ("based_on", json!(scenario.based_on)),
            ("locked", json!(scenario.locked)),
            ("units", json!(state.organisation().units().count())),
            ("conflicts", json!(state.conflicts().len())),
        ])
    };
    scenarios.in_order().into_iter().map(row).collect()
}

fn unit_rows(organisation: &Organisation) -> Vec<Row> {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    let row = |place: usize| {
        let (id, unit) = line.unit(organisation, place);
        let own = totals.own(place);
        let heads: Vec<&str> = organisation.heads(id).into_iter().map(|(_, head)| head.title.as_str()).collect();
        row_of([
            ("id", json!(id)),
            ("kind", json!(unit.kind)),
            ("name", json!(unit.name)),
            ("parent", json!(unit.parent)),
            ("formal", json!(!unit.informal)),
            ("external", json!(unit.external)),
            ("leadership", json!(unit.leadership)),
            ("heads", json!(heads)),
            ("tasks", json!(unit.tasks.len())),
            ("positions", json!(own.positions)),
            ("formation_fte", fte(own.formation_fte)),
            ("occupied_fte", fte(own.occupied_fte)),
        ])
    };
    (0..line.len()).map(row).collect()
}

/// A holder is never listed: what is printed is passed on.
fn position_rows(organisation: &Organisation) -> Vec<Row> {
    let line = Line::of(organisation);
    let units = (0..line.len()).map(|place| line.unit(organisation, place).0);
    let positions = units.flat_map(|unit| organisation.positions_of(unit));
    positions
        .map(|(id, position)| {
            row_of([
                ("id", json!(id)),
                ("unit", json!(position.unit)),
                ("title", json!(position.title)),
                ("function", json!(position.function)),
                ("code", json!(organisation.function_of(position).and_then(|function| function.code.as_ref()))),
                ("scales", json!(organisation.scales_of(position))),
                ("leading", json!(position.leading)),
                ("temporary", json!(position.temporary)),
                ("provisional_grading", json!(position.provisional_grading)),
                ("formation_fte", fte(position.formation_fte)),
                ("occupied_fte", fte(position.occupied_fte)),
            ])
        })
        .collect()
}

fn relation_rows(organisation: &Organisation) -> Vec<Row> {
    organisation
        .relations()
        .map(|(id, relation)| {
            row_of([
                ("id", json!(id)),
                ("kind", json!(relation.kind)),
                ("from", json!(organisation.unit_at(&relation.from))),
                ("from_position", position_at(&relation.from)),
                ("to", json!(organisation.unit_at(&relation.to))),
                ("to_position", position_at(&relation.to)),
                ("label", json!(relation.label)),
            ])
        })
        .collect()
}

fn position_at(end: &Endpoint) -> Value {
    match end {
        Endpoint::Position(position) => json!(position),
        Endpoint::Unit(_) => Value::Null,
    }
}

fn fte(amount: Option<Fte>) -> Value {
    amount.map_or(Value::Null, |amount| json!(amount))
}

/// A row without the fields that are unknown.
fn row_of<const N: usize>(fields: [(&str, Value); N]) -> Row {
    fields.into_iter().filter(|(_, value)| !value.is_null()).map(|(field, value)| (field.to_owned(), value)).collect()
}

fn as_text(columns: &[Column], rows: &[Row], language: Language) -> String {
    let mut table = Table::new(columns.iter().map(|&(_, heading, align)| (text(language, heading), align)));
    for row in rows {
        table.push(columns.iter().map(|(field, ..)| cell(row.get(*field), language)));
    }
    table.to_text()
}

fn cell(value: Option<&Value>, language: Language) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::Bool(is)) => text(language, if *is { "cell-yes" } else { "cell-no" }).to_owned(),
        Some(Value::String(said)) => said.clone(),
        Some(Value::Array(several)) => {
            several.iter().map(|value| cell(Some(value), language)).collect::<Vec<_>>().join(", ")
        }
        Some(other) => other.to_string(),
    }
}
