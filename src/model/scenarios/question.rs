//! An open conflict with the values on both sides, as it is asked.

use serde_json::{Map, Value};

use super::Scenarios;
use super::conflict::Conflict;
use crate::model::change::fields_of;
use crate::model::{Organisation, RecordKey, ScenarioId};

/// One question that a scenario leaves open: what it has, and what the one it is based on has.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The record that it is about.
    pub record: RecordKey,
    /// The field; `None` when it is about the record as a whole.
    pub field: Option<String>,
    /// What it was before both changed it, where that is known.
    pub before: Option<Value>,
    /// What the one it is based on has; for a whole record its fields. `None` when it has nothing there.
    pub base: Option<Value>,
    /// What the scenario has; `None` when it has nothing there.
    pub own: Option<Value>,
}

/// The questions that are open in a scenario, in the order of their records.
pub(super) fn questions(scenarios: &Scenarios, scenario: &ScenarioId) -> Vec<Question> {
    let Some(state) = scenarios.get(scenario) else { return Vec::new() };
    let base = scenarios.base_of(scenario).and_then(|base| scenarios.get(base));
    let mut found = Vec::new();
    for (record, conflict) in state.conflicts().iter() {
        let own = fields(&state.organisation, record);
        let based = base.and_then(|base| fields(&base.organisation, record));
        match conflict {
            Conflict::Kept | Conflict::LeftOut => found.push(Question {
                record: record.clone(),
                field: None,
                before: None,
                base: based.map(Value::Object),
                own: own.map(Value::Object),
            }),
            Conflict::Fields(open) => found.extend(open.iter().map(|(field, before)| Question {
                record: record.clone(),
                field: Some(field.clone()),
                before: before.clone(),
                base: based.as_ref().and_then(|fields| fields.get(field)).cloned(),
                own: own.as_ref().and_then(|fields| fields.get(field)).cloned(),
            })),
        }
    }
    found
}

/// The fields of any record, by their names in the file.
pub(super) fn fields(organisation: &Organisation, record: &RecordKey) -> Option<Map<String, Value>> {
    let words = organisation.vocabulary();
    Some(match record {
        RecordKey::Unit(id) => fields_of(organisation.unit(id)?),
        RecordKey::Position(id) => fields_of(organisation.position(id)?),
        RecordKey::Relation(id) => fields_of(organisation.relation(id)?),
        RecordKey::Function(id) => fields_of(organisation.function(id)?),
        RecordKey::Target(id) => fields_of(organisation.targets.get(id)?),
        RecordKey::Budget(id) => fields_of(organisation.budgets.get(id)?),
        RecordKey::SalaryTable(id) => fields_of(organisation.salary_tables.get(id)?),
        RecordKey::UnitKind(id) => fields_of(words.unit_kinds.get(id)?),
        RecordKey::RelationKind(id) => fields_of(words.relation_kinds.get(id)?),
        RecordKey::Properties => fields_of(organisation.properties()),
    })
}
