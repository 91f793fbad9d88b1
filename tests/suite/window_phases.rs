//! Phases and targets in the window, driven as a user does.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};

use crate::support::{path_of, saved, town};
use crate::window::{WIDE, Window};

fn on(bytes: &[u8], size: [f32; 2]) -> Window {
    let mut window = Window::on(bytes, size);
    window.key(Modifiers::ALT, Key::Num0);
    window
}

fn almelo(size: [f32; 2]) -> Window {
    on(&std::fs::read(path_of("sample-orgs/almelo.json")).unwrap(), size)
}

fn choose_last(window: &mut Window, name: &str) {
    let combo = window.harness.get(By::new().role(Role::ComboBox).label("Tot en met")).rect().center();
    window.click(combo);
    let found: Vec<_> = window.harness.query_all_by_label(name).map(|node| node.rect().center()).collect();
    window.click(found[found.len() - 1]);
}

#[test]
fn the_phases_of_almelo_stand_in_a_chart_and_in_tables_and_nothing_goes_on_by_itself() {
    for size in [WIDE, [1_024.0, 700.0]] {
        let mut window = almelo(size);
        choose_last(&mut window, "Fase 3");
        assert!(window.says("Wordt 1-10-2023: 25,0 fte"), "the chart in words");
        assert!(window.says("Formatie schrappen voor het bedrag van fase 1 31-12-2023: 24,0 fte minder"));
        assert!(window.says("Saldo fte +24,33 fte"), "the table");
        assert!(window.says("nee, 24,33 fte erbij"));
        assert!(window.says("Nog te gaan 24,0 fte"));
        assert!(!window.harness.ctx.has_requested_repaint());
    }
}

#[test]
fn in_euro_a_target_whose_level_nobody_knows_stands_in_the_table_only() {
    let mut window = almelo(WIDE);
    choose_last(&mut window, "Fase 3");
    let euro = window.harness.get(By::new().role(Role::Button).label("Euro")).rect().center();
    window.click(euro);
    assert!(window.says("€ 883.750"));
    assert!(
        !window.says("volledig 1-1-2025: € 883.750 minder"),
        "what it cost before is unknown, and so what it may cost"
    );
}

#[test]
fn one_scenario_without_a_target_says_what_to_do() {
    let window = on(&saved(&town()), WIDE);
    assert!(window.says("Er zijn nog geen fasen"));
    assert!(window.says("Taakstelling vastleggen…"));
}
