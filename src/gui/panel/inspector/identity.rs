//! What a unit is called, what it is, who leads it, and the rest of its facts.

use egui::{ComboBox, Id, RichText, Ui};

use super::{row, section, unit_link};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::gui::widget::form::{columns_from, columns_text, date_row, status_choice, text_row};
use crate::gui::widget::tick_box::TickBox;
use crate::model::{Command, EditUnit, Leadership, RenameUnit, SetLeadership, SetUnitKind, Unit, UnitDetail, UnitId};
use crate::scene::leadership_text;

/// The key of the word for a kind of leadership.
pub fn leadership_key(leadership: Leadership) -> &'static str {
    match leadership {
        Leadership::Own => "leadership-own",
        Leadership::Collegial => "leadership-collegial",
        Leadership::ByParent => "leadership-by-parent",
        Leadership::Vacant => "leadership-vacant",
        Leadership::None => "leadership-none",
    }
}

/// Name, place, kind and leadership.
pub fn head_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, id: &UnitId, unit: &Unit) {
    let look = Look { lines: 1, wraps: true, is_title: true, ..Look::default() };
    let is_first = Id::new("inspector-first");
    let name_id = if ctx.view.selection.len() == 1 { is_first.with(id) } else { is_first };
    fields.show(ui, out, ctx.palette, name_id, &unit.name, ctx.text("inspector-name"), look, |text| {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(ctx.text("inspector-name-empty").to_owned());
        }
        Ok(Some(RenameUnit { unit: id.clone(), name }.into()))
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let kind = ctx.organisation().kind_of(unit).map_or(unit.kind.as_str(), |kind| &kind.name);
        ui.label(RichText::new(kind).color(ctx.palette.muted));
        match &unit.parent {
            Some(parent) => {
                ui.label(RichText::new(ctx.text("inspector-under")).color(ctx.palette.muted));
                unit_link(ui, ctx, out, parent);
            }
            None => {
                ui.label(RichText::new(ctx.text("inspector-at-top")).color(ctx.palette.muted));
            }
        }
    });
    ui.add_space(8.0);
    row(ui, ctx, ctx.text("inspector-leadership"), |ui| {
        let chosen = leadership_combo(ui, ctx, id.as_str(), Some(unit.leadership));
        if let Some(leadership) = chosen.filter(|chosen| *chosen != unit.leadership) {
            out.edit(SetLeadership { units: vec![id.clone()], leadership });
        }
    });
    if let Some(words) = leadership_text(ctx.organisation(), id, ctx.language) {
        row(ui, ctx, "", |ui| {
            ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL_PT).color(ctx.palette.muted)).wrap());
        });
    }
    row(ui, ctx, ctx.text("inspector-kind"), |ui| {
        if let Some(kind) = kind_combo(ui, ctx, id.as_str(), Some(&unit.kind)).filter(|kind| *kind != unit.kind) {
            out.edit(SetUnitKind { units: vec![id.clone()], kind });
        }
    });
    row(ui, ctx, ctx.text("inspector-place"), |ui| {
        if ui.button(ctx.text("action-move-to")).clicked() {
            out.act(Action::MoveTo);
        }
    });
}

/// A choice of leadership; returns what was chosen.
pub fn leadership_combo(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    salt: &str,
    now: Option<Leadership>,
) -> Option<Leadership> {
    let mut chosen = None;
    let shown = now.map_or(ctx.text("inspector-choose"), |leadership| ctx.text(leadership_key(leadership)));
    let response = ComboBox::from_id_salt(("leadership", salt))
        .width(ui.available_width() - 4.0)
        .selected_text(shown)
        .show_ui(ui, |ui| {
            for leadership in Leadership::ALL {
                if ui.selectable_label(now == Some(leadership), ctx.text(leadership_key(leadership))).clicked() {
                    chosen = Some(leadership);
                }
            }
        });
    let name = ctx.text("inspector-leadership");
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, name));
    chosen
}

/// A choice of kind; returns what was chosen.
pub fn kind_combo(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    salt: &str,
    now: Option<&crate::model::UnitKindId>,
) -> Option<crate::model::UnitKindId> {
    let kinds = &ctx.organisation().vocabulary().unit_kinds;
    let name = |id: &crate::model::UnitKindId| kinds.get(id).map_or(id.to_string(), |kind| kind.name.clone());
    let mut sorted: Vec<_> = kinds.iter().collect();
    sorted.sort_by_key(|(id, kind)| (kind.rank, *id));
    let mut chosen = None;
    let response = ComboBox::from_id_salt(("kind", salt))
        .width(ui.available_width() - 4.0)
        .selected_text(now.map_or(ctx.text("inspector-choose").to_owned(), name))
        .show_ui(ui, |ui| {
            for (id, kind) in sorted {
                if ui.selectable_label(now == Some(id), kind.name.as_str()).clicked() {
                    chosen = Some(id.clone());
                }
            }
        });
    let label = ctx.text("inspector-kind");
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, label));
    chosen
}

/// Names, places, notes and sources.
pub fn more_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, id: &UnitId, unit: &Unit) {
    section(ui, ctx, ctx.text("inspector-names"), "");
    let one = |text: &Option<String>| text.clone().unwrap_or_default();
    let many = |list: &[String]| list.join("\n");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let mut field = |ui: &mut Ui, key: &'static str, value: String, rows: usize, make: &dyn Fn(&str) -> UnitDetail| {
        let label = ctx.text(key);
        row(ui, ctx, label, |ui| {
            let look = Look { lines: rows, ..Look::default() };
            let field_id = Id::new((key, id));
            fields.show(ui, out, ctx.palette, field_id, &value, label, look, |text| {
                Ok(Some(Command::from(EditUnit { unit: id.clone(), detail: make(text) })))
            });
        });
    };
    field(ui, "inspector-official-name", one(&unit.official_name), 1, &|text| {
        UnitDetail::OfficialName(text.to_owned())
    });
    field(ui, "inspector-short-name", one(&unit.short_name), 1, &|text| UnitDetail::ShortName(text.to_owned()));
    field(ui, "inspector-public-name", one(&unit.public_name), 1, &|text| UnitDetail::PublicName(text.to_owned()));
    let former = many(&unit.former_names);
    field(ui, "inspector-former-names", former, unit.former_names.len().max(1) + 1, &|text| {
        UnitDetail::FormerNames(lines(text))
    });
    section(ui, ctx, ctx.text("inspector-details"), "");
    let locations = many(&unit.locations);
    field(ui, "inspector-locations", locations, unit.locations.len().max(1) + 1, &|text| {
        UnitDetail::Locations(lines(text))
    });
    let districts = many(&unit.districts);
    field(ui, "inspector-districts", districts, unit.districts.len().max(1) + 1, &|text| {
        UnitDetail::Districts(lines(text))
    });
    field(ui, "inspector-sources", many(&unit.sources), unit.sources.len().max(1) + 1, &|text| {
        UnitDetail::Sources(lines(text))
    });
    field(ui, "inspector-notes", one(&unit.notes), 4, &|text| UnitDetail::Notes(text.to_owned()));
    let columns = columns_text(&unit.fields);
    text_row(ui, ctx, out, fields, Id::new(id), "inspector-columns", (&columns, unit.fields.len() + 1), &|text| {
        Ok(EditUnit { unit: id.clone(), detail: UnitDetail::Fields(columns_from(text)?) }.into())
    });
    let detail = |detail: UnitDetail| Command::from(EditUnit { unit: id.clone(), detail });
    if let Some(status) = status_choice(ui, ctx, Id::new(id), unit.status) {
        out.edit(detail(UnitDetail::Status(status)));
    }
    date_row(ui, ctx, out, fields, Id::new(id), "inspector-valid-from", unit.valid_from, &|day| {
        detail(UnitDetail::ValidFrom(day))
    });
    date_row(ui, ctx, out, fields, Id::new(id), "inspector-valid-until", unit.valid_until, &|day| {
        detail(UnitDetail::ValidUntil(day))
    });
    for (key, now, make) in [
        ("inspector-informal", unit.informal, UnitDetail::Informal as fn(bool) -> UnitDetail),
        ("inspector-external", unit.external, UnitDetail::External),
    ] {
        let mut is = now;
        row(ui, ctx, "", |ui| {
            if ui.add(TickBox::new(&mut is, ctx.text(key))).changed() {
                out.edit(EditUnit { unit: id.clone(), detail: make(is) });
            }
        });
    }
}
