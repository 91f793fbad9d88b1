//! Above the preview: which page it is, and how close it is looked at.

use egui::{Align, Button, Label, Layout, RichText, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::preview::{ACTUAL, Look, Preview};
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts;
use crate::gui::theme;
use crate::i18n::Message;

/// How high it is, in screen points.
pub const HEIGHT_PT: f32 = 32.0;

/// Shows it.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, preview: &mut Preview) {
    let size = Vec2::new(ui.available_width(), HEIGHT_PT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.spacing_mut().item_spacing.x = 4.0;
        pages(ui, ctx, preview);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let look = preview.look();
            let is_actual = matches!(look, Look::At { scale, .. } if (scale - ACTUAL).abs() < 1e-6);
            if scale(ui, "100 %", ctx.text("publishing-actual-size"), is_actual) {
                preview.zoom_to(ACTUAL);
            }
            if scale(ui, ctx.text("publishing-fit"), ctx.text("publishing-fit-name"), look == Look::Fit) {
                preview.fit();
            }
            // What is left is for the name of the page.
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| page_name(ui, ctx, preview));
        });
    });
}

fn pages(ui: &mut Ui, ctx: &PanelContext<'_>, preview: &mut Preview) {
    let Some(count) = preview.publication().map(|publication| publication.pages.len()).filter(|count| *count > 1)
    else {
        return;
    };
    let (is_first, is_last) = (preview.page == 0, preview.page + 1 >= count);
    for (icon, key, by, is_end) in [
        (icon::CARET_LEFT, "publishing-previous-page", -1, is_first),
        (icon::CARET_RIGHT, "publishing-next-page", 1, is_last),
    ] {
        let turned = ui.add_enabled_ui(!is_end, |ui| parts::icon_button(ui, ctx, icon, ctx.text(key)).clicked());
        if turned.inner {
            preview.turn(by);
        }
    }
    let words = Message::new("publishing-page-of").with("page", preview.page + 1).with("count", count);
    ui.label(ctx.say(&words));
}

fn page_name(ui: &mut Ui, ctx: &PanelContext<'_>, preview: &Preview) {
    let Some(publication) = preview.publication().filter(|publication| publication.pages.len() > 1) else { return };
    if let Some(page) = publication.pages.get(preview.page) {
        ui.add(Label::new(RichText::new(&page.name).color(ctx.palette.muted)).truncate());
    }
}

fn scale(ui: &mut Ui, words: &str, name: &str, is_on: bool) -> bool {
    let response = ui.add(Button::selectable(is_on, words).min_size(Vec2::new(0.0, theme::TARGET_PT)));
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, name));
    response.clicked()
}
