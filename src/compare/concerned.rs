//! The units to look at when one wants to see a change.

use super::Change;
use crate::model::{Organisation, PositionId, RecordKey, RelationId, UnitId};

/// The units that a change of the difference between `from` and `to` is about, each once, the one to look at first in front.
/// Some may be in one of the two only. None for what is about no unit, such as a row of a catalogue.
pub fn concerned<'a>(change: &'a Change, from: &'a Organisation, to: &'a Organisation) -> Vec<&'a UnitId> {
    let mut found: Vec<&UnitId> = change.subject().into_iter().collect();
    match change {
        Change::Split { into, .. } => found.extend(into),
        Change::Merged { units, into } => found.extend(units.iter().chain([into])),
        Change::Replaced { by, .. } => found.push(by),
        Change::Reshaped { units, into } | Change::Absorbed { units, into } => found.extend(units.iter().chain(into)),
        Change::UnitAdded { out_of, .. } => found.extend(out_of),
        Change::UnitsFollowed { units, .. }
        | Change::KindChanged { units, .. }
        | Change::LeadershipChanged { units, .. }
        | Change::DetailsChanged { units, .. }
        | Change::Reordered { units, .. } => found.extend(units),
        Change::PositionsMoved { from: unit, .. } => found.push(unit),
        Change::PositionsSucceeded { into, .. } => found.extend(units_of(into, to)),
        Change::RelationsAdded { relations } => found.extend(relations.iter().flat_map(|id| ends(id, to))),
        Change::RelationsRemoved { relations } => found.extend(relations.iter().flat_map(|id| ends(id, from))),
        Change::RelationChanged { relation, .. } => found.extend(ends(relation, to)),
        Change::RowAdded { row } | Change::RowRemoved { row } | Change::RowChanged { row, .. } => {
            found.extend([from, to].into_iter().find_map(|organisation| unit_of_row(row, organisation)));
        }
        Change::UnitRemoved { .. }
        | Change::UnitMoved { .. }
        | Change::Renamed { .. }
        | Change::FormalityChanged { .. }
        | Change::TasksChanged { .. }
        | Change::PositionsAdded { .. }
        | Change::PositionsRemoved { .. }
        | Change::PositionRetitled { .. }
        | Change::PositionRegraded { .. }
        | Change::FteChanged { .. }
        | Change::PositionsReordered { .. }
        | Change::PositionDetailsChanged { .. }
        | Change::FunctionsAdded { .. }
        | Change::FunctionsLapsed { .. }
        | Change::FunctionsRemoved { .. }
        | Change::PropertiesChanged { .. } => {}
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|unit| seen.insert(*unit));
    found
}

fn units_of<'a>(
    positions: &'a [PositionId],
    organisation: &'a Organisation,
) -> impl Iterator<Item = &'a UnitId> + use<'a> {
    positions.iter().filter_map(|id| organisation.position(id)).map(|position| &position.unit)
}

fn ends<'a>(relation: &RelationId, organisation: &'a Organisation) -> Vec<&'a UnitId> {
    let relation = organisation.relation(relation);
    let ends = relation.into_iter().flat_map(|relation| [&relation.from, &relation.to]);
    ends.filter_map(|end| organisation.unit_at(end)).collect()
}

fn unit_of_row<'a>(row: &RecordKey, organisation: &'a Organisation) -> Option<&'a UnitId> {
    let RecordKey::Target(id) = row else { return None };
    organisation.targets().find(|(target, _)| *target == id)?.1.unit.as_ref()
}
