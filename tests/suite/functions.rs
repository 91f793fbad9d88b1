//! The catalogue of functions: renaming at one place, letting one function go up in another.

use std::collections::BTreeMap;

use herschik::i18n::Language;
use herschik::model::{
    ChangeSet, Command, CommandError, Document, FunctionId, JobFunction, MergeFunctions, OrderKey, Organisation,
    Position, PositionId, Records, RenameFunction,
};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::model_laws::assert_said;
use crate::support::{assert_sound, sample_of, saved, town_records, unit};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn id(id: &str) -> FunctionId {
    FunctionId::from(id)
}

fn position<'a>(organisation: &'a Organisation, id: &str) -> &'a Position {
    organisation.position(&PositionId::from(id)).unwrap()
}

/// The town with the functions `coach` and `adviser`. Of the coaches `a-head` is called as its function, `a-gardener` is not and
/// has a scale of its own; `b-head` has no function but the title of one.
fn town() -> Organisation {
    let mut records = town_records();
    let coach = JobFunction {
        title: "Coach".to_owned(),
        code: Some("F1".to_owned()),
        hr21_profile: Some("Adviser IV".to_owned()),
        hr21_code: Some("N03.01.08".to_owned()),
        scales: texts(&["10"]),
        provisional_grading: true,
        former_titles: texts(&["Trainer"]),
        notes: Some("Since 2020".to_owned()),
        sources: texts(&["§ 1"]),
        ..JobFunction::default()
    };
    let adviser = JobFunction {
        title: "Adviser".to_owned(),
        code: Some("F2".to_owned()),
        scales: texts(&["11"]),
        sources: texts(&["§ 1", "§ 2"]),
        ..JobFunction::default()
    };
    records.functions.extend([(id("coach"), coach), (id("adviser"), adviser)]);
    let mut edit = |position: &str, title: &str, function: Option<&str>, scales: &[&str]| {
        let held = records.positions.get_mut(&PositionId::from(position)).unwrap();
        held.title = title.to_owned();
        held.function = function.map(FunctionId::from);
        held.scales = texts(scales);
    };
    edit("a-head", "Coach", Some("coach"), &[]);
    edit("a-gardener", "Coach of gardeners", Some("coach"), &["9"]);
    edit("b-head", "Coach", None, &[]);
    Organisation::from_records(records).unwrap()
}

/// The town after an edit, with the sentence that says what was done; one step back it is as it was.
#[track_caller]
fn after(command: impl Into<Command>) -> (Organisation, String) {
    let mut document = Document::new(town());
    let said = document.apply(&command.into()).unwrap();
    let after = document.organisation().clone();
    assert_sound(&after);
    document.undo().unwrap();
    assert_eq!(document.organisation(), &town());
    (after, said.say(Language::English))
}

#[track_caller]
fn refused(command: impl Into<Command>) -> CommandError {
    let mut document = Document::new(town());
    let error = document.apply(&command.into()).unwrap_err();
    assert_said(&error.message(document.organisation()));
    error
}

fn rename(function: &str, title: &str) -> RenameFunction {
    RenameFunction { function: id(function), title: title.to_owned() }
}

fn merge(from: &str, into: &str) -> MergeFunctions {
    MergeFunctions { into: id(into), from: id(from) }
}

#[test]
fn a_function_is_renamed_with_the_positions_that_are_called_as_it_is() {
    let (town, said) = after(rename("coach", "  Guide "));
    let coach = town.function(&id("coach")).unwrap();
    assert_eq!(coach.title, "Guide");
    assert_eq!(coach.former_titles, ["Coach", "Trainer"], "newest first");
    assert_eq!(position(&town, "a-head").title, "Guide");
    assert_eq!(position(&town, "a-gardener").title, "Coach of gardeners", "it has a title of its own");
    assert_eq!(position(&town, "b-head").title, "Coach", "it is of no function");
    assert_eq!(said, "Function ‘Coach’ is now called ‘Guide’, and 1 position with it");
}

#[test]
fn a_function_that_gets_an_old_title_back_has_each_former_title_once() {
    let mut document = Document::new(town());
    for title in ["Guide", "Coach", "Guide"] {
        document.apply(&rename("coach", title).into()).unwrap();
    }
    let coach = document.organisation().function(&id("coach")).unwrap();
    assert_eq!((coach.title.as_str(), &coach.former_titles), ("Guide", &texts(&["Coach", "Trainer"])));
    assert_eq!(position(document.organisation(), "a-head").title, "Guide");
}

#[test]
fn a_function_is_not_renamed_to_nothing_or_to_what_it_is_called() {
    assert_eq!(refused(rename("coach", " ")), CommandError::EmptyName);
    assert_eq!(refused(rename("coach", " Coach ")), CommandError::NothingChanges);
    assert_eq!(refused(rename("x", "Guide")), CommandError::UnknownFunction { function: id("x") });
}

#[test]
fn a_function_goes_up_in_another_and_nobody_is_paid_otherwise() {
    let (town, said) = after(merge("coach", "adviser"));
    assert_eq!(said, "‘Coach’ went up in ‘Adviser’, with 2 positions");
    assert_eq!(town.functions().count(), 1);
    let adviser = town.function(&id("adviser")).unwrap();
    assert_eq!(adviser.former_titles, ["Coach", "Trainer"]);
    assert_eq!((adviser.code.as_deref(), &adviser.scales), (Some("F2"), &texts(&["11"])));
    assert_eq!(adviser.hr21_profile.as_deref(), Some("Adviser IV"), "it had none itself");
    assert_eq!(adviser.hr21_code.as_deref(), Some("N03.01.08"));
    assert_eq!(adviser.sources, ["§ 1", "§ 2"]);
    assert_eq!(adviser.notes.as_deref(), Some("Coach: F1; Since 2020"), "its code has no other place");
    let (head, gardener) = (position(&town, "a-head"), position(&town, "a-gardener"));
    assert_eq!((head.function.as_ref(), head.title.as_str()), (Some(&id("adviser")), "Coach"));
    assert_eq!(head.scales, ["10"], "those of the function that it had");
    assert_eq!(gardener.scales, ["9"], "its own");
    assert!(head.provisional_grading && gardener.provisional_grading);
}

#[test]
fn scales_that_are_the_same_are_not_written_at_the_positions() {
    let mut records = town().records();
    records.functions.get_mut(&id("coach")).unwrap().scales = texts(&["11"]);
    let mut document = Document::new(Organisation::from_records(records).unwrap());
    document.apply(&merge("coach", "adviser").into()).unwrap();
    assert!(position(document.organisation(), "a-head").scales.is_empty());
}

#[test]
fn a_function_does_not_go_up_in_itself_or_in_nothing() {
    assert_eq!(refused(merge("coach", "coach")), CommandError::NothingChanges);
    assert_eq!(refused(merge("x", "coach")), CommandError::UnknownFunction { function: id("x") });
    assert_eq!(refused(merge("coach", "x")), CommandError::UnknownFunction { function: id("x") });
}

#[test]
fn almelo_lets_the_two_codes_of_one_function_become_one() {
    let organisation = sample_of("almelo#wordt");
    let (first, second) = (&id("n272"), &id("f248"));
    let used = |organisation: &Organisation, id: &FunctionId| {
        organisation.positions().filter(|(_, position)| position.function.as_ref() == Some(id)).count()
    };
    let both = used(&organisation, first) + used(&organisation, second);
    let mut document = Document::new(organisation);
    document.apply(&MergeFunctions { into: first.clone(), from: second.clone() }.into()).unwrap();
    assert_eq!(used(document.organisation(), first), both);
    let notes = document.organisation().function(first).unwrap().notes.clone().unwrap_or_default();
    assert!(notes.contains("Adviseur beleidsuitvoering sociaal domein: F248"), "{notes}");
}

/// A catalogue of up to five functions, and positions that have them or not.
fn organisations() -> impl Strategy<Value = Organisation> {
    let function = (0..3_u8, 0..3_u8, any::<bool>());
    let position = (proptest::option::of(any::<Index>()), 0..4_u8, any::<bool>());
    (proptest::collection::vec(function, 1..6), proptest::collection::vec(position, 0..8)).prop_map(
        |(functions, positions)| {
            let mut records: Records = town_records();
            records.positions.clear();
            records.relations.clear();
            let scale = |number: u8| (number > 0).then(|| format!("{}", 8 + number));
            for (number, (title, scales, flag)) in functions.iter().enumerate() {
                let row = JobFunction {
                    title: format!("Function {title}"),
                    code: flag.then(|| format!("F{number}")),
                    scales: scale(*scales).into_iter().collect(),
                    provisional_grading: *flag,
                    former_titles: flag.then(|| "Function 9".to_owned()).into_iter().collect(),
                    notes: flag.then(|| "Note".to_owned()),
                    ..JobFunction::default()
                };
                records.functions.insert(FunctionId::from(format!("f{number}")), row);
            }
            for ((number, (function, title, flag)), key) in positions.iter().enumerate().zip(OrderKey::spread(8)) {
                let mut position = Position::new(unit("a"), format!("Function {title}"), key);
                position.function =
                    function.map(|index| FunctionId::from(format!("f{}", index.index(functions.len()))));
                position.scales = if *flag { texts(&["12"]) } else { Vec::new() };
                records.positions.insert(PositionId::from(format!("p{number}")), position);
            }
            Organisation::from_records(records).unwrap()
        },
    )
}

/// The scales that each position has, by itself or by its function.
fn scales_of(organisation: &Organisation) -> BTreeMap<PositionId, Vec<String>> {
    organisation.positions().map(|(id, held)| (id.clone(), organisation.scales_of(held).to_vec())).collect()
}

proptest! {
    #[test]
    fn every_renaming_and_merging_keeps_the_laws(
        start in organisations(),
        draws in proptest::collection::vec((any::<Index>(), any::<Index>(), 0..5_u8), 1..8),
    ) {
        let bytes = saved(&start);
        let mut document = Document::new(start.clone());
        let mut done = 0;
        for (first, second, number) in draws {
            let before = document.organisation().clone();
            let ids: Vec<FunctionId> = before.functions().map(|(id, _)| id.clone()).collect();
            let (one, other) = (first.get(&ids).clone(), second.get(&ids).clone());
            let command: Command = match number {
                0..=2 => RenameFunction { function: one, title: format!("Function {number}") }.into(),
                _ => MergeFunctions { into: one, from: other }.into(),
            };
            let written = Command::from_value(serde_json::to_value(&command).unwrap()).unwrap();
            prop_assert_eq!(&written, &command);
            let Ok(said) = document.apply(&command) else {
                prop_assert_eq!(document.organisation(), &before);
                continue;
            };
            done += 1;
            assert_said(&said);
            let after = document.organisation().clone();
            assert_sound(&after);
            let change = document.history().undoable().unwrap().change.of(document.current()).unwrap().clone();
            prop_assert_eq!(change, ChangeSet::between(&before, &after));
            // Whoever had a scale keeps it, whatever becomes of functions.
            let now = scales_of(&after);
            for (position, scales) in scales_of(&before).into_iter().filter(|(_, scales)| !scales.is_empty()) {
                prop_assert_eq!(&now[&position], &scales, "{}", position);
            }
            // No title is forgotten.
            let said = |organisation: &Organisation| -> Vec<String> {
                let all = organisation.functions().flat_map(|(_, row)| row.former_titles.iter().chain([&row.title]));
                all.cloned().collect()
            };
            let known = said(&after);
            prop_assert!(said(&before).iter().all(|title| known.contains(title)));
        }
        prop_assert_eq!(std::iter::from_fn(|| document.undo()).count(), done);
        prop_assert_eq!(document.organisation(), &start);
        prop_assert_eq!(saved(document.organisation()), bytes);
    }
}
