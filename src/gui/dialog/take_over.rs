//! Into which scenario are these units taken over?

use egui::{Id, Ui};
use egui_phosphor::regular as icon;

use super::parts::{self, FirstFocus, ListRow};
use super::{Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::i18n::Message;
use crate::model::{Command, Organisation, ScenarioId, TakeOver, UnitId};

/// How high the list may become, in screen points.
const LIST_PT: f32 = 320.0;

/// Asks for a scenario.
#[derive(Debug)]
pub struct TakeOverDialog {
    units: Vec<UnitId>,
    offered: Vec<Offered>,
    marked: Option<usize>,
    first: FirstFocus,
}

/// A scenario, and why the units cannot be taken over into it.
#[derive(Debug)]
struct Offered {
    scenario: ScenarioId,
    name: String,
    refusal: Option<String>,
}

impl TakeOverDialog {
    /// About these units of the scenario that is worked on.
    pub fn new(units: Vec<UnitId>, ctx: &PanelContext<'_>) -> Self {
        let scenarios = ctx.document.scenarios();
        let offer = |(id, state): (&ScenarioId, &crate::model::ScenarioState)| {
            let into = state.organisation();
            let command = Command::from(TakeOver::to_its_place(ctx.organisation(), into, &units));
            let refusal = ctx.document.plan_in(id, &command).err().map(|error| ctx.say(&error.message(into)));
            Offered { scenario: id.clone(), name: ctx.say(&scenarios.name_of(id)), refusal }
        };
        let others = scenarios.in_order().into_iter().filter(|(id, _)| *id != ctx.scenario);
        let offered: Vec<Offered> = others.map(offer).collect();
        let marked = offered.iter().position(|offered| offered.refusal.is_none());
        Self { units, offered, marked, first: FirstFocus::default() }
    }

    fn rows(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) -> bool {
        let mut is_taken = false;
        for (place, offered) in self.offered.iter().enumerate() {
            let row = ListRow {
                icon: icon::COLUMNS,
                name: &offered.name,
                is_marked: self.marked == Some(place),
                refusal: offered.refusal.as_deref(),
                ..ListRow::default()
            };
            if parts::list_row(ui, ctx, row).clicked() {
                is_taken = self.marked == Some(place);
                self.marked = Some(place);
            }
        }
        is_taken
    }
}

impl Face for TakeOverDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, enter: bool, out: &mut Outbox) -> Flow {
        let first = self.units.first().map_or("", |unit| ctx.organisation().name_of(unit));
        let title = Message::new("dialog-take-over-title").with("count", self.units.len()).with("unit", first);
        parts::title(ui, ctx, &ctx.say(&title));
        parts::hint(ui, ctx, ctx.text("dialog-take-over-hint"));
        let refusals: Vec<bool> = self.offered.iter().map(|offered| offered.refusal.is_some()).collect();
        parts::walk(ui, &mut self.marked, refusals.len(), |place| !refusals[place]);
        let is_taken =
            ui.push_id(Id::new("take-over-list"), |ui| parts::list(ui, LIST_PT, |ui| self.rows(ui, ctx))).inner;
        let chosen = self.marked.and_then(|place| self.offered.get(place));
        let (is_done, is_cancelled) = parts::buttons(ui, |ui| {
            let go = parts::primary(ui, ctx, ctx.text("dialog-take-over-go"), chosen.is_some());
            self.first.give(&go);
            (go.clicked() || enter || is_taken, parts::flat(ui, ctx, ctx.text("cancel")).clicked())
        });
        match chosen {
            Some(chosen) if is_done => {
                out.ask(Request::TakeOver(self.units.clone(), chosen.scenario.clone()));
                Flow::Close
            }
            _ if is_cancelled => Flow::Close,
            _ => Flow::Stay,
        }
    }

    fn still_holds(&self, organisation: &Organisation) -> bool {
        self.units.iter().all(|unit| organisation.unit(unit).is_some())
    }
}
