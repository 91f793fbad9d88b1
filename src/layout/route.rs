//! Lines of relations around the cards of a chart: cards and pairs of cards in, upright and level lines out. Knows no
//! organisation; imports `geometry` only.
//!
//! [`route`] is a pure function of its input: no clock, no random, no hash map, no recursion. Equal input gives equal
//! lines. A line never passes through a card; where there is no other way, or finding one takes too long, it is a
//! fallback and says so.
//!
//! How it works: `obstacles` indexes cards and connectors in `grid`; `sight` looks straight ahead from a place and finds
//! where turning off makes sense; `search` strings such looks together into the cheapest way: short, with few bends,
//! across few connectors; `straighten` takes out small steps. Then `tracks` moves lines apart that lie on each other, in the order in which `order` says
//! they part, without leaving the free channel between the cards. `polyline` has what concerns one line only, `heading`
//! lets level and upright share their code.
//!
//! Sources: K. Wybrow, K. Marriott and P. Stuckey, *Orthogonal connector routing*, Graph Drawing 2009 (the cost, and
//! spreading after routing); K. Mikami and K. Tabuchi, *A computer program for optimal routing of printed circuit
//! conductors*, IFIP Congress 1968 (searching by lines instead of points).

mod grid;
mod heading;
mod obstacles;
mod order;
mod polyline;
mod search;
mod sight;
mod straighten;
#[cfg(test)]
mod tests;
mod tracks;

pub use obstacles::Obstacles;

use crate::geometry::Point;
use heading::Axis;
use search::Search;
use tracks::Line;

/// One line to draw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RouteRequest {
    /// Index of the card where the line starts.
    pub from: u32,
    /// Index of the card where it ends.
    pub to: u32,
}

/// How to draw lines. Distances and costs are in points; negative and NaN count as 0.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RouteOptions {
    /// Distance between parallel lines, where there is room. Default: 5.
    pub track_gap_pt: f64,
    /// How much longer a line may be to save one bend. Default: 40.
    pub bend_cost_pt: f64,
    /// How much longer a line may be to avoid crossing one connector. Default: 12.
    pub crossing_cost_pt: f64,
    /// How many cards, connectors and places are looked at for one line at most. Default: 200,000.
    pub effort: u32,
}

impl Default for RouteOptions {
    fn default() -> Self {
        Self { track_gap_pt: 5.0, bend_cost_pt: 40.0, crossing_cost_pt: 12.0, effort: 200_000 }
    }
}

impl RouteOptions {
    /// The same options with every distance a number from 0 on.
    fn cleaned(&self) -> Self {
        Self {
            track_gap_pt: self.track_gap_pt.max(0.0),
            bend_cost_pt: self.bend_cost_pt.max(0.0),
            crossing_cost_pt: self.crossing_cost_pt.max(0.0),
            effort: self.effort,
        }
    }
}

/// The line of one relation.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Route {
    /// From the edge of one card to the edge of the other; pieces are in turn level and upright, none is without
    /// length. Empty if there is nothing to draw: both cards are the same, or one does not exist.
    pub points: Vec<Point>,
    /// Whether no way was found: the line may pass through cards.
    pub is_fallback: bool,
    /// The middle of the longest piece, for a label or a mark; without points the middle of the first card, if any.
    pub label_at: Point,
}

/// Draws the lines of `requests`, one each, in the same order.
///
/// ```
/// # use herschik::{geometry::{Point, Rect}, layout::{Obstacles, RouteOptions, RouteRequest, route}};
/// let cards = [Rect::new(0.0, 0.0, 100.0, 40.0), Rect::new(150.0, 0.0, 100.0, 40.0)];
/// let obstacles = Obstacles::new(&cards, &[], 6.0);
/// let lines = route(&obstacles, &[RouteRequest { from: 0, to: 1 }], &RouteOptions::default());
/// assert_eq!(lines[0].points, [Point::new(100.0, 20.0), Point::new(150.0, 20.0)]);
/// assert_eq!(lines[0].label_at, Point::new(125.0, 20.0));
/// ```
pub fn route(obstacles: &Obstacles, requests: &[RouteRequest], options: &RouteOptions) -> Vec<Route> {
    let options = options.cleaned();
    let mut search = Search::default();
    let mut routes: Vec<Route> =
        requests.iter().map(|request| route_one(obstacles, *request, &options, &mut search)).collect();
    spread(obstacles, requests, &mut routes, &options);
    for (route, request) in routes.iter_mut().zip(requests) {
        let card = || obstacles.card(request.from).map(|card| card.centre());
        route.label_at = polyline::label_at(&route.points).or_else(card).unwrap_or_default();
    }
    routes
}

/// The way of one line, as if it were alone; without its label.
fn route_one(obstacles: &Obstacles, request: RouteRequest, options: &RouteOptions, search: &mut Search) -> Route {
    let (Some(from), Some(to)) = (obstacles.card(request.from), obstacles.card(request.to)) else {
        return Route::default();
    };
    if request.from == request.to {
        return Route::default();
    }
    match search.find(obstacles, request, options) {
        Some(mut points) => {
            straighten::straighten(obstacles, request, &mut points);
            Route { points, ..Route::default() }
        }
        None => Route { points: polyline::regardless(obstacles, from, to), is_fallback: true, ..Route::default() },
    }
}

/// Gives all lines but the fallbacks their tracks: upright pieces, level pieces, and the upright ones again, which the
/// level ones have lengthened or shortened.
fn spread(obstacles: &Obstacles, requests: &[RouteRequest], routes: &mut [Route], options: &RouteOptions) {
    let is_spread = |route: &Route| !route.is_fallback && route.points.len() > 1;
    let mut numbers = Vec::new();
    let mut lines = Vec::new();
    for (number, route) in routes.iter().enumerate().filter(|(_, route)| is_spread(route)) {
        numbers.push(number);
        lines.push(Line { request: requests[number], points: route.points.clone() });
    }
    for axis in [Axis::Y, Axis::X, Axis::Y] {
        tracks::spread(obstacles, &mut lines, axis, options);
        lines.iter_mut().for_each(|line| polyline::tidy(&mut line.points));
    }
    for (number, line) in numbers.into_iter().zip(lines) {
        // A line that moving has spoiled, which should not be, stays as it was found.
        if is_sound(obstacles, &line) {
            routes[number].points = line.points;
        } else {
            debug_assert!(false, "spreading spoiled {:?}: {:?}", line.request, line.points);
        }
    }
}

/// Whether a line has a length and passes through no card.
fn is_sound(obstacles: &Obstacles, line: &Line) -> bool {
    let ends = [line.request.from, line.request.to];
    let is_free = |pair: &[Point]| {
        let area = crate::geometry::Segment::new(pair[0], pair[1]).bounds();
        !obstacles.is_blocked(&area, ends)
    };
    line.points.len() > 1 && line.points.windows(2).all(is_free)
}
