//! The chart in the window: what is seen of a scene, and everything that a hand does to it.
//!
//! `camera` is where the view is, `linking` where others that are linked to it are, `paint` what it shows, `hit` what lies
//! under the pointer, `pointer` what that does, `drag` where something dragged would land, `shift` cards that are out of their place, `overlay` what
//! is drawn on top, `names` what screen readers hear, `minimap` the small map, `legend` the switches, `figure_legend` what colours mean, `relations` the lines
//! besides the hierarchical one, `walk` where the arrow keys lead. The canvas reads the scene and asks for changes; there
//! is one for each pane, told apart by the place of the pane.

pub mod camera;
mod drag;
mod figure_legend;
mod hit;
mod legend;
pub mod linking;
mod minimap;
mod names;
mod overlay;
pub mod paint;
mod pointer;
mod relations;
mod rename;
pub mod shift;
mod signal_marks;
mod walk;

use egui::{Id, Pos2, Rect as ScreenRect, Response, Sense, Ui, Vec2};

use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::view_state::Camera;
use crate::model::UnitId;
use crate::scene::Scene;
use camera::{Flight, View};
use legend::Legend;
use paint::Shift;
use relations::RelationPen;
use rename::NameField;
use shift::{Glide, Still};

pub use camera::clamped;
pub use overlay::legend_mark;
pub use pointer::{select_mode, wheel_moves};
pub use walk::neighbour;

/// The size of a view before the first frame, in screen points.
const ORDINARY_VIEW: Vec2 = Vec2::new(880.0, 780.0);
/// So many panes may stand beside each other.
pub const MOST_PANES: usize = 4;
/// A pane narrower than this has no room for the legend beside another pane, in screen points.
const LEGEND_BESIDE_PT: f32 = 900.0;
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

/// The id of the chart in a pane: what has the keyboard when no field has.
pub fn canvas_id(pane: usize) -> Id {
    Id::new(("chart", pane))
}

/// The pane whose chart has this id.
pub fn pane_of_id(id: Id) -> Option<usize> {
    (0..MOST_PANES).find(|&pane| canvas_id(pane) == id)
}

/// A frame of the chart that has begun: where it is looked at, before it is drawn.
#[derive(Debug)]
pub struct Begun {
    /// The camera in this frame.
    pub view: View,
    /// Whether a hand zoomed or pulled the chart in this frame, and where the pointer was.
    pub moved_at: Option<Pos2>,
    response: Response,
}

impl Canvas {
    /// The camera that shows the whole scene; for a view of ordinary size while its own is not known yet.
    pub fn fitting(&self, scene: &Scene) -> Camera {
        let screen = self.screen.unwrap_or(ScreenRect::from_min_size(Pos2::ZERO, ORDINARY_VIEW));
        View { camera: Camera::default(), screen }.fitted(scene.bounds())
    }

    /// Lets the view fly to a camera that shows the whole scene, and keep showing it when the view changes its size.
    pub fn fit(&mut self, to: Camera, from: Camera, now_s: f64, reduced_motion: bool) -> Camera {
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

    /// The camera moved no further than needed to see a place of the chart.
    pub fn showing(&self, rect: crate::geometry::Rect, camera: Camera) -> Camera {
        self.screen.map_or(camera, |screen| View { camera, screen }.revealing(rect))
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

    /// Takes notice of where the chart is drawn from now on.
    pub fn put_at(&mut self, screen: ScreenRect) {
        self.screen = Some(screen);
    }

    /// Whether the camera has to be found that shows the chart: at its beginning, and when the view has another size than the
    /// one for which nobody has moved the camera since.
    pub fn wants_fit(&self, camera: Camera) -> bool {
        let size = self.screen.map(|screen| screen.size());
        self.wants_fit || self.fitted.is_some_and(|(fitted, of)| fitted == camera && Some(of) != size)
    }

    /// The camera that shows the chart from its beginning: whole, where it can be read so.
    pub fn opened(&self, scene: &Scene) -> Camera {
        let screen = self.screen.unwrap_or(ScreenRect::from_min_size(Pos2::ZERO, ORDINARY_VIEW));
        let bounds = scene.bounds();
        let top = if scene.cards().is_empty() { bounds } else { scene.rect(0) };
        View { camera: Camera::default(), screen }.opened(bounds, top)
    }

    /// Takes notice of the camera that shows the chart: it keeps doing so when the view changes its size.
    pub fn has_fitted(&mut self, camera: Camera) {
        self.wants_fit = false;
        self.flight = None;
        self.fitted = self.screen.map(|screen| (camera, screen.size()));
    }

    /// Where the chart is on the screen; `None` before the first frame.
    pub fn screen(&self) -> Option<ScreenRect> {
        self.screen
    }

    /// Ends the flight that there may be: the camera was put elsewhere.
    pub fn stop(&mut self) {
        self.flight = None;
    }

    /// How large the chart is on the screen; `None` before the first frame.
    pub fn size(&self) -> Option<Vec2> {
        self.screen.map(|screen| screen.size())
    }

    /// The unit under the pointer.
    pub fn hovered<'a>(&self, scene: &'a Scene) -> Option<&'a UnitId> {
        Some(&scene.cards().get(self.hovered?)?.unit)
    }

    /// Marks a unit that the pointer is over in another pane.
    pub fn show_hovered_elsewhere(&self, ui: &Ui, ctx: &PanelContext<'_>, unit: &UnitId) {
        let (Some(screen), Some(card)) = (self.screen, ctx.scene.card_of(unit)) else { return };
        overlay::hovered(&ui.painter().with_clip_rect(screen), ctx, &View { camera: ctx.camera, screen }, card);
    }

    /// Begins a frame: hears what a hand does to the view.
    pub fn begin(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) -> Begun {
        let screen = self.screen.unwrap_or(ui.available_rect_before_wrap());
        ui.advance_cursor_after_rect(screen);
        let response = ui.interact(screen, canvas_id(ctx.pane.index), Sense::click_and_drag());
        let now_s = ui.input(|input| input.time);
        let mut view = View { camera: ctx.camera, screen };
        let moved_at = self.move_camera(ui, &mut view, &response, now_s);
        Begun { view, moved_at, response }
    }

    /// Shows the chart and asks for what a hand does to it. Returns where it is looked at.
    pub fn show(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, begun: Begun, out: &mut Outbox) -> Camera {
        let Begun { mut view, response, .. } = begun;
        let screen = view.screen;
        let now_s = ui.input(|input| input.time);
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
        let painted = paint::paint(&painter, ctx.scene, &view, theme, shift, opacity, ctx.marks);
        if gap.is_none() && gliding.is_none() {
            relations::paint_lines(&painter, ctx, &view);
        }
        overlay::states(&painter, ctx, &view, shift, self.hovered);
        if ctx.view.panels.signal_marks && ctx.marks.is_none() {
            signal_marks::paint(&painter, ctx, &view, &painted.readable);
        }
        self.visited = painted.visited;
        names::name_cards(ui, ctx, &painted, out);
        self.toggle_buttons(ui, ctx, &view, out);
        if ctx.view.drag.is_none() {
            relations::name_lines(ui, ctx, &view);
        }
        if ctx.pane.is_focused {
            self.relation_pen.ui(ui, ctx, &view, out);
        }
        if let Some(gap) = &gap {
            overlay::slot(&painter, ctx, &view, gap);
        }
        if ctx.scene.cards().is_empty() {
            overlay::empty(&painter, ctx, screen);
        }
        let has_room = ctx.pane.count == 1 || (ctx.pane.is_focused && screen.width() >= LEGEND_BESIDE_PT);
        if ctx.view.panels.legend && (has_room || ctx.pane.is_focused) {
            self.legend.ui(ui, ctx, screen, has_room, out);
        }
        if ctx.view.panels.minimap && ctx.pane.is_focused {
            minimap::ui(ui, ctx, &view, out);
        }
        if ctx.pane.is_focused {
            self.name_field.ui(ui, ctx, &view, out);
        }
        if let (Some(drag), Some(pointer)) = (&ctx.view.drag, ui.input(|input| input.pointer.latest_pos()))
            && drag.from == *ctx.scenario
        {
            overlay::floating(ui, ctx, &view, drag, pointer);
        }
        self.keep_keyboard(ui, &response, ctx);
        view.camera
    }

    /// When no field has the keyboard the chart has it, with Tab, arrows and Escape as its own keys.
    fn keep_keyboard(&self, ui: &Ui, response: &Response, ctx: &PanelContext<'_>) {
        let id = canvas_id(ctx.pane.index);
        let is_free = ctx.pane.is_focused && ui.memory(|memory| memory.focused().is_none());
        if response.clicked() || response.drag_started() || is_free {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let filter = egui::EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let name = match ctx.pane.count {
            1 => ctx.text("chart-name").to_owned(),
            _ => ctx.say(&ctx.document.scenarios().name_of(ctx.scenario)),
        };
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, &name));
    }
}
