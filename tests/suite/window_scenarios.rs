//! Scenarios in the window, driven as a user does: tabs, actions, dialogs and what is said about them.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{By, Queryable};
use herschik::file;
use herschik::model::{
    Command, Date, Document, MoveUnits, Place, RenameUnit, ScenarioDetail, ScenarioEdit, ScenarioId,
};

use crate::support::{sample, sample_bytes, saved, unit, units};
use crate::window::Window;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const NARROW: [f32; 2] = [1_024.0, 700.0];
const WIDE: [f32; 2] = [1_600.0, 1_000.0];

/// The file of a sample with scenarios of these names, each based on the starting point, after these edits.
fn with_scenarios(names: &[&str], edits: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::new(sample());
    let start = document.scenarios().start().clone();
    for name in names {
        let (id, based_on) = (ScenarioId::from(name.to_lowercase()), start.clone());
        let add = ScenarioEdit::Add { id: id.clone(), name: (*name).to_owned(), based_on, changes: Box::default() };
        document.edit_scenarios(&add).unwrap();
        let place = document.scenarios().in_order().iter().position(|(other, _)| **other == id).unwrap();
        let by = (document.scenarios().len() - 1 - place) as i32;
        if by > 0 {
            document.edit_scenarios(&ScenarioEdit::Reorder { id, by }).unwrap();
        }
    }
    edits(&mut document);
    file::save(document.scenarios())
}

fn apply_in(document: &mut Document, scenario: &str, command: impl Into<Command>) {
    document.apply_in(&ScenarioId::from(scenario), &command.into()).unwrap();
}

fn rename(name: &str) -> RenameUnit {
    RenameUnit { unit: unit("sport"), name: name.to_owned() }
}

fn tab(window: &Window, label: &str) -> Rect {
    window.harness.get(By::new().role(Role::Tab).label(label)).rect()
}

fn tabs(window: &Window) -> Vec<String> {
    let labelled = |document: &Document| -> Vec<String> {
        document.scenarios().in_order().iter().map(|(_, state)| state.scenario().name.clone()).collect()
    };
    labelled(window.app().document())
}

fn current(window: &Window) -> String {
    window.app().document().current().to_string()
}

fn current_name(window: &Window) -> String {
    let document = window.app().document();
    document.scenarios().name_of(document.current()).to_string()
}

fn name_of_sport(window: &Window) -> String {
    window.organisation().unit(&unit("sport")).unwrap().name.clone()
}

fn press(window: &mut Window, label: &str) {
    let place = window.harness.get_by_label(label).rect().center();
    window.click(place);
}

/// Renames Sport on the chart.
fn rename_sport(window: &mut Window, from: &str, to: &str) {
    let card = window.card(from);
    window.click(card);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text(to);
    window.key(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_scenario_is_made_named_edited_and_left_with_the_keyboard_and_the_mouse() {
    let mut window = Window::on_sample();
    tab(&window, "Was");
    window.key(CTRL_SHIFT, Key::N);
    window.type_text("Wordt");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(current_name(&window), "Wordt");

    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.drag(team, cluster);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));
    window.key(CTRL, Key::PageUp);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-publieksaccommodaties")));
    let wordt = tab(&window, "Wordt").center();
    window.click(wordt);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn a_correction_of_the_starting_point_arrives_in_the_others_and_the_note_says_so() {
    let mut window = Window::on(&with_scenarios(&["Wordt", "Fase 2"], |_| {}), WIDE);
    rename_sport(&mut window, "Sport", "Sporten");
    assert!(window.says("Ook in 2 andere scenario's."));
    window.key(CTRL, Key::PageDown);
    assert_eq!((current(&window).as_str(), name_of_sport(&window).as_str()), ("wordt", "Sporten"));
}

#[test]
fn what_both_changed_is_asked_from_the_note_and_decided_with_the_keyboard() {
    let bytes = with_scenarios(&["Wordt"], |document| apply_in(document, "wordt", rename("Sport en spel")));
    let mut window = Window::on(&bytes, WIDE);
    rename_sport(&mut window, "Sport", "Sporten");
    assert!(window.says("In Wordt staat 1 verschil open."));
    tab(&window, "Wordt, 1 verschil open");
    press(&mut window, "Verschillen in Wordt beslissen");
    assert!(window.says("Sport en spel, naam: Neem over van Was: Sporten"));
    assert!(window.says("Was: Sport"), "it says what it was before both");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.says("Alle verschillen in Wordt zijn beslist."));
    assert!(!window.says("1 verschil open"), "the dialog is gone, and so is the badge");
    window.key(CTRL, Key::PageDown);
    assert_eq!(name_of_sport(&window), "Sporten");
    window.key(CTRL, Key::Z);
    tab(&window, "Wordt, 1 verschil open");
}

#[test]
fn all_that_is_open_is_kept_at_once_and_that_is_one_step() {
    let bytes = with_scenarios(&["Wordt"], |document| {
        let to = Some(unit("cluster-publieksaccommodaties"));
        let moved = |to| MoveUnits { units: units(&["sport"]), to, place: Place::Last };
        apply_in(document, "wordt", rename("Sport en spel"));
        apply_in(document, "wordt", moved(to));
        apply_in(document, "start", rename("Sporten"));
        apply_in(document, "start", moved(None));
        document.work_on(&ScenarioId::from("start"));
    });
    let mut window = Window::on(&bytes, WIDE);
    let wordt = tab(&window, "Wordt, 2 verschillen open").center();
    window.click(wordt);
    window.key(CTRL_ALT, Key::O);
    assert!(window.says("2 verschillen open in Wordt"));
    assert!(window.says("valt onder: Neem over van Was: de top"));
    press(&mut window, "Alles houden in Wordt");
    assert_eq!(name_of_sport(&window), "Sport en spel");
    assert!(window.says("Alle verschillen in Wordt zijn beslist."));
    window.key(CTRL, Key::Z);
    tab(&window, "Wordt, 2 verschillen open");
}

#[test]
fn a_locked_scenario_says_so_and_refuses_what_is_dragged() {
    let mut window = Window::on(&with_scenarios(&["Wordt"], |_| {}), WIDE);
    window.key(CTRL, Key::PageDown);
    window.key(CTRL_ALT, Key::L);
    tab(&window, "Wordt, op slot");
    assert!(window.says("Dit scenario zit op slot"));
    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.carry(team, cluster);
    window.harness.drop_at(cluster);
    window.harness.run();
    assert!(window.says("Scenario Wordt zit op slot"));
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-publieksaccommodaties")));
    let card = window.card("Sport");
    window.click(card);
    window.key(Modifiers::NONE, Key::F2);
    assert!(!window.says("Nieuwe naam"));
    press(&mut window, "Van het slot halen");
    rename_sport(&mut window, "Sport", "Sporten");
    assert_eq!(name_of_sport(&window), "Sporten");
}

#[test]
fn a_scenario_is_deleted_and_comes_back_and_undo_goes_to_where_the_step_was_made() {
    let mut window = Window::on(&with_scenarios(&["Wordt"], |_| {}), WIDE);
    window.key(CTRL, Key::PageDown);
    rename_sport(&mut window, "Sport", "Sporten");
    window.key(CTRL_SHIFT, Key::Delete);
    assert_eq!((tabs(&window).len(), current(&window).as_str()), (1, "start"));
    window.key(CTRL, Key::Z);
    assert_eq!((tabs(&window).len(), current(&window).as_str()), (2, "wordt"));
    window.key(CTRL, Key::PageUp);
    window.key(CTRL, Key::Z);
    assert_eq!((current(&window).as_str(), name_of_sport(&window).as_str()), ("wordt", "Sport"));
    window.key(CTRL, Key::PageUp);
    window.key(CTRL_SHIFT, Key::Z);
    assert_eq!((current(&window).as_str(), name_of_sport(&window).as_str()), ("wordt", "Sporten"));
}

#[test]
fn a_right_click_works_on_a_scenario_and_offers_what_can_be_done_with_it() {
    let mut window = Window::on(&with_scenarios(&["Wordt"], |_| {}), WIDE);
    let wordt = tab(&window, "Wordt").center();
    let open_menu = |window: &mut Window| {
        window.harness.hover_at(wordt);
        window.harness.step();
        for pressed in [true, false] {
            let button = egui::PointerButton::Secondary;
            window.harness.event(egui::Event::PointerButton {
                pos: wordt,
                button,
                pressed,
                modifiers: Modifiers::NONE,
            });
            window.harness.step();
        }
        window.harness.run();
    };
    open_menu(&mut window);
    assert_eq!(current(&window), "wordt");
    assert!(window.says("Tot uitgangspunt maken…"));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.says("Tot uitgangspunt maken…"), "Escape closes the menu");
    open_menu(&mut window);
    press(&mut window, "Scenario dupliceren");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(tabs(&window), ["", "Wordt", "Wordt (kopie)"]);
}

#[test]
fn a_tab_is_renamed_in_its_place_and_dragged_elsewhere() {
    let mut window = Window::on(&with_scenarios(&["Pilot", "Wordt", "Fase 2"], |_| {}), WIDE);
    let pilot = tab(&window, "Pilot").center();
    // Frames of a test are far apart.
    window.harness.ctx.options_mut(|options| options.input_options.max_double_click_delay = 60.0);
    window.click(pilot);
    window.click(pilot);
    window.type_text("Proef");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(tabs(&window), ["", "Proef", "Wordt", "Fase 2"]);

    let (proef, last) = (tab(&window, "Proef").center(), tab(&window, "Fase 2").right_center());
    window.drag(proef, last);
    assert_eq!(tabs(&window), ["", "Wordt", "Fase 2", "Proef"]);
    window.key(CTRL_SHIFT, Key::PageUp);
    assert_eq!(tabs(&window), ["", "Wordt", "Proef", "Fase 2"]);
    window.key(Modifiers::SHIFT, Key::F2);
    window.type_text("Iets anders");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(tabs(&window), ["", "Wordt", "Proef", "Fase 2"]);
}

#[test]
fn many_long_names_push_nothing_out_of_a_narrow_window() {
    let names: Vec<String> = (1..=14).map(|number| format!("Een heel lange naam van variant {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut window = Window::on(&with_scenarios(&names, |_| {}), NARROW);
    for _ in 0..3 {
        let shown = window.harness.get_all(By::new().role(Role::Tab));
        let rects: Vec<Rect> = shown.map(|node| node.rect()).collect();
        let save = window.harness.get_by_label("Opslaan").rect();
        assert!(save.right() <= NARROW[0] && save.width() > 60.0, "{save:?}");
        assert!(rects.len() > 1 && rects.windows(2).all(|pair| pair[0].right() <= pair[1].left() + 0.5), "{rects:?}");
        let undo = window.harness.get_by_role_and_label(Role::Button, "Ongedaan maken").rect();
        let plus = window.harness.get_by_label("Nieuw scenario op basis van dit").rect();
        assert!(rects.iter().all(|rect| rect.right() <= plus.left() + 0.5), "{rects:?} {plus:?}");
        assert!(plus.right() <= undo.left() && undo.left() > 0.0, "{plus:?} {undo:?}");
        window.key(CTRL, Key::PageUp);
        tab(&window, &current_name(&window));
    }
    let more = window.harness.get_by_label_contains("Nog ").rect().center();
    window.click(more);
    let hidden =
        window.harness.get_by_role_and_label(Role::Button, "Een heel lange naam van variant 9").rect().center();
    window.click(hidden);
    assert_eq!(current_name(&window), "Een heel lange naam van variant 9");
    tab(&window, "Een heel lange naam van variant 9");
}

#[test]
fn another_file_becomes_a_scenario_of_this_one() {
    let mut other = Document::new(sample());
    other.apply(&rename("Sporten").into()).unwrap();
    let mut window = Window::on(&sample_bytes(), WIDE);
    window.answer_with("zomer.json", &saved(other.organisation()));
    window.key(CTRL_ALT, Key::F);
    assert_eq!((current_name(&window).as_str(), name_of_sport(&window).as_str()), ("zomer", "Sporten"));
    window.key(CTRL, Key::PageUp);
    assert_eq!(name_of_sport(&window), "Sport");
}

#[test]
fn what_is_said_about_a_scenario_is_edited_and_what_it_changes_is_said() {
    let bytes = with_scenarios(&["Wordt", "Fase 2"], |document| apply_in(document, "wordt", rename("Sporten")));
    let mut window = Window::on(&bytes, WIDE);
    window.key(CTRL, Key::PageDown);
    window.key(CTRL_ALT, Key::S);
    assert!(window.says("1 wijziging"));
    let day = window.harness.get_by_label("Ingang").rect().center();
    window.click(day);
    window.type_text("1-10-2023");
    window.key(Modifiers::NONE, Key::Enter);
    let document = window.app().document();
    let held = document.scenarios().get(document.current()).unwrap().scenario().effective_date;
    assert_eq!(held, Date::parse("2023-10-01"));
    window.key(Modifiers::NONE, Key::Escape);
    window.key(CTRL, Key::PageDown);
    window.key(CTRL_ALT, Key::B);
    assert!(window.says("Waarop is Fase 2 gebaseerd?"));
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::Enter);
    let document = window.app().document();
    assert_eq!(document.scenarios().base_of(document.current()), Some(&ScenarioId::from("wordt")));
    assert_eq!(name_of_sport(&window), "Sporten");
    window.key(CTRL_ALT, Key::U);
    press(&mut window, "Tot uitgangspunt maken");
    assert_eq!(window.app().document().scenarios().start().as_str(), "fase 2");
}

#[test]
fn the_timeline_goes_to_what_holds_on_a_day() {
    let bytes = with_scenarios(&["Wordt", "Fase 2", "Ooit"], |document| {
        for (id, day) in [("wordt", "2023-10-01"), ("fase 2", "2024-07-01")] {
            let detail = ScenarioDetail::EffectiveDate(Date::parse(day));
            document.edit_scenarios(&ScenarioEdit::Edit { id: id.into(), detail }).unwrap();
        }
    });
    let mut window = Window::on(&bytes, WIDE);
    window.key(CTRL_ALT, Key::T);
    window.type_text("1-1-2024");
    assert!(window.says("Dan geldt Wordt"));
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(current(&window), "wordt");
    press(&mut window, "Fase 2, Concept · vanaf 1-7-2024, op basis van Was");
    assert_eq!(current(&window), "fase 2");
    assert!(window.says("Zonder ingangsdatum"));
    press(&mut window, "Ooit, Concept, op basis van Was");
    assert_eq!(current(&window), "ooit");
}

#[test]
fn the_strip_names_the_scenario_and_says_how_it_differs_from_the_starting_point() {
    let mut window = Window::on(&with_scenarios(&["Wordt"], |_| {}), WIDE);
    let count = window.organisation().unit_count();
    window.key(CTRL, Key::PageDown);
    assert!(window.says("Scenario Wordt"));
    let card = window.card("Sport");
    window.click(card);
    window.key(Modifiers::NONE, Key::Delete);
    if window.says("Ook verwijderen") {
        press(&mut window, "Ook verwijderen");
    }
    let gone = count - window.organisation().unit_count();
    assert!(gone > 0);
    assert!(window.says(&format!("−{gone}")));
    window.key(CTRL, Key::PageUp);
    assert!(!window.says(&format!("−{gone}")));
}
