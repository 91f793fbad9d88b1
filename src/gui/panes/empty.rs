//! What is seen while there is only one scenario: nothing to compare, and what to do about it.

use egui::{Button, Rect, RichText, Stroke, Ui, UiBuilder, Vec2};
use egui_phosphor::regular as icon;

use crate::gui::context::PanelContext;
use crate::gui::fresh_id::fresh_id;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::model::{ScenarioEdit, ScenarioId};

/// The width of what is said.
const WIDTH_PT: f32 = 400.0;
/// The height of what is said.
const SAID_PT: f32 = 190.0;

/// Says so, and offers to make a scenario.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, room: Rect, out: &mut Outbox) {
    ui.painter().rect_filled(room, 0, ctx.palette.ground);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(room));
    ui.add_space(((room.height() - SAID_PT) / 2.0).max(8.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width(WIDTH_PT.min(room.width() - 32.0));
        ui.label(RichText::new(icon::COLUMNS).size(40.0).color(ctx.palette.faint));
        ui.add_space(8.0);
        let title = RichText::new(ctx.text("pane-empty")).font(theme::semibold(theme::TITLE_PT));
        ui.label(title.color(ctx.palette.ink));
        ui.add_space(4.0);
        ui.label(RichText::new(ctx.text("pane-empty-hint")).color(ctx.palette.muted));
        ui.add_space(16.0);
        let words = RichText::new(ctx.text("pane-make-scenario")).font(theme::semibold(theme::BODY_PT));
        let button = Button::new(words.color(ctx.palette.on_accent)).fill(ctx.palette.accent).stroke(Stroke::NONE);
        if ui.add(button.min_size(Vec2::new(160.0, theme::TARGET_PT + 4.0))).clicked() {
            let based_on = ctx.document.scenarios().start().clone();
            let name = ctx.text("pane-first-scenario").to_owned();
            let id = ScenarioId::from(fresh_id("s"));
            let edit = ScenarioEdit::Add { id, name, based_on, changes: Box::default() };
            out.ask(Request::EditScenarios(Box::new(edit)));
        }
    });
}
