//! Tidy trees of cards of any height (not in layers), in linear time: every subtree is pushed against the ones before
//! it, as close as the gaps allow, by walking down the right contour of those and the left contour of this one.
//!
//! A contour is a chain of *pieces*, each a strip of the chart that goes on where the one above ends. When two
//! subtrees are joined, the end of the shorter one's contour is threaded into the longer one's, so no walk visits a
//! piece twice. The distances in a chain are relative, so moving a subtree moves its contours for nothing.
//!
//! A strip is as wide as the card in it and reaches from the bottom of the parent (or of the parent's staff) to the
//! bottom of the card. So the strips of siblings cover the gap above them, where their connector runs, and every card
//! keeps that gap to whatever stands above it. Where children are stacked, the last strip goes on for one level gap,
//! so that the stack next to a short one does not reach right beneath it.
//!
//! When a subtree is held off by a sibling further back, the smaller subtrees between the two share the room, as in
//! van der Ploeg's paper.

use super::{Chart, Mode};
use std::ops::Range;

/// Marks the end of a contour.
const NONE: u32 = u32::MAX;

/// A strip of a contour, of the left and of the right one: a subtree's first piece is in both.
#[derive(Clone, Copy)]
struct Piece {
    /// The y where the strip ends.
    bottom: f64,
    /// From the x of this piece to that of the next one in the left contour.
    left_step: f64,
    /// The same in the right contour.
    right_step: f64,
    /// The next piece downwards in the left contour, or `NONE`.
    left_next: u32,
    /// The same in the right contour.
    right_next: u32,
}

impl Piece {
    const fn new(bottom: f64) -> Self {
        Self { bottom, left_step: 0.0, right_step: 0.0, left_next: NONE, right_next: NONE }
    }
}

/// Where the contours of a subtree end.
#[derive(Clone, Copy)]
struct Ends {
    /// The y of both ends.
    bottom: f64,
    /// The x of the left contour's last piece, from the middle of the subtree's card.
    left_x: f64,
    /// The x of the right contour's last piece, likewise.
    right_x: f64,
    /// The left contour's last piece.
    left: u32,
    /// The right contour's last piece.
    right: u32,
}

/// The contours under construction.
struct Contours {
    /// The first piece of each line box has the number of the box; further pieces follow.
    pieces: Vec<Piece>,
    /// Those of subtrees of more than one card, latest last.
    ends: Vec<Ends>,
    /// By number of the line box: where its ends are in `ends`; `NONE` for a leaf, whose contour is one piece.
    ends_of: Vec<u32>,
    /// Siblings that stick out below all later ones, the lowest first: the bottom of the subtree and its place.
    sticking_out: Vec<(f64, usize)>,
    /// How much each sibling moves to share room, as differences of differences; empty: nobody moves.
    spread: Vec<(f64, f64)>,
}

/// Finds for every line box the distance of its middle from its parent's (of a root: from the first root's) and stores
/// it in `chart.left`. Wants tops and stacks measured. Returns the x of the first root's middle that makes the chart
/// start at 0.
pub(super) fn place_line(chart: &mut Chart) -> f64 {
    let count = chart.line_end;
    let mut contours = Contours {
        pieces: vec![Piece::new(0.0); count],
        ends: Vec::new(),
        ends_of: vec![NONE; count],
        sticking_out: Vec::new(),
        spread: Vec::new(),
    };
    for index in (0..count).rev() {
        if chart.mode[index] != Mode::Line {
            continue;
        }
        let children = chart.forest.children(index);
        if children.is_empty() {
            let card = &chart.card[index];
            let mut bottom = card.top + card.height;
            if chart.stacks(index) {
                bottom += chart.options.level_gap_pt;
            }
            contours.pieces[index].bottom = bottom;
        } else if chart.stacks(index) {
            contours.add_stack(chart, index, children);
        } else {
            contours.add_family(chart, index);
        }
    }
    let roots = chart.forest.roots();
    contours.join(chart, roots);

    let mut x = -chart.card[0].width / 2.0;
    let mut leftmost = x;
    let mut piece = contours.pieces[0];
    while piece.left_next != NONE {
        x += piece.left_step;
        leftmost = leftmost.min(x);
        piece = contours.pieces[piece.left_next as usize];
    }
    -leftmost
}

impl Contours {
    /// Where the contours of a finished subtree end.
    fn ends(&self, chart: &Chart, index: usize) -> Ends {
        if let Some(ends) = self.ends.get(self.ends_of[index] as usize) {
            return *ends;
        }
        let half = chart.card[index].width / 2.0;
        let bottom = self.pieces[index].bottom;
        Ends { bottom, left_x: -half, right_x: half, left: index as u32, right: index as u32 }
    }

    /// Finishes contours that both end in one piece.
    fn close(&mut self, index: usize, end: End) {
        let piece = end.piece as u32;
        let bottom = self.pieces[end.piece].bottom;
        let ends = Ends { bottom, left_x: end.left_x, right_x: end.right_x, left: piece, right: piece };
        self.set_ends(index, ends);
    }

    fn set_ends(&mut self, index: usize, ends: Ends) {
        self.ends_of[index] = self.ends.len() as u32;
        self.ends.push(ends);
    }

    /// Contours of a card with a stack beneath it: straight at the left; at the right a strip per child of the card, or
    /// one for all if they stand in columns.
    fn add_stack(&mut self, chart: &Chart, index: usize, children: Range<usize>) {
        let card = chart.card[index];
        let block = chart.block[index];
        let left_x = -card.width / 2.0;
        let mut end = End { piece: index, left_x, right_x: card.width / 2.0 };
        self.pieces[index].bottom = card.top + card.height;
        if children.len() > chart.column_limit(&children) {
            let bottom = card.top + block.height;
            self.extend(&mut end, bottom, left_x, left_x + block.width);
        } else {
            let mut bottom = self.pieces[index].bottom;
            for child in &chart.block[children] {
                bottom += chart.options.stack_gap_pt + child.height;
                let right_x = left_x + chart.options.stack_indent_pt + child.width;
                self.extend(&mut end, bottom, left_x, right_x);
            }
        }
        self.pieces[end.piece].bottom += chart.options.level_gap_pt;
        self.close(index, end);
    }

    /// Contours of a card, the staff beneath it and its children side by side.
    fn add_family(&mut self, chart: &mut Chart, index: usize) {
        let (staff, line) = chart.forest.staff_and_line(index);
        let card = chart.card[index];
        let half = card.width / 2.0;
        let mut bottom = card.bottom();
        self.pieces[index].bottom = bottom;
        let mut end = End { piece: index, left_x: -half, right_x: half };
        if !staff.is_empty() {
            let section = chart.staff_section(staff);
            bottom += section.height_pt;
            self.extend(&mut end, bottom, -section.left_pt, section.right_pt);
        }
        if line.is_empty() {
            self.close(index, end);
            return;
        }

        let (first, last) = (line.start, line.end - 1);
        let mut ends = self.join(chart, line.clone());
        let middle = chart.card[last].left / 2.0;
        for child in &mut chart.card[line] {
            child.left -= middle;
        }
        let line_left_x = chart.card[first].left - chart.card[first].width / 2.0;
        let line_right_x = chart.card[last].left + chart.card[last].width / 2.0;
        let piece = &mut self.pieces[end.piece];
        piece.left_next = first as u32;
        piece.left_step = line_left_x - end.left_x;
        piece.right_next = last as u32;
        piece.right_step = line_right_x - end.right_x;
        ends.left_x -= middle;
        ends.right_x -= middle;
        self.set_ends(index, ends);
    }

    /// Adds a strip down to `bottom` to contours that both end in one piece.
    fn extend(&mut self, end: &mut End, bottom: f64, left_x: f64, right_x: f64) {
        let next = self.pieces.len();
        let piece = &mut self.pieces[end.piece];
        piece.left_next = next as u32;
        piece.right_next = next as u32;
        piece.left_step = left_x - end.left_x;
        piece.right_step = right_x - end.right_x;
        self.pieces.push(Piece::new(bottom));
        *end = End { piece: next, left_x, right_x };
    }

    /// Pushes the subtrees of `siblings` against each other. Stores the distance of each one's middle from the first
    /// one's in `chart.left`; returns the ends of the contours of all together, measured from there too.
    fn join(&mut self, chart: &mut Chart, siblings: Range<usize>) -> Ends {
        let first = siblings.start;
        let mut joined = self.ends(chart, first);
        if siblings.len() == 1 {
            return joined;
        }
        if chart.forest.are_leaves(&siblings) {
            return self.join_leaves(chart, siblings);
        }
        let subtree_gap_pt = chart.options.subtree_gap_pt;
        let sibling_gap_pt = chart.options.sibling_gap_pt;
        self.spread.clear();
        self.sticking_out.clear();
        self.sticking_out.push((joined.bottom, 0));
        // The x of the right edge of the card before, which is where the right contour starts.
        let mut right_edge = chart.card[first].width / 2.0;
        for (place, sibling) in siblings.clone().enumerate().skip(1) {
            let half = chart.card[sibling].width / 2.0;
            let mut right = sibling - 1;
            let mut right_x = right_edge;
            let mut left = sibling;
            let mut left_x = -half;
            let mut distance = right_edge + sibling_gap_pt + half;
            let mut owner = self.sticking_out.len() - 1;
            // Walk down both contours as far as the shorter one reaches.
            let (right_rest, left_rest) = loop {
                let right_piece = &self.pieces[right];
                let left_piece = &self.pieces[left];
                let (mut right_next, mut left_next) = (right as u32, left as u32);
                if right_piece.bottom <= left_piece.bottom {
                    right_next = right_piece.right_next;
                    right_x += right_piece.right_step;
                }
                if left_piece.bottom <= right_piece.bottom {
                    left_next = left_piece.left_next;
                    left_x += left_piece.left_step;
                }
                if right_next == NONE || left_next == NONE {
                    break (right_next, left_next);
                }
                (right, left) = (right_next as usize, left_next as usize);
                let needed = right_x + subtree_gap_pt - left_x;
                // Siblings themselves keep only the sibling gap, which those between them see to.
                if needed > distance && !(left == sibling && siblings.contains(&right)) {
                    while self.pieces[right].bottom > self.sticking_out[owner].0 {
                        owner -= 1;
                    }
                    let holder = self.sticking_out[owner].1;
                    self.share(needed - distance, holder, place, siblings.len());
                    distance = needed;
                }
            };
            chart.card[sibling].left = distance;
            right_edge = distance + half;

            let own = self.ends(chart, sibling);
            if right_rest != NONE {
                // This one is shorter: its right contour goes on into the older ones'.
                let end = &mut self.pieces[own.right as usize];
                end.right_next = right_rest;
                end.right_step = right_x - (distance + own.right_x);
            } else {
                if left_rest != NONE {
                    // This one is longer: the left contour of the older ones goes on into its own.
                    let end = &mut self.pieces[joined.left as usize];
                    end.left_next = left_rest;
                    end.left_step = distance + left_x - joined.left_x;
                    joined.left = own.left;
                    joined.left_x = distance + own.left_x;
                }
                joined.bottom = own.bottom;
                joined.right = own.right;
                joined.right_x = distance + own.right_x;
            }
            while self.sticking_out.last().is_some_and(|s| s.0 <= own.bottom) {
                self.sticking_out.pop();
            }
            self.sticking_out.push((own.bottom, place));
        }
        if !self.spread.is_empty() {
            let (mut step, mut moved) = (0.0, 0.0);
            for (sibling, &(shift, change)) in siblings.zip(&self.spread) {
                step += shift;
                moved += step + change;
                chart.card[sibling].left += moved;
            }
        }
        joined
    }

    /// The same for a row of leaves, which most families are: no walk is needed, the contours are those cards that
    /// reach deeper than all nearer the outside.
    fn join_leaves(&mut self, chart: &mut Chart, siblings: Range<usize>) -> Ends {
        let (first, last) = (siblings.start, siblings.end - 1);
        let mut joined = self.ends(chart, first);
        let mut right_edge = joined.right_x;
        for (sibling, card) in siblings.clone().zip(&mut chart.card[siblings]).skip(1) {
            let left_x = right_edge + chart.options.sibling_gap_pt;
            card.left = left_x + card.width / 2.0;
            right_edge = left_x + card.width;
            let bottom = self.pieces[sibling].bottom;
            if bottom > joined.bottom {
                let end = &mut self.pieces[joined.left as usize];
                end.left_next = sibling as u32;
                end.left_step = left_x - joined.left_x;
                (joined.left, joined.left_x, joined.bottom) = (sibling as u32, left_x, bottom);
            }
        }
        (joined.right, joined.right_x) = (last as u32, right_edge);
        let mut lowest = self.pieces[last].bottom;
        for sibling in (first..last).rev() {
            let bottom = self.pieces[sibling].bottom;
            if bottom > lowest {
                let card = &chart.card[sibling];
                let right_x = card.left + card.width / 2.0;
                let end = &mut self.pieces[joined.right as usize];
                end.right_next = sibling as u32;
                end.right_step = right_x - joined.right_x;
                (joined.right, joined.right_x, lowest) = (sibling as u32, right_x, bottom);
            }
        }
        joined
    }

    /// Notes that the siblings between the places `holder` and `pushed` share `extra_pt`, the distance by which the one
    /// holds off the other.
    fn share(&mut self, extra_pt: f64, holder: usize, pushed: usize, sibling_count: usize) {
        let steps = pushed - holder;
        if steps < 2 {
            return;
        }
        if self.spread.is_empty() {
            self.spread.resize(sibling_count, (0.0, 0.0));
        }
        let step = extra_pt / steps as f64;
        self.spread[holder + 1].0 += step;
        self.spread[pushed].0 -= step;
        self.spread[pushed].1 -= extra_pt - step;
    }
}

/// Where contours end that have one piece in common.
struct End {
    piece: usize,
    left_x: f64,
    right_x: f64,
}
