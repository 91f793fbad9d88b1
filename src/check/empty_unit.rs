//! A unit is there for something.

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Beneath, FactStatus, Organisation, RemoveUnits, UnitId};

/// A formal unit of the line has nothing in it, no units under it, no tasks, no positions, and has to do with no other.
///
/// Nothing is said of units that are informal, external, or that a source only mentions or that have lapsed. Good to know,
/// not a warning: a chart seldom says all that a team does.
pub struct EmptyUnit;

impl Check for EmptyUnit {
    fn id(&self) -> &'static str {
        "empty-unit"
    }

    fn name(&self) -> &'static str {
        "rule-empty-unit"
    }

    fn why(&self) -> &'static str {
        "rule-empty-unit-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        let empty = (0..line.len()).filter(|&place| {
            let (id, unit) = line.unit(organisation, place);
            let in_line = line.kind(organisation, place).is_none_or(|kind| kind.line);
            let is_said = !matches!(unit.status, FactStatus::Mentioned | FactStatus::Historical);
            in_line
                && is_said
                && !unit.informal
                && !unit.external
                && unit.tasks.is_empty()
                && line.subtree(place).len() == 1
                && organisation.positions_of(id).is_empty()
                && organisation.relations_of(id).is_empty()
        });
        empty
            .map(|place| {
                let (id, unit) = line.unit(organisation, place);
                let message = Message::new("check-empty-unit").with("unit", unit.name.as_str());
                Finding::note(self.id(), message).about(id).with_hint(Message::new("check-empty-unit-hint"))
            })
            .collect()
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let Some(id) = finding.unit.as_deref().map(UnitId::from) else { return Vec::new() };
        if organisation.unit(&id).is_none() {
            return Vec::new();
        }
        let remove = RemoveUnits { units: vec![id], beneath: Beneath::RemoveToo };
        vec![WayOut::new(Message::new("way-out-remove-unit"), remove)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, relation};
    use crate::model::{Records, Task};

    fn found(edit: impl FnOnce(&mut Records)) -> Vec<String> {
        keys(&Case::of(edit).findings(&EmptyUnit))
    }

    #[test]
    fn a_unit_with_nothing_in_it_is_found() {
        assert_eq!(found(|_| ()), ["note c"], "the others have a head, or units under them");
    }

    #[test]
    fn a_relation_says_what_it_is_for() {
        assert_eq!(found(|records| drop(records.relations.insert("r".into(), relation("a", "c")))), [] as [&str; 0]);
    }

    #[test]
    fn a_task_is_enough_and_so_is_being_informal_or_outside_the_line() {
        let edits: [fn(&mut Records); 4] = [
            |records| records.units.get_mut(&"c".into()).unwrap().tasks.push(Task::new("Roads")),
            |records| records.units.get_mut(&"c".into()).unwrap().informal = true,
            |records| records.units.get_mut(&"c".into()).unwrap().status = FactStatus::Mentioned,
            |records| records.vocabulary.unit_kinds.get_mut(&"department".into()).unwrap().line = false,
        ];
        for edit in edits {
            assert_eq!(found(edit), [] as [&str; 0]);
        }
    }

    #[test]
    fn the_way_out_takes_it_away() {
        assert_eq!(Case::of(|_| ()).after_way_out(&EmptyUnit, 0), []);
    }
}
