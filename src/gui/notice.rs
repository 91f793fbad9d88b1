//! The note that floats over the chart after an edit: what it did, with a way back. It stays until the next one, or until it
//! is put away, so that nothing has to wake the window.

use egui::{Align2, Area, Frame, Id, Margin, Order, RichText, Ui};
use egui_phosphor::regular as icon;

use super::action::Action;
use super::context::PanelContext;
use super::dialog::DialogKind;
use super::outbox::{Outbox, Request};
use super::theme;
use crate::i18n::Message;
use crate::model::ScenarioId;

/// In how many scenarios that became open something is offered to be decided at once.
const MOST_OFFERED: usize = 2;

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
                let ripple = notice.offers_undo.then(|| Ripple::of_last_step(ctx)).flatten();
                ui.horizontal_wrapped(|ui| {
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
                if let Some(ripple) = ripple {
                    ripple.ui(ui, ctx, out);
                }
            });
        },
    );
}

/// What the last step did beyond the scenario in which it was made.
struct Ripple {
    /// In how many other scenarios it arrived.
    others: usize,
    /// The scenarios in which it opened questions, with how many.
    opened: Vec<(ScenarioId, usize)>,
}

impl Ripple {
    /// Of the step that can be taken back; `None` when it stayed where it was made.
    fn of_last_step(ctx: &PanelContext<'_>) -> Option<Self> {
        let step = ctx.document.history().undoable()?;
        let arrived = |id: &&ScenarioId| step.change.of(id).is_some_and(|changes| !changes.is_empty());
        let others = step.change.touched().filter(|id| **id != step.scenario).filter(arrived).count();
        let opened: Vec<_> = step.change.opened().map(|(id, count)| (id.clone(), count)).collect();
        (others > 0 || !opened.is_empty()).then_some(Self { others, opened })
    }

    fn ui(&self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let say = |ui: &mut Ui, message: &Message| {
            ui.label(RichText::new(ctx.say(message)).size(theme::SMALL_PT).color(ctx.palette.on_float));
        };
        ui.horizontal_wrapped(|ui| {
            if self.others > 0 {
                say(ui, &Message::new("notice-ripple").with("count", self.others));
            }
            for (scenario, count) in self.opened.iter().take(MOST_OFFERED) {
                let name = ctx.document.scenarios().name_of(scenario);
                say(ui, &Message::new("notice-ripple-open").with("name", name.clone()).with("count", *count));
                let words = RichText::new(ctx.text("notice-decide")).size(theme::SMALL_PT);
                let words = words.color(ctx.palette.on_float).underline();
                let response = ui.add(egui::Button::new(words).frame(false));
                let named = ctx.say(&Message::new("notice-decide-in").with("name", name));
                response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &named));
                if response.clicked() {
                    out.ask(Request::OpenDialog(DialogKind::Conflicts(scenario.clone())));
                }
            }
            if self.opened.len() > MOST_OFFERED {
                say(ui, &Message::new("notice-ripple-more").with("count", self.opened.len() - MOST_OFFERED));
            }
        });
    }
}
