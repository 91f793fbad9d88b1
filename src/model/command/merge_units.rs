//! Merges units: they lapse, and one stands in the place of the first with them as its predecessors.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::split_unit::leadership;
use super::{CommandError, Place, about_units, add_new, checked_name, known_unit_kind};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Meeting, Organisation, Predecessor, Unit, UnitId, UnitKindId};

/// Merges units: they lapse, and one stands in the place of the first with them as its predecessors.
///
/// It gets everything they have, in the order given: tasks, positions, relations, the units beneath them, locations,
/// districts, meetings, own fields, notes and sources. Their names become its former names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeUnits {
    /// At least two units, none under another.
    pub units: Vec<UnitId>,
    /// Identity of the new unit; not yet in use.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Its kind, a key of the vocabulary; absent for the kind of the first.
    #[serde(default)]
    pub kind: Option<UnitKindId>,
}

impl MergeUnits {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        let mut seen = BTreeSet::new();
        let units: Vec<&UnitId> = self.units.iter().filter(|unit| seen.insert(*unit)).collect();
        let [first, _, ..] = units[..] else { return Err(CommandError::TooFewUnits) };
        self.check_side_by_side(organisation)?;
        let kind = self
            .kind
            .clone()
            .unwrap_or_else(|| draft.unit(first).map_or_else(|_| UnitKindId::from(""), |unit| unit.kind.clone()));
        let model = draft.unit(first)?.clone();
        known_unit_kind(organisation, &kind)?;
        draft.check_id_is_free(&self.id)?;
        let order = draft.key_at(model.parent.as_ref(), &Place::Before(first.clone()), &self.id)?;
        let mut merged = Unit::new(checked_name(&self.name)?, kind, model.parent.clone(), order);
        merged.informal = model.informal;
        merged.external = model.external;
        merged.status = model.status;
        merged.valid_from = model.valid_from;
        merged.valid_until = model.valid_until;
        for &id in &units {
            let unit = draft.unit(id)?;
            take_over(&mut merged, unit);
            merged.predecessors.push(Predecessor {
                unit: id.clone(),
                share_percent: Some(100),
                extra: Default::default(),
            });
        }
        merged.former_names.retain(|name| *name != merged.name);
        draft.add_unit(&self.id, merged)?;
        let mut heads = 0;
        for &id in &units {
            for (child, _) in organisation.children(id) {
                draft.put(child, Some(&self.id), &Place::Last)?;
            }
            for (position, record) in organisation.positions_of(id) {
                heads += usize::from(record.leading);
                let order = draft.last_position_key(&self.id);
                let held = draft.position_mut(position)?;
                held.unit = self.id.clone();
                held.order = order;
            }
            draft.redirect_relations(id, &self.id);
        }
        draft.unit_mut(&self.id)?.leadership = leadership(model.leadership, heads);
        for &id in &units {
            draft.remove_unit(id);
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        about_units("done-merge-units", organisation, &self.units).with("name", self.name.trim())
    }

    fn check_side_by_side(&self, organisation: &Organisation) -> Result<(), CommandError> {
        for unit in &self.units {
            if organisation.unit(unit).is_none() {
                return Err(CommandError::UnknownUnit { unit: unit.clone() });
            }
            if let Some(above) = organisation.ancestors(unit).find(|above| self.units.contains(above)) {
                return Err(CommandError::MergeWithinItself { above: above.clone(), unit: unit.clone() });
            }
        }
        Ok(())
    }
}

/// Adds to `merged` what `unit` holds, so that nothing of it is lost.
fn take_over(merged: &mut Unit, unit: &Unit) {
    merged.tasks.extend(unit.tasks.iter().cloned());
    let names = [Some(&unit.name), unit.official_name.as_ref(), unit.short_name.as_ref(), unit.public_name.as_ref()];
    add_new(&mut merged.former_names, names.into_iter().flatten());
    add_new(&mut merged.former_names, &unit.former_names);
    add_new(&mut merged.locations, &unit.locations);
    add_new(&mut merged.districts, &unit.districts);
    add_new(&mut merged.sources, &unit.sources);
    if let Some(notes) = &unit.notes {
        let own = format!("{}: {notes}", unit.name);
        merged.notes = Some(merged.notes.take().map_or_else(|| own.clone(), |before| format!("{before}\n{own}")));
    }
    match (&mut merged.meeting, &unit.meeting) {
        (Some(meeting), Some(more)) => meet_with(meeting, more),
        (none, meeting) => *none = none.take().or_else(|| meeting.clone()),
    }
    for (name, text) in &unit.fields {
        merged.fields.entry(name.clone()).and_modify(|own| add_text(own, text)).or_insert_with(|| text.clone());
    }
    merged.extra.add_missing(&unit.extra);
}

/// Adds to a meeting what another one says; of two frequencies the first stays, for the months tell the rest.
fn meet_with(meeting: &mut Meeting, more: &Meeting) {
    match (&mut meeting.purpose, &more.purpose) {
        (Some(own), Some(text)) => add_text(own, text),
        (none, purpose) => *none = none.take().or_else(|| purpose.clone()),
    }
    meeting.frequency = meeting.frequency.or(more.frequency);
    meeting.months.extend(&more.months);
    meeting.months.sort_unstable();
    meeting.months.dedup();
    add_new(&mut meeting.participants, &more.participants);
    meeting.extra.add_missing(&more.extra);
}

/// Adds a text behind another one, unless it says the same.
fn add_text(own: &mut String, text: &str) {
    if own != text {
        own.push_str("; ");
        own.push_str(text);
    }
}
