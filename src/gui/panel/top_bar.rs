//! The bar at the top: what is open, search, undo, the form of the chart, the menu, and saving.

use egui::{Align, Button, Color32, Id, Layout, Response, RichText, Sense, Stroke, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::gui::action::{Action, Group};
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::view_state::Centre;
use crate::gui::widget::action_menu::action_menu;
use crate::i18n::Message;
use crate::layout::Form;

/// Below this width the forms stand in the menu only, in screen points.
const FORMS_FROM_PT: f32 = 1_120.0;

/// What the buttons at the right take up together, in screen points; the forms come on top of that.
const BUTTONS_PT: f32 = 560.0;
const FORM_BUTTONS_PT: f32 = 130.0;
/// A narrower search field says too little: a sign stands for it.
const LEAST_SEARCH_PT: f32 = 130.0;

/// The bar.
#[derive(Debug, Default)]
pub struct TopBar;

impl TopBar {
    /// Shows the bar.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let width = ui.available_width();
        ui.horizontal(|ui| {
            ui.set_min_height(36.0);
            logo(ui, ctx);
            let title_width = (width * 0.26).clamp(140.0, 420.0);
            title(ui, ctx, title_width);
            let has_forms = width >= FORMS_FROM_PT && ctx.view.centre == Centre::Chart;
            let buttons = BUTTONS_PT + if has_forms { FORM_BUTTONS_PT } else { 0.0 };
            let room = width - title_width - buttons;
            if room >= LEAST_SEARCH_PT {
                search(ui, ctx, out, room.min(340.0));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                save(ui, ctx, out);
                let words = RichText::new(format!("{}  {}", icon::EXPORT, ctx.text("top-export")));
                if flat(ui, words, ctx.text("top-export")).clicked() {
                    out.act(Action::ExportSvg);
                }
                menu(ui, ctx, out);
                let centre = ctx.view.centre;
                if centre != Centre::Table {
                    sign(ui, ctx, out, Action::Fit, false, None);
                }
                if has_forms {
                    ui.add_space(8.0);
                    let form = ctx.view.options.form;
                    sign(ui, ctx, out, Action::FormLeftToRight, form == Form::LeftToRight, None);
                    sign(ui, ctx, out, Action::FormTopDown, form == Form::TopDown, None);
                    sign(ui, ctx, out, Action::FormHark, form == Form::Hark, None);
                    ui.add_space(8.0);
                }
                for (action, own) in [
                    (Action::ShowScoreCard, Centre::ScoreCard),
                    (Action::ShowTable, Centre::Table),
                    (Action::ShowNetwork, Centre::Network),
                    (Action::ShowChart, Centre::Chart),
                ] {
                    sign(ui, ctx, out, action, centre == own, None);
                }
                ui.add_space(8.0);
                if room < LEAST_SEARCH_PT {
                    sign(ui, ctx, out, Action::Palette, false, None);
                }
                let history = ctx.document.history();
                let what = |step: Option<&crate::model::Step>| step.map(|step| ctx.say(&step.description));
                sign(ui, ctx, out, Action::Redo, false, what(history.redoable()));
                sign(ui, ctx, out, Action::Undo, false, what(history.undoable()));
            });
        });
    }
}

/// The sign of the program: a small rake.
fn logo(ui: &mut Ui, ctx: &PanelContext<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 7, ctx.palette.accent);
    let ink = ctx.palette.on_accent;
    let at = |x: f32, y: f32| rect.min + Vec2::new(x, y);
    painter.rect_filled(egui::Rect::from_min_size(at(9.0, 6.0), Vec2::new(10.0, 5.0)), 1, ink);
    for x in [5.0, 11.5, 18.0] {
        painter.rect_filled(egui::Rect::from_min_size(at(x, 17.0), Vec2::new(5.0, 5.0)), 1, ink);
    }
    let line = Stroke::new(1.4, ink);
    painter.line_segment([at(14.0, 11.0), at(14.0, 17.0)], line);
    painter.line_segment([at(7.5, 14.0), at(20.5, 14.0)], line);
    painter.line_segment([at(7.5, 14.0), at(7.5, 17.0)], line);
    painter.line_segment([at(20.5, 14.0), at(20.5, 17.0)], line);
}

/// What the organisation is called, and how it stands with its file.
fn title(ui: &mut Ui, ctx: &PanelContext<'_>, width: f32) {
    ui.allocate_ui_with_layout(Vec2::new(width, 36.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let title = &ctx.organisation().properties().title;
        let words = RichText::new(title).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink);
        ui.add(egui::Label::new(words).truncate()).on_hover_text(title);
        let state = match (ctx.file_name, ctx.document.has_unsaved_changes()) {
            (Some(name), false) => Message::new("top-saved").with("name", name),
            (Some(name), true) => Message::new("top-unsaved").with("name", name),
            (None, false) => Message::new("top-no-file"),
            (None, true) => Message::new("top-no-file-unsaved"),
        };
        let words = ctx.say(&state);
        let label = RichText::new(&words).size(theme::SMALL_PT).color(ctx.palette.muted);
        ui.add(egui::Label::new(label).truncate()).on_hover_text(words);
    });
}

/// What looks like a search field and opens the palette.
fn search(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, width: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 30.0), Sense::hover());
    let response = ui.interact(rect, Id::new("top-bar-search"), Sense::click());
    let fill = if response.hovered() { ctx.palette.hover } else { ctx.palette.field };
    let edge = if response.has_focus() { ctx.palette.accent } else { ctx.palette.hairline };
    ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let key = Action::Palette.shortcut_text();
    let key = ui.painter().layout_no_wrap(key, theme::regular(theme::SMALL_PT), ctx.palette.muted);
    let key_at = egui::pos2(rect.right() - key.size().x - 10.0, rect.center().y - key.size().y / 2.0);
    let room = f64::from(key_at.x - rect.left() - 20.0);
    let hint = ctx.text("top-search");
    let regular = crate::text::Weight::Regular;
    let words = crate::text::ellipsize(hint, regular, f64::from(theme::BODY_PT), room).into_owned();
    let words = ui.painter().layout_no_wrap(words, theme::regular(theme::BODY_PT), ctx.palette.muted);
    let words_at = egui::pos2(rect.left() + 10.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(words_at, words, ctx.palette.muted);
    ui.painter().galley(key_at, key, ctx.palette.muted);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, hint));
    if response.clicked() {
        out.act(Action::Palette);
    }
}

/// A flat button.
fn flat(ui: &mut Ui, words: RichText, name: &str) -> Response {
    let response = ui.add(Button::new(words).fill(Color32::TRANSPARENT).min_size(Vec2::new(0.0, 30.0)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    response
}

/// An action as a sign only; its name, key and what it would do show on hover.
fn sign(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, action: Action, is_on: bool, what: Option<String>) {
    let row = action.row();
    let is_enabled = action.is_enabled(ctx);
    let colour = if is_on { ctx.palette.accent } else { ctx.palette.ink };
    let fill = if is_on { ctx.palette.accent_soft } else { Color32::TRANSPARENT };
    let button = Button::new(RichText::new(row.icon).size(17.0).color(colour)).fill(fill).min_size(Vec2::splat(30.0));
    let response = ui.add_enabled(is_enabled, button);
    let name = ctx.text(row.label);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, is_enabled, is_on, name));
    let key = action.shortcut_text();
    let hover = match what {
        Some(what) => format!("{name}: {what} ({key})"),
        None => format!("{name} ({key})"),
    };
    if response.on_hover_text(hover).clicked() {
        out.act(action);
    }
}

/// Every action, by group.
fn menu(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let name = ctx.text("top-menu");
    let button =
        Button::new(RichText::new(icon::LIST).size(17.0)).fill(Color32::TRANSPARENT).min_size(Vec2::splat(30.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for group in Group::ALL {
            ui.menu_button(ctx.text(group.label()), |ui| {
                let actions: Vec<Action> =
                    Action::ALL.iter().copied().filter(|action| action.row().group == group).collect();
                egui::ScrollArea::vertical().max_height(640.0).show(ui, |ui| action_menu(ui, ctx, out, &actions));
            });
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
}

/// Saving: the one button with the accent, while there is something to save.
fn save(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let name = ctx.text("save");
    let (fill, ink) = match ctx.document.has_unsaved_changes() {
        true => (ctx.palette.accent, ctx.palette.on_accent),
        false => (ctx.palette.field, ctx.palette.muted),
    };
    let button = Button::new(RichText::new(name).color(ink)).fill(fill).min_size(Vec2::new(84.0, 30.0));
    let response = ui.add(button);
    if response.on_hover_text(Action::Save.shortcut_text()).clicked() {
        out.act(Action::Save);
    }
}
