//! Phases and their targets as tables.

use super::{Phase, PhaseTarget, Phases};
use crate::i18n::{Language, text};
use crate::metric::{Amount, Measure};
use crate::report::table::{Cell, Column, ColumnKind, Table};

/// A row for each phase: its day, its status, what it adds and cuts in FTE and euro, and whether that is neutral.
pub fn phases_table(phases: &Phases, language: Language) -> Table {
    let column = |id: &str, key, kind| Column::new(id, text(language, key), kind);
    let number = ColumnKind::Number;
    let columns = vec![
        column("phase", "phases-phase", ColumnKind::Text),
        column("effective_date", "phases-date", ColumnKind::Text),
        column("status", "phases-status", ColumnKind::Text),
        column("formation", "phases-formation", number),
        column("fte_added", "phases-fte-added", number),
        column("fte_cut", "phases-fte-cut", number),
        column("fte_balance", "phases-fte-balance", number),
        column("fte_since_start", "phases-fte-since-start", number),
        column("fte_one_off", "phases-fte-one-off", number),
        column("cost", "phases-cost", number),
        column("cost_added", "phases-cost-added", number),
        column("cost_cut", "phases-cost-cut", number),
        column("cost_balance", "phases-cost-balance", number),
        column("cost_since_start", "phases-cost-since-start", number),
        column("cost_one_off", "phases-cost-one-off", number),
        column("neutral", "phases-neutral", ColumnKind::Text),
        column("remarks", "phases-remarks", ColumnKind::Text),
    ];
    let row = |(place, phase): (usize, &Phase)| {
        let fte = phase.fte.as_ref();
        let money = phase.money.as_ref().filter(|_| !phases.is_unknown(Measure::Euro));
        vec![
            Cell::Text(phase.name.say(language)),
            phase.date.map_or(Cell::Empty, Cell::Date),
            Cell::text(text(language, phase.status.name_key())),
            amount(phase.formation_fte.map(Amount::Fte)),
            amount(fte.map(|changes| Amount::Fte(changes.all().added()))),
            amount(fte.map(|changes| Amount::Fte(changes.all().cut()))),
            difference(phase.balance(Measure::Fte)),
            difference(phases.since_start(place, Measure::Fte)),
            difference(fte.map(|changes| Amount::Fte(changes.one_off.net()))),
            amount(phase.cost_eur.map(Amount::Euro)),
            amount(money.map(|changes| Amount::Euro(changes.all().added()))),
            amount(money.map(|changes| Amount::Euro(changes.all().cut()))),
            difference(phase.balance(Measure::Euro).filter(|_| money.is_some())),
            difference(phases.since_start(place, Measure::Euro).filter(|_| money.is_some())),
            difference(money.map(|changes| Amount::Euro(changes.one_off.net()))),
            phases.verdict(phase, language).map_or(Cell::Empty, Cell::Text),
            remarks(phase, language),
        ]
    };
    Table { columns, rows: phases.phases.iter().enumerate().map(row).collect() }
}

/// A row for each target of each phase: what is to be saved by when, what is reached and what is left.
pub fn targets_table(phases: &Phases, language: Language) -> Table {
    let column = |id: &str, key, kind| Column::new(id, text(language, key), kind);
    let columns = vec![
        column("phase", "phases-phase", ColumnKind::Text),
        column("target", "phases-target", ColumnKind::Text),
        column("unit", "phases-unit", ColumnKind::Text),
        column("due", "phases-due", ColumnKind::Text),
        column("kind", "phases-kind", ColumnKind::Text),
        column("wanted", "phases-wanted", ColumnKind::Number),
        column("reached", "phases-reached", ColumnKind::Number),
        column("left", "phases-left", ColumnKind::Number),
    ];
    let row = |phase: &Phase, target: &PhaseTarget| {
        vec![
            Cell::Text(phase.name.say(language)),
            Cell::text(&target.title),
            target.unit.as_deref().map_or(Cell::Empty, Cell::text),
            target.due.map_or(Cell::Empty, Cell::Date),
            Cell::text(text(language, if target.one_off { "phases-one-off" } else { "phases-structural" })),
            Cell::Amount(target.wanted),
            amount(target.reached()),
            amount(target.left),
        ]
    };
    let rows = phases.phases.iter().flat_map(|phase| phase.targets.iter().map(move |target| row(phase, target)));
    Table { columns, rows: rows.collect() }
}

fn remarks(phase: &Phase, language: Language) -> Cell {
    let said = phase.remarks(language);
    if said.is_empty() { Cell::Empty } else { Cell::Text(said.join(" ")) }
}

fn amount(amount: Option<Amount>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Amount)
}

fn difference(amount: Option<Amount>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Difference)
}
