//! Charts beside each other that are looked at together: where the camera over one chart has to be so that it shows the
//! same unit at the same place as the camera over another.

use egui::Vec2;

use super::camera::{FIT_MARGIN_PT, LEAST_READABLE_ZOOM, MOST_FIT_ZOOM, clamped};
use crate::geometry::{Point, Rect};
use crate::gui::view_state::Camera;
use crate::model::UnitId;
use crate::scene::Scene;

/// The same place in two charts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// In the chart that leads.
    pub lead: Point,
    /// In the chart that follows.
    pub follower: Point,
    /// The card there, in the chart that follows.
    pub card: usize,
}

impl Anchor {
    /// The place of a unit: in the chart that follows its own card, or that of the nearest unit above it that both show.
    /// `None` when the chart that leads does not show it, or nothing above it is in both.
    pub fn of_unit(lead: &Scene, follower: &Scene, unit: &UnitId) -> Option<Self> {
        let card = lead.card_of(unit)?;
        Self::at(lead, follower, card, lead.rect(card).centre())
    }

    /// The place of a unit in the chart that leads, and of another in the chart that follows.
    pub fn of_two(lead: &Scene, follower: &Scene, units: (&UnitId, &UnitId)) -> Option<Self> {
        let (own, card) = (lead.card_of(units.0)?, follower.card_of(units.1)?);
        Some(Self { lead: lead.rect(own).centre(), follower: follower.rect(card).centre(), card })
    }

    /// The place of what is nearest to a point of the chart that leads: the unit there, else the nearest that both show,
    /// else the nearest unit above the one there that both show.
    pub fn near(lead: &Scene, follower: &Scene, point: Point) -> Option<Self> {
        let card = nearest_of_both(lead, follower, point)?;
        Self::at(lead, follower, card, point)
    }

    /// By a card of the chart that leads: the point at the same share of the card, and as far beside it.
    fn at(lead: &Scene, follower: &Scene, card: usize, point: Point) -> Option<Self> {
        let up = |card: &usize| lead.parent(*card);
        let shared = std::iter::successors(Some(card), up)
            .find_map(|card| Some((card, follower.card_of(&lead.cards()[card].unit)?)));
        let (own, other) = shared?;
        let (own, there) = (lead.rect(own), follower.rect(other));
        let share = |low: f64, size: f64, at: f64| ((at - low) / size.max(1.0)).clamp(0.0, 1.0);
        let x = share(own.left, own.width, point.x);
        let y = share(own.top, own.height, point.y);
        let inside = |rect: Rect| Point::new(rect.left + rect.width * x, rect.top + rect.height * y);
        Some(Self { lead: inside(own), follower: inside(there), card: other })
    }
}

/// The camera over the chart that follows: as near as the one that leads, with the anchor at the same place from the middle.
pub fn linked(lead: Camera, anchor: &Anchor) -> Camera {
    let Camera { centre, zoom } = lead;
    let x = anchor.follower.x + centre.x - anchor.lead.x;
    let y = anchor.follower.y + centre.y - anchor.lead.y;
    Camera { centre: Point::new(x, y), zoom }
}

/// One of several charts that are to be seen together.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// How large its pane is, in screen points.
    pub size: Vec2,
    /// What the chart takes up.
    pub bounds: Rect,
    /// The place in it that is the same in all of them.
    pub anchor: Point,
}

impl Shown {
    /// A chart, with the middle of the card of the first unit that all have at the top, or else its own upper middle.
    pub fn of(scene: &Scene, size: Vec2, top: Option<&UnitId>) -> Self {
        let bounds = scene.bounds();
        let card = top.and_then(|unit| scene.card_of(unit)).map(|card| scene.rect(card));
        let anchor = card.map_or(Point::new(bounds.centre().x, bounds.top), |rect| rect.centre());
        Self { size, bounds, anchor }
    }
}

/// The unit that stands first in a chart, if all others show it too.
pub fn common_top<'a>(scenes: &[&'a Scene]) -> Option<&'a UnitId> {
    let (first, others) = scenes.split_first()?;
    let unit = &first.cards().first()?.unit;
    others.iter().all(|scene| scene.card_of(unit).is_some()).then_some(unit)
}

/// The cameras that show all charts whole, all equally near, with their anchors at the same place. With `is_opening`
/// the charts begin at the top of their panes, and where they could not be read as a whole only their upper part is shown.
pub fn fitted_together(shown: &[Shown], is_opening: bool) -> Vec<Camera> {
    let around = |shown: &Shown| {
        let Rect { left, top, width, height } = shown.bounds;
        Rect::new(left - shown.anchor.x, top - shown.anchor.y, width, height)
    };
    let Some(all) = shown.iter().map(around).reduce(|all, rect| all.union(&rect)) else { return Vec::new() };
    let room = |size: f32| (f64::from(size) - 2.0 * FIT_MARGIN_PT).max(1.0);
    let fits = shown.iter().map(|shown| {
        (room(shown.size.x) / all.width.max(1.0)).min(room(shown.size.y) / all.height.max(1.0)).min(MOST_FIT_ZOOM)
    });
    let fitted = fits.fold(f64::INFINITY, f64::min);
    let from_top = is_opening && fitted < LEAST_READABLE_ZOOM;
    let zoom = clamped(if from_top { LEAST_READABLE_ZOOM } else { fitted });
    let camera = |shown: &Shown| {
        let half_height = f64::from(shown.size.y) / 2.0;
        let y = match is_opening {
            true => all.top + (half_height - FIT_MARGIN_PT) / zoom,
            false => all.centre().y,
        };
        let x = if from_top { 0.0 } else { all.centre().x };
        Camera { centre: Point::new(shown.anchor.x + x, shown.anchor.y + y), zoom }
    };
    shown.iter().map(camera).collect()
}

/// The card nearest to a point whose unit the other chart shows too; the one at the point when nothing is in both.
fn nearest_of_both(lead: &Scene, follower: &Scene, point: Point) -> Option<usize> {
    let away = |rect: Rect| {
        let outside = |low: f64, high: f64, value: f64| (low - value).max(value - high).max(0.0);
        outside(rect.left, rect.right(), point.x).hypot(outside(rect.top, rect.bottom(), point.y))
    };
    let mut best: Option<(f64, usize)> = None;
    let mut card = 0;
    while card < lead.cards().len() {
        if best.is_some_and(|(least, _)| away(lead.subtree_bounds(card)) >= least) {
            card = lead.subtree(card).end;
            continue;
        }
        let own = away(lead.rect(card));
        let is_nearer = best.is_none_or(|(least, _)| own < least);
        if is_nearer && follower.card_of(&lead.cards()[card].unit).is_some() {
            best = Some((own, card));
        }
        card += 1;
    }
    best.map(|(_, card)| card)
}

#[cfg(test)]
mod tests;
