//! XLSX, for Excel: a sheet for each table and one about the list.
//!
//! One header row that stays in sight, a filter over the rows and not over the sums, no merged cells, numbers as numbers. Text
//! is always text: no name becomes a formula. On paper a landscape A4 of one page wide, with the header on each.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::ReportWriter;
use super::number_format::{NumberFormat, number};
use super::page::{Page, clean, pages};
use super::width::lines;
use crate::i18n::{Language, text};
use crate::report::list::Report;
use crate::report::table::Cell;

/// Excel.
pub(super) const XLSX: ReportWriter = ReportWriter {
    id: "xlsx",
    extension: "xlsx",
    name: "report-format-xlsx",
    is_text: false,
    write: |report, language| {
        workbook(report, language).unwrap_or_else(|error| unreachable!("what Excel refuses was taken out: {error}"))
    },
};

/// A4 among the paper sizes of Excel.
const PAPER_A4: u8 = 9;
/// The rows that a sheet of Excel has, the header among them.
const MOST_ROWS: usize = 1_048_576;
/// The blue-grey of the header row; text on it has a contrast of 13.
const HEADER_BACKGROUND: u32 = 0xE4_E9_F0;
const HAIRLINE: u32 = 0xD5_DB_E3;
/// The height of a line of 11 point Calibri.
const LINE_PT: usize = 15;
/// The tallest that Excel makes a row is 409 points.
const MOST_LINES: usize = 27;

struct Formats {
    header: Format,
    header_of_number: Format,
    text: Format,
    numbers: Vec<Format>,
    date: Format,
}

impl Formats {
    fn new(is_total: bool) -> Self {
        let base = Format::new().set_align(FormatAlign::Top);
        let base = match is_total {
            true => base.set_bold().set_border_top(FormatBorder::Thin),
            false => base.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(HAIRLINE),
        };
        let header = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(HEADER_BACKGROUND)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(HAIRLINE);
        // A number keeps off the text beside it.
        let number = base.clone().set_align(FormatAlign::Right).set_indent(1);
        let numbers = NumberFormat::ALL.map(|format| number.clone().set_num_format(format.excel_code()));
        Self {
            header_of_number: header.clone().set_align(FormatAlign::Right).set_indent(1),
            header,
            text: base.clone().set_text_wrap().set_align(FormatAlign::Left),
            numbers: numbers.to_vec(),
            date: base.set_num_format("d-m-yyyy").set_align(FormatAlign::Left),
        }
    }
}

fn workbook(report: &Report, language: Language) -> Result<Vec<u8>, XlsxError> {
    let (formats, total_formats) = (Formats::new(false), Formats::new(true));
    let mut workbook = Workbook::new();
    // Equal lists are to give equal bytes, so no file says when it was made.
    let properties = DocProperties::new()
        .set_title(clean(&report.title))
        .set_subject(text(language, "report-about"))
        .set_custom_property("Language", language.tag())
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    for page in pages(report, language) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&page.name)?;
        write_page(sheet, &page, &formats, &total_formats)?;
        set_up(sheet, &page, report)?;
    }
    workbook.save_to_buffer()
}

fn write_page(sheet: &mut Worksheet, page: &Page<'_>, formats: &Formats, of_totals: &Formats) -> Result<(), XlsxError> {
    for (column, (heading, &width)) in page.columns.iter().zip(&page.widths).enumerate() {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        let format = if heading.kind.is_number() { &formats.header_of_number } else { &formats.header };
        sheet.write_string_with_format(0, column, clean(&heading.heading), format)?;
        sheet.set_column_width(column, u32::try_from(width).unwrap_or(u32::MAX))?;
    }
    // The buttons of the filter stand on the last line, and so not over a heading of one.
    let heading_lines = lines(page.columns.iter().zip(&page.widths).map(|(column, &width)| (&*column.heading, width)));
    set_lines(sheet, 0, heading_lines.max(2))?;
    let rows = page.rows.iter().map(|row| (row, formats)).chain(page.totals.iter().map(|row| (row, of_totals)));
    for (place, (row, formats)) in rows.take(MOST_ROWS - 1).enumerate() {
        let place = u32::try_from(place + 1).unwrap_or(u32::MAX);
        let texts = row.iter().zip(&page.widths).map(|(cell, &width)| match cell {
            Cell::Text(text) => (text.as_str(), width),
            _ => ("", width),
        });
        set_lines(sheet, place, lines(texts))?;
        for (column, (cell, shown)) in row.iter().zip(&page.formats).enumerate() {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            write_cell(sheet, (place, column), cell, *shown, formats)?;
        }
    }
    Ok(())
}

/// Makes a row as tall as its lines: not every program does so by itself.
fn set_lines(sheet: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    if lines > 1 {
        sheet.set_row_height(row, u32::try_from(lines.min(MOST_LINES) * LINE_PT).unwrap_or(u32::MAX))?;
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    shown: Option<NumberFormat>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    if let (Some(amount), Some(own)) = (number(cell), NumberFormat::of(cell)) {
        // Sums have the decimals of what they add up.
        let format =
            &formats.numbers[shown.map_or(own, |shown| NumberFormat { has_plus: own.has_plus, ..shown }).place()];
        sheet.write_number_with_format(row, column, amount.as_f64(), format)?;
        return Ok(());
    }
    match cell {
        Cell::Text(text) if !text.is_empty() => {
            sheet.write_string_with_format(row, column, clean(text), &formats.text)?;
        }
        Cell::Date(date) => {
            let (year, month, day) = date.parts();
            let parts = (u16::try_from(year).ok(), u8::try_from(month).ok(), u8::try_from(day).ok());
            let known = match parts {
                (Some(year), Some(month), Some(day)) => ExcelDateTime::from_ymd(year, month, day).ok(),
                _ => None,
            };
            match known {
                Some(known) => sheet.write_datetime_with_format(row, column, &known, &formats.date)?,
                // Excel knows no days before 1900.
                None => sheet.write_string_with_format(row, column, date.to_string(), &formats.text)?,
            };
        }
        _ => {
            sheet.write_blank(row, column, &formats.text)?;
        }
    }
    Ok(())
}

/// What does not stand in cells: what stays in sight, the filter, the paper.
fn set_up(sheet: &mut Worksheet, page: &Page<'_>, report: &Report) -> Result<(), XlsxError> {
    let last_column = u16::try_from(page.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?;
    if page.has_filter && !page.columns.is_empty() {
        let last_row = u32::try_from(page.rows.len().min(MOST_ROWS - 1)).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, last_row, last_column)?;
    }
    sheet.set_landscape().set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    // An ampersand is a command in a header, and a digit after a font size would be part of it.
    let title: String = clean(&report.title).chars().filter(|c| *c != '\n').take(100).collect();
    sheet
        .set_header(format!("&L{}", title.replace('&', "&&")))
        .set_footer(format!("&L{}&R&P / &N", page.name.replace('&', "&&")));
    Ok(())
}
