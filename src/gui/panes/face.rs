//! The panes as they are seen: a head above each while they are compared, and the charts.

use egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder};

use super::{Panes, empty, head, layout};
use crate::gui::context::WindowContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::view_state::Centre;
use crate::model::UnitId;

/// The line under the head of the pane that has the focus, in screen points.
const FOCUS_EDGE_PT: f32 = 3.0;

impl Panes {
    /// Shows the panes and asks for what a hand does to them.
    pub fn ui(&mut self, ui: &mut Ui, window: WindowContext<'_>, out: &mut Outbox) {
        let room = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(room);
        if window.view.centre.compares() && !self.compares() {
            return empty::ui(ui, &self.context(window), room, out);
        }
        match window.view.centre {
            Centre::Film => return self.film_ui(&mut ui.new_child(UiBuilder::new().max_rect(room)), window, out),
            Centre::Overlay => {
                return self.overlay_ui(&mut ui.new_child(UiBuilder::new().max_rect(room)), window, out);
            }
            _ => {}
        }
        let places = layout::places(room, self.list.len());
        let charts: Vec<Rect> = match self.compares() {
            true => self.heads(ui, window, &places, out),
            false => places.clone(),
        };
        for (pane, &chart) in self.list.iter_mut().zip(&charts) {
            pane.canvas.put_at(chart);
        }
        if self.settle() {
            // What is said of the zoom elsewhere is of the camera before.
            ui.ctx().request_repaint();
        }
        self.charts(ui, window, &charts, out);
        if self.compares() {
            self.edges(ui, window, &places);
            head::swap_sign(ui, &self.context(window), &places, out);
        }
    }

    /// The heads; returns the room that they leave.
    fn heads(&self, ui: &mut Ui, window: WindowContext<'_>, places: &[Rect], out: &mut Outbox) -> Vec<Rect> {
        let draw = |(index, place): (usize, &Rect)| {
            let (bar, chart) = place.split_top_bottom_at_y(place.top() + head::HEIGHT_PT);
            let ctx = self.list[index].context(window, self.place(index));
            let mut child = ui.new_child(UiBuilder::new().max_rect(bar).id_salt(("pane-head", index)));
            head::ui(&mut child, &ctx, self, out);
            chart
        };
        places.iter().enumerate().map(draw).collect()
    }

    fn charts(&mut self, ui: &mut Ui, window: WindowContext<'_>, charts: &[Rect], out: &mut Outbox) {
        let mut children: Vec<Ui> = charts
            .iter()
            .enumerate()
            .map(|(index, chart)| {
                let mut child = ui.new_child(UiBuilder::new().max_rect(*chart).id_salt(("pane", index)));
                // What stands out of a chart stays in its pane.
                child.shrink_clip_rect(*chart);
                child
            })
            .collect();
        let mut begun = Vec::with_capacity(charts.len());
        let mut moved = None;
        for (index, child) in children.iter_mut().enumerate() {
            let place = self.place(index);
            let pane = &mut self.list[index];
            let (ctx, canvas) = pane.split(window, place);
            let frame = canvas.begin(child, &ctx);
            pane.camera = frame.view.camera;
            moved = moved.or(frame.moved_at.map(|pointer| (index, pointer)));
            begun.push(frame);
        }
        if let Some((index, pointer)) = moved {
            self.follow_camera(index, Some(pointer));
            // What is shown of the camera elsewhere was drawn before it moved.
            ui.ctx().request_repaint();
        }
        // The pane that had the focus asks first: what was being typed there belongs there.
        let mut asked: Vec<(usize, Vec<Request>)> = Vec::new();
        for (index, mut frame) in begun.into_iter().enumerate() {
            let place = self.place(index);
            let pane = &mut self.list[index];
            frame.view.camera = pane.camera;
            let (ctx, canvas) = pane.split(window, place);
            let mut own = Outbox::default();
            let camera = canvas.show(&mut children[index], &ctx, frame, &mut own);
            pane.camera = camera;
            asked.push((index, own.take()));
        }
        asked.sort_by_key(|(index, _)| *index != self.focused);
        for (index, requests) in asked {
            for request in requests {
                out.ask(Request::In(self.list[index].scenario.clone(), Box::new(request)));
            }
        }
        self.share_hover(window, &children);
    }

    /// Marks the unit under the pointer in the other panes.
    fn share_hover(&self, window: WindowContext<'_>, children: &[Ui]) {
        let hovered = |index: usize| {
            let pane = &self.list[index];
            pane.canvas.hovered(&pane.derived.scene).map(|unit: &UnitId| (index, unit))
        };
        let Some((over, unit)) = (0..self.list.len()).find_map(hovered) else { return };
        for (index, pane) in self.list.iter().enumerate().filter(|(index, _)| *index != over) {
            let ctx = pane.context(window, self.place(index));
            pane.canvas.show_hovered_elsewhere(&children[index], &ctx, unit);
        }
    }

    /// Lines between the panes, and one under the head of the pane that has the focus.
    fn edges(&self, ui: &Ui, window: WindowContext<'_>, places: &[Rect]) {
        let palette = window.palette;
        for place in places {
            ui.painter().rect_stroke(*place, 0, Stroke::new(1.0, palette.hairline), StrokeKind::Outside);
        }
        let place = places[self.focused];
        let under_head = place.top() + head::HEIGHT_PT - FOCUS_EDGE_PT / 2.0;
        ui.painter().hline(place.x_range(), under_head, Stroke::new(FOCUS_EDGE_PT, palette.accent));
    }
}
