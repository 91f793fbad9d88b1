//! What there is to choose from in a scenario.

use std::collections::BTreeMap;

use crate::i18n::Language;
use crate::metric::Totals;
use crate::model::{Line, Organisation, RelationKindId, ScenarioId, Scenarios, UnitId, UnitKind, UnitKindId};
use crate::scene::Colour;

/// What there is to choose from in a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What the organisation is called.
    pub title: String,
    /// How many levels there are.
    pub levels: u32,
    /// Kinds of which several units have others beneath them, with their name in plural and how many units there are.
    pub kinds: Vec<(UnitKindId, String, usize)>,
    /// Kinds of relations that there are, with their name and how many there are.
    pub relations: Vec<(RelationKindId, String, usize)>,
    /// How many positions have the name of a holder.
    pub holders: usize,
    /// Every kind of units with its name and its colour.
    pub unit_kinds: Vec<(UnitKindId, String, Option<Colour>)>,
    /// Every scenario with its name.
    pub scenarios: Vec<(ScenarioId, String)>,
    /// The units that may be meant by a part, with their names; those that are not there are left out.
    pub parts: Vec<(UnitId, String)>,
}

/// Kinds of which several units have others beneath them, with how many units there are of each, which is how many pages each
/// makes. One alone is a part, not an annex.
pub fn kinds_apart(organisation: &Organisation) -> impl Iterator<Item = (&UnitKindId, usize)> {
    let mut units: BTreeMap<&UnitKindId, (usize, usize)> = BTreeMap::new();
    for (id, unit) in organisation.units() {
        let (above_others, all) = units.entry(&unit.kind).or_default();
        *above_others += usize::from(!organisation.children(id).is_empty());
        *all += 1;
    }
    units.into_iter().filter(|(_, (above_others, _))| *above_others > 1).map(|(kind, (_, all))| (kind, all))
}

impl Facts {
    /// What there is in a scenario.
    ///
    /// Cost: linear in the units and relations.
    pub fn of(file: &Scenarios, scenario: &ScenarioId, parts: &[UnitId], language: Language) -> Self {
        let organisation = file.get(scenario).map_or_else(|| file.start_organisation(), |state| state.organisation());
        let line = Line::of(organisation);
        let vocabulary = organisation.vocabulary();
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
        let colour = |kind: &UnitKind| kind.colour.as_deref().and_then(Colour::from_hex);
        let named = |part: &UnitId| Some((part.clone(), organisation.unit(part)?.name.clone()));
        Self {
            title: organisation.properties().title.clone(),
            levels: Totals::of(organisation, &line).layers(),
            kinds: kinds_apart(organisation).map(|(kind, count)| (kind.clone(), plural(kind), count)).collect(),
            relations: relations.into_iter().map(|(kind, count)| (kind.clone(), name(kind), count)).collect(),
            holders: organisation.positions().filter(|(_, position)| position.holder.is_some()).count(),
            unit_kinds: vocabulary
                .unit_kinds
                .iter()
                .map(|(id, kind)| (id.clone(), kind.name.clone(), colour(kind)))
                .collect(),
            scenarios: file
                .in_order()
                .into_iter()
                .map(|(id, _)| (id.clone(), file.name_of(id).say(language)))
                .collect(),
            parts: parts.iter().filter_map(named).collect(),
        }
    }
}
