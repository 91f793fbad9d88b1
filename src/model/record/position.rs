//! Posts, and the catalogue of functions they refer to.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, FactStatus, Task, is_default};
use crate::model::extra::Extra;
use crate::model::{Fte, FunctionId, Money, OrderKey, PositionId, UnitId};

/// A post in a unit (functie, formatieplaats): one function, with how much of it there is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Position {
    /// The unit that it belongs to.
    pub unit: UnitId,
    /// What it is called here.
    pub title: String,
    /// Place among the positions of its unit.
    pub order: OrderKey,
    /// Its row in the catalogue of functions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub function: Option<FunctionId>,
    /// Pay scale or scales (CAO Gemeenten: 1-18, 10A, 11A), where they differ from the function's.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scales: Vec<String>,
    /// Approved amount (formatie); absent where nobody said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub formation_fte: Option<Fte>,
    /// Amount in service (bezetting); absent where nobody said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub occupied_fte: Option<Fte>,
    /// Cost a year for the employer, where it is known and not to be computed from a salary table.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cost_eur_per_year: Option<Money>,
    /// Leads the unit in the sense of the mandate.
    #[serde(default, skip_serializing_if = "is_default")]
    pub leading: bool,
    /// Leads until somebody is appointed (waarnemend).
    #[serde(default, skip_serializing_if = "is_default")]
    pub acting: bool,
    /// Not a permanent post.
    #[serde(default, skip_serializing_if = "is_default")]
    pub temporary: bool,
    /// Paid for once (incidenteel), not every year (structureel).
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_off: bool,
    /// The grading is not final.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provisional_grading: bool,
    /// How many posts it stands for, where the source says so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub headcount: Option<u32>,
    /// Whether it is part of the approved posts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub establishment: Establishment,
    /// Political party, of an alderman.
    #[serde(default, skip_serializing_if = "is_default")]
    pub affiliation: Option<String>,
    /// Its own tasks in the order of the source.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tasks: Vec<Task>,
    /// Columns of the organisation's own, by name: those of its takenmatrix, a cost centre.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// The positions of an earlier scenario that it comes from: which posts become this one (was-wordt). A position that is
    /// there under the same id comes from itself and needs no row.
    #[serde(default, skip_serializing_if = "is_default")]
    pub predecessors: Vec<PositionPredecessor>,
    /// Which share of its core tasks differs from what it comes from, in percent; absent where nobody said.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(min = 0, max = 100))]
    pub core_tasks_changed_percent: Option<u8>,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: FactStatus,
    /// The first day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_from: Option<Date>,
    /// The last day that it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub valid_until: Option<Date>,
    /// Who holds it; never needed, and hidden in everything that is published.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holder: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where its facts stand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Position {
    /// A position with a title and a place, without anything else.
    pub fn new(unit: UnitId, title: impl Into<String>, order: OrderKey) -> Self {
        Self {
            unit,
            title: title.into(),
            order,
            function: None,
            scales: Vec::new(),
            formation_fte: None,
            occupied_fte: None,
            cost_eur_per_year: None,
            leading: false,
            acting: false,
            temporary: false,
            one_off: false,
            provisional_grading: false,
            headcount: None,
            establishment: Establishment::default(),
            affiliation: None,
            tasks: Vec::new(),
            fields: BTreeMap::new(),
            predecessors: Vec::new(),
            core_tasks_changed_percent: None,
            status: FactStatus::default(),
            valid_from: None,
            valid_until: None,
            holder: None,
            notes: None,
            sources: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// A position that another comes from, and how much of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PositionPredecessor {
    /// The earlier position; it need not be there any more.
    pub position: PositionId,
    /// How much of the earlier position comes here, in percent; absent for all of it.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(min = 1, max = 100))]
    pub share_percent: Option<u8>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Whether a post is part of the approved ones (formatie).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Establishment {
    /// An approved post.
    #[default]
    Within,
    /// In service, but on no approved post (bovenformatief).
    Above,
    /// Outside the formation: volunteers, freelancers, trainees.
    Outside,
}

impl Establishment {
    /// Every kind, in the order in which it is offered.
    pub const ALL: [Establishment; 3] = [Establishment::Within, Establishment::Above, Establishment::Outside];
}

/// A row of the catalogue of functions (functiehuis).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct JobFunction {
    /// Name of the function.
    pub title: String,
    /// The organisation's own code (Almelo: `F222`).
    #[serde(default, skip_serializing_if = "is_default")]
    pub code: Option<String>,
    /// Profile in the job evaluation system HR21.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hr21_profile: Option<String>,
    /// Code of that profile, such as `N03.03.02`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hr21_code: Option<String>,
    /// Pay scale or scales.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scales: Vec<String>,
    /// The grading is not final.
    #[serde(default, skip_serializing_if = "is_default")]
    pub provisional_grading: bool,
    /// Names that it had before, newest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub former_titles: Vec<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Option<String>,
    /// Where its facts stand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
