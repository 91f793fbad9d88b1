//! Connectors of cards that are lines: what comes or goes at the side of a card meets its line instead of its middle.

use super::card::Card;
use super::card_style::CardShape;
use crate::geometry::{Point, Rect, Segment};
use crate::layout::{Connector, Placement};

/// From the end of a line to where its connector bends, where that must leave at the middle.
const BEND_PT: f64 = 5.0;
/// What is nearer than this is the same place.
const SAME_PT: f64 = 0.01;

impl Card {
    /// At which height connectors at its side meet it, when it stands at `rect`.
    pub(super) fn side_y(&self, rect: Rect) -> f64 {
        match self.face.shape {
            CardShape::Box => rect.centre().y,
            CardShape::Line => rect.bottom() - self.face.rule_pt() / 2.0,
        }
    }
}

/// Leads the connectors of `placement` to the lines of `cards`; those of boxes stay as they are.
pub(super) fn join_lines(cards: &[Card], parents: &[Option<u32>], placement: &mut Placement) {
    let is_line = |card: &Card| card.face.shape == CardShape::Line;
    if !cards.first().is_some_and(is_line) {
        return;
    }
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); cards.len()];
    for (child, parent) in parents.iter().enumerate() {
        if let Some(parent) = parent {
            children[*parent as usize].push(child);
        }
    }
    let mut segments = Vec::with_capacity(placement.segments.len());
    let mut connectors = Vec::with_capacity(placement.connectors.len());
    for connector in &placement.connectors {
        let parent = connector.parent as usize;
        let ends = |card: &usize| Ends::of(&cards[*card], placement.rects[*card]);
        let beneath: Vec<Ends> = children[parent].iter().map(ends).collect();
        let first = segments.len();
        joined(placement.segments_of(connector), &ends(&parent), &beneath, &mut segments);
        connectors.push(Connector {
            parent: connector.parent,
            first_segment: first as u32,
            segment_count: (segments.len() - first) as u32,
        });
    }
    (placement.segments, placement.connectors) = (segments, connectors);
}

/// Where connectors may end at the sides of a card.
struct Ends {
    rect: Rect,
    side_y: f64,
}

impl Ends {
    fn of(card: &Card, rect: Rect) -> Self {
        Self { rect, side_y: card.side_y(rect) }
    }

    fn is_met_at(&self, point: Point) -> bool {
        let is_at_side = is_same(point.x, self.rect.left) || is_same(point.x, self.rect.right());
        is_at_side && is_same(point.y, self.rect.centre().y)
    }
}

fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() < SAME_PT
}

/// A level line that is led to another height.
struct Led {
    /// Where it hangs on an upright one.
    x: f64,
    from_y: f64,
    to_y: f64,
}

/// The lines of one connector, led to the lines of its cards.
fn joined(lines: &[Segment], parent: &Ends, children: &[Ends], found: &mut Vec<Segment>) {
    let level = |y: f64, from: f64, to: f64| Segment::new(Point::new(from, y), Point::new(to, y));
    let goal = |line: &Segment| children.iter().find(|child| child.is_met_at(line.to));
    let starts_at_side = |line: &Segment| parent.is_met_at(line.from) && is_same(line.from.y, line.to.y);
    // Staff beside a level trunk stands close to it: then that keeps its height.
    let has_drops = lines.iter().any(|line| {
        let ends_at_card = children.iter().any(|child| is_same(line.to.x, child.rect.centre().x));
        is_same(line.from.x, line.to.x) && ends_at_card
    });
    let mut led: Vec<Led> = Vec::new();
    let mut kept: Vec<Segment> = Vec::new();
    for line in lines {
        match goal(line) {
            Some(child) if starts_at_side(line) => {
                // Parent and only child: from line to line, with a bend where they are not of one height.
                let (from_y, to_y, x) = (parent.side_y, child.side_y, (line.from.x + line.to.x) / 2.0);
                if is_same(from_y, to_y) {
                    found.push(level(to_y, line.from.x, line.to.x));
                } else {
                    found.push(level(from_y, line.from.x, x));
                    found.push(Segment::new(Point::new(x, from_y), Point::new(x, to_y)));
                    found.push(level(to_y, x, line.to.x));
                }
            }
            Some(child) => {
                led.push(Led { x: line.from.x, from_y: line.from.y, to_y: child.side_y });
                kept.push(level(child.side_y, line.from.x, line.to.x));
            }
            None if starts_at_side(line) && has_drops => {
                let bend = line.from.x + BEND_PT;
                found.push(level(parent.side_y, line.from.x, bend));
                found.push(Segment::new(Point::new(bend, parent.side_y), Point::new(bend, line.from.y)));
                found.push(level(line.from.y, bend, line.to.x));
            }
            None if starts_at_side(line) => {
                led.push(Led { x: line.to.x, from_y: line.to.y, to_y: parent.side_y });
                found.push(level(parent.side_y, line.from.x, line.to.x));
            }
            None => kept.push(*line),
        }
    }
    // An upright line reaches as far as what hangs on it.
    for line in &mut kept {
        if !is_same(line.from.x, line.to.x) {
            continue;
        }
        let x = line.from.x;
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for end in [line.from.y, line.to.y] {
            let moves = led.iter().any(|led| is_same(led.x, x) && is_same(led.from_y, end));
            if !moves {
                (least, most) = (least.min(end), most.max(end));
            }
        }
        for led in led.iter().filter(|led| is_same(led.x, x)) {
            (least, most) = (least.min(led.to_y), most.max(led.to_y));
        }
        *line = Segment::new(Point::new(x, least), Point::new(x, most));
    }
    found.extend(kept);
}
