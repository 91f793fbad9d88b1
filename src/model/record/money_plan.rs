//! What is to be saved, and what is spent year by year.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, FactStatus, is_default};
use crate::model::extra::Extra;
use crate::model::{Fte, Money, UnitId};

/// What is to be reached (taakstelling): an amount of money or FTE by a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    /// What it is called.
    pub title: String,
    /// The unit that it is set for; absent for the whole organisation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: Option<UnitId>,
    /// Money to be saved, in euro; a year's amount unless it is one-off.
    #[serde(default, skip_serializing_if = "is_default")]
    pub amount_eur: Option<Money>,
    /// Formation to be saved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fte: Option<Fte>,
    /// The day by which.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// Once (incidenteel), not every year (structureel).
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_off: bool,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: FactStatus,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A table of amounts by year, as a source prints it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Budget {
    /// What it is called.
    pub title: String,
    /// Its rows in the order of the source.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rows: Vec<BudgetRow>,
    /// The totals that the source says, which need not be the sums.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stated_totals: Vec<BudgetRow>,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: FactStatus,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Amounts by year under one label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BudgetRow {
    /// What for.
    pub label: String,
    /// Once (incidenteel), not every year (structureel).
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_off: bool,
    /// Euro by year; the sign is the source's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub amounts_eur: BTreeMap<u16, Money>,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
