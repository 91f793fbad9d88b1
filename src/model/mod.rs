//! The organisation, and the only code that changes it.
//!
//! | term | Dutch | what it is |
//! | --- | --- | --- |
//! | [`Unit`] | organisatieonderdeel | a cluster, a team, a board; has at most one parent in the line |
//! | [`UnitKind`] | soort onderdeel | a row of the file's own vocabulary |
//! | [`Leadership`] | leiding | who leads a unit |
//! | [`Position`] | functie, formatieplaats | a post in a unit |
//! | [`JobFunction`] | functie in het functiehuis | what posts of one sort share: code, profile, scales |
//! | [`Relation`] | relatie | a line besides the hierarchical one |
//! | [`Fte`] formation, occupied | formatie, bezetting | approved posts; people in them |
//!
//! A [`Command`] *plans* a [`ChangeSet`]; only a [`Document`] applies one, whole or not at all, and remembers it.
//! Imports `i18n` only. To add an edit: a file in `command/`.

mod amount;
mod change;
mod command;
mod document;
mod draft;
pub(crate) mod extra;
mod field_texts;
mod history;
mod id;
mod invariant;
mod line;
mod organisation;
mod query;
pub(crate) mod record;
mod record_key;
mod scenarios;
mod touched;

pub use amount::{AmountError, Decimal, Fte, Money};
pub use change::{ChangeSet, FieldChange, FieldChanges, RecordChanges};
pub use command::{
    AddPosition, AddRelation, AddUnit, Beneath, CatalogueKey, CatalogueRow, Command, CommandError, DefineRow,
    EditOrganisation, EditPosition, EditRelation, EditUnit, MergeFunctions, MergeUnits, MovePositions, MoveUnits,
    OrganisationDetail, Place, RemovePositions, RemoveRelations, RemoveRow, RemoveUnits, RenameFunction,
    RenameOrganisation, RenameUnit, ReorderUnit, SetLeadership, SetPredecessors, SetTasks, SetUnitKind, SplitPart,
    SplitUnit, TakeOver, UnitDetail,
};
pub use document::Document;
pub use extra::Extra;
pub use history::{History, Step};
pub use id::{
    BudgetId, FunctionId, OrderKey, PositionId, RelationId, RelationKindId, SalaryTableId, ScenarioId, TargetId,
    UnitId, UnitKindId,
};
pub use invariant::{ScenarioFault, Violation};
pub use line::Line;
pub use organisation::Organisation;
pub use record::{
    AcceptedSignal, Budget, BudgetRow, Costing, Date, EmployerSurcharge, Endpoint, Establishment, FactStatus,
    FileRecords, JobFunction, Leadership, Meeting, MeetingFrequency, Norms, Position, PositionPredecessor, Predecessor,
    Properties, Record, Records, Relation, RelationKind, SalaryBasis, SalaryTable, ScaleAmounts, ScaleStep, Scenario,
    ScenarioRecord, ScenarioStatus, SpanNorm, StatedFigure, StrokeStyle, Symbol, Target, Task, Unit, UnitKind,
    Vocabulary, compare_scales,
};
pub use record_key::RecordKey;
pub use scenarios::{
    Answer, Conflict, Conflicts, Question, ScenarioDetail, ScenarioEdit, ScenarioState, Scenarios, ScenariosChange,
};
pub use touched::{OrganisationState, Touched};
