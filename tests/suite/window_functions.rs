//! The catalogue of functions in the window, driven as a user does.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};
use herschik::model::{FunctionId, JobFunction, OrderKey, Organisation, Position, PositionId};

use crate::support::{saved, town_records, unit};
use crate::window::{WIDE, Window};

/// The town with functions: `count` of them with numbers, and `Coach`, which two positions have; one more is called so and has none.
fn town(count: usize) -> Organisation {
    let mut records = town_records();
    let row = |title: &str, code: &str, scales: &[&str]| JobFunction {
        title: title.to_owned(),
        code: Some(code.to_owned()),
        scales: scales.iter().map(|scale| (*scale).to_owned()).collect(),
        ..JobFunction::default()
    };
    for number in 0..count {
        let title = format!("Medewerker {number:03}");
        records.functions.insert(FunctionId::from(format!("m{number}")), row(&title, &format!("M{number}"), &["7"]));
    }
    records.functions.insert(FunctionId::from("coach"), row("Coach", "F222", &["10"]));
    records.functions.insert(FunctionId::from("adviser"), row("Adviseur", "N272", &["11"]));
    for (id, title, function, scales) in [
        ("a-head", "Coach", Some("coach"), &[][..]),
        ("a-gardener", "Coach groen", Some("coach"), &["9"]),
        ("b-head", "Coach", None, &[]),
    ] {
        let held = records.positions.get_mut(&PositionId::from(id)).unwrap();
        held.title = title.to_owned();
        held.function = function.map(FunctionId::from);
        held.scales = scales.iter().map(|scale| (*scale).to_owned()).collect();
    }
    Organisation::from_records(records).unwrap()
}

fn on_catalogue(count: usize) -> Window {
    let mut window = Window::on(&saved(&town(count)), WIDE);
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::J);
    window
}

fn click(window: &mut Window, role: Role, label: &str) {
    let place = window.harness.get(By::new().role(role).label(label)).rect().center();
    window.click(place);
}

fn click_row(window: &mut Window, beginning: &str) {
    let row = window.harness.get_all_by_label_contains(beginning).find(|node| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(beginning) && label.contains("Code"))
    });
    let place = row.unwrap_or_else(|| panic!("no row {beginning}")).rect().center();
    window.click(place);
}

fn position<'a>(window: &'a Window, id: &str) -> &'a Position {
    window.organisation().position(&PositionId::from(id)).unwrap()
}

#[test]
fn one_of_400_functions_is_found_by_a_part_of_its_title() {
    let mut window = on_catalogue(400);
    assert!(window.says("Functies (402)"));
    let rows = window.harness.query_all_by_label_contains("Code M").count();
    assert!((10..60).contains(&rows), "only what is seen is laid out: {rows}");
    click(&mut window, Role::TextInput, "Zoek functie, code of schaal");
    window.type_text("medew 317");
    assert!(window.says("Medewerker 317, Code M317"));
    assert!(!window.says("Medewerker 316"));
    window.key(Modifiers::NONE, Key::ArrowDown);
    assert!(window.says("Nergens. Je kunt deze functie verwijderen."), "the arrow keys show its details");
    assert!(!window.harness.ctx.has_requested_repaint(), "nothing goes on by itself");
}

#[test]
fn a_function_is_renamed_at_one_place_and_undone_in_one_step() {
    let mut window = on_catalogue(3);
    click_row(&mut window, "Coach, ");
    click(&mut window, Role::TextInput, "Naam");
    window.key(Modifiers::COMMAND, Key::A);
    window.type_text("Gids");
    window.key(Modifiers::NONE, Key::Enter);
    let coach = |window: &Window| window.organisation().function(&FunctionId::from("coach")).unwrap().clone();
    assert_eq!((coach(&window).title.as_str(), coach(&window).former_titles), ("Gids", vec!["Coach".to_owned()]));
    assert_eq!(position(&window, "a-head").title, "Gids");
    assert_eq!(position(&window, "a-gardener").title, "Coach groen");
    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!((coach(&window).title.as_str(), position(&window, "a-head").title.as_str()), ("Coach", "Coach"));
}

#[test]
fn where_it_is_used_is_told_with_scales_that_differ_and_gone_to() {
    let mut window = on_catalogue(3);
    click_row(&mut window, "Coach, ");
    assert!(window.says("Komt voor op 2 plaatsen"));
    let odd = "Unit a, Coach groen, 1,0 fte, schaal 9, wijkt af van de functie";
    click(&mut window, Role::Button, odd);
    assert!(!window.says("Komt voor op"), "the chart is shown");
    let card = window.harness.get(By::new().role(Role::TreeItem).label("Unit a"));
    assert_eq!(card.accesskit_node().is_selected(), Some(true));
}

#[test]
fn a_function_goes_up_in_another_by_a_dialog() {
    let mut window = on_catalogue(3);
    click_row(&mut window, "Coach, ");
    click(&mut window, Role::Button, "Samenvoegen met…");
    window.type_text("adv");
    assert!(window.says("2 plaatsen gaan over naar ‘Adviseur’. Daarvan houdt er 1 schaal 10."));
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.organisation().function(&FunctionId::from("coach")).is_none());
    assert_eq!(position(&window, "a-head").function, Some(FunctionId::from("adviser")));
    assert_eq!(position(&window, "a-head").scales, ["10"]);
}

#[test]
fn a_function_in_use_is_not_removed_and_one_that_is_not_used_is() {
    let mut window = on_catalogue(3);
    click_row(&mut window, "Coach, ");
    click(&mut window, Role::Button, "Verwijderen");
    assert!(window.says("is nog 2 keer in gebruik"));
    click_row(&mut window, "Medewerker 001, ");
    click(&mut window, Role::Button, "Verwijderen");
    assert!(window.organisation().function(&FunctionId::from("m1")).is_none());
}

#[test]
fn positions_without_a_function_are_linked_by_their_title() {
    let mut window = on_catalogue(3);
    click(&mut window, Role::Button, "Plaatsen zonder functie (1)");
    assert!(window.says("past bij Coach (F222)"));
    click(&mut window, Role::Button, "Koppel: Coach");
    assert_eq!(position(&window, "b-head").function, Some(FunctionId::from("coach")));
    assert!(window.says("Elke plaats heeft een functie"));
}

#[test]
fn a_catalogue_without_rows_says_what_to_do() {
    let mut records = town_records();
    let order = OrderKey::between(None, None).unwrap();
    records.positions.insert(PositionId::from("x"), Position::new(unit("c"), "Bode", order));
    let mut window = Window::on(&saved(&Organisation::from_records(records).unwrap()), [1_024.0, 700.0]);
    window.key(Modifiers::COMMAND | Modifiers::ALT, Key::J);
    assert!(window.says("Het functiehuis is nog leeg"));
    click(&mut window, Role::Button, "Plaatsen zonder functie (4)");
    click(&mut window, Role::Button, "Maak functie: Bode");
    assert_eq!(window.organisation().functions().count(), 1);
    assert!(position(&window, "x").function.is_some());
}

#[test]
fn what_is_typed_is_kept_when_another_view_is_shown() {
    let mut window = on_catalogue(3);
    click_row(&mut window, "Coach, ");
    click(&mut window, Role::TextInput, "Naam");
    window.key(Modifiers::COMMAND, Key::A);
    window.type_text("Gids");
    window.key(Modifiers::ALT, Key::Num1);
    assert_eq!(window.organisation().function(&FunctionId::from("coach")).unwrap().title, "Gids");
}
