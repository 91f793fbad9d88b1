//! What is shown of a unit that was found.

use std::ops::Range;

use super::HitField;
use super::fold::Reading;
use super::pattern::{Match, Pattern};
use super::snippet::snippet;
use crate::model::{PositionId, UnitId};

/// The best hit of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The unit.
    pub unit: UnitId,
    /// Its position that the text belongs to, if to one.
    pub position: Option<PositionId>,
    /// What the text is.
    pub field: HitField,
    /// The text; of one of more than 120 characters the part around the first mark, with `…` where it was cut. Line ends
    /// are spaces.
    pub text: String,
    /// What of `text` was asked for: ranges of bytes, at whole characters, in order, not empty, not touching.
    ///
    /// Empty when only filters were asked for. Words that were found in other fields are not marked.
    pub marked: Vec<Range<usize>>,
    /// How good it is: greater is better. To be compared with hits of the same query only.
    pub score: u32,
    /// A word was found with a typo only.
    pub has_typo: bool,
    /// How many other fields of the unit have one of the words.
    pub further_hits: usize,
}

impl Hit {
    /// Cuts the text at the marks: each piece with whether it is marked; together they are the text.
    ///
    /// ```
    /// use herschik::search::{Hit, HitField};
    ///
    /// let mut hit = Hit {
    ///     unit: "inkoop".into(), position: None, field: HitField::Name, text: "Team Inkoop".to_owned(), marked: vec![5..11],
    ///     score: 1, has_typo: false, further_hits: 0,
    /// };
    /// assert_eq!(hit.pieces().collect::<Vec<_>>(), [("Team ", false), ("Inkoop", true)]);
    /// ```
    pub fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let starts = std::iter::once(0).chain(self.marked.iter().map(|mark| mark.end));
        let ends = self.marked.iter().map(|mark| mark.start).chain([self.text.len()]);
        let plain = starts.zip(ends).map(|(start, end)| (&self.text[start..end], false));
        let marks = self.marked.iter().map(|mark| (&self.text[mark.clone()], true)).map(Some).chain([None]);
        let pieces = plain.zip(marks).flat_map(|(plain, mark)| std::iter::once(plain).chain(mark));
        pieces.filter(|(piece, _)| !piece.is_empty())
    }
}

/// What is shown of a text, and what of it answers the words, no worse than `worst`.
pub(super) fn marked(
    text: &str,
    patterns: &[Pattern],
    worst: Match,
    reading: &mut Reading,
) -> (String, Vec<Range<usize>>) {
    reading.read(text);
    let mut marks = Vec::new();
    for pattern in patterns {
        let found: Vec<(Match, Range<usize>)> = reading
            .words()
            .filter_map(|word| {
                let (answer, within) = pattern.find(reading.text_of(&word))?;
                (answer <= worst).then(|| (answer, reading.origin_of(&word, within)))
            })
            .collect();
        let Some(best) = found.iter().map(|(answer, _)| *answer).min() else { continue };
        let counts = |answer: Match| answer == best || (answer.is_exact() && best.is_exact());
        marks.extend(found.into_iter().filter(|(answer, _)| counts(*answer)).map(|(_, mark)| mark));
    }
    snippet(text, &united(marks))
}

/// The ranges in order, those that touch as one.
fn united(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut united: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match united.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => united.push(range),
        }
    }
    united
}
