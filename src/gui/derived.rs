//! What follows from the organisation and the way it is looked at, kept until one of them changes.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Signals;
use crate::finding::Severity;
use crate::metric::{self, Measured, Spans, Totals};
use crate::model::{Date, Document, Line, Organisation, OrganisationState, RelationKindId, ScenarioId, UnitId};
use crate::report;
use crate::scene::{CardAmounts, CardFigures, ChartSource, RelationChoice, RelationLines, Scene, ViewOptions};

/// The worst severity and the number of the open signals of each unit that has any.
pub type SignalsByUnit = BTreeMap<UnitId, (Severity, usize)>;

/// Line, figures, signals and scene of one scenario.
#[derive(Default)]
pub struct Derived {
    of_document: Option<u64>,
    of_view: Option<ViewOptions>,
    /// Which state `line`, `totals` and `spans` are of.
    of_organisation: OrganisationState,
    /// The units in reading order.
    pub line: Line,
    /// The figures, by place in the line.
    pub totals: Totals,
    /// The spans of control, by place in the line.
    pub spans: Spans,
    /// What the cards show by choice.
    pub amounts: CardAmounts,
    amounts_of: Option<(u64, CardFigures)>,
    /// How many relations there are of each kind.
    pub relation_counts: BTreeMap<RelationKindId, usize>,
    of_scenarios: Option<(ScenarioId, Vec<u64>, Option<Date>)>,
    /// What the checks find.
    pub signals: Signals,
    /// How many open signals a unit has, and how grave the worst of them is.
    pub signals_by_unit: SignalsByUnit,
    /// A number that is another for other signals.
    pub signals_number: u64,
    /// The chart.
    pub scene: Scene,
    /// How many charts there were before this one.
    scenes: u64,
    of_choice: Option<(u64, RelationChoice)>,
    /// The relations on the chart.
    pub relations: RelationLines,
}

impl Derived {
    /// Brings everything up to date. Returns the scene that was, when there is a new one.
    pub fn refresh(&mut self, document: &Document, scenario: &ScenarioId, options: &ViewOptions) -> Option<Scene> {
        let organisation = document.scenarios().get(scenario)?.organisation();
        let revision = document.revision_of(scenario);
        let is_new_state = self.of_document != Some(revision);
        if is_new_state {
            let (line, totals, spans) = (&mut self.line, &mut self.totals, &mut self.spans);
            metric::bring_up_to_date(organisation, &mut self.of_organisation, line, totals, spans);
            self.relation_counts.clear();
            for (_, relation) in organisation.relations() {
                *self.relation_counts.entry(relation.kind.clone()).or_default() += 1;
            }
            self.of_document = Some(revision);
        }
        if !is_new_state && self.of_view.as_ref() == Some(options) {
            return None;
        }
        self.of_view = Some(options.clone());
        let is_measured =
            self.amounts_of.as_ref().is_some_and(|(of, figures)| *of == revision && *figures == options.figures);
        if !is_measured {
            let measured = Measured::with(organisation, &self.line, &self.totals, &self.spans);
            self.amounts = CardAmounts::of_measured(&measured, &options.figures);
            self.amounts_of = Some((revision, options.figures.clone()));
        }
        let scene = Scene::build_with(self.source(organisation), options);
        self.scenes += 1;
        Some(std::mem::replace(&mut self.scene, scene))
    }

    /// What charts of an organisation are made of, of which this is what follows.
    pub fn source<'a>(&'a self, organisation: &'a Organisation) -> ChartSource<'a> {
        ChartSource { organisation, line: &self.line, totals: &self.totals, amounts: &self.amounts }
    }

    /// Brings the signals up to date, after the rest is; whether they are others. They look at what the scenario is based on
    /// and at what is based on it, too.
    pub fn refresh_signals(&mut self, document: &Document, scenario: &ScenarioId) -> bool {
        let scenarios = document.scenarios();
        let Some(state) = scenarios.get(scenario) else { return false };
        if self.of_document != Some(document.revision_of(scenario)) {
            return false;
        }
        let is_near = |other: &ScenarioId| {
            scenarios.path_to_start(scenario).any(|above| above == other)
                || scenarios.path_to_start(other).any(|above| above == scenario)
        };
        let near = scenarios.in_order().into_iter().filter(|(id, _)| is_near(id));
        let revisions = near.map(|(id, _)| document.revision_of(id)).collect();
        let of = Some((scenario.clone(), revisions, state.scenario().effective_date));
        if self.of_scenarios == of {
            return false;
        }
        self.of_scenarios = of;
        let measured = Measured::with(state.organisation(), &self.line, &self.totals, &self.spans);
        self.signals = report::signals_measured(scenarios, scenario, measured);
        self.signals_number += 1;
        self.signals_by_unit.clear();
        for finding in &self.signals.open {
            if let Some(unit) = &finding.unit {
                let held = self.signals_by_unit.entry(UnitId::from(unit.as_str())).or_insert((finding.severity, 0));
                *held = (held.0.max(finding.severity), held.1 + 1);
            }
        }
        true
    }

    /// Brings the relations on the chart up to date, after the chart is.
    pub fn refresh_relations(
        &mut self,
        organisation: &Organisation,
        kinds: &BTreeSet<RelationKindId>,
        units: &[UnitId],
    ) {
        let is_same = self
            .of_choice
            .as_ref()
            .is_some_and(|(scenes, choice)| *scenes == self.scenes && choice.kinds == *kinds && choice.units == units);
        if !is_same {
            let choice = RelationChoice { kinds: kinds.clone(), units: units.to_vec() };
            self.relations = RelationLines::build(organisation, &self.scene, &choice);
            self.of_choice = Some((self.scenes, choice));
        }
    }

    /// How the chart is looked at.
    pub fn options(&self) -> ViewOptions {
        self.of_view.clone().unwrap_or_default()
    }

    /// A number that is another for each chart.
    pub fn scene_number(&self) -> u64 {
        self.scenes
    }
}
