//! A unit of the line has a head.

use super::signals::leadership_ways_out;
use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Leadership, Organisation};

/// Nobody leads a formal unit of the line, though somebody is meant to.
///
/// Informal and external units, and kinds that do not count as line management, need no signal. A kind that the
/// vocabulary lacks counts as line, as it does by default.
pub struct NoHead;

impl Check for NoHead {
    fn id(&self) -> &'static str {
        "no-head"
    }

    fn name(&self) -> &'static str {
        "rule-no-head"
    }

    fn why(&self) -> &'static str {
        "rule-no-head-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        (0..line.len())
            .filter_map(|place| {
                let (id, unit) = line.unit(organisation, place);
                let in_line = line.kind(organisation, place).is_none_or(|kind| kind.line);
                let meant = in_line && !unit.informal && !unit.external;
                // A leading position that is there is the business of the head count.
                let vacant = unit.leadership == Leadership::Vacant && organisation.heads(id).is_empty();
                (meant && vacant).then(|| {
                    let message = Message::new("check-no-head").with("unit", unit.name.as_str());
                    let hint = Message::new("check-no-head-hint");
                    Finding::warning(self.id(), message).about(id).with_hint(hint)
                })
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        leadership_ways_out(organisation, finding, &[Leadership::ByParent, Leadership::None])
    }
}
