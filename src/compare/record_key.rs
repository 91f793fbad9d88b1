//! Any record of an organisation, by its table and its id.

use serde::Serialize;

use crate::model::{BudgetId, FunctionId, PositionId, RelationId, RelationKindId, TargetId, UnitId, UnitKindId};

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
    UnitKind(UnitKindId),
    RelationKind(RelationKindId),
    /// Title, language and notes of the whole.
    Properties,
}

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
    UnitKindId => UnitKind,
    RelationKindId => RelationKind,
}
