//! The command line: one thin file a subcommand. Reads and writes the disk; imports everything below, never `gui`.
//!
//! What was asked for goes to standard output, what went wrong to standard error: a sentence, and a hint on the next line.
//! Exit codes: 0 done, 1 done with findings, 2 refused or failed, 3 no display, 130 stopped by the user or the system.
//! To add a subcommand: a file with its arguments and `run`, its lines in `Subcommand` and in [`run`].

mod apply;
mod check;
mod diff;
mod edits;
mod export;
mod failure;
mod find;
mod interrupt;
mod list;
mod metrics;
mod named_unit;
mod open;
mod output;
mod relation_kinds;
mod report;
mod schema;
mod style_argument;
mod table;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};

use crate::i18n::{Language, Message};
use output::Output;

/// The exit code where there is no display.
const NO_DISPLAY: u8 = 3;

/// Draws and redraws an organisation: drag units, compare, publish. Works offline on one JSON file.
#[derive(Debug, Parser)]
#[command(name = "herschik", version, subcommand_value_name = "COMMAND")]
struct Arguments {
    /// Organisation to open in the window; without one, the start screen.
    file: Option<PathBuf>,

    /// Language of what is said; by default that of the system (LC_ALL, LANG).
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<SpokenLanguage>,

    #[command(subcommand)]
    command: Option<Subcommand>,
}

#[derive(Debug, clap::Subcommand)]
enum Subcommand {
    List(list::ListArguments),
    Find(find::FindArguments),
    Check(check::CheckArguments),
    Diff(diff::DiffArguments),
    Apply(apply::ApplyArguments),
    Export(Box<export::ExportArguments>),
    Metrics(metrics::MetricsArguments),
    Report(report::ReportArguments),
    Text(text::TextArguments),
    Schema(schema::SchemaArguments),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SpokenLanguage {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl From<SpokenLanguage> for Language {
    fn from(language: SpokenLanguage) -> Self {
        match language {
            SpokenLanguage::Nl => Self::Dutch,
            SpokenLanguage::En => Self::English,
        }
    }
}

/// Does what the command line of this process asks for, and gives its exit code.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let asked = arguments.lang.map(Language::from);
    let language = asked.unwrap_or_else(|| language_of_system(|name| std::env::var(name).ok()));
    let done = match (&arguments.command, arguments.file) {
        (None, file) => return open_window(file, asked, language),
        (Some(_), Some(file)) => {
            Err(failure::Failure::new(Message::new("cli-file-before-command").with("path", file.display().to_string())))
        }
        (Some(Subcommand::List(list)), None) => list::run(list, language),
        (Some(Subcommand::Find(find)), None) => find::run(find, language),
        (Some(Subcommand::Check(check)), None) => check::run(check, language),
        (Some(Subcommand::Diff(diff)), None) => diff::run(diff, language),
        (Some(Subcommand::Apply(apply)), None) => apply::run(apply, language),
        (Some(Subcommand::Export(export)), None) => export::run(export, language),
        (Some(Subcommand::Metrics(metrics)), None) => metrics::run(metrics, language),
        (Some(Subcommand::Report(report)), None) => report::run(report, language),
        (Some(Subcommand::Text(text)), None) => text::run(text, language),
        (Some(Subcommand::Schema(schema)), None) => Ok(schema::run(schema)),
    };
    done.and_then(Output::print).unwrap_or_else(|failure| failure.report(language))
}

/// Opens the window, with a file in it or with the start screen. The one place where the command line meets the window.
///
/// `asked` is the language that was asked for; without one the window has settings of its own, this a `language`.
#[cfg(feature = "gui")]
fn open_window(file: Option<PathBuf>, asked: Option<Language>, language: Language) -> ExitCode {
    match crate::gui::run(file, asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            let message = Message::new("no-window").with("cause", cause);
            failure::Failure::new(message).with_exit_code(NO_DISPLAY).report(language)
        }
    }
}

/// Says that this build has no window.
#[cfg(not(feature = "gui"))]
fn open_window(_: Option<PathBuf>, _: Option<Language>, language: Language) -> ExitCode {
    failure::Failure::new(Message::new("cli-no-window")).with_exit_code(NO_DISPLAY).report(language)
}

/// Dutch or English, as the environment says: Dutch when it says nothing, English when it says another language.
fn language_of_system(variable: impl Fn(&str) -> Option<String>) -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|tag| !tag.is_empty());
    said.map_or(Language::Dutch, |tag| Language::from_tag(&tag).unwrap_or(Language::English))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_environment_chooses_the_language() {
        let said = |all: Option<&str>, lang: Option<&str>| {
            language_of_system(|name| match name {
                "LC_ALL" => all.map(str::to_owned),
                "LANG" => lang.map(str::to_owned),
                _ => None,
            })
        };
        assert_eq!(said(None, None), Language::Dutch);
        assert_eq!(said(Some(""), Some("")), Language::Dutch);
        assert_eq!(said(None, Some("nl_NL.UTF-8")), Language::Dutch);
        assert_eq!(said(Some("en_GB.UTF-8"), Some("nl_NL.UTF-8")), Language::English);
        assert_eq!(said(None, Some("C")), Language::English);
        assert_eq!(said(None, Some("de_DE")), Language::English);
    }
}
