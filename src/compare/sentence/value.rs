//! Records, their fields and any value of them in words, for who must choose between two values.
//!
//! Unlike a sentence about a change, which leaves out what is long, a choice shows each value in full.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::fields::{self, date, euro};
use super::list::all_of;
use super::{names, rows};
use crate::i18n::{Argument, Message};
use crate::model::{Date, Endpoint, Fte, Money, Organisation, RecordKey, UnitId};

/// What people call a record: "Team Werk", "Coach of team Werk", "Function ‘Coach’".
pub fn record_name(organisation: &Organisation, record: &RecordKey) -> Message {
    let name = match record {
        RecordKey::Unit(id) => names::starting(organisation, id),
        RecordKey::Position(id) => names::position(organisation, id),
        RecordKey::Relation(id) => {
            organisation.relation(id).map_or_else(|| id.as_str().into(), |relation| rows::line(organisation, relation))
        }
        RecordKey::Properties => Message::new("compare-whole").into(),
        _ => rows::name(organisation, record).into(),
    };
    said(name)
}

/// What people call a field of a record.
pub fn field_name(field: &str) -> Message {
    match field {
        "parent" => Message::new("compare-field-parent"),
        "leadership" => Message::new("compare-field-leadership"),
        "informal" => Message::new("compare-field-informal"),
        "formation_fte" => Message::new("compare-field-formation"),
        "occupied_fte" => Message::new("compare-field-occupied"),
        "off_chart" => Message::new("compare-field-off-chart"),
        "order" => Message::new("compare-field-sequence"),
        _ => fields::label(field),
    }
}

/// A value of a field, as people write it, with the names that `organisation` has for what it refers to. `None` is said as
/// what an absent field means.
pub fn value(organisation: &Organisation, record: &RecordKey, field: &str, value: Option<&Value>) -> Message {
    let shown = match value {
        None | Some(Value::Null) => return absent(field),
        Some(Value::Bool(is)) => return Message::new(if *is { "compare-yes" } else { "compare-no" }),
        Some(Value::Number(number)) => number.to_string().into(),
        Some(Value::String(text)) => return text_value(organisation, record, field, text),
        Some(Value::Array(items)) => items_value(organisation, field, items),
        Some(end @ Value::Object(_)) if matches!(field, "from" | "to") => end_value(organisation, end),
        Some(Value::Object(entries)) if field == "meeting" => meeting(entries),
        Some(Value::Object(entries)) => pairs(entries),
    };
    said(shown)
}

/// What a field that is not there means.
fn absent(field: &str) -> Message {
    Message::new(match field {
        "parent" => "compare-top",
        "status" => "compare-status-in-force",
        "establishment" => "establishment-within",
        "symbol" => "symbol-square",
        "stroke" => "stroke-dotted",
        "line" => "compare-yes",
        "informal" | "off_chart" => "compare-no",
        field if fields::is_flag(field) => "compare-no",
        _ => "compare-nothing",
    })
}

fn text_value(organisation: &Organisation, record: &RecordKey, field: &str, text: &str) -> Message {
    let vocabulary = organisation.vocabulary();
    let name = match field {
        "parent" | "unit" => return said(names::within(organisation, &UnitId::from(text))),
        "from" | "to" => return said(end_value(organisation, &Value::from(text))),
        "kind" if matches!(record, RecordKey::Relation(_)) => {
            vocabulary.relation_kinds.get(&text.into()).map(|kind| kind.name.clone())
        }
        "kind" => vocabulary.unit_kinds.get(&text.into()).map(|kind| kind.name.clone()),
        "function" => organisation.function(&text.into()).map(|function| function.title.clone()),
        "formation_fte" | "occupied_fte" | "fte" => {
            let fte = text.parse().ok().map(|fte: Fte| Message::new("compare-fte").with("fte", fte.hundredths()));
            return fte.unwrap_or_else(|| said(text));
        }
        "amount_eur" | "cost_eur_per_year" => {
            return text.parse().ok().map_or_else(|| said(text), |amount: Money| euro(amount));
        }
        "valid_from" | "valid_until" | "due" => return Date::parse(text).map_or_else(|| said(text), date),
        _ => return word(field, text).map_or_else(|| said(text), Message::new),
    };
    said(name.unwrap_or_else(|| text.to_owned()))
}

/// The words for what the file has a word of its own for.
fn word(field: &str, text: &str) -> Option<&'static str> {
    Some(match (field, text) {
        ("leadership", "own") => "leadership-own",
        ("leadership", "collegial") => "leadership-collegial",
        ("leadership", "by-parent") => "leadership-by-parent",
        ("leadership", "vacant") => "leadership-vacant",
        ("leadership", "none") => "leadership-none",
        ("establishment", "within") => "establishment-within",
        ("establishment", "above") => "establishment-above",
        ("establishment", "outside") => "establishment-outside",
        ("symbol", "square") => "symbol-square",
        ("symbol", "rounded") => "symbol-rounded",
        ("symbol", "circle") => "symbol-circle",
        ("symbol", "diamond") => "symbol-diamond",
        ("symbol", "hexagon") => "symbol-hexagon",
        ("symbol", "bar") => "symbol-bar",
        ("stroke", "dotted") => "stroke-dotted",
        ("stroke", "dashed") => "stroke-dashed",
        ("stroke", "solid") => "stroke-solid",
        ("frequency", "weekly") => "frequency-weekly",
        ("frequency", "fortnightly") => "frequency-fortnightly",
        ("frequency", "monthly") => "frequency-monthly",
        ("frequency", "quarterly") => "frequency-quarterly",
        ("frequency", "half-yearly") => "frequency-half-yearly",
        ("frequency", "yearly") => "frequency-yearly",
        ("status", text) => return fields::status_key(text),
        _ => return None,
    })
}

fn items_value(organisation: &Organisation, field: &str, items: &[Value]) -> Argument {
    all_of(items.iter().map(|item| match (field, item) {
        ("months", Value::Number(month)) => month_name(month.as_u64()),
        (_, Value::String(text)) => text.into(),
        (_, Value::Object(entries)) => entry(organisation, entries),
        (_, other) => plain(other),
    }))
}

/// An item that is an object: a task by its label, a predecessor by its unit, a row by its label and amounts.
fn entry(organisation: &Organisation, entries: &Map<String, Value>) -> Argument {
    let text = |key: &str| entries.get(key).and_then(Value::as_str);
    let parts = entries.get("parts").and_then(Value::as_array).filter(|parts| !parts.is_empty());
    match (text("label"), text("unit"), parts) {
        (Some(label), _, Some(parts)) => {
            Message::new("compare-in-brackets").with("what", label).with("more", all_of(parts.iter().map(plain))).into()
        }
        (Some(label), _, None) => label.into(),
        (None, Some(unit), _) => names::within(organisation, &UnitId::from(unit)),
        (None, None, _) => pairs(entries),
    }
}

/// "Name: value, name: value".
fn pairs(entries: &Map<String, Value>) -> Argument {
    all_of(
        entries
            .iter()
            .map(|(name, value)| Message::new("compare-named-value").with("name", name).with("value", plain(value))),
    )
}

/// What is said about the meetings of a body.
fn meeting(entries: &Map<String, Value>) -> Argument {
    all_of(entries.iter().map(|(name, value)| {
        let (name, value) = match (name.as_str(), value) {
            ("purpose", value) => (Message::new("inspector-meeting-purpose").into(), plain(value)),
            ("participants", value) => (Message::new("inspector-meeting-participants").into(), plain(value)),
            ("months", Value::Array(months)) => (
                Message::new("inspector-meeting-months").into(),
                all_of(months.iter().map(|month| month_name(month.as_u64()))),
            ),
            ("frequency", Value::String(text)) => {
                let word = word("frequency", text).map_or_else(|| text.into(), |key| Message::new(key).into());
                (Message::new("inspector-meeting-frequency").into(), word)
            }
            (name, value) => (Argument::from(name), plain(value)),
        };
        Message::new("compare-named-value").with("name", name).with("value", value)
    }))
}

fn end_value(organisation: &Organisation, value: &Value) -> Argument {
    Endpoint::deserialize(value).map_or_else(|_| plain(value), |end| names::end(organisation, &end))
}

fn month_name(month: Option<u64>) -> Argument {
    let key = match month {
        Some(1) => "month-1",
        Some(2) => "month-2",
        Some(3) => "month-3",
        Some(4) => "month-4",
        Some(5) => "month-5",
        Some(6) => "month-6",
        Some(7) => "month-7",
        Some(8) => "month-8",
        Some(9) => "month-9",
        Some(10) => "month-10",
        Some(11) => "month-11",
        Some(12) => "month-12",
        _ => "compare-nothing",
    };
    Message::new(key).into()
}

/// A value without a name of its own.
fn plain(value: &Value) -> Argument {
    match value {
        Value::String(text) => text.into(),
        Value::Number(number) => number.to_string().into(),
        Value::Bool(is) => Message::new(if *is { "compare-yes" } else { "compare-no" }).into(),
        Value::Null => Message::new("compare-nothing").into(),
        Value::Array(items) => all_of(items.iter().map(plain)),
        Value::Object(entries) => pairs(entries),
    }
}

fn said(what: impl Into<Argument>) -> Message {
    Message::new("compare-said").with("what", what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::{PositionId, Relation, RelationKind, Unit};
    use serde_json::json;

    fn say(record: RecordKey, field: &str, held: Value) -> String {
        value(&Organisation::default(), &record, field, Some(&held)).say(Language::Dutch)
    }

    #[test]
    fn no_value_is_said_as_the_file_writes_it() {
        let unit = || RecordKey::Unit("a".into());
        let position = || RecordKey::Position(PositionId::from("p"));
        assert_eq!(say(position(), "formation_fte", json!("1.5")), "1,5 fte");
        assert_eq!(say(position(), "cost_eur_per_year", json!("1000")), "€ 1.000");
        assert_eq!(say(position(), "scales", json!(["10", "10A", "11"])), "10, 10A en 11");
        assert_eq!(say(position(), "leading", json!(true)), "ja");
        assert_eq!(say(unit(), "leadership", json!("by-parent")), "Via de leiding erboven");
        assert_eq!(say(unit(), "valid_from", json!("2024-07-01")), "1-7-2024");
        assert_eq!(say(unit(), "tasks", json!([{"label": "Begroting", "parts": ["Plan"]}])), "Begroting (Plan)");
        assert_eq!(say(unit(), "meeting", json!({"months": [1, 2]})), "Maanden: jan en feb");
        assert_eq!(value(&Organisation::default(), &unit(), "parent", None).say(Language::Dutch), "de top");
        assert_eq!(value(&Organisation::default(), &unit(), "notes", None).say(Language::Dutch), "niets");
    }

    #[test]
    fn every_field_of_a_unit_and_a_relation_has_a_name() {
        let order = crate::model::OrderKey::spread(1).next().unwrap();
        let unit = serde_json::to_value(Unit::new("A", "team".into(), Some("b".into()), order)).unwrap();
        let relation = serde_json::to_value(Relation::new("k".into(), UnitId::from("a"), UnitId::from("b"))).unwrap();
        let kind = serde_json::to_value(RelationKind::new("k")).unwrap();
        for record in [unit, relation, kind] {
            for field in record.as_object().unwrap().keys() {
                assert_ne!(field_name(field).key(), "compare-field-unknown", "{field}");
            }
        }
    }
}
