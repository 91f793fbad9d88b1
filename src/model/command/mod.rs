//! Every edit of an organisation: one file each, which *plans* a [`ChangeSet`] and changes nothing itself.
//!
//! The serialised form is what `herschik apply` reads: `{"command": "rename_unit", "unit": "ibd", "name": "…"}`.
//! To add an edit: a file here, and its line in the table below.

mod add_position;
mod add_relation;
mod add_unit;
mod define_row;
mod edit_organisation;
mod edit_position;
mod edit_relation;
mod edit_unit;
mod error;
mod merge_functions;
mod merge_units;
mod move_positions;
mod move_units;
mod remove_positions;
mod remove_relations;
mod remove_row;
mod remove_units;
mod rename_function;
mod rename_organisation;
mod rename_unit;
mod reorder_unit;
mod set_leadership;
mod set_predecessors;
mod set_tasks;
mod set_unit_kind;
mod split_unit;
mod take_over;

pub use add_position::AddPosition;
pub use add_relation::AddRelation;
pub use add_unit::AddUnit;
pub use define_row::{CatalogueRow, DefineRow};
pub use edit_organisation::{EditOrganisation, OrganisationDetail};
pub use edit_position::EditPosition;
pub use edit_relation::EditRelation;
pub use edit_unit::{EditUnit, UnitDetail};
pub use error::CommandError;
pub use merge_functions::MergeFunctions;
pub use merge_units::MergeUnits;
pub use move_positions::MovePositions;
pub use move_units::MoveUnits;
pub use remove_positions::RemovePositions;
pub use remove_relations::RemoveRelations;
pub use remove_row::{CatalogueKey, RemoveRow};
pub use remove_units::{Beneath, RemoveUnits};
pub use rename_function::RenameFunction;
pub use rename_organisation::RenameOrganisation;
pub use rename_unit::RenameUnit;
pub use reorder_unit::ReorderUnit;
pub use set_leadership::SetLeadership;
pub use set_predecessors::SetPredecessors;
pub use set_tasks::SetTasks;
pub use set_unit_kind::SetUnitKind;
pub use split_unit::{SplitPart, SplitUnit};
pub use take_over::TakeOver;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::change::ChangeSet;
use super::organisation::Organisation;
use super::{RelationKindId, UnitId, UnitKindId};
use crate::i18n::Message;

/// Where among its siblings a unit is put.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Before all others.
    First,
    /// After all others.
    #[default]
    Last,
    /// Directly before this sibling.
    Before(UnitId),
    /// Directly after this sibling.
    After(UnitId),
}

/// Why a value is no edit, and where in it.
type PathError = serde_path_to_error::Error<serde_json::Error>;

/// What is read of an edit first.
#[derive(Deserialize)]
struct Named {
    command: Name,
}

macro_rules! commands {
    ($($name:ident,)*) => {
        /// One edit.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "command", rename_all = "snake_case")]
        #[allow(missing_docs)] // Each says what it does at its own type.
        pub enum Command {
            $($name($name),)*
        }

        /// The name of an edit, as it stands under `command`.
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Name {
            $($name,)*
        }

        impl Command {
            /// The edit in its serialised form, for who must say what is wrong with one.
            ///
            /// Errors: the path of the value that is wrong, and the reader's own words, in English.
            pub fn from_value(value: Value) -> Result<Self, PathError> {
                let mut fields: Map<String, Value> = serde_path_to_error::deserialize(value)?;
                let name: Map<String, Value> = fields.remove_entry("command").into_iter().collect();
                let named: Named = serde_path_to_error::deserialize(Value::Object(name))?;
                let fields = Value::Object(fields);
                match named.command {
                    $(Name::$name => serde_path_to_error::deserialize(fields).map(Self::$name),)*
                }
            }

            /// The change that this edit makes of `organisation`, which stays as it is.
            ///
            /// Errors: a sentence with the subject, the reason and the way out.
            pub fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
                match self {
                    $(Self::$name(command) => command.plan(organisation),)*
                }
            }

            /// What this edit does, said with the names that `organisation` has before it.
            pub fn describe(&self, organisation: &Organisation) -> Message {
                match self {
                    $(Self::$name(command) => command.describe(organisation),)*
                }
            }
        }

        $(impl From<$name> for Command {
            fn from(command: $name) -> Self {
                Self::$name(command)
            }
        })*
    };
}

commands! {
    RenameOrganisation,
    EditOrganisation,
    AddUnit,
    RemoveUnits,
    RenameUnit,
    EditUnit,
    SetUnitKind,
    MoveUnits,
    ReorderUnit,
    SetLeadership,
    SetTasks,
    SplitUnit,
    MergeUnits,
    AddPosition,
    EditPosition,
    MovePositions,
    SetPredecessors,
    RemovePositions,
    AddRelation,
    EditRelation,
    RemoveRelations,
    DefineRow,
    RemoveRow,
    RenameFunction,
    MergeFunctions,
    TakeOver,
}

/// The text without the white space around it; a refusal when nothing is left.
pub(in crate::model) fn checked_name(name: &str) -> Result<String, CommandError> {
    let name = name.trim();
    if name.is_empty() { Err(CommandError::EmptyName) } else { Ok(name.to_owned()) }
}

fn known_unit_kind(organisation: &Organisation, kind: &UnitKindId) -> Result<(), CommandError> {
    let known = organisation.vocabulary().unit_kinds.contains_key(kind);
    if known { Ok(()) } else { Err(CommandError::UnknownKind { kind: kind.to_string() }) }
}

fn known_relation_kind(organisation: &Organisation, kind: &RelationKindId) -> Result<(), CommandError> {
    let known = organisation.vocabulary().relation_kinds.contains_key(kind);
    if known { Ok(()) } else { Err(CommandError::UnknownKind { kind: kind.to_string() }) }
}

/// A message about one or several units: `key` with the name of the first and how many there are.
fn about_units(key: &'static str, organisation: &Organisation, units: &[UnitId]) -> Message {
    let first = units.first().map_or("", |unit| organisation.name_of(unit));
    Message::new(key).with("unit", first).with("count", units.len())
}

/// Adds the texts that are not yet in a list, in their order.
fn add_new<'a>(list: &mut Vec<String>, more: impl IntoIterator<Item = &'a String>) {
    for text in more {
        if !list.contains(text) {
            list.push(text.clone());
        }
    }
}
