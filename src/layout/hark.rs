//! Stacks: a card on top, its children beneath it and indented, each with its own stack. Also used for whatever hangs
//! beneath staff, in every form.

use super::Chart;
use std::ops::Range;

/// Cuts a run of children into columns of about equal length, the longer ones first: one column unless there are more
/// than `limit`.
pub(super) fn columns(children: Range<usize>, limit: usize) -> impl Iterator<Item = Range<usize>> {
    let count = children.len();
    let column_count = count.div_ceil(limit.max(1)).max(1);
    let (rows, longer) = (count / column_count, count % column_count);
    (0..column_count).map(move |column| {
        let start = children.start + column * rows + column.min(longer);
        start..start + rows + usize::from(column < longer)
    })
}

impl Chart {
    /// How many children of this run one column of a stack takes.
    pub(super) fn column_limit(&self, children: &Range<usize>) -> usize {
        match self.options.column_height_limit {
            Some(limit) if self.forest.are_leaves(children) => limit as usize,
            _ => usize::MAX,
        }
    }

    /// Distance between a column's right edge and the next column's cards: room for the next column's line.
    pub(super) fn column_gap_pt(&self) -> f64 {
        self.options.sibling_gap_pt.max(self.options.stack_indent_pt)
    }

    /// Fills `block`: how much room each box and the stack beneath it take, children before parents.
    pub(super) fn measure_stacks(&mut self) {
        let count = self.forest.len();
        let has_level = self.line_end < count || self.stack_heads_from < count;
        if !has_level && !self.forest.has_staff && self.asks_to_stack.is_empty() {
            return;
        }
        self.block.extend_from_slice(&self.card);
        // In the forms without a stacking level only staff stacks; elsewhere the upper levels have nothing to measure.
        for parent in (0..self.forest.len()).rev() {
            let children = self.forest.children(parent);
            if children.is_empty() || !self.stacks(parent) {
                continue;
            }
            let card = self.card[parent];
            let mut width = self.options.stack_indent_pt;
            let mut height: f64 = 0.0;
            let limit = self.column_limit(&children);
            for (column, range) in columns(children, limit).enumerate() {
                if column > 0 {
                    width += self.column_gap_pt();
                }
                let cards = &self.block[range];
                width += cards.iter().fold(0.0, |widest, c| c.width.max(widest));
                height = height.max(cards.iter().map(|card| card.height + self.options.stack_gap_pt).sum());
            }
            let block = &mut self.block[parent];
            block.width = width.max(card.width);
            block.height += height;
        }
    }

    /// Places the `children` of a placed parent beneath it.
    pub(super) fn place_stack(&mut self, parent: usize, children: Range<usize>) {
        let stack_top = self.card[parent].top + self.card[parent].height + self.options.stack_gap_pt;
        let mut left = self.card[parent].left + self.options.stack_indent_pt;
        let limit = self.column_limit(&children);
        for column in columns(children, limit) {
            let mut top = stack_top;
            let mut width: f64 = 0.0;
            for child in column {
                self.card[child].left = left;
                self.card[child].top = top;
                top += self.block[child].height + self.options.stack_gap_pt;
                width = width.max(self.block[child].width);
            }
            left += width + self.column_gap_pt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(count: usize, limit: usize) -> Vec<usize> {
        columns(5..5 + count, limit).map(|c| c.len()).collect()
    }

    #[test]
    fn columns_are_balanced_and_in_order() {
        assert_eq!(lengths(16, 16), [16]);
        assert_eq!(lengths(17, 16), [9, 8]);
        assert_eq!(lengths(7, 3), [3, 2, 2]);
        assert_eq!(lengths(3, 0), [1, 1, 1]);
        let joined: Vec<usize> = columns(5..12, 3).flatten().collect();
        assert_eq!(joined, (5..12).collect::<Vec<_>>());
    }
}
