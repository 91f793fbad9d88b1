//! Puts units, with everything under them, elsewhere: under another parent, or at another place among their siblings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CommandError, Place, about_units};
use crate::i18n::Message;
use crate::model::change::ChangeSet;
use crate::model::draft::Draft;
use crate::model::{Organisation, UnitId};

/// Puts units, with everything under them, elsewhere: under another parent, or at another place among their siblings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveUnits {
    /// The units, in the order in which they are to stand. One that stands under another of them moves with that one.
    pub units: Vec<UnitId>,
    /// The unit to put them under; absent for the top.
    #[serde(default)]
    pub to: Option<UnitId>,
    /// The place of the first of them; the others follow it.
    #[serde(default)]
    pub place: Place,
}

impl MoveUnits {
    pub(super) fn plan(&self, organisation: &Organisation) -> Result<ChangeSet, CommandError> {
        let mut draft = Draft::of(organisation);
        if let Some(to) = &self.to {
            draft.unit(to)?;
        }
        for unit in &self.units {
            draft.unit(unit)?;
        }
        let moving = organisation.topmost(&self.units);
        let mut place = self.place.clone();
        for unit in moving {
            if let Some(to) = &self.to
                && organisation.is_within(to, unit)
            {
                return Err(CommandError::BeneathItself { unit: unit.clone(), to: to.clone() });
            }
            // Beside itself is where it stands already; the others go around it.
            let beside_itself = matches!(&place, Place::Before(other) | Place::After(other) if other == unit);
            if !beside_itself || draft.unit(unit)?.parent != self.to {
                draft.put(unit, self.to.as_ref(), &place)?;
            }
            place = Place::After(unit.clone());
        }
        draft.finish()
    }

    pub(super) fn describe(&self, organisation: &Organisation) -> Message {
        let reorders =
            self.units.iter().all(|unit| organisation.unit(unit).is_some_and(|record| record.parent == self.to));
        match &self.to {
            _ if reorders => about_units("done-reorder-unit", organisation, &self.units),
            Some(to) => about_units("done-move-units", organisation, &self.units).with("to", organisation.name_of(to)),
            None => about_units("done-move-units-to-top", organisation, &self.units),
        }
    }
}
