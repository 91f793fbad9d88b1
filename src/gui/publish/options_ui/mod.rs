//! The options, in groups: only what matters for the format that is chosen.

mod content;
mod frame;
mod paper;
mod picture;
mod style;

use egui::{Align, Id, Label, Layout, RichText, ScrollArea, Ui, Vec2, WidgetInfo, WidgetType};

use super::Choices;
use super::facts::Facts;
use super::seen::Seen;
use crate::export::Format;
use crate::geometry::Size;
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::tick_box::TickBox;
use crate::i18n::number::decimal;
use crate::i18n::{Language, text};

/// Width of the column of names, in screen points.
const NAME_PT: f32 = 104.0;
/// How high an open list becomes, in screen points.
const LIST_PT: f32 = 320.0;
/// Width of a field for a number, in screen points.
const NUMBER_PT: f32 = 84.0;

/// What the options are about.
pub struct About<'a> {
    /// What there is to choose from.
    pub facts: &'a Facts,
    /// What is on the screen.
    pub seen: &'a Seen,
    /// How large the page is that is shown.
    pub page: Option<Size>,
}

/// Shows the options.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>, out: &mut Outbox) {
    // A bar that is always there says that there is more.
    ui.spacing_mut().scroll = egui::style::ScrollStyle {
        foreground_color: true,
        dormant_handle_opacity: 0.3,
        ..egui::style::ScrollStyle::thin()
    };
    ScrollArea::vertical().id_salt("publishing-options").auto_shrink(false).show(ui, |ui| {
        // What the bar at the right covers.
        ui.set_max_width(ui.available_width() - 12.0);
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 6.0);
        // All sizes of paper are seen at once.
        ui.spacing_mut().combo_height = LIST_PT;
        formats(ui, ctx, choices);
        style::theme_ui(ui, ctx, &mut choices.style);
        parts::section(ui, ctx, ctx.text("publishing-content"));
        content::ui(ui, ctx, choices, about);
        parts::section(ui, ctx, ctx.text("publishing-paper"));
        paper::ui(ui, ctx, &mut choices.options);
        parts::section(ui, ctx, ctx.text("publishing-frame"));
        frame::ui(ui, ctx, &mut choices.options, about);
        parts::section(ui, ctx, ctx.text("publishing-look"));
        style::ui(ui, ctx, &mut choices.style, about.facts, out);
        if picture::matters(choices.format) {
            parts::section(ui, ctx, ctx.text("publishing-picture"));
            picture::ui(ui, ctx, choices, about);
        }
        ui.add_space(8.0);
        show_focused(ui);
    });
}

/// Scrolls to what got the keyboard just now.
fn show_focused(ui: &mut Ui) {
    let id = ui.id().with("focused");
    let focused = ui.memory(|memory| memory.focused());
    let before: Option<Id> = ui.data(|data| data.get_temp(id)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, focused));
    let response = focused.and_then(|focused| ui.ctx().read_response(focused));
    if let Some(response) = response.filter(|response| ui.min_rect().x_range().contains(response.rect.center().x)) {
        ui.scroll_to_rect(response.rect, None);
    }
}

fn formats(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices) {
    row(ui, ctx, ctx.text("publishing-format"), |ui, _| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            for format in Format::ALL {
                let is_on = choices.format == format;
                let name = format.extension().to_uppercase();
                let size = Vec2::new(48.0, theme::TARGET_PT);
                let response = ui.add_sized(size, egui::Button::selectable(is_on, &name));
                response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, &name));
                if response.clicked() {
                    choices.format = format;
                }
            }
        });
    });
}

/// A row: a name, and what belongs to it, which gets the id of the name.
fn row(ui: &mut Ui, ctx: &PanelContext<'_>, name: &str, contents: impl FnOnce(&mut Ui, Id)) {
    ui.horizontal(|ui| {
        let size = Vec2::new(NAME_PT, theme::TARGET_PT);
        let label = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.add(Label::new(RichText::new(name).color(ctx.palette.muted)).truncate()).id
        });
        contents(ui, label.inner);
    });
}

/// A row with a choice out of a few names; whether it became another.
fn choice(ui: &mut Ui, ctx: &PanelContext<'_>, key: &'static str, chosen: &mut usize, names: &[String]) -> bool {
    let mut is_new = false;
    row(ui, ctx, ctx.text(key), |ui, label| {
        let width = ui.available_width();
        is_new = parts::choice(ui, key, label, width, chosen, names);
    });
    is_new
}

/// A row with a choice out of values that each have a word; whether it became another.
fn choice_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    key: &'static str,
    now: &mut T,
    offered: &[(T, &'static str)],
) -> bool {
    let names: Vec<String> = offered.iter().map(|(_, key)| text(ctx.language, key).to_owned()).collect();
    let mut chosen = offered.iter().position(|(value, _)| value == now).unwrap_or_default();
    let is_new = choice(ui, ctx, key, &mut chosen, &names);
    if is_new && let Some((value, _)) = offered.get(chosen) {
        *now = *value;
    }
    is_new
}

/// A row with a number.
fn number<N: egui::emath::Numeric>(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    key: &'static str,
    value: &mut N,
    range: std::ops::RangeInclusive<N>,
    suffix: &str,
) -> bool {
    let mut is_new = false;
    row(ui, ctx, ctx.text(key), |ui, label| {
        let language = ctx.language;
        let field = egui::DragValue::new(value)
            .range(range)
            .suffix(suffix)
            .speed(0.25)
            .custom_formatter(move |number, _| written(language, number))
            .custom_parser(|typed| typed.trim().replace(',', ".").parse().ok());
        let response = ui.add_sized(Vec2::new(NUMBER_PT, theme::TARGET_PT), field);
        is_new = response.changed();
        response.labelled_by(label);
    });
    is_new
}

/// A number as people write it, with one decimal where it has any.
fn written(language: Language, number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { decimal(language, tenths * 10) }
}

/// A tick.
fn tick(ui: &mut Ui, ctx: &PanelContext<'_>, key: &'static str, value: &mut bool) {
    ui.add(TickBox::new(value, ctx.text(key)));
}
