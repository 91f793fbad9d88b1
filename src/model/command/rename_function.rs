//! Gives a function of the catalogue another title, at one place for all who have it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, checked_name};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{FunctionId, JobFunction, Organisation, Position, PositionId};

/// Gives a function of the catalogue another title; the old one becomes the newest of its former titles.
///
/// Positions of this function that were called as it was are called as it is from now on; one with a title of its own keeps that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameFunction {
    /// The function.
    pub function: FunctionId,
    /// Its new title.
    pub title: String,
}

impl RenameFunction {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let before = known_function(organisation, &self.function)?;
        let title = checked_name(&self.title)?;
        if before.title == title {
            return Err(CommandError::NothingChanges);
        }
        let mut draft = Draft::of(organisation);
        for (id, _) in self.followers(organisation, before) {
            draft.position_mut(id)?.title.clone_from(&title);
        }
        let mut changes = draft.finish_or_empty();
        let mut after = before.clone();
        after.former_titles.retain(|former| *former != title && *former != before.title);
        after.former_titles.insert(0, before.title.clone());
        after.title = title;
        changes.functions.insert(&self.function, Some(before), Some(&after));
        Ok(changes)
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let before = organisation.function(&self.function);
        let count = before.map_or(0, |before| self.followers(organisation, before).count());
        Message::new("done-rename-function")
            .with("before", before.map_or(self.function.as_str(), |before| &before.title))
            .with("title", self.title.trim())
            .with("count", count)
    }

    /// The positions that are called as their function is.
    fn followers<'a>(
        &'a self,
        organisation: &'a Organisation,
        before: &'a JobFunction,
    ) -> impl Iterator<Item = (&'a PositionId, &'a Position)> {
        let is_called_so = |position: &Position| position.title == before.title;
        positions_of(organisation, &self.function).filter(move |(_, position)| is_called_so(position))
    }
}

/// The row of the catalogue, or a refusal.
pub(super) fn known_function<'a>(
    organisation: &'a Organisation,
    id: &FunctionId,
) -> Result<&'a JobFunction, CommandError> {
    organisation.function(id).ok_or_else(|| CommandError::UnknownFunction { function: id.clone() })
}

/// The positions of a function, by id.
pub(super) fn positions_of<'a>(
    organisation: &'a Organisation,
    function: &'a FunctionId,
) -> impl Iterator<Item = (&'a PositionId, &'a Position)> {
    organisation.positions().filter(move |(_, position)| position.function.as_ref() == Some(function))
}
