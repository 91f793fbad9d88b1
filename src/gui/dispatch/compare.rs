//! Scenarios side by side: which panes there are, stepping through the changes, and taking units over from one into another.

use egui::Context;

use super::view::departure;
use crate::compare::concerned;
use crate::gui::action::Action;
use crate::gui::app::App;
use crate::gui::canvas;
use crate::gui::notice::Notice;
use crate::gui::outbox::Request;
use crate::gui::view_state::{Camera, Centre};
use crate::i18n::Message;
use crate::model::{Command, ScenarioId, TakeOver, UnitId};

impl App {
    /// Carries out what the pane of a scenario asks for. That scenario is worked on from then on; not by what only looks, and
    /// not while something is carried over it.
    pub(super) fn carry_out_in(&mut self, ctx: &Context, scenario: &ScenarioId, request: Request) {
        match request {
            Request::LookAt(centre, zoom) => {
                if let Some(index) = self.panes.index_of(scenario) {
                    self.panes.look_at(index, Camera { centre, zoom: canvas::clamped(zoom) });
                }
            }
            Request::DragOver { parent, place } => self.drag_over(scenario, parent, place),
            Request::DragNowhere | Request::DropHere | Request::EndRename | Request::ToggleCollapsed(_) => {
                self.carry_out(ctx, request);
            }
            other => {
                self.work_on(ctx, scenario);
                self.carry_out(ctx, other);
            }
        }
    }

    /// Actions about scenarios side by side; whether it was one.
    pub(super) fn act_on_panes(&mut self, ctx: &Context, action: Action) -> bool {
        match action {
            Action::ShowCompare | Action::ShowOverlay | Action::ShowFilm => {
                let centre = match action {
                    Action::ShowOverlay => Centre::Overlay,
                    Action::ShowFilm => Centre::Film,
                    _ => Centre::Compare,
                };
                self.show_centre(ctx, centre);
                self.refresh(ctx, None);
            }
            Action::NextChange => self.step_changes(ctx, 1),
            Action::PreviousChange => self.step_changes(ctx, -1),
            Action::ToggleChanges => {
                self.view.inspects_while_comparing = !self.view.inspects_while_comparing;
                self.view.panels.inspector = true;
            }
            Action::NextPane => {
                let next = (self.panes.focused_index() + 1) % self.panes.count();
                self.focus_pane(ctx, next);
            }
            Action::AddPane => {
                if let Some(scenario) = self.panes.next_to_add(&self.document).cloned() {
                    self.panes.add(scenario);
                    self.refresh(ctx, None);
                }
            }
            Action::ClosePane => self.close_pane(ctx, self.panes.focused_index()),
            Action::SwapPanes => {
                self.panes.swap_first();
                self.refresh(ctx, None);
            }
            Action::PaneNextScenario => self.turn_pane(ctx, 1),
            Action::PanePreviousScenario => self.turn_pane(ctx, -1),
            Action::ToggleLinkedPanes => {
                self.panes.is_linked = !self.panes.is_linked;
                let key = if self.panes.is_linked { "notice-panes-linked" } else { "notice-panes-unlinked" };
                self.notice = Some(Notice { message: Message::new(key), offers_undo: false });
            }
            Action::TakeOver => {
                let units = self.view.selection.clone();
                self.open_dialog(ctx, crate::gui::dialog::DialogKind::TakeOver(units));
            }
            _ => return false,
        }
        true
    }

    /// Works on the scenario of a pane and gives it the keyboard.
    pub(in crate::gui) fn focus_pane(&mut self, ctx: &Context, index: usize) {
        if let Some(scenario) = self.panes.all().get(index).map(|pane| pane.scenario.clone()) {
            self.work_on(ctx, &scenario);
            ctx.memory_mut(|memory| memory.request_focus(canvas::canvas_id(index)));
        }
    }

    pub(super) fn close_pane(&mut self, ctx: &Context, index: usize) {
        if let Some(scenario) = self.panes.close(index) {
            self.work_on(ctx, &scenario);
            self.refresh(ctx, None);
        }
    }

    /// Shows another scenario in a pane, and works on it if that pane was worked in.
    pub(super) fn show_in_pane(&mut self, ctx: &Context, index: usize, scenario: &ScenarioId) {
        let is_focused = index == self.panes.focused_index();
        self.panes.show_in(index, scenario.clone());
        if is_focused {
            self.work_on(ctx, scenario);
        }
        self.refresh(ctx, None);
        self.panes.fit_when_shown();
    }

    fn turn_pane(&mut self, ctx: &Context, by: isize) {
        let (index, own) = (self.panes.focused_index(), self.panes.focused().scenario.clone());
        if let Some(next) = self.panes.free_from(&self.document, &own, by).cloned() {
            self.show_in_pane(ctx, index, &next);
        }
    }

    fn step_changes(&mut self, ctx: &Context, by: isize) {
        if let Some(place) = self.changes.beside_shown(&self.panes, &self.document, self.language(), by) {
            self.show_change(ctx, place);
        }
    }

    /// Flies to the units that a change is about, in every pane, and selects them.
    pub(super) fn show_change(&mut self, ctx: &Context, place: usize) {
        let Some((from, to, difference)) = self.panes.compared() else { return };
        let scenarios = self.document.scenarios();
        let (Some(from), Some(to), Some(change)) =
            (scenarios.get(from), scenarios.get(to), difference.changes.get(place))
        else {
            return;
        };
        let units: Vec<UnitId> =
            concerned(change, from.organisation(), to.organisation()).into_iter().cloned().collect();
        self.changes.show(place);
        if self.view.centre == Centre::Film {
            self.panes.show_in_film(place);
        }
        if units.is_empty() {
            self.view.clear_selection();
            return;
        }
        for unit in &units {
            self.open_what_hides(unit);
        }
        self.view.select_in(self.document.organisation(), units.clone());
        self.refresh(ctx, None);
        let departure = departure(ctx, &self.view);
        self.panes.show_units(&units, departure);
        ctx.request_repaint();
    }

    /// Takes units of the scenario that is worked on over into another, where they stand here.
    pub(super) fn take_over(&mut self, ctx: &Context, units: &[UnitId], into: &ScenarioId) {
        let from = self.document.organisation();
        let Some(state) = self.document.scenarios().get(into) else { return };
        let command = TakeOver::to_its_place(from, state.organisation(), units).into();
        self.carry_over(ctx, units, into, &command);
    }

    /// Carries out a taking over into a scenario, which is worked on from then on, and says so.
    pub(super) fn carry_over(&mut self, ctx: &Context, units: &[UnitId], into: &ScenarioId, command: &Command) {
        match self.document.apply_in(into, command) {
            Ok(_) => {
                let name = self.document.scenarios().name_of(into);
                let first = units.first().map_or("", |unit| self.organisation().name_of(unit));
                let message = Message::new("notice-taken-over")
                    .with("scenario", name)
                    .with("unit", first)
                    .with("count", units.len());
                self.notice = Some(Notice { message, offers_undo: true });
                self.view.selection = units.to_vec();
                self.after_change(ctx);
            }
            Err(error) => {
                let organisation = self.document.scenarios().get(into).map(|state| state.organisation());
                let message = error.message(organisation.unwrap_or(self.document.organisation()));
                self.notice = Some(Notice { message, offers_undo: false });
            }
        }
    }

    /// Opens a file that came with scenarios: what is and what is to become stand side by side.
    pub(super) fn begin_comparing(&mut self) {
        let scenarios = self.document.scenarios();
        let later: Vec<_> = scenarios.in_order().into_iter().filter(|(id, _)| *id != scenarios.start()).collect();
        let is_wordt = |(id, state): &&(&ScenarioId, &crate::model::ScenarioState)| {
            id.as_str() == MEANT_SCENARIO || state.scenario().name.eq_ignore_ascii_case(MEANT_SCENARIO)
        };
        let holds = |(_, state): &&(&ScenarioId, &crate::model::ScenarioState)| {
            state.scenario().status != crate::model::ScenarioStatus::Lapsed
        };
        let meant = later.iter().find(is_wordt).or_else(|| later.iter().find(holds)).map(|(id, _)| (*id).clone());
        if let Some(meant) = meant {
            self.document.work_on(&meant);
            self.view.centre = Centre::Compare;
        }
    }
}

/// What the scenario is called that a sample is about.
const MEANT_SCENARIO: &str = "wordt";
