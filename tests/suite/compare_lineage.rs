//! Who came from whom, and for how much, as it is told.

use herschik::i18n::Language;
use herschik::model::{Organisation, Predecessor, Records, Unit};

use crate::compare::Comparison;
use crate::support::{order_key, town, town_records, unit};

/// What is told in both languages of the town that becomes another.
fn told(change: impl FnOnce(&mut Records)) -> [Vec<String>; 2] {
    let mut records = town_records();
    change(&mut records);
    let comparison = Comparison::of(town(), Organisation::from_records(records).unwrap());
    [Language::Dutch, Language::English].map(|language| comparison.sentences(language))
}

/// The units `a` and `b` lapse, with all they have.
fn without_a_and_b(records: &mut Records) {
    for id in ["a", "b"] {
        records.units.remove(&unit(id));
    }
    records.positions.clear();
    records.relations.clear();
}

fn add(records: &mut Records, id: &str, order: &str, origins: &[(&str, Option<u8>)]) {
    let unit_record = Unit::new(id.to_uppercase(), "team".into(), Some(unit("stad")), order_key(order));
    records.units.insert(unit(id), unit_record);
    came_from(records, id, origins);
}

fn came_from(records: &mut Records, id: &str, origins: &[(&str, Option<u8>)]) {
    let predecessor = |&(id, share_percent): &(&str, Option<u8>)| Predecessor {
        unit: unit(id),
        share_percent,
        extra: Default::default(),
    };
    records.units.get_mut(&unit(id)).unwrap().predecessors = origins.iter().map(predecessor).collect();
}

#[track_caller]
fn assert_begins(told: [Vec<String>; 2], dutch: &str, english: &str) {
    assert_eq!([told[0][0].as_str(), told[1][0].as_str()], [dutch, english]);
}

#[test]
fn one_successor_for_a_part() {
    let told = told(|records| {
        without_a_and_b(records);
        add(records, "x", "2", &[("a", Some(60))]);
    });
    assert_begins(told, "Team Unit a wordt vervangen door team X (60%).", "Team Unit a is replaced by team X (60%).");
}

#[test]
fn several_become_one_each_for_a_part() {
    let told = told(|records| {
        without_a_and_b(records);
        add(records, "x", "2", &[("a", Some(60)), ("b", None)]);
    });
    assert_begins(
        told,
        "Team Unit a (60%) en team Unit b worden samengevoegd tot team X.",
        "Team Unit a (60%) and team Unit b are merged into team X.",
    );
}

#[test]
fn all_of_it_goes_without_saying() {
    let told = told(|records| {
        without_a_and_b(records);
        add(records, "x", "2", &[("a", Some(100)), ("b", Some(100))]);
    });
    assert_begins(
        told,
        "Team Unit a en team Unit b worden samengevoegd tot team X.",
        "Team Unit a and team Unit b are merged into team X.",
    );
}

#[test]
fn several_become_several() {
    let told = told(|records| {
        without_a_and_b(records);
        add(records, "x", "2", &[("a", Some(60)), ("b", None)]);
        add(records, "y", "3", &[("a", Some(40)), ("b", Some(100))]);
    });
    assert_begins(
        told,
        "Team Unit a en team Unit b worden vervangen door team X en team Y. In delen: 60% van team Unit a naar team X, 40% van \
         team Unit a naar team Y en 100% van team Unit b naar team Y.",
        "Team Unit a and team Unit b are replaced by team X and team Y. In shares: 60% of team Unit a to team X, 40% of \
         team Unit a to team Y and 100% of team Unit b to team Y.",
    );
}

#[test]
fn one_goes_on_in_another_for_a_part() {
    let told = told(|records| {
        without_a_and_b(records);
        came_from(records, "c", &[("a", Some(80))]);
    });
    assert_begins(told, "Team Unit a gaat op in team Unit c (80%).", "Team Unit a becomes part of team Unit c (80%).");
}

#[test]
fn a_new_one_out_of_one_that_stays() {
    let told = told(|records| add(records, "x", "3", &[("a", Some(25))]));
    assert_begins(
        told,
        "Team X is nieuw, onder cluster Unit stad. Het komt deels voort uit team Unit a (25%).",
        "Team X is new, under cluster Unit stad. It came in part from team Unit a (25%).",
    );
}

#[test]
fn the_origin_of_one_that_stays_is_told_whole() {
    let told = told(|records| came_from(records, "c", &[("a", Some(30)), ("lapsed", None)]));
    assert_begins(
        told,
        "Team Unit c komt voort uit team Unit a (30%) en lapsed.",
        "Team Unit c came from team Unit a (30%) and lapsed.",
    );
}
