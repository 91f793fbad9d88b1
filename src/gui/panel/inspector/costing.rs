//! How the cost of posts is reckoned: which salary table, which step, what the employer adds.

use egui::{ComboBox, Id, RichText, Ui};

use super::section;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{choice, row, text_row};
use crate::metric::cost::CostBasis;
use crate::model::{
    Command, Costing, Decimal, EditOrganisation, EmployerSurcharge, Extra, OrganisationDetail, SalaryBasis,
    SalaryTableId, ScaleStep,
};

const STEPS: [(ScaleStep, &str); 3] = [
    (ScaleStep::Minimum, "costing-minimum"),
    (ScaleStep::Middle, "costing-middle"),
    (ScaleStep::Maximum, "costing-maximum"),
];

/// The choices, with what they come to in words; what to do where there is no table.
pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields) {
    section(ui, ctx, ctx.text("costing-title"), "");
    let organisation = ctx.organisation();
    let quiet = |text: String| RichText::new(text).size(theme::SMALL_PT).color(ctx.palette.muted);
    if organisation.salary_tables().next().is_none() {
        ui.add(egui::Label::new(quiet(ctx.text("costing-no-tables").to_owned())).wrap());
        if ui.button(ctx.text("action-vocabulary")).clicked() {
            out.act(Action::Vocabulary);
        }
        return;
    }
    let costing = organisation.properties().costing.as_ref();
    table_ui(ui, ctx, out, costing);
    if let Some(costing) = costing {
        let with_steps = organisation
            .salary_table(&costing.salary_table)
            .is_some_and(|table| table.scales.values().any(|amounts| amounts.minimum_eur.is_some()));
        let id = Id::new("costing");
        if with_steps && let Some(step) = choice(ui, ctx, id.with("step"), "costing-step", costing.step, &STEPS) {
            out.edit(edit(Some(Costing { step, ..costing.clone() })));
        }
        let is_gross = organisation
            .salary_table(&costing.salary_table)
            .is_some_and(|table| table.basis == SalaryBasis::GrossPerMonth);
        if is_gross {
            surcharge_ui(ui, ctx, out, fields, costing);
        }
    }
    let basis = ctx.say(&CostBasis::message_of(organisation));
    ui.add(egui::Label::new(quiet(basis)).wrap());
}

/// Which table; none at the top.
fn table_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, costing: Option<&Costing>) {
    let organisation = ctx.organisation();
    let now = costing.map(|costing| &costing.salary_table);
    let none = ctx.text("costing-no-table");
    let shown = now.and_then(|id| organisation.salary_table(id)).map_or(none, |table| table.name.as_str());
    let label = ctx.text("costing-table");
    let mut chosen: Option<Option<SalaryTableId>> = None;
    row(ui, ctx, label, |ui| {
        let combo = ComboBox::from_id_salt("costing-table").selected_text(shown).width(ui.available_width()).truncate();
        let response = combo.show_ui(ui, |ui| {
            if ui.selectable_label(now.is_none(), none).clicked() {
                chosen = Some(None);
            }
            for (id, table) in organisation.salary_tables() {
                if ui.selectable_label(now == Some(id), &table.name).clicked() {
                    chosen = Some(Some(id.clone()));
                }
            }
        });
        let named = format!("{label}: {shown}");
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &named));
        response.response.on_hover_text(shown);
    });
    if let Some(chosen) = chosen.filter(|chosen| chosen.as_ref() != now) {
        out.edit(edit(chosen.map(|salary_table| match costing {
            Some(costing) => Costing { salary_table, ..costing.clone() },
            None => Costing { salary_table, step: ScaleStep::default(), surcharge: None, extra: Extra::default() },
        })));
    }
}

/// What the employer adds to gross pay: what it is called, and how much; an empty percentage takes it away.
fn surcharge_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, costing: &Costing) {
    let id = Id::new("costing");
    let held = costing.surcharge.clone().unwrap_or_default();
    let with = |surcharge: Option<EmployerSurcharge>| edit(Some(Costing { surcharge, ..costing.clone() }));
    let percent = costing.surcharge.as_ref().map(|surcharge| surcharge.percent.to_string()).unwrap_or_default();
    text_row(ui, ctx, out, fields, id.with("percent"), "costing-percent", (&percent, 1), &|text| {
        let text = text.trim().trim_end_matches('%').trim();
        if text.is_empty() {
            return Ok(with(None));
        }
        let percent: Decimal = text.parse().map_err(|_| "inspector-not-an-amount")?;
        let name = Some(held.name.clone()).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| ctx.text("costing-surcharge-name").to_owned());
        Ok(with(Some(EmployerSurcharge { name, percent, ..held.clone() })))
    });
    if costing.surcharge.is_some() {
        text_row(ui, ctx, out, fields, id.with("name"), "costing-surcharge", (&held.name, 1), &|text| {
            Ok(with(Some(EmployerSurcharge { name: text.trim().to_owned(), ..held.clone() })))
        });
    }
}

fn edit(costing: Option<Costing>) -> Command {
    EditOrganisation { detail: OrganisationDetail::Costing(costing) }.into()
}
