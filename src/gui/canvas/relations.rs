//! Relations on the chart: their lines, and the handle by which a new one is drawn.

use egui::{Painter, Pos2, Rect as ScreenRect, Sense, Shape, Stroke, Ui, Vec2};

use super::camera::View;
use super::{canvas_id, hit, paint};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::model::UnitId;
use crate::scene::{Primitive, SIZES};

/// Labels lower than this on the screen are left out.
const LEAST_LABEL_PT: f64 = 5.5;
/// More lines than this get no names at once: the inspector has those of a unit, the network all.
const MOST_NAMED_LINES: usize = 60;
/// How large the handle is to the pointer, in screen points.
const HANDLE_PT: f32 = 24.0;

/// Paints the lines that are in view. With something selected, the lines of others step back.
pub fn paint_lines(painter: &Painter, ctx: &PanelContext<'_>, view: &View) {
    let theme = ctx.palette.chart_theme();
    let visible = view.visible();
    let lines = ctx.relations.lines();
    let has_chosen = lines.iter().any(|line| line.is_of_chosen);
    let has_text = SIZES.detail * view.camera.zoom >= LEAST_LABEL_PT;
    let mut shapes = Vec::new();
    // The quiet ones first: what was chosen lies on top.
    for is_chosen in [false, true] {
        for line in lines.iter().filter(|line| line.is_of_chosen == is_chosen) {
            if line.bounds().expanded(4.0).intersects(&visible) {
                line.primitives(theme, has_chosen && !is_chosen, &mut shapes);
            }
        }
    }
    for shape in &shapes {
        let is_label = matches!(shape, Primitive::Text { .. } | Primitive::Rect { .. });
        if has_text || !is_label {
            paint::primitive(painter, view, shape);
        }
    }
}

/// Gives each line in view a name for screen readers, which a pointer at its mark shows too: labels may be shortened.
pub fn name_lines(ui: &Ui, ctx: &PanelContext<'_>, view: &View) {
    let visible = view.visible();
    let cards = ctx.scene.cards();
    let lines = ctx.relations.lines().iter().filter(|line| line.mark_bounds().intersects(&visible));
    for (place, line) in lines.enumerate().take(MOST_NAMED_LINES) {
        let rect = view.screen_rect(line.mark_bounds()).expand(4.0);
        let response = ui.interact(rect, canvas_id(ctx.pane.index).with(("relation-line", place)), Sense::hover());
        let [from, to] = [line.from, line.to].map(|card| ctx.organisation().name_of(&cards[card].unit));
        let name = format!("{from} → {to}: {}", line.words);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &name));
        response.on_hover_text(name);
    }
}

/// Draws a new relation from a card to another.
#[derive(Debug, Default)]
pub struct RelationPen {
    from: Option<UnitId>,
}

impl RelationPen {
    /// Shows the handle at the selected card, and the line that is being drawn from it.
    pub fn ui(&mut self, ui: &Ui, ctx: &PanelContext<'_>, view: &View, out: &mut Outbox) {
        let Some(unit) = self.from.clone().or_else(|| ctx.view.primary().cloned()) else { return };
        let Some(card) = ctx.scene.card_of(&unit) else {
            self.from = None;
            return;
        };
        if ctx.view.drag.is_some() || view.camera.zoom * SIZES.name < 6.0 {
            return;
        }
        let rect = view.screen_rect(ctx.scene.rect(card));
        let handle = Pos2::new(rect.right(), rect.top() + (rect.height() * 0.5).min(13.0 * view.camera.zoom as f32));
        let area = ScreenRect::from_center_size(handle, Vec2::splat(HANDLE_PT));
        let response = ui.interact(area, canvas_id(ctx.pane.index).with("relation-handle"), Sense::click_and_drag());
        let name = ctx.text("chart-relation-handle");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
        if response.drag_started() {
            self.from = Some(unit.clone());
        }
        let accent = ctx.palette.accent;
        let pointer = ui.input(|input| input.pointer.latest_pos());
        if let (Some(from), Some(pointer)) = (&self.from, pointer) {
            let over = hit::card_at(ctx.scene, view.chart_from_screen(pointer), &|other| other == card);
            let line = Stroke::new(1.8, accent);
            ui.painter().extend(Shape::dashed_line(&[handle, pointer], line, 5.0, 4.0));
            if let Some(over) = over {
                let target = view.screen_rect(ctx.scene.rect(over));
                ui.painter().rect_stroke(target, 6, Stroke::new(2.5, accent), egui::StrokeKind::Outside);
            }
            if ui.input(|input| !input.pointer.primary_down()) {
                if let Some(over) = over {
                    out.ask(Request::Relate(from.clone(), ctx.scene.cards()[over].unit.clone()));
                }
                self.from = None;
            }
        }
        let (ground, ink) = match response.hovered() || self.from.is_some() {
            true => (accent, ctx.palette.on_accent),
            false => (ctx.palette.panel, accent),
        };
        ui.painter().circle(handle, 7.0, ground, Stroke::new(1.5, accent));
        let arrow = [handle - Vec2::new(3.0, 0.0), handle + Vec2::new(3.0, 0.0)];
        ui.painter().arrow(arrow[0], arrow[1] - arrow[0], Stroke::new(1.4, ink));
        let hint = format!("{name} ({})", Action::AddRelation.shortcut_text());
        if self.from.is_none() && response.on_hover_text(hint).clicked() {
            out.act(Action::AddRelation);
        }
    }
}
