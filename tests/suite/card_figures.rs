//! Figures on the cards: what a card says, what its colour and its bar mean, on the chart, in a picture and side by side.

use herschik::metric::{Amount, Totals};
use herschik::model::{Fte, Line, Organisation};
use herschik::scene::{Card, CardFigures, FigureScale, Heat, Marks, Scene, Theme, ViewOptions};

use crate::support::{sample_of, svg_of, town, town_records, unit};

fn choice(texts: &[&str], bar: Option<&str>, heat: Option<&str>) -> CardFigures {
    let owned = |id: &str| id.to_owned();
    CardFigures { texts: texts.iter().copied().map(owned).collect(), bar: bar.map(owned), heat: heat.map(owned) }
}

fn scene_with(organisation: &Organisation, figures: CardFigures) -> Scene {
    let line = Line::of(organisation);
    let totals = Totals::of(organisation, &line);
    Scene::build(organisation, &line, &totals, &ViewOptions { figures, ..ViewOptions::default() })
}

fn card<'a>(scene: &'a Scene, id: &str) -> &'a Card {
    &scene.cards()[scene.card_of(&unit(id)).unwrap()]
}

fn words(scene: &Scene, id: &str) -> Vec<String> {
    card(scene, id).figures.iter().map(|row| row.words()).collect()
}

fn heat(scene: &Scene, id: &str) -> Heat {
    card(scene, id).heat.as_ref().unwrap().heat
}

/// Of `a` 2 fte is known, of `b` 1 fte; they stand under `stad`, all under `town`; of `c`, `d` and `dienst` nothing is known.
#[test]
fn a_card_says_the_figures_of_its_unit_with_all_under_it() {
    let scene = scene_with(&town(), choice(&["positions"], Some("formation-fte"), Some("formation-fte")));
    assert_eq!(words(&scene, "town"), ["Functies 3", "Formatie 3,0 fte"]);
    assert_eq!(words(&scene, "a"), ["Functies 2", "Formatie 2,0 fte"]);
    assert_eq!(words(&scene, "c"), ["Functies 0", "Formatie –"]);
    let share = |id: &str| card(&scene, id).figures[1].bar.unwrap();
    assert!((share("town") - 1.0).abs() < 1e-9 && (share("a") - 2.0 / 3.0).abs() < 1e-9 && share("c") < 1e-9);
    let heats = ["town", "stad", "a", "b", "c"].map(|id| heat(&scene, id));
    assert_eq!(heats, [Heat::Step(4), Heat::Step(4), Heat::Step(2), Heat::Step(0), Heat::Unknown]);
    // It is said once: not at the right of the leadership too.
    assert!(card(&scene, "town").figure.is_empty());
    assert_eq!(card(&scene_with(&town(), CardFigures::default()), "town").figure, "3,0 fte");
}

#[test]
fn a_card_is_high_enough_for_what_it_says_and_no_higher_without() {
    let plain = scene_with(&town(), CardFigures::default());
    let unknown = choice(&["of-tomorrow"], None, None);
    let height = |scene: &Scene, id: &str| scene.rect(scene.card_of(&unit(id)).unwrap()).height;
    assert_eq!(height(&scene_with(&town(), unknown), "b").to_bits(), height(&plain, "b").to_bits());
    let (one, two) = (choice(&["positions"], None, None), choice(&["positions", "occupied-fte"], None, None));
    let (one, two) = (scene_with(&town(), one), scene_with(&town(), two));
    let (first, second) = (height(&one, "b") - height(&plain, "b"), height(&two, "b") - height(&one, "b"));
    assert!(first > 10.0 && (first - second).abs() < 1e-9, "{first} {second}");
    let barred = scene_with(&town(), choice(&["positions"], Some("occupied-fte"), None));
    assert!(height(&barred, "b") > height(&two, "b"));
}

#[test]
fn the_legend_names_the_figure_its_measure_and_the_bounds_of_its_steps() {
    let scene = scene_with(&town(), choice(&[], Some("positions"), Some("formation-fte")));
    let legend = scene.figure_legend();
    assert_eq!(legend.heat.as_deref(), Some("Formatie (fte)"));
    let rows: Vec<(&str, usize)> = legend.steps.iter().map(|row| (row.label.as_str(), row.count)).collect();
    assert_eq!(rows, [("1,0 fte", 1), ("2,0 fte", 1), ("3,0 fte", 2), ("onbekend", 3)]);
    assert_eq!(legend.bar.as_deref(), Some("Functies; volle balk is 3"));
    for theme in Theme::ALL {
        let svg = svg_of(&scene, None, theme);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let group = |id: &str| document.descendants().find(|node| node.attribute("id") == Some(id)).unwrap();
        let texts = |id: &str| -> Vec<&str> {
            group(id).children().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect()
        };
        for said in ["Formatie (fte)", "1,0 fte", "onbekend", "Functies; volle balk is 3"] {
            assert!(texts("frame").contains(&said), "{theme:?} {said}: {:?}", texts("frame"));
        }
        let fill = |id: &str| group(id).children().find(|node| node.has_tag_name("rect")).unwrap().attribute("fill");
        assert_eq!(fill("unit-a").unwrap(), theme.heat_colour(Heat::Step(2)).to_hex());
        assert_eq!(fill("unit-c").unwrap(), theme.heat_colour(Heat::Unknown).to_hex());
        let hatched = |id: &str| group(id).children().any(|node| node.has_tag_name("path"));
        assert!(hatched("unit-c") && !hatched("unit-a"), "unknown is not only another colour");
        let title = group("unit-a").children().find(|node| node.has_tag_name("title")).unwrap().text().unwrap();
        assert!(title.ends_with("Formatie 2,0 fte, Functies 2"), "{title}");
        assert!(texts("unit-c").contains(&"–"), "{:?}", texts("unit-c"));
    }
}

#[test]
fn nothing_of_a_card_or_of_the_legend_lies_outside_it() {
    for name in ["almelo.json#wordt", "dordrecht"] {
        let organisation = sample_of(name);
        let ids = ["vacancy-rate", "cost-per-year", "average-span", "temporary-fte", "formation-fte", "occupied-fte"];
        let offered: Vec<&str> = ids.into_iter().filter(|id| CardFigures::offered_by_id(id).is_some()).collect();
        let scene = scene_with(
            &organisation,
            choice(&offered[..3.min(offered.len())], Some("positions"), Some("highest-span")),
        );
        let svg = svg_of(&scene, None, Theme::Light);
        let document = roxmltree::Document::parse(&svg).unwrap();
        for (index, held) in scene.cards().iter().enumerate() {
            let rect = scene.rect(index);
            let room = rect.width - 24.0 + 1e-6;
            for row in &held.figures {
                let width = |text: &str| herschik::text::width_pt(text, herschik::text::Weight::Regular, 11.0);
                assert!(width(&row.label) + width(&row.value) <= room, "{name} {}: {row:?}", held.unit);
            }
            let id = format!("unit-{}", held.unit);
            let group = document.descendants().find(|node| node.attribute("id") == Some(&id)).unwrap();
            for text in group.children().filter(|node| node.has_tag_name("text")) {
                let baseline: f64 = text.attribute("y").unwrap().parse().unwrap();
                assert!(rect.top < baseline && baseline < rect.bottom() - 2.0, "{name} {}", held.unit);
            }
        }
    }
}

#[test]
fn charts_side_by_side_have_one_scale() {
    let mut records = town_records();
    let position = records.positions.values_mut().next().unwrap();
    position.formation_fte = Some(Fte::from_hundredths(900));
    let larger = Organisation::from_records(records).unwrap();
    let figures = choice(&[], Some("formation-fte"), Some("formation-fte"));
    let [mut one, mut other] = [town(), larger].map(|organisation| scene_with(&organisation, figures.clone()));
    assert_eq!(heat(&one, "town"), Heat::Step(4));
    let scale = FigureScale::of([&one, &other].into_iter());
    assert_eq!(scale.full(), Some(Amount::Fte(Fte::from_hundredths(1_100))));
    one.use_scale(scale.clone());
    other.use_scale(scale);
    assert_eq!(heat(&other, "town"), Heat::Step(4));
    assert!(heat(&one, "town") < heat(&other, "town"), "what is less is not as dark");
    let share = card(&one, "town").figures[0].bar.unwrap();
    assert!((share - 3.0 / 11.0).abs() < 1e-9, "{share}");
    let bounds = |scene: &Scene| scene.figure_legend().steps.iter().map(|row| row.label.clone()).collect::<Vec<_>>();
    assert_eq!(bounds(&one), bounds(&other));
}

#[test]
fn what_a_comparison_marks_keeps_the_colour_of_its_figure() {
    let (from, to) = (sample_of("almelo.json#was"), sample_of("almelo.json#wordt"));
    let difference = herschik::compare::Difference::between(&from, &to);
    let scene = scene_with(&to, choice(&[], None, Some("positions")));
    let marks = Marks::of(&scene, &difference);
    for (index, held) in scene.cards().iter().enumerate() {
        let look = marks.look(index, held, Theme::Light);
        assert_eq!(look.fill, Theme::Light.heat_colour(held.heat.as_ref().unwrap().heat), "{}", held.unit);
    }
}

#[test]
fn a_chart_that_shows_a_cost_says_how_it_is_reckoned_and_another_does_not() {
    let almelo = sample_of("almelo.json#wordt");
    let said = "plus 17,05% (";
    for figures in [
        choice(&["cost-per-year"], None, None),
        choice(&[], Some("cost-per-year"), None),
        choice(&[], None, Some("cost-per-fte")),
    ] {
        let scene = scene_with(&almelo, figures);
        assert!(scene.figure_legend().cost_basis.as_deref().is_some_and(|basis| basis.contains(said)));
        assert!(svg_of(&scene, None, Theme::Light).contains(said), "it stands on the picture too");
    }
    let scene = scene_with(&almelo, choice(&["positions"], None, Some("formation-fte")));
    assert_eq!(scene.figure_legend().cost_basis, None);
}
