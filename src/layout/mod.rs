//! Placing the cards of a chart: boxes in, rectangles and connectors out. Knows no organisation; imports `geometry`
//! only.
//!
//! [`place`] is a pure function of its input: no clock, no random, no hash map, no recursion (a chain of 100,000 boxes
//! is fine), and linear in the number of boxes. Its result may be kept for as long as boxes and options are equal.
//!
//! How it works: `forest` renumbers the boxes breadth-first, so that the children of one box lie next to each other;
//! `hark` measures whatever hangs in stacks; `staff` measures the rows beside the line; `tidy` finds the distance
//! between neighbouring subtrees by walking along their contours; then one pass hands out the positions and `connector`
//! draws the lines. `left_to_right` turns the result on its side. `visible` says which units are shown at all. `route` finds
//! ways around the cards that stand.
//!
//! To add a form: a variant of [`Form`], its line in [`Form::ALL`], its name in [`Form::id`] and its rules in
//! `Form::rules` (which way the chart runs and from which depth on it stacks). The laws in `tests` run over `ALL`.
//!
//! Sources: A. van der Ploeg, *Drawing non-layered tidy trees in linear time*, Software: Practice and Experience 44
//! (2014); E. Reingold and J. Tilford, *Tidier drawings of trees*, IEEE Transactions on Software Engineering 7 (1981).

mod connector;
mod forest;
mod hark;
mod left_to_right;
mod route;
mod staff;
#[cfg(test)]
mod tests;
mod tidy;
mod visible;

pub use connector::Connector;
pub use route::{Obstacles, Route, RouteOptions, RouteRequest, route};
pub use visible::shown;

use crate::geometry::{Rect, Segment, Size};
use forest::Forest;
use left_to_right::{Axes, Transposed, Upright};

/// How many boxes [`place`] takes at most.
pub const MAX_BOXES: usize = 1 << 29;

/// One box to place. A list of boxes may be in any order in which a parent comes before its children and siblings come
/// in sibling order: breadth-first (quickest), depth-first or mixed.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct LayoutBox {
    /// Width and height in points, in every form as they are read on screen. Negative and NaN count as 0.
    pub size: Size,
    /// Index of the parent in the same list, smaller than the own index; `None` for a root.
    pub parent: Option<u32>,
    /// Whether it is staff: hangs beside the line between its parent and its parent's line children. In a stack staff
    /// comes first. Has no meaning for a root.
    pub beside_line: bool,
    /// In [`Form::Hark`]: whether its children are stacked beneath it, whatever its level. What stands in a stack stacks
    /// its own children always.
    pub stacks_children: bool,
}

/// How a chart is arranged. Default: [`Form::Hark`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Rake: upper levels side by side, from [`LayoutOptions::stack_from_level`] on stacked beneath their parent. How
    /// Dutch organograms look.
    #[default]
    Hark,
    /// A tree with the root on top and all levels side by side.
    TopDown,
    /// The same tree with the root at the left.
    LeftToRight,
}

/// What makes a form: the whole difference between them.
struct Rules {
    /// Whether the chart runs from left to right instead of downwards.
    is_transposed: bool,
    /// From which depth on units are stacked beneath their parent; `None`: never (except beneath staff).
    stack_from_level: Option<u32>,
}

impl Form {
    /// Every form, in the order in which menus show them.
    pub const ALL: &[Form] = &[Form::Hark, Form::TopDown, Form::LeftToRight];

    /// Its name in files and on the command line: `hark`, `top-down`, `left-to-right`.
    pub const fn id(self) -> &'static str {
        match self {
            Form::Hark => "hark",
            Form::TopDown => "top-down",
            Form::LeftToRight => "left-to-right",
        }
    }

    /// The form with this [`id`](Form::id), or `None`.
    pub fn from_id(id: &str) -> Option<Form> {
        Self::ALL.iter().copied().find(|form| form.id() == id)
    }

    const fn rules(self, options: &LayoutOptions) -> Rules {
        match self {
            Form::Hark => Rules { is_transposed: false, stack_from_level: Some(options.stack_from_level) },
            Form::TopDown => Rules { is_transposed: false, stack_from_level: None },
            Form::LeftToRight => Rules { is_transposed: true, stack_from_level: None },
        }
    }
}

/// How to place the boxes. Distances are in points; negative and NaN count as 0. In [`Form::LeftToRight`] "beside" and
/// "beneath" change places.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LayoutOptions {
    /// The arrangement. Default: [`Form::Hark`].
    pub form: Form,
    /// In [`Form::Hark`]: units at this depth and deeper are stacked beneath their parent; a root has depth 0, and 0
    /// does the same as 1; `u32::MAX`: only where [`LayoutBox::stacks_children`] says so. Default: 3.
    pub stack_from_level: u32,
    /// Least distance between two neighbouring siblings that stand side by side, between a staff card and the trunk
    /// beside it, and between two columns of one stack. Default: 16.
    pub sibling_gap_pt: f64,
    /// Least distance side by side between cards of different parents. Default: 24.
    pub subtree_gap_pt: f64,
    /// Distance from the bottom of a card (or of its staff) to the top of its children side by side; half of it from a
    /// card to its staff. Default: 36.
    pub level_gap_pt: f64,
    /// Distance from a card to the next one beneath it in a stack. Default: 8.
    pub stack_gap_pt: f64,
    /// How far a stacked child starts to the right of its parent's left edge; the line to it runs halfway. Default: 16.
    pub stack_indent_pt: f64,
    /// In a stack: more than this many children, all without children of their own, flow into several columns of about
    /// equal length. `None`: always one column; 0 does the same as 1. Default: `Some(16)`.
    pub column_height_limit: Option<u32>,
}

impl Default for LayoutOptions {
    fn default() -> Self {
        Self {
            form: Form::Hark,
            stack_from_level: 3,
            sibling_gap_pt: 16.0,
            subtree_gap_pt: 24.0,
            level_gap_pt: 36.0,
            stack_gap_pt: 8.0,
            stack_indent_pt: 16.0,
            column_height_limit: Some(16),
        }
    }
}

impl LayoutOptions {
    /// The same options with every distance a number from 0 on.
    fn cleaned(&self) -> Self {
        Self {
            sibling_gap_pt: self.sibling_gap_pt.max(0.0),
            subtree_gap_pt: self.subtree_gap_pt.max(0.0),
            level_gap_pt: self.level_gap_pt.max(0.0),
            stack_gap_pt: self.stack_gap_pt.max(0.0),
            stack_indent_pt: self.stack_indent_pt.max(0.0),
            ..*self
        }
    }
}

/// How the line children of one box follow each other on screen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Run {
    /// From left to right: the gap between two of them is an upright bar.
    #[default]
    SideBySide,
    /// From top to bottom (in a long stack in several columns): the gap between two of them is a level bar.
    Stacked,
}

/// Why boxes cannot be placed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LayoutError {
    /// A box names a parent that does not come before it (or does not exist).
    ParentNotBefore {
        /// Index of the box.
        index: u32,
        /// The parent it names.
        parent: u32,
    },
    /// There are more than [`MAX_BOXES`] boxes.
    TooManyBoxes {
        /// How many there are.
        count: usize,
    },
}

impl std::fmt::Display for LayoutError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ParentNotBefore { index, parent } => write!(
                f,
                "cannot place box {index}: its parent {parent} does not come before it; list parents before their children"
            ),
            Self::TooManyBoxes { count } => {
                write!(f, "cannot place {count} boxes: at most {MAX_BOXES} fit; show fewer levels")
            }
        }
    }
}

impl std::error::Error for LayoutError {}

/// Where everything stands, in points. The chart starts at (0, 0) and runs right and down.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Placement {
    /// Where each box stands, by box index; as wide and high as asked.
    pub rects: Vec<Rect>,
    /// What the subtree of each box takes up, by box index: its own rectangle, those of all its descendants and the
    /// connectors among them.
    pub subtree_bounds: Vec<Rect>,
    /// One entry per box that has children, ascending by parent; [`Placement::connector_of`] finds one.
    pub connectors: Vec<Connector>,
    /// The lines of all connectors, one connector after the other; each is upright or level.
    pub segments: Vec<Segment>,
    /// What the whole chart takes up; left and top are 0. All zero without boxes.
    pub bounds: Rect,
    /// By box index.
    runs: Vec<Run>,
}

impl Placement {
    /// How the line children of `parent` follow each other; for a box without children: how they would. Default
    /// ([`Run::SideBySide`]) for an index that does not exist.
    pub fn children_run(&self, parent: u32) -> Run {
        self.runs.get(parent as usize).copied().unwrap_or_default()
    }

    /// The connector from `parent` to its children, or `None` if it has none. Takes logarithmic time.
    pub fn connector_of(&self, parent: u32) -> Option<&Connector> {
        let found = self.connectors.binary_search_by_key(&parent, |c| c.parent);
        found.ok().map(|index| &self.connectors[index])
    }

    /// The lines of `connector`, a connector of this placement.
    pub fn segments_of(&self, connector: &Connector) -> &[Segment] {
        let first = connector.first_segment as usize;
        &self.segments[first..first + connector.segment_count as usize]
    }
}

/// Places `boxes`.
///
/// No two cards overlap; siblings keep their order; a parent of children side by side stands centred over the middles
/// of the first and the last one in the line. Several roots stand side by side. Equal input gives an equal placement.
///
/// Errors: [`LayoutError::ParentNotBefore`], [`LayoutError::TooManyBoxes`].
///
/// ```
/// # use herschik::{geometry::Size, layout::{LayoutBox, LayoutOptions, place}};
/// let size = Size::new(120.0, 40.0);
/// let root = LayoutBox { size, ..Default::default() };
/// let team = LayoutBox { size, parent: Some(0), ..Default::default() };
/// let placement = place(&[root, team, team], &LayoutOptions::default())?;
/// assert_eq!(placement.bounds.width, 120.0 + 16.0 + 120.0);
/// assert_eq!(placement.rects[0].centre().x, placement.bounds.centre().x);
/// # Ok::<(), herschik::layout::LayoutError>(())
/// ```
pub fn place(boxes: &[LayoutBox], options: &LayoutOptions) -> Result<Placement, LayoutError> {
    let mut placement = Placement::default();
    placement.update(boxes, options)?;
    Ok(placement)
}

impl Placement {
    /// Replaces the whole placement by that of `boxes`, as [`place`] does, in the room it has already. For a chart that
    /// is placed again after every edit: of a large chart, getting fresh memory takes longer than placing it.
    ///
    /// Errors: as [`place`]; the placement stays as it was.
    pub fn update(&mut self, boxes: &[LayoutBox], options: &LayoutOptions) -> Result<(), LayoutError> {
        if boxes.len() > MAX_BOXES {
            return Err(LayoutError::TooManyBoxes { count: boxes.len() });
        }
        let forest = Forest::build(boxes)?;
        let room = std::mem::take(self);
        if forest.is_empty() {
            return Ok(());
        }
        let rules = options.form.rules(options);
        *self = if rules.is_transposed {
            place_along::<Transposed>(forest, boxes, options, &rules, room)
        } else {
            place_along::<Upright>(forest, boxes, options, &rules, room)
        };
        Ok(())
    }
}

fn place_along<A: Axes>(
    forest: Forest,
    boxes: &[LayoutBox],
    options: &LayoutOptions,
    rules: &Rules,
    mut room: Placement,
) -> Placement {
    forest.fill_cards::<A>(boxes, &mut room.rects);
    let asks_to_stack = if rules.stack_from_level.is_some() { forest.asks_to_stack(boxes) } else { Vec::new() };
    let mut chart = Chart::new(forest, options.cleaned(), rules.stack_from_level, asks_to_stack, room);
    chart.measure_stacks();
    chart.place_line_tops();
    let first_root_x = tidy::place_line(&mut chart);
    chart.place_all(first_root_x);
    chart.finish::<A>()
}

/// How a box is placed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Side by side with its siblings (or as a root).
    Line,
    /// Beside the trunk of its parent.
    Staff,
    /// In a stack beneath its parent.
    Stacked,
}

/// A chart while it is being placed: arrays by breadth-first number, in the axes of a chart that runs downwards.
struct Chart {
    forest: Forest,
    options: LayoutOptions,
    /// How each box is placed.
    mode: Vec<Mode>,
    /// Line boxes from this number on have their children stacked.
    stack_heads_from: usize,
    /// Whether a box asks for its children to be stacked; empty if none does.
    asks_to_stack: Vec<bool>,
    /// Boxes before this number may be in the line; all others are staff or stacked.
    line_end: usize,
    /// Where each card is. Until all is placed, `left` holds the distance of a line box's middle from its parent's (of
    /// a root: from the first root's).
    card: Vec<Rect>,
    /// How wide and high each box is together with the stack beneath it; not where. Empty if nothing is stacked.
    block: Vec<Rect>,
    /// The rest of a former placement, whose room the next one gets.
    room: Placement,
}

impl Chart {
    /// A chart of the cards in `room.rects`.
    fn new(
        forest: Forest,
        options: LayoutOptions,
        stack_from_level: Option<u32>,
        asks_to_stack: Vec<bool>,
        mut room: Placement,
    ) -> Self {
        let count = forest.len();
        let (stack_heads_from, line_end) = match stack_from_level {
            Some(level) => {
                let heads = forest.level_start(level.max(1) - 1);
                (heads, forest.next_level_start(heads))
            }
            None => (count, count),
        };
        let mut mode = vec![Mode::Line; line_end];
        mode.resize(count, Mode::Stacked);
        if forest.has_staff || !asks_to_stack.is_empty() {
            for parent in 0..count {
                let (staff, line) = forest.staff_and_line(parent);
                let asks = asks_to_stack.get(parent).copied().unwrap_or_default();
                if asks || mode[parent] != Mode::Line || parent >= stack_heads_from {
                    mode[staff.start..line.end].fill(Mode::Stacked);
                } else {
                    mode[staff].fill(Mode::Staff);
                }
            }
        }
        let card = std::mem::take(&mut room.rects);
        let mut block = std::mem::take(&mut room.subtree_bounds);
        block.clear();
        Self { forest, options, mode, stack_heads_from, asks_to_stack, line_end, card, block, room }
    }

    /// Whether the children of `index` are (or would be) stacked beneath it.
    fn stacks(&self, index: usize) -> bool {
        index >= self.stack_heads_from
            || self.mode[index] != Mode::Line
            || self.asks_to_stack.get(index).copied().unwrap_or_default()
    }

    /// Finds the top of every line box: beneath its parent's card and staff.
    fn place_line_tops(&mut self) {
        for parent in 0..self.line_end.min(self.stack_heads_from) {
            let (staff, line) = self.forest.staff_and_line(parent);
            if line.is_empty() || self.stacks(parent) {
                continue;
            }
            let bottom = self.card[parent].bottom() + self.staff_section(staff).height_pt;
            let top = bottom + self.options.level_gap_pt;
            for child in &mut self.card[line] {
                child.top = top;
            }
        }
    }

    /// Hands out all positions, parents first.
    fn place_all(&mut self, first_root_x: f64) {
        for root in &mut self.card[self.forest.roots()] {
            root.left += first_root_x - root.width / 2.0;
        }
        for parent in 0..self.forest.len() {
            let (staff, line) = self.forest.staff_and_line(parent);
            if staff.start == line.end {
                continue;
            }
            if self.stacks(parent) {
                self.place_stack(parent, staff.start..line.end);
                continue;
            }
            let middle = self.card[parent].left + self.card[parent].width / 2.0;
            for child in &mut self.card[line] {
                // Rounding may put the leftmost card a hair's breadth outside the chart.
                child.left = (middle + child.left - child.width / 2.0).max(0.0);
            }
            self.place_staff(parent, staff);
        }
    }

    /// Turns the arrays into a placement by box index.
    fn finish<A: Axes>(mut self) -> Placement {
        let mut connectors = std::mem::take(&mut self.room.connectors);
        let mut segments = std::mem::take(&mut self.room.segments);
        self.connect::<A>(&mut connectors, &mut segments);

        let mut runs = std::mem::take(&mut self.room.runs);
        runs.clear();
        let run = |index| if self.stacks(index) { Run::Stacked } else { Run::SideBySide };
        runs.extend((0..self.card.len()).map(|index| A::run(run(index))));

        // The connectors lie within the hull of the cards they join; that of a stack has been measured.
        let is_measured = !self.block.is_empty();
        let mut subtree_bounds = std::mem::take(&mut self.block);
        if !is_measured {
            subtree_bounds.extend_from_slice(&self.card);
        }
        for (index, card) in self.card.iter().enumerate().rev() {
            if is_measured && self.stacks(index) {
                subtree_bounds[index].left = card.left;
                subtree_bounds[index].top = card.top;
                continue;
            }
            let mut bounds = *card;
            for child in &subtree_bounds[self.forest.children(index)] {
                bounds = bounds.union(child);
            }
            subtree_bounds[index] = bounds;
        }
        let roots = &subtree_bounds[self.forest.roots()];
        let bounds = A::rect(&roots.iter().fold(Rect::default(), |all, root| all.union(root)));

        let mut rects = self.card;
        if A::IS_TRANSPOSED {
            for rect in rects.iter_mut().chain(&mut subtree_bounds) {
                *rect = A::rect(rect);
            }
        }
        Placement {
            rects: self.forest.in_caller_order(rects),
            subtree_bounds: self.forest.in_caller_order(subtree_bounds),
            connectors,
            segments,
            bounds,
            runs: self.forest.in_caller_order(runs),
        }
    }
}
