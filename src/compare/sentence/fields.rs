//! Fields of a record by the words that people have for them, with short values before and after.

use serde::Serialize;
use serde_json::Value;

use super::list::all_of;
use crate::compare::field_group::QUIET;
use crate::i18n::{Argument, Message};
use crate::model::{Date, Fte, Money};

/// Texts that are longer are not shown, only that they changed.
const LONGEST_TEXT: usize = 60;

/// Each field of one record, or of several that changed in the same way, with its value before and after where these are
/// short and the same for all.
pub(super) fn all<R: Serialize>(fields: &[String], records: &[(Option<&R>, Option<&R>)]) -> Argument {
    let written = |record: Option<&R>| serde_json::to_value(record).unwrap_or_default();
    let records: Vec<(Value, Value)> = records.iter().map(|&(old, new)| (written(old), written(new))).collect();
    all_of(by_weight(fields).into_iter().map(|field| {
        let value = |record: &Value| record.get(field).cloned().unwrap_or_default();
        let mut values = records.iter().map(|(old, new)| (value(old), value(new)));
        let Some((old, new)) = values.next().filter(|first| values.all(|other| other == *first)) else {
            return label(field);
        };
        let label = label(field);
        match (shown(field, &old), shown(field, &new)) {
            (Shown::As(old), Shown::As(new)) => {
                Message::new("compare-field-changed").with("field", label).with("before", old).with("after", new)
            }
            (Shown::Absent, Shown::As(new)) => {
                Message::new("compare-field-set").with("field", label).with("after", new)
            }
            (Shown::As(old), Shown::Absent) => {
                Message::new("compare-field-cleared").with("field", label).with("before", old)
            }
            _ => label,
        }
    }))
}

/// The fields alone.
pub(super) fn names(fields: &[String]) -> Argument {
    all_of(by_weight(fields).into_iter().map(label))
}

/// The fields that say most first, as in [`LABELS`].
fn by_weight(fields: &[String]) -> Vec<&str> {
    let mut fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    fields.sort_by_key(|field| LABELS.iter().position(|(known, _)| known == field).unwrap_or(LABELS.len()));
    fields
}

/// A day as people write it.
pub(super) fn date(date: Date) -> Message {
    let (year, month, day) = date.parts();
    Message::new("compare-date")
        .with("day", day.to_string())
        .with("month", month.to_string())
        .with("year", year.to_string())
}

/// An amount of money.
pub(super) fn euro(amount: Money) -> Message {
    Message::new("compare-euro").with("cents", amount.hundredths())
}

enum Shown {
    Absent,
    As(Argument),
    /// Too long, or not to be shown.
    Not,
}

/// A holder is a person, and is never said; of notes and sources it is enough that they changed.
fn shown(field: &str, value: &Value) -> Shown {
    match (field, value) {
        _ if QUIET.contains(&field) => Shown::Not,
        ("colour" | "symbol" | "unit", _) => Shown::Not,
        ("status", Value::Null) => status("in-force"),
        ("status", Value::String(text)) => status(text),
        ("establishment" | "stroke" | "from" | "to" | "kind", _) => Shown::Not,
        (_, Value::Bool(is)) => yes_or_no(*is),
        (_, Value::Null) if is_flag(field) => yes_or_no(field == "line"),
        (_, Value::Null) => Shown::Absent,
        (_, Value::Number(number)) => Shown::As(number.to_string().into()),
        (_, Value::String(text)) => text_shown(field, text),
        (_, Value::Array(items)) => match items.iter().map(Value::as_str).collect::<Option<Vec<_>>>() {
            Some(texts) if texts.iter().map(|text| text.len()).sum::<usize>() <= LONGEST_TEXT => {
                Shown::As(all_of(texts))
            }
            _ => Shown::Not,
        },
        (_, Value::Object(_)) => Shown::Not,
    }
}

fn text_shown(field: &str, text: &str) -> Shown {
    let amount: Option<Message> = match field {
        "amount_eur" | "cost_eur_per_year" => text.parse().ok().map(euro),
        "fte" => text.parse().ok().map(|fte: Fte| Message::new("compare-fte").with("fte", fte.hundredths())),
        "valid_from" | "valid_until" | "due" => Date::parse(text).map(date),
        _ => None,
    };
    match amount {
        Some(amount) => Shown::As(amount.into()),
        None if text.chars().count() <= LONGEST_TEXT && !text.contains('\n') => {
            Shown::As(Message::new("compare-quoted").with("what", text).into())
        }
        None => Shown::Not,
    }
}

fn status(text: &str) -> Shown {
    status_key(text).map_or(Shown::Not, |key| Shown::As(Message::new(key).into()))
}

/// The key of the word for a status that the file has.
pub(super) fn status_key(text: &str) -> Option<&'static str> {
    Some(match text {
        "in-force" => "compare-status-in-force",
        "provisional" => "compare-status-provisional",
        "proposed" => "compare-status-proposed",
        "under-study" => "compare-status-under-study",
        "mentioned" => "compare-status-mentioned",
        "historical" => "compare-status-historical",
        _ => return None,
    })
}

fn yes_or_no(is: bool) -> Shown {
    Shown::As(Message::new(if is { "compare-yes" } else { "compare-no" }).into())
}

/// Whether a field that is absent is "no", or "yes" for `line`.
pub(super) fn is_flag(field: &str) -> bool {
    matches!(
        field,
        "external"
            | "leading"
            | "acting"
            | "temporary"
            | "provisional_grading"
            | "optional"
            | "one_off"
            | "overhead"
            | "unofficial"
            | "line"
            | "beside_line"
    )
}

/// What people call a field; one that this version does not know has the name it has in the file.
pub(super) fn label(field: &str) -> Message {
    LABELS
        .iter()
        .find(|(known, _)| *known == field)
        .map_or_else(|| Message::new("compare-field-unknown").with("name", field), |(_, key)| Message::new(key))
}

const LABELS: &[(&str, &str)] = &[
    ("name", "compare-field-name"),
    ("title", "compare-field-name"),
    ("official_name", "compare-field-official-name"),
    ("short_name", "compare-field-short-name"),
    ("public_name", "compare-field-public-name"),
    ("former_names", "compare-field-former-names"),
    ("former_titles", "compare-field-former-names"),
    ("external", "compare-field-external"),
    ("tasks", "compare-field-tasks"),
    ("locations", "compare-field-locations"),
    ("districts", "compare-field-districts"),
    ("meeting", "compare-field-meeting"),
    ("status", "compare-field-status"),
    ("valid_from", "compare-field-valid-from"),
    ("valid_until", "compare-field-valid-until"),
    ("predecessors", "compare-field-predecessors"),
    ("function", "compare-field-function"),
    ("scales", "compare-field-scales"),
    ("cost_eur_per_year", "compare-field-cost"),
    ("leading", "compare-field-leading"),
    ("acting", "compare-field-acting"),
    ("temporary", "compare-field-temporary"),
    ("provisional_grading", "compare-field-provisional-grading"),
    ("core_tasks_changed_percent", "compare-field-core-tasks-changed"),
    ("headcount", "compare-field-headcount"),
    ("establishment", "compare-field-establishment"),
    ("affiliation", "compare-field-affiliation"),
    ("holder", "compare-field-holder"),
    ("kind", "compare-field-kind"),
    ("from", "compare-field-from"),
    ("to", "compare-field-to"),
    ("label", "compare-field-label"),
    ("optional", "compare-field-optional"),
    ("months", "compare-field-months"),
    ("sequence", "compare-field-sequence"),
    ("code", "compare-field-code"),
    ("hr21_profile", "compare-field-hr21-profile"),
    ("hr21_code", "compare-field-hr21-code"),
    ("unit", "compare-field-unit"),
    ("amount_eur", "compare-field-amount"),
    ("fte", "compare-field-fte"),
    ("due", "compare-field-due"),
    ("one_off", "compare-field-one-off"),
    ("rows", "compare-field-rows"),
    ("stated_totals", "compare-field-stated-totals"),
    ("plural", "compare-field-plural"),
    ("head_title", "compare-field-head-title"),
    ("colour", "compare-field-colour"),
    ("symbol", "compare-field-symbol"),
    ("rank", "compare-field-rank"),
    ("overhead", "compare-field-overhead"),
    ("effective_date", "compare-field-effective-date"),
    ("basis", "compare-field-basis"),
    ("unofficial", "compare-field-unofficial"),
    ("costing", "compare-field-costing"),
    ("norms", "compare-field-norms"),
    ("stated_figures", "compare-field-stated-figures"),
    ("accepted_signals", "compare-field-accepted-signals"),
    ("lapsed_positions", "compare-field-lapsed-positions"),
    ("line", "compare-field-line"),
    ("beside_line", "compare-field-beside-line"),
    ("inverse", "compare-field-inverse"),
    ("stroke", "compare-field-stroke"),
    ("language", "compare-field-language"),
    ("fields", "compare-field-own-columns"),
    ("notes", "compare-field-notes"),
    ("sources", "compare-field-sources"),
];
