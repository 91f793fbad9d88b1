//! What a text alternative is made of.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::{Difference, Theme};
use crate::i18n::Language;
use crate::metric::Totals;
use crate::model::{
    Date, Line, Organisation, RelationKindId, ScenarioId, ScenarioStatus, Scenarios, UnitId, UnitKindId,
};

/// What is said about the scenario that is told.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioSaid {
    /// Its name, in the language of the text.
    pub name: String,
    /// How far its decision is; `None` for a starting point on which nobody decides.
    pub status: Option<ScenarioStatus>,
    /// The first day that it holds.
    pub effective_date: Option<Date>,
}

impl ScenarioSaid {
    /// What there is to say about one of several scenarios; `None` when the file has no other.
    pub fn of(scenarios: &Scenarios, id: &ScenarioId, language: Language) -> Option<Self> {
        let scenario = scenarios.get(id).filter(|_| scenarios.len() > 1)?.scenario();
        let is_undecided_start = id == scenarios.start() && scenario.status == ScenarioStatus::Draft;
        Some(Self {
            name: scenarios.name_of(id).say(language),
            status: Some(scenario.status).filter(|_| !is_undecided_start),
            effective_date: scenario.effective_date,
        })
    }
}

/// What the text of a chart is made of.
#[derive(Clone, Debug)]
pub struct AlternativeInput<'a> {
    /// The organisation that is told.
    pub organisation: &'a Organisation,
    /// Its line.
    pub line: &'a Line,
    /// Its figures, when the formation is to be told; `None` by default.
    pub totals: Option<&'a Totals>,
    /// The unit that stands at the top; `None` for the whole organisation.
    pub top: Option<&'a UnitId>,
    /// How many levels are told; `None` for all.
    pub levels: Option<u32>,
    /// Kinds of units of which the chart does the opposite of what the vocabulary says.
    pub switched_kinds: BTreeSet<UnitKindId>,
    /// The units of the chart's cards, where the chart shows less than the choices above: parts are folded. Those that are
    /// not in the organisation are not told. `None`: what the choices show.
    pub units: Option<&'a [UnitId]>,
    /// Kinds of relations that are told; none by default.
    pub relation_kinds: BTreeSet<RelationKindId>,
    /// What else is told of a unit, without the point of the sentence: the figures on its card. None by default.
    pub figures: BTreeMap<&'a UnitId, String>,
    /// The scenario, if it is to be named.
    pub scenario: Option<ScenarioSaid>,
    /// The day of the situation (peildatum).
    pub as_at: Option<Date>,
    /// Whether only the short text is made, without the document.
    pub only_short: bool,
    /// The language of the sentences.
    pub language: Language,
}

impl<'a> AlternativeInput<'a> {
    /// The whole organisation, all levels, without relations, formation and scenario.
    pub fn new(organisation: &'a Organisation, line: &'a Line, language: Language) -> Self {
        Self {
            organisation,
            line,
            totals: None,
            top: None,
            levels: None,
            switched_kinds: BTreeSet::new(),
            units: None,
            relation_kinds: BTreeSet::new(),
            figures: BTreeMap::new(),
            scenario: None,
            as_at: None,
            only_short: false,
            language,
        }
    }
}

/// What the text of a change is made of.
#[derive(Clone, Debug)]
pub struct ChangeInput<'a> {
    /// The organisation as it was.
    pub from: &'a Organisation,
    /// What it becomes.
    pub to: &'a Organisation,
    /// What they differ by.
    pub difference: &'a Difference,
    /// What is said of the first.
    pub from_scenario: Option<ScenarioSaid>,
    /// What is said of the second.
    pub to_scenario: Option<ScenarioSaid>,
    /// Only changes of this unit and of what stands under it in either organisation; `None` for all.
    pub within: Option<&'a UnitId>,
    /// How many levels are told; `None` for all.
    pub levels: Option<u32>,
    /// Kinds of units of which the chart does the opposite of what the vocabulary says.
    pub switched_kinds: BTreeSet<UnitKindId>,
    /// What changes are told one by one, in this order. By default what a chart shows: units and leadership.
    pub themes: Vec<Theme>,
    /// The language of the sentences.
    pub language: Language,
}

impl<'a> ChangeInput<'a> {
    /// All that a chart shows of a difference.
    pub fn new(from: &'a Organisation, to: &'a Organisation, difference: &'a Difference, language: Language) -> Self {
        Self {
            from,
            to,
            difference,
            from_scenario: None,
            to_scenario: None,
            within: None,
            levels: None,
            switched_kinds: BTreeSet::new(),
            themes: vec![Theme::Units, Theme::Leadership],
            language,
        }
    }
}
