//! A projection made ready to be drawn: cards with a place, lines with a look.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Pos2, Rect, Vec2};
use egui_graphs::Graph;
use petgraph::Directed;
use petgraph::stable_graph::{DefaultIx, NodeIndex, StableDiGraph};
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

use super::arrangement::{self, Item, Side};
use super::card_shape::{Card, CardShape};
use super::choice::Form;
use super::cluster::clusters;
use super::face::{Face, Place};
use super::projection::{BondKind, Projection};
use super::strand_shape::{Look, Strand, StrandShape};
use super::words;
use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::model::{RelationId, StrokeStyle, UnitId};
use crate::scene::{Colour, ColourRole};

/// The graph that is drawn.
pub type Drawn = Graph<Card, Strand, Directed, DefaultIx, CardShape, StrandShape>;

/// With no more relations than this each says what it is.
const MOST_LABELS: usize = 14;
/// With more lines than this each is thin.
const MOST_THICK: usize = 60;
/// Around the whole, in points of the drawing.
const MARGIN_PT: f32 = 16.0;

/// A picture of the network.
pub struct Picture {
    /// Cards and lines; nodes and edges have the numbers that they have in the projection.
    pub graph: Drawn,
    /// Around everything.
    pub bounds: Rect,
    /// Frames around groups, with their names.
    pub groups: Vec<(String, Rect)>,
    /// The relations of each edge, by its number.
    pub relations: Vec<Vec<RelationId>>,
}

impl Picture {
    /// The picture of `projection` in a form, for a view of size `space`.
    pub fn of(ctx: &PanelContext<'_>, projection: &Projection, form: Form, space: Vec2) -> Self {
        let phrases = if form == Form::Around { words::from_centre(ctx, projection) } else { BTreeMap::new() };
        let is_deep = projection.graph.node_weights().any(|who| who.steps > 1);
        let face = |node: NodeIndex| {
            let place = match form {
                Form::Around if projection.centre == Some(node) => Place::Centre,
                Form::Around if is_deep => Place::Narrow,
                _ => Place::Ordinary,
            };
            let phrase = phrases.get(&node).map(String::as_str).filter(|_| place != Place::Centre);
            Arc::new(Face::of(ctx, &projection.graph[node], phrase, place))
        };
        let faces: Vec<Arc<Face>> = projection.graph.node_indices().map(face).collect();
        let (middles, groups) = places(ctx, projection, form, space, &faces);
        let graph = drawn(ctx, projection, form, &faces, &middles);
        let rects = faces.iter().zip(&middles).map(|(face, &middle)| Rect::from_center_size(middle, face.size));
        let bounds = rects.chain(groups.iter().map(|(_, rect)| *rect)).reduce(Rect::union);
        let relations = projection.graph.edge_weights().map(|bond| bond.relations.clone()).collect();
        let bounds = bounds.unwrap_or(Rect::from_center_size(Pos2::ZERO, Vec2::splat(1.0))).expand(MARGIN_PT);
        Self { graph, bounds, groups, relations }
    }
}

/// The middle of each card by the number of its node, and frames around groups.
fn places(
    ctx: &PanelContext<'_>,
    projection: &Projection,
    form: Form,
    space: Vec2,
    faces: &[Arc<Face>],
) -> (Vec<Pos2>, Vec<(String, Rect)>) {
    let order = reading_order(ctx, projection, form);
    let mut place_of = vec![0; order.len()];
    for (place, node) in order.iter().enumerate() {
        place_of[node.index()] = place;
    }
    let units: Vec<&UnitId> = order.iter().map(|&node| &projection.graph[node].unit).collect();
    let (group_of, names) = match form {
        Form::Grouped => clusters(ctx.organisation(), ctx.line, &units),
        Form::Around | Form::Free => (vec![0; order.len()], Vec::new()),
    };
    let items: Vec<Item> = order
        .iter()
        .zip(group_of)
        .map(|(&node, group)| Item {
            size: faces[node.index()].size,
            steps: projection.graph[node].steps,
            side: side(projection, node),
            near: near(projection, node).map_or(0, |near| place_of[near.index()]),
            group,
        })
        .collect();
    let (middles, groups) = match form {
        Form::Around => (arrangement::around(&items, space), Vec::new()),
        Form::Grouped => arrangement::grouped(&items, space),
        Form::Free => {
            let ends = projection.graph.edge_references();
            let ties: Vec<_> =
                ends.map(|edge| (place_of[edge.source().index()], place_of[edge.target().index()])).collect();
            (arrangement::free(&items, &ties, space), Vec::new())
        }
    };
    let groups = groups.into_iter().map(|group| (names[group.group].clone(), group.rect)).collect();
    (place_of.into_iter().map(|place| middles[place]).collect(), groups)
}

/// The nodes as they are read: around a unit by step, kind of relation and name; else as they stand in the line.
fn reading_order(ctx: &PanelContext<'_>, projection: &Projection, form: Form) -> Vec<NodeIndex> {
    let organisation = ctx.organisation();
    let graph = &projection.graph;
    let mut nodes: Vec<NodeIndex> = graph.node_indices().collect();
    match form {
        Form::Around => nodes.sort_by_cached_key(|&node| {
            let who = &graph[node];
            let kind = projection.centre.and_then(|centre| {
                let ties = graph.edges_connecting(centre, node).chain(graph.edges_connecting(node, centre));
                ties.map(|edge| &edge.weight().kind).min().cloned()
            });
            (who.steps, kind, organisation.name_of(&who.unit).to_owned(), who.end.clone())
        }),
        Form::Grouped => nodes.sort_by_cached_key(|&node| {
            let who = &graph[node];
            (ctx.line.place(organisation, &who.unit), who.end.clone())
        }),
        Form::Free => {}
    }
    nodes
}

/// What comes in stands at the left, what goes out, or does both, at the right.
fn side(projection: &Projection, node: NodeIndex) -> Side {
    let graph = &projection.graph;
    let goes_out = projection.centre.is_none_or(|centre| graph.edges_connecting(centre, node).next().is_some());
    if goes_out { Side::Right } else { Side::Left }
}

/// The neighbour through which it is nearest to the centre; the first of them.
fn near(projection: &Projection, node: NodeIndex) -> Option<NodeIndex> {
    let steps = projection.graph[node].steps;
    let neighbours = projection.graph.neighbors_undirected(node);
    neighbours.filter(|&other| projection.graph[other].steps + 1 == steps).min()
}

fn drawn(ctx: &PanelContext<'_>, projection: &Projection, form: Form, faces: &[Arc<Face>], middles: &[Pos2]) -> Drawn {
    let mut graph = Drawn::from(&StableDiGraph::<Card, Strand>::default());
    for (face, &middle) in faces.iter().zip(middles) {
        let card = Card { face: face.clone(), is_quiet: false };
        graph.add_node_custom(card, |node| node.set_location(middle));
    }
    let lanes = lanes(projection);
    let is_few = projection.graph.edge_count() <= MOST_LABELS;
    for edge in projection.graph.edge_references() {
        // Around the centre the cards say it already.
        let is_said = form == Form::Around && [edge.source(), edge.target()].map(Some).contains(&projection.centre);
        let mut strand = strand(ctx, &edge.weight().kind);
        strand.count = edge.weight().relations.len();
        strand.shows_label = is_few && !is_said;
        strand.is_thin = projection.graph.edge_count() > MOST_THICK;
        strand.goes_sideways = form != Form::Free;
        strand.lane = lanes.get(&edge.id()).copied().unwrap_or_default();
        graph.add_edge_custom(edge.source(), edge.target(), strand, |_| {});
    }
    graph
}

/// Several between the same two lie beside each other.
fn lanes(projection: &Projection) -> BTreeMap<petgraph::stable_graph::EdgeIndex, f32> {
    let mut between: BTreeMap<(NodeIndex, NodeIndex), Vec<_>> = BTreeMap::new();
    for edge in projection.graph.edge_references() {
        let (a, b) = (edge.source().min(edge.target()), edge.source().max(edge.target()));
        between.entry((a, b)).or_default().push((edge.id(), a == edge.source()));
    }
    let spread = between.into_values().flat_map(|edges| {
        let middle = (edges.len() as f32 - 1.0) / 2.0;
        // Seen from the one, the other way is the other side.
        edges.into_iter().enumerate().map(move |(lane, (edge, is_forth))| {
            let lane = lane as f32 - middle;
            (edge, if is_forth { lane } else { -lane })
        })
    });
    spread.collect()
}

/// How a kind of connection is drawn.
pub fn strand(ctx: &PanelContext<'_>, kind: &BondKind) -> Strand {
    let theme = ctx.palette.chart_theme();
    let (label, colour, stroke, has_arrow) = match kind {
        BondKind::Line => (ctx.text("network-line"), None, StrokeStyle::Solid, false),
        BondKind::Holds => (ctx.text("network-holds"), None, StrokeStyle::Solid, false),
        BondKind::Relation(id) => match ctx.organisation().vocabulary().relation_kinds.get(id) {
            Some(kind) => {
                let own = kind.colour.as_deref().and_then(Colour::from_hex).unwrap_or(theme.colour(ColourRole::Kind));
                // What says the same from both sides has no direction.
                let has_arrow = kind.inverse.as_ref() != Some(&kind.name);
                (kind.name.as_str(), Some(own), kind.stroke, has_arrow)
            }
            None => (id.as_str(), Some(theme.colour(ColourRole::Kind)), StrokeStyle::default(), true),
        },
    };
    let colour = match colour {
        Some(own) => theme::colour(theme.kind_colour(own)),
        None => theme::colour(theme.colour(ColourRole::Connector)).gamma_multiply(0.7),
    };
    Strand {
        label: label.into(),
        shows_label: false,
        count: 1,
        colour,
        stroke,
        has_arrow,
        goes_sideways: true,
        lane: 0.0,
        is_thin: false,
        look: Look::Plain,
    }
}
