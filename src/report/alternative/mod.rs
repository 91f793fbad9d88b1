//! The text alternative of an organogram and of a change: what the picture shows, in words, for who cannot see it.
//!
//! An [`Alternative`] is a small document without a format; [`writer`] writes it as text, Markdown or HTML. It is made from the
//! model and never typed by hand, so that what it counts is what it lists. Source: WAI, complex images, organisational charts;
//! Almere's own page, "Tekst van de Organigram". Trees may be deeper than the stack: nothing here recurses.
//!
//! To say something more of a unit: `units.rs`; of the whole: `structure.rs`; of a change: `change.rs`. Sentences are in
//! `assets/locales/` under `alternative-`.

mod change;
mod change_counts;
mod chart;
mod input;
mod kinds;
mod leadership;
mod long;
mod relations;
mod short;
mod structure;
mod units;
mod walk;
mod words;
pub mod writer;

pub use input::{AlternativeInput, ChangeInput, ScenarioSaid};
pub use walk::{Met, walk};
pub use words::day as day_in_words;

use crate::i18n::Language;
use crate::model::UnitId;

/// What a chart or a change says, in words: a short text that names the picture, and a document that tells it all.
#[derive(Debug, Default, PartialEq)]
pub struct Alternative {
    /// What it is called: "Organogram van de gemeente Almere". Also the first heading of the blocks.
    pub title: String,
    /// The short text alternative: at most [`SHORT_LENGTH`] characters, in whole words.
    pub short: String,
    /// The language of the sentences; names are in that of the organisation.
    pub language: Language,
    /// The document, in reading order.
    pub blocks: Vec<Block>,
}

/// How many characters a short text alternative has at most.
pub const SHORT_LENGTH: usize = 150;

/// A part of the document.
#[derive(Debug, PartialEq)]
pub enum Block {
    /// A heading; the title has level 1.
    Heading {
        /// From 1 on.
        level: u8,
        /// The words.
        text: String,
    },
    /// One or more sentences.
    Paragraph(String),
    /// A list, which may be nested.
    List(Vec<Item>),
}

/// A point of a list. Comparing two of them and printing one for a test go as deep in the stack as the tree; nothing else does.
#[derive(Debug, PartialEq)]
pub struct Item {
    /// A name, or sentences that end in a point, or in a colon when points stand beneath it.
    pub text: String,
    /// The unit that it is about, if it is about one: each unit of a chart has one item, but the only one at the top.
    pub unit: Option<UnitId>,
    /// What stands beneath it, in reading order.
    pub items: Vec<Item>,
}

impl Item {
    /// A point that nothing stands beneath and that is about no unit.
    fn plain(text: String) -> Self {
        Self { text, unit: None, items: Vec::new() }
    }
}

/// Takes the tree down level by level: by itself it would go as deep in the stack as the tree is.
impl Drop for Item {
    fn drop(&mut self) {
        let mut left = std::mem::take(&mut self.items);
        while let Some(mut item) = left.pop() {
            left.append(&mut item.items);
        }
    }
}

impl Alternative {
    /// The text of a chart: what stands on top, what under it, who leads, the relations that are asked for, and totals.
    ///
    /// It speaks of the units that a chart with the same choices shows, and of no others. Cost: linear in units and relations.
    pub fn of(input: &AlternativeInput<'_>) -> Self {
        structure::told(input)
    }

    /// The text of what one scenario has become in another: how many of which kind are new, lapse, take the place of others,
    /// move; then each change in a sentence.
    pub fn of_change(input: &ChangeInput<'_>) -> Self {
        change::told(input)
    }

    /// The whole document as sentences on one line: the long text alternative of a format that has no structure for it.
    pub fn long_text(&self) -> String {
        long::text(self)
    }
}
