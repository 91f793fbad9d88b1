//! The dialogs as a user meets them: keys in, requests out.

use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable};

use super::*;
use crate::file;
use crate::gui::action::Action;
use crate::gui::context::PanePlace;
use crate::gui::derived::Derived;
use crate::gui::outbox::{Request, UnsavedAnswer};
use crate::gui::theme::{self, Palette};
use crate::gui::view_state::{Camera, ViewState};
use crate::i18n::Language;
use crate::model::{Beneath, Command, Document, EditUnit, UnitDetail};

const SAMPLE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/dordrecht.json"));

/// The dialogs over an empty window.
#[derive(Default)]
struct Bench {
    document: Document,
    derived: Derived,
    view: ViewState,
    dialogs: Dialogs,
    asked: Vec<Request>,
    to_open: Option<DialogKind>,
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
        let Self { document, derived, view, dialogs, asked, to_open, .. } = self;
        let ctx = PanelContext {
            document,
            scenario: document.current(),
            line: &derived.line,
            totals: &derived.totals,
            spans: &derived.spans,
            signals: &derived.signals,
            signals_by_unit: &derived.signals_by_unit,
            signals_number: derived.signals_number,
            scene: &derived.scene,
            relations: &derived.relations,
            relation_counts: &derived.relation_counts,
            marks: None,
            camera: Camera::default(),
            pane: PanePlace::default(),
            view,
            file_name: None,
            palette: &Palette::LIGHT,
            language: Language::Dutch,
        };
        if let Some(kind) = to_open.take() {
            dialogs.open(kind, &ctx);
        }
        let mut out = Outbox::default();
        dialogs.ui(ui, &ctx, &mut out);
        asked.extend(out.take());
    }
}

fn bench(kind: impl FnOnce(&Organisation) -> DialogKind) -> Harness<'static, Bench> {
    let document = Document::new(file::load(SAMPLE).expect("the sample is sound").scenarios.into_start());
    let (mut derived, view) = (Derived::default(), ViewState::default());
    derived.refresh(&document, document.current(), &view.options);
    let to_open = Some(kind(document.organisation()));
    let bench = Bench { document, derived, view, to_open, ..Bench::default() };
    let builder = Harness::builder().with_size(Vec2::new(1024.0, 700.0));
    let mut harness = builder.build_ui_state(|ui, bench: &mut Bench| bench.ui(ui), bench);
    harness.run();
    harness
}

/// A unit with others, positions or tasks beneath it, and a unit that stands under it.
fn parent_and_child(organisation: &Organisation) -> (UnitId, UnitId) {
    let mut units = organisation.units().filter(|(_, unit)| unit.parent.is_some());
    let found =
        units.find_map(|(id, _)| organisation.children(id).first().map(|(child, _)| (id.clone(), (*child).clone())));
    found.expect("the sample has levels")
}

fn type_text(harness: &mut Harness<'_, Bench>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn press(harness: &mut Harness<'_, Bench>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    harness.run();
}

#[test]
fn the_palette_does_an_action_and_closes() {
    let mut harness = bench(|_| DialogKind::Palette);
    type_text(&mut harness, "inzoom");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().asked, [Request::Act(Action::ZoomIn)]);
    assert!(!harness.state().dialogs.is_open());
}

#[test]
fn the_palette_goes_to_a_unit_after_the_arrows() {
    let mut harness = bench(|_| DialogKind::Palette);
    let (id, name) = {
        let organisation = harness.state().document.organisation();
        let (id, unit) = organisation.units().next().expect("the sample has units");
        (id.clone(), unit.name.to_uppercase())
    };
    type_text(&mut harness, &name);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().asked, [Request::FlyTo(id)]);
}

#[test]
fn escape_stays_with_unsaved_changes_and_enter_saves() {
    for (key, answer) in [(Key::Escape, UnsavedAnswer::Stay), (Key::Enter, UnsavedAnswer::Save)] {
        let mut harness = bench(|_| DialogKind::Unsaved);
        press(&mut harness, key);
        assert_eq!(harness.state().asked, [Request::Answer(answer)]);
        assert!(!harness.state().dialogs.is_open());
    }
}

#[test]
fn removing_takes_the_others_along_only_when_asked() {
    let mut harness = bench(|organisation| DialogKind::Remove(vec![parent_and_child(organisation).0]));
    harness.get_by_label("Ook verwijderen").click();
    harness.run();
    let [Request::Edit(Command::RemoveUnits(command))] = harness.state().asked.as_slice() else { panic!("no edit") };
    assert_eq!(command.beneath, Beneath::RemoveToo);
}

#[test]
fn moving_refuses_what_stands_beneath_and_enter_takes_what_was_found() {
    let mut harness = bench(|organisation| DialogKind::MoveTo(vec![parent_and_child(organisation).0]));
    press(&mut harness, Key::Enter);
    assert!(harness.state().dialogs.is_open(), "nothing is marked before something is typed");
    type_text(&mut harness, "De top: onder niets");
    press(&mut harness, Key::Enter);
    let [Request::Edit(Command::MoveUnits(command))] = harness.state().asked.as_slice() else { panic!("no edit") };
    assert_eq!(command.to, None);
}

#[test]
fn splitting_names_two_parts_by_itself() {
    let mut harness = bench(|organisation| DialogKind::Split(parent_and_child(organisation).0));
    press(&mut harness, Key::Enter);
    let [Request::Edit(command @ Command::SplitUnit(split))] = harness.state().asked.as_slice() else {
        panic!("no edit")
    };
    assert!(split.parts[0].name.ends_with(" 1") && split.parts[1].name.ends_with(" 2"));
    assert!(command.plan(harness.state().document.organisation()).is_ok());
}

#[test]
fn merging_says_why_not_and_stays() {
    let mut harness = bench(|organisation| {
        let (parent, child) = parent_and_child(organisation);
        DialogKind::Merge(vec![parent, child])
    });
    press(&mut harness, Key::Enter);
    assert!(harness.state().asked.is_empty());
    assert!(harness.state().dialogs.is_open());
}

#[test]
fn a_relation_takes_a_unit() {
    let mut harness = bench(|organisation| DialogKind::AddRelation(parent_and_child(organisation).0, None));
    let (_, child) = parent_and_child(harness.state().document.organisation());
    let name = harness.state().document.organisation().name_of(&child).to_owned();
    type_text(&mut harness, &name);
    press(&mut harness, Key::Enter);
    let [Request::Edit(Command::AddRelation(command))] = harness.state().asked.as_slice() else { panic!("no edit") };
    assert_eq!(harness.state().document.organisation().end_name(&command.to), name);
}

#[test]
fn a_predecessor_is_another_unit() {
    for is_itself in [true, false] {
        let mut harness = bench(|organisation| DialogKind::AddPredecessor(parent_and_child(organisation).0));
        let (parent, child) = parent_and_child(harness.state().document.organisation());
        let wanted = if is_itself { &parent } else { &child };
        let name = harness.state().document.organisation().name_of(wanted).to_owned();
        type_text(&mut harness, &name);
        press(&mut harness, Key::Enter);
        let takes_itself = |request: &Request| match request {
            Request::Edit(Command::EditUnit(EditUnit { unit, detail: UnitDetail::Predecessors(origins) })) => {
                origins.iter().any(|origin| origin.unit == *unit)
            }
            other => panic!("{other:?}"),
        };
        assert!(!harness.state().asked.iter().any(takes_itself));
        assert!(is_itself || harness.state().asked.len() == 1);
    }
}

#[test]
fn a_new_organisation_needs_a_name() {
    let mut harness = bench(|_| DialogKind::NewOrganisation);
    press(&mut harness, Key::Enter);
    assert!(harness.state().dialogs.is_open());
    type_text(&mut harness, "Gemeente Hark");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().asked, [Request::BeginEmpty("Gemeente Hark".to_owned())]);
}

#[test]
fn keys_and_failures_close_by_enter_and_escape() {
    let message = Message::new("unsaved-changes");
    let failure = Failure { title: Message::new("failure-save"), message };
    for key in [Key::Enter, Key::Escape] {
        let mut harness = bench(|_| DialogKind::Keys);
        for _ in 0..2 {
            assert!(harness.state().dialogs.is_open());
            press(&mut harness, key);
            assert!(!harness.state().dialogs.is_open());
            harness.state_mut().dialogs.fail(failure.clone());
            harness.run();
        }
    }
}
