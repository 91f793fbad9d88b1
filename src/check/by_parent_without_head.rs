//! Whoever is led by the head above has one above.

use super::signals::leadership_ways_out;
use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Leadership, Organisation};

/// A unit is led by the head of the unit above it, but there is none, however far up that is passed on.
pub struct ByParentWithoutHead;

impl Check for ByParentWithoutHead {
    fn id(&self) -> &'static str {
        "by-parent-without-head"
    }

    fn name(&self) -> &'static str {
        "rule-by-parent-without-head"
    }

    fn why(&self) -> &'static str {
        "rule-by-parent-without-head-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let mut led = vec![false; line.len()];
        let mut found = Vec::new();
        for place in 0..line.len() {
            let (id, unit) = line.unit(organisation, place);
            // A parent stands before its children, so what holds for it is known.
            let above = line.parents()[place].map(|parent| parent as usize);
            led[place] = match unit.leadership {
                Leadership::Own | Leadership::Collegial => true,
                Leadership::Vacant | Leadership::None => false,
                Leadership::ByParent => above.is_some_and(|parent| led[parent]),
            };
            if unit.leadership != Leadership::ByParent || led[place] {
                continue;
            }
            let message = match above {
                Some(parent) => Message::new("check-by-parent-without-head")
                    .with("unit", unit.name.as_str())
                    .with("parent", line.unit(organisation, parent).1.name.as_str()),
                None => Message::new("check-by-parent-at-top").with("unit", unit.name.as_str()),
            };
            let hint = Message::new("check-by-parent-without-head-hint");
            found.push(Finding::warning(self.id(), message).about(id).with_hint(hint));
        }
        found
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        leadership_ways_out(organisation, finding, &[Leadership::Vacant, Leadership::None])
    }
}
