//! `herschik check`: what is odd or wrong in a file.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::open::{ScenarioArgument, in_scenario};
use super::output::Output;
use crate::check::{self, Accepted, Signals};
use crate::file::{self, FileError, durable};
use crate::finding::{Finding, Severity};
use crate::i18n::{Language, Message, text};
use crate::model::{Organisation, UnitId};
use crate::report;

/// Say what is odd or wrong: exit code 0 when nothing is, 1 with warnings, 2 with errors.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    /// The organisation.
    file: PathBuf,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// Also what the organisation accepts, with the reason; it does not count for the exit code.
    #[arg(long)]
    all: bool,
    /// As a JSON array of objects.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &CheckArguments, language: Language) -> Result<Output, Failure> {
    let (organisation, signals) = signals(arguments, language)?;
    let gravest = signals.open.iter().map(|finding| finding.severity).max();
    let accepted = if arguments.all { signals.accepted.as_slice() } else { &[] };
    let output = if arguments.json {
        let open = signals.open.iter().map(|finding| as_json(finding, None, &organisation, language));
        let accepted =
            accepted.iter().map(|held| as_json(&held.finding, Some(held.reason.as_str()), &organisation, language));
        Output::json(&open.chain(accepted).collect())
    } else {
        Output::text(as_text(&signals, arguments.all, language))
    };
    Ok(output.with_gravest(gravest))
}

/// What the checks find, and what was noticed on reading; of a file that breaks rules, each rule as an error.
fn signals(arguments: &CheckArguments, language: Language) -> Result<(Organisation, Signals), Failure> {
    match file::load(&durable::read(&arguments.file)?) {
        Ok(loaded) => {
            let id = arguments.scenario.of(&loaded.scenarios, language)?;
            let organisation = in_scenario(&loaded.scenarios, &id).clone();
            let is_check = |finding: &Finding| check::by_id(finding.rule).is_some();
            let mut signals = report::signals(&loaded.scenarios, &id);
            signals.open.extend(loaded.findings.into_iter().filter(|finding| !is_check(finding)));
            signals.open.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
            Ok((organisation, signals))
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
            let open = violations.into_iter().map(error).collect();
            Ok((Organisation::default(), Signals { open, accepted: Vec::new() }))
        }
        Err(refused) => Err(Failure::file_refused(&arguments.file, &refused)),
    }
}

/// `reason` is why it is accepted; `None` when it is not.
fn as_json(finding: &Finding, reason: Option<&str>, organisation: &Organisation, language: Language) -> Value {
    let mut row = json!({
        "rule": finding.rule,
        "severity": finding.severity.as_str(),
        "message": finding.message.say(language),
        "accepted": reason.is_some(),
    });
    if let Some(unit) = &finding.unit {
        row["unit"] = json!(unit);
        if let Some(unit) = organisation.unit(&UnitId::from(unit.as_str())) {
            row["name"] = json!(unit.name);
        }
    }
    if let Some(subject) = &finding.subject {
        row["subject"] = json!(subject);
    }
    if let Some(check) = check::by_id(finding.rule) {
        row["why"] = json!(text(language, check.why()));
    }
    if let Some(hint) = &finding.hint {
        row["hint"] = json!(hint.say(language));
    }
    if let Some(reason) = reason {
        row["reason"] = json!(reason);
    }
    row
}

fn as_text(signals: &Signals, shows_accepted: bool, language: Language) -> String {
    let findings = &signals.open;
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
    for Accepted { finding, reason } in signals.accepted.iter().filter(|_| shows_accepted) {
        said += text(language, "cli-check-accepted");
        if let Some(unit) = &finding.unit {
            said += &format!(" {unit}");
        }
        let reason = Message::new("cli-check-reason").with("reason", reason.replace('\n', " ")).say(language);
        said += &format!(": {}\n  {reason}\n", finding.message.say(language));
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
    let accepted = match signals.accepted.len() {
        count if count > 0 && !shows_accepted => {
            Message::new("cli-check-accepted-count").with("count", count).say(language) + "\n"
        }
        _ => String::new(),
    };
    // A name from a file may not command the terminal.
    let said = said.replace(|c: char| c.is_control() && c != '\n', " ");
    said + &summary.say(language) + "\n" + &accepted
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "severity-note",
        Severity::Warning => "severity-warning",
        Severity::Error => "severity-error",
    }
}
