//! What was found, sorted into what is open and what was accepted, and how a signal is ended.

use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{
    AcceptedSignal, Command, EditOrganisation, Leadership, Organisation, OrganisationDetail, SetLeadership, UnitId,
};

/// What the checks find in an organisation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signals {
    /// What is to be looked at: the gravest first.
    pub open: Vec<Finding>,
    /// What was looked at and may stay.
    pub accepted: Vec<Accepted>,
}

/// A finding that may stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// What was found.
    pub finding: Finding,
    /// Why it may stay.
    pub reason: String,
}

impl Signals {
    /// Those of `found` that `acceptances` do not name, and those that they do.
    pub(super) fn sorted_out(found: Vec<Finding>, acceptances: &[AcceptedSignal]) -> Self {
        if acceptances.is_empty() {
            return Self { open: found, accepted: Vec::new() };
        }
        let mut signals = Self::default();
        for finding in found {
            match acceptances.iter().find(|acceptance| is_about(acceptance, &finding)) {
                Some(acceptance) => signals.accepted.push(Accepted { finding, reason: acceptance.reason.clone() }),
                None => signals.open.push(finding),
            }
        }
        signals
    }
}

/// An edit that ends what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOut {
    /// What it does, as the word on a button.
    pub label: Message,
    /// The edit.
    pub command: Command,
}

impl WayOut {
    /// A way out with the word on its button.
    pub fn new(label: Message, command: impl Into<Command>) -> Self {
        Self { label, command: command.into() }
    }
}

/// Ways out of a finding about who leads a unit: each of `offered` that may be chosen.
pub(super) fn leadership_ways_out(
    organisation: &Organisation,
    finding: &Finding,
    offered: &[Leadership],
) -> Vec<WayOut> {
    let Some(id) = finding.unit.as_deref().map(UnitId::from) else { return Vec::new() };
    let Some(unit) = organisation.unit(&id) else { return Vec::new() };
    // Nobody is above what stands at the top.
    let may_be = |leadership: &&Leadership| **leadership != Leadership::ByParent || unit.parent.is_some();
    let way_out = |&leadership: &Leadership| {
        let label = Message::new(match leadership {
            Leadership::Own => "way-out-leadership-own",
            Leadership::Collegial => "way-out-leadership-collegial",
            Leadership::ByParent => "way-out-leadership-by-parent",
            Leadership::Vacant => "way-out-leadership-vacant",
            Leadership::None => "way-out-leadership-none",
        });
        WayOut::new(label, SetLeadership { units: vec![id.clone()], leadership })
    };
    offered.iter().filter(may_be).map(way_out).collect()
}

/// The acceptance of a finding: by its rule, its unit and its subject, so that it stays accepted when its numbers change.
pub fn acceptance_of(finding: &Finding, reason: &str) -> AcceptedSignal {
    AcceptedSignal {
        rule: finding.rule.to_owned(),
        unit: finding.unit.as_deref().map(UnitId::from),
        subject: finding.subject.clone(),
        reason: reason.trim().to_owned(),
        ..AcceptedSignal::default()
    }
}

/// The edit that accepts a finding for a reason.
pub fn with_acceptance(organisation: &Organisation, finding: &Finding, reason: &str) -> Command {
    let mut all = organisation.properties().accepted_signals.clone();
    all.retain(|acceptance| !is_about(acceptance, finding));
    all.push(acceptance_of(finding, reason));
    EditOrganisation { detail: OrganisationDetail::AcceptedSignals(all) }.into()
}

/// The edit that takes an acceptance back.
pub fn without_acceptance(organisation: &Organisation, acceptance: &AcceptedSignal) -> Command {
    let mut all = organisation.properties().accepted_signals.clone();
    all.retain(|held| held != acceptance);
    EditOrganisation { detail: OrganisationDetail::AcceptedSignals(all) }.into()
}

fn is_about(acceptance: &AcceptedSignal, finding: &Finding) -> bool {
    acceptance.rule == finding.rule
        && acceptance.unit.as_ref().map(UnitId::as_str) == finding.unit.as_deref()
        && acceptance.subject == finding.subject
}
