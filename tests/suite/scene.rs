//! The chart as a value: its cards follow the line, and what leaves the program can be read by others.

use herschik::export::Format;
use herschik::metric::Totals;
use herschik::model::{Line, Organisation};
use herschik::scene::{Scene, Theme, ViewOptions};

use crate::support::{sample, town, town_records};

fn scene_of(organisation: &Organisation) -> Scene {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    Scene::build(organisation, &line, &totals, &ViewOptions::default())
}

#[test]
fn children_of_every_card_are_those_of_its_unit() {
    for organisation in [sample(), town()] {
        let scene = scene_of(&organisation);
        for card in 0..scene.cards().len() {
            let shown: Vec<_> = scene.children(Some(card)).map(|child| &scene.cards()[child].unit).collect();
            let held = organisation.children(&scene.cards()[card].unit);
            assert_eq!(shown, held.into_iter().map(|(id, _)| id).collect::<Vec<_>>());
        }
        assert_eq!(scene.children(None).count(), organisation.roots().len());
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
        let svg = String::from_utf8(Format::Svg.write(&scene_of(&organisation), theme, "nl")).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        let groups =
            document.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("unit-")));
        assert_eq!(groups.count(), organisation.unit_count());
        assert!(!svg.contains("<script"));
    }
}

#[test]
fn equal_charts_give_equal_bytes() {
    let write = || Format::Svg.write(&scene_of(&sample()), Theme::Print, "nl");
    assert_eq!(write(), write());
}
