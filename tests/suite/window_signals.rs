//! The panel of signals and the norms, driven as a user does.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};
use herschik::file;
use herschik::model::{Document, Leadership, RemovePositions, ScenarioEdit, Scenarios, SetLeadership, UnitKindId};

use crate::support::{sample, town, unit, units};
use crate::window::{WIDE, Window};

const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const NARROW: [f32; 2] = [1_024.0, 700.0];

/// The sample, in which nobody leads Sport and Parkeerbeheer.
fn window(size: [f32; 2]) -> Window {
    let mut document = Document::new(Scenarios::from(sample()));
    for id in ["sport", "parkeerbeheer"] {
        for (position, _) in document.organisation().clone().heads(&unit(id)) {
            let remove = herschik::model::RemovePositions { positions: vec![position.clone()] };
            document.apply(&remove.into()).unwrap();
        }
        let of = document.organisation().unit(&unit(id)).unwrap().leadership;
        if of != Leadership::Vacant {
            document.apply(&SetLeadership { units: units(&[id]), leadership: Leadership::Vacant }.into()).unwrap();
        }
    }
    Window::on(&file::save(document.scenarios()), size)
}

fn press(window: &mut Window, name: &str) {
    window.harness.get(By::new().role(Role::Button).label(name)).click();
    window.harness.run();
}

fn leadership(window: &Window, id: &str) -> Leadership {
    window.organisation().unit(&unit(id)).unwrap().leadership
}

#[test]
fn a_signal_is_stepped_to_flown_to_and_ended_by_its_button() {
    let mut window = window(WIDE);
    assert!(!window.says("‘Sport’ heeft geen leidinggevende"));
    window.key(Modifiers::NONE, Key::F4);
    assert!(window.says("heeft geen leidinggevende"), "stepping opens the panel");
    let rows = window.harness.query_all_by_label_contains("Waarschuwing: ").count();
    assert!(rows >= 2, "{rows} rows");
    window.harness.get_by_label_contains("Waarschuwing: Sport").click();
    window.harness.run();
    let selected = By::new().role(Role::TreeItem).label("Sport").predicate(|node| node.is_selected() == Some(true));
    assert!(window.harness.query_all(selected).next().is_some(), "it is flown to and selected");
    press(&mut window, "Laat leiden van boven");
    assert_eq!(leadership(&window, "sport"), Leadership::ByParent);
    assert!(window.harness.query_by_label_contains("Waarschuwing: Sport").is_none());
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn a_signal_is_accepted_with_a_reason_and_taken_back() {
    let mut window = window(NARROW);
    window.key(CTRL_ALT, Key::G);
    window.harness.get_by_label_contains("Waarschuwing: Sport").click();
    window.harness.run();
    press(&mut window, "Aanvaard…");
    window.type_text("De functie staat open");
    window.key(Modifiers::NONE, Key::Enter);
    let accepted = window.organisation().properties().accepted_signals.clone();
    assert_eq!(accepted.len(), 1);
    assert_eq!((accepted[0].rule.as_str(), accepted[0].reason.as_str()), ("no-head", "De functie staat open"));
    assert!(window.harness.query_by_label_contains("Waarschuwing: Sport").is_none());

    press(&mut window, "Aanvaard: 1");
    window.harness.get_by_label_contains("Waarschuwing: Sport").click();
    window.harness.run();
    assert!(window.says("Aanvaard: De functie staat open"));
    press(&mut window, "Niet meer aanvaarden");
    assert!(window.organisation().properties().accepted_signals.is_empty());
}

#[test]
fn words_choose_among_the_signals() {
    let mut window = window(WIDE);
    window.key(CTRL_ALT, Key::G);
    window.harness.get_by_label("Zoek in signalen").click();
    window.harness.run();
    window.type_text("parkeer");
    assert!(window.harness.query_by_label_contains("Waarschuwing: Parkeerbeheer").is_some());
    assert!(window.harness.query_by_label_contains("Waarschuwing: Sport").is_none());
    window.type_text("zzz");
    assert!(window.says("Geen signaal past bij je keuze"));
}

#[test]
fn a_norm_is_typed_and_is_in_the_file() {
    let mut window = window(NARROW);
    window.key(CTRL_ALT, Key::D);
    assert!(window.says("Normen en genoemde getallen"));
    window.harness.get_by_label("Elk onderdeel: hoogstens").click();
    window.harness.run();
    window.type_text("2");
    window.key(Modifiers::NONE, Key::Enter);
    let norms = &window.organisation().properties().norms;
    assert_eq!(norms.span_of(&UnitKindId::from("cluster")).and_then(|span| span.maximum), Some(2));
}

/// The town, in which nobody leads `b`, with a scenario on it in which somebody does.
fn on_two_scenarios() -> Window {
    let mut document = Document::new(Scenarios::from(town()));
    let (head, _) = document.organisation().heads(&unit("b"))[0];
    let remove = RemovePositions { positions: vec![head.clone()] };
    document.apply(&remove.into()).unwrap();
    document.apply(&SetLeadership { units: units(&["b"]), leadership: Leadership::Vacant }.into()).unwrap();
    let add = ScenarioEdit::Add {
        id: "v".into(),
        name: "Variant".to_owned(),
        based_on: document.scenarios().start().clone(),
        changes: Box::default(),
    };
    document.edit_scenarios(&add).unwrap();
    document.work_on(&"v".into());
    document.apply(&SetLeadership { units: units(&["b"]), leadership: Leadership::None }.into()).unwrap();
    Window::on(&file::save(document.scenarios()), WIDE)
}

#[test]
fn each_scenario_has_its_own_signals_and_a_new_one_is_listed() {
    const OF_B: &str = "Waarschuwing: Unit b";
    let mut window = on_two_scenarios();
    window.key(CTRL_ALT, Key::G);
    assert!(window.harness.query_by_label_contains(OF_B).is_some());
    let tab = window.harness.get(By::new().role(Role::Tab).label("Variant")).rect().center();
    window.click(tab);
    assert!(window.harness.query_by_label_contains(OF_B).is_none(), "somebody leads it there");
    // Taking back what ended it brings it back into the list.
    let was = window.harness.get(By::new().role(Role::Tab).label("Was")).rect().center();
    window.click(was);
    window.harness.get_by_label_contains(OF_B).click();
    window.harness.run();
    press(&mut window, "Geen leiding nodig");
    assert!(window.harness.query_by_label_contains(OF_B).is_none());
    window.key(Modifiers::COMMAND, Key::Z);
    assert!(window.harness.query_by_label_contains(OF_B).is_some(), "it is there again, and is listed");
}
