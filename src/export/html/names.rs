//! Where each unit stands on the page: the names by which chart and text link to each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::export::Publication;
use crate::model::UnitId;
use crate::report::{Alternative, Block, Item};

/// The names of cards and of items of the text.
pub(super) struct Names<'a> {
    /// The first card of each unit.
    cards: BTreeMap<&'a UnitId, String>,
    told: BTreeSet<&'a UnitId>,
}

impl<'a> Names<'a> {
    /// Those of these charts and this text.
    pub(super) fn of(publication: &'a Publication, charts: &[usize], text: &'a Alternative) -> Self {
        let mut cards = BTreeMap::new();
        for (place, &chart) in charts.iter().enumerate() {
            let chart = &publication.charts[chart];
            for (index, card) in chart.scene.cards().iter().enumerate() {
                if !chart.marks.as_ref().is_some_and(|marks| marks.is_ghost(index)) {
                    cards.entry(&card.unit).or_insert_with(|| card_name(place, false, &card.unit));
                }
            }
        }
        let mut told = BTreeSet::new();
        let mut open: Vec<&[Item]> = Vec::new();
        for block in &text.blocks {
            let Block::List(items) = block else { continue };
            open.push(items);
            while let Some(items) = open.pop() {
                for item in items {
                    told.extend(&item.unit);
                    open.push(&item.items);
                }
            }
        }
        Self { cards, told }
    }

    /// The name of the card that shows a unit.
    pub(super) fn card(&self, unit: &UnitId) -> Option<&str> {
        self.cards.get(unit).map(String::as_str)
    }

    /// The name of the item of the text that is about a unit.
    pub(super) fn text(&self, unit: &UnitId) -> Option<String> {
        self.told.contains(unit).then(|| format!("text-{}", slug(unit)))
    }
}

/// The name of a card of the chart that stands at `place` on the page, from 0. A ghost is the old place of its unit.
pub(super) fn card_name(place: usize, is_ghost: bool, unit: &UnitId) -> String {
    let prefix = if is_ghost { "was" } else { "unit" };
    match place {
        0 => format!("{prefix}-{}", slug(unit)),
        place => format!("{prefix}-{}:{}", place + 1, slug(unit)),
    }
}

/// A unit's id in letters that a link and a name in HTML may have; other ids stay other.
fn slug(unit: &UnitId) -> String {
    let mut slug = String::with_capacity(unit.as_str().len());
    for c in unit.as_str().chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') {
            slug.push(c);
        } else {
            write!(slug, "~{:x}~", u32::from(c)).unwrap_or_else(|_| unreachable!("a text takes it"));
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_units_and_other_charts_have_other_names() {
        let ids = ["a", "a b", "a~20~b", "A", "é", "2:a", "<b>", "a.b"].map(UnitId::from);
        let mut names = BTreeSet::new();
        for id in &ids {
            for place in 0..3 {
                for is_ghost in [false, true] {
                    let name = card_name(place, is_ghost, id);
                    assert!(
                        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~:".contains(&byte)),
                        "{name}"
                    );
                    assert!(names.insert(name));
                }
            }
        }
    }
}
