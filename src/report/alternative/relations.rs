//! Relations besides the line, as sentences: those that the chart draws between two of its cards.

use std::collections::BTreeMap;

use super::chart::Chart;
use super::{AlternativeInput, Item, words};
use crate::i18n::Message;
use crate::model::{Endpoint, Relation, RelationKind, RelationKindId};

/// A relation between two cards.
struct Told<'a> {
    from: End,
    to: End,
    label: Option<&'a str>,
}

/// An end: the unit that stands for it on the chart, and what it is called within a sentence. Ends of one name are said as one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct End {
    index: u32,
    name: String,
    is_unit: bool,
}

/// A point for each sentence: by kind, and then in reading order.
pub(super) fn told(input: &AlternativeInput<'_>, chart: &Chart<'_>) -> Vec<Item> {
    let say = Say { input, chart };
    let mut by_kind: BTreeMap<&RelationKindId, Vec<Told<'_>>> = BTreeMap::new();
    for (_, relation) in input.organisation.relations() {
        if input.relation_kinds.contains(&relation.kind)
            && let Some(told) = say.between_cards(relation)
        {
            by_kind.entry(&relation.kind).or_default().push(told);
        }
    }
    by_kind.into_iter().flat_map(|(kind, relations)| say.kind(kind, &relations)).map(Item::plain).collect()
}

struct Say<'a> {
    input: &'a AlternativeInput<'a>,
    chart: &'a Chart<'a>,
}

impl Say<'_> {
    fn between_cards<'r>(&self, relation: &'r Relation) -> Option<Told<'r>> {
        let (from, to) = (self.end(&relation.from)?, self.end(&relation.to)?);
        (from.index != to.index).then_some(Told { from, to, label: relation.label.as_deref() })
    }

    /// An end by its own name, or by that of the unit that hides it.
    fn end(&self, end: &Endpoint) -> Option<End> {
        let organisation = self.input.organisation;
        let unit = organisation.unit_at(end)?;
        let index = self.chart.standing_for(organisation, unit)?;
        let shown = self.chart.unit(index).0;
        Some(match end {
            Endpoint::Position(id) if shown == unit => {
                let name = words::position(organisation, id, self.input.language);
                End { index, name, is_unit: false }
            }
            _ => End { index, name: words::unit(organisation, shown, false), is_unit: true },
        })
    }

    /// Sentences about relations of one kind: what has one end in common is said at once, from the side that needs the fewest
    /// sentences.
    fn kind(&self, id: &RelationKindId, relations: &[Told<'_>]) -> Vec<String> {
        let kind = self.input.organisation.vocabulary().relation_kinds.get(id);
        let verb = kind.map_or(id.as_str(), |kind| kind.name.as_str());
        let from_first = grouped(relations.iter().map(|told| (&told.from, &told.to, told.label)));
        let to_first = grouped(relations.iter().map(|told| (&told.to, &told.from, told.label)));
        let inverse =
            kind.and_then(|kind: &RelationKind| kind.inverse.as_deref()).filter(|inverse| !inverse.is_empty());
        let (groups, verb) = match inverse {
            Some(inverse) if to_first.len() < from_first.len() => (to_first, inverse),
            _ => (from_first, verb),
        };
        let verb = words::name(verb);
        groups.into_iter().map(|(own, others)| self.sentence(own, &verb, &others)).collect()
    }

    fn sentence(&self, own: &End, verb: &str, others: &[(&End, Option<&str>)]) -> String {
        let language = self.input.language;
        let common = others.first().and_then(|(_, label)| *label);
        let is_common = others.iter().all(|(_, label)| *label == common);
        let mut named: Vec<String> =
            others.iter().map(|(other, label)| labelled(other.name.clone(), label.filter(|_| !is_common))).collect();
        // They stand in their order, so what is said twice stands together.
        named.dedup();
        let own = match own.is_unit {
            true => words::unit(self.input.organisation, self.chart.unit(own.index).0, true),
            false => own.name.clone(),
        };
        let key = if named.len() > 1 { "alternative-relation-to-several" } else { "alternative-relation" };
        let others = labelled(words::all_of(&named, language), common.filter(|_| is_common));
        let message = Message::new(key).with("from", words::capitalised(&own)).with("verb", verb);
        message.with("to", others).say(language)
    }
}

type Groups<'a> = BTreeMap<&'a End, Vec<(&'a End, Option<&'a str>)>>;

fn grouped<'a>(pairs: impl Iterator<Item = (&'a End, &'a End, Option<&'a str>)>) -> Groups<'a> {
    let mut groups = Groups::new();
    for (own, other, label) in pairs {
        groups.entry(own).or_default().push((other, label));
    }
    for others in groups.values_mut() {
        others.sort();
    }
    groups
}

fn labelled(name: String, label: Option<&str>) -> String {
    match label {
        Some(label) if !label.trim().is_empty() => format!("{name} ({})", words::name(label)),
        _ => name,
    }
}
