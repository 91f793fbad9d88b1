//! A kind of relations.

use egui::{Id, Ui};

use super::define;
use super::unit_kind::SYMBOLS;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{choice, colour_row, name_row, said, text_row};
use crate::model::{CatalogueRow, RelationKind, RelationKindId, StrokeStyle};

const STROKES: [(StrokeStyle, &str); 3] = [
    (StrokeStyle::Dotted, "stroke-dotted"),
    (StrokeStyle::Dashed, "stroke-dashed"),
    (StrokeStyle::Solid, "stroke-solid"),
];

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &RelationKindId,
    kind: &RelationKind,
) {
    let edit = |kind: RelationKind| define(CatalogueRow::RelationKind(id.clone(), kind));
    let salt = Id::new(("relation-kind", id));
    name_row(ui, ctx, out, fields, salt, &kind.name, &|name| edit(RelationKind { name, ..kind.clone() }));
    let inverse = kind.inverse.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "vocabulary-inverse", (&inverse, 1), &|text| {
        Ok(edit(RelationKind { inverse: said(text), ..kind.clone() }))
    });
    colour_row(ui, ctx, out, fields, salt, kind.colour.as_deref(), &|colour| {
        edit(RelationKind { colour, ..kind.clone() })
    });
    if let Some(stroke) = choice(ui, ctx, salt, "vocabulary-stroke", kind.stroke, &STROKES) {
        out.edit(edit(RelationKind { stroke, ..kind.clone() }));
    }
    if let Some(symbol) = choice(ui, ctx, salt, "vocabulary-symbol", kind.symbol, &SYMBOLS) {
        out.edit(edit(RelationKind { symbol, ..kind.clone() }));
    }
}
