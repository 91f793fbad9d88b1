//! What holds of charts that are looked at together.

use egui::{Pos2, Rect as ScreenRect, Vec2};

use super::*;
use crate::gui::canvas::camera::View;
use crate::metric::Totals;
use crate::model::{Beneath, Command, Document};
use crate::model::{Line, MoveUnits, Organisation, Place, RemoveUnits};
use crate::scene::ViewOptions;

const SAMPLE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/dordrecht.json"));

fn scene(organisation: &Organisation) -> Scene {
    let line = Line::of(organisation);
    Scene::build(organisation, &line, &Totals::of(organisation, &line), &ViewOptions::default())
}

/// The sample, and what it is after an edit.
fn two(edit: impl Into<Command>) -> (Scene, Scene) {
    let mut document = Document::new(crate::file::load(SAMPLE).expect("the sample is sound").scenarios);
    let before = scene(document.organisation());
    document.apply(&edit.into()).expect("the edit is possible");
    (before, scene(document.organisation()))
}

fn moved() -> (Scene, Scene) {
    let units = vec![UnitId::from("parkeerbeheer")];
    two(MoveUnits { units, to: Some("cluster-stad".into()), place: Place::First })
}

fn screen() -> ScreenRect {
    ScreenRect::from_min_size(Pos2::new(10.0, 20.0), Vec2::new(520.0, 700.0))
}

fn on_screen(scene: &Scene, camera: Camera, unit: &str) -> Pos2 {
    let card = scene.card_of(&unit.into()).expect("it is shown");
    View { camera, screen: screen() }.screen_from_chart(scene.rect(card).centre())
}

#[test]
fn the_unit_under_the_pointer_is_at_the_same_place_in_both() {
    let (lead, follower) = moved();
    for unit in ["parkeerbeheer", "sport", "cluster-stad"] {
        let point = lead.rect(lead.card_of(&unit.into()).unwrap()).centre();
        let camera = Camera { centre: Point::new(point.x + 40.0, point.y - 70.0), zoom: 0.7 };
        let anchor = Anchor::near(&lead, &follower, point).unwrap();
        let other = linked(camera, &anchor);
        assert_eq!(other.zoom, camera.zoom);
        let (here, there) = (on_screen(&lead, camera, unit), on_screen(&follower, other, unit));
        assert!((here - there).length() < 0.01, "{unit}: {here} {there}");
        let back = Anchor { lead: anchor.follower, follower: anchor.lead, card: 0 };
        let again = linked(other, &back);
        assert!((again.centre.x - camera.centre.x).hypot(again.centre.y - camera.centre.y) < 1e-6);
    }
}

#[test]
fn beside_the_cards_the_nearest_one_that_both_show_counts() {
    let gone = UnitId::from("parkeerbeheer");
    let (lead, follower) = two(RemoveUnits { units: vec![gone.clone()], beneath: Beneath::RemoveToo });
    let point = lead.rect(lead.card_of(&gone).unwrap()).centre();
    let anchor = Anchor::near(&lead, &follower, point).unwrap();
    let unit = &follower.cards()[anchor.card].unit;
    assert_ne!(*unit, gone);
    let distance = |rect: Rect| (rect.centre().x - point.x).hypot(rect.centre().y - point.y);
    let chosen = distance(lead.rect(lead.card_of(unit).unwrap()));
    assert!(chosen < 400.0, "{unit} is {chosen} away");
}

#[test]
fn a_unit_that_the_other_lacks_stands_for_the_one_above_it() {
    let gone = UnitId::from("parkeerbeheer");
    let (lead, follower) = two(RemoveUnits { units: vec![gone.clone()], beneath: Beneath::RemoveToo });
    let anchor = Anchor::of_unit(&lead, &follower, &gone).unwrap();
    assert_eq!(follower.cards()[anchor.card].unit, UnitId::from("cluster-publieksaccommodaties"));
    assert_eq!(Anchor::of_unit(&follower, &lead, &gone), None);
    assert_eq!(Anchor::of_unit(&lead, &Scene::default(), &gone), None);
}

#[test]
fn charts_that_are_fitted_together_are_whole_and_have_their_top_at_the_same_place() {
    let (one, other) = moved();
    let top = common_top(&[&one, &other]).unwrap();
    let size = screen().size();
    let shown = [Shown::of(&one, size, Some(top)), Shown::of(&other, size, Some(top))];
    let cameras = fitted_together(&shown, false);
    for (scene, &camera) in [&one, &other].into_iter().zip(&cameras) {
        let visible = View { camera, screen: screen() }.visible();
        assert_eq!(visible.union(&scene.bounds()), visible);
    }
    assert_eq!(cameras[0].zoom, cameras[1].zoom);
    let places = [on_screen(&one, cameras[0], top.as_str()), on_screen(&other, cameras[1], top.as_str())];
    assert!((places[0] - places[1]).length() < 0.01);
    assert!(fitted_together(&[], true).is_empty());
    let opened = fitted_together(&shown, true);
    assert!(opened.iter().all(|camera| camera.zoom >= LEAST_READABLE_ZOOM));
}
