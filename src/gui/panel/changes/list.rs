//! Which changes the list shows, in what order, and the sentences that say them. Sentences are made when they are needed:
//! those in view, and all of them, some in each frame, while words are looked for.

use crate::compare::{self, Difference, Mark, Theme};
use crate::i18n::Language;
use crate::model::Organisation;

/// So many sentences are made in one frame while words are looked for.
const SENTENCES_IN_A_FRAME: usize = 400;
/// How high a row is taken to be before it has been laid out, in screen points.
const ORDINARY_ROW_PT: f32 = 46.0;
/// How high a heading is, in screen points.
pub(super) const HEADING_PT: f32 = 34.0;

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Row {
    /// The theme of what follows, and how many there are of it.
    Heading(Theme, usize),
    /// A change, by its place in the difference.
    Change(usize),
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wanted {
    /// Words that the sentence has, in any case.
    pub words: String,
    /// What it is about.
    pub theme: Option<Theme>,
    /// What it does.
    pub mark: Option<Mark>,
}

/// Between which organisations the difference is, and in which language it is said.
type Of = ((u64, u64), Language);

/// The rows of a difference.
#[derive(Debug, Default)]
pub(super) struct List {
    of: Option<Of>,
    pub wanted: Wanted,
    /// What the rows were made for, and how many sentences were known then.
    made_for: Option<(Wanted, usize)>,
    pub rows: Vec<Row>,
    /// How high each row is.
    pub heights: Vec<f32>,
    /// The places of the changes among the rows, in their order.
    places: Vec<usize>,
    sentences: Vec<Option<String>>,
    known: usize,
}

impl List {
    /// Whether it holds another difference than the one of this number.
    pub fn is_of_another(&self, number: (u64, u64), language: Language) -> bool {
        self.of != Some((number, language))
    }

    /// The changes that are listed, by their places in the difference.
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// Whether sentences are still being made for the words that are looked for.
    pub fn is_reading(&self) -> bool {
        !self.wanted.words.trim().is_empty() && self.known < self.sentences.len()
    }

    /// Brings the rows up to date.
    pub fn refresh(
        &mut self,
        number: (u64, u64),
        language: Language,
        difference: &Difference,
        from: &Organisation,
        to: &Organisation,
    ) {
        if self.is_of_another(number, language) {
            self.of = Some((number, language));
            self.sentences = vec![None; difference.changes.len()];
            self.known = 0;
            self.made_for = None;
        }
        let has_words = !self.wanted.words.trim().is_empty();
        if has_words {
            let end = (self.known + SENTENCES_IN_A_FRAME).min(self.sentences.len());
            for place in self.known..end {
                self.sentence(place, language, difference, from, to);
            }
            self.known = end;
        }
        let made_for = (self.wanted.clone(), if has_words { self.known } else { 0 });
        if self.made_for.as_ref() != Some(&made_for) {
            self.make_rows(difference);
            self.made_for = Some(made_for);
        }
    }

    /// The sentence of a change.
    pub fn sentence(
        &mut self,
        place: usize,
        language: Language,
        difference: &Difference,
        from: &Organisation,
        to: &Organisation,
    ) -> &str {
        self.sentences[place]
            .get_or_insert_with(|| compare::sentence(&difference.changes[place], from, to).say(language))
    }

    fn make_rows(&mut self, difference: &Difference) {
        let words: Vec<String> = self.wanted.words.split_whitespace().map(str::to_lowercase).collect();
        let is_wanted = |place: &usize| {
            let change = &difference.changes[*place];
            let says = |sentence: &str| words.iter().all(|word| sentence.contains(word));
            self.wanted.theme.is_none_or(|theme| change.theme() == theme)
                && self.wanted.mark.is_none_or(|mark| change.mark() == mark)
                && (words.is_empty()
                    || self.sentences[*place].as_ref().is_some_and(|sentence| says(&sentence.to_lowercase())))
        };
        self.places = (0..difference.changes.len()).filter(is_wanted).collect();
        self.rows.clear();
        let mut place = 0;
        while let Some(&first) = self.places.get(place) {
            let theme = difference.changes[first].theme();
            let same = self.places[place..].iter().take_while(|&&other| difference.changes[other].theme() == theme);
            let count = same.count();
            self.rows.push(Row::Heading(theme, count));
            self.rows.extend(self.places[place..place + count].iter().map(|&place| Row::Change(place)));
            place += count;
        }
        let height = |row: &Row| match row {
            Row::Heading(..) => HEADING_PT,
            Row::Change(_) => ORDINARY_ROW_PT,
        };
        self.heights = self.rows.iter().map(height).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Beneath, Command, Leadership};
    use crate::model::{Document, MoveUnits, Place, RemoveUnits, RenameUnit, SetLeadership};

    const SAMPLE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-orgs/dordrecht.json"));

    #[test]
    fn rows_stand_under_their_theme_and_what_is_wanted_leaves_the_others_out() {
        let mut document = Document::new(crate::file::load(SAMPLE).expect("the sample is sound").scenarios);
        let before = document.organisation().clone();
        let edits: [Command; 4] = [
            RenameUnit { unit: "sport".into(), name: "Sport en spel".to_owned() }.into(),
            MoveUnits {
                units: vec!["grondzaken".into()],
                to: Some("cluster-publieksaccommodaties".into()),
                place: Place::Last,
            }
            .into(),
            RemoveUnits { units: vec!["parkeerbeheer".into()], beneath: Beneath::RemoveToo }.into(),
            SetLeadership { units: vec!["cluster-stad".into()], leadership: Leadership::Vacant }.into(),
        ];
        for edit in edits {
            document.apply(&edit).expect("it is possible");
        }
        let after = document.organisation();
        let difference = Difference::between(&before, after);
        let mut list = List::default();
        let refresh = |list: &mut List| list.refresh((1, 2), Language::Dutch, &difference, &before, after);
        refresh(&mut list);
        assert_eq!(list.places().len(), difference.changes.len());
        assert!(matches!(list.rows[0], Row::Heading(Theme::Units, count) if count >= 3), "{:?}", list.rows);
        assert!(list.rows.iter().any(|row| matches!(row, Row::Heading(Theme::Leadership, 1))), "{:?}", list.rows);

        list.wanted.words = "SPEL".to_owned();
        refresh(&mut list);
        assert_eq!(list.places().len(), 1);
        assert!(!list.is_reading());
        list.wanted = Wanted { mark: Some(Mark::Gone), ..Wanted::default() };
        refresh(&mut list);
        assert!(list.places().iter().all(|&place| difference.changes[place].mark() == Mark::Gone));
        assert!(!list.places().is_empty());
        list.wanted = Wanted { theme: Some(Theme::Targets), ..Wanted::default() };
        refresh(&mut list);
        assert!(list.rows.is_empty());
    }
}
