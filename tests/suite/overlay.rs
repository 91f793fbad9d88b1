//! Two organisations in one chart: nothing is lost, nothing overlaps, and what lapsed stands where it stood.

use std::collections::BTreeSet;

use herschik::compare::{Difference, Mark};
use herschik::metric::Totals;
use herschik::model::{Line, Organisation, UnitId};
use herschik::scene::{CardAmounts, ChartSource, Overlay, Scene, Theme, ViewOptions};

use crate::support::{golden, sample_of, svg_of, town, town_records};

fn overlay_of(from: &Organisation, to: &Organisation, options: &ViewOptions) -> Overlay {
    let lines = [from, to].map(Line::of);
    let totals = [Totals::of(from, &lines[0]), Totals::of(to, &lines[1])];
    let amounts = [from, to].map(|organisation| CardAmounts::of(organisation, &options.figures));
    let side = |organisation, index: usize| ChartSource {
        organisation,
        line: &lines[index],
        totals: &totals[index],
        amounts: &amounts[index],
    };
    Overlay::build(side(from, 0), side(to, 1), &Difference::between(from, to), options)
}

fn units_of(organisation: &Organisation) -> BTreeSet<UnitId> {
    let line = Line::of(organisation);
    let scene = Scene::build(organisation, &line, &Totals::of(organisation, &line), &ViewOptions::default());
    scene.cards().iter().map(|card| card.unit.clone()).collect()
}

fn pairs() -> Vec<(Organisation, Organisation)> {
    let names = [
        ["almelo.json#was", "almelo.json#wordt"],
        ["almelo.json#wordt", "almelo.json#was"],
        ["aalsmeer.json#voor-2022", "aalsmeer.json#vanaf-2022"],
    ];
    let mut pairs: Vec<_> = names.iter().map(|[from, to]| (sample_of(from), sample_of(to))).collect();
    pairs.push((town(), Organisation::default()));
    pairs.push((Organisation::default(), town()));
    pairs.push((town(), town()));
    pairs
}

#[test]
fn every_unit_of_both_is_there_once_and_those_that_moved_have_a_ghost_and_an_arrow() {
    for (from, to) in pairs() {
        let overlay = overlay_of(&from, &to, &ViewOptions::default());
        let (scene, marks) = (&overlay.scene, &overlay.marks);
        let now: Vec<&UnitId> = (0..scene.cards().len())
            .filter(|&card| !marks.is_ghost(card))
            .map(|card| &scene.cards()[card].unit)
            .collect();
        let shown: BTreeSet<UnitId> = now.iter().map(|unit| (*unit).clone()).collect();
        assert_eq!(shown.len(), now.len());
        assert_eq!(shown, units_of(&from).union(&units_of(&to)).cloned().collect());
        let ghosts = (0..scene.cards().len()).filter(|&card| marks.is_ghost(card)).count();
        assert_eq!((ghosts, marks.arrows().len()), (overlay.move_count(), overlay.move_count()));
        for arrow in marks.arrows() {
            assert!(marks.is_ghost(arrow.from) && scene.card_of(&arrow.unit) == Some(arrow.to));
            assert_eq!(marks.of_card(arrow.to), Mark::Moved);
            let old = scene.parent(arrow.from).map(|card| &scene.cards()[card].unit);
            let held = from.unit(&arrow.unit).unwrap().parent.as_ref();
            assert!(old == held || held.is_none_or(|unit| scene.card_of(unit).is_none()), "{}", arrow.unit);
        }
    }
}

#[test]
fn no_card_lies_over_another_and_those_of_the_later_keep_their_order() {
    for (from, to) in pairs() {
        let overlay = overlay_of(&from, &to, &ViewOptions::default());
        let scene = &overlay.scene;
        for card in 0..scene.cards().len() {
            for other in 0..card {
                assert!(!scene.rect(card).intersects(&scene.rect(other)));
            }
            let unit = &scene.cards()[card].unit;
            if overlay.marks.is_ghost(card) || to.unit(unit).is_none() {
                continue;
            }
            let held = units_of(&to);
            let expected: Vec<&UnitId> =
                to.children(unit).into_iter().map(|(child, _)| child).filter(|child| held.contains(*child)).collect();
            let children = scene.children(Some(card)).filter(|&child| !overlay.marks.is_ghost(child));
            let children = children.map(|child| &scene.cards()[child].unit);
            assert_eq!(children.filter(|child| held.contains(*child)).collect::<Vec<_>>(), expected);
        }
    }
}

#[test]
fn what_lapsed_stands_behind_the_sibling_that_it_stood_behind() {
    let mut records = town_records();
    records.units.remove(&UnitId::from("b"));
    records.positions.retain(|_, position| position.unit != UnitId::from("b"));
    let gone = Organisation::from_records(records).unwrap();
    let overlay = overlay_of(&town(), &gone, &ViewOptions::default());
    let under = overlay.scene.card_of(&UnitId::from("stad"));
    let units = overlay.scene.children(under).map(|card| overlay.scene.cards()[card].unit.as_str());
    assert_eq!(units.collect::<Vec<_>>(), ["a", "b", "c"]);
}

#[test]
fn a_part_shows_its_own_ghosts_only() {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    for (top, has_ghosts) in [("uitvoering-sociaal", true), ("klantcontactcentrum", false), ("werk", false)] {
        let options = ViewOptions { top: Some(UnitId::from(top)), ..ViewOptions::default() };
        let overlay = overlay_of(&from, &to, &options);
        assert_eq!(overlay.scene.children(None).count(), 1, "{top}");
        let scene = &overlay.scene;
        let is_old = |card: usize| overlay.marks.is_ghost(card) || overlay.marks.of_card(card) == Mark::Gone;
        assert_eq!((0..scene.cards().len()).any(is_old), has_ghosts, "{top}");
    }
}

#[test]
fn a_tangle_of_arrows_is_drawn_for_chosen_units_only() {
    let mut records = town_records();
    let model = records.units[&UnitId::from("b")].clone();
    for index in 0..60 {
        let mut unit = model.clone();
        unit.name = format!("Team {index}");
        records.units.insert(UnitId::from(format!("more-{index}").as_str()), unit);
    }
    let from = Organisation::from_records(records.clone()).unwrap();
    for index in 0..60 {
        records.units.get_mut(&UnitId::from(format!("more-{index}").as_str())).unwrap().parent = Some("dienst".into());
    }
    let to = Organisation::from_records(records).unwrap();
    let overlay = overlay_of(&from, &to, &ViewOptions::default());
    assert_eq!((overlay.move_count(), overlay.marks.arrows().len()), (60, 0));
    let chosen = [UnitId::from("more-3"), UnitId::from("more-59")];
    let arrows = overlay.arrows_of(&chosen);
    assert_eq!(arrows.into_iter().map(|arrow| arrow.unit).collect::<BTreeSet<_>>(), chosen.into_iter().collect());
}

#[test]
fn the_overlay_of_almelo_looks_as_it_did() {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    let overlay =
        overlay_of(&from, &to, &ViewOptions { top: Some("uitvoering-sociaal".into()), ..ViewOptions::default() });
    let svg = svg_of(&overlay.scene, Some(&overlay.marks), Theme::Light);
    golden("tests/files/svg/almelo_overlay.svg", &svg);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let titles: Vec<&str> =
        document.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text()).collect();
    assert!(titles.contains(&"Spoedteam (stond hier)") && titles.iter().any(|title| title.ends_with("(vervalt)")));
    assert!(titles.iter().any(|title| title.starts_with("WGSP") && title.contains(": van Kwaliteit")));
}
