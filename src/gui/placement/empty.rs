//! What is seen where there is nothing to place: one scenario only, or the starting point is worked on.

use egui::{Button, RichText, Stroke, Ui, UiBuilder, Vec2};
use egui_phosphor::regular as icon;

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;

/// The width of what is said.
const WIDTH_PT: f32 = 420.0;
/// The height of what is said, without the buttons.
const SAID_PT: f32 = 190.0;
/// So many scenarios are offered at once.
const MOST_OFFERED: usize = 6;

/// Says so, and what to do about it.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let room = ui.available_rect_before_wrap();
    let scenarios = ctx.document.scenarios();
    let others: Vec<_> = scenarios.in_order().into_iter().map(|(id, _)| id).filter(|id| *id != ctx.scenario).collect();
    let (title, hint) = match others.is_empty() {
        true => ("placement-empty", "placement-empty-hint"),
        false => ("placement-start", "placement-start-hint"),
    };
    let mut ui = ui.new_child(UiBuilder::new().max_rect(room));
    ui.add_space(((room.height() - SAID_PT) / 2.0).max(8.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width(WIDTH_PT.min(room.width() - 32.0));
        ui.label(RichText::new(icon::SWAP).size(40.0).color(ctx.palette.faint));
        ui.add_space(8.0);
        ui.label(RichText::new(ctx.text(title)).font(theme::semibold(theme::TITLE_PT)).color(ctx.palette.ink));
        ui.add_space(4.0);
        ui.label(RichText::new(ctx.text(hint)).color(ctx.palette.muted));
        ui.add_space(16.0);
        if others.is_empty() && button(ui, ctx, ctx.text(Action::NewScenario.row().label), true) {
            out.act(Action::NewScenario);
        }
        for id in others.into_iter().take(MOST_OFFERED) {
            if button(ui, ctx, &ctx.say(&scenarios.name_of(id)), false) {
                out.ask(Request::WorkOn(id.clone()));
            }
        }
    });
}

fn button(ui: &mut Ui, ctx: &PanelContext<'_>, words: &str, is_primary: bool) -> bool {
    let (fill, ink) = match is_primary {
        true => (ctx.palette.accent, ctx.palette.on_accent),
        false => (ctx.palette.panel, ctx.palette.ink),
    };
    let words = RichText::new(words).font(theme::semibold(theme::BODY_PT)).color(ink);
    let button = Button::new(words).fill(fill).stroke(Stroke::new(1.0, ctx.palette.hairline)).truncate();
    ui.add(button.min_size(Vec2::new(160.0, theme::TARGET_PT + 4.0))).clicked()
}
