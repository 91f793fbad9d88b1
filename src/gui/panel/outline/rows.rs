//! The rows of the outline: the tree as far as it is open.

use std::collections::BTreeSet;

use crate::gui::context::PanelContext;
use crate::model::UnitId;

/// Levels that are open at first.
const OPEN_LEVELS: u32 = 2;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The unit.
    pub unit: UnitId,
    /// How far it is indented.
    pub depth: u32,
    /// Whether there are units under it.
    pub has_parts: bool,
    /// Whether those are shown.
    pub is_open: bool,
}

/// The rows, kept until the organisation or what is open changes.
#[derive(Debug)]
pub struct Rows {
    rows: Vec<Row>,
    of: Option<(u64, u64)>,
    /// Units that are open although they are deep, or closed although they are not.
    turned: BTreeSet<UnitId>,
    turns: u64,
    /// The row to scroll to.
    pub scroll_to: Option<usize>,
    /// What is seen of the list, in screen points from its top.
    pub seen: egui::Rangef,
}

impl Default for Rows {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            of: None,
            turned: BTreeSet::new(),
            turns: 0,
            scroll_to: None,
            seen: egui::Rangef::new(0.0, 0.0),
        }
    }
}

impl Rows {
    /// Every row.
    pub fn all(&self) -> &[Row] {
        &self.rows
    }

    /// Brings the rows up to date.
    pub fn refresh(&mut self, ctx: &PanelContext<'_>) {
        let of = (ctx.document.revision(), self.turns);
        let is_same = self.of.as_ref() == Some(&of)
            && self.rows.first().is_none_or(|row| ctx.organisation().unit(&row.unit).is_some());
        if is_same {
            return;
        }
        self.of = Some(of);
        self.rows = self.tree(ctx);
    }

    fn tree(&self, ctx: &PanelContext<'_>) -> Vec<Row> {
        let (organisation, line) = (ctx.organisation(), ctx.line);
        let mut rows = Vec::new();
        let mut place = 0;
        while place < line.len() {
            let (unit, _) = line.unit(organisation, place);
            let (depth, subtree) = (line.depth(place), line.subtree(place));
            let is_open = self.is_open(unit, depth);
            let has_parts = subtree.len() > 1;
            rows.push(Row { unit: unit.clone(), depth, has_parts, is_open: is_open && has_parts });
            place = if is_open { place + 1 } else { subtree.end };
        }
        rows
    }

    fn is_open(&self, unit: &UnitId, depth: u32) -> bool {
        (depth < OPEN_LEVELS) != self.turned.contains(unit)
    }

    /// Shows or hides what is under a unit.
    pub fn toggle(&mut self, unit: &UnitId) {
        if !self.turned.remove(unit) {
            self.turned.insert(unit.clone());
        }
        self.turns += 1;
    }

    /// Opens everything above a unit; whether something had to be opened.
    pub fn open_above(&mut self, ctx: &PanelContext<'_>, unit: &UnitId) -> bool {
        let organisation = ctx.organisation();
        let closed: Vec<UnitId> = organisation
            .ancestors(unit)
            .filter(|above| {
                let depth = ctx.line.place(organisation, above).map_or(0, |place| ctx.line.depth(place));
                !self.is_open(above, depth)
            })
            .cloned()
            .collect();
        for above in &closed {
            self.toggle(above);
        }
        !closed.is_empty()
    }
}
