//! Scenarios: what a correction of the starting point does in them, what stays open, and laws for any edits of any of them.

use std::collections::BTreeMap;

use herschik::file;
use herschik::i18n::Language;
use herschik::model::{
    AddUnit, Answer, Beneath, ChangeSet, Command, CommandError, Date, Document, MovePositions, MoveUnits, Organisation,
    Place, Question, RecordKey, RemoveUnits, RenameUnit, ScenarioDetail, ScenarioEdit, ScenarioId, ScenarioStatus,
    Scenarios, SetTasks, Task,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use crate::model_laws::{Draw, assert_said, draws};
use crate::support::{assert_keeps_rules, ids_under, path_of, town, unit, units};

/// The town with a scenario `b` on it, which is worked on.
fn two() -> Document {
    let mut document = Document::new(town());
    add(&mut document, "b", "start");
    document
}

fn id(text: &str) -> ScenarioId {
    ScenarioId::from(text)
}

fn add(document: &mut Document, new: &str, based_on: &str) {
    let name = format!("Variant {new}");
    let edit = ScenarioEdit::Add { id: id(new), name, based_on: id(based_on), changes: Box::default() };
    document.edit_scenarios(&edit).unwrap();
    assert_eq!(document.current(), &id(new), "a new scenario is worked on");
}

fn edit(document: &mut Document, scenario: &str, command: impl Into<Command>) {
    document.apply_in(&id(scenario), &command.into()).unwrap();
}

fn organisation<'a>(document: &'a Document, scenario: &str) -> &'a Organisation {
    document.scenarios().get(&id(scenario)).unwrap().organisation()
}

fn rename(of: &str, name: &str) -> RenameUnit {
    RenameUnit { unit: unit(of), name: name.to_owned() }
}

fn under(what: &[&str], to: &str) -> MoveUnits {
    MoveUnits { units: units(what), to: Some(unit(to)), place: Place::Last }
}

fn remove(what: &[&str]) -> RemoveUnits {
    RemoveUnits { units: units(what), beneath: Beneath::RemoveToo }
}

fn name<'a>(document: &'a Document, scenario: &str, of: &'a str) -> &'a str {
    organisation(document, scenario).unit(&unit(of)).map_or("", |unit| &unit.name)
}

fn questions(document: &Document, scenario: &str) -> Vec<Question> {
    document.scenarios().questions(&id(scenario))
}

fn decide(document: &mut Document, scenario: &str, question: &Question, answer: Answer) -> Result<(), CommandError> {
    let edit = ScenarioEdit::Decide {
        id: id(scenario),
        table: question.record.table().to_owned(),
        record: question.record.id().to_owned(),
        field: question.field.clone(),
        answer,
    };
    document.edit_scenarios(&edit).map(drop)
}

#[test]
fn a_correction_of_the_starting_point_arrives_in_every_scenario() {
    let mut document = two();
    add(&mut document, "c", "b");
    edit(&mut document, "b", under(&["a"], "dienst"));
    edit(&mut document, "start", rename("a", "Corrected"));
    for scenario in ["start", "b", "c"] {
        assert_eq!(name(&document, scenario, "a"), "Corrected", "{scenario}");
    }
    assert_eq!(
        ids_under(organisation(&document, "c"), Some("dienst")),
        ["d", "a"],
        "b's own move stays, and c follows b"
    );
    assert_eq!(ids_under(organisation(&document, "start"), Some("dienst")), ["d"]);
    assert!(questions(&document, "b").is_empty() && questions(&document, "c").is_empty());
    let touched: Vec<_> = document.history().undoable().unwrap().change.touched().map(ScenarioId::as_str).collect();
    assert_eq!(touched, ["b", "c", "start"], "one step for all");
    document.undo().unwrap();
    assert!(["start", "b", "c"].iter().all(|scenario| name(&document, scenario, "a") == "Unit a"));
}

#[test]
fn two_values_of_one_field_are_asked_and_neither_is_lost() {
    let mut document = two();
    edit(&mut document, "b", rename("a", "Variant"));
    edit(&mut document, "start", rename("a", "Corrected"));
    assert_eq!((name(&document, "start", "a"), name(&document, "b", "a")), ("Corrected", "Variant"));
    let open = questions(&document, "b");
    let [question] = &open[..] else { panic!("{open:?}") };
    assert_eq!((&question.record, question.field.as_deref()), (&RecordKey::from(&unit("a")), Some("name")));
    let said = |value: &Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_owned);
    let values = [&question.before, &question.base, &question.own].map(said);
    assert_eq!(values, ["Unit a", "Corrected", "Variant"].map(|value| Some(value.to_owned())));

    // It stands in the file until it is decided.
    let bytes = file::save(document.scenarios());
    let loaded = file::load(&bytes).unwrap().scenarios;
    assert_eq!(loaded.questions(&id("b")), open);
    assert_eq!(&loaded, document.scenarios());

    decide(&mut document, "b", question, Answer::Base).unwrap();
    assert_eq!((name(&document, "b", "a"), questions(&document, "b").len()), ("Corrected", 0));
    document.undo().unwrap();
    assert_eq!((name(&document, "b", "a"), questions(&document, "b").len()), ("Variant", 1));
    decide(&mut document, "b", question, Answer::Own).unwrap();
    assert_eq!((name(&document, "b", "a"), questions(&document, "b").len()), ("Variant", 0));
    assert_eq!(decide(&mut document, "b", question, Answer::Own), Err(CommandError::NothingOpen));
}

#[test]
fn who_does_by_hand_what_is_asked_has_answered() {
    let mut document = two();
    edit(&mut document, "b", rename("a", "Variant"));
    edit(&mut document, "start", rename("a", "Corrected"));
    edit(&mut document, "b", rename("a", "Third"));
    assert_eq!(questions(&document, "b").len(), 1, "a third value answers nothing");
    edit(&mut document, "b", rename("a", "Corrected"));
    assert_eq!(questions(&document, "b").len(), 0);
    edit(&mut document, "b", rename("a", "Variant"));
    edit(&mut document, "start", rename("a", "Again"));
    assert_eq!(questions(&document, "b").len(), 1);
    edit(&mut document, "start", rename("a", "Variant"));
    assert_eq!(questions(&document, "b").len(), 0, "the starting point came to the same");
}

#[test]
fn what_a_scenario_changed_stays_when_the_starting_point_loses_it() {
    let mut document = two();
    edit(&mut document, "b", under(&["a"], "dienst"));
    edit(&mut document, "b", SetTasks { unit: unit("d"), tasks: vec![Task::new("New task")] });
    edit(&mut document, "start", remove(&["dienst"]));
    let own = organisation(&document, "b");
    assert_eq!(ids_under(own, Some("dienst")), ["d", "a"], "what b needs and what it changed");
    let kept: Vec<String> = questions(&document, "b").iter().map(|question| question.record.id().to_owned()).collect();
    assert!(kept.contains(&"dienst".to_owned()) && kept.contains(&"d".to_owned()), "{kept:?}");
    assert!(questions(&document, "b").iter().all(|question| question.base.is_none() && question.own.is_some()));

    let dienst = |document: &Document| {
        let open = questions(document, "b");
        open.into_iter().find(|question| question.record == RecordKey::from(&unit("dienst"))).unwrap()
    };
    let question = dienst(&document);
    decide(&mut document, "b", &question, Answer::Base).unwrap();
    assert_eq!(ids_under(organisation(&document, "b"), Some("town")), ["stad", "d", "a"], "its parts move up");
    document.undo().unwrap();
    decide(&mut document, "b", &question, Answer::Own).unwrap();
    assert!(organisation(&document, "b").unit(&unit("dienst")).is_some());
    assert!(!questions(&document, "b").contains(&question));
}

#[test]
fn a_correction_of_what_a_scenario_took_out_is_asked_and_can_be_taken_over() {
    let mut document = two();
    edit(&mut document, "b", remove(&["stad"]));
    edit(&mut document, "start", rename("a", "Corrected"));
    assert!(organisation(&document, "b").unit(&unit("a")).is_none(), "b's own change stands");
    let open = questions(&document, "b");
    let [question] = &open[..] else { panic!("{open:?}") };
    assert_eq!((&question.field, &question.own, question.base.is_some()), (&None, &None, true));
    decide(&mut document, "b", question, Answer::Base).unwrap();
    let own = organisation(&document, "b");
    assert_eq!(own.unit(&unit("a")).map(|unit| unit.name.as_str()), Some("Corrected"));
    assert_eq!(ids_under(own, Some("town")), ["a", "dienst"], "under the nearest that is left");
    assert_eq!(own.positions_of(&unit("a")).len(), town().positions_of(&unit("a")).len(), "with its positions");
}

#[test]
fn two_legal_moves_that_make_a_ring_are_asked() {
    let mut document = two();
    edit(&mut document, "b", under(&["stad"], "dienst"));
    edit(&mut document, "start", under(&["dienst"], "stad"));
    assert_eq!(ids_under(organisation(&document, "start"), Some("stad")), ["a", "b", "c", "dienst"]);
    assert_eq!(ids_under(organisation(&document, "b"), Some("dienst")), ["d", "stad"], "b stays as it was");
    let open = questions(&document, "b");
    assert_eq!(open.len(), 1, "{open:?}");
    assert_eq!((open[0].record.id(), open[0].field.as_deref()), ("dienst", Some("parent")));
    let refused = decide(&mut document, "b", &open[0], Answer::Base).unwrap_err();
    assert!(matches!(refused, CommandError::Broken(_)), "taking it over would make the ring: {refused:?}");
    edit(&mut document, "start", under(&["dienst"], "town"));
    assert_eq!(questions(&document, "b").len(), 0, "it went back");
}

#[test]
fn what_comes_under_something_that_a_scenario_took_out_is_asked() {
    let mut document = two();
    edit(&mut document, "b", remove(&["dienst"]));
    edit(&mut document, "start", under(&["a"], "dienst"));
    assert_eq!(ids_under(organisation(&document, "b"), Some("stad")), ["a", "b", "c"], "a stays where b has it");
    assert_eq!(questions(&document, "b")[0].field.as_deref(), Some("parent"));
}

#[test]
fn a_locked_scenario_is_closed_to_edits_and_still_follows() {
    let mut document = two();
    let lock = |locked| ScenarioEdit::Edit { id: id("b"), detail: ScenarioDetail::Locked(locked) };
    document.edit_scenarios(&lock(true)).unwrap();
    let refused = document.apply_in(&id("b"), &rename("a", "Other").into()).unwrap_err();
    assert!(matches!(refused, CommandError::ScenarioLocked { .. }));
    assert!(refused.message(&town()).say(Language::Dutch).contains("Variant b"), "it says which");
    assert!(document.edit_scenarios(&ScenarioEdit::Remove { id: id("b") }).is_err());
    edit(&mut document, "start", rename("a", "Corrected"));
    assert_eq!(name(&document, "b", "a"), "Corrected");
    document.edit_scenarios(&lock(false)).unwrap();
    edit(&mut document, "b", rename("a", "Other"));
}

#[test]
fn undo_goes_back_to_the_scenario_where_the_step_was_made() {
    let mut document = two();
    edit(&mut document, "b", rename("a", "Variant"));
    edit(&mut document, "start", rename("d", "Corrected"));
    document.work_on(&id("b"));
    document.undo().unwrap();
    assert_eq!(document.current(), &id("start"));
    document.undo().unwrap();
    assert_eq!((document.current(), name(&document, "b", "a")), (&id("b"), "Unit a"));
    document.undo().unwrap();
    assert_eq!((document.current(), document.scenarios().len()), (&id("start"), 1), "b is not there yet");
    assert!(document.undo().is_none() && !document.has_unsaved_changes());
    while document.redo().is_some() {}
    assert_eq!((name(&document, "b", "a"), name(&document, "b", "d")), ("Variant", "Corrected"));
}

#[test]
fn a_scenario_is_duplicated_reordered_rebased_and_taken_out() {
    let mut document = two();
    edit(&mut document, "b", rename("a", "In b"));
    let duplicate = ScenarioEdit::Duplicate { id: id("c"), of: id("b"), name: "Copy".to_owned() };
    document.edit_scenarios(&duplicate).unwrap();
    assert_eq!(organisation(&document, "c"), organisation(&document, "b"));
    assert_eq!(document.scenarios().base_of(&id("c")), Some(&id("start")));
    edit(&mut document, "c", rename("d", "In c"));
    let order = |document: &Document| -> Vec<String> {
        document.scenarios().in_order().into_iter().map(|(id, _)| id.to_string()).collect()
    };
    assert_eq!(order(&document), ["start", "b", "c"]);
    document.edit_scenarios(&ScenarioEdit::Reorder { id: id("c"), by: -1 }).unwrap();
    assert_eq!(order(&document), ["start", "c", "b"]);

    // On b: what c changed of the starting point, on top of b.
    edit(&mut document, "b", under(&["c"], "dienst"));
    document.edit_scenarios(&ScenarioEdit::Rebase { id: id("c"), onto: id("b") }).unwrap();
    assert_eq!(ids_under(organisation(&document, "c"), Some("dienst")), ["d", "c"]);
    assert_eq!((name(&document, "c", "a"), name(&document, "c", "d")), ("In b", "In c"));
    let ring = document.edit_scenarios(&ScenarioEdit::Rebase { id: id("b"), onto: id("c") });
    assert!(matches!(ring, Err(CommandError::BasedOnItself { .. })), "{ring:?}");

    let before = organisation(&document, "c").clone();
    document.edit_scenarios(&ScenarioEdit::Remove { id: id("b") }).unwrap();
    assert_eq!(document.scenarios().base_of(&id("c")), Some(&id("start")));
    assert_eq!(organisation(&document, "c"), &before, "what was based on it stays as it is");
    document.undo().unwrap();
    assert_eq!(document.scenarios().base_of(&id("c")), Some(&id("b")));
    let start = document.edit_scenarios(&ScenarioEdit::Remove { id: id("start") });
    assert_eq!(start, Err(CommandError::StartStays));
}

#[test]
fn another_scenario_becomes_the_starting_point_and_nothing_changes_in_any() {
    let mut document = two();
    edit(&mut document, "b", under(&["a"], "dienst"));
    add(&mut document, "c", "b");
    edit(&mut document, "c", remove(&["d"]));
    add(&mut document, "e", "start");
    let states = |document: &Document| -> BTreeMap<String, Organisation> {
        let states = document.scenarios().in_order().into_iter();
        states.map(|(id, state)| (id.to_string(), state.organisation().clone())).collect()
    };
    let before = states(&document);
    document.edit_scenarios(&ScenarioEdit::MakeStart { id: id("c") }).unwrap();
    assert_eq!(document.scenarios().start(), &id("c"));
    let base = |scenario: &str| document.scenarios().base_of(&id(scenario)).map(ScenarioId::as_str);
    assert_eq!([base("c"), base("b"), base("start"), base("e")], [None, Some("c"), Some("b"), Some("start")]);
    assert_eq!(states(&document), before);
    let loaded = file::load(&file::save(document.scenarios())).unwrap().scenarios;
    assert_eq!(&loaded, document.scenarios());
    document.undo().unwrap();
    assert_eq!((document.scenarios().start(), states(&document)), (&id("start"), before));
}

#[test]
fn the_scenario_that_holds_on_a_day_is_the_last_that_began() {
    let scenarios = file::load(&std::fs::read(path_of("sample-orgs/almelo.json")).unwrap()).unwrap().scenarios;
    let at = |day: &str| scenarios.as_at(Date::parse(day).unwrap()).as_str().to_owned();
    let days = ["2021-01-01", "2022-06-01", "2023-09-30", "2023-10-01", "2023-12-31", "2024-03-31", "2030-01-01"];
    assert_eq!(days.map(at), ["was", "pilot", "pilot", "wordt", "fase-2", "fase-2", "fase-3"]);
    let mut document = Document::new(scenarios);
    let lapsed = ScenarioDetail::Status(ScenarioStatus::Lapsed);
    document.edit_scenarios(&ScenarioEdit::Edit { id: id("fase-2"), detail: lapsed }).unwrap();
    assert_eq!(document.scenarios().as_at(Date::parse("2024-01-01").unwrap()).as_str(), "wordt");
}

#[test]
fn a_file_that_was_merged_outside_asks_what_it_cannot_know() {
    let mut document = two();
    edit(&mut document, "b", rename("a", "Variant"));
    edit(&mut document, "b", remove(&["d"]));
    let mut file: Value = serde_json::from_slice(&file::save(document.scenarios())).unwrap();
    // Somebody else corrected the starting point, and git put both together.
    file["units"]["a"]["name"] = "Corrected".into();
    file["units"]["d"]["name"] = "Corrected too".into();
    let merged = file::load(file.to_string().as_bytes()).unwrap().scenarios;
    let open: Vec<_> =
        merged.questions(&id("b")).into_iter().map(|open| (open.record.id().to_owned(), open.field)).collect();
    assert_eq!(open, [("a".to_owned(), Some("name".to_owned())), ("d".to_owned(), None)]);
    assert_eq!(merged.get(&id("b")).unwrap().organisation(), organisation(&document, "b"));
    assert_eq!(file::load(&file::save(&merged)).unwrap().scenarios, merged);
}

#[test]
fn a_file_with_scenarios_that_do_not_fit_is_refused_with_the_reason() {
    let mut document = two();
    edit(&mut document, "b", rename("a", "Variant"));
    let sound: Value = serde_json::from_slice(&file::save(document.scenarios())).unwrap();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut file = sound.clone();
        change(&mut file);
        let bytes = serde_json::to_vec_pretty(&file).unwrap();
        file::load(&bytes).map(drop).unwrap_err().message().say(Language::English)
    };
    for (change, expected) in [
        (
            &(|file: &mut Value| file["scenarios"]["b"]["based_on"] = "gone".into()) as &dyn Fn(&mut Value),
            "based on gone",
        ),
        (&|file: &mut Value| file["scenarios"]["b"]["based_on"] = "b".into(), "based on itself"),
        (&|file: &mut Value| file["scenarios"]["start"]["based_on"] = "b".into(), "starting point"),
        (
            &|file: &mut Value| drop(file["scenarios"]["b"].as_object_mut().unwrap().remove("based_on")),
            "one starting point",
        ),
        (&|file: &mut Value| drop(file["units"].as_object_mut().unwrap().remove("a")), "a"),
        (
            &|file: &mut Value| {
                let changes = &mut file["scenarios"]["b"]["changes"]["units"]["updated"];
                *changes = serde_json::json!({ "gone": changes["a"] });
            },
            "changes gone in units",
        ),
        (
            &|file: &mut Value| {
                file["scenarios"]["b"]["changes"]["units"]["updated"]["a"]["parent"] =
                    serde_json::json!({ "before": "stad", "after": "nowhere" });
            },
            "not sound",
        ),
        (
            &|file: &mut Value| file["scenarios"]["b"]["conflicts"] = serde_json::json!({ "chairs": { "x": "kept" } }),
            "chairs",
        ),
        (&|file: &mut Value| file["scenarios"]["b"]["changes"]["chairs"] = serde_json::json!({}), "chairs"),
        (&|file: &mut Value| file["scenarios"]["b"]["status"] = "happy".into(), "scenarios.b.status"),
    ] {
        let said = refused(change);
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn another_place_among_siblings_is_no_conflict() {
    let mut document = two();
    edit(&mut document, "b", MoveUnits { units: units(&["c"]), to: Some(unit("stad")), place: Place::First });
    edit(&mut document, "start", MoveUnits { units: units(&["b"]), to: Some(unit("stad")), place: Place::First });
    assert_eq!(questions(&document, "b"), []);
    let records = organisation(&document, "b").records();
    let mut merged: Value = serde_json::from_slice(&file::save(document.scenarios())).unwrap();
    merged["units"]["c"]["order"] = "1".into();
    let merged = file::load(merged.to_string().as_bytes()).unwrap().scenarios;
    assert_eq!(merged.questions(&id("b")), []);
    assert_eq!(
        merged.get(&id("b")).unwrap().organisation().records().units[&unit("c")].order,
        records.units[&unit("c")].order
    );
}

#[test]
fn what_both_added_is_asked_field_by_field() {
    let mut document = two();
    let add = |parent: &str| AddUnit {
        id: "new".into(),
        name: "New".to_owned(),
        kind: "team".into(),
        parent: Some(unit(parent)),
        place: Place::Last,
    };
    edit(&mut document, "b", add("stad"));
    edit(&mut document, "start", add("dienst"));
    let fields: Vec<_> = questions(&document, "b").into_iter().map(|open| open.field.unwrap()).collect();
    assert_eq!(fields, ["parent"]);
    assert_eq!(organisation(&document, "b").unit(&unit("new")).unwrap().parent, Some(unit("stad")));
}

#[test]
fn positions_that_the_starting_point_moves_move_in_every_scenario() {
    let mut document = two();
    let position = town().positions_of(&unit("a"))[0].0.clone();
    edit(&mut document, "start", MovePositions { positions: vec![position.clone()], to: unit("d") });
    assert_eq!(organisation(&document, "b").position(&position).unwrap().unit, unit("d"));
}

/// One thing that somebody does to a document with scenarios.
#[derive(Clone, Debug)]
enum Deed {
    Edit(Index, Box<Draw>),
    Add(Index),
    Duplicate(Index),
    Rebase(Index, Index),
    MakeStart(Index),
    Remove(Index),
    Decide(Index, Index, bool),
    Undo,
    Redo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let draw = || draws().prop_map(|draws| Box::new(draws.into_iter().next().unwrap()));
    let deed = prop_oneof![
        12 => (any::<Index>(), draw()).prop_map(|(at, draw)| Deed::Edit(at, draw)),
        2 => any::<Index>().prop_map(Deed::Add),
        1 => any::<Index>().prop_map(Deed::Duplicate),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(at, onto)| Deed::Rebase(at, onto)),
        1 => any::<Index>().prop_map(Deed::MakeStart),
        1 => any::<Index>().prop_map(Deed::Remove),
        3 => (any::<Index>(), any::<Index>(), any::<bool>()).prop_map(|(at, which, own)| Deed::Decide(at, which, own)),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ];
    proptest::collection::vec(deed, 1..24)
}

/// Every field of every record, by table, id and name.
fn fields(organisation: &Organisation) -> BTreeMap<(String, String, String), Value> {
    let Value::Object(tables) = serde_json::to_value(organisation.records()).unwrap() else { unreachable!() };
    let mut found = BTreeMap::new();
    let vocabulary = tables["vocabulary"].as_object().cloned().unwrap_or_default();
    for (table, rows) in tables.iter().chain(vocabulary.iter()) {
        let Value::Object(rows) = rows else { continue };
        for (id, fields) in rows.iter().filter(|_| table != "vocabulary") {
            for (field, value) in fields.as_object().into_iter().flatten() {
                found.insert((table.clone(), id.clone(), field.clone()), value.clone());
            }
        }
    }
    found
}

/// What an edit of a base did in a scenario on it: its own values stay, the rest follows or is asked.
fn check_followed(base: [&Organisation; 2], own: [&Organisation; 2], questions: &[Question]) {
    let [b0, b1] = base.map(fields);
    let [o0, o1] = own.map(fields);
    let keys: std::collections::BTreeSet<_> = [&b0, &b1, &o0, &o1].into_iter().flat_map(BTreeMap::keys).collect();
    for key in keys {
        let (b0, b1, o0, o1) = (b0.get(key), b1.get(key), o0.get(key), o1.get(key));
        let is_asked = questions.iter().any(|open| {
            open.record.table() == key.0 && open.record.id() == key.1 && open.field.as_ref().is_none_or(|f| *f == key.2)
        });
        let is_asked = is_asked
            // A place among siblings goes with the parent.
            || (key.2 == "order" && questions.iter().any(|open| open.record.id() == key.1));
        if o0 != b0 {
            assert_eq!(o1, o0, "{key:?} was the scenario's own");
        } else if b1 != b0 {
            assert!(o1 == b1 || is_asked, "{key:?}: {b0:?} became {b1:?}, the scenario has {o1:?}, and nobody asks");
        } else {
            assert_eq!(o1, o0, "{key:?}: nobody changed it");
        }
    }
}

fn pick(scenarios: &Scenarios, at: Index) -> ScenarioId {
    let ids = scenarios.in_order();
    ids[at.index(ids.len())].0.clone()
}

/// Does one thing; what is refused changes nothing.
fn do_deed(document: &mut Document, deed: &Deed, step: usize) {
    let before = document.scenarios().clone();
    let new = || id(&format!("s{step}"));
    let done = match deed {
        Deed::Edit(at, draw) => {
            let at = pick(&before, *at);
            let base = before.get(&at).unwrap().organisation();
            let done = document.apply_in(&at, &draw.command(base, step));
            if done.is_ok() {
                let after = document.scenarios();
                for dependent in before.based_on(&at) {
                    let base = [base, after.get(&at).unwrap().organisation()];
                    let own = [&before, after].map(|all| all.get(dependent).unwrap().organisation());
                    check_followed(base, own, &after.questions(dependent));
                }
            }
            done
        }
        Deed::Add(at) => document.edit_scenarios(&ScenarioEdit::Add {
            id: new(),
            name: format!("Scenario {step}"),
            based_on: pick(&before, *at),
            changes: Box::default(),
        }),
        Deed::Duplicate(at) => {
            let of = pick(&before, *at);
            document.edit_scenarios(&ScenarioEdit::Duplicate { id: new(), of, name: format!("Copy {step}") })
        }
        Deed::Rebase(at, onto) => {
            let (at, onto) = (pick(&before, *at), pick(&before, *onto));
            document.edit_scenarios(&ScenarioEdit::Rebase { id: at, onto })
        }
        Deed::MakeStart(at) => document.edit_scenarios(&ScenarioEdit::MakeStart { id: pick(&before, *at) }),
        Deed::Remove(at) => document.edit_scenarios(&ScenarioEdit::Remove { id: pick(&before, *at) }),
        Deed::Decide(at, which, own) => {
            let asked: Vec<_> = before
                .in_order()
                .into_iter()
                .flat_map(|(id, _)| before.questions(id).into_iter().map(|open| (id.clone(), open)))
                .collect();
            let _ = at;
            if asked.is_empty() {
                return;
            }
            let (scenario, question) = &asked[which.index(asked.len())];
            let answer = if *own { Answer::Own } else { Answer::Base };
            let done = decide(document, scenario.as_str(), question, answer);
            if done.is_ok() {
                assert!(!document.scenarios().questions(scenario).contains(question), "it is decided: {question:?}");
            }
            done.map(|()| herschik::i18n::Message::new("scenario-start-name"))
        }
        Deed::Undo => return drop(document.undo()),
        Deed::Redo => return drop(document.redo()),
    };
    match done {
        Ok(said) => assert_said(&said),
        Err(refused) => {
            assert_said(&refused.message(document.organisation()));
            assert_eq!(document.scenarios(), &before, "refused: {deed:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_deeds_keep_every_scenario_sound_and_lose_nothing(deeds in deeds()) {
        let mut document = two();
        for (step, deed) in deeds.iter().enumerate() {
            do_deed(&mut document, deed, step);
            for (_, state) in document.scenarios().in_order() {
                // Two that were added beside each other may share a place: their ids tell them apart.
                assert_keeps_rules(state.organisation());
            }
        }
        let end = document.scenarios().clone();
        // A scenario is what it changes: the file holds that and no more.
        let bytes = file::save(&end);
        let loaded = file::load(&bytes).unwrap().scenarios;
        prop_assert_eq!(&loaded, &end);
        prop_assert_eq!(file::save(&loaded), bytes);
        for (id, state) in end.in_order() {
            let Some(base) = end.base_of(id).and_then(|base| end.get(base)) else { continue };
            let changes = ChangeSet::between(base.organisation(), state.organisation());
            let record = &end.records().scenarios[id];
            prop_assert_eq!(&record.changes, &changes);
        }
        while document.undo().is_some() {}
        prop_assert_eq!(document.scenarios(), &Scenarios::from(town()));
        while document.redo().is_some() {}
    }
}

#[test]
fn the_base_does_not_take_the_salary_table_away_that_a_scenario_reckons_with() {
    use herschik::model::{
        CatalogueKey, CatalogueRow, Costing, DefineRow, EditOrganisation, OrganisationDetail, RemoveRow, SalaryTable,
        ScaleStep,
    };
    let mut document = Document::new(town());
    let row = SalaryTable { name: "CAO".to_owned(), ..SalaryTable::default() };
    document.apply(&DefineRow { row: CatalogueRow::SalaryTable("cao".into(), row) }.into()).unwrap();
    let start = document.scenarios().start().clone();
    let add =
        ScenarioEdit::Add { id: "v".into(), name: "V".to_owned(), based_on: start.clone(), changes: Box::default() };
    document.edit_scenarios(&add).unwrap();
    document.work_on(&"v".into());
    let costing =
        Costing { salary_table: "cao".into(), step: ScaleStep::Maximum, surcharge: None, extra: Default::default() };
    document.apply(&EditOrganisation { detail: OrganisationDetail::Costing(Some(costing)) }.into()).unwrap();
    document.work_on(&start);
    document.apply(&RemoveRow { row: CatalogueKey::SalaryTable("cao".into()) }.into()).unwrap();
    assert!(document.organisation().salary_table(&"cao".into()).is_none());
    let scenarios = document.scenarios();
    assert!(scenarios.get(&"v".into()).unwrap().organisation().salary_table(&"cao".into()).is_some());
    assert_eq!(scenarios.questions(&"v".into()).len(), 1, "it is asked");
    let saved = file::save(scenarios);
    assert_eq!(file::save(&file::load(&saved).unwrap().scenarios), saved);
}
