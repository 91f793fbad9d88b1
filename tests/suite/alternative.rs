//! The text of a chart and of a change: it speaks of what the chart shows, what it counts is what it lists, and names are data.

use std::collections::BTreeSet;

use herschik::compare::Difference;
use herschik::file;
use herschik::i18n::Language;
use herschik::metric::Totals;
use herschik::model::{Leadership, Line, OrderKey, Organisation, Records, Scenarios, Unit, UnitKind, UnitKindId};
use herschik::report::alternative::writer::{html, markdown, plain};
use herschik::report::alternative::{
    Alternative, AlternativeInput, Block, ChangeInput, Item, SHORT_LENGTH, ScenarioSaid,
};

use crate::support::{golden, path_of, sample_of, town_records, unit};

pub const SAMPLES: [&str; 5] = ["aalsmeer", "almelo", "almere", "almere-college", "dordrecht"];

pub fn scenarios(sample: &str) -> Scenarios {
    file::load(&std::fs::read(path_of(&format!("sample-orgs/{sample}.json"))).unwrap()).unwrap().scenarios
}

pub fn told(organisation: &Organisation, language: Language) -> Alternative {
    Alternative::of(&AlternativeInput::new(organisation, &Line::of(organisation), language))
}

/// Every point of its lists, in reading order.
pub fn points(alternative: &Alternative) -> Vec<&Item> {
    let mut agenda: Vec<&Item> = Vec::new();
    for block in alternative.blocks.iter().rev() {
        if let Block::List(items) = block {
            agenda.extend(items.iter().rev());
        }
    }
    let mut found = Vec::new();
    while let Some(item) = agenda.pop() {
        found.push(item);
        agenda.extend(item.items.iter().rev());
    }
    found
}

/// The points of its first list: the units.
pub fn list(alternative: &Alternative) -> &[Item] {
    let lists = alternative.blocks.iter().filter_map(|block| match block {
        Block::List(items) => Some(items.as_slice()),
        _ => None,
    });
    lists.take(1).next().unwrap_or_default()
}

pub fn paragraphs(alternative: &Alternative) -> Vec<&str> {
    let texts = alternative.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

// What Almere's page says: `tests/files/almere_organigram.txt` has its facts.

#[test]
fn almere_says_what_its_page_says() {
    let facts = std::fs::read_to_string(path_of("tests/files/almere_organigram.txt")).unwrap();
    let fact = |name: &str| {
        let lines = facts.lines().filter_map(|line| line.split_once(": ")).filter(move |(known, _)| *known == name);
        lines.map(|(_, value)| value).collect::<Vec<_>>()
    };
    let departments = fact("department");
    assert_eq!(fact("departments"), [departments.len().to_string()]);

    let alternative = told(&sample_of("almere"), Language::Dutch);
    let said = paragraphs(&alternative);
    let [top] = fact("top")[..] else { panic!("one stands on top") };
    assert!(said[0].starts_with(&format!("{top} staat bovenaan.")), "{said:?}");
    assert!(said[1].starts_with(&format!("De volgende {} afdelingen ", departments.len())), "{said:?}");
    assert!(said[1].contains(&format!(" vallen onder {top}")), "{said:?}");
    let [beneath] = fact("beneath")[..] else { panic!("one stands beneath it") };
    assert!(said[1].contains(&format!("met {beneath} (staf) ernaast")), "{said:?}");
    let organisation = sample_of("almere");
    let listed: Vec<&str> = list(&alternative)
        .iter()
        .filter_map(|item| organisation.unit(item.unit.as_ref()?))
        .filter(|unit| unit.kind == UnitKindId::from("afdeling"))
        .map(|unit| unit.name.as_str())
        .collect();
    assert_eq!(listed, departments);
    for (item, name) in list(&alternative).iter().skip(1).zip(departments) {
        assert!(item.text.starts_with(name), "{}", item.text);
    }
}

// The words.

#[test]
fn every_sample_is_told_in_both_languages() {
    for sample in SAMPLES {
        let scenarios = scenarios(sample);
        for (id, state) in scenarios.in_order() {
            let organisation = state.organisation();
            let line = Line::of(organisation);
            for language in Language::ALL {
                let alternative = Alternative::of(&AlternativeInput {
                    relation_kinds: organisation.vocabulary().relation_kinds.keys().cloned().collect(),
                    scenario: ScenarioSaid::of(&scenarios, id, language),
                    ..AlternativeInput::new(organisation, &line, language)
                });
                let text = plain::write(&alternative) + &alternative.long_text() + &alternative.short;
                for wrong in ["⟨", "{", "}", "..", " ,", "  -  ", " .", "::", ". :", "()"] {
                    assert!(!text.contains(wrong), "{sample} {id}: {wrong:?} in {text}");
                }
                assert!(alternative.short.chars().count() <= SHORT_LENGTH, "{}", alternative.short);
                for item in points(&alternative) {
                    assert_eq!(item.text.ends_with(':'), !item.items.is_empty(), "{}", item.text);
                    assert!(text.contains(&item.text), "the long text lacks {}", item.text);
                }
            }
        }
    }
}

/// Three teams under a head, one without, one vacant and a staff unit; a formation.
fn office() -> Organisation {
    let mut records = town_records();
    let kinds = &mut records.vocabulary.unit_kinds;
    kinds.insert("staf".into(), UnitKind { beside_line: true, ..UnitKind::new("Stafeenheid") });
    for (key, plural) in [("cluster", "clusters"), ("team", "teams")] {
        kinds.get_mut(&UnitKindId::from(key)).unwrap().plural = Some(plural.to_owned());
    }
    let keys: Vec<OrderKey> = OrderKey::spread(6).collect();
    for (place, leadership) in
        [Leadership::ByParent; 3].into_iter().chain([Leadership::None, Leadership::Vacant]).enumerate()
    {
        let mut team = Unit::new(format!("Loket {place}"), "team".into(), Some(unit("b")), keys[place].clone());
        team.leadership = leadership;
        team.informal = place == 0;
        records.units.insert(unit(&format!("loket-{place}")), team);
    }
    let mut staff = Unit::new("Kwaliteit", "staf".into(), Some(unit("b")), keys[5].clone());
    staff.leadership = Leadership::ByParent;
    records.units.insert(unit("kwaliteit"), staff);
    Organisation::from_records(records).unwrap()
}

#[test]
fn one_unit_is_told_with_all_there_is_to_say() {
    let organisation = office();
    let line = Line::of(&organisation);
    let totals = Totals::of(&organisation, &line);
    let unit = unit("stad");
    let mut said = String::new();
    for language in Language::ALL {
        let alternative = Alternative::of(&AlternativeInput {
            top: Some(&unit),
            totals: Some(&totals),
            ..AlternativeInput::new(&organisation, &line, language)
        });
        said += &format!("{}\n{}\n\n{}\n", plain::write(&alternative), alternative.short, alternative.long_text());
    }
    golden("tests/files/golden/text_unit.txt", &said);
}

#[test]
fn a_change_is_told_in_sentences_that_count_what_they_list() {
    let scenarios = scenarios("almelo");
    let id = |name: &str| scenarios.find(name).unwrap();
    let [from, to] = ["was", "wordt"].map(|name| scenarios.get(id(name)).unwrap().organisation());
    let difference = Difference::between(from, to);
    let mut said = String::new();
    for language in Language::ALL {
        let alternative = Alternative::of_change(&ChangeInput {
            from_scenario: ScenarioSaid::of(&scenarios, id("was"), language),
            to_scenario: ScenarioSaid::of(&scenarios, id("wordt"), language),
            ..ChangeInput::new(from, to, &difference, language)
        });
        said += &format!("{}\n{}\n\n", plain::write(&alternative), alternative.short);
    }
    golden("tests/files/golden/text_change.txt", &said);
}

#[test]
fn no_difference_is_said_to_be_none() {
    let organisation = sample_of("almere");
    let difference = Difference::between(&organisation, &organisation);
    let input = ChangeInput::new(&organisation, &organisation, &difference, Language::Dutch);
    let alternative = Alternative::of_change(&input);
    assert_eq!(paragraphs(&alternative), ["Aan het organogram verandert niets."]);
}

/// A change of one unit says nothing of another.
#[test]
fn a_change_may_be_of_one_unit_only() {
    let [from, to] = ["almelo#was", "almelo#wordt"].map(sample_of);
    let difference = Difference::between(&from, &to);
    let whole = Alternative::of_change(&ChangeInput::new(&from, &to, &difference, Language::Dutch));
    let [inside, outside] = ["uitvoering-sociaal", "adviespool"].map(unit);
    let points_of = |within| {
        let input = ChangeInput { within: Some(within), ..ChangeInput::new(&from, &to, &difference, Language::Dutch) };
        points(&Alternative::of_change(&input)).len()
    };
    let all = points(&whole).len();
    assert!(points_of(&inside) > 0 && points_of(&inside) <= all);
    assert!(points_of(&outside) < all);
}

// Names are data.

const HOSTILE: [&str; 10] = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'more'",
    "# heading",
    "1. first",
    "- [x](javascript:y) *bold* _it_ `code`",
    "צוות 5",
    "فريق",
    "turned \u{202e}round\u{2066}",
    "🧑‍🚒 brandweer",
    "two\nlines\tand\u{0}more",
];

fn hostile() -> Organisation {
    let mut records = Records { vocabulary: town_records().vocabulary, ..Records::default() };
    let long = "x".repeat(300);
    let names: Vec<&str> = HOSTILE.iter().copied().chain([long.as_str()]).collect();
    records.properties.title = HOSTILE[0].to_owned();
    records
        .vocabulary
        .unit_kinds
        .insert("team".into(), UnitKind { plural: Some("<b>".into()), ..UnitKind::new("<i>") });
    for (place, key) in OrderKey::spread(names.len()).enumerate() {
        let parent = (place % 3 > 0).then(|| unit(&format!("u{}", place - place % 3)));
        let mut unit_of = Unit::new(names[place], "team".into(), parent, key);
        unit_of.leadership = Leadership::ByParent;
        records.units.insert(unit(&format!("u{place}")), unit_of);
    }
    Organisation::from_records(records).unwrap()
}

#[test]
fn names_mean_nothing_in_any_format() {
    let alternative = told(&hostile(), Language::Dutch);
    let page = html::write(&alternative, 1);
    let tags: BTreeSet<&str> = page.split('<').skip(1).map(|rest| rest.split([' ', '>']).next().unwrap()).collect();
    let expected = ["/h2", "/li", "/p", "/ul", "h2", "li", "p", "ul"];
    assert_eq!(tags, BTreeSet::from(expected));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));

    // Every line of the Markdown is what it was made as.
    let text = markdown::write(&alternative);
    for line in text.lines().filter(|line| !line.is_empty()) {
        let words = line.trim_start().trim_start_matches("- ").trim_start_matches("# ");
        assert!(!words.starts_with(['#', '-', '*', '+', '>', '|', '`', '<']), "{line}");
        let first = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        assert!(first == 0 || !words[first..].starts_with(['.', ')']), "{line}");
        for mark in ["<", "[", "*", "_", "`"] {
            assert_eq!(words.matches(mark).count(), words.matches(&format!("\\{mark}")).count(), "{line}");
        }
    }

    for text in [plain::write(&alternative), alternative.long_text(), alternative.short.clone()] {
        let (opened, closed) = (text.matches('\u{2068}').count(), text.matches('\u{2069}').count());
        assert_eq!(opened, closed, "{text}");
        assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{0}']), "{text}");
    }
    let text = plain::write(&alternative);
    assert!(text.contains("\u{2068}צוות 5\u{2069}") && text.contains("\u{2068}فريق\u{2069}"), "{text}");
    assert!(text.contains("🧑‍🚒 brandweer") && text.contains(&"x".repeat(300)), "{text}");
    assert_eq!(text.lines().filter(|line| line.trim_start().starts_with("- ")).count(), HOSTILE.len() + 1);
}

#[test]
fn a_short_text_is_short_and_of_whole_words() {
    let mut records = town_records();
    records.vocabulary.unit_kinds.get_mut(&UnitKindId::from("cluster")).unwrap().plural = Some("clusters".to_owned());
    let lengthy = "Zeer lange naam ".repeat(7);
    let longer = "Zeer lange naam ".repeat(8);
    let endless = "Zeer lange naam ".repeat(9);
    for (title, expected) in [
        ("Town", "Organogram van Town: Unit town (cluster) met 2 clusters."),
        ("Gemeente Town", "Organogram van de gemeente Town: Unit town (cluster) met 2 clusters."),
        ("", "Organogram: Unit town (cluster) met 2 clusters."),
        (&lengthy, &format!("Organogram van {}: 7 onderdelen.", lengthy.trim())),
        (&longer, &format!("Organogram van {}.", longer.trim())),
        (&endless, "Organogram."),
    ] {
        records.properties.title = title.to_owned();
        let short = told(&Organisation::from_records(records.clone()).unwrap(), Language::Dutch).short;
        assert_eq!(short, expected);
        assert!(short.chars().count() <= SHORT_LENGTH, "{short}");
    }
}

/// Where one stands under one, the short text goes on to where there are several.
#[test]
fn a_short_text_says_where_the_chart_branches() {
    let short = told(&sample_of("dordrecht"), Language::Dutch).short;
    let shown = "College van B&W en Gemeentesecretaris (directie) met 6 clusters en 1 servicegemeente";
    assert_eq!(short, format!("Organogram van de gemeente Dordrecht: {shown}."));
}

// However large.

#[test]
fn nothing_and_one_are_told() {
    let empty = Organisation::default();
    assert_eq!(paragraphs(&told(&empty, Language::Dutch)), ["Dit organogram is leeg."]);
    let mut records = town_records();
    records.relations.clear();
    records.positions.clear();
    records.units.retain(|id, _| id.as_str() == "town");
    let alternative = told(&Organisation::from_records(records).unwrap(), Language::English);
    let said = paragraphs(&alternative);
    assert!(said.len() == 1 && said[0].contains("Unit town") && said[0].contains("only unit"), "{said:?}");
}

#[test]
fn a_chain_of_a_hundred_thousand_overflows_nothing() {
    const DEEP: usize = 100_000;
    let mut records = Records { vocabulary: town_records().vocabulary, ..Records::default() };
    let key = OrderKey::spread(1).next().unwrap();
    for place in 0..DEEP {
        let parent = place.checked_sub(1).map(|above| unit(&format!("u{above:06}")));
        records.units.insert(unit(&format!("u{place:06}")), Unit::new("Diep", "team".into(), parent, key.clone()));
    }
    let organisation = Organisation::from_records(records).unwrap();
    let alternative = told(&organisation, Language::Dutch);
    assert_eq!(points(&alternative).len(), DEEP - 1);
    for text in [plain::write(&alternative), markdown::write(&alternative), html::write(&alternative, 0)] {
        assert!(text.matches("Diep").count() >= DEEP && text.len() < DEEP * 200, "{}", text.len());
    }
    assert!(alternative.long_text().matches("Diep").count() >= DEEP);
}
