//! The organisation: its records, with the units as nodes of a petgraph graph.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::EdgeRef;

use super::change::ChangeSet;
use super::extra::Extra;
use super::invariant::{self, After, Violation};
use super::record::{
    Budget, Endpoint, JobFunction, Position, Properties, Records, Relation, SalaryTable, Target, Unit, Vocabulary,
};
use super::touched::TouchLog;
use super::{BudgetId, FunctionId, PositionId, RelationId, SalaryTableId, TargetId, UnitId};

/// A unit in the graph, with its id.
#[derive(Clone, Debug)]
pub(in crate::model) struct Node {
    pub id: UnitId,
    pub unit: Unit,
}

/// What connects two units in the graph.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::model) enum Link {
    /// From a unit to one that stands under it.
    Line,
    /// Any other relation.
    Relation(RelationId),
}

/// An organisation as it was, is or may become.
///
/// Units are the nodes of a directed graph; its edges are the line (each unit has at most one parent, and there is no
/// cycle) and the relations besides it. Reading is in `query`; only a [`Document`](super::Document)
/// changes it, by a [`ChangeSet`].
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    pub(in crate::model) properties: Properties,
    pub(in crate::model) vocabulary: Vocabulary,
    pub(in crate::model) functions: BTreeMap<FunctionId, JobFunction>,
    pub(in crate::model) graph: StableDiGraph<Node, Link>,
    pub(in crate::model) node_of: BTreeMap<UnitId, NodeIndex>,
    pub(in crate::model) positions: BTreeMap<PositionId, Position>,
    pub(in crate::model) positions_of: BTreeMap<UnitId, BTreeSet<PositionId>>,
    pub(in crate::model) relations: BTreeMap<RelationId, Relation>,
    pub(in crate::model) targets: BTreeMap<TargetId, Target>,
    pub(in crate::model) budgets: BTreeMap<BudgetId, Budget>,
    pub(in crate::model) salary_tables: BTreeMap<SalaryTableId, SalaryTable>,
    pub(in crate::model) extra: Extra,
    pub(in crate::model) touch_log: TouchLog,
}

impl Organisation {
    /// The organisation made of `records`.
    ///
    /// Errors: every rule that the records break (see [`Violation`]), in the order of their ids.
    pub fn from_records(records: Records) -> Result<Self, Vec<Violation>> {
        let empty = Self::default();
        let Records { properties, vocabulary, functions, units, positions, relations, .. } = records;
        let (targets, budgets, salary_tables, extra) =
            (records.targets, records.budgets, records.salary_tables, records.extra);
        let added = ChangeSet {
            unit_kinds: added(vocabulary.unit_kinds),
            relation_kinds: added(vocabulary.relation_kinds),
            functions: added(functions),
            units: added(units),
            positions: added(positions),
            relations: added(relations),
            targets: added(targets),
            budgets: added(budgets),
            salary_tables: added(salary_tables),
            ..ChangeSet::default()
        };
        let after = After::of(&empty, added).unwrap_or_else(|| unreachable!("nothing is there yet to disagree with"));
        let violations = invariant::violations(&empty, &after);
        if !violations.is_empty() {
            return Err(violations);
        }
        let mut organisation = empty;
        organisation.commit(after);
        organisation.properties = properties;
        organisation.vocabulary.extra = vocabulary.extra;
        organisation.extra = extra;
        organisation.touch_log = TouchLog::begun();
        Ok(organisation)
    }

    /// Its records as a plain value.
    pub fn records(&self) -> Records {
        Records {
            properties: self.properties.clone(),
            vocabulary: self.vocabulary.clone(),
            functions: self.functions.clone(),
            units: self.node_of.iter().map(|(id, &node)| (id.clone(), self.graph[node].unit.clone())).collect(),
            positions: self.positions.clone(),
            relations: self.relations.clone(),
            targets: self.targets.clone(),
            budgets: self.budgets.clone(),
            salary_tables: self.salary_tables.clone(),
            extra: self.extra.clone(),
        }
    }

    /// Applies a change, whole or not at all.
    pub(in crate::model) fn apply(&mut self, changes: ChangeSet) -> Result<(), ApplyError> {
        let after = After::of(self, changes).ok_or(ApplyError::Outdated)?;
        if let Some(violation) = invariant::violations(self, &after).into_iter().next() {
            return Err(ApplyError::Broken(violation));
        }
        self.commit(after);
        Ok(())
    }

    /// Whether a change may be applied.
    pub(in crate::model) fn check(&self, changes: &ChangeSet) -> Result<(), ApplyError> {
        let after = After::of(self, changes.clone()).ok_or(ApplyError::Outdated)?;
        match invariant::violations(self, &after).into_iter().next() {
            Some(violation) => Err(ApplyError::Broken(violation)),
            None => Ok(()),
        }
    }

    /// Puts checked records in their place; cannot fail.
    pub(in crate::model) fn commit(&mut self, after: After) {
        let touched = self.touched_by(&after);
        self.touch_log.note(touched);
        let After { properties, unit_kinds, relation_kinds, functions, units, positions, relations, .. } = after;
        if let Some(properties) = properties {
            self.properties = properties;
        }
        replace(&mut self.vocabulary.unit_kinds, unit_kinds);
        replace(&mut self.vocabulary.relation_kinds, relation_kinds);
        replace(&mut self.functions, functions);
        replace(&mut self.targets, after.targets);
        replace(&mut self.budgets, after.budgets);
        replace(&mut self.salary_tables, after.salary_tables);
        let loose = self.take_off_relations(&positions, &relations);
        self.commit_positions(positions);
        self.commit_units(units);
        replace(&mut self.relations, relations);
        self.put_on_relations(loose);
    }

    /// Takes the edges of the relations that change, or that end at a position that does, out of the graph.
    fn take_off_relations(
        &mut self,
        positions: &BTreeMap<PositionId, Option<Position>>,
        relations: &BTreeMap<RelationId, Option<Relation>>,
    ) -> BTreeSet<RelationId> {
        let mut loose: BTreeSet<RelationId> = relations.keys().cloned().collect();
        for (id, after) in positions {
            let Some(before) = self.positions.get(id) else { continue };
            if after.as_ref().is_some_and(|after| after.unit == before.unit) {
                continue;
            }
            let end = Endpoint::Position(id.clone());
            let ends_here = |relation: &Relation| relation.from == end || relation.to == end;
            let held = self.relations_of(&before.unit).into_iter();
            loose.extend(held.filter(|(_, relation)| ends_here(relation)).map(|(id, _)| id.clone()));
        }
        for id in &loose {
            if let Some(edge) = self.relation_edge(id) {
                self.graph.remove_edge(edge);
            }
        }
        loose
    }

    fn put_on_relations(&mut self, loose: BTreeSet<RelationId>) {
        for id in loose {
            if let Some(relation) = self.relations.get(&id)
                && let (Some(from), Some(to)) = (self.node_at(&relation.from), self.node_at(&relation.to))
            {
                self.graph.add_edge(from, to, Link::Relation(id));
            }
        }
    }

    /// The node of the unit that stands for an end of a relation.
    fn node_at(&self, end: &Endpoint) -> Option<NodeIndex> {
        self.node_of.get(self.unit_at(end)?).copied()
    }

    fn commit_positions(&mut self, positions: BTreeMap<PositionId, Option<Position>>) {
        for (id, position) in &positions {
            if let Some(old) = self.positions.get(id)
                && let Some(held) = self.positions_of.get_mut(&old.unit)
            {
                held.remove(id);
                if held.is_empty() {
                    self.positions_of.remove(&old.unit);
                }
            }
            if let Some(new) = position {
                self.positions_of.entry(new.unit.clone()).or_default().insert(id.clone());
            }
        }
        replace(&mut self.positions, positions);
    }

    /// Units first lose and gain their nodes, then the edges of the line follow from the records.
    fn commit_units(&mut self, units: BTreeMap<UnitId, Option<Unit>>) {
        let mut hang = Vec::new();
        for (id, unit) in units {
            match (self.node_of.get(&id).copied(), unit) {
                (Some(node), None) => {
                    self.graph.remove_node(node);
                    self.node_of.remove(&id);
                }
                (Some(node), Some(unit)) => {
                    if self.graph[node].unit.parent != unit.parent {
                        if let Some(edge) = self.line_edge(node) {
                            self.graph.remove_edge(edge);
                        }
                        hang.push(node);
                    }
                    self.graph[node].unit = unit;
                }
                (None, Some(unit)) => {
                    let node = self.graph.add_node(Node { id: id.clone(), unit });
                    self.node_of.insert(id, node);
                    hang.push(node);
                }
                (None, None) => {}
            }
        }
        for node in hang {
            let parent = self.graph[node].unit.parent.as_ref().and_then(|parent| self.node_of.get(parent));
            if let Some(&parent) = parent {
                self.graph.add_edge(parent, node, Link::Line);
            }
        }
    }

    /// The edge by which a unit hangs under its parent.
    pub(in crate::model) fn line_edge(&self, node: NodeIndex) -> Option<EdgeIndex> {
        let mut incoming = self.graph.edges_directed(node, Direction::Incoming);
        incoming.find(|edge| *edge.weight() == Link::Line).map(|edge| edge.id())
    }

    fn relation_edge(&self, id: &RelationId) -> Option<EdgeIndex> {
        let from = self.node_at(&self.relations.get(id)?.from)?;
        let mut edges = self.graph.edges_directed(from, Direction::Outgoing);
        edges.find(|edge| matches!(edge.weight(), Link::Relation(held) if held == id)).map(|edge| edge.id())
    }
}

/// Two organisations are the same when their records are; node numbers do not count.
impl PartialEq for Organisation {
    fn eq(&self, other: &Self) -> bool {
        self.records() == other.records()
    }
}

/// Why a change could not be applied.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::model) enum ApplyError {
    /// It was made for another state: a value that it replaces is not there.
    Outdated,
    /// The result would break a rule.
    Broken(Violation),
}

fn added<R: super::record::Record>(table: BTreeMap<R::Id, R>) -> super::change::RecordChanges<R> {
    super::change::RecordChanges { added: table, ..Default::default() }
}

fn replace<K: Ord, V>(table: &mut BTreeMap<K, V>, after: BTreeMap<K, Option<V>>) {
    if table.is_empty() {
        *table = after.into_iter().filter_map(|(id, record)| Some((id, record?))).collect();
        return;
    }
    for (id, record) in after {
        match record {
            Some(record) => table.insert(id, record),
            None => table.remove(&id),
        };
    }
}
