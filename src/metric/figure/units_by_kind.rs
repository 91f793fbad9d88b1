//! Units by kind: how many clusters, how many teams.

use std::collections::BTreeMap;

use super::{Better, Definition, Figure, Part, Reading};
use crate::i18n::Message;
use crate::metric::figures::is_own;
use crate::metric::{Amount, Measure, Measured};
use crate::model::UnitKindId;

/// See its definition in `assets/locales/`.
pub(super) const UNITS_BY_KIND: Figure = Figure {
    definition: Definition {
        id: "units-by-kind",
        name: "figure-units-by-kind",
        help: "figure-units-by-kind-help",
        measure: Measure::Count,
        better: Better::Neither,
    },
    read,
    of_unit: None,
    of_sums: None,
};

/// Every kind of which there is a unit, by its rank in the vocabulary.
fn read(measured: &Measured<'_>) -> Reading {
    let kinds = &measured.organisation.vocabulary().unit_kinds;
    let mut counts: BTreeMap<&UnitKindId, usize> = BTreeMap::new();
    for (_, unit) in measured.organisation.units().filter(|(_, unit)| is_own(unit)) {
        *counts.entry(&unit.kind).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(kind, _)| kinds.get(*kind).map_or(i32::MAX, |row| row.rank));
    let part = |(kind, count): (&UnitKindId, usize)| {
        let row = kinds.get(kind);
        let name = row.map_or(kind.as_str(), |row| row.plural.as_ref().unwrap_or(&row.name));
        Part {
            id: kind.to_string(),
            name: Message::new("figure-part").with("name", name),
            amount: Some(Amount::count(count)),
        }
    };
    Reading::Parts { parts: counts.into_iter().map(part).collect(), of_others: Some(Amount::Count(0)) }
}
