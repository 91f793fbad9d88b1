//! What is seen at a moment of a film: every card with its place, and the line that it hangs on.

use super::cast::Actor;
use super::hook::Hook;
use super::{Film, StepKind};
use crate::compare::Mark;
use crate::geometry::Rect;

/// One of the two charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    From,
    /// The second.
    To,
}

/// A card at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FilmCard {
    /// The chart whose card it is.
    pub side: Side,
    /// The place of the card there.
    pub card: usize,
    /// Where it stands now.
    pub rect: Rect,
    /// How much of it is there, 0 to 1.
    pub opacity: f64,
    /// What happens to it in this step; `None` when it is not what the step is about.
    pub mark: Option<Mark>,
    /// Whether it is under way: it passes over those that are not.
    pub is_moving: bool,
    /// The line that it hangs on, if there is one now.
    pub link: Option<Link>,
}

/// The line from a card to what stands above it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// What stands above it: its place in the frame.
    pub above: usize,
    /// How the line runs.
    pub hook: Hook,
    /// How much of it is there, 0 to 1.
    pub opacity: f64,
}

/// Every card of the film at a moment.
pub(super) fn at(film: &Film, moment: f64) -> Vec<FilmCard> {
    let current = film.step_at(moment).map(|step| step as u32);
    let is_shown_by_itself = current.is_some_and(|step| film.steps[step as usize].kind != StepKind::MakeRoom);
    let done = |step: Option<u32>| step.map_or(0.0, |step| film.progress(step, moment));
    let mut cards: Vec<FilmCard> = Vec::with_capacity(film.actors.len());
    // How far each actor of the first chart has come from its place there: what stands under it goes along.
    let mut carried: Vec<(f64, f64)> = Vec::with_capacity(film.actors.len());
    for actor in &film.actors {
        let (travelled, shown) = (done(actor.travels_in), done(actor.shows_in));
        let along = actor.from.and_then(|stand| stand.above).map_or((0.0, 0.0), |(above, _)| carried[above as usize]);
        let was = actor.from.map(|stand| stand.rect.translated(along.0, along.1));
        let (side, card, rect, opacity) = match (&actor.from, &actor.to) {
            (Some(from), Some(to)) => {
                let place = between(was.unwrap_or(from.rect), to.rect, travelled);
                let size = between(from.rect, to.rect, shown);
                let rect = Rect::new(place.left, place.top, size.width, size.height);
                let (side, card) =
                    if shown < 0.5 && moment < 1.0 { (Side::From, from.card) } else { (Side::To, to.card) };
                (side, card, rect, 1.0)
            }
            (Some(from), None) => {
                let was = was.unwrap_or(from.rect);
                let goal = kin(film, actor)
                    .filter(|_| actor.goes_to_kin)
                    .and_then(|kin| kin.to)
                    .map_or(was, |stand| stand.rect);
                (Side::From, from.card, between(was, sized(goal, was), travelled), 1.0 - travelled)
            }
            (None, Some(to)) => {
                let origin = actor.kin.map_or(to.rect, |kin| sized(cards[kin as usize].rect, to.rect));
                (Side::To, to.card, between(origin, to.rect, travelled), travelled)
            }
            (None, None) => unreachable!("an actor stands in one of the charts"),
        };
        carried.push(match (&actor.from, &actor.to) {
            (Some(from), Some(_)) => (rect.left - from.rect.left, rect.top - from.rect.top),
            _ => along,
        });
        let is_acting = [actor.travels_in, actor.shows_in, actor.acts_in].contains(&current);
        let mark = Some(actor.mark).filter(|&mark| is_acting && is_shown_by_itself && mark != Mark::Unchanged);
        let is_moving = [travelled, shown].iter().any(|share| 0.0 < *share && *share < 1.0);
        let link = link(actor, travelled, opacity);
        cards.push(FilmCard { side, card: card as usize, rect, opacity, mark, is_moving, link });
    }
    for place in 0..cards.len() {
        if let Some(link) = cards[place].link {
            let opacity = link.opacity.min(cards[link.above].opacity);
            cards[place].link = (opacity > 0.0).then_some(Link { opacity, ..link });
        }
    }
    cards
}

/// The line of an actor: the old one until halfway, then the new one; it gives way when it comes to hang elsewhere.
fn link(actor: &Actor, travelled: f64, opacity: f64) -> Option<Link> {
    let above = |stand: Option<super::cast::Stand>| stand.and_then(|stand| stand.above);
    let (was, is) = (above(actor.from), above(actor.to));
    if !actor.stays() {
        let (above, hook) = was.or(is)?;
        return Some(Link { above: above as usize, hook, opacity });
    }
    let hangs_elsewhere = was.map(|(above, _)| above) != is.map(|(above, _)| above);
    let (now, share) = if travelled < 0.5 { (was, 1.0 - 2.0 * travelled) } else { (is, 2.0 * travelled - 1.0) };
    let (above, hook) = now?;
    Some(Link { above: above as usize, hook, opacity: if hangs_elsewhere { share } else { 1.0 } })
}

fn kin<'a>(film: &'a Film, actor: &Actor) -> Option<&'a Actor> {
    actor.kin.map(|kin| &film.actors[kin as usize])
}

/// A rectangle at the corner of `place` with the size of `size`.
fn sized(place: Rect, size: Rect) -> Rect {
    Rect::new(place.left, place.top, size.width, size.height)
}

/// The rectangle that is `share` of the way; at both ends exactly the end.
fn between(from: Rect, to: Rect, share: f64) -> Rect {
    if share <= 0.0 {
        return from;
    }
    if share >= 1.0 {
        return to;
    }
    let mix = |a: f64, b: f64| a + (b - a) * share;
    Rect::new(mix(from.left, to.left), mix(from.top, to.top), mix(from.width, to.width), mix(from.height, to.height))
}
