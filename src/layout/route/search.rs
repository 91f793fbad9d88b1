//! The way of one relation: A* over places where a line turns. From each the way straight ahead is looked at once; every
//! turn on it is a next place, so that a path costs one step per bend, however long it is.

use super::heading::Heading;
use super::obstacles::{LEAST_GAP_PT, Obstacles};
use super::sight::{Sight, View};
use super::{RouteOptions, RouteRequest};
use crate::geometry::{Point, Rect};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

/// How far beyond the two cards a way is sought first; then in growing regions, last in the whole chart.
const FIRST_MARGIN_PT: f64 = 250.0;
const MARGIN_GROWTH: f64 = 6.0;
/// What an end costs per point that it is away from the middle of its side.
const OFF_MIDDLE_PER_PT: f64 = 0.15;
/// A way may cost this many times the least possible: finding the very best takes much longer.
const HASTE: f64 = 1.1;
/// A passage has room if this share of the clearance is left at both sides of the line.
const ROOMY_SHARE: f64 = 0.8;
/// One in how many parts of the effort goes into finding a cheaper way when there is one already.
const IMPROVING_SHARE: u32 = 40;
/// The effort of one look, besides what is seen.
const LOOK_EFFORT: i64 = 8;

/// A place where a line starts, turns or arrives.
#[derive(Clone, Copy)]
struct Place {
    point: Point,
    heading: Heading,
    cost_pt: f64,
    /// The place before; `u32::MAX` for a start.
    before: u32,
    is_arrival: bool,
}

/// A place to go on from. The best is the greatest: cheapest to the end, then furthest on the way, then oldest.
struct Open {
    estimate_pt: f64,
    cost_pt: f64,
    place: u32,
}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_estimate = other.estimate_pt.total_cmp(&self.estimate_pt);
        by_estimate.then(self.cost_pt.total_cmp(&other.cost_pt)).then(other.place.cmp(&self.place))
    }
}
impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Open {}

/// A stretch that has been looked along: from where to where, and its cost at the start.
struct Walked {
    start: f64,
    end: f64,
    cost_pt: f64,
}

/// What is sought and at what price.
struct Quest<'a> {
    request: RouteRequest,
    target_card: &'a Rect,
    options: &'a RouteOptions,
    /// How close to cards the way may come.
    gap_pt: f64,
    /// The way must cost less.
    most_cost_pt: f64,
    effort_left: i64,
}

/// Finds ways one after the other, in the same room.
#[derive(Default)]
pub(super) struct Search {
    places: Vec<Place>,
    open: BinaryHeap<Open>,
    /// By heading and by the bits of the coordinate across it.
    walked: BTreeMap<(Heading, u64), Vec<Walked>>,
    sight: Sight,
}

impl Search {
    /// A cheap way from the edge of one card to the edge of the other, or `None` if there is none or finding it takes
    /// more than `options.effort`. Both cards exist and differ.
    ///
    /// First a way is sought through passages that have room for a line, then for a while a cheaper one through narrow
    /// passages too: there are few of the former and very many of the latter.
    pub(super) fn find(
        &mut self,
        obstacles: &Obstacles,
        request: RouteRequest,
        options: &RouteOptions,
    ) -> Option<Vec<Point>> {
        let mut quest = Quest {
            request,
            target_card: obstacles.card(request.to)?,
            options,
            gap_pt: ROOMY_SHARE * obstacles.clearance_pt(),
            most_cost_pt: f64::INFINITY,
            effort_left: i64::from(options.effort / 4 * 3),
        };
        let roomy = self.find_growing(obstacles, &mut quest);
        quest.gap_pt = LEAST_GAP_PT;
        if let Some((_, cost_pt)) = &roomy {
            quest.most_cost_pt = *cost_pt;
            quest.effort_left = i64::from(options.effort / IMPROVING_SHARE);
        } else {
            quest.effort_left += i64::from(options.effort.div_ceil(4));
        }
        let narrow = self.find_growing(obstacles, &mut quest);
        narrow.or(roomy).map(|(way, _)| way)
    }

    /// Finds a way and its cost within regions that grow.
    fn find_growing(&mut self, obstacles: &Obstacles, quest: &mut Quest<'_>) -> Option<(Vec<Point>, f64)> {
        let from = obstacles.card(quest.request.from)?;
        let mut margin_pt = FIRST_MARGIN_PT;
        while quest.effort_left > 0 {
            let all = obstacles.bounds();
            let wanted = from.union(quest.target_card).expanded(margin_pt);
            let region = Rect::from_edges(
                wanted.left.max(all.left),
                wanted.top.max(all.top),
                wanted.right().min(all.right()),
                wanted.bottom().min(all.bottom()),
            );
            let is_last = region == *all || quest.most_cost_pt.is_finite();
            if let Some(way) = self.find_within(obstacles, quest, &region) {
                return Some(way);
            }
            if is_last {
                return None;
            }
            margin_pt *= MARGIN_GROWTH;
        }
        None
    }

    fn find_within(
        &mut self,
        obstacles: &Obstacles,
        quest: &mut Quest<'_>,
        region: &Rect,
    ) -> Option<(Vec<Point>, f64)> {
        self.places.clear();
        self.open.clear();
        self.walked.clear();
        self.start(obstacles, quest)?;
        while let Some(Open { place, .. }) = self.open.pop() {
            let Place { point, heading, cost_pt, before, is_arrival } = self.places[place as usize];
            if is_arrival {
                return Some((self.way_to(place), cost_pt));
            }
            let axis = heading.axis();
            let (along, across) = (axis.of(point), axis.other().of(point));
            let walked = self.walked.entry((heading, across.to_bits())).or_default();
            // Whoever walked here already saw all that can be seen from here.
            let is_known = |walked: &Walked| {
                let is_within =
                    (along - walked.start) * heading.sign() >= 0.0 && (walked.end - along) * heading.sign() >= 0.0;
                is_within && walked.cost_pt + (along - walked.start).abs() <= cost_pt + 1e-9
            };
            if walked.iter().any(is_known) {
                continue;
            }
            if quest.effort_left <= 0 {
                return None;
            }
            let view = View {
                from: point,
                heading,
                leaves: (before == u32::MAX).then_some(quest.request.from),
                target: quest.request.to,
                target_card: quest.target_card,
                region,
                crossing_cost_pt: quest.options.crossing_cost_pt,
                gap_pt: quest.gap_pt,
            };
            quest.effort_left -= i64::from(self.sight.look(obstacles, &view)) + LOOK_EFFORT;
            let end = along + self.sight.free_pt * heading.sign();
            walked.push(Walked { start: along, end, cost_pt });
            if self.sight.meets_target && self.sight.free_pt >= obstacles.clearance_pt().min(3.0) {
                self.arrive(obstacles, place, quest);
            }
            for index in 0..self.sight.turns.len() {
                let turn = self.sight.turns[index];
                let at = axis.point(along + turn.distance_pt * heading.sign(), across);
                for (is_wanted, is_forward) in [(turn.to_lower, false), (turn.to_higher, true)] {
                    if is_wanted {
                        let next = Heading::along(axis.other(), is_forward);
                        self.add(at, next, cost_pt + turn.cost_pt + quest.options.bend_cost_pt, place, quest);
                    }
                }
            }
        }
        None
    }

    /// Opens the ends at every side of the card that the line leaves: in the middle and opposite the target.
    fn start(&mut self, obstacles: &Obstacles, quest: &Quest<'_>) -> Option<()> {
        let card = obstacles.card(quest.request.from)?;
        for heading in Heading::ALL {
            let axis = heading.axis();
            let (low, high) = axis.range(card);
            let edge = if heading.is_forward() { high } else { low };
            let (first, last) = end_range(card, heading, obstacles.clearance_pt());
            let (target_first, target_last) = end_range(quest.target_card, heading, obstacles.clearance_pt());
            let middle = f64::midpoint(first, last);
            let (shared_first, shared_last) = (first.max(target_first), last.min(target_last));
            let opposite = f64::midpoint(shared_first, shared_last);
            let has_opposite = shared_first <= shared_last && (opposite - middle).abs() > LEAST_GAP_PT;
            for across in std::iter::once(middle).chain(has_opposite.then_some(opposite)) {
                let cost_pt = (across - middle).abs() * OFF_MIDDLE_PER_PT;
                self.add(axis.point(edge, across), heading, cost_pt, u32::MAX, quest);
            }
        }
        Some(())
    }

    fn add(&mut self, point: Point, heading: Heading, cost_pt: f64, before: u32, quest: &Quest<'_>) {
        let least_pt = least_cost(point, heading, quest.target_card, quest.options.bend_cost_pt);
        if cost_pt + least_pt >= quest.most_cost_pt {
            return;
        }
        self.open.push(Open { estimate_pt: cost_pt + HASTE * least_pt, cost_pt, place: self.places.len() as u32 });
        self.places.push(Place { point, heading, cost_pt, before, is_arrival: false });
    }

    /// Opens the end at the target, straight ahead of a place, unless it is too near a corner.
    fn arrive(&mut self, obstacles: &Obstacles, place: u32, quest: &Quest<'_>) {
        let Place { point, heading, cost_pt, .. } = self.places[place as usize];
        let axis = heading.axis();
        let across = axis.other().of(point);
        let (first, last) = end_range(quest.target_card, heading, obstacles.clearance_pt());
        if across < first || across > last {
            return;
        }
        let (low, high) = axis.range(quest.target_card);
        let off_middle = (across - f64::midpoint(first, last)).abs() * OFF_MIDDLE_PER_PT;
        let cost_pt = cost_pt + self.sight.free_cost_pt + off_middle;
        if cost_pt >= quest.most_cost_pt {
            return;
        }
        self.open.push(Open { estimate_pt: cost_pt, cost_pt, place: self.places.len() as u32 });
        let point = axis.point(if heading.is_forward() { low } else { high }, across);
        self.places.push(Place { point, heading, cost_pt, before: place, is_arrival: true });
    }

    fn way_to(&self, arrival: u32) -> Vec<Point> {
        let mut points = Vec::new();
        let mut at = arrival;
        while let Some(place) = self.places.get(at as usize) {
            points.push(place.point);
            at = place.before;
        }
        points.reverse();
        points
    }
}

/// Where on the side of `card` that faces `heading` (or against it) lines may end: not close to its corners.
pub(super) fn end_range(card: &Rect, heading: Heading, clearance_pt: f64) -> (f64, f64) {
    let (low, high) = heading.axis().other().range(card);
    let inset = clearance_pt.min((high - low) / 4.0);
    (low + inset, high - inset)
}

/// A lower bound of what is left to pay: the distance to the target and the bends it takes at least.
fn least_cost(point: Point, heading: Heading, target: &Rect, bend_cost_pt: f64) -> f64 {
    let axis = heading.axis();
    let (low, high) = axis.range(target);
    let (low_across, high_across) = axis.other().range(target);
    let (along, across) = (axis.of(point), axis.other().of(point));
    let distance = (low - along).max(along - high).max(0.0) + (low_across - across).max(across - high_across).max(0.0);
    let (is_ahead, reaches_ahead) =
        if heading.is_forward() { (low >= along, high > along) } else { (high <= along, low < along) };
    let bends = if is_ahead && low_across < across && across < high_across {
        0.0
    } else if reaches_ahead {
        1.0
    } else {
        2.0
    };
    distance + bends * bend_cost_pt
}
