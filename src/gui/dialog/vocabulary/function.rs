//! A row of the catalogue of functions, and where it is used.

use egui::{Id, RichText, Ui};

use super::define;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{name_row, notes_row, row, said, said_lines, sources_row, text_row};
use crate::model::{CatalogueRow, FunctionId, JobFunction};

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &FunctionId,
    function: &JobFunction,
) {
    let edit = |function: JobFunction| define(CatalogueRow::Function(id.clone(), function));
    let salt = Id::new(("function", id));
    name_row(ui, ctx, out, fields, salt, &function.title, &|title| edit(JobFunction { title, ..function.clone() }));
    let one = |text: &Option<String>| text.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "function-code", (&one(&function.code), 1), &|text| {
        Ok(edit(JobFunction { code: said(text), ..function.clone() }))
    });
    text_row(ui, ctx, out, fields, salt, "function-hr21-profile", (&one(&function.hr21_profile), 1), &|text| {
        Ok(edit(JobFunction { hr21_profile: said(text), ..function.clone() }))
    });
    text_row(ui, ctx, out, fields, salt, "function-hr21-code", (&one(&function.hr21_code), 1), &|text| {
        Ok(edit(JobFunction { hr21_code: said(text), ..function.clone() }))
    });
    text_row(ui, ctx, out, fields, salt, "inspector-scales", (&function.scales.join(", "), 1), &|text| {
        let scales = text.split([',', ';']).filter_map(said).collect();
        Ok(edit(JobFunction { scales, ..function.clone() }))
    });
    let mut provisional_grading = function.provisional_grading;
    row(ui, ctx, "", |ui| {
        if ui.checkbox(&mut provisional_grading, ctx.text("position-provisional")).changed() {
            out.edit(edit(JobFunction { provisional_grading, ..function.clone() }));
        }
    });
    let former = function.former_titles.join("\n");
    text_row(ui, ctx, out, fields, salt, "inspector-former-names", (&former, 2), &|text| {
        Ok(edit(JobFunction { former_titles: said_lines(text), ..function.clone() }))
    });
    sources_row(ui, ctx, out, fields, salt, &function.sources, &|sources| {
        edit(JobFunction { sources, ..function.clone() })
    });
    notes_row(ui, ctx, out, fields, salt, function.notes.as_deref(), &|notes| {
        edit(JobFunction { notes, ..function.clone() })
    });
    used_ui(ui, ctx, out, id);
}

/// The units that have posts of this function, to go to.
fn used_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, id: &FunctionId) {
    let organisation = ctx.organisation();
    row(ui, ctx, ctx.text("function-used"), |ui| {
        ui.vertical(|ui| {
            let mut is_used = false;
            for (_, position) in organisation.positions().filter(|(_, held)| held.function.as_ref() == Some(id)) {
                is_used = true;
                let words = RichText::new(organisation.name_of(&position.unit)).color(ctx.palette.accent);
                if ui.add(egui::Link::new(words)).clicked() {
                    out.ask(Request::FlyTo(position.unit.clone()));
                }
            }
            if !is_used {
                ui.label(RichText::new(ctx.text("function-unused")).color(ctx.palette.muted));
            }
        });
    });
}
