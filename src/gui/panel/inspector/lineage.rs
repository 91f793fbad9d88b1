//! Which units a unit came from, and how much of each.

use egui::{Id, RichText, Ui};
use egui_phosphor::regular as icon;

use super::{add_button, section, sign_button, unit_link};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::i18n::Message;
use crate::model::{EditUnit, Predecessor, Unit, UnitDetail, UnitId};

/// Width of the field for a share, in screen points.
const SHARE_PT: f32 = 48.0;

/// Every predecessor with its share, to be changed and taken away; one that has lapsed is called by its id.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, id: &UnitId, unit: &Unit) {
    let origins = &unit.predecessors;
    let count = if origins.is_empty() { String::new() } else { origins.len().to_string() };
    section(ui, ctx, ctx.text("lineage-heading"), &count);
    let set = |after: Vec<Predecessor>| EditUnit { unit: id.clone(), detail: UnitDetail::Predecessors(after) };
    for (place, origin) in origins.iter().enumerate() {
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - SHARE_PT - 58.0);
                name_ui(ui, ctx, out, &origin.unit);
            });
            let share = origin.share_percent.map(|percent| percent.to_string()).unwrap_or_default();
            let name = ctx.organisation().name_of(&origin.unit);
            let label = ctx.say(&Message::new("lineage-share-of").with("unit", name));
            let look = Look { lines: 1, is_number: true, width_pt: Some(SHARE_PT), ..Look::default() };
            let field = Id::new(("lineage-share", id, &origin.unit));
            fields.show(ui, out, ctx.palette, field, &share, &label, look, |text| {
                let mut after = origins.clone();
                after[place].share_percent =
                    share_from(text).ok_or_else(|| ctx.text("lineage-not-a-share").to_owned())?;
                Ok(Some(set(after).into()))
            });
            ui.label(RichText::new("%").color(ctx.palette.muted));
            if sign_button(ui, ctx, icon::TRASH, ctx.text("lineage-remove")).clicked() {
                let mut after = origins.clone();
                after.remove(place);
                out.edit(set(after));
            }
        });
    }
    if add_button(ui, ctx, ctx.text("lineage-add")) {
        out.ask(Request::AddPredecessor(id.clone()));
    }
}

/// A unit that is there can be gone to; one that has lapsed cannot.
fn name_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, unit: &UnitId) {
    if ctx.organisation().unit(unit).is_some() {
        unit_link(ui, ctx, out, unit);
        return;
    }
    ui.add(egui::Label::new(RichText::new(unit.as_str()).color(ctx.palette.ink)).wrap());
    ui.label(RichText::new(ctx.text("lineage-lapsed")).size(theme::SMALL_PT).color(ctx.palette.muted));
}

/// A share as it is typed, with or without the sign; nothing for an empty text. `None` for what is no share.
fn share_from(text: &str) -> Option<Option<u8>> {
    match text.trim().trim_end_matches('%').trim_end() {
        "" => Some(None),
        digits => digits.parse().ok().filter(|percent| (1..=100).contains(percent)).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_whole_number_up_to_100() {
        assert_eq!(share_from(" 60 % "), Some(Some(60)));
        assert_eq!((share_from(""), share_from("100%")), (Some(None), Some(Some(100))));
        assert!(["0", "101", "12,5", "-1", "veel", "256"].iter().all(|text| share_from(text).is_none()));
    }
}
