//! What a hand on the board changes, as an edit of the later scenario. Nothing here when nothing would change.

use std::collections::BTreeMap;

use crate::compare::placement::{Placement, PlacementBasis, PlacementRow};
use crate::model::{Organisation, PositionId, PositionPredecessor, SetPredecessors};

/// Edits in the making: the predecessors of later positions as they are to be.
struct Draft<'a> {
    to: &'a Organisation,
    edit: SetPredecessors,
}

impl<'a> Draft<'a> {
    fn of(to: &'a Organisation) -> Self {
        Self { to, edit: SetPredecessors::default() }
    }

    fn predecessors(&mut self, position: &PositionId) -> &mut Vec<PositionPredecessor> {
        let held = || self.to.position(position).map_or_else(Vec::new, |position| position.predecessors.clone());
        self.edit.positions.entry(position.clone()).or_insert_with(held)
    }

    /// Lets one position come from another. One that is there under the same id comes from itself already.
    fn add(&mut self, from: &PositionId, to: &PositionId) {
        if from != to && self.to.position(to).is_some() {
            let held = self.predecessors(to);
            if held.iter().all(|origin| origin.position != *from) {
                held.push(PositionPredecessor {
                    position: from.clone(),
                    share_percent: None,
                    extra: crate::model::Extra::default(),
                });
            }
            self.set_lapsed(from, false);
        }
    }

    fn remove(&mut self, from: &PositionId, to: &PositionId) {
        self.predecessors(to).retain(|origin| origin.position != *from);
    }

    fn set_lapsed(&mut self, position: &PositionId, lapses: bool) {
        if self.to.properties().lapsed_positions.contains(position) == lapses {
            self.edit.lapsed.remove(position);
        } else {
            self.edit.lapsed.insert(position.clone(), lapses);
        }
    }

    /// The edit, without what stays as it is; `None` for none.
    fn finish(self) -> Option<SetPredecessors> {
        let Self { to, mut edit } = self;
        edit.positions.retain(|id, held| to.position(id).is_some_and(|position| position.predecessors != *held));
        (!edit.positions.is_empty() || !edit.lapsed.is_empty()).then_some(edit)
    }
}

/// Lets a later position come from these earlier ones.
pub fn place(to: &Organisation, positions: &[PositionId], at: &PositionId) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    for position in positions {
        draft.add(position, at);
    }
    draft.finish()
}

/// Lets an earlier position go to another later one than it did.
pub fn place_elsewhere(
    to: &Organisation,
    position: &PositionId,
    instead_of: &PositionId,
    at: &PositionId,
) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    if instead_of != at {
        draft.remove(position, instead_of);
    }
    draft.add(position, at);
    draft.finish()
}

/// Lets these earlier positions lapse, as far as they are not there any more; nothing comes from them then.
pub fn lapse(to: &Organisation, positions: &[PositionId]) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    let heirs = heirs(to);
    for position in positions.iter().filter(|position| to.position(position).is_none()) {
        for heir in heirs.get(position).into_iter().flatten() {
            draft.remove(position, heir);
        }
        draft.set_lapsed(position, true);
    }
    draft.finish()
}

/// Takes back what was said of these earlier positions.
pub fn take_back(to: &Organisation, positions: &[PositionId]) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    let heirs = heirs(to);
    for position in positions {
        for heir in heirs.get(position).into_iter().flatten() {
            draft.remove(position, heir);
        }
        draft.set_lapsed(position, false);
    }
    draft.finish()
}

/// Takes back what these later positions are said to come from.
pub fn take_origins_back(to: &Organisation, positions: &[PositionId]) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    for position in positions {
        draft.predecessors(position).clear();
    }
    draft.finish()
}

/// Takes back that one position comes from another.
pub fn unlink(to: &Organisation, from: &PositionId, at: &PositionId) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    draft.remove(from, at);
    draft.finish()
}

/// Says how much of an earlier position comes to a later one, in percent; `None` for all of it.
pub fn share(
    to: &Organisation,
    from: &PositionId,
    at: &PositionId,
    share_percent: Option<u8>,
) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    // A position that is there under its own id comes from itself without saying so.
    if from == at && share_percent.is_none() {
        draft.remove(from, at);
        return draft.finish();
    }
    let held = draft.predecessors(at);
    match held.iter_mut().find(|origin| origin.position == *from) {
        Some(origin) => origin.share_percent = share_percent,
        None => held.push(PositionPredecessor {
            position: from.clone(),
            share_percent,
            extra: crate::model::Extra::default(),
        }),
    }
    draft.finish()
}

/// Takes over what is proposed, of the rows that `is_meant`.
pub fn accept(
    to: &Organisation,
    placement: &Placement,
    is_meant: impl Fn(&PlacementRow) -> bool,
) -> Option<SetPredecessors> {
    let mut draft = Draft::of(to);
    let proposed = placement.rows.iter().filter(|row| row.basis == PlacementBasis::Proposed && is_meant(row));
    for (from, at) in proposed.filter_map(|row| row.from.as_ref().zip(row.to.as_ref())) {
        draft.add(from, at);
    }
    draft.finish()
}

/// By earlier position, the later ones that name it.
fn heirs(to: &Organisation) -> BTreeMap<&PositionId, Vec<&PositionId>> {
    let mut heirs: BTreeMap<&PositionId, Vec<&PositionId>> = BTreeMap::new();
    for (id, position) in to.positions() {
        for origin in position.predecessors.iter().filter(|origin| origin.position != *id) {
            heirs.entry(&origin.position).or_default().push(id);
        }
    }
    heirs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Command, Document};

    const SAMPLE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/almelo.json"));

    /// Almelo with "wordt" worked on before anybody said what becomes of a position, and what was.
    fn almelo() -> (Document, Organisation) {
        let mut document = Document::new(crate::file::load(SAMPLE).expect("the sample is sound").scenarios);
        document.work_on(&"wordt".into());
        let organisation = document.organisation();
        let said = organisation.positions().filter(|(_, position)| !position.predecessors.is_empty());
        let positions = said.map(|(id, _)| (id.clone(), Vec::new())).collect();
        let lapsed = organisation.properties().lapsed_positions.iter().map(|id| (id.clone(), false)).collect();
        carry_out(&mut document, Some(SetPredecessors { positions, lapsed }));
        let was = document.scenarios().start_organisation().clone();
        (document, was)
    }

    fn carry_out(document: &mut Document, edit: Option<SetPredecessors>) {
        document.apply(&Command::from(edit.expect("something changes"))).expect("it is possible");
    }

    fn kinds(document: &Document, was: &Organisation, position: &str) -> Vec<(Option<String>, PlacementBasis)> {
        let placement = Placement::between(was, document.organisation());
        let position = PositionId::from(position);
        let own = placement.of_earlier(&position);
        own.map(|row| (row.to.as_ref().map(ToString::to_string), row.basis)).collect()
    }

    #[test]
    fn what_is_placed_is_said_and_taken_back_it_is_as_it_was() {
        let (mut document, was) = almelo();
        let (post, at) = (PositionId::from("intaker"), PositionId::from("werk-teammanager"));
        let before = document.organisation().clone();
        let edit = place(document.organisation(), std::slice::from_ref(&post), &at);
        carry_out(&mut document, edit);
        assert_eq!(kinds(&document, &was, "intaker"), [(Some(at.to_string()), PlacementBasis::Said)]);
        assert_eq!(place(document.organisation(), std::slice::from_ref(&post), &at), None, "it stands there already");
        let edit = take_back(document.organisation(), std::slice::from_ref(&post));
        carry_out(&mut document, edit);
        assert_eq!(*document.organisation(), before);
    }

    #[test]
    fn what_lapses_goes_nowhere_and_what_is_still_there_cannot_lapse() {
        let (mut document, was) = almelo();
        let (post, at) = (PositionId::from("intaker"), PositionId::from("werk-teammanager"));
        let edit = place(document.organisation(), std::slice::from_ref(&post), &at);
        carry_out(&mut document, edit);
        let edit = lapse(document.organisation(), std::slice::from_ref(&post));
        carry_out(&mut document, edit);
        assert_eq!(kinds(&document, &was, "intaker"), [(None, PlacementBasis::Said)]);
        let edit = place(document.organisation(), std::slice::from_ref(&post), &at);
        carry_out(&mut document, edit);
        assert!(document.organisation().properties().lapsed_positions.is_empty(), "placed, it does not lapse");
        assert_eq!(lapse(document.organisation(), &["algemeen-directeur".into()]), None);
    }

    #[test]
    fn all_proposals_are_taken_over_in_one_edit_that_leaves_no_proposal() {
        let (mut document, was) = almelo();
        let proposed = Placement::between(&was, document.organisation());
        let count = proposed.open().filter(|row| row.to.is_some()).count();
        assert!(count > 10, "{count}");
        let edit = accept(document.organisation(), &proposed, |_| true);
        carry_out(&mut document, edit);
        let after = Placement::between(&was, document.organisation());
        assert_eq!(after.open().filter(|row| row.to.is_some()).count(), 0);
        let said = |placement: &Placement, basis| placement.rows.iter().filter(|row| row.basis == basis).count();
        assert_eq!(after.left_over().count(), proposed.left_over().count(), "what is left over stays so");
        assert!(said(&after, PlacementBasis::Said) >= count);
    }

    #[test]
    fn a_share_is_said_of_what_stays_as_well() {
        let (mut document, was) = almelo();
        let own = PositionId::from("algemeen-directeur");
        let edit = share(document.organisation(), &own, &own, Some(60));
        carry_out(&mut document, edit);
        let placement = Placement::between(&was, document.organisation());
        let shares: Vec<_> = placement.of_earlier(&own).map(|row| (row.share_percent, row.basis)).collect();
        assert_eq!(shares, [(Some(60), PlacementBasis::Same)]);
        let edit = share(document.organisation(), &own, &own, None);
        carry_out(&mut document, edit);
        assert!(document.organisation().position(&own).expect("it is there").predecessors.is_empty());
    }
}
