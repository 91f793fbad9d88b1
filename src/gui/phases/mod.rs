//! Phases and targets: what each phase adds and cuts, a chart of how much there is by day beside what the targets ask for, and
//! the same numbers as tables.
//!
//! `chart` draws, `sheet` shows a table, `bar` is the strip above them. It reads and asks, as every panel does.

mod bar;
mod chart;
mod sheet;

use egui::{Frame, Margin, RichText, ScrollArea, Ui};

use super::action::Action;
use super::context::PanelContext;
use super::dialog::parts;
use super::outbox::{Outbox, Request};
use super::table::of_table;
use super::theme;
use crate::i18n::Language;
use crate::metric::Measure;
use crate::model::ScenarioId;
use crate::report::phases::{Phases, ends, phases_table, targets_table};
use crate::report::table::Table;

/// Least and greatest height of the chart, in screen points.
const CHART_PT: std::ops::RangeInclusive<f32> = 200.0..=440.0;
/// Columns of the table of phases for each measure, by id.
const FTE_COLUMNS: &[&str] = &[
    "phase",
    "effective_date",
    "status",
    "formation",
    "fte_added",
    "fte_cut",
    "fte_balance",
    "fte_since_start",
    "fte_one_off",
    "neutral",
];
const COST_COLUMNS: &[&str] = &[
    "phase",
    "effective_date",
    "status",
    "cost",
    "cost_added",
    "cost_cut",
    "cost_balance",
    "cost_since_start",
    "cost_one_off",
    "neutral",
];

/// The phases in the window, with what they remember from frame to frame.
#[derive(Default)]
pub struct PhasesView {
    /// The last phase, where one was chosen.
    last: Option<ScenarioId>,
    shows_euro: bool,
    /// For which state of the document, in which language and up to which phase the rest was worked out.
    of: Option<(u64, Language, ScenarioId)>,
    phases: Phases,
    phases_table: Table,
    targets_table: Table,
}

impl PhasesView {
    /// Shows the phases and asks for what a hand does to them.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        self.refresh(ctx);
        let frame = Frame::new().fill(ctx.palette.panel).inner_margin(Margin { left: 16, right: 4, top: 8, bottom: 4 });
        frame.show(ui, |ui| {
            self.bar_ui(ui, ctx);
            ui.separator();
            let has_targets = self.phases.phases.iter().any(|phase| !phase.targets.is_empty());
            if self.phases.phases.len() < 2 && !has_targets {
                empty_ui(ui, ctx, out);
                return;
            }
            let height = (ui.available_height() * 0.46).clamp(*CHART_PT.start(), *CHART_PT.end());
            ScrollArea::vertical().id_salt("phases").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                chart::ui(ui, ctx, &self.phases, self.measure(), height);
                self.tables_ui(ui, ctx, out);
            });
        });
    }

    /// Forgets everything: another document is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    fn measure(&self) -> Measure {
        if self.shows_euro { Measure::Euro } else { Measure::Fte }
    }

    fn refresh(&mut self, ctx: &PanelContext<'_>) {
        let scenarios = ctx.document.scenarios();
        if self.last.as_ref().is_some_and(|last| scenarios.get(last).is_none()) {
            self.last = None;
        }
        let last = self.last.clone().unwrap_or_else(|| furthest(ctx));
        let of = (ctx.document.revision_of_all(), ctx.language, last);
        if self.of.as_ref() == Some(&of) {
            return;
        }
        self.phases = Phases::of(scenarios, &of.2);
        self.phases_table = phases_table(&self.phases, ctx.language);
        self.targets_table = targets_table(&self.phases, ctx.language);
        self.of = Some(of);
    }

    fn bar_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) {
        let last = self.of.as_ref().map(|(_, _, last)| last.clone());
        let asked = bar::ui(ui, ctx, last.as_ref(), self.shows_euro);
        if let Some(last) = asked.last {
            self.last = Some(last);
        }
        if let Some(shows_euro) = asked.shows_euro {
            self.shows_euro = shows_euro;
        }
        if asked.copies {
            let tables = [&self.phases_table, &self.targets_table];
            ui.ctx().copy_text(tables.map(|table| of_table(table, table.rows.iter(), ctx.language)).join("\n\n"));
        }
    }

    fn tables_ui(&self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        parts::section(ui, ctx, ctx.text("phases-phases"));
        let columns = if self.shows_euro { COST_COLUMNS } else { FTE_COLUMNS };
        let hover = |row: usize| self.phases.phases.get(row)?.description.clone();
        if let Some(row) = sheet::ui(ui, ctx, "phases", &self.phases_table, columns, &hover)
            && let Some(phase) = self.phases.phases.get(row)
        {
            out.ask(Request::WorkOn(phase.scenario.clone()));
        }
        for phase in &self.phases.phases {
            let remarks = phase.remarks(ctx.language);
            if !remarks.is_empty() {
                let words = format!("{}: {}", ctx.say(&phase.name), remarks.join(" "));
                let words = RichText::new(words).size(theme::SMALL_PT + 1.0).color(ctx.palette.muted);
                ui.add(egui::Label::new(words).wrap());
            }
        }
        ui.add_space(8.0);
        parts::section(ui, ctx, ctx.text("vocabulary-targets"));
        if self.targets_table.rows.is_empty() {
            parts::hint(ui, ctx, ctx.text("phases-no-targets"));
            if parts::flat(ui, ctx, ctx.text("phases-add-target")).clicked() {
                out.act(Action::Vocabulary);
            }
            return;
        }
        let all: Vec<&str> = self.targets_table.columns.iter().map(|column| column.id.as_str()).collect();
        sheet::ui(ui, ctx, "targets", &self.targets_table, &all, &|_| None);
        parts::hint(ui, ctx, ctx.text("phases-targets-hint"));
        ui.add_space(16.0);
    }
}

/// The last phase at first: the scenario that is worked on, or, when that is the starting point, the end of the longest chain.
fn furthest(ctx: &PanelContext<'_>) -> ScenarioId {
    let scenarios = ctx.document.scenarios();
    let current = ctx.document.current();
    if current != scenarios.start() {
        return current.clone();
    }
    let all = ends(scenarios);
    // Of chains that are as long the first one, which is the last that `max_by_key` would not take.
    let longest = all.iter().rev().max_by_key(|end| scenarios.path_to_start(end).count());
    longest.unwrap_or(current).clone()
}

/// There is one scenario and no target: nothing to show yet.
fn empty_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    ui.add_space(64.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(ctx.text("phases-empty")).font(theme::semibold(theme::SECTION_PT)));
        ui.set_max_width(480.0);
        parts::hint(ui, ctx, ctx.text("phases-empty-hint"));
        ui.add_space(12.0);
        if parts::primary(ui, ctx, ctx.text("action-new-scenario"), true).clicked() {
            out.act(Action::NewScenario);
        }
        if parts::flat(ui, ctx, ctx.text("phases-add-target")).clicked() {
            out.act(Action::Vocabulary);
        }
    });
}
