//! ODS, for LibreOffice and whoever asks for an open format: OpenDocument 1.3, a sheet for each table and one about the list.
//!
//! What [`super::xlsx`] has: one header row that stays in sight and stands on each page, a filter, no merged cells, typed
//! cells, and no text that can become a formula. Source: OASIS, OpenDocument v1.3, parts 2 (packages) and 3 (schema).

mod content;
mod styles;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::ReportWriter;
use super::page::{clean, pages};
use crate::i18n::Language;
use crate::report::list::Report;
use xml::Xml;

/// OpenDocument.
pub(super) const ODS: ReportWriter = ReportWriter {
    id: "ods",
    extension: "ods",
    name: "report-format-ods",
    is_text: false,
    write: |report, language| {
        package(report, language).unwrap_or_else(|error| unreachable!("memory takes it: {error}"))
    },
};

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const VERSION: &str = "1.3";

fn package(report: &Report, language: Language) -> std::io::Result<Vec<u8>> {
    let pages = pages(report, language);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // No file says when it was made: equal lists are to give equal bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let stored = options.compression_method(CompressionMethod::Stored);
    let deflated = options.compression_method(CompressionMethod::Deflated);
    let parts = [
        // First and not compressed, so that the type can be read without unpacking (part 2, § 3.3).
        ("mimetype", stored, MEDIA_TYPE.as_bytes().to_vec()),
        ("META-INF/manifest.xml", deflated, manifest()),
        ("meta.xml", deflated, meta(report, language)),
        ("styles.xml", deflated, styles::document(report, language)),
        ("settings.xml", deflated, settings(pages.iter().map(|page| page.name.as_str()))),
        ("content.xml", deflated, content::document(&pages)),
    ];
    for (name, options, bytes) in parts {
        archive.start_file(name, options)?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn manifest() -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.open("manifest:manifest", &[namespace, ("manifest:version", VERSION)]);
    let mut entry = |path: &str, media_type: &str| {
        xml.empty("manifest:file-entry", &[("manifest:full-path", path), ("manifest:media-type", media_type)]);
    };
    entry("/", MEDIA_TYPE);
    for path in ["meta.xml", "styles.xml", "settings.xml", "content.xml"] {
        entry(path, "text/xml");
    }
    xml.close("manifest:manifest");
    xml.into_bytes()
}

fn meta(report: &Report, language: Language) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "office:document-meta",
        &[
            ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
            ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("office:version", VERSION),
        ],
    );
    xml.open("office:meta", &[]);
    xml.element("meta:generator", concat!("Herschik/", env!("CARGO_PKG_VERSION")));
    xml.element("dc:title", &clean(&report.title));
    xml.element("dc:language", styles::locale(language));
    xml.close("office:meta");
    xml.close("office:document-meta");
    xml.into_bytes()
}

/// What stays in sight: the first row of each sheet.
fn settings<'a>(sheets: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "office:document-settings",
        &[
            ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
            ("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
            ("xmlns:ooo", "http://openoffice.org/2004/office"),
            ("office:version", VERSION),
        ],
    );
    xml.open("office:settings", &[]);
    xml.open("config:config-item-set", &[("config:name", "ooo:view-settings")]);
    xml.open("config:config-item-map-indexed", &[("config:name", "Views")]);
    xml.open("config:config-item-map-entry", &[]);
    let mut names = sheets.peekable();
    let first = names.peek().copied().unwrap_or_default().to_owned();
    xml.open("config:config-item-map-named", &[("config:name", "Tables")]);
    for name in names {
        xml.open("config:config-item-map-entry", &[("config:name", name)]);
        // Split mode 2 is frozen; the lower pane (2) is the active one.
        for (item, kind, value) in [
            ("VerticalSplitMode", "short", "2"),
            ("VerticalSplitPosition", "int", "1"),
            ("ActiveSplitRange", "short", "2"),
            ("PositionTop", "int", "0"),
            ("PositionBottom", "int", "1"),
        ] {
            config_item(&mut xml, item, kind, value);
        }
        xml.close("config:config-item-map-entry");
    }
    xml.close("config:config-item-map-named");
    config_item(&mut xml, "ActiveTable", "string", &first);
    xml.close("config:config-item-map-entry");
    xml.close("config:config-item-map-indexed");
    xml.close("config:config-item-set");
    xml.close("office:settings");
    xml.close("office:document-settings");
    xml.into_bytes()
}

fn config_item(xml: &mut Xml, name: &str, kind: &str, value: &str) {
    xml.open("config:config-item", &[("config:name", name), ("config:type", kind)]);
    xml.text(value);
    xml.close("config:config-item");
}
