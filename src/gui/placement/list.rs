//! Which rows a side shows: headings of units, positions under them, and how high each is.

use std::collections::BTreeSet;

use super::facts::{Facts, Which};
use crate::compare::placement::{PlacementBasis, PlacementKind};
use crate::model::{Organisation, PositionId, UnitId};
use crate::text::plain;

/// Height of a heading, in screen points.
pub const HEADING_PT: f32 = 32.0;
/// Height of the first line of a position, in screen points.
pub const POSITION_PT: f32 = 32.0;
/// Height of a line that says where it comes from or goes to, in screen points.
pub const LINK_PT: f32 = 26.0;
/// Under the last of these, in screen points.
pub const BELOW_LINKS_PT: f32 = 4.0;
/// So many of them are shown in the list; the panel at the right has all.
pub const MOST_LINKS: usize = 4;

/// What chooses among the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// What changes so.
    Kind(PlacementKind),
    /// What is proposed.
    Proposals,
    /// What is left over; the later side stays whole, to place it there.
    LeftOver,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A unit, with how many positions of it are shown and whether they are hidden.
    Unit(UnitId, usize, bool),
    /// A position, with the places of its rows in the placement.
    Position(PositionId, Vec<usize>),
}

impl Row {
    fn height_pt(&self) -> f32 {
        match self {
            Self::Unit(..) => HEADING_PT,
            Self::Position(_, links) => POSITION_PT + shown_links(links.len()) as f32 * LINK_PT + BELOW_LINKS_PT,
        }
    }
}

/// How many of so many links are shown: all of them, or the first.
pub fn drawn_links(links: usize) -> usize {
    if links > MOST_LINKS { MOST_LINKS - 1 } else { links }
}

/// How many lines are shown for so many links: all of them, or the first with one that counts the rest.
pub fn shown_links(links: usize) -> usize {
    if links > MOST_LINKS { MOST_LINKS } else { links }
}

/// What the rows of a side were made for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Words that the title, the unit or the code has.
    pub words: String,
    /// What chooses among them.
    pub filter: Option<Filter>,
    /// Units whose positions are hidden.
    pub closed: BTreeSet<UnitId>,
}

/// The rows of a side.
#[derive(Debug, Default)]
pub struct List {
    of: Option<(u64, Wanted)>,
    rows: Vec<Row>,
    /// Where each row begins, and where the last one ends, in screen points.
    tops: Vec<f32>,
}

impl List {
    /// Brings the rows up to date.
    pub fn refresh(&mut self, facts: &Facts, side: Which, organisation: &Organisation, wanted: &Wanted) {
        if self.of.as_ref().is_some_and(|(number, known)| *number == facts.number && known == wanted) {
            return;
        }
        self.of = Some((facts.number, wanted.clone()));
        self.rows.clear();
        let words: Vec<String> = plain(&wanted.words).split_whitespace().map(str::to_owned).collect();
        for (unit, positions) in &facts.units[side.index()] {
            let name = if words.is_empty() { String::new() } else { plain(organisation.name_of(unit)) };
            let is_shown =
                |id: &&PositionId| is_wanted(facts, side, id, wanted.filter) && says(organisation, id, &name, &words);
            let shown: Vec<&PositionId> = positions.iter().filter(is_shown).collect();
            if shown.is_empty() {
                continue;
            }
            let is_closed = wanted.closed.contains(unit) && words.is_empty();
            self.rows.push(Row::Unit(unit.clone(), shown.len(), is_closed));
            if !is_closed {
                let row = |id: &PositionId| {
                    Row::Position(id.clone(), facts.rows_of(side, id).map(|(place, _)| place).collect())
                };
                self.rows.extend(shown.into_iter().map(row));
            }
        }
        let mut top = 0.0;
        self.tops = std::iter::once(0.0)
            .chain(self.rows.iter().map(|row| {
                top += row.height_pt();
                top
            }))
            .collect();
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How high all rows are together.
    pub fn height_pt(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// From where to where a row goes.
    pub fn extent(&self, row: usize) -> (f32, f32) {
        let at = |place: usize| self.tops.get(place).copied().unwrap_or_default();
        (at(row), at(row + 1))
    }

    /// The row at a height; `None` above the first and under the last.
    pub fn at(&self, y: f32) -> Option<usize> {
        let place = self.tops.partition_point(|top| *top <= y);
        place.checked_sub(1).filter(|row| *row < self.rows.len())
    }

    /// The rows that are seen between two heights.
    pub fn seen(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let first = self.at(top.max(0.0)).unwrap_or(if top <= 0.0 { 0 } else { self.rows.len() });
        let last = self.tops.partition_point(|begin| *begin < bottom).min(self.rows.len());
        first..last.max(first)
    }

    /// Where a position stands among the rows.
    pub fn place_of(&self, position: &PositionId) -> Option<usize> {
        self.rows.iter().position(|row| matches!(row, Row::Position(id, _) if id == position))
    }

    /// The positions that are shown, in their order.
    pub fn positions(&self) -> impl DoubleEndedIterator<Item = &PositionId> {
        self.rows.iter().filter_map(|row| match row {
            Row::Position(id, _) => Some(id),
            Row::Unit(..) => None,
        })
    }
}

fn is_wanted(facts: &Facts, side: Which, position: &PositionId, filter: Option<Filter>) -> bool {
    let mut rows = facts.rows_of(side, position).map(|(_, row)| row);
    match filter {
        None => true,
        Some(Filter::Kind(PlacementKind::Lapsed)) => {
            rows.any(|row| row.kind == PlacementKind::Lapsed && row.basis != PlacementBasis::Proposed)
        }
        Some(Filter::Kind(kind)) => rows.any(|row| row.kind == kind),
        Some(Filter::Proposals) => rows.any(|row| row.basis == PlacementBasis::Proposed && row.to.is_some()),
        Some(Filter::LeftOver) => side == Which::Later || facts.left_over.contains(position),
    }
}

fn says(organisation: &Organisation, id: &PositionId, unit: &str, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let Some(position) = organisation.position(id) else { return false };
    let function = organisation.function_of(position);
    let code = function.and_then(|function| function.code.as_deref()).unwrap_or_default();
    let own = format!("{} {} {unit}", plain(&position.title), plain(code));
    words.iter().all(|word| own.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::placement::facts::Pair;
    use crate::model::Document;

    const SAMPLE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/almelo.json"));

    #[test]
    fn rows_stand_one_under_the_other_and_are_found_by_their_height() {
        let document = Document::new(crate::file::load(SAMPLE).expect("the sample is sound").scenarios);
        let pair = Pair { from: "was".into(), to: "wordt".into() };
        let mut facts = Facts::default();
        assert!(facts.refresh(&document, &pair) && !facts.refresh(&document, &pair));
        let was = document.scenarios().start_organisation();
        let (mut list, mut wanted) = (List::default(), Wanted::default());
        list.refresh(&facts, Which::Earlier, was, &wanted);
        assert_eq!(list.positions().count(), was.positions().count());
        for row in 0..list.rows().len() {
            let (top, bottom) = list.extent(row);
            assert_eq!((list.at(top), list.at(bottom - 0.5)), (Some(row), Some(row)));
        }
        assert_eq!((list.at(-1.0), list.at(list.height_pt())), (None, None));
        assert_eq!(list.seen(0.0, list.height_pt()), 0..list.rows().len());

        let (unit, own) = facts.units[0][0].clone();
        wanted.closed.insert(unit);
        list.refresh(&facts, Which::Earlier, was, &wanted);
        assert_eq!(list.positions().count(), was.positions().count() - own.len());
        wanted = Wanted { filter: Some(Filter::LeftOver), ..Wanted::default() };
        list.refresh(&facts, Which::Earlier, was, &wanted);
        assert!(list.positions().all(|id| facts.left_over.contains(id)));
        assert_eq!(list.positions().count(), facts.left_over.len());
        wanted = Wanted { words: "TEAMMANAGER stede".to_owned(), ..Wanted::default() };
        list.refresh(&facts, Which::Earlier, was, &wanted);
        assert!(list.positions().any(|id| id.as_str() == "stedelijke-uitvoering-teammanager"));
        wanted.words = "zulks is er niet".to_owned();
        list.refresh(&facts, Which::Earlier, was, &wanted);
        assert!(list.rows().is_empty() && list.height_pt() == 0.0);
    }
}
