//! A mark on the cards of units that have signals: a sign of its own shape for how grave the worst is, and how many there are.
//!
//! It is for who works on the chart, so it is painted over the scene and never published. While scenarios are compared the
//! marks of the comparison stand on the cards instead.

use egui::{Painter, Pos2, Rect as ScreenRect, Stroke, StrokeKind, Vec2};

use super::camera::View;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::gui::widget::severity::{severity_colour, severity_sign};
use crate::i18n::number;

/// How high a mark is at a zoom of one, in screen points, and between which sizes it stays.
const HEIGHT_PT: f32 = 18.0;
const LEAST_PT: f32 = 11.0;
const MOST_PT: f32 = 26.0;

/// Marks those of the cards that have signals, at the right of their upper edge.
pub fn paint(painter: &Painter, ctx: &PanelContext<'_>, view: &View, cards: &[(usize, ScreenRect)]) {
    if ctx.signals_by_unit.is_empty() {
        return;
    }
    let height = (HEIGHT_PT * view.camera.zoom as f32).clamp(LEAST_PT, MOST_PT);
    for (card, rect) in cards {
        let Some((severity, count)) = ctx.signals_by_unit.get(&ctx.scene.cards()[*card].unit) else { continue };
        let colour = severity_colour(ctx.palette, *severity);
        let counted = if *count > 1 { number::whole(ctx.language, *count as i64) } else { String::new() };
        let sign = painter.layout_no_wrap(severity_sign(*severity).to_owned(), theme::regular(height * 0.78), colour);
        let words = painter.layout_no_wrap(counted, theme::semibold(height * 0.62), colour);
        let between = if *count > 1 { height * 0.12 } else { 0.0 };
        let width = sign.size().x + between + words.size().x + height * 0.4;
        let centre = Pos2::new(rect.right() - width / 2.0 - height * 0.3, rect.top());
        let mark = ScreenRect::from_center_size(centre, Vec2::new(width, height));
        let radius = (height / 2.0).round().clamp(0.0, 255.0) as u8;
        painter.rect(mark, radius, ctx.palette.panel, Stroke::new(1.2, colour), StrokeKind::Inside);
        let left = mark.left() + height * 0.2;
        painter.galley(Pos2::new(left, centre.y - sign.size().y / 2.0), sign.clone(), colour);
        let at = Pos2::new(left + sign.size().x + between, centre.y - words.size().y / 2.0);
        painter.galley(at, words, colour);
    }
}
