//! Reading an organisation.

use petgraph::Direction;
use petgraph::visit::EdgeRef;

use super::organisation::{Link, Organisation};
use super::record::{
    Budget, Endpoint, JobFunction, Position, Properties, Relation, RelationKind, SalaryTable, Target, Unit, UnitKind,
    Vocabulary,
};
use super::{BudgetId, FunctionId, PositionId, RelationId, SalaryTableId, TargetId, UnitId};

impl Organisation {
    /// Title, language and notes of the whole.
    pub fn properties(&self) -> &Properties {
        &self.properties
    }

    /// The organisation's own words for its kinds of units and relations.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// A row of the catalogue of functions.
    pub fn function(&self, id: &FunctionId) -> Option<&JobFunction> {
        self.functions.get(id)
    }

    /// Every row of the catalogue of functions, by id.
    pub fn functions(&self) -> impl Iterator<Item = (&FunctionId, &JobFunction)> {
        self.functions.iter()
    }

    /// The row of the catalogue that a position refers to.
    pub fn function_of(&self, position: &Position) -> Option<&JobFunction> {
        self.functions.get(position.function.as_ref()?)
    }

    /// The pay scales of a position: its own, or those of its function.
    pub fn scales_of<'a>(&'a self, position: &'a Position) -> &'a [String] {
        match self.function_of(position) {
            Some(function) if position.scales.is_empty() => &function.scales,
            _ => &position.scales,
        }
    }

    /// What is to be reached, by id.
    pub fn targets(&self) -> impl Iterator<Item = (&TargetId, &Target)> {
        self.targets.iter()
    }

    /// Every table of amounts, by id.
    pub fn budgets(&self) -> impl Iterator<Item = (&BudgetId, &Budget)> {
        self.budgets.iter()
    }

    /// Something to be reached; `None` when there is none with that id.
    pub fn target(&self, id: &TargetId) -> Option<&Target> {
        self.targets.get(id)
    }

    /// Amounts by pay scale, by id.
    pub fn salary_tables(&self) -> impl Iterator<Item = (&SalaryTableId, &SalaryTable)> {
        self.salary_tables.iter()
    }

    /// A salary table; `None` when there is none with that id.
    pub fn salary_table(&self, id: &SalaryTableId) -> Option<&SalaryTable> {
        self.salary_tables.get(id)
    }

    /// How many units there are.
    pub fn unit_count(&self) -> usize {
        self.node_of.len()
    }

    /// Every unit, by id.
    pub fn units(&self) -> impl Iterator<Item = (&UnitId, &Unit)> {
        self.node_of.iter().map(|(id, &node)| (id, &self.graph[node].unit))
    }

    /// A unit.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.node_of.get(id).map(|&node| &self.graph[node].unit)
    }

    /// What a unit is called; its id when it is not there.
    pub fn name_of<'a>(&'a self, id: &'a UnitId) -> &'a str {
        self.unit(id).map_or(id.as_str(), |unit| &unit.name)
    }

    /// The row of the vocabulary that a unit's kind names; `None` when the vocabulary lacks it.
    pub fn kind_of(&self, unit: &Unit) -> Option<&UnitKind> {
        self.vocabulary.unit_kinds.get(&unit.kind)
    }

    /// Units at the top, in their order.
    pub fn roots(&self) -> Vec<(&UnitId, &Unit)> {
        in_order(self.units().filter(|(_, unit)| unit.parent.is_none()).collect())
    }

    /// Units directly under `id`, in their order.
    pub fn children(&self, id: &UnitId) -> Vec<(&UnitId, &Unit)> {
        let Some(&node) = self.node_of.get(id) else { return Vec::new() };
        let edges = self.graph.edges_directed(node, Direction::Outgoing).filter(|edge| *edge.weight() == Link::Line);
        in_order(edges.map(|edge| &self.graph[edge.target()]).map(|node| (&node.id, &node.unit)).collect())
    }

    /// Units under `parent`, or at the top for `None`, in their order.
    pub fn siblings_under(&self, parent: Option<&UnitId>) -> Vec<(&UnitId, &Unit)> {
        parent.map_or_else(|| self.roots(), |parent| self.children(parent))
    }

    /// The units above `id`, nearest first.
    pub fn ancestors<'a>(&'a self, id: &UnitId) -> impl Iterator<Item = &'a UnitId> {
        std::iter::successors(self.unit(id).and_then(|unit| unit.parent.as_ref()), |above| {
            self.unit(above).and_then(|unit| unit.parent.as_ref())
        })
    }

    /// Whether `id` is `ancestor` itself or stands under it, however deep.
    pub fn is_within(&self, id: &UnitId, ancestor: &UnitId) -> bool {
        id == ancestor || self.ancestors(id).any(|above| above == ancestor)
    }

    /// `id` and every unit under it, parents before children.
    pub fn subtree(&self, id: &UnitId) -> Vec<&UnitId> {
        let mut found: Vec<&UnitId> = self.node_of.get_key_value(id).map(|(id, _)| id).into_iter().collect();
        let mut next = 0;
        while let Some(&unit) = found.get(next) {
            found.extend(self.children(unit).into_iter().map(|(child, _)| child));
            next += 1;
        }
        found
    }

    /// Those of `units` that are there and have no other of them above them, each once, in the order given.
    ///
    /// Whoever moves a cluster and one of its teams moves the cluster.
    pub fn topmost<'a>(&self, units: &'a [UnitId]) -> Vec<&'a UnitId> {
        let chosen: std::collections::BTreeSet<_> = units.iter().collect();
        let mut seen = std::collections::BTreeSet::new();
        let is_top = |unit: &&UnitId| self.unit(unit).is_some() && !self.ancestors(unit).any(|up| chosen.contains(up));
        units.iter().filter(is_top).filter(|unit| seen.insert(*unit)).collect()
    }

    /// Every position, by id.
    pub fn positions(&self) -> impl Iterator<Item = (&PositionId, &Position)> {
        self.positions.iter()
    }

    /// A position.
    pub fn position(&self, id: &PositionId) -> Option<&Position> {
        self.positions.get(id)
    }

    /// The positions of a unit itself, in their order.
    pub fn positions_of(&self, unit: &UnitId) -> Vec<(&PositionId, &Position)> {
        let held = self.positions_of.get(unit).into_iter().flatten();
        let mut found: Vec<_> = held.filter_map(|id| self.positions.get_key_value(id)).collect();
        found.sort_by(|a, b| (&a.1.order, a.0).cmp(&(&b.1.order, b.0)));
        found
    }

    /// The leading positions of a unit itself, in their order.
    pub fn heads(&self, unit: &UnitId) -> Vec<(&PositionId, &Position)> {
        let mut found = self.positions_of(unit);
        found.retain(|(_, position)| position.leading);
        found
    }

    /// Every relation, by id.
    pub fn relations(&self) -> impl Iterator<Item = (&RelationId, &Relation)> {
        self.relations.iter()
    }

    /// A relation.
    pub fn relation(&self, id: &RelationId) -> Option<&Relation> {
        self.relations.get(id)
    }

    /// The row of the vocabulary that a relation's kind names; `None` when the vocabulary lacks it.
    pub fn relation_kind_of(&self, relation: &Relation) -> Option<&RelationKind> {
        self.vocabulary.relation_kinds.get(&relation.kind)
    }

    /// The unit that stands for an end of a relation: itself, or the one that a position belongs to.
    pub fn unit_at<'a>(&'a self, end: &'a Endpoint) -> Option<&'a UnitId> {
        match end {
            Endpoint::Unit(unit) => Some(unit),
            Endpoint::Position(position) => self.positions.get(position).map(|position| &position.unit),
        }
    }

    /// What an end of a relation is called: a unit's name, or a position's title with its unit.
    pub fn end_name(&self, end: &Endpoint) -> String {
        match end {
            Endpoint::Unit(unit) => self.name_of(unit).to_owned(),
            Endpoint::Position(id) => match self.positions.get(id) {
                Some(position) => format!("{} ({})", position.title, self.name_of(&position.unit)),
                None => id.to_string(),
            },
        }
    }

    /// The relations that a unit or one of its positions takes part in, on either side, by id.
    pub fn relations_of(&self, unit: &UnitId) -> Vec<(&RelationId, &Relation)> {
        let Some(&node) = self.node_of.get(unit) else { return Vec::new() };
        let sides = [Direction::Outgoing, Direction::Incoming];
        let edges = sides.into_iter().flat_map(|side| self.graph.edges_directed(node, side));
        let mut found: Vec<_> = edges
            .filter_map(|edge| match edge.weight() {
                Link::Relation(id) => self.relations.get_key_value(id),
                Link::Line => None,
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(b.0));
        found.dedup_by(|a, b| a.0 == b.0);
        found
    }
}

fn in_order<'a>(mut units: Vec<(&'a UnitId, &'a Unit)>) -> Vec<(&'a UnitId, &'a Unit)> {
    units.sort_by(|a, b| (&a.1.order, a.0).cmp(&(&b.1.order, b.0)));
    units
}
