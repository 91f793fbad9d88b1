//! Publishing: opening the dialog, writing files, and putting a picture on the clipboard.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{ColorImage, Context};

use crate::export::{Chart, ExportError, Format, PictureOptions, Publication, file_name_part, raster};
use crate::file::durable::Batch;
use crate::gui::app::App;
use crate::gui::file_picker::PickPurpose;
use crate::gui::notice::Notice;
use crate::gui::publish::{Composition, Files, Outcome, Progress, PublishAsk, Said, Saving, Seen, State, Task};
use crate::gui::theme::Palette;
use crate::i18n::{self, Message};
use crate::scene::Theme;

/// Pixels to a point of a picture on the clipboard: twice those of a screen, so that it stays sharp where it is put.
const COPIED_PX_PER_PT: f64 = 2.0 * 96.0 / 72.0;
/// A picture on the clipboard has no more pixels: it takes four bytes for each, in this program and in the next.
const MOST_COPIED_PX: f64 = 64e6;
/// How much of the work is done when the files are made and not yet written.
const MADE_SHARE: f64 = 0.95;

impl App {
    /// Opens the dialog, with what is on the screen.
    pub(super) fn open_publish(&mut self, ctx: &Context) {
        self.commit_what_is_typed(ctx);
        self.refresh(ctx, None);
        let seen = Seen::of(&self.document, &self.panes, &self.view);
        let language = self.language();
        self.publishing.open(seen, self.document.scenarios().clone(), &self.settings.publish, language);
    }

    /// Does what the dialog asks for.
    pub(super) fn publish(&mut self, ctx: &Context, ask: PublishAsk) {
        match ask {
            PublishAsk::Save => self.choose_where_to_publish(ctx),
            PublishAsk::Replace => {
                let Some(open) = self.publishing.opened() else { return };
                if let Saving::Taken(files, _) = std::mem::take(&mut open.saving) {
                    let task = Task::start(ctx, "publish", move |_| store(files)).waited_for();
                    open.saving = Saving::Working(task);
                }
            }
            PublishAsk::Copy => {
                let Some(open) = self.publishing.opened() else { return };
                let (known, composition, page) = (open.publication(), open.composition(), open.page());
                open.said = None;
                self.publishing.copying = Some(Task::start(ctx, "copy", move |progress| {
                    let publication = known.unwrap_or_else(|| Arc::new(composition.compose()));
                    picture_of(&publication, page, progress)
                }));
            }
            PublishAsk::OpenStyle => self.ask_file(ctx, PickPurpose::OpenStyle, String::new()),
            PublishAsk::SaveStyle => {
                let name = i18n::text(self.language(), "publishing-style-stem");
                self.ask_file(ctx, PickPurpose::SaveStyle, format!("{name}.json"));
            }
            PublishAsk::OpenLogo => self.ask_file(ctx, PickPurpose::OpenLogo, String::new()),
            // What a file is being chosen for stays until it is chosen.
            PublishAsk::Close if self.picker.is_open() => {}
            PublishAsk::Close => self.close_publish(),
        }
    }

    /// Puts the dialog away and remembers what was chosen; nothing happens when it is not open.
    pub(in crate::gui) fn close_publish(&mut self) {
        if let Some(remembered) = self.publishing.close() {
            self.settings.publish = remembered;
            self.keep_settings();
        }
    }

    fn choose_where_to_publish(&mut self, ctx: &Context) {
        let Some(open) = self.publishing.opened() else { return };
        let format = open.format();
        open.said = None;
        let part = open.top_name().map(file_name_part).filter(|part| !part.is_empty());
        let name = self.suggested_name(format.extension());
        let name = match part {
            Some(part) => {
                let stem = name.strip_suffix(format.extension()).map_or("", |stem| stem.trim_end_matches('.'));
                format!("{stem}-{part}.{}", format.extension())
            }
            None => name,
        };
        self.ask_file(ctx, PickPurpose::Publish(format), name);
    }

    /// Writes what was chosen, on a thread of its own.
    pub(super) fn publish_to(&mut self, ctx: &Context, path: PathBuf, format: Format) {
        let Some(open) = self.publishing.opened() else { return };
        let (known, composition, picture) = (open.publication(), open.composition(), open.picture());
        let task =
            Task::start(ctx, "publish", move |progress| written(known, &composition, picture, format, &path, progress));
        open.saving = Saving::Working(task.waited_for());
        self.settings.publish = open.remembered();
        self.keep_settings();
    }

    /// Puts what is on the screen on the clipboard.
    pub(super) fn copy_image(&mut self, ctx: &Context) {
        self.refresh(ctx, None);
        let theme = if Palette::of(ctx).is_dark { Theme::Dark } else { Theme::Light };
        let pane = self.panes.seen();
        let chart = Chart {
            name: String::new(),
            scene: pane.derived.scene.clone(),
            relations: pane.derived.relations.clone(),
            marks: pane.marks().cloned(),
            language: self.language(),
        };
        self.publishing.copying = Some(Task::start(ctx, "copy", move |progress| {
            picture_of(&Publication::of_chart(chart, theme), 0, progress)
        }));
    }

    /// Takes what came of work on other threads.
    pub(in crate::gui) fn poll_publishing(&mut self, ctx: &Context) {
        self.poll_copying(ctx);
        let Some(open) = self.publishing.opened() else { return };
        let Saving::Working(task) = &open.saving else { return };
        let outcome = match task.poll() {
            State::Working => return,
            State::Done(outcome) => outcome,
            State::BrokenOff => Outcome::Failed(Message::new("publishing-broke-off")),
        };
        open.saving = Saving::Idle;
        match outcome {
            Outcome::Saved(count, first) => {
                let message = Message::new("publishing-saved").with("count", count);
                let message = message.with("path", first.display().to_string());
                self.close_publish();
                self.notice = Some(Notice { message, offers_undo: false });
            }
            Outcome::Taken(files, taken) => open.ask_about(files, taken),
            Outcome::Stopped => {
                open.said = Some(Said { message: Message::new("export-cancelled"), is_failure: false });
            }
            Outcome::Failed(why) => open.said = Some(Said { message: failed(why), is_failure: true }),
        }
    }

    fn poll_copying(&mut self, ctx: &Context) {
        let Some(task) = &self.publishing.copying else { return };
        let copied = match task.poll() {
            State::Working => return,
            State::Done(Ok(image)) => {
                ctx.copy_image(image);
                Ok(Message::new("publishing-copied"))
            }
            State::Done(Err(ExportError::TooLarge { width_px, height_px })) => {
                let megapixels = (width_px * height_px / 1e6).round() as i64;
                let most = (MOST_COPIED_PX / 1e6) as i64;
                Err(Message::new("publishing-copy-too-large").with("mega", megapixels).with("most", most))
            }
            State::Done(Err(error)) => Err(error.message()),
            State::BrokenOff => Err(Message::new("publishing-broke-off")),
        };
        self.publishing.copying = None;
        let is_failure = copied.is_err();
        let (Ok(message) | Err(message)) = copied;
        match self.publishing.opened() {
            Some(open) => open.said = Some(Said { message, is_failure }),
            None => self.notice = Some(Notice { message, offers_undo: false }),
        }
    }

    /// Waits for what is being made on other threads, and takes it at the next frame: for tests and for who takes pictures of
    /// the window.
    pub fn settle(&mut self, ctx: &Context) {
        self.publishing.settle(ctx);
    }
}

fn failed(why: Message) -> Message {
    Message::new("publishing-failed").with("why", why)
}

/// A page for the clipboard.
fn picture_of(publication: &Publication, page: usize, progress: &Progress) -> Result<ColorImage, ExportError> {
    // The page that was looked at may be gone.
    let page = page.min(publication.pages.len().saturating_sub(1));
    let bounds = publication.pages.get(page).map(|page| page.bounds()).unwrap_or_default();
    let (width_px, height_px) = (bounds.width * COPIED_PX_PER_PT, bounds.height * COPIED_PX_PER_PT);
    if width_px * height_px > MOST_COPIED_PX {
        return Err(ExportError::TooLarge { width_px, height_px });
    }
    let made = progress.watched(0.0, 1.0, |watch| raster(publication, page, bounds, COPIED_PX_PER_PT, false, watch))?;
    Ok(ColorImage::from_rgba_unmultiplied([made.width_px as usize, made.height_px as usize], &made.rgba))
}

/// Makes the files of a publication and writes them; of several only where none is there already.
fn written(
    known: Option<Arc<Publication>>,
    composition: &Composition,
    picture: PictureOptions,
    format: Format,
    path: &Path,
    progress: &Progress,
) -> Outcome {
    match make(known, composition, picture, format, path, progress) {
        Ok(files) => match files.iter().filter(|(path, _)| path.exists()).count() {
            // Of one file the question was asked where it was chosen.
            taken if taken > 0 && files.len() > 1 => Outcome::Taken(files, taken),
            _ => store(files),
        },
        Err(ExportError::Cancelled) => Outcome::Stopped,
        Err(error) => Outcome::Failed(error.message()),
    }
}

/// The files of a publication, in memory.
fn make(
    known: Option<Arc<Publication>>,
    composition: &Composition,
    picture: PictureOptions,
    format: Format,
    path: &Path,
    progress: &Progress,
) -> Result<Files, ExportError> {
    let publication = known.unwrap_or_else(|| Arc::new(composition.compose()));
    let count = publication.pages.len();
    let mut files = Files::new();
    let paths = paths_of(path, &publication, format);
    let share = MADE_SHARE / paths.len().max(1) as f64;
    for (place, path) in paths.into_iter().enumerate() {
        let pages = if format.holds_all_pages() { 0..count } else { place..place + 1 };
        let from = place as f64 * share;
        let bytes = progress.watched(from, from + share, |watch| format.write(&publication, pages, &picture, watch))?;
        files.push((path, bytes));
    }
    progress.watched(MADE_SHARE, MADE_SHARE, |watch| watch.tell(1.0))?;
    Ok(files)
}

/// Where the files of a publication go: one where the format holds all pages, else one for each.
fn paths_of(path: &Path, publication: &Publication, format: Format) -> Vec<PathBuf> {
    if format.holds_all_pages() { vec![path.to_owned()] } else { publication.page_paths(path) }
}

/// Writes the files, all or none: where one cannot be written the others are as they were.
fn store(files: Files) -> Outcome {
    let Some(first) = files.first().map(|(path, _)| path.clone()) else { return Outcome::Stopped };
    let mut batch = Batch::default();
    let added = files.iter().try_for_each(|(path, bytes)| batch.add(path, bytes));
    match added.and_then(|()| batch.finish()) {
        Ok(()) => Outcome::Saved(files.len(), first),
        Err(error) => Outcome::Failed(error.message()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::PublishOptions;
    use crate::i18n::Language;
    use crate::scene::Style;

    #[test]
    fn files_are_written_all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("c.svg")).unwrap();
        let files = vec![(at("a.svg"), b"a".to_vec()), (at("b.svg"), b"b".to_vec()), (at("c.svg"), b"c".to_vec())];
        assert!(matches!(store(files.clone()), Outcome::Failed(_)));
        assert!(!at("a.svg").exists() && !at("b.svg").exists());
        std::fs::remove_dir(at("c.svg")).unwrap();
        assert_eq!(store(files), Outcome::Saved(3, at("a.svg")));
        assert_eq!(std::fs::read(at("c.svg")).unwrap(), b"c");
    }

    #[test]
    fn what_is_stopped_leaves_nothing() {
        let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/aalsmeer.json"));
        let scenarios = crate::file::load(bytes).expect("the sample is sound").scenarios;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.svg");
        let composition = Composition {
            scenario: scenarios.start().clone(),
            scenarios: Arc::new(scenarios),
            options: PublishOptions::default(),
            style: Style::default(),
            language: Language::Dutch,
        };
        let mut task = Task::start(&Context::default(), "test", move |progress| {
            while progress.tell(0.0) {
                std::thread::yield_now();
            }
            written(None, &composition, PictureOptions::default(), Format::Svg, &path, progress)
        });
        task.stop();
        task.settle();
        assert_eq!(task.poll(), State::Done(Outcome::Stopped));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
