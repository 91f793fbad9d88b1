//! The strip at the bottom: the figures of the organisation as it is now.

use egui::{Align, Layout, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::finding::Severity;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::theme;
use crate::i18n::{Message, number};
use crate::model::{Fte, UnitId};

/// How many findings the list shows.
const MOST_LISTED: usize = 200;

/// The strip.
#[derive(Debug, Default)]
pub struct StatusBar;

impl StatusBar {
    /// Shows the strip.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let whole = ctx.totals.whole();
        let is_wide = ui.available_width() > 900.0;
        ui.horizontal(|ui| {
            ui.set_min_height(theme::TARGET_PT);
            ui.spacing_mut().item_spacing.x = 6.0;
            let count = |count: usize| number::whole(ctx.language, count as i64);
            figure(ui, ctx, "status-units", &count(ctx.organisation().unit_count()), None);
            if is_wide {
                figure(ui, ctx, "status-layers", &count(ctx.totals.layers() as usize), None);
            }
            let fte = |fte: Option<Fte>| fte.map(|fte| number::fte(ctx.language, fte.hundredths()));
            let unknown = Some(ctx.text("status-unknown"));
            for (key, amount) in [
                ("status-formation", fte(whole.formation_fte)),
                ("status-occupied", fte(whole.occupied_fte)),
                ("status-vacant", fte(whole.vacant_fte())),
            ] {
                match amount {
                    Some(amount) => figure(ui, ctx, key, &amount, None),
                    None => figure(ui, ctx, key, "–", unknown),
                }
            }
            if is_wide {
                figure(ui, ctx, "status-leading", &count(whole.leading_positions), None);
            }
            findings(ui, ctx, out);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let zoom = format!("{:.0} %", ctx.view.camera.zoom * 100.0);
                ui.label(RichText::new(zoom).size(theme::SMALL_PT).color(ctx.palette.muted));
            });
        });
    }
}

/// One figure: what it is, quiet; how much it is, strong.
fn figure(ui: &mut Ui, ctx: &PanelContext<'_>, key: &'static str, amount: &str, why: Option<&str>) {
    ui.label(RichText::new(ctx.text(key)).size(theme::SMALL_PT).color(ctx.palette.muted));
    let response = ui.label(RichText::new(amount).font(theme::semibold(theme::BODY_PT)).color(ctx.palette.ink));
    if let Some(why) = why {
        response.on_hover_text(why);
    }
    ui.add_space(12.0);
}

/// How many things are odd; a click lists them.
fn findings(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
    let worst = ctx.findings.iter().map(|finding| finding.severity).max();
    let (sign, colour) = match worst {
        Some(Severity::Error) => (icon::X_CIRCLE, ctx.palette.error),
        Some(Severity::Warning) => (icon::WARNING, ctx.palette.warning),
        Some(Severity::Note) => (icon::INFO, ctx.palette.muted),
        None => (icon::CHECK_CIRCLE, ctx.palette.muted),
    };
    let count = ctx.say(&Message::new("status-findings").with("count", ctx.findings.len()));
    let words = RichText::new(format!("{sign}  {count}")).color(colour);
    let button = egui::Button::new(words).fill(egui::Color32::TRANSPARENT);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_max_width(460.0);
        if ctx.findings.is_empty() {
            ui.label(ctx.text("status-no-findings"));
        }
        egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for finding in ctx.findings.iter().take(MOST_LISTED) {
                let words = egui::Button::new(ctx.say(&finding.message)).wrap().frame_when_inactive(false);
                if ui.add(words).clicked() {
                    if let Some(unit) = &finding.unit {
                        out.ask(Request::FlyTo(UnitId::from(unit.as_str())));
                    }
                    ui.close();
                }
            }
        });
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &count));
}
