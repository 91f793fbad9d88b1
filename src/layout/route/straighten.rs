//! Takes small steps out of a way that was found: the search turns where cards show it to, which is not always where
//! one turn would do for three.

use super::RouteRequest;
use super::heading::Heading;
use super::obstacles::Obstacles;
use super::polyline::tidy;
use super::search::end_range;
use crate::geometry::{Point, Segment};

/// Higher steps stay.
const STEP_PT: f64 = 40.0;

/// Takes out every step of `points` that can be evened out by moving the piece before or after it, if the way stays free.
pub(super) fn straighten(obstacles: &Obstacles, request: RouteRequest, points: &mut Vec<Point>) {
    let mut index = 0;
    while index + 3 < points.len() {
        if let Some(evened) = evened(obstacles, request, points, index) {
            *points = evened;
            tidy(points);
            index = 0;
        } else {
            index += 1;
        }
    }
}

/// The line without the step at the end of the piece that starts at point `index`.
fn evened(obstacles: &Obstacles, request: RouteRequest, points: &[Point], index: usize) -> Option<Vec<Point>> {
    let [before, step, after] = [0, 1, 2].map(|n| Heading::between(points[index + n], points[index + n + 1]));
    let axis = before.axis();
    let level = |point: Point| axis.other().of(point);
    let (old, new) = (level(points[index]), level(points[index + 3]));
    if before != after || step.axis() == axis || (old - new).abs() > STEP_PT {
        return None;
    }
    let moved = |indices: [usize; 2], to: f64| {
        let mut points = points.to_vec();
        for index in indices {
            points[index] = axis.point(axis.of(points[index]), to);
        }
        is_better(obstacles, request, &points).then_some(points)
    };
    moved([index, index + 1], new).or_else(|| moved([index + 2, index + 3], old))
}

/// Whether a line with a step less still ends on its cards, passes through none and turns back nowhere.
fn is_better(obstacles: &Obstacles, request: RouteRequest, points: &[Point]) -> bool {
    let last = points.len() - 1;
    let ends_well = |card: u32, end: usize, next: usize| {
        let heading = Heading::between(points[end], points[next]);
        let across = heading.axis().other().of(points[end]);
        obstacles.card(card).is_some_and(|card| {
            let (low, high) = end_range(card, heading, obstacles.clearance_pt());
            low <= across && across <= high
        })
    };
    let ends = [request.from, request.to];
    let is_free = |pair: &[Point]| !obstacles.is_blocked(&Segment::new(pair[0], pair[1]).bounds(), ends);
    ends_well(request.from, 0, 1) && ends_well(request.to, last, last - 1) && points.windows(2).all(is_free)
}
