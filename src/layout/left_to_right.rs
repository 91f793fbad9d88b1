//! The two ways in which a chart can run. Everything else computes a chart that runs downwards; [`Transposed`] swaps x
//! and y on the way in and on the way out.

use super::Run;
use crate::geometry::{Point, Rect, Segment, Size};

/// From a chart that runs downwards to the chart on screen.
pub(super) trait Axes {
    /// Whether x and y change places.
    const IS_TRANSPOSED: bool;

    /// A size on screen as seen in the downward chart.
    fn size(size: Size) -> Size {
        if Self::IS_TRANSPOSED { Size::new(size.height, size.width) } else { size }
    }

    /// A place in the downward chart as it is on screen.
    fn point(x: f64, y: f64) -> Point {
        if Self::IS_TRANSPOSED { Point::new(y, x) } else { Point::new(x, y) }
    }

    /// A line in the downward chart as it is on screen.
    fn segment(from: (f64, f64), to: (f64, f64)) -> Segment {
        Segment::new(Self::point(from.0, from.1), Self::point(to.0, to.1))
    }

    /// A rectangle in the downward chart as it is on screen.
    fn rect(rect: &Rect) -> Rect {
        let Point { x, y } = Self::point(rect.left, rect.top);
        let Size { width, height } = Self::size(rect.size());
        Rect::new(x, y, width, height)
    }

    /// How children follow each other in the downward chart, as it is on screen.
    fn run(run: Run) -> Run {
        match (Self::IS_TRANSPOSED, run) {
            (false, run) => run,
            (true, Run::SideBySide) => Run::Stacked,
            (true, Run::Stacked) => Run::SideBySide,
        }
    }
}

/// The chart runs downwards.
pub(super) struct Upright;

impl Axes for Upright {
    const IS_TRANSPOSED: bool = false;
}

/// The chart runs from left to right.
pub(super) struct Transposed;

impl Axes for Transposed {
    const IS_TRANSPOSED: bool = true;
}
