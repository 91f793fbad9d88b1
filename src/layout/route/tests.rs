//! The laws of routing, over random cards in rows, stacks and loose, and one small chart per rule.

use super::*;
use crate::geometry::{Rect, Segment};
use proptest::prelude::*;

const TOLERANCE_PT: f64 = 1e-6;

fn request(from: u32, to: u32) -> RouteRequest {
    RouteRequest { from, to }
}

fn route_all(cards: &[Rect], connectors: &[Segment], requests: &[RouteRequest]) -> Vec<Route> {
    route(&Obstacles::new(cards, connectors, 6.0), requests, &RouteOptions::default())
}

fn route_pair(cards: &[Rect], from: u32, to: u32) -> Route {
    route_all(cards, &[], &[request(from, to)]).remove(0)
}

fn card(left: f64, top: f64) -> Rect {
    Rect::new(left, top, 100.0, 40.0)
}

/// Stacks side by side, as in a rake: gaps from touching to wide, cards of all sizes.
fn stacks() -> impl Strategy<Value = Vec<Rect>> {
    let sizes = prop::collection::vec((1.0..120.0f64, 10.0..60.0f64), 0..9);
    let stack = (sizes, 0.0..40.0f64, prop_oneof![Just(0.0), 0.0..30.0f64], 0.0..80.0f64);
    prop::collection::vec(stack, 0..9).prop_map(|stacks| {
        let mut cards = Vec::new();
        let mut left = 0.0;
        for (sizes, gap_beside, gap_below, mut top) in stacks {
            let mut width: f64 = 0.0;
            for (card_width, height) in sizes {
                cards.push(Rect::new(left, top, card_width, height));
                width = width.max(card_width);
                top += height + gap_below;
            }
            left += width + gap_beside;
        }
        cards
    })
}

/// Cards strewn over a field, each in a cell of its own.
fn strewn() -> impl Strategy<Value = Vec<Rect>> {
    let one = (0.0..1.0f64, 0.0..1.0f64, 0.0..1.0f64, 0.0..1.0f64, 0u8..3);
    prop::collection::vec(one, 0..80).prop_map(|list| {
        let to_card = |(index, (x, y, width, height, chance))| {
            let (left, top) = (f64::from(index as u32 % 9) * 150.0, f64::from(index as u32 / 9) * 80.0);
            let (width, height): (f64, f64) = (width * 150.0, height * 80.0);
            (chance > 0).then(|| Rect::new(left + x * (150.0 - width), top + y * (80.0 - height), width, height))
        };
        list.into_iter().enumerate().filter_map(to_card).collect()
    })
}

fn charts() -> impl Strategy<Value = (Vec<Rect>, Vec<Segment>, Vec<RouteRequest>)> {
    let requests = prop::collection::vec((any::<u16>(), any::<u16>()), 0..40);
    let lines = prop::collection::vec((0.0..900.0f64, 0.0..500.0f64, 1.0..300.0f64, any::<bool>()), 0..20);
    (prop_oneof![stacks(), strewn()], lines, requests).prop_map(|(cards, lines, pairs)| {
        let count = cards.len().max(1) as u32;
        let requests = pairs.into_iter().map(|(a, b)| request(u32::from(a) % count, u32::from(b) % count)).collect();
        let to_segment = |(x, y, length, is_level)| {
            let end = if is_level { Point::new(x + length, y) } else { Point::new(x, y + length) };
            Segment::new(Point::new(x, y), end)
        };
        (cards, lines.into_iter().map(to_segment).collect(), requests)
    })
}

fn is_on_edge(card: &Rect, point: Point) -> bool {
    let is_inside = card.left + TOLERANCE_PT < point.x
        && point.x < card.right() - TOLERANCE_PT
        && card.top + TOLERANCE_PT < point.y
        && point.y < card.bottom() - TOLERANCE_PT;
    card.expanded(TOLERANCE_PT).contains(point) && !is_inside
}

fn assert_laws(cards: &[Rect], request: RouteRequest, route: &Route) {
    let points = &route.points;
    assert!(route.label_at.x.is_finite() && route.label_at.y.is_finite());
    let exists = |card: u32| (card as usize) < cards.len();
    if request.from == request.to || !exists(request.from) || !exists(request.to) {
        assert!(points.is_empty() && !route.is_fallback);
        return;
    }
    assert!(points.iter().all(|point| point.x.is_finite() && point.y.is_finite()));
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        assert!(route.is_fallback);
        return;
    };
    assert!(is_on_edge(&cards[request.from as usize], *first), "{request:?} starts at {first:?}");
    assert!(is_on_edge(&cards[request.to as usize], *last), "{request:?} ends at {last:?}");
    let is_level: Vec<bool> = points.windows(2).map(|pair| pair[0].y == pair[1].y).collect();
    for (pair, is_level) in points.windows(2).zip(&is_level) {
        let bounds = Segment::new(pair[0], pair[1]).bounds();
        assert!(if *is_level { bounds.width > 0.0 } else { bounds.width == 0.0 && bounds.height > 0.0 }, "{points:?}");
        let is_crossed = |card: &&Rect| card.expanded(-TOLERANCE_PT).intersects(&bounds);
        if !route.is_fallback {
            assert_eq!(cards.iter().find(is_crossed), None, "{request:?} by {points:?}");
        }
    }
    // Level and upright in turn: no piece goes on straight or turns back.
    assert!(is_level.windows(2).all(|pair| pair[0] != pair[1]), "{points:?}");
}

/// How long the stretches are that two routes have in common.
fn shared_pt(a: &Route, b: &Route) -> f64 {
    let mut shared = 0.0;
    for a in a.points.windows(2).map(|pair| Segment::new(pair[0], pair[1]).bounds()) {
        for b in b.points.windows(2).map(|pair| Segment::new(pair[0], pair[1]).bounds()) {
            let width = a.right().min(b.right()) - a.left.max(b.left);
            let height = a.bottom().min(b.bottom()) - a.top.max(b.top);
            let is_upon = width >= -0.01 && height >= -0.01;
            if is_upon && (a.width > 0.0) == (b.width > 0.0) {
                shared += width.max(height).max(0.0);
            }
        }
    }
    shared
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn lines_obey_the_laws((cards, connectors, requests) in charts()) {
        let routes = route_all(&cards, &connectors, &requests);
        prop_assert_eq!(routes.len(), requests.len());
        for (request, route) in requests.iter().zip(&routes) {
            assert_laws(&cards, *request, route);
        }
    }

    #[test]
    fn equal_input_gives_equal_lines((cards, connectors, requests) in charts()) {
        prop_assert_eq!(route_all(&cards, &connectors, &requests), route_all(&cards, &connectors, &requests));
    }

    #[test]
    fn strange_numbers_do_no_harm(
        numbers in prop::collection::vec(prop_oneof![
            Just(f64::NAN), Just(f64::INFINITY), Just(-1.0), Just(0.0), Just(1e300), -500.0..500.0f64
        ], 0..40),
        clearance in prop_oneof![Just(f64::NAN), Just(0.0), Just(-3.0), Just(f64::INFINITY), 0.0..20.0f64],
        effort in prop_oneof![Just(0), Just(50), Just(200_000)],
    ) {
        let cards: Vec<Rect> = numbers.chunks_exact(4).map(|n| Rect::new(n[0], n[1], n[2], n[3])).collect();
        let lines: Vec<Segment> = numbers
            .chunks_exact(4)
            .map(|n| Segment::new(Point::new(n[0], n[1]), Point::new(n[2], n[1])))
            .collect();
        let count = cards.len() as u32 + 1;
        let requests: Vec<_> = (0..count).flat_map(|a| (0..count).map(move |b| request(a, b))).collect();
        let options = RouteOptions { effort, track_gap_pt: clearance, bend_cost_pt: clearance, ..Default::default() };
        for route in route(&Obstacles::new(&cards, &lines, clearance), &requests, &options) {
            prop_assert!(route.points.iter().all(|point| point.x.is_finite() && point.y.is_finite()));
        }
    }

    #[test]
    fn a_few_lines_in_a_roomy_chart_never_lie_on_each_other(pairs in prop::collection::vec((0u32..24, 0u32..24), 0..5)) {
        let cards: Vec<Rect> =
            (0..24).map(|n| card(f64::from(n % 6) * 160.0, f64::from(n / 6) * 100.0)).collect();
        let requests: Vec<_> = pairs.into_iter().map(|(a, b)| request(a, b)).collect();
        let routes = route_all(&cards, &[], &requests);
        for (index, a) in routes.iter().enumerate() {
            prop_assert!(!a.is_fallback);
            for b in &routes[index + 1..] {
                prop_assert!(shared_pt(a, b) < 0.5, "{:?} and {:?}", a.points, b.points);
            }
        }
    }
}

#[test]
fn defaults_are_as_documented() {
    let options = RouteOptions::default();
    assert_eq!((options.track_gap_pt, options.bend_cost_pt, options.crossing_cost_pt), (5.0, 40.0, 12.0));
    assert_eq!(options.effort, 200_000);
}

#[test]
fn no_cards_and_missing_cards_give_empty_lines() {
    assert_eq!(route_all(&[], &[], &[]), []);
    assert_eq!(route_pair(&[], 0, 1), Route::default());
    let missing = route_pair(&[card(0.0, 0.0)], 0, 7);
    assert!(missing.points.is_empty() && !missing.is_fallback);
}

#[test]
fn a_relation_of_a_card_with_itself_has_no_line_but_a_place_for_its_label() {
    let route = route_pair(&[card(0.0, 0.0)], 0, 0);
    assert_eq!(route, Route { points: Vec::new(), is_fallback: false, label_at: Point::new(50.0, 20.0) });
}

#[test]
fn cards_that_face_each_other_are_joined_straight() {
    let route = route_pair(&[card(0.0, 0.0), card(160.0, 10.0)], 0, 1);
    assert_eq!(route.points.len(), 2);
    assert_eq!(route.points[0].y, 25.0, "amid the stretch that both sides share");
}

#[test]
fn a_card_in_between_is_gone_around() {
    let cards = [card(0.0, 0.0), card(160.0, 0.0), card(320.0, 0.0)];
    let route = route_pair(&cards, 0, 2);
    assert!(!route.is_fallback);
    assert_eq!(route.points.len(), 4, "up or down, along, and back: {:?}", route.points);
}

#[test]
fn touching_cards_are_joined_around_a_corner() {
    let cards = [card(0.0, 0.0), card(0.0, 40.0)];
    let route = route_pair(&cards, 0, 1);
    assert!(!route.is_fallback);
    assert_laws(&cards, request(0, 1), &route);
}

#[test]
fn an_immured_card_gets_a_fallback() {
    let around = [
        Rect::new(-20.0, -20.0, 140.0, 20.0),
        Rect::new(-20.0, 40.0, 140.0, 20.0),
        Rect::new(-20.0, 0.0, 20.0, 40.0),
        Rect::new(100.0, 0.0, 20.0, 40.0),
    ];
    let cards: Vec<Rect> = [card(0.0, 0.0), card(300.0, 200.0)].into_iter().chain(around).collect();
    let route = route_pair(&cards, 0, 1);
    assert!(route.is_fallback && route.points.len() > 1);
    assert_laws(&cards, request(0, 1), &route);
}

#[test]
fn lines_that_arrive_at_one_side_spread_over_it() {
    let cards = [card(0.0, 0.0), card(300.0, 0.0), card(300.0, 120.0), card(300.0, 240.0)];
    let routes = route_all(&cards, &[], &[request(1, 0), request(2, 0), request(3, 0), request(1, 0)]);
    for (index, a) in routes.iter().enumerate() {
        for b in &routes[index + 1..] {
            let (a, b) = (a.points.last().expect("a line"), b.points.last().expect("a line"));
            assert!((a.x - b.x).abs().max((a.y - b.y).abs()) > 3.0, "{a:?} and {b:?}");
        }
    }
}

#[test]
fn a_line_keeps_off_a_connector_that_runs_its_way() {
    // A bus amid the gap between two rows; the line runs beside it.
    let cards = [card(0.0, 0.0), card(160.0, 0.0), card(320.0, 0.0), card(0.0, 76.0), card(320.0, 76.0)];
    let bus = Segment::new(Point::new(-50.0, 58.0), Point::new(500.0, 58.0));
    let route = route_all(&cards, &[bus], &[request(0, 4)]).remove(0);
    let upon = route.points.windows(2).filter(|pair| pair[0].y == pair[1].y && (pair[0].y - 58.0).abs() < 2.0);
    assert_eq!(upon.count(), 0, "{:?}", route.points);
}

#[test]
fn without_effort_every_line_is_a_fallback() {
    let cards = [card(0.0, 0.0), card(300.0, 100.0)];
    let options = RouteOptions { effort: 0, ..Default::default() };
    let routes = route(&Obstacles::new(&cards, &[], 6.0), &[request(0, 1)], &options);
    assert!(routes[0].is_fallback);
    assert_laws(&cards, request(0, 1), &routes[0]);
}
