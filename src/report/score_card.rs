//! The score card: scenarios as columns, figures as rows.

use super::ScoreFigure;
use super::score_notes::notes;
use super::signals::{signals_measured, signals_of};
use crate::compare::Difference;
use crate::i18n::Message;
use crate::metric::cost::CostBasis;
use crate::metric::figure::{Better, Figure as State, Part, Reading, SIGNALS};
use crate::metric::{Amount, Measured};
use crate::model::{Organisation, ScenarioId, Scenarios, UnitId};

/// A scenario to be scored.
#[derive(Clone, Copy, Debug)]
pub struct ScoreCardColumn<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The organisation as it is or would be.
    pub organisation: &'a Organisation,
    /// What it was made of: the scenario it is based on first, the starting point last. None for a starting point.
    pub ancestors: &'a [&'a Organisation],
    /// Where it stands among the scenarios of its file, for its signals; `None` for an organisation by itself.
    pub scenario: Option<(&'a Scenarios, &'a ScenarioId)>,
}

/// Figures of several scenarios beside each other.
#[derive(Clone, Debug, Default)]
pub struct ScoreCard {
    /// Names of the scenarios; the first is the starting point.
    pub columns: Vec<String>,
    /// The figures; each has a cell for each column.
    pub rows: Vec<ScoreRow>,
    /// What the cost of each column is reckoned with.
    pub cost_bases: Vec<Message>,
    /// What belongs under it: what cost is reckoned with, and what sources say otherwise.
    pub notes: Vec<Message>,
}

/// A figure of each scenario.
#[derive(Clone, Debug)]
pub struct ScoreRow {
    /// The figure.
    pub figure: ScoreFigure,
    /// The part of the organisation that the row is about, by id and name; `None` for the whole.
    pub part: Option<(String, Message)>,
    /// A cell for each scenario.
    pub cells: Vec<ScoreCell>,
}

impl ScoreRow {
    /// What the row is called: the figure, with its part.
    pub fn name(&self) -> Message {
        let name = self.figure.definition().name();
        match &self.part {
            Some((_, part)) => Message::new("score-part").with("figure", name).with("part", part.clone()),
            None => name,
        }
    }
}

/// A figure of one scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreCell {
    /// The amount; `None` where it is unknown, or has no meaning for the starting point.
    pub amount: Option<Amount>,
    /// How much more it is than that of the starting point; `None` for that itself, and where either is unknown.
    pub difference: Option<Amount>,
    /// Whether it is the best or the worst of its row.
    pub rank: Option<Rank>,
}

/// The best or the worst amount of a row. Equal amounts share it; where all that are known are equal there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rank {
    /// None is better.
    Best,
    /// None is worse.
    Worst,
}

impl Rank {
    /// The word in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Worst => "worst",
        }
    }
}

impl ScoreCard {
    /// The figures of `columns`, of which the first is the starting point, in the order of `figures`.
    ///
    /// A figure of parts has a row for each part that any of the scenarios has, in the order in which they come up. Nothing
    /// is worked out that no figure asks for.
    pub fn of(columns: &[ScoreCardColumn<'_>], figures: &[ScoreFigure]) -> Self {
        let Some((start, others)) = columns.split_first() else {
            return Self::default();
        };
        let asks_signals = figures.iter().any(|figure| figure.definition() == &SIGNALS.definition);
        let of_start = measure(start, asks_signals);
        let of_others: Vec<Measured<'_>> = others.iter().map(|column| measure(column, asks_signals)).collect();
        let asks_changes = figures.iter().any(|figure| matches!(figure, ScoreFigure::Change(_)));
        let changes: Vec<Difference> = others
            .iter()
            .filter(|_| asks_changes)
            .map(|column| Difference::between(start.organisation, column.organisation))
            .collect();
        let measured: Vec<&Measured<'_>> = std::iter::once(&of_start).chain(&of_others).collect();
        Self {
            rows: figures.iter().flat_map(|figure| rows(*figure, &measured, &changes)).collect(),
            ..Self::without_rows(&measured, columns, None, figures)
        }
    }

    /// The same of one unit with all under it, for each figure that has a meaning for a unit; empty where a scenario does not
    /// have the unit.
    pub fn of_unit(columns: &[ScoreCardColumn<'_>], unit: &UnitId, figures: &[ScoreFigure]) -> Self {
        let measured: Vec<Measured<'_>> = columns.iter().map(|column| measure(column, false)).collect();
        let measured: Vec<&Measured<'_>> = measured.iter().collect();
        let row = |figure: &ScoreFigure| {
            let ScoreFigure::State(State { of_unit: Some(of_unit), .. }) = figure else { return None };
            let amount =
                |measured: &&Measured<'_>| of_unit(measured, measured.line.place(measured.organisation, unit)?);
            let amounts: Vec<Option<Amount>> = measured.iter().map(amount).collect();
            let cells = cells(&amounts, figure.definition().better);
            Some(ScoreRow { figure: *figure, part: None, cells })
        };
        let rows = figures.iter().filter_map(row).collect();
        Self { rows, ..Self::without_rows(&measured, columns, Some(unit), figures) }
    }

    fn without_rows(
        measured: &[&Measured<'_>],
        columns: &[ScoreCardColumn<'_>],
        unit: Option<&UnitId>,
        figures: &[ScoreFigure],
    ) -> Self {
        let columns: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
        let cost_bases = measured.iter().map(|measured| CostBasis::message_of(measured.organisation)).collect();
        Self { notes: notes(&columns, measured, unit, figures), rows: Vec::new(), cost_bases, columns }
    }
}

fn measure<'a>(column: &ScoreCardColumn<'a>, asks_signals: bool) -> Measured<'a> {
    let measured = Measured::of(column.organisation).made_of(column.ancestors);
    if !asks_signals {
        return measured;
    }
    let signals = match column.scenario {
        Some((scenarios, scenario)) => signals_measured(scenarios, scenario, measured.clone()),
        None => signals_of(&measured, &[], None),
    };
    measured.with_signals(signals.open.len())
}

fn rows(figure: ScoreFigure, measured: &[&Measured<'_>], changes: &[Difference]) -> Vec<ScoreRow> {
    let row = |part, amounts: Vec<Option<Amount>>| ScoreRow {
        figure,
        part,
        cells: cells(&amounts, figure.definition().better),
    };
    let figure = match figure {
        ScoreFigure::State(figure) => figure,
        ScoreFigure::Change(figure) => {
            let of_changes = changes.iter().map(figure.read);
            return vec![row(None, std::iter::once(None).chain(of_changes).collect())];
        }
    };
    let readings: Vec<Reading> = measured.iter().map(|measured| (figure.read)(measured)).collect();
    let parts = parts(&readings);
    if parts.is_empty() {
        let whole = |reading: &Reading| match reading {
            Reading::Whole(amount) => Some(*amount),
            Reading::Parts { .. } => None,
        };
        let amounts: Option<Vec<_>> = readings.iter().map(whole).collect();
        return amounts.map(|amounts| row(None, amounts)).into_iter().collect();
    }
    let amount_of = |reading: &Reading, id: &str| match reading {
        Reading::Parts { parts, of_others } => {
            parts.iter().find(|part| part.id == id).map_or(*of_others, |part| part.amount)
        }
        Reading::Whole(_) => None,
    };
    let of_part = |part: &Part| {
        let amounts = readings.iter().map(|reading| amount_of(reading, &part.id)).collect();
        row(Some((part.id.clone(), part.name.clone())), amounts)
    };
    parts.into_iter().map(of_part).collect()
}

/// The parts that any of the readings has, each once.
fn parts(readings: &[Reading]) -> Vec<&Part> {
    let mut found: Vec<&Part> = Vec::new();
    for reading in readings {
        if let Reading::Parts { parts, .. } = reading {
            let known: std::collections::BTreeSet<&str> = found.iter().map(|part| part.id.as_str()).collect();
            found.extend(parts.iter().filter(|part| !known.contains(part.id.as_str())));
        }
    }
    found
}

/// The cells of one row; the first amount is that of the starting point.
fn cells(amounts: &[Option<Amount>], better: Better) -> Vec<ScoreCell> {
    let start = amounts.first().copied().flatten();
    let known = || amounts.iter().flatten().map(|amount| amount.whole_number());
    let (least, most) = (known().min(), known().max());
    let rank = |amount: Amount| {
        let (best, worst) = match better {
            Better::Lower => (least, most),
            Better::Higher => (most, least),
            Better::Neither => return None,
        };
        let number = Some(amount.whole_number());
        match (best == worst, number == best, number == worst) {
            (false, true, _) => Some(Rank::Best),
            (false, _, true) => Some(Rank::Worst),
            _ => None,
        }
    };
    let cell = |(column, &amount): (usize, &Option<Amount>)| {
        let difference = || amount?.minus(start?);
        ScoreCell { amount, difference: if column > 0 { difference() } else { None }, rank: amount.and_then(rank) }
    };
    amounts.iter().enumerate().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(amounts: [Option<i64>; 4]) -> Vec<Option<Amount>> {
        amounts.into_iter().map(|amount| amount.map(Amount::Count)).collect()
    }

    fn ranks(amounts: [Option<i64>; 4], better: Better) -> Vec<Option<Rank>> {
        cells(&counts(amounts), better).into_iter().map(|cell| cell.rank).collect()
    }

    const BEST: Option<Rank> = Some(Rank::Best);
    const WORST: Option<Rank> = Some(Rank::Worst);

    #[test]
    fn the_best_and_the_worst_of_a_row_are_shared_by_equals() {
        assert_eq!(ranks([Some(3), Some(1), Some(1), Some(2)], Better::Lower), [WORST, BEST, BEST, None]);
        assert_eq!(ranks([Some(3), Some(1), Some(1), Some(2)], Better::Higher), [BEST, WORST, WORST, None]);
    }

    #[test]
    fn nothing_is_best_where_all_are_equal_or_nothing_is_better() {
        assert_eq!(ranks([Some(1), Some(1), None, Some(1)], Better::Lower), [None; 4]);
        assert_eq!(ranks([None, None, Some(1), None], Better::Lower), [None; 4]);
        assert_eq!(ranks([Some(1), Some(2), Some(3), Some(4)], Better::Neither), [None; 4]);
    }

    #[test]
    fn the_unknown_is_neither_best_nor_worst_and_has_no_difference() {
        let row = cells(&counts([Some(0), None, Some(-2), Some(5)]), Better::Lower);
        assert_eq!(row.iter().map(|cell| cell.rank).collect::<Vec<_>>(), [None, None, BEST, WORST]);
        let differences: Vec<_> = row.iter().map(|cell| cell.difference).collect();
        assert_eq!(differences, [None, None, Some(Amount::Count(-2)), Some(Amount::Count(5))]);
        let row = cells(&counts([None, Some(1), Some(2), Some(3)]), Better::Lower);
        assert!(row.iter().all(|cell| cell.difference.is_none()));
    }
}
