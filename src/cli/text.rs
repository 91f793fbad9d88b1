//! `herschik text`: what the chart shows, in words.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;

use super::failure::Failure;
use super::open::{ScenarioArgument, find, in_scenario, open};
use super::output::Output;
use super::{named_unit, relation_kinds};
use crate::compare::Difference;
use crate::file::durable;
use crate::i18n::{Language, Message};
use crate::metric::Totals;
use crate::model::{Line, Organisation, ScenarioId, Scenarios};
use crate::report::alternative::writer::{html, markdown, plain};
use crate::report::alternative::{Alternative, AlternativeInput, ChangeInput, ScenarioSaid};

/// Say in words what the chart shows, for who cannot see it: what stands on top, what under it, how many and which.
///
/// With --compare what changes. There are no names of people in it.
#[derive(Debug, clap::Args)]
pub(super) struct TextArguments {
    /// The organisation.
    file: PathBuf,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// Only this unit and what stands under it: its id, or its name if no other has it.
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// How many levels; by default all.
    #[arg(long, value_name = "LEVELS", value_parser = clap::value_parser!(u32).range(1..))]
    depth: Option<u32>,
    /// Also the relations of these kinds: keys of the vocabulary, or all; separated by commas.
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    relations: Vec<String>,
    /// Also the formation of each unit.
    #[arg(long)]
    formation: bool,
    /// Instead: what has changed since this scenario, id or name.
    #[arg(long, value_name = "SCENARIO", conflicts_with_all = ["relations", "formation"])]
    compare: Option<String>,
    /// As what; by default as the end of the name of OUT says, and else plain text.
    #[arg(long, value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.id)))]
    format: Option<String>,
    /// The file to write, such as chart.html; by default standard output.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Only the short text alternative: one sentence of at most 150 characters.
    #[arg(long, conflicts_with = "format")]
    short: bool,
}

/// A format of the text; its id is also how names of its files end.
struct TextFormat {
    id: &'static str,
    write: fn(&Alternative) -> String,
}

const FORMATS: [TextFormat; 3] = [
    TextFormat { id: "txt", write: plain::write },
    TextFormat { id: "md", write: markdown::write },
    TextFormat { id: "html", write: html::page },
];

pub(super) fn run(arguments: &TextArguments, language: Language) -> Result<Output, Failure> {
    let write = writer_of(arguments)?;
    let scenarios = open(&arguments.file)?.scenarios;
    let id = arguments.scenario.of(&scenarios, language)?;
    let organisation = in_scenario(&scenarios, &id);
    let alternative = match &arguments.compare {
        Some(asked) => {
            let from = find(&scenarios, asked, language)?;
            of_change(arguments, &scenarios, (&from, &id), organisation, language)?
        }
        None => of_chart(arguments, &scenarios, &id, organisation, language)?,
    };
    let text = write(&alternative);
    let Some(path) = &arguments.output else { return Ok(Output::text(text)) };
    durable::write(path, text.as_bytes())?;
    let message = Message::new("cli-text-written").with("path", path.display().to_string());
    Ok(Output::text(message.say(language) + "\n"))
}

fn of_chart(
    arguments: &TextArguments,
    scenarios: &Scenarios,
    id: &ScenarioId,
    organisation: &Organisation,
    language: Language,
) -> Result<Alternative, Failure> {
    let line = Line::of(organisation);
    let top = arguments.unit.as_deref().map(|asked| named_unit::find(organisation, asked)).transpose()?;
    let totals = arguments.formation.then(|| Totals::of(organisation, &line));
    Ok(Alternative::of(&AlternativeInput {
        totals: totals.as_ref(),
        top: top.as_ref(),
        levels: arguments.depth,
        relation_kinds: relation_kinds::find(organisation, &arguments.relations)?,
        scenario: ScenarioSaid::of(scenarios, id, language),
        as_at: arguments.scenario.day(),
        ..AlternativeInput::new(organisation, &line, language)
    }))
}

fn of_change(
    arguments: &TextArguments,
    scenarios: &Scenarios,
    (from_id, to_id): (&ScenarioId, &ScenarioId),
    to: &Organisation,
    language: Language,
) -> Result<Alternative, Failure> {
    let from = in_scenario(scenarios, from_id);
    let within = arguments.unit.as_deref().map(|asked| {
        // What lapsed is there in the earlier of the two only.
        named_unit::find(to, asked).or_else(|failure| named_unit::find(from, asked).map_err(|_| failure))
    });
    let within = within.transpose()?;
    let difference = Difference::between(from, to);
    Ok(Alternative::of_change(&ChangeInput {
        from_scenario: ScenarioSaid::of(scenarios, from_id, language),
        to_scenario: ScenarioSaid::of(scenarios, to_id, language),
        within: within.as_ref(),
        levels: arguments.depth,
        ..ChangeInput::new(from, to, &difference, language)
    }))
}

/// How the text is written: short, in the format that was asked for, or that the name of the file says; plain for standard output.
fn writer_of(arguments: &TextArguments) -> Result<fn(&Alternative) -> String, Failure> {
    if arguments.short {
        return Ok(|alternative| format!("{}\n", alternative.short));
    }
    let by_id = |id: &str| FORMATS.iter().find(|format| format.id.eq_ignore_ascii_case(id));
    let of_path = |path: &Path| path.extension().and_then(|end| end.to_str()).and_then(by_id);
    let found = match (&arguments.format, &arguments.output) {
        (Some(id), _) => by_id(id),
        (None, Some(path)) => of_path(path),
        (None, None) => FORMATS.first(),
    };
    found.map(|format| format.write).ok_or_else(|| {
        let path = arguments.output.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        let known: Vec<String> = FORMATS.iter().map(|format| format!(".{}", format.id)).collect();
        Failure::new(Message::new("cli-unknown-format").with("path", path).with("known", known.join(", ")))
    })
}
