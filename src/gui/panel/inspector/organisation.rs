//! The organisation as a whole, while nothing is selected.

use egui::{Id, RichText, Ui};

use super::{row, section};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::i18n::number;
use crate::model::RenameOrganisation;

/// Title, what it is made of, what its file says, and how to begin.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields) {
    let properties = ctx.organisation().properties();
    let look = Look { lines: 1, wraps: true, is_title: true, ..Look::default() };
    let (id, title) = (Id::new("inspector-first"), &properties.title);
    fields.show(ui, out, ctx.palette, id, title, ctx.text("inspector-organisation"), look, |text| {
        if text.trim().is_empty() {
            return Err(ctx.text("inspector-name-empty").to_owned());
        }
        Ok(Some(RenameOrganisation { title: text.trim().to_owned() }.into()))
    });
    section(ui, ctx, ctx.text("inspector-made-of"), "");
    for kind in ctx.scene.legend().iter().filter(|kind| kind.symbol.is_some()) {
        ui.horizontal(|ui| {
            ui.label(RichText::new(&kind.label).color(ctx.palette.muted));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(number::whole(ctx.language, kind.count as i64));
            });
        });
    }
    section(ui, ctx, ctx.text("inspector-hints"), "");
    for action in [Action::Palette, Action::AddChild, Action::Rename, Action::MoveTo, Action::Undo, Action::Keys] {
        row(ui, ctx, &action.shortcut_text(), |ui| {
            ui.add(egui::Label::new(ctx.text(action.row().label)).wrap());
        });
    }
    ui.add(egui::Label::new(RichText::new(ctx.text("inspector-drag-hint")).color(ctx.palette.muted)).wrap());
    if let Some(notes) = &properties.notes {
        section(ui, ctx, ctx.text("inspector-notes"), "");
        let notes = RichText::new(notes).size(theme::SMALL_PT).color(ctx.palette.muted);
        ui.add(egui::Label::new(notes).wrap());
    }
}
