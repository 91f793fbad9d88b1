//! The score card in the window, driven as a user does.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use herschik::file;
use herschik::model::{Document, RemoveUnits, ScenarioEdit, ScenarioId};

use crate::support::{town, units};
use crate::window::Window;

/// The town with a scenario in which `a` is gone.
fn on_two_scenarios() -> Window {
    let mut document = Document::new(town());
    let edit = ScenarioEdit::Add {
        id: ScenarioId::from("b"),
        name: "Variant B".to_owned(),
        based_on: ScenarioId::from("start"),
        changes: Box::default(),
    };
    document.edit_scenarios(&edit).unwrap();
    let beneath = herschik::model::Beneath::RemoveToo;
    document.apply(&RemoveUnits { units: units(&["a"]), beneath }.into()).unwrap();
    let mut window = Window::on(&file::save(document.scenarios()), crate::window::WIDE);
    window.key(Modifiers::ALT, Key::Num5);
    window
}

#[test]
fn each_scenario_is_set_against_the_starting_point_in_words() {
    let mut window = on_two_scenarios();
    assert!(window.says("Leidinggevenden, Was: 2"));
    assert!(window.says("Leidinggevenden, Variant B: 1, −1"));
    // Its tab is called so too, and stands before it.
    let heads: Vec<_> = window.harness.query_all_by_label("Variant B").map(|head| head.rect().center()).collect();
    let head = heads[heads.len() - 1];
    window.click(head);
    assert!(window.organisation().unit(&units(&["a"])[0]).is_none(), "a click on its head works on it");
}

#[test]
fn a_figure_that_is_not_ticked_is_left_out_and_comes_back() {
    let mut window = on_two_scenarios();
    for says in [false, true] {
        let menu = window.harness.get_by_label("Cijfers").rect().center();
        window.click(menu);
        let figure = window.harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "Formatie").rect().center();
        window.click(figure);
        window.key(Modifiers::NONE, Key::Escape);
        assert_eq!(window.says("Formatie, Was: 3,0 fte"), says);
    }
}
