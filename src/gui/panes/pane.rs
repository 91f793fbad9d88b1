//! One pane: a scenario, what follows from it, its chart, and where that is looked at.

use super::cameras::Departure;
use crate::compare::Difference;
use crate::gui::canvas::Canvas;
use crate::gui::context::{PanePlace, PanelContext, WindowContext};
use crate::gui::derived::Derived;
use crate::gui::view_state::{Camera, ViewState};
use crate::model::{Document, ScenarioId, UnitId};
use crate::scene::{Marks, Overlay, ViewOptions};

/// The revisions of the two organisations that a difference is between.
pub type OfTwo = (u64, u64);

/// One pane.
pub struct Pane {
    /// What it shows.
    pub scenario: ScenarioId,
    /// What follows from that.
    pub derived: Derived,
    /// The chart.
    pub canvas: Canvas,
    /// Where it is looked at.
    pub camera: Camera,
    /// What it differs by from the first pane.
    pub difference: Difference,
    /// Between which organisations that is; `None` in the first pane, and while nothing is compared.
    pub difference_of: Option<OfTwo>,
    marks: Marks,
    marks_of: Option<(OfTwo, u64)>,
    /// The units whose arrows are drawn where all of them would be too many.
    arrows_of: Vec<UnitId>,
}

impl Pane {
    /// A pane that shows a scenario, from the beginning of its chart.
    pub fn of(scenario: ScenarioId) -> Self {
        let mut canvas = Canvas::default();
        canvas.fit_when_shown();
        Self {
            scenario,
            derived: Derived::default(),
            canvas,
            camera: Camera::default(),
            difference: Difference::default(),
            difference_of: None,
            marks: Marks::default(),
            marks_of: None,
            arrows_of: Vec::new(),
        }
    }

    /// What a comparison says of its chart.
    pub fn marks(&self) -> Option<&Marks> {
        self.marks_of.map(|_| &self.marks)
    }

    /// What a panel may read of it.
    pub fn context<'a>(&'a self, window: WindowContext<'a>, place: PanePlace) -> PanelContext<'a> {
        window.of(&self.scenario, &self.derived, self.marks(), self.camera, place)
    }

    /// The parts of it that its chart is drawn with: what it reads, and the canvas.
    pub fn split<'a>(&'a mut self, window: WindowContext<'a>, place: PanePlace) -> (PanelContext<'a>, &'a mut Canvas) {
        let marks = self.marks_of.map(|_| &self.marks);
        (window.of(&self.scenario, &self.derived, marks, self.camera, place), &mut self.canvas)
    }

    /// Lets the view fly to a camera.
    pub(super) fn fly(&mut self, to: Camera, departure: Departure) {
        self.camera = self.canvas.fly(self.camera, to, departure.now_s, departure.reduced_motion);
    }

    /// The camera with which a flight to the whole chart begins.
    pub(super) fn fitting(&mut self, departure: Departure) -> Camera {
        let to = self.canvas.fitting(&self.derived.scene);
        self.canvas.fit(to, self.camera, departure.now_s, departure.reduced_motion)
    }

    /// Brings what follows from the scenario up to date. Returns whether there is another chart.
    pub(super) fn refresh(
        &mut self,
        document: &Document,
        view: &ViewState,
        anchor: Option<&UnitId>,
        now_s: f64,
    ) -> bool {
        let Some(state) = document.scenarios().get(&self.scenario) else { return false };
        let organisation = state.organisation();
        let lacks_top = view.options.top.as_ref().is_some_and(|top| organisation.unit(top).is_none());
        let whole = lacks_top.then(|| ViewOptions { top: None, ..view.options.clone() });
        let options = whole.as_ref().unwrap_or(&view.options);
        let before = self.derived.refresh(document, &self.scenario, options);
        if let Some(before) = &before {
            let after = &self.derived.scene;
            self.camera = self.canvas.scene_changed(before, after, anchor, self.camera, now_s, view.reduced_motion);
        }
        self.derived.refresh_relations(organisation, &view.relation_kinds, view.with_own_relations());
        before.is_some()
    }

    /// Compares it with the scenario of the first pane.
    pub(super) fn compare(&mut self, document: &Document, first: &ScenarioId) {
        let of = Some((document.revision_of(first), document.revision_of(&self.scenario)));
        let scenarios = document.scenarios();
        if let (Some(from), Some(to)) = (scenarios.get(first), scenarios.get(&self.scenario))
            && self.difference_of != of
        {
            self.difference = Difference::between(from.organisation(), to.organisation());
            self.difference_of = of;
        }
        let marks_of = self.difference_of.map(|of| (of, self.derived.scene_number()));
        if self.marks_of != marks_of {
            self.marks = Marks::of(&self.derived.scene, &self.difference);
            self.marks_of = marks_of;
        }
    }

    /// Marks it, as the first pane, by what another one differs by from it.
    pub(super) fn mark(&mut self, difference: &Difference, of: Option<OfTwo>) {
        self.difference_of = None;
        let marks_of = of.map(|of| (of, self.derived.scene_number()));
        if self.marks_of != marks_of {
            self.marks = Marks::of(&self.derived.scene, difference);
            self.marks_of = marks_of;
        }
    }

    /// Shows a scenario with the ghosts of another.
    pub(super) fn show_overlay(
        &mut self,
        document: &Document,
        scenario: &ScenarioId,
        options: &ViewOptions,
        overlay: &Overlay,
    ) {
        self.scenario = scenario.clone();
        self.derived.refresh(document, scenario, options);
        self.derived.scene = overlay.scene.clone();
        self.marks = overlay.marks.clone();
        self.marks_of = Some(((0, 0), self.derived.scene_number()));
    }

    /// Draws the arrows of some units where all of them would be too many.
    pub(super) fn choose_arrows(&mut self, overlay: &Overlay, units: &[UnitId]) {
        if overlay.marks.arrows().is_empty() && self.arrows_of != units {
            self.marks = overlay.marks.clone().with_arrows(overlay.arrows_of(units));
            self.arrows_of = units.to_vec();
        }
    }

    /// Forgets what it was compared with.
    pub(super) fn compares_no_more(&mut self) {
        if self.marks_of.is_some() || self.difference_of.is_some() {
            (self.marks, self.marks_of) = (Marks::default(), None);
            (self.difference, self.difference_of) = (Difference::default(), None);
        }
    }
}
