//! `herschik diff`: what changed between two organisations.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::failure::Failure;
use super::open::{find, in_scenario, open};
use super::output::Output;
use crate::compare::{Difference, KindCount, Summary, headline, sentence, theme_name};
use crate::i18n::{Language, Message};
use crate::model::{Organisation, Scenarios};

/// Say what changed from one organisation to another, in sentences: two scenarios of a file, or of two files.
#[derive(Debug, clap::Args)]
pub(super) struct DiffArguments {
    /// The organisation as it was.
    file: PathBuf,
    /// The file with what it became; by default the same.
    file2: Option<PathBuf>,
    /// The scenario that was: id or name; by default the starting point.
    #[arg(long, value_name = "SCENARIO")]
    from: Option<String>,
    /// The scenario that it became: id or name; by default the starting point of FILE2.
    #[arg(long, value_name = "SCENARIO", required_unless_present = "file2")]
    to: Option<String>,
    /// As a JSON object: the changes with their ids and sentences, and the figures.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &DiffArguments, language: Language) -> Result<Output, Failure> {
    let (from, to) = sides(arguments, language)?;
    let difference = Difference::between(&from, &to);
    Ok(if arguments.json {
        Output::json(&as_json(&difference, &from, &to, language))
    } else {
        Output::text(as_text(&difference, &from, &to, language))
    })
}

/// The two organisations that are asked for.
fn sides(arguments: &DiffArguments, language: Language) -> Result<(Organisation, Organisation), Failure> {
    let first = open(&arguments.file)?.scenarios;
    let second = arguments.file2.as_ref().map(|path| open(path)).transpose()?.map(|loaded| loaded.scenarios);
    let side = |scenarios: &Scenarios, asked: &Option<String>| {
        let id = asked.as_ref().map(|asked| find(scenarios, asked, language)).transpose()?;
        Ok::<_, Failure>(in_scenario(scenarios, id.as_ref().unwrap_or(scenarios.start())).clone())
    };
    Ok((side(&first, &arguments.from)?, side(second.as_ref().unwrap_or(&first), &arguments.to)?))
}

/// The headline, and under a heading for each theme a line for each change with its sign.
fn as_text(difference: &Difference, from: &Organisation, to: &Organisation, language: Language) -> String {
    let mut text = headline(difference).say(language);
    text.push('\n');
    for changes in difference.changes.chunk_by(|a, b| a.theme() == b.theme()) {
        let heading = changes.first().map_or_else(String::new, |change| theme_name(change.theme()).say(language));
        text += &format!("\n{heading}\n");
        for change in changes {
            text += &format!("  {:1} {}\n", change.mark().sign(), sentence(change, from, to).say(language));
        }
    }
    text
}

fn as_json(difference: &Difference, from: &Organisation, to: &Organisation, language: Language) -> Value {
    let say = |message: Message| message.say(language);
    let changes = difference.changes.iter().map(|change| {
        let mut row = json!(change);
        row["theme"] = json!(change.theme());
        row["mark"] = json!(change.mark());
        row["sentence"] = json!(say(sentence(change, from, to)));
        row
    });
    json!({
        "headline": say(headline(difference)),
        "changes": changes.collect::<Vec<Value>>(),
        "summary": summary(&difference.summary),
    })
}

/// An amount that nobody gave is absent.
fn summary(summary: &Summary) -> Value {
    let by_kind = |counts: &[KindCount]| -> Value {
        counts
            .iter()
            .map(|count| (count.kind.to_string(), json!(count.count)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let mut row = json!({
        "changes": summary.changes,
        "units_new": by_kind(&summary.units_new),
        "units_gone": by_kind(&summary.units_gone),
        "units_moved": by_kind(&summary.units_moved),
        "units_changed": summary.units_changed,
        "functions_new": summary.functions_new,
        "functions_lapsed": summary.functions_lapsed,
    });
    let amounts = [("fte_moved", summary.fte_moved), ("fte_added", summary.fte_added), ("fte_gone", summary.fte_gone)];
    for (field, amount) in amounts {
        if let Some(amount) = amount {
            row[field] = json!(amount);
        }
    }
    row
}
