//! Axes and headings, so that everything about level lines serves upright lines too.

use crate::geometry::{Point, Rect};

/// One of the two axes of the chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Axis {
    X,
    Y,
}

impl Axis {
    pub(super) const fn other(self) -> Self {
        match self {
            Axis::X => Axis::Y,
            Axis::Y => Axis::X,
        }
    }

    /// The coordinate of `point` on this axis.
    pub(super) const fn of(self, point: Point) -> f64 {
        match self {
            Axis::X => point.x,
            Axis::Y => point.y,
        }
    }

    /// Where `rect` starts and ends on this axis.
    pub(super) const fn range(self, rect: &Rect) -> (f64, f64) {
        match self {
            Axis::X => (rect.left, rect.right()),
            Axis::Y => (rect.top, rect.bottom()),
        }
    }

    /// The point at `along` on this axis and `across` on the other.
    pub(super) const fn point(self, along: f64, across: f64) -> Point {
        match self {
            Axis::X => Point::new(along, across),
            Axis::Y => Point::new(across, along),
        }
    }

    /// The rectangle with these ranges on this axis and on the other.
    pub(super) const fn rect(self, along: (f64, f64), across: (f64, f64)) -> Rect {
        match self {
            Axis::X => Rect::from_edges(along.0, across.0, along.1, across.1),
            Axis::Y => Rect::from_edges(across.0, along.0, across.1, along.1),
        }
    }
}

/// A way to walk; also the side of a card at which one leaves walking that way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Heading {
    Right,
    Down,
    Left,
    Up,
}

impl Heading {
    pub(super) const ALL: [Heading; 4] = [Heading::Right, Heading::Down, Heading::Left, Heading::Up];

    /// The heading along `axis`, towards higher coordinates or lower ones.
    pub(super) const fn along(axis: Axis, is_forward: bool) -> Self {
        match (axis, is_forward) {
            (Axis::X, true) => Heading::Right,
            (Axis::Y, true) => Heading::Down,
            (Axis::X, false) => Heading::Left,
            (Axis::Y, false) => Heading::Up,
        }
    }

    /// The heading from one point to another on an upright or level line.
    pub(super) fn between(from: Point, to: Point) -> Self {
        let axis = if (to.x - from.x).abs() >= (to.y - from.y).abs() { Axis::X } else { Axis::Y };
        Self::along(axis, axis.of(to) >= axis.of(from))
    }

    pub(super) const fn axis(self) -> Axis {
        match self {
            Heading::Right | Heading::Left => Axis::X,
            Heading::Down | Heading::Up => Axis::Y,
        }
    }

    pub(super) const fn is_forward(self) -> bool {
        matches!(self, Heading::Right | Heading::Down)
    }

    /// 1 towards higher coordinates, -1 towards lower ones.
    pub(super) const fn sign(self) -> f64 {
        if self.is_forward() { 1.0 } else { -1.0 }
    }

    /// Whether turning from this heading to `next` is turning to the right hand.
    pub(super) const fn turns_right_to(self, next: Heading) -> bool {
        (self as u8 + 1) % 4 == next as u8
    }

    /// What lies at the right hand of this heading: whether that is the side of higher coordinates.
    pub(super) const fn right_hand_is_higher(self) -> bool {
        matches!(self, Heading::Right | Heading::Up)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_follow_the_screen() {
        assert!(Heading::Right.turns_right_to(Heading::Down));
        assert!(Heading::Up.turns_right_to(Heading::Right));
        assert!(!Heading::Up.turns_right_to(Heading::Left));
        // Walking right, the right hand is below (higher y); walking down, it is at the left (lower x).
        assert!(Heading::Right.right_hand_is_higher() && !Heading::Down.right_hand_is_higher());
        assert_eq!(Heading::between(Point::new(0.0, 5.0), Point::new(0.0, 1.0)), Heading::Up);
    }
}
