//! What the marks on a chart mean.

use std::collections::BTreeMap;

use super::primitive::Colour;
use crate::i18n::{Language, text};
use crate::model::{Line, Organisation, Symbol, UnitKind, UnitKindId};

/// One row of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// The kind of units that has the mark; `None` for what a broken outline means.
    pub kind: Option<UnitKindId>,
    /// What the mark means.
    pub label: String,
    /// How many units on the chart have it; of a kind that is left out, how many there are.
    pub count: usize,
    /// Its colour, if it has one of its own.
    pub colour: Option<Colour>,
    /// Its shape; `None` for a broken outline.
    pub symbol: Option<Symbol>,
}

/// The kinds of the units at `places`, highest first; then what a broken outline means, if one is there.
pub(super) fn rows(organisation: &Organisation, line: &Line, places: &[u32], language: Language) -> Vec<LegendRow> {
    let is_dashed = |place: &&u32| {
        let (_, unit) = line.unit(organisation, **place as usize);
        unit.informal || unit.external
    };
    let dashed = places.iter().filter(is_dashed).count();
    let mut rows =
        rows_of_kinds(organisation, places.iter().map(|&place| line.unit(organisation, place as usize).1.kind.clone()));
    if dashed > 0 {
        let label = text(language, "legend-dashed").to_owned();
        rows.push(LegendRow { kind: None, label, count: dashed, colour: None, symbol: None });
    }
    rows
}

/// A row for each of the kinds, with how often it is there, highest first.
pub(super) fn rows_of_kinds(organisation: &Organisation, units: impl Iterator<Item = UnitKindId>) -> Vec<LegendRow> {
    let mut counts: BTreeMap<UnitKindId, usize> = BTreeMap::new();
    for kind in units {
        *counts.entry(kind).or_default() += 1;
    }
    let kinds = &organisation.vocabulary().unit_kinds;
    let mut found: Vec<_> = counts.into_iter().map(|(id, count)| (kinds.get(&id), id, count)).collect();
    found.sort_by(|a, b| {
        let rank = |kind: Option<&UnitKind>| kind.map_or(i32::MAX, |kind| kind.rank);
        (rank(a.0), &a.1).cmp(&(rank(b.0), &b.1))
    });
    let row = |(kind, id, count): (Option<&UnitKind>, UnitKindId, usize)| LegendRow {
        label: kind.map_or_else(|| id.to_string(), |kind| kind.name.clone()),
        count,
        colour: kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?)),
        symbol: Some(kind.map(|kind| kind.symbol).unwrap_or_default()),
        kind: Some(id),
    };
    found.into_iter().map(row).collect()
}
