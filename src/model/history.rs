//! The steps that led here, to be taken back and done again.

use super::ScenarioId;
use super::scenarios::ScenariosChange;
use crate::i18n::Message;

/// One edit that was carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it did.
    pub description: Message,
    /// The scenario that is worked on when it is done.
    pub scenario: ScenarioId,
    /// The scenario that is worked on when it is taken back.
    pub scenario_before: ScenarioId,
    /// The change it made.
    pub change: ScenariosChange,
}

/// The steps in order; those behind the present one were taken back and can be done again.
#[derive(Clone, Debug)]
pub struct History {
    steps: Vec<Step>,
    present: usize,
    /// Where the file stands; `None` when that state can no longer be reached.
    saved: Option<usize>,
}

impl Default for History {
    fn default() -> Self {
        Self { steps: Vec::new(), present: 0, saved: Some(0) }
    }
}

impl History {
    /// What undo would take back.
    pub fn undoable(&self) -> Option<&Step> {
        self.steps.get(self.present.checked_sub(1)?)
    }

    /// What redo would do again.
    pub fn redoable(&self) -> Option<&Step> {
        self.steps.get(self.present)
    }

    pub(in crate::model) fn push(&mut self, step: Step) {
        self.steps.truncate(self.present);
        if self.saved.is_some_and(|saved| saved > self.present) {
            self.saved = None;
        }
        self.steps.push(step);
        self.present += 1;
    }

    pub(in crate::model) fn step_back(&mut self) -> Option<&Step> {
        self.present = self.present.checked_sub(1)?;
        self.steps.get(self.present)
    }

    pub(in crate::model) fn step_forward(&mut self) -> Option<&Step> {
        let step = self.steps.get(self.present)?;
        self.present += 1;
        Some(step)
    }

    pub(in crate::model) fn mark_saved(&mut self) {
        self.saved = Some(self.present);
    }

    pub(in crate::model) fn is_at_saved(&self) -> bool {
        self.saved == Some(self.present)
    }
}
