//! Nobody gives away more than there is.

use std::collections::BTreeMap;

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::UnitId;

/// The shares of a unit that its successors say they got are more than all of it. A share that nobody gave counts nothing.
pub struct SharesAboveWhole;

impl Check for SharesAboveWhole {
    fn id(&self) -> &'static str {
        "shares-above-whole"
    }

    fn name(&self) -> &'static str {
        "rule-shares-above-whole"
    }

    fn why(&self) -> &'static str {
        "rule-shares-above-whole-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let mut given: BTreeMap<&UnitId, (u32, Vec<&UnitId>)> = BTreeMap::new();
        for (id, unit) in (0..line.len()).map(|place| line.unit(organisation, place)) {
            for origin in &unit.predecessors {
                if let Some(percent) = origin.share_percent {
                    let (total, heirs) = given.entry(&origin.unit).or_default();
                    *total += u32::from(percent);
                    heirs.push(id);
                }
            }
        }
        let above_whole = given.into_iter().filter(|(_, (total, _))| *total > 100);
        above_whole
            .map(|(origin, (total, heirs))| {
                let names: Vec<&str> = heirs.iter().map(|heir| organisation.name_of(heir)).collect();
                let message = Message::new("check-shares-above-whole")
                    .with("unit", organisation.name_of(origin))
                    .with("percent", total)
                    .with("heirs", names.join(", "));
                let hint = Message::new("check-shares-above-whole-hint");
                Finding::warning(self.id(), message).about(heirs[0]).with_hint(hint)
            })
            .collect()
    }
}
