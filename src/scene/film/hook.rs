//! How the line from a card to what stands above it runs, so that it can follow both while they move.

use std::collections::HashMap;

use crate::geometry::{Point, Rect};
use crate::scene::Scene;

/// How the line to a card leaves what stands above it; distances in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hook {
    /// From the middle of the lower edge down to a level line, along it, and down on to the card.
    Above {
        /// From the level line down to the card.
        drop_pt: f64,
    },
    /// From the lower edge straight down, and sideways to the card.
    Beside {
        /// From the left edge of the upper card to the upright line.
        spine_pt: f64,
    },
    /// From the middle of the right edge to an upright line, along it, and on to the card at the right.
    Before {
        /// From the upright line to the card.
        reach_pt: f64,
    },
}

impl Hook {
    /// The points of the line from `upper` to `card`.
    pub fn points(self, upper: Rect, card: Rect) -> [Point; 4] {
        let (middle, own) = (upper.centre(), card.centre());
        match self {
            Hook::Above { drop_pt } => {
                let level = card.top - drop_pt;
                [
                    Point::new(middle.x, upper.bottom()),
                    Point::new(middle.x, level),
                    Point::new(own.x, level),
                    Point::new(own.x, card.top),
                ]
            }
            Hook::Beside { spine_pt } => {
                let spine = upper.left + spine_pt;
                // Staff stands at either side of its line.
                let side = if own.x < spine { card.right() } else { card.left };
                let turn = Point::new(spine, own.y);
                [Point::new(spine, upper.bottom()), turn, turn, Point::new(side, own.y)]
            }
            Hook::Before { reach_pt } => {
                let upright = card.left - reach_pt;
                [
                    Point::new(upper.right(), middle.y),
                    Point::new(upright, middle.y),
                    Point::new(upright, own.y),
                    Point::new(card.left, own.y),
                ]
            }
        }
    }
}

/// How each card of a scene hangs on what stands above it; `None` for those at the top.
pub(super) fn hooks(scene: &Scene) -> Vec<Option<Hook>> {
    let mut found = vec![None; scene.cards().len()];
    let placement = scene.placement();
    let key = |point: Point| (point.x.to_bits(), point.y.to_bits());
    for connector in &placement.connectors {
        let upper = scene.rect(connector.parent as usize);
        let starts: HashMap<_, Point> =
            placement.segments_of(connector).iter().map(|segment| (key(segment.to), segment.from)).collect();
        for child in scene.children(Some(connector.parent as usize)) {
            let card = scene.rect(child);
            let middle = Point::new(card.centre().x, scene.cards()[child].side_y(card));
            let from_above = starts.get(&key(Point::new(middle.x, card.top)));
            let from_left = starts.get(&key(Point::new(card.left, middle.y)));
            let from_right = starts.get(&key(Point::new(card.right(), middle.y)));
            found[child] = Some(match (from_above, from_left.or(from_right)) {
                (Some(start), _) => Hook::Above { drop_pt: card.top - start.y.max(upper.bottom()) },
                (None, Some(start)) if card.left >= upper.right() && start.x >= upper.right() => {
                    Hook::Before { reach_pt: card.left - start.x }
                }
                (None, Some(start)) => Hook::Beside { spine_pt: start.x - upper.left },
                (None, None) => Hook::Above { drop_pt: (card.top - upper.bottom()).max(0.0) / 2.0 },
            });
        }
    }
    found
}
