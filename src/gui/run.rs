//! Starting the window, and saying plainly when there can be none.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::app::{App, Start};
use super::file_picker;
use super::settings::Settings;
use crate::i18n::Language;

/// Shows the window until it is closed, with a file in it or with the start screen.
///
/// Errors: what the system said, when there is no display, no OpenGL, or a library is missing that the window needs.
pub fn run(path: Option<PathBuf>, language: Option<Language>) -> Result<(), String> {
    let settings_path = Settings::default_path();
    let mut settings = settings_path.as_deref().map(Settings::load).unwrap_or_default();
    if let Some(language) = language {
        settings.language = Some(language.tag().to_owned());
    }
    let start = Start { path, settings, settings_path, picker: file_picker::system_picker() };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Herschik")
            .with_app_id("herschik")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([640.0, 480.0])
            .with_drag_and_drop(true)
            .with_icon(icon()),
        ..eframe::NativeOptions::default()
    };
    // xkbcommon-dl panics when a system library is missing, where everything else returns an error.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let has_begun = std::sync::Arc::new(std::sync::Mutex::new(Some(hook)));
    let restore = has_begun.clone();
    let shown = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "herschik",
            options,
            Box::new(move |creation| {
                if let Some(hook) = restore.lock().ok().and_then(|mut hook| hook.take()) {
                    std::panic::set_hook(hook);
                }
                Ok(Box::new(App::new(&creation.egui_ctx, start)))
            }),
        )
    }));
    match shown {
        Ok(shown) => shown.map_err(|error| cause_of(&error.to_string()).to_owned()),
        Err(panic) => {
            let has_begun = has_begun.lock().map_or(true, |hook| hook.is_none());
            if has_begun {
                std::panic::resume_unwind(panic);
            }
            let words = panic.downcast_ref::<String>().map(String::as_str);
            Err(words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default().trim().to_owned())
        }
    }
}

/// What the system said, without the place in the source of winit where it was heard.
fn cause_of(words: &str) -> &str {
    words.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": ")).map_or(words, |(_, cause)| cause)
}

fn icon() -> egui::IconData {
    let png = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icon/herschik.png"));
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::cause_of;

    #[test]
    fn a_cause_is_said_without_the_place_in_somebody_elses_source() {
        let heard = "winit EventLoopError: os error at /root/winit/src/platform_impl/linux/mod.rs:788: Failed to open connection";
        assert_eq!(cause_of(heard), "Failed to open connection");
        assert_eq!(cause_of("no GL"), "no GL");
    }
}
