//! A plain table, and the formats that it is written in. Nothing here knows what the table is about.
//!
//! To add a format: a file with its writer, its two lines below.

mod csv;
mod json;
mod markdown;

use crate::i18n::Language;
use crate::metric::Amount;

/// A header row and rows; each row has a cell for each column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What programs call it; no two columns of a table have the same.
    pub id: String,
    /// What people call it.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// Words: aligned at the left.
    Text,
    /// Amounts: aligned at the right.
    Number,
    /// The unit of the amounts in the row. Left out where amounts are said with their unit.
    Unit,
}

impl Column {
    /// A column.
    pub fn new(id: impl Into<String>, heading: impl Into<String>, kind: ColumnKind) -> Self {
        Self { id: id.into(), heading: heading.into(), kind }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: unknown, or without a meaning here.
    Empty,
    /// Words, as they stand.
    Text(String),
    /// FTE, a count, euro, a percentage or a ratio.
    Amount(Amount),
    /// How much more something is; people read a plus before it.
    Difference(Amount),
}

impl Cell {
    /// Words, as they stand.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// What people read: amounts with their unit.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Amount(amount) => amount.say(language),
            Self::Difference(amount) => amount.say_difference(language),
        }
    }
}

/// A format that a table is written in.
#[derive(Clone, Copy, Debug)]
pub struct TableWriter {
    /// The word on the command line.
    pub id: &'static str,
    /// How names of its files end, without the point.
    pub extension: &'static str,
    /// Whether it is read by programs, which want ids and not names.
    pub is_for_programs: bool,
    /// The bytes of a file; for text UTF-8 that ends in a line end.
    pub write: fn(&Table, Language) -> Vec<u8>,
}

/// Every format, in the order in which they are offered.
pub const ALL: &[TableWriter] = &[csv::CSV, markdown::MARKDOWN, json::JSON];

/// The format with an id.
pub fn writer(id: &str) -> Option<&'static TableWriter> {
    ALL.iter().find(|writer| writer.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fte, Money};

    /// Something of everything: text that is dangerous, every sort of amount, and nothing.
    pub(super) fn sample() -> Table {
        Table {
            columns: vec![
                Column::new("figure", "cijfer", ColumnKind::Text),
                Column::new("measure", "eenheid", ColumnKind::Unit),
                Column::new("amount-1", "=was|x", ColumnKind::Number),
                Column::new("difference-2", "verschil; \"wordt\"", ColumnKind::Number),
            ],
            rows: vec![
                vec![
                    Cell::text("=HYPERLINK(\"x\")"),
                    Cell::text("fte"),
                    Cell::Amount(Amount::Fte(Fte::from_hundredths(126_200))),
                    Cell::Difference(Amount::Fte(Fte::from_hundredths(-50))),
                ],
                vec![
                    Cell::text("a|b *c*\nd"),
                    Cell::text("euro"),
                    Cell::Amount(Amount::Euro(Money::from_hundredths(44_187_500))),
                    Cell::Empty,
                ],
                vec![
                    Cell::text("@x"),
                    Cell::text("aantal"),
                    Cell::Amount(Amount::Count(1_204)),
                    Cell::Difference(Amount::Count(3)),
                ],
            ],
        }
    }

    #[test]
    fn ids_and_extensions_of_writers_lead_back() {
        for found in ALL {
            assert_eq!(writer(found.id).map(|writer| writer.extension), Some(found.extension));
            let text = String::from_utf8((found.write)(&sample(), Language::Dutch)).unwrap();
            assert!(text.ends_with('\n') && text.contains("cijfer") != found.is_for_programs, "{}", found.id);
        }
    }
}
