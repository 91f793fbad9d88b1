//! Which units are told: those that a chart with the same choices shows. The rule is that of `scene::ViewOptions`; a test holds
//! the two to each other.

use std::collections::BTreeSet;

use super::AlternativeInput;
use crate::model::{Line, Organisation, Unit, UnitId, UnitKindId};

/// The units that are told, by their place among them: in reading order, each before what stands under it.
pub(super) struct Chart<'a> {
    input: &'a AlternativeInput<'a>,
    /// Their places in the line, ascending.
    places: Vec<u32>,
    /// The parent of each, among them.
    parents: Vec<Option<u32>>,
    /// What stands under each: first what stands beside the line, then the line.
    children: Vec<Vec<u32>>,
    /// What has no unit above it among them.
    pub tops: Vec<u32>,
    /// Places of units whose kind has no place on the chart.
    pub left_out: Vec<u32>,
    /// Whether units that have a place on the chart are not told, because they stand too deep.
    pub hides_some: bool,
    /// Before each place of the line, how many have a place on the chart.
    on_chart_before: Vec<u32>,
    index_of_place: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl<'a> Chart<'a> {
    pub fn of(input: &'a AlternativeInput<'a>) -> Self {
        let (organisation, line) = (input.organisation, input.line);
        let on_chart = on_chart(organisation, line, input.top, &input.switched_kinds);
        let range = line.places_within(organisation, input.top);
        let top_depth = if input.top.is_some() && !range.is_empty() { line.depth(range.start) } else { 0 };
        let is_shown = |place: usize| {
            let depth = line.depth(place) - top_depth;
            on_chart[place] && input.levels.is_none_or(|levels| depth < levels.max(1))
        };
        let places: Vec<u32> = match input.units {
            None => range.clone().filter(|&place| is_shown(place)).map(|place| place as u32).collect(),
            Some(units) => {
                let mut found: Vec<u32> =
                    units.iter().filter_map(|unit| line.place(organisation, unit)).map(|place| place as u32).collect();
                found.sort_unstable();
                found.dedup();
                found
            }
        };
        let mut index_of_place = vec![NONE; line.len()];
        let mut parents = Vec::with_capacity(places.len());
        let mut children = vec![Vec::new(); places.len()];
        let mut tops = Vec::new();
        for (index, &place) in places.iter().enumerate() {
            index_of_place[place as usize] = index as u32;
            let parent = line.parents()[place as usize].map(|parent| index_of_place[parent as usize]);
            let parent = parent.filter(|&parent| parent != NONE);
            parents.push(parent);
            parent.map_or(&mut tops, |parent| &mut children[parent as usize]).push(index as u32);
        }
        let is_beside = |index: u32| is_beside(input, places[index as usize]);
        for under in &mut children {
            under.sort_by_key(|&child| !is_beside(child));
        }
        let left_out = range.clone().filter(|&place| !on_chart[place]).map(|place| place as u32).collect();
        let hides_some = range.filter(|&place| on_chart[place]).count() > places.len();
        let mut on_chart_before = vec![0];
        let mut count = 0;
        on_chart_before.extend(on_chart.iter().map(|&is_on| {
            count += u32::from(is_on);
            count
        }));
        Self { input, places, parents, children, tops, left_out, hides_some, on_chart_before, index_of_place }
    }

    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The unit at an index.
    pub fn unit(&self, index: u32) -> (&'a UnitId, &'a Unit) {
        self.input.line.unit(self.input.organisation, self.place(index))
    }

    pub fn place(&self, index: u32) -> usize {
        self.places[index as usize] as usize
    }

    pub fn parent(&self, index: u32) -> Option<u32> {
        self.parents[index as usize]
    }

    /// What stands directly under it: first what stands beside the line.
    pub fn children(&self, index: u32) -> &[u32] {
        &self.children[index as usize]
    }

    /// Whether it stands beside the line of the unit above it.
    pub fn is_beside(&self, index: u32) -> bool {
        self.parent(index).is_some() && is_beside(self.input, self.places[index as usize])
    }

    /// The index of the unit that stands for `unit`: itself, or the nearest one above it that hides it.
    pub fn standing_for(&self, organisation: &Organisation, unit: &UnitId) -> Option<u32> {
        let shown = |unit: &UnitId| {
            let place = self.input.line.place(organisation, unit)?;
            Some(self.index_of_place[place]).filter(|&index| index != NONE)
        };
        shown(unit).or_else(|| {
            let index = organisation.ancestors(unit).find_map(shown)?;
            // What is left out because of its kind has no place on the chart, not even in that of another.
            (self.children(index).is_empty() && self.has_on_chart_beneath(self.place(index))).then_some(index)
        })
    }

    fn has_on_chart_beneath(&self, place: usize) -> bool {
        let end = self.input.line.subtree(place).end;
        self.on_chart_before[end] > self.on_chart_before[place + 1]
    }
}

fn is_beside(input: &AlternativeInput<'_>, place: u32) -> bool {
    input.line.kind(input.organisation, place as usize).is_some_and(|kind| kind.beside_line)
}

/// For each place of the line, whether its kind, and those of the units above it, have a place on the chart. What stands at the
/// top by choice has, whatever its kind.
pub(super) fn on_chart(
    organisation: &Organisation,
    line: &Line,
    top: Option<&UnitId>,
    switched_kinds: &BTreeSet<UnitKindId>,
) -> Vec<bool> {
    let mut found: Vec<bool> = Vec::with_capacity(line.len());
    for place in 0..line.len() {
        let (id, unit) = line.unit(organisation, place);
        let is_off = line.kind(organisation, place).is_some_and(|kind| kind.off_chart);
        let has_place = is_off == switched_kinds.contains(&unit.kind);
        let parent = line.parents()[place];
        found.push(top == Some(id) || (has_place && parent.is_none_or(|parent| found[parent as usize])));
    }
    found
}
