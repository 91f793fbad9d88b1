//! Rows of the other lists: functions, targets, tables of amounts, kinds; and what holds for the whole.

use std::collections::BTreeSet;

use super::Change;
use super::collector::Collector;
use super::sides::Sides;
use crate::model::{FieldChanges, FunctionId, Organisation, PositionId, Record, RecordChanges, RecordKey};

pub(super) fn collect(sides: &Sides<'_>, out: &mut Collector) {
    functions(sides, out);
    rows(&sides.set.targets, out);
    rows(&sides.set.budgets, out);
    rows(&sides.set.salary_tables, out);
    rows(&sides.set.unit_kinds, out);
    rows(&sides.set.relation_kinds, out);
    if !sides.set.properties.is_empty() {
        let fields = names_of(&sides.set.properties);
        out.say(Change::PropertiesChanged { fields }, [RecordKey::Properties]);
    }
}

fn functions(sides: &Sides<'_>, out: &mut Collector) {
    let changes = &sides.set.functions;
    let all = |ids: Vec<FunctionId>| {
        let keys: Vec<RecordKey> = ids.iter().map(RecordKey::from).collect();
        (!keys.is_empty()).then_some((ids, keys))
    };
    if let Some((functions, keys)) = all(changes.added.keys().cloned().collect()) {
        out.say(Change::FunctionsAdded { functions }, keys);
    }
    if let Some((functions, keys)) = all(changes.removed.keys().cloned().collect()) {
        out.say(Change::FunctionsRemoved { functions }, keys);
    }
    let lapsed = lapsed(sides).into_iter().filter(|id| sides.to.function(id).is_some()).collect();
    if let Some((functions, _)) = all(lapsed) {
        out.say(Change::FunctionsLapsed { functions }, [] as [RecordKey; 0]);
    }
    for (id, fields) in &changes.updated {
        out.say(Change::RowChanged { row: id.into(), fields: names_of(fields) }, [id]);
    }
}

/// Functions that positions of the first organisation have, and of the second none.
pub(super) fn lapsed(sides: &Sides<'_>) -> BTreeSet<FunctionId> {
    let positions = &sides.set.positions;
    let updated = of_another_function(sides).filter_map(|id| sides.from.position(id));
    let held = positions.removed.values().chain(updated).filter_map(|position| position.function.as_ref());
    without_those_in(sides.to, held.collect())
}

/// Functions that positions of the second organisation have, and of the first none.
pub(super) fn begun(sides: &Sides<'_>) -> BTreeSet<FunctionId> {
    let positions = &sides.set.positions;
    let updated = of_another_function(sides).filter_map(|id| sides.to.position(id));
    let held = positions.added.values().chain(updated).filter_map(|position| position.function.as_ref());
    without_those_in(sides.from, held.collect())
}

fn of_another_function<'a>(sides: &Sides<'a>) -> impl Iterator<Item = &'a PositionId> {
    let updated = sides.set.positions.updated.iter();
    updated.filter(|(_, fields)| fields.get("function").is_some()).map(|(id, _)| id)
}

fn without_those_in(organisation: &Organisation, mut functions: BTreeSet<&FunctionId>) -> BTreeSet<FunctionId> {
    for (_, position) in organisation.positions() {
        if functions.is_empty() {
            break;
        }
        if let Some(function) = &position.function {
            functions.remove(function);
        }
    }
    functions.into_iter().cloned().collect()
}

fn rows<R: Record>(changes: &RecordChanges<R>, out: &mut Collector)
where
    for<'a> RecordKey: From<&'a R::Id>,
{
    for id in changes.added.keys() {
        out.say(Change::RowAdded { row: id.into() }, [id]);
    }
    for id in changes.removed.keys() {
        out.say(Change::RowRemoved { row: id.into() }, [id]);
    }
    for (id, fields) in &changes.updated {
        out.say(Change::RowChanged { row: id.into(), fields: names_of(fields) }, [id]);
    }
}

fn names_of(fields: &FieldChanges) -> Vec<String> {
    fields.iter().map(|(field, _)| field.to_owned()).collect()
}
