//! The placement board in the window, driven as a user does: dragging, the keyboard, proposals, shares.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::{By, NodeT, Queryable};
use herschik::compare::placement::{Placement, PlacementKind};
use herschik::model::{Position, PositionId};

use crate::support::{almelo_before_placing, sample_bytes};
use crate::window::{WIDE, Window};

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const NONE: Modifiers = Modifiers::NONE;

/// Almelo on the placement board, from what was to "wordt".
fn almelo(size: [f32; 2]) -> Window {
    let mut window = Window::on(&almelo_before_placing(), size);
    let wordt = window.harness.get(By::new().role(Role::Tab).label("Wordt")).rect().center();
    window.click(wordt);
    window.key(Modifiers::ALT, Key::Num8);
    window
}

fn placement(window: &Window) -> Placement {
    let scenarios = window.app().document().scenarios();
    Placement::between(scenarios.start_organisation(), window.organisation())
}

fn position<'a>(window: &'a Window, id: &str) -> &'a Position {
    window.organisation().position(&PositionId::from(id)).unwrap()
}

fn origins(window: &Window, id: &str) -> Vec<String> {
    position(window, id).predecessors.iter().map(|origin| origin.position.to_string()).collect()
}

fn goes_to(window: &Window, id: &str) -> Vec<Option<String>> {
    placement(window).of_earlier(&id.into()).map(|row| row.to.as_ref().map(ToString::to_string)).collect()
}

/// What a row says whose sentence begins so, and the middle of its first line.
fn said(window: &Window, begins: &str) -> (String, Pos2) {
    let mut rows = window.harness.query_all_by_label_contains(begins);
    let found = rows.find_map(|node| {
        let label = node.accesskit_node().label().filter(|label| label.starts_with(begins))?;
        Some((label, node.rect().center()))
    });
    found.unwrap_or_else(|| panic!("no row begins with {begins}"))
}

/// The middle of the first line of a position whose sentence begins so.
fn row(window: &Window, begins: &str) -> Pos2 {
    said(window, begins).1
}

fn button(window: &Window, label: &str) -> Pos2 {
    let found = window.harness.query_all_by_label_contains(label).next();
    found.unwrap_or_else(|| panic!("nothing is called {label}")).rect().center()
}

fn search(window: &mut Window, label: &str, text: &str) {
    let field = button(window, label);
    window.click(field);
    window.type_text(text);
}

/// Leaves few rows on both sides, so that what a test needs is seen.
fn find(window: &mut Window, earlier: &str, later: &str) {
    search(window, "Zoeken in de functies van was", earlier);
    search(window, "Zoeken in de functies van wordt", later);
}

#[test]
fn a_post_is_dragged_to_what_it_becomes_and_back_and_undone() {
    let mut window = almelo(WIDE);
    find(&mut window, "participatiecoach", "kwaliteitsmedewerker");
    assert_eq!(goes_to(&window, "participatiecoach"), [None], "it is left over");
    let (post, at) = (row(&window, "Participatiecoach, "), row(&window, "Kwaliteitsmedewerker, "));
    window.carry(post, at);
    let (sentence, _) = said(&window, "Participatiecoach, ");
    assert!(sentence.contains("over: nog niets besloten"), "{sentence}");
    window.harness.drop_at(at);
    window.harness.run();
    assert_eq!(origins(&window, "kwaliteitsmedewerker"), ["participatiecoach"]);
    assert_eq!(goes_to(&window, "participatiecoach"), [Some("kwaliteitsmedewerker".to_owned())]);
    assert!(window.says("gewijzigd · naar Kwaliteitsmedewerker"), "the left says where it goes");
    assert!(window.says("gewijzigd · uit Participatiecoach"), "the right says where it comes from");

    // The line under it is taken hold of and carried back.
    let line = row(&window, "Kwaliteitsmedewerker, ") + egui::vec2(0.0, 30.0);
    window.drag(line, post);
    assert!(origins(&window, "kwaliteitsmedewerker").is_empty());
    window.key(CTRL, Key::Z);
    assert_eq!(origins(&window, "kwaliteitsmedewerker"), ["participatiecoach"]);
    window.key(CTRL, Key::Z);
    assert!(!window.app().has_unsaved_changes());
    assert!(!window.harness.ctx.has_requested_repaint(), "nothing happens, nothing is drawn");
}

#[test]
fn several_posts_are_dragged_together_and_escape_lets_them_where_they_were() {
    let mut window = almelo(WIDE);
    find(&mut window, "teamleider", "procesmanager");
    let first = row(&window, "Teamleider (op inhoud), ");
    window.click(first);
    window.key(Modifiers::SHIFT, Key::End);
    let at = row(&window, "Procesmanager, ");
    window.carry(first, at);
    window.key(NONE, Key::Escape);
    window.harness.drop_at(at);
    window.harness.run();
    assert!(origins(&window, "procesmanager").is_empty());
    window.drag(first, at);
    let expected = ["teamleider-op-inhoud-1", "teamleider-op-inhoud-2", "teamleider-op-inhoud-3"];
    assert_eq!(origins(&window, "procesmanager"), expected);
    window.key(CTRL, Key::Z);
    assert!(origins(&window, "procesmanager").is_empty(), "they came in one step");
}

#[test]
fn what_is_dragged_onto_the_strip_lapses_and_what_is_still_there_does_not() {
    let mut window = almelo(WIDE);
    let before = placement(&window).left_over().count();
    assert!(before > 0);
    assert!(window.says(&format!("Over: {before}")));
    search(&mut window, "Zoeken in de functies van was", "participatiecoach");
    let strip = button(&window, "Vervalt · 0");
    let post = row(&window, "Participatiecoach, ");
    window.drag(post, strip);
    assert!(window.says("Vervalt · 1"));
    assert!(window.says(&format!("Over: {}", before - 1)), "it is decided, and no longer left over");
    let lapsed = |window: &Window| window.organisation().properties().lapsed_positions.len();
    assert_eq!(lapsed(&window), 1);

    search(&mut window, "Zoeken in de functies van was", "");
    window.key(CTRL, Key::A);
    window.type_text("algemeen directeur");
    let stays = row(&window, "Algemeen directeur, ");
    window.drag(stays, strip);
    assert_eq!(lapsed(&window), 1, "it is there, so it does not lapse");
    window.key(CTRL_ALT, Key::V);
    assert!(window.says("‘Algemeen directeur’ staat nog in dit scenario"), "the action says why");
}

#[test]
fn the_keyboard_alone_places_lets_lapse_and_takes_back() {
    let mut window = almelo(WIDE);
    // Alt+8 gave the rows the keyboard.
    window.key(Modifiers::NONE, Key::F7);
    let left_over = |window: &Window| placement(window).left_over().cloned().collect::<Vec<_>>();
    let before = left_over(&window);
    window.key(NONE, Key::Enter);
    assert!(window.says("Bij welke functie?"));
    window.type_text("procesmanager");
    window.key(NONE, Key::Enter);
    let placed = origins(&window, "procesmanager");
    assert_eq!(placed.len(), 1);
    let placed = PositionId::from(placed[0].as_str());
    assert!(before.contains(&placed) && !left_over(&window).contains(&placed));
    window.key(NONE, Key::Delete);
    assert!(origins(&window, "procesmanager").is_empty(), "Delete takes it back");
    assert_eq!(left_over(&window), before);
    window.key(CTRL, Key::F);
    window.type_text("teamleider");
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Zoeken in de functies van was");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("teamleider"), "Ctrl+F searches on the board");
    window.key(CTRL, Key::A);
    window.key(NONE, Key::Delete);
    window.key(Modifiers::NONE, Key::F7);
    let placed = left_over(&window)[1].clone();
    window.key(NONE, Key::Minus);
    assert_eq!(window.organisation().properties().lapsed_positions.iter().next(), Some(&placed));
    window.key(Modifiers::NONE, Key::F7);
    window.key(CTRL_ALT, Key::Backspace);
    assert!(window.says("Hier is niets vastgelegd om terug te nemen."), "the next one is chosen");
    window.key(CTRL, Key::Z);
    assert_eq!(left_over(&window), before);
}

#[test]
fn all_proposals_are_taken_over_at_once_and_undone_at_once_and_one_by_its_button() {
    let mut window = almelo(WIDE);
    let proposals = |window: &Window| placement(window).open().filter(|row| row.to.is_some()).count();
    let before = proposals(&window);
    assert!(before > 10);
    let all = button(&window, &format!("Neem alle {before} voorstellen over"));
    window.click(all);
    assert_eq!(proposals(&window), 0);
    assert!(window.says("Geen voorstellen"));
    window.key(CTRL, Key::Z);
    assert_eq!(proposals(&window), before);
    window.key(CTRL_SHIFT, Key::A);
    assert_eq!(proposals(&window), 0, "the key does the same");
    window.key(CTRL, Key::Z);
    assert!(!window.app().has_unsaved_changes());

    find(&mut window, "waarnemend", "hoofd uitvoering");
    let one = button(&window, "Neem over: Waarnemend eenheidshoofd");
    window.click(one);
    assert_eq!(origins(&window, "uitvoering-sociaal-hoofd"), ["uitvoering-sociaal-waarnemend-hoofd-1"]);
}

#[test]
fn the_share_of_changed_core_tasks_and_the_threshold_decide_the_kind() {
    let mut window = almelo(WIDE);
    find(&mut window, "procesmanager", "procesmanager");
    let kind =
        |window: &Window| placement(window).of_later(&"procesmanager".into()).map(|row| row.kind).collect::<Vec<_>>();
    assert_eq!(kind(&window), [PlacementKind::Unchanged]);
    let places = window.harness.get_all_by_label_contains("Procesmanager, ").map(|node| node.rect().center());
    let later = places.max_by(|one, other| one.x.total_cmp(&other.x)).unwrap();
    window.click(later);
    let fill = |window: &mut Window, label: &str, text: &str| {
        let field = window.harness.get_by_role_and_label(Role::TextInput, label).rect().center();
        window.click(field);
        window.key(CTRL, Key::A);
        window.type_text(text);
        window.key(NONE, Key::Enter);
    };
    fill(&mut window, "Kerntaken gewijzigd %", "29");
    assert_eq!(kind(&window), [PlacementKind::SlightlyChanged]);
    assert!(window.says("beperkt gewijzigd · gaat naar"));
    fill(&mut window, "Vanaf %", "25");
    assert_eq!(window.organisation().properties().norms.changed_from_percent, Some(25));
    assert_eq!(kind(&window), [PlacementKind::Changed]);
    assert!(window.says("Minder dan 25% van de kerntaken"));
    fill(&mut window, "Aandeel: Procesmanager", "60 %");
    let row = placement(&window).of_later(&"procesmanager".into()).next().unwrap().clone();
    assert_eq!(row.share_percent, Some(60));
    fill(&mut window, "Aandeel: Procesmanager", "600");
    assert_eq!(position(&window, "procesmanager").predecessors[0].share_percent, Some(60), "no percentage");
}

#[test]
fn choosing_one_brings_its_counterpart_into_view_and_chips_choose_among_the_rows() {
    let mut window = almelo([1_024.0, 700.0]);
    search(&mut window, "Zoeken in de functies van was", "sociale recherche twente");
    let post = row(&window, "Aansturing Sociale Recherche Twente, ");
    window.click(post);
    let is_seen = window.harness.get_all_by_label_contains("Sociale Recherche Twente").any(|node| {
        let rect = node.rect();
        rect.left() > 300.0 && rect.top() > 200.0 && rect.bottom() < 700.0
    });
    assert!(is_seen, "what it becomes is in view at the right");
    let chip = button(&window, "vervalt: 0");
    window.click(chip);
    assert!(window.says("Niets gevonden."));
    window.click(chip);
    assert!(!window.says("Niets gevonden."));
}

#[test]
fn without_a_second_scenario_and_in_the_starting_point_it_says_what_to_do() {
    let mut window = Window::on(&sample_bytes(), WIDE);
    window.key(Modifiers::ALT, Key::Num8);
    assert!(window.says("Nog niets om te plaatsen"));
    window.key(CTRL_SHIFT, Key::A);
    assert!(window.says("Er zijn nog geen twee scenario’s"));

    let mut window = almelo([1_024.0, 700.0]);
    let was = window.harness.get(By::new().role(Role::Tab).label("Was")).rect().center();
    window.click(was);
    assert!(window.says("Kies wat het wordt"));
    let pilot = window.harness.get_by_role_and_label(Role::Button, "Pilot").rect().center();
    window.click(pilot);
    assert_eq!(window.app().document().current().as_str(), "pilot");
    assert!(window.says("Over: "));
}
