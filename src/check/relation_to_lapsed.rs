//! A relation that holds is between units that are there.

use crate::check::{Check, Checked, WayOut};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Date, EditRelation, FactStatus, Organisation, Relation, RelationId, RemoveRelations, UnitId};

/// A relation holds, but an end of it does not: that unit, or the unit of that position, is historical or ended before the
/// organisation begins.
///
/// A relation that is historical or ended itself is no signal. Without a day on which the organisation begins, only what is
/// said to be historical has lapsed.
pub struct RelationToLapsed;

impl Check for RelationToLapsed {
    fn id(&self) -> &'static str {
        "relation-to-lapsed"
    }

    fn name(&self) -> &'static str {
        "rule-relation-to-lapsed"
    }

    fn why(&self) -> &'static str {
        "rule-relation-to-lapsed-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let organisation = checked.organisation;
        let has_ended = |status: FactStatus, until: Option<Date>| {
            let is_over = until.zip(checked.effective_date).is_some_and(|(until, from)| until < from);
            status == FactStatus::Historical || is_over
        };
        let is_lapsed =
            |id: &UnitId| organisation.unit(id).is_some_and(|unit| has_ended(unit.status, unit.valid_until));
        let mut found = Vec::new();
        for (id, relation) in organisation.relations() {
            if has_ended(relation.status, relation.valid_until) {
                continue;
            }
            let (from, to) = (organisation.unit_at(&relation.from), organisation.unit_at(&relation.to));
            let Some(lapsed) = [to, from].into_iter().flatten().find(|unit| is_lapsed(unit)) else { continue };
            let kind = organisation.relation_kind_of(relation);
            let message = Message::new("check-relation-to-lapsed")
                .with("from", organisation.end_name(&relation.from))
                .with("kind", kind.map_or(relation.kind.as_str(), |kind| kind.name.as_str()))
                .with("to", organisation.end_name(&relation.to))
                .with("lapsed", organisation.name_of(lapsed));
            // The end that is still there is the one to look at.
            let about = [from, to].into_iter().flatten().find(|unit| *unit != lapsed).unwrap_or(lapsed);
            let finding = Finding::warning(self.id(), message).about(about).with_subject(id);
            found.push(finding.with_hint(Message::new("check-relation-to-lapsed-hint")));
        }
        found
    }

    fn ways_out(&self, organisation: &Organisation, _: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
        let id = finding.subject.as_deref().map(RelationId::from);
        let held = id.and_then(|id| organisation.relation(&id).map(|relation| (id, relation)));
        let Some((id, relation)) = held else { return Vec::new() };
        let content = Relation { status: FactStatus::Historical, ..relation.clone() };
        vec![
            WayOut::new(Message::new("way-out-remove-relation"), RemoveRelations { relations: vec![id.clone()] }),
            WayOut::new(Message::new("way-out-relation-historical"), EditRelation { relation: id, content }),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, day, keys, relation};
    use crate::model::Records;

    /// A town where a advises b, on the first of July.
    fn town(edit: impl FnOnce(&mut Records)) -> Case {
        let edit = |records: &mut Records| {
            records.relations.insert("r".into(), relation("a", "b"));
            edit(records);
        };
        Case { effective_date: Some(day("2024-07-01")), ..Case::of(edit) }
    }

    fn ended(unit: &'static str, until: &'static str) -> impl FnOnce(&mut Records) {
        move |records| records.units.get_mut(&unit.into()).unwrap().valid_until = Some(day(until))
    }

    #[test]
    fn a_relation_to_or_from_what_ended_is_found_at_the_other_end() {
        assert_eq!(keys(&town(ended("b", "2024-06-30")).findings(&RelationToLapsed)), ["warning a r"]);
        assert_eq!(keys(&town(ended("a", "2024-06-30")).findings(&RelationToLapsed)), ["warning b r"]);
        let historical = town(|records| records.units.get_mut(&"b".into()).unwrap().status = FactStatus::Historical);
        assert_eq!(keys(&historical.findings(&RelationToLapsed)), ["warning a r"]);
    }

    #[test]
    fn a_unit_on_its_last_day_is_there_and_a_relation_that_ended_too_is_no_signal() {
        assert_eq!(town(ended("b", "2024-07-01")).findings(&RelationToLapsed), []);
        let both = town(|records| {
            ended("b", "2024-06-30")(records);
            records.relations.get_mut(&"r".into()).unwrap().status = FactStatus::Historical;
        });
        assert_eq!(both.findings(&RelationToLapsed), []);
        let timeless = Case { effective_date: None, ..town(ended("b", "2024-06-30")) };
        assert_eq!(timeless.findings(&RelationToLapsed), []);
    }

    #[test]
    fn both_ways_out_end_it() {
        for nth in 0..2 {
            assert_eq!(town(ended("b", "2024-06-30")).after_way_out(&RelationToLapsed, nth), []);
        }
    }
}
