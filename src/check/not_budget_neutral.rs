//! A phase takes off what it adds.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Fte, Organisation, Position, TargetId};

/// Formation is added to what the organisation is based on, and no target takes it off again: not one of this organisation that
/// the base does not have yet, and none of those that build on it.
///
/// Asked only where there are targets, in the base, here or later: who set no savings may grow. In FTE, because of few posts it
/// is known what they cost. Added is the formation of posts that are new or grew, less that of posts that went or shrank;
/// a post whose formation became known, or unknown, changes nothing.
pub struct NotBudgetNeutral;

impl Check for NotBudgetNeutral {
    fn id(&self) -> &'static str {
        "not-budget-neutral"
    }

    fn name(&self) -> &'static str {
        "rule-not-budget-neutral"
    }

    fn why(&self) -> &'static str {
        "rule-not-budget-neutral-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Some(base) = checked.base else { return Vec::new() };
        let organisation = checked.organisation;
        let later = || checked.later.iter().copied();
        let has_targets = [base, organisation].into_iter().chain(later()).any(|held| held.targets().next().is_some());
        let added = added_fte(base, organisation);
        if !has_targets || added.hundredths() <= 0 {
            return Vec::new();
        }
        let base_targets: BTreeSet<&TargetId> = base.targets().map(|(id, _)| id).collect();
        let mut covering: BTreeMap<&TargetId, Fte> = BTreeMap::new();
        for (id, target) in std::iter::once(organisation).chain(later()).flat_map(Organisation::targets) {
            if let Some(fte) = target.fte.filter(|_| !base_targets.contains(id)) {
                covering.insert(id, fte);
            }
        }
        let covered: Fte = covering.into_values().sum();
        if covered >= added {
            return Vec::new();
        }
        let message = Message::new("check-not-budget-neutral")
            .with("added", added.hundredths())
            .with("covered", covered.hundredths())
            .with("open", (added - covered).hundredths());
        vec![Finding::warning(self.id(), message).with_hint(Message::new("check-not-budget-neutral-hint"))]
    }
}

/// How much more formation `after` has than `before`, as far as that is known; less than nought when it has less.
fn added_fte(before: &Organisation, after: &Organisation) -> Fte {
    let fte = |position: &Position| position.formation_fte.unwrap_or_default();
    let mut added = Fte::default();
    for (id, position) in after.positions() {
        match before.position(id) {
            None => added = added + fte(position),
            Some(earlier) if earlier.formation_fte.is_some() && position.formation_fte.is_some() => {
                added = added + (fte(position) - fte(earlier));
            }
            Some(_) => {}
        }
    }
    let gone = before.positions().filter(|(id, _)| after.position(id).is_none());
    added - gone.map(|(_, position)| fte(position)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Case, keys, post};
    use crate::model::{Records, Target};

    fn target(fte: Option<i64>) -> Target {
        Target { title: "Savings".to_owned(), fte: fte.map(Fte::from_hundredths), ..Target::default() }
    }

    /// Two posts of one fte become three of two, one and a half fte: 2.5 fte are added.
    fn phase(edit: impl FnOnce(&mut Records)) -> Case {
        let was = |records: &mut Records| {
            records.positions.insert("x".into(), post("a", "X", Some(100), None));
            records.positions.insert("y".into(), post("a", "Y", Some(100), None));
            records.positions.insert("z".into(), post("a", "Z", None, None));
            records.targets.insert("old".into(), target(Some(9_999)));
        };
        Case::based_on(was, |records| {
            was(records);
            records.positions.insert("x".into(), post("a", "X", Some(200), None));
            records.positions.insert("z".into(), post("a", "Z", Some(700), None));
            records.positions.insert("new".into(), post("b", "N", Some(250), None));
            records.positions.remove(&"y".into());
            edit(records);
        })
    }

    #[test]
    fn what_is_added_and_not_taken_off_is_found() {
        assert_eq!(
            added_fte(phase(|_| ()).base.as_ref().unwrap(), &phase(|_| ()).organisation),
            Fte::from_hundredths(250)
        );
        assert_eq!(keys(&phase(|_| ()).findings(&NotBudgetNeutral)), ["warning"], "the old target is the base's");
    }

    #[test]
    fn a_target_of_this_phase_or_of_a_later_one_covers_it() {
        let own = |fte| phase(move |records| drop(records.targets.insert("new".into(), target(Some(fte)))));
        assert_eq!(keys(&own(249).findings(&NotBudgetNeutral)), ["warning"]);
        assert_eq!(own(250).findings(&NotBudgetNeutral), []);
        let later = Case { later: vec![own(250).organisation], ..phase(|_| ()) };
        assert_eq!(later.findings(&NotBudgetNeutral), []);
    }

    #[test]
    fn who_set_no_savings_may_grow() {
        let grown = |records: &mut Records| drop(records.positions.insert("n".into(), post("b", "N", Some(1), None)));
        assert_eq!(Case::based_on(|_| (), grown).findings(&NotBudgetNeutral), []);
    }
}
