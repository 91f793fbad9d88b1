//! The part of the window in which the network is drawn: the `egui_graphs` widget, its camera, and its rest.
//!
//! The widget asks for the next frame in every frame. It is therefore shown only when something can have changed; else
//! the shapes that it drew last are painted again, and the window comes to rest.

use egui::{Id, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2};
use egui_graphs::{GraphChange, GraphView, MetadataFrame, SettingsInteraction, SettingsNavigation};
use petgraph::stable_graph::{EdgeIndex, NodeIndex};

use super::card_shape::stepped;
use super::picture::Picture;
use super::still::{Still, StillState};
use super::strand_shape::Look;
use crate::gui::canvas;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::model::{RelationId, UnitId};

/// Under which name the widget remembers itself.
const WIDGET: &str = "herschik-network";
/// The smallest and the largest drawing, in screen points a point.
const ZOOM: std::ops::RangeInclusive<f32> = 0.08..=3.0;
/// Fitting enlarges no further than this.
const MOST_FITTED_ZOOM: f32 = 1.25;
/// The widget is shown so often after a change: in its first frame it has a camera of its own.
const LIVE_FRAMES: u8 = 2;

/// What a hand did.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// A card was chosen.
    Choose(UnitId),
    /// A card is to be the centre.
    Centre(UnitId),
    /// The ground was clicked.
    Nothing,
}

/// Where the drawing is: a point of it is at `point * zoom + pan` from the upper left of the pane.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Camera {
    zoom: f32,
    pan: Vec2,
}

/// On what the last frame depended, beside the picture.
#[derive(Clone, Debug, Default, PartialEq)]
struct Seen {
    rect: Option<Rect>,
    is_dark: bool,
    pixels_per_point: f32,
    selection: Vec<UnitId>,
}

/// The pane.
#[derive(Default)]
pub struct Pane {
    picture: Option<Picture>,
    camera: Option<Camera>,
    /// Nobody moved the camera since it fitted: it goes on fitting.
    is_fitted: bool,
    wants_fit: bool,
    hovered: Option<NodeIndex>,
    hovered_strand: Option<EdgeIndex>,
    /// The id of the widget, once it was shown.
    widget: Option<Id>,
    seen: Seen,
    live_frames: u8,
    drawn: Vec<(Rect, Shape)>,
}

fn pane_id() -> Id {
    Id::new("network-pane")
}

impl Pane {
    /// Shows another picture; where the camera was moved by hand it stays, unless the picture is of something else.
    pub fn put(&mut self, picture: Picture, is_other: bool) {
        self.picture = Some(picture);
        self.wants_fit |= is_other || self.is_fitted || self.camera.is_none();
        (self.hovered, self.hovered_strand) = (None, None);
        self.seen.selection.clear();
        self.live_frames = LIVE_FRAMES;
        self.look_again();
    }

    /// Shows all of it.
    pub fn fit(&mut self) {
        self.wants_fit = true;
    }

    /// Whether the pane has the keyboard when `id` has it.
    pub fn has_keyboard(&self, id: Id) -> bool {
        self.widget == Some(id)
    }

    /// The relations under the pointer.
    pub fn hovered_relations(&self) -> Option<&[RelationId]> {
        let relations = self.picture.as_ref()?.relations.get(self.hovered_strand?.index())?;
        (!relations.is_empty()).then_some(relations)
    }

    /// Shows the pane in the rest of `ui`; returns what a hand did and the pane itself.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>) -> (Vec<Deed>, Option<Response>) {
        let rect = ui.available_rect_before_wrap();
        let is_touched = self.move_camera(ui, rect);
        self.notice(ui, ctx, rect);
        let Some(picture) = &mut self.picture else { return (Vec::new(), None) };
        let camera = self.camera.unwrap_or(Camera { zoom: 1.0, pan: Vec2::ZERO });
        let has_input = ui.input(|input| {
            !input.raw.events.is_empty() || input.pointer.any_down() || input.smooth_scroll_delta() != Vec2::ZERO
        });
        let builder = UiBuilder::new().id(pane_id().with("widget")).max_rect(rect);
        if !is_touched && !has_input && self.live_frames == 0 {
            let response = ui.scope_builder(builder, |ui| {
                let (response, painter) = ui.allocate_painter(ui.available_size(), Sense::click_and_drag());
                for (clip, shape) in &self.drawn {
                    painter.with_clip_rect(*clip).add(shape.clone());
                }
                response
            });
            name_cards(ui, ctx, picture, camera, rect);
            return (Vec::new(), Some(response.inner));
        }
        self.live_frames = self.live_frames.saturating_sub(1);
        let layer = ui.layer_id();
        let before = ui.painter().add(Shape::Noop).0;
        frames(ui, ctx, picture, camera, rect);
        let shown = ui.scope_builder(builder, |ui| {
            let mut meta = MetadataFrame::new(Some(WIDGET.to_owned())).load(ui);
            (meta.zoom, meta.pan) = (camera.zoom, camera.pan);
            meta.save(ui);
            let interactions = SettingsInteraction::new()
                .with_dragging_enabled(false)
                .with_hover_enabled(true)
                .with_node_clicking_enabled(true);
            let navigations =
                SettingsNavigation::new().with_fit_to_screen_enabled(false).with_zoom_and_pan_enabled(false);
            GraphView::<StillState, Still>::new()
                .with_id(Some(WIDGET.to_owned()))
                .with_interactions(&interactions)
                .with_navigations(&navigations)
                .show(ui, &mut picture.graph)
        });
        let after = ui.painter().add(Shape::Noop).0;
        self.drawn = ui.ctx().graphics(|graphics| {
            let entries = graphics.get(layer).map(|list| list.all_entries().skip(before + 1).take(after - before - 1));
            entries.into_iter().flatten().map(|entry| (entry.clip_rect, entry.shape.clone())).collect()
        });
        name_cards(ui, ctx, picture, camera, rect);
        let (response, changes) = (shown.inner.response, shown.inner.changes);
        self.widget = Some(response.id);
        let deeds = self.deeds(&response, &changes);
        self.hover(&response, camera);
        if response.dragged() && response.drag_delta() != Vec2::ZERO {
            self.camera = Some(Camera { pan: camera.pan + response.drag_delta(), ..camera });
            self.is_fitted = false;
            self.live_frames = LIVE_FRAMES;
        }
        (deeds, Some(response))
    }

    /// The wheel and a pinch zoom, a touchpad pans, fitting fits; whether the camera moved.
    fn move_camera(&mut self, ui: &Ui, rect: Rect) -> bool {
        let Some(picture) = &self.picture else { return false };
        let before = self.camera;
        let has_other_size = self.seen.rect.is_some_and(|seen| seen.size() != rect.size());
        if self.wants_fit || self.camera.is_none() || (self.is_fitted && has_other_size) {
            self.camera = Some(fitted(picture.bounds, rect.size()));
            self.wants_fit = false;
            self.is_fitted = true;
        }
        if let Some(camera) = &mut self.camera
            && let Some(pointer) = ui.input(|input| input.pointer.hover_pos())
            && ui.rect_contains_pointer(rect)
        {
            for (factor, pan) in ui.input(canvas::wheel_moves) {
                let zoom = (camera.zoom * factor as f32).clamp(*ZOOM.start(), *ZOOM.end());
                let local = pointer - rect.min;
                camera.pan = local + (camera.pan - local) * (zoom / camera.zoom) + pan;
                camera.zoom = zoom;
                self.is_fitted = false;
            }
        }
        if self.camera != before {
            self.live_frames = LIVE_FRAMES;
        }
        self.camera != before
    }

    /// Takes notice of everything else that changes what is drawn.
    fn notice(&mut self, ui: &Ui, ctx: &PanelContext<'_>, rect: Rect) {
        let now = Seen {
            rect: Some(rect),
            is_dark: ctx.palette.is_dark,
            pixels_per_point: ui.ctx().pixels_per_point(),
            selection: ctx.view.selection.clone(),
        };
        if self.seen != now {
            self.seen = now;
            self.live_frames = LIVE_FRAMES;
            self.look_again();
        }
    }

    fn deeds(&self, response: &Response, changes: &[GraphChange]) -> Vec<Deed> {
        let Some(picture) = &self.picture else { return Vec::new() };
        let unit = |node: &NodeIndex| picture.graph.node(*node).map(|node| node.payload().face.unit.clone());
        let mut deeds: Vec<Deed> = changes
            .iter()
            .filter_map(|change| match change {
                GraphChange::NodeClicked { node } => unit(node).map(Deed::Choose),
                GraphChange::NodeDoubleClicked { node } => unit(node).map(Deed::Centre),
                _ => None,
            })
            .collect();
        // Not by Enter: that is no click on the ground.
        if response.clicked_by(egui::PointerButton::Primary) && deeds.is_empty() {
            deeds.push(Deed::Nothing);
        }
        deeds
    }

    /// What is under the pointer, from what the widget saw.
    fn hover(&mut self, response: &Response, camera: Camera) {
        let Some(picture) = &mut self.picture else { return };
        let node = picture.graph.hovered_node();
        let strand = response.hover_pos().filter(|_| node.is_none()).and_then(|pointer| {
            let mut meta = MetadataFrame::default();
            (meta.zoom, meta.pan) = (camera.zoom, camera.pan);
            picture.graph.edge_by_screen_pos(&meta, (pointer - response.rect.min).to_pos2())
        });
        if (node, strand) != (self.hovered, self.hovered_strand) {
            (self.hovered, self.hovered_strand) = (node, strand);
            self.live_frames = LIVE_FRAMES;
            self.look_again();
        }
    }

    /// Lights what is looked at: lines of what is hovered, else of what is selected.
    fn look_again(&mut self) {
        let Some(picture) = &mut self.picture else { return };
        let selection = &self.seen.selection;
        let nodes: Vec<NodeIndex> = picture.graph.g().node_indices().collect();
        let mut chosen = None;
        for &index in &nodes {
            let Some(node) = picture.graph.node_mut(index) else { continue };
            let is_selected = selection.contains(&node.payload().face.unit);
            node.set_selected(is_selected);
            if is_selected && !node.payload().face.is_centre {
                chosen = Some(index);
            }
        }
        let looked_at = match self.hovered_strand {
            Some(_) => None,
            None => self.hovered.or(chosen),
        };
        let edges: Vec<EdgeIndex> = picture.graph.g().edge_indices().collect();
        let mut bright: Vec<NodeIndex> = self.hovered.into_iter().collect();
        for index in edges {
            let Some((from, to)) = picture.graph.edge_endpoints(index) else { continue };
            let look = match (self.hovered_strand, looked_at) {
                (Some(strand), _) if strand == index => Look::Lit,
                (None, Some(node)) if from == node || to == node => Look::Lit,
                (None, None) => Look::Plain,
                _ => Look::Quiet,
            };
            if look == Look::Lit {
                bright.extend([from, to]);
            }
            if let Some(edge) = picture.graph.edge_mut(index) {
                edge.payload_mut().look = look;
            }
        }
        let is_hovered = self.hovered.is_some() || self.hovered_strand.is_some();
        for index in nodes {
            if let Some(node) = picture.graph.node_mut(index) {
                node.payload_mut().is_quiet = is_hovered && !bright.contains(&index);
            }
        }
    }
}

/// The camera that shows all of `bounds`.
fn fitted(bounds: Rect, size: Vec2) -> Camera {
    let zoom = (size.x / bounds.width()).min(size.y / bounds.height()).clamp(*ZOOM.start(), MOST_FITTED_ZOOM);
    Camera { zoom, pan: size / 2.0 - bounds.center().to_vec2() * zoom }
}

fn on_screen(camera: Camera, corner: Pos2, rect: Rect) -> Rect {
    let place = |point: Pos2| corner + point.to_vec2() * camera.zoom + camera.pan;
    Rect::from_min_max(place(rect.min), place(rect.max))
}

/// Frames around groups, with their names.
fn frames(ui: &Ui, ctx: &PanelContext<'_>, picture: &Picture, camera: Camera, pane: Rect) {
    let painter = ui.painter().with_clip_rect(pane);
    let size = stepped(13.0 * camera.zoom);
    for (name, frame) in &picture.groups {
        let rect = on_screen(camera, pane.min, *frame);
        let radius = (10.0 * camera.zoom).clamp(2.0, 12.0);
        painter.rect(rect, radius, ctx.palette.hover, Stroke::new(1.0, ctx.palette.hairline), StrokeKind::Inside);
        let room = f64::from(rect.width() - 24.0 * camera.zoom);
        let words = crate::text::ellipsize(name, crate::text::Weight::SemiBold, f64::from(size), room);
        let galley = painter.layout_no_wrap(words.into_owned(), theme::semibold(size), ctx.palette.muted);
        painter.galley(rect.min + Vec2::new(14.0, 11.0) * camera.zoom, galley, ctx.palette.muted);
    }
}

/// Gives every card that is seen a role, a name and a state for screen readers.
fn name_cards(ui: &Ui, ctx: &PanelContext<'_>, picture: &Picture, camera: Camera, pane: Rect) {
    for (index, node) in picture.graph.nodes_iter() {
        let rect = on_screen(camera, pane.min, node.display().rect());
        if !pane.intersects(rect) {
            continue;
        }
        let face = &node.payload().face;
        let id = pane_id().with(("card", index.index()));
        let response = ui.interact(rect.intersect(pane), id, Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, &face.name));
        ui.ctx().accesskit_node_builder(id, |builder| {
            builder.set_role(egui::accesskit::Role::ListItem);
            builder.set_label(face.name.as_str());
            builder.set_description(face.description.as_str());
            builder.set_selected(ctx.view.is_selected(&face.unit));
        });
    }
}
