//! What there is to choose from in a scenario.

use std::collections::BTreeMap;

use crate::i18n::Language;
use crate::metric::Totals;
use crate::model::{Line, RelationKindId, ScenarioId, Scenarios, UnitId, UnitKindId};

/// What there is to choose from in a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What the organisation is called.
    pub title: String,
    /// How many levels there are.
    pub levels: u32,
    /// Kinds of which several units have others beneath them, with their name in plural and how many such units there are.
    pub kinds: Vec<(UnitKindId, String, usize)>,
    /// Kinds of relations that there are, with their name and how many there are.
    pub relations: Vec<(RelationKindId, String, usize)>,
    /// How many positions have the name of a holder.
    pub holders: usize,
    /// Every scenario with its name.
    pub scenarios: Vec<(ScenarioId, String)>,
    /// The units that may be meant by a part, with their names; those that are not there are left out.
    pub parts: Vec<(UnitId, String)>,
}

impl Facts {
    /// What there is in a scenario.
    ///
    /// Cost: linear in the units and relations.
    pub fn of(file: &Scenarios, scenario: &ScenarioId, parts: &[UnitId], language: Language) -> Self {
        let organisation = file.get(scenario).map_or_else(|| file.start_organisation(), |state| state.organisation());
        let line = Line::of(organisation);
        let vocabulary = organisation.vocabulary();
        let mut units: BTreeMap<&UnitKindId, usize> = BTreeMap::new();
        for (id, unit) in organisation.units() {
            if !organisation.children(id).is_empty() {
                *units.entry(&unit.kind).or_default() += 1;
            }
        }
        // One alone is a part, not an annex.
        let several = units.into_iter().filter(|(_, count)| *count > 1);
        let plural = |kind: &UnitKindId| {
            let row = vocabulary.unit_kinds.get(kind);
            row.map_or(kind.to_string(), |row| row.plural.clone().unwrap_or_else(|| row.name.clone()))
        };
        let mut relations: BTreeMap<&RelationKindId, usize> = BTreeMap::new();
        for (_, relation) in organisation.relations() {
            *relations.entry(&relation.kind).or_default() += 1;
        }
        let name = |kind: &RelationKindId| {
            vocabulary.relation_kinds.get(kind).map_or(kind.to_string(), |row| row.name.clone())
        };
        let named = |part: &UnitId| Some((part.clone(), organisation.unit(part)?.name.clone()));
        Self {
            title: organisation.properties().title.clone(),
            levels: Totals::of(organisation, &line).layers(),
            kinds: several.map(|(kind, count)| (kind.clone(), plural(kind), count)).collect(),
            relations: relations.into_iter().map(|(kind, count)| (kind.clone(), name(kind), count)).collect(),
            holders: organisation.positions().filter(|(_, position)| position.holder.is_some()).count(),
            scenarios: file
                .in_order()
                .into_iter()
                .map(|(id, _)| (id.clone(), file.name_of(id).say(language)))
                .collect(),
            parts: parts.iter().filter_map(named).collect(),
        }
    }
}
