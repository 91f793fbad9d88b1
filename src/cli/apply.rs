//! `herschik apply`: carries out a list of edits, whole or not at all.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::edits::{self, EditContent};
use super::failure::Failure;
use super::open::{ScenarioArgument, open};
use super::output::Output;
use crate::file::{self, durable};
use crate::i18n::{Language, Message};
use crate::model::Document;

/// Carry out a list of edits, whole or not at all.
///
/// EDITS.json is an array of objects such as {"command": "rename_unit", "unit": "ibd", "name": "Bureau"}, which edits the
/// scenario that is asked for, or {"scenario": "add", "id": "b", "name": "Variant B", "based_on": "start"}, after which
/// the edits go to the new one.
#[derive(Debug, clap::Args)]
pub(super) struct ApplyArguments {
    /// The organisation; without -o it is written over.
    file: PathBuf,
    /// The edits.
    #[arg(value_name = "EDITS.json")]
    edits: PathBuf,
    #[command(flatten)]
    scenario: ScenarioArgument,
    /// Write the result here, and leave FILE as it is.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &ApplyArguments, language: Language) -> Result<Output, Failure> {
    let loaded = open(&arguments.file)?;
    let edits = edits::read(&durable::read(&arguments.edits)?).map_err(|reason| {
        let path = arguments.edits.display().to_string();
        Failure::new(Message::new("cli-file-refused").with("path", path).with("reason", reason))
    })?;

    let mut document = Document::new(loaded.scenarios);
    let scenario = arguments.scenario.of(document.scenarios(), language)?;
    document.work_on(&scenario);
    let mut said = String::new();
    for (index, edit) in edits.iter().enumerate() {
        let done = match &edit.content {
            EditContent::Organisation(command) => document.apply(command),
            EditContent::Scenarios(edit) => document.edit_scenarios(edit),
        };
        let done = done.map_err(|refused| {
            let message = Message::new("edits-refused")
                .with("number", index + 1)
                .with("line", edit.line)
                .with("reason", refused.message(document.organisation()));
            let hint = Message::new("edits-refused-hint").with("path", arguments.file.display().to_string());
            Failure::new(message).with_hint(hint)
        })?;
        said += &done.say(language).replace(char::is_control, " ");
        said.push('\n');
    }

    let target = arguments.output.as_ref().unwrap_or(&arguments.file);
    if let (Some(version), None) = (loaded.migrated_from, &arguments.output) {
        durable::write(&backup_path(target, version), &durable::read(target)?)?;
    }
    durable::write(target, &file::save(document.scenarios()))?;
    let summary = Message::new("edits-done").with("count", edits.len()).with("path", target.display().to_string());
    said += &summary.say(language);
    said.push('\n');
    Ok(Output::text(said))
}

/// Where the file goes as it was before this program raised its version: `almelo.json.v1.bak`.
fn backup_path(path: &Path, version: u64) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(format!(".v{version}.bak"));
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backup_names_the_version() {
        assert_eq!(backup_path(Path::new("map/almelo.json"), 1), Path::new("map/almelo.json.v1.bak"));
    }
}
