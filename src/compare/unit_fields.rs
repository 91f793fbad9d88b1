//! What is different of a unit that stays, besides where it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::Change;
use super::collector::Collector;
use super::field_group::FieldGroup;
use super::sides::Sides;
use crate::model::{FieldChanges, Leadership, RecordKey, Task, Unit, UnitId, UnitKindId};

pub(super) fn collect(sides: &Sides<'_>, out: &mut Collector) {
    let mut together = Together::default();
    for (id, fields) in &sides.set.units.updated {
        let (Some(before), Some(after)) = (sides.from.unit(id), sides.to.unit(id)) else { continue };
        let said = say_fields(sides, out, &mut together, id, before, after, fields);
        if !said && !sides.moves.contains(id) && fields.get("order").is_some() {
            together.reordered.entry(after.parent.as_ref()).or_default().push(id);
        }
    }
    together.say(sides, out);
}

/// What many units have in common, and is said at once.
#[derive(Default)]
struct Together<'a> {
    kinds: BTreeMap<(&'a UnitKindId, &'a UnitKindId), Vec<&'a UnitId>>,
    leaderships: BTreeMap<(&'static str, &'static str), (Leadership, Leadership, Vec<&'a UnitId>)>,
    details: BTreeMap<FieldGroup, Vec<&'a UnitId>>,
    reordered: BTreeMap<Option<&'a UnitId>, Vec<&'a UnitId>>,
}

impl Together<'_> {
    fn say(self, sides: &Sides<'_>, out: &mut Collector) {
        let mut say = |mut units: Vec<&UnitId>, change: &dyn Fn(Vec<UnitId>) -> Change| {
            units.sort_by_key(|unit| sides.to_line.place(sides.to, unit));
            let keys: Vec<RecordKey> = units.iter().map(|unit| RecordKey::from(*unit)).collect();
            out.say(change(units.into_iter().cloned().collect()), keys);
        };
        for ((before, after), units) in self.kinds {
            say(units, &|units| Change::KindChanged { units, before: before.clone(), after: after.clone() });
        }
        for (before, after, units) in self.leaderships.into_values() {
            say(units, &|units| Change::LeadershipChanged { units, before, after });
        }
        for (group, units) in self.details {
            say(units, &|units| Change::DetailsChanged { units, fields: group.fields.clone() });
        }
        for (under, units) in self.reordered {
            say(units, &|units| Change::Reordered { under: under.cloned(), units });
        }
    }
}

/// Says each field that is different and whether there was any. Place and order are not of these.
fn say_fields<'a>(
    sides: &Sides<'_>,
    out: &mut Collector,
    together: &mut Together<'a>,
    id: &'a UnitId,
    before: &'a Unit,
    after: &'a Unit,
    fields: &FieldChanges,
) -> bool {
    let mut changes = Vec::new();
    let unit = || id.clone();
    let is_renamed = before.name != after.name;
    if is_renamed {
        changes.push(Change::Renamed { unit: unit(), before: before.name.clone(), after: after.name.clone() });
    }
    if before.informal != after.informal {
        changes.push(Change::FormalityChanged { unit: unit(), informal: after.informal });
    }
    let (added, gone) =
        (labels_missing_in(&after.tasks, &before.tasks), labels_missing_in(&before.tasks, &after.tasks));
    let are_tasks_said = !added.is_empty() || !gone.is_empty();
    if are_tasks_said {
        changes.push(Change::TasksChanged { unit: unit(), added, gone });
    }
    let mut said = !changes.is_empty();
    for change in changes {
        out.say(change, [id]);
    }
    if before.kind != after.kind {
        together.kinds.entry((&before.kind, &after.kind)).or_default().push(id);
        said = true;
    }
    if before.leadership != after.leadership {
        let (before, after) = (before.leadership, after.leadership);
        let group = together.leaderships.entry((before.as_str(), after.as_str()));
        group.or_insert_with(|| (before, after, Vec::new())).2.push(id);
        said = true;
    }
    let heir_of = heir_of(sides, id, before, after);
    let others = FieldGroup::of(fields, |field| match field {
        "name" | "kind" | "informal" | "leadership" | "parent" | "order" => true,
        "tasks" => are_tasks_said,
        // A new name makes the old one a former one.
        "former_names" => is_renamed && after.former_names.contains(&before.name),
        "predecessors" => heir_of.is_some(),
        _ => false,
    });
    if !others.fields.is_empty() {
        together.details.entry(others).or_default().push(id);
        said = true;
    }
    // That it came in the place of others was said of those.
    if let Some(gone) = heir_of {
        said |= out.follows(id, &gone.into());
    }
    said
}

/// A lapsed unit that this one came in the place of, where all that changed of its predecessors is that there are such.
fn heir_of<'a>(sides: &Sides<'_>, id: &UnitId, before: &Unit, after: &'a Unit) -> Option<&'a UnitId> {
    if !before.predecessors.iter().all(|origin| after.predecessors.contains(origin)) {
        return None;
    }
    let mut new = after.predecessors.iter().filter(|origin| !before.predecessors.contains(origin)).peekable();
    let first = &new.peek()?.unit;
    new.all(|origin| sides.is_successor(&origin.unit, id)).then_some(first)
}

/// Labels of `tasks` that `others` lack, in order.
fn labels_missing_in(tasks: &[Task], others: &[Task]) -> Vec<String> {
    let known: BTreeSet<&str> = others.iter().map(|task| task.label.as_str()).collect();
    tasks.iter().filter(|task| !known.contains(task.label.as_str())).map(|task| task.label.clone()).collect()
}
