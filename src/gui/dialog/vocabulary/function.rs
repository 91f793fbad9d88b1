//! A row of the catalogue of functions, and where it is used.

use egui::{Id, RichText, Ui};

use super::{define, lines, said};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{row, text_row};
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
    text_row(ui, ctx, out, fields, salt, "vocabulary-name", (&function.title, 1), &|text| match said(text) {
        Some(title) => Ok(edit(JobFunction { title, ..function.clone() })),
        None => Err("inspector-title-empty"),
    });
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
        Ok(edit(JobFunction { former_titles: lines(text), ..function.clone() }))
    });
    text_row(
        ui,
        ctx,
        out,
        fields,
        salt,
        "inspector-sources",
        (&function.sources.join("\n"), function.sources.len() + 1),
        &|text| Ok(edit(JobFunction { sources: lines(text), ..function.clone() })),
    );
    text_row(ui, ctx, out, fields, salt, "inspector-notes", (&one(&function.notes), 2), &|text| {
        Ok(edit(JobFunction { notes: said(text), ..function.clone() }))
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
