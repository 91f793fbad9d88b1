//! Reading a file of the command line, and the organisation in one of its scenarios.

use std::path::Path;

use super::failure::Failure;
use crate::file::{self, Loaded, durable};
use crate::i18n::{Language, Message};
use crate::model::{Date, Organisation, ScenarioId, Scenarios};

/// Which scenario of a file is meant.
#[derive(Debug, Default, clap::Args)]
pub(super) struct ScenarioArgument {
    /// The scenario: its id, or its name if no other has it; by default the starting point.
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
    /// The scenario that holds on this day, such as 2025-01-01.
    #[arg(long, value_name = "DATE", conflicts_with = "scenario", value_parser = date)]
    as_at: Option<Date>,
}

impl ScenarioArgument {
    /// The scenario that is meant; what is worked on when nobody says is the starting point.
    pub fn of(&self, scenarios: &Scenarios, language: Language) -> Result<ScenarioId, Failure> {
        match (&self.scenario, self.as_at) {
            (Some(asked), _) => find(scenarios, asked, language),
            (None, Some(day)) => Ok(scenarios.as_at(day).clone()),
            (None, None) => Ok(scenarios.start().clone()),
        }
    }

    /// The day of the situation, if that was asked for.
    pub fn day(&self) -> Option<Date> {
        self.as_at
    }
}

/// What is in the file at `path`.
pub(super) fn open(path: &Path) -> Result<Loaded, Failure> {
    let bytes = durable::read(path)?;
    file::load(&bytes).map_err(|error| Failure::file_refused(path, &error))
}

/// The organisation that is meant.
pub(super) fn organisation(
    path: &Path,
    scenario: &ScenarioArgument,
    language: Language,
) -> Result<Organisation, Failure> {
    let scenarios = open(path)?.scenarios;
    let id = scenario.of(&scenarios, language)?;
    Ok(in_scenario(&scenarios, &id).clone())
}

/// The organisation in a scenario that is there.
pub(super) fn in_scenario<'a>(scenarios: &'a Scenarios, id: &ScenarioId) -> &'a Organisation {
    scenarios.get(id).map_or_else(|| scenarios.start_organisation(), |state| state.organisation())
}

/// The scenario with this id or name.
///
/// Errors: none, or several; the hint says which there are.
pub(super) fn find(scenarios: &Scenarios, asked: &str, language: Language) -> Result<ScenarioId, Failure> {
    scenarios.find(asked).cloned().map_err(|count| {
        let named = |(id, _): (&ScenarioId, _)| format!("{id} ({})", scenarios.name_of(id).say(language));
        let known: Vec<String> = scenarios.in_order().into_iter().map(named).collect();
        let message = Message::new("cli-no-such-scenario").with("scenario", asked).with("count", count);
        Failure::new(message).with_hint(Message::new("cli-known-scenarios").with("known", known.join(", ")))
    })
}

/// A day as it is given on the command line.
pub(super) fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| format!("{text}: YYYY-MM-DD"))
}
