//! The list that is shown: made anew when something changed that it is made of, and put in order when it is sorted.

use std::collections::BTreeSet;

use crate::gui::table::of_table;
use crate::i18n::Language;
use crate::model::{Document, ScenarioId};
use crate::report::list::{List, Report, ReportInput, Selection, Sheet, known_fields};
use crate::report::table::Table;

/// What a list was made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Which list.
    pub list: &'static str,
    /// The state of the document.
    pub revision: u64,
    /// What was.
    pub from: ScenarioId,
    /// What it is about.
    pub to: ScenarioId,
    /// Columns of the organisation's own that it leaves out.
    pub hidden_fields: BTreeSet<String>,
    /// The language.
    pub language: Language,
}

/// A list that was made.
pub struct Made {
    of: Option<Question>,
    /// The list.
    pub report: Report,
    /// Every column of the organisation's own, where the list has a choice of them.
    pub fields: Vec<String>,
    arranged: Option<(usize, Option<(usize, bool)>)>,
    /// The places of the rows of the sheet that is shown, in the order in which they are.
    pub order: Vec<usize>,
    /// The width of each column as far as it was measured, in screen points.
    pub widths_pt: Vec<f32>,
}

impl Default for Made {
    fn default() -> Self {
        let report = Report { list: "", title: String::new(), sheets: Vec::new(), about: Table::default() };
        let (order, widths_pt, fields) = (Vec::new(), Vec::new(), Vec::new());
        Self { of: None, report, fields, arranged: None, order, widths_pt }
    }
}

impl Made {
    /// Makes the list when it is another; whether it is.
    pub fn refresh(&mut self, list: &List, question: &Question, document: &Document, file_name: Option<&str>) -> bool {
        if self.of.as_ref() == Some(question) {
            return false;
        }
        let scenarios = document.scenarios();
        self.fields = match (list.has_fields, scenarios.get(&question.to)) {
            (true, Some(state)) => known_fields(state.organisation()),
            _ => Vec::new(),
        };
        let fields: Vec<String> =
            self.fields.iter().filter(|field| !question.hidden_fields.contains(*field)).cloned().collect();
        let selection = Selection { fields: &fields, file_name, ..Selection::default() };
        let input = ReportInput::new(scenarios, &question.from, &question.to).choosing(selection);
        self.report = list.make(&input, question.language);
        self.of = Some(question.clone());
        self.arranged = None;
        true
    }

    /// Puts the rows of a sheet in the order of a column.
    pub fn arrange(&mut self, sheet: usize, sort: Option<(usize, bool)>) {
        if self.arranged == Some((sheet, sort)) {
            return;
        }
        if self.arranged.is_none_or(|(known, _)| known != sheet) {
            self.widths_pt.clear();
        }
        self.arranged = Some((sheet, sort));
        let table = self.report.sheets.get(sheet).map(|sheet| &sheet.table);
        self.order = match (table, sort) {
            (Some(table), Some((column, is_descending))) => table.order_by(column, is_descending),
            (Some(table), None) => (0..table.rows.len()).collect(),
            (None, _) => Vec::new(),
        };
    }

    /// A sheet as it is shown, with titles and totals, as text for a spreadsheet.
    pub fn tab_separated(&self, sheet: usize, language: Language) -> String {
        let Some(Sheet { table, totals, .. }) = self.report.sheets.get(sheet) else { return String::new() };
        let rows = self.order.iter().filter_map(|place| table.rows.get(*place));
        of_table(table, rows.chain(totals), language)
    }
}
