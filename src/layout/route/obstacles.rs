//! What relation lines go around: the cards of a placement and the lines between them, ready to be found quickly.

use super::grid::Grid;
use super::heading::Heading;
use crate::geometry::{Rect, Segment, Size};

/// Relation lines keep at least this far from cards that are not theirs, however narrow the passage.
pub(super) const LEAST_GAP_PT: f64 = 0.5;

/// The cards and connectors of one placement, indexed for routing. Build it once per placement.
#[derive(Clone, Debug, Default)]
pub struct Obstacles {
    cards: Vec<Rect>,
    /// The cards with [`LEAST_GAP_PT`] around them: no line may enter one, its edge excepted.
    walls: Vec<Rect>,
    lines: Vec<Rect>,
    card_grid: Grid,
    line_grid: Grid,
    clearance_pt: f64,
    /// Everything, with room around it for a line.
    bounds: Rect,
}

impl Obstacles {
    /// The obstacles of a placement: its `cards`, which do not overlap (if they do, lines through them become
    /// fallbacks), and `connectors`, upright and level lines that may be crossed but had better not; may be empty.
    /// Relation lines keep `clearance_pt` from cards where there is room; at least 1, NaN counts as 6.
    ///
    /// A card with a coordinate that is not finite or with a negative size is no obstacle and gets no lines.
    pub fn new(cards: &[Rect], connectors: &[Segment], clearance_pt: f64) -> Self {
        let clearance_pt = if clearance_pt.is_nan() { 6.0 } else { clearance_pt.clamp(1.0, 1e3) };
        let usable = || cards.iter().filter(|card| is_usable(card));
        let walls: Vec<Rect> = cards.iter().map(|card| card.expanded(LEAST_GAP_PT)).collect();
        let lines: Vec<Rect> = connectors.iter().map(Segment::bounds).collect();
        let bounds = usable().copied().reduce(|all, card| all.union(&card)).unwrap_or_default();
        let count = usable().count().max(1) as f64;
        let (width, height) = usable().fold((0.0, 0.0), |(w, h), card| (w + card.width, h + card.height));
        let cell = Size::new(width / count + 2.0 * clearance_pt, height / count + 2.0 * clearance_pt);
        Self {
            card_grid: Grid::build(&walls, |index| is_usable(&cards[index]), &bounds, cell),
            line_grid: Grid::build(&lines, |index| is_usable(&lines[index]), &bounds, cell),
            cards: cards.to_vec(),
            walls,
            lines,
            clearance_pt,
            bounds: bounds.expanded(8.0 * clearance_pt),
        }
    }

    /// The card with this index, or `None` if it does not exist or is unusable.
    pub(super) fn card(&self, index: u32) -> Option<&Rect> {
        self.cards.get(index as usize).filter(|card| is_usable(card))
    }

    pub(super) fn clearance_pt(&self) -> f64 {
        self.clearance_pt
    }

    pub(super) fn bounds(&self) -> &Rect {
        &self.bounds
    }

    /// Visits the walls near `area`.
    pub(super) fn visit_walls(&self, area: &Rect, visit: impl FnMut(u32, &Rect)) {
        self.card_grid.visit_near(&self.walls, area, visit);
    }

    /// Visits the walls near `area` in the way of `heading`, as [`Grid::walk`].
    pub(super) fn walk_walls(&self, area: &Rect, heading: Heading, visit: impl FnMut(u32, &Rect) -> f64) -> u32 {
        self.card_grid.walk(&self.walls, area, heading, visit)
    }

    /// Visits the connector lines near `area`, as flat rectangles. Returns how much was looked at.
    pub(super) fn visit_lines(&self, area: &Rect, mut visit: impl FnMut(&Rect)) -> u32 {
        self.line_grid.visit_near(&self.lines, area, |_, line| visit(line))
    }

    /// Whether a line within `area`, which may be flat, would pass through a card other than those in `ends`, whose
    /// insides alone count.
    pub(super) fn is_blocked(&self, area: &Rect, ends: [u32; 2]) -> bool {
        let mut is_blocked = false;
        self.visit_walls(area, |index, wall| {
            let obstacle = if ends.contains(&index) { &self.cards[index as usize] } else { wall };
            is_blocked |= obstacle.expanded(-1e-6).intersects(area);
        });
        is_blocked
    }
}

fn is_usable(card: &Rect) -> bool {
    let is_small = |number: f64| number.abs() < 1e12;
    [card.left, card.top, card.width, card.height].into_iter().all(is_small) && card.width >= 0.0 && card.height >= 0.0
}
