//! Cells as text with tabs between them: what spreadsheets put on the clipboard and take from it.

use crate::i18n::Language;
use crate::report::table::{Cell, ColumnKind, Table};

/// Signs that make a spreadsheet take a text for a formula.
const FORMULA_SIGNS: [char; 3] = ['=', '+', '@'];

/// The rows of cells of a text. A cell in quotes may hold tabs, line breaks and doubled quotes; a quote elsewhere is a quote.
/// Lines end in LF, CRLF or CR; what stands behind the last one is no row when it is empty.
pub fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut at_start = true;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let was_at_start = std::mem::take(&mut at_start);
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '\r' if is_quoted && chars.peek() == Some(&'\n') => {}
            _ if is_quoted => cell.push(c),
            '"' if was_at_start => is_quoted = true,
            '\t' => {
                row.push(unmarked(std::mem::take(&mut cell)));
                at_start = true;
            }
            '\r' if chars.peek() == Some(&'\n') => at_start = was_at_start,
            '\n' | '\r' => {
                row.push(unmarked(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
                at_start = true;
            }
            _ => cell.push(c),
        }
    }
    if !row.is_empty() || !cell.is_empty() || !at_start {
        row.push(unmarked(cell));
        rows.push(row);
    }
    rows
}

/// Takes off the mark that says that what follows is a text.
fn unmarked(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(FORMULA_SIGNS) => text.to_owned(),
        _ => cell,
    }
}

/// A table of a report with its headings, as text: `rows` in the order in which they are shown.
pub fn of_table<'a>(table: &'a Table, rows: impl Iterator<Item = &'a Vec<Cell>>, language: Language) -> String {
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = (String, bool)>| {
        for (place, (cell, is_text)) in cells.enumerate() {
            if place > 0 {
                text.push('\t');
            }
            push_cell(&mut text, &cell, is_text);
        }
        text.push('\n');
    };
    line(&mut table.columns.iter().map(|column| (column.heading.clone(), true)));
    for row in rows {
        let said = |(cell, kind): (&Cell, ColumnKind)| (cell.say_in(kind, language), matches!(cell, Cell::Text(_)));
        line(&mut row.iter().zip(table.columns.iter().map(|column| column.kind)).map(said));
    }
    text
}

/// Adds a cell to a row. A text that a spreadsheet would take for a formula gets the mark `'` in front.
pub(super) fn push_cell(out: &mut String, cell: &str, is_text: bool) {
    let mark = if is_text && cell.starts_with(FORMULA_SIGNS) { "'" } else { "" };
    if cell.contains(['\t', '\n', '\r']) || cell.starts_with('"') {
        out.push('"');
        out.push_str(mark);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(mark);
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_line_breaks_and_empty_cells_are_read() {
        for (text, expected) in [
            ("", &[][..]),
            ("a\tb\n", &[&["a", "b"][..]]),
            ("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]),
            ("a\rb", &[&["a"], &["b"]]),
            ("\t\n", &[&["", ""]]),
            ("\n", &[&[""]]),
            ("\"een\ttab\"\t\"twee\nregels\"\n", &[&["een\ttab", "twee\nregels"]]),
            ("\"regel\r\neind\"", &[&["regel\neind"]]),
            ("\"hij zei \"\"ja\"\"\"", &[&["hij zei \"ja\""]]),
            ("5\" buis\tx", &[&["5\" buis", "x"]]),
            ("\"\"", &[&[""]]),
            ("'=1+1\t'-3\t'a", &[&["=1+1", "'-3", "'a"]]),
        ] {
            assert_eq!(parse(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for cell in
            ["", "a", "=SOM(A1)", "+31 546", "@naam", "-3,5", "twee\nregels", "\"x\"", "a\tb", "'t Hart", "=\n\""]
        {
            let mut line = String::new();
            push_cell(&mut line, cell, true);
            line.push('\t');
            push_cell(&mut line, "b", true);
            assert_eq!(parse(&line), [[cell, "b"]], "{line:?}");
        }
        let mut line = String::new();
        push_cell(&mut line, "=1", true);
        assert_eq!(line, "'=1");
    }
}
