//! Phases: from the starting point to a scenario, what each step adds and cuts, and which targets hold.
//!
//! A phase is a scenario on the phase before it. `flow` sums what changes from one to the next, `target` tells what is reached
//! of a target, `place` puts phases without a day between the others, `table` the tables, `words` what is said
//! of a phase.

mod flow;
mod place;
mod table;
mod target;
mod words;

pub use flow::{Changes, Flow};
pub use place::PlacedDay;
pub use table::{phases_table, targets_table};
pub use target::{PhaseTarget, TargetPoint};

use super::cost;
use crate::i18n::Message;
use crate::metric::{Amount, Measure, Measured};
use crate::model::{Date, Fte, Money, Organisation, ScenarioId, ScenarioState, ScenarioStatus, Scenarios};

/// The phases from the starting point to a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phases {
    /// The starting point first.
    pub phases: Vec<Phase>,
    /// The level that each target asks for, by its day; those without a day are left out.
    pub targets: Vec<TargetPoint>,
}

/// One phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The scenario.
    pub scenario: ScenarioId,
    /// What it is called.
    pub name: Message,
    /// What it is about.
    pub description: Option<String>,
    /// How far its decision is.
    pub status: ScenarioStatus,
    /// The first day that it holds, where the file says it.
    pub date: Option<Date>,
    /// Where it stands in time.
    pub day: PlacedDay,
    /// Approved posts together; `None` when no position says.
    pub formation_fte: Option<Fte>,
    /// Cost a year together; `None` when it is known of no position.
    pub cost_eur: Option<Money>,
    /// What changes of the formation; `None` for the starting point.
    pub fte: Option<Changes<Fte>>,
    /// What changes of the cost a year; `None` for the starting point.
    pub money: Option<Changes<Money>>,
    /// The targets that hold in it, by day.
    pub targets: Vec<PhaseTarget>,
}

impl Phase {
    /// How much more there is than in the phase before: nothing is neutral, below nothing a saving. `None` for the starting
    /// point, and where it is unknown because none of what changes says its amount.
    ///
    /// In euro it is unknown too when only a part of what changes says its cost: half a sum would look like a whole one.
    pub fn balance(&self, measure: Measure) -> Option<Amount> {
        match measure {
            Measure::Fte => {
                let changes = self.fte.as_ref()?;
                let is_known = changes.known > 0 || changes.unknown == 0;
                is_known.then(|| Amount::Fte(changes.all().net()))
            }
            Measure::Euro => {
                let changes = self.money.as_ref()?;
                (changes.unknown == 0).then(|| Amount::Euro(changes.all().net()))
            }
            Measure::Count | Measure::Percent | Measure::Ratio => None,
        }
    }

    /// Whether it says how much there is.
    pub fn says(&self, measure: Measure) -> bool {
        match measure {
            Measure::Fte => self.formation_fte.is_some(),
            Measure::Euro => self.cost_eur.is_some(),
            Measure::Count | Measure::Percent | Measure::Ratio => false,
        }
    }

    /// How much there is: of what is known, nought where nothing is.
    pub fn level(&self, measure: Measure) -> Option<Amount> {
        match measure {
            Measure::Fte => Some(Amount::Fte(self.formation_fte.unwrap_or_default())),
            Measure::Euro => Some(Amount::Euro(self.cost_eur.unwrap_or_default())),
            Measure::Count | Measure::Percent | Measure::Ratio => None,
        }
    }
}

impl Phases {
    /// The phases from the starting point to `last`; none when there is no such scenario.
    pub fn of(scenarios: &Scenarios, last: &ScenarioId) -> Self {
        let mut path: Vec<(&ScenarioId, &ScenarioState)> =
            scenarios.path_to_start(last).filter_map(|id| Some((id, scenarios.get(id)?))).collect();
        path.reverse();
        let days = place::days(&path.iter().map(|(_, state)| state.scenario().effective_date).collect::<Vec<_>>());
        let organisations: Vec<&Organisation> = path.iter().map(|(_, state)| state.organisation()).collect();
        let phase = |(place, (id, state)): (usize, &(&ScenarioId, &ScenarioState))| {
            let organisation = organisations[place];
            let before = place.checked_sub(1).map(|before| organisations[before]);
            let scenario = state.scenario();
            let ancestors: Vec<&Organisation> = organisations[..place].iter().rev().copied().collect();
            let measured = Measured::of(organisation).made_of(&ancestors);
            let whole = measured.totals.whole();
            Phase {
                scenario: (*id).clone(),
                name: scenarios.name_of(id),
                description: scenario.description.clone(),
                status: scenario.status,
                date: scenario.effective_date,
                day: days[place],
                formation_fte: whole.formation_fte,
                cost_eur: whole.cost_eur,
                fte: before.map(|before| flow::between(before, organisation, |_, position| position.formation_fte)),
                money: before.map(|before| flow::between(before, organisation, cost::of)),
                targets: target::of_phase(&measured),
            }
        };
        let phases: Vec<Phase> = path.iter().enumerate().map(phase).collect();
        let targets = target::points(&organisations, &phases);
        Self { phases, targets }
    }

    /// How much more there is in a phase than in the starting point; `None` where nothing says an amount.
    pub fn since_start(&self, place: usize, measure: Measure) -> Option<Amount> {
        let phase = self.phases.get(place).filter(|_| place > 0)?;
        self.phases[1..=place].iter().try_for_each(|phase| phase.balance(measure).map(drop))?;
        phase.level(measure)?.minus(self.phases.first()?.level(measure)?)
    }

    /// Whether no phase says how much there is of something.
    pub fn is_unknown(&self, measure: Measure) -> bool {
        self.phases.iter().all(|phase| !phase.says(measure))
    }
}

/// The scenarios at the end of a chain: those that nothing is based on, in the order in which people see them.
pub fn ends(scenarios: &Scenarios) -> Vec<ScenarioId> {
    let is_end = |id: &&ScenarioId| scenarios.based_on(id).next().is_none();
    scenarios.in_order().into_iter().map(|(id, _)| id).filter(is_end).cloned().collect()
}
