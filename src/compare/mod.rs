//! What two organisations differ by: as changes that people would name, as figures, as marks on a chart, in sentences.
//!
//! A [`ChangeSet`] says every field of every record that is different. A [`Difference`] is made of it and leaves nothing
//! out, but says at once what belongs together: a cluster that moves with all its teams is one [`Change`], and so is a
//! split. What follows by itself from a change is not said again; [`Difference::about`] tells which change speaks for a
//! record.
//!
//! Imports `model` and `i18n`. To add a change: a variant of [`Change`] with its theme, mark and rank, the place that
//! finds it, and its sentence in `sentence/` and `assets/locales/`.

mod change;
mod collector;
mod concerned;
mod field_group;
mod headline;
mod lineage;
mod mark;
pub mod placement;
mod positions;
mod relations;
mod rows;
mod sentence;
mod sides;
mod summary;
mod unit_fields;
mod units;

use std::collections::BTreeMap;

pub use change::{Change, FteAmount, Grading, Size, Theme};
pub use concerned::concerned;
pub use headline::headline;
pub use mark::Mark;
pub use sentence::{field_name, in_sentence, record_name, sentence, theme_name, unit_in_sentence, value};
pub use summary::{KindCount, Summary};

use crate::model::{ChangeSet, Line, Organisation, RecordKey, UnitId};
use collector::Collector;
use sides::Sides;

/// What one organisation has become in another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// Every change: by theme, in it the gravest sort first, and then in reading order.
    pub changes: Vec<Change>,
    /// The figures.
    pub summary: Summary,
    speakers: BTreeMap<RecordKey, Vec<usize>>,
    marks: BTreeMap<UnitId, Mark>,
}

impl Difference {
    /// What `from` has become in `to`. Records are the same by their ids.
    pub fn between(from: &Organisation, to: &Organisation) -> Self {
        // These two are most of the work and do not need each other.
        let (set, (to_line, heirs)) =
            both(|| ChangeSet::between(from, to), || (Line::of(to), lineage::units_with_predecessors(to)));
        if set.is_empty() {
            return Self::default();
        }
        let sides = Sides::new(from, to, &set, to_line, &heirs);
        let ((changes, speakers), marks) = both(|| collected(&sides), || mark::marks(&sides));
        let units_changed = marks.values().filter(|mark| **mark == Mark::Changed).count();
        let summary = Summary::of(&sides, &changes, units_changed);
        Self { changes, summary, speakers, marks }
    }

    /// Whether there is no difference.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// What the difference means for a unit of either organisation.
    pub fn mark(&self, unit: &UnitId) -> Mark {
        self.marks.get(unit).copied().unwrap_or_default()
    }

    /// The changes that speak for a record, in their order: those that say what is different of it, or of which that
    /// follows. None when nothing of it is different.
    pub fn about(&self, record: &RecordKey) -> impl Iterator<Item = &Change> {
        self.places_about(record).iter().map(|&place| &self.changes[place])
    }

    /// The places among [`changes`](Self::changes) of those that speak for a record, ascending.
    pub fn places_about(&self, record: &RecordKey) -> &[usize] {
        self.speakers.get(record).map_or(&[], Vec::as_slice)
    }
}

/// The changes in their order, and which of them speak for each record.
fn collected(sides: &Sides<'_>) -> (Vec<Change>, BTreeMap<RecordKey, Vec<usize>>) {
    let mut found = Collector::default();
    units::collect(sides, &mut found);
    unit_fields::collect(sides, &mut found);
    positions::collect(sides, &mut found);
    relations::collect(sides, &mut found);
    rows::collect(sides, &mut found);
    found.in_order(|unit| sides.place(unit))
}

/// Does two things at a time.
fn both<A, B: Send>(first: impl FnOnce() -> A, second: impl FnOnce() -> B + Send) -> (A, B) {
    std::thread::scope(|scope| {
        let second = scope.spawn(second);
        (first(), second.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}
