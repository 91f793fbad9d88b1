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
            .with("origin", origin(to, unit, out_of)),
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
            if let ([only], Some(message)) = (&changed[..], came_from(from, to, ids))
                && only == "predecessors"
            {
                return message;
            }
            let records: Vec<_> = ids.iter().map(|id| (from.unit(id), to.unit(id))).collect();
            Message::new("compare-details")
                .with("what", units(to, ids, false))
                .with("fields", fields::all(changed, &records))
        }
        _ => unreachable!("no change of a unit: {}", change.kind()),
    }
}

fn succession(change: &Change, from: &Organisation, to: &Organisation) -> Message {
    let said = |key, gone: Argument, into: Argument| Message::new(key).with("units", gone).with("into", into);
    match change {
        Change::Split { unit, into } => {
            Message::new("compare-split").with("unit", starting(from, unit)).with("into", with_shares(to, unit, into))
        }
        Change::Merged { units: gone, into } => {
            said("compare-merged", with_shares_in(from, to, gone, into), within(to, into))
        }
        Change::Replaced { unit, by } => Message::new("compare-replaced")
            .with("unit", starting(from, unit))
            .with("into", with_shares(to, unit, std::slice::from_ref(by))),
        Change::Reshaped { units: gone, into } => {
            let said = said("compare-reshaped", units(from, gone, true), units(to, into, false));
            with_all_shares(said, from, to, gone, into)
        }
        Change::Absorbed { units: gone, into } => {
            let said = |gone_said, into| said("compare-absorbed", gone_said, into).with("count", gone.len());
            match (&gone[..], &into[..]) {
                ([unit], _) => said(starting(from, unit), with_shares(to, unit, into)),
                (_, [one]) => said(with_shares_in(from, to, gone, one), within(to, one)),
                _ => {
                    let said = said(units(from, gone, true), units(to, into, false));
                    with_all_shares(said, from, to, gone, into)
                }
            }
        }
        _ => unreachable!("no succession: {}", change.kind()),
    }
}

/// How much of `gone` a unit of `to` got, in percent, where that is said.
fn share(to: &Organisation, gone: &UnitId, heir: &UnitId) -> Option<u8> {
    to.unit(heir)?.predecessors.iter().find(|origin| origin.unit == *gone)?.share_percent
}

/// Whether a share says more than that all of it went there, which goes without saying.
fn is_part(percent: Option<u8>) -> bool {
    percent.is_some_and(|percent| percent != 100)
}

fn with_share(unit: Argument, percent: Option<u8>) -> Argument {
    match percent {
        Some(percent) => Message::new("compare-share").with("unit", unit).with("percent", u32::from(percent)).into(),
        None => unit,
    }
}

/// The units with how much of `gone` each of them got, where that is said.
fn with_shares(to: &Organisation, gone: &UnitId, into: &[UnitId]) -> Argument {
    if !into.iter().any(|heir| is_part(share(to, gone, heir))) {
        return units(to, into, false);
    }
    all_of(into.iter().map(|heir| with_share(within(to, heir), share(to, gone, heir))))
}

/// The units that are gone, to begin a sentence, with how much of each went to `heir`, where that is said.
fn with_shares_in(from: &Organisation, to: &Organisation, gone: &[UnitId], heir: &UnitId) -> Argument {
    if !gone.iter().any(|unit| is_part(share(to, unit, heir))) {
        return units(from, gone, true);
    }
    all_of(gone.iter().enumerate().map(|(index, unit)| {
        let name = if index == 0 { starting(from, unit) } else { within(from, unit) };
        with_share(name, share(to, unit, heir))
    }))
}

/// What is said of several that became several others, with which share of which went where, where that is said.
fn with_all_shares(said: Message, from: &Organisation, to: &Organisation, gone: &[UnitId], into: &[UnitId]) -> Message {
    let pairs = gone.iter().flat_map(|unit| into.iter().map(move |heir| (unit, heir)));
    let given: Vec<_> = pairs.filter_map(|(unit, heir)| Some((unit, heir, share(to, unit, heir)?))).collect();
    if !given.iter().any(|(_, _, percent)| is_part(Some(*percent))) {
        return said;
    }
    let shares = given.into_iter().map(|(unit, heir, percent)| {
        let share = Message::new("compare-share-to").with("percent", u32::from(percent));
        share.with("from", within(from, unit)).with("to", within(to, heir))
    });
    Message::new("compare-with-shares").with("said", said).with("shares", all_of(shares))
}

/// Where units came from, when that is all that is different of them.
fn came_from(from: &Organisation, to: &Organisation, ids: &[UnitId]) -> Option<Message> {
    let heir = ids.first()?;
    let origins = &to.unit(heir)?.predecessors;
    let side = |unit: &UnitId| if to.unit(unit).is_some() { to } else { from };
    let named = origins.iter().map(|origin| with_share(within(side(&origin.unit), &origin.unit), origin.share_percent));
    let message = Message::new("compare-came-from").with("count", ids.len()).with("units", units(to, ids, true));
    (!origins.is_empty()).then(|| message.with("origins", all_of(named)))
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

fn origin(to: &Organisation, heir: &UnitId, out_of: &[UnitId]) -> Argument {
    if out_of.is_empty() {
        return Argument::Text(String::new());
    }
    let named = match out_of.iter().any(|unit| is_part(share(to, unit, heir))) {
        true => all_of(out_of.iter().map(|unit| with_share(within(to, unit), share(to, unit, heir)))),
        false => units(to, out_of, false),
    };
    Message::new("compare-origin").with("units", named).into()
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
