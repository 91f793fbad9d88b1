//! The boxes as flat arrays in breadth-first order: roots first, then the children of the first root, and so on. So the
//! children of one box, and the boxes of one depth, are a range of numbers; among the children of one box staff comes
//! first.

use super::left_to_right::Axes;
use super::{LayoutBox, LayoutError};
use crate::geometry::Rect;
use std::ops::Range;

/// Boxes by breadth-first number.
pub(super) struct Forest {
    /// The index of each box in the caller's list. Empty if that list is in breadth-first order itself.
    pub(super) order: Vec<u32>,
    /// Whether any box that has a parent is staff.
    pub(super) has_staff: bool,
    /// Number of the first child of each box; where it would be, if there is none. One more entry than boxes, the last
    /// one being how many there are: the children of `k` run from entry `k` to entry `k + 1`.
    first_child: Vec<u32>,
    /// Number of the first child in the line of each box. Empty without staff.
    first_line_child: Vec<u32>,
}

impl Forest {
    /// Renumbers `boxes`. Errors: [`LayoutError::ParentNotBefore`].
    pub(super) fn build(boxes: &[LayoutBox]) -> Result<Self, LayoutError> {
        let mut has_staff = false;
        let mut is_breadth_first = true;
        let mut previous_key = 0;
        for (index, one) in boxes.iter().enumerate() {
            let mut key = 0;
            if let Some(parent) = one.parent {
                if parent as usize >= index {
                    let index = index as u32;
                    return Err(LayoutError::ParentNotBefore { index, parent });
                }
                has_staff |= one.beside_line;
                key = 2 + 2 * u64::from(parent) + u64::from(!one.beside_line);
            }
            is_breadth_first &= key >= previous_key;
            previous_key = key;
        }
        let (order, first_child) =
            if is_breadth_first { (Vec::new(), first_children(boxes)) } else { breadth_first(boxes, has_staff) };
        let mut forest = Self { order, has_staff, first_child, first_line_child: Vec::new() };
        if has_staff {
            let is_staff = |&child: &usize| boxes[forest.index(child)].beside_line;
            let first_line_child = (0..boxes.len()).map(|parent| {
                let children = forest.children(parent);
                (children.start + children.take_while(is_staff).count()) as u32
            });
            forest.first_line_child = first_line_child.collect();
        }
        Ok(forest)
    }

    /// Fills `cards` with the card of each box by number: with its size in the axes of a chart that runs downwards, but
    /// without a place.
    pub(super) fn fill_cards<A: Axes>(&self, boxes: &[LayoutBox], cards: &mut Vec<Rect>) {
        let card = |one: &LayoutBox| {
            let size = A::size(one.size);
            Rect::new(0.0, 0.0, size.width.max(0.0), size.height.max(0.0))
        };
        cards.clear();
        if self.order.is_empty() {
            cards.extend(boxes.iter().map(card));
        } else {
            cards.extend(self.order.iter().map(|&index| card(&boxes[index as usize])));
        }
    }

    /// Whether each box asks for its children to be stacked, by number; empty if none does.
    pub(super) fn asks_to_stack(&self, boxes: &[LayoutBox]) -> Vec<bool> {
        if !boxes.iter().any(|one| one.stacks_children) {
            return Vec::new();
        }
        (0..boxes.len()).map(|number| boxes[self.index(number)].stacks_children).collect()
    }

    /// The index of a box in the caller's list.
    fn index(&self, number: usize) -> usize {
        self.order.get(number).map_or(number, |&index| index as usize)
    }

    /// Sorts values by number into the order of the caller's list.
    pub(super) fn in_caller_order<T: Copy + Default>(&self, by_number: Vec<T>) -> Vec<T> {
        if self.order.is_empty() {
            return by_number;
        }
        let mut by_index = vec![T::default(); by_number.len()];
        for (&index, value) in self.order.iter().zip(by_number) {
            by_index[index as usize] = value;
        }
        by_index
    }

    /// How many boxes there are.
    pub(super) fn len(&self) -> usize {
        self.first_child.len() - 1
    }

    /// Whether there is no box.
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The boxes without a parent, in order.
    pub(super) fn roots(&self) -> Range<usize> {
        0..self.first_child[0] as usize
    }

    /// The children of a box, staff first, each part in sibling order.
    pub(super) fn children(&self, parent: usize) -> Range<usize> {
        self.first_child[parent] as usize..self.first_child[parent + 1] as usize
    }

    /// The staff and the line children of a box, next to each other. Takes every child for one in the line where
    /// `has_staff` is false.
    pub(super) fn staff_and_line(&self, parent: usize) -> (Range<usize>, Range<usize>) {
        let children = self.children(parent);
        let line_start = match self.first_line_child.get(parent) {
            Some(&first) => first as usize,
            None => children.start,
        };
        (children.start..line_start, line_start..children.end)
    }

    /// Whether none of the boxes in `range` has children.
    pub(super) fn are_leaves(&self, range: &Range<usize>) -> bool {
        self.first_child[range.start] == self.first_child[range.end]
    }

    /// Number of the first box at `depth`; how many boxes there are, if none is that deep.
    pub(super) fn level_start(&self, depth: u32) -> usize {
        let mut start = 0;
        for _ in 0..depth {
            if start == self.len() {
                break;
            }
            start = self.next_level_start(start);
        }
        start
    }

    /// Number of the first box of the next depth, from that of one depth.
    pub(super) fn next_level_start(&self, level_start: usize) -> usize {
        self.first_child[level_start] as usize
    }
}

/// `first_child` for boxes that are in breadth-first order already.
fn first_children(boxes: &[LayoutBox]) -> Vec<u32> {
    let mut first_child = Vec::with_capacity(boxes.len() + 1);
    for (index, one) in boxes.iter().enumerate() {
        let Some(parent) = one.parent else { continue };
        while first_child.len() <= parent as usize {
            first_child.push(index as u32);
        }
    }
    first_child.resize(boxes.len() + 1, boxes.len() as u32);
    first_child
}

/// `order` and `first_child` for boxes in any order.
fn breadth_first(boxes: &[LayoutBox], has_staff: bool) -> (Vec<u32>, Vec<u32>) {
    // A linked list of children per parent, and one of roots: from back to front, first the line, then staff before it.
    let mut first = vec![NONE; boxes.len()];
    let mut next = vec![NONE; boxes.len()];
    let mut first_root = NONE;
    for is_staff_turn in [false, true] {
        if is_staff_turn && !has_staff {
            break;
        }
        for (index, one) in boxes.iter().enumerate().rev() {
            let is_staff = one.beside_line && one.parent.is_some();
            if is_staff == is_staff_turn {
                let head = match one.parent {
                    Some(parent) => &mut first[parent as usize],
                    None => &mut first_root,
                };
                next[index] = *head;
                *head = index as u32;
            }
        }
    }

    let mut order = Vec::with_capacity(boxes.len());
    let append = |order: &mut Vec<u32>, mut index: u32| {
        while index != NONE {
            order.push(index);
            index = next[index as usize];
        }
    };
    append(&mut order, first_root);
    let mut first_child = Vec::with_capacity(boxes.len() + 1);
    for position in 0..boxes.len() {
        first_child.push(order.len() as u32);
        let parent = order[position] as usize;
        append(&mut order, first[parent]);
    }
    first_child.push(order.len() as u32);
    (order, first_child)
}

/// Marks the end of a list.
const NONE: u32 = u32::MAX;

#[cfg(test)]
mod tests {
    use super::super::left_to_right::Transposed;
    use super::*;
    use crate::geometry::Size;

    fn boxes(parents: &[Option<u32>]) -> Vec<LayoutBox> {
        let one = |&parent| LayoutBox { size: Size::new(3.0, 2.0), parent, ..LayoutBox::default() };
        parents.iter().map(one).collect()
    }

    #[test]
    fn depth_first_boxes_are_renumbered_level_by_level() {
        let depth_first = boxes(&[None, Some(0), Some(1), Some(1), Some(0), None, Some(5)]);
        let forest = Forest::build(&depth_first).unwrap();
        assert_eq!(forest.order, [0, 5, 1, 4, 6, 2, 3]);
        assert_eq!(forest.roots(), 0..2);
        assert_eq!(forest.children(0), 2..4);
        assert_eq!(forest.children(2), 5..7);
        assert_eq!([0, 1, 2, 3, 9].map(|depth| forest.level_start(depth)), [0, 2, 5, 7, 7]);
        assert!(forest.are_leaves(&(3..7)) && !forest.are_leaves(&(2..4)));
    }

    #[test]
    fn breadth_first_boxes_keep_their_numbers() {
        let parents = [None, None, Some(0), Some(0), Some(1), Some(2), Some(4)];
        let forest = Forest::build(&boxes(&parents)).unwrap();
        assert!(forest.order.is_empty());
        let (order, first_child) = breadth_first(&boxes(&parents), false);
        assert_eq!(order, [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(forest.first_child, first_child);
    }

    #[test]
    fn staff_comes_first_among_siblings() {
        let mut list = boxes(&[None, Some(0), Some(0), Some(0), Some(0)]);
        list[2].beside_line = true;
        list[4].beside_line = true;
        let forest = Forest::build(&list).unwrap();
        assert_eq!(forest.order, [0, 2, 4, 1, 3]);
        assert_eq!(forest.staff_and_line(0), (1..3, 3..5));
    }

    #[test]
    fn a_transposed_forest_swaps_width_and_height() {
        let list = boxes(&[None]);
        let mut cards = vec![Rect::default(); 3];
        Forest::build(&list).unwrap().fill_cards::<Transposed>(&list, &mut cards);
        assert_eq!(cards, [Rect::new(0.0, 0.0, 2.0, 3.0)]);
    }

    #[test]
    fn a_parent_that_does_not_come_before_is_refused() {
        let error = Forest::build(&boxes(&[None, Some(1)])).err();
        let expected = LayoutError::ParentNotBefore { index: 1, parent: 1 };
        assert_eq!(error, Some(expected));
        assert!(expected.to_string().contains("box 1"));
    }
}
