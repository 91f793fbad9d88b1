//! One chart, or two beside each other, in the room that a page has for them.

use crate::export::Picture;
use crate::geometry::{Point, Rect, Size};

/// What is above the charts of all that is left over: a little less than half looks like the middle.
const ABOVE_SHARE: f64 = 0.42;

/// Charts beside each other.
pub(super) struct Row<'a> {
    /// What each takes up, in its own points, from left to right.
    pub extents: &'a [Rect],
    /// From one to the next, in points of the page.
    pub gap_pt: f64,
    /// What stands above each, in points of the page.
    pub caption_pt: f64,
}

impl Row<'_> {
    /// What they take up at a scale.
    pub fn size(&self, scale: f64) -> Size {
        let width: f64 = self.extents.iter().map(|extent| extent.width * scale).sum();
        let highest = self.extents.iter().map(|extent| extent.height * scale).fold(0.0, f64::max);
        Size::new(width + self.gap_pt * (self.extents.len().max(1) - 1) as f64, highest + self.caption_pt)
    }

    /// The largest scale at which they fit, `most` at most.
    pub fn scale_in(&self, room: Size, most: f64) -> f64 {
        let without = self.size(0.0);
        let natural = self.size(1.0);
        let scale = |room: f64, natural: f64| if natural > 0.0 { room.max(1.0) / natural } else { f64::INFINITY };
        let across = scale(room.width - without.width, natural.width - without.width);
        let down = scale(room.height - without.height, natural.height - without.height);
        across.min(down).min(most)
    }

    /// The charts in `area`, from `first_chart` on, and where the caption of each begins: its upper left corner.
    pub fn pictures(&self, area: Rect, scale: f64, first_chart: usize, clip: Rect) -> Vec<(Picture, Point)> {
        let size = self.size(scale);
        let mut left = area.left + (area.width - size.width) / 2.0;
        let top = area.top + (area.height - size.height).max(0.0) * ABOVE_SHARE;
        let mut found = Vec::new();
        for (index, extent) in self.extents.iter().enumerate() {
            let origin = Point::new(left - extent.left * scale, top + self.caption_pt - extent.top * scale);
            let picture = Picture { chart: first_chart + index, scale, origin, clip };
            found.push((picture, Point::new(left, top)));
            left += extent.width * scale + self.gap_pt;
        }
        found
    }
}
