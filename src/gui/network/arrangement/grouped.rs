//! Each group a block of cards under its name, blocks beside and under each other.

use egui::{Pos2, Rect, Vec2};

use super::{Item, ROW_GAP_PT};

/// Between blocks: lines run here.
const BLOCK_GAP: Vec2 = Vec2::new(72.0, 36.0);
/// Around the cards of a block.
const MARGIN_PT: f32 = 12.0;
/// For the name of a block.
const TITLE_PT: f32 = 28.0;
/// Between the columns of a block.
const COLUMN_GAP_PT: f32 = 24.0;
/// More cards than this do not stand in one column.
const MOST_IN_COLUMN: usize = 16;

/// A group where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which one.
    pub group: usize,
    /// Around its cards and its name.
    pub rect: Rect,
}

/// The middle of each card and the place of each group, for a view of size `space`.
///
/// Cards keep their order in a group, groups theirs.
pub fn grouped(items: &[Item], space: Vec2) -> (Vec<Pos2>, Vec<Group>) {
    let count = items.iter().map(|item| item.group + 1).max().unwrap_or(0);
    let mut members = vec![Vec::new(); count];
    for (place, item) in items.iter().enumerate() {
        members[item.group].push(place);
    }
    let blocks: Vec<Block> =
        members.into_iter().enumerate().map(|(group, held)| Block::of(items, group, held)).collect();
    let blocks: Vec<Block> = blocks.into_iter().filter(|block| !block.columns.is_empty()).collect();
    let mut middles = vec![Pos2::ZERO; items.len()];
    let mut groups = Vec::new();
    for (block, corner) in blocks.iter().zip(shelves(&blocks, space)) {
        block.place(items, corner, &mut middles);
        groups.push(Group { group: block.group, rect: Rect::from_min_size(corner, block.size) });
    }
    (middles, groups)
}

struct Block {
    group: usize,
    columns: Vec<Vec<usize>>,
    size: Vec2,
}

impl Block {
    fn of(items: &[Item], group: usize, members: Vec<usize>) -> Self {
        let columns: Vec<Vec<usize>> = match members.len().div_ceil(MOST_IN_COLUMN) {
            0 => Vec::new(),
            count => members.chunks(members.len().div_ceil(count)).map(<[usize]>::to_vec).collect(),
        };
        let size = columns
            .iter()
            .map(|column| column_size(items, column))
            .fold(Vec2::ZERO, |all, one| Vec2::new(all.x + one.x + COLUMN_GAP_PT, all.y.max(one.y)));
        let size = size + Vec2::new(2.0 * MARGIN_PT - COLUMN_GAP_PT, 2.0 * MARGIN_PT + TITLE_PT);
        Self { group, columns, size }
    }

    fn place(&self, items: &[Item], corner: Pos2, middles: &mut [Pos2]) {
        let mut left = corner.x + MARGIN_PT;
        for column in &self.columns {
            let mut top = corner.y + MARGIN_PT + TITLE_PT;
            for &place in column {
                let size = items[place].size;
                middles[place] = Pos2::new(left + size.x / 2.0, top + size.y / 2.0);
                top += size.y + ROW_GAP_PT;
            }
            left += column_size(items, column).x + COLUMN_GAP_PT;
        }
    }
}

fn column_size(items: &[Item], column: &[usize]) -> Vec2 {
    let sizes = column.iter().map(|&place| items[place].size);
    let all = sizes.fold(Vec2::ZERO, |all, size| Vec2::new(all.x.max(size.x), all.y + size.y + ROW_GAP_PT));
    all - Vec2::new(0.0, ROW_GAP_PT)
}

/// The upper left corners of blocks, in columns as high as suits the shape of the view.
fn shelves(blocks: &[Block], space: Vec2) -> Vec<Pos2> {
    let tallest = blocks.iter().map(|block| block.size.y).fold(0.0, f32::max);
    // The height that gives the largest picture of all.
    let heights = (0..24).map(|step| tallest * (1.0 + step as f32 * 0.25));
    let fits = heights.map(|height| {
        let corners = stacked(blocks, height);
        let reach =
            corners.iter().zip(blocks).fold(Vec2::ZERO, |all, (corner, block)| all.max(corner.to_vec2() + block.size));
        ((space.x / reach.x.max(1.0)).min(space.y / reach.y.max(1.0)), corners)
    });
    let best = fits.reduce(|best, fit| if fit.0 > best.0 * 1.001 { fit } else { best });
    best.map(|(_, corners)| corners).unwrap_or_default()
}

/// Blocks under each other as long as they fit in `height`, then a new column.
fn stacked(blocks: &[Block], height: f32) -> Vec<Pos2> {
    let (mut corner, mut widest) = (Pos2::ZERO, 0.0_f32);
    let mut corners = Vec::with_capacity(blocks.len());
    for block in blocks {
        if corner.y > 0.0 && corner.y + block.size.y > height {
            corner = Pos2::new(corner.x + widest + BLOCK_GAP.x, 0.0);
            widest = 0.0;
        }
        corners.push(corner);
        corner.y += block.size.y + BLOCK_GAP.y;
        widest = widest.max(block.size.x);
    }
    corners
}
