//! The relations of a unit besides the line.

use egui::{Id, RichText, Ui};
use egui_phosphor::regular as icon;

use super::{add_button, section, sign_button, unit_link};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{
    date_row, months_from, months_text, notes_row, said, sources_row, status_choice, text_row,
};
use crate::gui::widget::tick_box::TickBox;
use crate::model::{Command, EditRelation, Endpoint, Relation, RelationId, RemoveRelations, UnitId};

/// Every relation, said from this side, with the other unit to go to.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, unit: &UnitId) {
    let organisation = ctx.organisation();
    let relations = organisation.relations_of(unit);
    let count = if relations.is_empty() { String::new() } else { relations.len().to_string() };
    section(ui, ctx, ctx.text("inspector-relations"), &count);
    for (id, relation) in relations {
        relation_ui(ui, ctx, out, fields, unit, id, relation);
    }
    if add_button(ui, ctx, ctx.text("inspector-add-relation")) {
        out.act(Action::AddRelation);
    }
}

fn relation_ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    unit: &UnitId,
    id: &RelationId,
    relation: &Relation,
) {
    let organisation = ctx.organisation();
    let is_from = organisation.unit_at(&relation.from) == Some(unit);
    let (own, other) = if is_from { (&relation.from, &relation.to) } else { (&relation.to, &relation.from) };
    let words = match organisation.relation_kind_of(relation) {
        Some(kind) if is_from => kind.name.as_str(),
        Some(kind) => kind.inverse.as_deref().unwrap_or(&kind.name),
        None => relation.kind.as_str(),
    };
    let details = Id::new(("relation-open", id));
    let mut is_open: bool = ui.data(|data| data.get_temp(details)).unwrap_or_default();
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 66.0);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                if let Some(title) = title_at(ctx, own) {
                    ui.label(RichText::new(title).color(ctx.palette.ink));
                }
                ui.label(RichText::new(words).color(ctx.palette.muted));
                if let Some(title) = title_at(ctx, other) {
                    ui.label(RichText::new(title).color(ctx.palette.ink));
                }
                if let Some(other) = organisation.unit_at(other) {
                    unit_link(ui, ctx, out, other);
                }
            });
            if let Some(label) = &relation.label {
                let label = RichText::new(label).size(theme::SMALL_PT).color(ctx.palette.muted);
                ui.add(egui::Label::new(label).wrap());
            }
        });
        let (sign, name) = match is_open {
            true => (icon::CARET_UP, ctx.text("inspector-less-of-relation")),
            false => (icon::CARET_DOWN, ctx.text("inspector-more-of-relation")),
        };
        if sign_button(ui, ctx, sign, name).clicked() {
            is_open = !is_open;
            ui.data_mut(|data| data.insert_temp(details, is_open));
        }
        if sign_button(ui, ctx, icon::TRASH, ctx.text("inspector-remove-relation")).clicked() {
            out.edit(RemoveRelations { relations: vec![id.clone()] });
        }
    });
    if is_open {
        details_ui(ui, ctx, out, fields, id, relation);
        ui.add_space(8.0);
    }
}

/// The title of the position that an end names.
fn title_at<'a>(ctx: &PanelContext<'a>, end: &Endpoint) -> Option<&'a str> {
    match end {
        Endpoint::Position(id) => ctx.organisation().position(id).map(|position| position.title.as_str()),
        Endpoint::Unit(_) => None,
    }
}

fn details_ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &RelationId,
    relation: &Relation,
) {
    let edit = |content: Relation| Command::from(EditRelation { relation: id.clone(), content });
    let salt = Id::new(("relation", id));
    let label = relation.label.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "dialog-relation-label", (&label, 1), &|text| {
        Ok(edit(Relation { label: said(text), ..relation.clone() }))
    });
    let months = months_text(ctx, &relation.months);
    text_row(ui, ctx, out, fields, salt, "inspector-meeting-months", (&months, 1), &|text| {
        Ok(edit(Relation { months: months_from(ctx, text)?, ..relation.clone() }))
    });
    let sequence = relation.sequence.map(|sequence| sequence.to_string()).unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "relation-sequence", (&sequence, 1), &|text| match text.trim() {
        "" => Ok(edit(Relation { sequence: None, ..relation.clone() })),
        text => {
            let sequence = text.parse().map_err(|_| "inspector-not-a-number")?;
            Ok(edit(Relation { sequence: Some(sequence), ..relation.clone() }))
        }
    });
    let mut optional = relation.optional;
    super::row(ui, ctx, "", |ui| {
        if ui.add(TickBox::new(&mut optional, ctx.text("relation-optional"))).changed() {
            out.edit(edit(Relation { optional, ..relation.clone() }));
        }
    });
    if let Some(status) = status_choice(ui, ctx, salt, relation.status) {
        out.edit(edit(Relation { status, ..relation.clone() }));
    }
    date_row(ui, ctx, out, fields, salt, "inspector-valid-from", relation.valid_from, &|valid_from| {
        edit(Relation { valid_from, ..relation.clone() })
    });
    date_row(ui, ctx, out, fields, salt, "inspector-valid-until", relation.valid_until, &|valid_until| {
        edit(Relation { valid_until, ..relation.clone() })
    });
    sources_row(ui, ctx, out, fields, salt, &relation.sources, &|sources| {
        edit(Relation { sources, ..relation.clone() })
    });
    notes_row(ui, ctx, out, fields, salt, relation.notes.as_deref(), &|notes| {
        edit(Relation { notes, ..relation.clone() })
    });
}
