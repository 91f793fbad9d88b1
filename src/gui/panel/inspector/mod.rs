//! The panel at the right: everything about what is selected, to be read and edited.

mod costing;
mod identity;
mod lineage;
pub(in crate::gui) mod locked;
mod meeting;
mod organisation;
mod position_details;
mod positions;
mod relations;
mod several;
mod tasks;

pub use identity::leadership_key;

use egui::{RichText, ScrollArea, Ui};

use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::row;
use crate::gui::widget::severity::{severity_colour, severity_sign};
use crate::model::UnitId;

/// The panel, with what is being typed in it.
#[derive(Debug, Default)]
pub struct Inspector {
    fields: Fields,
}

impl Inspector {
    /// What is being typed and not yet committed, as an edit.
    pub fn take_pending(&mut self) -> Option<crate::model::Command> {
        self.fields.take_pending()
    }

    /// Shows the panel.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        self.fields.begin();
        ScrollArea::vertical().id_salt("inspector").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            locked::ui(ui, ctx, out);
            match ctx.view.selection.as_slice() {
                [] => organisation::ui(ui, ctx, out, &mut self.fields),
                [unit] => self.unit_ui(ui, ctx, out, unit),
                several => several::ui(ui, ctx, out, several),
            }
            ui.add_space(24.0);
        });
        self.fields.end(out);
    }

    fn unit_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, id: &UnitId) {
        let Some(unit) = ctx.organisation().unit(id) else { return };
        identity::head_ui(ui, ctx, out, &mut self.fields, id, unit);
        findings_ui(ui, ctx, id);
        positions::ui(ui, ctx, out, &mut self.fields, id);
        tasks::ui(ui, ctx, out, &mut self.fields, id, unit);
        relations::ui(ui, ctx, out, &mut self.fields, id);
        meeting::ui(ui, ctx, out, &mut self.fields, id, unit);
        lineage::ui(ui, ctx, out, &mut self.fields, id, unit);
        identity::more_ui(ui, ctx, out, &mut self.fields, id, unit);
    }
}

/// What is odd about the unit, with what to do about it.
fn findings_ui(ui: &mut Ui, ctx: &PanelContext<'_>, id: &UnitId) {
    let open = ctx.signals.open.iter();
    let own: Vec<_> = open.filter(|finding| finding.unit.as_deref() == Some(id.as_str())).collect();
    if own.is_empty() {
        return;
    }
    ui.add_space(8.0);
    for finding in own {
        let words = format!("{}  {}", severity_sign(finding.severity), ctx.say(&finding.message));
        let colour = severity_colour(ctx.palette, finding.severity);
        ui.add(egui::Label::new(RichText::new(words).color(colour)).wrap());
        if let Some(hint) = &finding.hint {
            ui.add(
                egui::Label::new(RichText::new(ctx.say(hint)).size(theme::SMALL_PT).color(ctx.palette.muted)).wrap(),
            );
        }
    }
}

/// The heading of a section, with something small at its right.
fn section(ui: &mut Ui, ctx: &PanelContext<'_>, heading: &str, at_right: &str) {
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        ui.label(RichText::new(heading).font(theme::semibold(theme::SECTION_PT)).color(ctx.palette.ink));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(RichText::new(at_right).size(theme::BODY_PT).color(ctx.palette.muted));
        });
    });
    ui.add_space(4.0);
}

/// A small flat button with a sign only, and a name for those who do not see it.
fn sign_button(ui: &mut Ui, ctx: &PanelContext<'_>, sign: &str, name: &str) -> egui::Response {
    let words = RichText::new(sign).color(ctx.palette.muted);
    let response = ui.add(egui::Button::new(words).frame(false).min_size(egui::Vec2::splat(24.0)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    response.on_hover_text(name)
}

/// A button that adds something.
fn add_button(ui: &mut Ui, ctx: &PanelContext<'_>, name: &str) -> bool {
    let words = RichText::new(format!("{}  {name}", egui_phosphor::regular::PLUS)).color(ctx.palette.accent);
    let response = ui.add(egui::Button::new(words).frame(false).min_size(egui::vec2(24.0, theme::TARGET_PT)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
    response.clicked()
}

/// A unit that can be gone to.
fn unit_link(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, id: &UnitId) {
    let name = ctx.organisation().name_of(id);
    let words = RichText::new(name).color(ctx.palette.accent);
    if ui.add(egui::Link::new(words)).clicked() {
        out.ask(Request::FlyTo(id.clone()));
    }
}
