//! Actions as rows of a menu: sign, name, key.

use egui::{Button, RichText, Ui};

use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;

/// Shows `actions` as a menu; those that cannot be done now are grey.
pub fn action_menu(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, actions: &[Action]) {
    ui.set_min_width(260.0);
    for &action in actions {
        let row = action.row();
        let name = ctx.text(row.label);
        let shortcut = RichText::new(action.shortcut_text()).size(theme::SMALL_PT).color(ctx.palette.muted);
        let button = Button::new(format!("{}   {name}", row.icon)).shortcut_text(shortcut).frame_when_inactive(false);
        let response = ui.add_enabled(action.is_enabled(ctx), button);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, action.is_enabled(ctx), name));
        let response = match action.reason_key() {
            Some(reason) => response.on_disabled_hover_text(ctx.text(reason)),
            None => response,
        };
        if response.clicked() {
            out.act(action);
            ui.close();
        }
    }
}
