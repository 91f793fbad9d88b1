//! The publish dialog, driven as a user does: by keys, by what is written on it, and by the files that come of it.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};
use herschik::export::{ComposeInput, Format, PublishOptions, compose};
use herschik::file;
use herschik::i18n::Language;
use herschik::model::UnitKindId;
use herschik::scene::Style;

use crate::support::{path_of, sample_bytes};
use crate::window::{WIDE, Window};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SMALL: [f32; 2] = [1_024.0, 700.0];

/// Lets what goes on on other threads come to its end, and the window take it.
fn settle(window: &mut Window) {
    for _ in 0..2 {
        let ctx = window.harness.ctx.clone();
        window.harness.state_mut().as_mut().expect("made in the first frame").settle(&ctx);
        window.harness.run();
    }
}

fn opened(mut window: Window) -> Window {
    window.key(CTRL, Key::E);
    settle(&mut window);
    window
}

fn press(window: &mut Window, role: Role, label: &str) {
    let at = window.harness.get_by_role_and_label(role, label).rect().center();
    window.click(at);
    settle(window);
}

/// Chooses out of a list; scrolls to it first, as whoever uses the keyboard does.
fn choose(window: &mut Window, list: &str, what: &str) {
    window.harness.get_by_role_and_label(Role::ComboBox, list).scroll_to_me();
    window.harness.run();
    press(window, Role::ComboBox, list);
    let found = window.harness.get_all_by_role_and_label(Role::Button, what).last();
    let at = found.unwrap_or_else(|| panic!("{what} is not offered")).rect().center();
    window.click(at);
    settle(window);
}

fn is_on(window: &Window, role: Role, label: &str) -> bool {
    window.harness.get_by_role_and_label(role, label).accesskit_node().toggled() == Some(Toggled::True)
}

fn value_of(window: &Window, list: &str) -> String {
    let node = window.harness.get_by_role_and_label(Role::ComboBox, list);
    node.accesskit_node().value().unwrap_or_default()
}

fn is_open(window: &Window) -> bool {
    window.harness.query_by_role_and_label(Role::Button, "Opslaan…").is_some()
}

fn almelo() -> Vec<u8> {
    std::fs::read(path_of("sample-orgs/almelo.json")).unwrap()
}

#[test]
fn it_opens_by_its_key_comes_to_rest_and_goes_by_escape_in_both_sizes() {
    for size in [WIDE, SMALL] {
        let mut window = opened(Window::on(&sample_bytes(), size));
        assert!(window.says("Voorbeeld: "), "the preview has a name");
        assert!(!window.says("Bijwerken"), "it is ready");
        assert!(!window.harness.ctx.has_requested_repaint(), "nothing happens, nothing is drawn");
        for button in ["Opslaan…", "Kopieer afbeelding", "Sluiten"] {
            let rect = window.harness.get_by_role_and_label(Role::Button, button).rect();
            assert!(rect.right() <= size[0] && rect.bottom() <= size[1], "{button}: {rect:?}");
        }
        let save = window.harness.get_by_role_and_label(Role::Button, "Opslaan…");
        assert!(save.accesskit_node().is_focused(), "Enter saves");
        window.key(NONE, Key::Escape);
        assert!(!is_open(&window));
    }
}

#[test]
fn every_format_is_offered_and_only_what_matters_for_it() {
    let mut window = opened(Window::on(&sample_bytes(), WIDE));
    let has = |window: &Window, list: &str| window.harness.query_by_role_and_label(Role::ComboBox, list).is_some();
    for format in Format::ALL {
        press(&mut window, Role::RadioButton, &format.extension().to_uppercase());
        assert_eq!(has(&window, "Scherpte"), format == Format::Png, "{format:?}");
        assert_eq!(has(&window, "Tekst"), format == Format::Svg, "{format:?}");
        assert!(!has(&window, "Stand"), "without paper there is nothing to turn");
    }
    choose(&mut window, "Maat", "A4 · 210 × 297 mm");
    assert!(has(&window, "Stand") && has(&window, "Passend maken"));
    press(&mut window, Role::RadioButton, "PNG");
    choose(&mut window, "Scherpte", "Punten per inch (dpi)");
    assert!(window.says("megapixel"), "it says how large the picture becomes");
}

/// As many pages as the publication has, whatever that is.
#[test]
fn an_annex_for_each_unit_of_a_kind_is_leafed_through() {
    let mut window = opened(Window::on(&sample_bytes(), WIDE));
    let scenarios = file::load(&sample_bytes()).unwrap().scenarios;
    let cluster =
        scenarios.start_organisation().vocabulary().unit_kinds.iter().find(|(_, kind)| kind.name == "Cluster");
    let kind: UnitKindId = cluster.expect("Dordrecht has clusters").0.clone();
    press(&mut window, Role::ComboBox, "Onderdeel");
    let offered = window.harness.get_all_by_role(Role::Button);
    let each =
        offered.filter_map(|node| node.accesskit_node().label()).find(|label| label.contains("Elk apart: Cluster"));
    let each = each.expect("an annex per cluster is offered");
    let at = window.harness.get_by_role_and_label(Role::Button, &each).rect().center();
    window.click(at);
    settle(&mut window);
    let mut options = PublishOptions::default();
    options.content.each = Some(kind);
    let input = ComposeInput {
        scenarios: &scenarios,
        scenario: scenarios.start(),
        options: &options,
        style: &Style::default(),
        language: Language::Dutch,
        tells_all: true,
    };
    let pages = compose(&input).pages;
    if pages.len() < 2 {
        assert!(window.says("Voorbeeld: "));
        return;
    }
    assert!(window.says(&format!("Voorbeeld van blad 1 van {}: {}", pages.len(), pages[0].name)));
    window.key(NONE, Key::PageDown);
    settle(&mut window);
    assert!(window.says(&format!("Voorbeeld van blad 2 van {}: {}", pages.len(), pages[1].name)));
    press(&mut window, Role::Button, "Vorig blad");
    assert!(window.says("Voorbeeld van blad 1 van"));
    assert_a_file_for_each_page(window, pages.len());
}

fn assert_a_file_for_each_page(mut window: Window, count: usize) {
    let folder = window.folder().join("annex");
    std::fs::create_dir(&folder).unwrap();
    let files = || std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    press(&mut window, Role::RadioButton, "SVG");
    window.answer_at(Some(folder.join("kaart.svg")));
    press(&mut window, Role::Button, "Opslaan…");
    assert!(window.says(&format!("Gepubliceerd in {count} bestanden")));
    assert_eq!(files().len(), count);

    let lost = files().swap_remove(0);
    std::fs::remove_file(&lost).unwrap();
    window.key(CTRL, Key::E);
    settle(&mut window);
    press(&mut window, Role::Button, "Opslaan…");
    assert!(window.says(&format!("Van de {count} bestanden zijn er {} al.", count - 1)));
    window.key(NONE, Key::Escape);
    assert!(is_open(&window) && !lost.exists(), "nothing is written unless it is asked for");
    press(&mut window, Role::Button, "Opslaan…");
    press(&mut window, Role::Button, "Vervangen");
    assert!(!is_open(&window) && files().len() == count);
}

#[test]
fn it_is_saved_by_enter_and_said() {
    let mut window = opened(Window::on(&sample_bytes(), WIDE));
    press(&mut window, Role::RadioButton, "SVG");
    window.answer_with("kaart.svg", b"old");
    window.harness.get_by_role_and_label(Role::Button, "Opslaan…").focus();
    window.harness.run();
    window.key(NONE, Key::Enter);
    settle(&mut window);
    assert!(!is_open(&window) && window.says("Gepubliceerd als") && window.says("kaart.svg"));
    let written = std::fs::read_to_string(window.folder().join("kaart.svg")).unwrap();
    assert!(written.starts_with("<svg ") && written.trim_end().ends_with("</svg>"));
    roxmltree::Document::parse(&written).unwrap();
}

#[test]
fn a_folder_that_is_not_there_is_said_and_another_place_works() {
    let mut window = opened(Window::on(&sample_bytes(), WIDE));
    press(&mut window, Role::RadioButton, "SVG");
    let missing = window.folder().join("nowhere");
    window.answer_at(Some(missing.join("kaart.svg")));
    press(&mut window, Role::Button, "Opslaan…");
    assert!(is_open(&window) && window.says("Niet opgeslagen."), "what was chosen stays");
    assert!(!missing.exists());
    window.answer_at(None);
    press(&mut window, Role::Button, "Opslaan…");
    assert!(is_open(&window) && !window.says("Niet opgeslagen."), "whoever thinks better of it goes on");
    let there: Vec<_> = std::fs::read_dir(window.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(there, ["plan.json"], "nothing is left behind");
    window.answer_at(Some(window.folder().join("kaart.svg")));
    press(&mut window, Role::Button, "Opslaan…");
    assert!(!is_open(&window) && window.folder().join("kaart.svg").exists());
}

#[test]
fn what_was_chosen_is_there_again_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let remembering = || Window::remembering(&sample_bytes(), WIDE, settings.clone());
    let mut window = opened(remembering());
    press(&mut window, Role::RadioButton, "PDF");
    choose(&mut window, "Maat", "A3 · 297 × 420 mm");
    choose(&mut window, "Stijl", "Donker");
    press(&mut window, Role::CheckBox, "Legenda");
    press(&mut window, Role::CheckBox, "Namen van medewerkers");
    assert!(!window.says("deel dit bestand alleen met wie"), "there are no names in the sample");
    window.key(NONE, Key::Escape);
    let window = opened(remembering());
    assert!(is_on(&window, Role::RadioButton, "PDF"));
    assert_eq!(value_of(&window, "Maat"), "A3 · 297 × 420 mm");
    assert_eq!(value_of(&window, "Stijl"), "Donker");
    assert!(!is_on(&window, Role::CheckBox, "Legenda") && is_on(&window, Role::CheckBox, "Logo"));
    assert!(!is_on(&window, Role::CheckBox, "Namen van medewerkers"), "names are asked for each time");
}

#[test]
fn names_of_holders_are_warned_of() {
    let mut named: serde_json::Value = serde_json::from_slice(&almelo()).unwrap();
    let positions = named["positions"].as_object_mut().expect("Almelo has positions");
    positions.values_mut().next().unwrap()["holder"] = "HOLDER-X".into();
    let mut window = opened(Window::on(&serde_json::to_vec(&named).unwrap(), WIDE));
    assert!(!window.says("deel dit bestand alleen met wie"));
    press(&mut window, Role::CheckBox, "Namen van medewerkers");
    assert!(window.says("deel dit bestand alleen met wie"));
}

#[test]
fn it_begins_with_what_is_on_the_screen() {
    let mut window = Window::on(&almelo(), WIDE);
    window.key(Modifiers::ALT, Key::Num4);
    let window = opened(window);
    assert_eq!(value_of(&window, "Hoe"), "Naast elkaar");
    assert_ne!(value_of(&window, "Vergelijken met"), "Niet vergelijken");
    assert_ne!(value_of(&window, "Vergelijken met"), value_of(&window, "Scenario"));

    let mut window = Window::on_sample();
    let cluster = window.card("Cluster Stad");
    window.click(cluster);
    window.key(CTRL, Key::Enter);
    window.key(CTRL | Modifiers::ALT, Key::Num2);
    let window = opened(window);
    assert_eq!(value_of(&window, "Onderdeel"), "‘Cluster Stad’ en wat eronder valt");
    assert_eq!(value_of(&window, "Vorm"), "Boom van boven naar beneden");
    assert!(window.says("Voorbeeld: "));
}

#[test]
fn every_control_has_a_name_in_both_languages() {
    for english in [false, true] {
        let mut window = Window::on(&almelo(), WIDE);
        if english {
            window.key(CTRL, Key::K);
            window.type_text("English");
            window.key(NONE, Key::Enter);
        }
        let window = opened(window);
        assert!(window.says(if english { "Preview: " } else { "Voorbeeld: " }));
        let mut seen = 0;
        for role in [Role::Button, Role::CheckBox, Role::RadioButton, Role::ComboBox, Role::TextInput, Role::SpinButton]
        {
            for node in window.harness.query_all(By::new().role(role)) {
                let node = node.accesskit_node();
                let name = node.label().or_else(|| node.labelled_by().next().and_then(|label| label.value()));
                assert!(name.is_some_and(|name| !name.trim().is_empty()), "{role:?} without a name: {node:?}");
                seen += 1;
            }
        }
        assert!(seen > 25, "{seen}");
    }
}

#[test]
fn what_is_on_the_screen_is_copied_without_the_dialog_and_the_page_with_it() {
    let copied = |window: &Window| {
        window.harness.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        })
    };
    let take = |window: &mut Window| {
        let ctx = window.harness.ctx.clone();
        window.harness.state_mut().as_mut().unwrap().settle(&ctx);
        window.harness.step();
        let size = copied(window).expect("a picture is copied");
        window.harness.run();
        size
    };
    let mut window = Window::on_sample();
    let held = CTRL | Modifiers::SHIFT;
    window.harness.event_modifiers(Event::Copy, held);
    window.harness.step();
    let size = take(&mut window);
    assert!(size[0] > 1_000 && size[1] > 500, "{size:?}");
    assert!(window.says("De afbeelding staat op het klembord"));
    window.key(Modifiers::ALT, Key::Num9);
    window.harness.event_modifiers(Event::Copy, held);
    window.harness.run();
    assert!(window.says("De lijst staat op het klembord"), "a list is no chart");
    let mut window = opened(window);
    let at = window.harness.get_by_role_and_label(Role::Button, "Kopieer afbeelding").rect().center();
    window.harness.hover_at(at);
    window.harness.step();
    window.harness.drag_at(at);
    window.harness.step();
    window.harness.drop_at(at);
    window.harness.step();
    assert!(take(&mut window)[0] > 1_000);
    assert!(is_open(&window) && window.says("De afbeelding staat op het klembord"));
}

#[test]
fn the_preview_is_zoomed_and_gone_about_in_by_keys() {
    let mut window = opened(Window::on_sample());
    press(&mut window, Role::RadioButton, "Voorbeeld: ware grootte");
    assert!(is_on(&window, Role::RadioButton, "Voorbeeld: ware grootte"));
    window.harness.get_by_role(Role::Image).focus();
    window.harness.run();
    for key in [Key::ArrowRight, Key::ArrowDown, Key::Plus] {
        window.key(NONE, key);
        settle(&mut window);
    }
    assert!(!is_on(&window, Role::RadioButton, "Voorbeeld: ware grootte"), "it is closer now");
    press(&mut window, Role::RadioButton, "Voorbeeld: het hele blad");
    assert!(is_on(&window, Role::RadioButton, "Voorbeeld: het hele blad"));
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn what_was_chosen_outlives_another_selection_and_the_end_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.json");
    let mut window = opened(Window::remembering(&sample_bytes(), WIDE, settings.clone()));
    choose(&mut window, "Vorm", "Wat het beste past");
    window.key(NONE, Key::Escape);
    let card = window.card("Cluster Stad");
    window.click(card);
    let mut window = opened(window);
    assert_eq!(value_of(&window, "Vorm"), "Wat het beste past");
    // The window goes away under the dialog.
    choose(&mut window, "Stijl", "Presentatie");
    let input = window.harness.input_mut().viewports.get_mut(&egui::ViewportId::ROOT).unwrap();
    input.events.push(egui::ViewportEvent::Close);
    window.harness.run();
    let kept: serde_json::Value = serde_json::from_slice(&std::fs::read(&settings).unwrap()).unwrap();
    assert_eq!(kept["publish"]["style"], "presentation");
}

#[test]
fn escape_leaves_a_field_first_and_enter_in_a_number_saves_nothing() {
    let mut window = opened(Window::on(&sample_bytes(), WIDE));
    window.harness.get_by_role_and_label(Role::TextInput, "Titel").focus();
    window.harness.run();
    window.key(NONE, Key::Escape);
    assert!(is_open(&window), "only the field is left");
    window.answer_with("kaart.png", b"old");
    window.harness.get_by_role_and_label(Role::SpinButton, "Ronding").focus();
    window.harness.run();
    window.key(NONE, Key::Enter);
    settle(&mut window);
    assert!(is_open(&window) && !window.says("Gepubliceerd als"));
    window.key(NONE, Key::Escape);
    window.key(NONE, Key::Escape);
    assert!(!is_open(&window));
}

#[test]
fn the_buttons_of_the_style_are_heard_with_what_they_are_about() {
    let mut window = opened(Window::on(&sample_bytes(), WIDE));
    for name in ["Logobestand: Kies…", "Stijl openen…", "Stijl opslaan…"] {
        assert!(window.harness.query_by_role_and_label(Role::Button, name).is_some(), "{name}");
    }
    // What is written is a style that another file can take.
    window.answer_at(Some(window.folder().join("stad.json")));
    window.harness.get_by_role_and_label(Role::Button, "Stijl opslaan…").scroll_to_me();
    window.harness.run();
    press(&mut window, Role::Button, "Stijl opslaan…");
    let written = std::fs::read(window.folder().join("stad.json")).unwrap();
    assert_eq!(Style::from_json(&written).unwrap(), Style { name: "stad".to_owned(), ..Style::default() });
}
