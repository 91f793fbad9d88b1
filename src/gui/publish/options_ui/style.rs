//! The style: its theme, how cards are drawn, the organisation's colour and mark; kept as a file that others can take.

use egui::{Button, Ui, Vec2, WidgetInfo, WidgetType};

use super::{choice_of, number, row};
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request};
use crate::gui::publish::PublishAsk;
use crate::gui::publish::facts::Facts;
use crate::gui::theme;
use crate::scene::{CardShape, CardStyle, Colour, Density, Style, Theme};

/// What a sample shows where no colour was chosen.
const NO_COLOUR: Colour = Colour::from_rgb(0x80_80_80);
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
pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style, facts: &Facts, out: &mut Outbox) {
    choice_of(ui, ctx, "publishing-shape", &mut style.cards.shape, &SHAPES);
    choice_of(ui, ctx, "publishing-density", &mut style.cards.density, &DENSITIES);
    let within = |(least, most): (f64, f64)| least..=most;
    number(ui, ctx, "publishing-corner", &mut style.cards.corner_pt, within(CardStyle::CORNERS_PT), " pt");
    number(ui, ctx, "publishing-line", &mut style.cards.line_pt, within(CardStyle::LINES_PT), " pt");
    accent(ui, ctx, style);
    logo(ui, ctx, style, out);
    kinds(ui, ctx, style, facts);
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
        let own = style.accent.unwrap_or(NO_COLOUR);
        if let Some(changed) = colour_button(ui, own, label) {
            style.accent = Some(changed);
        }
        if style.accent.is_some() && button_of(ui, ctx.text("publishing-accent"), ctx.text("publishing-accent-none")) {
            style.accent = None;
        }
    });
}

fn logo(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style, out: &mut Outbox) {
    let name = ctx.text("publishing-style-logo");
    row(ui, ctx, name, |ui, _| {
        if button_of(ui, name, ctx.text("publishing-logo-open")) {
            out.ask(Request::Publish(PublishAsk::OpenLogo));
        }
        if style.logo.is_some() && button_of(ui, name, ctx.text("publishing-logo-none")) {
            style.logo = None;
        }
    });
}

/// A colour for each kind of the organisation that the charts may show.
fn kinds(ui: &mut Ui, ctx: &PanelContext<'_>, style: &mut Style, facts: &Facts) {
    egui::CollapsingHeader::new(ctx.text("publishing-kind-colours")).id_salt("publishing-kinds").show(ui, |ui| {
        for (id, name, by_vocabulary) in &facts.unit_kinds {
            row(ui, ctx, name, |ui, label| {
                let own = style.cards.kind_colours.get(id).copied();
                let shown = own.or(*by_vocabulary).unwrap_or(NO_COLOUR);
                if let Some(changed) = colour_button(ui, shown, label) {
                    style.cards.kind_colours.insert(id.clone(), changed);
                }
                if own.is_some() && button_of(ui, name, ctx.text("publishing-kind-as-file")) {
                    style.cards.kind_colours.remove(id);
                }
            });
        }
    });
}

/// A button of a row, which is heard with the name of the row; whether it was clicked.
fn button_of(ui: &mut Ui, row: &str, words: &str) -> bool {
    let response = ui.add(Button::new(words).min_size(Vec2::new(0.0, theme::TARGET_PT)));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{row}: {words}")));
    response.clicked()
}

/// A sample that opens a choice; the colour that it became.
fn colour_button(ui: &mut Ui, colour: Colour, label: egui::Id) -> Option<Colour> {
    let mut rgb = [colour.red, colour.green, colour.blue];
    let response = ui.color_edit_button_srgb(&mut rgb).labelled_by(label);
    let [red, green, blue] = rgb;
    response.changed().then_some(Colour { red, green, blue })
}
