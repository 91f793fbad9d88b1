//! Where the panes are looked at: each by itself, or all together so that the same unit is at the same place in each.

use egui::Pos2;

use super::Panes;
use crate::gui::canvas::camera::View;
use crate::gui::canvas::linking::{self, Anchor, Shown};
use crate::gui::view_state::Camera;
use crate::model::UnitId;

/// When a flight begins, and whether there is one: where motion is reduced the view is there at once.
#[derive(Clone, Copy, Debug)]
pub struct Departure {
    /// Now, in seconds.
    pub now_s: f64,
    /// Whether movement is left out.
    pub reduced_motion: bool,
}

impl Panes {
    /// Whether the cameras go along with each other now.
    fn links(&self) -> bool {
        self.is_linked && self.compares()
    }

    /// Shows every chart from its beginning as soon as the size of its pane is known.
    pub fn fit_when_shown(&mut self) {
        for pane in &mut self.list {
            pane.canvas.fit_when_shown();
        }
    }

    /// Finds the cameras of charts that are to be shown from their beginning, or whose pane got another size. Returns whether there
    /// were any.
    pub(super) fn settle(&mut self) -> bool {
        let is_asked_for = self.list.iter().any(|pane| pane.canvas.wants_fit(pane.camera));
        if !is_asked_for {
            return false;
        }
        if self.links() {
            let cameras = self.fitted_together(true);
            for (pane, camera) in self.list.iter_mut().zip(cameras) {
                pane.camera = camera;
                pane.canvas.has_fitted(camera);
            }
            return true;
        }
        for pane in self.list.iter_mut().filter(|pane| pane.canvas.wants_fit(pane.camera)) {
            pane.camera = pane.canvas.opened(&pane.derived.scene);
            pane.canvas.has_fitted(pane.camera);
        }
        true
    }

    fn fitted_together(&self, is_opening: bool) -> Vec<Camera> {
        let scenes: Vec<_> = self.list.iter().map(|pane| &pane.derived.scene).collect();
        let top = linking::common_top(&scenes);
        let shown: Vec<_> = self
            .list
            .iter()
            .map(|pane| Shown::of(&pane.derived.scene, pane.canvas.size().unwrap_or_default(), top))
            .collect();
        linking::fitted_together(&shown, is_opening)
    }

    /// Lets the views fly to where they show their whole charts.
    pub fn fit(&mut self, departure: Departure) {
        if let Some(pane) = self.both_in_one() {
            pane.camera = pane.fitting(departure);
        } else if self.links() {
            let cameras = self.fitted_together(false);
            for (pane, camera) in self.list.iter_mut().zip(cameras) {
                pane.camera = pane.canvas.fit(camera, pane.camera, departure.now_s, departure.reduced_motion);
            }
        } else {
            let pane = self.focused_mut();
            pane.camera = pane.fitting(departure);
        }
    }

    /// Lets the view of the pane that has the focus fly to a camera; linked ones fly along, by what is in the middle there.
    pub fn fly(&mut self, to: Camera, departure: Departure) {
        if let Some(pane) = self.both_in_one() {
            return pane.fly(to, departure);
        }
        let lead = self.focused;
        self.fly_one(lead, to, departure);
        if self.links() {
            for index in (0..self.list.len()).filter(|&index| index != lead) {
                let (own, other) = (&self.list[lead].derived.scene, &self.list[index].derived.scene);
                let camera = match Anchor::near(own, other, to.centre) {
                    Some(anchor) => linking::linked(to, &anchor),
                    None => Camera { zoom: to.zoom, ..self.list[index].camera },
                };
                self.fly_one(index, camera, departure);
            }
        }
    }

    /// Lets the views fly to where they show units, if one of them is on a chart.
    ///
    /// The pane that has the focus leads, or else the first that shows one of them. A linked pane shows the same unit at the
    /// same place; where it has none of them, the nearest unit above that it has.
    pub fn show_units(&mut self, units: &[UnitId], departure: Departure) {
        if let Some(pane) = self.both_in_one() {
            let found = units.iter().find_map(|unit| pane.canvas.revealing(&pane.derived.scene, unit, pane.camera));
            return found.map_or((), |to| pane.fly(to, departure));
        }
        let shows = |index: &usize| {
            let scene = &self.list[*index].derived.scene;
            units.iter().find(|unit| scene.card_of(unit).is_some()).map(|unit| (*index, unit))
        };
        let lead = std::iter::once(self.focused).chain(0..self.list.len()).find_map(|index| shows(&index));
        let Some((lead, unit)) = lead else { return };
        let pane = &self.list[lead];
        let Some(to) = pane.canvas.revealing(&pane.derived.scene, unit, pane.camera) else { return };
        let others: Vec<_> = (0..self.list.len()).filter(|&index| index != lead).collect();
        let cameras: Vec<_> = others
            .into_iter()
            .filter_map(|index| {
                let other = &self.list[index];
                let scene = &other.derived.scene;
                let own = units.iter().find(|unit| scene.card_of(unit).is_some());
                if !self.links() {
                    return Some((index, other.canvas.revealing(scene, own?, other.camera)?));
                }
                let anchor = match own {
                    Some(own) if scene.card_of(unit).is_none() => {
                        Anchor::of_two(&pane.derived.scene, scene, (unit, own))
                    }
                    _ => Anchor::of_unit(&pane.derived.scene, scene, unit),
                }?;
                let camera = linking::linked(to, &anchor);
                Some((index, other.canvas.showing(scene.rect(anchor.card), camera)))
            })
            .collect();
        self.fly_one(lead, to, departure);
        for (index, camera) in cameras {
            self.fly_one(index, camera, departure);
        }
    }

    fn fly_one(&mut self, index: usize, to: Camera, departure: Departure) {
        self.list[index].fly(to, departure);
    }

    /// Puts the camera of a pane elsewhere; linked ones go along by what is in the middle there.
    pub fn look_at(&mut self, index: usize, camera: Camera) {
        if let Some(pane) = self.both_in_one() {
            pane.camera = camera;
            return;
        }
        let Some(pane) = self.list.get_mut(index) else { return };
        pane.camera = camera;
        self.link = None;
        self.follow_camera(index, None);
    }

    /// Lets the cameras of linked panes go along with that of one, which a hand has moved with the pointer at a place.
    ///
    /// As long as the pointer stays there, and the unit on the screen, it is by the same unit: what slides under a pointer that
    /// rests does not take over.
    pub(super) fn follow_camera(&mut self, lead: usize, pointer: Option<Pos2>) {
        if !self.links() {
            return;
        }
        let pane = &self.list[lead];
        let camera = pane.camera;
        let screen = pane.canvas.screen();
        let point = match (pointer, screen) {
            (Some(pointer), Some(screen)) => View { camera, screen }.chart_from_screen(pointer),
            _ => camera.centre,
        };
        let scene = &pane.derived.scene;
        let is_seen = |unit: &UnitId| {
            let visible = screen.map(|screen| View { camera, screen }.visible());
            let rect = scene.card_of(unit).map(|card| scene.rect(card));
            rect.zip(visible).is_some_and(|(rect, visible)| rect.intersects(&visible))
        };
        let held = self.link.take().filter(|(unit, at)| Some(*at) == pointer && is_seen(unit));
        let mut link = None;
        let mut cameras = Vec::new();
        for index in (0..self.list.len()).filter(|&index| index != lead) {
            let other = &self.list[index].derived.scene;
            let anchor = match &held {
                Some((unit, _)) if other.card_of(unit).is_some() => Anchor::of_unit(scene, other, unit),
                _ => Anchor::near(scene, other, point),
            };
            let Some(anchor) = anchor else { continue };
            let unit = other.cards()[anchor.card].unit.clone();
            link = link.or(pointer.map(|pointer| (unit, pointer)));
            cameras.push((index, linking::linked(camera, &anchor)));
        }
        self.link = held.or(link);
        for (index, camera) in cameras {
            self.list[index].camera = camera;
            self.list[index].canvas.stop();
        }
    }
}
