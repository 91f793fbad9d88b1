//! Any record of an organisation, by its table and its id.

use serde::Serialize;

use super::record::{
    Budget, JobFunction, Position, Record, Relation, RelationKind, SalaryTable, Target, Unit, UnitKind,
};
use super::{
    BudgetId, FunctionId, PositionId, RelationId, RelationKindId, SalaryTableId, TargetId, UnitId, UnitKindId,
};

/// Any record of an organisation, by its table and its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the tables name themselves")]
pub enum RecordKey {
    Unit(UnitId),
    Position(PositionId),
    Relation(RelationId),
    Function(FunctionId),
    Target(TargetId),
    Budget(BudgetId),
    SalaryTable(SalaryTableId),
    UnitKind(UnitKindId),
    RelationKind(RelationKindId),
    /// Title, language and notes of the whole.
    Properties,
}

impl RecordKey {
    /// The record `id` of the table that has this name in the file; `None` when there is no such table.
    pub(in crate::model) fn parse(table: &str, id: &str) -> Option<Self> {
        Some(match table {
            Unit::TABLE => Self::Unit(id.into()),
            Position::TABLE => Self::Position(id.into()),
            Relation::TABLE => Self::Relation(id.into()),
            JobFunction::TABLE => Self::Function(id.into()),
            Target::TABLE => Self::Target(id.into()),
            Budget::TABLE => Self::Budget(id.into()),
            SalaryTable::TABLE => Self::SalaryTable(id.into()),
            UnitKind::TABLE => Self::UnitKind(id.into()),
            RelationKind::TABLE => Self::RelationKind(id.into()),
            PROPERTIES_TABLE => Self::Properties,
            _ => return None,
        })
    }

    /// Name of the table in the file.
    pub fn table(&self) -> &'static str {
        match self {
            Self::Unit(_) => Unit::TABLE,
            Self::Position(_) => Position::TABLE,
            Self::Relation(_) => Relation::TABLE,
            Self::Function(_) => JobFunction::TABLE,
            Self::Target(_) => Target::TABLE,
            Self::Budget(_) => Budget::TABLE,
            Self::SalaryTable(_) => SalaryTable::TABLE,
            Self::UnitKind(_) => UnitKind::TABLE,
            Self::RelationKind(_) => RelationKind::TABLE,
            Self::Properties => PROPERTIES_TABLE,
        }
    }

    /// The id in the table; that of the whole is `whole`.
    pub fn id(&self) -> &str {
        match self {
            Self::Unit(id) => id.as_str(),
            Self::Position(id) => id.as_str(),
            Self::Relation(id) => id.as_str(),
            Self::Function(id) => id.as_str(),
            Self::Target(id) => id.as_str(),
            Self::Budget(id) => id.as_str(),
            Self::SalaryTable(id) => id.as_str(),
            Self::UnitKind(id) => id.as_str(),
            Self::RelationKind(id) => id.as_str(),
            Self::Properties => "whole",
        }
    }
}

/// What stands for the table of title, language and notes.
const PROPERTIES_TABLE: &str = "properties";

macro_rules! key_from_id {
    ($($id:ident => $variant:ident),* $(,)?) => {$(
        impl From<&$id> for RecordKey {
            fn from(id: &$id) -> Self {
                Self::$variant(id.clone())
            }
        }
    )*};
}
key_from_id! {
    UnitId => Unit,
    PositionId => Position,
    RelationId => Relation,
    FunctionId => Function,
    TargetId => Target,
    BudgetId => Budget,
    SalaryTableId => SalaryTable,
    UnitKindId => UnitKind,
    RelationKindId => RelationKind,
}
