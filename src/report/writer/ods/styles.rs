//! How an OpenDocument looks: the font, cells by what they hold, the page.

use super::VERSION;
use super::xml::Xml;
use crate::i18n::Language;
use crate::report::list::Report;
use crate::report::writer::number_format::NumberFormat;
use crate::report::writer::page::clean;

/// Names of everything that `styles` and `content` use.
pub(super) const NAMESPACES: [(&str, &str); 8] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("office:version", VERSION),
];

/// The locale of a language: `nl-NL`.
pub(super) fn locale(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}

/// The file `styles.xml`: what cells are called after, and the page.
pub(super) fn document(report: &Report, language: Language) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("office:document-styles", &NAMESPACES);
    xml.open("office:styles", &[]);
    let (tag, country) = locale(language).split_once('-').unwrap_or(("nl", "NL"));
    xml.open("style:default-style", &[("style:family", "table-cell")]);
    xml.empty(
        "style:text-properties",
        &[
            ("fo:font-family", "Calibri, Carlito, 'Liberation Sans', sans-serif"),
            ("fo:font-size", "11pt"),
            ("fo:language", tag),
            ("fo:country", country),
        ],
    );
    xml.close("style:default-style");
    for format in NumberFormat::ALL {
        number_style(&mut xml, format, (tag, country));
    }
    date_style(&mut xml);
    cell_styles(&mut xml);
    xml.close("office:styles");
    page(&mut xml, &clean(&report.title));
    xml.close("office:document-styles");
    xml.into_bytes()
}

/// The style of an amount in a row, or in a row of totals.
pub(super) fn number_cell(format: NumberFormat, is_total: bool) -> String {
    format!("{}{}", if is_total { "total-number-" } else { "number-" }, format.place())
}

fn cell_styles(xml: &mut Xml) {
    let mut style = |name: &str, data: Option<&str>, cell: &[(&str, &str)], align: &str, is_bold: bool| {
        let mut attributes = vec![("style:name", name), ("style:family", "table-cell")];
        attributes.extend(data.map(|data| ("style:data-style-name", data)));
        xml.open("style:style", &attributes);
        let top = [("style:vertical-align", "top")];
        let properties: Vec<_> = top.iter().chain(cell).copied().collect();
        xml.empty("style:table-cell-properties", &properties);
        xml.empty("style:paragraph-properties", &[("fo:text-align", align)]);
        if is_bold {
            xml.empty("style:text-properties", &[("fo:font-weight", "bold")]);
        }
        xml.close("style:style");
    };
    let wrap = ("fo:wrap-option", "wrap");
    let above = ("fo:border-top", "0.5pt solid #000000");
    let below = ("fo:border-bottom", "0.5pt solid #d5dbe3");
    // A number keeps off the text beside it.
    let aside = ("fo:padding-right", "2.5mm");
    let header = [wrap, ("fo:background-color", "#e4e9f0"), ("fo:border-bottom", "0.5pt solid #7a8796")];
    style("header", None, &header, "start", true);
    style("header-of-number", None, &[header[0], header[1], header[2], aside], "end", true);
    style("words", None, &[wrap, below], "start", false);
    style("total-words", None, &[wrap, above], "start", true);
    style("date", Some("d"), &[below], "start", false);
    style("total-date", Some("d"), &[above], "start", true);
    for format in NumberFormat::ALL {
        let data = format!("n{}", format.place());
        style(&number_cell(format, false), Some(&data), &[below, aside], "end", false);
        style(&number_cell(format, true), Some(&data), &[above, aside], "end", true);
    }
}

/// How an amount is shown; a difference that is more has a plus, by a style for what is above nought.
fn number_style(xml: &mut Xml, format: NumberFormat, locale: (&str, &str)) {
    let name = format!("n{}", format.place());
    if format.has_plus {
        let more = format!("{name}-more");
        one_number_style(xml, &more, format, locale, "+", &[("style:volatile", "true")], None);
        one_number_style(xml, &name, format, locale, "", &[], Some(&more));
    } else {
        one_number_style(xml, &name, format, locale, "", &[], None);
    }
}

fn one_number_style(
    xml: &mut Xml,
    name: &str,
    format: NumberFormat,
    (language, country): (&str, &str),
    sign: &str,
    attributes: &[(&str, &str)],
    more: Option<&str>,
) {
    let element = if format.is_euro { "number:currency-style" } else { "number:number-style" };
    // Decimal marks are those of the language of the list, whatever the system's is.
    let own = [("style:name", name), ("number:language", language), ("number:country", country)];
    let attributes: Vec<_> = own.iter().chain(attributes).copied().collect();
    xml.open(element, &attributes);
    if format.is_euro {
        xml.open("number:currency-symbol", &[("number:language", language), ("number:country", country)]);
        xml.text("€");
        xml.close("number:currency-symbol");
        xml.element("number:text", &format!("\u{a0}{sign}"));
    } else if !sign.is_empty() {
        xml.element("number:text", sign);
    }
    let decimals = format.decimals.to_string();
    xml.empty(
        "number:number",
        &[
            ("number:decimal-places", &decimals),
            ("number:min-decimal-places", &decimals),
            ("number:min-integer-digits", "1"),
            ("number:grouping", "true"),
        ],
    );
    if let Some(more) = more {
        xml.empty("style:map", &[("style:condition", "value()>0"), ("style:apply-style-name", more)]);
    }
    xml.close(element);
}

fn date_style(xml: &mut Xml) {
    xml.open("number:date-style", &[("style:name", "d")]);
    xml.empty("number:day", &[]);
    xml.element("number:text", "-");
    xml.empty("number:month", &[]);
    xml.element("number:text", "-");
    xml.empty("number:year", &[("number:style", "long")]);
    xml.close("number:date-style");
}

/// A landscape A4 of one page wide; the title above, sheet and page below.
fn page(xml: &mut Xml, title: &str) {
    xml.open("office:automatic-styles", &[]);
    xml.open("style:page-layout", &[("style:name", "page")]);
    xml.open(
        "style:page-layout-properties",
        &[
            ("fo:page-width", "297mm"),
            ("fo:page-height", "210mm"),
            ("style:print-orientation", "landscape"),
            ("fo:margin-top", "8mm"),
            ("fo:margin-bottom", "8mm"),
            ("fo:margin-left", "10mm"),
            ("fo:margin-right", "10mm"),
            ("style:scale-to-X", "1"),
            ("style:scale-to-Y", "0"),
        ],
    );
    xml.close("style:page-layout-properties");
    for (part, margin) in [("style:header-style", "fo:margin-bottom"), ("style:footer-style", "fo:margin-top")] {
        xml.open(part, &[]);
        xml.empty(
            "style:header-footer-properties",
            &[("fo:min-height", "8mm"), ("fo:margin-left", "0mm"), ("fo:margin-right", "0mm"), (margin, "3mm")],
        );
        xml.close(part);
    }
    xml.close("style:page-layout");
    xml.close("office:automatic-styles");
    xml.open("office:master-styles", &[]);
    xml.open("style:master-page", &[("style:name", "Default"), ("style:page-layout-name", "page")]);
    xml.open("style:header", &[]);
    xml.open("style:region-left", &[]);
    xml.element("text:p", &title.replace('\n', " "));
    xml.close("style:region-left");
    xml.close("style:header");
    xml.open("style:footer", &[]);
    xml.open("style:region-left", &[]);
    xml.open("text:p", &[]);
    xml.element("text:sheet-name", "");
    xml.close("text:p");
    xml.close("style:region-left");
    xml.open("style:region-right", &[]);
    xml.open("text:p", &[]);
    xml.element("text:page-number", "1");
    xml.text(" / ");
    xml.element("text:page-count", "1");
    xml.close("text:p");
    xml.close("style:region-right");
    xml.close("style:footer");
    xml.close("style:master-page");
    xml.close("office:master-styles");
}
