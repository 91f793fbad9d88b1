//! What a picture of pixels, and one of shapes, is like.

use egui::{Label, RichText, Ui};

use super::{About, choice, choice_of, number, tick};
use crate::export::{Format, Resolution, SvgText};
use crate::geometry::Size;
use crate::gui::context::PanelContext;
use crate::gui::publish::Choices;
use crate::gui::publish::remembered::{DPI, SCALES, WIDTH_PX};
use crate::gui::theme;
use crate::i18n::{Message, number as written};

/// Pixels to an inch that are offered first.
const FIRST_DPI: f64 = 300.0;
/// The width that is offered first, in pixels.
const FIRST_WIDTH_PX: u32 = 3_840;

const TEXTS: [(SvgText, &str); 3] = [
    (SvgText::Embedded, "publishing-text-embedded"),
    (SvgText::Paths, "publishing-text-paths"),
    (SvgText::Plain, "publishing-text-plain"),
];

/// Whether there is anything to choose for a format.
pub(super) fn matters(format: Format) -> bool {
    matches!(format, Format::Png | Format::Svg)
}

pub(super) fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, choices: &mut Choices, about: &About<'_>) {
    let picture = &mut choices.options.picture;
    if choices.format == Format::Svg {
        choice_of(ui, ctx, "publishing-text", &mut picture.text, &TEXTS);
        tick(ui, ctx, "publishing-transparent", &mut picture.is_transparent);
        return;
    }
    let scales = SCALES.iter().map(|scale| format!("{scale:.0}×"));
    let others = ["publishing-resolution-dpi", "publishing-resolution-width"].map(|key| ctx.text(key).to_owned());
    let names: Vec<String> = scales.chain(others).collect();
    let mut chosen = match picture.resolution {
        Resolution::Scale(now) => SCALES.iter().position(|scale| *scale == now).unwrap_or_default(),
        Resolution::Dpi(_) => SCALES.len(),
        Resolution::WidthPx(_) => SCALES.len() + 1,
    };
    if choice(ui, ctx, "publishing-resolution", &mut chosen, &names) {
        picture.resolution = match SCALES.get(chosen) {
            Some(scale) => Resolution::Scale(*scale),
            None if chosen == SCALES.len() => Resolution::Dpi(FIRST_DPI),
            None => Resolution::WidthPx(FIRST_WIDTH_PX),
        };
    }
    match &mut picture.resolution {
        Resolution::Scale(_) => {}
        Resolution::Dpi(dpi) => {
            number(ui, ctx, "publishing-dpi", dpi, DPI, " dpi");
        }
        Resolution::WidthPx(width) => {
            number(ui, ctx, "publishing-width", width, WIDTH_PX, " px");
        }
    }
    if let Some(page) = about.page {
        let words = RichText::new(ctx.say(&pixels(ctx, page, picture.resolution))).size(theme::SMALL_PT);
        ui.add(Label::new(words.color(ctx.palette.muted)).wrap());
    }
    tick(ui, ctx, "publishing-transparent", &mut picture.is_transparent);
}

/// How many pixels a page becomes.
fn pixels(ctx: &PanelContext<'_>, page: Size, resolution: Resolution) -> Message {
    let px_per_pt = match resolution {
        Resolution::Scale(scale) => scale * 96.0 / 72.0,
        Resolution::Dpi(dpi) => dpi / 72.0,
        Resolution::WidthPx(width) => f64::from(width) / page.width.max(1.0),
    };
    let (width, height) = (page.width * px_per_pt, page.height * px_per_pt);
    let megapixels = written::decimal(ctx.language, (width * height / 100_000.0).round() as i64 * 10);
    let size = |length: f64| written::whole(ctx.language, length.round() as i64);
    Message::new("publishing-pixels").with("width", size(width)).with("height", size(height)).with("mega", megapixels)
}
