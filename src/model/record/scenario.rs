//! A scenario as it stands in the file: what it is, and what it changes.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Date, is_default};
use crate::model::extra::Extra;
use crate::model::{ChangeSet, Conflicts, OrderKey, ScenarioId};

/// The organisation as it was, is or may become (scenario): what is said about it, without the organisation itself.
///
/// The starting point is the one that is based on nothing; every other is a change set on the one it is based on. A phase
/// is a scenario on the phase before it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Scenario {
    /// What it is called; empty for a starting point that nobody named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// What it is about, in a few sentences.
    #[serde(default, skip_serializing_if = "is_default")]
    pub description: Option<String>,
    /// How far its decision is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: ScenarioStatus,
    /// The first day that it holds; it may lie in the past.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effective_date: Option<Date>,
    /// The scenario that it changes; absent for the starting point.
    #[serde(default, skip_serializing_if = "is_default")]
    pub based_on: Option<ScenarioId>,
    /// Place among the scenarios; the starting point needs none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: Option<OrderKey>,
    /// Whether the organisation in it is closed to edits, such as when it has been adopted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locked: bool,
    /// Where its facts stand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How far the decision about a scenario is: the steps of Almelo's plan (§ 9.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScenarioStatus {
    /// Being made (concept).
    #[default]
    Draft,
    /// Decided by the directorate (vastgesteld door de directie).
    Adopted,
    /// The board means to decide so (voorgenomen besluit van het college).
    Intended,
    /// Before the works council (ter advies bij de OR).
    UnderAdvice,
    /// In consultation with the unions (in het Lokaal Overleg).
    InConsultation,
    /// Decided (definitief).
    Final,
    /// It holds (in werking).
    InForce,
    /// It will not be, or is no longer (vervallen).
    Lapsed,
}

impl ScenarioStatus {
    /// Every status, in the order of the decision.
    pub const ALL: [ScenarioStatus; 8] = [
        ScenarioStatus::Draft,
        ScenarioStatus::Adopted,
        ScenarioStatus::Intended,
        ScenarioStatus::UnderAdvice,
        ScenarioStatus::InConsultation,
        ScenarioStatus::Final,
        ScenarioStatus::InForce,
        ScenarioStatus::Lapsed,
    ];

    /// The key of the word that people use.
    pub const fn name_key(self) -> &'static str {
        match self {
            ScenarioStatus::Draft => "scenario-status-draft",
            ScenarioStatus::Adopted => "scenario-status-adopted",
            ScenarioStatus::Intended => "scenario-status-intended",
            ScenarioStatus::UnderAdvice => "scenario-status-under-advice",
            ScenarioStatus::InConsultation => "scenario-status-in-consultation",
            ScenarioStatus::Final => "scenario-status-final",
            ScenarioStatus::InForce => "scenario-status-in-force",
            ScenarioStatus::Lapsed => "scenario-status-lapsed",
        }
    }

    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            ScenarioStatus::Draft => "draft",
            ScenarioStatus::Adopted => "adopted",
            ScenarioStatus::Intended => "intended",
            ScenarioStatus::UnderAdvice => "under-advice",
            ScenarioStatus::InConsultation => "in-consultation",
            ScenarioStatus::Final => "final",
            ScenarioStatus::InForce => "in-force",
            ScenarioStatus::Lapsed => "lapsed",
        }
    }
}

/// A row of the table `scenarios`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct ScenarioRecord {
    /// What is said about it.
    #[serde(flatten)]
    pub scenario: Scenario,
    /// What the scenario changes of the one it is based on.
    #[serde(default, skip_serializing_if = "ChangeSet::is_empty")]
    pub changes: ChangeSet,
    /// What it and the one it is based on disagree about, until somebody decides.
    #[serde(default, skip_serializing_if = "Conflicts::is_empty")]
    pub conflicts: Conflicts,
}

/// Reads field by field: a flattened part would be read at the end, and an error in it would not know its line.
impl<'de> Deserialize<'de> for ScenarioRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Flat {
            #[serde(default)]
            name: String,
            #[serde(default)]
            description: Option<String>,
            #[serde(default)]
            status: ScenarioStatus,
            #[serde(default)]
            effective_date: Option<Date>,
            #[serde(default)]
            based_on: Option<ScenarioId>,
            #[serde(default)]
            order: Option<OrderKey>,
            #[serde(default)]
            locked: bool,
            #[serde(default)]
            sources: Vec<String>,
            #[serde(default)]
            changes: ChangeSet,
            #[serde(default)]
            conflicts: Conflicts,
            #[serde(flatten)]
            extra: Extra,
        }

        let flat = Flat::deserialize(deserializer)?;
        let Flat { name, description, status, effective_date, based_on, order, locked, sources, .. } = flat;
        let Flat { changes, conflicts, extra, .. } = flat;
        let scenario = Scenario { name, description, status, effective_date, based_on, order, locked, sources, extra };
        Ok(Self { scenario, changes, conflicts })
    }
}
