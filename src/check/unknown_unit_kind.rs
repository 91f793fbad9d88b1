//! Every kind of unit is a row of the vocabulary.

use std::collections::BTreeMap;

use crate::check::Check;
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Line, Organisation, UnitId, UnitKindId};

/// Units are of a kind that the vocabulary lacks. One finding a kind, about the first unit of it.
pub struct UnknownUnitKind;

impl Check for UnknownUnitKind {
    fn id(&self) -> &'static str {
        "unknown-kind"
    }

    fn findings(&self, organisation: &Organisation, line: &Line) -> Vec<Finding> {
        let mut missing: BTreeMap<&UnitKindId, (&UnitId, usize)> = BTreeMap::new();
        for place in 0..line.len() {
            if line.kind(organisation, place).is_none() {
                let (id, unit) = line.unit(organisation, place);
                missing.entry(&unit.kind).or_insert((id, 0)).1 += 1;
            }
        }
        missing
            .into_iter()
            .map(|(kind, (first, count))| {
                let message = Message::new("check-unknown-unit-kind").with("kind", kind.as_str()).with("count", count);
                let hint = Message::new("check-unknown-unit-kind-hint");
                Finding::warning(self.id(), message).about(first).with_hint(hint)
            })
            .collect()
    }
}
