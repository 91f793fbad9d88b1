//! Rows of a form: a label and a field or a choice, and how what is typed becomes a value.

use std::collections::BTreeMap;

use egui::{ComboBox, Id, Ui};

use super::committed_field::{Fields, Look};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::i18n::text;
use crate::model::{Date, FactStatus, Task};
use crate::scene::Colour;

/// Width of the column of labels, in screen points.
const LABEL_PT: f32 = 84.0;

/// A row: a label and what belongs to it.
pub fn row(ui: &mut Ui, ctx: &PanelContext<'_>, label: &str, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(LABEL_PT, theme::TARGET_PT), egui::Sense::hover());
        let galley = ui.painter().layout(label.to_owned(), theme::regular(theme::BODY_PT), ctx.palette.muted, LABEL_PT);
        let place = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, ctx.palette.muted);
        contents(ui);
    });
}

/// The key of the word for a status.
fn status_key(status: FactStatus) -> &'static str {
    match status {
        FactStatus::InForce => "status-in-force",
        FactStatus::Provisional => "status-provisional",
        FactStatus::Proposed => "status-proposed",
        FactStatus::UnderStudy => "status-under-study",
        FactStatus::Mentioned => "status-mentioned",
        FactStatus::Historical => "status-historical",
    }
}

/// A choice out of a few, under a name; returns what was chosen instead of `now`.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    salt: Id,
    name_key: &'static str,
    now: T,
    offered: &[(T, &'static str)],
) -> Option<T> {
    let mut chosen = None;
    let name = ctx.text(name_key);
    row(ui, ctx, name, |ui| {
        let key = offered.iter().find(|(value, _)| *value == now).map_or("inspector-choose", |(_, key)| *key);
        let response = ComboBox::from_id_salt(salt)
            .width(ui.available_width() - 4.0)
            .selected_text(ctx.text(key))
            .show_ui(ui, |ui| {
                for (value, key) in offered {
                    if ui.selectable_label(*value == now, ctx.text(key)).clicked() && *value != now {
                        chosen = Some(*value);
                    }
                }
            });
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, name));
    });
    chosen
}

/// A choice of status; returns what was chosen.
pub fn status_choice(ui: &mut Ui, ctx: &PanelContext<'_>, salt: Id, now: FactStatus) -> Option<FactStatus> {
    let offered = FactStatus::ALL.map(|status| (status, status_key(status)));
    choice(ui, ctx, salt.with("status"), "inspector-status", now, &offered)
}

/// The text without the white space around it; nothing when nothing is left.
pub fn said(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The lines that say something.
pub fn said_lines(text: &str) -> Vec<String> {
    text.lines().filter_map(said).collect()
}

/// Where a record's facts stand, a line each.
pub fn sources_row<E: Clone + Into<Request>>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields<E>,
    id: Id,
    sources: &[String],
    make: &dyn Fn(Vec<String>) -> E,
) {
    let shown = (&*sources.join("\n"), sources.len() + 1);
    text_row(ui, ctx, out, fields, id, "inspector-sources", shown, &|text| Ok(make(said_lines(text))));
}

/// Free text about a record.
pub fn notes_row<E: Clone + Into<Request>>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields<E>,
    id: Id,
    notes: Option<&str>,
    make: &dyn Fn(Option<String>) -> E,
) {
    let shown = (notes.unwrap_or_default(), 3);
    text_row(ui, ctx, out, fields, id, "inspector-notes", shown, &|text| Ok(make(said(text))));
}

/// What a row of a catalogue is called; it must be called something.
pub fn name_row<E: Clone + Into<Request>>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields<E>,
    id: Id,
    name: &str,
    make: &dyn Fn(String) -> E,
) {
    text_row(ui, ctx, out, fields, id, "vocabulary-name", (name, 1), &|text| {
        said(text).map(make).ok_or("inspector-name-empty")
    });
}

/// A row with a text field; `make` says what edit the text is, or why it is none.
#[allow(clippy::too_many_arguments)] // A field has an identity, a value, a name and a meaning.
pub fn text_row<E: Clone + Into<Request>>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields<E>,
    id: Id,
    key: &'static str,
    (value, lines): (&str, usize),
    make: &dyn Fn(&str) -> Result<E, &'static str>,
) {
    let label = ctx.text(key);
    row(ui, ctx, label, |ui| {
        let look = Look { lines, ..Look::default() };
        fields.show(ui, out, ctx.palette, id.with(key), value, label, look, |text| {
            make(text).map(Some).map_err(|key| ctx.text(key).to_owned())
        });
    });
}

/// A row with a day, written as people write it; empty for none.
#[allow(clippy::too_many_arguments)] // As `text_row`.
pub fn date_row<E: Clone + Into<Request>>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields<E>,
    id: Id,
    key: &'static str,
    day: Option<Date>,
    make: &dyn Fn(Option<Date>) -> E,
) {
    let value = day.map(day_text).unwrap_or_default();
    text_row(ui, ctx, out, fields, id, key, (&value, 1), &|text| match text.trim() {
        "" => Ok(make(None)),
        text => Date::parse(text).map(|day| make(Some(day))).ok_or("inspector-not-a-day"),
    });
}

/// A row with a colour: a sample that opens a choice, and its `#rrggbb`.
pub fn colour_row<E: Clone + Into<Request>>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields<E>,
    id: Id,
    colour: Option<&str>,
    make: &dyn Fn(Option<String>) -> E,
) {
    let label = ctx.text("vocabulary-colour");
    row(ui, ctx, label, |ui| {
        let held = colour.and_then(Colour::from_hex).unwrap_or(Colour::from_rgb(0x80_80_80));
        let mut rgb = [held.red, held.green, held.blue];
        if ui.color_edit_button_srgb(&mut rgb).changed() {
            let [red, green, blue] = rgb;
            out.ask(make(Some(Colour { red, green, blue }.to_hex())).into());
        }
        let look = Look { lines: 1, hint: "#2458d3", ..Look::default() };
        fields.show(
            ui,
            out,
            ctx.palette,
            id.with("colour"),
            colour.unwrap_or_default(),
            label,
            look,
            |text| match text.trim() {
                "" => Ok(Some(make(None))),
                text if Colour::from_hex(text).is_some() => Ok(Some(make(Some(text.to_owned())))),
                _ => Err(ctx.text("inspector-not-a-colour").to_owned()),
            },
        );
    });
}

/// A day as it is written in Dutch: `1-7-2024`.
pub fn day_text(day: Date) -> String {
    let (year, month, day) = day.parts();
    format!("{day}-{month}-{year}")
}

/// Columns as lines to edit: `name: value`.
pub fn columns_text(columns: &BTreeMap<String, String>) -> String {
    columns.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
}

/// Lines `name: value` as columns. Errors: a line without a colon or a name.
pub fn columns_from(text: &str) -> Result<BTreeMap<String, String>, &'static str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let column = |line: &str| {
        let (name, value) = line.split_once(':').ok_or("inspector-not-a-column")?;
        let name = name.trim();
        if name.is_empty() { Err("inspector-not-a-column") } else { Ok((name.to_owned(), value.trim().to_owned())) }
    };
    lines.map(column).collect()
}

/// Tasks as lines to edit; parts stand under their task after a dash.
pub fn tasks_text(tasks: &[Task]) -> String {
    let lines = |task: &Task| {
        std::iter::once(task.label.clone()).chain(task.parts.iter().map(|part| format!("- {part}"))).collect::<Vec<_>>()
    };
    tasks.iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

/// Lines as tasks. What `before` knew of a task with the same label stays.
pub fn tasks_from(text: &str, before: &[Task]) -> Vec<Task> {
    let mut tasks: Vec<Task> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix('-').map(str::trim), tasks.last_mut()) {
            (Some(part), Some(task)) if !part.is_empty() => task.parts.push(part.to_owned()),
            _ => {
                let known = before.iter().find(|task| task.label == line).cloned();
                let known = known.unwrap_or_else(|| Task::new(line));
                tasks.push(Task { parts: Vec::new(), ..known });
            }
        }
    }
    tasks
}

/// The months of a year by their short names, as a text to edit: "jan, mrt".
pub fn months_text(ctx: &PanelContext<'_>, months: &[u8]) -> String {
    let name = |month: &u8| MONTH_KEYS.get(usize::from(*month).wrapping_sub(1)).map(|key| text(ctx.language, key));
    months.iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

/// Months out of numbers and short or long names.
pub fn months_from(ctx: &PanelContext<'_>, words: &str) -> Result<Vec<u8>, &'static str> {
    let month = |word: &str| {
        let small = word.to_lowercase();
        let by_number = small.parse().ok().filter(|month| (1..=12).contains(month));
        let by_name = || {
            let found = MONTH_KEYS.iter().position(|key| small.starts_with(text(ctx.language, key)));
            found.map(|place| place as u8 + 1)
        };
        by_number.or_else(by_name).ok_or("inspector-not-a-month")
    };
    words.split([',', ';', ' ']).map(str::trim).filter(|word| !word.is_empty()).map(month).collect()
}

const MONTH_KEYS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_keep_what_is_known_of_them() {
        let joint = Task { joint: true, parts: vec!["Plan".to_owned()], ..Task::new("Begroting") };
        let tasks = vec![joint, Task::new("Beleid")];
        assert_eq!(tasks_text(&tasks), "Begroting\n- Plan\nBeleid");
        let edited = tasks_from("Begroting\n- Plan\n -  Jaarrekening\n\nBeheer", &tasks);
        assert!(edited[0].joint);
        assert_eq!(edited[0].parts, ["Plan", "Jaarrekening"]);
        assert_eq!(edited[1], Task::new("Beheer"));
        assert_eq!(tasks_from(&tasks_text(&tasks), &tasks), tasks);
    }

    #[test]
    fn columns_are_lines() {
        let columns = columns_from("Schaal: 11: a\n\n Rol : ").unwrap();
        assert_eq!(columns_text(&columns), "Rol: \nSchaal: 11: a");
        assert!(columns_from("zonder").is_err() && columns_from(": x").is_err());
    }
}
