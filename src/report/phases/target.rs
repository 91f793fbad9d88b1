//! Targets of phases: what is reached of each, and which level they ask for by which day.

use super::Phase;
use crate::metric::figure::{self, Reading};
use crate::metric::{Amount, Measure, Measured};
use crate::model::{Date, FactStatus, Organisation, Target, TargetId};

/// A target that holds in a phase, in one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseTarget {
    /// Its id.
    pub id: TargetId,
    /// What it is called.
    pub title: String,
    /// The unit that it is set for, by name; `None` for the whole organisation.
    pub unit: Option<String>,
    /// The day by which.
    pub due: Option<Date>,
    /// How sure it is.
    pub status: FactStatus,
    /// Once, not every year.
    pub one_off: bool,
    /// What is to be saved: FTE or euro.
    pub wanted: Amount,
    /// What is still to be saved, below nothing when more was; `None` where the files do not say enough. See
    /// `metric::figure` for how it is reckoned.
    pub left: Option<Amount>,
}

impl PhaseTarget {
    /// What is saved already.
    pub fn reached(&self) -> Option<Amount> {
        self.wanted.minus(self.left?)
    }
}

/// The level that a target asks for from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetPoint {
    /// Its id.
    pub id: TargetId,
    /// What it is called.
    pub title: String,
    /// The day by which.
    pub due: Date,
    /// How sure it is.
    pub status: FactStatus,
    /// Once, not every year.
    pub one_off: bool,
    /// What is to be saved.
    pub wanted: Amount,
    /// What there may be of the whole at most: what there was when the target was set, less what is wanted; where no phase says
    /// how much there is, what is wanted below nought. A target of one
    /// unit is taken from the whole, as if nothing else changed.
    pub level: Amount,
}

/// The targets that hold in what was measured, of which the ancestors are the phases before it; by day, those without one last.
pub(super) fn of_phase(measured: &Measured<'_>) -> Vec<PhaseTarget> {
    let organisation = measured.organisation;
    let mut found = Vec::new();
    for (measure, figure) in [(Measure::Fte, "fte-target-distance"), (Measure::Euro, "money-target-distance")] {
        let reading = figure::by_id(figure).map(|held| (held.read)(measured));
        let left = |id: &TargetId| match &reading {
            Some(Reading::Parts { parts, .. }) => {
                parts.iter().find(|part| part.id == id.as_str()).and_then(|part| part.amount)
            }
            _ => None,
        };
        for (id, target) in organisation.targets() {
            let Some(wanted) = wanted(target, measure) else { continue };
            found.push(PhaseTarget {
                id: id.clone(),
                title: target.title.clone(),
                unit: target.unit.as_ref().map(|unit| organisation.name_of(unit).to_owned()),
                due: target.due,
                status: target.status,
                one_off: target.one_off,
                wanted,
                left: left(id),
            });
        }
    }
    found.sort_by(|a, b| (a.due.is_none(), a.due, &a.id).cmp(&(b.due.is_none(), b.due, &b.id)));
    found
}

/// What a target asks for in a measure.
fn wanted(target: &Target, measure: Measure) -> Option<Amount> {
    match measure {
        Measure::Fte => target.fte.map(Amount::Fte),
        Measure::Euro => target.amount_eur.map(Amount::Euro),
        Measure::Count | Measure::Percent | Measure::Ratio => None,
    }
}

/// The level that each target with a day asks for, by day. It counts from the last phase on the way that does not have it; one
/// that the starting point has counts from there, as its distance does.
pub(super) fn points(path: &[&Organisation], phases: &[Phase]) -> Vec<TargetPoint> {
    let Some(last) = path.last() else { return Vec::new() };
    let mut found = Vec::new();
    for (id, target) in last.targets() {
        let Some(due) = target.due else { continue };
        let without = path.iter().rposition(|organisation| organisation.target(id).is_none());
        let Some(before) = phases.get(without.unwrap_or_default()) else { continue };
        for measure in [Measure::Fte, Measure::Euro] {
            let wanted = wanted(target, measure);
            // Beside levels that are known one that is not would be a wrong one.
            let is_said = before.says(measure) || phases.iter().all(|phase| !phase.says(measure));
            let level = || before.level(measure).filter(|_| is_said)?.minus(wanted?);
            let (Some(wanted), Some(level)) = (wanted, level()) else { continue };
            found.push(TargetPoint {
                id: id.clone(),
                title: target.title.clone(),
                due,
                status: target.status,
                one_off: target.one_off,
                wanted,
                level,
            });
        }
    }
    found.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
    found
}
