//! The strip above the list: which list, of which scenarios, with which columns; copying and saving.

use egui::{Align, Button, Color32, ComboBox, Layout, PopupCloseBehavior, RichText, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::ListsView;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::gui::widget::tick_box::TickBox;
use crate::model::ScenarioId;
use crate::report::list::{self, Scope};
use crate::report::writer;

/// Below this width the buttons have signs only, in screen points.
const WORDS_FROM_PT: f32 = 720.0;

/// Shows the strip.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, view: &mut ListsView, out: &mut Outbox) {
    let has_words = ui.available_width() >= WORDS_FROM_PT;
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        choose_list(ui, ctx, view);
        scenarios(ui, ctx, view);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            save_menu(ui, ctx, has_words, out);
            let name = ctx.text(Action::CopyList.row().label);
            let button = Button::new(signed(icon::COPY, ctx.text("lists-copy"), has_words)).fill(Color32::TRANSPARENT);
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
            if response.on_hover_text(format!("{name} (Ctrl+C)")).clicked() {
                out.act(Action::CopyList);
            }
            if !view.made.fields.is_empty() {
                fields_menu(ui, ctx, view, has_words);
            }
        });
    });
    let help = ctx.say(&view.list.help());
    ui.add(egui::Label::new(RichText::new(&help).color(ctx.palette.muted)).truncate()).on_hover_text(help);
    if !view.lacks_scenario(ctx.document) {
        sheets(ui, ctx, view);
    }
    ui.add_space(4.0);
}

fn signed(sign: &str, words: &str, has_words: bool) -> RichText {
    if has_words { RichText::new(format!("{sign}  {words}")) } else { RichText::new(sign) }
}

fn choose_list(ui: &mut Ui, ctx: &PanelContext<'_>, view: &mut ListsView) {
    let label = ctx.text("lists-choose");
    let words = RichText::new(ctx.say(&view.list.name())).font(theme::semibold(theme::SECTION_PT));
    let mut chosen = None;
    let response =
        ComboBox::from_id_salt("lists-choose").selected_text(words).width(220.0).height(420.0).show_ui(ui, |ui| {
            for list in list::ALL {
                let response = ui.selectable_label(list.id == view.list.id, ctx.say(&list.name()));
                if response.on_hover_text(ctx.say(&list.help())).clicked() {
                    chosen = Some(list);
                }
            }
        });
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
    if let Some(list) = chosen {
        view.show(list);
    }
}

/// Of which scenarios the list is made: what was is chosen here, what it becomes by the tabs.
fn scenarios(ui: &mut Ui, ctx: &PanelContext<'_>, view: &mut ListsView) {
    let scenarios = ctx.document.scenarios();
    let name = |id: &ScenarioId| ctx.say(&scenarios.name_of(id));
    let current = ctx.document.current();
    let from = view.from(ctx.document).clone();
    if view.list.scope == Scope::All {
        return;
    }
    if view.list.scope == Scope::Two && from != *current {
        let label = ctx.text("lists-choose-from");
        let mut chosen = None;
        let combo = ComboBox::from_id_salt("lists-from").selected_text(name(&from)).truncate().width(120.0);
        let response = combo.show_ui(ui, |ui| {
            for (id, _) in scenarios.in_order().into_iter().filter(|(id, _)| *id != current) {
                if ui.selectable_label(*id == from, name(id)).clicked() {
                    chosen = Some(id.clone());
                }
            }
        });
        response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
        response.response.on_hover_text(label);
        if chosen.is_some() {
            view.from = chosen;
        }
        ui.label(RichText::new(icon::ARROW_RIGHT).color(ctx.palette.muted));
    }
    let to = name(current);
    let most = f64::from((ui.available_width() * 0.3).max(60.0));
    let shown = crate::text::ellipsize(&to, crate::text::Weight::SemiBold, f64::from(theme::BODY_PT), most);
    let words = RichText::new(shown.into_owned()).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.accent);
    ui.label(words).on_hover_text(ctx.text("lists-tabs-choose"));
}

/// The tables of a list that has several.
fn sheets(ui: &mut Ui, ctx: &PanelContext<'_>, view: &mut ListsView) {
    if view.made.report.sheets.len() < 2 {
        return;
    }
    let names: Vec<String> = view.made.report.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (place, name) in names.iter().enumerate() {
            let is_on = place == view.sheet;
            let (ink, fill) = match is_on {
                true => (ctx.palette.accent, ctx.palette.accent_soft),
                false => (ctx.palette.ink, Color32::TRANSPARENT),
            };
            let button =
                Button::new(RichText::new(name).color(ink)).fill(fill).min_size(Vec2::new(0.0, theme::TARGET_PT));
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, is_on, name));
            if response.clicked() && !is_on {
                (view.sheet, view.sort, view.cursor) = (place, None, None);
            }
        }
    });
}

/// The organisation's own columns; those that are ticked are shown.
fn fields_menu(ui: &mut Ui, ctx: &PanelContext<'_>, view: &mut ListsView, has_words: bool) {
    let name = ctx.text("lists-fields");
    let button = Button::new(signed(icon::COLUMNS, name, has_words)).fill(Color32::TRANSPARENT);
    let config = egui::containers::menu::MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(240.0);
        egui::ScrollArea::vertical().max_height(480.0).show(ui, |ui| {
            let shown = view.made.fields.iter().filter(|field| !view.hidden_fields.contains(*field)).count();
            for field in &view.made.fields {
                let mut is_shown = !view.hidden_fields.contains(field);
                // Without any column the list would have all of them.
                let is_last = is_shown && shown == 1;
                let tick = TickBox::new(&mut is_shown, field.as_str());
                if ui.add_enabled(!is_last, tick).changed() {
                    if !view.hidden_fields.remove(field) {
                        view.hidden_fields.insert(field.clone());
                    }
                    // The columns have other places now.
                    (view.sort, view.cursor) = (None, None);
                }
            }
        });
    });
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.on_hover_text(name);
}

/// Every format that the list can be saved in.
fn save_menu(ui: &mut Ui, ctx: &PanelContext<'_>, has_words: bool, out: &mut Outbox) {
    let name = ctx.text(Action::SaveList.row().label);
    let words = signed(icon::DOWNLOAD_SIMPLE, ctx.text("lists-save"), has_words).color(ctx.palette.ink);
    let button = Button::new(words).fill(ctx.palette.field).min_size(Vec2::new(0.0, 30.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(220.0);
        for writer in writer::ALL {
            if ui.add(Button::new(ctx.text(writer.name)).frame_when_inactive(false)).clicked() {
                out.ask(Request::SaveList(writer.extension));
                ui.close();
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    response.on_hover_text(format!("{name} ({})", Action::SaveList.shortcut_text()));
}
