//! Choosing a file: with the dialog of the system, and with our own where there is none.
//!
//! A [`FilePicker`] is asked once and polled each frame; tests put one of their own in its place.

mod built_in;
mod native;

use std::path::{Path, PathBuf};

use crate::export::Format;
use crate::i18n::Language;
use built_in::BuiltIn;
use native::{Answer, Native};

/// What the file is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickPurpose {
    /// To open an organisation.
    OpenFile,
    /// To add an organisation as a scenario of the one that is open.
    AddScenario,
    /// To save the organisation.
    SaveFile,
    /// To write charts, in a format.
    Publish(Format),
    /// To take a style from.
    OpenStyle,
    /// To write a style to.
    SaveStyle,
    /// To take a logo from.
    OpenLogo,
    /// To write the score card.
    ExportScoreCard,
    /// To write a list, in the format whose files end so.
    SaveList(&'static str),
}

impl PickPurpose {
    /// The ending of such a file, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            PickPurpose::OpenFile
            | PickPurpose::AddScenario
            | PickPurpose::SaveFile
            | PickPurpose::OpenStyle
            | PickPurpose::SaveStyle => "json",
            PickPurpose::OpenLogo => "svg",
            PickPurpose::Publish(format) => format.extension(),
            PickPurpose::ExportScoreCard => "csv",
            PickPurpose::SaveList(extension) => extension,
        }
    }

    /// Every ending that such a file may have.
    pub fn extensions(self) -> Vec<&'static str> {
        match self {
            PickPurpose::OpenLogo => vec!["svg", "png"],
            other => vec![other.extension()],
        }
    }

    /// Whether a file is written.
    pub const fn writes(self) -> bool {
        !matches!(
            self,
            PickPurpose::OpenFile | PickPurpose::AddScenario | PickPurpose::OpenStyle | PickPurpose::OpenLogo
        )
    }

    /// The key of the title of the dialog.
    const fn title_key(self) -> &'static str {
        match self {
            PickPurpose::OpenFile => "picker-title-open",
            PickPurpose::AddScenario => "picker-title-scenario",
            PickPurpose::SaveFile => "picker-title-save",
            PickPurpose::Publish(_) => "publishing-picker-title",
            PickPurpose::OpenStyle => "publishing-picker-open-style",
            PickPurpose::SaveStyle => "publishing-picker-save-style",
            PickPurpose::OpenLogo => "publishing-picker-logo",
            PickPurpose::ExportScoreCard => "picker-title-score-card",
            PickPurpose::SaveList(_) => "picker-title-list",
        }
    }

    /// The key of what such files are called.
    const fn filter_key(self) -> &'static str {
        match self {
            PickPurpose::OpenFile | PickPurpose::AddScenario | PickPurpose::SaveFile => "picker-filter-organisation",
            PickPurpose::Publish(_) => "publishing-picker-filter",
            PickPurpose::OpenStyle | PickPurpose::SaveStyle => "publishing-picker-styles",
            PickPurpose::OpenLogo => "publishing-picker-pictures",
            PickPurpose::ExportScoreCard => "picker-filter-csv",
            PickPurpose::SaveList(_) => "picker-filter-list",
        }
    }
}

/// A question for a file.
#[derive(Clone, Debug, PartialEq)]
pub struct PickRequest {
    /// What for.
    pub purpose: PickPurpose,
    /// Where to begin; `None` where the dialog likes.
    pub folder: Option<PathBuf>,
    /// The name that is proposed; empty for none.
    pub file_name: String,
    /// The language of the dialog.
    pub language: Language,
    /// Use our own dialog, also where the system has one.
    pub built_in: bool,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    /// What it was asked for.
    pub purpose: PickPurpose,
    /// The file; `None` when the user thought better of it.
    pub path: Option<PathBuf>,
}

/// Asks the user for a file, without holding up the window.
pub trait FilePicker {
    /// Asks; nothing happens when a question is still open.
    fn ask(&mut self, ctx: &egui::Context, request: PickRequest);
    /// Draws what the window itself must draw of it.
    fn ui(&mut self, ctx: &egui::Context);
    /// The answer, once, when there is one.
    fn poll(&mut self) -> Option<Picked>;
    /// Whether a question is open.
    fn is_open(&self) -> bool;
    /// Whether the window itself draws the question that is open: it does not stand above a dialog.
    fn is_in_window(&self) -> bool {
        false
    }
}

/// The picker for this computer: the dialog of the system, and our own once it turns out that there is none.
pub fn system_picker() -> Box<dyn FilePicker> {
    Box::new(SystemPicker::default())
}

#[derive(Default)]
struct SystemPicker {
    native: Native,
    built_in: BuiltIn,
    /// There is no dialog service here: not asked again.
    has_no_service: bool,
}

impl FilePicker for SystemPicker {
    fn ask(&mut self, ctx: &egui::Context, request: PickRequest) {
        if self.is_open() {
            return;
        }
        match request.built_in || self.has_no_service {
            true => self.built_in.open(&request),
            false => self.native.open(ctx, request),
        }
    }

    fn ui(&mut self, ctx: &egui::Context) {
        self.built_in.ui(ctx);
    }

    fn poll(&mut self) -> Option<Picked> {
        let picked = match self.native.poll() {
            Some(Answer::Picked(picked)) => picked,
            Some(Answer::NoService(request)) => {
                self.has_no_service = true;
                self.built_in.open(&request);
                return None;
            }
            None => self.built_in.poll()?,
        };
        let Picked { purpose, path } = picked;
        Some(Picked { purpose, path: path.map(|path| complete(path, purpose)) })
    }

    fn is_open(&self) -> bool {
        self.native.is_open() || self.built_in.is_open()
    }

    fn is_in_window(&self) -> bool {
        self.built_in.is_open()
    }
}

/// The path with the ending that its file must have. The dialog asked about replacing the name that was typed, not about
/// the one with the ending: a file that has that name already is left alone, and a number is added.
fn complete(path: PathBuf, purpose: PickPurpose) -> PathBuf {
    let extension = purpose.extension();
    let has_it = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension));
    if has_it || !purpose.writes() {
        return path;
    }
    let Some(name) = path.file_name() else { return path };
    let numbered = |number: u32| {
        let mut name = name.to_owned();
        name.push(if number > 1 { format!(" ({number}).{extension}") } else { format!(".{extension}") });
        path.with_file_name(name)
    };
    (1..1000).map(numbered).find(|path| !is_taken(path)).unwrap_or(path)
}

/// Whether something has this name, a broken link included.
fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_ending_is_added_to_what_is_written() {
        for (typed, purpose, path) in [
            ("/nowhere/plan", PickPurpose::SaveFile, "/nowhere/plan.json"),
            ("/nowhere/plan 2.0", PickPurpose::SaveFile, "/nowhere/plan 2.0.json"),
            ("/nowhere/plan.JSON", PickPurpose::SaveFile, "/nowhere/plan.JSON"),
            ("/nowhere/plan.json", PickPurpose::Publish(Format::Svg), "/nowhere/plan.json.svg"),
            ("/nowhere/plan.svg", PickPurpose::Publish(Format::Svg), "/nowhere/plan.svg"),
            ("/nowhere/plan", PickPurpose::OpenFile, "/nowhere/plan"),
        ] {
            assert_eq!(complete(typed.into(), purpose), Path::new(path), "{typed}");
        }
    }

    #[test]
    fn a_file_that_nobody_asked_to_replace_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let typed = folder.path().join("plan");
        std::fs::write(folder.path().join("plan.json"), b"kept").unwrap();
        assert_eq!(complete(typed.clone(), PickPurpose::SaveFile), folder.path().join("plan (2).json"));
        std::fs::write(folder.path().join("plan (2).json"), b"kept").unwrap();
        assert_eq!(complete(typed, PickPurpose::SaveFile), folder.path().join("plan (3).json"));
    }

    #[test]
    fn our_own_dialog_opens_when_asked_for() {
        let request = PickRequest {
            purpose: PickPurpose::SaveFile,
            folder: None,
            file_name: "plan.json".to_owned(),
            language: Language::Dutch,
            built_in: true,
        };
        let mut picker = SystemPicker::default();
        assert!(!picker.is_open());
        picker.ask(&egui::Context::default(), request);
        assert!(picker.is_open());
        assert_eq!(picker.poll(), None);
    }
}
