//! The text of a chart as a whole: heading, scenario, what stands on top, the list, the relations, the totals.

use super::chart::Chart;
use super::units::{Units, joined};
use super::{Alternative, AlternativeInput, Block, ScenarioSaid, relations, short, words};
use crate::compare::in_sentence;
use crate::i18n::{Language, Message};
use crate::model::Date;

pub(super) fn told(input: &AlternativeInput<'_>) -> Alternative {
    let language = input.language;
    let chart = Chart::of(input);
    let units = Units::new(input, &chart);
    let title = title(input);
    let short = short::of_chart(input, &chart, &units);
    if input.only_short {
        return Alternative { title, short, language, blocks: Vec::new() };
    }
    let mut blocks = vec![Block::Heading { level: 1, text: title.clone() }];
    blocks.extend(lead(input.scenario.as_ref(), input.as_at, language).map(Block::Paragraph));
    blocks.extend(tree(&chart, &units, input));
    let relations = relations::told(input, &chart);
    let has_relations = !relations.is_empty();
    if has_relations {
        blocks.push(heading("alternative-relations", language));
        blocks.push(Block::Paragraph(say("alternative-relations-are", language)));
        blocks.push(Block::List(relations));
    }
    let totals = totals(&chart, &units, input);
    if !totals.is_empty() {
        blocks.extend(has_relations.then(|| heading("alternative-totals", language)));
        blocks.push(Block::Paragraph(totals));
    }
    Alternative { title, short, language, blocks }
}

fn say(key: &'static str, language: Language) -> String {
    Message::new(key).say(language)
}

fn heading(key: &'static str, language: Language) -> Block {
    Block::Heading { level: 2, text: say(key, language) }
}

/// "Organogram van de gemeente Almere", or of one unit of it.
pub(super) fn title(input: &AlternativeInput<'_>) -> String {
    let of_whole = words::organisation(&input.organisation.properties().title, input.top.is_none(), input.language);
    let top = input.top.filter(|top| input.organisation.unit(top).is_some());
    let unit = top.map(|top| words::name(input.organisation.name_of(top)));
    let message = match (unit, of_whole) {
        (Some(unit), Some(whole)) if !whole.contains(&unit) => {
            Message::new("alternative-title-of-unit").with("unit", unit).with("organisation", whole)
        }
        (Some(only), _) | (None, Some(only)) => Message::new("alternative-title").with("organisation", only),
        (None, None) => Message::new("alternative-title-bare"),
    };
    message.say(input.language)
}

/// Which scenario it is, how far its decision is, from when on it holds and on which day it was looked at.
fn lead(scenario: Option<&ScenarioSaid>, as_at: Option<Date>, language: Language) -> Option<String> {
    let said = |scenario| Message::new("alternative-scenario").with("scenario", scenario_named(scenario, language));
    let scenario = scenario.map(|scenario| said(scenario).say(language));
    let day = as_at.map(|day| Message::new("alternative-as-at").with("day", words::day(day, language)).say(language));
    [scenario, day].into_iter().flatten().reduce(|first, second| joined(first, &second))
}

/// A scenario with how far its decision is and from when on it holds: "‘Wordt’ (concept, vanaf 1 oktober 2023)".
pub(super) fn scenario_named(scenario: &ScenarioSaid, language: Language) -> String {
    let mut about: Vec<String> = Vec::new();
    about.extend(scenario.status.map(|status| in_sentence(&Message::new(status.name_key()).say(language))));
    about.extend(
        scenario
            .effective_date
            .map(|day| Message::new("alternative-from-day").with("day", words::day(day, language)).say(language)),
    );
    let name = Message::new("compare-quoted").with("what", words::name(&scenario.name)).say(language);
    if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
}

/// What stands on top, and the list of all that stands under it.
fn tree(chart: &Chart<'_>, units: &Units<'_>, input: &AlternativeInput<'_>) -> Vec<Block> {
    let language = input.language;
    match chart.tops[..] {
        [] => vec![Block::Paragraph(say("alternative-empty", language))],
        [top] => {
            let has_parts = !chart.children(top).is_empty();
            let key = if has_parts { "alternative-top" } else { "alternative-only" };
            let on_top = Message::new(key).with("unit", units.with_kind(top)).say(language);
            let sentences = [units.leadership(top), units.formation(top), units.figures(top)].into_iter().flatten();
            let paragraph = sentences.fold(on_top, |said, sentence| joined(said, &format!("{sentence}.")));
            let mut blocks = vec![Block::Paragraph(paragraph)];
            if has_parts {
                blocks.push(Block::Paragraph(units.beneath(top, "alternative-top-beneath") + ":"));
                blocks.push(Block::List(units.items(Some(top))));
            }
            blocks
        }
        _ => {
            let counts = units.counts(chart.tops.iter()).say(input.organisation, language);
            let on_top = Message::new("alternative-tops").with("units", counts).say(language);
            vec![Block::Paragraph(on_top), Block::List(units.items(None))]
        }
    }
}

/// How many of each kind there are in all, and what is not there.
fn totals(chart: &Chart<'_>, units: &Units<'_>, input: &AlternativeInput<'_>) -> String {
    let (organisation, language) = (input.organisation, input.language);
    let mut said: Vec<String> = Vec::new();
    let all: Vec<u32> = (0..chart.len() as u32).collect();
    let counts = units.counts(all.iter());
    if counts.total() > 1 {
        let key = if counts.has_several_kinds() { "alternative-total-of-kinds" } else { "alternative-total" };
        let message = Message::new(key).with("units", counts.say(organisation, language));
        said.push(
            if counts.has_several_kinds() { message.with("count", counts.total()) } else { message }.say(language),
        );
    }
    // Of one at the top its own sentence says it.
    let whole = input.totals.filter(|_| chart.tops.len() > 1 && input.top.is_none());
    if let Some(fte) = whole.and_then(|totals| totals.whole().formation_fte) {
        said.push(Message::new("alternative-total-formation").with("fte", fte.hundredths()).say(language));
    }
    if chart.hides_some {
        said.push(say("alternative-lower", language));
    }
    if !chart.left_out.is_empty() {
        let kinds = chart.left_out.iter().map(|&place| &input.line.unit(organisation, place as usize).1.kind);
        let counts = super::kinds::KindCounts::of(kinds).say(organisation, language);
        said.push(Message::new("alternative-left-out").with("units", counts).say(language));
    }
    said.join(" ")
}
