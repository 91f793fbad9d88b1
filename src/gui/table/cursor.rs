//! Which cell has the keyboard, and which cells are chosen with it.

use std::ops::RangeInclusive;

use super::rows::Rows;
use super::source::RowId;

/// A cell by its place: row, column.
pub type Place = (usize, usize);

/// The cell that has the keyboard, and the one in the opposite corner of the range.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor {
    /// The cell.
    pub at: Place,
    /// The row it is in; it stays with that row when rows are sorted.
    pub row: RowId,
    /// The other corner of the range; the cell itself when there is none.
    pub anchor: Place,
}

impl Cursor {
    /// A cursor on a cell alone; `None` outside the table.
    pub fn on(rows: &Rows, at: Place) -> Option<Self> {
        let row = rows.shown().get(at.0)?.id.clone();
        Some(Self { at, row, anchor: at })
    }

    /// The rows and columns of the range.
    pub fn range(&self) -> (RangeInclusive<usize>, RangeInclusive<usize>) {
        let span = |a: usize, b: usize| a.min(b)..=a.max(b);
        (span(self.at.0, self.anchor.0), span(self.at.1, self.anchor.1))
    }

    /// Whether more than one cell is chosen.
    pub fn is_range(&self) -> bool {
        self.at != self.anchor
    }

    /// Whether a cell is in the range.
    pub fn holds(&self, place: Place) -> bool {
        let (rows, columns) = self.range();
        rows.contains(&place.0) && columns.contains(&place.1)
    }

    /// The cursor after the rows or the columns changed; `None` when its row is no longer shown.
    pub fn found_again(self, rows: &Rows, column_count: usize) -> Option<Self> {
        let row = rows.find(&self.row, self.at.0)?;
        let column = self.at.1.min(column_count.checked_sub(1)?);
        let is_unmoved = (row, column) == self.at && self.anchor.1 < column_count && self.anchor.0 < rows.shown().len();
        let anchor = if is_unmoved { self.anchor } else { (row, column) };
        Some(Self { at: (row, column), row: self.row, anchor })
    }
}

/// The place `by` rows and columns further, inside a table of some size.
pub fn moved(from: Place, by: (isize, isize), row_count: usize, column_count: usize) -> Place {
    let step = |at: usize, by: isize, count: usize| at.saturating_add_signed(by).min(count.saturating_sub(1));
    (step(from.0, by.0, row_count), step(from.1, by.1, column_count))
}
