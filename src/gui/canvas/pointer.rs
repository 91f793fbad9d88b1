//! What a pointer does to the chart: zooming, pulling, choosing, lifting, opening and closing.

use egui::{PointerButton, Pos2, Rect as ScreenRect, Response, Sense, Ui, Vec2};

use super::camera::View;
use super::{Canvas, canvas_id, hit, overlay};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request, SelectMode};
use crate::gui::widget::action_menu::action_menu;
use crate::layout::Form;
use crate::scene::SIZES;

/// How much one notch of the wheel zooms.
const WHEEL_FACTOR: f64 = 1.15;

impl Canvas {
    /// Lets flights, wheel, pinch and pulling move the camera. Returns where the pointer is, when a hand did.
    pub(super) fn move_camera(&mut self, ui: &Ui, view: &mut View, response: &Response, now_s: f64) -> Option<Pos2> {
        if let Some(flight) = &self.flight {
            let (camera, has_arrived) = flight.at(now_s);
            view.camera = camera;
            if has_arrived {
                self.flight = None;
            } else {
                ui.ctx().request_repaint();
            }
        }
        let before = view.camera;
        let pointer = ui.input(|input| input.pointer.latest_pos());
        if response.contains_pointer()
            && let Some(pointer) = ui.input(|input| input.pointer.hover_pos())
        {
            for (factor, pan) in ui.input(wheel_moves) {
                view.camera = view.zoomed(factor, pointer);
                view.camera = view.panned(pan);
            }
        }
        let pulls = self.pan_from.is_some() || response.dragged_by(PointerButton::Middle);
        if pulls {
            view.camera = view.panned(ui.input(|input| input.pointer.delta()));
        }
        if view.camera == before {
            return None;
        }
        self.flight = None;
        pointer
    }

    pub(super) fn point_and_click(
        &mut self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        view: &View,
        response: &Response,
        out: &mut Outbox,
    ) {
        let card_at = |place: Pos2| hit::card_at(ctx.scene, view.chart_from_screen(place), &|_| false);
        self.hovered = match response.hover_pos() {
            Some(place) if ctx.view.drag.is_none() => card_at(place),
            _ => None,
        };
        if response.drag_started_by(PointerButton::Primary) {
            let origin = ui.input(|input| input.pointer.press_origin());
            match origin.and_then(card_at) {
                Some(card) => {
                    let unit = ctx.scene.cards()[card].unit.clone();
                    let units = if ctx.view.is_selected(&unit) { ctx.view.selection.clone() } else { vec![unit] };
                    out.ask(Request::LiftUnits(units));
                }
                None => self.pan_from = origin,
            }
        }
        if !response.dragged_by(PointerButton::Primary) {
            self.pan_from = None;
        }
        if response.double_clicked()
            && let Some(card) = response.interact_pointer_pos().and_then(card_at)
        {
            out.ask(Request::RenameInPlace(ctx.scene.cards()[card].unit.clone()));
        } else if response.clicked() {
            match response.interact_pointer_pos().and_then(card_at) {
                Some(card) => {
                    let mode = ui.input(|input| select_mode(input.modifiers));
                    out.ask(Request::Select(ctx.scene.cards()[card].unit.clone(), mode));
                }
                None => out.ask(Request::ClearSelection),
            }
        }
        if response.secondary_clicked()
            && let Some(card) = response.interact_pointer_pos().and_then(card_at)
        {
            let unit = &ctx.scene.cards()[card].unit;
            if !ctx.view.is_selected(unit) {
                out.ask(Request::Select(unit.clone(), SelectMode::Only));
            }
        }
        response.context_menu(|ui| {
            let actions = if ctx.view.selection.is_empty() { CHART_MENU } else { UNIT_MENU };
            action_menu(ui, ctx, out, actions);
        });
    }

    /// The small button under a card that has parts: shows or hides them.
    pub(super) fn toggle_buttons(&mut self, ui: &Ui, ctx: &PanelContext<'_>, view: &View, out: &mut Outbox) {
        if ctx.view.drag.is_some() || view.camera.zoom * SIZES.name < 6.0 {
            return;
        }
        let selected = ctx.view.primary().and_then(|unit| ctx.scene.card_of(unit));
        let mut shown: Vec<usize> = selected.into_iter().chain(self.hovered).collect();
        shown.dedup();
        for card in shown {
            let held = &ctx.scene.cards()[card];
            let has_parts = held.hidden_count > 0 || ctx.scene.subtree(card).len() > 1;
            if !has_parts {
                continue;
            }
            let rect = view.screen_rect(ctx.scene.rect(card));
            let button = ScreenRect::from_center_size(toggle_place(ctx, card, rect), Vec2::splat(24.0));
            let response = ui.interact(button, canvas_id(ctx.pane.index).with(("toggle", &held.unit)), Sense::click());
            overlay::toggle(ui.painter(), ctx, button.center(), held.hidden_count > 0, response.hovered());
            let name = ctx.text(if held.hidden_count > 0 { "chart-open-unit" } else { "chart-close-unit" });
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
            if response.on_hover_text(name).clicked() {
                out.ask(Request::ToggleCollapsed(held.unit.clone()));
            }
        }
    }
}

/// Where the button stands that shows or hides the parts of a card.
fn toggle_place(ctx: &PanelContext<'_>, card: usize, rect: ScreenRect) -> Pos2 {
    if ctx.view.options.form == Form::LeftToRight {
        return rect.right_center();
    }
    match ctx.scene.placement().children_run(card as u32) {
        crate::layout::Run::Stacked => Pos2::new(rect.left() + 8.0 * ctx.camera.zoom as f32, rect.bottom()),
        crate::layout::Run::SideBySide => rect.center_bottom(),
    }
}

/// What a click with these keys held does to the selection.
pub fn select_mode(modifiers: egui::Modifiers) -> SelectMode {
    if modifiers.command {
        SelectMode::Toggle
    } else if modifiers.shift {
        SelectMode::Range
    } else {
        SelectMode::Only
    }
}

/// What the wheel, a touchpad and a pinch did in this frame: factors to zoom by, and screen points to pan by.
///
/// A wheel turns in lines and zooms; a touchpad moves in points and pans. With Ctrl both zoom, with Shift both pan sideways.
pub fn wheel_moves(input: &egui::InputState) -> Vec<(f64, Vec2)> {
    let mut moves = Vec::new();
    for event in &input.raw.events {
        match event {
            egui::Event::MouseWheel { unit, delta, modifiers, .. } => {
                let is_wheel = !matches!(unit, egui::MouseWheelUnit::Point);
                let notches = if is_wheel { *delta } else { *delta / 50.0 };
                if modifiers.shift {
                    moves.push((1.0, Vec2::new(notches.x + notches.y, 0.0) * 50.0));
                } else if is_wheel || modifiers.command {
                    moves.push((WHEEL_FACTOR.powf(f64::from(notches.y)), Vec2::ZERO));
                } else {
                    moves.push((1.0, notches * 50.0));
                }
            }
            egui::Event::Zoom(factor) => moves.push((f64::from(*factor), Vec2::ZERO)),
            _ => {}
        }
    }
    moves
}

const UNIT_MENU: &[Action] = &[
    Action::Rename,
    Action::AddChild,
    Action::AddSibling,
    Action::MoveTo,
    Action::TakeOver,
    Action::Cut,
    Action::PasteUnder,
    Action::Split,
    Action::Merge,
    Action::AddRelation,
    Action::ToggleCollapsed,
    Action::ShowOnlyThis,
    Action::ZoomToSelection,
    Action::Delete,
];

const CHART_MENU: &[Action] = &[
    Action::AddTop,
    Action::Fit,
    Action::ShowWhole,
    Action::CollapseAll,
    Action::ExpandAll,
    Action::FormHark,
    Action::FormTopDown,
    Action::FormLeftToRight,
    Action::StackEarlier,
    Action::StackLater,
    Action::StackByItself,
    Action::ToggleRelations,
    Action::ToggleOwnRelations,
];
