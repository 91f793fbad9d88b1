//! Several units at once: how much they are together, and what can be done with all of them.

use egui::{RichText, Ui};

use super::identity::{kind_combo, leadership_combo};
use super::{row, unit_link};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::i18n::{Message, number};
use crate::model::{Fte, SetLeadership, SetUnitKind, UnitId};

/// How many names are listed.
const MOST_LISTED: usize = 40;

/// What is selected, with leadership and kind for all.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, units: &[UnitId]) {
    let message = Message::new("inspector-several").with("count", units.len());
    ui.label(RichText::new(ctx.say(&message)).font(theme::semibold(theme::TITLE_PT)));
    let places = units.iter().filter_map(|unit| ctx.line.place(ctx.organisation(), unit));
    let own: Vec<Fte> = places.filter_map(|place| ctx.totals.own(place).formation_fte).collect();
    if !own.is_empty() {
        let total: Fte = own.into_iter().sum();
        ui.label(RichText::new(number::fte(ctx.language, total.hundredths())).color(ctx.palette.muted));
    }
    ui.add_space(8.0);
    row(ui, ctx, ctx.text("inspector-leadership"), |ui| {
        if let Some(leadership) = leadership_combo(ui, ctx, "several", None) {
            out.edit(SetLeadership { units: units.to_vec(), leadership });
        }
    });
    row(ui, ctx, ctx.text("inspector-kind"), |ui| {
        if let Some(kind) = kind_combo(ui, ctx, "several", None) {
            out.edit(SetUnitKind { units: units.to_vec(), kind });
        }
    });
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        for action in [Action::MoveTo, Action::Merge, Action::Cut, Action::Delete] {
            if ui.button(ctx.text(action.row().label)).clicked() {
                out.act(action);
            }
        }
    });
    ui.add_space(12.0);
    for unit in units.iter().take(MOST_LISTED) {
        unit_link(ui, ctx, out, unit);
    }
    if units.len() > MOST_LISTED {
        ui.label(RichText::new("…").color(ctx.palette.muted));
    }
}
