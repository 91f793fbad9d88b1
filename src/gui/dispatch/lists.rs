//! The list that is shown: to the clipboard and to the disk.

use std::path::Path;

use egui::Context;

use crate::file::durable;
use crate::gui::app::App;
use crate::gui::file_picker::PickPurpose;
use crate::gui::notice::Notice;
use crate::i18n::Message;
use crate::report::writer;

impl App {
    /// Puts the list on the clipboard, as it is shown.
    pub(super) fn copy_list(&mut self, ctx: &Context) {
        let name = self.file_name();
        let text = self.lists.copied(&self.document, self.settings.language(), name.as_deref());
        ctx.copy_text(text);
        self.notice = Some(Notice { message: Message::new("notice-list-copied"), offers_undo: false });
    }

    /// Asks where the list is saved, in the format whose files end so.
    pub(super) fn choose_where_to_save_list(&mut self, ctx: &Context, extension: &'static str) {
        let name = self.suggested_name(extension);
        let stem = name.strip_suffix(extension).map_or("", |stem| stem.trim_end_matches('.'));
        let name = format!("{stem}-{}.{extension}", self.lists.word(self.settings.language()));
        self.ask_file(ctx, PickPurpose::SaveList(extension), name);
    }

    /// Writes the list as the end of the name says; as a spreadsheet where it says nothing.
    pub(super) fn save_list_to(&mut self, path: &Path) {
        let Some(writer) = writer::by_extension(path).or(writer::ALL.first()) else { return };
        let name = self.file_name();
        let bytes = self.lists.file(&self.document, self.settings.language(), name.as_deref(), writer);
        match durable::write(path, &bytes) {
            Ok(()) => {
                let message = Message::new("notice-exported").with("path", path.display().to_string());
                self.notice = Some(Notice { message, offers_undo: false });
            }
            Err(error) => self.fail(Message::new("failure-export"), error.message()),
        }
    }

    fn file_name(&self) -> Option<String> {
        Some(self.path.as_deref()?.file_name()?.to_string_lossy().into_owned())
    }
}
