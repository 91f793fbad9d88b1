//! A layout for `egui_graphs` that leaves everything where it is: `arrangement` has placed it.

use egui_graphs::{DisplayEdge, DisplayNode, Graph, Layout, LayoutState};
use petgraph::EdgeType;
use petgraph::stable_graph::IndexType;
use serde::{Deserialize, Serialize};

/// Nothing to remember.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct StillState;

impl LayoutState for StillState {}

/// The layout.
#[derive(Debug, Default)]
pub struct Still;

impl Layout<StillState> for Still {
    fn from_state(_: StillState) -> impl Layout<StillState> {
        Self
    }

    fn next<N, E, Ty, Ix, Dn, De>(&mut self, _: &mut Graph<N, E, Ty, Ix, Dn, De>, _: &egui::Ui)
    where
        N: Clone,
        E: Clone,
        Ty: EdgeType,
        Ix: IndexType,
        Dn: DisplayNode<N, E, Ty, Ix>,
        De: DisplayEdge<N, E, Ty, Ix, Dn>,
    {
    }

    fn state(&self) -> StillState {
        StillState
    }
}
