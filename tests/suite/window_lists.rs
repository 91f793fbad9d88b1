//! The lists in the window, driven as a user does: choosing one, sorting, columns, copying and saving.

use std::io::Read;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::{By, NodeT, Queryable};

use crate::support::{almelo_before_placing, sample_bytes};
use crate::window::{WIDE, Window};

const NONE: Modifiers = Modifiers::NONE;

/// Almelo with "wordt" worked on, before anybody said what becomes of a position, on the lists.
fn almelo(size: [f32; 2]) -> Window {
    let mut window = Window::on(&almelo_before_placing(), size);
    let wordt = window.harness.get(By::new().role(Role::Tab).label("Wordt")).rect().center();
    window.click(wordt);
    window.key(Modifiers::ALT, Key::Num9);
    window
}

fn place(window: &Window, label: &str) -> Pos2 {
    let found = window.harness.query_all_by_label_contains(label).next();
    found.unwrap_or_else(|| panic!("nothing is called {label}")).rect().center()
}

fn press(window: &mut Window, label: &str) {
    let at = place(window, label);
    window.click(at);
}

fn choose(window: &mut Window, list: &str) {
    press(window, "Welke lijst");
    // What is chosen stands on the button as well, before the menu.
    let found = window.harness.get_all_by_role_and_label(Role::Button, list).last();
    let at = found.expect("it is offered").rect().center();
    window.click(at);
}

/// What the cells of a column say that are seen, from above.
fn column(window: &Window, heading: &str) -> Vec<String> {
    let begins = format!("{heading}: ");
    let cells = window.harness.query_all_by_label_contains(&begins);
    let mut cells: Vec<(f32, String)> = cells
        .filter_map(|node| {
            let said = node.accesskit_node().value()?;
            Some((node.rect().top(), said.strip_prefix(&begins)?.to_owned()))
        })
        .collect();
    cells.sort_by(|one, other| one.0.total_cmp(&other.0));
    cells.into_iter().map(|(_, text)| text).collect()
}

fn copied(window: &Window) -> Option<String> {
    window.harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn every_list_is_shown_with_its_titles_in_both_sizes() {
    for size in [WIDE, [1_024.0, 700.0]] {
        let mut window = almelo(size);
        for list in herschik::report::list::ALL {
            choose(&mut window, &list.name().say(herschik::i18n::Language::Dutch));
            let is_empty = window.says("Deze lijst heeft hier geen rijen.");
            assert!(window.says("niet gesorteerd") || is_empty, "{} has titles", list.id);
            assert!(!is_empty || list.id == "vacancies", "{} has rows", list.id);
            let save = window.harness.get_by_label("Lijst opslaan als…").rect();
            assert!(save.right() <= size[0], "{}: {save:?}", list.id);
        }
        assert!(!window.harness.ctx.has_requested_repaint(), "nothing happens, nothing is drawn");
    }
}

#[test]
fn a_title_sorts_both_ways_and_then_no_longer() {
    let mut window = almelo(WIDE);
    choose(&mut window, "Bezetting per schaal");
    let before = column(&window, "Schaal");
    assert!(before.len() > 3, "{before:?}");
    press(&mut window, "Schaal, niet gesorteerd");
    let up = column(&window, "Schaal");
    press(&mut window, "Schaal, oplopend gesorteerd");
    let down = column(&window, "Schaal");
    let totals = |cells: &[String]| cells.last().cloned();
    assert_eq!(totals(&up), totals(&down), "the totals stay under the rows");
    let rows = |cells: &[String]| cells[..cells.len() - 1].to_vec();
    let mut turned = rows(&down);
    turned.reverse();
    assert_eq!(rows(&up), turned);
    assert_ne!(up, down);
    press(&mut window, "Schaal, aflopend gesorteerd");
    assert_eq!(column(&window, "Schaal"), before);
}

#[test]
fn the_list_follows_an_edit_and_is_copied_as_it_is_shown() {
    let mut window = almelo(WIDE);
    window.harness.event(egui::Event::Copy);
    window.harness.step();
    let text = copied(&window).expect("Ctrl+C copies the list");
    let lines: Vec<&str> = text.lines().collect();
    let titles: Vec<&str> = lines[0].split('\t').collect();
    assert!(titles.contains(&"Wordt: functie") && lines.len() > 60, "{titles:?}");
    assert!(lines.iter().all(|line| line.split('\t').count() == titles.len()), "each row has each column");
    window.harness.run();
    assert!(window.says("De lijst staat op het klembord"));

    let left_over = text.matches("nog te besluiten").count();
    window.key(Modifiers::ALT, Key::Num8);
    window.key(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::A);
    window.key(Modifiers::ALT, Key::Num9);
    window.harness.event(egui::Event::Copy);
    window.harness.step();
    let after = copied(&window).expect("it is copied");
    assert_ne!(after, text, "what was proposed is said now");
    assert_eq!(after.matches("nog te besluiten").count(), left_over);
}

#[test]
fn it_is_saved_as_the_end_of_the_name_says() {
    let mut window = almelo(WIDE);
    for writer in herschik::report::writer::ALL {
        let name = format!("lijst.{}", writer.extension);
        window.answer_with(&name, b"");
        press(&mut window, "Lijst opslaan als…");
        let format = herschik::i18n::text(herschik::i18n::Language::Dutch, writer.name);
        let at = window.harness.get_by_role_and_label(Role::Button, format).rect().center();
        window.click(at);
        assert!(window.says(&name), "{name} is said to be written");
        let bytes = std::fs::read(window.folder().join(&name)).unwrap();
        assert!(bytes.len() > 1_000, "{name}: {} bytes", bytes.len());
        let starts = match writer.extension {
            "xlsx" | "ods" => bytes.starts_with(b"PK"),
            _ => std::str::from_utf8(&bytes).is_ok(),
        };
        assert!(starts, "{name}");
    }
    window.answer_with("toets.xlsx", b"");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    let file = std::fs::File::open(window.folder().join("toets.xlsx")).unwrap();
    let mut workbook = String::new();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    archive.by_name("xl/workbook.xml").unwrap().read_to_string(&mut workbook).unwrap();
    assert!(workbook.contains("Was-wordtlijst"), "the list is its first sheet");
}

#[test]
fn columns_of_the_organisation_itself_are_left_out_and_come_back() {
    let mut window = almelo(WIDE);
    choose(&mut window, "Takenmatrix");
    let has = |window: &Window| window.says("Fase, niet gesorteerd");
    assert!(has(&window));
    press(&mut window, "Kolommen");
    let ticks: Vec<String> = window
        .harness
        .query_all(By::new().role(Role::CheckBox))
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(ticks.len() > 1, "{ticks:?}");
    {
        for says in [false, true] {
            let tick = window.harness.get_by_role_and_label(Role::CheckBox, "fase").rect().center();
            window.click(tick);
            assert_eq!(has(&window), says);
        }
    }
    window.key(NONE, Key::Escape);
    assert!(has(&window));
}

#[test]
fn a_list_that_compares_says_what_to_do_where_there_is_one_scenario() {
    let mut window = Window::on(&sample_bytes(), WIDE);
    window.key(Modifiers::ALT, Key::Num9);
    assert!(window.says("Deze lijst vergelijkt twee scenario’s."));
    choose(&mut window, "Formatie-overzicht");
    assert!(window.says("niet gesorteerd"));
}

/// The chart is not there, and what is selected on it cannot be seen.
#[test]
fn what_is_selected_on_the_chart_is_not_moved_from_a_view_that_is_not_about_it() {
    const MOVES: &str = "Onder welk onderdeel?";
    for (modifiers, view) in
        [(Modifiers::ALT, Key::Num9), (Modifiers::ALT, Key::Num0), (Modifiers::COMMAND | Modifiers::ALT, Key::J)]
    {
        let mut window = Window::on_sample();
        let before = window.organisation().clone();
        let card = window.card("Sport");
        window.click(card);
        window.key(modifiers, view);
        window.key(Modifiers::ALT, Key::ArrowDown);
        window.key(Modifiers::COMMAND, Key::M);
        assert!(!window.says(MOVES), "{view:?}");
        assert!(*window.organisation() == before, "nothing that cannot be seen is put elsewhere");
        window.key(Modifiers::ALT, Key::Num1);
        window.key(Modifiers::COMMAND, Key::M);
        assert!(window.says(MOVES), "on the chart it is");
    }
}
