//! Takes a row out of a catalogue.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::{BudgetId, FunctionId, Organisation, RelationKindId, SalaryTableId, TargetId, UnitKindId};

/// Takes a row out of one of the organisation's catalogues; refused while something refers to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveRow {
    /// The row.
    pub row: CatalogueKey,
}

/// Where a row of a catalogue stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // As in `CatalogueRow`.
pub enum CatalogueKey {
    UnitKind(UnitKindId),
    RelationKind(RelationKindId),
    Function(FunctionId),
    Target(TargetId),
    Budget(BudgetId),
    SalaryTable(SalaryTableId),
}

impl CatalogueKey {
    /// What the row is called; its id when it is not there.
    fn name<'a>(&'a self, organisation: &'a Organisation) -> &'a str {
        let vocabulary = organisation.vocabulary();
        match self {
            Self::UnitKind(id) => vocabulary.unit_kinds.get(id).map_or(id.as_str(), |row| &row.name),
            Self::RelationKind(id) => vocabulary.relation_kinds.get(id).map_or(id.as_str(), |row| &row.name),
            Self::Function(id) => organisation.function(id).map_or(id.as_str(), |row| &row.title),
            Self::Target(id) => organisation.targets.get(id).map_or(id.as_str(), |row| &row.title),
            Self::Budget(id) => organisation.budgets.get(id).map_or(id.as_str(), |row| &row.title),
            Self::SalaryTable(id) => organisation.salary_tables.get(id).map_or(id.as_str(), |row| &row.name),
        }
    }

    /// How many records refer to the row.
    pub fn uses(&self, organisation: &Organisation) -> usize {
        match self {
            Self::UnitKind(id) => organisation.units().filter(|(_, unit)| unit.kind == *id).count(),
            Self::RelationKind(id) => organisation.relations().filter(|(_, relation)| relation.kind == *id).count(),
            Self::Function(id) => {
                organisation.positions().filter(|(_, position)| position.function.as_ref() == Some(id)).count()
            }
            Self::SalaryTable(id) => {
                let costing = organisation.properties().costing.as_ref();
                usize::from(costing.is_some_and(|costing| costing.salary_table == *id))
            }
            Self::Target(_) | Self::Budget(_) => 0,
        }
    }
}

impl RemoveRow {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let count = self.row.uses(organisation);
        if count > 0 {
            return Err(CommandError::InUse { name: self.row.name(organisation).to_owned(), count });
        }
        let mut changes = ChangeSet::default();
        let vocabulary = organisation.vocabulary();
        match &self.row {
            CatalogueKey::UnitKind(id) => changes.unit_kinds.insert(id, vocabulary.unit_kinds.get(id), None),
            CatalogueKey::RelationKind(id) => {
                changes.relation_kinds.insert(id, vocabulary.relation_kinds.get(id), None);
            }
            CatalogueKey::Function(id) => changes.functions.insert(id, organisation.function(id), None),
            CatalogueKey::Target(id) => changes.targets.insert(id, organisation.targets.get(id), None),
            CatalogueKey::Budget(id) => changes.budgets.insert(id, organisation.budgets.get(id), None),
            CatalogueKey::SalaryTable(id) => changes.salary_tables.insert(id, organisation.salary_tables.get(id), None),
        }
        if changes.is_empty() {
            return Err(CommandError::UnknownRow { id: self.row.name(organisation).to_owned() });
        }
        Ok(changes)
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-remove-row").with("name", self.row.name(organisation))
    }
}
