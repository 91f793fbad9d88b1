//! Scenarios side by side in the window, driven as a user does.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::{AccessKitNode, By, NodeT, Queryable};
use herschik::file;
use herschik::model::{
    AddUnit, Beneath, ChangeSet, Command, Document, MoveUnits, Organisation, Place, RemoveUnits, ScenarioEdit,
    ScenarioId,
};

use crate::support::{sample, sample_bytes, unit, units};
use crate::window::{WIDE, Window};

/// The sample with a scenario in which `ibd` moves, `sport` lapses and `nieuw-team` is new, and another that is as the start.
fn bytes() -> Vec<u8> {
    let mut document = Document::new(sample());
    let start = document.scenarios().start().clone();
    for (id, name) in [("wordt", "Wordt"), ("variant-b", "Variant B")] {
        let (id, name) = (ScenarioId::from(id), name.to_owned());
        let edit = ScenarioEdit::Add { id, name, based_on: start.clone(), changes: Box::<ChangeSet>::default() };
        document.edit_scenarios(&edit).unwrap();
    }
    let edits: [Command; 3] = [
        MoveUnits { units: units(&["parkeerbeheer"]), to: Some(unit("cluster-stad")), place: Place::Last }.into(),
        RemoveUnits { units: units(&["sport"]), beneath: Beneath::RemoveToo }.into(),
        AddUnit {
            id: "nieuw-team".into(),
            name: "Nieuw team".to_owned(),
            kind: sample().unit(&unit("parkeerbeheer")).unwrap().kind.clone(),
            parent: Some(unit("cluster-stad")),
            place: Place::Last,
        }
        .into(),
    ];
    for edit in edits {
        document.apply_in(&"wordt".into(), &edit).unwrap();
    }
    file::save(document.scenarios())
}

fn comparing() -> Window {
    let mut window = Window::on(&bytes(), WIDE);
    window.key(Modifiers::ALT, Key::Num4);
    assert_eq!(window.app().document().current().as_str(), "start");
    window.key(Modifiers::COMMAND, Key::F6);
    assert_eq!(window.app().document().current().as_str(), "wordt");
    window
}

/// The cards of this name, with what is said of them and their places, from left to right.
fn cards(window: &Window, name: &str) -> Vec<(String, Pos2)> {
    let begins = |label: Option<String>| {
        label
            .is_some_and(|label| label.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(" (")))
    };
    let found = window.harness.query_all(By::new().role(Role::TreeItem));
    let mut found: Vec<(String, Pos2)> = found
        .filter(|node| begins(node.accesskit_node().label()))
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect().center()))
        .collect();
    found.sort_by(|a, b| a.1.x.total_cmp(&b.1.x));
    found
}

/// The card of a unit in the pane at this place, of two.
fn card_in(window: &Window, name: &str, pane: usize) -> Pos2 {
    let middle = pane_middle(window);
    let found = cards(window, name).into_iter().map(|(_, place)| place);
    let found: Vec<Pos2> = found.filter(|place| (place.x > middle) == (pane == 1)).collect();
    *found.first().unwrap_or_else(|| panic!("no {name} in pane {pane}"))
}

fn pane_middle(window: &Window) -> f32 {
    let swap = window.harness.get(By::new().role(Role::Button).label("Eerste twee omwisselen"));
    swap.rect().center().x
}

fn state(window: &Window, id: &str) -> Organisation {
    window.app().document().scenarios().get(&id.into()).unwrap().organisation().clone()
}

fn parent_in(window: &Window, scenario: &str, id: &str) -> Option<String> {
    state(window, scenario).unit(&unit(id))?.parent.as_ref().map(ToString::to_string)
}

#[test]
fn what_differs_is_marked_in_words_on_the_cards_of_both_sides() {
    let window = comparing();
    let names = |name| cards(&window, name).into_iter().map(|(label, _)| label).collect::<Vec<_>>();
    assert_eq!(names("Sport"), ["Sport (vervalt)"]);
    assert_eq!(names("Nieuw team"), ["Nieuw team (nieuw)"]);
    assert_eq!(names("Parkeerbeheer"), ["Parkeerbeheer (verplaatst)"; 2]);
    assert!(window.says("Wordt ten opzichte van Was"));
}

#[test]
fn the_list_says_each_change_and_steps_through_them() {
    let mut window = comparing();
    let count = window.harness.query_all_by_label_contains("nieuw: ").count();
    assert!(count >= 1);
    window.key(Modifiers::NONE, Key::F8);
    let shown = |window: &Window| {
        let is_on = |node: &AccessKitNode<'_>| node.toggled() == Some(Toggled::True);
        let rows = window.harness.query_all(By::new().role(Role::Button).predicate(is_on));
        let labels = rows.filter_map(|node| node.accesskit_node().label());
        labels
            .filter(|label| [": "].iter().all(|sign| label.contains(sign)) && label.ends_with('.'))
            .collect::<Vec<_>>()
    };
    let first = shown(&window);
    assert_eq!(first.len(), 1, "{first:?}");
    window.key(Modifiers::NONE, Key::F8);
    let second = shown(&window);
    assert_ne!(first, second);
    window.key(Modifiers::SHIFT, Key::F8);
    assert_eq!(shown(&window), first);
}

#[test]
fn a_change_that_is_chosen_selects_its_unit_where_it_is() {
    let mut window = comparing();
    let row = window.harness.get_all_by_label_contains("vervalt: ").next().unwrap().rect().center();
    window.click(row);
    let selected =
        window.harness.query_all(By::new().role(Role::TreeItem).predicate(|node| node.is_selected() == Some(true)));
    let labels: Vec<_> = selected.filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(labels, Vec::<String>::new(), "it is not in the scenario that is worked on");
    assert!(window.says("Sport (vervalt)"));
}

#[test]
fn zooming_in_one_pane_keeps_the_unit_under_the_pointer_at_the_same_place_in_the_other() {
    let mut window = comparing();
    let chart = |name| {
        let named = window.harness.query_all(By::new().label(name)).map(|node| node.rect());
        named.max_by(|a, b| a.area().total_cmp(&b.area())).unwrap()
    };
    let panes_apart = chart("Wordt").min - chart("Was").min;
    let over = card_in(&window, "Cluster Stad", 1);
    window.harness.hover_at(over);
    window.harness.step();
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, 2.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    window.harness.run();
    let now = card_in(&window, "Cluster Stad", 1) - card_in(&window, "Cluster Stad", 0);
    assert!((now - panes_apart).length() < 3.0, "{now} {panes_apart}");
    assert!((card_in(&window, "Cluster Stad", 1) - over).length() < 3.0);
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn dragging_in_a_pane_edits_its_scenario_and_undo_goes_back_to_it() {
    let mut window = comparing();
    let (team, cluster) = (card_in(&window, "Parkeerbeheer", 0), card_in(&window, "Cluster Stad", 0));
    window.drag(team, cluster);
    assert_eq!(window.app().document().current().as_str(), "start");
    assert_eq!(parent_in(&window, "start", "parkeerbeheer").as_deref(), Some("cluster-stad"));
    let right = card_in(&window, "Cluster Stad", 1);
    window.click(right);
    assert_eq!(window.app().document().current().as_str(), "wordt");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.app().document().current().as_str(), "start");
    assert_eq!(parent_in(&window, "start", "parkeerbeheer").as_deref(), Some("cluster-publieksaccommodaties"));
}

#[test]
fn dragging_into_the_other_pane_takes_over() {
    let mut window = comparing();
    let (team, cluster) = (card_in(&window, "Sport", 0), card_in(&window, "Cluster Stad", 1));
    window.carry(team, cluster);
    window.harness.drop_at(cluster);
    window.harness.run();
    assert_eq!(parent_in(&window, "wordt", "sport").as_deref(), Some("cluster-stad"));
    assert_eq!(window.app().document().current().as_str(), "wordt");
    assert!(window.says("‘Sport’ overgenomen in Wordt"));
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(state(&window, "wordt").unit(&unit("sport")).is_none());
    assert!(state(&window, "start").unit(&unit("sport")).is_some());
}

#[test]
fn taking_over_has_a_key_and_asks_into_which_scenario() {
    let mut window = comparing();
    let team = card_in(&window, "Sport", 0);
    window.click(team);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert!(window.says("‘Sport’ overnemen in een ander scenario"));
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(parent_in(&window, "wordt", "sport").as_deref(), Some("cluster-stad"));
}

#[test]
fn panes_are_added_turned_swapped_and_closed_by_keys() {
    let mut window = comparing();
    let shown = |window: &Window| -> Vec<String> {
        let closers = window.harness.query_all_by_label_contains("Ander scenario in plaats van ");
        let mut found: Vec<_> =
            closers.map(|node| (node.rect().left(), node.accesskit_node().label().unwrap())).collect();
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        found.into_iter().map(|(_, label)| label.rsplit(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(shown(&window), ["Was", "Wordt"]);
    window.key(Modifiers::ALT, Key::PageDown);
    assert_eq!(shown(&window), ["Was", "B"]);
    window.key(Modifiers::ALT, Key::PageUp);
    assert_eq!(shown(&window), ["Was", "Wordt"]);
    window.key(Modifiers::ALT, Key::X);
    assert_eq!(shown(&window), ["Wordt", "Was"]);
    window.key(Modifiers::COMMAND, Key::Backslash);
    assert_eq!(shown(&window), ["Wordt", "Was", "B"]);
    window.key(Modifiers::COMMAND, Key::F6);
    assert_eq!(window.app().document().current().as_str(), "start");
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::Backslash);
    assert_eq!(shown(&window), ["Wordt", "B"]);
    assert_eq!(window.app().document().current().as_str(), "variant-b");
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn with_one_scenario_there_is_a_button_that_makes_one_to_compare_with() {
    let mut window = Window::on(&sample_bytes(), WIDE);
    window.key(Modifiers::ALT, Key::Num4);
    assert!(window.says("Er is nog niets om mee te vergelijken"));
    let button = window.harness.get(By::new().role(Role::Button).label("Maak een scenario")).rect().center();
    window.click(button);
    assert_eq!(window.app().document().scenarios().len(), 2);
    assert!(window.says("Geen verschillen"));
}

#[test]
fn the_sample_opens_side_by_side_in_one_chart_and_as_a_film() {
    let mut window = Window::without_file();
    let sample = window.harness.get_by_label_contains("Almelo, Uitvoering Sociaal").rect().center();
    window.click(sample);
    assert_eq!(window.app().document().current().as_str(), "wordt");
    assert!(window.says("Wordt ten opzichte van Was"));
    assert!(window.says("Stedelijke Uitvoering (vervalt)"), "marked in words");

    window.key(Modifiers::ALT, Key::Num6);
    let is_said = ["Stedelijke Uitvoering (vervalt)", "Werk (nieuw)", "Directie"].map(|words| window.says(words));
    assert_eq!(is_said, [true; 3], "both in one chart");
    assert_eq!(window.app().document().current().as_str(), "wordt", "looking changes nothing");
    assert!(!window.says("Vakgroep Arbeidsbeperking (nieuw)"), "out of sight");
    for _ in 0..8 {
        window.key(Modifiers::NONE, Key::F8);
    }
    assert!(window.says("Vakgroep Arbeidsbeperking (nieuw)"), "the eighth change is flown to");

    window.key(Modifiers::ALT, Key::Num7);
    assert!(window.says("Zo is het: Was."));
    window.key(Modifiers::NONE, Key::F8);
    assert!(!window.says("Zo is het: Was.") && window.says("Stap "), "the next change is shown in the film");
    window.key(Modifiers::NONE, Key::End);
    assert!(window.says("Zo wordt het: Wordt."));
}
