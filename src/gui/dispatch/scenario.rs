//! Scenarios: which one is worked on, and edits of the scenarios themselves.

use std::path::Path;

use egui::Context;

use crate::file::{self, durable};
use crate::gui::action::Action;
use crate::gui::app::App;
use crate::gui::dialog::DialogKind;
use crate::gui::file_picker::PickPurpose;
use crate::gui::fresh_id::fresh_id;
use crate::gui::notice::Notice;
use crate::i18n::{Language, Message};
use crate::model::{ChangeSet, ScenarioDetail, ScenarioEdit, ScenarioId};

impl App {
    /// Carries out an action about the scenario that is worked on.
    pub(super) fn act_on_scenario(&mut self, ctx: &Context, action: Action) {
        let current = self.document.current().clone();
        match action {
            Action::NewScenario => self.new_scenario(ctx, current),
            Action::NewScenarioOnStart => self.new_scenario(ctx, self.document.scenarios().start().clone()),
            Action::DuplicateScenario => {
                let copied = self.document.scenarios().name_of(&current).say(self.language());
                let copied = without_copy(&copied, self.language());
                let name = self.free_name(|number| copy_name(copied, number));
                let id = ScenarioId::from(fresh_id("s"));
                self.make_scenario(ctx, ScenarioEdit::Duplicate { id, of: current, name });
            }
            Action::ScenarioFromFile => self.ask_file(ctx, PickPurpose::AddScenario, String::new()),
            Action::NextScenario => self.work_beside(ctx, 1),
            Action::PreviousScenario => self.work_beside(ctx, -1),
            Action::RenameScenario => self.rename_scenario(&current),
            Action::ScenarioDetails => self.open_dialog(ctx, DialogKind::Scenario(current)),
            Action::ScenarioConflicts => self.open_dialog(ctx, DialogKind::Conflicts(current)),
            Action::ScenarioTimeline => self.open_dialog(ctx, DialogKind::Timeline),
            Action::RebaseScenario => self.open_dialog(ctx, DialogKind::BaseScenario(current)),
            Action::MakeScenarioStart => self.open_dialog(ctx, DialogKind::MakeStart(current)),
            Action::ToggleScenarioLock => {
                let detail = ScenarioDetail::Locked(!self.is_locked());
                self.edit_scenarios(ctx, &ScenarioEdit::Edit { id: current, detail });
            }
            Action::ScenarioEarlier => self.edit_scenarios(ctx, &ScenarioEdit::Reorder { id: current, by: -1 }),
            Action::ScenarioLater => self.edit_scenarios(ctx, &ScenarioEdit::Reorder { id: current, by: 1 }),
            Action::DeleteScenario => self.edit_scenarios(ctx, &ScenarioEdit::Remove { id: current }),
            _ => {}
        }
    }

    /// Works on a scenario; the view stays where it is, at what is selected if that is there too.
    pub(super) fn work_on(&mut self, ctx: &Context, scenario: &ScenarioId) {
        if self.document.current() == scenario {
            return;
        }
        self.commit_what_is_typed(ctx);
        self.document.work_on(scenario);
        self.notice = None;
        self.settle_in_scenario(ctx);
    }

    /// Carries out an edit of the scenarios; says what it did, or why not.
    pub(super) fn edit_scenarios(&mut self, ctx: &Context, edit: &ScenarioEdit) {
        let before = self.document.current().clone();
        self.commit_what_is_typed(ctx);
        match self.document.edit_scenarios(edit) {
            Ok(message) => {
                let message = self.all_decided(edit).unwrap_or(message);
                self.notice = Some(Notice { message, offers_undo: true });
                match *self.document.current() == before {
                    true => self.after_change(ctx),
                    false => self.settle_in_scenario(ctx),
                }
            }
            Err(error) => {
                let message = error.message(self.document.organisation());
                self.notice = Some(Notice { message, offers_undo: false });
            }
        }
    }

    /// Adds what a file holds as a scenario that is based on the starting point.
    pub(super) fn add_scenario_from(&mut self, ctx: &Context, path: &Path) {
        let stem = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let read = durable::read(path).map_err(|error| error.message());
        let loaded = read.and_then(|bytes| file::load(&bytes).map_err(|error| error.message()));
        match loaded {
            Ok(loaded) => {
                let scenarios = self.document.scenarios();
                let other = loaded.scenarios.into_start();
                let changes = Box::new(ChangeSet::between(scenarios.start_organisation(), &other));
                let (id, based_on) = (ScenarioId::from(fresh_id("s")), scenarios.start().clone());
                self.edit_scenarios(ctx, &ScenarioEdit::Add { id, name: stem, based_on, changes });
            }
            Err(message) => self.fail(Message::new("failure-open").with("name", stem), message),
        }
    }

    /// Whether the scenario that is worked on is closed to edits.
    pub(super) fn is_locked(&self) -> bool {
        self.document.scenarios().get(self.document.current()).is_some_and(|state| state.scenario().locked)
    }

    /// Carries out what stands in a field and was not entered: its field is about to go.
    pub(super) fn commit_what_is_typed(&mut self, ctx: &Context) {
        let pending = [self.inspector.take_pending(), self.functions.take_pending(), self.placement.take_pending()];
        for command in pending.into_iter().flatten() {
            self.edit(ctx, &command);
        }
        let pending = self.table.take_pending();
        self.edit_all(ctx, &pending);
    }

    /// Puts the view right after another scenario is worked on.
    fn settle_in_scenario(&mut self, ctx: &Context) {
        self.view.renaming = None;
        self.view.drag = None;
        self.view.forget_missing(self.document.organisation());
        let anchor = self.view.primary().cloned();
        self.refresh(ctx, anchor.as_ref());
    }

    /// What is said when an answer was the last one.
    fn all_decided(&self, edit: &ScenarioEdit) -> Option<Message> {
        let (ScenarioEdit::Decide { id, .. } | ScenarioEdit::DecideAll { id, .. }) = edit else { return None };
        let scenarios = self.document.scenarios();
        let is_done = scenarios.get(id).is_some_and(|state| state.conflicts().is_empty());
        is_done.then(|| Message::new("notice-all-decided").with("name", scenarios.name_of(id)))
    }

    fn new_scenario(&mut self, ctx: &Context, based_on: ScenarioId) {
        let name = self.free_name(|number| {
            let letter = char::from_u32(u32::from(b'A') + number - 1).filter(char::is_ascii_uppercase);
            let which = letter.map_or_else(|| number.to_string(), String::from);
            Message::new("scenario-new-name").with("which", which)
        });
        let id = ScenarioId::from(fresh_id("s"));
        self.make_scenario(ctx, ScenarioEdit::Add { id, name, based_on, changes: Box::default() });
    }

    /// Makes a scenario; its name is ready to be typed.
    fn make_scenario(&mut self, ctx: &Context, edit: ScenarioEdit) {
        let before = self.document.revision_of_all();
        self.edit_scenarios(ctx, &edit);
        if self.document.revision_of_all() != before {
            self.rename_scenario(&self.document.current().clone());
        }
    }

    fn rename_scenario(&mut self, scenario: &ScenarioId) {
        let name = self.document.scenarios().name_of(scenario).say(self.language());
        self.top_bar.rename(scenario.clone(), name);
    }

    /// The first of the names with 1, 2, 3 … that no scenario has.
    fn free_name(&self, named: impl Fn(u32) -> Message) -> String {
        let scenarios = self.document.scenarios();
        let name = |number| named(number).say(self.language());
        (1..).map(name).find(|name| scenarios.find(name) == Err(0)).unwrap_or_default()
    }

    fn work_beside(&mut self, ctx: &Context, by: i32) {
        let in_order = self.document.scenarios().in_order();
        let place = in_order.iter().position(|(id, _)| *id == self.document.current()).unwrap_or_default();
        let to = (place as i32 + by).rem_euclid(in_order.len() as i32) as usize;
        let scenario = in_order[to].0.clone();
        self.work_on(ctx, &scenario);
    }
}

/// What a copy is called: "Wordt (kopie)", "Wordt (kopie 2)".
fn copy_name(of: &str, number: u32) -> Message {
    Message::new("scenario-copy-name").with("name", of).with("number", number)
}

/// The name of which this one is a copy's, so that a copy of a copy is not called so twice; else the name itself.
fn without_copy(name: &str, language: Language) -> &str {
    let is_copy = |of: &&str| (1..100).any(|number| copy_name(of, number).say(language) == name);
    name.rsplit_once(" (").map(|(of, _)| of).filter(is_copy).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_a_copy_is_a_copy_of_the_first() {
        for (name, of) in
            [("Wordt", "Wordt"), ("Wordt (kopie)", "Wordt"), ("Wordt (kopie 7)", "Wordt"), ("Was (oud)", "Was (oud)")]
        {
            assert_eq!(without_copy(name, Language::Dutch), of);
        }
    }
}
