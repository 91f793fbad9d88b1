//! Edits what holds for the whole organisation besides its title.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use super::edit_unit::{all_said, said};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::{AcceptedSignal, Costing, Norms, Organisation, StatedFigure};

/// Edits one detail of the whole organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditOrganisation {
    /// The detail and what it is to be.
    pub detail: OrganisationDetail,
}

/// A detail of the whole; an empty text takes it away, and so does an empty list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is the field of `Properties` with the same name.
pub enum OrganisationDetail {
    Language(String),
    Notes(String),
    Sources(Vec<String>),
    Costing(Option<Costing>),
    Norms(Norms),
    StatedFigures(Vec<StatedFigure>),
    AcceptedSignals(Vec<AcceptedSignal>),
}

impl EditOrganisation {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let before = organisation.properties();
        let mut after = before.clone();
        match &self.detail {
            OrganisationDetail::Language(text) => after.language = said(text),
            OrganisationDetail::Notes(text) => after.notes = said(text),
            OrganisationDetail::Sources(list) => after.sources = all_said(list),
            OrganisationDetail::Costing(costing) => {
                if let Some(table) = costing.as_ref().map(|costing| &costing.salary_table)
                    && organisation.salary_table(table).is_none()
                {
                    return Err(CommandError::UnknownRow { id: table.to_string() });
                }
                after.costing.clone_from(costing);
            }
            OrganisationDetail::Norms(norms) => {
                if let Some(percent) = norms.changed_from_percent.filter(|percent| *percent > 100) {
                    return Err(CommandError::BadValue { value: percent.to_string() });
                }
                after.norms = norms.clone();
            }
            OrganisationDetail::StatedFigures(figures) => after.stated_figures.clone_from(figures),
            OrganisationDetail::AcceptedSignals(signals) => after.accepted_signals.clone_from(signals),
        }
        let changes = ChangeSet::of_properties(before, &after);
        if changes.is_empty() { Err(CommandError::NothingChanges) } else { Ok(changes) }
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-edit-unit").with("unit", organisation.properties().title.as_str())
    }
}
