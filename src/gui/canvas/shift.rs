//! Cards out of their place: gliding to a new one, or making room for what is dragged over them.

use std::collections::HashMap;
use std::ops::Range;

use super::camera::{GLIDE_S, eased};
use super::paint::Shift;
use crate::layout::Run;
use crate::model::{Place, UnitId};
use crate::scene::{SIZES, Scene};

/// More cards than this jump to their new places.
const MOST_GLIDING: usize = 3_000;
/// How far neighbours side by side make room.
const ROOM_PT: f64 = 36.0;

/// Cards on their way from where they stood in the scene before.
#[derive(Debug, Default)]
pub struct Glide {
    offsets: Vec<(f64, f64)>,
    most_pt: f64,
    started_s: f64,
}

impl Glide {
    /// The glide from one scene to the next, and by how much most of what is in both has moved.
    ///
    /// The view goes along with that, so that what did not change stays where it is. With `anchor` the view goes along
    /// with that unit instead.
    pub fn between(before: &Scene, after: &Scene, anchor: Option<&UnitId>, now_s: f64) -> (Self, (f64, f64)) {
        if after.cards().len() > MOST_GLIDING || before.cards().len() > MOST_GLIDING {
            return (Self::default(), anchor.and_then(|unit| moved(before, after, unit)).unwrap_or_default());
        }
        let old: HashMap<&UnitId, usize> =
            before.cards().iter().enumerate().map(|(card, held)| (&held.unit, card)).collect();
        let steps = |card: usize| {
            let was = before.rect(*old.get(&after.cards()[card].unit)?);
            let is = after.rect(card);
            Some((is.left - was.left, is.top - was.top))
        };
        let along = anchor.and_then(|unit| moved(before, after, unit)).unwrap_or_else(|| {
            let mut counts: HashMap<(i64, i64), (usize, (f64, f64))> = HashMap::new();
            for step in (0..after.cards().len()).filter_map(steps) {
                let entry = counts.entry((step.0.round() as i64, step.1.round() as i64)).or_insert((0, step));
                entry.0 += 1;
            }
            let most = counts.into_iter().max_by_key(|(rounded, (count, _))| (*count, std::cmp::Reverse(*rounded)));
            most.map_or((0.0, 0.0), |(_, (_, step))| step)
        });
        let offset = |card: usize| steps(card).map_or((0.0, 0.0), |(x, y)| (along.0 - x, along.1 - y));
        let offsets: Vec<_> = (0..after.cards().len()).map(offset).collect();
        let most_pt = offsets.iter().map(|(x, y)| x.abs().max(y.abs())).fold(0.0, f64::max);
        (Self { offsets, most_pt, started_s: now_s }, along)
    }

    /// The cards as they are at a moment; `None` when they have arrived.
    pub fn at(&self, now_s: f64) -> Option<Gliding<'_>> {
        let share = eased((now_s - self.started_s) / GLIDE_S);
        (self.most_pt > 0.5 && share < 1.0).then_some(Gliding { glide: self, left: 1.0 - share })
    }
}

fn moved(before: &Scene, after: &Scene, unit: &UnitId) -> Option<(f64, f64)> {
    let (was, is) = (before.rect(before.card_of(unit)?), after.rect(after.card_of(unit)?));
    Some((is.left - was.left, is.top - was.top))
}

/// A glide at one moment.
#[derive(Debug)]
pub struct Gliding<'a> {
    glide: &'a Glide,
    left: f64,
}

impl Gliding<'_> {
    /// How much of the way is done, 0 to 1.
    pub fn done(&self) -> f64 {
        1.0 - self.left
    }
}

impl Shift for Gliding<'_> {
    fn of(&self, card: usize) -> (f64, f64) {
        let (x, y) = self.glide.offsets.get(card).copied().unwrap_or_default();
        (x * self.left, y * self.left)
    }

    fn most(&self) -> f64 {
        self.glide.most_pt * self.left
    }
}

/// Every card in its place.
#[derive(Debug)]
pub struct Still;

impl Shift for Still {
    fn of(&self, _: usize) -> (f64, f64) {
        (0.0, 0.0)
    }

    fn most(&self) -> f64 {
        0.0
    }
}

/// A gap that opens between two siblings: those before it and those after it move apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gap {
    before: Range<usize>,
    after: Range<usize>,
    by_before: (f64, f64),
    by_after: (f64, f64),
    /// Where what is dropped would stand.
    pub slot: Option<crate::geometry::Rect>,
}

impl Gap {
    /// The gap at a place under a card, wide enough for something `height_pt` high. `None` when nothing has to open.
    pub fn at(scene: &Scene, parent: Option<usize>, place: &Place, height_pt: f64, share: f64) -> Option<Self> {
        let children: Vec<usize> = scene.children(parent).collect();
        let find = |unit: &UnitId| children.iter().position(|&card| scene.cards()[card].unit == *unit);
        let index = match place {
            Place::First => 0,
            Place::Last => return None,
            Place::Before(unit) => find(unit)?,
            Place::After(unit) => find(unit)? + 1,
        };
        let first = *children.first()?;
        let end = scene.subtree(*children.last()?).end;
        let split = children.get(index).copied().unwrap_or(end);
        let run = parent.map_or(Run::SideBySide, |parent| scene.placement().children_run(parent as u32));
        let neighbour = scene.rect(children[index.saturating_sub(1).min(children.len() - 1)]);
        let (by_before, by_after, slot) = match run {
            Run::Stacked => {
                let room = (height_pt + 8.0) * share;
                let top = match index.checked_sub(1) {
                    Some(above) => scene.subtree_bounds(children[above]).bottom() + 8.0,
                    None => neighbour.top,
                };
                let slot = crate::geometry::Rect::new(neighbour.left, top, neighbour.width, height_pt * share);
                ((0.0, 0.0), (0.0, room), slot)
            }
            Run::SideBySide => {
                let next = children.get(index).map(|&card| scene.rect(card));
                let middle = match (index.checked_sub(1), next) {
                    (Some(left), Some(next)) => (scene.rect(children[left]).right() + next.left) / 2.0,
                    (Some(left), None) => scene.rect(children[left]).right() + SIZES.text_right,
                    (None, Some(next)) => next.left - SIZES.text_right,
                    (None, None) => return None,
                };
                let room = ROOM_PT * share;
                let slot = crate::geometry::Rect::new(middle - room * 0.6, neighbour.top, room * 1.2, neighbour.height);
                ((-room, 0.0), (room, 0.0), slot)
            }
        };
        Some(Self { before: first..split, after: split..end, by_before, by_after, slot: Some(slot) })
    }
}

impl Shift for Gap {
    fn of(&self, card: usize) -> (f64, f64) {
        if self.before.contains(&card) {
            self.by_before
        } else if self.after.contains(&card) {
            self.by_after
        } else {
            (0.0, 0.0)
        }
    }

    fn most(&self) -> f64 {
        let size = |(x, y): (f64, f64)| x.abs().max(y.abs());
        size(self.by_before).max(size(self.by_after))
    }
}
