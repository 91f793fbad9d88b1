//! What a change comes to, in a sentence for each sort: how many of which kind take the place of others, are new, lapse, move.

use std::collections::BTreeSet;

use super::ChangeInput;
use super::kinds::KindCounts;
use crate::compare::{Change, concerned};
use crate::i18n::Message;
use crate::model::{Organisation, UnitId};

/// Units by what becomes of them. No unit stands in two of the first five.
#[derive(Default)]
pub(super) struct ChangeCounts<'a> {
    /// Lapsed, with a new unit in its place.
    pub replaced: BTreeSet<&'a UnitId>,
    /// New, in the place of one that lapsed.
    pub heirs: BTreeSet<&'a UnitId>,
    /// Lapsed, and gone on in units that were there already.
    pub absorbed: BTreeSet<&'a UnitId>,
    /// New, in the place of none.
    pub begun: BTreeSet<&'a UnitId>,
    /// Lapsed without a successor.
    pub ended: BTreeSet<&'a UnitId>,
    /// In another place, without those that go along.
    pub moved: BTreeSet<&'a UnitId>,
    /// With another name.
    pub renamed: BTreeSet<&'a UnitId>,
    /// Led in another way.
    pub led_otherwise: BTreeSet<&'a UnitId>,
    /// Of another kind.
    pub of_other_kind: BTreeSet<&'a UnitId>,
}

impl<'a> ChangeCounts<'a> {
    pub fn of(input: &ChangeInput<'a>, is_told: impl Fn(&UnitId) -> bool) -> Self {
        let mut counts = Self::default();
        let is_new = |unit: &UnitId| input.from.unit(unit).is_none();
        for change in &input.difference.changes {
            counts.add(change, is_new);
        }
        for (unit, _) in input.to.units().filter(|(unit, _)| is_new(unit)) {
            if !counts.heirs.contains(unit) {
                counts.begun.insert(unit);
            }
        }
        for (unit, _) in input.from.units().filter(|(unit, _)| input.to.unit(unit).is_none()) {
            if !counts.replaced.contains(unit) && !counts.absorbed.contains(unit) {
                counts.ended.insert(unit);
            }
        }
        for units in counts.all_mut() {
            units.retain(|unit| is_told(unit));
        }
        // What came in the place of something that is not told is new, and the other way round.
        if counts.heirs.is_empty() {
            counts.ended.append(&mut counts.replaced);
        }
        if counts.replaced.is_empty() {
            counts.begun.append(&mut counts.heirs);
        }
        counts
    }

    fn add(&mut self, change: &'a Change, is_new: impl Fn(&UnitId) -> bool) {
        match change {
            Change::Split { unit, into } => {
                self.replaced.insert(unit);
                self.heirs.extend(into.iter().filter(|unit| is_new(unit)));
            }
            Change::Merged { units, into } => {
                self.replaced.extend(units);
                self.heirs.insert(into);
            }
            Change::Replaced { unit, by } => {
                self.replaced.insert(unit);
                self.heirs.insert(by);
            }
            Change::Reshaped { units, into } => {
                self.replaced.extend(units);
                self.heirs.extend(into.iter().filter(|unit| is_new(unit)));
            }
            Change::Absorbed { units, .. } => self.absorbed.extend(units),
            Change::UnitMoved { unit, .. } => _ = self.moved.insert(unit),
            Change::Renamed { unit, .. } => _ = self.renamed.insert(unit),
            Change::LeadershipChanged { units, .. } => self.led_otherwise.extend(units),
            Change::KindChanged { units, .. } => self.of_other_kind.extend(units),
            _ => {}
        }
    }

    fn all_mut(&mut self) -> [&mut BTreeSet<&'a UnitId>; 9] {
        [
            &mut self.replaced,
            &mut self.heirs,
            &mut self.absorbed,
            &mut self.begun,
            &mut self.ended,
            &mut self.moved,
            &mut self.renamed,
            &mut self.led_otherwise,
            &mut self.of_other_kind,
        ]
    }

    /// A sentence for each sort of change that there is, without the capital at its start; none when there is none.
    pub fn sentences(&self, input: &ChangeInput<'_>) -> Vec<String> {
        let language = input.language;
        let counted = |organisation: &Organisation, units: &BTreeSet<&UnitId>| {
            let kinds = units.iter().filter_map(|unit| organisation.unit(unit)).map(|unit| &unit.kind);
            KindCounts::of(kinds).say_in_words(organisation, language)
        };
        let mut said = Vec::new();
        let mut add = |message: Message| said.push(message.say(language));
        if !self.heirs.is_empty() {
            let message = Message::new("alternative-change-replaced").with("count", self.heirs.len());
            let message = message.with("heirs", counted(input.to, &self.heirs));
            add(message.with("gone", counted(input.from, &self.replaced)));
        }
        for (key, organisation, units) in [
            ("alternative-change-absorbed", input.from, &self.absorbed),
            ("alternative-change-new", input.to, &self.begun),
            ("alternative-change-gone", input.from, &self.ended),
            ("alternative-change-moved", input.to, &self.moved),
            ("alternative-change-renamed", input.to, &self.renamed),
            ("alternative-change-kind", input.to, &self.of_other_kind),
            ("alternative-change-led", input.to, &self.led_otherwise),
        ] {
            if !units.is_empty() {
                add(Message::new(key).with("count", units.len()).with("units", counted(organisation, units)));
            }
        }
        said
    }
}

/// Whether a change is about a unit that is told.
pub(super) fn is_about(change: &Change, input: &ChangeInput<'_>, is_told: impl Fn(&UnitId) -> bool) -> bool {
    concerned(change, input.from, input.to).into_iter().any(is_told)
}
