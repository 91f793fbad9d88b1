//! Giving every piece of every line its own track: lines that would lie on each other, or on a connector, move apart
//! within the free channel around them, and a lone line keeps to the middle of a narrow one.

use super::heading::{Axis, Heading};
use super::obstacles::{LEAST_GAP_PT, Obstacles};
use super::order::side_by_parting;
use super::search::end_range;
use super::{RouteOptions, RouteRequest};
use crate::geometry::Point;
use std::cmp::Ordering;

/// How far to both sides a channel is measured.
const REACH_PT: f64 = 40.0;
/// A connector narrows a channel only if at least this is left at the piece's side of it.
const LEAST_LANE_PT: f64 = 4.0;
/// Pieces one beyond the other keep apart too if their ends are closer than this.
const END_GAP_PT: f64 = 6.0;

/// How often the gaps of pieces that lack room are made smaller, each time by a fifth.
const SQUEEZES: usize = 12;

/// A line whose pieces move: between which cards, and its points, at least two.
pub(super) struct Line {
    pub(super) request: RouteRequest,
    pub(super) points: Vec<Point>,
}

/// A straight piece of a line, seen along its axis: it moves across.
struct Piece {
    line: usize,
    /// The index of the point it starts at.
    index: usize,
    at: f64,
    span: (f64, f64),
    /// Between where and where it is free to move; `low <= high`.
    channel: (f64, f64),
    /// Where it would stand if it were alone.
    wanted: f64,
    /// How far it keeps from its neighbours and from the sides of its channel.
    gap_pt: f64,
}

/// Moves the pieces of `lines` that run along `axis` apart.
pub(super) fn spread(obstacles: &Obstacles, lines: &mut [Line], axis: Axis, options: &RouteOptions) {
    let mut pieces = pieces_along(obstacles, lines, axis);
    let near = near_pieces(&pieces);
    let gap_pt = options.track_gap_pt;
    let mut followers = followers(lines, &pieces, &near, 3.0 * gap_pt);
    let order = in_order(&pieces, &followers);
    drop_rings(&mut followers, &order);
    for (piece, tracks) in pieces.iter_mut().zip(tracks_beside(&followers, &order)) {
        let width = piece.channel.1 - piece.channel.0;
        piece.gap_pt = gap_pt.min(width / f64::from(tracks + 1));
    }
    squeeze(&mut pieces, &followers, &order);
    for (at, piece) in positions(&pieces, &followers, &order).into_iter().zip(&pieces) {
        let points = &mut lines[piece.line].points;
        for index in [piece.index, piece.index + 1] {
            points[index] = axis.point(axis.of(points[index]), at);
        }
    }
}

fn pieces_along(obstacles: &Obstacles, lines: &[Line], axis: Axis) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        for (index, pair) in line.points.windows(2).enumerate() {
            let heading = Heading::between(pair[0], pair[1]);
            if heading.axis() != axis {
                continue;
            }
            let (a, b) = (axis.of(pair[0]), axis.of(pair[1]));
            let at = axis.other().of(pair[0]);
            let span = (a.min(b), a.max(b));
            let is_first = index == 0;
            let is_last = index + 2 == line.points.len();
            let ends = [(is_first, line.request.from), (is_last, line.request.to)];
            let mut channel = free_channel(obstacles, axis, at, span, ends);
            for (is_end, card) in ends {
                if let Some(card) = obstacles.card(card).filter(|_| is_end) {
                    let (low, high) = end_range(card, heading, obstacles.clearance_pt());
                    channel = (channel.0.max(low), channel.1.min(high));
                }
            }
            let to = turning_side(&line.points, index, axis);
            let lane = beside_connectors(obstacles, axis, at, span, channel, to);
            let clearance = obstacles.clearance_pt();
            let width = lane.1 - lane.0;
            let wanted = if is_first && is_last {
                f64::midpoint(lane.0, lane.1)
            } else if is_first || is_last {
                at.clamp(lane.0, lane.1.max(lane.0))
            } else if width <= 6.0 * clearance {
                f64::midpoint(lane.0, lane.1)
            } else {
                at.clamp(lane.0 + clearance, lane.1 - clearance)
            };
            pieces.push(Piece { line: number, index, at, span, channel: lane, wanted, gap_pt: 0.0 });
        }
    }
    pieces
}

/// How far a piece can move across its axis, up to [`REACH_PT`] each way, without touching a card.
fn free_channel(obstacles: &Obstacles, axis: Axis, at: f64, span: (f64, f64), ends: [(bool, u32); 2]) -> (f64, f64) {
    let mut channel = (at - REACH_PT, at + REACH_PT);
    let area = axis.rect(span, channel);
    obstacles.visit_walls(&area, |index, wall| {
        let is_end = ends.contains(&(true, index));
        let (start, end) = axis.range(wall);
        if is_end || start >= span.1 || end <= span.0 {
            return;
        }
        let (low, high) = axis.other().range(wall);
        if high <= at {
            channel.0 = channel.0.max(high);
        } else if low >= at {
            channel.1 = channel.1.min(low);
        } else {
            // Closer to an end of its own than the gap: it stays where it is.
            channel = (at, at);
        }
    });
    (channel.0.min(at), channel.1.max(at))
}

/// The part of `channel` beside the parallel connectors in it; of one that the piece lies upon, the side it turns to.
fn beside_connectors(
    obstacles: &Obstacles,
    axis: Axis,
    at: f64,
    span: (f64, f64),
    channel: (f64, f64),
    to: Ordering,
) -> (f64, f64) {
    let mut lane = channel;
    obstacles.visit_lines(&axis.rect(span, channel), |line| {
        let (start, end) = axis.range(line);
        let (low, high) = axis.other().range(line);
        if end - start <= high - low || start >= span.1 || end <= span.0 {
            return;
        }
        let side = at.total_cmp(&low);
        let is_upon = (at - low).abs() < LEAST_GAP_PT;
        let goes_higher = match if is_upon { to } else { side } {
            Ordering::Greater => true,
            Ordering::Less => false,
            Ordering::Equal => lane.1 - low > low - lane.0,
        };
        if goes_higher && lane.1 - low >= LEAST_LANE_PT {
            lane.0 = lane.0.max(low);
        } else if !goes_higher && low - lane.0 >= LEAST_LANE_PT {
            lane.1 = lane.1.min(low);
        }
    });
    lane
}

/// To which side the line turns at the ends of a piece: higher, lower, or both or none.
fn turning_side(points: &[Point], index: usize, axis: Axis) -> Ordering {
    let across = |index: usize| points.get(index).map(|point| axis.other().of(*point));
    let here = across(index).unwrap_or_default();
    let side = |other: Option<f64>| other.map_or(0, |other| other.total_cmp(&here) as i8);
    let before = index.checked_sub(1).and_then(across);
    (side(before) + side(across(index + 2))).cmp(&0)
}

/// By piece the pieces of other lines that run beside it in the same channel, ascending.
fn near_pieces(pieces: &[Piece]) -> Vec<Vec<u32>> {
    let mut by_start: Vec<u32> = (0..pieces.len() as u32).collect();
    by_start.sort_by(|a, b| pieces[*a as usize].span.0.total_cmp(&pieces[*b as usize].span.0));
    let mut near = vec![Vec::new(); pieces.len()];
    for (place, &a) in by_start.iter().enumerate() {
        let piece = &pieces[a as usize];
        for &b in &by_start[place + 1..] {
            let other = &pieces[b as usize];
            if other.span.0 > piece.span.1 + END_GAP_PT {
                break;
            }
            let shares_channel = piece.channel.0 <= other.channel.1 && other.channel.0 <= piece.channel.1;
            if shares_channel && piece.line != other.line {
                near[a as usize].push(b);
                near[b as usize].push(a);
            }
        }
    }
    near.iter_mut().for_each(|list| list.sort_unstable());
    near
}

/// By piece which pieces beside it come after it, at higher coordinates. Pieces closer than `swap_pt` may change places.
fn followers(lines: &[Line], pieces: &[Piece], near: &[Vec<u32>], swap_pt: f64) -> Vec<Vec<u32>> {
    let may_stand_at = |piece: &Piece, at: f64| piece.channel.0 <= at && at <= piece.channel.1;
    let comes_first = |a: usize, b: usize| {
        let (piece, other) = (&pieces[a], &pieces[b]);
        let may_swap = (piece.wanted - other.wanted).abs() < swap_pt
            && may_stand_at(piece, other.wanted)
            && may_stand_at(other, piece.wanted);
        let by_parting = if may_swap {
            side_by_parting((&lines[piece.line].points, piece.index), (&lines[other.line].points, other.index))
        } else {
            Ordering::Equal
        };
        let by_place = piece.wanted.total_cmp(&other.wanted).then(piece.at.total_cmp(&other.at)).then(a.cmp(&b));
        by_parting.then(by_place) == Ordering::Less
    };
    let after = |(a, near): (usize, &Vec<u32>)| near.iter().copied().filter(|b| comes_first(a, *b as usize)).collect();
    near.iter().enumerate().map(after).collect()
}

/// All pieces, each after those it follows, otherwise by where they want to stand; rings of followers are broken.
fn in_order(pieces: &[Piece], followers: &[Vec<u32>]) -> Vec<u32> {
    let mut awaited = vec![0_u32; pieces.len()];
    for &after in followers.iter().flatten() {
        awaited[after as usize] += 1;
    }
    let mut waiting: Vec<u32> = (0..pieces.len() as u32).collect();
    waiting.sort_by(|a, b| pieces[*a as usize].wanted.total_cmp(&pieces[*b as usize].wanted));
    let mut order = Vec::with_capacity(pieces.len());
    while !waiting.is_empty() {
        let next = waiting.iter().position(|piece| awaited[*piece as usize] == 0).unwrap_or(0);
        let piece = waiting.remove(next);
        for &after in &followers[piece as usize] {
            awaited[after as usize] = awaited[after as usize].saturating_sub(1);
        }
        order.push(piece);
    }
    order
}

/// Keeps only those followers that do come later in `order`.
fn drop_rings(followers: &mut [Vec<u32>], order: &[u32]) {
    let mut rank = vec![0_u32; order.len()];
    for (place, piece) in order.iter().enumerate() {
        rank[*piece as usize] = place as u32;
    }
    for (piece, after) in followers.iter_mut().enumerate() {
        after.retain(|after| rank[*after as usize] > rank[piece]);
    }
}

/// By piece how many tracks the longest row of pieces beside each other has in which it stands, itself included.
fn tracks_beside(followers: &[Vec<u32>], order: &[u32]) -> Vec<u32> {
    let mut before = vec![0_u32; order.len()];
    for &piece in order {
        for &after in &followers[piece as usize] {
            before[after as usize] = before[after as usize].max(before[piece as usize] + 1);
        }
    }
    let mut behind = vec![0_u32; order.len()];
    for &piece in order.iter().rev() {
        for &after in &followers[piece as usize] {
            behind[piece as usize] = behind[piece as usize].max(behind[after as usize] + 1);
        }
    }
    before.iter().zip(&behind).map(|(before, behind)| before + 1 + behind).collect()
}

/// The lowest and the highest place of every piece that leave room for all others.
fn bounds(pieces: &[Piece], followers: &[Vec<u32>], order: &[u32]) -> (Vec<f64>, Vec<f64>) {
    let mut least: Vec<f64> = pieces.iter().map(|piece| piece.channel.0 + piece.gap_pt).collect();
    for &piece in order {
        for &after in &followers[piece as usize] {
            least[after as usize] = least[after as usize].max(least[piece as usize] + apart(pieces, piece, after));
        }
    }
    let mut most: Vec<f64> = pieces.iter().map(|piece| piece.channel.1 - piece.gap_pt).collect();
    for &piece in order.iter().rev() {
        for &after in &followers[piece as usize] {
            most[piece as usize] = most[piece as usize].min(most[after as usize] - apart(pieces, piece, after));
        }
    }
    (least, most)
}

/// How far two neighbours stand apart.
fn apart(pieces: &[Piece], a: u32, b: u32) -> f64 {
    pieces[a as usize].gap_pt.min(pieces[b as usize].gap_pt)
}

/// Lets pieces move closer together, and closer to cards, that have too little room; a few times, then it must do.
fn squeeze(pieces: &mut [Piece], followers: &[Vec<u32>], order: &[u32]) {
    for _ in 0..SQUEEZES {
        let (least, most) = bounds(pieces, followers, order);
        let mut is_room = true;
        for (index, piece) in pieces.iter_mut().enumerate() {
            if least[index] > most[index] + LEAST_GAP_PT / 10.0 {
                piece.gap_pt *= 0.8;
                is_room = false;
            }
        }
        if is_room {
            break;
        }
    }
}

/// Where every piece goes: as near to where it wants to be as the others allow, bundles around their middle.
fn positions(pieces: &[Piece], followers: &[Vec<u32>], order: &[u32]) -> Vec<f64> {
    let pairs = |piece: u32| followers[piece as usize].iter().copied();
    let apart = |a: u32, b: u32| apart(pieces, a, b);
    let (least, most) = bounds(pieces, followers, order);
    // Once pushing upwards from the wanted places, once downwards: between both they stand even.
    let wanted = |index: usize| pieces[index].wanted.max(least[index]).min(most[index]);
    let mut pushed_up: Vec<f64> = (0..pieces.len()).map(wanted).collect();
    let mut pushed_down = pushed_up.clone();
    for &piece in order {
        for after in pairs(piece) {
            let (here, there) = (piece as usize, after as usize);
            pushed_up[there] = pushed_up[there].max(pushed_up[here] + apart(piece, after));
        }
    }
    for &piece in order.iter().rev() {
        for after in pairs(piece) {
            let (here, there) = (piece as usize, after as usize);
            pushed_down[here] = pushed_down[here].min(pushed_down[there] - apart(piece, after));
        }
    }
    let middle = |index: usize| f64::midpoint(pushed_up[index], pushed_down[index]);
    // Where room is lacking the channel decides.
    let within = |index: usize| {
        let (low, high) = pieces[index].channel;
        let margin = LEAST_GAP_PT.min((high - low) / 4.0);
        middle(index).clamp(low + margin, high - margin)
    };
    (0..pieces.len()).map(within).collect()
}
