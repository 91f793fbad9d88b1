//! Files: opening, saving, exporting, and asking before unsaved changes could be lost. Alone in the window touches the disk.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::file::{self, durable};
use crate::gui::app::{App, Pending};
use crate::gui::dialog::DialogKind;
use crate::gui::file_picker::{PickPurpose, PickRequest, Picked};
use crate::gui::notice::Notice;
use crate::gui::outbox::UnsavedAnswer;
use crate::gui::panel::signals::SignalsPanel;
use crate::gui::panel::status_bar::StatusBar;
use crate::gui::panel::top_bar::TopBar;
use crate::gui::panes::Pane;
use crate::gui::samples;
use crate::gui::score_card::card_of;
use crate::gui::view_state::Centre;
use crate::i18n::{self, Message};
use crate::model::{Document, Scenarios};
use crate::report::{as_list, as_table, table};

/// A chart that would open smaller than this opens with its lower levels closed.
const LEAST_OPENING_ZOOM: f64 = 0.55;

impl App {
    /// Does what is pending, after asking about unsaved changes.
    pub(super) fn unless_unsaved(&mut self, ctx: &Context, pending: Pending) {
        if self.has_unsaved_changes() {
            self.pending = Some(pending);
            self.open_dialog(ctx, DialogKind::Unsaved);
        } else {
            self.go_on(ctx, pending);
        }
    }

    pub(super) fn answered(&mut self, ctx: &Context, answer: UnsavedAnswer) {
        self.dialogs.close();
        match answer {
            UnsavedAnswer::Stay => self.pending = None,
            UnsavedAnswer::Discard => {
                if let Some(pending) = self.pending.take() {
                    self.go_on(ctx, pending);
                }
            }
            // Without a file name the picker comes first; `saved` goes on once the file is written.
            UnsavedAnswer::Save => self.save(ctx),
        }
    }

    pub(super) fn go_on(&mut self, ctx: &Context, pending: Pending) {
        match pending {
            Pending::Quit => {
                self.may_quit = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Pending::StartScreen => {
                self.show(Scenarios::default(), None, None);
                self.is_open = false;
            }
            Pending::ChooseFile => self.ask_file(ctx, PickPurpose::OpenFile, String::new()),
            Pending::OpenPath(path) => self.open_path(&path),
            Pending::OpenSample(id) => self.open_sample(id),
            Pending::BeginEmpty(title) => {
                let organisation = samples::empty_organisation(&title);
                self.show(organisation, None, None);
                self.view.selection = self.organisation().roots().into_iter().map(|(id, _)| id.clone()).collect();
            }
        }
    }

    /// Opens a file; says what is wrong with one that cannot be read, and leaves what is open as it is.
    pub(in crate::gui) fn open_path(&mut self, path: &Path) {
        let read = durable::read(path).map_err(|error| error.message());
        let loaded = read.and_then(|bytes| match file::load(&bytes) {
            Ok(loaded) => Ok((loaded, bytes)),
            Err(error) => Err(error.message()),
        });
        match loaded {
            Ok((loaded, bytes)) => {
                self.migrated_from = loaded.migrated_from;
                self.show(loaded.scenarios, Some(path.to_owned()), Some(bytes));
                self.remember(path);
            }
            Err(message) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.fail(Message::new("failure-open").with("name", name), message);
            }
        }
    }

    pub(super) fn open_sample(&mut self, id: &str) {
        let Some(sample) = samples::ALL.iter().find(|sample| sample.id == id) else { return };
        match file::load(sample.bytes) {
            Ok(loaded) => {
                let has_scenarios = loaded.scenarios.len() > 1;
                self.show(loaded.scenarios, None, None);
                if has_scenarios {
                    self.begin_comparing();
                }
            }
            Err(error) => self.fail(Message::new("failure-open").with("name", id), error.message()),
        }
    }

    pub(super) fn show(&mut self, scenarios: impl Into<Scenarios>, path: Option<PathBuf>, bytes: Option<Vec<u8>>) {
        self.document = Document::new(scenarios);
        self.path = path;
        self.on_disk = bytes;
        self.is_open = true;
        self.notice = None;
        self.panes.reset(&self.document);
        self.table.forget();
        self.score_card.forget();
        self.functions.forget();
        self.phases.forget();
        self.placement.forget();
        self.lists.forget();
        self.close_publish();
        self.publishing.forget();
        self.top_bar = TopBar::default();
        self.status_bar = StatusBar::default();
        self.signals = SignalsPanel::default();
        let options = std::mem::take(&mut self.view.options);
        (self.view.options.language, self.view.options.figures) = (options.language, options.figures);
        self.view.clear_selection();
        self.view.cut.clear();
        self.view.renaming = None;
        self.view.drag = None;
        // Another file has nothing beside each other that was asked for.
        if self.view.centre.compares() {
            self.view.centre = Centre::Chart;
        }
        self.close_until_readable();
    }

    /// Closes the lowest levels of a chart that would be too small to read as a whole.
    pub(super) fn close_until_readable(&mut self) {
        let fits = |pane: &Pane| pane.canvas.fitting(&pane.derived.scene).zoom >= LEAST_OPENING_ZOOM;
        self.panes.refresh(&self.document, &self.view, None, 0.0);
        let mut level = self.panes.focused().derived.totals.layers().saturating_sub(1);
        while level > 1 && !fits(self.panes.focused()) {
            level -= 1;
            self.collapse_where(|depth| depth == level);
            self.panes.refresh(&self.document, &self.view, None, 0.0);
        }
        self.panes.fit_when_shown();
    }

    pub(super) fn save(&mut self, ctx: &Context) {
        let Some(path) = self.path.clone() else { return self.choose_where_to_save(ctx) };
        if let (Some(known), Ok(now)) = (&self.on_disk, durable::read(&path))
            && *known != now
        {
            let name = path.display().to_string();
            self.pending = None;
            return self.fail(Message::new("failure-save"), Message::new("failure-changed-on-disk").with("path", name));
        }
        self.save_to(ctx, path);
    }

    pub(super) fn save_to(&mut self, ctx: &Context, path: PathBuf) {
        if let (Some(version), Some(old)) = (self.migrated_from, &self.on_disk) {
            let backup = path.with_extension(format!("v{version}.bak"));
            if let Err(error) = durable::write(&backup, old) {
                self.pending = None;
                return self.fail(Message::new("failure-save"), error.message());
            }
            self.migrated_from = None;
        }
        let bytes = file::save(self.document.scenarios());
        match durable::write(&path, &bytes) {
            Ok(()) => {
                self.document.mark_saved();
                self.remember(&path);
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                let message = Message::new("notice-saved").with("name", name);
                self.notice = Some(Notice { message, offers_undo: false });
                self.path = Some(path);
                self.on_disk = Some(bytes);
                if let Some(pending) = self.pending.take() {
                    self.go_on(ctx, pending);
                }
            }
            Err(error) => {
                self.pending = None;
                self.fail(Message::new("failure-save"), error.message());
            }
        }
    }

    pub(super) fn choose_where_to_save(&mut self, ctx: &Context) {
        let name = self.suggested_name("json");
        self.ask_file(ctx, PickPurpose::SaveFile, name);
    }

    pub(super) fn choose_where_to_export_score_card(&mut self, ctx: &Context) {
        let name = self.suggested_name(PickPurpose::ExportScoreCard.extension());
        self.ask_file(ctx, PickPurpose::ExportScoreCard, name);
    }

    /// Writes the score card as the end of the name says.
    fn export_score_card_to(&mut self, path: &Path) {
        let card = card_of(&self.document, self.language(), &self.view);
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let by_name = table::ALL.iter().find(|writer| writer.extension.eq_ignore_ascii_case(extension));
        let Some(writer) = by_name.or(table::ALL.first()) else { return };
        let table = if writer.is_for_programs { as_list } else { as_table }(&card, self.language());
        match durable::write(path, &(writer.write)(&table, self.language())) {
            Ok(()) => {
                let message = Message::new("notice-exported").with("path", path.display().to_string());
                self.notice = Some(Notice { message, offers_undo: false });
            }
            Err(error) => self.fail(Message::new("failure-export"), error.message()),
        }
    }

    /// The name of the file that is open with another ending, or one made of the title.
    pub(super) fn suggested_name(&self, extension: &str) -> String {
        let stem = self.path.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let stem = stem.unwrap_or_else(|| {
            let title = self.organisation().properties().title.to_lowercase();
            let slug: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
            slug.trim_matches('-').to_owned()
        });
        let stem = if stem.is_empty() { i18n::text(self.language(), "file-stem").to_owned() } else { stem };
        format!("{stem}.{extension}")
    }

    pub(super) fn ask_file(&mut self, ctx: &Context, purpose: PickPurpose, file_name: String) {
        let folder = self.path.as_deref().and_then(Path::parent).map(Path::to_owned);
        let (language, built_in) = (self.language(), self.settings.built_in_file_dialog);
        self.picker.ask(ctx, PickRequest { purpose, folder, file_name, language, built_in });
    }

    /// Goes on with a file that was chosen.
    pub(in crate::gui) fn picked(&mut self, ctx: &Context, picked: Picked) {
        let Some(path) = picked.path else {
            self.pending = None;
            return;
        };
        match picked.purpose {
            PickPurpose::OpenFile => self.open_path(&path),
            PickPurpose::SaveFile => self.save_to(ctx, path),
            PickPurpose::AddScenario => self.add_scenario_from(ctx, &path),
            PickPurpose::Publish(format) => self.publish_to(ctx, path, format),
            PickPurpose::OpenStyle => self.take_style_from(&path),
            PickPurpose::SaveStyle => self.write_style_to(&path),
            PickPurpose::OpenLogo => self.take_logo_from(&path),
            PickPurpose::ExportScoreCard => self.export_score_card_to(&path),
            PickPurpose::SaveList(_) => self.save_list_to(&path),
        }
    }

    pub(super) fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.settings.remember(path);
        self.keep_settings();
    }
}
