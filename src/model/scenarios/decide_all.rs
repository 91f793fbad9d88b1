//! Deciding every open conflict of a scenario at once.

use super::edit::{decide, unlocked};
use super::step::ScenariosChange;
use super::{Answer, Scenarios};
use crate::model::ScenarioId;
use crate::model::change::ChangeSet;
use crate::model::command::CommandError;

/// Decides what is open in a scenario for one side, as one change.
///
/// A record may have to wait for the one it belongs to, so this goes over the questions until no more can be decided.
/// Errors: why the last one cannot be, when none can.
pub(super) fn decide_all(
    scenarios: &Scenarios,
    id: &ScenarioId,
    answer: Answer,
    change: &mut ScenariosChange,
) -> Result<(), CommandError> {
    let state = unlocked(scenarios, id)?;
    let open_in = |scenarios: &Scenarios| scenarios.get(id).map_or(0, |state| state.conflicts().len());
    let mut trial = scenarios.clone();
    let mut refusal = CommandError::NothingOpen;
    loop {
        let open_before = open_in(&trial);
        for question in trial.questions(id) {
            let mut one = ScenariosChange::default();
            let field = question.field.as_deref();
            match decide(&trial, id, &question.record, field, answer, &mut one) {
                Ok(()) => trial.apply(one, None)?,
                // An answer before this one settled it too.
                Err(CommandError::NothingOpen) => {}
                Err(error) => refusal = error,
            }
        }
        if open_in(&trial) == open_before {
            break;
        }
    }
    let Some(decided) = trial.get(id) else { return Err(CommandError::NothingOpen) };
    if decided.conflicts().len() == state.conflicts().len() {
        return Err(refusal);
    }
    let changes = ChangeSet::between(&state.organisation, &decided.organisation);
    change.update(scenarios, id, changes, |header| header.conflicts = decided.header.conflicts.clone())?;
    Ok(())
}
