//! Nobody loses a place unseen.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Extra, Organisation, Position, PositionId, PositionPredecessor, SetPredecessors, UnitId};

/// A position with people in it is there in what the organisation is based on and not here, and nothing comes in its place.
///
/// There are people in it when somebody is in service there, or, where nobody said, when the source says for how many posts it
/// stands. Something comes in its place when a position names it as what it comes from, or when a unit that it stood in, or
/// that comes from that unit, has a new position of the same function. A position that is said to lapse without anything in
/// its place is found too: that is what the people in it must be told.
pub struct LapsedWithoutSuccessor;

impl Check for LapsedWithoutSuccessor {
    fn id(&self) -> &'static str {
        "lapsed-without-successor"
    }

    fn name(&self) -> &'static str {
        "rule-lapsed-without-successor"
    }

    fn why(&self) -> &'static str {
        "rule-lapsed-without-successor-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Some(base) = checked.base else { return Vec::new() };
        let organisation = checked.organisation;
        let lapsed: Vec<_> = base
            .positions()
            .filter(|(id, position)| organisation.position(id).is_none() && has_people(position))
            .collect();
        if lapsed.is_empty() {
            return Vec::new();
        }
        let named: BTreeSet<&PositionId> = organisation
            .positions()
            .flat_map(|(_, position)| position.predecessors.iter().map(|origin| &origin.position))
            .collect();
        let new = new_positions(base, organisation);
        let mut found = Vec::new();
        for (id, position) in lapsed {
            let successors = units_after(organisation, &position.unit);
            let key = same_function(position);
            let is_replaced = successors.iter().any(|unit| new.contains(&(key.clone(), *unit)));
            if named.contains(id) || is_replaced {
                continue;
            }
            let message = Message::new("check-lapsed-without-successor")
                .with("position", position.title.as_str())
                .with("unit", base.name_of(&position.unit));
            let finding = Finding::warning(self.id(), message).about_any(successors.first()).with_subject(id);
            found.push(finding.with_hint(Message::new("check-lapsed-without-successor-hint")));
        }
        found
    }

    fn ways_out(&self, organisation: &Organisation, base: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let id = finding.subject.as_deref().map(PositionId::from);
        let (Some(id), Some(base)) = (id, base) else { return Vec::new() };
        let Some(lapsed) = base.position(&id) else { return Vec::new() };
        let is_likely = |(other, position): &(&PositionId, &Position)| {
            base.position(other).is_none() && same_function(position) == same_function(lapsed)
        };
        let way_out = |(heir, position): (&PositionId, &Position)| {
            let origin = PositionPredecessor { position: id.clone(), share_percent: None, extra: Extra::default() };
            let predecessors = position.predecessors.iter().cloned().chain([origin]).collect();
            let label = Message::new("way-out-name-successor")
                .with("position", position.title.as_str())
                .with("unit", organisation.name_of(&position.unit));
            let positions = BTreeMap::from([(heir.clone(), predecessors)]);
            WayOut::new(label, SetPredecessors { positions, lapsed: BTreeMap::new() })
        };
        organisation.positions().filter(is_likely).take(MOST_OFFERED).map(way_out).collect()
    }
}

/// So many positions are offered as the one that comes in the place of a lapsed one.
const MOST_OFFERED: usize = 3;

fn has_people(position: &Position) -> bool {
    match position.occupied_fte {
        Some(occupied) => occupied.hundredths() > 0,
        None => position.headcount.is_some_and(|posts| posts > 0),
    }
}

/// What positions of one function share: its id, or their title where they refer to none.
fn same_function(position: &Position) -> String {
    match &position.function {
        Some(function) => format!("id {function}"),
        None => format!("title {}", position.title.trim().to_lowercase()),
    }
}

/// The functions and units of the positions that are not in `base`.
fn new_positions<'a>(base: &Organisation, organisation: &'a Organisation) -> BTreeSet<(String, &'a UnitId)> {
    let new = organisation.positions().filter(|(id, _)| base.position(id).is_none());
    new.map(|(_, position)| (same_function(position), &position.unit)).collect()
}

/// The unit itself, when it is still there, and those that come from it.
fn units_after<'a>(organisation: &'a Organisation, unit: &UnitId) -> Vec<&'a UnitId> {
    let comes_from_it = |(id, after): &(&UnitId, &crate::model::Unit)| {
        *id == unit || after.predecessors.iter().any(|origin| origin.unit == *unit)
    };
    let mut after: Vec<&UnitId> = organisation.units().filter(comes_from_it).map(|(id, _)| id).collect();
    after.sort_by_key(|id| *id != unit);
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, post};
    use crate::model::{Predecessor, Records};

    /// A town with a filled post `old` in unit c, and what becomes of it.
    fn becomes(occupied: Option<i64>, edit: impl FnOnce(&mut Records)) -> Case {
        let was = move |records: &mut Records| {
            records.positions.insert("old".into(), post("c", "Coach", Some(100), occupied));
        };
        Case::based_on(was, edit)
    }

    #[test]
    fn a_filled_post_that_is_gone_is_found_where_it_stood() {
        assert_eq!(keys(&becomes(Some(50), |_| ()).findings(&LapsedWithoutSuccessor)), ["warning c old"]);
    }

    #[test]
    fn an_empty_post_may_go_and_so_may_one_of_which_nobody_said() {
        for occupied in [Some(0), None] {
            assert_eq!(becomes(occupied, |_| ()).findings(&LapsedWithoutSuccessor), []);
        }
    }

    #[test]
    fn a_post_that_comes_from_it_is_a_successor_wherever_it_stands() {
        let named = becomes(Some(50), |records| {
            let origin = PositionPredecessor { position: "old".into(), share_percent: None, extra: Extra::default() };
            let heir = Position { predecessors: vec![origin], ..post("a", "Adviser", None, None) };
            records.positions.insert("new".into(), heir);
        });
        assert_eq!(named.findings(&LapsedWithoutSuccessor), []);
    }

    #[test]
    fn so_is_a_new_post_of_the_function_in_the_unit_that_comes_from_its_unit_and_in_no_other() {
        let moved = |comes_from: &'static str| {
            becomes(Some(50), move |records| {
                let origin = Predecessor { unit: comes_from.into(), share_percent: None, extra: Extra::default() };
                records.units.get_mut(&"a".into()).unwrap().predecessors.push(origin);
                records.positions.insert("new".into(), post("a", "COACH", None, None));
            })
        };
        assert_eq!(moved("c").findings(&LapsedWithoutSuccessor), []);
        assert_eq!(keys(&moved("b").findings(&LapsedWithoutSuccessor)), ["warning c old"]);
    }

    #[test]
    fn the_way_out_names_a_new_post_of_the_function() {
        let elsewhere = becomes(Some(50), |records| {
            records.positions.insert("new".into(), post("a", "Coach", None, None));
        });
        assert_eq!(elsewhere.after_way_out(&LapsedWithoutSuccessor, 0), []);
    }
}
