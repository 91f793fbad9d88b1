//! What a comparison says on a chart: marks on cards, in words too, and the gravest of them where cards cannot be seen.

use herschik::compare::{Difference, Mark};
use herschik::i18n::Language;
use herschik::metric::Totals;
use herschik::model::{Line, Organisation};
use herschik::scene::{Marks, Scene, Theme, ViewOptions};

use crate::support::{sample_of, svg_of, town};

fn scene_of(organisation: &Organisation) -> Scene {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    Scene::build(organisation, &line, &totals, &ViewOptions::default())
}

fn count(scene: &Scene, marks: &Marks, mark: Mark) -> usize {
    (0..scene.cards().len()).filter(|&card| marks.of_card(card) == mark).count()
}

#[test]
fn nothing_is_new_in_the_earlier_chart_and_nothing_gone_in_the_later() {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    let difference = Difference::between(&from, &to);
    let (was, is) = (scene_of(&from), scene_of(&to));
    let (of_was, of_is) = (Marks::of(&was, &difference), Marks::of(&is, &difference));
    assert_eq!(count(&was, &of_was, Mark::New), 0);
    assert_eq!(count(&is, &of_is, Mark::Gone), 0);
    assert!(count(&was, &of_was, Mark::Gone) > 0 && count(&is, &of_is, Mark::New) > 0);
    let rows = of_is.rows(Language::Dutch);
    assert!(rows.iter().any(|row| row.label == "nieuw" && row.count == count(&is, &of_is, Mark::New)));
    assert!(rows.iter().all(|row| row.mark != Mark::Gone));
}

#[test]
fn the_gravest_mark_of_a_subtree_is_that_of_one_of_its_cards_and_of_none_below_it() {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    let scene = scene_of(&to);
    let marks = Marks::of(&scene, &Difference::between(&from, &to));
    for card in 0..scene.cards().len() {
        let gravest = scene.subtree(card).map(|below| marks.of_card(below)).max();
        assert_eq!(Some(marks.gravest_of(card)), gravest);
    }
}

#[test]
fn a_marked_card_says_its_mark_in_words() {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    let scene = scene_of(&to);
    let marks = Marks::of(&scene, &Difference::between(&from, &to));
    for theme in Theme::ALL {
        let svg = svg_of(&scene, Some(&marks), theme);
        let document = roxmltree::Document::parse(&svg).unwrap();
        for (card, held) in scene.cards().iter().enumerate() {
            let id = format!("unit-{}", held.unit);
            let group = document.descendants().find(|node| node.attribute("id") == Some(&id)).unwrap();
            let title = group.children().find(|node| node.has_tag_name("title")).unwrap().text().unwrap();
            let has_badge = group.children().any(|node| node.has_tag_name("circle"));
            let word = match marks.of_card(card) {
                Mark::New => "(nieuw)",
                Mark::Moved => "(verplaatst)",
                Mark::Changed => "(gewijzigd)",
                Mark::Gone => "(vervalt)",
                Mark::Carried => "(gaat mee)",
                Mark::Unchanged => "",
            };
            assert!(title.ends_with(word), "{title} {word}");
            assert!(has_badge || marks.of_card(card).sign().is_empty(), "{title}");
        }
    }
}

#[test]
fn where_nothing_is_different_nothing_is_marked() {
    let town = town();
    let scene = scene_of(&town);
    let marks = Marks::of(&scene, &Difference::between(&town, &town));
    assert_eq!(count(&scene, &marks, Mark::Unchanged), scene.cards().len());
    assert!(marks.rows(Language::English).is_empty());
    let (shapes, bottom) =
        marks.legend(Language::English, Theme::Light, herschik::geometry::Point::new(0.0, 7.0), 100.0);
    assert!(shapes.is_empty() && bottom == 7.0);
}
