//! The sheets of an OpenDocument.

use super::styles::{NAMESPACES, number_cell};
use super::xml::Xml;
use crate::metric::Measure;
use crate::report::table::Cell;
use crate::report::writer::number_format::{NumberFormat, number};
use crate::report::writer::page::{Page, clean};

/// Width of a digit in 11 point Calibri, with which the widths of columns are counted.
const MM_PER_CHARACTER: f64 = 1.95;

/// The file `content.xml`.
pub(super) fn document(pages: &[Page<'_>]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("office:document-content", &NAMESPACES);
    automatic_styles(&mut xml, pages);
    xml.open("office:body", &[]);
    xml.open("office:spreadsheet", &[]);
    for page in pages {
        sheet(&mut xml, page);
    }
    xml.open("table:database-ranges", &[]);
    for (place, page) in pages.iter().enumerate().filter(|(_, page)| page.has_filter && !page.columns.is_empty()) {
        let last = format!("{}{}", column_name(page.columns.len() - 1), page.rows.len() + 1);
        // The name of a sheet stands between quotes; it has none in it.
        let range = format!("'{0}'.A1:'{0}'.{last}", page.name);
        xml.empty(
            "table:database-range",
            &[
                ("table:name", &format!("__Anonymous_Sheet_DB__{place}")),
                ("table:target-range-address", &range),
                ("table:display-filter-buttons", "true"),
            ],
        );
    }
    xml.close("table:database-ranges");
    xml.close("office:spreadsheet");
    xml.close("office:body");
    xml.close("office:document-content");
    xml.into_bytes()
}

/// Widths of columns, and the sheet itself.
fn automatic_styles(xml: &mut Xml, pages: &[Page<'_>]) {
    xml.open("office:automatic-styles", &[]);
    xml.open(
        "style:style",
        &[("style:name", "sheet"), ("style:family", "table"), ("style:master-page-name", "Default")],
    );
    xml.empty("style:table-properties", &[("table:display", "true")]);
    xml.close("style:style");
    xml.open("style:style", &[("style:name", "row"), ("style:family", "table-row")]);
    xml.empty("style:table-row-properties", &[("style:use-optimal-row-height", "true")]);
    xml.close("style:style");
    let mut widths: Vec<usize> = pages.iter().flat_map(|page| page.widths.iter().copied()).collect();
    widths.sort_unstable();
    widths.dedup();
    for width in widths {
        xml.open("style:style", &[("style:name", &format!("width-{width}")), ("style:family", "table-column")]);
        #[allow(clippy::cast_precision_loss, reason = "at most as many characters as a page is wide")]
        let width_mm = format!("{:.1}mm", width as f64 * MM_PER_CHARACTER + 1.5);
        xml.empty("style:table-column-properties", &[("style:column-width", &width_mm)]);
        xml.close("style:style");
    }
    xml.close("office:automatic-styles");
}

fn sheet(xml: &mut Xml, page: &Page<'_>) {
    xml.open("table:table", &[("table:name", &page.name), ("table:style-name", "sheet")]);
    for width in &page.widths {
        let style = format!("width-{width}");
        xml.empty("table:table-column", &[("table:style-name", &style), ("table:default-cell-style-name", "words")]);
    }
    xml.open("table:table-header-rows", &[]);
    xml.open("table:table-row", &[("table:style-name", "row")]);
    for column in page.columns {
        let style = if column.kind.is_number() { "header-of-number" } else { "header" };
        string_cell(xml, &column.heading, style);
    }
    xml.close("table:table-row");
    xml.close("table:table-header-rows");
    let rows = page.rows.iter().map(|row| (row, false)).chain(page.totals.iter().map(|row| (row, true)));
    for (row, is_total) in rows {
        xml.open("table:table-row", &[("table:style-name", "row")]);
        for (cell, shown) in row.iter().zip(&page.formats) {
            write_cell(xml, cell, *shown, is_total);
        }
        xml.close("table:table-row");
    }
    xml.close("table:table");
}

fn write_cell(xml: &mut Xml, cell: &Cell, shown: Option<NumberFormat>, is_total: bool) {
    if let (Some(amount), Some(own)) = (number(cell), NumberFormat::of(cell)) {
        // Sums have the decimals of what they add up.
        let format = shown.map_or(own, |shown| NumberFormat { has_plus: own.has_plus, ..shown });
        let style = number_cell(format, is_total);
        let value = amount.decimal_text();
        let mut attributes = vec![("table:style-name", style.as_str())];
        if amount.measure() == Measure::Euro {
            attributes.extend([("office:value-type", "currency"), ("office:currency", "EUR")]);
        } else {
            attributes.push(("office:value-type", "float"));
        }
        attributes.push(("office:value", &value));
        xml.open("table:table-cell", &attributes);
        xml.element("text:p", &value);
        xml.close("table:table-cell");
        return;
    }
    match cell {
        Cell::Text(text) if !text.is_empty() => string_cell(xml, text, if is_total { "total-words" } else { "words" }),
        Cell::Date(date) => {
            let (style, value) = (if is_total { "total-date" } else { "date" }, date.to_string());
            xml.open(
                "table:table-cell",
                &[("table:style-name", style), ("office:value-type", "date"), ("office:date-value", &value)],
            );
            xml.element("text:p", &value);
            xml.close("table:table-cell");
        }
        _ => xml.empty("table:table-cell", &[("table:style-name", if is_total { "total-words" } else { "words" })]),
    }
}

/// A cell of text: never a formula, for that has an attribute of its own. A paragraph for each line.
fn string_cell(xml: &mut Xml, text: &str, style: &str) {
    xml.open("table:table-cell", &[("table:style-name", style), ("office:value-type", "string")]);
    for line in clean(text).split('\n') {
        xml.open("text:p", &[]);
        paragraph(xml, line);
        xml.close("text:p");
    }
    xml.close("table:table-cell");
}

/// The text of a paragraph. Of several spaces all but the first, and those it begins with, are elements (part 3, § 6.1.3).
fn paragraph(xml: &mut Xml, line: &str) {
    let mut run = String::new();
    let mut spaces = 0_usize;
    let flush = |xml: &mut Xml, run: &mut String, spaces: &mut usize| {
        if *spaces > 0 {
            let kept = usize::from(!run.is_empty());
            if kept == 1 {
                run.push(' ');
            }
            if !run.is_empty() {
                xml.text(run);
                run.clear();
            }
            if *spaces > kept {
                xml.empty("text:s", &[("text:c", &(*spaces - kept).to_string())]);
            }
            *spaces = 0;
        }
    };
    for c in line.chars() {
        if c == ' ' {
            spaces += 1;
        } else {
            if spaces == 1 && !run.is_empty() {
                run.push(' ');
                spaces = 0;
            }
            flush(xml, &mut run, &mut spaces);
            run.push(c);
        }
    }
    flush(xml, &mut run, &mut spaces);
    if !run.is_empty() {
        xml.text(&run);
    }
}

/// The letters of a column: A to Z, then AA.
fn column_name(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { letter.to_string() } else { column_name(place / 26 - 1) + &letter.to_string() }
}
