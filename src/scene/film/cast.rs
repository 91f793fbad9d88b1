//! Who is in a film: every unit of either chart once, with where it stands in both.

use std::collections::HashMap;

use super::hook::{Hook, hooks};
use crate::compare::{Change, Difference, Mark};
use crate::geometry::Rect;
use crate::model::{RecordKey, UnitId};
use crate::scene::Scene;

/// A unit in one of the two charts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stand {
    /// Its card there.
    pub card: u32,
    /// Where that stands.
    pub rect: Rect,
    /// What stands above it there, among the actors, and how it hangs on it.
    pub above: Option<(u32, Hook)>,
}

/// A unit of the film. Those of the first chart come first, in its order; then those that are new, in the order of the
/// second.
#[derive(Clone, Debug)]
pub(super) struct Actor {
    pub from: Option<Stand>,
    pub to: Option<Stand>,
    /// What the difference says of it: of a unit that is shown in one chart only, that it comes or goes.
    pub mark: Mark,
    /// The place of the change that speaks for it.
    pub change: Option<usize>,
    /// For one that comes: the actor that it comes out of. For one that goes: the first in which it goes on.
    pub kin: Option<u32>,
    /// Whether it goes on in that one alone: then it goes there, and otherwise it fades where it stands.
    pub goes_to_kin: bool,
    /// The step in which it goes to its new place, comes or goes; `None` when it stays where it is.
    pub travels_in: Option<u32>,
    /// The step in which it shows its new face.
    pub shows_in: Option<u32>,
    /// The step that is about it.
    pub acts_in: Option<u32>,
}

/// All actors, without the steps in which they act.
pub(super) fn actors(from: &Scene, to: &Scene, difference: &Difference) -> Vec<Actor> {
    let (hooks_from, hooks_to) = (hooks(from), hooks(to));
    let mut places: HashMap<&UnitId, u32> = HashMap::new();
    let units = from.cards().iter().chain(to.cards()).map(|card| &card.unit);
    let mut cast: Vec<&UnitId> = Vec::new();
    for unit in units {
        places.entry(unit).or_insert_with(|| {
            cast.push(unit);
            cast.len() as u32 - 1
        });
    }
    let stand = |scene: &Scene, hooks: &[Option<Hook>], unit: &UnitId| {
        let card = scene.card_of(unit)?;
        let above = scene.parent(card).and_then(|above| {
            let place = places.get(&scene.cards()[above].unit)?;
            Some((*place, hooks[card]?))
        });
        Some(Stand { card: card as u32, rect: scene.rect(card), above })
    };
    let subjects = subjects(difference);
    let mut actors: Vec<Actor> = Vec::with_capacity(cast.len());
    for unit in &cast {
        let (from, to) = (stand(from, &hooks_from, unit), stand(to, &hooks_to, unit));
        let mark = match (&from, &to) {
            (Some(_), None) => Mark::Gone,
            (None, _) => Mark::New,
            _ => difference.mark(unit),
        };
        let change = speaker(difference, unit, mark).or_else(|| subjects.get(unit).copied());
        let (kin, goes_to_kin) = (None, false);
        let (travels_in, shows_in, acts_in) = (None, None, None);
        actors.push(Actor { from, to, mark, change, kin, goes_to_kin, travels_in, shows_in, acts_in });
    }
    for place in 0..actors.len() {
        (actors[place].kin, actors[place].goes_to_kin) = kin(&actors[place], &actors, &places, difference);
    }
    actors
}

/// The change that says what happens to a unit on the chart; another one when none does.
fn speaker(difference: &Difference, unit: &UnitId, mark: Mark) -> Option<usize> {
    let about = difference.places_about(&RecordKey::from(unit));
    let says = |change: &Change| match mark {
        Mark::Gone => passes_on(change) || matches!(change, Change::UnitRemoved { .. }),
        Mark::New => passes_on(change) || matches!(change, Change::UnitAdded { .. }),
        Mark::Moved => matches!(change, Change::UnitMoved { .. }),
        _ => true,
    };
    about.iter().copied().find(|&place| says(&difference.changes[place])).or_else(|| about.first().copied())
}

/// The first change that is about each unit: of a unit whose positions alone change none speaks for itself.
fn subjects(difference: &Difference) -> HashMap<&UnitId, usize> {
    let mut found = HashMap::new();
    for (place, change) in difference.changes.iter().enumerate() {
        let left = match change {
            Change::PositionsMoved { from, .. } => Some(from),
            _ => None,
        };
        for unit in change.subject().into_iter().chain(left) {
            found.entry(unit).or_insert(place);
        }
    }
    found
}

/// Whether units go on as others.
fn passes_on(change: &Change) -> bool {
    matches!(
        change,
        Change::Split { .. }
            | Change::Merged { .. }
            | Change::Replaced { .. }
            | Change::Reshaped { .. }
            | Change::Absorbed { .. }
    )
}

/// The actor that one comes out of, or goes on in, and whether it goes on in that one alone.
fn kin(
    actor: &Actor,
    actors: &[Actor],
    places: &HashMap<&UnitId, u32>,
    difference: &Difference,
) -> (Option<u32>, bool) {
    let Some(change) = actor.change else { return (None, false) };
    let (before, after): (&[UnitId], &[UnitId]) = match &difference.changes[change] {
        Change::Split { unit, into } => (std::slice::from_ref(unit), into),
        Change::Merged { units, into } => (units, std::slice::from_ref(into)),
        Change::Replaced { unit, by } => (std::slice::from_ref(unit), std::slice::from_ref(by)),
        Change::Reshaped { units, into } | Change::Absorbed { units, into } => (units, into),
        Change::UnitAdded { out_of, .. } => (out_of, &[]),
        _ => return (None, false),
    };
    let first = |units: &[UnitId], is_there: fn(&Actor) -> bool| {
        units.iter().filter_map(|unit| places.get(unit).copied()).find(|&place| is_there(&actors[place as usize]))
    };
    match actor.mark {
        Mark::New => (first(before, |actor| actor.from.is_some()), false),
        Mark::Gone => (first(after, |actor| actor.to.is_some()), after.len() == 1),
        _ => (None, false),
    }
}

impl Actor {
    /// Whether it was there and still is.
    pub fn stays(&self) -> bool {
        self.from.is_some() && self.to.is_some()
    }

    /// Whether units of the change that speaks for it go on as others: then it comes and goes with them.
    pub fn is_of_succession(&self, difference: &Difference) -> bool {
        self.change.is_some_and(|place| passes_on(&difference.changes[place]))
    }
}
