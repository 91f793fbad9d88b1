//! The window, driven as a user does: by what is written on it, by mouse and by keys.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable};
use herschik::file;
use herschik::gui::{App, FilePicker, PickRequest, Picked, Settings, Start};
use herschik::model::{Document, Leadership, OrderKey, Organisation, Records, Unit, UnitId};

use crate::software_renderer::SoftwareRenderer;
use crate::support::{ids_under, sample_bytes, saved, unit};

/// A picker that answers with the path it was told, and with a cancel when it was told none.
struct ToldPicker {
    answer: Rc<RefCell<Option<PathBuf>>>,
    asked: Option<Picked>,
}

impl FilePicker for ToldPicker {
    fn ask(&mut self, _: &egui::Context, request: PickRequest) {
        self.asked = Some(Picked { purpose: request.purpose, path: self.answer.borrow().clone() });
    }

    fn ui(&mut self, _: &egui::Context) {}

    fn poll(&mut self) -> Option<Picked> {
        self.asked.take()
    }

    fn is_open(&self) -> bool {
        false
    }
}

/// A window on a file of its own.
pub struct Window {
    pub harness: Harness<'static, Option<App>>,
    path: PathBuf,
    answer: Rc<RefCell<Option<PathBuf>>>,
    folder: tempfile::TempDir,
}

pub const WIDE: [f32; 2] = [1_600.0, 1_000.0];

impl Window {
    pub fn on_sample() -> Self {
        Self::on(&sample_bytes(), WIDE)
    }

    pub fn on(bytes: &[u8], size: [f32; 2]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        std::fs::write(&path, bytes).unwrap();
        Self::start(folder, path.clone(), Some(path), size)
    }

    pub fn without_file() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        Self::start(folder, path, None, WIDE)
    }

    fn start(folder: tempfile::TempDir, path: PathBuf, open: Option<PathBuf>, size: [f32; 2]) -> Self {
        Self::start_scaled(folder, path, open, size, 1.0)
    }

    fn start_scaled(
        folder: tempfile::TempDir,
        path: PathBuf,
        open: Option<PathBuf>,
        size: [f32; 2],
        scale: f32,
    ) -> Self {
        Self::start_with(folder, path, open, size, scale, None)
    }

    /// A window that keeps its settings in a file.
    pub fn remembering(bytes: &[u8], size: [f32; 2], settings: PathBuf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        std::fs::write(&path, bytes).unwrap();
        Self::start_with(folder, path.clone(), Some(path), size, 1.0, Some(settings))
    }

    fn start_with(
        folder: tempfile::TempDir,
        path: PathBuf,
        open: Option<PathBuf>,
        size: [f32; 2],
        scale: f32,
        settings_path: Option<PathBuf>,
    ) -> Self {
        let answer = Rc::new(RefCell::new(None));
        let picker = ToldPicker { answer: answer.clone(), asked: None };
        let kept = settings_path.as_deref().map(Settings::load).unwrap_or_default();
        let settings = Settings { language: Some("nl".to_owned()), reduced_motion: true, ..kept };
        let mut start = Some(Start { path: open, settings, settings_path, picker: Box::new(picker) });
        let builder = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_max_steps(40)
            .renderer(SoftwareRenderer::default());
        // The app needs the context of its window: it is made in the first frame.
        let mut harness = builder.build_ui_state(
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
        harness.run();
        Self { harness, path, answer, folder }
    }

    /// Puts a file in the folder of the window, and lets the picker answer with it.
    pub fn answer_with(&self, name: &str, bytes: &[u8]) {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        *self.answer.borrow_mut() = Some(path);
    }

    /// Lets the picker answer with a path that may not be there, or with a no.
    pub fn answer_at(&self, path: Option<PathBuf>) {
        *self.answer.borrow_mut() = path;
    }

    /// Where its file stands.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub fn app(&self) -> &App {
        self.harness.state().as_ref().expect("made in the first frame")
    }

    pub fn organisation(&self) -> &Organisation {
        self.app().organisation()
    }

    pub fn parent_of(&self, id: &str) -> Option<UnitId> {
        self.organisation().unit(&unit(id)).unwrap().parent.clone()
    }

    /// The middle of the card with this name.
    pub fn card(&self, name: &str) -> Pos2 {
        self.harness.get(By::new().role(Role::TreeItem).label(name)).rect().center()
    }

    pub fn click(&mut self, place: Pos2) {
        self.harness.hover_at(place);
        self.harness.step();
        self.harness.drag_at(place);
        self.harness.step();
        self.harness.drop_at(place);
        self.harness.run();
    }

    /// Carries what is at a place to another in steps, and holds it there.
    pub fn carry(&mut self, from: Pos2, to: Pos2) {
        self.harness.drag_at(from);
        self.harness.step();
        for step in 1..=6 {
            self.harness.hover_at(from + (to - from) * (step as f32 / 6.0));
            self.harness.step();
        }
        self.harness.run_steps(3);
    }

    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.carry(from, to);
        self.harness.drop_at(to);
        self.harness.run();
    }

    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    pub fn says(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }
}

#[test]
fn a_team_is_dragged_to_another_cluster_undone_redone_saved_and_found_in_the_file() {
    let mut window = Window::on_sample();
    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.drag(team, cluster);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));
    assert!(window.says("‘Parkeerbeheer’ verplaatst naar ‘Cluster Stad’"));
    assert!(window.app().has_unsaved_changes());

    window.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-publieksaccommodaties")));
    assert!(!window.app().has_unsaved_changes());
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));

    window.key(Modifiers::COMMAND, Key::S);
    assert!(!window.app().has_unsaved_changes());
    let saved = std::fs::read(&window.path).unwrap();
    assert_eq!(&file::load(&saved).unwrap().scenarios.into_start(), window.organisation());
    let (before, after) = (String::from_utf8(sample_bytes()).unwrap(), String::from_utf8(saved).unwrap());
    let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(was, is)| was != is).collect();
    let sides = ["\"parent\": \"cluster-stad\",", "\"order\""];
    assert!(before.lines().count() == after.lines().count() && changed.len() <= 2, "{changed:?}");
    assert!(changed.iter().all(|(_, is)| sides.iter().any(|side| is.contains(side))), "{changed:?}");
}

#[test]
fn a_drop_beside_a_sibling_takes_that_place() {
    let mut window = Window::on_sample();
    let team = window.card("Parkeerbeheer");
    let sport = window.harness.get(By::new().role(Role::TreeItem).label("Sport")).rect();
    window.drag(team, sport.center_bottom() - egui::vec2(0.0, 3.0));
    let siblings = ids_under(window.organisation(), Some("cluster-stad"));
    let sport = siblings.iter().position(|id| id == "sport").unwrap();
    assert_eq!(siblings[sport + 1], "parkeerbeheer");
}

#[test]
fn escape_puts_what_is_carried_back_and_a_drop_on_its_own_part_is_refused_with_a_reason() {
    let mut window = Window::on_sample();
    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.carry(team, cluster);
    window.key(Modifiers::NONE, Key::Escape);
    window.harness.drop_at(cluster);
    window.harness.run();
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-publieksaccommodaties")));

    let sport = window.card("Sport");
    window.drag(cluster, sport);
    assert_eq!(window.parent_of("cluster-stad"), Some(unit("gemeentesecretaris")));
    assert!(window.says("‘Cluster Stad’ kan niet"), "it says why");
    assert!(!window.app().has_unsaved_changes());
}

#[test]
fn cut_and_paste_move_a_unit_as_a_real_window_says_them() {
    let mut window = Window::on_sample();
    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.click(team);
    window.harness.event(egui::Event::Cut);
    window.harness.run();
    window.click(cluster);
    window.harness.event(egui::Event::Paste("Parkeerbeheer".to_owned()));
    window.harness.run();
    assert_eq!(window.parent_of("parkeerbeheer"), Some(unit("cluster-stad")));
}

#[test]
fn a_relation_is_drawn_from_the_handle_of_a_card_and_appears_on_the_chart() {
    let mut window = Window::on_sample();
    let (team, other) = (window.card("Parkeerbeheer"), window.card("Sport"));
    window.click(team);
    let handle = window.harness.get_by_label_contains("Sleep naar een ander onderdeel").rect().center();
    window.drag(handle, other);
    assert!(window.says("Relatie van ‘Parkeerbeheer’"));
    window.key(Modifiers::NONE, Key::Enter);
    let relations = window.organisation().relations_of(&unit("parkeerbeheer"));
    assert!(relations.iter().any(|(_, relation)| relation.to.is_unit(&unit("sport"))), "{relations:?}");
    assert!(window.says("Relatie gelegd"));
    assert!(window.says("Parkeerbeheer → Sport: adviseert"), "its line has a name");
}

#[test]
fn a_question_is_answered_with_the_unit_first_and_enter_goes_there() {
    let mut window = Window::on_sample();
    window.key(Modifiers::COMMAND, Key::F);
    window.type_text("wie doet inkoop?");
    assert!(window.says("5 gevonden"));
    window.key(Modifiers::NONE, Key::Enter);
    window.card("Inkoop");
}

#[test]
fn a_kind_is_left_out_of_the_chart_and_shown_again_by_its_row_in_the_legend() {
    let mut window = Window::on_sample();
    window.card("Gemeentesecretaris");
    window.harness.get_by_label("Weggelaten").click();
    window.harness.run();
    let switch = |window: &mut Window| {
        window.harness.get_by_role_and_label(Role::CheckBox, "Opgave").click();
        window.harness.run();
    };
    switch(&mut window);
    window.card("Opgaven");
    switch(&mut window);
    let card = window.harness.query_by_role_and_label(Role::TreeItem, "Opgaven");
    assert!(card.is_none(), "it is gone from the chart");
}

#[test]
fn the_words_of_the_organisation_are_edited_in_the_window() {
    let mut window = Window::on_sample();
    window.key(Modifiers::COMMAND.plus(Modifiers::ALT), Key::W);
    assert!(window.says("Soorten relaties"));
    window.harness.get_by_label("Toevoegen").click();
    window.harness.run();
    let kinds = &window.organisation().vocabulary().unit_kinds;
    assert!(kinds.values().any(|kind| kind.name == "Nieuw"), "{:?}", kinds.keys());
    window.harness.get_by_label("Verwijderen").click();
    window.harness.run();
    assert!(!window.organisation().vocabulary().unit_kinds.values().any(|kind| kind.name == "Nieuw"));
}

#[test]
fn a_unit_is_renamed_in_its_place() {
    let mut window = Window::on_sample();
    let team = window.card("Parkeerbeheer");
    window.click(team);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("Parkeren en stallen");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.organisation().unit(&unit("parkeerbeheer")).unwrap().name, "Parkeren en stallen");
    window.card("Parkeren en stallen");
}

#[test]
fn escape_puts_a_name_back_and_leaves_the_selection() {
    let mut window = Window::on_sample();
    let team = window.card("Parkeerbeheer");
    window.click(team);
    window.key(Modifiers::NONE, Key::F2);
    window.type_text("Iets anders");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.organisation().unit(&unit("parkeerbeheer")).unwrap().name, "Parkeerbeheer");
    assert!(!window.app().has_unsaved_changes());
    window.key(Modifiers::NONE, Key::Delete);
    assert!(window.organisation().unit(&unit("parkeerbeheer")).is_none(), "it is still selected");
}

#[test]
fn searching_from_the_palette_gives_the_search_field_the_keyboard() {
    let mut window = Window::on_sample();
    window.key(Modifiers::COMMAND, Key::K);
    window.type_text("Onderdeel zoeken");
    window.key(Modifiers::NONE, Key::Enter);
    window.type_text("inkoop");
    assert!(window.says("gevonden"));
}

#[test]
fn the_keyboard_alone_adds_names_moves_and_removes() {
    let mut window = Window::on_sample();
    let count = window.organisation().unit_count();
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::Tab);
    window.type_text("Nieuw museumteam");
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.organisation().unit_count(), count + 1);
    let added = window.organisation().units().find(|(_, unit)| unit.name == "Nieuw museumteam").unwrap();
    let (id, parent) = (added.0.clone(), added.1.parent.clone());
    assert_eq!(parent, Some(unit("cluster-musea")));

    window.key(Modifiers::ALT, Key::ArrowUp);
    let siblings = ids_under(window.organisation(), Some("cluster-musea"));
    assert_eq!(siblings.iter().position(|sibling| *sibling == *id.as_str()), Some(siblings.len() - 2));
    window.key(Modifiers::COMMAND, Key::X);
    window.key(Modifiers::NONE, Key::ArrowRight);
    window.key(Modifiers::COMMAND, Key::V);
    assert_ne!(window.organisation().unit(&id).unwrap().parent, Some(unit("cluster-musea")));
    window.key(Modifiers::NONE, Key::Delete);
    assert_eq!(window.organisation().unit_count(), count);
}

#[test]
fn a_unit_with_others_beneath_asks_what_becomes_of_them() {
    let mut window = Window::on_sample();
    let count = window.organisation().unit_count();
    let cluster = window.card("Cluster Dienstverlening");
    window.click(cluster);
    window.key(Modifiers::NONE, Key::Delete);
    assert_eq!(window.organisation().unit_count(), count, "it asks first");
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.organisation().unit_count(), count);
}

#[test]
fn nothing_is_drawn_when_nothing_happens() {
    let mut window = Window::on_sample();
    let team = window.card("Parkeerbeheer");
    window.click(team);
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn unsaved_changes_are_asked_about() {
    let mut window = Window::on_sample();
    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.drag(team, cluster);
    window.key(Modifiers::COMMAND, Key::W);
    assert!(window.app().has_unsaved_changes());
    window.key(Modifiers::NONE, Key::Escape);
    assert!(window.app().has_unsaved_changes(), "Escape stays");
    assert_eq!(std::fs::read(&window.path).unwrap(), sample_bytes());
}

#[test]
fn a_file_that_another_program_changed_is_not_written_over() {
    let mut window = Window::on_sample();
    let (team, cluster) = (window.card("Parkeerbeheer"), window.card("Cluster Stad"));
    window.drag(team, cluster);
    std::fs::write(&window.path, b"{}").unwrap();
    window.key(Modifiers::COMMAND, Key::S);
    assert_eq!(std::fs::read(&window.path).unwrap(), b"{}");
    assert!(window.says("Een ander programma"));
    window.key(Modifiers::NONE, Key::Escape);
    let elsewhere = window.folder.path().join("elders.json");
    *window.answer.borrow_mut() = Some(elsewhere.clone());
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(window.app().path(), Some(elsewhere.as_path()));
    assert!(file::load(&std::fs::read(&elsewhere).unwrap()).is_ok());
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_left_as_it_is() {
    for (bytes, words) in [
        (&b""[..], "leeg"),
        (b"geen json", "JSON"),
        (b"{\"format\": \"herschik\", \"version\": 99}", "99"),
        (b"{\"a\": 1}", "Herschik"),
    ] {
        let window = Window::on(bytes, WIDE);
        assert!(window.says("kan niet worden geopend"), "{words}");
        assert!(window.says(words), "{words}");
        assert_eq!(std::fs::read(&window.path).unwrap(), bytes);
    }
}

#[test]
fn the_start_screen_opens_the_sample() {
    let mut window = Window::without_file();
    window.harness.get_by_label_contains("Gemeente Dordrecht").click();
    window.harness.run();
    assert_eq!(window.organisation().unit_count(), 135);
    window.card("Cluster Stad");
}

/// A picture can be taken of every size: nothing panics, and what is asked for is there.
#[test]
fn every_size_of_window_can_be_drawn() {
    for (size, scale) in [([640.0, 480.0], 1.0), ([1_024.0, 700.0], 1.0), ([1_920.0, 1_080.0], 2.0)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        std::fs::write(&path, sample_bytes()).unwrap();
        let mut window = Window::start_scaled(folder, path.clone(), Some(path), size, scale);
        let picture = window.harness.render().unwrap();
        assert_eq!(picture.width(), (size[0] * scale) as u32);
        assert!(window.says("Gemeente Dordrecht"));
    }
}

#[test]
fn long_names_many_children_and_many_levels_are_shown() {
    let mut records = Document::default().organisation().records();
    records.properties.title = "Uitersten".to_owned();
    add(&mut records, "top", &"Onderwijshuisvestingsbeleid ".repeat(5), None, 0);
    for child in 0..60 {
        add(&mut records, &format!("c{child:02}"), &format!("Team {child}"), Some("top"), child);
    }
    for level in 0..14 {
        let parent = if level == 0 { "c00".to_owned() } else { format!("l{:02}", level - 1) };
        add(&mut records, &format!("l{level:02}"), &format!("Niveau {level}"), Some(&parent), level);
    }
    let organisation = Organisation::from_records(records).unwrap();
    let mut window = Window::on(&saved(&organisation), WIDE);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowDown);
    window.harness.render().unwrap();
    assert_eq!(window.organisation().unit_count(), 75);
}

fn add(records: &mut Records, id: &str, name: &str, parent: Option<&str>, place: usize) {
    let order = OrderKey::spread(100).nth(place).unwrap();
    let mut record = Unit::new(name.trim(), "team".into(), parent.map(UnitId::from), order);
    record.leadership = Leadership::None;
    records.units.insert(unit(id), record);
}
