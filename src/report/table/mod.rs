//! A plain table, and the formats that it is written in. Nothing here knows what the table is about.
//!
//! To add a format: a file with its writer, its two lines below.

mod csv;
mod json;
mod markdown;
mod order;

pub(super) use csv::CSV;
pub(super) use json::object as json_object;
pub(super) use markdown::{MARKDOWN, escaped as escaped_markdown};

use crate::i18n::{Language, Message, number};
use crate::metric::{Amount, Measure};
use crate::model::Date;

/// A header row and rows; each row has a cell for each column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The sum of the amounts of a column that are known; [`Cell::Empty`] where none is. Amounts of another measure than the
    /// first, of which there are none in a column with one, are left out.
    pub fn sum(&self, column: usize) -> Cell {
        let amounts = self.rows.iter().filter_map(|row| match row.get(column) {
            Some(Cell::Amount(amount) | Cell::Difference(amount)) => Some(*amount),
            _ => None,
        });
        let sum = amounts.reduce(|sum, amount| sum.plus(amount).unwrap_or(sum));
        match (sum, self.rows.iter().any(|row| matches!(row.get(column), Some(Cell::Difference(_))))) {
            (None, _) => Cell::Empty,
            (Some(sum), false) => Cell::Amount(sum),
            (Some(sum), true) => Cell::Difference(sum),
        }
    }
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
    /// Amounts of one measure, which the heading names: aligned at the right, and said without it.
    Measured(Measure),
}

impl ColumnKind {
    /// Whether amounts stand in it, which are aligned at the right.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Measured(_))
    }
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
    /// A day.
    Date(Date),
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
            Self::Date(date) => say_date(*date, language),
        }
    }

    /// What people read in a column of a kind: amounts without their unit where the heading names it.
    pub fn say_in(&self, kind: ColumnKind, language: Language) -> String {
        match (self, kind) {
            (Self::Amount(amount), ColumnKind::Measured(_)) => bare(*amount, language),
            (Self::Difference(amount), ColumnKind::Measured(_)) => {
                let said = bare(*amount, language);
                if amount.whole_number() > 0 { format!("+{said}") } else { said }
            }
            _ => self.say(language),
        }
    }
}

/// An amount without its unit. FTE have two decimals always, so that decimal marks stand under each other.
fn bare(amount: Amount, language: Language) -> String {
    match amount {
        Amount::Fte(fte) => number::hundredths(language, fte.hundredths()),
        Amount::Count(count) => number::whole(language, count),
        Amount::Euro(money) if money.hundredths() % 100 == 0 => number::whole(language, money.hundredths() / 100),
        Amount::Euro(money) => number::hundredths(language, money.hundredths()),
        Amount::Percent(hundredths) | Amount::Ratio(hundredths) if hundredths % 100 == 0 => {
            number::whole(language, hundredths / 100)
        }
        Amount::Percent(hundredths) | Amount::Ratio(hundredths) => number::decimal(language, hundredths),
    }
}

fn say_date(date: Date, language: Language) -> String {
    let (year, month, day) = date.parts();
    let message = Message::new("compare-date").with("day", i64::from(day)).with("month", i64::from(month));
    message.with("year", year.to_string()).say(language)
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
pub const ALL: &[TableWriter] = &[CSV, MARKDOWN, json::JSON];

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
