//! A line of the network as `egui_graphs` draws it: a curve in the colour and stroke of its kind, with an arrow.

use std::sync::Arc;

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Vec2};
use egui_graphs::{DisplayEdge, DrawContext, EdgeProps, Node};
use petgraph::EdgeType;
use petgraph::stable_graph::IndexType;

use super::card_shape::{Card, CardShape, edge_point, stepped};
use crate::gui::theme::{self, Palette};
use crate::model::StrokeStyle;

/// Pieces that a curve is drawn with.
const PIECES: usize = 28;
/// How near the pointer must be, in points of the drawing.
const REACH_PT: f32 = 5.0;

/// How much a line is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As any other.
    #[default]
    Plain,
    /// It or one of its ends is looked at.
    Lit,
    /// Something else is looked at.
    Quiet,
}

/// What an edge of the drawn graph carries.
#[derive(Clone, Debug)]
pub struct Strand {
    /// What it is called.
    pub label: Arc<str>,
    /// Whether it says what it is; else the words under the pointer do.
    pub shows_label: bool,
    /// How many relations it stands for.
    pub count: usize,
    /// Its colour.
    pub colour: Color32,
    /// How it is drawn.
    pub stroke: StrokeStyle,
    /// Whether it has a direction to be shown.
    pub has_arrow: bool,
    /// Whether it leaves cards at their sides; else it goes straight.
    pub goes_sideways: bool,
    /// Its place beside others between the same two, 0 in the middle.
    pub lane: f32,
    /// Whether there are so many that each is drawn thin.
    pub is_thin: bool,
    /// How much it is looked at.
    pub look: Look,
}

/// The shape of an edge.
#[derive(Clone, Debug)]
pub struct StrandShape {
    strand: Strand,
}

impl From<EdgeProps<Strand>> for StrandShape {
    fn from(props: EdgeProps<Strand>) -> Self {
        Self { strand: props.payload }
    }
}

type CardNode<Ty, Ix> = Node<Card, Strand, Ty, Ix, CardShape>;

impl<Ty: EdgeType, Ix: IndexType> DisplayEdge<Card, Strand, Ty, Ix, CardShape> for StrandShape {
    fn shapes(&mut self, start: &CardNode<Ty, Ix>, end: &CardNode<Ty, Ix>, ctx: &DrawContext) -> Vec<Shape> {
        let zoom = ctx.meta.zoom;
        let curve = self.curve(start.display().rect(), end.display().rect());
        let mut path: Vec<Pos2> =
            (0..=PIECES).map(|piece| ctx.meta.canvas_to_screen_pos(at(&curve, piece as f32 / PIECES as f32))).collect();
        if !ctx.painter.clip_rect().intersects(Rect::from_points(&path).expand(8.0)) {
            return Vec::new();
        }
        let (width, strength) = match self.strand.look {
            Look::Plain if self.strand.is_thin => (1.2, 0.55),
            Look::Plain => (1.5, 0.9),
            Look::Lit => (2.4, 1.0),
            Look::Quiet => (1.2, 0.25),
        };
        let colour = self.strand.colour.gamma_multiply(strength);
        let stroke = Stroke::new((width * zoom).clamp(0.7, 3.0), colour);
        let mut shapes = Vec::new();
        if self.strand.has_arrow {
            shapes.push(arrow(&mut path, (7.0 * zoom).clamp(3.5, 10.0), colour));
        }
        shapes.extend(line(&path, self.strand.stroke, stroke));
        shapes.extend(self.label(ctx, &path));
        shapes
    }

    fn update(&mut self, state: &EdgeProps<Strand>) {
        self.strand = state.payload.clone();
    }

    fn is_inside(&self, start: &CardNode<Ty, Ix>, end: &CardNode<Ty, Ix>, pos: Pos2) -> bool {
        let curve = self.curve(start.display().rect(), end.display().rect());
        let points: Vec<Pos2> = (0..=PIECES).map(|piece| at(&curve, piece as f32 / PIECES as f32)).collect();
        points.windows(2).any(|pair| distance(pos, pair[0], pair[1]) < REACH_PT)
    }
}

impl StrandShape {
    /// The cubic from one card to another, in points of the drawing.
    fn curve(&self, from: Rect, to: Rect) -> [Pos2; 4] {
        let lane = self.strand.lane;
        if !self.strand.goes_sideways {
            let dir = to.center() - from.center();
            let aside = dir.normalized().rot90() * lane * 18.0;
            let (start, end) = (edge_point(from, dir), edge_point(to, -dir));
            let third = (end - start) / 3.0;
            return [start, start + third + aside, end - third + aside, end];
        }
        let port = |own: Rect, other: Rect| {
            let room = (own.height() / 2.0 - 7.0).max(0.0);
            let aim = (other.center().y - own.center().y) * 0.15;
            own.center().y + (aim + lane * 6.0).clamp(-room, room)
        };
        let (from_y, to_y) = (port(from, to), port(to, from));
        let gap = (to.left() - from.right()).max(from.left() - to.right());
        if gap < 12.0 {
            // One above the other: around the right side.
            let out = 26.0 + (to_y - from_y).abs() * 0.12 + lane * 8.0;
            let (start, end) = (Pos2::new(from.right(), from_y), Pos2::new(to.right(), to_y));
            return [start, start + Vec2::new(out, 0.0), end + Vec2::new(out, 0.0), end];
        }
        let goes_right = to.left() > from.right();
        let (start_x, end_x) = if goes_right { (from.right(), to.left()) } else { (from.left(), to.right()) };
        let (start, end) = (Pos2::new(start_x, from_y), Pos2::new(end_x, to_y));
        let bend = Vec2::new(if goes_right { 1.0 } else { -1.0 } * (gap * 0.5).max(20.0), 0.0);
        [start, start + bend, end - bend, end]
    }

    /// What it is called, and how many it stands for, in its middle.
    fn label(&self, ctx: &DrawContext, path: &[Pos2]) -> Vec<Shape> {
        let strand = &self.strand;
        let says_kind = strand.shows_label && strand.look != Look::Quiet;
        let words = match (says_kind, strand.count) {
            (true, 0 | 1) => strand.label.to_string(),
            (true, count) => format!("{} · {count}×", strand.label),
            (false, count) if count > 1 && !strand.is_thin && strand.look != Look::Quiet => format!("{count}×"),
            (false, _) => return Vec::new(),
        };
        let size = stepped((11.0 * ctx.meta.zoom).min(14.0));
        if size < 6.5 || words.is_empty() {
            return Vec::new();
        }
        let palette = Palette::of(ctx.ctx);
        let galley = ctx.painter.layout_no_wrap(words, theme::regular(size), palette.ink);
        let rect = Align2::CENTER_CENTER.anchor_size(path[path.len() / 2], galley.size());
        let ground = Shape::rect_filled(rect.expand2(Vec2::new(4.0, 1.0)), 4.0, palette.ground);
        vec![ground, Shape::galley(rect.min, galley, palette.ink)]
    }
}

/// A point of a cubic.
fn at(curve: &[Pos2; 4], share: f32) -> Pos2 {
    let rest = 1.0 - share;
    let [a, b, c, d] = curve.map(Pos2::to_vec2);
    let weights = [rest * rest * rest, 3.0 * rest * rest * share, 3.0 * rest * share * share, share * share * share];
    (a * weights[0] + b * weights[1] + c * weights[2] + d * weights[3]).to_pos2()
}

/// The arrow at the end of a path, which then ends where the arrow begins.
fn arrow(path: &mut [Pos2], size: f32, colour: Color32) -> Shape {
    let tip = path[path.len() - 1];
    let back = path.iter().rev().find(|point| point.distance(tip) >= size).copied().unwrap_or(path[0]);
    let dir = (tip - back).normalized();
    let base = tip - dir * size;
    let side = dir.rot90() * size * 0.5;
    for point in path.iter_mut().rev() {
        if point.distance(tip) > size {
            break;
        }
        *point = base;
    }
    Shape::convex_polygon(vec![tip, base + side, base - side], colour, Stroke::NONE)
}

/// A path in the stroke of its kind.
pub fn line(path: &[Pos2], style: StrokeStyle, stroke: Stroke) -> Vec<Shape> {
    let width = stroke.width;
    match style {
        StrokeStyle::Solid => vec![Shape::line(path.to_vec(), stroke)],
        StrokeStyle::Dashed => Shape::dashed_line(path, stroke, 5.0 * width, 3.5 * width),
        StrokeStyle::Dotted => Shape::dotted_line(path, stroke.color, 3.2 * width, 0.75 * width),
    }
}

fn distance(point: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let share = ((point - from).dot(along) / along.length_sq().max(1e-6)).clamp(0.0, 1.0);
    point.distance(from + along * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(goes_sideways: bool) -> StrandShape {
        let strand = Strand {
            label: "adviseert".into(),
            shows_label: false,
            count: 1,
            colour: Color32::BLACK,
            stroke: StrokeStyle::Solid,
            has_arrow: true,
            goes_sideways,
            lane: 0.0,
            is_thin: false,
            look: Look::Plain,
        };
        StrandShape { strand }
    }

    #[test]
    fn a_line_begins_and_ends_at_the_edges_of_its_cards() {
        let from = Rect::from_center_size(Pos2::ZERO, Vec2::new(100.0, 40.0));
        for to in [Pos2::new(300.0, 40.0), Pos2::new(-300.0, -90.0), Pos2::new(10.0, 200.0)] {
            let to = Rect::from_center_size(to, Vec2::new(100.0, 40.0));
            for sideways in [true, false] {
                let [start, .., end] = shape(sideways).curve(from, to);
                for (rect, point) in [(from, start), (to, end)] {
                    assert!(rect.expand(0.1).contains(point), "{rect:?} {point:?}");
                    assert!(!rect.shrink(0.1).contains(point), "{rect:?} {point:?}");
                }
            }
        }
    }

    #[test]
    fn a_path_ends_where_its_arrow_begins() {
        let mut path: Vec<Pos2> = (0..=10).map(|x| Pos2::new(x as f32, 0.0)).collect();
        let tip = arrow(&mut path, 4.0, Color32::BLACK);
        assert_eq!(tip.visual_bounding_rect().right(), 10.0);
        assert!(path.iter().all(|point| point.x <= 6.0 + 1e-4), "{path:?}");
    }
}
