//! No more people in a post than was approved.

use crate::check::Check;
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Line, Organisation};

/// A position has more occupied than formation FTE. An amount that nobody gave says nothing.
pub struct OverfilledPosition;

impl Check for OverfilledPosition {
    fn id(&self) -> &'static str {
        "overfilled-position"
    }

    fn findings(&self, organisation: &Organisation, _: &Line) -> Vec<Finding> {
        organisation
            .positions()
            .filter_map(|(_, position)| {
                let (formation, occupied) = (position.formation_fte?, position.occupied_fte?);
                (occupied > formation).then(|| {
                    let message = Message::new("check-overfilled-position")
                        .with("position", position.title.as_str())
                        .with("unit", organisation.name_of(&position.unit))
                        .with("formation", formation.hundredths())
                        .with("occupied", occupied.hundredths());
                    let hint = Message::new("check-overfilled-position-hint");
                    Finding::warning(self.id(), message).about(&position.unit).with_hint(hint)
                })
            })
            .collect()
    }
}
