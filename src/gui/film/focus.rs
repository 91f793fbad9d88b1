//! Where the film looks: at all of the chart where that can be read, and otherwise at what happens.

use crate::geometry::{Point, Rect};
use crate::gui::canvas::camera::{LEAST_READABLE_ZOOM, View};
use crate::gui::view_state::Camera;
use crate::scene::Film;

/// Room around what happens, in chart points.
const AROUND_PT: f64 = 70.0;
/// No step is looked at from nearer by.
const MOST_ZOOM: f64 = 0.9;

/// The camera at a moment.
pub fn camera(view: &View, film: &Film, moment: f64) -> Camera {
    let whole = view.fitted(film.bounds());
    if whole.zoom >= LEAST_READABLE_ZOOM {
        return whole;
    }
    let (before, after, share) = film.focus(moment);
    let at = |bounds: Option<Rect>| match bounds {
        None => whole,
        Some(bounds) => {
            let near = view.fitted(bounds.expanded(AROUND_PT));
            Camera { zoom: near.zoom.clamp(whole.zoom, MOST_ZOOM), ..near }
        }
    };
    between(at(before), at(after), share)
}

/// On the way from one camera to another. Zoom goes by equal factors.
fn between(from: Camera, to: Camera, share: f64) -> Camera {
    let mix = |a: f64, b: f64| a + (b - a) * share;
    Camera {
        centre: Point::new(mix(from.centre.x, to.centre.x), mix(from.centre.y, to.centre.y)),
        zoom: mix(from.zoom.ln(), to.zoom.ln()).exp(),
    }
}
