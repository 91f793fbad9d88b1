//! Lets one function of the catalogue go up in another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rename_function::{known_function, positions_of};
use super::{CommandError, add_new};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{FunctionId, JobFunction, Organisation};

/// Lets one function of the catalogue go up in another: its positions get the other one, and it goes.
///
/// A position keeps its title, and the scales that it had by its function where those of the other differ, so that nobody is
/// paid otherwise; so it is with a provisional grading. The titles of the function that goes become former titles of the other,
/// which also gets its sources, the code and the profile that it lacks itself, and in its notes what it has no other place for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeFunctions {
    /// The function that stays.
    pub into: FunctionId,
    /// The one that goes up in it.
    pub from: FunctionId,
}

impl MergeFunctions {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let into = known_function(organisation, &self.into)?;
        let from = known_function(organisation, &self.from)?;
        if self.into == self.from {
            return Err(CommandError::NothingChanges);
        }
        let mut draft = Draft::of(organisation);
        for (id, _) in positions_of(organisation, &self.from) {
            let position = draft.position_mut(id)?;
            position.function = Some(self.into.clone());
            if position.scales.is_empty() && from.scales != into.scales {
                position.scales.clone_from(&from.scales);
            }
            position.provisional_grading |= from.provisional_grading && !into.provisional_grading;
        }
        let mut changes = draft.finish_or_empty();
        changes.functions.insert(&self.from, Some(from), None);
        changes.functions.insert(&self.into, Some(into), Some(&merged(into, from)));
        Ok(changes)
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let title = |id: &FunctionId| organisation.function(id).map_or(id.to_string(), |row| row.title.clone());
        Message::new("done-merge-functions")
            .with("from", title(&self.from))
            .with("into", title(&self.into))
            .with("count", positions_of(organisation, &self.from).count())
    }
}

/// The row that stays, with what the one that goes knows more.
fn merged(into: &JobFunction, from: &JobFunction) -> JobFunction {
    let mut merged = into.clone();
    add_new(&mut merged.former_titles, std::iter::once(&from.title).chain(&from.former_titles));
    merged.former_titles.retain(|title| *title != into.title);
    add_new(&mut merged.sources, &from.sources);
    // A profile and its code belong together.
    if merged.hr21_profile.is_none() && merged.hr21_code.is_none() {
        merged.hr21_profile.clone_from(&from.hr21_profile);
        merged.hr21_code.clone_from(&from.hr21_code);
    }
    merged.code = merged.code.or_else(|| from.code.clone());
    merged.extra.add_missing(&from.extra);
    // What has no place beside what is there already: another code, another profile.
    let lost = [
        from.code.as_ref().filter(|code| merged.code.as_ref() != Some(code)),
        from.hr21_profile.as_ref().filter(|profile| merged.hr21_profile.as_ref() != Some(profile)),
        from.hr21_code.as_ref().filter(|code| merged.hr21_code.as_ref() != Some(code)),
    ];
    let said: Vec<&str> = lost.into_iter().flatten().chain(&from.notes).map(String::as_str).collect();
    if !said.is_empty() {
        let own = format!("{}: {}", from.title, said.join("; "));
        merged.notes = Some(merged.notes.map_or_else(|| own.clone(), |before| format!("{before}\n{own}")));
    }
    merged
}
