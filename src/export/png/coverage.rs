//! How much of each pixel a shape covers: exact areas, in whole numbers.
//!
//! A shape comes as straight lines in 256ths of a pixel. Each line leaves in every pixel that it crosses how high it is there
//! (its *cover*) and how much of that lies left of it; a sweep along a row adds them up. What a pixel gets depends on the
//! lines alone and not on the window through which it is looked at, so that a picture made in pieces is the picture made at
//! once; a drawing library that cuts lines at the window's edge rounds there. Source: the area-coverage method of
//! FreeType's `ftgrays.c` and of AGG, written anew.

/// Parts of a pixel.
pub(super) const PER_PIXEL: i64 = 256;

/// Pixels: columns from `left` up to `right`, rows from `top` up to `bottom`, both ends excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Window {
    /// What both hold; empty windows have no rows or no columns.
    pub fn within(&self, other: &Window) -> Window {
        let (left, top) = (self.left.max(other.left), self.top.max(other.top));
        let (right, bottom) = (self.right.min(other.right).max(left), self.bottom.min(other.bottom).max(top));
        Window { left, top, right, bottom }
    }

    pub fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }
}

/// What lines leave in one pixel.
#[derive(Clone, Copy, Default)]
struct Cell {
    x: i32,
    y: i32,
    cover: i32,
    /// Twice the area left of the lines, in squares of 256ths.
    area: i32,
}

/// A piece of a row that is covered alike, 1 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub y: i32,
    pub left: i32,
    pub right: i32,
    pub coverage: u8,
}

/// Gathers the lines of a shape.
pub(super) struct Coverage {
    window: Window,
    cells: Vec<Cell>,
    by_row: Vec<Cell>,
    /// Where each row that has cells, or has some above and below it, begins in `by_row`.
    starts: Vec<u32>,
}

impl Coverage {
    pub fn new() -> Self {
        let window = Window { left: 0, top: 0, right: 0, bottom: 0 };
        Self { window, cells: Vec::new(), by_row: Vec::new(), starts: Vec::new() }
    }

    /// Forgets the lines; only what shows in `window` is asked for.
    pub fn begin(&mut self, window: Window) {
        self.window = window;
        self.cells.clear();
    }

    /// A line between two points, in 256ths of a pixel. The lines of a shape close it.
    pub fn line(&mut self, from: [i64; 2], to: [i64; 2]) {
        let (sign, [x0, y0], [x1, y1]) = if from[1] < to[1] { (1, from, to) } else { (-1, to, from) };
        let (top, bottom) = (i64::from(self.window.top) * PER_PIXEL, i64::from(self.window.bottom) * PER_PIXEL);
        if y0 == y1 || y1 <= top || y0 >= bottom || x0.min(x1) >= i64::from(self.window.right) * PER_PIXEL {
            return;
        }
        let slope = (x1 - x0) as f64 / (y1 - y0) as f64;
        let x_at = |y: i64| match y {
            y if y == y0 => x0,
            y if y == y1 => x1,
            y => x0 + ((y - y0) as f64 * slope).round() as i64,
        };
        let mut y = y0.max(top);
        let mut x = x_at(y);
        let end = y1.min(bottom);
        while y < end {
            let row = y.div_euclid(PER_PIXEL);
            let next = end.min((row + 1) * PER_PIXEL);
            let next_x = x_at(next);
            self.line_in_row(row as i32, x, next_x, next - y, sign);
            (x, y) = (next_x, next);
        }
    }

    /// A line within one row, `height` 256ths high; which of its ends is the upper one makes no difference.
    fn line_in_row(&mut self, y: i32, from_x: i64, to_x: i64, height: i64, sign: i32) {
        let (low, high) = (from_x.min(to_x), from_x.max(to_x));
        let (first, last) = (low.div_euclid(PER_PIXEL), high.div_euclid(PER_PIXEL));
        let (left, right) = (i64::from(self.window.left), i64::from(self.window.right));
        if first == last || last < left {
            let inside = low + high - 2 * first * PER_PIXEL;
            self.put(y, first, height as i32 * sign, (height * inside) as i32 * sign);
            return;
        }
        // How high the line has come at an x, from its left end.
        let height_at = |x: i64| ((x - low) * height + (high - low) / 2) / (high - low);
        let mut x = low.max(left * PER_PIXEL);
        let mut done = height_at(x);
        if done != 0 {
            self.put(y, left - 1, done as i32 * sign, 0);
        }
        for cell in first.max(left)..=last.min(right - 1) {
            let next = high.min((cell + 1) * PER_PIXEL);
            let risen = height_at(next) - done;
            let inside = x + next - 2 * cell * PER_PIXEL;
            self.put(y, cell, risen as i32 * sign, (risen * inside) as i32 * sign);
            (x, done) = (next, done + risen);
        }
    }

    fn put(&mut self, y: i32, x: i64, cover: i32, area: i32) {
        // What lies left of the window counts for all of the row, what lies right of it for nothing.
        let is_before = x < i64::from(self.window.left);
        if x >= i64::from(self.window.right) || (cover, area) == (0, 0) {
            return;
        }
        let (x, area) = if is_before { (self.window.left - 1, 0) } else { (x as i32, area) };
        match self.cells.last_mut() {
            Some(cell) if cell.x == x && cell.y == y => {
                cell.cover += cover;
                cell.area += area;
            }
            _ => self.cells.push(Cell { x, y, cover, area }),
        }
    }

    /// What is covered, row by row from the left. Where a shape lies over itself it covers once.
    pub fn spans(&mut self, mut put: impl FnMut(Span)) {
        if self.cells.is_empty() {
            return;
        }
        let top = self.sort();
        let Window { left, right, .. } = self.window;
        for (row, ends) in self.starts.windows(2).enumerate() {
            let y = top + row as i32;
            let mut cells = &self.by_row[ends[0] as usize..ends[1] as usize];
            let mut cover = 0;
            while let Some(&Cell { x, .. }) = cells.first() {
                let here = cells.iter().take_while(|cell| cell.x == x).count();
                let area: i32 = cells[..here].iter().map(|cell| cell.area).sum();
                cover += cells[..here].iter().map(|cell| cell.cover).sum::<i32>();
                cells = &cells[here..];
                let mut span = |left: i32, right: i32, area: i32| match coverage(cover, area) {
                    0 => {}
                    coverage => put(Span { y, left, right, coverage }),
                };
                if x >= left {
                    span(x, x + 1, area);
                }
                let next = cells.first().map_or(right, |cell| cell.x);
                if next > x + 1 {
                    span(x + 1, next, 0);
                }
            }
        }
    }

    /// Puts the cells in order; gives the first row that has one.
    fn sort(&mut self) -> i32 {
        let rows = self.cells.iter().map(|cell| cell.y);
        let (top, bottom) = rows.fold((i32::MAX, i32::MIN), |(top, bottom), y| (top.min(y), bottom.max(y)));
        self.starts.clear();
        self.starts.resize((bottom - top) as usize + 2, 0);
        for cell in &self.cells {
            self.starts[(cell.y - top) as usize] += 1;
        }
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        self.by_row.clear();
        self.by_row.resize(self.cells.len(), Cell::default());
        for cell in &self.cells {
            let start = &mut self.starts[(cell.y - top) as usize];
            *start -= 1;
            self.by_row[*start as usize] = *cell;
        }
        for ends in self.starts.windows(2) {
            self.by_row[ends[0] as usize..ends[1] as usize].sort_unstable_by_key(|cell| cell.x);
        }
        top
    }
}

/// Of a pixel, 0 to 255.
fn coverage(cover: i32, area: i32) -> u8 {
    const WHOLE: i64 = 2 * PER_PIXEL * PER_PIXEL;
    let covered = (i64::from(cover) * 2 * PER_PIXEL - i64::from(area)).abs().min(WHOLE);
    ((covered * 255 + WHOLE / 2) / WHOLE) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans_of(lines: &[[i64; 2]], window: Window) -> Vec<Span> {
        let mut coverage = Coverage::new();
        coverage.begin(window);
        for index in 0..lines.len() {
            coverage.line(lines[index], lines[(index + 1) % lines.len()]);
        }
        let mut spans = Vec::new();
        coverage.spans(|span| spans.push(span));
        spans
    }

    fn pixels_of(lines: &[[i64; 2]], window: Window) -> Vec<Vec<u8>> {
        let size = |from: i32, to: i32| (to - from) as usize;
        let mut pixels = vec![vec![0; size(window.left, window.right)]; size(window.top, window.bottom)];
        for Span { y, left, right, coverage } in spans_of(lines, window) {
            pixels[(y - window.top) as usize][size(window.left, left)..size(window.left, right)].fill(coverage);
        }
        pixels
    }

    const ALL: Window = Window { left: 0, top: 0, right: 12, bottom: 10 };

    #[test]
    fn a_box_covers_its_area() {
        let half = [[128, 256], [3 * 256, 256], [3 * 256, 2 * 256 + 128], [128, 2 * 256 + 128]];
        let spans = spans_of(&half, ALL);
        let expected = [(1, 0, 1, 128), (1, 1, 3, 255), (2, 0, 1, 64), (2, 1, 3, 128)];
        let expected = expected.map(|(y, left, right, coverage)| Span { y, left, right, coverage });
        assert_eq!(spans, expected);
    }

    #[test]
    fn any_window_shows_what_the_whole_shows_there() {
        let mut random = fastrand::Rng::with_seed(3);
        for _ in 0..500 {
            let count = random.usize(3..7);
            let lines: Vec<[i64; 2]> = (0..count).map(|_| [random.i64(-900..4_500), random.i64(-900..3_900)]).collect();
            let whole = pixels_of(&lines, ALL);
            let (left, top) = (random.i32(0..12), random.i32(0..10));
            let window = Window { left, top, right: random.i32(left + 1..=12), bottom: random.i32(top + 1..=10) };
            let part = pixels_of(&lines, window);
            for y in window.top..window.bottom {
                let expected = &whole[y as usize][window.left as usize..window.right as usize];
                assert_eq!(part[(y - window.top) as usize], expected, "{lines:?} {window:?} {y}");
            }
        }
    }

    #[test]
    fn a_shape_covers_as_much_as_it_is_large() {
        // A triangle and the same turned over lie in one box and make it whole.
        let (one, other) = ([[0, 0], [2_560, 0], [0, 2_048]], [[2_560, 2_048], [2_560, 0], [0, 2_048]]);
        let sum: u32 = pixels_of(&one, ALL).into_iter().flatten().map(u32::from).sum();
        assert!(sum.abs_diff(40 * 255) < 12, "{sum}");
        for (row, mirrored) in pixels_of(&one, ALL).iter().zip(pixels_of(&other, ALL)).take(8) {
            for (a, b) in row.iter().zip(&mirrored).take(10) {
                assert!((i32::from(*a) + i32::from(*b) - 255).abs() <= 2, "{a} {b}");
            }
        }
    }

    #[test]
    fn what_lies_over_itself_covers_once() {
        let twice = [[0, 0], [512, 0], [512, 512], [0, 512], [0, 0], [512, 0], [512, 512], [0, 512]];
        assert_eq!(pixels_of(&twice, ALL)[1][..3], [255, 255, 0]);
    }
}
