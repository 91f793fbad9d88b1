//! The score card of the scenarios of a document.

use std::collections::BTreeSet;

use crate::i18n::Language;
use crate::model::{Document, Organisation, ScenarioId, ScenarioState};
use crate::report::{ScoreCard, ScoreCardColumn, ScoreFigure};

/// The figures that are not hidden.
fn figures_shown(hidden: &BTreeSet<String>) -> Vec<ScoreFigure> {
    ScoreFigure::all().into_iter().filter(|figure| !hidden.contains(figure.definition().id)).collect()
}

/// A scenario with its name, its organisation and what that was made of.
type Found<'a> = (String, &'a ScenarioId, &'a Organisation, Vec<&'a Organisation>);

/// The score card of every scenario, the starting point first, without the figures in `hidden`.
pub fn card_of(document: &Document, language: Language, hidden: &BTreeSet<String>) -> ScoreCard {
    let scenarios = document.scenarios();
    let columns: Vec<Found<'_>> = scenarios
        .in_order()
        .into_iter()
        .map(|(id, state)| {
            let path = scenarios.path_to_start(id).skip(1).filter_map(|id| scenarios.get(id));
            let ancestors = path.map(ScenarioState::organisation).collect();
            (scenarios.name_of(id).say(language), id, state.organisation(), ancestors)
        })
        .collect();
    let columns: Vec<ScoreCardColumn<'_>> = columns
        .iter()
        .map(|(name, id, organisation, ancestors)| ScoreCardColumn {
            name,
            organisation,
            ancestors,
            scenario: Some((scenarios, id)),
        })
        .collect();
    ScoreCard::of(&columns, &figures_shown(hidden))
}
