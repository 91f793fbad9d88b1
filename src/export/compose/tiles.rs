//! A chart in pieces that lie beside and beneath each other on sheets.

use super::cuts::{Span, pieces};
use super::sides::around;
use crate::export::Chart;
use crate::geometry::{Rect, Size};

/// How much of one sheet the next one shows again, in points of the page: 10 mm.
const OVERLAP_PT: f64 = 72.0 / 2.54;
/// A chart takes no more sheets: rather than that it is drawn smaller.
const MOST_SHEETS: usize = 2_000;
/// So often a larger scale is looked for that takes no more sheets.
const TRIES: u32 = 7;

/// One piece of a chart, on a sheet of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tile {
    /// What of the chart it shows.
    pub shown: Rect,
    /// What of that no sheet left of it and above it shows.
    pub own: Rect,
    /// The tiles at its left, its right, above and beneath it, by their places among the tiles.
    pub neighbours: [Option<usize>; 4],
}

/// A chart in pieces.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tiling {
    /// Points of the page to one of the chart.
    pub scale: f64,
    /// In reading order, without those on which nothing would stand.
    pub tiles: Vec<Tile>,
}

/// A grid of pieces, before the empty ones are left out.
struct Grid {
    columns: Vec<Span>,
    rows: Vec<Span>,
}

impl Grid {
    fn of(chart: &Chart, extent: Rect, room: Size, scale: f64) -> Self {
        let cards = || {
            let rects = (0..chart.scene.cards().len()).map(|card| chart.scene.rect(card));
            rects.map(|rect| around(rect, false))
        };
        let overlap = OVERLAP_PT / scale;
        let columns = pieces(
            Span::new(extent.left, extent.right()),
            room.width / scale,
            overlap,
            cards().map(|card| Span::new(card.left, card.right())),
        );
        let rows = pieces(
            Span::new(extent.top, extent.bottom()),
            room.height / scale,
            overlap,
            cards().map(|card| Span::new(card.top, card.bottom())),
        );
        Self { columns, rows }
    }

    fn count(&self) -> usize {
        self.columns.len() * self.rows.len()
    }
}

/// A chart on sheets that have `room` for it, at least `least` times as large: larger, at most `most` times, where that takes no
/// more sheets; smaller where it would take thousands.
pub(super) fn tiling(chart: &Chart, extent: Rect, room: Size, least: f64, most: f64) -> Tiling {
    let mut scale = least;
    let mut grid = Grid::of(chart, extent, room, scale);
    // Sheets go with the scale in one direction, or with its square.
    while grid.count() > MOST_SHEETS {
        scale *= (MOST_SHEETS as f64 / grid.count() as f64).sqrt().min(0.95);
        grid = Grid::of(chart, extent, room, scale);
    }
    let (mut too_large, count) = (most.max(least), grid.count());
    for _ in 0..TRIES {
        let tried = (scale + too_large) / 2.0;
        let other = Grid::of(chart, extent, room, tried);
        if other.count() <= count {
            (scale, grid) = (tried, other);
        } else {
            too_large = tried;
        }
    }
    Tiling { scale, tiles: tiles(chart, &grid) }
}

/// How many sheets a chart would take about.
pub(super) fn sheet_count(extent: Rect, room: Size, scale: f64) -> f64 {
    (extent.width * scale / room.width).ceil().max(1.0) * (extent.height * scale / room.height).ceil().max(1.0)
}

fn tiles(chart: &Chart, grid: &Grid) -> Vec<Tile> {
    let owns = |spans: &[Span]| -> Vec<Span> {
        let from = |place: usize| if place == 0 { spans[0].from } else { spans[place - 1].to };
        (0..spans.len()).map(|place| Span::new(from(place), spans[place].to)).collect()
    };
    let (own_columns, own_rows) = (owns(&grid.columns), owns(&grid.rows));
    let is_used = used(chart, &own_columns, &own_rows);
    let (width, height) = (grid.columns.len(), grid.rows.len());
    let mut place_of = vec![None; width * height];
    let kept: Vec<usize> = (0..width * height).filter(|&cell| is_used[cell]).collect();
    for (place, &cell) in kept.iter().enumerate() {
        place_of[cell] = Some(place);
    }
    let rect = |columns: &[Span], rows: &[Span], cell: usize| {
        let (column, row) = (columns[cell % width], rows[cell / width]);
        Rect::from_edges(column.from, row.from, column.to, row.to)
    };
    let tile = |cell: usize| {
        let (column, row) = (cell % width, cell / width);
        let beside = [
            (column > 0).then(|| cell - 1),
            (column + 1 < width).then_some(cell + 1),
            (row > 0).then(|| cell - width),
            (row + 1 < height).then_some(cell + width),
        ];
        Tile {
            shown: rect(&grid.columns, &grid.rows, cell),
            own: rect(&own_columns, &own_rows, cell),
            neighbours: beside.map(|cell| cell.and_then(|cell| place_of[cell])),
        }
    };
    kept.into_iter().map(tile).collect()
}

/// For each cell of the grid, row after row, whether anything stands in it that no cell before it shows. The first one of a
/// chart without anything is.
fn used(chart: &Chart, columns: &[Span], rows: &[Span]) -> Vec<bool> {
    let width = columns.len();
    let mut found = vec![false; width * rows.len()];
    let mut mark = |rect: Rect| {
        let among = |spans: &[Span], from: f64, to: f64| {
            let first = spans.partition_point(|span| span.to <= from);
            let end = spans.partition_point(|span| span.from < to).max(first + 1);
            first.min(spans.len() - 1)..end.min(spans.len())
        };
        for row in among(rows, rect.top, rect.bottom()) {
            for column in among(columns, rect.left, rect.right()) {
                found[row * width + column] = true;
            }
        }
    };
    (0..chart.scene.cards().len()).for_each(|card| mark(chart.scene.rect(card)));
    chart.scene.placement().segments.iter().for_each(|segment| mark(segment.bounds()));
    chart.relations.lines().iter().for_each(|line| mark(line.bounds()));
    chart.arrows().iter().filter_map(|arrow| arrow.bounds()).for_each(&mut mark);
    if !found.contains(&true) {
        found[0] = true;
    }
    found
}
