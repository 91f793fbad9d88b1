//! How grave a signal is, as it looks: a sign of its own shape, a colour and a word.

use egui::Color32;
use egui_phosphor::regular as icon;

use crate::finding::Severity;
use crate::gui::theme::Palette;

/// The sign of a severity; each has another shape.
pub fn severity_sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => icon::X_CIRCLE,
        Severity::Warning => icon::WARNING,
        Severity::Note => icon::INFO,
    }
}

/// The colour of a severity, readable on panels and fields.
pub fn severity_colour(palette: &Palette, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => palette.error,
        Severity::Warning => palette.warning,
        Severity::Note => palette.muted,
    }
}

/// The key of the word for a severity.
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}
