//! `herschik check`: what is odd or wrong in a file.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::open::{ScenarioArgument, in_scenario};
use super::output::Output;
use crate::check::{self, Check};
use crate::file::{self, FileError, durable};
use crate::finding::{Finding, Severity};
use crate::i18n::{Language, Message, text};
use crate::model::{Organisation, UnitId};

/// Say what is odd or wrong: exit code 0 when nothing is, 1 with warnings, 2 with errors.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    /// The organisation.
    file: PathBuf,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// As a JSON array of objects.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &CheckArguments, language: Language) -> Result<Output, Failure> {
    let (organisation, findings) = findings(arguments, language)?;
    let gravest = findings.iter().map(|finding| finding.severity).max();
    let output = if arguments.json {
        let rows = findings.iter().map(|finding| as_json(finding, &organisation, language));
        Output::json(&rows.collect())
    } else {
        Output::text(as_text(&findings, language))
    };
    Ok(output.with_gravest(gravest))
}

/// What the checks find, and what was noticed on reading; of a file that breaks rules, each rule as an error.
fn findings(arguments: &CheckArguments, language: Language) -> Result<(Organisation, Vec<Finding>), Failure> {
    match file::load(&durable::read(&arguments.file)?) {
        Ok(loaded) => {
            let id = arguments.scenario.of(&loaded.scenarios, language)?;
            let organisation = in_scenario(&loaded.scenarios, &id);
            let is_check = |finding: &Finding| check::ALL.iter().any(|check: &&dyn Check| check.id() == finding.rule);
            let mut findings = check::run(&organisation);
            findings.extend(loaded.findings.into_iter().filter(|finding| !is_check(finding)));
            findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
            Ok((organisation, findings))
        }
        Err(FileError::Broken { violations }) => {
            let error = |(violation, line): (crate::model::Violation, Option<usize>)| {
                let message = Message::new("cli-broken-rule")
                    .with("rule", violation.message())
                    .with("line", line.unwrap_or_default());
                let finding = Finding::error("broken-rule", message);
                match violation.place() {
                    ("units", id) => finding.about(id),
                    _ => finding,
                }
            };
            Ok((Organisation::default(), violations.into_iter().map(error).collect()))
        }
        Err(refused) => Err(Failure::file_refused(&arguments.file, &refused)),
    }
}

fn as_json(finding: &Finding, organisation: &Organisation, language: Language) -> Value {
    let mut row = json!({
        "rule": finding.rule,
        "severity": finding.severity.as_str(),
        "message": finding.message.say(language),
    });
    if let Some(unit) = &finding.unit {
        row["unit"] = json!(unit);
        if let Some(unit) = organisation.unit(&UnitId::from(unit.as_str())) {
            row["name"] = json!(unit.name);
        }
    }
    if let Some(hint) = &finding.hint {
        row["hint"] = json!(hint.say(language));
    }
    row
}

fn as_text(findings: &[Finding], language: Language) -> String {
    let mut said = String::new();
    for finding in findings {
        said += text(language, severity_key(finding.severity));
        if let Some(unit) = &finding.unit {
            said += &format!(" {unit}");
        }
        said += &format!(": {}\n", finding.message.say(language));
        if let Some(hint) = &finding.hint {
            said += &format!("  {}\n", Message::new("cli-hint").with("hint", hint.clone()).say(language));
        }
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let summary = if findings.is_empty() {
        Message::new("check-nothing-found")
    } else {
        Message::new("check-summary")
            .with("errors", Message::new("check-errors").with("count", count(Severity::Error)))
            .with("warnings", Message::new("check-warnings").with("count", count(Severity::Warning)))
            .with("notes", Message::new("check-notes").with("count", count(Severity::Note)))
    };
    // A name from a file may not command the terminal.
    let said = said.replace(|c: char| c.is_control() && c != '\n', " ");
    said + &summary.say(language) + "\n"
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "severity-note",
        Severity::Warning => "severity-warning",
        Severity::Error => "severity-error",
    }
}
