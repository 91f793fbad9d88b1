//! What happens when: the steps of a film, and in which of them each unit acts.

use std::collections::BTreeMap;

use super::cast::Actor;
use crate::compare::{Difference, Mark};
use crate::geometry::Rect;
use crate::model::UnitId;
use crate::scene::Scene;

/// More cards than this change in one step, all together.
const MOST_ACTING: usize = 3_000;
/// With more steps than this those of one parent are taken together, and then those of one kind.
const MOST_STEPS: usize = 40;

/// One step of a film.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What kind of step it is.
    pub kind: StepKind,
    /// The places of the changes that it shows, in the difference; none where the chart only makes room.
    pub changes: Vec<usize>,
    /// The units that act in it.
    pub units: Vec<UnitId>,
    /// What these take up before and after, with what they stand under; `None` where the whole chart moves.
    pub bounds: Option<Rect>,
}

/// What happens in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// Units lapse.
    Lapse,
    /// What stays makes room, or closes up.
    MakeRoom,
    /// Units come, move, or go on as others.
    Build,
    /// Units become different where they stand.
    Change,
    /// Everything at once: it would be too much to see apart.
    AllAtOnce,
}

/// What acts together.
type Group = (StepKind, u8, usize);

/// Writes the steps, and in each actor when it acts.
pub(super) fn write(actors: &mut [Actor], from: &Scene, to: &Scene, difference: &Difference) -> Vec<Step> {
    let acting: Vec<usize> = (0..actors.len()).filter(|&place| acts(&actors[place])).collect();
    let is_at_rest = acting.is_empty() && actors.iter().all(|actor| !is_different(actor, from, to));
    if is_at_rest {
        return Vec::new();
    }
    if acting.len() > MOST_ACTING {
        for actor in actors.iter_mut() {
            (actor.travels_in, actor.shows_in, actor.acts_in) = (Some(0), Some(0), Some(0));
        }
        return vec![step(StepKind::AllAtOnce, &acting, actors, from, to)];
    }
    let mut groups = BTreeMap::new();
    for finest in 0..3 {
        groups = grouped(&acting, actors, difference, finest);
        if groups.len() <= MOST_STEPS {
            break;
        }
    }
    let mut ordered: Vec<(Group, Vec<usize>)> = groups.into_iter().collect();
    ordered.sort_by_key(|(group, members)| (group.0, members.iter().map(|&place| order(place, actors)).min(), *group));
    let before_room = ordered.partition_point(|(group, _)| group.0 < StepKind::MakeRoom);
    // Whether anything has to make room is known when it is known what travels by itself.
    let assign = |actors: &mut [Actor], has_room: bool| {
        for (index, (group, members)) in ordered.iter().enumerate() {
            let step = (index + usize::from(has_room && index >= before_room)) as u32;
            for &place in members {
                let actor = &mut actors[place];
                (actor.shows_in, actor.acts_in) = (Some(step), Some(step));
                actor.travels_in = (group.0 != StepKind::Change).then_some(step);
            }
        }
        travel_with_parents(actors, has_room.then_some(before_room as u32));
    };
    assign(actors, false);
    let has_room = actors.iter().any(|actor| actor.travels_in.is_none() && is_different(actor, from, to));
    if has_room {
        assign(actors, true);
    }
    let mut steps: Vec<Step> =
        ordered.iter().map(|(group, members)| step(group.0, members, actors, from, to)).collect();
    if has_room {
        steps.insert(before_room, step(StepKind::MakeRoom, &[], actors, from, to));
    }
    steps
}

/// Whether it does something by itself.
fn acts(actor: &Actor) -> bool {
    !actor.stays() || matches!(actor.mark, Mark::Changed | Mark::Moved)
}

/// Whether it looks different, or stands elsewhere, or hangs otherwise.
fn is_different(actor: &Actor, from: &Scene, to: &Scene) -> bool {
    match (&actor.from, &actor.to) {
        (Some(was), Some(is)) => {
            let has_other_face = from.cards()[was.card as usize] != to.cards()[is.card as usize];
            was.rect != is.rect || was.above != is.above || (has_other_face && actor.mark != Mark::Changed)
        }
        _ => true,
    }
}

/// What acts together, from each change by itself (0) to everything of a kind (2).
fn grouped(
    acting: &[usize],
    actors: &[Actor],
    difference: &Difference,
    coarseness: usize,
) -> BTreeMap<Group, Vec<usize>> {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for &place in acting {
        let actor = &actors[place];
        let kind = match actor.mark {
            Mark::Gone if !actor.is_of_succession(difference) => StepKind::Lapse,
            Mark::Gone | Mark::New | Mark::Moved => StepKind::Build,
            _ => StepKind::Change,
        };
        let own = actor.change.map_or((0, place), |change| (1, change));
        let above = actor.to.or(actor.from).and_then(|stand| stand.above);
        let (sort, key) = match coarseness {
            0 => own,
            1 => (2 + actor.mark as u8, above.map_or(usize::MAX, |(above, _)| above as usize)),
            _ => (2 + actor.mark as u8, 0),
        };
        groups.entry((kind, sort, key)).or_default().push(place);
    }
    groups
}

/// Where an actor comes in the reading order: that of the second chart, for one that goes that of what it goes on in.
fn order(place: usize, actors: &[Actor]) -> (bool, u32) {
    let actor = &actors[place];
    let goal = || actor.kin.and_then(|kin| actors[kin as usize].to);
    match (actor.to.or_else(goal), actor.from) {
        (Some(stand), _) => (false, stand.card),
        (None, from) => (true, from.map_or(0, |stand| stand.card)),
    }
}

/// What stays goes along with what it stands under when that moves or comes, and otherwise when the chart makes room.
fn travel_with_parents(actors: &mut [Actor], room: Option<u32>) {
    let mut in_order: Vec<(u32, usize)> =
        (0..actors.len()).filter_map(|place| Some((actors[place].to?.card, place))).collect();
    in_order.sort_unstable();
    for (_, place) in in_order {
        let actor = &actors[place];
        if !actor.stays() || actor.mark == Mark::Moved {
            continue;
        }
        let above = actor.to.and_then(|stand| stand.above).map(|(above, _)| &actors[above as usize]);
        let travels_in = above.and_then(|above| above.travels_in).or(room);
        let actor = &mut actors[place];
        actor.travels_in = travels_in;
        // A face that is larger than the new one would lie over what stands beneath.
        if actor.mark != Mark::Changed || shrinks(actor) {
            actor.shows_in = travels_in;
        }
    }
}

fn shrinks(actor: &Actor) -> bool {
    let (Some(from), Some(to)) = (&actor.from, &actor.to) else { return false };
    to.rect.height < from.rect.height || to.rect.width < from.rect.width
}

fn step(kind: StepKind, members: &[usize], actors: &[Actor], from: &Scene, to: &Scene) -> Step {
    let mut changes: Vec<usize> = members.iter().filter_map(|&place| actors[place].change).collect();
    changes.sort_unstable();
    changes.dedup();
    let unit = |place: &usize| match (&actors[*place].from, &actors[*place].to) {
        (_, Some(stand)) => Some(to.cards()[stand.card as usize].unit.clone()),
        (Some(stand), None) => Some(from.cards()[stand.card as usize].unit.clone()),
        (None, None) => None,
    };
    Step { kind, changes, units: members.iter().filter_map(unit).collect(), bounds: None }
}
