//! CSV for a spreadsheet.
//!
//! RFC 4180, with two liberties that make Excel open it by a double click. The byte order mark: without it Excel reads UTF-8
//! as Windows-1252, and an ë becomes two letters. And the separator: Excel takes the one of the system's list separator,
//! which where people write a decimal comma is `;`; with a comma a Dutch Excel puts the whole row in one cell. So Dutch has
//! `;` and a decimal comma, English `,` and a decimal point. (A first line `sep=,` would do for Excel alone: other programs
//! show it, and Excel then no longer heeds the byte order mark.)
//!
//! Amounts have neither unit nor separators of thousands, and an ordinary minus, so that they are read as numbers.

use super::{Cell, Table, TableWriter};
use crate::i18n::Language;

/// CSV.
pub(in crate::report) const CSV: TableWriter =
    TableWriter { id: "csv", extension: "csv", is_for_programs: false, write };

fn write(table: &Table, language: Language) -> Vec<u8> {
    let separator = match language {
        Language::Dutch => b';',
        Language::English => b',',
    };
    let header = table.columns.iter().map(|column| harmless(&column.heading)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| field(cell, language)).collect());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for record in std::iter::once(header).chain(rows) {
        let record: Vec<String> = record;
        writer.write_record(&record).unwrap_or_else(|error| unreachable!("memory takes every row: {error}"));
    }
    writer.into_inner().unwrap_or_else(|error| unreachable!("memory takes every row: {error}"))
}

fn field(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Date(date) => date.to_string(),
        Cell::Amount(amount) | Cell::Difference(amount) => match language {
            Language::Dutch => amount.decimal_text().replace('.', ","),
            Language::English => amount.decimal_text(),
        },
    }
}

/// Text that a spreadsheet does not take for a formula: an apostrophe before a sign that one begins with. A tab or a line
/// end counts as such a sign, for some programs skip it and read on (OWASP, *CSV Injection*).
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::*;

    #[test]
    fn a_dutch_excel_opens_it() {
        let text = String::from_utf8(write(&sample(), Language::Dutch)).unwrap();
        let expected = "\u{feff}cijfer;eenheid;'=was|x;\"verschil; \"\"wordt\"\"\"\r\n\
                        \"'=HYPERLINK(\"\"x\"\")\";fte;1262,00;-0,50\r\n\
                        \"a|b *c*\nd\";euro;441875,00;\r\n\
                        '@x;aantal;1204;3\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn an_english_one_too() {
        let text = String::from_utf8(write(&sample(), Language::English)).unwrap();
        assert!(text.contains("euro,441875.00,\r\n") && text.contains("fte,1262.00,-0.50\r\n"), "{text}");
    }

    #[test]
    fn no_text_is_a_formula() {
        for text in ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("a=1"), "a=1");
    }
}
