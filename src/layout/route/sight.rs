//! Looking from a place straight ahead: how far the way is free, where turning off makes sense, and what going there
//! costs.

use super::heading::Heading;
use super::obstacles::{LEAST_GAP_PT, Obstacles};
use crate::geometry::{Point, Rect};

/// How far to both sides cards are seen; the gap between two levels of a chart is narrower.
const LOOK_ASIDE_PT: f64 = 48.0;
/// A connector is run upon, not beside, when closer than this.
const UPON_PT: f64 = 2.0;
/// What a point of line costs more for each side at which a card is closer than the clearance.
const SQUEEZE_PER_PT: f64 = 0.4;
/// What a point of line costs more upon a connector.
const UPON_PER_PT: f64 = 1.0;

/// A place ahead at which to turn off.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Turn {
    /// How far ahead, in points.
    pub(super) distance_pt: f64,
    /// What going there costs.
    pub(super) cost_pt: f64,
    /// Whether to turn towards lower coordinates, and towards higher ones.
    pub(super) to_lower: bool,
    pub(super) to_higher: bool,
}

/// Connectors from this length on have a way along them at both sides.
const LONG_PT: f64 = 150.0;
/// How many turns before and after a place of interest are kept when there are very many.
const KEPT_TURNS: usize = 6;

/// What is looked at from where.
pub(super) struct View<'a> {
    pub(super) from: Point,
    pub(super) heading: Heading,
    /// The card whose edge `from` lies on, if it does; it does not stand in the way.
    pub(super) leaves: Option<u32>,
    pub(super) target: u32,
    pub(super) target_card: &'a Rect,
    /// Nothing outside is of interest.
    pub(super) region: &'a Rect,
    pub(super) crossing_cost_pt: f64,
    /// How close to cards it may go; at least [`LEAST_GAP_PT`].
    pub(super) gap_pt: f64,
}

/// What is seen: kept from one look to the next for its room.
#[derive(Default)]
pub(super) struct Sight {
    /// How far the way is free.
    pub(super) free_pt: f64,
    /// What going so far costs.
    pub(super) free_cost_pt: f64,
    /// Whether the target ends the way.
    pub(super) meets_target: bool,
    /// Ascending by distance.
    pub(super) turns: Vec<Turn>,
    /// The cards at the side of lower coordinates and at that of higher ones: from where to where along the way.
    beside: [Vec<(f64, f64)>; 2],
    /// The long connectors that are crossed: at which distance, and whether they run on to lower and higher coordinates.
    crossed: Vec<(f64, bool, bool)>,
    starts: Vec<f64>,
    ends: Vec<f64>,
    /// What changes the cost: at which distance, by how much at once, by how much for every point from there on.
    tolls: Vec<(f64, f64, f64)>,
}

impl Sight {
    /// Looks. Returns how much there was to look at.
    pub(super) fn look(&mut self, obstacles: &Obstacles, view: &View<'_>) -> u32 {
        self.turns.clear();
        self.tolls.clear();
        self.crossed.clear();
        self.beside.iter_mut().for_each(Vec::clear);
        let mut looked_at = self.see_cards(obstacles, view);
        if self.free_pt > 0.0 {
            looked_at += self.see_connectors(obstacles, view);
            self.find_turns(obstacles, view);
            self.add_costs();
        }
        looked_at + self.turns.len() as u32
    }

    fn see_cards(&mut self, obstacles: &Obstacles, view: &View<'_>) -> u32 {
        let (axis, sign) = (view.heading.axis(), view.heading.sign());
        let (start, level) = (axis.of(view.from), axis.other().of(view.from));
        let (region_low, region_high) = axis.range(view.region);
        let limit = if view.heading.is_forward() { region_high - start } else { start - region_low }.max(0.0);
        let squeeze = 0.9 * obstacles.clearance_pt();
        let overlook = 2.0 * obstacles.clearance_pt();
        let more = view.gap_pt - LEAST_GAP_PT;
        let (mut free, mut first_met) = (limit, None);
        let (beside, tolls) = (&mut self.beside, &mut self.tolls);
        let behind = start - overlook * sign;
        let ahead = start + (limit + overlook) * sign;
        let corridor =
            axis.rect((behind.min(ahead), behind.max(ahead)), (level - LOOK_ASIDE_PT, level + LOOK_ASIDE_PT));
        let looked_at = obstacles.walk_walls(&corridor, view.heading, |index, wall| {
            let (low, high) = axis.other().range(wall);
            let (near, far) = distances(view.heading, start, axis.range(wall));
            let is_across = low < level && level < high;
            let is_met = low - more < level && level < high + more && far + more > 0.0;
            if is_met && view.leaves != Some(index) && near - more < free {
                (free, first_met) = (near - more, Some(index));
            }
            // The true card, without the gap around it.
            let card = (near + LEAST_GAP_PT, far - LEAST_GAP_PT);
            let gap = (level - high).max(low - level) + LEAST_GAP_PT;
            if is_across || (high <= level && gap < LOOK_ASIDE_PT) {
                beside[0].push(card);
            }
            if is_across || (low >= level && gap < LOOK_ASIDE_PT) {
                beside[1].push(card);
            }
            if !is_across && gap < squeeze {
                tolls.push((card.0.max(0.0), 0.0, SQUEEZE_PER_PT));
                tolls.push((card.1.max(0.0), 0.0, -SQUEEZE_PER_PT));
            }
            start + (free + overlook) * sign
        });
        self.meets_target = first_met == Some(view.target);
        self.free_pt = if self.meets_target { free + view.gap_pt } else { free }.max(0.0);
        looked_at
    }

    fn see_connectors(&mut self, obstacles: &Obstacles, view: &View<'_>) -> u32 {
        let (axis, sign) = (view.heading.axis(), view.heading.sign());
        let (start, level) = (axis.of(view.from), axis.other().of(view.from));
        let end = start + self.free_pt * sign;
        let (free, tolls, crossed) = (self.free_pt, &mut self.tolls, &mut self.crossed);
        let corridor = axis.rect((start.min(end), start.max(end)), (level - UPON_PT, level + UPON_PT));
        obstacles.visit_lines(&corridor, |line| {
            let (low, high) = axis.other().range(line);
            let (near, far) = distances(view.heading, start, axis.range(line));
            if near > free || far < 0.0 || low > level + UPON_PT || high < level - UPON_PT {
                return;
            }
            if far - near > high - low {
                tolls.push((near.max(0.0), 0.0, UPON_PER_PT));
                tolls.push((far, 0.0, -UPON_PER_PT));
            } else if low <= level && level <= high {
                tolls.push((near, view.crossing_cost_pt, 0.0));
                if high - low >= LONG_PT {
                    crossed.push((near, low < level, level < high));
                }
            }
        })
    }

    /// Finds where to turn off: beside the corners of the cards that are passed, before the one that is met, beside
    /// long connectors that are crossed, and where the target is.
    fn find_turns(&mut self, obstacles: &Obstacles, view: &View<'_>) {
        let clearance = obstacles.clearance_pt();
        let axis = view.heading.axis();
        let free = if self.meets_target { self.free_pt - view.gap_pt } else { self.free_pt };
        let turns = &mut self.turns;
        let mut add = |distance_pt: f64, to_lower: bool, to_higher: bool| {
            if distance_pt > LEAST_GAP_PT && distance_pt < free {
                turns.push(Turn { distance_pt, cost_pt: 0.0, to_lower, to_higher });
            }
        };
        for (side, cards) in self.beside.iter().enumerate() {
            let (to_lower, to_higher) = (side == 0, side == 1);
            self.starts.clear();
            self.starts.extend(cards.iter().map(|card| card.0));
            self.starts.sort_unstable_by(f64::total_cmp);
            self.ends.clear();
            self.ends.extend(cards.iter().map(|card| card.1));
            self.ends.sort_unstable_by(f64::total_cmp);
            for &(near, far) in cards {
                // In a gap too narrow for the clearance at both sides, the middle.
                let before = self.ends.partition_point(|end| *end <= near);
                let gap = before.checked_sub(1).map_or(f64::INFINITY, |index| near - self.ends[index]);
                if gap > 2.0 * view.gap_pt {
                    add(near - clearance.min(gap / 2.0), to_lower, to_higher);
                }
                let after = self.starts.partition_point(|start| *start < far);
                let gap = self.starts.get(after).map_or(f64::INFINITY, |start| start - far);
                if gap > 2.0 * view.gap_pt {
                    add(far + clearance.min(gap / 2.0), to_lower, to_higher);
                }
            }
        }
        let (near, far) = distances(view.heading, axis.of(view.from), axis.range(view.target_card));
        for distance_pt in [near - clearance, f64::midpoint(near, far), far + clearance] {
            add(distance_pt, true, true);
        }
        // Beside a connector only where no card offers a way along it.
        turns.sort_unstable_by(|a, b| a.distance_pt.total_cmp(&b.distance_pt));
        let offered = turns.len();
        for &(at, to_lower, to_higher) in &self.crossed {
            for distance_pt in [at - clearance, at + clearance] {
                let next = turns[..offered].partition_point(|turn| turn.distance_pt <= distance_pt - 2.5 * clearance);
                let is_offered = next < offered && turns[next].distance_pt < distance_pt + 2.5 * clearance;
                if distance_pt > LEAST_GAP_PT && distance_pt < free && !is_offered {
                    turns.push(Turn { distance_pt, cost_pt: 0.0, to_lower, to_higher });
                }
            }
        }
        turns.sort_unstable_by(|a, b| a.distance_pt.total_cmp(&b.distance_pt));
        turns.dedup_by(|b, a| {
            let is_same = b.distance_pt - a.distance_pt < 0.01;
            if is_same {
                a.to_lower |= b.to_lower;
                a.to_higher |= b.to_higher;
            }
            is_same
        });
        self.forget_far_turns([near, far]);
    }

    /// Of very many turns keeps those near the place itself, near the end of the way and near the target: between them a
    /// long way has nothing to offer that they have not.
    fn forget_far_turns(&mut self, target: [f64; 2]) {
        let count = self.turns.len();
        if count <= 6 * KEPT_TURNS {
            return;
        }
        let places = target.map(|distance| self.turns.partition_point(|turn| turn.distance_pt < distance));
        let mut index = 0;
        self.turns.retain(|_| {
            let is_near = |place: usize| index + KEPT_TURNS >= place && index < place + KEPT_TURNS;
            let is_kept = [0, count].into_iter().chain(places).any(is_near);
            index += 1;
            is_kept
        });
    }

    /// Adds up what lies on the way to every turn and to its end.
    fn add_costs(&mut self) {
        self.tolls.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.2.total_cmp(&b.2)));
        let mut tolls = self.tolls.iter().peekable();
        let (mut at, mut cost, mut per_pt) = (0.0, 0.0, 1.0);
        let mut cost_at = |distance: f64| {
            while let Some((toll_at, once, change)) = tolls.next_if(|toll| toll.0 <= distance) {
                cost += (toll_at - at) * per_pt + once;
                at = *toll_at;
                per_pt += change;
            }
            cost + (distance - at) * per_pt
        };
        for turn in &mut self.turns {
            turn.cost_pt = cost_at(turn.distance_pt);
        }
        self.free_cost_pt = cost_at(self.free_pt);
    }
}

/// How far `range` begins and ends ahead of `start`; behind it is negative.
fn distances(heading: Heading, start: f64, range: (f64, f64)) -> (f64, f64) {
    if heading.is_forward() { (range.0 - start, range.1 - start) } else { (start - range.1, start - range.0) }
}
