//! What a panel may read.

use std::collections::BTreeMap;

use super::derived::{Derived, SignalsByUnit};
use super::theme::Palette;
use super::view_state::{Camera, ViewState};
use crate::check::Signals;
use crate::i18n::{self, Language, Message};
use crate::metric::{Measured, Spans, Totals};
use crate::model::{Document, Line, Organisation, RelationKindId, ScenarioId};
use crate::scene::{Marks, RelationLines, Scene};

/// Everything that a panel may read. What it wants changed it puts in the [`Outbox`](super::outbox::Outbox).
///
/// For panels and dialogs it is about the scenario that is worked on, for a chart about that of its pane.
#[derive(Clone, Copy)]
pub struct PanelContext<'a> {
    /// The organisations with their history.
    pub document: &'a Document,
    /// The scenario that this is about.
    pub scenario: &'a ScenarioId,
    /// Its units in reading order.
    pub line: &'a Line,
    /// Its figures, by place in `line`.
    pub totals: &'a Totals,
    /// Its spans of control, by place in `line`.
    pub spans: &'a Spans,
    /// What the checks find in it.
    pub signals: &'a Signals,
    /// How many open signals a unit has, and how grave the worst of them is.
    pub signals_by_unit: &'a SignalsByUnit,
    /// A number that is another for other signals.
    pub signals_number: u64,
    /// The chart.
    pub scene: &'a Scene,
    /// What a comparison says of the chart; `None` where nothing is compared.
    pub marks: Option<&'a Marks>,
    /// The relations on the chart.
    pub relations: &'a RelationLines,
    /// How many relations there are of each kind.
    pub relation_counts: &'a BTreeMap<RelationKindId, usize>,
    /// Where the chart is looked at.
    pub camera: Camera,
    /// The place of the pane among the panes, and how many there are.
    pub pane: PanePlace,
    /// What is selected and how it is looked at.
    pub view: &'a ViewState,
    /// What the file is called; `None` before the first save.
    pub file_name: Option<&'a str>,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// The language of the window.
    pub language: Language,
}

/// Where a pane stands among the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PanePlace {
    /// From 0, in reading order.
    pub index: usize,
    /// How many panes there are.
    pub count: usize,
    /// Whether its scenario is the one that is worked on.
    pub is_focused: bool,
}

impl Default for PanePlace {
    /// The only one.
    fn default() -> Self {
        Self { index: 0, count: 1, is_focused: true }
    }
}

/// What is the same for every pane.
#[derive(Clone, Copy)]
pub struct WindowContext<'a> {
    /// The organisations with their history.
    pub document: &'a Document,
    /// What is selected and how it is looked at.
    pub view: &'a ViewState,
    /// What the file is called; `None` before the first save.
    pub file_name: Option<&'a str>,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// The language of the window.
    pub language: Language,
}

impl<'a> WindowContext<'a> {
    /// What a panel may read of one scenario.
    pub fn of(
        self,
        scenario: &'a ScenarioId,
        derived: &'a Derived,
        marks: Option<&'a Marks>,
        camera: Camera,
        pane: PanePlace,
    ) -> PanelContext<'a> {
        let Self { document, view, file_name, palette, language } = self;
        PanelContext {
            document,
            scenario,
            line: &derived.line,
            totals: &derived.totals,
            spans: &derived.spans,
            signals: &derived.signals,
            signals_by_unit: &derived.signals_by_unit,
            signals_number: derived.signals_number,
            scene: &derived.scene,
            marks,
            relations: &derived.relations,
            relation_counts: &derived.relation_counts,
            camera,
            pane,
            view,
            file_name,
            palette,
            language,
        }
    }
}

impl<'a> PanelContext<'a> {
    /// The organisation.
    pub fn organisation(&self) -> &'a Organisation {
        let state = self.document.scenarios().get(self.scenario);
        state.map_or_else(|| self.document.organisation(), |state| state.organisation())
    }

    /// What every figure of it is read from.
    pub fn measured(&self) -> Measured<'a> {
        Measured::with(self.organisation(), self.line, self.totals, self.spans)
    }

    /// A sentence without variables.
    pub fn text(&self, key: &'static str) -> &'static str {
        i18n::text(self.language, key)
    }

    /// A sentence with variables.
    pub fn say(&self, message: &Message) -> String {
        message.say(self.language)
    }
}
