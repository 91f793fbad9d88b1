//! Between the chart and the screen: where the view is, how it zooms to the pointer, and how it flies elsewhere.

use egui::{Pos2, Rect as ScreenRect, Vec2};

use crate::geometry::{Point, Rect};
use crate::gui::view_state::Camera;

/// Smallest zoom; a chart of 100,000 units still fits.
const LEAST_ZOOM: f64 = 0.000_2;
/// Largest zoom.
const MOST_ZOOM: f64 = 4.0;
/// Fitting never enlarges a small chart beyond this.
pub(super) const MOST_FIT_ZOOM: f64 = 1.25;
/// Below this zoom names cannot be read.
pub const LEAST_READABLE_ZOOM: f64 = 0.5;
/// Room that fitting leaves around the chart, in screen points.
pub(super) const FIT_MARGIN_PT: f64 = 28.0;

/// A camera over one rectangle of the screen.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Where the view is.
    pub camera: Camera,
    /// Where on the screen.
    pub screen: ScreenRect,
}

impl View {
    /// The place on the screen of a point of the chart.
    pub fn screen_from_chart(&self, point: Point) -> Pos2 {
        let middle = self.screen.center();
        Pos2::new(
            middle.x + ((point.x - self.camera.centre.x) * self.camera.zoom) as f32,
            middle.y + ((point.y - self.camera.centre.y) * self.camera.zoom) as f32,
        )
    }

    /// The rectangle on the screen of one in the chart.
    pub fn screen_rect(&self, rect: Rect) -> ScreenRect {
        ScreenRect::from_min_max(
            self.screen_from_chart(Point::new(rect.left, rect.top)),
            self.screen_from_chart(Point::new(rect.right(), rect.bottom())),
        )
    }

    /// The point of the chart at a place on the screen.
    pub fn chart_from_screen(&self, place: Pos2) -> Point {
        let away = place - self.screen.center();
        Point::new(
            self.camera.centre.x + f64::from(away.x) / self.camera.zoom,
            self.camera.centre.y + f64::from(away.y) / self.camera.zoom,
        )
    }

    /// The part of the chart that is on the screen.
    pub fn visible(&self) -> Rect {
        let from = self.chart_from_screen(self.screen.min);
        let to = self.chart_from_screen(self.screen.max);
        Rect::from_edges(from.x, from.y, to.x, to.y)
    }

    /// The camera after the hand has pulled the chart along by `by` screen points.
    pub fn panned(&self, by: Vec2) -> Camera {
        let Camera { centre, zoom } = self.camera;
        Camera { centre: Point::new(centre.x - f64::from(by.x) / zoom, centre.y - f64::from(by.y) / zoom), zoom }
    }

    /// The camera after zooming by `factor`, with the same point of the chart at `pointer`.
    pub fn zoomed(&self, factor: f64, pointer: Pos2) -> Camera {
        let held = self.chart_from_screen(pointer);
        let zoom = clamped(self.camera.zoom * factor);
        let away = pointer - self.screen.center();
        Camera { centre: Point::new(held.x - f64::from(away.x) / zoom, held.y - f64::from(away.y) / zoom), zoom }
    }

    /// The camera that shows all of `bounds`; from its top, where it cannot be read otherwise.
    pub fn fitted(&self, bounds: Rect) -> Camera {
        let room = |screen: f32| (f64::from(screen) - 2.0 * FIT_MARGIN_PT).max(1.0);
        let (width, height) = (room(self.screen.width()), room(self.screen.height()));
        let zoom = (width / bounds.width.max(1.0)).min(height / bounds.height.max(1.0));
        Camera { centre: bounds.centre(), zoom: clamped(zoom.min(MOST_FIT_ZOOM)) }
    }

    /// The camera that shows all of `bounds` where that can be read; otherwise its upper part around `top`.
    pub fn opened(&self, bounds: Rect, top: Rect) -> Camera {
        let fitted = self.fitted(bounds);
        if fitted.zoom >= LEAST_READABLE_ZOOM {
            return fitted;
        }
        let half_height = f64::from(self.screen.height()) / 2.0;
        let y = bounds.top + (half_height - FIT_MARGIN_PT) / LEAST_READABLE_ZOOM;
        Camera { centre: Point::new(top.centre().x, y), zoom: LEAST_READABLE_ZOOM }
    }

    /// The camera moved just so far that `rect` is on the screen with some room; as it is when it already is.
    pub fn revealing(&self, rect: Rect) -> Camera {
        let margin = FIT_MARGIN_PT / self.camera.zoom;
        // Legend and map lie over the lower corners.
        let (visible, mut wanted) = (self.visible(), rect.expanded(margin));
        wanted.height += (visible.height * LOWER_SHARE).min(visible.height - wanted.height).max(0.0);
        let shift = |low: f64, high: f64, from: f64, to: f64| {
            if to - from > high - low || from < low {
                from - low
            } else if to > high {
                to - high
            } else {
                0.0
            }
        };
        let x = shift(visible.left, visible.right(), wanted.left, wanted.right());
        let y = shift(visible.top, visible.bottom(), wanted.top, wanted.bottom());
        let centre = self.camera.centre;
        Camera { centre: Point::new(centre.x + x, centre.y + y), zoom: self.camera.zoom }
    }
}

/// How much of a view's height legend and map may take up at the bottom.
const LOWER_SHARE: f64 = 0.25;

/// A zoom that the view can have.
pub fn clamped(zoom: f64) -> f64 {
    zoom.clamp(LEAST_ZOOM, MOST_ZOOM)
}

/// A camera on its way.
#[derive(Clone, Copy, Debug)]
pub struct Flight {
    from: Camera,
    to: Camera,
    started_s: f64,
}

/// How long a flight and a glide of cards take.
pub const GLIDE_S: f64 = 0.2;

impl Flight {
    /// A flight that begins now.
    pub fn new(from: Camera, to: Camera, now_s: f64) -> Self {
        Self { from, to, started_s: now_s }
    }

    /// Where it is now, and whether it has arrived. Zoom goes by equal factors in equal times.
    pub fn at(&self, now_s: f64) -> (Camera, bool) {
        let share = eased((now_s - self.started_s) / GLIDE_S);
        if share >= 1.0 {
            return (self.to, true);
        }
        let between = |from: f64, to: f64| from + (to - from) * share;
        let zoom = (between(self.from.zoom.ln(), self.to.zoom.ln())).exp();
        let centre =
            Point::new(between(self.from.centre.x, self.to.centre.x), between(self.from.centre.y, self.to.centre.y));
        (Camera { centre, zoom }, false)
    }
}

/// Quick at first, soft at the end; 0 to 1.
pub fn eased(share: f64) -> f64 {
    let left = 1.0 - share.clamp(0.0, 1.0);
    1.0 - left * left * left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        View {
            camera: Camera { centre: Point::new(2_900_000.25, 300.0), zoom: 0.5 },
            screen: ScreenRect::from_min_max(Pos2::new(200.0, 50.0), Pos2::new(1_200.0, 850.0)),
        }
    }

    #[test]
    fn screen_and_chart_are_each_others_way_back() {
        let view = view();
        for place in [Pos2::new(200.0, 50.0), Pos2::new(731.5, 444.0)] {
            let back = view.screen_from_chart(view.chart_from_screen(place));
            assert!((back - place).length() < 0.001, "{place} {back}");
        }
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let view = view();
        let pointer = Pos2::new(300.0, 700.0);
        let held = view.chart_from_screen(pointer);
        let zoomed = View { camera: view.zoomed(1.7, pointer), ..view };
        let after = zoomed.chart_from_screen(pointer);
        assert!((held.x - after.x).abs() < 1e-6 && (held.y - after.y).abs() < 1e-6);
        assert_eq!(View { camera: view.zoomed(1e9, pointer), ..view }.camera.zoom, MOST_ZOOM);
    }

    #[test]
    fn fitting_shows_everything() {
        let bounds = Rect::new(-100.0, 20.0, 4_000.0, 900.0);
        let view = View { camera: view().fitted(bounds), ..view() };
        let visible = view.visible();
        assert_eq!(visible.union(&bounds), visible);
    }

    #[test]
    fn a_chart_that_cannot_be_read_as_a_whole_opens_at_its_top() {
        let (bounds, top) = (Rect::new(0.0, 0.0, 9_000.0, 900.0), Rect::new(4_000.0, 0.0, 200.0, 40.0));
        let view = View { camera: view().opened(bounds, top), ..view() };
        assert_eq!(view.camera.zoom, LEAST_READABLE_ZOOM);
        assert_eq!(view.visible().union(&top), view.visible());
        let small = Rect::new(0.0, 0.0, 900.0, 400.0);
        assert_eq!(view.opened(small, top), view.fitted(small));
    }

    #[test]
    fn revealing_moves_no_further_than_it_must() {
        let view = view();
        let inside = Rect::new(2_900_000.0, 300.0, 50.0, 20.0);
        assert_eq!(view.revealing(inside), view.camera);
        let outside = Rect::new(2_902_000.0, 300.0, 50.0, 20.0);
        let after = View { camera: view.revealing(outside), ..view };
        let visible = after.visible();
        assert_eq!(visible.union(&outside), visible);
        assert_eq!(after.camera.centre.y, view.camera.centre.y);
    }
}
