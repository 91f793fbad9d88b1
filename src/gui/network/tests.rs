//! Laws of the projection.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::visit::{EdgeRef, IntoEdgeReferences};

use super::choice::Choice;
use super::projection::{BondKind, MOST_NODES, Projection};
use crate::file;
use crate::model::{
    Document, Endpoint, OrderKey, Organisation, Relation, RelationId, RelationKind, RelationKindId, Unit, UnitId,
    UnitKindId,
};

fn dordrecht() -> Organisation {
    file::load(include_bytes!("../../../sample-orgs/dordrecht.json")).unwrap().scenarios.into_start()
}

fn id(text: &str) -> UnitId {
    UnitId::from(text)
}

fn kinds(names: &[&str]) -> BTreeSet<RelationKindId> {
    names.iter().map(|name| RelationKindId::from(*name)).collect()
}

/// Choices that differ in everything that can be chosen.
fn choices() -> Vec<Choice> {
    let plain = Choice::default();
    vec![
        Choice { steps: 2, ..plain.clone() },
        Choice { steps: 3, hidden_relation_kinds: kinds(&["member-of", "serves"]), ..plain.clone() },
        Choice { hidden_unit_kinds: BTreeSet::from([UnitKindId::from("kernteam")]), ..plain.clone() },
        Choice { with_line: true, ..plain.clone() },
        Choice { positions_apart: true, steps: 2, ..plain.clone() },
        plain,
    ]
}

/// The relations of an organisation that a choice lets take part, by their own ends as the choice shows them.
fn expected(
    organisation: &Organisation,
    centre: Option<&UnitId>,
    choice: &Choice,
) -> BTreeMap<RelationId, (Endpoint, Endpoint, RelationKindId)> {
    let shown = |end: &Endpoint| {
        let unit = organisation.unit_at(end).unwrap();
        let is_apart = choice.positions_apart && centre != Some(unit);
        if is_apart { end.clone() } else { Endpoint::Unit(unit.clone()) }
    };
    let takes_part = |end: &Endpoint| {
        let unit = organisation.unit_at(end).unwrap();
        centre == Some(unit) || !choice.hidden_unit_kinds.contains(&organisation.unit(unit).unwrap().kind)
    };
    let chosen = organisation.relations().filter(|(_, relation)| {
        let is_kind = !choice.hidden_relation_kinds.contains(&relation.kind);
        is_kind && takes_part(&relation.from) && takes_part(&relation.to)
    });
    let ends = chosen.map(|(id, own)| (id.clone(), (shown(&own.from), shown(&own.to), own.kind.clone())));
    ends.filter(|(_, (from, to, _))| from != to).collect()
}

#[test]
fn every_chosen_relation_within_reach_is_in_one_edge_and_nothing_else_is() {
    let organisation = dordrecht();
    let centre = id("communicatie-regio");
    for choice in choices() {
        for centre in [None, Some(&centre)] {
            let projection = Projection::of(&organisation, centre, &choice);
            let graph = &projection.graph;
            let mut seen = BTreeMap::new();
            for edge in graph.edge_references() {
                let (from, to) = (&graph[edge.source()].end, &graph[edge.target()].end);
                let BondKind::Relation(kind) = &edge.weight().kind else {
                    assert!(edge.weight().relations.is_empty());
                    continue;
                };
                for relation in &edge.weight().relations {
                    let before = seen.insert(relation.clone(), (from.clone(), to.clone(), kind.clone()));
                    assert_eq!(before, None, "{relation} is in two edges");
                }
            }
            let reached: BTreeSet<&Endpoint> = graph.node_weights().map(|who| &who.end).collect();
            let mut expected = expected(&organisation, centre, &choice);
            expected.retain(|_, (from, to, _)| reached.contains(from) && reached.contains(to));
            assert!(seen.len() > 3);
            assert_eq!(seen, expected, "{choice:?} {centre:?}");
        }
    }
}

#[test]
fn the_whole_holds_every_relation_of_the_organisation() {
    let organisation = dordrecht();
    let choice = Choice { positions_apart: true, ..Choice::default() };
    let projection = Projection::of(&organisation, None, &choice);
    assert_eq!(projection.left_out, 0);
    assert_eq!(projection.relation_count(), organisation.relations().count());
    assert_eq!(projection.relation_kinds().values().sum::<usize>(), organisation.relations().count());
    let within_a_unit = organisation
        .relations()
        .filter(|(_, relation)| organisation.unit_at(&relation.from) == organisation.unit_at(&relation.to));
    let between_units = Projection::of(&organisation, None, &Choice::default());
    assert_eq!(between_units.relation_count() + within_a_unit.count(), projection.relation_count());
}

#[test]
fn steps_are_the_shortest_way_and_no_further_than_chosen() {
    let organisation = dordrecht();
    for choice in choices() {
        let projection = Projection::of(&organisation, Some(&id("communicatie-regio")), &choice);
        let graph = &projection.graph;
        let centre = projection.centre.unwrap();
        assert_eq!((graph[centre].steps, &graph[centre].end), (0, &Endpoint::Unit(id("communicatie-regio"))));
        for node in graph.node_indices() {
            let steps = |node: petgraph::stable_graph::NodeIndex| graph[node].steps;
            let nearest = graph.neighbors_undirected(node).map(steps).min();
            assert_eq!(node == centre, steps(node) == 0);
            assert!(node == centre || nearest == Some(steps(node) - 1), "{:?}", graph[node]);
            assert!(graph[node].steps <= choice.steps);
        }
    }
}

#[test]
fn what_has_to_do_with_communicatie_regio_is_what_the_source_says() {
    let projection = Projection::of(&dordrecht(), Some(&id("communicatie-regio")), &Choice::default());
    let around: BTreeSet<&str> =
        projection.graph.node_weights().filter(|who| who.steps == 1).map(|who| who.unit.as_str()).collect();
    for unit in ["cluster-ibd", "gr-sociaal", "onderzoekscentrum-drechtsteden", "servicegemeente", "veiligheidsregio"] {
        assert!(around.contains(unit), "{unit}: {around:?}");
    }
}

#[test]
fn the_line_adds_parents_and_children_only_when_chosen() {
    let organisation = dordrecht();
    let without = Projection::of(&organisation, Some(&id("cluster-stad")), &Choice::default());
    let choice = Choice { with_line: true, ..Choice::default() };
    let with = Projection::of(&organisation, Some(&id("cluster-stad")), &choice);
    let is_line =
        |projection: &Projection| projection.graph.edge_weights().filter(|bond| bond.kind == BondKind::Line).count();
    assert_eq!(is_line(&without), 0);
    let children = organisation.children(&id("cluster-stad")).len();
    assert!(is_line(&with) > children, "{} of {children}", is_line(&with));
}

#[test]
fn of_too_many_the_nearest_and_best_connected_stay() {
    let mut records = Document::default().organisation().records();
    let kind = UnitKindId::from("team");
    let serves = RelationKindId::from("serves");
    let row = RelationKind {
        symbol: Default::default(),
        name: "levert diensten aan".to_owned(),
        inverse: None,
        colour: None,
        stroke: Default::default(),
        extra: Default::default(),
    };
    records.vocabulary.relation_kinds.insert(serves.clone(), row);
    for (place, order) in OrderKey::spread(400).enumerate() {
        let unit = Unit::new(format!("Team {place}"), kind.clone(), None, order);
        records.units.insert(id(&format!("t{place:03}")), unit);
        if place > 0 {
            let relation = Relation::new(serves.clone(), id("t000"), id(&format!("t{place:03}")));
            records.relations.insert(RelationId::from(format!("r{place:03}")), relation);
        }
    }
    let organisation = Organisation::from_records(records).unwrap();
    for centre in [None, Some(id("t000"))] {
        let projection = Projection::of(&organisation, centre.as_ref(), &Choice::default());
        assert_eq!((projection.graph.node_count(), projection.left_out), (MOST_NODES, 400 - MOST_NODES));
        assert!(projection.graph.node_weights().any(|who| who.unit == id("t000")));
    }
}
