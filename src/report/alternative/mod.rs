//! An organogram in words.

use crate::i18n::Language;
use crate::model::UnitId;

/// A chart in words, for who does not see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alternative {
    /// What it is called.
    pub title: String,
    /// One sentence that says what the picture is.
    pub short: String,
    /// The language of its sentences.
    pub language: Language,
    /// The whole.
    pub blocks: Vec<Block>,
}

/// A piece of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; level 1 is the highest.
    Heading {
        /// How deep.
        level: u8,
        /// What it says.
        text: String,
    },
    /// Sentences.
    Paragraph(String),
    /// A list of lists.
    List(Vec<Item>),
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// The unit that it is about.
    pub unit: Option<UnitId>,
    /// What stands under it.
    pub items: Vec<Item>,
}
