//! `herschik metrics`: the figures of an organisation, or of several beside each other.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;

use super::failure::Failure;
use super::named_unit;
use super::open::{find, open};
use super::output::Output;
use super::table::{Align, Table as TextTable};
use crate::file::durable;
use crate::i18n::{Language, Message};
use crate::model::{Organisation, ScenarioId, ScenarioState, Scenarios};
use crate::report::table::{self, ColumnKind, TableWriter};
use crate::report::{ScoreCard, ScoreCardColumn, ScoreFigure, as_list, as_table};

/// Say the figures of the scenarios of a file beside each other, with the difference to the first; or of several files.
///
/// What is unknown is left empty: it is not nought.
#[derive(Debug, clap::Args)]
pub(super) struct MetricsArguments {
    /// The organisation; of several their starting points are set beside each other.
    #[arg(required_unless_present = "list", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Only this scenario: id or name. May be given more than once; the first is what the others are set against. By default all.
    #[arg(long = "scenario", value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Of this unit with all under it: id or name. Figures that have no meaning for a unit are left out.
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Only this figure; --list names them all. May be given more than once.
    #[arg(long = "figure", value_name = "ID", hide_possible_values = true, value_parser = figure_ids())]
    figures: Vec<String>,
    /// As what; by default as the end of the name of OUT says, and else text. JSON has an object for each figure of each
    /// file; what is unknown is absent, FTE is decimal text.
    #[arg(long, value_parser = format_ids())]
    format: Option<String>,
    /// The file to write; by default standard output.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Instead: every figure with its definition and an example.
    #[arg(long, conflicts_with_all = ["figures", "format", "output", "scenarios", "unit"])]
    list: bool,
}

/// The format that has no writer below the command line: aligned columns.
const TEXT: &str = "text";

pub(super) fn run(arguments: &MetricsArguments, language: Language) -> Result<Output, Failure> {
    if arguments.list {
        return Ok(Output::text(definitions(language)));
    }
    let card = score_card(arguments, language)?;
    let written = match writer(arguments) {
        Some(writer) if writer.is_for_programs => (writer.write)(&as_list(&card, language), language),
        Some(writer) => (writer.write)(&as_table(&card, language), language),
        None => as_text(&card, language).into_bytes(),
    };
    let Some(path) = &arguments.output else {
        return Ok(Output::text(String::from_utf8_lossy(&written).into_owned()));
    };
    durable::write(path, &written)?;
    let message = Message::new("cli-metrics-written").with("count", card.rows.len());
    Ok(Output::text(message.with("path", path.display().to_string()).say(language) + "\n"))
}

/// A scenario that is asked for: its name, where it stands, its organisation and what that was made of.
type Found<'a> = (String, (&'a Scenarios, ScenarioId), &'a Organisation, Vec<&'a Organisation>);

fn score_card(arguments: &MetricsArguments, language: Language) -> Result<ScoreCard, Failure> {
    let files: Vec<Scenarios> =
        arguments.files.iter().map(|file| Ok(open(file)?.scenarios)).collect::<Result<_, Failure>>()?;
    let mut found: Vec<Found<'_>> = Vec::new();
    for (scenarios, name) in files.iter().zip(names(&arguments.files)) {
        for id in scenarios_of(scenarios, arguments, language)? {
            let scenario = scenarios.name_of(&id).say(language);
            let name = match (arguments.files.len(), arguments.scenarios.is_empty()) {
                (1, _) if scenarios.len() > 1 => scenario,
                (_, true) => name.clone(),
                (_, false) => format!("{name}: {scenario}"),
            };
            // A name may not command the terminal.
            let name = name.replace(char::is_control, " ");
            let path = scenarios.path_to_start(&id).filter_map(|id| scenarios.get(id));
            let path: Vec<_> = path.map(ScenarioState::organisation).collect();
            let mut path = path.into_iter();
            // Another file's starting point is made of the first file's.
            let first = found.first().map(|(_, _, first, _)| *first).filter(|_| files.len() > 1);
            if let Some(organisation) = path.next() {
                found.push((name, (scenarios, id), organisation, path.chain(first).collect()));
            }
        }
    }
    let columns: Vec<ScoreCardColumn<'_>> = found
        .iter()
        .map(|(name, (scenarios, id), organisation, ancestors)| ScoreCardColumn {
            name,
            organisation,
            ancestors,
            scenario: Some((*scenarios, id)),
        })
        .collect();
    let figures = match arguments.figures.as_slice() {
        [] => ScoreFigure::all(),
        asked => asked.iter().filter_map(|id| ScoreFigure::from_id(id)).collect(),
    };
    let Some(asked) = &arguments.unit else { return Ok(ScoreCard::of(&columns, &figures)) };
    // A scenario may lack the unit; the first that has it says which one is meant.
    let mut tried = columns.iter().map(|column| named_unit::find(column.organisation, asked)).collect::<Vec<_>>();
    let first = tried.iter().position(Result::is_ok).unwrap_or_default();
    let unit = if tried.is_empty() { return Ok(ScoreCard::default()) } else { tried.swap_remove(first)? };
    Ok(ScoreCard::of_unit(&columns, &unit, &figures))
}

/// The scenarios of a file that are asked for: all of one file, the starting points of several.
fn scenarios_of(
    scenarios: &Scenarios,
    arguments: &MetricsArguments,
    language: Language,
) -> Result<Vec<ScenarioId>, Failure> {
    if !arguments.scenarios.is_empty() {
        return arguments.scenarios.iter().map(|asked| find(scenarios, asked, language)).collect();
    }
    Ok(match arguments.files.len() {
        1 => scenarios.in_order().into_iter().map(|(id, _)| id.clone()).collect(),
        _ => vec![scenarios.start().clone()],
    })
}

/// What the files are called without folder and ending; with them where two would be called the same.
fn names(files: &[PathBuf]) -> Vec<String> {
    let short = |file: &Path| file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = |file: &PathBuf| {
        let is_alone = files.iter().filter(|other| short(other) == short(file)).count() == 1;
        short(file).filter(|_| is_alone).unwrap_or_else(|| file.display().to_string())
    };
    files.iter().map(name).collect()
}

/// The writer that was asked for; `None` for text.
fn writer(arguments: &MetricsArguments) -> Option<&'static TableWriter> {
    let by_name = || {
        let extension = arguments.output.as_ref()?.extension()?.to_str()?;
        table::ALL.iter().find(|writer| writer.extension.eq_ignore_ascii_case(extension))
    };
    arguments.format.as_deref().map_or_else(by_name, table::writer)
}

/// The table in aligned columns; amounts have their unit, so it has no column. The notes follow it, a line each.
fn as_text(card: &ScoreCard, language: Language) -> String {
    let table = as_table(&ScoreCard { notes: Vec::new(), ..card.clone() }, language);
    let is_shown = |kind| kind != ColumnKind::Unit;
    let align = |kind: ColumnKind| if kind.is_number() { Align::Right } else { Align::Left };
    let columns = table.columns.iter().filter(|column| is_shown(column.kind));
    let mut text = TextTable::new(columns.map(|column| (column.heading.as_str(), align(column.kind))));
    for row in &table.rows {
        let cells = table.columns.iter().zip(row).filter(|(column, _)| is_shown(column.kind));
        text.push(cells.map(|(_, cell)| cell.say(language)));
    }
    let notes: String = card.notes.iter().map(|note| format!("\n{}\n", note.say(language))).collect();
    text.to_text() + &notes
}

fn definitions(language: Language) -> String {
    let mut said = String::new();
    for figure in ScoreFigure::all() {
        let definition = figure.definition();
        let measure = definition.measure.name().say(language);
        said += &format!("{}: {} ({measure})\n", definition.id, definition.name().say(language));
        said += &format!("  {}\n", definition.help().say(language));
    }
    said
}

fn figure_ids() -> PossibleValuesParser {
    PossibleValuesParser::new(ScoreFigure::all().into_iter().map(|figure| figure.definition().id))
}

fn format_ids() -> PossibleValuesParser {
    PossibleValuesParser::new(std::iter::once(TEXT).chain(table::ALL.iter().map(|writer| writer.id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_one_name_are_called_by_their_path() {
        let files = ["a/was.json", "b/was.json", "b/wordt.json"].map(PathBuf::from);
        assert_eq!(names(&files), ["a/was.json", "b/was.json", "wordt"]);
    }
}
