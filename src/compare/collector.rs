//! Changes as they are found, each with the records that it speaks for.

use std::collections::BTreeMap;

use super::Change;
use crate::model::{RecordKey, UnitId};

/// Changes as they are found, each with the records that it speaks for.
#[derive(Debug, Default)]
pub(super) struct Collector {
    changes: Vec<Change>,
    speakers: BTreeMap<RecordKey, Vec<usize>>,
}

impl Collector {
    /// Takes a change that speaks for these records.
    pub fn say<K: Into<RecordKey>>(&mut self, change: Change, of: impl IntoIterator<Item = K>) {
        let index = self.changes.len();
        self.changes.push(change);
        for key in of {
            self.speakers.entry(key.into()).or_default().push(index);
        }
    }

    /// Notes that what happens to `record` follows from what was said of `cause`, and whether anything was.
    pub fn follows(&mut self, record: impl Into<RecordKey>, cause: &RecordKey) -> bool {
        let Some(&index) = self.speakers.get(cause).and_then(|said| said.first()) else { return false };
        self.speakers.entry(record.into()).or_default().push(index);
        true
    }

    /// The changes by theme and rank, then by the place of the unit to look at; and for each record those that speak for
    /// it, by their places in that list.
    pub fn in_order<P: Ord>(self, place: impl Fn(&UnitId) -> P) -> (Vec<Change>, BTreeMap<RecordKey, Vec<usize>>) {
        let key = |change: &Change| (change.theme(), change.rank(), change.subject().map(&place));
        let mut order: Vec<_> = self.changes.iter().enumerate().map(|(old, change)| (key(change), old)).collect();
        order.sort();
        let mut new_place = vec![0; order.len()];
        for (new, (_, old)) in order.iter().enumerate() {
            new_place[*old] = new;
        }
        let mut speakers = self.speakers;
        for places in speakers.values_mut() {
            for place in places.iter_mut() {
                *place = new_place[*place];
            }
            places.sort_unstable();
            places.dedup();
        }
        let mut changes: Vec<Option<Change>> = self.changes.into_iter().map(Some).collect();
        (order.into_iter().filter_map(|(_, old)| changes[old].take()).collect(), speakers)
    }
}
