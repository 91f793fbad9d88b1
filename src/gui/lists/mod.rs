//! The lists that a decision needs, on the screen: one at a time as a table that can be sorted, copied and saved.
//!
//! `made` holds the list that is shown, `bar` is the strip above it, `grid` the table with `widths`. It reads and asks, as every panel does.

mod bar;
mod grid;
mod made;
mod widths;

use std::collections::BTreeSet;

use egui::{Frame, Margin, Ui};

use super::action::Action;
use super::context::PanelContext;
use super::outbox::Outbox;
use crate::i18n::Language;
use crate::model::{Document, ScenarioId};
use crate::report::list::{self, List, Scope};
use crate::report::writer::ReportWriter;
use made::{Made, Question};

/// The id of the table: what has the keyboard.
pub fn grid_id() -> egui::Id {
    egui::Id::new("list-grid")
}

/// The lists in the window, with what is chosen.
pub struct ListsView {
    list: &'static List,
    /// The table of the list that is shown, by its place.
    sheet: usize,
    /// What was, as it was chosen; otherwise what the scenario that is worked on is based on.
    from: Option<ScenarioId>,
    /// Columns of the organisation's own that the list leaves out.
    hidden_fields: BTreeSet<String>,
    /// By which column the rows are sorted, and whether descending.
    sort: Option<(usize, bool)>,
    /// The row with the keyboard, by its place among those shown.
    cursor: Option<usize>,
    made: Made,
}

impl Default for ListsView {
    fn default() -> Self {
        Self {
            list: &list::ALL[0],
            sheet: 0,
            from: None,
            hidden_fields: BTreeSet::new(),
            sort: None,
            cursor: None,
            made: Made::default(),
        }
    }
}

impl ListsView {
    /// Shows the list and asks for what a hand does to it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        self.refresh(ctx.document, ctx.language, ctx.file_name);
        ui.painter().rect_filled(ui.available_rect_before_wrap(), 0, ctx.palette.panel);
        Frame::new().inner_margin(Margin { left: 16, right: 8, top: 8, bottom: 0 }).show(ui, |ui| {
            bar::ui(ui, ctx, self, out);
            self.refresh(ctx.document, ctx.language, ctx.file_name);
            grid::ui(ui, ctx, self);
            if grid::asks_for_copy(ui) {
                out.act(Action::CopyList);
            }
        });
    }

    /// The list as bytes of a file, and the word for it in the name of that file.
    pub fn file(
        &mut self,
        document: &Document,
        language: Language,
        name: Option<&str>,
        writer: &ReportWriter,
    ) -> Vec<u8> {
        self.refresh(document, language, name);
        (writer.write)(&self.made.report, language)
    }

    /// The word for the list in the name of a file.
    pub fn word(&self, language: Language) -> String {
        let name = self.list.name().say(language).to_lowercase();
        name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
    }

    /// The list as text for a spreadsheet, as it is shown.
    pub fn copied(&mut self, document: &Document, language: Language, name: Option<&str>) -> String {
        self.refresh(document, language, name);
        self.made.tab_separated(self.sheet, language)
    }

    /// Forgets everything: another document is open.
    pub fn forget(&mut self) {
        *self = Self { list: self.list, ..Self::default() };
    }

    /// Shows another list.
    fn show(&mut self, list: &'static List) {
        if self.list.id != list.id {
            *self = Self { list, from: self.from.take(), ..Self::default() };
        }
    }

    /// What was: as it was chosen, else what the scenario is based on; itself for the starting point.
    fn from<'a>(&'a self, document: &'a Document) -> &'a ScenarioId {
        let (scenarios, to) = (document.scenarios(), document.current());
        let chosen = self.from.as_ref().filter(|id| *id != to && scenarios.get(id).is_some());
        chosen.or_else(|| scenarios.base_of(to)).unwrap_or(to)
    }

    /// Whether the list needs two scenarios and there is one.
    fn lacks_scenario(&self, document: &Document) -> bool {
        self.list.scope == Scope::Two && self.from(document) == document.current()
    }

    fn refresh(&mut self, document: &Document, language: Language, file_name: Option<&str>) {
        let question = Question {
            list: self.list.id,
            revision: document.revision_of_all(),
            from: self.from(document).clone(),
            to: document.current().clone(),
            hidden_fields: self.hidden_fields.clone(),
            language,
        };
        if self.made.refresh(self.list, &question, document, file_name) {
            self.sheet = self.sheet.min(self.made.report.sheets.len().saturating_sub(1));
            self.cursor = None;
        }
        self.made.arrange(self.sheet, self.sort);
    }
}
