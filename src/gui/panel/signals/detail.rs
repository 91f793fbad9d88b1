//! One signal: what is found, why that matters, what to do, and the buttons that do it.

use egui::{Button, Label, RichText, ScrollArea, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::{Listed, SignalsPanel, unit_to_look_at};
use crate::check;
use crate::finding::Finding;
use crate::gui::context::PanelContext;
use crate::gui::dialog::parts;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::gui::widget::severity::{severity_colour, severity_sign};
use crate::i18n::Message;
use crate::model::{AcceptedSignal, Organisation, UnitId};

impl SignalsPanel {
    /// Shows the signal that was chosen; words that say to choose one while none is.
    pub(super) fn detail_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, listed: &[Listed<'_>], out: &mut Outbox) {
        let shown = self.shown.clone();
        let held = shown.and_then(|shown| listed.iter().find(|held| shown.is_of(held.finding())));
        let Some(held) = held else {
            ui.add(Label::new(RichText::new(ctx.text("signals-choose")).color(ctx.palette.muted)).wrap());
            return;
        };
        ScrollArea::vertical().id_salt("signal-detail").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
            let finding = held.finding();
            words_ui(ui, ctx, finding);
            match held {
                Listed::Open(_) if self.reason.is_some() => self.reason_ui(ui, ctx, finding, out),
                Listed::Open(_) => self.ways_out_ui(ui, ctx, finding, out),
                Listed::Accepted(accepted) => {
                    let reason = Message::new("signals-reason-said").with("reason", accepted.reason.as_str());
                    ui.add(Label::new(RichText::new(ctx.say(&reason)).color(ctx.palette.ink)).wrap());
                    ui.horizontal_wrapped(|ui| {
                        show_button(ui, ctx, finding, out);
                        if let Some(held) = acceptance(ctx.organisation(), finding)
                            && button(ui, ctx.text("signals-accept-no-more")).clicked()
                        {
                            out.edit(check::without_acceptance(ctx.organisation(), held));
                        }
                    });
                }
            }
            why_ui(ui, ctx, finding);
        });
    }

    /// Everything that the signal can be ended with.
    fn ways_out_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, finding: &Finding, out: &mut Outbox) {
        let scenarios = ctx.document.scenarios();
        let base = scenarios.base_of(ctx.scenario).and_then(|base| scenarios.get(base));
        let ways_out = check::ways_out(ctx.organisation(), base.map(|base| base.organisation()), finding);
        ui.horizontal_wrapped(|ui| {
            show_button(ui, ctx, finding, out);
            for way_out in ways_out {
                if button(ui, &ctx.say(&way_out.label)).clicked() {
                    out.edit(way_out.command);
                }
            }
            if button(ui, ctx.text("signals-accept")).clicked() {
                (self.reason, self.wants_keyboard) = (Some(String::new()), true);
            }
        });
    }

    /// Asks why the signal may stay.
    fn reason_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, finding: &Finding, out: &mut Outbox) {
        let Some(reason) = &mut self.reason else { return };
        let id = egui::Id::new("signal-reason");
        let field = parts::field(ui, ctx, id, ctx.text("signals-reason"), reason, ctx.text("signals-reason-example"));
        // A field gets the keyboard once it is there.
        if self.wants_keyboard {
            self.wants_keyboard = !field.has_focus();
            field.request_focus();
            ui.ctx().request_repaint();
        }
        let (enter, escape) =
            ui.input(|input| (input.key_pressed(egui::Key::Enter), input.key_pressed(egui::Key::Escape)));
        let is_said = !reason.trim().is_empty();
        let (mut accepts, mut lets_be) = (field.lost_focus() && enter && is_said, field.lost_focus() && escape);
        ui.horizontal(|ui| {
            accepts |= parts::primary(ui, ctx, ctx.text("signals-accept-now"), is_said).clicked();
            lets_be |= parts::flat(ui, ctx, ctx.text("signals-accept-cancel")).clicked();
        });
        if accepts {
            out.edit(check::with_acceptance(ctx.organisation(), finding, reason));
        }
        if accepts || lets_be {
            self.reason = None;
        }
    }
}

/// The rule, what was found and what to do.
fn words_ui(ui: &mut Ui, ctx: &PanelContext<'_>, finding: &Finding) {
    let rule = check::by_id(finding.rule);
    let name = rule.map_or(finding.rule, |check| ctx.text(check.name()));
    let colour = severity_colour(ctx.palette, finding.severity);
    let words = RichText::new(format!("{}  {name}", severity_sign(finding.severity)));
    ui.add(Label::new(words.font(theme::semibold(theme::SECTION_PT)).color(colour)).wrap());
    ui.add(Label::new(RichText::new(ctx.say(&finding.message)).color(ctx.palette.ink)).wrap());
    if let Some(hint) = &finding.hint {
        ui.add(Label::new(RichText::new(ctx.say(hint)).color(ctx.palette.ink)).wrap());
    }
}

/// What the rule is, and why it matters: after the buttons, which are never out of sight.
fn why_ui(ui: &mut Ui, ctx: &PanelContext<'_>, finding: &Finding) {
    if let Some(check) = check::by_id(finding.rule) {
        let why = RichText::new(ctx.text(check.why())).size(theme::SMALL_PT + 1.0).color(ctx.palette.muted);
        ui.add(Label::new(why).wrap());
    }
}

/// Brings the unit that the signal is about into view.
fn show_button(ui: &mut Ui, ctx: &PanelContext<'_>, finding: &Finding, out: &mut Outbox) {
    if let Some(unit) = unit_to_look_at(ctx.organisation(), finding) {
        let words = format!("{}  {}", icon::CROSSHAIR, ctx.text("signals-show"));
        let response = button(ui, &words);
        let name = ctx.text("signals-show");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
        if response.clicked() {
            out.ask(Request::FlyTo(unit));
        }
    }
}

/// A button that is never wider than there is room for.
fn button(ui: &mut Ui, words: &str) -> egui::Response {
    let room = ui.max_rect().width();
    let font = theme::regular(theme::BODY_PT);
    let galley = parts::one_line(ui, words, font, egui::Color32::PLACEHOLDER, room - 24.0);
    let is_cut = galley.elided;
    let response = ui.add(Button::new(galley).min_size(Vec2::new(0.0, theme::TARGET_PT)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, words));
    if is_cut { response.on_hover_text(words) } else { response }
}

/// The acceptance of a signal, as the organisation holds it.
fn acceptance<'a>(organisation: &'a Organisation, finding: &Finding) -> Option<&'a AcceptedSignal> {
    organisation.properties().accepted_signals.iter().find(|held| {
        held.rule == finding.rule
            && held.unit.as_ref().map(UnitId::as_str) == finding.unit.as_deref()
            && held.subject == finding.subject
    })
}
