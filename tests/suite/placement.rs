//! What becomes of every position.

use std::collections::BTreeSet;

use herschik::compare::placement::{Placement, PlacementBasis, PlacementKind, PlacementRow};
use herschik::model::{
    Command, CommandError, Document, Fte, JobFunction, Organisation, Position, PositionId, PositionPredecessor,
    Predecessor, Records, SetPredecessors, Unit,
};
use proptest::prelude::*;

use crate::model_laws::organisations;
use crate::support::{order_key, sample_of, town_records, unit};

/// A town with units `x`, `y` and `z`, and a catalogue of three functions.
fn records(positions: &[(&str, &str, &str)]) -> Records {
    let mut records = town_records();
    records.positions.clear();
    records.relations.clear();
    for (id, order) in [("x", "6"), ("y", "7"), ("z", "8")] {
        let record = Unit::new(id.to_uppercase(), "team".into(), Some(unit("stad")), order_key(order));
        records.units.insert(unit(id), record);
    }
    for id in ["coach", "jurist", "inkoper"] {
        records.functions.insert(id.into(), JobFunction { title: id.into(), ..JobFunction::default() });
    }
    for (id, held_by, function) in positions {
        let position =
            Position { function: Some((*function).into()), ..Position::new(unit(held_by), *id, order_key("5")) };
        records.positions.insert(PositionId::from(*id), position);
    }
    records
}

fn organisation(positions: &[(&str, &str, &str)], change: impl FnOnce(&mut Records)) -> Organisation {
    let mut records = records(positions);
    change(&mut records);
    Organisation::from_records(records).unwrap()
}

fn position<'a>(records: &'a mut Records, id: &str) -> &'a mut Position {
    records.positions.get_mut(&PositionId::from(id)).unwrap()
}

fn origin(id: &str, share_percent: Option<u8>) -> PositionPredecessor {
    PositionPredecessor { position: id.into(), share_percent, extra: Default::default() }
}

/// Each row as "from > to kind basis".
fn told(from: &Organisation, to: &Organisation) -> Vec<String> {
    let name = |id: &Option<PositionId>| id.as_ref().map_or("-", |id| id.as_str()).to_owned();
    let tell =
        |row: &PlacementRow| format!("{} > {} {} {:?}", name(&row.from), name(&row.to), row.kind.as_str(), row.basis);
    Placement::between(from, to).rows.iter().map(tell).collect()
}

#[test]
fn a_position_under_its_own_id_comes_from_itself_wherever_it_stands() {
    let from = organisation(&[("p", "x", "coach")], |_| {});
    let to = organisation(&[("p", "y", "coach")], |records| position(records, "p").title = "Other".to_owned());
    assert_eq!(told(&from, &to), ["p > p unchanged Same"]);
}

#[test]
fn the_share_of_core_tasks_against_the_threshold_says_how_much_a_position_changes() {
    let from = organisation(&[("p", "x", "coach")], |_| {});
    for (percent, threshold, kind) in [
        (0, None, "unchanged"),
        (29, None, "slightly-changed"),
        (30, None, "changed"),
        (34, Some(35), "slightly-changed"),
        (35, Some(35), "changed"),
        (1, Some(0), "changed"),
    ] {
        let to = organisation(&[("p", "x", "jurist")], |records| {
            position(records, "p").core_tasks_changed_percent = Some(percent);
            records.properties.norms.changed_from_percent = threshold;
        });
        assert_eq!(told(&from, &to), [format!("p > p {kind} Same")], "{percent} of {threshold:?}");
    }
}

#[test]
fn without_a_share_function_and_scale_say_it() {
    let from = organisation(&[("p", "x", "coach")], |_| {});
    let other = organisation(&[("p", "x", "jurist")], |_| {});
    assert_eq!(told(&from, &other), ["p > p changed Same"]);
    let regraded = organisation(&[("p", "x", "coach")], |records| position(records, "p").scales = vec!["10".into()]);
    assert_eq!(told(&from, &regraded), ["p > p slightly-changed Same"]);
}

#[test]
fn what_a_position_says_it_comes_from_counts_before_any_proposal() {
    let from = organisation(&[("p", "x", "coach"), ("q", "x", "coach")], |_| {});
    let to = organisation(&[("r", "x", "coach"), ("s", "x", "jurist")], |records| {
        position(records, "s").predecessors = vec![origin("p", Some(100))];
    });
    assert_eq!(told(&from, &to), ["p > s changed Said", "q > r unchanged Proposed"]);
}

#[test]
fn people_follow_their_function_first_into_the_unit_that_came_in_the_place_of_theirs() {
    let from = organisation(&[("p", "x", "coach"), ("q", "y", "coach")], |_| {});
    let to = organisation(&[("r", "z", "coach"), ("s", "y", "coach")], |records| {
        records.units.remove(&unit("x"));
        let came = Predecessor { unit: unit("x"), share_percent: None, extra: Default::default() };
        records.units.get_mut(&unit("z")).unwrap().predecessors = vec![came];
    });
    assert_eq!(told(&from, &to), ["p > r unchanged Proposed", "q > s unchanged Proposed"]);
    let elsewhere = organisation(&[("r", "z", "coach")], |_| {});
    assert_eq!(told(&from, &elsewhere), ["p > r unchanged Proposed", "q > r unchanged Proposed"]);
}

#[test]
fn what_is_left_over_is_told_until_it_is_said_to_lapse() {
    let from = organisation(&[("p", "x", "coach"), ("q", "x", "inkoper")], |_| {});
    let to = organisation(&[("r", "x", "jurist")], |_| {});
    assert_eq!(told(&from, &to), ["p > - lapsed Proposed", "q > - lapsed Proposed", "- > r new Said"]);
    assert_eq!(Placement::between(&from, &to).left_over().count(), 2);
    let mut document = Document::new(to);
    let lapses = SetPredecessors { lapsed: [("p".into(), true)].into(), ..Default::default() };
    document.apply(&Command::from(lapses)).unwrap();
    let placement = Placement::between(&from, document.organisation());
    assert_eq!(placement.left_over().collect::<Vec<_>>(), [&PositionId::from("q")]);
    document.undo().unwrap();
    assert_eq!(Placement::between(&from, document.organisation()).left_over().count(), 2);
}

#[test]
fn candidates_come_by_their_shares_and_places_are_the_formation() {
    let fte = Fte::from_hundredths;
    let from = organisation(&[("p", "x", "coach"), ("q", "x", "jurist")], |records| {
        position(records, "p").occupied_fte = Some(fte(400));
        position(records, "q").occupied_fte = Some(fte(100));
    });
    let to = organisation(&[("r", "x", "coach"), ("s", "x", "coach"), ("t", "x", "jurist")], |records| {
        position(records, "r").predecessors = vec![origin("p", Some(25))];
        position(records, "s").predecessors = vec![origin("p", None), origin("q", Some(50))];
        position(records, "t").predecessors = vec![origin("q", None)];
        position(records, "r").formation_fte = Some(fte(300));
        position(records, "s").formation_fte = Some(fte(200));
    });
    let places = Placement::between(&from, &to).places(&from, &to);
    let of = |id: &str| places[&PositionId::from(id)];
    let new = organisation(&[("n", "x", "inkoper")], |_| {});
    let none_comes = Placement::between(&from, &new).places(&from, &new)[&PositionId::from("n")];
    assert_eq!(none_comes.candidates_fte, Some(fte(0)), "nobody comes to a new post of itself");
    // r: 25% of 4; s: the other 75% of 4 and half of 1; t: the other half of 1, and nobody said how many places.
    assert_eq!((of("r").candidates_fte, of("r").vacant_fte()), (Some(fte(100)), Some(fte(200))));
    assert_eq!((of("s").candidates_fte, of("s").vacant_fte()), (Some(fte(350)), Some(fte(-150))));
    assert_eq!((of("t").candidates_fte, of("t").vacant_fte()), (Some(fte(50)), None));
}

#[test]
fn a_position_that_stays_and_gives_a_part_away_is_told_twice() {
    let from = organisation(&[("p", "x", "coach")], |_| {});
    let to = organisation(&[("p", "x", "coach"), ("r", "y", "coach")], |records| {
        position(records, "p").predecessors = vec![origin("p", Some(60))];
        position(records, "r").predecessors = vec![origin("p", Some(40))];
    });
    assert_eq!(told(&from, &to), ["p > p unchanged Same", "p > r unchanged Said"]);
    assert_eq!(Placement::between(&from, &to).shares(), [6_000, 4_000]);
}

#[test]
fn an_origin_is_named_once_and_for_a_share_of_a_hundred() {
    let mut document = Document::new(organisation(&[("p", "x", "coach")], |_| {}));
    let mut set = |origins: Vec<PositionPredecessor>| {
        let command = SetPredecessors { positions: [("p".into(), origins)].into(), ..Default::default() };
        document.apply(&Command::from(command)).map(|_| ())
    };
    assert_eq!(set(vec![origin("q", Some(0))]), Err(CommandError::NoShare { percent: 0 }));
    assert_eq!(set(vec![origin("q", Some(101))]), Err(CommandError::NoShare { percent: 101 }));
    assert!(matches!(set(vec![origin("q", None), origin("q", None)]), Err(CommandError::BadValue { .. })));
    assert_eq!(set(vec![origin("q", Some(100))]), Ok(()));
}

#[test]
fn what_a_phase_inherits_is_about_the_phase_before_it() {
    let was = organisation(&[("p", "x", "coach"), ("q", "x", "jurist")], |records| {
        position(records, "p").occupied_fte = Some(Fte::from_hundredths(1_000));
    });
    let change = |records: &mut Records| {
        position(records, "p").predecessors = vec![origin("p", Some(60))];
        position(records, "p").occupied_fte = Some(Fte::from_hundredths(1_000));
        position(records, "r").predecessors = vec![origin("p", Some(40))];
        position(records, "q").core_tasks_changed_percent = Some(40);
    };
    let posts = [("p", "x", "coach"), ("q", "x", "jurist"), ("r", "y", "coach")];
    let (wordt, phase) = (organisation(&posts, change), organisation(&posts, change));
    assert_eq!(told(&was, &wordt), ["p > p unchanged Same", "p > r unchanged Said", "q > q changed Same"]);
    assert_eq!(told(&wordt, &phase), ["p > p unchanged Same", "q > q unchanged Same", "r > r unchanged Same"]);
    assert_eq!(Placement::between(&wordt, &phase).shares(), [10_000; 3]);
}

#[test]
fn among_many_alike_each_is_proposed_one() {
    let ids: Vec<String> = (0..60).map(|number| format!("p{number:02}")).collect();
    let old: Vec<(&str, &str, &str)> = ids[..30].iter().map(|id| (id.as_str(), "x", "coach")).collect();
    let new: Vec<(&str, &str, &str)> = ids[30..].iter().map(|id| (id.as_str(), "x", "coach")).collect();
    let placement = Placement::between(&organisation(&old, |_| {}), &organisation(&new, |_| {}));
    assert_eq!(placement.rows.len(), 30);
    let heirs: BTreeSet<_> = placement.rows.iter().map(|row| row.to.clone().unwrap()).collect();
    assert_eq!(heirs.len(), 30);
}

/// Nobody is forgotten, and no place comes out of nothing.
fn assert_whole(from: &Organisation, to: &Organisation) {
    let placement = Placement::between(from, to);
    let earlier: BTreeSet<&PositionId> = placement.rows.iter().filter_map(|row| row.from.as_ref()).collect();
    let later: BTreeSet<&PositionId> = placement.rows.iter().filter_map(|row| row.to.as_ref()).collect();
    assert_eq!(earlier, from.positions().map(|(id, _)| id).collect());
    assert_eq!(later, to.positions().map(|(id, _)| id).collect());
    for row in &placement.rows {
        match (&row.from, &row.to) {
            (Some(_), Some(_)) => assert!(!matches!(row.kind, PlacementKind::New | PlacementKind::Lapsed), "{row:?}"),
            (Some(_), None) => assert_eq!(row.kind, PlacementKind::Lapsed),
            (None, Some(_)) => assert_eq!((row.kind, row.basis), (PlacementKind::New, PlacementBasis::Said)),
            (None, None) => panic!("a row of nothing"),
        }
    }
}

#[test]
fn every_position_of_the_samples_is_told() {
    for (from, to) in [
        ("almelo.json#was", "almelo.json#pilot"),
        ("almelo.json#was", "almelo.json#wordt"),
        ("almelo.json#wordt", "almelo.json#was"),
        ("dordrecht.json", "almere.json"),
    ] {
        assert_whole(&sample_of(from), &sample_of(to));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_position_of_any_two_organisations_is_told(from in organisations(), to in organisations()) {
        assert_whole(&from, &to);
        assert_whole(&from, &from);
        let same = Placement::between(&from, &from);
        prop_assert!(same.rows.iter().all(|row| row.kind == PlacementKind::Unchanged && row.basis == PlacementBasis::Same));
    }
}
