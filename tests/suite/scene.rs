//! The chart as a value: its cards follow the line, and what leaves the program can be read by others.

use herschik::metric::Totals;
use herschik::model::{Line, Organisation, Unit, UnitId, UnitKindId};
use herschik::scene::{RelationChoice, RelationLines, Scene, Theme, ViewOptions};

use crate::support::{sample, svg_of, town, town_records};

fn scene_of(organisation: &Organisation) -> Scene {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    Scene::build(organisation, &line, &totals, &ViewOptions::default())
}

fn is_on_chart(organisation: &Organisation, unit: &Unit) -> bool {
    organisation.kind_of(unit).is_none_or(|kind| !kind.off_chart)
}

#[test]
fn a_kind_that_the_vocabulary_leaves_out_is_shown_when_it_is_switched() {
    let organisation = sample();
    let line = Line::of(&organisation);
    let totals = Totals::of(&organisation, &line);
    let shown = scene_of(&organisation);
    let overleg = UnitKindId::from("overleg");
    let row = shown.left_out().iter().find(|row| row.kind.as_ref() == Some(&overleg)).unwrap();
    let options = ViewOptions { switched_kinds: [overleg.clone()].into(), ..ViewOptions::default() };
    let switched = Scene::build(&organisation, &line, &totals, &options);
    assert_eq!(switched.cards().len(), shown.cards().len() + row.count);
    assert!(switched.left_out().iter().all(|row| row.kind.as_ref() != Some(&overleg)));
    let without = ViewOptions { switched_kinds: [UnitKindId::from("cluster")].into(), ..ViewOptions::default() };
    let without = Scene::build(&organisation, &line, &totals, &without);
    assert!(without.card_of(&UnitId::from("cluster-stad")).is_none());
    assert!(without.card_of(&UnitId::from("parkeerbeheer")).is_none(), "what stands under it goes with it");
}

#[test]
fn relations_are_drawn_from_card_to_card_and_never_through_another() {
    let organisation = sample();
    let scene = scene_of(&organisation);
    let team = UnitId::from("communicatie-regio");
    let own = RelationChoice { units: vec![team.clone()], ..RelationChoice::default() };
    let lines = RelationLines::build(&organisation, &scene, &own);
    let card = scene.card_of(&team).unwrap();
    assert!(lines.lines().len() >= 4 && lines.lines().iter().all(|line| line.from == card || line.to == card));
    let held: usize = lines.lines().iter().map(|line| line.relations.len()).sum();
    assert_eq!(held + lines.off_chart, organisation.relations_of(&team).len());
    assert!(lines.lines().iter().any(|line| line.words.contains("communicatie")));

    let every = organisation.relations().map(|(_, relation)| relation.kind.clone()).collect();
    let all = RelationChoice { kinds: every, units: Vec::new() };
    let all = RelationLines::build(&organisation, &scene, &all);
    let held: usize = all.lines().iter().map(|line| line.relations.len()).sum();
    assert!(all.too_many.is_some() || held > 20, "{held}");
    assert!(RelationLines::build(&organisation, &scene, &RelationChoice::default()).lines().is_empty());
}

#[test]
fn children_of_every_card_are_those_of_its_unit() {
    for organisation in [sample(), town()] {
        let scene = scene_of(&organisation);
        for card in 0..scene.cards().len() {
            let shown: Vec<_> = scene.children(Some(card)).map(|child| &scene.cards()[child].unit).collect();
            let held = organisation.children(&scene.cards()[card].unit);
            let held = held.into_iter().filter(|(_, unit)| is_on_chart(&organisation, unit));
            assert_eq!(shown, held.map(|(id, _)| id).collect::<Vec<_>>());
        }
        let roots = organisation.roots().into_iter().filter(|(_, unit)| is_on_chart(&organisation, unit));
        assert_eq!(scene.children(None).count(), roots.count());
    }
    assert_eq!(scene_of(&Organisation::default()).children(None).count(), 0);
}

#[test]
fn the_svg_is_well_formed_and_holds_every_name_whatever_it_is() {
    let mut records = town_records();
    let nasty = "<script>&\"' \u{1}🏛 حي e\u{301} ".repeat(8);
    for unit in records.units.values_mut() {
        unit.name = nasty.clone();
    }
    records.properties.title = nasty.clone();
    let organisation = Organisation::from_records(records).unwrap();
    for theme in Theme::ALL {
        let svg = svg_of(&scene_of(&organisation), None, theme);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let groups =
            document.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("unit-")));
        assert_eq!(groups.count(), organisation.unit_count());
        assert!(!svg.contains("<script"));
    }
}

#[test]
fn equal_charts_give_equal_bytes() {
    let write = || svg_of(&scene_of(&sample()), None, Theme::Print);
    assert_eq!(write(), write());
}
