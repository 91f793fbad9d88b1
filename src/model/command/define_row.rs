//! Adds or replaces a row of a catalogue: a kind, a function, a target, a table of amounts, a salary table.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::change::{ChangeSet, RecordChanges};
use crate::model::record::Record;
use crate::model::{
    Budget, BudgetId, FunctionId, JobFunction, Organisation, RelationKind, RelationKindId, SalaryTable, SalaryTableId,
    Target, TargetId, UnitKind, UnitKindId,
};

/// Adds a row to one of the organisation's catalogues, or puts it in the place of the one with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DefineRow {
    /// The row with its id.
    pub row: CatalogueRow,
}

/// A row of a catalogue with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CatalogueRow {
    /// A kind of unit.
    UnitKind(UnitKindId, UnitKind),
    /// A kind of relation.
    RelationKind(RelationKindId, RelationKind),
    /// A function of the catalogue of functions.
    Function(FunctionId, JobFunction),
    /// Something to be reached.
    Target(TargetId, Target),
    /// A table of amounts.
    Budget(BudgetId, Budget),
    /// Amounts by pay scale.
    SalaryTable(SalaryTableId, SalaryTable),
}

impl CatalogueRow {
    fn name(&self) -> &str {
        match self {
            Self::UnitKind(_, row) => &row.name,
            Self::RelationKind(_, row) => &row.name,
            Self::Function(_, row) => &row.title,
            Self::Target(_, row) => &row.title,
            Self::Budget(_, row) => &row.title,
            Self::SalaryTable(_, row) => &row.name,
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::UnitKind(id, _) => id.as_str(),
            Self::RelationKind(id, _) => id.as_str(),
            Self::Function(id, _) => id.as_str(),
            Self::Target(id, _) => id.as_str(),
            Self::Budget(id, _) => id.as_str(),
            Self::SalaryTable(id, _) => id.as_str(),
        }
    }

    fn colour(&self) -> Option<&str> {
        match self {
            Self::UnitKind(_, row) => row.colour.as_deref(),
            Self::RelationKind(_, row) => row.colour.as_deref(),
            Self::Function(..) | Self::Target(..) | Self::Budget(..) | Self::SalaryTable(..) => None,
        }
    }
}

impl DefineRow {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        checked_name(self.row.name())?;
        checked_name(self.row.id())?;
        if let Some(colour) = self.row.colour().filter(|colour| !is_colour(colour)) {
            return Err(CommandError::BadValue { value: colour.to_owned() });
        }
        let mut changes = ChangeSet::default();
        let vocabulary = organisation.vocabulary();
        match &self.row {
            CatalogueRow::UnitKind(id, row) => put(&mut changes.unit_kinds, id, vocabulary.unit_kinds.get(id), row),
            CatalogueRow::RelationKind(id, row) => {
                put(&mut changes.relation_kinds, id, vocabulary.relation_kinds.get(id), row);
            }
            CatalogueRow::Function(id, row) => put(&mut changes.functions, id, organisation.function(id), row),
            CatalogueRow::Target(id, row) => put(&mut changes.targets, id, organisation.targets.get(id), row),
            CatalogueRow::Budget(id, row) => put(&mut changes.budgets, id, organisation.budgets.get(id), row),
            CatalogueRow::SalaryTable(id, row) => {
                put(&mut changes.salary_tables, id, organisation.salary_tables.get(id), row);
            }
        }
        if changes.is_empty() { Err(CommandError::NothingChanges) } else { Ok(changes) }
    }

    pub(super) fn describe(&self, _: &Organisation) -> Message {
        Message::new("done-define-row").with("name", self.row.name())
    }
}

fn put<R: Record>(table: &mut RecordChanges<R>, id: &R::Id, before: Option<&R>, after: &R) {
    table.insert(id, before, Some(after));
}

/// `#rrggbb`.
fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|d| d.is_ascii_hexdigit()))
}
