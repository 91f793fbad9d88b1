//! Which part of an organisation a chart shows, and how.

use std::collections::BTreeSet;

use super::card_style::CardStyle;
use super::figures::CardFigures;
use super::primitive::Colour;
use crate::i18n::Language;
use crate::layout::Form;
use crate::model::{UnitId, UnitKindId};

/// Which part of an organisation is shown, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewOptions {
    /// The arrangement. Default: hark.
    pub form: Form,
    /// From which level on units are stacked, in the hark. Default: as the structure asks, see [`StackFrom`].
    pub stack_from: StackFrom,
    /// How many levels are shown; `None` for all. Default: all.
    pub levels: Option<u32>,
    /// Units whose parts are not shown.
    pub collapsed: BTreeSet<UnitId>,
    /// The unit that stands at the top; `None` for the whole organisation.
    pub top: Option<UnitId>,
    /// Kinds of units of which the chart does the opposite of what the vocabulary says: those that it leaves out are
    /// shown, and the others are not.
    pub switched_kinds: BTreeSet<UnitKindId>,
    /// Figures that the cards show. Default: none but the formation.
    pub figures: CardFigures,
    /// Whether a card says who holds the post of the head. Default: no.
    pub with_holders: bool,
    /// How the cards are drawn. Default: as in the window.
    pub style: CardStyle,
    /// The organisation's own colour, for the title and the cards at the top. Default: none.
    pub accent: Option<Colour>,
    /// The language of what the program itself says on the chart.
    pub language: Language,
}

impl Default for ViewOptions {
    fn default() -> Self {
        Self {
            form: Form::Hark,
            stack_from: StackFrom::Lowest,
            levels: None,
            collapsed: BTreeSet::new(),
            top: None,
            switched_kinds: BTreeSet::new(),
            figures: CardFigures::default(),
            with_holders: false,
            style: CardStyle::default(),
            accent: None,
            language: Language::Dutch,
        }
    }
}

/// From where on units are stacked beneath their parent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StackFrom {
    /// The lowest level of each branch: a unit whose parts have no parts of their own stacks them.
    #[default]
    Lowest,
    /// Every unit of this level and deeper; the top is level 0.
    Level(u32),
}
