//! What a list is made of.

use crate::model::{Date, Line, Organisation, ScenarioId, Scenarios, UnitId};

/// What a list is made of: the scenarios of a file, and which of them, which unit and which columns.
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
    /// The starting point and the scenarios.
    pub scenarios: &'a Scenarios,
    /// What was, for lists that compare; the same as `to` where nothing is compared.
    pub from: &'a ScenarioId,
    /// What the list is about.
    pub to: &'a ScenarioId,
    /// What is chosen of it.
    pub selection: Selection<'a>,
}

/// What is chosen of an organisation, and what is said about the list. The default: all of it, and nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Selection<'a> {
    /// Only this unit and what stands under it; `None` for the whole.
    pub unit: Option<&'a UnitId>,
    /// Which of the organisation's own columns the takenmatrix has, in this order; none for all of them.
    pub fields: &'a [String],
    /// The list is to be seen by everybody: numbers of fewer than three people are left out. What goes to the works council
    /// has them, for placing needs them.
    pub is_public: bool,
    /// The name of the file that it is made of, without its folder.
    pub file_name: Option<&'a str>,
    /// The day on which it is made. Nothing here reads a clock: without it no day is said, and equal files give equal lists.
    pub made_on: Option<Date>,
}

impl<'a> ReportInput<'a> {
    /// Everything of what becomes of one scenario in another. Those that are not there count as the starting point.
    pub fn new(scenarios: &'a Scenarios, from: &'a ScenarioId, to: &'a ScenarioId) -> Self {
        Self { scenarios, from, to, selection: Selection::default() }
    }

    /// The same, of which this is chosen.
    pub fn choosing(self, selection: Selection<'a>) -> Self {
        Self { selection, ..self }
    }

    /// The organisation that was.
    pub fn from_organisation(&self) -> &'a Organisation {
        self.organisation(self.from)
    }

    /// The organisation that the list is about.
    pub fn to_organisation(&self) -> &'a Organisation {
        self.organisation(self.to)
    }

    /// Whether two scenarios are compared.
    pub fn compares(&self) -> bool {
        self.from != self.to
    }

    fn organisation(&self, id: &ScenarioId) -> &'a Organisation {
        self.scenarios.get(id).map_or_else(|| self.scenarios.start_organisation(), |state| state.organisation())
    }

    /// The places of the line of one of the two organisations that the list is about. None of an organisation that lacks
    /// the chosen unit.
    pub(super) fn places(&self, organisation: &Organisation, line: &Line) -> std::ops::Range<usize> {
        match self.selection.unit {
            Some(unit) if organisation.unit(unit).is_none() => 0..0,
            unit => line.places_within(organisation, unit),
        }
    }
}
