//! A publication as files: one for all its pages, or one for each.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use super::super::interrupt;
use crate::export::{ExportError, Format, PictureOptions, Publication, Watch};
use crate::file::durable::{self, Batch};
use crate::i18n::Message;
use crate::model::UnitId;

/// The format that the name of a file asks for.
pub(super) fn format_of(path: &Path) -> Result<Format, Failure> {
    Format::of_path(path).ok_or_else(|| {
        let known: Vec<String> = Format::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
        let message = Message::new("cli-unknown-format").with("path", path.display().to_string());
        Failure::new(message.with("known", known.join(", ")))
    })
}

/// Writes a publication, whole or not at all: when one file cannot be written, or the user stops it, those before it are what
/// they were.
///
/// Returns what is said of it.
pub(super) fn write(
    publication: &Publication,
    format: Format,
    path: &Path,
    options: &PictureOptions,
) -> Result<Message, Failure> {
    let refused = |error: ExportError| interrupt::failure(&error);
    let watch = Watch::new(&|_| !interrupt::is_asked());
    let count = publication.pages.len();
    interrupt::listen();
    if format.holds_all_pages() || count < 2 {
        let bytes = format.write(publication, 0..count, options, watch).map_err(refused)?;
        watch.tell(1.0).map_err(refused)?;
        durable::write(path, &bytes)?;
        let message = Message::new("cli-exported").with("count", unit_count(publication));
        return Ok(message.with("path", path.display().to_string()));
    }
    let paths = publication.page_paths(path);
    let mut batch = Batch::default();
    for (page, path) in paths.iter().enumerate() {
        let bytes = format.write(publication, page..page + 1, options, watch).map_err(refused)?;
        watch.tell((page + 1) as f64 / count as f64).map_err(refused)?;
        batch.add(path, &bytes)?;
    }
    batch.finish()?;
    let shown = |path: Option<&PathBuf>| path.map_or_else(String::new, |path| path.display().to_string());
    let message = Message::new("cli-export-several").with("count", unit_count(publication)).with("files", count);
    Ok(message.with("first", shown(paths.first())).with("last", shown(paths.last())))
}

/// How many units have a card of their own; in one chart each ghost counts too, as it is drawn.
fn unit_count(publication: &Publication) -> usize {
    match publication.charts.as_slice() {
        [only] => only.scene.cards().len(),
        several => {
            let cards = several.iter().flat_map(|chart| chart.scene.cards());
            cards.map(|card| &card.unit).collect::<BTreeSet<&UnitId>>().len()
        }
    }
}
