//! Every text of an organisation, folded and by word.

use std::collections::BTreeMap;
use std::ops::Range;

use super::HitField;
use super::fold::Reading;
use super::texts;
use super::vocabulary::{Vocabulary, VocabularyBuilder, WordNumber};
use crate::model::{
    Endpoint, FunctionId, JobFunction, Leadership, Line, Organisation, Position, PositionId, Relation, Unit, UnitId,
    UnitKindId,
};

/// What can be found in an organisation as it was when the index was made; it needs the organisation no more.
///
/// Made in time linear in the text. Make a new one after an edit.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// In reading order.
    pub(super) units: Vec<IndexedUnit>,
    /// By unit.
    pub(super) positions: Vec<IndexedPosition>,
    /// By unit; a unit's name comes first.
    pub(super) fields: Vec<IndexedField>,
    /// The texts of the fields; those of one function are there once.
    texts: String,
    /// The words of the units' names.
    name_words: Vec<WordNumber>,
    pub(super) vocabulary: Vocabulary,
    /// Pay scales as they are compared.
    scales: BTreeMap<String, u32>,
}

#[derive(Clone, Debug)]
pub(super) struct IndexedUnit {
    pub id: UnitId,
    pub kind: UnitKindId,
    /// Where the units end that stand under it.
    pub subtree_end: usize,
    pub has_vacant_leadership: bool,
    pub positions: Range<usize>,
    pub fields: Range<usize>,
    name_words: Range<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct IndexedPosition {
    pub id: PositionId,
    pub is_vacant: bool,
    /// Numbers of pay scales.
    pub scales: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(super) struct IndexedField {
    pub field: HitField,
    /// The position that it belongs to, by number.
    pub position: Option<u32>,
    text: Range<usize>,
}

impl Index {
    /// Reads every text of `organisation`.
    pub fn of(organisation: &Organisation) -> Self {
        let mut builder = Builder::new(organisation);
        let line = Line::of(organisation);
        for place in 0..line.len() {
            let (id, unit) = line.unit(organisation, place);
            builder.add_unit(id, unit, line.subtree(place).end);
        }
        Self { vocabulary: builder.vocabulary.finish(), ..builder.index }
    }

    pub(super) fn text_of(&self, field: &IndexedField) -> &str {
        &self.texts[field.text.clone()]
    }

    pub(super) fn name_words_of(&self, unit: &IndexedUnit) -> &[WordNumber] {
        &self.name_words[unit.name_words.clone()]
    }

    /// The number of a pay scale; `None` when no position has it.
    pub(super) fn scale_number(&self, scale: &str) -> Option<u32> {
        self.scales.get(&scale_key(scale)).copied()
    }
}

fn scale_key(scale: &str) -> String {
    scale.trim().to_lowercase()
}

struct Builder<'a> {
    organisation: &'a Organisation,
    index: Index,
    vocabulary: VocabularyBuilder,
    reading: Reading,
    /// What was read of each function, for the next position that has it.
    functions: BTreeMap<&'a FunctionId, Vec<ReadText>>,
}

/// A text of a function that was read.
struct ReadText {
    field: HitField,
    text: Range<usize>,
    words: Vec<WordNumber>,
}

impl<'a> Builder<'a> {
    fn new(organisation: &'a Organisation) -> Self {
        Self {
            organisation,
            index: Index::default(),
            vocabulary: VocabularyBuilder::default(),
            reading: Reading::default(),
            functions: BTreeMap::new(),
        }
    }

    fn add_unit(&mut self, id: &UnitId, unit: &Unit, subtree_end: usize) {
        let organisation = self.organisation;
        let first_field = self.index.fields.len();
        let first_position = self.index.positions.len();
        let name_words = self.add_name_words(&unit.name);
        texts::of_unit(unit, organisation.kind_of(unit), &mut |field, text| self.add(field, None, text));
        for (id, position) in organisation.positions_of(id) {
            self.add_position(id, position);
        }
        self.add_relations(id, first_position);
        self.index.units.push(IndexedUnit {
            id: id.clone(),
            kind: unit.kind.clone(),
            subtree_end,
            has_vacant_leadership: unit.leadership == Leadership::Vacant,
            positions: first_position..self.index.positions.len(),
            fields: first_field..self.index.fields.len(),
            name_words,
        });
    }

    fn add_name_words(&mut self, name: &str) -> Range<usize> {
        let start = self.index.name_words.len();
        self.reading.read(name);
        for word in self.reading.words().filter(|word| !word.is_part) {
            self.index.name_words.push(self.vocabulary.number(self.reading.text_of(&word)));
        }
        start..self.index.name_words.len()
    }

    fn add_position(&mut self, id: &PositionId, position: &'a Position) {
        let organisation = self.organisation;
        let number = self.index.positions.len() as u32;
        let scales = organisation.scales_of(position);
        let is_vacant = match (position.formation_fte, position.occupied_fte) {
            (Some(formation), Some(occupied)) => occupied < formation,
            _ => false,
        };
        let known = &mut self.index.scales;
        let mut scale_number = |scale: &String| {
            let next = known.len() as u32;
            *known.entry(scale_key(scale)).or_insert(next)
        };
        let scale_numbers = scales.iter().map(&mut scale_number).collect();
        self.index.positions.push(IndexedPosition { id: id.clone(), is_vacant, scales: scale_numbers });
        texts::of_position(position, &mut |field, text| self.add(field, Some(number), text));
        scales.iter().for_each(|scale| self.add(HitField::Scale, Some(number), scale));
        if let (Some(function), Some(row)) = (&position.function, organisation.function_of(position)) {
            self.add_function(function, row, number, &position.title);
        }
    }

    /// Adds the texts of a function to a position; not its title, when the position has the same.
    fn add_function(&mut self, id: &'a FunctionId, function: &JobFunction, position: u32, title: &str) {
        if !self.functions.contains_key(id) {
            let mut read = Vec::new();
            texts::of_function(function, &mut |field, text| read.push(self.read(field, text)));
            self.functions.insert(id, read);
        }
        let Self { index, vocabulary, functions, .. } = self;
        let is_same_title = function.title == title;
        let said = functions[id].iter().filter(|read| read.field != HitField::Function || !is_same_title);
        for read in said {
            let number = index.fields.len() as u32;
            read.words.iter().for_each(|word| vocabulary.stands_in(*word, number));
            let text = read.text.clone();
            index.fields.push(IndexedField { field: read.field, position: Some(position), text });
        }
    }

    /// Adds the relations of a unit, whose positions begin at `first_position`, as they are said from its side.
    fn add_relations(&mut self, unit: &UnitId, first_position: usize) {
        for (_, relation) in self.organisation.relations_of(unit) {
            let own = &self.index.positions[first_position..];
            let at = |end: &Endpoint| match end {
                Endpoint::Position(id) => own.iter().position(|position| position.id == *id),
                Endpoint::Unit(_) => None,
            };
            let position = at(&relation.from).or_else(|| at(&relation.to)).map(|place| (first_position + place) as u32);
            let text = self.said_from(unit, relation);
            self.add(HitField::Relation, position, &text);
            if let Some(notes) = &relation.notes {
                self.add(HitField::Note, position, notes);
            }
        }
    }

    /// A relation as it is said from the side of a unit: "levert diensten aan Gemeente Zwijndrecht: telefonie".
    fn said_from(&self, unit: &UnitId, relation: &Relation) -> String {
        let organisation = self.organisation;
        let is_from = organisation.unit_at(&relation.from) == Some(unit);
        let other = if is_from { &relation.to } else { &relation.from };
        let words = organisation.relation_kind_of(relation).map(|kind| match &kind.inverse {
            Some(inverse) if !is_from => inverse.as_str(),
            _ => kind.name.as_str(),
        });
        let other = organisation.end_name(other);
        let said = words.map_or_else(|| other.clone(), |words| format!("{words} {other}"));
        match &relation.label {
            Some(label) => format!("{said}: {label}"),
            None => said,
        }
    }

    fn add(&mut self, field: HitField, position: Option<u32>, text: &str) {
        let start = self.index.texts.len();
        self.index.texts += text;
        self.reading.read(text);
        let number = self.index.fields.len() as u32;
        for word in self.reading.words() {
            let word = self.vocabulary.number(self.reading.text_of(&word));
            self.vocabulary.stands_in(word, number);
        }
        self.index.fields.push(IndexedField { field, position, text: start..self.index.texts.len() });
    }

    fn read(&mut self, field: HitField, text: &str) -> ReadText {
        let start = self.index.texts.len();
        self.index.texts += text;
        self.reading.read(text);
        let words = self.reading.words().map(|word| self.vocabulary.number(self.reading.text_of(&word))).collect();
        ReadText { field, text: start..self.index.texts.len(), words }
    }
}
