//! The rules that every organisation keeps, checked on what a change would leave before it is applied.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{ChangeSet, FieldChanges, RecordChanges};
use super::organisation::Organisation;
use super::record::{
    Budget, Endpoint, JobFunction, Position, Properties, Record, Relation, RelationKind, SalaryTable, Target, Unit,
    UnitKind,
};
use super::{
    BudgetId, FunctionId, PositionId, RecordKey, RelationId, RelationKindId, SalaryTableId, ScenarioId, TargetId,
    UnitId, UnitKindId,
};
use crate::i18n::Message;

/// A rule that records would break.
#[derive(Clone, Debug, PartialEq)]
pub enum Violation {
    /// A unit stands under one that is not there.
    MissingParent {
        /// The unit.
        unit: UnitId,
        /// The id that it gives.
        parent: UnitId,
    },
    /// Units stand under each other in a ring.
    Cycle {
        /// A unit of the ring, the one with the smallest id.
        unit: UnitId,
        /// The unit that it stands under.
        parent: UnitId,
    },
    /// Something refers to what is not there.
    MissingReference {
        /// The table of the record that refers.
        table: &'static str,
        /// The id of that record.
        id: String,
        /// The field.
        field: &'static str,
        /// What it refers to.
        to: String,
    },
    /// A name or an id is empty.
    Empty {
        /// The table of the record.
        table: &'static str,
        /// The id of the record.
        id: String,
        /// The field, or `id`.
        field: &'static str,
    },
    /// A relation from a unit to itself.
    RelationToItself {
        /// The relation.
        relation: RelationId,
    },
    /// A scenario does not fit the one that it is based on.
    Scenario {
        /// The scenario.
        scenario: ScenarioId,
        /// What is wrong.
        fault: ScenarioFault,
    },
}

/// What may be wrong with a scenario in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioFault {
    /// It is based on one that is not there.
    MissingBase {
        /// The id that it gives.
        based_on: ScenarioId,
    },
    /// It is based on itself, by others or not.
    Ring,
    /// No scenario is the starting point: all are based on another.
    NoStart,
    /// It is based on nothing, as another is already: there is one starting point.
    SecondStart {
        /// The other.
        other: ScenarioId,
    },
    /// It changes a record that the one it is based on does not have, or in a way that leaves no such record.
    Unfit {
        /// The record.
        record: RecordKey,
    },
    /// The organisation that it leads to breaks a rule.
    Broken(Box<Violation>),
}

impl Violation {
    /// What is wrong, as a sentence with the way out.
    pub fn message(&self) -> Message {
        match self {
            Self::MissingParent { unit, parent } => {
                Message::new("violation-missing-parent").with("unit", unit.as_str()).with("parent", parent.as_str())
            }
            Self::Cycle { unit, parent } => {
                Message::new("violation-cycle").with("unit", unit.as_str()).with("parent", parent.as_str())
            }
            Self::MissingReference { table, id, field, to } => Message::new("violation-missing-reference")
                .with("table", *table)
                .with("id", id.as_str())
                .with("field", *field)
                .with("to", to.as_str()),
            Self::Empty { table, id, field } => {
                Message::new("violation-empty").with("table", *table).with("id", id.as_str()).with("field", *field)
            }
            Self::RelationToItself { relation } => {
                Message::new("violation-relation-to-itself").with("relation", relation.as_str())
            }
            Self::Scenario { scenario, fault } => fault.message().with("scenario", scenario.as_str()),
        }
    }

    /// Where it is wrong: table and id in the file.
    pub fn place(&self) -> (&'static str, String) {
        match self {
            Self::MissingParent { unit, .. } | Self::Cycle { unit, .. } => (Unit::TABLE, unit.to_string()),
            Self::MissingReference { table, id, .. } | Self::Empty { table, id, .. } => (table, id.clone()),
            Self::RelationToItself { relation } => (Relation::TABLE, relation.to_string()),
            Self::Scenario { scenario, .. } => ("scenarios", scenario.to_string()),
        }
    }
}

impl ScenarioFault {
    /// The sentence, without the scenario.
    fn message(&self) -> Message {
        match self {
            Self::MissingBase { based_on } => {
                Message::new("violation-scenario-missing-base").with("to", based_on.as_str())
            }
            Self::Ring => Message::new("violation-scenario-ring"),
            Self::NoStart => Message::new("violation-scenario-no-start"),
            Self::SecondStart { other } => {
                Message::new("violation-scenario-second-start").with("other", other.as_str())
            }
            Self::Unfit { record } => {
                Message::new("violation-scenario-unfit").with("table", record.table()).with("id", record.id())
            }
            Self::Broken(violation) => Message::new("violation-scenario-broken").with("reason", violation.message()),
        }
    }
}

/// The records that a change touches, as they would be; `None` for a record that goes.
#[derive(Debug, Default)]
pub(in crate::model) struct After {
    pub properties: Option<Properties>,
    pub unit_kinds: BTreeMap<UnitKindId, Option<UnitKind>>,
    pub relation_kinds: BTreeMap<RelationKindId, Option<RelationKind>>,
    pub functions: BTreeMap<FunctionId, Option<JobFunction>>,
    pub units: BTreeMap<UnitId, Option<Unit>>,
    pub positions: BTreeMap<PositionId, Option<Position>>,
    pub relations: BTreeMap<RelationId, Option<Relation>>,
    pub targets: BTreeMap<TargetId, Option<Target>>,
    pub budgets: BTreeMap<BudgetId, Option<Budget>>,
    pub salary_tables: BTreeMap<SalaryTableId, Option<SalaryTable>>,
}

impl After {
    /// What `changes` make of `now`; `None` when they were made for another state.
    pub fn of(now: &Organisation, changes: ChangeSet) -> Option<Self> {
        Some(Self {
            properties: patched_properties(&changes.properties, &now.properties)?,
            unit_kinds: patched(changes.unit_kinds, |id| now.vocabulary.unit_kinds.get(id))?,
            relation_kinds: patched(changes.relation_kinds, |id| now.vocabulary.relation_kinds.get(id))?,
            functions: patched(changes.functions, |id| now.functions.get(id))?,
            units: patched(changes.units, |id| now.unit(id))?,
            positions: patched(changes.positions, |id| now.positions.get(id))?,
            relations: patched(changes.relations, |id| now.relations.get(id))?,
            targets: patched(changes.targets, |id| now.targets.get(id))?,
            budgets: patched(changes.budgets, |id| now.budgets.get(id))?,
            salary_tables: patched(changes.salary_tables, |id| now.salary_tables.get(id))?,
        })
    }

    fn unit<'a>(&'a self, now: &'a Organisation, id: &UnitId) -> Option<&'a Unit> {
        match self.units.get(id) {
            Some(touched) => touched.as_ref(),
            None => now.unit(id),
        }
    }

    /// Whether what an end of a relation names is there.
    fn has(&self, now: &Organisation, end: &Endpoint) -> bool {
        match end {
            Endpoint::Unit(unit) => self.unit(now, unit).is_some(),
            Endpoint::Position(position) => match self.positions.get(position) {
                Some(touched) => touched.is_some(),
                None => now.positions.contains_key(position),
            },
        }
    }
}

fn patched_properties(changes: &FieldChanges, now: &Properties) -> Option<Option<Properties>> {
    if changes.is_empty() { Some(None) } else { changes.applied_to(now).map(Some) }
}

fn patched<'a, R: Record + 'a>(
    changes: RecordChanges<R>,
    now: impl Fn(&R::Id) -> Option<&'a R>,
) -> Option<BTreeMap<R::Id, Option<R>>> {
    let mut after = BTreeMap::new();
    for (id, record) in changes.removed {
        if now(&id) != Some(&record) {
            return None;
        }
        after.insert(id, None);
    }
    for (id, fields) in changes.updated {
        let record = fields.applied_to(now(&id)?)?;
        after.insert(id, Some(record));
    }
    for (id, record) in changes.added {
        if now(&id).is_some() {
            return None;
        }
        after.insert(id, Some(record));
    }
    Some(after)
}

/// The rules that `now` would break with `after` in it. Costs what the change touches.
pub(in crate::model) fn violations(now: &Organisation, after: &After) -> Vec<Violation> {
    let mut found = Vec::new();
    unit_violations(now, after, &mut found);
    reference_violations(now, after, &mut found);
    removal_violations(now, after, &mut found);
    found
}

fn unit_violations(now: &Organisation, after: &After, found: &mut Vec<Violation>) {
    let mut reaches_top = BTreeSet::new();
    for (id, unit) in &after.units {
        let Some(unit) = unit else { continue };
        for (field, text) in [("id", id.as_str()), ("name", unit.name.trim())] {
            if text.is_empty() {
                found.push(Violation::Empty { table: Unit::TABLE, id: id.to_string(), field });
            }
        }
        if let Some(parent) = &unit.parent
            && after.unit(now, parent).is_none()
        {
            found.push(Violation::MissingParent { unit: id.clone(), parent: parent.clone() });
            continue;
        }
        if let Some(ring) = ring_above(now, after, id, &mut reaches_top)
            && !found.contains(&ring)
        {
            found.push(ring);
        }
    }
}

/// Walks up from `id`; names the ring if it ends in one. Units known to reach the top are walked once only.
fn ring_above<'a>(
    now: &'a Organisation,
    after: &'a After,
    id: &'a UnitId,
    reaches_top: &mut BTreeSet<&'a UnitId>,
) -> Option<Violation> {
    let mut path = Vec::new();
    let mut on_path = BTreeSet::new();
    let mut current = Some(id);
    while let Some(unit) = current {
        if reaches_top.contains(unit) {
            break;
        }
        if !on_path.insert(unit) {
            let start = path.iter().position(|seen| *seen == unit).unwrap_or_default();
            let smallest = path[start..].iter().min().copied().unwrap_or(unit);
            let parent = after.unit(now, smallest).and_then(|unit| unit.parent.clone());
            reaches_top.extend(path);
            return Some(Violation::Cycle { unit: smallest.clone(), parent: parent.unwrap_or_else(|| unit.clone()) });
        }
        path.push(unit);
        current = after.unit(now, unit).and_then(|unit| unit.parent.as_ref());
    }
    reaches_top.extend(path);
    None
}

fn reference_violations(now: &Organisation, after: &After, found: &mut Vec<Violation>) {
    let has_function = |id: &FunctionId| match after.functions.get(id) {
        Some(touched) => touched.is_some(),
        None => now.functions.contains_key(id),
    };
    for (id, position) in &after.positions {
        let Some(position) = position else { continue };
        for (field, text) in [("id", id.as_str()), ("title", position.title.trim())] {
            if text.is_empty() {
                found.push(Violation::Empty { table: Position::TABLE, id: id.to_string(), field });
            }
        }
        let missing = |field, to: &dyn ToString| Violation::MissingReference {
            table: Position::TABLE,
            id: id.to_string(),
            field,
            to: to.to_string(),
        };
        if after.unit(now, &position.unit).is_none() {
            found.push(missing("unit", &position.unit));
        }
        if let Some(function) = &position.function
            && !has_function(function)
        {
            found.push(missing("function", function));
        }
    }
    for (id, relation) in &after.relations {
        let Some(relation) = relation else { continue };
        for (field, end) in [("from", &relation.from), ("to", &relation.to)] {
            if !after.has(now, end) {
                let (table, id, to) = (Relation::TABLE, id.to_string(), end.to_string());
                found.push(Violation::MissingReference { table, id, field, to });
            }
        }
        if relation.from == relation.to {
            found.push(Violation::RelationToItself { relation: id.clone() });
        }
    }
    for (id, target) in &after.targets {
        if let Some(unit) = target.as_ref().and_then(|target| target.unit.as_ref())
            && after.unit(now, unit).is_none()
        {
            let (table, id, to) = (Target::TABLE, id.to_string(), unit.to_string());
            found.push(Violation::MissingReference { table, id, field: "unit", to });
        }
    }
}

/// What stays behind may not refer to what goes.
fn removal_violations(now: &Organisation, after: &After, found: &mut Vec<Violation>) {
    for (id, _) in after.units.iter().filter(|(_, unit)| unit.is_none()) {
        for (child, _) in now.children(id) {
            if !after.units.contains_key(child) {
                found.push(Violation::MissingParent { unit: child.clone(), parent: id.clone() });
            }
        }
        let left_behind =
            |table, left: String, field| Violation::MissingReference { table, id: left, field, to: id.to_string() };
        for (position, _) in now.positions_of(id) {
            if !after.positions.contains_key(position) {
                found.push(left_behind(Position::TABLE, position.to_string(), "unit"));
            }
        }
        for (target, record) in &now.targets {
            if record.unit.as_ref() == Some(id) && !after.targets.contains_key(target) {
                found.push(left_behind(Target::TABLE, target.to_string(), "unit"));
            }
        }
    }
    relation_removal_violations(now, after, found);
    function_removal_violations(now, after, found);
    let properties = after.properties.as_ref().unwrap_or(&now.properties);
    if let Some(table) = properties.costing.as_ref().map(|costing| &costing.salary_table)
        && after.salary_tables.get(table).is_some_and(Option::is_none)
    {
        let (whole, to) = (RecordKey::Properties, table.to_string());
        let (table, id) = (whole.table(), whole.id().to_owned());
        found.push(Violation::MissingReference { table, id, field: "costing", to });
    }
}

/// A relation may not stay when an end of it goes.
fn relation_removal_violations(now: &Organisation, after: &After, found: &mut Vec<Violation>) {
    let units = after.units.iter().filter(|(_, unit)| unit.is_none()).map(|(id, _)| id);
    let positions = after.positions.iter().filter(|(_, position)| position.is_none());
    let held_by = positions.filter_map(|(id, _)| Some(&now.positions.get(id)?.unit));
    let touched: BTreeSet<&UnitId> = units.chain(held_by).collect();
    let mut seen = BTreeSet::new();
    for (id, relation) in touched.into_iter().flat_map(|unit| now.relations_of(unit)) {
        if after.relations.contains_key(id) || !seen.insert(id) {
            continue;
        }
        for (field, end) in [("from", &relation.from), ("to", &relation.to)] {
            if !after.has(now, end) {
                let (table, id, to) = (Relation::TABLE, id.to_string(), end.to_string());
                found.push(Violation::MissingReference { table, id, field, to });
            }
        }
    }
}

fn function_removal_violations(now: &Organisation, after: &After, found: &mut Vec<Violation>) {
    let lapsed: BTreeSet<_> = after.functions.iter().filter(|(_, row)| row.is_none()).map(|(id, _)| id).collect();
    if lapsed.is_empty() {
        return;
    }
    for (id, position) in &now.positions {
        if let Some(function) = &position.function
            && lapsed.contains(function)
            && !after.positions.contains_key(id)
        {
            let (table, id, to) = (Position::TABLE, id.to_string(), function.to_string());
            found.push(Violation::MissingReference { table, id, field: "function", to });
        }
    }
}
