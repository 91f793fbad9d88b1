//! `herschik report`: the lists that a decision needs.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};

use super::failure::Failure;
use super::named_unit;
use super::open::{date, find, open};
use super::output::Output;
use crate::file::durable;
use crate::i18n::{Language, Message};
use crate::model::{Date, ScenarioId, Scenarios, UnitId};
use crate::report::list::{self, List, ReportInput, Scope, Selection};
use crate::report::writer::{self, ReportWriter};

/// Make a list: was-wordt, formatie-overzicht, takenmatrix and others; --list says what each is.
///
/// Lists have no names of people. What is unknown is left empty: it is not nought.
#[derive(Debug, clap::Args)]
pub(super) struct ReportArguments {
    /// The organisation.
    #[arg(required_unless_present = "list")]
    file: Option<PathBuf>,
    /// Which list.
    #[arg(long, value_name = "KIND", required_unless_present = "list", value_parser = kinds())]
    kind: Option<String>,
    /// The scenario that was: id or name; by default the starting point.
    #[arg(long, value_name = "SCENARIO")]
    from: Option<String>,
    /// The scenario that it is about: id or name; by default the starting point, and of a list that compares the only other one.
    #[arg(long, value_name = "SCENARIO", visible_alias = "scenario")]
    to: Option<String>,
    /// Only this unit and what stands under it: its id, or its name if no other has it.
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Columns of the organisation's own for the task matrix, separated by commas; by default all.
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    fields: Vec<String>,
    /// For everybody to see: numbers of fewer than three people are left out.
    #[arg(long)]
    public: bool,
    /// The day that the list says it was made on, such as 2025-01-01; by default it says none.
    #[arg(long, value_name = "DATE", value_parser = date)]
    date: Option<Date>,
    /// As what; by default as the end of the name of OUT says, and else Markdown.
    #[arg(long, value_parser = PossibleValuesParser::new(writer::ALL.iter().map(|writer| writer.id)))]
    format: Option<String>,
    /// The file to write, such as list.xlsx; by default standard output.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Instead: every list, and what it is.
    #[arg(long, conflicts_with_all = ["file", "kind", "from", "to", "unit", "fields", "public", "date", "format", "output"])]
    list: bool,
}

pub(super) fn run(arguments: &ReportArguments, language: Language) -> Result<Output, Failure> {
    let kind = arguments.kind.as_deref().and_then(list::by_id);
    let (Some(file), Some(kind)) = (&arguments.file, kind) else {
        return Ok(Output::text(kinds_in_words(language)));
    };
    let writer = writer_of(arguments)?;
    let scenarios = open(file)?.scenarios;
    let (from, to) = sides(arguments, kind, &scenarios, language)?;
    let unit = unit(arguments, kind, &scenarios, (&from, &to), language)?;
    let fields = fields(arguments, kind, &scenarios, &to)?;
    if arguments.public && !kind.counts_people {
        return Err(Failure::new(Message::new("cli-report-no-people").with("list", kind.name())));
    }
    let file_name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let input = ReportInput::new(&scenarios, &from, &to).choosing(Selection {
        unit: unit.as_ref(),
        fields: &fields,
        is_public: arguments.public,
        file_name: file_name.as_deref(),
        made_on: arguments.date,
    });
    let report = kind.make(&input, language);
    let written = (writer.write)(&report, language);
    let Some(path) = &arguments.output else {
        return Ok(Output::text(String::from_utf8_lossy(&written).into_owned()));
    };
    durable::write(path, &written)?;
    let rows = report.sheets.first().map_or(0, |sheet| sheet.table.rows.len());
    let message = Message::new("cli-report-written").with("list", kind.name()).with("count", rows);
    Ok(Output::text(message.with("path", path.display().to_string()).say(language) + "\n"))
}

/// The format that was asked for, or that the name of the file says; Markdown for standard output.
fn writer_of(arguments: &ReportArguments) -> Result<&'static ReportWriter, Failure> {
    let asked = arguments.format.as_deref().and_then(writer::by_id);
    let Some(path) = &arguments.output else {
        let found = asked.or_else(|| writer::by_id("markdown")).filter(|writer| writer.is_text);
        let format = arguments.format.as_deref().unwrap_or_default();
        return found.ok_or_else(|| Failure::new(Message::new("cli-report-needs-file").with("format", format)));
    };
    asked.or_else(|| writer::by_extension(path)).ok_or_else(|| {
        let known: Vec<String> = writer::ALL.iter().map(|writer| format!(".{}", writer.extension)).collect();
        let message = Message::new("cli-unknown-format").with("path", path.display().to_string());
        Failure::new(message.with("known", known.join(", ")))
    })
}

/// The scenarios that the list is made of.
fn sides(
    arguments: &ReportArguments,
    kind: &List,
    scenarios: &Scenarios,
    language: Language,
) -> Result<(ScenarioId, ScenarioId), Failure> {
    let asked = |asked: &Option<String>| asked.as_ref().map(|asked| find(scenarios, asked, language)).transpose();
    let from = asked(&arguments.from)?.unwrap_or_else(|| scenarios.start().clone());
    if let Some(to) = asked(&arguments.to)? {
        return Ok((from, to));
    }
    let others: Vec<_> = scenarios.in_order().into_iter().map(|(id, _)| id).filter(|id| **id != from).collect();
    match (kind.scope, others.as_slice()) {
        (Scope::Two, [only]) => Ok((from, (*only).clone())),
        (Scope::Two, [_, ..]) => {
            let known: Vec<&str> = others.iter().map(|id| id.as_str()).collect();
            let message = Message::new("cli-report-needs-to").with("list", kind.name());
            Err(Failure::new(message).with_hint(Message::new("cli-known-scenarios").with("known", known.join(", "))))
        }
        _ => Ok((from.clone(), from)),
    }
}

/// The unit that was asked for, of the later organisation, or else of the earlier.
fn unit(
    arguments: &ReportArguments,
    kind: &List,
    scenarios: &Scenarios,
    (from, to): (&ScenarioId, &ScenarioId),
    language: Language,
) -> Result<Option<UnitId>, Failure> {
    let Some(asked) = arguments.unit.as_deref() else { return Ok(None) };
    if !kind.has_unit {
        let message = Message::new("cli-report-is-whole").with("list", kind.name().say(language));
        return Err(Failure::new(message));
    }
    let within = |scenario: &ScenarioId| {
        let organisation =
            scenarios.get(scenario).map_or_else(|| scenarios.start_organisation(), |it| it.organisation());
        named_unit::find(organisation, asked)
    };
    within(to).or_else(|failure| within(from).map_err(|_| failure)).map(Some)
}

/// The columns that were asked for, as the organisation calls them, whatever their capitals.
fn fields(
    arguments: &ReportArguments,
    kind: &List,
    scenarios: &Scenarios,
    to: &ScenarioId,
) -> Result<Vec<String>, Failure> {
    if arguments.fields.is_empty() {
        return Ok(Vec::new());
    }
    if !kind.has_fields {
        return Err(Failure::new(Message::new("cli-report-no-fields").with("list", kind.name())));
    }
    let known = scenarios.get(to).map(|state| list::known_fields(state.organisation())).unwrap_or_default();
    let field = |asked: &String| {
        let wanted = asked.trim().to_lowercase();
        known.iter().find(|field| field.to_lowercase() == wanted).cloned().ok_or_else(|| {
            let message = Message::new("cli-report-no-such-field").with("field", asked.trim());
            Failure::new(message).with_hint(Message::new("cli-report-known-fields").with("known", known.join(", ")))
        })
    };
    let mut found: Vec<String> = Vec::new();
    for asked in &arguments.fields {
        let field = field(asked)?;
        if !found.contains(&field) {
            found.push(field);
        }
    }
    Ok(found)
}

fn kinds_in_words(language: Language) -> String {
    let line = |list: &List| format!("{}: {}\n  {}\n", list.id, list.name().say(language), list.help().say(language));
    list::ALL.iter().map(line).collect()
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(list::ALL.iter().map(|list| PossibleValue::new(list.id).aliases(list.aliases)))
}
