//! What is said about a scenario: name, status, first day, what it is based on. Each field commits by itself.

mod base;
mod make_start;

pub use base::BaseDialog;
pub use make_start::MakeStartDialog;

use egui::{ComboBox, Id, RichText, Ui, WidgetInfo, WidgetType};

use super::parts;
use super::{DialogKind, Face, Flow};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::scenario_words::{ChangesOf, alerts, name, status_key};
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{choice, date_row, row, said, sources_row, text_row};
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::Message;
use crate::model::{Scenario, ScenarioDetail, ScenarioEdit, ScenarioId, ScenarioStatus};

/// Shows what is said about a scenario.
#[derive(Debug)]
pub struct ScenarioDialog {
    scenario: ScenarioId,
    fields: Fields<ScenarioEdit>,
    changes: ChangesOf,
    refusal: Option<String>,
}

impl ScenarioDialog {
    /// About this scenario.
    pub fn new(scenario: ScenarioId) -> Self {
        Self { scenario, fields: Fields::default(), changes: ChangesOf::default(), refusal: None }
    }

    fn form(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, scenario: &Scenario) {
        let id = self.scenario.clone();
        let is_start = scenario.based_on.is_none();
        let edit = |detail| ScenarioEdit::Edit { id: id.clone(), detail };
        let salt = Id::new(("scenario", &id));
        let fields = &mut self.fields;
        text_row(ui, ctx, out, fields, salt, "scenario-detail-name", (&scenario.name, 1), &|text| match said(text) {
            None if !is_start => Err("inspector-name-empty"),
            name => Ok(edit(ScenarioDetail::Name(name.unwrap_or_default()))),
        });
        let description = scenario.description.as_deref().unwrap_or_default();
        text_row(ui, ctx, out, fields, salt, "scenario-detail-description", (description, 3), &|text| {
            Ok(edit(ScenarioDetail::Description(said(text))))
        });
        let offered = ScenarioStatus::ALL.map(|status| (status, status_key(status)));
        let key = "scenario-detail-status";
        if let Some(status) = choice(ui, ctx, salt.with("status"), key, scenario.status, &offered) {
            out.ask(edit(ScenarioDetail::Status(status)).into());
        }
        let day = scenario.effective_date;
        date_row(ui, ctx, out, fields, salt, "scenario-detail-day", day, &|day| {
            edit(ScenarioDetail::EffectiveDate(day))
        });
        self.base(ui, ctx, out, scenario);
        let mut locked = scenario.locked;
        row(ui, ctx, "", |ui| {
            if ui.add(TickBox::new(&mut locked, ctx.text("scenario-detail-locked"))).changed() {
                out.ask(edit(ScenarioDetail::Locked(locked)).into());
            }
        });
        sources_row(ui, ctx, out, &mut self.fields, salt, &scenario.sources, &|sources| {
            edit(ScenarioDetail::Sources(sources))
        });
    }

    /// What it is based on, to be chosen; why not, where that cannot be.
    fn base(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, scenario: &Scenario) {
        let label = ctx.text("scenario-detail-base");
        row(ui, ctx, label, |ui| {
            let Some(base) = &scenario.based_on else {
                ui.label(RichText::new(ctx.text("scenario-is-start")).color(ctx.palette.muted));
                return;
            };
            let combo = ComboBox::from_id_salt(("scenario-base", &self.scenario)).width(ui.available_width() - 4.0);
            let response = combo.selected_text(name(ctx, base)).show_ui(ui, |ui| {
                for (other, _) in ctx.document.scenarios().in_order() {
                    if *other == self.scenario {
                        continue;
                    }
                    if ui.selectable_label(other == base, name(ctx, other)).clicked() && other != base {
                        let edit = ScenarioEdit::Rebase { id: self.scenario.clone(), onto: other.clone() };
                        self.refusal = refusal_of(ctx, &edit);
                        if self.refusal.is_none() {
                            out.ask(edit.into());
                        }
                    }
                }
            });
            response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
        });
        parts::refusal(ui, ctx, self.refusal.as_ref());
    }

    /// What it changes, and what is open in it.
    fn changed(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        if let Some(changed) = self.changes.get(ctx.document, &self.scenario) {
            let count = ctx.say(&Message::new("scenario-changes").with("count", changed.count));
            parts::section(ui, ctx, &count);
            if changed.count > 0 {
                parts::hint(ui, ctx, &ctx.say(&changed.headline));
            }
        }
        let has_open = ctx.document.scenarios().get(&self.scenario).is_some_and(|state| !state.conflicts().is_empty());
        if has_open {
            for alert in alerts(ctx, &self.scenario) {
                ui.label(RichText::new(alert).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.warning));
            }
            if parts::flat(ui, ctx, ctx.text("action-scenario-conflicts")).clicked() {
                out.ask(Request::OpenDialog(DialogKind::Conflicts(self.scenario.clone())));
            }
        }
    }
}

/// Why an edit of the scenarios cannot be; `None` when it can.
fn refusal_of(ctx: &PanelContext<'_>, edit: &ScenarioEdit) -> Option<String> {
    ctx.document.plan_scenarios(edit).err().map(|error| ctx.say(&error.message(ctx.organisation())))
}

impl Face for ScenarioDialog {
    fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, _: bool, out: &mut Outbox) -> Flow {
        let Some(state) = ctx.document.scenarios().get(&self.scenario) else { return Flow::Close };
        self.fields.begin();
        parts::title(ui, ctx, &name(ctx, &self.scenario));
        let room = (ui.ctx().content_rect().height() - 240.0).max(160.0);
        egui::ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            // The bar floats over the right edge.
            ui.set_width(ui.available_width() - 12.0);
            self.form(ui, ctx, out, state.scenario());
            self.changed(ui, ctx, out);
        });
        self.fields.end(out);
        let is_closed = parts::buttons(ui, |ui| parts::primary(ui, ctx, ctx.text("close"), true).clicked());
        if is_closed { Flow::Close } else { Flow::Stay }
    }

    fn width(&self) -> f32 {
        560.0
    }
}
