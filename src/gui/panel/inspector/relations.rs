//! The relations of a unit besides the line.

use egui::{RichText, Ui};
use egui_phosphor::regular as icon;

use super::{add_button, section, sign_button, unit_link};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::model::{RemoveRelations, UnitId};

/// Every relation, said from this side, with the other unit to go to.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, unit: &UnitId) {
    let organisation = ctx.organisation();
    section(ui, ctx, ctx.text("inspector-relations"), "");
    for (id, relation) in organisation.relations_of(unit) {
        let kind = organisation.vocabulary().relation_kinds.get(&relation.kind);
        let is_from = organisation.unit_at(&relation.from) == Some(unit);
        let words = match kind {
            Some(kind) if is_from => kind.name.as_str(),
            Some(kind) => kind.inverse.as_deref().unwrap_or(&kind.name),
            None => relation.kind.as_str(),
        };
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - 34.0);
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(words).color(ctx.palette.muted));
                    let other = if is_from { &relation.to } else { &relation.from };
                    if let Some(other) = organisation.unit_at(other) {
                        unit_link(ui, ctx, out, other);
                    }
                });
                if let Some(label) = &relation.label {
                    let label = RichText::new(label).size(theme::SMALL_PT).color(ctx.palette.muted);
                    ui.add(egui::Label::new(label).wrap());
                }
            });
            if sign_button(ui, ctx, icon::TRASH, ctx.text("inspector-remove-relation")).clicked() {
                out.edit(RemoveRelations { relations: vec![id.clone()] });
            }
        });
    }
    if add_button(ui, ctx, ctx.text("inspector-add-relation")) {
        out.act(Action::AddRelation);
    }
}
