//! Reading a list of edits, so that what is wrong in it can be found again.

use serde_json::de::StrRead;
use serde_json::{Deserializer, StreamDeserializer, Value};

use crate::i18n::Message;
use crate::model::{Command, ScenarioEdit};

/// An edit of the list, with the line on which it begins, from 1.
#[derive(Debug)]
pub(super) struct Edit {
    /// The edit.
    pub content: EditContent,
    /// Its line in the list.
    pub line: usize,
}

/// What an edit of the list edits.
#[derive(Debug)]
pub(super) enum EditContent {
    /// The organisation in a scenario.
    Organisation(Box<Command>),
    /// The scenarios themselves.
    Scenarios(ScenarioEdit),
}

/// The edits in `bytes`: a JSON array of objects, each with its name under `command`, or under `scenario` for an edit of the
/// scenarios.
///
/// Errors: a sentence with the number of the edit, from 1, its line, and where in it.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Edit>, Message> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("file-not-text"))?;
    let whole: Value = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    if !whole.is_array() {
        return Err(Message::new("edits-no-list"));
    }
    let mut edits = Vec::new();
    // The text is known to be an array, so between its elements stand white space and one comma.
    let mut rest = text.find('[').map_or("", |open| &text[open + 1..]);
    loop {
        rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
        let mut elements: StreamDeserializer<'_, StrRead<'_>, Value> = Deserializer::from_str(rest).into_iter();
        let Some(Ok(element)) = elements.next() else { return Ok(edits) };
        let line = text[..text.len() - rest.len()].matches('\n').count() + 1;
        rest = &rest[elements.byte_offset()..];
        let is_of_scenarios = element.get("scenario").is_some() && element.get("command").is_none();
        let content = match is_of_scenarios {
            true => serde_path_to_error::deserialize(element).map(EditContent::Scenarios),
            false => Command::from_value(element).map(|command| EditContent::Organisation(Box::new(command))),
        };
        let content = content.map_err(|error| {
            let path = error.path().to_string();
            // A path of nothing stands for the edit as a whole.
            let key = if path == "." { "edits-malformed-whole" } else { "edits-malformed" };
            let message = Message::new(key).with("number", edits.len() + 1).with("line", line).with("path", path);
            message.with("detail", error.inner().to_string())
        })?;
        edits.push(Edit { content, line });
    }
}

fn not_json(error: &serde_json::Error) -> Message {
    let words = error.to_string();
    let detail = words.split(" at line ").next().unwrap_or_default();
    Message::new("file-not-json").with("line", error.line()).with("column", error.column()).with("detail", detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn each_edit_has_its_line() {
        let text = "\u{feff}[\n  {\"command\": \"rename_organisation\", \"title\": \"[,]\"},\n\n  {\n    \"command\": \
                    \"reorder_unit\", \"unit\": \"a\", \"by\": 1}\n]\n";
        let edits = read(text.as_bytes()).unwrap();
        assert_eq!(edits.iter().map(|edit| edit.line).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn what_is_wrong_is_found_again() {
        for (text, expected) in [
            ("[\n{\"command\": \"rename_unit\", \"unit\": \"a\", \"name\": 3}]", ["1", "2", "name", "integer"]),
            ("[{\"command\": \"set_tasks\", \"unit\": \"a\", \"tasks\": [{}]}]", ["1", "1", "tasks[0]", "label"]),
            ("[{\"command\": \"rename_organisation\", \"title\": \"a\"},\n{}]", ["2", "2", "missing field", "command"]),
            ("[{\"command\": \"fire_everyone\"}]", ["1", "1", "command", "fire_everyone"]),
            ("[{\"command\": \"move_units\", \"units\": [\"a\"], \"too\": \"b\"}]", ["1", "1", "too", "unknown field"]),
            ("[null]", ["1", "1", "null", "map"]),
        ] {
            let said = read(text.as_bytes()).unwrap_err().say(Language::English);
            assert!(expected.iter().all(|part| said.contains(part)), "{text}: {said}");
        }
    }
}
