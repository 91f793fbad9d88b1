//! Painting what is visible of a scene, with as much detail as can be seen.
//!
//! The cards are their own spatial index: a subtree whose bounds are off the screen is passed over whole, one that is
//! smaller than a pixel or two becomes a single quad. Far away cards are quads of one mesh, nearer by bars stand for
//! text, and only cards that can be read get corners, outlines and text.

mod shape;

pub use shape::{dashed_outline, primitive};

use egui::epaint::Mesh;
use egui::{Painter, Pos2, Rect as ScreenRect, Shape, Stroke, Vec2};

use super::camera::View;
use crate::geometry::{Rect, Segment};
use crate::gui::theme;
use crate::scene::{self, CardLook, ColourRole, Marks, Primitive, SIZES, Scene, Theme};

/// A subtree narrower or lower than this becomes one quad.
const SPECK_PX: f64 = 2.0;
/// Names lower than this are bars.
pub const LEAST_TEXT_PT: f64 = 5.5;
/// Names lower than this are nothing.
pub const LEAST_BAR_PT: f64 = 1.6;
/// How much of the colour of its mark a card has that is too small to be read.
const FAR_TINT: f64 = 0.45;

/// How cards are moved out of their place while something is dragged or glides.
pub trait Shift {
    /// By how much the card is moved, in chart points.
    fn of(&self, card: usize) -> (f64, f64);
    /// How far a card may be moved at most: that much more around the screen is looked at.
    fn most(&self) -> f64;
}

/// What was painted, and how much that was.
#[derive(Debug, Default)]
pub struct Painted {
    /// Cards that can be read, with their place on the screen: they get names for screen readers.
    pub readable: Vec<(usize, ScreenRect)>,
    /// Cards that were looked at.
    pub visited: usize,
}

/// Paints the chart, with what a comparison says of its cards if there is one.
pub fn paint(
    painter: &Painter,
    scene: &Scene,
    view: &View,
    theme: Theme,
    shift: &dyn Shift,
    opacity: f32,
    marks: Option<&Marks>,
) -> Painted {
    let mut painting = Painting {
        painter,
        scene,
        view,
        theme,
        shift,
        marks,
        mesh: Mesh::default(),
        painted: Painted::default(),
        shapes: Vec::new(),
    };
    painting.connectors(opacity);
    painting.cards();
    painting.arrows();
    painting.painted
}

struct Painting<'a> {
    painter: &'a Painter,
    scene: &'a Scene,
    view: &'a View,
    theme: Theme,
    shift: &'a dyn Shift,
    marks: Option<&'a Marks>,
    mesh: Mesh,
    painted: Painted,
    shapes: Vec<Primitive<'a>>,
}

impl Painting<'_> {
    /// What of the chart may be on the screen, cards that are moved included.
    fn window(&self) -> Rect {
        self.view.visible().expanded(self.shift.most())
    }

    fn connectors(&mut self, opacity: f32) {
        let zoom = self.view.camera.zoom;
        let colour = theme::colour(self.theme.colour(ColourRole::Connector)).gamma_multiply(opacity);
        let width = ((SIZES.line * zoom) as f32).clamp(0.6, 3.0);
        let stroke = Stroke::new(width, colour);
        let window = self.window();
        let placement = self.scene.placement();
        let mut place = 0;
        // Walks parents in reading order; a subtree that is off the screen or a speck is passed over.
        while place < self.scene.cards().len() {
            let bounds = self.scene.subtree_bounds(place);
            let is_speck = bounds.width * zoom < SPECK_PX || bounds.height * zoom < SPECK_PX;
            if !bounds.intersects(&window) || is_speck {
                place = self.scene.subtree(place).end;
                continue;
            }
            if let Some(connector) = placement.connector_of(place as u32) {
                for segment in placement.segments_of(connector) {
                    self.connector_segment(segment, &window, stroke);
                }
            }
            place += 1;
        }
    }

    fn connector_segment(&mut self, segment: &Segment, window: &Rect, stroke: Stroke) {
        let bounds = segment.bounds().expanded(1.0);
        if !bounds.intersects(window) {
            return;
        }
        // Long lines are cut to the window: far ends would lose their place in f32.
        let inside = |low: f64, high: f64, value: f64| value.clamp(low, high);
        let cut = |point: crate::geometry::Point| {
            crate::geometry::Point::new(
                inside(window.left, window.right(), point.x),
                inside(window.top, window.bottom(), point.y),
            )
        };
        let from = self.view.screen_from_chart(cut(segment.from));
        let to = self.view.screen_from_chart(cut(segment.to));
        let snap = |place: Pos2| {
            Pos2::new(self.painter.round_to_pixel_center(place.x), self.painter.round_to_pixel_center(place.y))
        };
        self.painter.line_segment([snap(from), snap(to)], stroke);
    }

    fn cards(&mut self) {
        let zoom = self.view.camera.zoom;
        let window = self.window();
        let visible = self.view.visible();
        let is_readable = SIZES.name * zoom >= LEAST_TEXT_PT;
        let mut place = 0;
        let mut readable = Vec::new();
        while place < self.scene.cards().len() {
            self.painted.visited += 1;
            let bounds = self.scene.subtree_bounds(place);
            if !bounds.intersects(&window) {
                place = self.scene.subtree(place).end;
                continue;
            }
            if bounds.width * zoom < SPECK_PX || bounds.height * zoom < SPECK_PX {
                self.speck(place, bounds);
                place = self.scene.subtree(place).end;
                continue;
            }
            let (x, y) = self.shift.of(place);
            let rect = self.scene.rect(place).translated(x, y);
            if rect.intersects(&visible) {
                if is_readable {
                    readable.push((place, rect));
                } else {
                    self.block(place, rect);
                }
            }
            place += 1;
        }
        let mesh = std::mem::take(&mut self.mesh);
        if !mesh.is_empty() {
            self.painter.add(Shape::mesh(mesh));
        }
        for (place, rect) in readable {
            self.card(place, rect);
            self.painted.readable.push((place, self.view.screen_rect(rect)));
        }
    }

    /// A whole subtree that is too small to be seen apart.
    fn speck(&mut self, place: usize, bounds: Rect) {
        let mut rect = self.view.screen_rect(bounds);
        rect.max = rect.max.max(rect.min + Vec2::splat(1.0));
        let card = &self.scene.cards()[place];
        let connector = match &card.heat {
            Some(held) => self.theme.heat_colour(held.heat),
            None => self.theme.colour(ColourRole::Connector),
        };
        let colour = self.marks.map_or(connector, |marks| {
            // What is different may not drown in what is not.
            let quiet = connector.mixed(self.theme.colour(ColourRole::Ground), 0.5);
            scene::mark_colour(marks.gravest_of(place), self.theme).unwrap_or(quiet)
        });
        self.mesh.add_colored_rect(rect, theme::colour(colour));
    }

    /// A card that cannot be read: its ground, its band, and bars where text would be.
    fn block(&mut self, place: usize, rect: Rect) {
        let card = &self.scene.cards()[place];
        let zoom = self.view.camera.zoom;
        let screen = self.view.screen_rect(rect);
        let look = self.look(place);
        let marked = self.marks.filter(|marks| !marks.is_ghost(place));
        let marked = marked.and_then(|marks| scene::mark_colour(marks.of_card(place), self.theme));
        // An outline of a pixel says too little from afar: all of the card has the colour of its mark.
        // Where that says a figure, the band has it.
        let says_figure = card.heat.is_some();
        let fill = marked.filter(|_| !says_figure).map_or(look.fill, |colour| look.fill.mixed(colour, FAR_TINT));
        let band_colour = marked.filter(|_| says_figure).unwrap_or(look.kind);
        self.mesh.add_colored_rect(screen, theme::colour(look.edge.colour));
        let edge = (look.edge.width_pt * zoom).clamp(0.3, 1.0) as f32;
        self.mesh.add_colored_rect(screen.shrink(edge), theme::colour(fill));
        let mut band = screen;
        band.max.x = band.min.x + ((SIZES.band * zoom) as f32).max(1.0);
        self.mesh.add_colored_rect(band, theme::colour(band_colour));
        if SIZES.name * zoom < LEAST_BAR_PT {
            return;
        }
        let ink = theme::colour(look.muted).gamma_multiply(0.8);
        let (mesh, view) = (&mut self.mesh, self.view);
        card.name_bars(rect, |bar| mesh.add_colored_rect(view.screen_rect(bar), ink));
    }

    fn card(&mut self, place: usize, rect: Rect) {
        let mut shapes = std::mem::take(&mut self.shapes);
        shapes.clear();
        let card = &self.scene.cards()[place];
        match self.marks {
            Some(marks) => marks.primitives(place, card, rect, self.theme, &mut shapes),
            None => card.primitives(rect, self.theme, &mut shapes),
        }
        for shape in &shapes {
            primitive(self.painter, self.view, shape);
        }
        self.shapes = shapes;
    }

    /// From where units stood to where they stand.
    fn arrows(&self) {
        let visible = self.view.visible();
        let mut shapes = Vec::new();
        for arrow in self.marks.map_or(&[][..], Marks::arrows) {
            if arrow.bounds().is_some_and(|bounds| bounds.intersects(&visible)) {
                arrow.primitives(self.theme, &mut shapes);
            }
        }
        for shape in &shapes {
            primitive(self.painter, self.view, shape);
        }
    }

    fn look(&self, place: usize) -> CardLook {
        let card = &self.scene.cards()[place];
        match self.marks {
            Some(marks) => marks.look(place, card, self.theme),
            None => CardLook::plain(card, self.theme),
        }
    }
}
