//! The way from one chart to another as a film: step by step, until every card stands where it will.
//!
//! Pure: a moment of the film is a value. What lapses fades, the rest makes room, then cluster by cluster things move,
//! appear and go on as others, and last what changed in itself shows its new face. `cast` is who is in it, `script` what
//! happens when, `frame` what is seen at a moment, `hook` how a line hangs on a card.

mod cast;
mod frame;
mod hook;
mod script;

pub use frame::{FilmCard, Link, Side};
pub use hook::Hook;
pub use script::{Step, StepKind};

use super::Scene;
use crate::compare::{Difference, Mark};
use crate::geometry::Rect;
use cast::Actor;

/// How long one is told what will happen before it does, at the ordinary speed.
const LEAD_S: f64 = 0.4;
/// How long things are under way in a step, at the ordinary speed.
const MOTION_S: f64 = 0.9;
/// How long one looks at what a step has done, at the ordinary speed.
const REST_S: f64 = 1.1;
/// How long one looks at the last chart, at the ordinary speed.
const CLOSING_S: f64 = 0.8;
/// How long a step takes, at the ordinary speed.
const STEP_S: f64 = LEAD_S + MOTION_S + REST_S;
/// How long the eye takes to go to what a step is about.
const GLANCE_S: f64 = 0.6;

/// The way from one chart to another.
///
/// A moment of it is a share of its duration, 0 to 1: at 0 it is the first chart, at 1 the second.
#[derive(Clone, Debug, Default)]
pub struct Film {
    actors: Vec<Actor>,
    steps: Vec<Step>,
    bounds: Rect,
}

impl Film {
    /// The film of `difference`, from the chart of its first organisation to that of its second. Cost: the cards, once for each step.
    pub fn between(from: &Scene, to: &Scene, difference: &Difference) -> Self {
        let mut actors = cast::actors(from, to, difference);
        let steps = script::write(&mut actors, from, to, difference);
        let bounds = match (from.cards().is_empty(), to.cards().is_empty()) {
            (true, _) => to.bounds(),
            (_, true) => from.bounds(),
            _ => from.bounds().union(&to.bounds()),
        };
        let mut film = Self { actors, steps, bounds };
        film.measure();
        film
    }

    /// What happens, in this order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether nothing happens on the chart.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// How long it takes at the ordinary speed.
    pub fn duration_s(&self) -> f64 {
        self.steps.len() as f64 * STEP_S + CLOSING_S
    }

    /// How long a step takes at the ordinary speed.
    pub const fn step_s(&self) -> f64 {
        STEP_S
    }

    /// What all of it takes up.
    pub fn bounds(&self) -> Rect {
        self.bounds
    }

    /// The step that a moment belongs to; its own end belongs to a step, its beginning to the one before. `None` at the
    /// first and the last chart.
    pub fn step_at(&self, moment: f64) -> Option<usize> {
        if moment <= 0.0 {
            return None;
        }
        let place = (0..self.steps.len()).find(|&step| moment <= self.end_of(step));
        place.filter(|_| moment < 1.0)
    }

    /// The moment at which a step is done; 0 or more and less than 1.
    pub fn end_of(&self, step: usize) -> f64 {
        (step + 1) as f64 * STEP_S / self.duration_s()
    }

    /// The first moment after this one at which a step is done; 1 when there is none.
    pub fn next(&self, moment: f64) -> f64 {
        (0..self.steps.len()).map(|step| self.end_of(step)).find(|&end| end > moment).unwrap_or(1.0)
    }

    /// The last moment before this one at which a step is done; 0 when there is none.
    pub fn previous(&self, moment: f64) -> f64 {
        (0..self.steps.len()).rev().map(|step| self.end_of(step)).find(|&end| end < moment).unwrap_or(0.0)
    }

    /// What one looks at: at first, then, and how far one is from the one to the other, 0 to 1. `None` is the whole chart.
    pub fn focus(&self, moment: f64) -> (Option<Rect>, Option<Rect>, f64) {
        let now_s = moment.clamp(0.0, 1.0) * self.duration_s();
        let step = self.step_at(moment).unwrap_or(if moment <= 0.0 { 0 } else { self.steps.len() });
        let bounds_of = |step: Option<usize>| self.steps.get(step?).and_then(|step| step.bounds);
        let share = eased((now_s - step as f64 * STEP_S) / GLANCE_S);
        (bounds_of(step.checked_sub(1)), bounds_of(Some(step)), share)
    }

    /// Every card at a moment, in an order that the film keeps to: a [`Link`] names cards by their places in it.
    /// Cost: linear in the cards.
    pub fn frame(&self, moment: f64) -> Vec<FilmCard> {
        frame::at(self, moment)
    }

    /// How much of a step's movement is done, 0 to 1, gently at both ends.
    fn progress(&self, step: u32, moment: f64) -> f64 {
        let begin_s = f64::from(step) * STEP_S;
        eased((moment * self.duration_s() - begin_s - LEAD_S) / MOTION_S)
    }

    /// Notes what each step takes up.
    fn measure(&mut self) {
        let mut before = self.frame(0.0);
        for step in 0..self.steps.len() {
            let after = self.frame(self.end_of(step));
            let acts = |card: &FilmCard| card.mark.is_some_and(|mark| mark != Mark::Carried);
            let acting = (0..after.len()).filter(|&place| acts(&after[place]));
            let rects = acting.flat_map(|place| {
                let above = after[place].link.map(|link| after[link.above].rect);
                let was = Some(before[place]).filter(|card| card.opacity > 0.0).map(|card| card.rect);
                [Some(after[place].rect), was, above].into_iter().flatten()
            });
            self.steps[step].bounds = rects.reduce(|all, rect| all.union(&rect));
            before = after;
        }
    }
}

/// From 0 to 1, gently at both ends.
fn eased(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
