//! The charts in the middle of the window: one, or while scenarios are compared two to four beside each other.
//!
//! Each pane has its scenario, what follows from it, its canvas and its camera; the pane of the scenario that is worked on
//! has the focus. The first pane is what the others are compared with. `pane` is one of them, `arrangement` which there
//! are, `cameras` where they look, `layout` where they stand, `face` what is seen of them, `head` the bar above each,
//! `empty` what is seen while there is nothing to compare; `overlay` is both in one chart, `film` the way from the one to the other.

mod arrangement;
mod cameras;
mod empty;
mod face;
mod film;
mod head;
mod layout;
mod overlay;
mod pane;
mod scale;

pub use cameras::Departure;
pub use pane::Pane;

use egui::Pos2;
use overlay::OverlayPane;

use super::context::{PanePlace, PanelContext, WindowContext};
use super::film::FilmPane;
use super::view_state::{Centre, ViewState};
use crate::compare::Difference;
use crate::model::{Document, ScenarioId, UnitId};

/// The panes, never none.
pub struct Panes {
    list: Vec<Pane>,
    focused: usize,
    /// The pane that the list of changes is about: the one that had the focus last and is not the first.
    compared: usize,
    /// Whether the cameras go along with each other.
    pub is_linked: bool,
    /// The scenarios that were beside each other when they were compared last.
    remembered: Vec<ScenarioId>,
    /// By which unit the cameras go along, and where the pointer was when that was found.
    link: Option<(UnitId, Pos2)>,
    film: FilmPane,
    overlay: OverlayPane,
    /// Whether both are seen in one chart.
    in_one: bool,
    /// The charts that share a scale.
    on_scale: Vec<u64>,
}

impl Default for Panes {
    fn default() -> Self {
        let list = vec![Pane::of(ScenarioId::from(""))];
        Self {
            list,
            focused: 0,
            compared: 1,
            is_linked: true,
            remembered: Vec::new(),
            link: None,
            film: FilmPane::default(),
            overlay: OverlayPane::default(),
            in_one: false,
            on_scale: Vec::new(),
        }
    }
}

impl Panes {
    /// The pane of the scenario that is worked on.
    pub fn focused(&self) -> &Pane {
        &self.list[self.focused]
    }

    /// The same, to be changed.
    pub fn focused_mut(&mut self) -> &mut Pane {
        &mut self.list[self.focused]
    }

    /// The chart that is looked at: of the pane that has the focus, or of both in one.
    pub fn seen(&self) -> &Pane {
        self.overlay.pane.as_ref().filter(|_| self.in_one).unwrap_or(self.focused())
    }

    /// The chart of both while that is what is seen.
    fn both_in_one(&mut self) -> Option<&mut Pane> {
        self.overlay.pane.as_mut().filter(|_| self.in_one)
    }

    /// Every pane, in reading order.
    pub fn all(&self) -> &[Pane] {
        &self.list
    }

    /// How many panes there are.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Where the pane of the scenario that is worked on stands.
    pub fn focused_index(&self) -> usize {
        self.focused
    }

    /// Whether scenarios stand beside each other.
    pub fn compares(&self) -> bool {
        self.list.len() > 1
    }

    /// The pane that shows a scenario.
    pub fn index_of(&self, scenario: &ScenarioId) -> Option<usize> {
        self.list.iter().position(|pane| pane.scenario == *scenario)
    }

    /// What is listed: the scenario that others are compared with, the one that is compared, and their difference.
    pub fn compared(&self) -> Option<(&ScenarioId, &ScenarioId, &Difference)> {
        let (first, compared) = (self.list.first()?, self.list.get(self.compared).filter(|_| self.compared > 0)?);
        Some((&first.scenario, &compared.scenario, &compared.difference))
    }

    /// A number that is another for each difference that [`compared`](Self::compared) gives.
    pub fn compared_number(&self) -> (u64, u64) {
        self.list.get(self.compared).and_then(|pane| pane.difference_of).unwrap_or_default()
    }

    /// What panels may read: about the pane that has the focus.
    pub fn context<'a>(&'a self, window: WindowContext<'a>) -> PanelContext<'a> {
        let context = self.focused().context(window, self.place(self.focused));
        PanelContext { camera: self.seen().camera, ..context }
    }

    /// Brings everything that follows from the document up to date; each view goes along with what did not move. Returns
    /// whether there is anything new to see.
    pub fn refresh(&mut self, document: &Document, view: &ViewState, anchor: Option<&UnitId>, now_s: f64) -> bool {
        self.in_one = view.centre == Centre::Overlay;
        self.follow(document, view.centre.compares());
        let mut is_new = false;
        for pane in &mut self.list {
            is_new |= pane.refresh(document, view, anchor, now_s);
        }
        self.share_scale();
        if !self.compares() {
            for pane in &mut self.list {
                pane.compares_no_more();
            }
            return is_new;
        }
        let (first, others) = self.list.split_at_mut(1);
        for pane in others.iter_mut() {
            pane.compare(document, &first[0].scenario);
        }
        let compared = &others[(self.compared - 1).min(others.len() - 1)];
        first[0].mark(&compared.difference, compared.difference_of);
        is_new
    }

    /// Brings the signals of every pane up to date; whether any are others.
    pub fn refresh_signals(&mut self, document: &Document) -> bool {
        let mut is_new = false;
        for pane in &mut self.list {
            is_new |= pane.derived.refresh_signals(document, &pane.scenario);
        }
        is_new
    }

    fn place(&self, index: usize) -> PanePlace {
        PanePlace { index, count: self.list.len(), is_focused: index == self.focused }
    }
}
