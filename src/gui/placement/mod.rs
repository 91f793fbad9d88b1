//! The placement board: what becomes of every position, without names of people. At the left the positions of what was, at the
//! right those of what it becomes; posts are dragged from left to right, or placed with the keyboard.
//!
//! `facts` works out what there is, `list` which rows a side shows, `side` shows them with `row` and `link`, `bar` stands above
//! them, `details` at the right; `drag` carries posts, `keys` hears the keyboard, `edits` makes the edits. It reads and asks, as
//! every panel does; `asks` is what actions come to.

mod asks;
mod bar;
mod details;
mod drag;
mod edits;
mod empty;
mod facts;
mod keys;
mod link;
mod list;
mod row;
mod side;
mod threshold;

use std::collections::BTreeSet;

use egui::{Frame, Rect, Stroke, Ui, UiBuilder};

use super::action::Action;
use super::context::PanelContext;
use super::outbox::{Outbox, SelectMode};
use super::widget::committed_field::Fields;
use crate::model::{Document, PositionId, ScenarioId};
use drag::Drag;
pub use edits::place;
use facts::{Facts, Pair, Which};
use list::{Filter, List, Wanted};

/// Actions about units that mean nothing here.
pub const NOT_HERE: &[Action] = &[Action::SelectAll, Action::Cut, Action::PasteUnder, Action::MoveTo];

/// The id of the search field of the earlier side.
pub fn search_id() -> egui::Id {
    side::search_id(Which::Earlier)
}

/// The board, with what it remembers from frame to frame.
#[derive(Default)]
pub struct PlacementBoard {
    facts: Facts,
    /// What was, as it was chosen; otherwise what the scenario that is worked on is based on.
    from: Option<ScenarioId>,
    filter: Option<Filter>,
    sides: [SideState; 2],
    chosen: Chosen,
    drag: Option<Drag>,
    fields: Fields,
    /// In how many frames more the rows ask for the keyboard.
    wants_keyboard: u8,
}

/// What one side remembers.
#[derive(Debug, Default)]
struct SideState {
    wanted: Wanted,
    list: List,
    /// A position that is still to be brought into view.
    reveals: Option<PositionId>,
}

/// The positions that are chosen, all on one side; the one that was chosen last at the end.
#[derive(Clone, Debug, Default, PartialEq)]
struct Chosen {
    is_later: bool,
    positions: Vec<PositionId>,
}

impl Chosen {
    fn side(&self) -> Which {
        if self.is_later { Which::Later } else { Which::Earlier }
    }

    fn on(&self, side: Which) -> &[PositionId] {
        if self.side() == side { &self.positions } else { &[] }
    }
}

impl PlacementBoard {
    /// Shows the board and asks for what a hand does to it.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let Some(pair) = self.refresh(ctx.document) else { return empty::ui(ui, ctx, out) };
        let Some(organisations) = pair.organisations(ctx.document) else { return };
        let room = ui.available_rect_before_wrap();
        ui.painter().rect_filled(room, 0, ctx.palette.panel);
        let margin = egui::Margin { left: 16, right: 4, top: 8, bottom: 4 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            bar::ui(ui, ctx, &pair, &self.facts, &mut self.filter, &mut self.from, out);
        });
        let rest = Rect::from_x_y_ranges(room.x_range(), ui.cursor().top()..=room.bottom());
        ui.painter().hline(rest.x_range(), rest.top(), Stroke::new(1.0, ctx.palette.hairline));
        let middle = rest.center().x.round();
        ui.painter().vline(middle, rest.y_range(), Stroke::new(1.0, ctx.palette.hairline));
        keys::listen(ui, self, out);
        let chosen = self.chosen.clone();
        let across: BTreeSet<PositionId> = self.facts.across(chosen.side(), &chosen.positions).into_iter().collect();
        let look = side::Look { ctx, facts: &self.facts, organisations, chosen: &chosen, across: &across };
        let carried = self.drag.clone();
        let shown = [Which::Earlier, Which::Later].map(|which| {
            let x = if which == Which::Earlier { rest.left()..=middle - 1.0 } else { middle + 1.0..=rest.right() };
            let rect = Rect::from_x_y_ranges(x, rest.top() + 1.0..=rest.bottom());
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("placement", which)));
            child.set_clip_rect(rect.intersect(ui.clip_rect()));
            let state = &mut self.sides[which.index()];
            state.wanted.filter = self.filter;
            side::ui(&mut child, &look, which, state, carried.as_ref(), out)
        });
        if self.wants_keyboard > 0 && ui.memory(|memory| memory.top_modal_layer().is_none()) {
            self.wants_keyboard -= 1;
            shown[self.chosen.side().index()].response.request_focus();
            ui.ctx().request_repaint();
        }
        self.point(ui, &shown, out);
        drag::carry(ui, ctx, self, organisations, &shown, out);
        ui.advance_cursor_after_rect(room);
    }

    /// Shows what is chosen, in the panel at the right.
    pub fn details_ui(&mut self, ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox) {
        let pair = self.refresh(ctx.document);
        let Some(organisations) = pair.as_ref().and_then(|pair| pair.organisations(ctx.document)) else { return };
        details::ui(ui, ctx, &self.facts, organisations, &self.chosen, &mut self.fields, out);
    }

    /// What is being typed and not yet committed, as an edit.
    pub fn take_pending(&mut self) -> Option<crate::model::Command> {
        self.fields.take_pending()
    }

    /// Gives the keyboard to the rows once they are shown and no dialog has it: a dialog keeps it for a frame after it closed.
    pub fn take_keyboard(&mut self) {
        self.wants_keyboard = 2;
    }

    /// Whether it has rows to show: there are two scenarios to place between.
    pub fn has_rows(&self, document: &Document) -> bool {
        self.pair(document).is_some()
    }

    /// Forgets everything: another document is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// The two scenarios that the board is about: the one that is worked on, and what was chosen or what it is based on.
    fn pair(&self, document: &Document) -> Option<Pair> {
        let (scenarios, to) = (document.scenarios(), document.current());
        let is_other = |id: &&ScenarioId| *id != to && scenarios.get(id).is_some();
        let from = self.from.as_ref().filter(is_other).or_else(|| scenarios.base_of(to))?;
        Some(Pair { from: from.clone(), to: to.clone() })
    }

    /// Brings everything up to date. Returns what the board is about; `None` where there is nothing to place.
    fn refresh(&mut self, document: &Document) -> Option<Pair> {
        let pair = self.pair(document)?;
        if self.facts.refresh(document, &pair) {
            let side = self.chosen.side();
            self.chosen.positions.retain(|id| self.facts.has(side, id));
        }
        Some(pair)
    }

    /// Chooses a position of a side; what stands across from it comes into view.
    fn choose(&mut self, side: Which, position: &PositionId, mode: SelectMode) {
        if self.chosen.side() != side {
            self.chosen = Chosen { is_later: side == Which::Later, positions: Vec::new() };
        }
        let held = &mut self.chosen.positions;
        match mode {
            SelectMode::Toggle if held.contains(position) => held.retain(|id| id != position),
            SelectMode::Toggle => held.push(position.clone()),
            SelectMode::Range if !held.is_empty() => {
                let list: Vec<&PositionId> = self.sides[side.index()].list.positions().collect();
                let place = |id: &PositionId| list.iter().position(|other| *other == id);
                if let Some((first, last)) = place(&held[0]).zip(place(position)) {
                    let mut range: Vec<PositionId> =
                        list[first.min(last)..=first.max(last)].iter().map(|id| (*id).clone()).collect();
                    if first > last {
                        range.reverse();
                    }
                    *held = range;
                }
            }
            SelectMode::Only | SelectMode::Range => *held = vec![position.clone()],
        }
        self.sides[side.index()].reveals = Some(position.clone());
        self.sides[side.other().index()].reveals =
            self.facts.across(side, std::slice::from_ref(position)).into_iter().next();
    }

    /// What the pointer does to the rows.
    fn point(&mut self, ui: &Ui, shown: &[side::Shown; 2], out: &mut Outbox) {
        for (which, shown) in [Which::Earlier, Which::Later].into_iter().zip(shown) {
            if shown.asks_for_lapsed {
                let lapsed = Filter::Kind(crate::compare::placement::PlacementKind::Lapsed);
                self.filter = if self.filter == Some(lapsed) { None } else { Some(lapsed) };
            }
            let response = &shown.response;
            let is_menu = response.secondary_clicked();
            if !response.clicked() && !is_menu {
                continue;
            }
            response.request_focus();
            let pointed =
                response.interact_pointer_pos().and_then(|at| shown.row_at(&self.sides[which.index()].list, at));
            match pointed {
                Some(list::Row::Unit(unit, ..)) => {
                    let closed = &mut self.sides[which.index()].wanted.closed;
                    if !closed.remove(&unit) {
                        closed.insert(unit);
                    }
                }
                Some(list::Row::Position(id, _)) => {
                    let held = ui.input(|input| input.modifiers);
                    let mode = match () {
                        () if is_menu && self.chosen.on(which).contains(&id) => continue,
                        () if held.command => SelectMode::Toggle,
                        () if held.shift => SelectMode::Range,
                        () => SelectMode::Only,
                    };
                    self.choose(which, &id, mode);
                    if response.double_clicked() && !self.chosen.on(Which::Earlier).is_empty() {
                        out.act(Action::PlacePosition);
                    }
                }
                None => self.chosen.positions.clear(),
            }
            ui.ctx().request_repaint();
        }
    }
}
