//! JSON for programs: an array with an object for each row, keyed by the ids of the columns.
//!
//! What is empty is absent; FTE, euro and other amounts with decimals are decimal text, as in the file; a count is a number.

use serde_json::{Map, Value, json};

use super::{Cell, Column, Table, TableWriter};
use crate::i18n::Language;
use crate::metric::Amount;

/// JSON.
pub(super) const JSON: TableWriter = TableWriter { id: "json", extension: "json", is_for_programs: true, write };

fn write(table: &Table, _: Language) -> Vec<u8> {
    let rows: Value = table.rows.iter().map(|row| Value::Object(object(&table.columns, row))).collect();
    format!("{rows:#}\n").into_bytes()
}

/// A row as an object.
pub(in crate::report) fn object(columns: &[Column], row: &[Cell]) -> Map<String, Value> {
    let fields = columns.iter().zip(row);
    fields.filter_map(|(column, cell)| Some((column.id.clone(), value(cell)?))).collect()
}

fn value(cell: &Cell) -> Option<Value> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(json!(text)),
        Cell::Date(date) => Some(json!(date.to_string())),
        Cell::Amount(Amount::Count(count)) | Cell::Difference(Amount::Count(count)) => Some(json!(count)),
        Cell::Amount(amount) | Cell::Difference(amount) => Some(json!(amount.decimal_text())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::*;

    #[test]
    fn what_is_unknown_is_absent_and_amounts_are_exact() {
        let value: Value = serde_json::from_slice(&write(&sample(), Language::Dutch)).unwrap();
        let expected = json!([
            { "figure": "=HYPERLINK(\"x\")", "measure": "fte", "amount-1": "1262.00", "difference-2": "-0.50" },
            { "figure": "a|b *c*\nd", "measure": "euro", "amount-1": "441875.00" },
            { "figure": "@x", "measure": "aantal", "amount-1": 1204, "difference-2": 3 },
        ]);
        assert_eq!(value, expected);
    }
}
