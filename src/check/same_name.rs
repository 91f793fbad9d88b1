//! Siblings can be told apart by name.

use std::collections::BTreeMap;

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;

/// Units under one parent have the same name, capitals apart. One finding a name, about the first of them.
pub struct SameName;

impl Check for SameName {
    fn id(&self) -> &'static str {
        "same-name"
    }

    fn name(&self) -> &'static str {
        "rule-same-name"
    }

    fn why(&self) -> &'static str {
        "rule-same-name-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for place in 0..line.len() {
            let name = line.unit(organisation, place).1.name.trim().to_lowercase();
            places.entry((line.parents()[place], name)).or_default().push(place);
        }
        places
            .into_values()
            .filter(|places| places.len() > 1)
            .map(|places| {
                let (id, unit) = line.unit(organisation, places[0]);
                let message = match line.parents()[places[0]] {
                    Some(parent) => Message::new("check-same-name")
                        .with("parent", line.unit(organisation, parent as usize).1.name.as_str()),
                    None => Message::new("check-same-name-at-top"),
                };
                let message = message.with("unit", unit.name.as_str()).with("count", places.len());
                Finding::warning(self.id(), message).about(id).with_hint(Message::new("check-same-name-hint"))
            })
            .collect()
    }
}
