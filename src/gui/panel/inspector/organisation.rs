//! The organisation as a whole, while nothing is selected.

use egui::{Id, RichText, Ui};

use super::{costing, row, section};
use crate::gui::action::Action;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::{Fields, Look};
use crate::gui::widget::form::day_text;
use crate::i18n::number;
use crate::model::{EditOrganisation, OrganisationDetail, RenameOrganisation};

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
    targets_ui(ui, ctx, out);
    costing::ui(ui, ctx, out, fields);
    section(ui, ctx, ctx.text("inspector-notes"), "");
    let notes = properties.notes.as_deref().unwrap_or_default();
    let look = Look { lines: 4, ..Look::default() };
    fields.show(
        ui,
        out,
        ctx.palette,
        Id::new("organisation-notes"),
        notes,
        ctx.text("inspector-notes"),
        look,
        |text| Ok(Some(EditOrganisation { detail: OrganisationDetail::Notes(text.to_owned()) }.into())),
    );
    let sources = properties.sources.join("\n");
    section(ui, ctx, ctx.text("inspector-sources"), "");
    let look = Look { lines: 2, ..Look::default() };
    let id = Id::new("organisation-sources");
    fields.show(ui, out, ctx.palette, id, &sources, ctx.text("inspector-sources"), look, |text| {
        let sources = text.lines().map(str::to_owned).collect();
        Ok(Some(EditOrganisation { detail: OrganisationDetail::Sources(sources) }.into()))
    });
}

/// What is to be reached, with its amount and day.
fn targets_ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    if ctx.organisation().targets().next().is_none() {
        return;
    }
    section(ui, ctx, ctx.text("vocabulary-targets"), "");
    for (_, target) in ctx.organisation().targets() {
        ui.add(egui::Label::new(RichText::new(&target.title).color(ctx.palette.ink)).wrap());
        let amount = target.amount_eur.map(|amount| number::euro(ctx.language, amount.hundredths()));
        let fte = target.fte.map(|fte| number::fte(ctx.language, fte.hundredths()));
        let due = target.due.map(day_text);
        let words: Vec<String> = [amount, fte, due].into_iter().flatten().collect();
        ui.label(RichText::new(words.join(" · ")).size(theme::SMALL_PT).color(ctx.palette.muted));
        ui.add_space(4.0);
    }
    if ui.button(ctx.text("action-vocabulary")).clicked() {
        out.act(Action::Vocabulary);
    }
}
