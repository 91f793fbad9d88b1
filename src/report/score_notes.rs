//! What belongs under a score card: what cost is reckoned with, of how much it is unknown, and where a source says something
//! else than the records add up to.

use super::ScoreFigure;
use crate::i18n::Message;
use crate::metric::cost::{CostBasis, coverage};
use crate::metric::stated::stated_figures;
use crate::metric::{Figures, Measure, Measured};
use crate::model::UnitId;

/// The notes of what was measured for each of `columns`: of the whole, or of one unit with all under it; only about `figures`.
/// What holds for every column is said once, without its name.
pub(super) fn notes(
    columns: &[String],
    measured: &[&Measured<'_>],
    unit: Option<&UnitId>,
    figures: &[ScoreFigure],
) -> Vec<Message> {
    let mut found: Vec<(Message, Vec<&str>)> = Vec::new();
    for (name, measured) in columns.iter().zip(measured) {
        for message in of_one(measured, unit, figures) {
            match found.iter_mut().find(|(known, _)| *known == message) {
                Some((_, names)) => names.push(name),
                None => found.push((message, vec![name])),
            }
        }
    }
    let said = |(message, names): (Message, Vec<&str>)| match names.len() == columns.len() {
        true => message,
        false => Message::new("score-note").with("columns", names.join(", ")).with("note", message),
    };
    found.into_iter().map(said).collect()
}

/// Whether a figure is one of cost.
pub(super) fn is_cost(figure: &ScoreFigure) -> bool {
    figure.definition().measure == Measure::Euro
}

fn of_one(measured: &Measured<'_>, unit: Option<&UnitId>, figures: &[ScoreFigure]) -> Vec<Message> {
    let mut notes = Vec::new();
    if figures.iter().any(is_cost) {
        let sums = sums(measured, unit);
        // Without a cost and without a way to reckon it there is nothing to explain.
        if CostBasis::of(measured.organisation).is_some() || sums.is_some_and(|sums| sums.cost_eur.is_some()) {
            notes.push(CostBasis::message_of(measured.organisation));
            notes.extend(sums.and_then(coverage));
        }
    }
    let is_asked = |id: &str| figures.iter().any(|figure| figure.definition().id == id);
    let stated = stated_figures(measured).into_iter();
    let stated = stated.filter(|stated| is_asked(&stated.record.figure) && stated.counted != Some(stated.amount));
    let stated = stated.filter(|stated| unit.is_none() || stated.record.unit.as_ref() == unit);
    notes.extend(stated.map(|stated| stated.message()));
    notes
}

fn sums<'a>(measured: &'a Measured<'_>, unit: Option<&UnitId>) -> Option<&'a Figures> {
    match unit {
        Some(unit) => measured.line.place(measured.organisation, unit).map(|place| measured.totals.subtree(place)),
        None => Some(measured.totals.whole()),
    }
}
