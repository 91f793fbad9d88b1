//! What a spreadsheet has on each of its sheets, whatever its format: name, rows, widths.

use std::collections::BTreeSet;

use super::number_format::NumberFormat;
use super::width::widths;
use crate::i18n::{Language, text};
use crate::report::list::Report;
use crate::report::table::{Cell, Column, ColumnKind, Table};

/// What Excel takes in a cell is 32,767; a character may count for two.
const MOST_CHARACTERS: usize = 16_000;

/// A sheet.
pub(super) struct Page<'a> {
    /// What it is called: 1 to 31 characters, none of `[]:*?/\`, no two the same.
    pub name: String,
    /// The columns.
    pub columns: &'a [Column],
    /// The rows that are filtered and sorted.
    pub rows: &'a [Vec<Cell>],
    /// The sums under them.
    pub totals: &'a [Vec<Cell>],
    /// How wide each column is, in characters.
    pub widths: Vec<usize>,
    /// How the amounts of each column are written; those of a column without a measure differ from row to row.
    pub formats: Vec<Option<NumberFormat>>,
    /// Whether it has a filter: a list of facts needs none.
    pub has_filter: bool,
}

/// The sheets of a report: its tables, then what is to be known about it.
pub(super) fn pages(report: &Report, language: Language) -> Vec<Page<'_>> {
    let mut names = BTreeSet::new();
    let mut page = |name: &str, table: &'_ Table| (sheet_name(name, &mut names), widths(table, language));
    let mut pages = Vec::new();
    for sheet in &report.sheets {
        let (name, widths) = page(&sheet.name, &sheet.table);
        pages.push(Page {
            name,
            columns: &sheet.table.columns,
            rows: &sheet.table.rows,
            totals: &sheet.totals,
            widths,
            formats: formats(&sheet.table),
            has_filter: true,
        });
    }
    let (name, widths) = page(text(language, "report-about"), &report.about);
    pages.push(Page {
        name,
        columns: &report.about.columns,
        rows: &report.about.rows,
        totals: &[],
        widths,
        formats: formats(&report.about),
        has_filter: false,
    });
    pages
}

/// Text as a cell can hold it: line ends as they are everywhere, no other control characters, not endless.
pub(super) fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_refused = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    let mut cleaned: String =
        unified.chars().take(MOST_CHARACTERS).map(|c| if is_refused(c) { ' ' } else { c }).collect();
    if cleaned.len() < unified.len() && unified.chars().nth(MOST_CHARACTERS).is_some() {
        cleaned.push('…');
    }
    cleaned
}

/// A name that a sheet may have, which none of `taken` is; capitals make no difference.
fn sheet_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    const MOST: usize = 31;
    let is_refused = |c: char| c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let allowed: String = name.chars().map(|c| if is_refused(c) { ' ' } else { c }).collect();
    let words = allowed.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = if words.is_empty() { "1".to_owned() } else { words };
    let candidates = (1..).map(|number: usize| {
        let suffix = if number == 1 { String::new() } else { format!(" {number}") };
        let kept: String = words.chars().take(MOST - suffix.len()).collect();
        kept.trim_end().to_owned() + &suffix
    });
    let mut free = candidates.filter(|candidate| taken.insert(candidate.to_lowercase()));
    free.next().unwrap_or_default()
}

/// How the amounts of each column are written.
fn formats(table: &Table) -> Vec<Option<NumberFormat>> {
    let format = |(place, column): (usize, &Column)| match column.kind {
        ColumnKind::Measured(_) => NumberFormat::of_all(table.rows.iter().filter_map(|row| row.get(place))),
        _ => None,
    };
    table.columns.iter().enumerate().map(format).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        let mut taken = BTreeSet::new();
        names.iter().map(|name| sheet_name(name, &mut taken)).collect()
    }

    #[test]
    fn names_of_sheets_are_what_every_program_takes() {
        assert_eq!(
            named(&["Was-wordtlijst", "was-WORDTLIJST", "a/b:c*d?e[f]g\\h"]),
            ["Was-wordtlijst", "was-WORDTLIJST 2", "a b c d e f g h",]
        );
        assert_eq!(
            named(&["", "''", &"x".repeat(60), &"X".repeat(60)]),
            ["1".to_owned(), "1 2".to_owned(), "x".repeat(31), "X".repeat(29) + " 2",]
        );
    }

    #[test]
    fn a_cell_holds_no_control_characters_and_an_end() {
        assert_eq!(clean("a\r\nb\rc\td\u{0}\u{1b}e\u{ffff}"), "a\nb\nc d  e ");
        assert_eq!(clean(&"é".repeat(20_000)).chars().count(), MOST_CHARACTERS + 1);
        assert_eq!(clean(&"é".repeat(MOST_CHARACTERS)), "é".repeat(MOST_CHARACTERS));
    }
}
