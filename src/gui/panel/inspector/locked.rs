//! That the scenario is locked, and the way to unlock it.

use egui::{Frame, Label, Margin, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;

/// Says that nothing here can be edited, while that is so.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let state = ctx.document.scenarios().get(ctx.document.current());
    if !state.is_some_and(|state| state.scenario().locked) {
        return;
    }
    let frame =
        Frame::new().fill(ctx.palette.hover).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(10, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = format!("{}  {}", icon::LOCK_SIMPLE, ctx.text("inspector-locked"));
        ui.add(Label::new(RichText::new(words).color(ctx.palette.ink)).wrap());
        if ui.link(ctx.text("inspector-unlock")).clicked() {
            out.act(Action::ToggleScenarioLock);
        }
    });
    ui.add_space(8.0);
}
