//! The film from the first pane to the one that is compared with it.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::Ui;

use super::Panes;
use crate::gui::context::WindowContext;
use crate::gui::film::FilmContext;
use crate::gui::outbox::Outbox;

impl Panes {
    /// Shows the film.
    pub(super) fn film_ui(&mut self, ui: &mut Ui, window: WindowContext<'_>, out: &mut Outbox) {
        let (Some(from), Some(to)) = (self.list.first(), self.list.get(self.compared)) else { return };
        let scenarios = window.document.scenarios();
        let (Some(before), Some(after)) = (scenarios.get(&from.scenario), scenarios.get(&to.scenario)) else { return };
        let [from_name, to_name] = [from, to].map(|pane| scenarios.name_of(&pane.scenario).say(window.language));
        let mut revision = DefaultHasher::new();
        (self.compared_number(), from.derived.scene_number(), to.derived.scene_number()).hash(&mut revision);
        (&from.scenario, &to.scenario).hash(&mut revision);
        let context = FilmContext {
            from_organisation: before.organisation(),
            to_organisation: after.organisation(),
            from: &from.derived.scene,
            to: &to.derived.scene,
            difference: &to.difference,
            revision: revision.finish(),
            from_name: &from_name,
            to_name: &to_name,
            palette: window.palette,
            language: window.language,
            reduced_motion: window.view.reduced_motion,
        };
        self.film.ui(ui, &context, out);
    }

    /// Goes to where the film shows a change, by its place in the difference.
    pub fn show_in_film(&mut self, change: usize) {
        self.film.show(change);
    }

    /// Looks at what happens in the film again.
    pub fn fit_film(&mut self) {
        self.film.fit();
    }
}
