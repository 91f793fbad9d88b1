//! What the actions of the board come to, with what is chosen on it.

use super::facts::{Pair, Which};
use super::list::Filter;
use super::{PlacementBoard, edits};
use crate::gui::action::Action;
use crate::gui::dialog::DialogKind;
use crate::gui::outbox::{Request, SelectMode};
use crate::i18n::Message;
use crate::model::{Document, Organisation, PositionId, SetPredecessors};

impl PlacementBoard {
    /// What an action asks for.
    ///
    /// Errors: why there is nothing to do.
    pub fn act(&mut self, action: Action, document: &Document) -> Result<Option<Request>, Message> {
        let pair = self.refresh(document).ok_or_else(|| Message::new("placement-nothing-here"))?;
        let organisations = pair.organisations(document).ok_or_else(|| Message::new("placement-nothing-here"))?;
        match action {
            Action::PlacePosition => self.ask_where(&pair).map(Some),
            Action::NextLeftOver => self.go_to_next_left_over().map(|()| None),
            action => self.edit(action, organisations).map(|edit| Some(Request::Edit(edit.into()))),
        }
    }

    fn earlier(&self) -> Result<&[PositionId], Message> {
        let chosen = self.chosen.on(Which::Earlier);
        if chosen.is_empty() { Err(Message::new("placement-choose-earlier")) } else { Ok(chosen) }
    }

    fn ask_where(&self, pair: &Pair) -> Result<Request, Message> {
        let positions = self.earlier()?.to_vec();
        Ok(Request::OpenDialog(DialogKind::PlacePositions(positions, pair.from.clone())))
    }

    fn edit(&self, action: Action, [_, to]: [&Organisation; 2]) -> Result<SetPredecessors, Message> {
        let chosen = self.chosen.positions.as_slice();
        let side = self.chosen.side();
        if chosen.is_empty() && action != Action::AcceptAllProposals {
            return Err(Message::new("placement-choose-first"));
        }
        let (edit, otherwise) = match action {
            Action::LapsePosition => {
                let stays = |id: &&PositionId| to.position(id).is_some();
                let otherwise = match self.earlier()?.iter().find(stays) {
                    Some(id) => Message::new("placement-still-there")
                        .with("position", to.position(id).map_or("", |position| position.title.as_str())),
                    None => Message::new("placement-lapses-already"),
                };
                (edits::lapse(to, chosen), otherwise)
            }
            Action::TakePlacementBack => {
                let edit = match side {
                    Which::Earlier => edits::take_back(to, chosen),
                    Which::Later => edits::take_origins_back(to, chosen),
                };
                (edit, Message::new("placement-nothing-to-take-back"))
            }
            Action::AcceptProposal => {
                let is_meant =
                    |row: &crate::compare::placement::PlacementRow| side.of(row).is_some_and(|id| chosen.contains(id));
                (edits::accept(to, &self.facts.placement, is_meant), Message::new("placement-nothing-proposed"))
            }
            _ => (edits::accept(to, &self.facts.placement, |_| true), Message::new("placement-nothing-proposed")),
        };
        edit.ok_or(otherwise)
    }

    /// Chooses the first position that is left over, or the one after what is chosen.
    fn go_to_next_left_over(&mut self) -> Result<(), Message> {
        let order = self.facts.units[Which::Earlier.index()].iter().flat_map(|(_, positions)| positions);
        let left_over: Vec<(usize, &PositionId)> =
            order.enumerate().filter(|(_, id)| self.facts.left_over.contains(*id)).collect();
        let own = self.chosen.on(Which::Earlier).last().and_then(|own| {
            let mut order = self.facts.units[Which::Earlier.index()].iter().flat_map(|(_, positions)| positions);
            order.position(|id| id == own)
        });
        let next = left_over.iter().find(|(place, _)| own.is_none_or(|own| *place > own)).or(left_over.first());
        let next = next.map(|(_, id)| (*id).clone()).ok_or_else(|| Message::new("placement-none-left-over"))?;
        if self.filter != Some(Filter::LeftOver) {
            self.filter = None;
        }
        let state = &mut self.sides[Which::Earlier.index()];
        state.wanted.words.clear();
        state.wanted.closed.clear();
        self.choose(Which::Earlier, &next, SelectMode::Only);
        Ok(())
    }
}
