//! What is proposed where nobody said what becomes of a position: people follow their function.

use std::collections::BTreeMap;

use crate::model::{Organisation, Position, PositionId, UnitId};

/// By earlier position, the later ones that are proposed for it.
pub(super) struct Proposals<'a> {
    heirs: BTreeMap<&'a PositionId, Vec<&'a PositionId>>,
}

/// To more later positions than this no earlier one is proposed.
const MOST_HEIRS: usize = 12;

/// What posts are alike by: their function, or their title where they have none.
type Sort<'a> = Result<&'a str, &'a str>;

impl<'a> Proposals<'a> {
    /// For every position of `from` of which it is not known what becomes: the new positions of `to` of the same sort that
    /// name no predecessor, of the units that came in the place of its own, or of its own; else of the whole. Where these
    /// are many, one of them.
    pub fn between(from: &'a Organisation, to: &'a Organisation, is_known: impl Fn(&PositionId) -> bool) -> Self {
        let mut begun: BTreeMap<Sort<'_>, Vec<(&PositionId, &UnitId)>> = BTreeMap::new();
        for (id, position) in to.positions() {
            if from.position(id).is_none() && position.predecessors.is_empty() {
                begun.entry(sort_of(position)).or_default().push((id, &position.unit));
            }
        }
        let successors = successors(to);
        let mut heirs: BTreeMap<&PositionId, Vec<&PositionId>> = BTreeMap::new();
        let mut turns: BTreeMap<&PositionId, usize> = BTreeMap::new();
        for (id, position) in from.positions().filter(|(id, _)| !is_known(id)) {
            let Some(alike) = begun.get(&sort_of(position)) else { continue };
            let near = |unit: &UnitId| {
                *unit == position.unit || successors.get(&position.unit).is_some_and(|heirs| heirs.contains(&unit))
            };
            let nearest: Vec<&PositionId> = alike.iter().filter(|(_, unit)| near(unit)).map(|(id, _)| *id).collect();
            let all = || alike.iter().map(|(id, _)| *id).collect();
            let mut proposed = if nearest.is_empty() { all() } else { nearest };
            if proposed.len() > MOST_HEIRS
                && let Some(first) = proposed.first()
            {
                // Who is to go where among so many is not to be guessed: one each, in turn.
                let turn = turns.entry(first).or_default();
                let one = proposed[*turn % proposed.len()];
                *turn += 1;
                proposed = vec![one];
            }
            heirs.insert(id, proposed);
        }
        Self { heirs }
    }

    /// What is proposed for an earlier position; nothing when it is known what becomes of it, or nothing is alike.
    pub fn of(&self, position: &PositionId) -> &[&'a PositionId] {
        self.heirs.get(position).map_or(&[], Vec::as_slice)
    }
}

fn sort_of(position: &Position) -> Sort<'_> {
    position.function.as_ref().map(|function| function.as_str()).ok_or(position.title.as_str())
}

/// By unit, those that came in its place or took from it.
fn successors(to: &Organisation) -> BTreeMap<&UnitId, Vec<&UnitId>> {
    let mut successors: BTreeMap<&UnitId, Vec<&UnitId>> = BTreeMap::new();
    for (id, unit) in to.units() {
        for origin in &unit.predecessors {
            successors.entry(&origin.unit).or_default().push(id);
        }
    }
    successors
}
