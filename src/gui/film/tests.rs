//! The film as a user meets it: keys, buttons and the slider, with names, and at rest when it does not play.

use egui::{Key, Vec2};
use egui_kittest::{Harness, kittest::Queryable};

use super::*;
use crate::file;
use crate::gui::theme;
use crate::metric::Totals;
use crate::model::Line;
use crate::scene::ViewOptions;

struct Bench {
    organisations: [Organisation; 2],
    scenes: [Scene; 2],
    difference: Difference,
    pane: FilmPane,
    reduced_motion: bool,
    asked: Vec<Request>,
    is_set_up: bool,
}

impl Bench {
    fn ui(&mut self, ui: &mut Ui) {
        if !self.is_set_up {
            theme::install(ui.ctx());
            ui.ctx().set_theme(egui::Theme::Light);
            self.is_set_up = true;
            ui.ctx().request_repaint();
            return;
        }
        let context = FilmContext {
            from_organisation: &self.organisations[0],
            to_organisation: &self.organisations[1],
            from: &self.scenes[0],
            to: &self.scenes[1],
            difference: &self.difference,
            revision: 1,
            from_name: "Was",
            to_name: "Wordt",
            palette: &Palette::LIGHT,
            language: Language::Dutch,
            reduced_motion: self.reduced_motion,
        };
        let mut out = Outbox::default();
        self.pane.ui(ui, &context, &mut out);
        self.asked.extend(out.take());
    }
}

fn bench(reduced_motion: bool) -> Harness<'static, Bench> {
    let scenarios =
        file::load(include_bytes!("../../../sample-orgs/almelo.json")).expect("the sample is sound").scenarios;
    let [was, is] =
        ["was", "wordt"].map(|id| scenarios.get(&id.into()).expect("it has this scenario").organisation().clone());
    let scene = |organisation: &Organisation| {
        let line = Line::of(organisation);
        Scene::build(organisation, &line, &Totals::of(organisation, &line), &ViewOptions::default())
    };
    let scenes = [scene(&was), scene(&is)];
    let difference = Difference::between(&was, &is);
    let (pane, asked) = (FilmPane::default(), Vec::new());
    let bench = Bench { organisations: [was, is], scenes, difference, pane, reduced_motion, asked, is_set_up: false };
    let builder = Harness::builder().with_size(Vec2::new(1400.0, 800.0)).with_step_dt(0.05);
    let mut harness = builder.build_ui_state(|ui, bench: &mut Bench| bench.ui(ui), bench);
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, Bench>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
}

#[test]
fn it_plays_when_asked_and_rests_when_not() {
    let mut harness = bench(false);
    assert!(!harness.ctx.has_requested_repaint(), "it rests before it plays");
    press(&mut harness, Key::Space);
    harness.run_steps(20);
    let pane = &harness.state().pane;
    assert!(pane.is_playing() && pane.moment() > 0.0 && pane.moment() < 1.0);
    press(&mut harness, Key::Space);
    let stopped_at = harness.state().pane.moment();
    harness.run();
    assert_eq!(harness.state().pane.moment(), stopped_at);
    harness.get_by_label("Afspelen").click();
    let steps = (harness.state().pane.film.duration_s() / 0.05) as usize + 5;
    harness.run_steps(steps);
    assert_eq!((harness.state().pane.moment(), harness.state().pane.is_playing()), (1.0, false));
    harness.run();
    assert!(!harness.ctx.has_requested_repaint(), "it rests at the end");
}

#[test]
fn keys_and_buttons_go_from_step_to_step_and_say_what_happens() {
    let mut harness = bench(false);
    let first = harness.state().pane.film.end_of(0);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(harness.state().pane.moment(), first);
    let count = harness.state().pane.film.len();
    harness.get_by_label(&format!("Stap 1 van {count}"));
    harness.get_by_label("Volgende stap").click();
    harness.run();
    assert_eq!(harness.state().pane.film.step_at(harness.state().pane.moment()), Some(1));
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(harness.state().pane.moment(), first);
    press(&mut harness, Key::End);
    assert_eq!(harness.state().pane.moment(), 1.0);
    harness.get_by_label("Zo wordt het: Wordt.");
    press(&mut harness, Key::Home);
    assert_eq!(harness.state().pane.moment(), 0.0);
    let until_build =
        harness.state().pane.film.steps().iter().position(|step| step.kind == crate::scene::StepKind::Build);
    for _ in 0..=until_build.expect("Almelo builds") {
        press(&mut harness, Key::ArrowRight);
    }
    assert!(
        harness.query_all_by_label_contains("(verplaatst)").next().is_some(),
        "it looks at what happens, and cards say it"
    );
}

#[test]
fn with_reduced_motion_it_goes_in_steps() {
    let mut harness = bench(true);
    press(&mut harness, Key::Space);
    let mut moments = std::collections::BTreeSet::new();
    for _ in 0..200 {
        harness.run_steps(1);
        moments.insert(harness.state().pane.moment().to_bits());
    }
    let film = &harness.state().pane.film;
    let ends: std::collections::BTreeSet<u64> = (0..film.len()).map(|step| film.end_of(step).to_bits()).collect();
    assert!(moments.len() > 2 && moments.is_subset(&ends), "only ends of steps are seen");
}

#[test]
fn every_control_has_a_name_and_the_slider_hears_keys() {
    let mut harness = bench(false);
    for name in ["Vorige stap", "Afspelen", "Volgende stap", "Snelheid: 1,0×", "Film"] {
        harness.get_by_label(name);
    }
    let slider = harness.get_by_role(egui::accesskit::Role::Slider);
    slider.focus();
    harness.run();
    press(&mut harness, Key::ArrowRight);
    assert_eq!(harness.state().pane.moment(), harness.state().pane.film.end_of(0));
}
