//! Figures on the cards in the window: chosen by mouse and by keys, remembered, on one scale in every pane.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};

use crate::support::{saved, town};
use crate::window::{WIDE, Window};

const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);

/// What a screen reader hears of a card besides its name.
fn said_of(window: &Window, name: &str) -> String {
    let node = window.harness.get(By::new().role(Role::TreeItem).label(name));
    node.accesskit_node().description().unwrap_or_default()
}

/// Presses a button, also one that the list must be scrolled for.
fn press(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click_accesskit();
    window.harness.run();
}

#[test]
fn a_figure_is_found_by_the_keyboard_and_shown_in_three_ways() {
    let mut window = Window::on(&saved(&town()), WIDE);
    window.key(CTRL_ALT, Key::K);
    window.type_text("formatie");
    assert!(window.harness.query_by_label("Functies: Tekst").is_none(), "it is not what was looked for");
    press(&mut window, "Formatie: Tekst");
    assert!(said_of(&window, "Unit a").contains("Formatie 2,0 fte"), "{}", said_of(&window, "Unit a"));
    press(&mut window, "Formatie: Kleur");
    assert!(window.says("Formatie (fte)"), "the legend says what the colours mean");
    press(&mut window, "Formatie: Balk");
    assert!(window.says("volle balk is 3,0 fte"));
    press(&mut window, "Formatie: Kleur");
    assert!(!window.says("Formatie (fte)"));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("Formatie: Tekst").is_none(), "Escape closes the list");
    assert!(said_of(&window, "Unit a").contains("Formatie 2,0 fte"));
}

#[test]
fn a_quick_choice_is_one_press_and_nothing_takes_it_back() {
    let mut window = Window::on(&saved(&town()), WIDE);
    let before = said_of(&window, "Unit a");
    press(&mut window, "Op de kaarten…");
    press(&mut window, "Spanwijdte");
    assert!(said_of(&window, "Unit a").contains("Spanwijdte 1,0"), "{}", said_of(&window, "Unit a"));
    assert!(said_of(&window, "Unit c").contains("Spanwijdte –"), "{}", said_of(&window, "Unit c"));
    press(&mut window, "Niets");
    assert_eq!(said_of(&window, "Unit a"), before);
}

#[test]
fn a_fourth_text_waits_for_room() {
    let mut window = Window::on(&saved(&town()), WIDE);
    window.key(CTRL_ALT, Key::K);
    for name in ["Formatie: Tekst", "Bezetting: Tekst", "Functies: Tekst"] {
        press(&mut window, name);
    }
    assert!(window.harness.get_by_label("Hoogste spanwijdte: Tekst").accesskit_node().is_disabled());
    press(&mut window, "Bezetting: Tekst");
    press(&mut window, "Hoogste spanwijdte: Tekst");
    let said = said_of(&window, "Unit stad");
    assert!(said.contains("Functies 3, Spanwijdte –") && !said.contains("Bezetting"), "{said}");
}

#[test]
fn what_was_chosen_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let bytes = saved(&town());
    let mut window = Window::remembering(&bytes, WIDE, settings.clone());
    window.key(CTRL_ALT, Key::K);
    press(&mut window, "Functies: Balk");
    drop(window);
    let window = Window::remembering(&bytes, WIDE, settings);
    assert!(said_of(&window, "Unit a").contains("Functies 2"), "{}", said_of(&window, "Unit a"));
}

#[test]
fn a_window_with_figures_comes_to_rest() {
    let mut window = Window::on(&saved(&town()), WIDE);
    window.key(CTRL_ALT, Key::K);
    press(&mut window, "Formatie: Kleur");
    window.key(Modifiers::NONE, Key::Escape);
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint(), "nothing is drawn when nothing happens");
}
