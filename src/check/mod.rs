//! Signals: what is odd in an organisation that can be held. Imports `model` and `finding`.
//!
//! A check sees one [`Checked`]: the organisation, what it is based on, and figures. `metric` stands beside `check` and not
//! beneath it, so whoever runs the checks works the figures out and gives them as plain values; `report` does so for all.
//!
//! To add one: a file with its [`Check`], its two lines below, and its sentences in `assets/locales/`.

mod by_parent_without_head;
mod checked;
mod code_of_several_functions;
mod empty_unit;
mod function_with_several_codes;
mod function_without_code;
mod head_count;
mod lapsed_without_successor;
mod meeting_months;
mod no_head;
mod not_budget_neutral;
mod overfilled_position;
mod people_without_position;
mod provisional_grading;
mod relation_to_lapsed;
mod same_name;
mod scale_unlike_function;
mod shares_above_whole;
mod signals;
mod span_outside_norm;
mod stated_figure_differs;
mod target_missed;
#[cfg(test)]
mod testing;
mod too_many_layers;
mod totals_do_not_add_up;
mod unknown_relation_kind;
mod unknown_unit_kind;

pub use checked::{Checked, Counted, CountedIn, GivenFigures, HeadReports, NamedFigure, TargetDistance};
pub use signals::{Accepted, Signals, WayOut, acceptance_of, with_acceptance, without_acceptance};

use std::cmp::Reverse;

use crate::finding::Finding;
use crate::model::{Organisation, UnitId};

/// A rule that an organisation should keep, and may break.
pub trait Check: Sync {
    /// The rule as a short key, the `rule` of its findings: `head-count`.
    fn id(&self) -> &'static str;

    /// The key of what people call the rule.
    fn name(&self) -> &'static str;

    /// The key of what the rule is, and why it matters.
    fn why(&self) -> &'static str;

    /// Where the rule is broken: in any order, each about the unit to look at.
    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding>;

    /// What one of its findings can be ended with at once: one edit each, the likeliest first. None where somebody must think.
    ///
    /// `base` is what the organisation is based on. Asked for what is shown only, not for all that is found.
    fn ways_out(&self, _organisation: &Organisation, _base: Option<&Organisation>, _finding: &Finding) -> Vec<WayOut> {
        Vec::new()
    }
}

/// Every check.
pub const ALL: &[&dyn Check] = &[
    &head_count::HeadCount,
    &no_head::NoHead,
    &by_parent_without_head::ByParentWithoutHead,
    &span_outside_norm::SpanOutsideNorm,
    &too_many_layers::TooManyLayers,
    &empty_unit::EmptyUnit,
    &overfilled_position::OverfilledPosition,
    &people_without_position::PeopleWithoutPosition,
    &lapsed_without_successor::LapsedWithoutSuccessor,
    &function_without_code::FunctionWithoutCode,
    &code_of_several_functions::CodeOfSeveralFunctions,
    &function_with_several_codes::FunctionWithSeveralCodes,
    &scale_unlike_function::ScaleUnlikeFunction,
    &provisional_grading::ProvisionalGrading,
    &relation_to_lapsed::RelationToLapsed,
    &not_budget_neutral::NotBudgetNeutral,
    &target_missed::TargetMissed,
    &totals_do_not_add_up::TotalsDoNotAddUp,
    &stated_figure_differs::StatedFigureDiffers,
    &same_name::SameName,
    &shares_above_whole::SharesAboveWhole,
    &meeting_months::MeetingMonths,
    &unknown_unit_kind::UnknownUnitKind,
    &unknown_relation_kind::UnknownRelationKind,
];

/// The check whose findings have this rule.
pub fn by_id(rule: &str) -> Option<&'static dyn Check> {
    ALL.iter().copied().find(|check| check.id() == rule)
}

/// What a finding can be ended with at once; see [`Check::ways_out`].
pub fn ways_out(organisation: &Organisation, base: Option<&Organisation>, finding: &Finding) -> Vec<WayOut> {
    by_id(finding.rule).map_or_else(Vec::new, |check| check.ways_out(organisation, base, finding))
}

/// What all checks find: the gravest first, then what is about the whole, then by unit in reading order. What the
/// organisation accepts stands apart.
pub fn run(checked: &Checked<'_>) -> Signals {
    let mut found: Vec<Finding> = ALL.iter().flat_map(|check| check.findings(checked)).collect();
    let place = |finding: &Finding| {
        let unit = finding.unit.as_deref().map(UnitId::from);
        unit.and_then(|unit| checked.line.place(checked.organisation, &unit))
    };
    found.sort_by_cached_key(|finding| (Reverse(finding.severity), place(finding)));
    Signals::sorted_out(found, &checked.organisation.properties().accepted_signals)
}
