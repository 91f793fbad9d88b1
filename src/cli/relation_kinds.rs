//! The kinds of relations that somebody means by their keys.

use std::collections::BTreeSet;

use super::failure::Failure;
use crate::i18n::Message;
use crate::model::{Organisation, RelationKindId};

/// The kinds of relations with these keys of the vocabulary; `all` for every kind.
///
/// Errors: a kind that is not there; the hint says which are.
pub(super) fn find(organisation: &Organisation, asked: &[String]) -> Result<BTreeSet<RelationKindId>, Failure> {
    let known = &organisation.vocabulary().relation_kinds;
    let mut found = BTreeSet::new();
    for asked in asked.iter().map(|asked| asked.trim()) {
        let id = RelationKindId::from(asked);
        if known.contains_key(&id) {
            found.insert(id);
        } else if asked == "all" {
            found.extend(known.keys().cloned());
        } else {
            let names: Vec<&str> = known.keys().map(RelationKindId::as_str).collect();
            let hint = Message::new("find-known-kinds").with("kinds", names.join(", "));
            return Err(Failure::new(Message::new("find-no-such-kind").with("kind", asked)).with_hint(hint));
        }
    }
    Ok(found)
}
