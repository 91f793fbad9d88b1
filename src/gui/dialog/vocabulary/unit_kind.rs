//! A kind of units.

use egui::{Id, Ui};

use super::define;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{choice, colour_row, name_row, row, said, text_row};
use crate::gui::widget::tick_box::TickBox;
use crate::model::{CatalogueRow, Symbol, UnitKind, UnitKindId};

/// The words of each mark.
pub(super) const SYMBOLS: [(Symbol, &str); 6] = [
    (Symbol::Square, "symbol-square"),
    (Symbol::Rounded, "symbol-rounded"),
    (Symbol::Circle, "symbol-circle"),
    (Symbol::Diamond, "symbol-diamond"),
    (Symbol::Hexagon, "symbol-hexagon"),
    (Symbol::Bar, "symbol-bar"),
];

pub(super) fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &UnitKindId,
    kind: &UnitKind,
) {
    let edit = |kind: UnitKind| define(CatalogueRow::UnitKind(id.clone(), kind));
    let salt = Id::new(("unit-kind", id));
    name_row(ui, ctx, out, fields, salt, &kind.name, &|name| edit(UnitKind { name, ..kind.clone() }));
    let plural = kind.plural.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "vocabulary-plural", (&plural, 1), &|text| {
        Ok(edit(UnitKind { plural: said(text), ..kind.clone() }))
    });
    let head_title = kind.head_title.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "vocabulary-head-title", (&head_title, 1), &|text| {
        Ok(edit(UnitKind { head_title: said(text), ..kind.clone() }))
    });
    colour_row(ui, ctx, out, fields, salt, kind.colour.as_deref(), &|colour| edit(UnitKind { colour, ..kind.clone() }));
    if let Some(symbol) = choice(ui, ctx, salt, "vocabulary-symbol", kind.symbol, &SYMBOLS) {
        out.edit(edit(UnitKind { symbol, ..kind.clone() }));
    }
    text_row(ui, ctx, out, fields, salt, "vocabulary-rank", (&kind.rank.to_string(), 1), &|text| match text
        .trim()
        .parse()
    {
        Ok(rank) => Ok(edit(UnitKind { rank, ..kind.clone() })),
        Err(_) => Err("inspector-not-a-number"),
    });
    for (key, is, make) in [
        ("vocabulary-line", kind.line, (|kind, line| UnitKind { line, ..kind }) as fn(UnitKind, bool) -> UnitKind),
        ("vocabulary-beside-line", kind.beside_line, |kind, beside_line| UnitKind { beside_line, ..kind }),
        ("vocabulary-off-chart", kind.off_chart, |kind, off_chart| UnitKind { off_chart, ..kind }),
        ("vocabulary-overhead", kind.overhead, |kind, overhead| UnitKind { overhead, ..kind }),
    ] {
        let mut now = is;
        row(ui, ctx, "", |ui| {
            if ui.add(TickBox::new(&mut now, ctx.text(key))).changed() {
                out.edit(edit(make(kind.clone(), now)));
            }
        });
    }
}
