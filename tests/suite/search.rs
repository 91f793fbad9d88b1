//! Searching the samples, and what holds for every search.

use std::ops::Range;
use std::process::Command;

use proptest::prelude::*;
use serde_json::Value;

use crate::support::{path_of, sample_of, town_records, unit};
use herschik::model::{Organisation, Records, Task, UnitId, UnitKindId};
use herschik::search::{Filters, Found, Hit, HitField, Index, Query, folded};

fn organisation(sample: &str) -> Organisation {
    sample_of(sample)
}

fn find(sample: &str, text: &str) -> Vec<Hit> {
    Index::of(&organisation(sample)).hits(&Query::new(text)).hits
}

fn ids(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.unit.as_str()).collect()
}

fn marked(hit: &Hit) -> Vec<&str> {
    hit.marked.iter().map(|mark| &hit.text[mark.clone()]).collect()
}

fn town(change: impl FnOnce(&mut Records)) -> Organisation {
    let mut records = town_records();
    change(&mut records);
    Organisation::from_records(records).unwrap()
}

fn in_town(change: impl FnOnce(&mut Records), text: &str) -> Found {
    Index::of(&town(change)).hits(&Query::new(text))
}

#[test]
fn who_serves_a_municipality_is_answered_by_those_who_do() {
    let hits = find("dordrecht", "wie bedient zwijndrecht?");
    let found = ids(&hits);
    assert_eq!(found[0], "gemeente-zwijndrecht");
    for unit in ["web-telefonie", "communicatie-zes-gemeenten", "cluster-dienstverlening"] {
        assert!(found.contains(&unit), "{unit}: {found:?}");
    }
    let serving = hits.iter().find(|hit| hit.unit.as_str() == "web-telefonie").unwrap();
    assert_eq!(marked(serving), ["Zwijndrecht"]);
}

#[test]
fn who_does_procurement_is_answered_by_name_first() {
    let hits = find("dordrecht", "wie doet inkoop?");
    assert_eq!((hits[0].unit.as_str(), hits[0].field, hits[0].text.as_str()), ("inkoop", HitField::Name, "Inkoop"));
    assert_eq!(marked(&hits[0]), ["Inkoop"]);
    assert!(hits[0].further_hits > 5, "{:?}", hits[0]);
    let tasks: Vec<_> = hits.iter().filter(|hit| hit.field == HitField::Task).collect();
    assert!(tasks.iter().any(|hit| marked(hit) == ["Inkoop"]), "{hits:#?}");
    assert!(hits.iter().all(|hit| !hit.marked.is_empty()));

    let hits = find("almere", "Wie doet inkoop?");
    assert_eq!(ids(&hits)[0], "inkoop-subsidies-contract-leveranciersmanagement");
    assert!(ids(&hits).contains(&"aankoopcentrale"));
    assert_eq!(hits, find("almere", "inkoop"));
    assert_eq!(hits, find("almere", "which team has INKOOP"));
}

#[test]
fn a_code_finds_the_teams_that_have_it() {
    let hits = find("almelo.json#wordt", "F222");
    let mut teams = ids(&hits)[..4].to_vec();
    teams.sort_unstable();
    assert_eq!(teams, ["wijkteam-noord", "wijkteam-oost", "wijkteam-west", "wijkteam-zuid"]);
    for hit in &hits[..4] {
        assert_eq!((hit.field, marked(hit)), (HitField::Code, vec!["F222"]));
        assert!(hit.position.as_ref().is_some_and(|position| position.as_str().starts_with(hit.unit.as_str())));
    }
    assert!(hits.iter().all(|hit| !hit.has_typo), "another code is no typo: {hits:#?}");
}

#[test]
fn a_former_name_still_finds_its_unit() {
    let hits = find("dordrecht", "communicatie groeiagenda");
    assert_eq!((hits[0].field, hits[0].text.as_str()), (HitField::FormerName, "Communicatie Groeiagenda"));
    assert_eq!(marked(&hits[0]), ["Communicatie", "Groeiagenda"]);
    assert_eq!(ids(&find("almelo.json#wordt", "backoffice"))[0], "financiele-verwerking");
}

#[test]
fn hyphens_and_accents_do_not_count() {
    let hits = find("almelo.json#wordt", "Jeugd-wet");
    assert_eq!(hits, find("almelo.json#wordt", "jeugdwet"));
    assert_eq!(marked(&hits[0]), ["Jeugdwet"]);
    let hits = find("almere", "coordinatie");
    assert!(hits.iter().any(|hit| hit.text == "Programmacoördinatie" && marked(hit) == ["coördinatie"]), "{hits:#?}");
    assert_eq!(hits, find("almere", "COO\u{308}RDI\u{AD}NATIE"));
}

#[test]
fn a_typo_is_forgiven_and_goes_last() {
    let hits = find("dordrecht", "parkerbeheer");
    assert_eq!((ids(&hits)[0], marked(&hits[0])), ("parkeerbeheer", vec!["Parkeerbeheer"]));
    assert!(hits[0].has_typo);
    let hits = find("dordrecht", "beheer");
    let first_typo = hits.iter().position(|hit| hit.has_typo).unwrap_or(hits.len());
    assert!(first_typo > 5 && hits[first_typo..].iter().all(|hit| hit.has_typo));
    assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
}

#[test]
fn better_hits_go_first_and_equal_ones_in_reading_order() {
    let found = in_town(
        |records| {
            for (id, name) in [("d", "Zorg"), ("c", "Zorgplicht"), ("b", "Team Zorg"), ("a", "Mantelzorg")] {
                records.units.get_mut(&unit(id)).unwrap().name = name.to_owned();
            }
            records.units.get_mut(&unit("stad")).unwrap().former_names = vec!["Cluster Zorg".to_owned()];
            records.units.get_mut(&unit("dienst")).unwrap().tasks = vec![Task::new("Zorg inkopen")];
            records.units.get_mut(&unit("town")).unwrap().notes = Some("Zorgt goed".to_owned());
        },
        "zorg",
    );
    assert_eq!(ids(&found.hits), ["d", "c", "b", "stad", "a", "dienst", "town"]);
    assert_eq!(found.unit_count, 7);
    let found = in_town(|_| (), "unit");
    assert_eq!(ids(&found.hits), ["town", "stad", "a", "b", "c", "dienst", "d"]);
}

#[test]
fn the_words_may_be_in_different_fields_of_one_unit() {
    let found = in_town(|_| (), "weeding mowing gardener");
    assert_eq!(ids(&found.hits), ["a"]);
    assert_eq!(ids(&in_town(|_| (), "mowing stad").hits), [""; 0]);
    let found = in_town(|_| (), "gardener position");
    assert_eq!(
        (found.hits[0].field, found.hits[0].position.as_ref().unwrap().as_str()),
        (HitField::Position, "a-gardener")
    );
}

#[test]
fn what_a_relation_is_about_finds_both_ends() {
    let label = |records: &mut Records| {
        records.relations.values_mut().for_each(|relation| relation.label = Some("Verkeer".to_owned()));
    };
    let found = in_town(label, "verkeer");
    assert_eq!(ids(&found.hits), ["a", "d"]);
    assert!(found.hits.iter().all(|hit| hit.field == HitField::Relation));
}

#[test]
fn an_empty_query_finds_nothing() {
    for text in ["", "  ", "?", "- &"] {
        assert_eq!(in_town(|_| (), text), Found::default());
    }
}

#[test]
fn the_holder_of_a_position_is_never_found() {
    let held = |records: &mut Records| {
        for position in records.positions.values_mut() {
            position.holder = Some("Xerxes Quistenburg".to_owned());
        }
    };
    for text in ["Xerxes", "Quistenburg", "Xerxes Quistenburg", "quistenbrug"] {
        assert_eq!(in_town(held, text), Found::default());
    }
    assert_eq!(Index::of(&town(held)).hits(&Query::new("position")), in_town(|_| (), "position"));
}

#[test]
fn a_name_of_120_characters_stays_whole_and_a_longer_text_is_cut() {
    let name = format!("{}Vergunningen {}", "Advies & ".repeat(8), "x".repeat(35));
    assert_eq!(name.chars().count(), 120);
    let renamed = |records: &mut Records| records.units.get_mut(&unit("c")).unwrap().name = name.clone();
    let found = in_town(renamed, "vergunningen");
    assert_eq!((found.hits[0].text.as_str(), marked(&found.hits[0])), (name.as_str(), vec!["Vergunningen"]));

    let notes = format!("{}\nÉén loket voor subsidies. {}", "Zie bijlage. ".repeat(40), "Zie verder. ".repeat(40));
    let noted = |records: &mut Records| records.units.get_mut(&unit("c")).unwrap().notes = Some(notes.clone());
    let hit = in_town(noted, "een loket").hits.remove(0);
    assert!(hit.text.starts_with('…') && hit.text.ends_with('…') && hit.text.chars().count() <= 120, "{hit:?}");
    assert_eq!(marked(&hit), ["Één", "loket"]);
}

#[test]
fn filters_narrow_what_is_found() {
    let dordrecht = Index::of(&organisation("dordrecht"));
    let find = |text: &str, filters: Filters| dordrecht.hits(&Query { filters, ..Query::new(text) }).hits;
    let all = find("beheer", Filters::default());
    let kernteams = Filters { kinds: [UnitKindId::from("kernteam")].into(), ..Filters::default() };
    let of_kind = find("beheer", kernteams.clone());
    assert!(!of_kind.is_empty() && of_kind.len() < all.len());
    assert!(of_kind.iter().all(|hit| all.contains(hit)));
    let under = Filters { under: Some(UnitId::from("parkeerbeheer")), ..kernteams };
    assert_eq!(ids(&find("beheer", under.clone())), ["parkeerbeheer"]);
    assert_eq!(ids(&find("", under)), ["parkeerbeheer"]);
    let nowhere = Filters { under: Some(UnitId::from("gone")), ..Filters::default() };
    assert_eq!(find("beheer", nowhere), []);
}

#[test]
fn filters_on_positions_leave_out_the_others() {
    let index = Index::of(&town(|records| {
        let mut position = |id: &str, occupied: &str, scale: &str| {
            let position = records.positions.get_mut(&id.into()).unwrap();
            position.occupied_fte = Some(occupied.parse().unwrap());
            position.scales = vec![scale.to_owned()];
        };
        position("a-head", "1.00", "10A");
        position("a-gardener", "0.50", "6");
        position("b-head", "1.00", "6");
    }));
    let find = |filters: Filters| {
        let found = index.hits(&Query { filters, ..Query::new("position") });
        found.hits.iter().map(|hit| hit.position.as_ref().unwrap().to_string()).collect::<Vec<_>>()
    };
    let scale = |scale: &str| [scale.to_owned()].into();
    assert_eq!(find(Filters::default()), ["a-head", "b-head"]);
    assert_eq!(find(Filters { scales: scale(" 10a"), ..Filters::default() }), ["a-head"]);
    assert_eq!(find(Filters { scales: scale("6"), ..Filters::default() }), ["a-gardener", "b-head"]);
    assert_eq!(find(Filters { only_vacancies: true, ..Filters::default() }), ["a-gardener"]);
    assert_eq!(find(Filters { scales: scale("10A"), only_vacancies: true, ..Filters::default() }), [""; 0]);
    let vacancies = Filters { only_vacancies: true, ..Filters::default() };
    let found = index.hits(&Query { filters: vacancies, ..Query::new("") });
    assert_eq!(ids(&found.hits), ["stad", "a", "dienst"]);
}

#[test]
fn no_more_hits_are_made_than_asked_for() {
    let found = Index::of(&organisation("dordrecht")).hits(&Query { most_hits: 3, ..Query::new("team") });
    assert!(found.hits.len() == 3 && found.unit_count > 3);
}

/// Whether the marks are in order, apart, not empty and at whole characters.
fn marks_are_sound(text: &str, marks: &[Range<usize>]) -> bool {
    let is_whole = |mark: &Range<usize>| text.get(mark.clone()).is_some_and(|marked| !marked.is_empty());
    marks.iter().all(is_whole) && marks.is_sorted_by(|a, b| a.end < b.start)
}

/// Text as somebody might write it: accents apart and together, ligatures, hyphens of every kind, capitals.
fn written() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "Jeugd", "wet", "-", "\u{AD}", "É", "e\u{301}", "ﬁ", "Ĳ", "œ", "ß", "coör", "di", " ", " & ", "/", "N03.", "½",
        "한", "\n", "zorg", "👍", "'s",
    ]);
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_word_of_a_text_finds_it_with_sound_marks(name in written(), note in written(), pick in any::<prop::sample::Index>()) {
        let index = Index::of(&town(|records| {
            let record = records.units.get_mut(&unit("c")).unwrap();
            record.name = format!("x{name}");
            record.notes = Some(note.clone());
        }));
        let folded_note = folded(&note);
        let words: Vec<&str> = folded_note.split_whitespace().collect();
        prop_assume!(!words.is_empty());
        let word = words[pick.index(words.len())];
        let found = index.hits(&Query::new(word));
        let hit = found.hits.iter().find(|hit| hit.unit.as_str() == "c").unwrap();
        prop_assert!(!hit.has_typo && !hit.marked.is_empty());
        prop_assert!(marks_are_sound(&hit.text, &hit.marked));
        for mark in &hit.marked {
            let said = folded(&hit.text[mark.clone()]);
            prop_assert!(said.contains(word) || hit.text.contains('…'), "{said} for {word}");
        }
        prop_assert_eq!(hit.pieces().map(|(piece, _)| piece).collect::<String>(), hit.text.as_str());
    }

    #[test]
    fn any_query_is_answered_soundly(text in any::<String>(), other in written()) {
        let index = Index::of(&town(|records| {
            records.units.get_mut(&unit("c")).unwrap().notes = Some(format!("{text} {other}"));
        }));
        for query in [&text, &other] {
            for hit in index.hits(&Query::new(query)).hits {
                prop_assert!(marks_are_sound(&hit.text, &hit.marked));
            }
        }
    }
}

/// What the program prints, from the folder of the samples.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herschik"));
    command
        .current_dir(path_of("sample-orgs"))
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "en_GB.UTF-8");
    let output = command.args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn find_prints_a_row_a_unit_with_the_hit_marked() {
    let (exit_code, stdout, stderr) = run(&["find", "dordrecht.json", "wie doet parkeerbeheer?"]);
    assert_eq!((exit_code, stderr.as_str()), (0, ""));
    let mut rows = stdout.lines();
    let headings: Vec<&str> = rows.next().unwrap().split_whitespace().collect();
    assert_eq!(headings, ["id", "name", "found", "in", "text"]);
    let first: Vec<&str> = rows.next().unwrap().split_whitespace().collect();
    assert_eq!(first, ["parkeerbeheer", "Parkeerbeheer", "name", "«Parkeerbeheer»"]);
    let (exit_code, stdout, _) = run(&["find", "dordrecht.json", "xyzzyx", "--lang", "nl"]);
    assert_eq!((exit_code, stdout.as_str()), (0, "Niets gevonden.\n"));
}

#[test]
fn find_takes_filters_and_prints_json() {
    let arguments = ["find", "dordrecht.json", "beheer", "--kind", "Kernteam", "--under", "parkeerbeheer", "--json"];
    let (exit_code, stdout, _) = run(&arguments);
    let rows: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((exit_code, rows.as_array().unwrap().len()), (0, 1));
    let row = &rows[0];
    assert_eq!((row["unit"].as_str(), row["field"].as_str()), (Some("parkeerbeheer"), Some("name")));
    assert_eq!((row["text"].as_str(), &row["marks"]), (Some("Parkeerbeheer"), &serde_json::json!([[7, 13]])));
    let (_, vacancies, _) = run(&["find", "dordrecht.json", "", "--vacancies", "--json"]);
    assert!(serde_json::from_str::<Value>(&vacancies).unwrap().as_array().is_some());
    let (_, none, _) = run(&["find", "dordrecht.json", "beheer", "--scale", "99", "--json"]);
    assert_eq!(none.trim(), "[]");
}

#[test]
fn find_refuses_a_kind_that_is_not_there() {
    let (exit_code, stdout, stderr) = run(&["find", "dordrecht.json", "beheer", "--kind", "squadron"]);
    assert_eq!((exit_code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("squadron") && stderr.contains("kernteam"), "{stderr}");
}
