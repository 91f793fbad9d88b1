//! Above the network: what is seen, how it is laid out, how far it reaches.

use egui::{Align, Button, Color32, Layout, RichText, Ui};
use egui_phosphor::regular as icon;

use super::choice::{Choice, Form};
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::i18n::Message;

/// What was asked for in the bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Show all of it.
    pub fit: bool,
    /// Show or hide the strip at the side.
    pub toggle_strip: bool,
}

/// Shows the bar.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    heading: &str,
    form: &mut Form,
    choice: &mut Choice,
    has_strip: bool,
) -> Asked {
    let mut asked = Asked::default();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let name = ctx.text(if has_strip { "network-hide-strip" } else { "network-show-strip" });
            asked.toggle_strip = sign(ui, ctx, icon::LIST_BULLETS, name, has_strip);
            asked.fit = sign(ui, ctx, icon::CORNERS_OUT, ctx.text("network-fit"), false);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = RichText::new(heading).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink);
                ui.add(egui::Label::new(words).truncate()).on_hover_text(heading);
            });
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (own, key) in Form::ALL {
            if choose(ui, ctx, ctx.text(key), ctx.text(key), *form == own) {
                *form = own;
            }
        }
        if *form == Form::Around {
            ui.add_space(10.0);
            ui.label(RichText::new(ctx.text("network-steps")).size(theme::SMALL_PT).color(ctx.palette.muted));
            ui.add_space(2.0);
            for steps in 1..=Choice::MOST_STEPS {
                let name = ctx.say(&Message::new("network-step-count").with("count", steps));
                if choose(ui, ctx, &steps.to_string(), &name, choice.steps == steps) {
                    choice.steps = steps;
                }
            }
        }
    });
    asked
}

/// One of several that exclude each other.
fn choose(ui: &mut Ui, ctx: &PanelContext<'_>, words: &str, name: &str, is_on: bool) -> bool {
    let (ink, fill) = colours(ctx, is_on);
    let button = Button::new(RichText::new(words).color(ink)).fill(fill).min_size(egui::vec2(28.0, theme::TARGET_PT));
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, is_on, name));
    response.clicked()
}

fn sign(ui: &mut Ui, ctx: &PanelContext<'_>, sign: &str, name: &str, is_on: bool) -> bool {
    let (ink, fill) = colours(ctx, is_on);
    let words = RichText::new(sign).size(theme::TITLE_PT).color(ink);
    let response = ui.add(Button::new(words).fill(fill).min_size(egui::Vec2::splat(theme::TARGET_PT)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    response.on_hover_text(name).clicked()
}

fn colours(ctx: &PanelContext<'_>, is_on: bool) -> (Color32, Color32) {
    match is_on {
        true => (ctx.palette.accent, ctx.palette.accent_soft),
        false => (ctx.palette.ink, Color32::TRANSPARENT),
    }
}
