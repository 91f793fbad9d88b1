//! What is drawn on top of the cards: selection, hover, cuts, where something will land, and what is being carried.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect as ScreenRect, Stroke, StrokeKind, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::camera::View;
use super::paint::{self, Shift};
use super::shift::Gap;
use crate::gui::context::PanelContext;
use crate::gui::theme::{self, Palette};
use crate::gui::view_state::{Camera, Drag};
use crate::i18n::{Message, number};
use crate::scene::{self, LegendRow, SIZES};

/// The largest zoom at which what is carried is drawn.
const MOST_CARRIED_ZOOM: f64 = 1.2;

/// Marks cards that are selected, hovered, cut, lifted or about to receive something.
pub fn states(painter: &Painter, ctx: &PanelContext<'_>, view: &View, shift: &dyn Shift, hovered: Option<usize>) {
    let place = |card: usize| {
        let (x, y) = shift.of(card);
        view.screen_rect(ctx.scene.rect(card).translated(x, y))
    };
    let radius = CornerRadius::same((SIZES.radius * view.camera.zoom).round().clamp(0.0, 30.0) as u8);
    let outline = |card: usize, width: f32, colour: Color32| {
        let rect = place(card);
        painter.rect_stroke(rect, radius, Stroke::new(width, colour), StrokeKind::Outside);
    };
    if let Some(card) = hovered.filter(|&card| card < ctx.scene.cards().len()) {
        outline(card, 1.5, ctx.palette.accent.gamma_multiply(0.45));
    }
    let lifted = ctx.view.drag.iter().filter(|drag| drag.from == *ctx.scenario).flat_map(|drag| &drag.units);
    for unit in ctx.view.cut.iter().chain(lifted) {
        let Some(card) = ctx.scene.card_of(unit) else { continue };
        for part in ctx.scene.subtree(card).take(200) {
            let rect = place(part);
            painter.rect_filled(rect.expand(1.0), radius, ctx.palette.ground.gamma_multiply(0.72));
            paint::dashed_outline(painter, rect, Stroke::new(1.2, ctx.palette.muted));
        }
    }
    for unit in ctx.view.selection.iter().chain(ctx.view.selected_elsewhere()) {
        if let Some(card) = ctx.scene.card_of(unit) {
            let rect = place(card);
            painter.rect_filled(rect, radius, ctx.palette.accent.gamma_multiply(0.07));
            outline(card, 2.0, ctx.palette.accent);
        }
    }
    let receiver = ctx.view.drag.as_ref().and_then(|drag| drag.target.as_ref());
    let receiver = receiver.filter(|target| target.scenario == *ctx.scenario);
    if let Some(target) = receiver
        && let Some(card) = target.parent.as_ref().and_then(|unit| ctx.scene.card_of(unit))
    {
        let colour = if target.verdict.is_ok() { ctx.palette.accent } else { ctx.palette.error };
        painter.rect_filled(place(card), radius, colour.gamma_multiply(0.14));
        outline(card, 2.5, colour);
    }
}

/// Marks a card whose unit the pointer is over in another pane.
pub fn hovered(painter: &Painter, ctx: &PanelContext<'_>, view: &View, card: usize) {
    let radius = CornerRadius::same((SIZES.radius * view.camera.zoom).round().clamp(0.0, 30.0) as u8);
    let stroke = Stroke::new(1.5, ctx.palette.accent.gamma_multiply(0.45));
    painter.rect_stroke(view.screen_rect(ctx.scene.rect(card)), radius, stroke, StrokeKind::Outside);
}

/// The slot between two siblings into which something will drop.
pub fn slot(painter: &Painter, ctx: &PanelContext<'_>, view: &View, gap: &Gap) {
    let Some(slot) = gap.slot else { return };
    let rect = view.screen_rect(slot);
    if rect.width() < 3.0 || rect.height() < 3.0 {
        return;
    }
    painter.rect_filled(rect, 4, ctx.palette.accent_soft);
    paint::dashed_outline(painter, rect, Stroke::new(1.5, ctx.palette.accent));
}

/// What is being carried, at the pointer: the card, what it brings along, and what a drop would do.
pub fn floating(ui: &Ui, ctx: &PanelContext<'_>, view: &View, drag: &Drag, pointer: Pos2) {
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::new("carried"));
    let painter = ui.ctx().layer_painter(layer);
    let Some(first) = drag.units.first() else { return };
    let organisation = ctx.organisation();
    let (units, fte) = carried(ctx, drag);
    let zoom = view.camera.zoom.clamp(0.7, MOST_CARRIED_ZOOM) as f32;
    let name = painter.layout(
        organisation.name_of(first).to_owned(),
        theme::semibold(13.0 * zoom),
        ctx.palette.ink,
        190.0 * zoom,
    );
    let mut words = vec![ctx.say(&Message::new("unit-count").with("count", units))];
    words.extend(fte.map(|fte| number::fte(ctx.language, fte.hundredths())));
    let detail = painter.layout_no_wrap(words.join(" · "), theme::regular(11.0 * zoom), ctx.palette.muted);
    let size = Vec2::new(
        (name.size().x.max(detail.size().x) + 28.0).max(150.0 * zoom),
        name.size().y + detail.size().y + 16.0,
    );
    let card = kept_inside(&painter, ScreenRect::from_min_size(pointer + Vec2::new(12.0, 10.0), size));
    let shadow = egui::Shadow { offset: [0, 6], blur: 18, spread: 0, color: Color32::from_black_alpha(60) };
    painter.add(shadow.as_shape(card, CornerRadius::same(6)));
    if drag.units.len() > 1 {
        let behind = card.translate(Vec2::splat(5.0));
        painter.rect(behind, 6, ctx.palette.panel, Stroke::new(1.0, ctx.palette.accent), StrokeKind::Inside);
    }
    painter.rect(card, 6, ctx.palette.panel, Stroke::new(1.5, ctx.palette.accent), StrokeKind::Inside);
    let text = card.min + Vec2::new(14.0, 8.0);
    let below = name.size().y;
    painter.galley(text, name, ctx.palette.ink);
    painter.galley(text + Vec2::new(0.0, below), detail, ctx.palette.muted);
    if let Some(target) = &drag.target {
        let (message, is_refused) = match &target.verdict {
            Ok(message) => (message, false),
            Err(message) => (message, true),
        };
        verdict(&painter, ctx, &ctx.say(message), is_refused, card.left_bottom() + Vec2::new(0.0, 8.0));
    }
}

/// How many units are carried, and their formation.
fn carried(ctx: &PanelContext<'_>, drag: &Drag) -> (usize, Option<crate::model::Fte>) {
    let places = drag.units.iter().filter_map(|unit| ctx.line.place(ctx.organisation(), unit));
    let (mut units, mut fte) = (0, None);
    for place in places {
        units += ctx.line.subtree(place).len();
        if let Some(own) = ctx.totals.subtree(place).formation_fte {
            fte = Some(fte.unwrap_or_default() + own);
        }
    }
    (units, fte)
}

fn verdict(painter: &Painter, ctx: &PanelContext<'_>, words: &str, is_refused: bool, at: Pos2) {
    let (ground, ink) = match is_refused {
        true => (ctx.palette.error, ctx.palette.panel),
        false => (ctx.palette.float, ctx.palette.on_float),
    };
    let words = if is_refused { format!("{}  {words}", icon::PROHIBIT) } else { words.to_owned() };
    let galley = painter.layout(words, theme::regular(theme::BODY_PT), ink, 320.0);
    let rect = kept_inside(painter, ScreenRect::from_min_size(at, galley.size() + Vec2::new(20.0, 12.0)));
    painter.rect_filled(rect, 6, ground);
    painter.galley(rect.min + Vec2::new(10.0, 6.0), galley, ink);
}

/// The rectangle, moved so that the window's edge cuts nothing off.
fn kept_inside(painter: &Painter, rect: ScreenRect) -> ScreenRect {
    let window = painter.ctx().content_rect().shrink(4.0);
    let over = (rect.max - window.max).max(Vec2::ZERO);
    rect.translate(-over.min(rect.min - window.min).max(Vec2::ZERO))
}

/// The button that shows or hides the parts of a unit.
pub fn toggle(painter: &Painter, ctx: &PanelContext<'_>, centre: Pos2, is_closed: bool, is_hovered: bool) {
    let (ground, ink) = match is_hovered {
        true => (ctx.palette.accent, ctx.palette.on_accent),
        false => (ctx.palette.panel, ctx.palette.accent),
    };
    painter.circle(centre, 8.0, ground, Stroke::new(1.5, ctx.palette.accent));
    let stroke = Stroke::new(1.5, ink);
    painter.line_segment([centre - Vec2::new(4.0, 0.0), centre + Vec2::new(4.0, 0.0)], stroke);
    if is_closed {
        painter.line_segment([centre - Vec2::new(0.0, 4.0), centre + Vec2::new(0.0, 4.0)], stroke);
    }
}

/// What to do when there is nothing to see.
pub fn empty(painter: &Painter, ctx: &PanelContext<'_>, screen: ScreenRect) {
    let words = ctx.text("chart-empty").to_owned();
    let galley = painter.layout(words, theme::regular(theme::SECTION_PT), ctx.palette.muted, 360.0);
    painter.galley(screen.center() - galley.size() / 2.0, galley, ctx.palette.muted);
}

/// The mark of a legend row around a point of the screen.
pub fn legend_mark(painter: &Painter, palette: &Palette, centre: Pos2, row: &LegendRow) {
    let one_to_one = View { camera: Camera::default(), screen: ScreenRect::from_center_size(centre, Vec2::splat(8.0)) };
    let own = crate::geometry::Rect::new(-4.0, -4.0, 8.0, 8.0);
    paint::primitive(painter, &one_to_one, &scene::legend_mark(row, own, palette.chart_theme()));
}
