//! Something is dragged over the chart: where it would land, what opens for it, and how the view goes along.

use egui::{Id, Pos2, Ui, Vec2};

use super::camera::View;
use super::shift::Gap;
use super::{Canvas, hit};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};

/// How far from a card something may be dropped and still land beside it, in screen points.
const DROP_REACH_PT: f64 = 56.0;
/// How near the edge a drag makes the view follow, in screen points.
const FOLLOW_EDGE_PT: f32 = 44.0;
/// The same where there is another pane behind the edge.
const CROSSED_EDGE_PT: f32 = 10.0;
/// How long something must be held over a closed unit before it opens.
const OPEN_AFTER_S: f64 = 0.7;

impl Canvas {
    /// Follows something that is dragged: finds where it would land, opens what it is held over, moves the view.
    pub(super) fn drag_over(
        &mut self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        view: &mut View,
        pointer: Option<Pos2>,
        now_s: f64,
        out: &mut Outbox,
    ) -> Option<Gap> {
        let Some(drag) = &ctx.view.drag else {
            self.held_over = None;
            return None;
        };
        let pointer = pointer?;
        if ui.input(|input| input.pointer.primary_released()) {
            out.ask(Request::DropHere);
            return None;
        }
        let is_from_elsewhere = drag.from != *ctx.scenario;
        // Who goes to another pane crosses the edge, and means nothing by it.
        let edge = if ctx.pane.count > 1 { CROSSED_EDGE_PT } else { FOLLOW_EDGE_PT };
        self.follow_edge(ui, view, pointer, edge);
        let lifted: Vec<_> = drag.units.iter().filter_map(|unit| ctx.scene.card_of(unit)).collect();
        let lifted: Vec<_> = lifted.into_iter().map(|card| ctx.scene.subtree(card)).collect();
        let is_lifted = |card: usize| lifted.iter().any(|range| range.contains(&card));
        let reach = DROP_REACH_PT / view.camera.zoom;
        let point = view.chart_from_screen(pointer);
        let landing = match hit::card_at(ctx.scene, point, &|_| false) {
            // Over itself as it is here: it stays where it is, and becomes as it is there.
            Some(card) if is_from_elsewhere && lifted.iter().any(|range| range.start == card) => {
                let unit_at = |card: usize| ctx.scene.cards()[card].unit.clone();
                Some((ctx.scene.parent(card).map(unit_at), crate::model::Place::After(unit_at(card))))
            }
            // Over a part of itself: the plan says why that may not be.
            Some(card) if is_lifted(card) && lifted.iter().all(|range| range.start != card) => {
                Some((Some(ctx.scene.cards()[card].unit.clone()), crate::model::Place::Last))
            }
            _ => hit::landing(ctx.scene, point, reach, &is_lifted),
        };
        self.open_held(ui, ctx, point, now_s, out);
        let Some((parent, place)) = landing else {
            if drag.target.is_some() {
                out.ask(Request::DragNowhere);
            }
            return None;
        };
        let is_same = drag
            .target
            .as_ref()
            .is_some_and(|target| target.scenario == *ctx.scenario && target.parent == parent && target.place == place);
        if !is_same {
            out.ask(Request::DragOver { parent: parent.clone(), place: place.clone() });
        }
        let is_allowed = is_same && drag.target.as_ref().is_some_and(|target| target.verdict.is_ok());
        let share = ui.ctx().animate_bool_with_time(
            Id::new(("gap", &parent, format!("{place:?}"))),
            is_allowed,
            if ctx.view.reduced_motion { 0.0 } else { 0.12 },
        );
        let height = lifted.first().map_or(48.0, |range| ctx.scene.rect(range.start).height);
        let parent = parent.as_ref().map(|unit| ctx.scene.card_of(unit)).unwrap_or_default();
        (share > 0.0).then(|| Gap::at(ctx.scene, parent, &place, height, f64::from(share)))?
    }

    fn follow_edge(&self, ui: &Ui, view: &mut View, pointer: Pos2, edge: f32) {
        let screen = view.screen;
        let pull = |low: f32, high: f32, at: f32| {
            let (near_low, near_high) = (low + edge - at, at - (high - edge));
            if near_low > 0.0 { near_low } else { -near_high.max(0.0) }
        };
        let by =
            Vec2::new(pull(screen.left(), screen.right(), pointer.x), pull(screen.top(), screen.bottom(), pointer.y));
        if by != Vec2::ZERO {
            let dt = ui.input(|input| input.stable_dt).min(0.05);
            view.camera = view.panned(by * (dt * 12.0));
            ui.ctx().request_repaint();
        }
    }

    /// A closed unit over which something is held for a moment opens.
    fn open_held(
        &mut self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        point: crate::geometry::Point,
        now_s: f64,
        out: &mut Outbox,
    ) {
        let closed = hit::card_at(ctx.scene, point, &|_| false).map(|card| &ctx.scene.cards()[card]);
        let Some(card) = closed.filter(|card| card.hidden_count > 0) else {
            self.held_over = None;
            return;
        };
        match &self.held_over {
            Some((unit, since)) if *unit == card.unit => {
                let left = OPEN_AFTER_S - (now_s - since);
                if left <= 0.0 {
                    self.held_over = None;
                    out.ask(Request::ToggleCollapsed(card.unit.clone()));
                } else {
                    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
                }
            }
            _ => {
                self.held_over = Some((card.unit.clone(), now_s));
                ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(OPEN_AFTER_S));
            }
        }
    }
}
