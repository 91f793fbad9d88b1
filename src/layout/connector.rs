//! The lines between a card and its children: one connector per parent, made of upright and level segments.

use super::Chart;
use super::hark::columns;
use super::left_to_right::Axes;
use crate::geometry::Segment;
use std::ops::Range;

/// The lines from one parent to all its children: a trunk, a bus and drops, or a spine with branches.
///
/// The last segments, as many as the parent has children, end at the children: staff first, then the line, each in
/// sibling order. (A single child in the line without staff has one segment: trunk and drop in one.) The first segment
/// starts at the parent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Connector {
    /// Index of the parent's box.
    pub parent: u32,
    /// Index of its first segment in [`Placement::segments`](super::Placement::segments).
    pub first_segment: u32,
    /// How many segments it has.
    pub segment_count: u32,
}

impl Chart {
    /// Draws all connectors of a placed chart, ascending by the parent's box index, in place of what the lists hold.
    pub(super) fn connect<A: Axes>(&self, connectors: &mut Vec<Connector>, segments: &mut Vec<Segment>) {
        connectors.clear();
        segments.clear();
        let forest = &self.forest;
        let numbers = forest.in_caller_order((0..forest.len() as u32).collect());
        let has_children = |number: &usize| !forest.children(*number).is_empty();
        let parent_count = (0..forest.len()).filter(has_children).count();
        connectors.reserve(parent_count);
        segments.reserve(forest.len() + 2 * parent_count);
        for (parent, index) in numbers.into_iter().enumerate() {
            let index = index as usize;
            if !has_children(&index) {
                continue;
            }
            let first = segments.len();
            if self.stacks(index) {
                self.connect_stack::<A>(index, segments);
            } else {
                self.connect_line::<A>(index, segments);
            }
            connectors.push(Connector {
                parent: parent as u32,
                first_segment: first as u32,
                segment_count: (segments.len() - first) as u32,
            });
        }
    }

    /// Spines at the left of a stack with a branch to every card; those of several columns hang on a level line.
    fn connect_stack<A: Axes>(&self, parent: usize, segments: &mut Vec<Segment>) {
        let size = self.card[parent];
        let half_indent = self.options.stack_indent_pt / 2.0;
        let parent_bottom = self.card[parent].top + size.height;
        let first_spine = self.card[parent].left + half_indent.min(size.width / 2.0);
        let children = self.forest.children(parent);
        let limit = self.column_limit(&children);
        let spine_x = |column: &Range<usize>| {
            if column.start == children.start { first_spine } else { self.card[column.start].left - half_indent }
        };
        let mut spine_top = parent_bottom;
        let mut last_spine = first_spine;
        for column in columns(children.clone(), limit) {
            let x = spine_x(&column);
            let end = self.middle_y(column.end - 1);
            segments.push(A::segment((x, spine_top), (x, end)));
            // Only the first spine reaches up to the card.
            spine_top = parent_bottom + self.options.stack_gap_pt / 2.0;
            last_spine = x;
        }
        if last_spine > first_spine {
            segments.push(A::segment((first_spine, spine_top), (last_spine, spine_top)));
        }
        for column in columns(children.clone(), limit) {
            let x = spine_x(&column);
            for child in column {
                let y = self.middle_y(child);
                segments.push(A::segment((x, y), (self.card[child].left, y)));
            }
        }
    }

    /// A trunk with branches to the staff beside it and a bus with drops to the line children.
    fn connect_line<A: Axes>(&self, parent: usize, segments: &mut Vec<Segment>) {
        let (staff, line) = self.forest.staff_and_line(parent);
        let trunk = self.middle_x(parent);
        let bottom = self.card[parent].top + self.card[parent].height;
        if staff.is_empty() && line.len() == 1 {
            segments.push(A::segment((trunk, bottom), (trunk, self.card[line.start].top)));
            return;
        }
        let bus = if line.is_empty() {
            let last_row = staff.start + (staff.len() - 1) / 2 * 2;
            (last_row..staff.end).fold(bottom, |y, index| y.max(self.middle_y(index)))
        } else {
            self.card[line.start].top - self.options.level_gap_pt / 2.0
        };
        segments.push(A::segment((trunk, bottom), (trunk, bus)));
        if line.len() > 1 {
            let (first, last) = (self.middle_x(line.start), self.middle_x(line.end - 1));
            segments.push(A::segment((first, bus), (last, bus)));
        }
        for (place, index) in staff.enumerate() {
            let y = self.middle_y(index);
            let side =
                if place % 2 == 0 { self.card[index].left } else { self.card[index].left + self.card[index].width };
            segments.push(A::segment((trunk, y), (side, y)));
        }
        for child in line {
            let x = self.middle_x(child);
            segments.push(A::segment((x, bus), (x, self.card[child].top)));
        }
    }

    fn middle_x(&self, index: usize) -> f64 {
        self.card[index].left + self.card[index].width / 2.0
    }

    fn middle_y(&self, index: usize) -> f64 {
        self.card[index].top + self.card[index].height / 2.0
    }
}
