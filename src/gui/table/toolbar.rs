//! The strip above the table: which rows, the filter, the columns.

use egui::{Align, Button, Id, Layout, PopupCloseBehavior, RichText, TextEdit, Ui};
use egui_phosphor::regular as icon;

use super::column::{Column, Sheet};
use super::keys::Ask;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::{Message, number};

/// Below this width the buttons have signs only, in screen points.
const WORDS_FROM_PT: f32 = 760.0;

/// The id of the filter field.
pub fn filter_id() -> Id {
    Id::new("table-filter")
}

/// What the strip shows.
pub struct Shown<'a> {
    /// How many rows each table has: units, positions.
    pub counts: (usize, usize),
    /// How many rows the filter lets through, and of how many.
    pub found: (usize, usize),
    /// Every column, with whether it is shown.
    pub columns: &'a [(Column, bool)],
    /// Whether a cell is chosen.
    pub has_cursor: bool,
}

/// What the strip asks for.
#[derive(Debug, Default)]
pub struct Asked {
    /// Show this column, or no longer.
    pub turned: Option<Column>,
    /// Show the columns that are shown at first.
    pub resets_columns: bool,
    /// What is to be done with the cells.
    pub ask: Option<Ask>,
    /// The filter is done with; the rows get the keyboard.
    pub leaves_filter: bool,
}

/// Shows the strip.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, sheet: &mut Sheet, query: &mut String, shown: &Shown<'_>) -> Asked {
    let mut asked = Asked::default();
    let has_words = ui.available_width() >= WORDS_FROM_PT;
    let signed = |sign: &str, key: &'static str| match has_words {
        true => RichText::new(format!("{sign}  {}", ctx.text(key))),
        false => RichText::new(sign),
    };
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        for (own, key, count) in
            [(Sheet::Units, "table-units", shown.counts.0), (Sheet::Positions, "table-positions-sheet", shown.counts.1)]
        {
            segment(ui, ctx, sheet, own, key, count);
        }
        ui.add_space(12.0);
        asked.leaves_filter = filter(ui, ctx, query);
        ui.add_space(8.0);
        if !query.trim().is_empty() {
            let message = Message::new("table-found").with("found", shown.found.0).with("all", shown.found.1);
            ui.label(RichText::new(ctx.say(&message)).color(ctx.palette.muted));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            columns_menu(ui, ctx, signed(icon::COLUMNS, "table-columns"), shown.columns, &mut asked);
            let button = Button::new(signed(icon::COPY, "table-copy")).fill(egui::Color32::TRANSPARENT);
            let hint = ctx.text(if shown.has_cursor { "table-copy-chosen" } else { "table-copy-all" });
            let response = ui.add(button);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, ctx.text("table-copy")));
            if response.on_hover_text(hint).clicked() {
                asked.ask = Some(Ask::Copy);
            }
            let words = signed(icon::TREE_STRUCTURE, "table-show-on-chart");
            let button = Button::new(words).fill(egui::Color32::TRANSPARENT);
            let response = ui.add_enabled(shown.has_cursor, button);
            let name = ctx.text("table-show-on-chart");
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, shown.has_cursor, name));
            if response.on_hover_text(format!("{name} (Ctrl+Enter)")).clicked() {
                asked.ask = Some(Ask::ShowOnChart);
            }
        });
    });
    asked
}

/// One half of the choice between the tables.
fn segment(ui: &mut Ui, ctx: &PanelContext<'_>, sheet: &mut Sheet, own: Sheet, key: &'static str, count: usize) {
    let is_on = *sheet == own;
    let (ink, fill) = match is_on {
        true => (ctx.palette.accent, ctx.palette.accent_soft),
        false => (ctx.palette.ink, egui::Color32::TRANSPARENT),
    };
    let name = ctx.text(key);
    let count = number::whole(ctx.language, i64::try_from(count).unwrap_or(i64::MAX));
    let font = if is_on { theme::semibold(theme::BODY_PT) } else { theme::regular(theme::BODY_PT) };
    let words = RichText::new(format!("{name}  {count}")).font(font).color(ink);
    let response = ui.add(Button::new(words).fill(fill).min_size(egui::vec2(0.0, 30.0)));
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::WidgetType::SelectableLabel, true, is_on, format!("{name}, {count}"))
    });
    if response.clicked() {
        *sheet = own;
    }
}

/// The filter; whether it is done with.
fn filter(ui: &mut Ui, ctx: &PanelContext<'_>, query: &mut String) -> bool {
    let hint = format!("{}  {}", icon::FUNNEL_SIMPLE, ctx.text("table-filter"));
    let width = (ui.available_width() * 0.34).clamp(140.0, 300.0);
    let before = query.clone();
    let edit = TextEdit::singleline(query).id(filter_id()).hint_text(hint).desired_width(width);
    let response = ui.add(edit.margin(egui::Margin::symmetric(10, 6)));
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, &before, &*query, "");
        info.label = Some(ctx.text("table-filter").to_owned());
        info
    });
    if !query.is_empty() {
        let name = ctx.text("table-filter-clear");
        let button = Button::new(RichText::new(icon::X).color(ctx.palette.muted)).frame(false);
        let clear = ui.add(button.min_size(egui::Vec2::splat(24.0)));
        clear.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
        if clear.on_hover_text(name).clicked() {
            query.clear();
            return true;
        }
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn columns_menu(ui: &mut Ui, ctx: &PanelContext<'_>, words: RichText, columns: &[(Column, bool)], asked: &mut Asked) {
    let name = ctx.text("table-columns");
    let button = Button::new(words).fill(egui::Color32::TRANSPARENT);
    let config = egui::containers::menu::MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(240.0);
        egui::ScrollArea::vertical().max_height(520.0).show(ui, |ui| {
            for (column, is_shown) in columns {
                let mut is_shown = *is_shown;
                if ui.add(TickBox::new(&mut is_shown, column.title(ctx.language))).changed() {
                    asked.turned = Some(column.clone());
                }
            }
        });
        ui.separator();
        if ui.button(ctx.text("table-columns-reset")).clicked() {
            asked.resets_columns = true;
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
}
