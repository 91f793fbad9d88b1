//! The laws of the text of a chart and of a change: it speaks of the units that the chart shows, and what it counts is what it
//! lists. On every scenario of every sample, and on any organisation.

use std::collections::{BTreeMap, BTreeSet};

use herschik::compare::Difference;
use herschik::i18n::Language;
use herschik::metric::Totals;
use herschik::model::{Line, Organisation, UnitId, UnitKindId};
use herschik::report::alternative::{Alternative, AlternativeInput, Block, ChangeInput, Item};
use herschik::scene::{RelationChoice, RelationLines, Scene, ViewOptions};
use proptest::prelude::*;

use crate::alternative::{SAMPLES, list, paragraphs, points, scenarios, told};
use crate::model_laws::organisations;
use crate::support::{sample_of, unit};

/// The sum of the whole numbers in a text, without thousands.
fn sum_of_numbers(text: &str) -> usize {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse::<usize>().ok()).sum()
}

/// The chart's cards and lines against the text with the same choices.
#[track_caller]
fn assert_speaks_of_the_chart(organisation: &Organisation, options: &ViewOptions, what: &str) {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    let scene = Scene::build(organisation, &line, &totals, options);
    let cards: Vec<UnitId> = scene.cards().iter().map(|card| card.unit.clone()).collect();
    let mut input = AlternativeInput {
        top: options.top.as_ref(),
        levels: options.levels,
        switched_kinds: options.switched_kinds.clone(),
        ..AlternativeInput::new(organisation, &line, options.language)
    };
    let alternative = Alternative::of(&input);
    let mut told: Vec<UnitId> = points(&alternative).iter().filter_map(|item| item.unit.clone()).collect();
    let tops: Vec<usize> = scene.children(None).collect();
    if let [only] = tops[..] {
        let name = &organisation.unit(&scene.cards()[only].unit).unwrap().name;
        let is_named = paragraphs(&alternative).iter().any(|text| text.starts_with(name.as_str()));
        assert!(is_named, "{what}: {name}");
        told.push(scene.cards()[only].unit.clone());
    }
    assert_eq!(BTreeSet::from_iter(&told), BTreeSet::from_iter(&cards), "{what}");
    assert_eq!(told.len(), cards.len(), "each once: {what}");
    assert_counts_are_lists(&alternative, organisation, what);

    // The cards themselves say as much as the choices that lead to them.
    input.units = Some(&cards);
    assert_eq!(list(&Alternative::of(&input)), list(&alternative), "{what}");

    // As many sentences about relations as the chart has lines, or fewer that say several at once; none when it has none.
    let kinds: BTreeSet<_> = organisation.vocabulary().relation_kinds.keys().cloned().collect();
    input.relation_kinds = kinds.clone();
    let with_relations = Alternative::of(&input);
    let alone = Alternative::of(&AlternativeInput { only_short: true, ..input.clone() });
    assert_eq!((&alone.short, alone.blocks.len()), (&with_relations.short, 0), "{what}");
    let sentences = points(&with_relations).len() - points(&alternative).len();
    let choice = RelationChoice { kinds, units: Vec::new() };
    let lines = RelationLines::build(organisation, &scene, &choice);
    let count = lines.too_many.unwrap_or(lines.lines().len());
    assert_eq!(sentences == 0, count == 0, "{what}: {count}");
}

/// The numbers that are said against the lists: under each unit, and in all.
#[track_caller]
fn assert_counts_are_lists(alternative: &Alternative, organisation: &Organisation, what: &str) {
    let kind_of = |item: &Item| item.unit.as_ref().and_then(|id| organisation.unit(id)).map(|unit| unit.kind.clone());
    let is_beside = |item: &Item| {
        let unit = item.unit.as_ref().and_then(|id| organisation.unit(id));
        unit.and_then(|unit| organisation.kind_of(unit)).is_some_and(|kind| kind.beside_line)
    };
    // Names and titles may have numbers in them.
    let without_names = |text: &str| {
        let mut text = text.to_owned();
        let mut names: Vec<&str> = organisation.units().map(|(_, unit)| unit.name.as_str()).collect();
        names.extend(organisation.positions().map(|(_, position)| position.title.as_str()));
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        for name in names {
            text = text.replace(name, "");
        }
        text
    };
    let assert_said = |said: &str, items: &[Item]| {
        let mut kinds: BTreeMap<UnitKindId, usize> = BTreeMap::new();
        for kind in items.iter().filter(|item| !is_beside(item)).filter_map(kind_of) {
            *kinds.entry(kind).or_default() += 1;
        }
        for (kind, count) in &kinds {
            assert!(said.contains(&format!("{count} ")), "{what}: {count} {kind} in {said}");
        }
        // Of what stands beside the line up to three are named, more are counted.
        let beside = items.iter().filter(|item| is_beside(item)).count();
        let counted = kinds.values().sum::<usize>() + if beside > 3 { beside } else { 0 };
        let clause = without_names(said);
        let clause = clause.rsplit_once(". ").map_or(clause.as_str(), |(_, last)| last);
        assert_eq!(sum_of_numbers(clause), counted, "{what}: {said}");
    };
    for item in points(alternative).into_iter().filter(|item| !item.items.is_empty()) {
        assert_said(&item.text, &item.items);
    }
    let blocks = &alternative.blocks;
    for pair in blocks.windows(2) {
        if let [Block::Paragraph(said), Block::List(items)] = pair
            && items.iter().any(|item| item.unit.is_some())
        {
            assert_said(said, items);
        }
    }
    // The totals: the sum of the kinds is the number of units.
    let all = points(alternative).iter().filter(|item| item.unit.is_some()).count();
    let has_one_top =
        blocks.iter().any(|block| matches!(block, Block::Paragraph(said) if said.contains("staat bovenaan")));
    let all = all + usize::from(has_one_top);
    if let Some(said) = paragraphs(alternative).into_iter().find(|said| said.starts_with("In totaal")) {
        let sentence = without_names(said.split_inclusive('.').next().unwrap());
        let times = if said.contains("; samen ") { 2 } else { 1 };
        assert_eq!(sum_of_numbers(&sentence), all * times, "{what}: {said}");
    } else {
        assert!(all <= 1, "{what}: no totals of {all}");
    }
}

#[test]
fn it_speaks_of_what_the_chart_shows_in_every_scenario_of_every_sample() {
    for sample in SAMPLES {
        let scenarios = scenarios(sample);
        for (id, state) in scenarios.in_order() {
            let organisation = state.organisation();
            let what = format!("{sample} {id}");
            assert_speaks_of_the_chart(organisation, &ViewOptions::default(), &what);
            for levels in 1..4 {
                let options = ViewOptions { levels: Some(levels), ..ViewOptions::default() };
                assert_speaks_of_the_chart(organisation, &options, &format!("{what}, {levels} levels"));
            }
            let switched_kinds: BTreeSet<_> = organisation.vocabulary().unit_kinds.keys().take(3).cloned().collect();
            let options = ViewOptions { switched_kinds, ..ViewOptions::default() };
            assert_speaks_of_the_chart(organisation, &options, &format!("{what}, switched"));
            for (unit, _) in organisation.units() {
                let options = ViewOptions { top: Some(unit.clone()), levels: Some(2), ..ViewOptions::default() };
                assert_speaks_of_the_chart(organisation, &options, &format!("{what}, {unit}"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn it_speaks_of_what_the_chart_shows_of_any_organisation(
        organisation in organisations(), levels in proptest::option::of(1..4_u32), top in proptest::option::of(0..10_usize),
        is_switched in any::<bool>(),
    ) {
        let top = top.and_then(|top| organisation.units().nth(top)).map(|(id, _)| id.clone());
        let switched_kinds = is_switched.then(|| UnitKindId::from("team")).into_iter().collect();
        let options = ViewOptions { levels, top, switched_kinds, ..ViewOptions::default() };
        assert_speaks_of_the_chart(&organisation, &options, "any");
    }
}

#[test]
fn what_is_folded_is_not_told() {
    let organisation = sample_of("dordrecht");
    let line = Line::of(&organisation);
    let collapsed = BTreeSet::from([unit("cluster-stad")]);
    let options = ViewOptions { collapsed, ..ViewOptions::default() };
    let scene = Scene::build(&organisation, &line, &Totals::of(&organisation, &line), &options);
    let cards: Vec<UnitId> = scene.cards().iter().map(|card| card.unit.clone()).collect();
    let input =
        AlternativeInput { units: Some(&cards), ..AlternativeInput::new(&organisation, &line, Language::Dutch) };
    let alternative = Alternative::of(&input);
    let all = told(&organisation, Language::Dutch);
    let hidden = line.subtree(line.place(&organisation, &unit("cluster-stad")).unwrap()).len() - 1;
    assert!(hidden > 3);
    assert_eq!(points(&alternative).len() + hidden, points(&all).len());
    assert!(paragraphs(&alternative).last().unwrap().contains("Lagere niveaus zijn weggelaten."));
}

// A change.

/// The number that a word says.
fn number(word: &str) -> Option<usize> {
    const WORDS: [&str; 12] =
        ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    let word = word.to_lowercase().replace("eén", "één");
    WORDS.iter().position(|known| *known == word).map(|place| place + 1).or_else(|| word.parse().ok())
}

fn sum_of_words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).filter_map(number).sum()
}

/// The units that have a place on the chart and that the other organisation has not.
fn only_in(own: &Organisation, other: &Organisation) -> usize {
    let is_on = |id: &UnitId| own.unit(id).and_then(|unit| own.kind_of(unit)).is_none_or(|kind| !kind.off_chart);
    let found = own.units().filter(|(id, _)| other.unit(id).is_none() && is_on(id) && own.ancestors(id).all(is_on));
    found.count()
}

#[test]
fn a_change_counts_every_unit_that_is_new_or_lapses_once() {
    let mut compared = 0;
    for sample in SAMPLES {
        let scenarios = scenarios(sample);
        let states = scenarios.in_order();
        let pairs = states.iter().flat_map(|from| states.iter().map(move |to| (from, to)));
        for ((from_id, from), (to_id, to)) in pairs.filter(|((from, _), (to, _))| from != to) {
            let (from, to) = (from.organisation(), to.organisation());
            let difference = Difference::between(from, to);
            let alternative = Alternative::of_change(&ChangeInput::new(from, to, &difference, Language::Dutch));
            let said = paragraphs(&alternative).first().map_or("", |said| said).to_owned();
            let (mut new, mut gone) = (0, 0);
            for sentence in said.split_inclusive('.') {
                let place = ["komen in de plaats van", "komt in de plaats van"];
                if let Some((heirs, lapsed)) = place.iter().find_map(|words| sentence.split_once(words)) {
                    new += sum_of_words(heirs);
                    gone += sum_of_words(lapsed);
                } else if sentence.contains(" nieuw") {
                    new += sum_of_words(sentence);
                } else if sentence.contains(" verval") || sentence.contains(" op in ") {
                    gone += sum_of_words(sentence);
                }
            }
            let what = format!("{sample}: {from_id} to {to_id}: {said}");
            assert_eq!((new, gone), (only_in(to, from), only_in(from, to)), "{what}");
            compared += 1;
        }
    }
    assert!(compared >= 20, "{compared}");
}
