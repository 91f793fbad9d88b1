//! What it stands on.

use egui::Ui;

use super::{choice, choice_of, number};
use crate::export::{Fitting, Orientation, PaperSize, PublishOptions};
use crate::gui::context::PanelContext;
use crate::gui::publish::remembered::{LEAST_TEXT_PT, MARGIN_MM};
use crate::i18n::Message;

/// What a margin is unless said.
const MARGIN_UNLESS_SAID_MM: f64 = 10.0;
/// What the least text is unless said.
const LEAST_TEXT_UNLESS_SAID_PT: f64 = 6.0;

const ORIENTATIONS: [(Orientation, &str); 3] = [
    (Orientation::Automatic, "publishing-orientation-automatic"),
    (Orientation::Landscape, "publishing-orientation-landscape"),
    (Orientation::Portrait, "publishing-orientation-portrait"),
];
const FITTINGS: [(Fitting, &str); 2] =
    [(Fitting::OneSheet, "publishing-fitting-one-sheet"), (Fitting::Tiles, "publishing-fitting-tiles")];

pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, options: &mut PublishOptions) {
    let paper = &mut options.paper;
    let name = |size: &PaperSize| match size {
        PaperSize::Wide => ctx.text("publishing-paper-wide").to_owned(),
        size => {
            let (short, long) = size.sides_mm();
            let words = Message::new("publishing-paper-iso").with("size", size.id());
            ctx.say(&words.with("short", format!("{short:.0}")).with("long", format!("{long:.0}")))
        }
    };
    let none = std::iter::once(ctx.text("publishing-paper-none").to_owned());
    let names: Vec<String> = none.chain(PaperSize::ALL.iter().map(name)).collect();
    let mut chosen = PaperSize::ALL.iter().position(|size| Some(*size) == paper.size).map_or(0, |place| place + 1);
    if choice(ui, ctx, "publishing-paper-size", &mut chosen, &names) {
        paper.size = chosen.checked_sub(1).and_then(|place| PaperSize::ALL.get(place)).copied();
    }
    if paper.size.is_none() {
        return;
    }
    choice_of(ui, ctx, "publishing-orientation", &mut paper.orientation, &ORIENTATIONS);
    choice_of(ui, ctx, "publishing-fitting", &mut paper.fitting, &FITTINGS);
    let mut margin_mm = paper.margin_mm.unwrap_or(MARGIN_UNLESS_SAID_MM);
    if number(ui, ctx, "publishing-margin", &mut margin_mm, MARGIN_MM, " mm") {
        paper.margin_mm = Some(margin_mm);
    }
    let mut least_text_pt = paper.least_text_pt.unwrap_or(LEAST_TEXT_UNLESS_SAID_PT);
    if number(ui, ctx, "publishing-least-text", &mut least_text_pt, LEAST_TEXT_PT, " pt") {
        paper.least_text_pt = Some(least_text_pt);
    }
}
