//! Signals: what is odd in an organisation that can be held. Imports `model` and `finding`.
//!
//! To add one: a file with its [`Check`], its two lines below, and its sentences in `assets/locales/`.

mod by_parent_without_head;
mod head_count;
mod meeting_months;
mod no_head;
mod overfilled_position;
mod same_name;
mod shares_above_whole;
mod unknown_relation_kind;
mod unknown_unit_kind;

use std::cmp::Reverse;

use crate::finding::Finding;
use crate::model::{Line, Organisation, UnitId};

/// A rule that an organisation should keep, and may break.
pub trait Check: Sync {
    /// The rule as a short key, the `rule` of its findings: `head-count`.
    fn id(&self) -> &'static str;

    /// Where `organisation`, whose line is `line`, breaks the rule: in any order, each about the unit to look at.
    fn findings(&self, organisation: &Organisation, line: &Line) -> Vec<Finding>;
}

/// Every check.
pub const ALL: &[&dyn Check] = &[
    &head_count::HeadCount,
    &no_head::NoHead,
    &by_parent_without_head::ByParentWithoutHead,
    &overfilled_position::OverfilledPosition,
    &same_name::SameName,
    &shares_above_whole::SharesAboveWhole,
    &meeting_months::MeetingMonths,
    &unknown_unit_kind::UnknownUnitKind,
    &unknown_relation_kind::UnknownRelationKind,
];

/// What all checks find: the gravest first, then what is about the whole, then by unit in reading order.
pub fn run(organisation: &Organisation) -> Vec<Finding> {
    let line = Line::of(organisation);
    let mut found: Vec<Finding> = ALL.iter().flat_map(|check| check.findings(organisation, &line)).collect();
    let place = |finding: &Finding| {
        let unit = finding.unit.as_deref().map(UnitId::from);
        unit.and_then(|unit| line.place(organisation, &unit))
    };
    found.sort_by_cached_key(|finding| (Reverse(finding.severity), place(finding)));
    found
}
