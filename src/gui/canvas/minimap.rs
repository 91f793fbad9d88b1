//! The small map of the whole chart, with the part that is on the screen: press or drag to look there.

use egui::{Rect as ScreenRect, Sense, Stroke, StrokeKind, Ui, Vec2};

use super::camera::View;
use super::paint;
use super::shift::Still;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::view_state::Camera;

/// Largest size of the map, in screen points.
const MOST: Vec2 = Vec2::new(180.0, 120.0);

/// Shows the map in the lower right corner, unless the whole chart is on the screen anyway.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, view: &View, out: &mut Outbox) {
    let bounds = ctx.scene.bounds();
    let visible = view.visible();
    let shows_all = visible.union(&bounds) == visible;
    if shows_all || bounds.width <= 0.0 || view.screen.width() < 480.0 || view.screen.height() < 320.0 {
        return;
    }
    let zoom = (f64::from(MOST.x) / bounds.width).min(f64::from(MOST.y) / bounds.height);
    let size = Vec2::new((bounds.width * zoom) as f32, (bounds.height * zoom) as f32).max(Vec2::splat(24.0));
    let frame =
        ScreenRect::from_min_size(view.screen.right_bottom() - size - Vec2::splat(28.0), size + Vec2::splat(16.0));
    let map = View { camera: Camera { centre: bounds.centre(), zoom }, screen: frame.shrink(8.0) };
    let response = ui.interact(frame, ui.id().with("minimap"), Sense::click_and_drag());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, ctx.text("chart-minimap")));
    let painter = ui.painter().with_clip_rect(frame);
    painter.rect(frame, 8, ctx.palette.panel, Stroke::new(1.0, ctx.palette.hairline), StrokeKind::Inside);
    paint::paint(
        &painter.with_clip_rect(frame.shrink(2.0)),
        ctx.scene,
        &map,
        ctx.palette.chart_theme(),
        &Still,
        0.5,
        ctx.marks,
    );
    let here = map.screen_rect(visible).intersect(frame.shrink(2.0));
    painter.rect(
        here,
        2,
        ctx.palette.accent.gamma_multiply(0.08),
        Stroke::new(1.5, ctx.palette.accent),
        StrokeKind::Inside,
    );
    let pressed = response.clicked() || response.dragged();
    if pressed && let Some(place) = response.interact_pointer_pos() {
        out.ask(Request::LookAt(map.chart_from_screen(place), view.camera.zoom));
    }
}
