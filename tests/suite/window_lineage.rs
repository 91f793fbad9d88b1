//! Where a unit came from, recorded by hand in the inspector.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use herschik::model::Predecessor;

use crate::support::unit;
use crate::window::Window;

/// Brings what is called so into view and clicks it.
fn click(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).scroll_to_me();
    window.harness.run();
    let place = window.harness.get_by_label(label).rect().center();
    window.click(place);
}

#[test]
fn an_origin_is_chosen_gets_a_share_and_is_taken_away() {
    let mut window = Window::on_sample();
    let team = window.card("Parkeerbeheer");
    window.click(team);
    click(&mut window, "Herkomst toevoegen");
    assert!(window.says("Waar komt ‘Parkeerbeheer’ uit voort?"));
    window.type_text("Sport");
    window.key(Modifiers::NONE, Key::Enter);
    let origins = |window: &Window| window.organisation().unit(&unit("parkeerbeheer")).unwrap().predecessors.clone();
    let sport = |share_percent| vec![Predecessor { unit: unit("sport"), share_percent, extra: Default::default() }];
    assert_eq!(origins(&window), sport(None));

    click(&mut window, "Aandeel van ‘Sport’ in procenten");
    window.type_text("60%");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(origins(&window), sport(Some(60)));

    click(&mut window, "Herkomst verwijderen");
    assert_eq!(origins(&window), []);
    for expected in [sport(Some(60)), sport(None), Vec::new()] {
        window.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(origins(&window), expected);
    }
    assert!(!window.app().has_unsaved_changes());
}
