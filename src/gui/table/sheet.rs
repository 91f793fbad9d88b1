//! What one of the two tables remembers: its columns, their widths, the sort, the cursor.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, Sheet};
use super::cursor::Cursor;
use super::rows::Sort;
use super::source::Source;

/// What a table remembers from frame to frame.
#[derive(Debug, Default)]
pub struct SheetState {
    /// How the rows are sorted; in reading order when absent.
    pub sort: Option<Sort>,
    /// The cell that has the keyboard.
    pub cursor: Option<Cursor>,
    /// Columns that are shown although they are not at first, or the other way round.
    turned: BTreeSet<Column>,
    /// Widths that were chosen, in screen points.
    widths_pt: BTreeMap<Column, f32>,
    all: Vec<Column>,
    all_of: Option<u64>,
}

impl SheetState {
    /// The same columns on other rows.
    pub fn without_cells(self) -> Self {
        Self { cursor: None, all: Vec::new(), all_of: None, ..self }
    }

    /// The columns that are shown, with their widths in screen points.
    pub fn refresh(&mut self, source: &Source<'_>, revision: u64, sheet: Sheet) -> Vec<(Column, f32)> {
        if self.all_of != Some(revision) {
            self.all = Column::all(source.organisation, sheet);
            self.all_of = Some(revision);
            if self.sort.as_ref().is_some_and(|sort| !self.all.contains(&sort.column)) {
                self.sort = None;
            }
        }
        let shown = self.all.iter().enumerate().filter(|(place, column)| *place == 0 || self.is_shown(column));
        shown.map(|(_, column)| (column.clone(), self.width_pt(column))).collect()
    }

    fn width_pt(&self, column: &Column) -> f32 {
        self.widths_pt.get(column).copied().unwrap_or(column.spec().width_pt)
    }

    fn is_shown(&self, column: &Column) -> bool {
        column.spec().is_shown != self.turned.contains(column)
    }

    /// How many columns are shown.
    pub fn shown_count(&self) -> usize {
        self.all.iter().enumerate().filter(|(place, column)| *place == 0 || self.is_shown(column)).count()
    }

    /// Every column with whether it is shown; without the first, which always is.
    pub fn choices(&self) -> Vec<(Column, bool)> {
        self.all.iter().skip(1).map(|column| (column.clone(), self.is_shown(column))).collect()
    }

    /// Shows a column, or no longer. A column that is hidden does not sort.
    pub fn turn(&mut self, column: Column) {
        if self.sort.as_ref().is_some_and(|sort| sort.column == column) {
            self.sort = None;
        }
        if !self.turned.remove(&column) {
            self.turned.insert(column);
        }
    }

    /// Shows the columns that are shown at first, as wide as they are then.
    pub fn reset_columns(&mut self) {
        self.turned.clear();
        self.widths_pt.clear();
    }

    /// Gives a column a width, or the one it has at first.
    pub fn resize(&mut self, column: Column, width_pt: Option<f32>) {
        match width_pt {
            Some(width_pt) => self.widths_pt.insert(column, width_pt),
            None => self.widths_pt.remove(&column),
        };
    }

    /// Sorts by a column; by the same one again the other way round, and then no longer.
    pub fn sort_by(&mut self, column: Column) {
        self.sort = match self.sort.take() {
            Some(sort) if sort.column == column && sort.is_descending => None,
            Some(sort) if sort.column == column => Some(Sort { column, is_descending: true }),
            _ => Some(Sort { column, is_descending: false }),
        };
    }
}
