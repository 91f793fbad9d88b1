//! CSV, Markdown and JSON of a report, made of those of a table.

use serde_json::{Map, Value, json};

use super::ReportWriter;
use crate::i18n::{Language, text};
use crate::report::list::{Report, Sheet};
use crate::report::table::{self, Table, TableWriter};

/// The list itself as CSV: one header row and its rows. Sums, further tables and facts are left out, for who opens it
/// reckons with the rows.
pub(super) const CSV: ReportWriter = ReportWriter {
    id: "csv",
    extension: "csv",
    name: "report-format-csv",
    is_text: true,
    write: |report, language| match report.sheets.first() {
        Some(sheet) => written(&table::CSV, &sheet.table, language).into_bytes(),
        None => Vec::new(),
    },
};

/// Everything as Markdown: a heading and a table for each sheet, then the facts.
pub(super) const MARKDOWN: ReportWriter = ReportWriter {
    id: "markdown",
    extension: "md",
    name: "report-format-markdown",
    is_text: true,
    write: |report, language| markdown(report, language).into_bytes(),
};

/// Everything as JSON for programs: an object with `list`, `about` (an array of facts) and `tables` (an array of objects with
/// `id`, `columns`, `rows` and `totals`), rows keyed by the ids of their columns.
pub(super) const JSON: ReportWriter = ReportWriter {
    id: "json",
    extension: "json",
    name: "report-format-json",
    is_text: true,
    write: |report, language| json(report, language).into_bytes(),
};

fn written(writer: &TableWriter, table: &Table, language: Language) -> String {
    String::from_utf8_lossy(&(writer.write)(table, language)).into_owned()
}

fn with_totals(sheet: &Sheet) -> Table {
    let rows = sheet.table.rows.iter().chain(&sheet.totals).cloned().collect();
    Table { columns: sheet.table.columns.clone(), rows }
}

fn markdown(report: &Report, language: Language) -> String {
    let mut said = format!("# {}\n", table::escaped_markdown(&report.title));
    let mut section = |name: &str, table: &Table| {
        said += &format!("\n## {}\n\n", table::escaped_markdown(name));
        if table.rows.is_empty() {
            said += text(language, "report-empty");
            said.push('\n');
        } else {
            said += &written(&table::MARKDOWN, table, language);
        }
    };
    for sheet in &report.sheets {
        section(&sheet.name, &with_totals(sheet));
    }
    section(text(language, "report-about"), &report.about);
    said
}

fn json(report: &Report, language: Language) -> String {
    let rows = |rows: &[Vec<table::Cell>], columns: &[table::Column]| -> Vec<Map<String, Value>> {
        rows.iter().map(|row| table::json_object(columns, row)).collect()
    };
    let sheet = |sheet: &Sheet| {
        let columns = &sheet.table.columns;
        let headings = columns.iter().map(|column| json!({ "id": column.id, "heading": column.heading }));
        json!({
            "id": sheet.id,
            "name": sheet.name,
            "columns": headings.collect::<Vec<_>>(),
            "rows": rows(&sheet.table.rows, columns),
            "totals": rows(&sheet.totals, columns),
        })
    };
    let value = json!({
        "list": report.list,
        "title": report.title,
        "language": language.tag(),
        "tables": report.sheets.iter().map(sheet).collect::<Vec<_>>(),
        "about": rows(&report.about.rows, &report.about.columns),
    });
    format!("{value:#}\n")
}
