//! An even grid of cells that says quickly which rectangles are near a place.

use super::heading::{Axis, Heading};
use crate::geometry::{Point, Rect, Size};

/// Cells over the chart, each with the indices of the rectangles that meet it. What lies outside counts to the cells at
/// the border.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    origin: Point,
    cell: Size,
    columns: usize,
    rows: usize,
    /// By cell, row by row: where its entries start in `entries`; one more at the end.
    starts: Vec<u32>,
    entries: Vec<u32>,
}

impl Grid {
    /// A grid over `bounds` in which `rects` are found; those for which `is_indexed` is false are not. Cells are about
    /// `cell` large, larger if there would be many more cells than rectangles.
    pub(super) fn build(rects: &[Rect], is_indexed: impl Fn(usize) -> bool, bounds: &Rect, cell: Size) -> Self {
        let most_cells = (4 * rects.len() + 64) as f64;
        let count = |extent: f64, cell: f64| (extent / cell.max(1.0)).ceil().clamp(1.0, most_cells);
        let (mut columns, mut rows) = (count(bounds.width, cell.width), count(bounds.height, cell.height));
        if columns * rows > most_cells {
            let shrink = (most_cells / (columns * rows)).sqrt();
            columns = (columns * shrink).floor().max(1.0);
            rows = (rows * shrink).floor().max(1.0);
        }
        let mut grid = Self {
            origin: Point::new(bounds.left, bounds.top),
            cell: Size::new((bounds.width / columns).max(1.0), (bounds.height / rows).max(1.0)),
            columns: columns as usize,
            rows: rows as usize,
            starts: vec![0; columns as usize * rows as usize + 1],
            entries: Vec::new(),
        };
        // Counting sort: how many per cell, where each cell starts, then the entries themselves.
        grid.for_each_entry(rects, &is_indexed, |starts, cell, _| starts[cell + 1] += 1);
        for cell in 1..grid.starts.len() {
            grid.starts[cell] += grid.starts[cell - 1];
        }
        let mut next = grid.starts.clone();
        let mut entries = vec![0; grid.starts.last().copied().unwrap_or_default() as usize];
        grid.for_each_entry(rects, &is_indexed, |_, cell, index| {
            entries[next[cell] as usize] = index;
            next[cell] += 1;
        });
        grid.entries = entries;
        grid
    }

    fn for_each_entry(
        &mut self,
        rects: &[Rect],
        is_indexed: &impl Fn(usize) -> bool,
        mut visit: impl FnMut(&mut [u32], usize, u32),
    ) {
        let mut starts = std::mem::take(&mut self.starts);
        for (index, rect) in rects.iter().enumerate().filter(|(index, _)| is_indexed(*index)) {
            let (first_column, last_column) = self.cells(Axis::X, Axis::X.range(rect));
            let (first_row, last_row) = self.cells(Axis::Y, Axis::Y.range(rect));
            for row in first_row..=last_row {
                for column in first_column..=last_column {
                    visit(&mut starts, row * self.columns + column, index as u32);
                }
            }
        }
        self.starts = starts;
    }

    /// The first and the last cell on `axis` that meet `range`.
    fn cells(&self, axis: Axis, range: (f64, f64)) -> (usize, usize) {
        (self.cell_at(axis, range.0), self.cell_at(axis, range.1))
    }

    fn cell_at(&self, axis: Axis, coordinate: f64) -> usize {
        let (origin, size, count) = match axis {
            Axis::X => (self.origin.x, self.cell.width, self.columns),
            Axis::Y => (self.origin.y, self.cell.height, self.rows),
        };
        // A cast from a float stops at 0 and at the largest number.
        (((coordinate - origin) / size) as usize).min(count - 1)
    }

    /// Walks over the cells that meet `area`, slice by slice in the way of `heading`, and visits every rectangle in them
    /// once. `visit` says up to which coordinate it wants to see more. Returns how many cells and rectangles were looked
    /// at.
    pub(super) fn walk(
        &self,
        rects: &[Rect],
        area: &Rect,
        heading: Heading,
        mut visit: impl FnMut(u32, &Rect) -> f64,
    ) -> u32 {
        if self.entries.is_empty() {
            return 0;
        }
        let axis = heading.axis();
        let (first, last) = self.cells(axis, axis.range(area));
        let (first_across, last_across) = self.cells(axis.other(), axis.other().range(area));
        let (origin, size) = match axis {
            Axis::X => (self.origin.x, self.cell.width),
            Axis::Y => (self.origin.y, self.cell.height),
        };
        let mut until = f64::INFINITY * heading.sign();
        let mut looked_at = 0;
        for step in 0..=last - first {
            let slice = if heading.is_forward() { first + step } else { last - step };
            for across in first_across..=last_across {
                let cell = match axis {
                    Axis::X => across * self.columns + slice,
                    Axis::Y => slice * self.columns + across,
                };
                let entries = &self.entries[self.starts[cell] as usize..self.starts[cell + 1] as usize];
                looked_at += 1 + entries.len() as u32;
                for &index in entries {
                    // One that meets several cells is visited in the first of them only.
                    let rect = &rects[index as usize];
                    let (low, high) = self.cells(axis, axis.range(rect));
                    let first_met = if heading.is_forward() { low.max(first) } else { high.min(last) };
                    let first_across_met = self.cell_at(axis.other(), axis.other().range(rect).0).max(first_across);
                    if slice == first_met && across == first_across_met {
                        until = visit(index, rect);
                    }
                }
            }
            let edge = if heading.is_forward() { slice + 1 } else { slice };
            if (origin + edge as f64 * size - until) * heading.sign() > 0.0 {
                break;
            }
        }
        looked_at
    }

    /// Visits every rectangle in the cells that meet `area` once, and maybe others near by.
    pub(super) fn visit_near(&self, rects: &[Rect], area: &Rect, mut visit: impl FnMut(u32, &Rect)) -> u32 {
        self.walk(rects, area, Heading::Right, |index, rect| {
            visit(index, rect);
            f64::INFINITY
        })
    }
}
