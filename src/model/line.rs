//! The whole line of an organisation as flat arrays, for whoever walks all of it.

use petgraph::stable_graph::{EdgeIndex, NodeIndex};

use super::organisation::{Link, Organisation};
use super::record::Unit;
use super::{UnitId, UnitKind};

/// The units in reading order: each before what stands under it, siblings in their order.
///
/// Everything under a unit follows it directly, so a subtree is a range. Made in one pass with one sort.
#[derive(Clone, Debug, Default)]
pub struct Line {
    nodes: Vec<NodeIndex>,
    parents: Vec<Option<u32>>,
    depths: Vec<u32>,
    ends: Vec<u32>,
    place_of_node: Vec<u32>,
}

impl Line {
    /// The line of `organisation`.
    pub fn of(organisation: &Organisation) -> Self {
        let (children, roots) = children_in_order(organisation);
        let count = organisation.unit_count();
        let mut line = Self {
            nodes: Vec::with_capacity(count),
            parents: Vec::with_capacity(count),
            depths: Vec::with_capacity(count),
            ends: vec![0; count],
            place_of_node: vec![u32::MAX; node_bound(organisation)],
        };
        // To visit, last first; a place without a node closes the range of that place.
        let mut agenda: Vec<Step> = roots.iter().rev().map(|&node| Step::Enter(node, None)).collect();
        while let Some(step) = agenda.pop() {
            match step {
                Step::Close(place) => line.ends[place as usize] = line.nodes.len() as u32,
                Step::Enter(node, parent) => {
                    let place = line.nodes.len() as u32;
                    line.place_of_node[node.index()] = place;
                    line.nodes.push(node);
                    line.parents.push(parent);
                    line.depths.push(parent.map_or(0, |parent| line.depths[parent as usize] + 1));
                    agenda.push(Step::Close(place));
                    agenda.extend(children.of(node).iter().rev().map(|&child| Step::Enter(child, Some(place))));
                }
            }
        }
        line
    }

    /// How many units.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The unit at a place.
    pub fn unit<'a>(&self, organisation: &'a Organisation, place: usize) -> (&'a UnitId, &'a Unit) {
        let node = &organisation.graph[self.nodes[place]];
        (&node.id, &node.unit)
    }

    /// The kind of the unit at a place; `None` when the vocabulary lacks it.
    pub fn kind<'a>(&self, organisation: &'a Organisation, place: usize) -> Option<&'a UnitKind> {
        organisation.kind_of(self.unit(organisation, place).1)
    }

    /// Where a unit stands; `None` when it is not there.
    pub fn place(&self, organisation: &Organisation, unit: &UnitId) -> Option<usize> {
        let node = organisation.node_of.get(unit)?;
        let place = *self.place_of_node.get(node.index())?;
        (place != u32::MAX).then_some(place as usize)
    }

    /// The number of the unit at a place, which it keeps while it is there, wherever it moves; once it is gone another may
    /// get it. Below [`Line::slot_count`].
    pub fn slot(&self, place: usize) -> usize {
        self.nodes[place].index()
    }

    /// One more than the highest number of a unit.
    pub fn slot_count(&self) -> usize {
        self.place_of_node.len()
    }

    /// The places directly under the unit at a place, in their order.
    pub fn children(&self, place: usize) -> impl Iterator<Item = usize> {
        let end = self.ends[place] as usize;
        let first = (place + 1 < end).then_some(place + 1);
        std::iter::successors(first, move |&child| Some(self.ends[child] as usize).filter(|&next| next < end))
    }

    /// The places at the top, in their order.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        let first = (!self.is_empty()).then_some(0);
        std::iter::successors(first, move |&root| Some(self.ends[root] as usize).filter(|&next| next < self.len()))
    }

    /// Places of the parents, by place; a parent stands before its children.
    pub fn parents(&self) -> &[Option<u32>] {
        &self.parents
    }

    /// How many units stand above the one at a place.
    pub fn depth(&self, place: usize) -> u32 {
        self.depths[place]
    }

    /// The places of a unit and of everything under it; all of them for `None` or a unit that is not there.
    pub fn places_within(&self, organisation: &Organisation, top: Option<&UnitId>) -> std::ops::Range<usize> {
        let top = top.and_then(|top| self.place(organisation, top));
        top.map_or(0..self.len(), |top| self.subtree(top))
    }

    /// The places of a unit and of everything under it.
    pub fn subtree(&self, place: usize) -> std::ops::Range<usize> {
        place..self.ends[place] as usize
    }
}

enum Step {
    Enter(NodeIndex, Option<u32>),
    Close(u32),
}

struct Children {
    sorted: Vec<NodeIndex>,
    range_of_node: Vec<(u32, u32)>,
}

impl Children {
    fn of(&self, node: NodeIndex) -> &[NodeIndex] {
        let (start, end) = self.range_of_node[node.index()];
        &self.sorted[start as usize..end as usize]
    }
}

fn node_bound(organisation: &Organisation) -> usize {
    organisation.graph.node_indices().map(|node| node.index() + 1).max().unwrap_or(0)
}

fn children_in_order(organisation: &Organisation) -> (Children, Vec<NodeIndex>) {
    let graph = &organisation.graph;
    let is_line = |edge: &EdgeIndex| graph[*edge] == Link::Line;
    let pairs = || graph.edge_indices().filter(is_line).filter_map(|edge| graph.edge_endpoints(edge));
    // Children are counted, then put with their siblings: only those are sorted.
    let mut range_of_node = vec![(0, 0); node_bound(organisation)];
    for (parent, _) in pairs() {
        range_of_node[parent.index()].1 += 1;
    }
    let mut start = 0;
    for range in &mut range_of_node {
        let count = std::mem::replace(&mut range.1, start);
        range.0 = start;
        start += count;
    }
    let mut sorted = vec![NodeIndex::end(); start as usize];
    for (parent, child) in pairs() {
        let end = &mut range_of_node[parent.index()].1;
        sorted[*end as usize] = child;
        *end += 1;
    }
    let place = |&node: &NodeIndex| (&graph[node].unit.order, &graph[node].id);
    for &(start, end) in &range_of_node {
        sorted[start as usize..end as usize].sort_unstable_by(|a, b| place(a).cmp(&place(b)));
    }
    let mut roots: Vec<NodeIndex> = graph.node_indices().filter(|&node| graph[node].unit.parent.is_none()).collect();
    roots.sort_unstable_by(|a, b| place(a).cmp(&place(b)));
    (Children { sorted, range_of_node }, roots)
}
