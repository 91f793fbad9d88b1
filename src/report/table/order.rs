//! The rows of a table in the order of a column.

use std::cmp::Ordering;

use super::{Cell, Table};

impl Table {
    /// The places of the rows in the order of a column, ascending or descending; equal rows keep their order, and what is
    /// empty comes last either way. In the order in which they stand for a column that is not there.
    ///
    /// Text is ordered as people do: without regard to capitals, and numbers in it by their value (`9` before `10A`).
    pub fn order_by(&self, column: usize, is_descending: bool) -> Vec<usize> {
        let mut keys: Vec<(usize, Key)> = self
            .rows
            .iter()
            .enumerate()
            .map(|(place, row)| (place, row.get(column).map_or(Key::Empty, Key::of)))
            .collect();
        keys.sort_by(|(_, a), (_, b)| match (a, b) {
            (Key::Empty, Key::Empty) => Ordering::Equal,
            (Key::Empty, _) => Ordering::Greater,
            (_, Key::Empty) => Ordering::Less,
            _ if is_descending => b.cmp(a),
            _ => a.cmp(b),
        });
        keys.into_iter().map(|(place, _)| place).collect()
    }
}

/// What a cell is ordered by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Date(crate::model::Date),
    Text(Vec<Piece>),
    Empty,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Digits(u64),
    Letters(String),
}

impl Key {
    fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Text(text) if text.is_empty() => Self::Empty,
            Cell::Text(text) => Self::Text(pieces(text)),
            Cell::Amount(amount) | Cell::Difference(amount) => Self::Number(amount.whole_number()),
            Cell::Date(date) => Self::Date(*date),
        }
    }
}

/// Runs of digits by their value, and what is between them in small letters.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for c in text.chars() {
        match (pieces.last_mut(), c.to_digit(10)) {
            (Some(Piece::Digits(number)), Some(digit)) => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (_, Some(digit)) => pieces.push(Piece::Digits(u64::from(digit))),
            (Some(Piece::Letters(letters)), None) => letters.extend(c.to_lowercase()),
            (_, None) => pieces.push(Piece::Letters(c.to_lowercase().collect())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Amount;
    use crate::report::table::{Column, ColumnKind};

    fn order(cells: Vec<Cell>, is_descending: bool) -> Vec<usize> {
        let columns = vec![Column::new("a", "a", ColumnKind::Text)];
        Table { columns, rows: cells.into_iter().map(|cell| vec![cell]).collect() }.order_by(0, is_descending)
    }

    #[test]
    fn text_is_in_the_order_of_people_and_what_is_empty_is_last() {
        let scales = || ["10A", "", "9", "11", "10"].map(Cell::text).to_vec();
        assert_eq!(order(scales(), false), [2, 4, 0, 3, 1]);
        assert_eq!(order(scales(), true), [3, 0, 4, 2, 1]);
        assert_eq!(order(["b", "A", "a"].map(Cell::text).to_vec(), false), [1, 2, 0]);
    }

    #[test]
    fn amounts_are_in_the_order_of_their_size() {
        let counts = || [3, -1, 20].map(|count| Cell::Amount(Amount::Count(count))).into_iter();
        assert_eq!(order(counts().chain([Cell::Empty]).collect(), false), [1, 0, 2, 3]);
        assert_eq!(order(counts().chain([Cell::Empty]).collect(), true), [2, 0, 1, 3]);
    }
}
