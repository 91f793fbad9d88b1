//! HTML: one page that needs nothing else, for a website or for mail.
//!
//! Accessible by its structure: a language, headings, a caption and header cells with their scope, no meaning by colour only.
//! On paper each page repeats the header.

use std::fmt::Write;

use super::ReportWriter;
use crate::i18n::{Language, text};
use crate::report::list::{Report, Sheet};
use crate::report::table::{Cell, Column, Table};

/// A web page.
pub(super) const HTML: ReportWriter = ReportWriter {
    id: "html",
    extension: "html",
    name: "report-format-html",
    is_text: true,
    write: |report, language| page(report, language).into_bytes(),
};

/// Contrast of text is 15 and more, of muted text 7.
const STYLE: &str = "\
:root{color-scheme:light}\
body{font:15px/1.45 system-ui,\"Noto Sans\",\"Segoe UI\",sans-serif;color:#1b2430;background:#fff;margin:32px;max-width:1600px}\
h1{font-size:24px;font-weight:600;margin:0 0 24px}\
section{margin:0 0 32px;overflow-x:auto}\
table{border-collapse:collapse;font-size:13px}\
caption{font-size:17px;font-weight:600;text-align:start;padding:0 0 8px}\
th,td{text-align:start;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #e3e7ec}\
thead th{border-bottom:1px solid #7a8796;font-weight:600;vertical-align:bottom}\
tbody th{font-weight:400}\
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}\
.t{white-space:pre-line;max-width:36em}\
tfoot th,tfoot td{font-weight:600;border-top:1px solid #1b2430;border-bottom:0}\
.empty{color:#4a5665}\
@page{size:A4 landscape;margin:12mm}\
@media print{body{margin:0;max-width:none}section{overflow:visible;break-after:page}section:last-child{break-after:auto}\
table{font-size:9px}thead{display:table-header-group}tfoot{display:table-row-group}tr{break-inside:avoid}}";

fn page(report: &Report, language: Language) -> String {
    let title = escaped(&report.title);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Herschik {}\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        language.tag(),
        env!("CARGO_PKG_VERSION"),
    );
    for sheet in &report.sheets {
        section(&mut html, sheet, language);
    }
    facts(&mut html, &report.about, language);
    html += "</main>\n</body>\n</html>\n";
    html
}

fn section(html: &mut String, sheet: &Sheet, language: Language) {
    let name = escaped(&sheet.name);
    if sheet.table.rows.is_empty() {
        let empty = escaped(text(language, "report-empty"));
        add(html, format_args!("<section><h2>{name}</h2><p class=\"empty\">{empty}</p></section>\n"));
        return;
    }
    // A table that is wider than the window is scrolled, which the keyboard must be able to do too.
    add(html, format_args!("<section tabindex=\"0\" role=\"region\" aria-label=\"{name}\">\n"));
    add(html, format_args!("<table>\n<caption>{name}</caption>\n<thead>\n<tr>"));
    for column in &sheet.table.columns {
        let class = if column.kind.is_number() { " class=\"n\"" } else { "" };
        add(html, format_args!("<th scope=\"col\"{class}>{}</th>", escaped(&column.heading)));
    }
    *html += "</tr>\n</thead>\n<tbody>\n";
    rows(html, &sheet.table.columns, &sheet.table.rows, language);
    *html += "</tbody>\n";
    if !sheet.totals.is_empty() {
        *html += "<tfoot>\n";
        rows(html, &sheet.table.columns, &sheet.totals, language);
        *html += "</tfoot>\n";
    }
    *html += "</table>\n</section>\n";
}

/// The rows; the first cell that has words is their header.
fn rows(html: &mut String, columns: &[Column], rows: &[Vec<Cell>], language: Language) {
    for row in rows {
        let header = row.iter().position(|cell| matches!(cell, Cell::Text(_)));
        *html += "<tr>";
        for (place, (cell, column)) in row.iter().zip(columns).enumerate() {
            let class = if column.kind.is_number() { "n" } else { "t" };
            let said = escaped(&cell.say_in(column.kind, language));
            if header == Some(place) {
                add(html, format_args!("<th scope=\"row\" class=\"{class}\">{said}</th>"));
            } else {
                add(html, format_args!("<td class=\"{class}\">{said}</td>"));
            }
        }
        *html += "</tr>\n";
    }
}

/// The facts about the list, each with its name as the header of its row.
fn facts(html: &mut String, about: &Table, language: Language) {
    let name = escaped(text(language, "report-about"));
    add(html, format_args!("<section>\n<table>\n<caption>{name}</caption>\n<thead>\n<tr>"));
    for column in &about.columns {
        add(html, format_args!("<th scope=\"col\">{}</th>", escaped(&column.heading)));
    }
    *html += "</tr>\n</thead>\n<tbody>\n";
    rows(html, &about.columns, &about.rows, language);
    *html += "</tbody>\n</table>\n</section>\n";
}

fn add(html: &mut String, text: std::fmt::Arguments<'_>) {
    html.write_fmt(text).unwrap_or_else(|error| unreachable!("a text takes it: {error}"));
}

/// Text that is only text, in an element and in a value.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            '\n' => escaped.push('\n'),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
