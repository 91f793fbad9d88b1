//! The records an organisation is made of, as they stand in the file.
//!
//! A record does not carry its own id: it is the value under its id in a table. A field that has its default is absent
//! in the file; what this version does not know is kept in `extra`.

mod meeting;
mod money_plan;
mod norms;
mod position;
mod properties;
mod relation;
mod salary;
mod scenario;
mod status;
mod unit;
mod vocabulary;

pub use meeting::{Meeting, MeetingFrequency};
pub use money_plan::{Budget, BudgetRow, Target};
pub use norms::{AcceptedSignal, Norms, SpanNorm, StatedFigure};
pub use position::{Establishment, JobFunction, Position, PositionPredecessor};
pub use properties::Properties;
pub use relation::{Endpoint, Relation};
pub use salary::{Costing, EmployerSurcharge, SalaryBasis, SalaryTable, ScaleAmounts, ScaleStep, compare_scales};
pub use scenario::{Scenario, ScenarioRecord, ScenarioStatus};
pub use status::{Date, FactStatus};
pub(crate) use unit::SEVERAL_PARENTS;
pub use unit::{Leadership, Predecessor, Task, Unit};
pub use vocabulary::{RelationKind, StrokeStyle, Symbol, UnitKind, Vocabulary};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::hash::Hash;

use schemars::JsonSchema;
use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};

use super::extra::{Extra, unique_table};
use super::{
    BudgetId, FunctionId, PositionId, RelationId, RelationKindId, SalaryTableId, ScenarioId, TargetId, UnitId,
    UnitKindId,
};

/// A value that stands under an id in one table of the organisation.
pub trait Record: Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned {
    /// What the table is keyed by.
    type Id: Clone + Ord + Hash + fmt::Display + fmt::Debug;
    /// Name of the table in the file.
    const TABLE: &'static str;
}

impl Record for Unit {
    type Id = UnitId;
    const TABLE: &'static str = "units";
}

impl Record for Position {
    type Id = PositionId;
    const TABLE: &'static str = "positions";
}

impl Record for Relation {
    type Id = RelationId;
    const TABLE: &'static str = "relations";
}

impl Record for JobFunction {
    type Id = FunctionId;
    const TABLE: &'static str = "functions";
}

impl Record for Target {
    type Id = TargetId;
    const TABLE: &'static str = "targets";
}

impl Record for Budget {
    type Id = BudgetId;
    const TABLE: &'static str = "budgets";
}

impl Record for SalaryTable {
    type Id = SalaryTableId;
    const TABLE: &'static str = "salary_tables";
}

impl Record for UnitKind {
    type Id = UnitKindId;
    const TABLE: &'static str = "unit_kinds";
}

impl Record for RelationKind {
    type Id = RelationKindId;
    const TABLE: &'static str = "relation_kinds";
}

/// All records of one organisation, as a plain value: what two states are compared by.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Records {
    /// Title, language and notes of the whole.
    #[serde(flatten)]
    pub properties: Properties,
    /// The organisation's own words for its kinds of units and relations.
    #[serde(default)]
    pub vocabulary: Vocabulary,
    /// Catalogue of functions (functiehuis) that positions refer to.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub functions: BTreeMap<FunctionId, JobFunction>,
    /// Amounts by pay scale.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub salary_tables: BTreeMap<SalaryTableId, SalaryTable>,
    /// Units by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub units: BTreeMap<UnitId, Unit>,
    /// Positions by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub positions: BTreeMap<PositionId, Position>,
    /// Relations besides the line, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub relations: BTreeMap<RelationId, Relation>,
    /// What is to be reached, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub targets: BTreeMap<TargetId, Target>,
    /// Tables of amounts by year, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub budgets: BTreeMap<BudgetId, Budget>,
    /// What this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Everything that a file holds: the records of the starting point, and the scenarios.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct FileRecords {
    /// The starting point.
    #[serde(flatten)]
    pub start: Records,
    /// What is said about each scenario, the starting point included, and what it changes. None in a file without scenarios.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique_table")]
    pub scenarios: BTreeMap<ScenarioId, ScenarioRecord>,
}

/// Reads field by field: a flattened part would be read at the end, and an error in it would not know its line.
impl<'de> Deserialize<'de> for FileRecords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Flat {
            #[serde(default)]
            title: String,
            #[serde(default)]
            language: Option<String>,
            #[serde(default)]
            notes: Option<String>,
            #[serde(default)]
            sources: Vec<String>,
            #[serde(default)]
            costing: Option<Costing>,
            #[serde(default)]
            norms: Norms,
            #[serde(default)]
            stated_figures: Vec<StatedFigure>,
            #[serde(default)]
            accepted_signals: Vec<AcceptedSignal>,
            #[serde(default)]
            lapsed_positions: BTreeSet<PositionId>,
            #[serde(default)]
            vocabulary: Vocabulary,
            #[serde(default, deserialize_with = "unique_table")]
            functions: BTreeMap<FunctionId, JobFunction>,
            #[serde(default, deserialize_with = "unique_table")]
            salary_tables: BTreeMap<SalaryTableId, SalaryTable>,
            #[serde(default, deserialize_with = "unique_table")]
            units: BTreeMap<UnitId, Unit>,
            #[serde(default, deserialize_with = "unique_table")]
            positions: BTreeMap<PositionId, Position>,
            #[serde(default, deserialize_with = "unique_table")]
            relations: BTreeMap<RelationId, Relation>,
            #[serde(default, deserialize_with = "unique_table")]
            targets: BTreeMap<TargetId, Target>,
            #[serde(default, deserialize_with = "unique_table")]
            budgets: BTreeMap<BudgetId, Budget>,
            #[serde(default, deserialize_with = "unique_table")]
            scenarios: BTreeMap<ScenarioId, ScenarioRecord>,
            #[serde(flatten)]
            extra: Extra,
        }

        let flat = Flat::deserialize(deserializer)?;
        let Flat { title, language, notes, sources, vocabulary, functions, units, positions, relations, .. } = flat;
        let Flat { costing, norms, stated_figures, accepted_signals, lapsed_positions, .. } = flat;
        let properties = Properties {
            title,
            language,
            notes,
            sources,
            costing,
            norms,
            stated_figures,
            accepted_signals,
            lapsed_positions,
        };
        let Flat { salary_tables, targets, budgets, scenarios, extra, .. } = flat;
        let start = Records {
            properties,
            vocabulary,
            functions,
            salary_tables,
            units,
            positions,
            relations,
            targets,
            budgets,
            extra,
        };
        Ok(Self { start, scenarios })
    }
}

/// Whether a field has its default, and so is left out of the file.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
