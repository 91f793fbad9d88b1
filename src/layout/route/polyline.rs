//! Small things about one line of upright and level pieces: tidying it, where its label goes, and the line to draw when
//! there is no way.

use super::heading::Axis;
use super::obstacles::Obstacles;
use crate::geometry::{Point, Rect};

/// Shorter pieces are no pieces.
const LEAST_PIECE_PT: f64 = 1e-6;

/// Takes out points that lie upon the one before, and points amid a straight piece or at its turning back.
pub(super) fn tidy(points: &mut Vec<Point>) {
    let mut kept: usize = 0;
    for index in 0..points.len() {
        let point = points[index];
        let is_near = |a: Point, b: Point| (a.x - b.x).abs().max((a.y - b.y).abs()) < LEAST_PIECE_PT;
        if kept > 0 && is_near(points[kept - 1], point) {
            continue;
        }
        while kept > 1 {
            let (a, b) = (points[kept - 2], points[kept - 1]);
            let is_straight = (a.x - b.x).abs().max((b.x - point.x).abs()) < LEAST_PIECE_PT
                || (a.y - b.y).abs().max((b.y - point.y).abs()) < LEAST_PIECE_PT;
            if !is_straight {
                break;
            }
            kept -= 1;
        }
        if kept == 0 || !is_near(points[kept - 1], point) {
            points[kept] = point;
            kept += 1;
        }
    }
    points.truncate(kept);
}

/// The middle of the longest piece; of level and upright ones of one length a level one. `None` without pieces.
pub(super) fn label_at(points: &[Point]) -> Option<Point> {
    let length = |pair: &[Point]| {
        let (x, y) = ((pair[0].x - pair[1].x).abs(), (pair[0].y - pair[1].y).abs());
        if x >= y { x + LEAST_PIECE_PT } else { y }
    };
    // The first of the longest.
    let longest = points.windows(2).rev().max_by(|a, b| length(a).total_cmp(&length(b)))?;
    Some(Point::new(f64::midpoint(longest[0].x, longest[1].x), f64::midpoint(longest[0].y, longest[1].y)))
}

/// The line from card to card that heeds no other card: straight where the cards face each other, with a step where
/// they do not; between cards that touch or overlap, around their right. Empty if it would have no length.
pub(super) fn regardless(obstacles: &Obstacles, from: &Rect, to: &Rect) -> Vec<Point> {
    let gap = |axis: Axis| {
        let ((low, high), (to_low, to_high)) = (axis.range(from), axis.range(to));
        (to_low - high).max(low - to_high)
    };
    let axis = if gap(Axis::X) >= gap(Axis::Y) { Axis::X } else { Axis::Y };
    let mut points = if gap(axis) > 0.0 {
        let ((low, high), (to_low, to_high)) = (axis.range(from), axis.range(to));
        let (start, end) = if to_low >= high { (high, to_low) } else { (low, to_high) };
        let (shared_low, shared_high) = {
            let ((low, high), (to_low, to_high)) = (axis.other().range(from), axis.other().range(to));
            (low.max(to_low), high.min(to_high))
        };
        let shared = f64::midpoint(shared_low, shared_high);
        let faces = shared_high > shared_low;
        let start_across = if faces { shared } else { axis.other().of(from.centre()) };
        let end_across = if faces { shared } else { axis.other().of(to.centre()) };
        let middle = f64::midpoint(start, end);
        vec![
            axis.point(start, start_across),
            axis.point(middle, start_across),
            axis.point(middle, end_across),
            axis.point(end, end_across),
        ]
    } else {
        let x = from.right().max(to.right()) + obstacles.clearance_pt();
        let (start, end) = (from.centre().y, to.centre().y);
        vec![Point::new(from.right(), start), Point::new(x, start), Point::new(x, end), Point::new(to.right(), end)]
    };
    tidy(&mut points);
    if points.len() < 2 {
        points.clear();
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(list: &[(f64, f64)]) -> Vec<Point> {
        list.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn tidying_leaves_only_bends() {
        let mut line = points(&[(0.0, 0.0), (0.0, 0.0), (5.0, 0.0), (9.0, 0.0), (9.0, 4.0), (9.0, 4.0), (9.0, 2.0)]);
        tidy(&mut line);
        assert_eq!(line, points(&[(0.0, 0.0), (9.0, 0.0), (9.0, 2.0)]));
    }

    #[test]
    fn tidying_a_line_that_returns_to_its_start_leaves_the_start() {
        let mut line = points(&[(0.0, 0.0), (5.0, 0.0), (0.0, 0.0)]);
        tidy(&mut line);
        assert_eq!(line, points(&[(0.0, 0.0)]));
    }

    #[test]
    fn the_label_stands_amid_the_longest_piece() {
        assert_eq!(label_at(&points(&[(0.0, 0.0), (0.0, 9.0), (20.0, 9.0)])), Some(Point::new(10.0, 9.0)));
        assert_eq!(label_at(&points(&[(0.0, 0.0), (0.0, 9.0), (9.0, 9.0)])), Some(Point::new(4.5, 9.0)));
        assert_eq!(label_at(&[]), None);
    }
}
