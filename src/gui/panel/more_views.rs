//! The views that have a sign of their own in the bar at the top only where there is room: in a menu otherwise.

use egui::{Button, Color32, RichText, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::top_bar::SIGN_PADDING_PT;
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::view_state::Centre;
use crate::gui::widget::action_menu::action_menu;

/// Those views, in the order in which they are offered.
pub const MORE_VIEWS: [(Action, Centre); 4] = [
    (Action::ShowPlacement, Centre::Placement),
    (Action::ShowLists, Centre::Lists),
    (Action::ShowPhases, Centre::Phases),
    (Action::ShowFunctions, Centre::Functions),
];

/// Shows the menu; its sign is that of the view that is shown, where it is one of them.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    ui.spacing_mut().button_padding.x = SIGN_PADDING_PT;
    let name = ctx.text("top-more-views");
    let own = MORE_VIEWS.into_iter().find(|(_, own)| *own == ctx.view.centre);
    let icon = own.map_or(icon::DOTS_THREE, |(action, _)| action.row().icon);
    let (ink, fill) = match own {
        Some(_) => (ctx.palette.accent, ctx.palette.accent_soft),
        None => (ctx.palette.ink, Color32::TRANSPARENT),
    };
    let button = Button::new(RichText::new(icon).size(17.0).color(ink)).fill(fill).min_size(Vec2::splat(30.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        action_menu(ui, ctx, out, &MORE_VIEWS.map(|(action, _)| action));
    });
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, own.is_some(), name));
    response.on_hover_text(name);
}
