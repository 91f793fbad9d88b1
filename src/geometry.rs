//! Points, sizes and rectangles of the chart, for every module above. Imports nothing.
//!
//! Everything is in *chart points* (pt): one point is 1/72 inch on paper at 100 %, x runs to the right and y down, and
//! a chart starts at (0, 0). A wide chart is millions of points wide, hence `f64`; make numbers `f32` only relative to
//! the camera.

/// A place in the chart, in points.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Point {
    /// Points from the left edge of the chart.
    pub x: f64,
    /// Points from the top edge of the chart, downwards.
    pub y: f64,
}

impl Point {
    /// The point at `x` and `y`, in points.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// How wide and high something is, in points; not negative.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Size {
    /// Extent along x.
    pub width: f64,
    /// Extent along y.
    pub height: f64,
}

impl Size {
    /// The size `width` by `height`, in points.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

/// An upright rectangle in the chart, in points; width and height are not negative.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Rect {
    /// The x of the left edge.
    pub left: f64,
    /// The y of the top edge.
    pub top: f64,
    /// Extent along x.
    pub width: f64,
    /// Extent along y.
    pub height: f64,
}

impl Rect {
    /// The rectangle with this left, top, width and height, in points.
    pub const fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, width, height }
    }

    /// The rectangle between four edges, in points; `right` is not left of `left`, `bottom` not above `top`.
    pub const fn from_edges(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self::new(left, top, right - left, bottom - top)
    }

    /// The x of the right edge.
    pub const fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The y of the bottom edge.
    pub const fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// The point in the middle.
    pub const fn centre(&self) -> Point {
        Point::new(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    /// The width and height.
    pub const fn size(&self) -> Size {
        Size::new(self.width, self.height)
    }

    /// Whether `point` lies inside or on an edge.
    pub fn contains(&self, point: Point) -> bool {
        self.left <= point.x && point.x <= self.right() && self.top <= point.y && point.y <= self.bottom()
    }

    /// Whether the insides of the two meet; rectangles that only touch do not intersect.
    pub fn intersects(&self, other: &Rect) -> bool {
        self.left < other.right() && other.left < self.right() && self.top < other.bottom() && other.top < self.bottom()
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Rect) -> Rect {
        Rect::from_edges(
            self.left.min(other.left),
            self.top.min(other.top),
            self.right().max(other.right()),
            self.bottom().max(other.bottom()),
        )
    }

    /// The rectangle with every edge moved outwards by `margin_pt` (inwards when negative, at most to its middle).
    #[must_use]
    pub fn expanded(&self, margin_pt: f64) -> Rect {
        let x = margin_pt.max(-self.width / 2.0);
        let y = margin_pt.max(-self.height / 2.0);
        Rect::new(self.left - x, self.top - y, self.width + 2.0 * x, self.height + 2.0 * y)
    }

    /// The rectangle moved right by `x` and down by `y` points.
    #[must_use]
    pub const fn translated(&self, x: f64, y: f64) -> Rect {
        Rect::new(self.left + x, self.top + y, self.width, self.height)
    }
}

/// A straight line from one point to another; the chart's connectors have only upright and level ones.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Segment {
    /// Where it starts: at the parent's side.
    pub from: Point,
    /// Where it ends: at the children's side.
    pub to: Point,
}

impl Segment {
    /// The line from `from` to `to`.
    pub const fn new(from: Point, to: Point) -> Self {
        Self { from, to }
    }

    /// The smallest rectangle around the line; its width or height is 0 for an upright or level one.
    pub fn bounds(&self) -> Rect {
        Rect::from_edges(
            self.from.x.min(self.to.x),
            self.from.y.min(self.to.y),
            self.from.x.max(self.to.x),
            self.from.y.max(self.to.y),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: Rect = Rect::new(10.0, 20.0, 30.0, 40.0);

    #[test]
    fn edges_and_centre_follow_from_left_top_width_and_height() {
        assert_eq!((CARD.right(), CARD.bottom()), (40.0, 60.0));
        assert_eq!(CARD.centre(), Point::new(25.0, 40.0));
        assert_eq!(CARD.size(), Size::new(30.0, 40.0));
        assert_eq!(Rect::from_edges(10.0, 20.0, 40.0, 60.0), CARD);
    }

    #[test]
    fn edges_belong_to_a_rectangle_but_touching_is_not_intersecting() {
        assert!(CARD.contains(Point::new(10.0, 60.0)));
        assert!(!CARD.contains(Point::new(9.9, 60.0)));
        assert!(!CARD.intersects(&CARD.translated(30.0, 0.0)));
        assert!(CARD.intersects(&CARD.translated(29.0, 39.0)));
    }

    #[test]
    fn union_holds_both() {
        let both = CARD.union(&Rect::new(0.0, 50.0, 5.0, 20.0));
        assert_eq!(both, Rect::new(0.0, 20.0, 40.0, 50.0));
    }

    #[test]
    fn expanding_is_undone_by_shrinking_which_stops_at_the_middle() {
        assert_eq!(CARD.expanded(5.0).expanded(-5.0), CARD);
        assert_eq!(CARD.expanded(-100.0), Rect::new(25.0, 40.0, 0.0, 0.0));
    }

    #[test]
    fn a_level_segment_has_flat_bounds() {
        let segment = Segment::new(Point::new(8.0, 3.0), Point::new(2.0, 3.0));
        assert_eq!(segment.bounds(), Rect::new(2.0, 3.0, 6.0, 0.0));
    }
}
