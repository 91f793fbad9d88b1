//! What the cards of the chart show: a button in the top bar and the list that opens under it.
//!
//! `quick` is what is chosen by one press, `list` every figure with the ways in which it can be shown.

mod list;
mod quick;

pub use quick::QuickChoice;

use egui::{Button, Color32, Id, Popup, PopupCloseBehavior, RichText, Ui, Vec2, WidgetInfo, WidgetType};

use super::action::Action;
use super::context::PanelContext;
use super::outbox::Outbox;
use super::theme;

/// How wide the list is, in screen points.
const WIDTH_PT: f32 = 392.0;

/// The button with its list, and what that remembers while it is open.
#[derive(Debug, Default)]
pub struct CardFiguresMenu {
    typed: String,
    was_open: bool,
}

/// The id of the list: by it a key opens and closes it.
pub fn popup_id() -> Id {
    Id::new("card-figures")
}

impl CardFiguresMenu {
    /// Shows the button, and the list while it is open.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let row = Action::CardFigures.row();
        let is_on = !ctx.view.options.figures.is_empty();
        let is_open = Popup::is_id_open(ui.ctx(), popup_id());
        let colour = if is_on { ctx.palette.accent } else { ctx.palette.ink };
        let fill = if is_on || is_open { ctx.palette.accent_soft } else { Color32::TRANSPARENT };
        let words = RichText::new(row.icon).size(17.0).color(colour);
        let response = ui.add(Button::new(words).fill(fill).min_size(Vec2::splat(30.0)));
        let name = ctx.text(row.label);
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_on, name));
        let popup = Popup::from_toggle_button_response(&response)
            .id(popup_id())
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let shown = popup.show(|ui| self.content(ui, ctx, out));
        if shown.is_none() {
            self.was_open = false;
            self.typed.clear();
            response.on_hover_text(format!("{name} ({})", Action::CardFigures.shortcut_text()));
        }
    }

    fn content(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        ui.set_width(WIDTH_PT.min(ui.ctx().content_rect().width() - 48.0));
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        ui.add_space(4.0);
        ui.label(
            RichText::new(ctx.text("cards-title")).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink),
        );
        quick::ui(ui, ctx, out);
        let field = list::search_ui(ui, ctx, &mut self.typed);
        if !std::mem::replace(&mut self.was_open, true) {
            field.request_focus();
        }
        list::ui(ui, ctx, &self.typed, out);
        let hint = RichText::new(ctx.text("cards-hint")).size(theme::SMALL_PT).color(ctx.palette.muted);
        ui.add(egui::Label::new(hint).wrap());
    }
}
