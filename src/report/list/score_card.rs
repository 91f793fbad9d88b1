//! The score card as a list: the figures of all scenarios beside each other.

use super::{List, ReportInput, Scope, Sheet};
use crate::i18n::Language;
use crate::report::{ScoreFigure, as_table, score_card_of};

/// See its help in `assets/locales/`.
pub(super) const SCORE_CARD: List = List {
    id: "score-card",
    aliases: &["scorekaart"],
    name: "score-card",
    help: "report-score-card-help",
    scope: Scope::All,
    has_fields: false,
    has_unit: false,
    counts_people: false,
    make,
};

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let card = score_card_of(input.scenarios, input.from, &ScoreFigure::all(), language);
    let table = as_table(&card, language);
    vec![Sheet::new("score-card", "score-card", table, language)]
}
