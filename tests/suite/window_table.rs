//! The table in the window, driven as a user does.

use egui::{Event, Key, Modifiers, Pos2};
use egui_kittest::kittest::Queryable;

use crate::support::unit;
use crate::window::Window;

/// The middle of what is called so.
fn place(window: &Window, label: &str) -> Pos2 {
    let found = window.harness.query_all_by_label_contains(label).next();
    found.unwrap_or_else(|| panic!("nothing is called {label}")).rect().center()
}

fn name_of(window: &Window, id: &str) -> String {
    window.organisation().unit(&unit(id)).unwrap().name.clone()
}

fn on_table() -> Window {
    let mut window = Window::on_sample();
    window.key(Modifiers::ALT, Key::Num3);
    window
}

fn filter(window: &mut Window, text: &str) {
    let field = place(window, "Filteren");
    window.click(field);
    window.type_text(text);
    window.key(Modifiers::NONE, Key::Enter);
}

fn copied(window: &Window) -> Option<String> {
    window.harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn the_table_is_filtered_edited_and_undone_with_the_keyboard_alone() {
    let mut window = on_table();
    filter(&mut window, "parkeerbeheer");
    assert!(window.says("Naam: Parkeerbeheer, Parkeerbeheer"));
    assert!(!window.says("Naam: Sport, Sport"));
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("Parkeren");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(name_of(&window, "parkeerbeheer"), "Parkeren");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(name_of(&window, "parkeerbeheer"), "Parkeerbeheer");
    assert!(!window.app().has_unsaved_changes());
}

#[test]
fn escape_puts_a_cell_back_and_a_wrong_value_is_refused_at_the_cell() {
    let mut window = on_table();
    filter(&mut window, "parkeerbeheer");
    let cell = place(&window, "Naam: Parkeerbeheer");
    window.click(cell);
    window.key(Modifiers::NONE, Key::Enter);
    window.type_text("Iets anders");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(name_of(&window, "parkeerbeheer"), "Parkeerbeheer");
    window.key(Modifiers::NONE, Key::ArrowRight);
    window.key(Modifiers::NONE, Key::ArrowRight);
    window.type_text("N");
    window.type_text("ergens");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.says("Er is geen onderdeel ‘Nergens’"));
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("Cluster Stad");
    window.key(Modifiers::NONE, Key::Tab);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));
    window.key(Modifiers::NONE, Key::Enter);
    window.type_text("g");
    window.key(Modifiers::NONE, Key::Enter);
    let leadership = window.organisation().unit(&unit("parkeerbeheer")).unwrap().leadership;
    assert_eq!(leadership, herschik::model::Leadership::None);
}

#[test]
fn a_click_on_a_title_sorts_and_the_title_says_so() {
    let mut window = on_table();
    let title = place(&window, "Naam, niet gesorteerd");
    window.click(title);
    assert!(window.says("Naam, oplopend gesorteerd"));
    window.click(title);
    assert!(window.says("Naam, aflopend gesorteerd"));
    window.click(title);
    assert!(window.says("Naam, niet gesorteerd"));
    assert!(!window.app().has_unsaved_changes());
}

#[test]
fn cells_go_to_a_spreadsheet_and_come_back_as_one_step() {
    let mut window = on_table();
    filter(&mut window, "parkeer");
    window.key(Modifiers::COMMAND, Key::A);
    window.harness.event(Event::Copy);
    window.harness.step();
    let text = copied(&window).expect("it is on the clipboard");
    window.harness.run();
    assert!(text.starts_with("Naam\tSoort\tValt onder") && text.contains("\nParkeerbeheer\t"), "{text}");

    let changed =
        text.replace("Parkeerbeheer\t", "Parkeren\t").replace("\tCluster Publieksaccommodaties\t", "\tCluster Stad\t");
    window.harness.event(Event::Paste(changed));
    window.harness.run();
    assert_eq!(name_of(&window, "parkeerbeheer"), "Parkeren");
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(name_of(&window, "parkeerbeheer"), "Parkeerbeheer");
    assert!(!window.app().has_unsaved_changes(), "it was one step");

    window.key(Modifiers::COMMAND, Key::Home);
    window.harness.event(Event::Paste("Iets\tGeen soort\n".to_owned()));
    window.harness.run();
    assert!(window.says("Er is niets gewijzigd. Rij 1"));
    assert!(!window.app().has_unsaved_changes());
}

#[test]
fn a_row_is_shown_on_the_chart_and_the_selection_is_shared() {
    let mut window = on_table();
    filter(&mut window, "parkeerbeheer");
    let cell = place(&window, "Naam: Parkeerbeheer");
    window.click(cell);
    window.key(Modifiers::COMMAND, Key::Enter);
    window.card("Parkeerbeheer");
    window.key(Modifiers::NONE, Key::Delete);
    assert!(window.organisation().unit(&unit("parkeerbeheer")).is_none(), "it is selected on the chart");
}

#[test]
fn positions_are_edited_and_nothing_is_drawn_when_nothing_happens() {
    let mut window = on_table();
    let positions = place(&window, "Functies, ");
    window.click(positions);
    let cell = place(&window, "Formatie (fte): ");
    window.click(cell);
    window.type_text("1");
    window.type_text(",25");
    window.key(Modifiers::NONE, Key::Enter);
    let quarter: herschik::model::Fte = "1.25".parse().unwrap();
    assert!(window.organisation().positions().any(|(_, position)| position.formation_fte == Some(quarter)));
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint());
}
