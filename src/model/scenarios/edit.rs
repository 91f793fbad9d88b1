//! Edits of the scenarios themselves: which there are, what is said about them, what they are based on, what is decided.
//!
//! What each does is in `arrange` and in `decide`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::arrange::{add, duplicate, make_start, rebase, remove, reorder};
use super::decide::{decide, decide_all};
use super::step::ScenariosChange;
use super::{ScenarioState, Scenarios};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::command::{CommandError, checked_name};
use crate::model::invariant::Violation;
use crate::model::organisation::ApplyError;
use crate::model::record::{Scenario, ScenarioStatus};
use crate::model::{Date, RecordKey, ScenarioId};

/// An edit of the scenarios themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "scenario", rename_all = "snake_case", deny_unknown_fields)]
pub enum ScenarioEdit {
    /// Makes a scenario.
    Add {
        /// Its id; must be free.
        id: ScenarioId,
        /// What it is called.
        name: String,
        /// What it is based on.
        based_on: ScenarioId,
        /// With what it begins; nothing for a scenario that is as the one it is based on.
        #[serde(default)]
        changes: Box<ChangeSet>,
    },
    /// Makes a scenario that is as another is, and based on the same; one of the starting point is based on that.
    Duplicate {
        /// The id of the copy; must be free.
        id: ScenarioId,
        /// Of which.
        of: ScenarioId,
        /// What the copy is called.
        name: String,
    },
    /// Changes what is said about a scenario.
    Edit {
        /// Which.
        id: ScenarioId,
        /// What is to be said.
        detail: ScenarioDetail,
    },
    /// Puts a scenario elsewhere among the others. The starting point is always first.
    Reorder {
        /// Which.
        id: ScenarioId,
        /// By how many places: back when negative.
        by: i32,
    },
    /// Bases a scenario, with what it changes, on another.
    Rebase {
        /// Which.
        id: ScenarioId,
        /// On which.
        onto: ScenarioId,
    },
    /// Makes a scenario the starting point. Every scenario stays as it is; those on the way are now based on it.
    MakeStart {
        /// Which.
        id: ScenarioId,
    },
    /// Takes a scenario out. Those that were based on it stay as they are, based on what it was based on.
    Remove {
        /// Which.
        id: ScenarioId,
    },
    /// Decides an open conflict.
    Decide {
        /// In which scenario.
        id: ScenarioId,
        /// The table of the record.
        table: String,
        /// The id of the record.
        record: String,
        /// The field; absent for the record as a whole.
        #[serde(default)]
        field: Option<String>,
        /// For which side.
        answer: Answer,
    },
    /// Decides every open conflict of a scenario for the same side. What cannot be decided so stays open.
    DecideAll {
        /// In which scenario.
        id: ScenarioId,
        /// For which side.
        answer: Answer,
    },
}

/// What is said about a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioDetail {
    /// What it is called.
    Name(String),
    /// What it is about; absent for nothing.
    Description(Option<String>),
    /// How far its decision is.
    Status(ScenarioStatus),
    /// The first day that it holds; absent where that is not known.
    EffectiveDate(Option<Date>),
    /// Whether the organisation in it is closed to edits.
    Locked(bool),
    /// Where its facts stand.
    Sources(Vec<String>),
}

/// For which side a conflict is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The scenario follows the one that it is based on.
    Base,
    /// The scenario keeps what it has.
    Own,
}

impl ScenarioEdit {
    /// What this edit makes of `scenarios`, which stay as they are.
    ///
    /// Errors: a sentence with the subject, the reason and the way out.
    pub(in crate::model) fn plan(&self, scenarios: &Scenarios) -> Result<ScenariosChange, CommandError> {
        let mut change = ScenariosChange::default();
        match self {
            Self::Add { id, name, based_on, changes } => {
                add(scenarios, id, name, based_on, changes, &mut change)?;
            }
            Self::Duplicate { id, of, name } => duplicate(scenarios, id, of, name, &mut change)?,
            Self::Edit { id, detail } => {
                known(scenarios, id)?;
                let detail = detail.checked(*id == *scenarios.start())?;
                change.update(scenarios, id, ChangeSet::default(), |header| detail.put(&mut header.scenario))?;
            }
            Self::Reorder { id, by } => reorder(scenarios, id, *by, &mut change)?,
            Self::Rebase { id, onto } => rebase(scenarios, id, onto, &mut change)?,
            Self::MakeStart { id } => make_start(scenarios, id, &mut change)?,
            Self::Remove { id } => remove(scenarios, id, &mut change)?,
            Self::Decide { id, table, record, field, answer } => {
                let record = RecordKey::parse(table, record).ok_or(CommandError::NothingOpen)?;
                decide(scenarios, id, &record, field.as_deref(), *answer, &mut change)?;
            }
            Self::DecideAll { id, answer } => decide_all(scenarios, id, *answer, &mut change)?,
        }
        if change.is_empty() { Err(CommandError::NothingChanges) } else { Ok(change) }
    }

    /// What this edit does, said with the names that there are before it.
    pub(in crate::model) fn describe(&self, scenarios: &Scenarios) -> Message {
        let named = |key, id: &ScenarioId| Message::new(key).with("name", scenarios.name_of(id));
        match self {
            Self::Add { name, .. } => Message::new("done-scenario-added").with("name", name.trim()),
            Self::Duplicate { of, name, .. } => named("done-scenario-duplicated", of).with("copy", name.trim()),
            Self::Edit { id, detail: ScenarioDetail::Name(name) } => {
                named("done-scenario-renamed", id).with("new", name.trim())
            }
            Self::Edit { id, detail: ScenarioDetail::Locked(true) } => named("done-scenario-locked", id),
            Self::Edit { id, detail: ScenarioDetail::Locked(false) } => named("done-scenario-unlocked", id),
            Self::Edit { id, .. } => named("done-scenario-edited", id),
            Self::Reorder { id, .. } => named("done-scenario-reordered", id),
            Self::Rebase { id, onto } => named("done-scenario-rebased", id).with("onto", scenarios.name_of(onto)),
            Self::MakeStart { id } => named("done-scenario-made-start", id),
            Self::Remove { id } => named("done-scenario-removed", id),
            Self::Decide { id, answer: Answer::Own, .. } => named("done-scenario-kept", id),
            Self::Decide { id, answer: Answer::Base, .. } => named("done-scenario-followed", id),
            Self::DecideAll { id, answer: Answer::Own } => named("done-scenario-kept-all", id),
            Self::DecideAll { id, answer: Answer::Base } => named("done-scenario-followed-all", id),
        }
    }

    /// The scenario that is worked on afterwards, where the edit says one.
    pub fn leads_to(&self) -> Option<&ScenarioId> {
        match self {
            Self::Add { id, .. } | Self::Duplicate { id, .. } => Some(id),
            _ => None,
        }
    }
}

impl ScenarioDetail {
    /// The same, tidied; only a starting point may be without a name.
    fn checked(&self, is_start: bool) -> Result<Self, CommandError> {
        let some =
            |text: &Option<String>| text.as_ref().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        Ok(match self {
            Self::Name(name) if is_start => Self::Name(name.trim().to_owned()),
            Self::Name(name) => Self::Name(checked_name(name)?),
            Self::Description(text) => Self::Description(some(text)),
            other => other.clone(),
        })
    }

    fn put(self, scenario: &mut Scenario) {
        match self {
            Self::Name(name) => scenario.name = name,
            Self::Description(text) => scenario.description = text,
            Self::Status(status) => scenario.status = status,
            Self::EffectiveDate(date) => scenario.effective_date = date,
            Self::Locked(locked) => scenario.locked = locked,
            Self::Sources(sources) => scenario.sources = sources,
        }
    }
}

pub(super) fn known<'a>(scenarios: &'a Scenarios, id: &ScenarioId) -> Result<&'a ScenarioState, CommandError> {
    scenarios.get(id).ok_or_else(|| CommandError::UnknownScenario { scenario: id.clone() })
}

/// A scenario that may be edited.
pub(in crate::model) fn unlocked<'a>(
    scenarios: &'a Scenarios,
    id: &ScenarioId,
) -> Result<&'a ScenarioState, CommandError> {
    let state = known(scenarios, id)?;
    match state.header.scenario.locked {
        true => Err(CommandError::ScenarioLocked { name: scenarios.name_of(id) }),
        false => Ok(state),
    }
}

impl From<Violation> for CommandError {
    fn from(violation: Violation) -> Self {
        Self::Broken(violation)
    }
}

impl From<ApplyError> for CommandError {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Outdated => Self::Outdated,
            ApplyError::Broken(violation) => Self::Broken(violation),
        }
    }
}
