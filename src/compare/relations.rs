//! Relations that come, go or are different.

use std::collections::BTreeMap;

use super::Change;
use super::collector::Collector;
use super::sides::Sides;
use crate::model::{Endpoint, RecordKey, Relation, RelationId, RelationKindId};

pub(super) fn collect(sides: &Sides<'_>, out: &mut Collector) {
    let changes = &sides.set.relations;
    for relations in together(changes.added.iter()) {
        let keys: Vec<RecordKey> = relations.iter().map(RecordKey::from).collect();
        out.say(Change::RelationsAdded { relations }, keys);
    }
    // A relation goes with either of its ends.
    let stays = |id: &RelationId, relation: &Relation, out: &mut Collector| {
        ![&relation.from, &relation.to].into_iter().any(|end| is_gone(sides, end) && out.follows(id, &key_of(end)))
    };
    let removed: Vec<(&RelationId, &Relation)> =
        changes.removed.iter().filter(|(id, relation)| stays(id, relation, out)).collect();
    for relations in together(removed) {
        let keys: Vec<RecordKey> = relations.iter().map(RecordKey::from).collect();
        out.say(Change::RelationsRemoved { relations }, keys);
    }
    for (id, fields) in &changes.updated {
        let (Some(before), Some(after)) = (sides.from.relation(id), sides.to.relation(id)) else { continue };
        let heir = |before: &Endpoint, after: &Endpoint| match (before, after) {
            (Endpoint::Unit(before), Endpoint::Unit(after)) => sides.is_successor(before, after),
            _ => false,
        };
        let (from_follows, to_follows) = (heir(&before.from, &after.from), heir(&before.to, &after.to));
        let fields: Vec<String> = fields
            .iter()
            .map(|(field, _)| field)
            .filter(|field| !(*field == "from" && from_follows || *field == "to" && to_follows))
            .map(str::to_owned)
            .collect();
        if from_follows {
            out.follows(id, &key_of(&before.from));
        }
        if to_follows {
            out.follows(id, &key_of(&before.to));
        }
        if !fields.is_empty() || !(from_follows || to_follows) {
            out.say(Change::RelationChanged { relation: id.clone(), fields }, [id]);
        }
    }
}

fn key_of(end: &Endpoint) -> RecordKey {
    match end {
        Endpoint::Unit(unit) => unit.into(),
        Endpoint::Position(position) => position.into(),
    }
}

fn is_gone(sides: &Sides<'_>, end: &Endpoint) -> bool {
    match end {
        Endpoint::Unit(unit) => sides.set.units.removed.contains_key(unit),
        Endpoint::Position(position) => sides.set.positions.removed.contains_key(position),
    }
}

/// Relations of one kind to the same, and of what is then alone those of one kind from the same.
fn together<'a>(relations: impl IntoIterator<Item = (&'a RelationId, &'a Relation)>) -> Vec<Vec<RelationId>> {
    type ByEnd<'a> = BTreeMap<(&'a RelationKindId, &'a Endpoint), Vec<(&'a RelationId, &'a Relation)>>;
    let mut by_to = ByEnd::new();
    for (id, relation) in relations {
        by_to.entry((&relation.kind, &relation.to)).or_default().push((id, relation));
    }
    let mut groups = Vec::new();
    let mut by_from = ByEnd::new();
    for found in by_to.into_values() {
        match found[..] {
            [(id, relation)] => by_from.entry((&relation.kind, &relation.from)).or_default().push((id, relation)),
            _ => groups.push(found),
        }
    }
    groups.extend(by_from.into_values());
    groups.into_iter().map(|group| group.into_iter().map(|(id, _)| id.clone()).collect()).collect()
}
