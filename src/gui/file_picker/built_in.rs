//! Our own dialog, drawn in the window: for computers without a dialog service.

use std::path::Path;

use egui_file_dialog::{DialogState, FileDialog, FileDialogLabels, Filter, OpeningMode};

use super::{PickPurpose, PickRequest, Picked};
use crate::i18n::{self, Language};

/// Our own dialog.
#[derive(Default)]
pub(super) struct BuiltIn {
    asked: Option<(PickPurpose, Box<FileDialog>)>,
}

impl BuiltIn {
    /// Shows the dialog.
    pub(super) fn open(&mut self, request: &PickRequest) {
        let purpose = request.purpose;
        let text = |key| i18n::text(request.language, key);
        let filter = text(purpose.filter_key());
        let mut dialog = FileDialog::new()
            .id("built-in-file-dialog")
            .title(text(purpose.title_key()))
            .labels(labels(request.language))
            // Its search field is black on every screen, whatever the theme.
            .show_search(false)
            .default_size([720.0, 460.0])
            .min_size([480.0, 320.0])
            .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
            .opening_mode(OpeningMode::AlwaysInitialDir)
            .default_file_name(&request.file_name)
            .show_working_directory_button(false)
            .show_select_all_button(false)
            .show_system_files_option(false)
            .allow_path_edit_to_save_file_without_extension(true)
            .add_file_filter(filter, Filter::new(move |path: &Path| is_of(path, purpose)))
            .default_file_filter(filter);
        if let Some(folder) = request.folder.clone().filter(|folder| folder.is_dir()).or_else(documents) {
            dialog = dialog.initial_directory(folder);
        }
        if purpose.writes() {
            dialog.save_file();
        } else {
            dialog.pick_file();
        }
        self.asked = Some((purpose, Box::new(dialog)));
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ctx: &egui::Context) {
        let Some((_, dialog)) = &mut self.asked else { return };
        dialog.update(ctx);
        if *dialog.state() != DialogState::Open {
            // The answer is read at the beginning of the next frame.
            ctx.request_repaint();
        }
    }

    /// The answer, once.
    pub(super) fn poll(&mut self) -> Option<Picked> {
        let (purpose, dialog) = self.asked.as_ref()?;
        if *dialog.state() == DialogState::Open {
            return None;
        }
        let picked = Picked { purpose: *purpose, path: dialog.picked().map(Path::to_owned) };
        self.asked = None;
        Some(picked)
    }

    /// Whether it is shown.
    pub(super) fn is_open(&self) -> bool {
        self.asked.is_some()
    }
}

/// Whether a file is one of those that are looked for.
fn is_of(path: &Path, purpose: PickPurpose) -> bool {
    let is_one = |known: &&str| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(known));
    purpose.extensions().iter().any(is_one)
}

/// Where people keep their files.
fn documents() -> Option<std::path::PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or_else(|| folders.home_dir()).to_owned())
}

/// The words of the dialog.
fn labels(language: Language) -> FileDialogLabels {
    let text = |key| i18n::text(language, key).to_owned();
    FileDialogLabels {
        title_select_directory: text("picker-title-open"),
        title_select_file: text("picker-title-open"),
        title_select_multiple: text("picker-title-open"),
        title_save_file: text("picker-title-save"),
        cancel: text("picker-cancel"),
        overwrite: text("picker-overwrite"),
        reload: text("picker-reload"),
        working_directory: text("picker-working-folder"),
        select_all: text("picker-select-all"),
        show_hidden: text("picker-show-hidden"),
        show_system_files: text("picker-show-system"),
        heading_pinned: text("picker-pinned"),
        heading_places: text("picker-places"),
        heading_devices: text("picker-devices"),
        heading_removable_devices: text("picker-removable"),
        home_dir: text("picker-home"),
        desktop_dir: text("picker-desktop"),
        documents_dir: text("picker-documents"),
        downloads_dir: text("picker-downloads"),
        audio_dir: text("picker-audio"),
        pictures_dir: text("picker-pictures"),
        videos_dir: text("picker-videos"),
        pin_folder: text("picker-pin"),
        unpin_folder: text("picker-unpin"),
        rename_pinned_folder: text("picker-rename-pinned"),
        selected_directory: text("picker-selected-folder"),
        selected_file: text("picker-selected-file"),
        selected_items: text("picker-selected-items"),
        file_name: text("picker-file-name"),
        file_filter_all_files: text("picker-all-files"),
        save_extension_any: text("picker-any-ending"),
        open_button: text("picker-open"),
        save_button: text("picker-save"),
        cancel_button: text("picker-cancel"),
        overwrite_file_modal_text: text("picker-overwrite-question"),
        err_empty_folder_name: text("picker-error-no-folder-name"),
        err_empty_file_name: text("picker-error-no-file-name"),
        err_directory_exists: text("picker-error-folder-exists"),
        err_file_exists: text("picker-error-file-exists"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_ending() {
        assert!(is_of(Path::new("a.JSON"), PickPurpose::OpenFile));
        assert!(!is_of(Path::new("json"), PickPurpose::OpenFile));
        assert!(!is_of(Path::new("a.json"), PickPurpose::Publish(crate::export::Format::Svg)));
    }
}
