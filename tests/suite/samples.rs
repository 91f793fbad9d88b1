//! The samples hold what the sources say: each row of the requirements that a sample answers, and what any sample keeps to.

use std::collections::{BTreeMap, BTreeSet};

use herschik::file;
use herschik::model::{Endpoint, Leadership, Organisation, UnitId};
use serde_json::Value;

use crate::support::{path_of, sample_scenario as sample, saved};

/// Rows of the requirements that ask for something the program makes, not for a fact that a file holds.
const NO_FACTS: [u32; 7] = [42, 45, 80, 81, 82, 83, 115];

/// Every scenario of every sample, with the words for it in a failing test.
fn samples() -> Vec<(String, Organisation)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path_of("sample-orgs")).unwrap() {
        let path = entry.unwrap().path();
        let scenarios = file::load(&std::fs::read(&path).unwrap()).unwrap().scenarios;
        for (id, state) in scenarios.in_order() {
            found.push((format!("{} {id}", path.display()), state.organisation().clone()));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

#[test]
fn no_sample_opens_with_a_question() {
    for entry in std::fs::read_dir(path_of("sample-orgs")).unwrap() {
        let path = entry.unwrap().path();
        let scenarios = file::load(&std::fs::read(&path).unwrap()).unwrap().scenarios;
        for (id, _) in scenarios.in_order() {
            assert_eq!(scenarios.questions(id).len(), 0, "{} {id}", path.display());
        }
    }
}

#[test]
fn every_requirement_is_held_by_a_sample() {
    let rows: Vec<Value> =
        serde_json::from_slice(&std::fs::read(path_of("tests/files/requirements.json")).unwrap()).unwrap();
    let mut files: BTreeMap<(String, Option<String>), Value> = BTreeMap::new();
    let mut held = BTreeSet::new();
    for row in &rows {
        let text = |key: &str| row[key].as_str().unwrap_or_else(|| panic!("{row}"));
        let scenario = row["scenario"].as_str();
        let file = files
            .entry((text("file").to_owned(), scenario.map(str::to_owned)))
            .or_insert_with(|| serde_json::from_slice(&saved(&sample(text("file"), scenario))).unwrap());
        let value = file.pointer(text("pointer")).unwrap_or_else(|| panic!("nothing there: {row}"));
        assert!(value.to_string().contains(text("contains")), "{row}");
        held.insert(row["row"].as_u64().unwrap() as u32);
    }
    let missing: Vec<u32> = (1..=116).filter(|row| !held.contains(row) && !NO_FACTS.contains(row)).collect();
    assert_eq!(missing, [] as [u32; 0]);
}

#[test]
fn no_sample_breaks_a_rule_or_says_less_than_it_counts() {
    let samples = samples();
    assert!(samples.len() >= 9, "the scenarios of five organisations");
    for (path, organisation) in samples {
        for (id, unit) in organisation.units() {
            let heads = organisation.heads(id).len();
            let agrees = match unit.leadership {
                Leadership::Own => heads == 1,
                Leadership::Collegial => heads > 1,
                Leadership::ByParent | Leadership::Vacant | Leadership::None => heads == 0,
            };
            assert!(agrees, "{}: {id} has {heads} heads", path);
            assert!(!unit.sources.is_empty(), "{}: {id} has no source", path);
        }
        assert!(organisation.positions().all(|(_, position)| position.holder.is_none()), "{}", path);
        assert!(organisation.properties().notes.is_some(), "{} says nothing of its source", path);
    }
}

/// Who does something to a unit, by the names of the units that do.
fn from_whom(organisation: &Organisation, kind: &str, to: &str) -> BTreeSet<String> {
    let to = Endpoint::Unit(UnitId::from(to));
    let relations = organisation.relations().map(|(_, relation)| relation);
    let held = relations.filter(|relation| relation.kind.as_str() == kind && relation.to == to);
    held.filter_map(|relation| organisation.unit_at(&relation.from))
        .map(|unit| organisation.name_of(unit).to_owned())
        .collect()
}

#[test]
fn dordrecht_says_who_serves_zwijndrecht_and_who_accounts_past_the_line() {
    let dordrecht = sample("dordrecht.json", None);
    let servers = from_whom(&dordrecht, "serves", "gemeente-zwijndrecht");
    assert!(servers.contains("Web & Telefonie") && servers.len() >= 3, "{servers:?}");
    let accountable = from_whom(&dordrecht, "accounts-directly-to", "college");
    assert!(accountable.contains("Archief") && accountable.contains("Strategie & Control"), "{accountable:?}");
    let kinds = |kind: &str| dordrecht.units().filter(|(_, unit)| unit.kind.as_str() == kind).count();
    assert_eq!((kinds("cluster"), kinds("kernteam")), (12, 69));
    assert_eq!(dordrecht.heads(&UnitId::from("cluster-musea")).len(), 2);
}

#[test]
fn almere_has_eighteen_departments_and_a_college_of_seven() {
    let almere = sample("almere.json", None);
    let departments = almere.units().filter(|(_, unit)| unit.kind.as_str() == "afdeling").count();
    assert_eq!(departments, 18, "as many as the page says");
    let college = sample("almere-college.json", None);
    let portfolios = college.units().filter(|(_, unit)| unit.kind.as_str() == "portefeuille").count();
    assert_eq!(portfolios, 7, "the mayor and six aldermen");
    let parties = college.positions().filter(|(_, position)| position.affiliation.is_some()).count();
    assert!(parties >= 6, "{parties}");
}

#[test]
fn almelo_goes_from_four_teams_to_twelve_with_every_function_and_its_code() {
    let teams = |organisation: &Organisation| {
        let under = |id: &&UnitId| organisation.unit(id).is_some_and(|unit| unit.kind.as_str() == "team");
        let children = organisation.children(&UnitId::from("uitvoering-sociaal"));
        children.iter().map(|(id, _)| *id).filter(under).count()
    };
    assert_eq!(teams(&sample("almelo.json", Some("was"))), 4);
    let after = sample("almelo.json", Some("wordt"));
    assert_eq!(teams(&after), 12);
    let with_code = |code: &str| {
        let found = after.functions().find(|(_, row)| row.code.as_deref() == Some(code));
        found.map(|(id, _)| id.clone()).unwrap_or_else(|| panic!("no function {code}"))
    };
    let f222 = with_code("F222");
    let holders: BTreeSet<_> = after
        .positions()
        .filter(|(_, position)| position.function.as_ref() == Some(&f222))
        .map(|(_, position)| after.name_of(&position.unit).to_owned())
        .collect();
    assert!(!holders.is_empty(), "which team has F222?");
    let added: i64 = after
        .positions()
        .filter(|(_, position)| position.fields.get("fase").is_some_and(|phase| phase == "1"))
        .filter_map(|(_, position)| Some(position.formation_fte?.hundredths()))
        .sum();
    assert_eq!(added, 2_400, "24 fte in phase 1");
    let amounts: Vec<_> = after.targets().filter_map(|(_, target)| Some(target.amount_eur?.hundredths())).collect();
    assert!(amounts.contains(&44_187_500) && amounts.contains(&88_375_000));
}

#[test]
fn aalsmeer_and_amstelveen_have_one_organisation_and_one_employer() {
    let now = sample("aalsmeer.json", Some("vanaf-2022"));
    let employers = from_whom(&now, "employs", "aa-organisatie");
    assert_eq!(employers.len(), 1);
    assert!(now.unit(&UnitId::from("kernorganisatie-aalsmeer")).is_some());
}
