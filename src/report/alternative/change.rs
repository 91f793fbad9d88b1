//! The text of what one scenario has become in another.

use std::collections::BTreeSet;

use super::change_counts::{ChangeCounts, is_about};
use super::chart::on_chart;
use super::kinds::KindCounts;
use super::structure::scenario_named;
use super::{Alternative, Block, ChangeInput, Item, ScenarioSaid, short, words};
use crate::compare::{Change, Mark, concerned, sentence, theme_name};
use crate::i18n::Message;
use crate::model::{Line, Unit, UnitId};

pub(super) fn told(input: &ChangeInput<'_>) -> Alternative {
    let language = input.language;
    let on_chart = on_either_chart(input);
    let is_told = |unit: &UnitId| on_chart.contains(unit);
    let title = title(input);
    let mut blocks = vec![Block::Heading { level: 1, text: title.clone() }];
    blocks.extend(lead(input).map(Block::Paragraph));
    let counts = ChangeCounts::of(input, is_told).sentences(input);
    let mut lists = Vec::new();
    for &theme in &input.themes {
        let changes = input.difference.changes.iter().filter(|change| change.theme() == theme);
        let told = changes.filter(|change| is_about(change, input, is_told));
        let said = told.map(|change| words::sentence(&sentence(change, input.from, input.to).say(language)));
        let items: Vec<Item> = said.map(Item::plain).collect();
        if !items.is_empty() {
            lists.push(Block::Heading { level: 2, text: theme_name(theme).say(language) });
            lists.push(Block::List(items));
        }
    }
    let otherwise = changed_otherwise(input, is_told);
    if !otherwise.is_empty() {
        let counts = KindCounts::of(otherwise.iter().map(|unit| &unit.kind)).say_in_words(input.to, language);
        let message = Message::new("alternative-change-otherwise").with("units", counts);
        lists.push(Block::Paragraph(message.say(language)));
        lists.push(Block::List(otherwise.iter().map(|unit| Item::plain(words::name(&unit.name))).collect()));
    }
    let summary = match (counts.is_empty(), lists.is_empty()) {
        (false, _) => Some(counts.iter().map(|count| words::capitalised(count)).collect::<Vec<_>>().join(" ")),
        (true, true) => Some(Message::new("alternative-change-none").say(language)),
        (true, false) => None,
    };
    blocks.extend(summary.map(Block::Paragraph));
    blocks.append(&mut lists);
    let first = counts.first().map(|first| first.trim_end_matches('.').to_owned());
    Alternative { short: short::fitting(&title, first, language), title, language, blocks }
}

/// The units that a chart marks as changed, for something that none of the lists tells.
fn changed_otherwise<'a>(input: &ChangeInput<'a>, is_told: impl Fn(&UnitId) -> bool) -> Vec<&'a Unit> {
    let listed = |change: &&Change| input.themes.contains(&change.theme());
    let told: BTreeSet<&UnitId> = input
        .difference
        .changes
        .iter()
        .filter(listed)
        .flat_map(|change| concerned(change, input.from, input.to))
        .collect();
    let line = Line::of(input.to);
    let units = (0..line.len()).map(|place| line.unit(input.to, place));
    let is_changed =
        |unit: &UnitId| input.difference.mark(unit) == Mark::Changed && is_told(unit) && !told.contains(unit);
    units.filter(|(id, _)| is_changed(id)).map(|(_, unit)| unit).collect()
}

/// "Wijziging van het organogram van de gemeente Almere: van ‘Was’ naar ‘Wordt’".
fn title(input: &ChangeInput<'_>) -> String {
    let language = input.language;
    let named = input.within.and_then(|top| [input.to, input.from].into_iter().find_map(|side| side.unit(top)));
    let subject = match named {
        Some(unit) => Some(words::name(&unit.name)),
        None => words::organisation(&input.to.properties().title, true, language),
    };
    match subject {
        Some(subject) => Message::new("alternative-change-title").with("organisation", subject).say(language),
        None => Message::new("alternative-change-title-bare").say(language),
    }
}

/// Between which scenarios the difference is.
fn lead(input: &ChangeInput<'_>) -> Option<String> {
    let named = |scenario: &Option<ScenarioSaid>| Some(scenario_named(scenario.as_ref()?, input.language));
    let message = match (named(&input.from_scenario), named(&input.to_scenario)) {
        (Some(from), Some(to)) => Message::new("alternative-change-between").with("from", from).with("to", to),
        (None, Some(only)) | (Some(only), None) => Message::new("alternative-scenario").with("scenario", only),
        (None, None) => return None,
    };
    Some(message.say(input.language))
}

/// The units that have a place on the chart of either organisation, within the one that is chosen.
fn on_either_chart<'a>(input: &ChangeInput<'a>) -> BTreeSet<&'a UnitId> {
    let mut found = BTreeSet::new();
    for side in
        [input.from, input.to].into_iter().filter(|side| input.within.is_none_or(|top| side.unit(top).is_some()))
    {
        let line = Line::of(side);
        let on_chart = on_chart(side, &line, input.within, &input.switched_kinds);
        let top = input.within.and_then(|top| line.place(side, top)).map_or(0, |top| line.depth(top));
        let is_deep = |place: usize| input.levels.is_some_and(|levels| line.depth(place) - top >= levels.max(1));
        let places = line.places_within(side, input.within).filter(|&place| on_chart[place] && !is_deep(place));
        found.extend(places.map(|place| line.unit(side, place).0));
    }
    found
}
