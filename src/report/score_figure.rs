//! What can be a row of a score card: a figure of each organisation, or of what it changes of the starting point.

use super::change_figure::{self, ChangeFigure};
use crate::metric::figure::{self, Definition, Figure};

/// A figure of a score card.
#[derive(Clone, Copy, Debug)]
pub enum ScoreFigure {
    /// What an organisation is.
    State(&'static Figure),
    /// What it changes of the starting point; the starting point itself has none.
    Change(&'static ChangeFigure),
}

impl ScoreFigure {
    /// Every figure, in the order in which they are shown.
    pub fn all() -> Vec<Self> {
        figure::ALL.iter().map(Self::State).chain(change_figure::ALL.iter().map(Self::Change)).collect()
    }

    /// The figure with an id, such as `formation-fte`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().into_iter().find(|figure| figure.definition().id == id)
    }

    /// What the figure is.
    pub fn definition(&self) -> &'static Definition {
        match self {
            Self::State(figure) => &figure.definition,
            Self::Change(figure) => &figure.definition,
        }
    }
}
