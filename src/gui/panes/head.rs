//! The bar above a pane while scenarios are compared: which scenario it shows, and what can be done with the pane.

use egui::{
    Align, Button, Color32, Label, Layout, Pos2, Rect, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use super::Panes;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::scenario_words::{from_day, status_key};
use crate::gui::theme;
use crate::i18n::Message;
use crate::model::Scenario;

/// How high the bar is, in screen points.
pub const HEIGHT_PT: f32 = 40.0;
/// A bar wider than this says how far the scenario is, in screen points.
const STATUS_FROM_PT: f32 = 380.0;
/// A bar wider than this says from when it holds, in screen points.
const DATE_FROM_PT: f32 = 500.0;
/// The size of a sign that can be clicked, in screen points.
const SIGN_PT: f32 = 26.0;

/// Shows the bar.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, panes: &Panes, out: &mut Outbox) {
    let bar = ui.max_rect();
    let ground = ui.interact(bar, ui.id().with("ground"), Sense::click());
    ui.painter().rect_filled(bar, 0, ctx.palette.panel);
    let line = Stroke::new(1.0, ctx.palette.hairline);
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, line);
    let inside = bar.shrink2(Vec2::new(if ctx.pane.index == 0 { 12.0 } else { 20.0 }, 0.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(Layout::right_to_left(Align::Center)));
    child.spacing_mut().item_spacing.x = 4.0;
    signs(&mut child, ctx, panes, out);
    child.with_layout(Layout::left_to_right(Align::Center), |ui| {
        name(ui, ctx, out);
        about(ui, ctx, bar.width());
    });
    if ground.clicked() {
        out.ask(Request::WorkOn(ctx.scenario.clone()));
    }
}

/// What can be done with the pane, from the right.
fn signs(ui: &mut Ui, ctx: &PanelContext<'_>, panes: &Panes, out: &mut Outbox) {
    let pane = ctx.pane;
    if pane.index + 1 == pane.count {
        if panes.next_to_add(ctx.document).is_some() {
            action_sign(ui, ctx, Action::AddPane, icon::PLUS, false, out);
        }
        let link = if panes.is_linked { icon::LINK_SIMPLE } else { icon::LINK_BREAK };
        action_sign(ui, ctx, Action::ToggleLinkedPanes, link, panes.is_linked, out);
    }
    if pane.count > 2 {
        let name = scenario_name(ctx);
        let words = ctx.say(&Message::new("pane-close").with("name", name));
        if sign(ui, ctx, icon::X, &words, false, &words).clicked() {
            out.ask(Request::ClosePane(pane.index));
        }
    }
}

/// The name of the scenario: a press works on it, and its list chooses another.
fn name(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let name = scenario_name(ctx);
    let is_focused = ctx.pane.is_focused;
    if is_focused {
        let pen = ui.label(RichText::new(icon::PENCIL_SIMPLE).size(theme::SECTION_PT).color(ctx.palette.accent));
        pen.on_hover_text(ctx.text("pane-worked-on"));
    }
    let most = (ui.available_width() - SIGN_PT - 4.0).max(40.0);
    let (font, ink) = match is_focused {
        true => (theme::semibold(theme::SECTION_PT), ctx.palette.ink),
        false => (theme::regular(theme::SECTION_PT), ctx.palette.ink),
    };
    let shown = crate::text::ellipsize(
        &name,
        if is_focused { crate::text::Weight::SemiBold } else { crate::text::Weight::Regular },
        f64::from(theme::SECTION_PT),
        f64::from(most - 12.0),
    );
    let words = RichText::new(shown.as_ref()).font(font).color(ink);
    let button = Button::new(words).fill(Color32::TRANSPARENT).min_size(Vec2::new(0.0, SIGN_PT));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_focused, &name));
    if response.on_hover_text(&name).clicked() {
        out.ask(Request::WorkOn(ctx.scenario.clone()));
    }
    let choose = ctx.say(&Message::new("pane-choose").with("name", name));
    let caret = RichText::new(icon::CARET_DOWN).color(ctx.palette.muted);
    let caret = Button::new(caret).fill(Color32::TRANSPARENT).min_size(Vec2::splat(SIGN_PT));
    let (response, _) = egui::containers::menu::MenuButton::from_button(caret).ui(ui, |ui| {
        ui.set_min_width(200.0);
        for (id, _) in ctx.document.scenarios().in_order() {
            let is_shown = id == ctx.scenario;
            let words = ctx.say(&ctx.document.scenarios().name_of(id));
            let sign = if is_shown { icon::CHECK } else { "   " };
            let row = Button::new(format!("{sign}  {words}")).frame_when_inactive(false);
            let row = ui.add(row);
            row.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_shown, &words));
            if row.clicked() {
                out.ask(Request::ShowInPane(ctx.pane.index, id.clone()));
                ui.close();
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &choose));
    response.on_hover_text(choose);
}

/// What is said about the scenario, as far as there is room.
fn about(ui: &mut Ui, ctx: &PanelContext<'_>, width: f32) {
    let Some(state) = ctx.document.scenarios().get(ctx.scenario) else { return };
    let scenario = state.scenario();
    if scenario.locked {
        let lock = ui.label(RichText::new(icon::LOCK_SIMPLE).color(ctx.palette.muted));
        lock.on_hover_text(ctx.text("pane-locked"));
    }
    let words = about_words(ctx, scenario, width);
    if !words.is_empty() {
        let words = words.join(" · ");
        let label = Label::new(RichText::new(&words).size(theme::SMALL_PT).color(ctx.palette.muted)).truncate();
        ui.add(label).on_hover_text(words);
    }
}

fn about_words(ctx: &PanelContext<'_>, scenario: &Scenario, width: f32) -> Vec<String> {
    let is_start = ctx.scenario == ctx.document.scenarios().start();
    let mut words = Vec::new();
    if width >= STATUS_FROM_PT {
        if ctx.pane.index == 0 {
            words.push(ctx.text("pane-reference").to_owned());
        }
        if !is_start {
            words.push(ctx.text(status_key(scenario.status)).to_owned());
        }
    }
    if width >= DATE_FROM_PT {
        words.extend(from_day(ctx, scenario));
    }
    words
}

/// The sign between the first two panes by which they change places.
pub fn swap_sign(ui: &mut Ui, ctx: &PanelContext<'_>, places: &[Rect], out: &mut Outbox) {
    let [first, second, ..] = places else { return };
    if first.top() != second.top() {
        return;
    }
    let centre = Pos2::new(second.left(), first.top() + HEIGHT_PT / 2.0);
    let rect = Rect::from_center_size(centre, Vec2::splat(24.0));
    let response = ui.interact(rect, ui.id().with("swap-panes"), Sense::click());
    let fill = if response.hovered() { ctx.palette.accent_soft } else { ctx.palette.panel };
    let edge = if response.has_focus() { ctx.palette.accent } else { ctx.palette.hairline };
    ui.painter().circle(centre, 12.0, fill, Stroke::new(1.0, edge));
    let font = egui::FontId::proportional(theme::SECTION_PT);
    ui.painter().text(centre, egui::Align2::CENTER_CENTER, icon::ARROWS_LEFT_RIGHT, font, ctx.palette.accent);
    let name = ctx.text(Action::SwapPanes.row().label);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    if response.on_hover_text(format!("{name} ({})", Action::SwapPanes.shortcut_text())).clicked() {
        out.act(Action::SwapPanes);
    }
}

fn action_sign(ui: &mut Ui, ctx: &PanelContext<'_>, action: Action, icon: &str, is_on: bool, out: &mut Outbox) {
    let name = ctx.text(action.row().label);
    let hint = format!("{name} ({})", action.shortcut_text());
    if sign(ui, ctx, icon, name, is_on, &hint).clicked() {
        out.act(action);
    }
}

fn sign(ui: &mut Ui, ctx: &PanelContext<'_>, icon: &str, name: &str, is_on: bool, hint: &str) -> egui::Response {
    let colour = if is_on { ctx.palette.accent } else { ctx.palette.muted };
    let fill = if is_on { ctx.palette.accent_soft } else { Color32::TRANSPARENT };
    let words = RichText::new(icon).size(theme::SECTION_PT).color(colour);
    let response = ui.add(Button::new(words).fill(fill).min_size(Vec2::splat(SIGN_PT)));
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, name));
    response.on_hover_text(hint)
}

fn scenario_name(ctx: &PanelContext<'_>) -> String {
    ctx.say(&ctx.document.scenarios().name_of(ctx.scenario))
}
