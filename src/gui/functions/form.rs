//! The details of a function: every field of its row commits by itself.

use egui::{Id, Ui};

use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{name_row, notes_row, row, said, said_lines, sources_row, text_row};
use crate::gui::widget::tick_box::TickBox;
use crate::model::{CatalogueRow, Command, DefineRow, FunctionId, JobFunction, RenameFunction};

/// Shows the fields of a function. Another title goes to the positions that are called as it is too.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &FunctionId,
    function: &JobFunction,
) {
    let edit =
        |function: JobFunction| -> Command { DefineRow { row: CatalogueRow::Function(id.clone(), function) }.into() };
    let salt = Id::new(("function", id));
    name_row(ui, ctx, out, fields, salt, &function.title, &|title| {
        RenameFunction { function: id.clone(), title }.into()
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
        if ui.add(TickBox::new(&mut provisional_grading, ctx.text("position-provisional"))).changed() {
            out.edit(edit(JobFunction { provisional_grading, ..function.clone() }));
        }
    });
    let former = function.former_titles.join("\n");
    let lines = function.former_titles.len().max(1);
    text_row(ui, ctx, out, fields, salt, "inspector-former-names", (&former, lines), &|text| {
        Ok(edit(JobFunction { former_titles: said_lines(text), ..function.clone() }))
    });
    sources_row(ui, ctx, out, fields, salt, &function.sources, &|sources| {
        edit(JobFunction { sources, ..function.clone() })
    });
    notes_row(ui, ctx, out, fields, salt, function.notes.as_deref(), &|notes| {
        edit(JobFunction { notes, ..function.clone() })
    });
}
