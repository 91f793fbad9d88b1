//! The panel of signals and the norms, driven as a user does.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};
use herschik::file;
use herschik::model::{Document, Leadership, Scenarios, SetLeadership, UnitKindId};

use crate::support::{sample, unit, units};
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
