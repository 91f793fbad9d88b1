//! The score card of the scenarios of a document.

use crate::gui::view_state::ViewState;
use crate::i18n::Language;
use crate::model::{Document, ScenarioId};
use crate::report::{ScoreCard, ScoreFigure, score_card_of};

/// The scenario that the others are set against: the chosen one, or the starting point where that is not there.
pub fn scored_against<'a>(document: &'a Document, view: &'a ViewState) -> &'a ScenarioId {
    let scenarios = document.scenarios();
    let chosen = view.scored_against.as_ref().filter(|chosen| scenarios.get(chosen).is_some());
    chosen.unwrap_or_else(|| scenarios.start())
}

/// The score card of every scenario, without the figures that are hidden.
pub fn card_of(document: &Document, language: Language, view: &ViewState) -> ScoreCard {
    let all = ScoreFigure::all().into_iter();
    let figures: Vec<ScoreFigure> =
        all.filter(|figure| !view.hidden_figures.contains(figure.definition().id)).collect();
    score_card_of(document.scenarios(), scored_against(document, view), &figures, language)
}
