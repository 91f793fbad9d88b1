//! Sentences about relations, functions, other lists and the whole.

use super::list::all_of;
use super::{fields, names};
use crate::compare::Change;
use crate::i18n::{Argument, Message};
use crate::model::{FunctionId, Organisation, RecordKey, Relation, RelationId};

pub(super) fn sentence(change: &Change, from: &Organisation, to: &Organisation) -> Message {
    match change {
        Change::RelationsAdded { relations: ids } => relations("compare-relations-added", to, ids),
        Change::RelationsRemoved { relations: ids } => relations("compare-relations-removed", from, ids),
        Change::RelationChanged { relation, fields: changed } => {
            let (before, after) = (from.relation(relation), to.relation(relation));
            let is_other = ["from", "to", "kind"].iter().any(|field| changed.iter().any(|name| name == field));
            let message = match (is_other, before, after) {
                (true, Some(before), Some(after)) => Message::new("compare-relation-replaced")
                    .with("before", line(from, before))
                    .with("after", line(to, after)),
                _ => Message::new("compare-relation-changed")
                    .with("relation", after.map_or_else(|| relation.to_string().into(), |after| line(to, after))),
            };
            message.with("fields", fields::all(changed, &[(before, after)]))
        }
        Change::FunctionsAdded { functions: ids } => functions("compare-functions-added", to, ids),
        Change::FunctionsRemoved { functions: ids } => functions("compare-functions-removed", from, ids),
        Change::FunctionsLapsed { functions: ids } => functions("compare-functions-lapsed", to, ids),
        Change::RowAdded { row: key } => row("compare-row-added", to, key).with("with", contents(to, key)),
        Change::RowRemoved { row: key } => row("compare-row-removed", from, key),
        Change::RowChanged { row: key, fields: changed } => {
            row("compare-row-changed", from, key).with("fields", row_fields(changed, from, to, key))
        }
        Change::PropertiesChanged { fields: changed } => Message::new("compare-properties")
            .with("fields", fields::all(changed, &[(Some(from.properties()), Some(to.properties()))])),
        _ => unreachable!("no change of a row: {}", change.kind()),
    }
}

/// "A advises B", or of several with one end in common "A advises B and C". What all are about is said once.
fn relations(key: &'static str, organisation: &Organisation, ids: &[RelationId]) -> Message {
    let held: Vec<&Relation> = ids.iter().filter_map(|id| organisation.relation(id)).collect();
    let said = match &held[..] {
        [first, second, ..] => several_relations(organisation, &held, first, first.to == second.to),
        [only] => line(organisation, only),
        [] => Argument::Text(String::new()),
    };
    Message::new(key).with("count", ids.len()).with("relations", said)
}

fn several_relations(organisation: &Organisation, held: &[&Relation], first: &Relation, has_one_to: bool) -> Argument {
    let has_one_label = held.iter().all(|relation| relation.label == first.label);
    let others = all_of(held.iter().map(|relation| {
        let end = names::end(organisation, if has_one_to { &relation.from } else { &relation.to });
        if has_one_label { end } else { labelled(end, relation) }
    }));
    let own = names::end(organisation, if has_one_to { &first.to } else { &first.from });
    let kind = organisation.relation_kind_of(first);
    let inverse = kind.and_then(|kind| kind.inverse.as_deref()).filter(|_| has_one_to);
    let said = match (has_one_to, inverse) {
        (true, None) => one_line(others, verb(organisation, first), own),
        (true, Some(inverse)) => one_line(own, inverse, others),
        (false, _) => one_line(own, verb(organisation, first), others),
    };
    if has_one_label { labelled(said, first) } else { said }
}

pub(super) fn line(organisation: &Organisation, relation: &Relation) -> Argument {
    let to = labelled(names::end(organisation, &relation.to), relation);
    one_line(names::end(organisation, &relation.from), verb(organisation, relation), to)
}

fn one_line(from: Argument, verb: &str, to: Argument) -> Argument {
    Message::new("compare-relation").with("from", from).with("verb", verb).with("to", to).into()
}

fn verb<'a>(organisation: &'a Organisation, relation: &'a Relation) -> &'a str {
    organisation.relation_kind_of(relation).map_or(relation.kind.as_str(), |kind| &kind.name)
}

fn labelled(what: Argument, relation: &Relation) -> Argument {
    match &relation.label {
        Some(label) => Message::new("compare-in-brackets").with("what", what).with("more", label).into(),
        None => what,
    }
}

/// Functions with their codes or scales.
fn functions(key: &'static str, organisation: &Organisation, ids: &[FunctionId]) -> Message {
    let names = ids.iter().map(|id| {
        let Some(row) = organisation.function(id) else { return Argument::from(id.as_str()) };
        let more: Argument = match (&row.code, &row.scales[..]) {
            (_, [_, ..]) => Message::new("compare-scales")
                .with("count", row.scales.len())
                .with("scales", all_of(&row.scales))
                .into(),
            (Some(code), []) => code.into(),
            (None, []) => return row.title.as_str().into(),
        };
        Message::new("compare-in-brackets").with("what", &row.title).with("more", more).into()
    });
    Message::new(key).with("count", ids.len()).with("functions", all_of(names))
}

/// A sentence about a row.
fn row(key: &'static str, organisation: &Organisation, row: &RecordKey) -> Message {
    Message::new(key).with("row", name(organisation, row))
}

/// A row by its `$name` in the list `$table`.
pub(super) fn name(organisation: &Organisation, row: &RecordKey) -> Message {
    let vocabulary = organisation.vocabulary();
    let (table, id, name) = match row {
        RecordKey::Function(id) => ("functions", id.as_str(), organisation.function(id).map(|row| &row.title)),
        RecordKey::Target(id) => ("targets", id.as_str(), found(organisation.targets(), id).map(|row| &row.title)),
        RecordKey::Budget(id) => ("budgets", id.as_str(), found(organisation.budgets(), id).map(|row| &row.title)),
        RecordKey::SalaryTable(id) => {
            ("salary-tables", id.as_str(), organisation.salary_table(id).map(|row| &row.name))
        }
        RecordKey::UnitKind(id) => ("unit-kinds", id.as_str(), vocabulary.unit_kinds.get(id).map(|row| &row.name)),
        RecordKey::RelationKind(id) => {
            ("relation-kinds", id.as_str(), vocabulary.relation_kinds.get(id).map(|row| &row.name))
        }
        RecordKey::Unit(id) => ("units", id.as_str(), organisation.unit(id).map(|row| &row.name)),
        RecordKey::Position(id) => ("positions", id.as_str(), organisation.position(id).map(|row| &row.title)),
        RecordKey::Relation(id) => ("relations", id.as_str(), None),
        RecordKey::Properties => ("properties", "", None),
    };
    let name = name.map_or(id, String::as_str);
    Message::new("compare-row").with("table", table).with("name", name)
}

/// What a new target is: how much, and by when. Of other rows the name says enough.
fn contents(organisation: &Organisation, row: &RecordKey) -> Argument {
    let target = match row {
        RecordKey::Target(id) => found(organisation.targets(), id),
        _ => None,
    };
    let values = target.map_or_else(Vec::new, |target| {
        let amount = target.amount_eur.map(fields::euro);
        let fte = target.fte.map(|fte| Message::new("compare-fte").with("fte", fte.hundredths()));
        let due = target.due.map(|due| Message::new("compare-due").with("day", fields::date(due)));
        [amount, fte, due].into_iter().flatten().collect()
    });
    let comma = |before, value| Message::new("compare-comma").with("first", before).with("second", value);
    match values.into_iter().reduce(comma) {
        Some(what) => Message::new("compare-row-with").with("what", what).into(),
        None => Argument::Text(String::new()),
    }
}

fn row_fields(changed: &[String], from: &Organisation, to: &Organisation, row: &RecordKey) -> Argument {
    let (old, new) = (from.vocabulary(), to.vocabulary());
    match row {
        RecordKey::Function(id) => fields::all(changed, &[(from.function(id), to.function(id))]),
        RecordKey::Target(id) => fields::all(changed, &[(found(from.targets(), id), found(to.targets(), id))]),
        RecordKey::UnitKind(id) => fields::all(changed, &[(old.unit_kinds.get(id), new.unit_kinds.get(id))]),
        RecordKey::RelationKind(id) => {
            fields::all(changed, &[(old.relation_kinds.get(id), new.relation_kinds.get(id))])
        }
        _ => fields::names(changed),
    }
}

fn found<'a, I: PartialEq + 'a, R: 'a>(mut rows: impl Iterator<Item = (&'a I, &'a R)>, id: &I) -> Option<&'a R> {
    rows.find(|(known, _)| *known == id).map(|(_, row)| row)
}
