//! How the organisation is looked at: what is selected, what is closed, where the view is. Nothing of it is in the file.

use std::collections::BTreeSet;

use crate::geometry::Point;
use crate::model::{Organisation, RelationKindId, ScenarioId, UnitId};
use crate::scene::ViewOptions;

/// With more units selected than this, their relations stay off the chart.
const MOST_WITH_RELATIONS: usize = 40;

/// How one window looks at the organisation.
#[derive(Clone, Debug, Default)]
pub struct ViewState {
    /// The units that are selected, the one that was chosen last at the end.
    pub selection: Vec<UnitId>,
    /// Units that are selected too, but that only other panes show.
    pub(super) elsewhere: Elsewhere,
    /// Which part is shown, and how.
    pub options: ViewOptions,
    /// Kinds of relations that are drawn on the chart.
    pub relation_kinds: BTreeSet<RelationKindId>,
    /// Whether the relations of a unit stay off the chart when it is selected.
    pub hides_own_relations: bool,
    /// Units that were cut, to be put elsewhere.
    pub cut: Vec<UnitId>,
    /// The unit whose name is being edited in its place on the chart.
    pub renaming: Option<UnitId>,
    /// Units that are being dragged.
    pub drag: Option<Drag>,
    /// What stands in the middle of the window.
    pub centre: Centre,
    /// Which panels are shown.
    pub panels: Panels,
    /// What the scenarios of the score card are set against; `None` for the starting point.
    pub scored_against: Option<ScenarioId>,
    /// Figures that the score card leaves out, by id.
    pub hidden_figures: BTreeSet<String>,
    /// Whether the inspector stands at the right while scenarios are compared, and not the list of changes.
    pub inspects_while_comparing: bool,
    /// Whether the outline is shown while scenarios are compared, when there is better use for its room.
    pub outlines_while_comparing: bool,
    /// Whether movement is left out.
    pub reduced_motion: bool,
    /// Whether the window says how much it draws.
    pub shows_frame_counter: bool,
}

/// What stands in the middle of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Centre {
    /// The chart.
    #[default]
    Chart,
    /// The network of relations.
    Network,
    /// The table of units or positions.
    Table,
    /// The score card of the scenarios.
    ScoreCard,
    /// The catalogue of functions.
    Functions,
    /// The phases with their targets.
    Phases,
    /// What becomes of every position.
    Placement,
    /// The lists that a decision needs.
    Lists,
    /// Scenarios side by side.
    Compare,
    /// Two scenarios in one chart.
    Overlay,
    /// The way from one scenario to another.
    Film,
}

impl Centre {
    /// Whether there are charts in the middle.
    pub fn has_charts(self) -> bool {
        matches!(self, Self::Chart | Self::Compare | Self::Overlay)
    }

    /// Whether there are cards in the middle.
    pub fn has_cards(self) -> bool {
        self.has_charts() || self == Self::Film
    }

    /// Whether it takes the whole width: it is not about the unit that is selected, so outline and inspector say nothing there.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Functions | Self::Phases | Self::Lists)
    }

    /// Whether scenarios are compared there.
    pub fn compares(self) -> bool {
        matches!(self, Self::Compare | Self::Overlay | Self::Film)
    }

    /// Whether the outline gives its room away there, until it is asked for.
    pub fn wants_room(self) -> bool {
        self == Self::Placement
    }
}

/// Units that are selected although the scenario that is worked on does not have them, as long as the rest of the selection
/// stays the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Elsewhere {
    beside: Vec<UnitId>,
    units: Vec<UnitId>,
}

/// Which panels are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Panels {
    /// The outline at the left.
    pub outline: bool,
    /// The inspector at the right.
    pub inspector: bool,
    /// The small map in the corner of the chart.
    pub minimap: bool,
    /// What the marks mean, in the other corner.
    pub legend: bool,
    /// The signals at the bottom.
    pub signals: bool,
    /// A mark on the cards of units that have signals.
    pub signal_marks: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self { outline: true, inspector: true, minimap: true, legend: true, signals: false, signal_marks: true }
    }
}

/// Where the view is. The chart may be millions of points wide, hence `f64`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the chart in the middle of the view.
    pub centre: Point,
    /// How many screen points a chart point takes.
    pub zoom: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self { centre: Point::default(), zoom: 1.0 }
    }
}

/// Units on their way to another place.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// The units, none under another.
    pub units: Vec<UnitId>,
    /// The scenario that they are taken from.
    pub from: ScenarioId,
    /// Where they would land now.
    pub target: Option<DropTarget>,
}

/// Where dragged units would land.
#[derive(Clone, Debug, PartialEq)]
pub struct DropTarget {
    /// The scenario over which they are.
    pub scenario: ScenarioId,
    /// The unit that they would stand under; `None` for the top.
    pub parent: Option<UnitId>,
    /// The place among its parts.
    pub place: crate::model::Place,
    /// What the drop would do, or why it may not be.
    pub verdict: Result<crate::i18n::Message, crate::i18n::Message>,
}

impl ViewState {
    /// The unit that was chosen last.
    pub fn primary(&self) -> Option<&UnitId> {
        self.selection.last()
    }

    /// The units whose relations are drawn on the chart, whatever their kind: what is selected.
    ///
    /// Of many selected units none are: their lines would say nothing.
    pub fn with_own_relations(&self) -> &[UnitId] {
        let is_asked_for = !self.hides_own_relations && self.selection.len() <= MOST_WITH_RELATIONS;
        if is_asked_for { &self.selection } else { &[] }
    }

    /// Whether a unit is selected.
    pub fn is_selected(&self, unit: &UnitId) -> bool {
        self.selection.contains(unit)
    }

    /// Units that are selected but not in the scenario that is worked on.
    pub fn selected_elsewhere(&self) -> &[UnitId] {
        if self.elsewhere.beside == self.selection { &self.elsewhere.units } else { &[] }
    }

    /// Selects nothing, nowhere.
    pub fn clear_selection(&mut self) {
        self.selection.clear();
        self.elsewhere = Elsewhere::default();
    }

    /// Selects units; those that `organisation` lacks where other panes show them.
    pub fn select_in(&mut self, organisation: &Organisation, units: Vec<UnitId>) {
        let (own, others) = units.into_iter().partition(|unit| organisation.unit(unit).is_some());
        self.selection = own;
        self.elsewhere = Elsewhere { beside: self.selection.clone(), units: others };
    }

    /// Forgets units that are no longer there. What is selected and lives on in another pane comes back with that pane.
    pub fn forget_missing(&mut self, organisation: &Organisation) {
        let is_there = |unit: &UnitId| organisation.unit(unit).is_some();
        if self.centre.compares() {
            let all = self.selected_elsewhere().iter().chain(&self.selection).cloned().collect();
            self.select_in(organisation, all);
        }
        self.selection.retain(is_there);
        self.cut.retain(is_there);
        if self.options.top.as_ref().is_some_and(|top| !is_there(top)) {
            self.options.top = None;
        }
        if self.renaming.as_ref().is_some_and(|unit| !is_there(unit)) {
            self.renaming = None;
        }
    }
}
