//! What is at a point of the chart: which card, and where something dropped there would land.

use crate::geometry::{Point, Rect};
use crate::layout::Run;
use crate::model::{Place, UnitId};
use crate::scene::Scene;

/// The outer part of a card that means "beside it" instead of "under it".
const EDGE_SHARE: f64 = 0.28;

/// The card at a point; `None` between cards. Cards for which `is_passed_over` holds are not there.
pub fn card_at(scene: &Scene, point: Point, is_passed_over: &dyn Fn(usize) -> bool) -> Option<usize> {
    nearest(scene, point, 0.0, is_passed_over)
}

/// The card nearest to a point, at most `reach_pt` away.
fn nearest(scene: &Scene, point: Point, reach_pt: f64, is_passed_over: &dyn Fn(usize) -> bool) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    let mut card = 0;
    while card < scene.cards().len() {
        if is_passed_over(card) || !scene.subtree_bounds(card).expanded(reach_pt).contains(point) {
            card = scene.subtree(card).end;
            continue;
        }
        let away = distance(scene.rect(card), point);
        if away <= reach_pt && best.is_none_or(|(least, _)| away < least) {
            best = Some((away, card));
        }
        card += 1;
    }
    best.map(|(_, card)| card)
}

fn distance(rect: Rect, point: Point) -> f64 {
    let outside = |low: f64, high: f64, value: f64| (low - value).max(value - high).max(0.0);
    outside(rect.left, rect.right(), point.x).hypot(outside(rect.top, rect.bottom(), point.y))
}

/// Where what is dropped at a point would land: the unit it would stand under and the place there.
///
/// The middle of a card means under it, its edges beside it; between cards the nearest one within `reach_pt` counts.
/// `is_lifted` tells the cards that are being dragged.
pub fn landing(
    scene: &Scene,
    point: Point,
    reach_pt: f64,
    is_lifted: &dyn Fn(usize) -> bool,
) -> Option<(Option<UnitId>, Place)> {
    let card = nearest(scene, point, reach_pt, is_lifted)?;
    let rect = scene.rect(card);
    let unit = &scene.cards()[card].unit;
    let parent = scene.parent(card);
    let run = parent.map_or(Run::SideBySide, |parent| scene.placement().children_run(parent as u32));
    let share = match run {
        Run::SideBySide => (point.x - rect.left) / rect.width,
        Run::Stacked => (point.y - rect.top) / rect.height,
    };
    let is_inside = rect.contains(point);
    let beneath_a_leaf = !is_inside && share > 1.0 && run == Run::SideBySide;
    if is_inside && (EDGE_SHARE..=1.0 - EDGE_SHARE).contains(&share) {
        return Some((Some(unit.clone()), Place::Last));
    }
    let parent = parent.map(|parent| scene.cards()[parent].unit.clone());
    // A top has nothing above it to be beside in: what is dropped near it goes under it.
    if parent.is_none() && !beneath_a_leaf && !is_inside {
        return Some((Some(unit.clone()), Place::Last));
    }
    let place = if share < 0.5 { Place::Before(unit.clone()) } else { Place::After(unit.clone()) };
    Some((parent, place))
}
