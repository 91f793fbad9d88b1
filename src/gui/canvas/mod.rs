//! The chart in the window: what is seen of a scene, and everything that a hand does to it.
//!
//! `camera` is where the view is, `paint` what it shows, `hit` what lies under the pointer, `shift` cards that are out of
//! their place, `overlay` what is drawn on top, `minimap` the small map, `legend` the switches,
//! `relations` the lines besides the hierarchical one, `walk` where the arrow keys lead. The canvas reads the scene and asks for changes.

pub mod camera;
mod hit;
mod legend;
mod minimap;
mod overlay;
pub mod paint;
mod relations;
mod rename;
pub mod shift;
mod walk;

use egui::{Id, PointerButton, Pos2, Rect as ScreenRect, Response, Sense, Ui, Vec2};

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request, SelectMode};
use crate::gui::view_state::Camera;
use crate::gui::widget::action_menu::action_menu;
use crate::layout::Form;
use crate::model::UnitId;
use crate::scene::{SIZES, Scene};
use camera::{Flight, View};
use legend::Legend;
use paint::{Painted, Shift};
use relations::RelationPen;
use rename::NameField;
use shift::{Gap, Glide, Still};

pub use camera::clamped;
pub use overlay::legend_mark;
pub use walk::neighbour;

/// More cards than this get no names for screen readers at once: the outline has all of them.
const MOST_NAMED: usize = 400;
/// How far from a card something may be dropped and still land beside it, in screen points.
const DROP_REACH_PT: f64 = 56.0;
/// How near the edge a drag makes the view follow, in screen points.
const FOLLOW_EDGE_PT: f32 = 44.0;
/// How long something must be held over a closed unit before it opens.
const OPEN_AFTER_S: f64 = 0.7;
/// The size of a view before the first frame, in screen points.
const ORDINARY_VIEW: Vec2 = Vec2::new(880.0, 780.0);
/// How much one notch of the wheel zooms.
const WHEEL_FACTOR: f64 = 1.15;

/// The chart in the window, with what it remembers from frame to frame.
#[derive(Default)]
pub struct Canvas {
    screen: Option<ScreenRect>,
    flight: Option<Flight>,
    glide: Glide,
    name_field: NameField,
    legend: Legend,
    relation_pen: RelationPen,
    pan_from: Option<Pos2>,
    held_over: Option<(UnitId, f64)>,
    hovered: Option<usize>,
    wants_fit: bool,
    /// The camera that last fitted the chart, and the view it was for: as long as nobody moves it, it keeps fitting.
    fitted: Option<(Camera, Vec2)>,
    /// Cards that were looked at in the last frame.
    pub visited: usize,
}

/// The id of the chart: what has the keyboard when no field has.
pub fn canvas_id() -> Id {
    Id::new("chart")
}

impl Canvas {
    /// The camera that shows the whole scene; for a view of ordinary size while its own is not known yet.
    pub fn fitting(&self, scene: &Scene) -> Camera {
        let screen = self.screen.unwrap_or(ScreenRect::from_min_size(Pos2::ZERO, ORDINARY_VIEW));
        View { camera: Camera::default(), screen }.fitted(scene.bounds())
    }

    /// Lets the view fly to where it shows the whole scene, and keep showing it when the view changes its size.
    pub fn fit(&mut self, scene: &Scene, from: Camera, now_s: f64, reduced_motion: bool) -> Camera {
        let to = self.fitting(scene);
        self.fitted = self.screen.map(|screen| (to, screen.size()));
        self.fly(from, to, now_s, reduced_motion)
    }

    /// The camera that shows some cards.
    pub fn framing(&self, scene: &Scene, units: &[UnitId]) -> Option<Camera> {
        let screen = self.screen?;
        let rects = units.iter().filter_map(|unit| Some(scene.subtree_bounds(scene.card_of(unit)?)));
        let bounds = rects.reduce(|all, rect| all.union(&rect))?;
        Some(View { camera: Camera::default(), screen }.fitted(bounds.expanded(24.0)))
    }

    /// The camera moved no further than needed to see a card, and near enough to read it.
    pub fn revealing(&self, scene: &Scene, unit: &UnitId, camera: Camera) -> Option<Camera> {
        let rect = scene.rect(scene.card_of(unit)?);
        let screen = self.screen?;
        if camera.zoom < 0.5 {
            return Some(Camera { centre: rect.centre(), zoom: 0.8 });
        }
        Some(View { camera, screen }.revealing(rect))
    }

    /// Lets the view fly to another place; at once where motion is reduced.
    pub fn fly(&mut self, from: Camera, to: Camera, now_s: f64, reduced_motion: bool) -> Camera {
        if reduced_motion {
            return to;
        }
        self.flight = Some(Flight::new(from, to, now_s));
        from
    }

    /// Shows the chart from its beginning as soon as the size of the view is known: whole, where it can be read so.
    pub fn fit_when_shown(&mut self) {
        self.wants_fit = true;
    }

    /// Takes notice of a new scene: cards glide to their places, and the view goes along with what did not change.
    pub fn scene_changed(
        &mut self,
        before: &Scene,
        after: &Scene,
        anchor: Option<&UnitId>,
        camera: Camera,
        now_s: f64,
        reduced_motion: bool,
    ) -> Camera {
        let (glide, (x, y)) = Glide::between(before, after, anchor, now_s);
        self.glide = if reduced_motion { Glide::default() } else { glide };
        self.hovered = None;
        let along = |camera: Camera| Camera {
            centre: crate::geometry::Point::new(camera.centre.x + x, camera.centre.y + y),
            zoom: camera.zoom,
        };
        self.flight = None;
        along(camera)
    }

    /// Shows the chart and asks for what a hand does to it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let screen = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(screen);
        let response = ui.interact(screen, canvas_id(), Sense::click_and_drag());
        self.screen = Some(screen);
        let now_s = ui.input(|input| input.time);
        let mut view = View { camera: ctx.view.camera, screen };
        view.camera = self.moved_camera(ui, ctx, &view, &response, now_s);

        let painter = ui.painter().with_clip_rect(screen);
        painter.rect_filled(screen, 0, ctx.palette.ground);
        self.point_and_click(ui, ctx, &view, &response, out);
        let pointer = ui.input(|input| input.pointer.latest_pos()).filter(|place| screen.contains(*place));
        let gap = self.drag_over(ui, ctx, &mut view, pointer, now_s, out);

        let gliding = self.glide.at(now_s);
        let (shift, opacity): (&dyn Shift, f32) = match (&gap, &gliding) {
            (Some(gap), _) => (gap, 1.0),
            (None, Some(gliding)) => (gliding, gliding.done() as f32),
            (None, None) => (&Still, 1.0),
        };
        if gliding.is_some() {
            ui.ctx().request_repaint();
        }
        let theme = ctx.palette.chart_theme();
        let painted = paint::paint(&painter, ctx.scene, &view, theme, shift, opacity, None);
        if gap.is_none() && gliding.is_none() {
            relations::paint_lines(&painter, ctx, &view);
        }
        overlay::states(&painter, ctx, &view, shift, self.hovered);
        self.visited = painted.visited;
        name_cards(ui, ctx, &painted, out);
        self.toggle_buttons(ui, ctx, &view, out);
        if ctx.view.drag.is_none() {
            relations::name_lines(ui, ctx, &view);
        }
        self.relation_pen.ui(ui, ctx, &view, out);
        if let Some(gap) = &gap {
            overlay::slot(&painter, ctx, &view, gap);
        }
        if ctx.scene.cards().is_empty() {
            overlay::empty(&painter, ctx, screen);
        }
        if ctx.view.panels.legend {
            self.legend.ui(ui, ctx, screen, out);
        }
        if ctx.view.panels.minimap {
            minimap::ui(ui, ctx, &view, out);
        }
        self.name_field.ui(ui, ctx, &view, out);
        if let (Some(drag), Some(pointer)) = (&ctx.view.drag, ui.input(|input| input.pointer.latest_pos())) {
            overlay::floating(ui, ctx, &view, drag, pointer);
        }
        self.keep_keyboard(ui, &response, ctx);
        if view.camera != ctx.view.camera {
            out.ask(Request::LookAt(view.camera.centre, view.camera.zoom));
        }
    }

    /// The camera after flights, wheel, pinch and pulling.
    fn moved_camera(
        &mut self,
        ui: &Ui,
        ctx: &PanelContext<'_>,
        view: &View,
        response: &Response,
        now_s: f64,
    ) -> Camera {
        let mut view = *view;
        let size = view.screen.size();
        let has_other_size = self.fitted.is_some_and(|(camera, of)| camera == view.camera && of != size);
        if std::mem::take(&mut self.wants_fit) || has_other_size {
            let bounds = ctx.scene.bounds();
            let top = if ctx.scene.cards().is_empty() { bounds } else { ctx.scene.rect(0) };
            view.camera = view.opened(bounds, top);
            self.fitted = Some((view.camera, size));
            self.flight = None;
        }
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
        if view.camera != before {
            self.flight = None;
        }
        view.camera
    }

    fn point_and_click(&mut self, ui: &Ui, ctx: &PanelContext<'_>, view: &View, response: &Response, out: &mut Outbox) {
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

    /// Follows something that is dragged: finds where it would land, opens what it is held over, moves the view.
    fn drag_over(
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
        self.follow_edge(ui, view, pointer);
        let lifted: Vec<_> = drag.units.iter().filter_map(|unit| ctx.scene.card_of(unit)).collect();
        let lifted: Vec<_> = lifted.into_iter().map(|card| ctx.scene.subtree(card)).collect();
        let is_lifted = |card: usize| lifted.iter().any(|range| range.contains(&card));
        let reach = DROP_REACH_PT / view.camera.zoom;
        let point = view.chart_from_screen(pointer);
        let landing = match hit::card_at(ctx.scene, point, &|_| false) {
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
        let is_same = drag.target.as_ref().is_some_and(|target| target.parent == parent && target.place == place);
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

    fn follow_edge(&self, ui: &Ui, view: &mut View, pointer: Pos2) {
        let screen = view.screen;
        let pull = |low: f32, high: f32, at: f32| {
            let (near_low, near_high) = (low + FOLLOW_EDGE_PT - at, at - (high - FOLLOW_EDGE_PT));
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

    /// The small button under a card that has parts: shows or hides them.
    fn toggle_buttons(&mut self, ui: &Ui, ctx: &PanelContext<'_>, view: &View, out: &mut Outbox) {
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
            let response = ui.interact(button, canvas_id().with(("toggle", &held.unit)), Sense::click());
            overlay::toggle(ui.painter(), ctx, button.center(), held.hidden_count > 0, response.hovered());
            let name = ctx.text(if held.hidden_count > 0 { "chart-open-unit" } else { "chart-close-unit" });
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
            if response.on_hover_text(name).clicked() {
                out.ask(Request::ToggleCollapsed(held.unit.clone()));
            }
        }
    }

    /// When no field has the keyboard the chart has it, with Tab, arrows and Escape as its own keys.
    fn keep_keyboard(&self, ui: &Ui, response: &Response, ctx: &PanelContext<'_>) {
        let id = canvas_id();
        if response.clicked() || response.drag_started() || ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let filter = egui::EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, ctx.text("chart-name")));
    }
}

/// Where the button stands that shows or hides the parts of a card.
fn toggle_place(ctx: &PanelContext<'_>, card: usize, rect: ScreenRect) -> Pos2 {
    if ctx.view.options.form == Form::LeftToRight {
        return rect.right_center();
    }
    match ctx.scene.placement().children_run(card as u32) {
        crate::layout::Run::Stacked => Pos2::new(rect.left() + 8.0 * ctx.view.camera.zoom as f32, rect.bottom()),
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

/// Gives every card that can be read a role, a name and a state for screen readers.
fn name_cards(ui: &Ui, ctx: &PanelContext<'_>, painted: &Painted, out: &mut Outbox) {
    if painted.readable.len() > MOST_NAMED {
        return;
    }
    for (card, rect) in &painted.readable {
        let held = &ctx.scene.cards()[*card];
        let id = canvas_id().with(("card", &held.unit));
        let organisation = ctx.organisation();
        let Some(unit) = organisation.unit(&held.unit) else { continue };
        let response = ui.interact(*rect, id, Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, &unit.name));
        let kind = organisation.kind_of(unit).map_or(unit.kind.as_str(), |kind| &kind.name);
        let leadership = crate::scene::leadership_text(organisation, &held.unit, ctx.language);
        let details: Vec<&str> = [Some(kind), leadership.as_deref(), Some(&*held.figure), Some(&*held.hidden)]
            .into_iter()
            .flatten()
            .filter(|text| !text.is_empty())
            .collect();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(egui::accesskit::Role::TreeItem);
            node.set_label(unit.name.as_str());
            node.set_description(details.join(", "));
            node.set_selected(ctx.view.is_selected(&held.unit));
            node.set_expanded(held.hidden_count == 0);
            node.add_action(egui::accesskit::Action::Click);
        });
        if ui.input(|input| input.has_accesskit_action_request(id, egui::accesskit::Action::Click)) {
            out.ask(Request::Select(held.unit.clone(), SelectMode::Only));
        }
    }
}

const UNIT_MENU: &[Action] = &[
    Action::Rename,
    Action::AddChild,
    Action::AddSibling,
    Action::MoveTo,
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
