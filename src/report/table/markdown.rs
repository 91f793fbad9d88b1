//! A table of GitHub Flavored Markdown, for a note to the board or a page of a wiki.

use super::{ColumnKind, Table, TableWriter};
use crate::i18n::Language;

/// Markdown.
pub(in crate::report) const MARKDOWN: TableWriter =
    TableWriter { id: "markdown", extension: "md", is_for_programs: false, write };

fn write(table: &Table, language: Language) -> Vec<u8> {
    let is_shown: Vec<bool> = table.columns.iter().map(|column| column.kind != ColumnKind::Unit).collect();
    let line = |cells: &mut dyn Iterator<Item = String>| {
        let shown = cells.zip(&is_shown).filter(|(_, is_shown)| **is_shown);
        let mut line: String = shown.map(|(cell, _)| format!("| {cell} ")).collect();
        line.push_str("|\n");
        line
    };
    let rule = |kind: ColumnKind| if kind.is_number() { "---:" } else { "---" }.to_owned();
    let mut text = line(&mut table.columns.iter().map(|column| escaped(&column.heading)));
    text += &line(&mut table.columns.iter().map(|column| rule(column.kind)));
    for row in &table.rows {
        let cells = table.columns.iter().zip(row);
        text += &line(&mut cells.map(|(column, cell)| escaped(&cell.say_in(column.kind, language))));
    }
    text.into_bytes()
}

/// Text that means nothing in Markdown, on one line.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '~' | '&') {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::*;

    #[test]
    fn amounts_are_said_and_text_means_nothing_else() {
        let text = String::from_utf8(write(&sample(), Language::Dutch)).unwrap();
        let expected = "| cijfer | =was\\|x | verschil; \"wordt\" |\n\
                        | --- | ---: | ---: |\n\
                        | =HYPERLINK(\"x\") | 1.262,0 fte | −0,5 fte |\n\
                        | a\\|b \\*c\\* d | € 441.875 |  |\n\
                        | @x | 1.204 | +3 |\n";
        assert_eq!(text, expected);
    }
}
