//! What the checks find in a scenario, with the figures that they compare with.

use crate::check::{
    self, Checked, Counted, CountedIn, GivenFigures, HeadReports, NamedFigure, Signals, TargetDistance,
};
use crate::metric::figure::{self, Reading};
use crate::metric::stated::stated_of;
use crate::metric::{Amount, Measure, Measured};
use crate::model::{Date, Organisation, ScenarioId, ScenarioState, Scenarios, StatedFigure};

/// The figures that say what is left of a target.
const DISTANCES: [&str; 2] = ["fte-target-distance", "money-target-distance"];

/// What the checks find in a scenario; nothing where there is no such scenario.
///
/// Costs a few passes over the scenario, and over the one that it is based on.
pub fn signals(scenarios: &Scenarios, scenario: &ScenarioId) -> Signals {
    let Some(state) = scenarios.get(scenario) else { return Signals::default() };
    signals_measured(scenarios, scenario, Measured::of(state.organisation()))
}

/// The same of a scenario that is `measured` already.
pub fn signals_measured(scenarios: &Scenarios, scenario: &ScenarioId, measured: Measured<'_>) -> Signals {
    let Some(state) = scenarios.get(scenario) else { return Signals::default() };
    let path = scenarios.path_to_start(scenario).skip(1).filter_map(|id| scenarios.get(id));
    let ancestors: Vec<&Organisation> = path.map(ScenarioState::organisation).collect();
    let later = later_than(scenarios, scenario);
    signals_of(&measured.made_of(&ancestors), &later, state.scenario().effective_date)
}

/// The same for an organisation of which is known what it was made of, what is based on it, and the first day that it holds.
pub(super) fn signals_of(measured: &Measured<'_>, later: &[&Organisation], effective_date: Option<Date>) -> Signals {
    let figures = given(measured);
    check::run(&Checked {
        organisation: measured.organisation,
        line: &measured.line,
        base: measured.ancestors.first().copied(),
        later,
        effective_date,
        figures: &figures,
    })
}

/// The organisations that are based on a scenario, directly or not.
fn later_than<'a>(scenarios: &'a Scenarios, scenario: &'a ScenarioId) -> Vec<&'a Organisation> {
    let is_later = |id: &ScenarioId| id != scenario && scenarios.path_to_start(id).any(|above| above == scenario);
    let later = scenarios.in_order().into_iter().filter(|(id, _)| is_later(id));
    later.map(|(_, state)| state.organisation()).collect()
}

fn given(measured: &Measured<'_>) -> GivenFigures {
    let heads = measured.spans.led().map(|span| HeadReports {
        place: span.place,
        heads: span.heads,
        span_hundredths: span.span_hundredths(),
    });
    let stated = &measured.organisation.properties().stated_figures;
    let distances = match measured.organisation.targets().next() {
        Some(_) => DISTANCES.into_iter().flat_map(|figure| distances(measured, figure)).collect(),
        None => Vec::new(),
    };
    GivenFigures {
        heads: heads.collect(),
        stated: stated.iter().map(|figure| found(measured, figure)).collect(),
        distances,
    }
}

/// What follows from the records for a figure that a source says.
fn found(measured: &Measured<'_>, stated: &StatedFigure) -> Option<NamedFigure> {
    // The check says itself of which unit or kind it is.
    let name = figure::by_id(&stated.figure)?.definition.name();
    Some(NamedFigure { name, amount: counted(stated_of(measured, stated)?.counted?) })
}

fn distances(measured: &Measured<'_>, figure: &str) -> Vec<TargetDistance> {
    let Some(figure) = figure::by_id(figure) else { return Vec::new() };
    let Reading::Parts { parts, .. } = (figure.read)(measured) else { return Vec::new() };
    let left = parts
        .into_iter()
        .filter_map(|part| Some(TargetDistance { target: part.id.as_str().into(), left: counted(part.amount?) }));
    left.collect()
}

fn counted(amount: Amount) -> Counted {
    let hundredths = match amount {
        Amount::Count(count) => count.saturating_mul(100),
        other => other.whole_number(),
    };
    let unit = match amount.measure() {
        Measure::Fte => CountedIn::Fte,
        Measure::Euro => CountedIn::Euro,
        Measure::Percent => CountedIn::Percent,
        Measure::Count | Measure::Ratio => CountedIn::Number,
    };
    Counted { hundredths, unit }
}
