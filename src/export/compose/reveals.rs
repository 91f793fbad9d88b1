//! What whoever gets a publication can read in it.

use std::collections::BTreeSet;

use super::ComposeInput;
use super::sides::{Side, Sides};
use crate::export::Chart;
use crate::i18n::{Language, Message};
use crate::model::{Leadership, PositionId, RelationId, UnitId};
use crate::scene::CardFigures;

/// It in sentences: what is in it first, what is not in it where people ask for that.
pub(super) fn reveals(input: &ComposeInput<'_>, sides: &Sides<'_>, charts: &[Chart]) -> Vec<Message> {
    let content = &input.options.content;
    let cards = || charts.iter().flat_map(|chart| chart.scene.cards());
    let units: BTreeSet<&UnitId> = cards().map(|card| &card.unit).collect();
    let mut said = vec![Message::new("publish-reveals-units").with("count", units.len())];
    let hidden = cards().any(|card| card.hidden_count > 0);
    if hidden {
        said.push(Message::new("publish-reveals-hidden"));
    }
    said.push(match cards().any(|card| !card.leadership.is_empty()) {
        true => Message::new("publish-reveals-heads"),
        false => Message::new("publish-reveals-no-heads"),
    });
    let holders = if content.with_holders { holders(sides, &units) } else { 0 };
    said.push(match holders {
        0 => Message::new("publish-reveals-no-holders"),
        count => Message::new("publish-reveals-holders").with("count", count),
    });
    if cards().any(|card| !card.figure.is_empty()) {
        said.push(Message::new("publish-reveals-formation"));
    }
    let figures = figure_names(&content.figures, input.language);
    if !figures.is_empty() {
        said.push(Message::new("publish-reveals-figures").with("figures", figures.join(", ")));
    }
    let lines = charts.iter().flat_map(|chart| chart.relations.lines());
    let relations: BTreeSet<&RelationId> = lines.flat_map(|line| &line.relations).collect();
    if !relations.is_empty() {
        said.push(Message::new("publish-reveals-relations").with("count", relations.len()));
    }
    if input.options.frame.has_scenario && input.scenarios.len() > 1 {
        said.push(Message::new("publish-reveals-scenario").with("scenario", input.scenarios.name_of(input.scenario)));
    }
    if let Some(other) = &sides.other {
        let with = input.scenarios.name_of(other.side.scenario);
        said.push(Message::new("publish-reveals-comparison").with("scenario", with));
    }
    said
}

/// How many posts of heads on the cards have a holder.
fn holders(sides: &Sides<'_>, units: &BTreeSet<&UnitId>) -> usize {
    let other = sides.other.as_ref().map(|other| &other.side);
    let posts = |side: &Side<'_>| -> BTreeSet<PositionId> {
        let shows_head = |unit: &&&UnitId| {
            let leadership = side.organisation.unit(unit).map(|unit| unit.leadership);
            matches!(leadership, Some(Leadership::Own | Leadership::Collegial))
        };
        let heads = units.iter().filter(shows_head).flat_map(|unit| side.organisation.heads(unit));
        let held = heads.filter(|(_, head)| head.holder.as_deref().is_some_and(|holder| !holder.trim().is_empty()));
        held.map(|(id, _)| id.clone()).collect()
    };
    let all: BTreeSet<PositionId> = std::iter::once(&sides.own).chain(other).flat_map(posts).collect();
    all.len()
}

/// What the figures that were asked for are called, each once.
fn figure_names(figures: &CardFigures, language: Language) -> Vec<String> {
    let ids = figures.texts.iter().chain(&figures.bar).chain(&figures.heat);
    let names =
        ids.filter_map(|id| CardFigures::offered_by_id(id)).map(|figure| figure.definition.name().say(language));
    let mut found: Vec<String> = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}
