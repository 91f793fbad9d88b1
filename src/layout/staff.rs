//! Staff beside the line: rows of two between a card and its line children, the first, third … to the right of the
//! trunk, the others to the left, each with its own stack beneath it.

use super::Chart;
use crate::geometry::Rect;
use std::ops::Range;

/// How much room the staff of one card takes around its trunk.
#[derive(Clone, Copy, Default)]
pub(super) struct StaffSection {
    /// From the trunk to the left end; 0 without staff at the left.
    pub(super) left_pt: f64,
    /// From the trunk to the right end; 0 without staff.
    pub(super) right_pt: f64,
    /// From the bottom of the card to the bottom of the last row; 0 without staff.
    pub(super) height_pt: f64,
}

impl Chart {
    /// Distance from a card to its first row of staff.
    fn staff_gap_pt(&self) -> f64 {
        self.options.level_gap_pt / 2.0
    }

    /// What the boxes `staff`, the staff of one card, take up.
    pub(super) fn staff_section(&self, staff: Range<usize>) -> StaffSection {
        let mut section = StaffSection::default();
        if staff.is_empty() {
            return section;
        }
        section.height_pt = self.staff_gap_pt() - self.options.stack_gap_pt;
        for row in self.block[staff].chunks(2) {
            section.height_pt += self.options.stack_gap_pt + row_height_pt(row);
            section.right_pt = section.right_pt.max(row[0].width + self.options.sibling_gap_pt);
            if let Some(left) = row.get(1) {
                section.left_pt = section.left_pt.max(left.width + self.options.sibling_gap_pt);
            }
        }
        section
    }

    /// Places the `staff` of a placed parent beside its trunk.
    pub(super) fn place_staff(&mut self, parent: usize, staff: Range<usize>) {
        let size = self.card[parent];
        let trunk = self.card[parent].left + size.width / 2.0;
        let gap = self.options.sibling_gap_pt;
        let mut top = self.card[parent].top + size.height + self.staff_gap_pt();
        for right in staff.clone().step_by(2) {
            self.card[right].left = trunk + gap;
            self.card[right].top = top;
            let left = right + 1;
            if left < staff.end {
                self.card[left].left = (trunk - gap - self.block[left].width).max(0.0);
                self.card[left].top = top;
            }
            let row = &self.block[right..staff.end.min(right + 2)];
            top += row_height_pt(row) + self.options.stack_gap_pt;
        }
    }
}

fn row_height_pt(row: &[Rect]) -> f64 {
    row.iter().fold(0.0, |height, b| b.height.max(height))
}
