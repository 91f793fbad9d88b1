//! Rows, sorting, filtering, copying and pasting, without a window.

use super::clipboard::{copy, paste};
use super::column::{Column, PositionColumn, Sheet, UnitColumn};
use super::plan::one_cell;
use super::rows::{Rows, Sort};
use super::source::{Row, RowId, Source};
use super::tsv;
use crate::file;
use crate::gui::samples;
use crate::i18n::Language;
use crate::metric::Totals;
use crate::model::{Command, Document, Line, Organisation};

/// The sample with everything that follows from it.
struct Sample {
    document: Document,
    line: Line,
    totals: Totals,
}

impl Sample {
    fn new() -> Self {
        Self::of(file::load(samples::ALL[0].bytes).unwrap().scenarios.into_start())
    }

    fn of(organisation: Organisation) -> Self {
        let line = Line::of(&organisation);
        let totals = Totals::of(&organisation, &line);
        Self { document: Document::new(organisation), line, totals }
    }

    fn source(&self) -> Source<'_> {
        let organisation = self.document.organisation();
        Source { organisation, line: &self.line, totals: &self.totals, language: Language::Dutch }
    }

    fn rows(&self, sheet: Sheet, query: &str, sort: Option<(Column, bool)>) -> Vec<Row> {
        let mut rows = Rows::default();
        let sort = sort.map(|(column, is_descending)| Sort { column, is_descending });
        let columns = Column::all(self.document.organisation(), sheet);
        assert!(rows.refresh(&self.source(), 0, sheet, &columns, query, sort.as_ref()));
        assert!(!rows.refresh(&self.source(), 0, sheet, &columns, query, sort.as_ref()), "nothing is made twice");
        rows.shown().to_vec()
    }

    fn cells(&self, rows: &[Row], column: &Column) -> Vec<String> {
        let source = self.source();
        rows.iter().map(|row| source.value(row, column).written(source.language).into_owned()).collect()
    }

    fn after(mut self, commands: &[Command]) -> Self {
        self.document.apply_all(commands).unwrap();
        Self::of(self.document.organisation().clone())
    }
}

fn name() -> Column {
    Column::Unit(UnitColumn::Name)
}

fn kind() -> Column {
    Column::Unit(UnitColumn::Kind)
}

fn formation() -> Column {
    Column::Position(PositionColumn::Formation)
}

#[test]
fn every_unit_and_every_position_has_a_row_in_reading_order() {
    let sample = Sample::new();
    let units = sample.rows(Sheet::Units, "", None);
    assert_eq!(units.len(), sample.document.organisation().unit_count());
    assert!(units.iter().enumerate().all(|(place, row)| row.place == place));
    let positions = sample.rows(Sheet::Positions, "", None);
    assert_eq!(positions.len(), sample.document.organisation().positions().count());
    assert!(positions.is_sorted_by_key(|row| row.place));
}

#[test]
fn every_word_of_the_filter_occurs_in_the_cells_of_a_row() {
    let sample = Sample::new();
    let found = sample.rows(Sheet::Units, "  PARKEER beheer ", None);
    assert!(sample.cells(&found, &name()).contains(&"Parkeerbeheer".to_owned()));
    assert!(found.len() < sample.document.organisation().unit_count());
    assert!(sample.rows(Sheet::Units, "parkeerbeheer xyzzy", None).is_empty());
}

#[test]
fn rows_sort_by_what_a_column_holds_and_equal_ones_stay_in_reading_order() {
    let sample = Sample::new();
    let up = sample.rows(Sheet::Units, "", Some((kind(), false)));
    let kinds = sample.cells(&up, &kind());
    assert!(kinds.is_sorted_by_key(|kind| kind.to_lowercase()), "{kinds:?}");
    let same_kind = |a: &Row, b: &Row| {
        let [a, b] = [a, b].map(|row| sample.cells(std::slice::from_ref(row), &kind()));
        a == b
    };
    assert!(up.chunk_by(same_kind).all(|same| same.is_sorted_by_key(|row| row.place)));
    let down = sample.rows(Sheet::Units, "", Some((Column::Unit(UnitColumn::FormationAll), true)));
    let whole = |row: &Row| sample.totals.subtree(row.place).formation_fte;
    assert!(down.is_sorted_by(|a, b| whole(a) >= whole(b)));
}

#[test]
fn a_whole_table_that_is_copied_and_pasted_back_changes_nothing() {
    let sample = Sample::new();
    for sheet in [Sheet::Units, Sheet::Positions] {
        let columns = Column::all(sample.document.organisation(), sheet);
        let rows = sample.rows(sheet, "", None);
        let text = copy(&sample.source(), &rows, &columns, true);
        let cells = tsv::parse(&text);
        assert_eq!((cells.len(), cells[0].len()), (rows.len() + 1, columns.len()));
        assert_eq!(paste(sample.source(), &rows, &columns, (0..=0, 0..=0), cells), Ok(Vec::new()));
    }
}

#[test]
fn pasting_is_one_step_and_a_wrong_cell_leaves_everything() {
    let sample = Sample::new();
    let columns = [name(), kind()];
    let rows = sample.rows(Sheet::Units, "", None)[2..5].to_vec();
    let pasted = |text: &str| paste(sample.source(), &rows, &columns, (0..=0, 0..=0), tsv::parse(text));
    let refused = pasted("Een\tCluster\nTwee\tGeen soort\n").unwrap_err().say(Language::Dutch);
    assert!(refused.contains("Rij 2") && refused.contains("Soort") && refused.contains("Geen soort"), "{refused}");
    let refused = pasted("a\nb\nc\nd\n").unwrap_err().say(Language::Dutch);
    assert!(refused.contains("past hier niet"), "{refused}");

    let commands = pasted("Een\tCluster\r\nTwee\tCluster\r\n").unwrap();
    let mut document = sample.document.clone();
    document.apply_all(&commands).unwrap();
    let after = Sample::of(document.organisation().clone());
    assert_eq!(after.cells(&rows[..2], &name()), ["Een", "Twee"]);
    assert_eq!(after.cells(&rows[..2], &kind()), ["Cluster", "Cluster"]);
    document.undo().unwrap();
    assert_eq!(document.organisation(), sample.document.organisation());
}

#[test]
fn two_cells_of_one_position_are_filled_in_together_and_one_cell_fills_a_range() {
    let sample = Sample::new();
    let columns = [formation(), Column::Position(PositionColumn::Occupied)];
    let rows = sample.rows(Sheet::Positions, "", None)[..3].to_vec();
    let two = tsv::parse("1,5\t0.67");
    let commands = paste(sample.source(), &rows, &columns, (1..=1, 0..=0), two).unwrap();
    assert_eq!(commands.len(), 1);
    let after = Sample::new().after(&commands);
    assert_eq!(after.cells(&rows[1..2], &columns[0]), ["1,5"]);
    assert_eq!(after.cells(&rows[1..2], &columns[1]), ["0,67"]);
    let commands = paste(sample.source(), &rows, &columns, (0..=2, 0..=0), tsv::parse("2")).unwrap();
    assert_eq!(Sample::new().after(&commands).cells(&rows, &columns[0]), ["2,0", "2,0", "2,0"]);
}

#[test]
fn every_cell_takes_what_it_says_and_refuses_what_it_cannot_hold() {
    let sample = Sample::new();
    let row = sample.rows(Sheet::Units, "parkeerbeheer", None)[0].clone();
    let fill = |column: &Column, typed: &str| one_cell(sample.source(), &row, column, typed);
    for column in Column::all(sample.document.organisation(), Sheet::Units) {
        let now = sample.cells(std::slice::from_ref(&row), &column).remove(0);
        assert_eq!(fill(&column, &now), Ok(Vec::new()), "{column:?}");
    }
    for (column, typed) in [
        (name(), " "),
        (kind(), "iets"),
        (Column::Unit(UnitColumn::ValidFrom), "gisteren"),
        (Column::Unit(UnitColumn::Parent), "Nergens"),
        (Column::Unit(UnitColumn::Parent), "Parkeerbeheer"),
        (Column::Unit(UnitColumn::Id), "x"),
    ] {
        assert!(fill(&column, typed).is_err(), "{column:?}");
    }
    let moved = sample.rows(Sheet::Units, "", None);
    let under = fill(&Column::Unit(UnitColumn::Parent), "cluster stad").unwrap();
    let after = Sample::new().after(&under);
    let RowId::Unit(id) = &row.id else { panic!("a unit") };
    assert_eq!(after.document.organisation().unit(id).unwrap().parent.as_ref().unwrap().as_str(), "cluster-stad");
    assert_eq!(moved.len(), after.rows(Sheet::Units, "", None).len());
}
