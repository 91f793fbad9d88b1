//! The network in the window: what stands around a unit, chosen by mouse and by keys, and its rest.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable};
use herschik::gui::{App, FilePicker, PickRequest, Picked, Settings, Start};

use crate::software_renderer::SoftwareRenderer;
use crate::support::path_of;

/// A picker that is never asked.
struct NoPicker;

impl FilePicker for NoPicker {
    fn ask(&mut self, _: &egui::Context, _: PickRequest) {}

    fn ui(&mut self, _: &egui::Context) {}

    fn poll(&mut self) -> Option<Picked> {
        None
    }

    fn is_open(&self) -> bool {
        false
    }
}

/// A window on a sample, with the network shown.
struct Window {
    harness: Harness<'static, Option<App>>,
}

impl Window {
    fn on(sample: &str, size: [f32; 2]) -> Self {
        let path = Some(path_of(sample));
        let settings = Settings { language: Some("nl".to_owned()), reduced_motion: true, ..Settings::default() };
        let mut start = Some(Start { path, settings, settings_path: None, picker: Box::new(NoPicker) });
        let builder = Harness::builder()
            .with_size(size)
            .with_step_dt(1.0 / 60.0)
            .with_max_steps(60)
            .renderer(SoftwareRenderer::default());
        // The app needs the context of its window: it is made in the first frame.
        let harness = builder.build_ui_state(
            move |ui, app: &mut Option<App>| {
                if let Some(start) = start.take() {
                    *app = Some(App::new(ui.ctx(), start));
                    ui.ctx().request_repaint();
                    return;
                }
                app.as_mut().expect("made in the first frame").ui(ui);
            },
            None,
        );
        let mut window = Self { harness };
        window.harness.run();
        window
    }

    /// Finds a unit in the outline, chooses it, then shows the network.
    fn around(mut self, name: &str) -> Self {
        let at_left = |rect: &egui::Rect| rect.right() < 260.0;
        let search = self.harness.query_all_by_role(Role::TextInput).map(|node| node.rect()).find(at_left).unwrap();
        self.click(search.center());
        self.harness.event(egui::Event::Text(name.to_owned()));
        self.harness.run();
        let found = self.harness.query_all_by_label_contains(name).map(|node| node.rect()).find(at_left).unwrap();
        self.click(found.center());
        self.key(Modifiers::ALT, Key::Num2);
        self
    }

    fn click(&mut self, place: Pos2) {
        self.harness.hover_at(place);
        self.harness.step();
        self.harness.drag_at(place);
        self.harness.step();
        self.harness.drop_at(place);
        self.harness.run();
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// The middle of the card of the network with this name.
    fn card(&self, name: &str) -> Pos2 {
        self.harness.get(By::new().role(Role::ListItem).label(name)).rect().center()
    }

    fn press(&mut self, role: Role, name: &str) {
        self.harness.get(By::new().role(role).label(name)).click();
        self.harness.run();
    }

    fn says(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// The name in the inspector: what is selected.
    fn inspects(&self, name: &str) -> bool {
        self.harness.query_all(By::new().value(name)).next().is_some()
    }
}

const WIDE: [f32; 2] = [1_600.0, 1_000.0];
const DORDRECHT: &str = "sample-orgs/dordrecht.json";

#[test]
fn who_has_to_do_with_communicatie_regio() {
    let window = Window::on(DORDRECHT, WIDE).around("Communicatie Regio");
    assert!(window.says("Rond Communicatie Regio: 6 onderdelen, 6 relaties"));
    let centre = window.card("Communicatie Regio");
    for served in ["Cluster IBD", "GR Sociaal", "Onderzoekscentrum Drechtsteden", "Servicegemeente", "Veiligheidsregio"]
    {
        assert!(window.card(served).x > centre.x, "{served} is at the right: it is served");
    }
    assert!(window.card("Cluster JCVID").x < centre.x, "who advises is at the left");
    assert!(window.says("Communicatie Regio levert diensten aan Cluster IBD: communicatie"));
}

#[test]
fn a_click_selects_and_stays_and_enter_looks_around_it() {
    let mut window = Window::on(DORDRECHT, WIDE).around("Communicatie Regio");
    let card = window.card("Servicegemeente");
    window.click(card);
    assert!(window.inspects("Servicegemeente"));
    assert!(window.says("Rond Communicatie Regio"), "the network stays where it is");
    window.key(Modifiers::NONE, Key::Enter);
    assert!(window.says("Rond Servicegemeente"));
}

#[test]
fn a_row_selects_its_other_end_and_the_ground_nothing() {
    let mut window = Window::on(DORDRECHT, WIDE).around("Communicatie Regio");
    window.press(Role::Button, "Communicatie Regio levert diensten aan GR Sociaal: communicatie");
    assert!(window.inspects("GR Sociaal"));
    assert!(window.says("Rond Communicatie Regio"));
    let ground = window.card("Communicatie Regio") + egui::vec2(0.0, 300.0);
    window.click(ground);
    assert!(!window.inspects("GR Sociaal"), "the ground selects nothing");
}

#[test]
fn a_double_click_looks_around_a_card() {
    let mut window = Window::on(DORDRECHT, WIDE).around("Communicatie Regio");
    let card = window.card("Servicegemeente");
    window.harness.hover_at(card);
    window.harness.step();
    // A second later, or the clicks that led here would count with these.
    window.harness.run_steps(60);
    // Pressed and let go where it is: the harness would take the pointer away after each.
    for pressed in [true, false, true, false] {
        let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
        window.harness.event(egui::Event::PointerButton { pos: card, button, pressed, modifiers });
        window.harness.step();
    }
    window.harness.run();
    assert!(window.inspects("Servicegemeente"));
    assert!(window.says("Rond Servicegemeente"));
}

#[test]
fn a_kind_that_is_not_chosen_is_not_drawn() {
    let mut window = Window::on(DORDRECHT, WIDE).around("Communicatie Regio");
    window.press(Role::CheckBox, "levert diensten aan");
    assert!(window.says("Rond Communicatie Regio: 1 onderdeel, 1 relatie"));
    assert!(window.harness.query(By::new().role(Role::ListItem).label("Cluster IBD")).is_none());
    window.press(Role::CheckBox, "levert diensten aan");
    window.card("Cluster IBD");
}

#[test]
fn the_portfolios_of_the_college_stand_by_cluster() {
    let mut window = Window::on("sample-orgs/almere-college.json", WIDE);
    window.key(Modifiers::ALT, Key::Num2);
    assert!(window.says("Wie heeft met wie te maken?"), "nothing is chosen yet");
    window.press(Role::RadioButton, "Per cluster");
    for name in ["Volkshuisvesting en ruimtelijke ontwikkeling", "Werk & Inkomen", "Stadsruimte"] {
        window.card(name);
    }
    assert!(window.card("Werk & Inkomen").x == window.card("Stadsruimte").x, "departments stand under each other");
}

/// `egui_graphs` asks for a frame in every frame; the window does not.
#[test]
fn nothing_is_drawn_when_nothing_happens_in_the_network() {
    let mut window = Window::on(DORDRECHT, WIDE).around("Communicatie Regio");
    for form in ["Per cluster", "Vrij", "Rond een onderdeel"] {
        window.press(Role::RadioButton, form);
        window.harness.run();
        assert!(!window.harness.ctx.has_requested_repaint(), "{form}");
    }
    let card = window.card("Cluster IBD");
    window.harness.hover_at(card);
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint(), "with the pointer on a card");
    let before = window.harness.render().unwrap();
    window.harness.step();
    assert!(before == window.harness.render().unwrap(), "what is not drawn anew looks the same");
}

#[test]
fn every_size_of_window_can_be_drawn() {
    for size in [[640.0, 480.0], [1_024.0, 700.0]] {
        let mut window = Window::on(DORDRECHT, size);
        window.key(Modifiers::ALT, Key::Num2);
        for form in ["Per cluster", "Vrij", "Rond een onderdeel"] {
            window.press(Role::RadioButton, form);
            window.harness.render().unwrap();
        }
    }
}
