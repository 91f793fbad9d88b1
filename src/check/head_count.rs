//! The leading positions of a unit agree with what is said of its leadership.

use crate::check::Check;
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Leadership, Line, Organisation};

/// One leading position where a unit is led by its own, several where it is led collegially, none otherwise.
pub struct HeadCount;

impl Check for HeadCount {
    fn id(&self) -> &'static str {
        "head-count"
    }

    fn findings(&self, organisation: &Organisation, line: &Line) -> Vec<Finding> {
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
