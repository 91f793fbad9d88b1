//! The network in words: what is seen, and every relation as a sentence.

use std::collections::BTreeMap;

use petgraph::stable_graph::NodeIndex;
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

use super::choice::Form;
use super::projection::{BondKind, MOST_NODES, Projection};
use crate::gui::context::PanelContext;
use crate::i18n::Message;
use crate::model::{Organisation, Relation, RelationKindId, UnitId};

/// One relation in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The whole of it.
    pub words: String,
    /// Its kind.
    pub kind: RelationKindId,
    /// The unit at its beginning.
    pub from: UnitId,
    /// The unit at its end.
    pub to: UnitId,
}

impl Sentence {
    /// The end to go to for who stands at `here`: the other one, or where it leads to.
    pub fn other_end(&self, here: Option<&UnitId>) -> &UnitId {
        if here == Some(&self.to) { &self.from } else { &self.to }
    }
}

/// What a kind of relation is called, from the one that does it.
pub fn kind_name<'a>(organisation: &'a Organisation, kind: &'a RelationKindId) -> &'a str {
    organisation.vocabulary().relation_kinds.get(kind).map_or(kind.as_str(), |kind| &kind.name)
}

/// A relation as a sentence.
pub fn sentence(ctx: &PanelContext<'_>, relation: &Relation) -> String {
    let organisation = ctx.organisation();
    let key = if relation.label.is_some() { "network-sentence-about" } else { "network-sentence" };
    let message = Message::new(key)
        .with("from", organisation.end_name(&relation.from))
        .with("kind", kind_name(organisation, &relation.kind))
        .with("to", organisation.end_name(&relation.to));
    ctx.say(&match &relation.label {
        Some(label) => message.with("about", label),
        None => message,
    })
}

/// Every relation of the network, by kind and then in the order of the words.
pub fn sentences(ctx: &PanelContext<'_>, projection: &Projection) -> Vec<Sentence> {
    let organisation = ctx.organisation();
    let held = projection.graph.edge_weights().flat_map(|bond| &bond.relations);
    let mut found: Vec<Sentence> = held
        .filter_map(|id| {
            let relation = organisation.relation(id)?;
            Some(Sentence {
                words: sentence(ctx, relation),
                kind: relation.kind.clone(),
                from: organisation.unit_at(&relation.from)?.clone(),
                to: organisation.unit_at(&relation.to)?.clone(),
            })
        })
        .collect();
    let name = |sentence: &Sentence| kind_name(organisation, &sentence.kind).to_owned();
    found.sort_by_cached_key(|sentence| (name(sentence), sentence.words.clone()));
    found
}

/// How each neighbour of the centre stands to it, said from the centre: "levert diensten aan", "wordt geadviseerd door".
pub fn from_centre(ctx: &PanelContext<'_>, projection: &Projection) -> BTreeMap<NodeIndex, String> {
    let Some(centre) = projection.centre else { return BTreeMap::new() };
    let kinds = &ctx.organisation().vocabulary().relation_kinds;
    let mut phrases: BTreeMap<NodeIndex, Vec<&str>> = BTreeMap::new();
    for edge in projection.graph.edge_references() {
        let BondKind::Relation(id) = &edge.weight().kind else { continue };
        let kind = kinds.get(id);
        let (other, phrase) = if edge.source() == centre {
            (edge.target(), kind.map(|kind| &kind.name))
        } else if edge.target() == centre {
            (edge.source(), kind.map(|kind| kind.inverse.as_ref().unwrap_or(&kind.name)))
        } else {
            continue;
        };
        let phrase = phrase.map_or(id.as_str(), String::as_str);
        let said = phrases.entry(other).or_default();
        if other != centre && !said.contains(&phrase) {
            said.push(phrase);
        }
    }
    phrases.into_iter().map(|(node, phrases)| (node, phrases.join(" · "))).collect()
}

/// What is seen, in one line.
pub fn heading(ctx: &PanelContext<'_>, projection: &Projection, form: Form) -> String {
    let others = projection.graph.node_count() - usize::from(projection.centre.is_some());
    let key = if projection.graph.node_weights().any(|who| matches!(who.end, crate::model::Endpoint::Position(_))) {
        "network-part-count"
    } else {
        "unit-count"
    };
    let subject = projection.centre.map(|centre| &projection.graph[centre].unit);
    let message = match (form, subject) {
        (Form::Around, Some(unit)) => Message::new("network-around").with("unit", ctx.organisation().name_of(unit)),
        _ => Message::new("network-whole").with("title", &ctx.organisation().properties().title),
    };
    let relations = Message::new("network-relation-count").with("count", projection.relation_count());
    ctx.say(&message.with("units", Message::new(key).with("count", others)).with("relations", relations))
}

/// What is left out of it; `None` when nothing is.
pub fn left_out(ctx: &PanelContext<'_>, projection: &Projection) -> Option<String> {
    let message = Message::new("network-left-out").with("count", projection.left_out).with("most", MOST_NODES);
    (projection.left_out > 0).then(|| ctx.say(&message))
}
