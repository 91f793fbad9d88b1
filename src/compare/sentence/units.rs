//! Sentences about units.

use super::fields;
use super::list::all_of;
use super::names::{in_sentence, place, positions, starting, units, within};
use crate::compare::{Change, Size};
use crate::i18n::{Argument, Message};
use crate::model::{Organisation, PositionId, UnitId, UnitKindId};

pub(super) fn sentence(change: &Change, from: &Organisation, to: &Organisation) -> Message {
    match change {
        Change::Split { .. }
        | Change::Merged { .. }
        | Change::Replaced { .. }
        | Change::Reshaped { .. }
        | Change::Absorbed { .. } => succession(change, from, to),
        Change::UnitRemoved { unit, size, positions } => Message::new("compare-unit-removed")
            .with("unit", starting(from, unit))
            .with("with", with_named(size, from, positions)),
        Change::UnitAdded { unit, under, out_of, size, positions } => Message::new("compare-unit-added")
            .with("unit", starting(to, unit))
            .with("under", place(to, under.as_ref()))
            .with("with", with_named(size, to, positions))
            .with("origin", origin(to, out_of)),
        Change::UnitMoved { unit, from: before, to: after, size } => Message::new("compare-unit-moved")
            .with("unit", starting(to, unit))
            .with("from", place(from, before.as_ref()))
            .with("to", place(to, after.as_ref()))
            .with("with", with(size)),
        Change::UnitsFollowed { units: moved, to: after } => Message::new("compare-units-followed")
            .with("count", moved.len())
            .with("units", units(to, moved, true))
            .with("to", within(to, after)),
        Change::Renamed { unit, after, .. } => {
            Message::new("compare-renamed").with("unit", starting(from, unit)).with("name", after)
        }
        Change::KindChanged { units, before, after } => Message::new("compare-kind-changed")
            .with("count", units.len())
            .with("units", all_of(units.iter().map(|unit| to.name_of(unit))))
            .with("before", kind(from, before))
            .with("after", kind(to, after)),
        Change::FormalityChanged { unit, informal } => Message::new("compare-formality")
            .with("unit", starting(to, unit))
            .with("informal", if *informal { "yes" } else { "no" }),
        Change::LeadershipChanged { units: led, before, after } => Message::new("compare-leadership")
            .with("units", units(to, led, false))
            .with("before", before.as_str())
            .with("after", after.as_str()),
        Change::Reordered { under, units: moved } => Message::new("compare-reordered")
            .with("under", place(to, under.as_ref()))
            .with("units", units(to, moved, false)),
        Change::TasksChanged { unit, added, gone } => tasks(within(to, unit), added, gone),
        Change::DetailsChanged { units: ids, fields: changed } => {
            let records: Vec<_> = ids.iter().map(|id| (from.unit(id), to.unit(id))).collect();
            Message::new("compare-details")
                .with("what", units(to, ids, false))
                .with("fields", fields::all(changed, &records))
        }
        _ => unreachable!("no change of a unit: {}", change.kind()),
    }
}

fn succession(change: &Change, from: &Organisation, to: &Organisation) -> Message {
    match change {
        Change::Split { unit, into } => {
            Message::new("compare-split").with("unit", starting(from, unit)).with("into", with_shares(to, unit, into))
        }
        Change::Merged { units: gone, into } => {
            Message::new("compare-merged").with("units", units(from, gone, true)).with("into", within(to, into))
        }
        Change::Replaced { unit, by } => {
            Message::new("compare-replaced").with("unit", starting(from, unit)).with("into", within(to, by))
        }
        Change::Reshaped { units: gone, into } => {
            Message::new("compare-reshaped").with("units", units(from, gone, true)).with("into", units(to, into, false))
        }
        Change::Absorbed { units: gone, into } => Message::new("compare-absorbed")
            .with("count", gone.len())
            .with("units", units(from, gone, true))
            .with("into", units(to, into, false)),
        _ => unreachable!("no succession: {}", change.kind()),
    }
}

/// The units with how much of `gone` each of them got, where that is said.
fn with_shares(to: &Organisation, gone: &UnitId, into: &[UnitId]) -> Argument {
    let share = |heir: &UnitId| {
        let origins = &to.unit(heir)?.predecessors;
        origins.iter().find(|origin| origin.unit == *gone)?.share_percent
    };
    if into.iter().all(|heir| share(heir).is_none()) {
        return units(to, into, false);
    }
    all_of(into.iter().map(|heir| match share(heir) {
        Some(percent) => Argument::from(
            Message::new("compare-share").with("unit", within(to, heir)).with("percent", u32::from(percent)),
        ),
        None => within(to, heir),
    }))
}

/// ", with 2 units beneath it, 3 positions and 12.5 fte": what there is of these.
fn with(size: &Size) -> Argument {
    let mut parts = Vec::new();
    if size.beneath > 0 {
        parts.push(Message::new("compare-beneath").with("count", size.beneath));
    }
    if size.positions > 0 {
        parts.push(Message::new("compare-positions").with("count", size.positions));
    }
    if let Some(fte) = size.formation_fte {
        let key = if size.is_fte_complete { "compare-fte" } else { "compare-fte-at-least" };
        parts.push(Message::new(key).with("fte", fte.hundredths()));
    }
    if parts.is_empty() {
        return Argument::Text(String::new());
    }
    Message::new("compare-with").with("what", all_of(parts)).into()
}

/// The same, with the titles of the positions.
fn with_named(size: &Size, organisation: &Organisation, ids: &[PositionId]) -> Argument {
    if ids.is_empty() {
        return with(size);
    }
    // Of one position the title is followed by its amount.
    let size = if ids.len() == 1 { Size { formation_fte: None, ..*size } } else { *size };
    Message::new("compare-namely").with("with", with(&size)).with("positions", positions(organisation, ids)).into()
}

fn origin(to: &Organisation, out_of: &[UnitId]) -> Argument {
    if out_of.is_empty() {
        return Argument::Text(String::new());
    }
    Message::new("compare-origin").with("units", units(to, out_of, false)).into()
}

fn kind(organisation: &Organisation, kind: &UnitKindId) -> String {
    let row = organisation.vocabulary().unit_kinds.get(kind);
    in_sentence(row.map_or(kind.as_str(), |row| &row.name))
}

fn tasks(unit: Argument, added: &[String], gone: &[String]) -> Message {
    let key = match (added.is_empty(), gone.is_empty()) {
        (_, true) => return counted("compare-tasks-added", unit, added),
        (true, false) => return counted("compare-tasks-gone", unit, gone),
        (false, false) => "compare-tasks-changed",
    };
    Message::new(key)
        .with("unit", unit)
        .with("added", added.len())
        .with("new", all_of(added.iter().map(quoted)))
        .with("gone", gone.len())
        .with("old", all_of(gone.iter().map(quoted)))
}

fn counted(key: &'static str, unit: Argument, labels: &[String]) -> Message {
    Message::new(key).with("unit", unit).with("count", labels.len()).with("tasks", all_of(labels.iter().map(quoted)))
}

fn quoted(label: &String) -> Message {
    Message::new("compare-quoted").with("what", label)
}
