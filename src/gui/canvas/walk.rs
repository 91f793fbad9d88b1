//! Where the arrow keys lead on a chart.

use egui::Key;

use crate::geometry::Rect;
use crate::layout::{Form, Run};
use crate::scene::Scene;

/// The card that a key leads to from a card.
pub fn neighbour(scene: &Scene, card: usize, key: Key, form: Form) -> Option<usize> {
    let rect = scene.rect(card);
    let parent = scene.parent(card);
    let siblings: Vec<usize> = scene.children(parent).collect();
    let own = siblings.iter().position(|&sibling| sibling == card)?;
    let runs_down = |parent: Option<usize>| {
        form == Form::LeftToRight
            || parent.is_some_and(|parent| scene.placement().children_run(parent as u32) == Run::Stacked)
    };
    let previous = || own.checked_sub(1).map(|index| siblings[index]);
    let next = || siblings.get(own + 1).copied();
    let first_part = || scene.children(Some(card)).next();
    let sideways = |to_right: bool| nearest_sideways(scene, card, rect, to_right);
    match (key, runs_down(parent), form) {
        (Key::ArrowLeft, _, Form::LeftToRight) => parent,
        (Key::ArrowRight, _, Form::LeftToRight) => first_part(),
        (Key::ArrowUp, true, Form::LeftToRight) => previous(),
        (Key::ArrowDown, true, Form::LeftToRight) => next(),
        (Key::ArrowUp, true, _) => previous().map(|card| last_below(scene, card)).or(parent),
        (Key::ArrowDown, true, _) => first_part().or_else(next).or_else(|| after_branch(scene, card)),
        (Key::ArrowUp, false, _) => parent,
        (Key::ArrowDown, false, _) => first_part(),
        (Key::ArrowLeft, false, _) => previous().or_else(|| sideways(false)),
        (Key::ArrowRight, false, _) => next().or_else(|| sideways(true)),
        (Key::ArrowLeft, true, _) => sideways(false).or(parent),
        (Key::ArrowRight, true, _) => sideways(true),
        _ => None,
    }
}

/// In a stack, what stands lowest in the branch of a card: itself when it has no parts.
fn last_below(scene: &Scene, card: usize) -> usize {
    let mut lowest = card;
    while let Some(last) = scene.children(Some(lowest)).last() {
        lowest = last;
    }
    lowest
}

/// In a stack, the next sibling of the nearest unit above that has one in the same stack.
fn after_branch(scene: &Scene, card: usize) -> Option<usize> {
    let mut current = scene.parent(card)?;
    loop {
        let parent = scene.parent(current)?;
        if scene.placement().children_run(parent as u32) != Run::Stacked {
            return None;
        }
        let siblings: Vec<usize> = scene.children(Some(parent)).collect();
        let own = siblings.iter().position(|&sibling| sibling == current)?;
        if let Some(&next) = siblings.get(own + 1) {
            return Some(next);
        }
        current = parent;
    }
}

/// The card that stands next at the left or the right at about the same height.
fn nearest_sideways(scene: &Scene, card: usize, rect: Rect, to_right: bool) -> Option<usize> {
    let middle = rect.centre();
    let candidates = (0..scene.cards().len()).filter(|&other| other != card).filter_map(|other| {
        let there = scene.rect(other);
        let away = if to_right { there.left - rect.right() } else { rect.left - there.right() };
        let across = (there.centre().y - middle.y).abs();
        (away >= 0.0).then_some((away + 3.0 * across, other))
    });
    candidates.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, other)| other)
}
