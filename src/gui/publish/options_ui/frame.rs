//! What stands around the chart.

use egui::{Id, Margin, RichText, TextEdit, Ui, Vec2};

use super::{About, choice_of, row, tick};
use crate::export::{PublishOptions, Watermark};
use crate::gui::context::PanelContext;
use crate::gui::publish::TITLE_ID;
use crate::gui::theme;

const WATERMARKS: [(Watermark, &str); 3] = [
    (Watermark::Automatic, "publishing-watermark-automatic"),
    (Watermark::Always, "publishing-watermark-always"),
    (Watermark::Never, "publishing-watermark-never"),
];

pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, options: &mut PublishOptions, about: &About<'_>) {
    let top = options.content.top.as_ref();
    let unit = about.facts.parts.iter().find(|(unit, _)| Some(unit) == top).map(|(_, name)| name);
    let usual = unit.unwrap_or(&about.facts.title);
    let frame = &mut options.frame;
    tick(ui, ctx, "publishing-has-title", &mut frame.has_title);
    row(ui, ctx, ctx.text("publishing-title"), |ui, label| {
        let mut text = frame.title.clone().unwrap_or_default();
        let edit = TextEdit::singleline(&mut text)
            .id(Id::new(TITLE_ID))
            .hint_text(RichText::new(usual).color(ctx.palette.faint))
            .margin(Margin::symmetric(8, 6))
            .min_size(Vec2::new(0.0, theme::TARGET_PT))
            .desired_width(ui.available_width());
        let response = ui.add(edit).labelled_by(label);
        if response.changed() {
            frame.title = (!text.trim().is_empty()).then_some(text);
        }
    });
    tick(ui, ctx, "publishing-has-scenario", &mut frame.has_scenario);
    tick(ui, ctx, "publishing-has-legend", &mut frame.has_legend);
    tick(ui, ctx, "publishing-has-logo", &mut frame.has_logo);
    tick(ui, ctx, "publishing-has-page-numbers", &mut frame.has_page_numbers);
    choice_of(ui, ctx, "publishing-watermark", &mut frame.watermark, &WATERMARKS);
}
