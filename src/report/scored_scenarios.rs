//! The score card of the scenarios of one file.

use super::{ScoreCard, ScoreCardColumn, ScoreFigure};
use crate::i18n::Language;
use crate::model::{Organisation, ScenarioId, ScenarioState, Scenarios};

/// The scenarios in the order of a score card: the one that the others are set against, then the others as people see them.
pub fn scored_scenarios<'a>(
    scenarios: &'a Scenarios,
    against: &ScenarioId,
) -> Vec<(&'a ScenarioId, &'a ScenarioState)> {
    let mut found = scenarios.in_order();
    // A stable sort: the others keep their order.
    found.sort_by_key(|(id, _)| *id != against);
    found
}

/// The score card of every scenario of `scenarios`, set against one of them; against the first where that is not there.
pub fn score_card_of(
    scenarios: &Scenarios,
    against: &ScenarioId,
    figures: &[ScoreFigure],
    language: Language,
) -> ScoreCard {
    type Found<'a> = (String, &'a ScenarioId, &'a Organisation, Vec<&'a Organisation>);
    let found: Vec<Found<'_>> = scored_scenarios(scenarios, against)
        .into_iter()
        .map(|(id, state)| {
            let path = scenarios.path_to_start(id).skip(1).filter_map(|id| scenarios.get(id));
            let ancestors = path.map(ScenarioState::organisation).collect();
            (scenarios.name_of(id).say(language), id, state.organisation(), ancestors)
        })
        .collect();
    let columns: Vec<ScoreCardColumn<'_>> = found
        .iter()
        .map(|(name, id, organisation, ancestors)| ScoreCardColumn {
            name,
            organisation,
            ancestors,
            scenario: Some((scenarios, id)),
        })
        .collect();
    ScoreCard::of(&columns, figures)
}
