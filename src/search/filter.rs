//! Which units and positions pass the filters.

use std::ops::Range;

use super::Filters;
use super::index::{Index, IndexedField, IndexedPosition, IndexedUnit};

/// Filters, looked up in one index.
pub(super) struct Passing<'a> {
    index: &'a Index,
    filters: &'a Filters,
    scales: Vec<u32>,
    /// Places of the units under the one that is asked for.
    pub units: Range<usize>,
}

impl<'a> Passing<'a> {
    pub fn new(index: &'a Index, filters: &'a Filters) -> Self {
        let units = match &filters.under {
            None => 0..index.units.len(),
            Some(under) => {
                let place = index.units.iter().position(|unit| unit.id == *under);
                place.map_or(0..0, |place| place..index.units[place].subtree_end)
            }
        };
        let scales = filters.scales.iter().filter_map(|scale| index.scale_number(scale)).collect();
        Self { index, filters, scales, units }
    }

    /// Whether a unit passes; that it is one of `units` is not asked.
    pub fn unit(&self, unit: &IndexedUnit) -> bool {
        let kinds = &self.filters.kinds;
        if !kinds.is_empty() && !kinds.contains(&unit.kind) {
            return false;
        }
        let has_vacant_leadership =
            self.filters.only_vacancies && self.filters.scales.is_empty() && unit.has_vacant_leadership;
        !self.has_position_filter()
            || has_vacant_leadership
            || self.index.positions[unit.positions.clone()].iter().any(|position| self.position(position))
    }

    /// Whether a field of a unit that passes does: it does not when it belongs to a position that is not meant.
    pub fn field(&self, field: &IndexedField) -> bool {
        match field.position {
            Some(position) if self.has_position_filter() => self.position(&self.index.positions[position as usize]),
            _ => true,
        }
    }

    fn has_position_filter(&self) -> bool {
        self.filters.only_vacancies || !self.filters.scales.is_empty()
    }

    fn position(&self, position: &IndexedPosition) -> bool {
        let has_scale =
            self.filters.scales.is_empty() || position.scales.iter().any(|scale| self.scales.contains(scale));
        has_scale && (position.is_vacant || !self.filters.only_vacancies)
    }
}
