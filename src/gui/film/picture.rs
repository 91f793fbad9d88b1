//! Painting a moment of a film: lines, then what goes, what stands, and what is under way on top.

use egui::epaint::Mesh;
use egui::{Color32, CornerRadius, Painter, Rect as ScreenRect, Shadow, Shape, Stroke, Vec2};

use super::FilmContext;
use crate::compare::Mark;
use crate::geometry::{Rect, Segment};
use crate::gui::canvas::camera::View;
use crate::gui::canvas::paint::{self, LEAST_BAR_PT, LEAST_TEXT_PT};
use crate::gui::canvas::shift::Still;
use crate::gui::theme;
use crate::scene::{Card, CardLook, ColourRole, FilmCard, SIZES, Side, Theme, mark_colour};

/// How much of the colour of what happens to it a card has that is too small to be read.
const FAR_TINT: f64 = 0.6;

/// Paints what is visible; returns the cards that can be read, by their places in the frame, from back to front.
pub fn paint(painter: &Painter, ctx: &FilmContext<'_>, frame: &[FilmCard], view: &View) -> Vec<(usize, ScreenRect)> {
    let theme = ctx.palette.chart_theme();
    let mut readable = Vec::new();
    if let Some(side) = side_at_rest(frame) {
        let scene = if side == Side::From { ctx.from } else { ctx.to };
        let painted = paint::paint(painter, scene, view, theme, &Still, 1.0, None);
        let on_screen: std::collections::HashMap<usize, ScreenRect> = painted.readable.into_iter().collect();
        let seen = frame.iter().enumerate().filter(|(_, card)| card.opacity > 0.0);
        readable.extend(seen.filter_map(|(place, card)| Some((place, *on_screen.get(&card.card)?))));
        return readable;
    }
    let visible = view.visible();
    links(painter, theme, frame, view, &visible);
    let is_readable = SIZES.name * view.camera.zoom >= LEAST_TEXT_PT;
    let mut mesh = Mesh::default();
    for layer in 0..3 {
        let seen = frame.iter().enumerate().filter(|(_, card)| card.opacity > 0.0 && layer_of(card) == layer);
        for (place, card) in seen.filter(|(_, card)| card.rect.intersects(&visible)) {
            let held = match card.side {
                Side::From => &ctx.from.cards()[card.card],
                Side::To => &ctx.to.cards()[card.card],
            };
            if is_readable {
                near(painter, theme, held, card, view);
                readable.push((place, view.screen_rect(card.rect)));
            } else {
                far(&mut mesh, theme, held, card, view);
            }
        }
    }
    if !mesh.is_empty() {
        painter.add(Shape::mesh(mesh));
    }
    readable
}

/// The chart that a frame is, if it is one of the two.
fn side_at_rest(frame: &[FilmCard]) -> Option<Side> {
    let mut seen = frame.iter().filter(|card| card.opacity > 0.0);
    let side = seen.clone().next()?.side;
    let is_at_rest =
        |card: &FilmCard| card.side == side && card.opacity >= 1.0 && card.mark.is_none() && !card.is_moving;
    let hides_no_card = frame.iter().all(|card| card.opacity > 0.0 || card.side != side);
    (hides_no_card && seen.all(is_at_rest)).then_some(side)
}

/// What lies over what.
fn layer_of(card: &FilmCard) -> u8 {
    match card {
        FilmCard { side: Side::From, opacity, .. } if *opacity < 1.0 => 0,
        FilmCard { is_moving: true, .. } => 2,
        _ => 1,
    }
}

fn links(painter: &Painter, theme: Theme, frame: &[FilmCard], view: &View, visible: &Rect) {
    let colour = theme::colour(theme.colour(ColourRole::Connector));
    let width = ((SIZES.line * view.camera.zoom) as f32).clamp(0.6, 3.0);
    for card in frame {
        let Some(link) = &card.link else { continue };
        let points = link.hook.points(frame[link.above].rect, card.rect);
        let stroke = Stroke::new(width, colour.gamma_multiply(link.opacity as f32));
        for ends in points.windows(2).filter(|ends| ends[0] != ends[1]) {
            if Segment::new(ends[0], ends[1]).bounds().expanded(1.0).intersects(visible) {
                let ends = [view.screen_from_chart(ends[0]), view.screen_from_chart(ends[1])];
                painter.line_segment(ends, stroke);
            }
        }
    }
}

/// A card that can be read.
fn near(painter: &Painter, theme: Theme, held: &Card, card: &FilmCard, view: &View) {
    let mut painter = painter.clone();
    painter.multiply_opacity(card.opacity as f32);
    if card.is_moving {
        let radius = CornerRadius::same((SIZES.radius * view.camera.zoom).round().clamp(0.0, 30.0) as u8);
        let shadow = Shadow { offset: [0, 4], blur: 14, spread: 0, color: Color32::from_black_alpha(50) };
        painter.add(shadow.as_shape(view.screen_rect(card.rect), radius));
    }
    let mut shapes = Vec::new();
    match card.mark {
        Some(mark) => held.primitives_marked(card.rect, theme, mark, &mut shapes),
        None => held.primitives(card.rect, theme, &mut shapes),
    }
    for shape in &shapes {
        paint::primitive(&painter, view, shape);
    }
}

/// A card that is too small to be read.
fn far(mesh: &mut Mesh, theme: Theme, held: &Card, card: &FilmCard, view: &View) {
    let mut rect = view.screen_rect(card.rect);
    rect.max = rect.max.max(rect.min + Vec2::splat(1.0));
    let look = CardLook::plain(held, theme);
    let mark = card.mark.filter(|&mark| mark != Mark::Carried);
    let (edge, fill) = match mark.and_then(|mark| mark_colour(mark, theme)) {
        // A colour that says a figure stays.
        Some(colour) if held.heat.is_some() => (colour, look.fill),
        Some(colour) => (colour, look.fill.mixed(colour, FAR_TINT)),
        None => (look.edge.colour, look.fill),
    };
    let opacity = card.opacity as f32;
    mesh.add_colored_rect(rect, theme::colour(edge).gamma_multiply(opacity));
    mesh.add_colored_rect(rect.shrink(0.6), theme::colour(fill).gamma_multiply(opacity));
    let mut band = rect;
    band.max.x = band.min.x + ((SIZES.band * view.camera.zoom) as f32).max(1.0);
    mesh.add_colored_rect(band, theme::colour(look.kind).gamma_multiply(opacity));
    if SIZES.name * view.camera.zoom >= LEAST_BAR_PT {
        let ink = theme::colour(look.muted).gamma_multiply(0.8 * opacity);
        held.name_bars(card.rect, |bar| mesh.add_colored_rect(view.screen_rect(bar), ink));
    }
}
