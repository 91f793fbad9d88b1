//! The tasks of a unit, in order.

use egui::{Id, RichText, Ui};
use egui_phosphor::regular as icon;

use super::{add_button, section, sign_button};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::i18n::number;
use crate::model::{SetTasks, Task, Unit, UnitId};

/// Every task with its parts; the label can be edited, and tasks can be added, removed and moved up.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, id: &UnitId, unit: &Unit) {
    let tasks = &unit.tasks;
    section(ui, ctx, ctx.text("inspector-tasks"), &number::whole(ctx.language, tasks.len() as i64));
    if tasks.is_empty() {
        ui.label(RichText::new(ctx.text("inspector-no-tasks")).color(ctx.palette.muted));
    }
    let set = |tasks: Vec<Task>| SetTasks { unit: id.clone(), tasks };
    for (place, task) in tasks.iter().enumerate() {
        ui.horizontal(|ui| {
            let number = RichText::new(format!("{}.", place + 1)).size(theme::SMALL_PT).color(ctx.palette.muted);
            ui.add_sized([22.0, theme::TARGET_PT], egui::Label::new(number));
            let width_pt = Some(ui.available_width() - 64.0);
            let look = Look { lines: 1, wraps: true, width_pt, ..Look::default() };
            let field = Id::new(("task", id, place));
            fields.show(ui, out, ctx.palette, field, &task.label, ctx.text("inspector-task"), look, |text| {
                if text.trim().is_empty() {
                    return Err(ctx.text("inspector-task-empty").to_owned());
                }
                let mut after = tasks.clone();
                after[place].label = text.trim().to_owned();
                Ok(Some(set(after).into()))
            });
            if sign_button(ui, ctx, icon::ARROW_UP, ctx.text("inspector-task-up")).clicked() && place > 0 {
                let mut after = tasks.clone();
                after.swap(place, place - 1);
                out.edit(set(after));
            }
            if sign_button(ui, ctx, icon::TRASH, ctx.text("inspector-remove-task")).clicked() {
                let mut after = tasks.clone();
                after.remove(place);
                out.edit(set(after));
            }
        });
        if !task.parts.is_empty() {
            parts_ui(ui, ctx, out, fields, id, tasks, place);
        }
    }
    if add_button(ui, ctx, ctx.text("inspector-add-task")) {
        let mut after = tasks.clone();
        after.push(Task::new(ctx.text("inspector-new-task")));
        out.edit(set(after));
    }
}

/// The parts of a task, one a line.
fn parts_ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    out: &mut Outbox,
    fields: &mut Fields,
    id: &UnitId,
    tasks: &[Task],
    place: usize,
) {
    ui.horizontal(|ui| {
        ui.add_space(30.0);
        let parts = &tasks[place].parts;
        let look = Look { lines: parts.len().max(2), ..Look::default() };
        let field = Id::new(("task-parts", id, place));
        fields.show(ui, out, ctx.palette, field, &parts.join("\n"), ctx.text("inspector-task-parts"), look, |text| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let mut after = tasks.to_vec();
            after[place].parts = lines.map(str::to_owned).collect();
            Ok(Some(SetTasks { unit: id.clone(), tasks: after }.into()))
        });
    });
}
