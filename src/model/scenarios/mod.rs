//! The organisation and what may become of it: the starting point, and scenarios that change it or each other.
//!
//! In the file a scenario is a change set; in memory each is an organisation of its own, so that showing and comparing
//! them costs nothing. What the starting point changes, `follow` carries into the others. Only a
//! [`Document`](super::Document) changes scenarios, by a [`ScenarioEdit`] or an edit of an organisation.

mod arrange;
mod conflict;
mod decide;
mod edit;
mod follow;
mod materialise;
mod question;
mod step;

pub use conflict::{Conflict, Conflicts};
pub(in crate::model) use edit::unlocked;
pub use edit::{Answer, ScenarioDetail, ScenarioEdit};
pub use question::Question;
pub use step::ScenariosChange;

use std::collections::BTreeMap;

use super::change::ChangeSet;
use super::invariant::{ScenarioFault, Violation};
use super::organisation::Organisation;
use super::record::{FileRecords, Scenario, ScenarioRecord, ScenarioStatus};
use super::{Date, ScenarioId};
use crate::i18n::Message;

/// The id of the starting point of a file that has no scenarios yet.
const IMPLICIT_START: &str = "start";

/// An organisation as one scenario has it.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioState {
    pub(in crate::model) header: Header,
    pub(in crate::model) organisation: Organisation,
}

/// What is said about a scenario, and what is open in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::model) struct Header {
    pub scenario: Scenario,
    pub conflicts: Conflicts,
}

impl ScenarioState {
    /// What is said about it.
    pub fn scenario(&self) -> &Scenario {
        &self.header.scenario
    }

    /// The organisation in it.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// What it and the one it is based on disagree about.
    pub fn conflicts(&self) -> &Conflicts {
        &self.header.conflicts
    }
}

/// The starting point and the scenarios, each with its organisation.
///
/// There is one starting point; every other scenario is based on one that is there, and none on itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenarios {
    start: ScenarioId,
    states: BTreeMap<ScenarioId, ScenarioState>,
}

impl From<Organisation> for Scenarios {
    /// The organisation as the starting point, without scenarios.
    fn from(organisation: Organisation) -> Self {
        let start = ScenarioId::from(IMPLICIT_START);
        let state = ScenarioState { header: Header::default(), organisation };
        Self { start: start.clone(), states: BTreeMap::from([(start, state)]) }
    }
}

impl Default for Scenarios {
    fn default() -> Self {
        Self::from(Organisation::default())
    }
}

impl Scenarios {
    /// The scenarios of a file.
    ///
    /// Errors: every rule that the starting point breaks; if it breaks none, every fault of a scenario.
    pub fn from_records(records: FileRecords) -> Result<Self, Vec<Violation>> {
        let FileRecords { start, scenarios } = records;
        let organisation = Organisation::from_records(start)?;
        if scenarios.is_empty() {
            return Ok(Self::from(organisation));
        }
        materialise::states(organisation, scenarios)
    }

    /// Everything that the file holds.
    pub fn records(&self) -> FileRecords {
        let is_plain = self.states.len() == 1
            && self.start.as_str() == IMPLICIT_START
            && self.states.values().all(|state| state.header == Header::default());
        let rows = if is_plain { BTreeMap::new() } else { self.rows() };
        FileRecords { start: self.start_organisation().records(), scenarios: rows }
    }

    fn rows(&self) -> BTreeMap<ScenarioId, ScenarioRecord> {
        let row = |(id, state): (&ScenarioId, &ScenarioState)| {
            let base = self.base_of(id).and_then(|base| self.states.get(base));
            let changes = base.map(|base| ChangeSet::between(&base.organisation, &state.organisation));
            let Header { scenario, conflicts } = state.header.clone();
            (id.clone(), ScenarioRecord { changes: changes.unwrap_or_default(), conflicts, scenario })
        };
        self.states.iter().map(row).collect()
    }

    /// The starting point.
    pub fn start(&self) -> &ScenarioId {
        &self.start
    }

    /// The organisation of the starting point.
    pub fn start_organisation(&self) -> &Organisation {
        &self.states[&self.start].organisation
    }

    /// The organisation of the starting point, for who needs no scenarios.
    pub fn into_start(mut self) -> Organisation {
        self.states.remove(&self.start).map(|state| state.organisation).unwrap_or_default()
    }

    /// A scenario.
    pub fn get(&self, scenario: &ScenarioId) -> Option<&ScenarioState> {
        self.states.get(scenario)
    }

    /// How many there are, the starting point included; never nought.
    #[allow(clippy::len_without_is_empty, reason = "there is always a starting point")]
    pub fn len(&self) -> usize {
        self.states.len()
    }

    /// All of them in the order in which people see them: the starting point, then by their place.
    pub fn in_order(&self) -> Vec<(&ScenarioId, &ScenarioState)> {
        let mut found: Vec<_> = self.states.iter().collect();
        found.sort_by_key(|(id, state)| (**id != self.start, &state.header.scenario.order, *id));
        found
    }

    /// What a scenario is based on; `None` for the starting point.
    pub fn base_of(&self, scenario: &ScenarioId) -> Option<&ScenarioId> {
        self.states.get(scenario)?.header.scenario.based_on.as_ref()
    }

    /// The scenarios that are based on one directly.
    pub fn based_on<'a>(&'a self, scenario: &'a ScenarioId) -> impl Iterator<Item = &'a ScenarioId> {
        let states = self.states.iter();
        states.filter(|(_, state)| state.header.scenario.based_on.as_ref() == Some(scenario)).map(|(id, _)| id)
    }

    /// From a scenario down to the starting point, both included.
    pub fn path_to_start<'a>(&'a self, scenario: &'a ScenarioId) -> impl Iterator<Item = &'a ScenarioId> {
        std::iter::successors(Some(scenario), |id| self.base_of(id))
    }

    /// What a scenario is called; words for a starting point without a name.
    pub fn name_of(&self, scenario: &ScenarioId) -> Message {
        let name = self.states.get(scenario).map_or(scenario.as_str(), |state| &state.header.scenario.name);
        match name {
            "" if *scenario == self.start => Message::new("scenario-start-name"),
            "" => Message::new("scenario-name").with("name", scenario.as_str()),
            name => Message::new("scenario-name").with("name", name),
        }
    }

    /// The scenario that an id or a name means: the id, else the only one of that name, whatever its case.
    ///
    /// Errors: how many have that name, none or several.
    pub fn find(&self, id_or_name: &str) -> Result<&ScenarioId, usize> {
        if let Some((id, _)) = self.states.get_key_value(&ScenarioId::from(id_or_name)) {
            return Ok(id);
        }
        let wanted = id_or_name.trim().to_lowercase();
        let mut named = self.states.iter().filter(|(_, state)| state.header.scenario.name.to_lowercase() == wanted);
        match (named.next(), named.count()) {
            (Some((id, _)), 0) => Ok(id),
            (first, more) => Err(usize::from(first.is_some()) + more),
        }
    }

    /// The scenario that holds on a day: of those that began by then and have not lapsed the one that began last, of several
    /// the one furthest from the starting point; the starting point when none began.
    pub fn as_at(&self, day: Date) -> &ScenarioId {
        let holds = |state: &ScenarioState| {
            let scenario = &state.header.scenario;
            scenario.status != ScenarioStatus::Lapsed && scenario.effective_date.is_some_and(|from| from <= day)
        };
        let begun = self.states.iter().filter(|(_, state)| holds(state));
        let last = begun.max_by_key(|(id, state)| {
            (state.header.scenario.effective_date, self.path_to_start(id).count(), std::cmp::Reverse(*id))
        });
        last.map_or(&self.start, |(id, _)| id)
    }

    /// The questions that are open in a scenario, with the values on both sides.
    pub fn questions(&self, scenario: &ScenarioId) -> Vec<Question> {
        question::questions(self, scenario)
    }
}

/// A fault of a scenario, as a rule that is broken.
fn fault(scenario: &ScenarioId, fault: ScenarioFault) -> Violation {
    Violation::Scenario { scenario: scenario.clone(), fault }
}
