//! What is to be known about a list: the sheet "Over deze lijst".

use super::words::say;
use super::{List, ReportInput, Scope};
use crate::i18n::{Language, Message};
use crate::model::{ScenarioId, ScenarioStatus};
use crate::report::cost;
use crate::report::table::{Cell, Column, ColumnKind, Table};

/// The facts about a list, each with what it is: organisation, scenarios with status and first day, how cost is reckoned,
/// file, program.
pub(super) fn facts(list: &List, input: &ReportInput<'_>, language: Language) -> Table {
    let organisation = input.to_organisation();
    let selection = &input.selection;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut fact = |name: &'static str, value: String| {
        if !value.is_empty() {
            rows.push(vec![Cell::Text(say(name, language)), Cell::Text(value)]);
        }
    };
    fact("report-about-organisation", organisation.properties().title.clone());
    fact("report-about-list", list.name().say(language));
    fact("report-about-what", list.help().say(language));
    match list.scope {
        Scope::OneAgainst | Scope::Two if input.compares() => {
            fact("report-about-from", scenario(input, input.from, language));
            fact("report-about-to", scenario(input, input.to, language));
        }
        Scope::One | Scope::OneAgainst | Scope::Two => {
            fact("report-about-scenario", scenario(input, input.to, language))
        }
        Scope::All => {
            let all = input.scenarios.in_order().into_iter().map(|(id, _)| scenario(input, id, language));
            fact("report-about-scenarios", all.collect::<Vec<_>>().join("\n"));
        }
    }
    if let Some(unit) = selection.unit.filter(|_| list.has_unit) {
        let within = [organisation, input.from_organisation()].into_iter().find(|side| side.unit(unit).is_some());
        let name = within.map_or(unit.as_str(), |side| side.name_of(unit));
        fact("report-about-unit", Message::new("report-unit-and-below").with("unit", name).say(language));
    }
    fact("report-about-cost", cost::basis(organisation).say(language));
    fact("report-about-unknown", say("report-unknown-is-empty", language));
    fact("report-about-persons", say("report-no-names", language));
    if selection.is_public && list.counts_people {
        fact("report-about-public", say("report-public", language));
    }
    if let Some(day) = selection.made_on {
        fact("report-about-made-on", Cell::Date(day).say(language));
    }
    fact("report-about-file", selection.file_name.unwrap_or_default().to_owned());
    fact("report-about-program", format!("Herschik {}", env!("CARGO_PKG_VERSION")));
    let columns = vec![
        Column::new("fact", say("report-about-fact", language), ColumnKind::Text),
        Column::new("value", say("report-about-value", language), ColumnKind::Text),
    ];
    Table { columns, rows }
}

/// A scenario with its status and the first day that it holds: `Wordt (Concept, vanaf 1-10-2023)`.
fn scenario(input: &ReportInput<'_>, id: &ScenarioId, language: Language) -> String {
    let name = input.scenarios.name_of(id);
    let Some(state) = input.scenarios.get(id) else { return name.say(language) };
    let scenario = state.scenario();
    let is_start = id == input.scenarios.start();
    let status = match scenario.status {
        // Nobody decides on what already is.
        ScenarioStatus::Draft if is_start => Message::new("scenario-is-start"),
        status => Message::new(status.name_key()),
    };
    let message = match scenario.effective_date {
        Some(day) => {
            Message::new("report-scenario-from").with("day", Cell::Date(day).say(language)).with("status", status)
        }
        None => Message::new("report-scenario").with("status", status),
    };
    message.with("name", name).say(language)
}
