//! The score card as a table: wide for people, a row a figure; long for programs, a row a figure of a scenario.

use super::score_notes::is_cost;
use super::table::{Cell, Column, ColumnKind, Table};
use super::{Rank, ScoreCard, ScoreRow};
use crate::i18n::{Language, Message, text};

/// A row for each figure: for each scenario a column with the amount, and after the first one with the difference to the
/// starting point; with several scenarios at the end which are the best and the worst. Under them the notes, a row each.
pub fn as_table(card: &ScoreCard, language: Language) -> Table {
    let said = |key| text(language, key).to_owned();
    let mut columns = vec![
        Column::new("figure", said("score-figure"), ColumnKind::Text),
        Column::new("measure", said("score-measure"), ColumnKind::Unit),
    ];
    for (place, name) in card.columns.iter().enumerate() {
        columns.push(Column::new(format!("amount-{}", place + 1), name.clone(), ColumnKind::Number));
        if place > 0 {
            let heading = Message::new("score-difference").with("column", name.as_str()).say(language);
            columns.push(Column::new(format!("difference-{}", place + 1), heading, ColumnKind::Number));
        }
    }
    let has_ranks = card.columns.len() > 1;
    if has_ranks {
        columns.push(Column::new("best", said("score-best"), ColumnKind::Text));
        columns.push(Column::new("worst", said("score-worst"), ColumnKind::Text));
    }
    let row = |row: &ScoreRow| {
        let mut cells = vec![
            Cell::Text(row.name().say(language)),
            Cell::Text(row.figure.definition().measure.name().say(language)),
        ];
        for (place, cell) in row.cells.iter().enumerate() {
            cells.push(cell.amount.map_or(Cell::Empty, Cell::Amount));
            if place > 0 {
                cells.push(cell.difference.map_or(Cell::Empty, Cell::Difference));
            }
        }
        if has_ranks {
            cells.extend([Rank::Best, Rank::Worst].map(|rank| names_of(card, row, rank)));
        }
        cells
    };
    let note = |note: &Message| {
        let empty = std::iter::repeat_n(Cell::Empty, columns.len() - 1);
        std::iter::once(Cell::Text(note.say(language))).chain(empty).collect()
    };
    let rows = card.rows.iter().map(row).chain(card.notes.iter().map(note)).collect();
    Table { columns, rows }
}

/// A row for each figure of each scenario, with ids: what the JSON is made of.
pub fn as_list(card: &ScoreCard, language: Language) -> Table {
    let column = |id: &str, kind| Column::new(id, id, kind);
    let columns = vec![
        column("figure", ColumnKind::Text),
        column("part", ColumnKind::Text),
        column("name", ColumnKind::Text),
        column("measure", ColumnKind::Text),
        column("better", ColumnKind::Text),
        column("scenario", ColumnKind::Text),
        column("amount", ColumnKind::Number),
        column("difference", ColumnKind::Number),
        column("rank", ColumnKind::Text),
        column("cost-basis", ColumnKind::Text),
    ];
    let cells = |row: &ScoreRow| {
        let definition = row.figure.definition();
        let head = [
            Cell::text(definition.id),
            row.part.as_ref().map_or(Cell::Empty, |(id, _)| Cell::text(id)),
            Cell::Text(row.name().say(language)),
            Cell::text(definition.measure.as_str()),
            Cell::text(definition.better.as_str()),
        ];
        let of_scenario = |((scenario, cell), basis): ((&String, &super::ScoreCell), &Message)| {
            let tail = [
                Cell::text(scenario),
                cell.amount.map_or(Cell::Empty, Cell::Amount),
                cell.difference.map_or(Cell::Empty, Cell::Difference),
                cell.rank.map_or(Cell::Empty, |rank| Cell::text(rank.as_str())),
                if is_cost(&row.figure) { Cell::Text(basis.say(language)) } else { Cell::Empty },
            ];
            head.iter().cloned().chain(tail).collect()
        };
        card.columns.iter().zip(&row.cells).zip(&card.cost_bases).map(of_scenario).collect::<Vec<Vec<Cell>>>()
    };
    Table { columns, rows: card.rows.iter().flat_map(cells).collect() }
}

fn names_of(card: &ScoreCard, row: &ScoreRow, rank: Rank) -> Cell {
    let named = card.columns.iter().zip(&row.cells).filter(|(_, cell)| cell.rank == Some(rank));
    let names: Vec<&str> = named.map(|(name, _)| name.as_str()).collect();
    if names.is_empty() { Cell::Empty } else { Cell::Text(names.join(", ")) }
}
