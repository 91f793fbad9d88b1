//! Every kind of relation is a row of the vocabulary.

use std::collections::BTreeMap;

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{CatalogueRow, DefineRow, Organisation, RelationKind, RelationKindId, UnitId};

/// Relations are of a kind that the vocabulary lacks. One finding a kind, about the unit that the first goes from.
pub struct UnknownRelationKind;

impl Check for UnknownRelationKind {
    fn id(&self) -> &'static str {
        "unknown-relation-kind"
    }

    fn name(&self) -> &'static str {
        "rule-unknown-relation-kind"
    }

    fn why(&self) -> &'static str {
        "rule-unknown-relation-kind-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let known = &organisation.vocabulary().relation_kinds;
        let mut missing: BTreeMap<&RelationKindId, (Option<&UnitId>, usize)> = BTreeMap::new();
        for (_, relation) in organisation.relations().filter(|(_, relation)| !known.contains_key(&relation.kind)) {
            missing.entry(&relation.kind).or_insert((organisation.unit_at(&relation.from), 0)).1 += 1;
        }
        missing
            .into_iter()
            .map(|(kind, (first, count))| {
                let message =
                    Message::new("check-unknown-relation-kind").with("kind", kind.as_str()).with("count", count);
                let hint = Message::new("check-unknown-relation-kind-hint");
                let finding = Finding::warning(self.id(), message).with_subject(kind).with_hint(hint);
                match first {
                    Some(first) => finding.about(first),
                    None => finding,
                }
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let Some(id) = finding.subject.as_deref().map(RelationKindId::from) else { return Vec::new() };
        if organisation.vocabulary().relation_kinds.contains_key(&id) {
            return Vec::new();
        }
        let label = Message::new("way-out-add-kind").with("kind", id.as_str());
        let row = CatalogueRow::RelationKind(id.clone(), RelationKind::new(id.as_str()));
        vec![WayOut::new(label, DefineRow { row })]
    }
}
