//! Sentences about positions.

use std::collections::BTreeSet;

use super::fields;
use super::list::all_of;
use super::names::{position, positions, starting, title, titled, titles, units, within};
use crate::compare::summary::formation_of;
use crate::compare::{Change, FteAmount, Grading};
use crate::i18n::{Argument, Message};
use crate::model::{Fte, Organisation, PositionId, UnitId};

pub(super) fn sentence(change: &Change, from: &Organisation, to: &Organisation) -> Message {
    match change {
        Change::PositionsMoved { from: before, to: after, positions: moved } => {
            several("compare-positions-moved", to, moved)
                .with("from", within(from, before))
                .with("to", within(to, after))
        }
        Change::PositionsSucceeded { unit, positions, into } => succeeded(from, to, unit, positions, into),
        Change::PositionsAdded { unit, positions } => {
            several("compare-positions-added", to, positions).with("unit", starting(to, unit))
        }
        Change::PositionsRemoved { unit, positions } => {
            several("compare-positions-removed", from, positions).with("unit", within(from, unit))
        }
        Change::PositionRetitled { unit, before, after, .. } => {
            Message::new("compare-position-retitled").with("position", titled(to, before, unit)).with("title", after)
        }
        Change::PositionRegraded { position: id, before, after, .. } => Message::new("compare-position-regraded")
            .with("position", position(to, id))
            .with("before", grading(from, before))
            .with("after", grading(to, after)),
        Change::FteChanged { position: id, amount, before, after, .. } => {
            fte(*amount, *before, *after).with("position", position(to, id))
        }
        Change::PositionsReordered { unit, positions } => Message::new("compare-positions-reordered")
            .with("count", positions.len())
            .with("positions", titles(to, positions))
            .with("unit", within(to, unit)),
        Change::PositionDetailsChanged { unit, positions, fields } => details(from, to, unit, positions, fields),
        _ => unreachable!("no change of a position: {}", change.kind()),
    }
}

/// A sentence about positions: `$count` and their titles as `$positions`.
fn several(key: &'static str, organisation: &Organisation, ids: &[PositionId]) -> Message {
    Message::new(key).with("count", ids.len()).with("positions", positions(organisation, ids))
}

fn details(from: &Organisation, to: &Organisation, unit: &UnitId, ids: &[PositionId], changed: &[String]) -> Message {
    let records: Vec<_> = ids.iter().map(|id| (from.position(id), to.position(id))).collect();
    let message = match ids {
        [only] => Message::new("compare-position-detail").with("position", position(to, only)),
        _ => Message::new("compare-position-details")
            .with("count", ids.len())
            .with("positions", titles(to, ids))
            .with("unit", within(to, unit)),
    };
    message.with("fields", fields::all(changed, &records))
}

fn succeeded(
    from: &Organisation,
    to: &Organisation,
    unit: &UnitId,
    gone: &[PositionId],
    into: &[PositionId],
) -> Message {
    let mut heirs: Vec<UnitId> = Vec::new();
    for heir in into.iter().filter_map(|id| to.position(id)) {
        if !heirs.contains(&heir.unit) {
            heirs.push(heir.unit.clone());
        }
    }
    let all_titles = |side: &Organisation, ids: &[PositionId]| -> BTreeSet<String> {
        ids.iter().map(|id| title(side, id).to_owned()).collect()
    };
    let (old, new) = (all_titles(from, gone), all_titles(to, into));
    let nothing = || Argument::Text(String::new());
    let named = match old == new {
        true => nothing(),
        false => Message::new("compare-succeeded-as").with("titles", all_of(new)).into(),
    };
    let amount = match (formation_of(from, gone), formation_of(to, into)) {
        (Some(before), Some(after)) => Message::new("compare-succeeded-fte")
            .with("before", before.hundredths())
            .with("after", after.hundredths())
            .into(),
        _ => nothing(),
    };
    several("compare-positions-succeeded", from, gone)
        .with("unit", within(from, unit))
        .with("units", units(to, &heirs, false))
        .with("as", named)
        .with("fte", amount)
}

/// "Teammanager (schaal 11)", the function or the scales alone where there is no more.
fn grading(organisation: &Organisation, grading: &Grading) -> Argument {
    let name = grading.function.as_ref().map(|id| organisation.function(id).map_or(id.as_str(), |row| &row.title));
    let scales = (!grading.scales.is_empty()).then(|| {
        Message::new("compare-scales").with("count", grading.scales.len()).with("scales", all_of(&grading.scales))
    });
    match (name, scales) {
        (Some(name), Some(scales)) => {
            Message::new("compare-in-brackets").with("what", name).with("more", scales).into()
        }
        (Some(name), None) => name.into(),
        (None, Some(scales)) => scales.into(),
        (None, None) => Message::new("compare-ungraded").into(),
    }
}

fn fte(amount: FteAmount, before: Option<Fte>, after: Option<Fte>) -> Message {
    let message = match (before, after) {
        (Some(before), Some(after)) => {
            Message::new("compare-fte-changed").with("before", before.hundredths()).with("after", after.hundredths())
        }
        (None, Some(after)) => Message::new("compare-fte-set").with("after", after.hundredths()),
        (before, None) => Message::new("compare-fte-cleared").with("before", before.unwrap_or_default().hundredths()),
    };
    message.with(
        "amount",
        match amount {
            FteAmount::Formation => "formation",
            FteAmount::Occupied => "occupied",
        },
    )
}
