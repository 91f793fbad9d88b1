//! Which scenario a page shows, how far its decision is, and from when it holds.

use super::ComposeInput;
use super::sides::Sides;
use crate::export::ComparisonWay;
use crate::i18n::{Message, text};
use crate::model::{ScenarioId, ScenarioStatus};
use crate::report::alternative::day_in_words;

/// Between what is said.
const SEPARATOR: &str = " · ";

/// The line under a title: what it is a part of, the scenario with its status and the day from which it holds, and what
/// it is compared with. Empty where there is nothing to say.
///
/// Of two charts that stand beside each other each says its own: see [`side_line`].
pub(super) fn line(input: &ComposeInput<'_>, sides: &Sides<'_>, part_of: Option<&str>) -> String {
    let mut said: Vec<String> = part_of.map(str::to_owned).into_iter().collect();
    if input.options.frame.has_scenario {
        let other = sides.other.as_ref();
        match other.map(|other| (other.way, other.side.scenario)) {
            None => said.extend(scenario(input, sides.own.scenario)),
            Some((ComparisonWay::SideBySide, with)) => {
                let message = Message::new("publish-beside").with("from", name(input, with));
                said.push(message.with("to", name(input, sides.own.scenario)).say(input.language));
            }
            Some((way, with)) => {
                said.extend(scenario(input, sides.own.scenario));
                let message = match way {
                    ComparisonWay::Earlier => Message::new("publish-against-later"),
                    _ => Message::new("publish-against-earlier"),
                };
                said.push(message.with("scenario", name(input, with)).say(input.language));
            }
        }
    }
    said.join(SEPARATOR)
}

/// What stands above one of two charts.
pub(super) fn side_line(input: &ComposeInput<'_>, scenario: &ScenarioId) -> String {
    let said = [Some(name(input, scenario)), status(input, scenario), day(input, scenario)];
    said.into_iter().flatten().collect::<Vec<_>>().join(SEPARATOR)
}

/// A scenario in pieces. A file with a starting point alone has no scenario to name.
fn scenario(input: &ComposeInput<'_>, id: &ScenarioId) -> Vec<String> {
    let is_named = input.scenarios.get(id).is_some_and(|state| !state.scenario().name.is_empty());
    let is_only = input.scenarios.len() == 1 && !is_named;
    let named = Message::new("publish-scenario").with("name", name(input, id)).say(input.language);
    let said = [Some(named).filter(|_| !is_only), status(input, id), day(input, id)];
    said.into_iter().flatten().collect()
}

fn name(input: &ComposeInput<'_>, id: &ScenarioId) -> String {
    input.scenarios.name_of(id).say(input.language)
}

/// The status as a word in a sentence; `None` for a starting point of which nobody said one.
fn status(input: &ComposeInput<'_>, id: &ScenarioId) -> Option<String> {
    let status = input.scenarios.get(id)?.scenario().status;
    if status == ScenarioStatus::Draft && id == input.scenarios.start() {
        return None;
    }
    let word = text(input.language, status.name_key());
    let mut letters = word.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect())
}

/// From which day it holds.
fn day(input: &ComposeInput<'_>, id: &ScenarioId) -> Option<String> {
    let day = input.scenarios.get(id)?.scenario().effective_date?;
    Some(Message::new("publish-from-day").with("day", day_in_words(day, input.language)).say(input.language))
}
