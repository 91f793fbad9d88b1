//! What a panel may read.

use std::collections::BTreeMap;

use super::theme::Palette;
use super::view_state::ViewState;
use crate::finding::Finding;
use crate::i18n::{self, Language, Message};
use crate::metric::Totals;
use crate::model::{Document, Line, Organisation, RelationKindId};
use crate::scene::{RelationLines, Scene};

/// Everything that a panel may read. What it wants changed it puts in the [`Outbox`](super::outbox::Outbox).
#[derive(Clone, Copy)]
pub struct PanelContext<'a> {
    /// The organisation with its history.
    pub document: &'a Document,
    /// Its units in reading order.
    pub line: &'a Line,
    /// Its figures, by place in `line`.
    pub totals: &'a Totals,
    /// What is odd about it.
    pub findings: &'a [Finding],
    /// The chart.
    pub scene: &'a Scene,
    /// The relations on the chart.
    pub relations: &'a RelationLines,
    /// How many relations there are of each kind.
    pub relation_counts: &'a BTreeMap<RelationKindId, usize>,
    /// What is selected and how it is looked at.
    pub view: &'a ViewState,
    /// What the file is called; `None` before the first save.
    pub file_name: Option<&'a str>,
    /// The colours of the window.
    pub palette: &'static Palette,
    /// The language of the window.
    pub language: Language,
}

impl<'a> PanelContext<'a> {
    /// The organisation.
    pub fn organisation(&self) -> &'a Organisation {
        self.document.organisation()
    }

    /// A sentence without variables.
    pub fn text(&self, key: &'static str) -> &'static str {
        i18n::text(self.language, key)
    }

    /// A sentence with variables.
    pub fn say(&self, message: &Message) -> String {
        message.say(self.language)
    }
}
