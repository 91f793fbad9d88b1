//! Splits a unit: it lapses, and its parts stand in its place with it as their predecessor.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, Place, checked_name};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Leadership, Organisation, PositionId, Predecessor, Unit, UnitId};

/// Splits a unit: it lapses, and its parts stand in its place with it as their predecessor.
///
/// Every part gets its locations, districts and sources. What no part asks for goes to the first one: units beneath,
/// positions, tasks, and always the relations, the notes and the names that it had.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitUnit {
    /// The unit.
    pub unit: UnitId,
    /// At least two parts, in their order.
    pub parts: Vec<SplitPart>,
}

/// One of the units that a split unit becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitPart {
    /// Its identity; not yet in use.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Which units beneath go here.
    #[serde(default)]
    pub children: Vec<UnitId>,
    /// Which positions go here.
    #[serde(default)]
    pub positions: Vec<PositionId>,
    /// Which tasks go here: their places in the list, from 0.
    #[serde(default)]
    pub tasks: Vec<usize>,
    /// How much of the unit goes here, in whole percent.
    #[serde(default)]
    pub share_percent: Option<u8>,
}

impl SplitUnit {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        let whole = draft.unit(&self.unit)?.clone();
        let [first, others @ ..] = self.parts.as_slice() else {
            return Err(CommandError::TooFewParts { unit: self.unit.clone() });
        };
        if others.is_empty() {
            return Err(CommandError::TooFewParts { unit: self.unit.clone() });
        }
        let asked_for = self.checked_wishes(organisation, &whole)?;

        let mut place = Place::After(self.unit.clone());
        for part in &self.parts {
            draft.check_id_is_free(&part.id)?;
            let order = draft.key_at(whole.parent.as_ref(), &place, &part.id)?;
            let mut unit = Unit::new(checked_name(&part.name)?, whole.kind.clone(), whole.parent.clone(), order);
            unit.informal = whole.informal;
            unit.external = whole.external;
            unit.locations.clone_from(&whole.locations);
            unit.districts.clone_from(&whole.districts);
            unit.sources.clone_from(&whole.sources);
            unit.fields.clone_from(&whole.fields);
            unit.status = whole.status;
            unit.valid_from = whole.valid_from;
            unit.valid_until = whole.valid_until;
            if part.id == first.id {
                unit.former_names = former_names(&whole, &unit.name);
                unit.notes.clone_from(&whole.notes);
                unit.meeting.clone_from(&whole.meeting);
                unit.extra.add_missing(&whole.extra);
            }
            let is_rest = |index: &usize| part.id == first.id && !asked_for.tasks.contains(index);
            unit.tasks = (0..whole.tasks.len())
                .filter(|index| part.tasks.contains(index) || is_rest(index))
                .map(|index| whole.tasks[index].clone())
                .collect();
            unit.predecessors = vec![Predecessor {
                unit: self.unit.clone(),
                share_percent: part.share_percent,
                extra: Default::default(),
            }];
            draft.add_unit(&part.id, unit)?;
            place = Place::After(part.id.clone());
        }
        for (child, _) in organisation.children(&self.unit) {
            let part = self.parts.iter().find(|part| part.children.contains(child)).unwrap_or(first);
            draft.put(child, Some(&part.id), &Place::Last)?;
        }
        for (position, _) in organisation.positions_of(&self.unit) {
            let part = self.parts.iter().find(|part| part.positions.contains(position)).unwrap_or(first);
            let order = draft.last_position_key(&part.id);
            let held = draft.position_mut(position)?;
            held.unit = part.id.clone();
            held.order = order;
        }
        for part in &self.parts {
            let heads = draft.positions_of(&part.id);
            let heads = heads.iter().filter(|id| draft.position(id).is_ok_and(|position| position.leading)).count();
            draft.unit_mut(&part.id)?.leadership = leadership(whole.leadership, heads);
        }
        draft.redirect_relations(&self.unit, &first.id);
        draft.remove_unit(&self.unit);
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        Message::new("done-split-unit").with("unit", organisation.name_of(&self.unit)).with("count", self.parts.len())
    }

    /// Everything that a part asks for belongs to the unit, and no two parts ask for the same.
    fn checked_wishes(&self, organisation: &Organisation, whole: &Unit) -> Result<Wishes, CommandError> {
        let refuse = |what: &str| CommandError::NotToDivide { unit: self.unit.clone(), what: what.to_owned() };
        let mut wishes = Wishes::default();
        for part in &self.parts {
            for child in &part.children {
                let belongs = organisation.unit(child).is_some_and(|unit| unit.parent.as_ref() == Some(&self.unit));
                if !belongs || !wishes.children.insert(child.clone()) {
                    return Err(refuse(organisation.name_of(child)));
                }
            }
            for id in &part.positions {
                let position = organisation.position(id);
                let belongs = position.is_some_and(|position| position.unit == self.unit);
                if !belongs || !wishes.positions.insert(id.clone()) {
                    return Err(refuse(position.map_or(id.as_str(), |position| &position.title)));
                }
            }
            for &task in &part.tasks {
                if task >= whole.tasks.len() || !wishes.tasks.insert(task) {
                    return Err(refuse(whole.tasks.get(task).map_or("?", |task| &task.label)));
                }
            }
        }
        Ok(wishes)
    }
}

#[derive(Default)]
struct Wishes {
    children: BTreeSet<UnitId>,
    positions: BTreeSet<PositionId>,
    tasks: BTreeSet<usize>,
}

/// The names that the unit had, for the part that carries them on.
fn former_names(whole: &Unit, name: &str) -> Vec<String> {
    let own = [Some(&whole.name), whole.official_name.as_ref(), whole.short_name.as_ref(), whole.public_name.as_ref()];
    let mut names: Vec<String> = Vec::new();
    for former in own.into_iter().flatten().chain(&whole.former_names) {
        if former != name && !names.contains(former) {
            names.push(former.clone());
        }
    }
    names
}

/// Leadership of a unit that came from others, by the leading positions that came with it.
pub(super) fn leadership(before: Leadership, heads: usize) -> Leadership {
    match (before, heads) {
        (_, 1) => Leadership::Own,
        (_, 2..) => Leadership::Collegial,
        (Leadership::ByParent | Leadership::None, 0) => before,
        (Leadership::Own | Leadership::Collegial | Leadership::Vacant, 0) => Leadership::Vacant,
    }
}
