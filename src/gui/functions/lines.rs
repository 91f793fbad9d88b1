//! The rows of the catalogue with what follows from the positions, and positions that have no function; sorted and searched.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::metric::Amount;
use crate::model::{Fte, FunctionId, JobFunction, Organisation, Position, PositionId, UnitId, compare_scales};
use crate::text::plain;

/// A row of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: FunctionId,
    /// What stands in the catalogue.
    pub row: JobFunction,
    /// How many positions have it.
    pub positions: usize,
    /// Their approved amount together; `None` when none of them says.
    pub formation_fte: Option<Fte>,
    /// In how many units they are.
    pub units: usize,
}

/// What can stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// What it is called.
    Title,
    /// The organisation's own code.
    Code,
    /// Profile in HR21.
    Profile,
    /// Code of that profile.
    Hr21Code,
    /// Pay scale or scales.
    Scales,
    /// The grading is not final.
    Provisional,
    /// How many positions.
    Positions,
    /// Their approved amount.
    Formation,
    /// In how many units.
    Units,
}

/// How lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub column: Column,
    /// From high to low.
    pub is_descending: bool,
}

/// The catalogue of an organisation, by title.
pub fn lines(organisation: &Organisation) -> Vec<Line> {
    let mut used: BTreeMap<&FunctionId, (usize, Option<Fte>, BTreeSet<&UnitId>)> = BTreeMap::new();
    for (_, position) in organisation.positions() {
        let Some(function) = &position.function else { continue };
        let (count, fte, units) = used.entry(function).or_default();
        *count += 1;
        *fte = position.formation_fte.map_or(*fte, |own| Some(fte.unwrap_or_default() + own));
        units.insert(&position.unit);
    }
    let line = |(id, row): (&FunctionId, &JobFunction)| {
        let (positions, formation_fte, units) = used.remove(id).unwrap_or_default();
        Line { id: id.clone(), row: row.clone(), positions, formation_fte, units: units.len() }
    };
    let mut lines: Vec<Line> = organisation.functions().map(line).collect();
    lines.sort_by_cached_key(|line| (plain(&line.row.title), line.row.code.clone()));
    lines
}

/// The places of the lines that answer a search, in the order of a sort. Every word must be found, in any of the texts.
pub fn shown(lines: &[Line], query: &str, sort: Option<Sort>) -> Vec<usize> {
    let words = plain(query);
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_found = |line: &Line| {
        if words.is_empty() {
            return true;
        }
        let row = &line.row;
        let codes = [&row.code, &row.hr21_profile, &row.hr21_code].into_iter().flatten();
        let texts = std::iter::once(&row.title).chain(codes).chain(&row.former_titles);
        let text = plain(&texts.map(String::as_str).collect::<Vec<_>>().join("\n"));
        words.iter().all(|word| text.contains(word) || row.scales.iter().any(|scale| plain(scale) == *word))
    };
    let mut found: Vec<usize> = (0..lines.len()).filter(|&place| is_found(&lines[place])).collect();
    if let Some(Sort { column, is_descending }) = sort {
        found.sort_by(|&a, &b| {
            let (a, b) = (&lines[a], &lines[b]);
            // What says nothing stays at the end, whichever way round.
            match (is_empty(a, column), is_empty(b, column)) {
                (false, false) if is_descending => compare(b, a, column),
                (false, false) => compare(a, b, column),
                (a, b) => a.cmp(&b),
            }
        });
    }
    found
}

fn is_empty(line: &Line, column: Column) -> bool {
    let row = &line.row;
    match column {
        Column::Code => row.code.is_none(),
        Column::Profile => row.hr21_profile.is_none(),
        Column::Hr21Code => row.hr21_code.is_none(),
        Column::Scales => row.scales.is_empty(),
        Column::Formation => line.formation_fte.is_none(),
        Column::Title | Column::Provisional | Column::Positions | Column::Units => false,
    }
}

fn compare(a: &Line, b: &Line, column: Column) -> Ordering {
    let (one, other) = (&a.row, &b.row);
    match column {
        Column::Title => plain(&one.title).cmp(&plain(&other.title)),
        Column::Code => one.code.cmp(&other.code),
        Column::Profile => one.hr21_profile.cmp(&other.hr21_profile),
        Column::Hr21Code => one.hr21_code.cmp(&other.hr21_code),
        Column::Scales => compare_lists(&one.scales, &other.scales),
        Column::Provisional => other.provisional_grading.cmp(&one.provisional_grading),
        Column::Positions => a.positions.cmp(&b.positions),
        Column::Formation => a.formation_fte.cmp(&b.formation_fte),
        Column::Units => a.units.cmp(&b.units),
    }
}

fn compare_lists(a: &[String], b: &[String]) -> Ordering {
    let pairs = a.iter().zip(b).map(|(a, b)| compare_scales(a, b));
    pairs.fold(Ordering::Equal, Ordering::then).then(a.len().cmp(&b.len()))
}

/// Positions without a function that have one title.
#[derive(Clone, Debug, PartialEq)]
pub struct Unlinked {
    /// What they are called.
    pub title: String,
    /// The positions, by id.
    pub positions: Vec<PositionId>,
    /// Their approved amount together; `None` when none of them says.
    pub formation_fte: Option<Amount>,
    /// The only function that is called so, or was.
    pub suggestion: Option<FunctionId>,
}

/// The positions without a function by title; those for which there is a suggestion come first.
pub fn unlinked(organisation: &Organisation) -> Vec<Unlinked> {
    let mut by_title: BTreeMap<String, Vec<(&PositionId, &Position)>> = BTreeMap::new();
    for (id, position) in organisation.positions().filter(|(_, position)| position.function.is_none()) {
        by_title.entry(plain(position.title.trim())).or_default().push((id, position));
    }
    let titles = Titles::of(organisation);
    let group = |(title, positions): (String, Vec<(&PositionId, &Position)>)| Unlinked {
        title: positions.first().map_or(String::new(), |(_, position)| position.title.clone()),
        formation_fte: positions
            .iter()
            .filter_map(|(_, held)| held.formation_fte)
            .reduce(|a, b| a + b)
            .map(Amount::Fte),
        positions: positions.into_iter().map(|(id, _)| id.clone()).collect(),
        suggestion: titles.only(&title),
    };
    let mut found: Vec<Unlinked> = by_title.into_iter().map(group).collect();
    found.sort_by_key(|group| group.suggestion.is_none());
    found
}

/// The functions by what they are called, and by what they were called.
struct Titles<'a> {
    now: BTreeMap<String, Vec<&'a FunctionId>>,
    before: BTreeMap<String, Vec<&'a FunctionId>>,
}

impl<'a> Titles<'a> {
    fn of(organisation: &'a Organisation) -> Self {
        let (mut now, mut before) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for (id, row) in organisation.functions() {
            now.entry(plain(row.title.trim())).or_default().push(id);
            for former in &row.former_titles {
                before.entry(plain(former.trim())).or_default().push(id);
            }
        }
        Self { now, before }
    }

    /// The only function with a title; else, where none has it, the only one that had it.
    fn only(&self, title: &str) -> Option<FunctionId> {
        match self.now.get(title).or_else(|| self.before.get(title)).map(Vec::as_slice) {
            Some([id]) => Some((*id).clone()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{OrderKey, Records, Unit, UnitKindId};

    fn catalogue() -> Organisation {
        let mut records = Records::default();
        let key = || OrderKey::between(None, None).unwrap();
        for id in ["a", "b"] {
            records.units.insert(id.into(), Unit::new(id, UnitKindId::from("team"), None, key()));
        }
        for (id, title, code, scales) in [
            ("coach", "Coach jeugd en gezin", Some("F222"), &["10"][..]),
            ("adviser", "Adviseur", None, &["10A", "11"]),
            ("clerk", "Medewerker", Some("F9"), &[]),
            ("double", "Adviseur", Some("N1"), &["9"]),
        ] {
            let scales = scales.iter().map(|scale| (*scale).to_owned()).collect();
            let row = JobFunction { title: title.into(), code: code.map(str::to_owned), scales, ..Default::default() };
            records.functions.insert(id.into(), row);
        }
        records.functions.get_mut(&FunctionId::from("coach")).unwrap().former_titles = vec!["Gezinscoach".to_owned()];
        for (id, unit, title, function, fte) in [
            ("p1", "a", "Coach", Some("coach"), Some(150)),
            ("p2", "b", "Coach", Some("coach"), None),
            ("p3", "b", "Coach", Some("coach"), Some(50)),
            ("p4", "a", " gezinscoach", None, Some(100)),
            ("p5", "b", "Gezinscoach", None, None),
            ("p6", "b", "Adviseur", None, None),
            ("p7", "b", "Bode", None, None),
        ] {
            let mut position = Position::new(unit.into(), title, key());
            position.function = function.map(FunctionId::from);
            position.formation_fte = fte.map(Fte::from_hundredths);
            records.positions.insert(id.into(), position);
        }
        Organisation::from_records(records).unwrap()
    }

    fn ids(query: &str, sort: Option<(Column, bool)>) -> Vec<String> {
        let lines = lines(&catalogue());
        let sort = sort.map(|(column, is_descending)| Sort { column, is_descending });
        shown(&lines, query, sort).into_iter().map(|place| lines[place].id.to_string()).collect()
    }

    #[test]
    fn a_line_counts_its_positions_their_formation_and_their_units() {
        let lines = lines(&catalogue());
        let of = |id: &str| lines.iter().find(|line| line.id.as_str() == id).unwrap();
        let coach = of("coach");
        assert_eq!((coach.positions, coach.units, coach.formation_fte), (3, 2, Some(Fte::from_hundredths(200))));
        let clerk = of("clerk");
        assert_eq!((clerk.positions, clerk.units, clerk.formation_fte), (0, 0, None));
    }

    #[test]
    fn lines_are_found_by_every_word_in_any_text() {
        assert_eq!(ids("", None), ["adviser", "double", "coach", "clerk"], "by title, then by code");
        assert_eq!(ids("GEZIN f222", None), ["coach"]);
        assert_eq!(ids("gezinscoach", None), ["coach"], "a former title");
        assert_eq!(ids("11", None), ["adviser"], "a scale");
        assert_eq!(ids("1", None), ["double"], "a part of a scale is none");
        assert!(ids("coach f9", None).is_empty());
    }

    #[test]
    fn what_says_nothing_stays_at_the_end_whichever_way_lines_are_sorted() {
        assert_eq!(ids("", Some((Column::Scales, false))), ["double", "coach", "adviser", "clerk"]);
        assert_eq!(ids("", Some((Column::Scales, true))), ["adviser", "coach", "double", "clerk"]);
        assert_eq!(ids("", Some((Column::Code, true))), ["double", "clerk", "coach", "adviser"]);
        assert_eq!(ids("", Some((Column::Positions, true)))[0], "coach");
    }

    #[test]
    fn positions_without_a_function_are_suggested_the_only_one_that_is_or_was_called_so() {
        let found = unlinked(&catalogue());
        let said: Vec<(&str, usize, Option<&str>)> = found
            .iter()
            .map(|group| (group.title.trim(), group.positions.len(), group.suggestion.as_ref().map(FunctionId::as_str)))
            .collect();
        let adviser = ("Adviseur", 1, None);
        assert_eq!(said, [("gezinscoach", 2, Some("coach")), adviser, ("Bode", 1, None)], "two are called Adviseur");
        assert_eq!(found[0].formation_fte, Some(Amount::Fte(Fte::from_hundredths(100))));
    }
}
