//! What the marks on a chart mean.

use std::collections::BTreeMap;

use super::primitive::Colour;
use crate::i18n::{Language, text};
use crate::model::{Line, Organisation, Symbol, UnitKindId};

/// One row of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// What the mark means.
    pub label: String,
    /// How many units on the chart have it.
    pub count: usize,
    /// Its colour, if it has one of its own.
    pub colour: Option<Colour>,
    /// Its shape; `None` for a broken outline.
    pub symbol: Option<Symbol>,
}

/// The kinds of the units at `places`, highest first; then what a broken outline means, if one is there.
pub(super) fn rows(organisation: &Organisation, line: &Line, places: &[u32], language: Language) -> Vec<LegendRow> {
    let mut counts: BTreeMap<&UnitKindId, usize> = BTreeMap::new();
    let mut dashed = 0;
    for &place in places {
        let (_, unit) = line.unit(organisation, place as usize);
        *counts.entry(&unit.kind).or_default() += 1;
        dashed += usize::from(unit.informal || unit.external);
    }
    let kinds = &organisation.vocabulary().unit_kinds;
    let mut found: Vec<_> = counts.into_iter().map(|(id, count)| (kinds.get(id), id, count)).collect();
    found.sort_by_key(|(kind, id, _)| (kind.map_or(i32::MAX, |kind| kind.rank), *id));
    let mut rows: Vec<_> = found
        .into_iter()
        .map(|(kind, id, count)| LegendRow {
            label: kind.map_or_else(|| id.to_string(), |kind| kind.name.clone()),
            count,
            colour: kind.and_then(|kind| Colour::from_hex(kind.colour.as_deref()?)),
            symbol: Some(kind.map(|kind| kind.symbol).unwrap_or_default()),
        })
        .collect();
    if dashed > 0 {
        let label = text(language, "legend-dashed").to_owned();
        rows.push(LegendRow { label, count: dashed, colour: None, symbol: None });
    }
    rows
}
