//! The style: its theme, how cards are drawn, the organisation's colour and mark; kept as a file that others can take.

use egui::{Button, Ui, Vec2};

use super::{choice_of, number, row};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::publish::PublishAsk;
use crate::gui::theme;
use crate::scene::{CardShape, CardStyle, Colour, Density, Style, Theme};

const SHAPES: [(CardShape, &str); 2] =
    [(CardShape::Box, "publishing-shape-box"), (CardShape::Line, "publishing-shape-line")];
const DENSITIES: [(Density, &str); 3] = [
    (Density::Compact, "publishing-density-compact"),
    (Density::Normal, "publishing-density-normal"),
    (Density::Roomy, "publishing-density-roomy"),
];

/// The theme of the style.
pub(super) fn theme_ui(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style) {
    let names = Theme::ALL.map(|theme| ctx.say(&theme.name()));
    let mut chosen = Theme::ALL.iter().position(|theme| *theme == style.theme).unwrap_or_default();
    if super::choice(ui, ctx, "publishing-style", &mut chosen, &names) {
        let fresh = Style::of_theme(Theme::ALL[chosen]);
        // The house's own stays, whatever the theme.
        let kind_colours = std::mem::take(&mut style.cards.kind_colours);
        let cards = CardStyle { kind_colours, shape: style.cards.shape, density: style.cards.density, ..fresh.cards };
        *style = Style { logo: style.logo.take(), accent: style.accent, cards, ..fresh };
    }
}

/// Everything else of it.
pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style, out: &mut Outbox) {
    choice_of(ui, ctx, "publishing-shape", &mut style.cards.shape, &SHAPES);
    choice_of(ui, ctx, "publishing-density", &mut style.cards.density, &DENSITIES);
    let within = |(least, most): (f64, f64)| least..=most;
    number(ui, ctx, "publishing-corner", &mut style.cards.corner_pt, within(CardStyle::CORNERS_PT), " pt");
    number(ui, ctx, "publishing-line", &mut style.cards.line_pt, within(CardStyle::LINES_PT), " pt");
    accent(ui, ctx, style);
    logo(ui, ctx, style, out);
    kinds(ui, ctx, style);
    row(ui, ctx, ctx.text("publishing-style-file"), |ui, _| {
        ui.horizontal_wrapped(|ui| {
            if ui.button(ctx.text("publishing-style-open")).clicked() {
                out.ask(Request::Publish(PublishAsk::OpenStyle));
            }
            if ui.button(ctx.text("publishing-style-save")).clicked() {
                out.ask(Request::Publish(PublishAsk::SaveStyle));
            }
        });
    });
}

fn accent(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style) {
    row(ui, ctx, ctx.text("publishing-accent"), |ui, label| {
        let own = style.accent.unwrap_or(Colour::from_rgb(0x80_80_80));
        if let Some(changed) = colour_button(ui, own, label) {
            style.accent = Some(changed);
        }
        if style.accent.is_some() && ui.button(ctx.text("publishing-accent-none")).clicked() {
            style.accent = None;
        }
    });
}

fn logo(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style, out: &mut Outbox) {
    row(ui, ctx, ctx.text("publishing-style-logo"), |ui, _| {
        let size = Vec2::new(0.0, theme::TARGET_PT);
        if ui.add(Button::new(ctx.text("publishing-logo-open")).min_size(size)).clicked() {
            out.ask(Request::Publish(PublishAsk::OpenLogo));
        }
        if style.logo.is_some() && ui.add(Button::new(ctx.text("publishing-logo-none")).min_size(size)).clicked() {
            style.logo = None;
        }
    });
}

/// A colour for each kind of the organisation that the charts may show.
fn kinds(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style) {
    let known = &ctx.organisation().vocabulary().unit_kinds;
    egui::CollapsingHeader::new(ctx.text("publishing-kind-colours")).id_salt("publishing-kinds").show(ui, |ui| {
        for (id, kind) in known {
            row(ui, ctx, &kind.name, |ui, label| {
                let by_vocabulary = kind.colour.as_deref().and_then(Colour::from_hex);
                let own = style.cards.kind_colours.get(id).copied();
                let shown = own.or(by_vocabulary).unwrap_or(Colour::from_rgb(0x80_80_80));
                if let Some(changed) = colour_button(ui, shown, label) {
                    style.cards.kind_colours.insert(id.clone(), changed);
                }
                if own.is_some() && ui.button(ctx.text("publishing-kind-as-file")).clicked() {
                    style.cards.kind_colours.remove(id);
                }
            });
        }
    });
}

/// A sample that opens a choice; the colour that it became.
fn colour_button(ui: &mut Ui, colour: Colour, label: egui::Id) -> Option<Colour> {
    let mut rgb = [colour.red, colour.green, colour.blue];
    let response = ui.color_edit_button_srgb(&mut rgb).labelled_by(label);
    let [red, green, blue] = rgb;
    response.changed().then_some(Colour { red, green, blue })
}
