//! A card of the network as `egui_graphs` draws it.

use std::sync::Arc;

use egui::{Color32, CornerRadius, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};
use egui_graphs::{DisplayNode, DrawContext, NodeProps};
use petgraph::EdgeType;
use petgraph::stable_graph::IndexType;

use super::face::{Face, TextLine};
use crate::gui::theme::{self, Palette};
use crate::model::Symbol;
use crate::scene::{ColourRole, SIZES};

/// Names lower than this are bars.
const LEAST_TEXT_PT: f32 = 5.5;

/// What a node of the drawn graph carries.
#[derive(Clone, Debug)]
pub struct Card {
    /// What it says.
    pub face: Arc<Face>,
    /// Whether something else is looked at.
    pub is_quiet: bool,
}

/// The shape of a node.
#[derive(Clone, Debug)]
pub struct CardShape {
    card: Card,
    middle: Pos2,
    is_selected: bool,
    is_hovered: bool,
}

impl CardShape {
    /// Where it is, in points of the drawing.
    pub fn rect(&self) -> Rect {
        Rect::from_center_size(self.middle, self.card.face.size)
    }
}

impl From<NodeProps<Card>> for CardShape {
    fn from(props: NodeProps<Card>) -> Self {
        Self { middle: props.location(), is_selected: props.selected, is_hovered: props.hovered, card: props.payload }
    }
}

impl<E: Clone, Ty: EdgeType, Ix: IndexType> DisplayNode<Card, E, Ty, Ix> for CardShape {
    fn closest_boundary_point(&self, dir: Vec2) -> Pos2 {
        edge_point(self.rect(), dir)
    }

    fn shapes(&mut self, ctx: &DrawContext) -> Vec<Shape> {
        let zoom = ctx.meta.zoom;
        let own = self.rect();
        let rect = Rect::from_min_max(ctx.meta.canvas_to_screen_pos(own.min), ctx.meta.canvas_to_screen_pos(own.max));
        if !ctx.painter.clip_rect().intersects(rect.expand(4.0)) {
            return Vec::new();
        }
        let palette = Palette::of(ctx.ctx);
        let strength = if self.card.is_quiet && !self.is_selected { 0.5 } else { 1.0 };
        let mut shapes = self.ground(palette, rect, zoom, strength);
        shapes.extend(self.symbol(rect, zoom, strength));
        shapes.extend(self.text(ctx, palette, rect, zoom, strength));
        shapes
    }

    fn update(&mut self, state: &NodeProps<Card>) {
        *self = Self::from(state.clone());
    }

    fn is_inside(&self, pos: Pos2) -> bool {
        self.rect().contains(pos)
    }
}

impl CardShape {
    fn ground(&self, palette: &Palette, rect: Rect, zoom: f32, strength: f32) -> Vec<Shape> {
        let face = &self.card.face;
        let chart = palette.chart_theme();
        let round = if face.is_position { face.size.y / 2.0 } else { SIZES.radius as f32 };
        let radius = CornerRadius::same((round * zoom).round().clamp(0.0, 60.0) as u8);
        let fill = theme::colour(chart.colour(ColourRole::Card));
        let mut shapes = Vec::new();
        if face.is_centre {
            shapes.push(Shape::rect_filled(rect.expand(5.0 * zoom), radius, palette.accent.gamma_multiply(0.12)));
        }
        shapes.push(Shape::rect_filled(rect, radius, fill));
        if self.is_selected {
            shapes.push(Shape::rect_filled(rect, radius, palette.accent.gamma_multiply(0.08)));
        }
        let role = if face.is_dashed { ColourRole::Muted } else { ColourRole::CardEdge };
        let (width, edge) = match (self.is_selected, self.is_hovered) {
            (true, _) => (2.0, palette.accent),
            (false, true) => (1.5, palette.accent.gamma_multiply(0.6)),
            (false, false) => ((SIZES.line as f32 * zoom).clamp(0.6, 2.0), theme::colour(chart.colour(role))),
        };
        let stroke = Stroke::new(width, edge.gamma_multiply(strength));
        if face.is_dashed && !self.is_selected && !self.is_hovered {
            shapes.extend(broken_outline(rect, stroke));
        } else {
            shapes.push(Shape::rect_stroke(rect, radius, stroke, StrokeKind::Inside));
        }
        let inset = if face.is_position { round.min(14.0) } else { 4.0 } * zoom;
        let left = rect.left() + if face.is_position { 6.0 * zoom } else { 0.0 };
        let band = Rect::from_min_max(
            Pos2::new(left, rect.top() + inset),
            Pos2::new(left + (SIZES.band as f32 * zoom).max(1.0), rect.bottom() - inset),
        );
        let band_radius = CornerRadius::same((2.0 * zoom).round() as u8);
        shapes.push(Shape::rect_filled(band, band_radius, face.colour.gamma_multiply(strength)));
        shapes
    }

    fn symbol(&self, rect: Rect, zoom: f32, strength: f32) -> Option<Shape> {
        let side = SIZES.symbol as f32 * zoom;
        if side < 2.5 || self.card.face.is_position {
            return None;
        }
        let middle = Pos2::new(
            rect.right() - SIZES.text_right as f32 * zoom - side / 2.0,
            rect.top() + (SIZES.text_top + SIZES.name_line / 2.0) as f32 * zoom,
        );
        Some(mark(self.card.face.symbol, middle, side / 2.0, self.card.face.colour.gamma_multiply(strength)))
    }

    fn text(&self, ctx: &DrawContext, palette: &Palette, rect: Rect, zoom: f32, strength: f32) -> Vec<Shape> {
        let left = rect.left() + SIZES.text_left as f32 * zoom;
        let mut top = rect.top() + SIZES.text_top as f32 * zoom;
        let mut shapes = Vec::new();
        for line in &self.card.face.lines {
            let colour = if line.is_name { palette.ink } else { palette.muted }.gamma_multiply(strength);
            shapes.extend(line_shape(ctx, line, Pos2::new(left, top), zoom, colour));
            top += line.line_pt * zoom;
        }
        shapes
    }
}

/// A line of text, or a bar in its place where it cannot be read.
fn line_shape(ctx: &DrawContext, line: &TextLine, at: Pos2, zoom: f32, colour: Color32) -> Option<Shape> {
    let (size, high) = (stepped(line.size_pt * zoom), line.line_pt * zoom);
    if line.size_pt * zoom >= LEAST_TEXT_PT {
        let font = if line.is_name { theme::semibold(size) } else { theme::regular(size) };
        let galley = ctx.painter.layout_no_wrap(line.words.clone(), font, colour);
        let place = at + Vec2::new(0.0, (high - galley.size().y) / 2.0);
        return Some(Shape::galley(place, galley, colour));
    }
    let long = line.words.chars().count() as f32 * line.size_pt * 0.5 * zoom;
    let bar = Rect::from_min_size(at + Vec2::new(0.0, high * 0.3), Vec2::new(long, (high * 0.35).max(1.0)));
    line.is_name.then(|| Shape::rect_filled(bar, 0.0, colour.gamma_multiply(0.5)))
}

/// Sizes of text differ by half a point, so that zooming does not lay out all text anew in each frame.
pub fn stepped(size_pt: f32) -> f32 {
    ((size_pt * 2.0).floor() / 2.0).max(1.0)
}

/// Where a line from the middle in a direction leaves a rectangle.
pub fn edge_point(rect: Rect, dir: Vec2) -> Pos2 {
    let half = rect.size() / 2.0;
    let share = (half.x / dir.x.abs().max(1e-6)).min(half.y / dir.y.abs().max(1e-6));
    rect.center() + dir * share
}

fn broken_outline(rect: Rect, stroke: Stroke) -> Vec<Shape> {
    let rect = rect.shrink(stroke.width / 2.0);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    Shape::dashed_line(&corners, stroke, 4.0, 3.0)
}

/// The mark of a kind, as on the chart.
fn mark(symbol: Symbol, middle: Pos2, half: f32, colour: Color32) -> Shape {
    let square = Rect::from_center_size(middle, Vec2::splat(2.0 * half));
    let corners = |count: u32| {
        let corner = |index: u32| middle + Vec2::angled(std::f32::consts::TAU * index as f32 / count as f32) * half;
        Shape::convex_polygon((0..count).map(corner).collect(), colour, Stroke::NONE)
    };
    match symbol {
        Symbol::Square => Shape::rect_filled(square, 0.0, colour),
        Symbol::Rounded => Shape::rect_filled(square, half * 0.7, colour),
        Symbol::Circle => Shape::circle_filled(middle, half, colour),
        Symbol::Diamond => corners(4),
        Symbol::Hexagon => corners(6),
        Symbol::Bar => {
            Shape::rect_filled(Rect::from_center_size(middle, Vec2::new(2.0 * half, 0.8 * half)), 0.0, colour)
        }
    }
}
