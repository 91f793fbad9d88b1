//! What the user chose and which files were open: kept between sessions, never in an organisation file.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::publish::Remembered;
use super::view_state::Panels;
use crate::file::durable::{self, DiskAction, DiskError};
use crate::i18n::Language;
use crate::scene::CardFigures;

/// How many files are remembered.
const MOST_RECENT: usize = 12;

/// What the user chose. Whatever is missing in the file is as it was delivered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The tag of the language; `None` for that of the system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Whether movement is left out.
    pub reduced_motion: bool,
    /// Whether our own file dialog is used, also where the system has one.
    pub built_in_file_dialog: bool,
    /// Which panels are shown.
    pub panels: Panels,
    /// Figures that the score card leaves out, by id.
    pub hidden_figures: BTreeSet<String>,
    /// Figures that the cards show.
    pub card_figures: CardFigures,
    /// What was chosen when something was published last.
    pub publish: Remembered,
    /// Files that were open, the last one first.
    pub recent: Vec<PathBuf>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// The same for egui.
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        }
    }
}

impl Settings {
    /// The language of the window: the one that was chosen, else that of the system.
    pub fn language(&self) -> Language {
        static OF_SYSTEM: OnceLock<Language> = OnceLock::new();
        let chosen = self.language.as_deref().and_then(Language::from_tag);
        chosen.unwrap_or_else(|| *OF_SYSTEM.get_or_init(|| for_locale(sys_locale::get_locale().as_deref())))
    }

    /// Reads settings; those that are not there or cannot be read are as they were delivered.
    pub fn load(path: &Path) -> Self {
        let bytes = durable::read(path).ok();
        let mut settings: Self = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        settings.recent.truncate(MOST_RECENT);
        settings
    }

    /// Writes the settings, in a folder that is made when it is not there.
    ///
    /// Errors: the folder cannot be made, or the file not be written.
    pub fn save(&self, path: &Path) -> Result<(), DiskError> {
        let failed = |cause| DiskError { path: path.to_owned(), action: DiskAction::Write, cause };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| failed(io::Error::from(error)))?;
        bytes.push(b'\n');
        durable::write(path, &bytes)
    }

    /// Where settings are kept: in `HERSCHIK_CONFIG_DIR`, else where the system keeps them; `None` when there is no home.
    pub fn default_path() -> Option<PathBuf> {
        let given = std::env::var_os("HERSCHIK_CONFIG_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let folder = given.or_else(|| {
            let folders = directories::ProjectDirs::from("nl", "Herschik", "Herschik")?;
            Some(folders.config_dir().to_owned())
        });
        folder.map(|folder| folder.join("settings.json"))
    }

    /// Puts a file at the top of those that were open. A path that is no Unicode cannot stand in the file and is left out.
    pub fn remember(&mut self, path: PathBuf) {
        if path.to_str().is_none() {
            return;
        }
        self.recent.retain(|recent| *recent != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }
}

/// The language for a locale of the system: Dutch where the system does not say, English for any that we do not speak.
fn for_locale(locale: Option<&str>) -> Language {
    let Some(locale) = locale else { return Language::Dutch };
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    match name {
        "" | "C" | "POSIX" => Language::Dutch,
        _ => Language::from_tag(locale).unwrap_or(Language::English),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_the_system_is_followed() {
        for (locale, language) in [
            (None, Language::Dutch),
            (Some("C.UTF-8"), Language::Dutch),
            (Some("POSIX"), Language::Dutch),
            (Some("nl-BE"), Language::Dutch),
            (Some("en-GB"), Language::English),
            (Some("de-DE"), Language::English),
        ] {
            assert_eq!(for_locale(locale), language, "{locale:?}");
        }
        let chosen = |tag: &str| Settings { language: Some(tag.to_owned()), ..Settings::default() }.language();
        assert_eq!(chosen("en"), Language::English);
        assert_eq!(chosen("nl"), Language::Dutch);
    }

    #[test]
    fn settings_come_back_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/deep/settings.json");
        let mut settings = Settings { theme: ThemeChoice::Dark, reduced_motion: true, ..Settings::default() };
        settings.language = Some("en".to_owned());
        settings.panels.minimap = false;
        settings.card_figures.texts.push("formation-fte".to_owned());
        settings.card_figures.heat = Some("highest-span".to_owned());
        settings.publish.format = "pdf".to_owned();
        settings.publish.options.frame.has_legend = false;
        settings.remember("/a.json".into());
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), settings);
    }

    #[test]
    fn what_is_missing_or_broken_is_as_delivered() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        assert_eq!(Settings::load(&path), Settings::default());
        for broken in ["", "{", "[1]", r#"{"theme": "pink"}"#] {
            std::fs::write(&path, broken).unwrap();
            assert_eq!(Settings::load(&path), Settings::default(), "{broken}");
        }
        let broken = r#"{"publish": {"format": "svg", "options": {"paper": {"size": "b5"}}}, "theme": "dark"}"#;
        std::fs::write(&path, broken).unwrap();
        let read = Settings::load(&path);
        assert_eq!((read.theme, &*read.publish.format), (ThemeChoice::Dark, "svg"), "only what is broken falls back");
        std::fs::write(&path, r#"{"theme": "light", "panels": {"legend": false}, "newer": 1}"#).unwrap();
        let panels = Panels { legend: false, ..Panels::default() };
        assert_eq!(Settings::load(&path), Settings { theme: ThemeChoice::Light, panels, ..Settings::default() });
    }

    #[test]
    fn recent_files_are_newest_first_and_few() {
        let mut settings = Settings::default();
        for number in 0..20 {
            settings.remember(format!("/{number}.json").into());
        }
        settings.remember("/15.json".into());
        assert_eq!(settings.recent.len(), MOST_RECENT);
        assert_eq!(settings.recent[..3], ["/15.json", "/19.json", "/18.json"].map(PathBuf::from));
        assert_eq!(settings.recent.iter().filter(|path| path.ends_with("15.json")).count(), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), b"").unwrap();
        let error = Settings::default().save(&folder.path().join("file/settings.json")).unwrap_err();
        assert_eq!(error.action, DiskAction::Write);
    }
}
