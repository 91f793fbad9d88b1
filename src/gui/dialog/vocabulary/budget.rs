//! A table of amounts by year.

use std::collections::BTreeSet;

use egui::{Grid, Id, RichText, Ui};

use super::define;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::gui::widget::form::{name_row, notes_row, said, sources_row, status_choice};
use crate::i18n::number;
use crate::model::{Budget, BudgetId, BudgetRow, CatalogueRow};

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &BudgetId,
    budget: &Budget,
) {
    let edit = |budget: Budget| define(CatalogueRow::Budget(id.clone(), budget));
    let salt = Id::new(("budget", id));
    name_row(ui, ctx, out, fields, salt, &budget.title, &|title| edit(Budget { title, ..budget.clone() }));
    if let Some(status) = status_choice(ui, ctx, salt, budget.status) {
        out.edit(edit(Budget { status, ..budget.clone() }));
    }
    let all = budget.rows.iter().chain(&budget.stated_totals);
    let years: BTreeSet<u16> = all.flat_map(|row| row.amounts_eur.keys().copied()).collect();
    egui::ScrollArea::horizontal().id_salt(salt).show(ui, |ui| {
        Grid::new(salt).striped(false).spacing([12.0, 4.0]).show(ui, |ui| {
            ui.label(RichText::new(ctx.text("budget-row")).color(ctx.palette.muted));
            for year in &years {
                ui.label(RichText::new(year.to_string()).color(ctx.palette.muted));
            }
            ui.end_row();
            for (place, row) in budget.rows.iter().enumerate() {
                let look = Look { lines: 1, width_pt: Some(200.0), ..Look::default() };
                let label = ctx.text("budget-row");
                fields.show(ui, out, ctx.palette, salt.with(place), &row.label, label, look, |text| {
                    let mut rows = budget.rows.clone();
                    rows[place].label = said(text).ok_or_else(|| ctx.text("inspector-title-empty").to_owned())?;
                    Ok(Some(edit(Budget { rows, ..budget.clone() })))
                });
                amounts_ui(ui, ctx, row, &years);
            }
            for row in &budget.stated_totals {
                ui.label(RichText::new(&row.label).font(theme::semibold(theme::BODY_PT)));
                amounts_ui(ui, ctx, row, &years);
            }
        });
    });
    sources_row(ui, ctx, out, fields, salt, &budget.sources, &|sources| edit(Budget { sources, ..budget.clone() }));
    notes_row(ui, ctx, out, fields, salt, budget.notes.as_deref(), &|notes| edit(Budget { notes, ..budget.clone() }));
}

fn amounts_ui(ui: &mut Ui, ctx: &PanelContext<'_>, row: &BudgetRow, years: &BTreeSet<u16>) {
    for year in years {
        let amount = row.amounts_eur.get(year).map(|amount| number::euro(ctx.language, amount.hundredths()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(amount.unwrap_or_default());
        });
    }
    if row.one_off {
        ui.label(RichText::new(ctx.text("budget-one-off")).size(theme::SMALL_PT).color(ctx.palette.muted));
    }
    ui.end_row();
}
