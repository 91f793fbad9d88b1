//! Arrows from where units stood to where they stand, led around the cards.

use std::borrow::Cow;

use super::Scene;
use super::primitive::{Primitive, Stroke};
use super::relations::arrow_head;
use super::style::{ColourRole, Theme};
use crate::geometry::{Point, Rect};
use crate::layout::{self, Obstacles, RouteOptions, RouteRequest};
use crate::model::{StrokeStyle, UnitId};

/// How far an arrow stays away from the cards that it passes.
const CLEARANCE_PT: f64 = 6.0;
/// How wide an arrow is, and how wide the room is that it clears over the lines that it crosses.
const LINE_PT: f64 = 2.2;
const HALO_PT: f64 = 6.0;
/// How round its bends are, and of how many pieces a bend is.
const BEND_PT: f64 = 10.0;
const BEND_PIECES: u32 = 6;
/// Its head.
const HEAD_LENGTH_PT: f64 = 11.0;
const HEAD_HALF_WIDTH_PT: f64 = 5.5;

/// An arrow from the ghost of a unit to its card.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveArrow {
    /// The unit.
    pub unit: UnitId,
    /// The card of its ghost.
    pub from: usize,
    /// Its card.
    pub to: usize,
    points: Vec<Point>,
    head: Vec<Point>,
}

impl MoveArrow {
    /// Arrows between these pairs of cards, each led around the others.
    pub(super) fn between(scene: &Scene, pairs: &[(usize, usize)]) -> Vec<Self> {
        if pairs.is_empty() {
            return Vec::new();
        }
        let placement = scene.placement();
        let obstacles = Obstacles::new(&placement.rects, &placement.segments, CLEARANCE_PT);
        let requests: Vec<_> =
            pairs.iter().map(|&(from, to)| RouteRequest { from: from as u32, to: to as u32 }).collect();
        let options = RouteOptions { track_gap_pt: 8.0, ..RouteOptions::default() };
        let routes = layout::route(&obstacles, &requests, &options);
        let arrow = |(&(from, to), route): (&(usize, usize), layout::Route)| Self {
            unit: scene.cards()[to].unit.clone(),
            from,
            to,
            head: arrow_head(&route.points, HEAD_LENGTH_PT, HEAD_HALF_WIDTH_PT),
            points: rounded(&route.points),
        };
        pairs.iter().zip(routes).map(arrow).collect()
    }

    /// Its shapes, from back to front.
    pub fn primitives<'a>(&'a self, theme: Theme, shapes: &mut Vec<Primitive<'a>>) {
        if self.points.len() < 2 {
            return;
        }
        let stroke = |role, width_pt| Stroke { colour: theme.colour(role), width_pt, pattern: StrokeStyle::Solid };
        shapes
            .push(Primitive::Polyline { points: Cow::from(&self.points), stroke: stroke(ColourRole::Ground, HALO_PT) });
        shapes.push(Primitive::Polyline {
            points: Cow::from(&self.points),
            stroke: stroke(ColourRole::MarkMoved, LINE_PT),
        });
        let fill = theme.colour(ColourRole::MarkMoved);
        shapes.push(Primitive::Circle { centre: self.points[0], radius_pt: LINE_PT * 1.6, fill });
        if self.head.len() == 3 {
            shapes.push(Primitive::Polygon { points: self.head.clone(), fill });
        }
    }

    /// What it takes up.
    pub fn bounds(&self) -> Option<Rect> {
        let around = |point: &Point| Rect::new(point.x, point.y, 0.0, 0.0);
        self.points.iter().map(around).reduce(|all, point| all.union(&point)).map(|all| all.expanded(HALO_PT))
    }
}

/// The same way with round bends.
fn rounded(points: &[Point]) -> Vec<Point> {
    let [first, .., last] = points else { return points.to_vec() };
    let mut found = vec![*first];
    for bend in points.windows(3) {
        let [before, at, after] = [bend[0], bend[1], bend[2]];
        let length = |a: Point, b: Point| (a.x - b.x).hypot(a.y - b.y);
        let radius = BEND_PT.min(length(before, at) / 2.0).min(length(at, after) / 2.0);
        let toward = |end: Point| {
            let share = radius / length(at, end).max(f64::MIN_POSITIVE);
            Point::new(at.x + (end.x - at.x) * share, at.y + (end.y - at.y) * share)
        };
        let (enter, leave) = (toward(before), toward(after));
        for piece in 0..=BEND_PIECES {
            let share = f64::from(piece) / f64::from(BEND_PIECES);
            let left = 1.0 - share;
            let mix = |a: f64, b: f64, c: f64| left * left * a + 2.0 * left * share * b + share * share * c;
            found.push(Point::new(mix(enter.x, at.x, leave.x), mix(enter.y, at.y, leave.y)));
        }
    }
    found.push(*last);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_bends_begin_and_end_where_the_way_does_and_stay_near_it() {
        let way = [Point::new(0.0, 0.0), Point::new(100.0, 0.0), Point::new(100.0, 4.0), Point::new(300.0, 4.0)];
        let round = rounded(&way);
        assert_eq!((round[0], round[round.len() - 1]), (way[0], way[3]));
        for point in &round {
            let near = way.windows(2).any(|piece| {
                let bounds = crate::geometry::Segment::new(piece[0], piece[1]).bounds();
                bounds.expanded(BEND_PT / 2.0).contains(*point)
            });
            assert!(near, "{point:?}");
        }
        assert_eq!(rounded(&way[..2]), way[..2]);
        assert!(rounded(&[]).is_empty());
    }
}
