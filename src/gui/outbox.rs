//! What panels ask for. They read and ask; `dispatch` carries it out, at one place in the frame.

use std::path::PathBuf;

use super::action::Action;
use super::dialog::DialogKind;
use super::publish::PublishAsk;
use crate::geometry::Point;
use crate::model::{
    Command, FunctionId, Place, PositionId, RelationKindId, ScenarioEdit, ScenarioId, UnitId, UnitKindId,
};
use crate::scene::CardFigures;

/// One thing that a panel asks for.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // A frame makes a handful of them.
pub enum Request {
    /// An edit of the organisation.
    Edit(Command),
    /// Several edits as one step, all or none.
    EditAll(Vec<Command>),
    /// Work on a scenario.
    WorkOn(ScenarioId),
    /// An edit of the scenarios themselves.
    EditScenarios(Box<ScenarioEdit>),
    /// Open a dialog.
    OpenDialog(DialogKind),
    /// What the pane of a scenario asks for: that one is worked on then, where it matters.
    In(ScenarioId, Box<Request>),
    /// Show another scenario in a pane.
    ShowInPane(usize, ScenarioId),
    /// Take a pane away.
    ClosePane(usize),
    /// Show a change of the list on the charts, by its place in the difference.
    ShowChange(usize),
    /// Take units over, as they are in the scenario that is worked on, into another.
    TakeOver(Vec<UnitId>, ScenarioId),
    /// An action, as by its key.
    Act(Action),
    /// Select a unit.
    Select(UnitId, SelectMode),
    /// Select nothing.
    ClearSelection,
    /// Show a function of the catalogue.
    ShowFunction(FunctionId),
    /// Bring a unit into view, opening what hides it, and select it.
    FlyTo(UnitId),
    /// Show or hide what stands under a unit.
    ToggleCollapsed(UnitId),
    /// Show or leave out the units of a kind on the chart.
    SwitchKind(UnitKindId),
    /// Draw or leave out the relations of a kind on the chart.
    SwitchRelationKind(RelationKindId),
    /// Set the other scenarios of the score card against this one.
    ScoreAgainst(ScenarioId),
    /// Show or leave out a figure on the score card, by its id.
    SwitchFigure(&'static str),
    /// Show these figures on the cards.
    ShowOnCards(CardFigures),
    /// Save the list that is shown, in the format whose files end so.
    SaveList(&'static str),
    /// What the publish dialog asks for.
    Publish(PublishAsk),
    /// Ask which relation there is to be from one unit to another.
    Relate(UnitId, UnitId),
    /// Ask which other unit a unit came from.
    AddPredecessor(UnitId),
    /// Ask where a position goes.
    MovePosition(PositionId),
    /// Edit the name of a unit in its place on the chart.
    RenameInPlace(UnitId),
    /// Lift units, to be put elsewhere.
    LiftUnits(Vec<UnitId>),
    /// What is dragged would land here: the unit it would stand under, `None` for the top, and the place there.
    DragOver {
        /// The unit.
        parent: Option<UnitId>,
        /// The place.
        place: Place,
    },
    /// What is dragged is let go where it would land.
    DropHere,
    /// What is dragged is over nothing where it could land.
    DragNowhere,
    /// The name in its place on the chart is done with.
    EndRename,
    /// Look at another place: the middle of the view, and how many screen points a chart point takes.
    LookAt(Point, f64),
    /// Open a file, after asking about unsaved changes.
    OpenPath(PathBuf),
    /// Open a sample, after asking about unsaved changes.
    OpenSample(&'static str),
    /// Begin with an empty organisation of this name, after asking about unsaved changes.
    BeginEmpty(String),
    /// The answer to the question about unsaved changes.
    Answer(UnsavedAnswer),
    /// Forget the note that floats over the chart.
    DismissNotice,
    /// Take a path off the list of recent files.
    ForgetRecent(PathBuf),
}

impl From<Command> for Request {
    fn from(command: Command) -> Self {
        Self::Edit(command)
    }
}

impl From<ScenarioEdit> for Request {
    fn from(edit: ScenarioEdit) -> Self {
        Self::EditScenarios(Box::new(edit))
    }
}

/// What selecting does to what was selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectMode {
    /// This one alone.
    Only,
    /// This one too, or no longer.
    Toggle,
    /// From the one chosen first up to this one, among their siblings.
    Range,
}

/// What to do with unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsavedAnswer {
    /// Save them and go on.
    Save,
    /// Let them go.
    Discard,
    /// Stay.
    Stay,
}

/// What was asked for in this frame, in order.
#[derive(Debug, Default)]
pub struct Outbox {
    requests: Vec<Request>,
}

impl Outbox {
    /// Asks for something.
    pub fn ask(&mut self, request: Request) {
        self.requests.push(request);
    }

    /// Asks for an edit.
    pub fn edit(&mut self, command: impl Into<Command>) {
        self.ask(Request::Edit(command.into()));
    }

    /// Asks for several edits as one step, all or none; for none asks nothing.
    pub fn edit_all(&mut self, mut commands: Vec<Command>) {
        match commands.len() {
            0 => {}
            1 => self.edit(commands.remove(0)),
            _ => self.ask(Request::EditAll(commands)),
        }
    }

    /// Asks for an action.
    pub fn act(&mut self, action: Action) {
        self.ask(Request::Act(action));
    }

    /// Everything that was asked for; the outbox is empty afterwards.
    pub fn take(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }
}
