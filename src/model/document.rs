//! An organisation that is being worked on: the only one that applies changes, and remembers them.

use super::change::ChangeSet;
use super::command::{Command, CommandError};
use super::history::{History, Step};
use super::organisation::{ApplyError, Organisation};
use crate::i18n::Message;

/// An organisation with the history of its edits.
#[derive(Clone, Debug, Default)]
pub struct Document {
    organisation: Organisation,
    history: History,
    revision: u64,
}

impl Document {
    /// A document without a history.
    pub fn new(organisation: Organisation) -> Self {
        Self { organisation, history: History::default(), revision: 0 }
    }

    /// The organisation as it is now.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// A number that is another after each change, undo and redo: what is derived from the organisation is kept by it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Carries out an edit, whole or not at all, as one step of the history. Returns what it did, as a sentence.
    pub fn apply(&mut self, command: &Command) -> Result<Message, CommandError> {
        let changes = command.plan(&self.organisation)?;
        let description = command.describe(&self.organisation);
        self.change(changes.clone())?;
        self.history.push(Step { description: description.clone(), changes });
        Ok(description)
    }

    /// Carries out edits one after the other, all or none, as one step of the history. Returns what they did, as a sentence.
    ///
    /// Errors: the place of the edit that was refused, with the reason; then nothing has changed. A list that leaves everything
    /// as it is, such as an empty one, is refused as a whole, at the place behind its last edit.
    pub fn apply_all(&mut self, commands: &[Command]) -> Result<Message, (usize, CommandError)> {
        let mut trial = Self::new(self.organisation.clone());
        for (place, command) in commands.iter().enumerate() {
            let changes = command.plan(&trial.organisation).map_err(|error| (place, error))?;
            trial.change(changes).map_err(|error| (place, error))?;
        }
        let at_end = |error| (commands.len(), error);
        let changes = ChangeSet::between(&self.organisation, &trial.organisation);
        if changes.is_empty() {
            return Err(at_end(CommandError::NothingChanges));
        }
        let description = match commands {
            [one] => one.describe(&self.organisation),
            several => Message::new("done-several-edits").with("count", several.len()),
        };
        self.change(changes.clone()).map_err(at_end)?;
        self.history.push(Step { description: description.clone(), changes });
        Ok(description)
    }

    /// Takes the last step back. Returns what that step did; `None` when there is none.
    pub fn undo(&mut self) -> Option<Message> {
        let step = self.history.step_back()?.clone();
        let taken_back = self.change(step.changes.reversed());
        debug_assert_eq!(taken_back, Ok(()), "a step that was applied can be taken back");
        Some(step.description)
    }

    /// Does again the step that was taken back last. Returns what it does; `None` when there is none.
    pub fn redo(&mut self) -> Option<Message> {
        let step = self.history.step_forward()?.clone();
        let done_again = self.change(step.changes);
        debug_assert_eq!(done_again, Ok(()), "a step that was taken back can be done again");
        Some(step.description)
    }

    /// The steps, and where in them the document is.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Remembers that the organisation as it is now stands in the file.
    pub fn mark_saved(&mut self) {
        self.history.mark_saved();
    }

    /// Whether the file holds something else than the organisation as it is now.
    pub fn has_unsaved_changes(&self) -> bool {
        !self.history.is_at_saved()
    }

    fn change(&mut self, changes: ChangeSet) -> Result<(), CommandError> {
        self.organisation.apply(changes).map_err(|error| match error {
            ApplyError::Outdated => CommandError::Outdated,
            ApplyError::Broken(violation) => CommandError::Broken(violation),
        })?;
        self.revision += 1;
        Ok(())
    }
}
