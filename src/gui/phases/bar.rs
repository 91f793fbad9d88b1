//! The strip above the phases: up to which one, in FTE or in euro, and onto the clipboard.

use egui::{Align, ComboBox, Layout, RichText, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::gui::context::PanelContext;
use crate::gui::scenario_words::name;
use crate::gui::theme;
use crate::model::ScenarioId;

/// What was done to the strip.
#[derive(Debug, Default)]
pub struct Asked {
    /// Show the phases up to this one.
    pub last: Option<ScenarioId>,
    /// Count in euro, or in FTE.
    pub shows_euro: Option<bool>,
    /// Put the tables on the clipboard.
    pub copies: bool,
}

/// Shows the strip.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, last: Option<&ScenarioId>, shows_euro: bool) -> Asked {
    let mut asked = Asked::default();
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.label(RichText::new(ctx.text("action-show-phases")).font(theme::semibold(theme::SECTION_PT)));
        ui.add_space(8.0);
        let label = ctx.text("phases-up-to");
        ui.label(RichText::new(label).color(ctx.palette.muted));
        let shown = last.map_or_else(String::new, |last| name(ctx, last));
        let combo = ComboBox::from_id_salt("phases-last").width(200.0).selected_text(shown).truncate();
        let response = combo.show_ui(ui, |ui| {
            for (id, _) in ctx.document.scenarios().in_order() {
                if ui.selectable_label(last == Some(id), name(ctx, id)).clicked() {
                    asked.last = Some(id.clone());
                }
            }
        });
        response.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, label));
        ui.add_space(8.0);
        for (is_euro, key) in [(false, "phases-in-fte"), (true, "phases-in-euro")] {
            if ui.selectable_label(shows_euro == is_euro, ctx.text(key)).clicked() {
                asked.shows_euro = Some(is_euro);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            let words = ctx.text("phases-copy");
            let button = egui::Button::new(format!("{}  {words}", icon::COPY)).fill(egui::Color32::TRANSPARENT);
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
            asked.copies = response.clicked();
        });
    });
    asked
}
