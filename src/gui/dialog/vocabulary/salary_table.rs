//! A salary table: amounts by pay scale.

use egui::{Grid, Id, RichText, Ui};

use super::define;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::gui::widget::form::{choice, date_row, name_row, notes_row, row, sources_row};
use crate::gui::widget::tick_box::TickBox;
use crate::model::{CatalogueRow, Money, SalaryBasis, SalaryTable, SalaryTableId, ScaleAmounts, compare_scales};

const BASES: [(SalaryBasis, &str); 2] = [
    (SalaryBasis::GrossPerMonth, "salary-basis-gross-per-month"),
    (SalaryBasis::EmployerCostPerYear, "salary-basis-employer-cost-per-year"),
];
/// How wide a scale and an amount are, in screen points.
const SCALE_PT: f32 = 56.0;
const AMOUNT_PT: f32 = 96.0;

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &SalaryTableId,
    table: &SalaryTable,
) {
    let edit = |table: SalaryTable| define(CatalogueRow::SalaryTable(id.clone(), table));
    let salt = Id::new(("salary-table", id));
    name_row(ui, ctx, out, fields, salt, &table.name, &|name| edit(SalaryTable { name, ..table.clone() }));
    date_row(ui, ctx, out, fields, salt, "salary-table-from", table.effective_date, &|effective_date| {
        edit(SalaryTable { effective_date, ..table.clone() })
    });
    if let Some(basis) = choice(ui, ctx, salt, "salary-table-basis", table.basis, &BASES) {
        out.edit(edit(SalaryTable { basis, ..table.clone() }));
    }
    let mut unofficial = table.unofficial;
    row(ui, ctx, "", |ui| {
        if ui.add(TickBox::new(&mut unofficial, ctx.text("salary-table-unofficial"))).changed() {
            out.edit(edit(SalaryTable { unofficial, ..table.clone() }));
        }
    });
    scales_ui(ui, ctx, out, fields, salt, table, &edit);
    sources_row(ui, ctx, out, fields, salt, &table.sources, &|sources| edit(SalaryTable { sources, ..table.clone() }));
    notes_row(ui, ctx, out, fields, salt, table.notes.as_deref(), &|notes| {
        edit(SalaryTable { notes, ..table.clone() })
    });
}

/// A row for each scale, and one for a new scale: who empties the last amount of a scale takes the scale out.
fn scales_ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    salt: Id,
    table: &SalaryTable,
    edit: &impl Fn(SalaryTable) -> crate::model::Command,
) {
    let mut scales: Vec<(&String, &ScaleAmounts)> = table.scales.iter().collect();
    scales.sort_by(|a, b| compare_scales(a.0, b.0));
    Grid::new(salt).striped(false).spacing([12.0, 4.0]).show(ui, |ui| {
        for heading in ["salary-table-scale", "salary-table-minimum", "salary-table-maximum"] {
            ui.label(RichText::new(ctx.text(heading)).size(theme::SMALL_PT).color(ctx.palette.muted));
        }
        ui.end_row();
        for (scale, amounts) in scales {
            ui.label(scale);
            let minimum = amounts.minimum_eur.map(|amount| amount.to_string()).unwrap_or_default();
            let look = Look { lines: 1, width_pt: Some(AMOUNT_PT), ..Look::default() };
            let label = ctx.text("salary-table-minimum");
            fields.show(ui, out, ctx.palette, salt.with((scale, "minimum")), &minimum, label, look, |text| {
                let minimum_eur = amount(ctx, text)?;
                let mut table = table.clone();
                table.scales.insert(scale.clone(), ScaleAmounts { minimum_eur, ..amounts.clone() });
                Ok(Some(edit(table)))
            });
            let look = Look { lines: 1, width_pt: Some(AMOUNT_PT), ..Look::default() };
            let (label, maximum) = (ctx.text("salary-table-maximum"), amounts.maximum_eur.to_string());
            fields.show(ui, out, ctx.palette, salt.with((scale, "maximum")), &maximum, label, look, |text| {
                let mut table = table.clone();
                match amount(ctx, text)? {
                    Some(maximum_eur) => {
                        table.scales.insert(scale.clone(), ScaleAmounts { maximum_eur, ..amounts.clone() })
                    }
                    None => table.scales.remove(scale),
                };
                Ok(Some(edit(table)))
            });
            ui.end_row();
        }
        let look = Look { lines: 1, width_pt: Some(SCALE_PT), ..Look::default() };
        fields.show(ui, out, ctx.palette, salt.with("new"), "", ctx.text("salary-table-new-scale"), look, |text| {
            let scale = text.trim();
            if scale.is_empty() {
                return Ok(None);
            }
            let mut table = table.clone();
            table.scales.entry(scale.to_owned()).or_default();
            Ok(Some(edit(table)))
        });
        ui.label(RichText::new(ctx.text("salary-table-new-scale")).size(theme::SMALL_PT).color(ctx.palette.muted));
        ui.end_row();
    });
}

/// Euro as people type them; `None` for nothing.
fn amount(ctx: &PanelContext<'_>, text: &str) -> Result<Option<Money>, String> {
    let text = text.trim().trim_start_matches('€').trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| ctx.text("inspector-not-an-amount").to_owned())
}
