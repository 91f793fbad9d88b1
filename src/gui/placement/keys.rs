//! The keys of the board while one of its sides has the keyboard.

use egui::{Key, Modifiers, Ui};

use super::PlacementBoard;
use super::facts::Which;
use super::side::list_id;
use crate::gui::action::Action;
use crate::gui::outbox::{Outbox, SelectMode};
use crate::model::PositionId;

/// So many positions are passed by Page Up and Page Down.
const PAGE: isize = 12;
/// Further than any list is long.
const FAR: isize = isize::MAX / 2;

/// Walks through the side that has the keyboard, and asks for what else its keys mean.
pub fn listen(ui: &Ui, board: &mut PlacementBoard, out: &mut Outbox) {
    let focused = ui.memory(|memory| memory.focused());
    let sides = [Which::Earlier, Which::Later];
    let Some(which) = sides.into_iter().find(|which| focused == Some(list_id(*which))) else { return };
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let (plain, shift) = (Modifiers::NONE, Modifiers::SHIFT);
    for (key, by) in [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, PAGE),
        (Key::PageUp, -PAGE),
        (Key::Home, -FAR),
        (Key::End, FAR),
    ] {
        if pressed(shift, key) {
            walk(board, which, by, SelectMode::Range);
        } else if pressed(plain, key) {
            walk(board, which, by, SelectMode::Only);
        }
    }
    for (key, other) in [(Key::ArrowRight, Which::Later), (Key::ArrowLeft, Which::Earlier)] {
        if pressed(plain, key) && other != which {
            cross(ui, board, other);
        }
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        let all: Vec<PositionId> = board.sides[which.index()].list.positions().cloned().collect();
        board.chosen = super::Chosen { is_later: which == Which::Later, positions: all };
    }
    if board.drag.is_none() && pressed(plain, Key::Escape) {
        board.chosen.positions.clear();
    }
    if board.chosen.on(which).is_empty() {
        return;
    }
    for (key, action) in [
        (Key::Enter, Action::PlacePosition),
        (Key::Delete, Action::TakePlacementBack),
        (Key::Minus, Action::LapsePosition),
    ] {
        if pressed(plain, key) {
            out.act(action);
        }
    }
}

fn walk(board: &mut PlacementBoard, which: Which, by: isize, mode: SelectMode) {
    let list: Vec<&PositionId> = board.sides[which.index()].list.positions().collect();
    let Some(last) = list.len().checked_sub(1) else { return };
    let own = board.chosen.on(which).last().and_then(|own| list.iter().position(|id| *id == own));
    let next = match own {
        Some(own) => own.saturating_add_signed(by).min(last),
        None if by > 0 => 0,
        None => last,
    };
    let next = list[next].clone();
    board.choose(which, &next, mode);
}

/// Goes to the other side: to what stands across, or to the first row that there is.
fn cross(ui: &Ui, board: &mut PlacementBoard, other: Which) {
    let across = board.facts.across(other.other(), board.chosen.on(other.other()));
    let list = &board.sides[other.index()].list;
    let next = across.into_iter().find(|id| list.place_of(id).is_some()).or_else(|| list.positions().next().cloned());
    if let Some(next) = next {
        board.choose(other, &next, SelectMode::Only);
    }
    ui.memory_mut(|memory| memory.request_focus(list_id(other)));
}
