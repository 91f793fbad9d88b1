//! The leading positions of a unit agree with what is said of its leadership.

use super::signals::leadership_ways_out;
use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Leadership, Organisation};

/// One leading position where a unit is led by its own, several where it is led collegially, none otherwise.
pub struct HeadCount;

impl Check for HeadCount {
    fn id(&self) -> &'static str {
        "head-count"
    }

    fn name(&self) -> &'static str {
        "rule-head-count"
    }

    fn why(&self) -> &'static str {
        "rule-head-count-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        (0..line.len())
            .filter_map(|place| {
                let (id, unit) = line.unit(organisation, place);
                let heads = organisation.heads(id).len();
                let (key, hint) = contradiction(unit.leadership, heads)?;
                let message = Message::new(key).with("unit", unit.name.as_str()).with("count", heads);
                Some(Finding::warning(self.id(), message).about(id).with_hint(Message::new(hint)))
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let heads = finding.unit.as_deref().map_or(0, |unit| organisation.heads(&unit.into()).len());
        let fitting: &[Leadership] = match heads {
            0 => &[Leadership::Vacant, Leadership::ByParent],
            1 => &[Leadership::Own],
            _ => &[Leadership::Collegial],
        };
        leadership_ways_out(organisation, finding, fitting)
    }
}

fn contradiction(leadership: Leadership, heads: usize) -> Option<(&'static str, &'static str)> {
    match (leadership, heads) {
        (Leadership::Own, 0) => Some(("check-own-without-head", "check-own-without-head-hint")),
        (Leadership::Own, 2..) => Some(("check-own-with-several-heads", "check-own-with-several-heads-hint")),
        (Leadership::Collegial, 0 | 1) => Some(("check-collegial-too-few", "check-collegial-too-few-hint")),
        (Leadership::ByParent, 1..) => Some(("check-by-parent-with-head", "check-head-not-said-hint")),
        (Leadership::Vacant, 1..) => Some(("check-vacant-with-head", "check-head-not-said-hint")),
        (Leadership::None, 1..) => Some(("check-none-with-head", "check-head-not-said-hint")),
        (Leadership::Own, 1)
        | (Leadership::Collegial, 2..)
        | (Leadership::ByParent | Leadership::Vacant | Leadership::None, 0) => None,
    }
}
