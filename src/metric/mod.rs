//! Figures of an organisation. Imports `model` only.
//!
//! An amount that nobody gave is unknown, not nought: a sum over positions of which none has an amount is unknown too.
//! To add a figure: see [`figure`].

mod amount;
pub mod figure;
mod measured;
mod span;

pub use amount::{Amount, Measure};
pub use measured::Measured;
pub use span::{HeadSpan, Spans};

use crate::model::{Fte, Line, Organisation};

/// Sums over positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Approved posts (formatie); `None` when no position says.
    pub formation_fte: Option<Fte>,
    /// People in posts (bezetting); `None` when no position says.
    pub occupied_fte: Option<Fte>,
    /// How many positions.
    pub positions: usize,
    /// How many of them lead in the sense of the mandate.
    pub leading_positions: usize,
}

impl Figures {
    fn add(&mut self, other: &Figures) {
        self.formation_fte = sum(self.formation_fte, other.formation_fte);
        self.occupied_fte = sum(self.occupied_fte, other.occupied_fte);
        self.positions += other.positions;
        self.leading_positions += other.leading_positions;
    }

    /// Approved but not filled; `None` when either is unknown. Negative when more people are there than posts.
    pub fn vacant_fte(&self) -> Option<Fte> {
        Some(self.formation_fte? - self.occupied_fte?)
    }
}

/// The figures of every unit, alone and with all under it.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    own: Vec<Figures>,
    subtree: Vec<Figures>,
    whole: Figures,
    layers: u32,
}

impl Totals {
    /// The figures of `organisation`, whose line is `line`.
    pub fn of(organisation: &Organisation, line: &Line) -> Self {
        let mut own = vec![Figures::default(); line.len()];
        for (_, position) in organisation.positions() {
            if let Some(place) = line.place(organisation, &position.unit) {
                own[place].add(&Figures {
                    formation_fte: position.formation_fte,
                    occupied_fte: position.occupied_fte,
                    positions: 1,
                    leading_positions: usize::from(position.leading),
                });
            }
        }
        let mut subtree = own.clone();
        let mut whole = Figures::default();
        for place in (0..line.len()).rev() {
            let figures = subtree[place];
            match line.parents()[place] {
                Some(parent) => subtree[parent as usize].add(&figures),
                None => whole.add(&figures),
            }
        }
        let layers = (0..line.len()).map(|place| line.depth(place) + 1).max().unwrap_or(0);
        Self { own, subtree, whole, layers }
    }

    /// Of the unit at a place of the line, without what is under it.
    pub fn own(&self, place: usize) -> &Figures {
        &self.own[place]
    }

    /// Of the unit at a place of the line, with all under it.
    pub fn subtree(&self, place: usize) -> &Figures {
        &self.subtree[place]
    }

    /// Of the whole organisation.
    pub fn whole(&self) -> &Figures {
        &self.whole
    }

    /// How many units stand above each other at most.
    pub fn layers(&self) -> u32 {
        self.layers
    }
}

fn sum(a: Option<Fte>, b: Option<Fte>) -> Option<Fte> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (known, None) | (None, known) => known,
    }
}
