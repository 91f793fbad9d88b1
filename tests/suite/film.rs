//! The film from one chart to another: it begins with the one, ends with the other, and shows every change on the way.

use std::collections::BTreeSet;

use herschik::compare::{Difference, Mark};
use herschik::geometry::Rect;
use herschik::metric::Totals;
use herschik::model::{Line, Organisation, UnitId};
use herschik::scene::{Film, FilmCard, Scene, Side, StepKind, ViewOptions};

use crate::support::{sample_of, town};

struct Pair {
    from: Scene,
    to: Scene,
    difference: Difference,
    film: Film,
}

fn pair(from: &Organisation, to: &Organisation) -> Pair {
    let scene = |organisation: &Organisation| {
        let line = Line::of(organisation);
        Scene::build(organisation, &line, &Totals::of(organisation, &line), &ViewOptions::default())
    };
    let (from, to, difference) = (scene(from), scene(to), Difference::between(from, to));
    let film = Film::between(&from, &to, &difference);
    Pair { from, to, difference, film }
}

/// Pairs of all sorts: the samples forwards and backwards, everything new, everything gone, two that share nothing.
fn pairs() -> Vec<Pair> {
    let names =
        ["almelo.json#was", "almelo.json#pilot", "almelo.json#wordt", "almelo.json#fase-2", "almelo.json#fase-3"];
    let almelo = names.map(sample_of);
    let aalsmeer = ["aalsmeer.json#voor-2022", "aalsmeer.json#vanaf-2022"].map(sample_of);
    let nothing = Organisation::default();
    let mut pairs = Vec::new();
    for [a, b] in
        [[&almelo[0], &almelo[2]], [&almelo[0], &almelo[1]], [&almelo[2], &almelo[4]], [&aalsmeer[0], &aalsmeer[1]]]
    {
        pairs.extend([pair(a, b), pair(b, a)]);
    }
    pairs.extend([pair(&nothing, &almelo[0]), pair(&almelo[0], &nothing), pair(&town(), &aalsmeer[0])]);
    pairs
}

fn seen(frame: &[FilmCard]) -> impl Iterator<Item = &FilmCard> {
    frame.iter().filter(|card| card.opacity > 0.0)
}

fn is_exactly(frame: &[FilmCard], side: Side, scene: &Scene) -> bool {
    let cards: BTreeSet<usize> = seen(frame).map(|card| card.card).collect();
    let in_place = |card: &FilmCard| {
        let hangs_on = card.link.map(|link| frame[link.above].card);
        (card.side, card.opacity, card.mark, card.is_moving) == (side, 1.0, None, false)
            && card.rect == scene.rect(card.card)
            && hangs_on == scene.parent(card.card)
            && card.link.is_none_or(|link| link.opacity == 1.0)
    };
    cards.len() == scene.cards().len() && seen(frame).count() == cards.len() && seen(frame).all(in_place)
}

fn moments(film: &Film) -> impl Iterator<Item = f64> {
    let count = (film.len() * 20).max(20);
    (0..=count).map(move |index| index as f64 / count as f64)
}

#[test]
fn it_begins_as_the_one_and_ends_as_the_other() {
    for pair in pairs() {
        assert!(is_exactly(&pair.film.frame(0.0), Side::From, &pair.from));
        assert!(is_exactly(&pair.film.frame(1.0), Side::To, &pair.to));
        assert_eq!((pair.film.step_at(0.0), pair.film.step_at(1.0)), (None, None));
    }
}

#[test]
fn what_stays_is_always_seen_and_nothing_jumps() {
    for pair in pairs() {
        let film = &pair.film;
        let mut before: Option<Vec<FilmCard>> = None;
        let hull = film.bounds().expanded(1.0);
        let longest = hull.width.max(hull.height);
        for moment in moments(film) {
            let frame = film.frame(moment);
            for (place, card) in frame.iter().enumerate() {
                let unit = match card.side {
                    Side::From => &pair.from.cards()[card.card].unit,
                    Side::To => &pair.to.cards()[card.card].unit,
                };
                let stays = pair.from.card_of(unit).is_some() && pair.to.card_of(unit).is_some();
                assert!((0.0..=1.0).contains(&card.opacity) && (!stays || card.opacity == 1.0), "{unit} {moment}");
                if let Some(then) = before.as_ref().map(|frame| frame[place].rect) {
                    let Rect { left, top, .. } = card.rect;
                    let step = (left - then.left).abs().max((top - then.top).abs());
                    // A twentieth of a step is a ninth of a movement: a quarter of the way is a jump.
                    assert!(step <= longest * 0.25, "{unit} jumps {step} at {moment}");
                }
            }
            before = Some(frame);
        }
    }
}

#[test]
fn every_unit_that_differs_acts_in_one_step_and_is_marked_in_it() {
    for pair in pairs() {
        let mut acting: Vec<&UnitId> = pair.film.steps().iter().flat_map(|step| &step.units).collect();
        let count = acting.len();
        acting.sort();
        acting.dedup();
        assert_eq!(acting.len(), count, "none acts twice");
        let units = pair.from.cards().iter().chain(pair.to.cards()).map(|card| &card.unit);
        let expected: BTreeSet<&UnitId> =
            units.filter(|unit| !matches!(pair.difference.mark(unit), Mark::Unchanged | Mark::Carried)).collect();
        assert_eq!(acting.into_iter().collect::<BTreeSet<_>>(), expected);
        for (index, step) in pair.film.steps().iter().enumerate() {
            let frame = pair.film.frame(pair.film.end_of(index));
            assert_eq!(pair.film.step_at(pair.film.end_of(index)), Some(index));
            let marked: BTreeSet<&UnitId> = frame
                .iter()
                .filter(|card| card.mark.is_some_and(|mark| mark != Mark::Carried))
                .map(|card| match card.side {
                    Side::From => &pair.from.cards()[card.card].unit,
                    Side::To => &pair.to.cards()[card.card].unit,
                })
                .collect();
            // One that changes may go along with what it stands under in an earlier step.
            assert!(step.units.iter().all(|unit| marked.contains(unit)), "{step:?}");
        }
    }
}

#[test]
fn each_step_looks_at_what_acts_in_it() {
    for pair in pairs() {
        let film = &pair.film;
        assert_eq!(film.focus(0.0), (None, film.steps().first().and_then(|step| step.bounds), 0.0));
        for (index, step) in film.steps().iter().enumerate() {
            let end = film.end_of(index);
            assert_eq!((film.focus(end).1, film.focus(end).2), (step.bounds, 1.0));
            let acting = film.frame(end).into_iter().filter(|card| card.mark.is_some_and(|mark| mark != Mark::Carried));
            for card in acting {
                let bounds = step.bounds.expect("something acts");
                assert!(bounds.union(&card.rect) == bounds, "{step:?}");
            }
        }
        assert_eq!((film.focus(1.0).1, film.focus(1.0).2), (None, 1.0));
    }
}

#[test]
fn nothing_comes_before_what_it_stands_under() {
    for pair in pairs() {
        for moment in moments(&pair.film) {
            let frame = pair.film.frame(moment);
            for card in seen(&frame) {
                let above = card.link.map(|link| &frame[link.above]);
                let is_ahead = above.is_some_and(|above| above.opacity <= 0.0);
                assert!(!is_ahead, "a line hangs on nothing at {moment}");
            }
        }
    }
}

#[test]
fn steps_forward_and_back_stop_at_the_same_moments() {
    for pair in pairs() {
        let film = &pair.film;
        let mut forward = vec![0.0];
        while let Some(&last) = forward.last().filter(|&&last| last < 1.0) {
            forward.push(film.next(last));
        }
        let mut back = vec![1.0];
        while let Some(&last) = back.last().filter(|&&last| last > 0.0) {
            back.push(film.previous(last));
        }
        back.reverse();
        assert_eq!(forward, back);
        assert_eq!(forward.len(), film.len() + 2);
        assert!((film.next(1.0), film.previous(0.0)) == (1.0, 0.0));
    }
}

#[test]
fn what_lapses_comes_before_room_is_made_and_what_changes_in_itself_comes_last() {
    let pair = pair(&sample_of("almelo.json#was"), &sample_of("almelo.json#wordt"));
    let kinds: Vec<StepKind> = pair.film.steps().iter().map(|step| step.kind).collect();
    assert!(kinds.is_sorted(), "{kinds:?}");
    assert!(kinds.contains(&StepKind::Build) && kinds.contains(&StepKind::Change));
    assert_eq!(kinds.iter().filter(|&&kind| kind == StepKind::MakeRoom).count(), 1);
}

#[test]
fn a_film_of_nothing_has_no_steps() {
    for organisation in [town(), Organisation::default()] {
        let pair = pair(&organisation, &organisation);
        assert!(pair.film.is_empty() && pair.film.duration_s() > 0.0);
        assert!(is_exactly(&pair.film.frame(0.5), Side::From, &pair.from));
        assert_eq!(pair.film.next(0.0), 1.0);
    }
}

#[test]
fn a_great_many_changes_are_few_steps() {
    for (count, most) in [(300, 41), (3_500, 1)] {
        let mut records = crate::support::town_records();
        let model = records.units[&UnitId::from("b")].clone();
        for index in 0..count {
            let mut unit = model.clone();
            unit.name = format!("Team {index}");
            unit.parent = Some(UnitId::from(["stad", "dienst"][index % 2]));
            records.units.insert(UnitId::from(format!("more-{index}").as_str()), unit);
        }
        let more = Organisation::from_records(records).unwrap();
        let pair = pair(&town(), &more);
        assert!((1..=most).contains(&pair.film.len()), "{count}: {}", pair.film.len());
        assert!(is_exactly(&pair.film.frame(1.0), Side::To, &pair.to));
    }
}
