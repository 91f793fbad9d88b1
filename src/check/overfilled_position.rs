//! No more people in a post than was approved.

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{EditPosition, Fte, Organisation, Position, PositionId};

/// A position has more occupied than formation FTE. An amount that nobody gave says nothing.
pub struct OverfilledPosition;

impl Check for OverfilledPosition {
    fn id(&self) -> &'static str {
        "overfilled-position"
    }

    fn name(&self) -> &'static str {
        "rule-overfilled-position"
    }

    fn why(&self) -> &'static str {
        "rule-overfilled-position-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        organisation
            .positions()
            .filter_map(|(id, position)| {
                let (formation, occupied) = (position.formation_fte?, position.occupied_fte?);
                (occupied > formation).then(|| {
                    let message = Message::new("check-overfilled-position")
                        .with("position", position.title.as_str())
                        .with("unit", organisation.name_of(&position.unit))
                        .with("formation", formation.hundredths())
                        .with("occupied", occupied.hundredths());
                    let hint = Message::new("check-overfilled-position-hint");
                    Finding::warning(self.id(), message).about(&position.unit).with_subject(id).with_hint(hint)
                })
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let id = finding.subject.as_deref().map(PositionId::from);
        let held = id.and_then(|id| organisation.position(&id).map(|position| (id, position)));
        let Some((position, held)) = held else { return Vec::new() };
        let (Some(formation), Some(occupied)) = (held.formation_fte, held.occupied_fte) else { return Vec::new() };
        let raised = Position { formation_fte: Some(occupied), ..held.clone() };
        let lowered = Position { occupied_fte: Some(formation), ..held.clone() };
        let label = |key, fte: Fte| Message::new(key).with("fte", fte.hundredths());
        vec![
            WayOut::new(
                label("way-out-raise-formation", occupied),
                EditPosition { position: position.clone(), content: raised },
            ),
            WayOut::new(label("way-out-lower-occupied", formation), EditPosition { position, content: lowered }),
        ]
    }
}
