//! The note that floats over the chart after an edit: what it did, with a way back. It stays until the next one, or until it
//! is put away, so that nothing has to wake the window.

use egui::{Align2, Area, Frame, Id, Margin, Order, RichText, Ui};
use egui_phosphor::regular as icon;

use super::action::Action;
use super::context::PanelContext;
use super::outbox::{Outbox, Request};
use crate::i18n::Message;

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What it says.
    pub message: Message,
    /// Whether it offers to take the step back.
    pub offers_undo: bool,
}

/// Shows the note at the bottom of the chart.
pub fn ui(ui: &Ui, ctx: &PanelContext<'_>, notice: &Notice, over: egui::Rect, out: &mut Outbox) {
    let place = over.center_bottom() - egui::vec2(0.0, 16.0);
    Area::new(Id::new("notice")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM).fixed_pos(place).show(
        ui.ctx(),
        |ui| {
            let frame = Frame::new().fill(ctx.palette.float).corner_radius(8).inner_margin(Margin::symmetric(14, 8));
            frame.show(ui, |ui| {
                ui.set_max_width((over.width() - 60.0).max(200.0));
                ui.horizontal(|ui| {
                    let words = ctx.say(&notice.message);
                    ui.label(RichText::new(words).color(ctx.palette.on_float))
                        .on_hover_cursor(egui::CursorIcon::Default);
                    if notice.offers_undo {
                        let undo = RichText::new(ctx.text("action-undo")).color(ctx.palette.on_float).underline();
                        if ui.add(egui::Button::new(undo).frame(false)).clicked() {
                            out.act(Action::Undo);
                        }
                    }
                    let close = RichText::new(icon::X).color(ctx.palette.on_float);
                    let response = ui.add(egui::Button::new(close).frame(false));
                    let name = ctx.text("close");
                    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
                    if response.on_hover_text(name).clicked() {
                        out.ask(Request::DismissNotice);
                    }
                });
            });
        },
    );
}
