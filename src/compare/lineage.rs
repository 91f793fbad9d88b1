//! Who came in the place of whom: the predecessors of the later units, read from the other side.

use std::collections::BTreeMap;

use crate::model::{ChangeSet, Line, Organisation, Unit, UnitId};

/// The units of `organisation` that name predecessors.
pub(super) fn units_with_predecessors(organisation: &Organisation) -> Vec<(&UnitId, &Unit)> {
    organisation.units().filter(|(_, unit)| !unit.predecessors.is_empty()).collect()
}

/// Successors of the units that have lapsed.
#[derive(Debug, Default)]
pub(super) struct Lineage {
    successors: BTreeMap<UnitId, Vec<UnitId>>,
}

impl Lineage {
    /// From the predecessors that `heirs`, units of `to`, name; those of them that are still there have no successor.
    pub fn of(set: &ChangeSet, to: &Organisation, to_line: &Line, heirs: &[(&UnitId, &Unit)]) -> Self {
        let mut successors: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
        for &(id, unit) in heirs {
            for predecessor in &unit.predecessors {
                if set.units.removed.contains_key(&predecessor.unit) {
                    let known = successors.entry(predecessor.unit.clone()).or_default();
                    if !known.contains(id) {
                        known.push(id.clone());
                    }
                }
            }
        }
        for units in successors.values_mut() {
            units.sort_by_key(|unit| to_line.place(to, unit));
        }
        Self { successors }
    }

    /// The units that came in the place of `gone`, in reading order; none when it has lapsed without, or is still there.
    pub fn successors(&self, gone: &UnitId) -> &[UnitId] {
        self.successors.get(gone).map_or(&[], Vec::as_slice)
    }

    /// Units that have lapsed, by the units that came in their place; each in the order of their ids.
    pub fn groups(&self) -> BTreeMap<&[UnitId], Vec<&UnitId>> {
        let mut groups: BTreeMap<&[UnitId], Vec<&UnitId>> = BTreeMap::new();
        for (gone, units) in &self.successors {
            groups.entry(units).or_default().push(gone);
        }
        groups
    }
}
