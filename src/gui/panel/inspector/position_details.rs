//! Everything about one position that does not stand on its two lines: function, terms, tasks, status.

use egui::{ComboBox, Id, RichText, Ui};

use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{
    choice, columns_from, columns_text, date_row, notes_row, row, said, sources_row, status_choice, tasks_from,
    tasks_text, text_row,
};
use crate::gui::widget::tick_box::TickBox;
use crate::model::{Command, EditPosition, Establishment, Position, PositionId};

/// The details, as rows.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &PositionId,
    position: &Position,
) {
    let edit = |content: Position| Command::from(EditPosition { position: id.clone(), content });
    let salt = Id::new(("position-details", id));
    function_row(ui, ctx, out, id, position);
    for (key, is, make) in [
        ("position-acting", position.acting, (|p, is| Position { acting: is, ..p }) as fn(Position, bool) -> Position),
        ("position-temporary", position.temporary, |p, is| Position { temporary: is, ..p }),
        ("position-provisional", position.provisional_grading, |p, is| Position { provisional_grading: is, ..p }),
    ] {
        let mut now = is;
        row(ui, ctx, "", |ui| {
            if ui.add(TickBox::new(&mut now, ctx.text(key))).changed() {
                out.edit(edit(make(position.clone(), now)));
            }
        });
    }
    let offered = Establishment::ALL.map(|establishment| (establishment, establishment_key(establishment)));
    if let Some(establishment) = choice(ui, ctx, salt, "position-establishment", position.establishment, &offered) {
        out.edit(edit(Position { establishment, ..position.clone() }));
    }
    let headcount = position.headcount.map(|count| count.to_string()).unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "position-headcount", (&headcount, 1), &|text| match text.trim() {
        "" => Ok(edit(Position { headcount: None, ..position.clone() })),
        text => match text.parse() {
            Ok(count) => Ok(edit(Position { headcount: Some(count), ..position.clone() })),
            Err(_) => Err("inspector-not-a-number"),
        },
    });
    let affiliation = position.affiliation.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "position-affiliation", (&affiliation, 1), &|text| {
        Ok(edit(Position { affiliation: said(text), ..position.clone() }))
    });
    let tasks = tasks_text(&position.tasks);
    text_row(ui, ctx, out, fields, salt, "position-tasks", (&tasks, tasks.lines().count() + 1), &|text| {
        Ok(edit(Position { tasks: tasks_from(text, &position.tasks), ..position.clone() }))
    });
    if let Some(status) = status_choice(ui, ctx, salt, position.status) {
        out.edit(edit(Position { status, ..position.clone() }));
    }
    date_row(ui, ctx, out, fields, salt, "inspector-valid-from", position.valid_from, &|valid_from| {
        edit(Position { valid_from, ..position.clone() })
    });
    date_row(ui, ctx, out, fields, salt, "inspector-valid-until", position.valid_until, &|valid_until| {
        edit(Position { valid_until, ..position.clone() })
    });
    let columns = columns_text(&position.fields);
    text_row(ui, ctx, out, fields, salt, "inspector-columns", (&columns, position.fields.len() + 1), &|text| {
        Ok(edit(Position { fields: columns_from(text)?, ..position.clone() }))
    });
    sources_row(ui, ctx, out, fields, salt, &position.sources, &|sources| {
        edit(Position { sources, ..position.clone() })
    });
    notes_row(ui, ctx, out, fields, salt, position.notes.as_deref(), &|notes| {
        edit(Position { notes, ..position.clone() })
    });
    row(ui, ctx, ctx.text("inspector-place"), |ui| {
        if ui.button(ctx.text("action-move-to")).clicked() {
            out.ask(Request::MovePosition(id.clone()));
        }
    });
}

/// The function of the catalogue, with its code, profile and scales.
fn function_row(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, id: &PositionId, position: &Position) {
    let organisation = ctx.organisation();
    let name = ctx.text("position-function");
    let own = organisation.function_of(position);
    let words = |title: &str, code: Option<&String>| match code {
        Some(code) => format!("{title} · {code}"),
        None => title.to_owned(),
    };
    row(ui, ctx, name, |ui| {
        let none = ctx.text("position-no-function");
        let shown = own.map_or_else(|| none.to_owned(), |own| words(&own.title, own.code.as_ref()));
        let response = ComboBox::from_id_salt(("position-function", id))
            .width(ui.available_width() - 4.0)
            .selected_text(shown)
            .truncate()
            .show_ui(ui, |ui| {
                let mut chosen = None;
                if ui.selectable_label(own.is_none(), none).clicked() {
                    chosen = Some(None);
                }
                let mut rows: Vec<_> = organisation.functions().collect();
                rows.sort_by_key(|(_, row)| row.title.as_str());
                for (function, row) in rows {
                    let is_own = position.function.as_ref() == Some(function);
                    if ui.selectable_label(is_own, words(&row.title, row.code.as_ref())).clicked() {
                        chosen = Some(Some(function.clone()));
                    }
                }
                if let Some(function) = chosen.filter(|function| *function != position.function) {
                    let content = Position { function, ..position.clone() };
                    out.edit(EditPosition { position: id.clone(), content });
                }
            });
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, name));
    });
    if let (Some(own), Some(function)) = (own, &position.function) {
        let profile = [own.hr21_profile.as_deref(), own.hr21_code.as_deref()].into_iter().flatten();
        let profile = profile.collect::<Vec<_>>().join(" ");
        let details: Vec<&str> = [profile.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        row(ui, ctx, "", |ui| {
            ui.vertical(|ui| {
                for detail in details {
                    let words = RichText::new(detail).size(theme::SMALL_PT).color(ctx.palette.muted);
                    ui.add(egui::Label::new(words).wrap());
                }
                if ui.button(ctx.text("position-open-function")).clicked() {
                    out.ask(Request::ShowFunction(function.clone()));
                }
            });
        });
    }
}

fn establishment_key(establishment: Establishment) -> &'static str {
    match establishment {
        Establishment::Within => "establishment-within",
        Establishment::Above => "establishment-above",
        Establishment::Outside => "establishment-outside",
    }
}
