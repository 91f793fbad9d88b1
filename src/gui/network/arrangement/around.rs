//! One in the middle; what comes in at its left, what goes out at its right, each step further out.
//!
//! Cards of one step stand in a column that bends around the middle, so names run level and never meet.

use egui::{Pos2, Vec2};

use super::{Item, ROW_GAP_PT, Side};

/// A side with more cards than this, and fewer at the other, is shared out over both.
const MOST_AT_ONE_SIDE: usize = 9;
/// More cards than this do not stand in one column.
const MOST_IN_COLUMN: usize = 22;
/// The room for lines between columns, in points.
const LEAST_GAP_PT: f32 = 46.0;
const MOST_GAP_PT: f32 = 150.0;
/// How much looser than needed a column may stand, in points between cards.
const MOST_ROW_GAP_PT: f32 = 44.0;

/// The middle of each card, for a view of size `space`: columns use its width and height where they can.
pub fn around(items: &[Item], space: Vec2) -> Vec<Pos2> {
    let mut middles = vec![Pos2::ZERO; items.len()];
    let sides = sides(items);
    let columns: Vec<(Side, Vec<Vec<usize>>)> =
        [Side::Left, Side::Right].map(|side| (side, columns(items, &sides, side))).into();
    let centre = items.iter().find(|item| item.steps == 0).map_or(Vec2::ZERO, |item| item.size);
    let widest: f32 = columns.iter().flat_map(|(_, columns)| columns).map(|column| width(items, column)).sum();
    let count = columns.iter().map(|(_, columns)| columns.len()).sum::<usize>().max(1);
    let gap = ((space.x - 48.0 - widest - centre.x) / count as f32).clamp(LEAST_GAP_PT, MOST_GAP_PT);
    // Where the width decides how large it is drawn, there is more height than the view has.
    let width_pt = widest + centre.x + gap * count as f32 + 48.0;
    let height = space.y * (width_pt / space.x.max(1.0)).max(1.0);
    for (side, columns) in columns {
        let mut inner = centre.x / 2.0 + gap;
        for column in columns {
            let bend = stack(items, &column, side, Room { inner, gap, height }, &mut middles);
            inner += width(items, &column) + gap + bend;
        }
    }
    middles
}

/// Whether what comes in and what goes out can each have a side of its own; else both sides get half of the first step.
fn sides(items: &[Item]) -> Vec<Side> {
    let mut sides: Vec<Side> = items.iter().map(|item| item.side).collect();
    let first: Vec<usize> = (0..items.len()).filter(|&place| items[place].steps == 1).collect();
    let left = first.iter().filter(|&&place| sides[place] == Side::Left).count();
    let (less, more) = (left.min(first.len() - left), left.max(first.len() - left));
    if more > MOST_AT_ONE_SIDE && more > 2 * less {
        for (index, &place) in first.iter().enumerate() {
            sides[place] = if index < first.len().div_ceil(2) { Side::Right } else { Side::Left };
        }
    }
    let mut further: Vec<usize> = (0..items.len()).filter(|&place| items[place].steps > 1).collect();
    further.sort_by_key(|&place| items[place].steps);
    for place in further {
        sides[place] = sides[items[place].near];
    }
    sides
}

/// The columns of a side, from the middle outwards. Who hangs on the same stands together.
fn columns(items: &[Item], sides: &[Side], side: Side) -> Vec<Vec<usize>> {
    let last = items.iter().map(|item| item.steps).max().unwrap_or(0);
    let mut row_of = vec![0; items.len()];
    let mut columns = Vec::new();
    for steps in 1..=last {
        let of_step = |&place: &usize| items[place].steps == steps && sides[place] == side;
        let mut column: Vec<usize> = (0..items.len()).filter(of_step).collect();
        column.sort_by_key(|&place| (row_of[items[place].near], place));
        for (row, &place) in column.iter().enumerate() {
            row_of[place] = row;
        }
        let count = column.len().div_ceil(MOST_IN_COLUMN).max(1);
        let chunk = column.len().div_ceil(count).max(1);
        columns.extend(column.chunks(chunk).map(<[usize]>::to_vec));
    }
    columns
}

fn width(items: &[Item], column: &[usize]) -> f32 {
    column.iter().map(|&place| items[place].size.x).fold(0.0, f32::max)
}

/// The room for a column.
#[derive(Clone, Copy)]
struct Room {
    /// From the middle to its cards.
    inner: f32,
    /// Between columns.
    gap: f32,
    /// From top to bottom.
    height: f32,
}

/// Places a column; returns how much further out its middle stands than its ends.
fn stack(items: &[Item], column: &[usize], side: Side, room: Room, middles: &mut [Pos2]) -> f32 {
    let tall: f32 = column.iter().map(|&place| items[place].size.y).sum();
    let free = (room.height - 64.0 - tall) / column.len().max(1) as f32;
    let gap = free.clamp(ROW_GAP_PT, MOST_ROW_GAP_PT);
    let whole = tall + gap * (column.len().max(1) - 1) as f32;
    // It bends where there is width to spare.
    let bend = (whole * 0.1).min(64.0).min(room.gap - LEAST_GAP_PT) * if column.len() > 2 { 1.0 } else { 0.0 };
    let mut top = -whole / 2.0;
    for &place in column {
        let size = items[place].size;
        let middle = top + size.y / 2.0;
        let share = 2.0 * middle / whole.max(1.0);
        let out = room.inner + bend * (1.0 - share * share) + size.x / 2.0;
        middles[place] = Pos2::new(if side == Side::Left { -out } else { out }, middle);
        top += size.y + gap;
    }
    bend
}
