//! The organisation as a network: a small graph, made anew when something changes and thrown away.
//!
//! Pure: reads the organisation and the choice of what takes part, knows nothing of drawing.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::stable_graph::{NodeIndex, StableDiGraph};

use super::choice::Choice;
use crate::model::{Endpoint, Organisation, RelationId, RelationKindId, UnitId, UnitKindId};

/// More than this can be drawn but not be seen.
pub const MOST_NODES: usize = 300;

/// A unit or a position in the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Who {
    /// What it is.
    pub end: Endpoint,
    /// The unit, or the one that the position belongs to.
    pub unit: UnitId,
    /// Steps from the centre; 0 for the centre, and for all when there is none.
    pub steps: u32,
}

/// What connects two of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BondKind {
    /// From a unit to one that stands under it.
    Line,
    /// From a unit to one of its positions that is seen apart.
    Holds,
    /// A relation of this kind.
    Relation(RelationKindId),
}

/// One edge: everything of one kind from one to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Bond {
    /// Of what kind.
    pub kind: BondKind,
    /// The relations that it stands for, by id; empty for the line.
    pub relations: Vec<RelationId>,
}

/// The network.
#[derive(Clone, Debug, Default)]
pub struct Projection {
    /// Who is in it, and what connects them. Nodes by nearness, then relations, then id.
    pub graph: StableDiGraph<Who, Bond>,
    /// The one that it is around.
    pub centre: Option<NodeIndex>,
    /// How many would take part, but are too many.
    pub left_out: usize,
}

/// One connection before it is bundled.
struct Tie {
    from: Endpoint,
    to: Endpoint,
    kind: BondKind,
    relation: Option<RelationId>,
}

impl Projection {
    /// Everything within `choice.steps` of `centre` over connections that take part; for `None` everyone with a connection.
    ///
    /// Between those, every connection that takes part is in exactly one edge. What connects two positions of one unit is
    /// none, unless they are seen apart; the positions of the centre never are.
    pub fn of(organisation: &Organisation, centre: Option<&UnitId>, choice: &Choice) -> Self {
        let centre = centre.filter(|unit| organisation.unit(unit).is_some());
        let ties = ties(organisation, centre, choice);
        let mut neighbours: BTreeMap<&Endpoint, Vec<&Endpoint>> = BTreeMap::new();
        for tie in &ties {
            neighbours.entry(&tie.from).or_default().push(&tie.to);
            neighbours.entry(&tie.to).or_default().push(&tie.from);
        }
        let middle = centre.map(|unit| Endpoint::Unit(unit.clone()));
        let mut found: Vec<(u32, &Endpoint)> = match &middle {
            Some(middle) => within(middle, choice.steps, &neighbours),
            None => neighbours.keys().map(|end| (0, *end)).collect(),
        };
        let degree = |end: &Endpoint| neighbours.get(end).map_or(0, Vec::len);
        found.sort_by(|a, b| (a.0, degree(b.1), a.1).cmp(&(b.0, degree(a.1), b.1)));
        let left_out = found.len().saturating_sub(MOST_NODES);
        found.truncate(MOST_NODES);

        let mut graph = StableDiGraph::new();
        let mut node_of = BTreeMap::new();
        for (steps, end) in found {
            let Some(unit) = organisation.unit_at(end) else { continue };
            let node = graph.add_node(Who { end: end.clone(), unit: unit.clone(), steps });
            node_of.insert(end.clone(), node);
        }
        let mut bundles: BTreeMap<(NodeIndex, NodeIndex, &BondKind), Vec<RelationId>> = BTreeMap::new();
        for tie in &ties {
            if let (Some(&from), Some(&to)) = (node_of.get(&tie.from), node_of.get(&tie.to)) {
                bundles.entry((from, to, &tie.kind)).or_default().extend(tie.relation.clone());
            }
        }
        for ((from, to, kind), relations) in bundles {
            graph.add_edge(from, to, Bond { kind: kind.clone(), relations });
        }
        Self { graph, centre: middle.and_then(|middle| node_of.get(&middle).copied()), left_out }
    }

    /// How many relations are in it.
    pub fn relation_count(&self) -> usize {
        self.graph.edge_weights().map(|bond| bond.relations.len()).sum()
    }

    /// How many relations of each kind are in it.
    pub fn relation_kinds(&self) -> BTreeMap<RelationKindId, usize> {
        let mut counts = BTreeMap::new();
        for bond in self.graph.edge_weights() {
            if let BondKind::Relation(kind) = &bond.kind {
                *counts.entry(kind.clone()).or_default() += bond.relations.len();
            }
        }
        counts
    }

    /// How many units of each kind are in it; a position counts for its unit, once.
    pub fn unit_kinds(&self, organisation: &Organisation) -> BTreeMap<UnitKindId, usize> {
        let units: BTreeSet<&UnitId> = self.graph.node_weights().map(|who| &who.unit).collect();
        let mut counts = BTreeMap::new();
        for unit in units.into_iter().filter_map(|unit| organisation.unit(unit)) {
            *counts.entry(unit.kind.clone()).or_default() += 1;
        }
        counts
    }
}

/// Every connection that takes part.
fn ties(organisation: &Organisation, centre: Option<&UnitId>, choice: &Choice) -> Vec<Tie> {
    let takes_part = |unit: &UnitId| {
        let record = organisation.unit(unit);
        centre == Some(unit) || record.is_some_and(|record| !choice.hidden_unit_kinds.contains(&record.kind))
    };
    let shown = |end: &Endpoint| {
        let unit = organisation.unit_at(end).filter(|unit| takes_part(unit))?;
        let is_apart = choice.positions_apart && centre != Some(unit);
        Some(if is_apart { end.clone() } else { Endpoint::Unit(unit.clone()) })
    };
    let mut ties = Vec::new();
    let mut apart = BTreeSet::new();
    for (id, relation) in organisation.relations() {
        if choice.hidden_relation_kinds.contains(&relation.kind) {
            continue;
        }
        let (Some(from), Some(to)) = (shown(&relation.from), shown(&relation.to)) else { continue };
        if from == to {
            continue;
        }
        apart.extend([&from, &to].into_iter().filter(|end| matches!(end, Endpoint::Position(_))).cloned());
        ties.push(Tie { from, to, kind: BondKind::Relation(relation.kind.clone()), relation: Some(id.clone()) });
    }
    for position in apart {
        if let Some(unit) = organisation.unit_at(&position) {
            let from = Endpoint::Unit(unit.clone());
            ties.push(Tie { from, to: position, kind: BondKind::Holds, relation: None });
        }
    }
    if choice.with_line {
        for (id, unit) in organisation.units() {
            if let Some(parent) = unit.parent.as_ref().filter(|parent| takes_part(parent) && takes_part(id)) {
                let (from, to) = (Endpoint::Unit(parent.clone()), Endpoint::Unit(id.clone()));
                ties.push(Tie { from, to, kind: BondKind::Line, relation: None });
            }
        }
    }
    ties
}

/// What is at most `steps` away, with how far.
fn within<'a>(
    centre: &'a Endpoint,
    steps: u32,
    neighbours: &BTreeMap<&'a Endpoint, Vec<&'a Endpoint>>,
) -> Vec<(u32, &'a Endpoint)> {
    let mut far_of = BTreeMap::from([(centre, 0)]);
    let mut agenda = VecDeque::from([(0, centre)]);
    while let Some((far, end)) = agenda.pop_front() {
        if far == steps {
            continue;
        }
        for &next in neighbours.get(end).into_iter().flatten() {
            if let std::collections::btree_map::Entry::Vacant(entry) = far_of.entry(next) {
                entry.insert(far + 1);
                agenda.push_back((far + 1, next));
            }
        }
    }
    far_of.into_iter().map(|(end, far)| (far, end)).collect()
}
