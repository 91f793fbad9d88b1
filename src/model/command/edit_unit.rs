//! Edits what a unit holds besides its name, kind, place, leadership and tasks.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CommandError;
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Date, FactStatus, Meeting, Organisation, Predecessor, UnitId};

/// Edits one detail of a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditUnit {
    /// The unit.
    pub unit: UnitId,
    /// The detail and what it is to be.
    pub detail: UnitDetail,
}

/// A detail of a unit; an empty text takes it away, and so does an empty list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is the field of `Unit` with the same name.
pub enum UnitDetail {
    OfficialName(String),
    ShortName(String),
    PublicName(String),
    FormerNames(Vec<String>),
    Informal(bool),
    External(bool),
    Locations(Vec<String>),
    Districts(Vec<String>),
    Meeting(Option<Meeting>),
    Fields(BTreeMap<String, String>),
    Status(FactStatus),
    ValidFrom(Option<Date>),
    ValidUntil(Option<Date>),
    Notes(String),
    Sources(Vec<String>),
    Predecessors(Vec<Predecessor>),
}

impl EditUnit {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        let unit = draft.unit_mut(&self.unit)?;
        match &self.detail {
            UnitDetail::OfficialName(text) => unit.official_name = said(text),
            UnitDetail::ShortName(text) => unit.short_name = said(text),
            UnitDetail::PublicName(text) => unit.public_name = said(text),
            UnitDetail::FormerNames(list) => unit.former_names = all_said(list),
            UnitDetail::Informal(is) => unit.informal = *is,
            UnitDetail::External(is) => unit.external = *is,
            UnitDetail::Locations(list) => unit.locations = all_said(list),
            UnitDetail::Districts(list) => unit.districts = all_said(list),
            UnitDetail::Meeting(meeting) => unit.meeting = checked_meeting(meeting.as_ref())?,
            UnitDetail::Fields(fields) => unit.fields = fields.clone(),
            UnitDetail::Status(status) => unit.status = *status,
            UnitDetail::ValidFrom(day) => unit.valid_from = *day,
            UnitDetail::ValidUntil(day) => unit.valid_until = *day,
            UnitDetail::Notes(text) => unit.notes = said(text),
            UnitDetail::Sources(list) => unit.sources = all_said(list),
            UnitDetail::Predecessors(list) => unit.predecessors = checked_predecessors(&self.unit, list)?,
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-edit-unit").with("unit", organisation.name_of(&self.unit))
    }
}

/// The meeting; none when it says nothing.
fn checked_meeting(meeting: Option<&Meeting>) -> Result<Option<Meeting>, CommandError> {
    let Some(meeting) = meeting.filter(|meeting| **meeting != Meeting::default()) else { return Ok(None) };
    match meeting.months.iter().find(|month| !(1..=12).contains(*month)) {
        Some(month) => Err(CommandError::BadValue { value: month.to_string() }),
        None => Ok(Some(meeting.clone())),
    }
}

/// The predecessors of `unit`; they may have lapsed, so any id will do but its own, each once.
fn checked_predecessors(unit: &UnitId, list: &[Predecessor]) -> Result<Vec<Predecessor>, CommandError> {
    let mut seen = BTreeSet::new();
    for origin in list {
        if origin.unit == *unit {
            return Err(CommandError::OwnPredecessor { unit: unit.clone() });
        }
        if !seen.insert(&origin.unit) {
            return Err(CommandError::PredecessorTwice { unit: unit.clone(), predecessor: origin.unit.clone() });
        }
        if let Some(percent) = origin.share_percent.filter(|percent| !(1..=100).contains(percent)) {
            return Err(CommandError::NoShare { percent });
        }
    }
    Ok(list.to_vec())
}

pub(super) fn said(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn all_said(list: &[String]) -> Vec<String> {
    list.iter().filter_map(|text| said(text)).collect()
}
