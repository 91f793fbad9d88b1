//! Both scenarios in one chart: ghosts where units were, arrows to where they went.

use egui::{Ui, UiBuilder};

use super::{Pane, Panes};
use crate::gui::context::{PanePlace, WindowContext};
use crate::gui::outbox::{Outbox, Request};
use crate::model::{Document, ScenarioId, UnitId};
use crate::scene::Overlay;

/// The chart of both, and what it was made of.
#[derive(Default)]
pub(super) struct OverlayPane {
    /// `None` before it is seen for the first time.
    pub pane: Option<Pane>,
    overlay: Overlay,
    of: Option<Of>,
}

/// What a chart of both is made of: the scenarios, the revisions and charts of both.
type Of = ([ScenarioId; 2], (u64, u64), [u64; 2]);

impl Panes {
    /// Shows the chart of both.
    pub(super) fn overlay_ui(&mut self, ui: &mut Ui, window: WindowContext<'_>, out: &mut Outbox) {
        self.refresh_overlay(window.document, &window.view.selection);
        let Some(pane) = &mut self.overlay.pane else { return };
        let room = ui.available_rect_before_wrap();
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("overlay"));
        child.shrink_clip_rect(room);
        pane.canvas.put_at(room);
        if pane.canvas.wants_fit(pane.camera) {
            pane.camera = pane.canvas.opened(&pane.derived.scene);
            pane.canvas.has_fitted(pane.camera);
        }
        // It has the keyboard for the scenario that is compared.
        let place = PanePlace { index: self.compared, count: self.list.len(), is_focused: true };
        let (ctx, canvas) = pane.split(window, place);
        let begun = canvas.begin(&mut child, &ctx);
        let mut own = Outbox::default();
        pane.camera = canvas.show(&mut child, &ctx, begun, &mut own);
        for request in own.take() {
            out.ask(Request::In(pane.scenario.clone(), Box::new(request)));
        }
    }

    /// Brings the chart of both up to date.
    fn refresh_overlay(&mut self, document: &Document, selection: &[UnitId]) {
        let (Some(from), Some(to)) = (self.list.first(), self.list.get(self.compared)) else { return };
        let scenarios = document.scenarios();
        let (Some(before), Some(after)) = (scenarios.get(&from.scenario), scenarios.get(&to.scenario)) else { return };
        let charts = [from, to].map(|pane| pane.derived.scene_number());
        let of = ([from.scenario.clone(), to.scenario.clone()], to.difference_of.unwrap_or_default(), charts);
        let pane = self.overlay.pane.get_or_insert_with(|| Pane::of(to.scenario.clone()));
        if self.overlay.of.as_ref() != Some(&of) {
            let earlier = from.derived.source(before.organisation());
            let later = to.derived.source(after.organisation());
            let options = to.derived.options();
            self.overlay.overlay = Overlay::build(earlier, later, &to.difference, &options);
            pane.show_overlay(document, &to.scenario, &options, &self.overlay.overlay);
            self.overlay.of = Some(of);
        }
        pane.choose_arrows(&self.overlay.overlay, selection);
    }
}
