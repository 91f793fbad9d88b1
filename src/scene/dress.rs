//! What a chart keeps of the style that it is drawn in.

use std::collections::BTreeMap;

use super::ViewOptions;
use super::band::BandPattern;
use super::card_style::{CardFace, CardStyle, Density};
use super::primitive::Colour;
use super::style::Theme;
use crate::model::{Organisation, UnitKindId};

/// What a chart keeps of the style that it is drawn in.
#[derive(Clone, Debug, Default)]
pub(super) struct Dress {
    /// The organisation's own colour.
    pub accent: Option<Colour>,
    /// How much room there is.
    pub density: Density,
    face: CardFace,
    kind_colours: BTreeMap<UnitKindId, Colour>,
    /// The kinds of the vocabulary in the order of their patterns: those that charts show first, then by rank.
    kinds: Vec<UnitKindId>,
}

impl Dress {
    /// That of `options`, for charts of `organisation`.
    pub fn of(options: &ViewOptions, organisation: &Organisation) -> Self {
        let CardStyle { kind_colours, density, .. } = &options.style;
        let vocabulary = &organisation.vocabulary().unit_kinds;
        let mut kinds: Vec<UnitKindId> = vocabulary.keys().cloned().collect();
        kinds.sort_by_key(|id| (vocabulary[id].off_chart, vocabulary[id].rank));
        let face = options.style.face(options.accent);
        Self { accent: options.accent, density: *density, face, kind_colours: kind_colours.clone(), kinds }
    }

    /// Whether it knows no kind yet.
    pub fn is_plain(&self) -> bool {
        self.kinds.is_empty()
    }

    /// The face of the card of a unit of that kind.
    pub fn face(&self, kind: &UnitKindId) -> CardFace {
        CardFace { kind: self.kind_colours.get(kind).copied(), pattern: self.pattern(kind), ..self.face }
    }

    /// The pattern of a kind: by the vocabulary, so that every chart of an organisation has the same.
    pub fn pattern(&self, kind: &UnitKindId) -> BandPattern {
        BandPattern::at(self.kinds.iter().position(|known| known == kind).unwrap_or(self.kinds.len()))
    }

    /// The colour of a kind as it is drawn, of which the vocabulary says `by_vocabulary`.
    pub fn kind_colour(&self, kind: Option<&UnitKindId>, by_vocabulary: Option<Colour>, theme: Theme) -> Colour {
        match kind.and_then(|kind| self.kind_colours.get(kind)) {
            Some(own) => theme.kind_colour(*own),
            None => theme.vocabulary_colour(by_vocabulary),
        }
    }
}
