//! Cells to the clipboard and back: planned whole, before anything changes.

use std::ops::RangeInclusive;

use super::column::Column;
use super::plan::Plan;
use super::source::{Row, Source};
use super::tsv;
use crate::i18n::Message;
use crate::model::Command;

/// Cells as text for a spreadsheet, with the titles of the columns above them when `has_titles`.
pub fn copy(source: &Source<'_>, rows: &[Row], columns: &[Column], has_titles: bool) -> String {
    let mut out = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = (std::borrow::Cow<'_, str>, bool)>| {
        for (place, (cell, is_text)) in cells.enumerate() {
            if place > 0 {
                out.push('\t');
            }
            tsv::push_cell(&mut out, &cell, is_text);
        }
        out.push('\n');
    };
    if has_titles {
        line(&mut columns.iter().map(|column| (column.title(source.language).into(), true)));
    }
    for row in rows {
        let cells = columns.iter().map(|column| source.value(row, column));
        line(&mut cells.map(|value| (value.written(source.language), value.is_text())));
    }
    out
}

/// The edits that paste `cells` over those from the first of a range on. A single cell fills the whole range; titles above
/// the cells and cells that cannot be edited are passed over.
///
/// Errors: which cell is refused, and why; or that nothing can be pasted there.
pub fn paste(
    source: Source<'_>,
    rows: &[Row],
    columns: &[Column],
    range: (RangeInclusive<usize>, RangeInclusive<usize>),
    mut cells: Vec<Vec<String>>,
) -> Result<Vec<Command>, Message> {
    let (over_rows, over_columns) = range;
    let columns = columns.get(*over_columns.start()..).unwrap_or_default();
    let is_title = |(cell, column): (&String, &Column)| cell.trim() == column.title(source.language);
    if cells.len() > 1 && cells[0].len() <= columns.len() && cells[0].iter().zip(columns).all(is_title) {
        cells.remove(0);
    }
    let width = cells.iter().map(Vec::len).max().unwrap_or_default();
    if let ([one], 1) = (cells.as_slice(), width) {
        let height = over_rows.clone().count();
        let filled = vec![one[0].clone(); over_columns.clone().count()];
        cells = vec![filled; height];
    }
    let width = cells.iter().map(Vec::len).max().unwrap_or_default();
    let room = rows.get(*over_rows.start()..).unwrap_or_default();
    if cells.len() > room.len() || width > columns.len() {
        return Err(Message::new("table-refused-room")
            .with("rows", cells.len())
            .with("columns", width)
            .with("room-rows", room.len())
            .with("room-columns", columns.len()));
    }
    if cells.is_empty() || !columns[..width].iter().any(Column::is_editable) {
        return Err(Message::new("table-refused-nothing-to-paste"));
    }
    let mut plan = Plan::new(source);
    for (place, (row, line)) in room.iter().zip(&cells).enumerate() {
        for (column, cell) in columns.iter().zip(line).filter(|(column, _)| column.is_editable()) {
            plan.fill(row, column, cell).map_err(|reason| {
                Message::new("table-refused-cell")
                    .with("row", over_rows.start() + place + 1)
                    .with("name", source.name(row).as_ref())
                    .with("column", column.title(source.language))
                    .with("reason", reason)
            })?;
        }
    }
    Ok(plan.commands())
}
