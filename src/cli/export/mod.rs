//! `herschik export`: publishes the chart.

mod arguments;
mod asked;
mod write;

use super::failure::Failure;
use super::open::{in_scenario, open};
use super::output::Output;
use super::style_argument;
use crate::export::{ComposeInput, compose};
use crate::i18n::{Language, text};

pub(super) use arguments::ExportArguments;

pub(super) fn run(arguments: &ExportArguments, language: Language) -> Result<Output, Failure> {
    let format = write::format_of(&arguments.output)?;
    let scenarios = open(&arguments.file)?.scenarios;
    let scenario = arguments.scenario.of(&scenarios, language)?;
    let organisation = in_scenario(&scenarios, &scenario);
    let options = asked::options(arguments, &scenarios, organisation, language)?;
    let style = style_argument::find(&arguments.style)?;
    let input = ComposeInput {
        scenarios: &scenarios,
        scenario: &scenario,
        options: &options,
        style: &style,
        language,
        tells_all: format.tells_all(),
    };
    let publication = compose(&input);
    let written = write::write(&publication, format, &arguments.output, &options.picture)?;
    let mut said = written.say(language) + "\n";
    if arguments.reveals {
        said += &format!("\n{}\n", text(language, "cli-export-reveals"));
        said.extend(publication.reveals.iter().map(|reveal| format!("- {}\n", reveal.say(language))));
    }
    let of_format = format.notes(&publication, 0..publication.pages.len());
    let notes = publication.notes.into_iter().chain(of_format).collect();
    Ok(Output::text(said).with_notes(notes, language))
}
