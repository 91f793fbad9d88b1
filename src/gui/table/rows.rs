//! The rows as they are filtered and sorted, kept until the organisation, the filter, the sort, the columns or the language
//! change.

use super::column::{Column, Sheet};
use super::source::{Row, RowId, Source};
use crate::i18n::Language;
use crate::text::plain;

/// By which column the rows are sorted, and in which direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Largest first.
    pub is_descending: bool,
}

/// What the rows are made of.
#[derive(Clone, Debug, PartialEq)]
struct Of {
    cells: OfCells,
    query: String,
    sort: Option<Sort>,
}

/// What the text of the rows is made of.
#[derive(Clone, Debug, PartialEq)]
struct OfCells {
    revision: u64,
    sheet: Sheet,
    columns: Vec<Column>,
    language: Language,
}

/// The rows of the table.
#[derive(Debug, Default)]
pub struct Rows {
    of: Option<Of>,
    shown: Vec<Row>,
    all: Vec<Row>,
    /// The folded cells of every row of `all`; empty until something is looked for.
    folded: Vec<String>,
}

impl Rows {
    /// Brings the rows up to date; whether they were made anew.
    pub fn refresh(
        &mut self,
        source: &Source<'_>,
        revision: u64,
        sheet: Sheet,
        columns: &[Column],
        query: &str,
        sort: Option<&Sort>,
    ) -> bool {
        let is_same_cells = |of: &OfCells| {
            of.revision == revision && of.sheet == sheet && of.language == source.language && of.columns == columns
        };
        let has_cells = self.of.as_ref().is_some_and(|of| is_same_cells(&of.cells));
        let is_same = |of: &Of| of.query == query && of.sort.as_ref() == sort;
        if has_cells && self.of.as_ref().is_some_and(is_same) {
            return false;
        }
        if !has_cells {
            self.all = source.rows(sheet);
            self.folded.clear();
        }
        self.shown = self.found(source, columns, query);
        if let Some(sort) = sort {
            sort_rows(source, &mut self.shown, sort);
        }
        let cells = OfCells { revision, sheet, columns: columns.to_vec(), language: source.language };
        self.of = Some(Of { cells, query: query.to_owned(), sort: sort.cloned() });
        true
    }

    /// The rows in whose cells every word of `query` occurs.
    fn found(&mut self, source: &Source<'_>, columns: &[Column], query: &str) -> Vec<Row> {
        let words = plain(query);
        let words: Vec<&str> = words.split_whitespace().collect();
        if words.is_empty() {
            return self.all.clone();
        }
        if self.folded.is_empty() {
            let mut cells = String::new();
            let fold_row = |row: &Row| {
                cells.clear();
                for column in columns {
                    cells.push_str(&source.value(row, column).shown(source.language));
                    cells.push('\n');
                }
                plain(&cells)
            };
            self.folded = self.all.iter().map(fold_row).collect();
        }
        let is_found = |text: &str| words.iter().all(|word| text.contains(word));
        let found = self.all.iter().zip(&self.folded).filter(|(_, text)| is_found(text));
        found.map(|(row, _)| row.clone()).collect()
    }

    /// The rows that are shown.
    pub fn shown(&self) -> &[Row] {
        &self.shown
    }

    /// How many rows there are without the filter.
    pub fn count_all(&self) -> usize {
        self.all.len()
    }

    /// Where a row stands, looked for first where it stood.
    pub fn find(&self, id: &RowId, stood_at: usize) -> Option<usize> {
        let is_it = |row: &Row| row.id == *id;
        if self.shown.get(stood_at).is_some_and(is_it) {
            return Some(stood_at);
        }
        self.shown.iter().position(is_it)
    }
}

/// Sorts rows; those that are equal stay in the order in which they stood.
fn sort_rows(source: &Source<'_>, rows: &mut Vec<Row>, sort: &Sort) {
    let mut keyed: Vec<_> = rows.drain(..).map(|row| (source.value(&row, &sort.column).key(), row)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.order(b, sort.is_descending));
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}
