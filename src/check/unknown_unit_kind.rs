//! Every kind of unit is a row of the vocabulary.

use std::collections::BTreeMap;

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{CatalogueRow, DefineRow, Organisation, UnitId, UnitKind, UnitKindId};

/// Units are of a kind that the vocabulary lacks. One finding a kind, about the first unit of it.
pub struct UnknownUnitKind;

impl Check for UnknownUnitKind {
    fn id(&self) -> &'static str {
        "unknown-kind"
    }

    fn name(&self) -> &'static str {
        "rule-unknown-kind"
    }

    fn why(&self) -> &'static str {
        "rule-unknown-kind-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
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
                Finding::warning(self.id(), message).about(first).with_subject(kind).with_hint(hint)
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let Some(id) = finding.subject.as_deref().map(UnitKindId::from) else { return Vec::new() };
        if organisation.vocabulary().unit_kinds.contains_key(&id) {
            return Vec::new();
        }
        let label = Message::new("way-out-add-kind").with("kind", id.as_str());
        let row = CatalogueRow::UnitKind(id.clone(), UnitKind::new(id.as_str()));
        vec![WayOut::new(label, DefineRow { row })]
    }
}
