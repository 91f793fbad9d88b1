//! The lists that a decision needs, made of the scenarios of a file: was-wordt, formatie-overzicht, takenmatrix and so on.
//!
//! A [`List`] makes a [`Report`]: tables with a header row each, and the facts about it for the sheet "Over deze lijst". How
//! it is written is [`super::writer`]'s. No list says who holds a post.
//!
//! To add one: a file with its [`List`], its two lines below, and its name and help in `assets/locales/`.

mod about;
mod establishment;
mod input;
mod main_changes;
mod score_card;
mod staffing_per_scale;
mod structure_and_tasks;
mod task_matrix;
mod vacancies;
mod was_wordt;
mod words;

pub use input::{ReportInput, Selection};
pub use task_matrix::known_fields;

use super::table::{Cell, Table};
use crate::i18n::{Language, Message};

/// A list that can be made.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The word on the command line: `was-wordt`. For ever the same, for people's scripts name it.
    pub id: &'static str,
    /// Other words for it on the command line: the Dutch ones.
    pub aliases: &'static [&'static str],
    /// The key of its name.
    pub name: &'static str,
    /// The key of what it is, in a sentence.
    pub help: &'static str,
    /// What of the scenarios it is made of.
    pub scope: Scope,
    /// Whether one chooses which columns of the organisation's own it shows.
    pub has_fields: bool,
    /// Whether it can be made of one unit with what stands under it.
    pub has_unit: bool,
    /// Whether it says how many people there are somewhere, and so has a form for everybody.
    pub counts_people: bool,
    /// Its tables; the first is the list itself.
    pub(super) make: fn(&ReportInput<'_>, Language) -> Vec<Sheet>,
}

/// What of the scenarios of a file a list is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One scenario: `to`.
    One,
    /// One scenario, set against `from` where that is another.
    OneAgainst,
    /// What becomes of `from` in `to`.
    Two,
    /// All of them beside each other.
    All,
}

/// Every list, in the order in which they are offered.
pub const ALL: &[List] = &[
    was_wordt::WAS_WORDT,
    establishment::ESTABLISHMENT,
    task_matrix::TASK_MATRIX,
    structure_and_tasks::STRUCTURE_AND_TASKS,
    main_changes::MAIN_CHANGES,
    score_card::SCORE_CARD,
    staffing_per_scale::STAFFING_PER_SCALE,
    vacancies::VACANCIES,
];

/// The list with an id or an alias, whatever its capitals.
pub fn by_id(id: &str) -> Option<&'static List> {
    let names = |list: &&List| std::iter::once(&list.id).chain(list.aliases).any(|name| name.eq_ignore_ascii_case(id));
    ALL.iter().find(names)
}

impl List {
    /// What people call it.
    pub fn name(&self) -> Message {
        Message::new(self.name)
    }

    /// What it is, in a sentence.
    pub fn help(&self) -> Message {
        Message::new(self.help)
    }

    /// Makes the list. Equal inputs give equal reports; what the file does not say is empty.
    pub fn make(&self, input: &ReportInput<'_>, language: Language) -> Report {
        let sheets = (self.make)(input, language);
        let about = about::facts(self, input, language);
        let organisation = &input.to_organisation().properties().title;
        let name = self.name().say(language);
        let title = if organisation.is_empty() { name } else { format!("{name} – {organisation}") };
        Report { list: self.id, title, sheets, about }
    }
}

/// A list that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The id of the list.
    pub list: &'static str,
    /// The list and the organisation: `Was-wordtlijst – Gemeente Almelo`.
    pub title: String,
    /// The tables; the first is the list itself, and there is always one.
    pub sheets: Vec<Sheet>,
    /// What is to be known about the list: two columns of text, what it is and what it says. Written as the last sheet.
    pub about: Table,
}

/// A table of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What programs call it; no two of a report have the same.
    pub id: &'static str,
    /// What people call it: the name of its sheet or the heading above it.
    pub name: String,
    /// Its rows.
    pub table: Table,
    /// The sums under it: rows that say in their first cell that they are, outside what is filtered and sorted.
    pub totals: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A sheet without totals; its name is said in a language.
    pub fn new(id: &'static str, name: &'static str, table: Table, language: Language) -> Self {
        Self { id, name: crate::i18n::text(language, name).to_owned(), table, totals: Vec::new() }
    }

    /// The same with a row of totals under it.
    ///
    /// Of the named columns it has the sum of what is known; nothing where nothing is. An empty table has no totals.
    pub fn with_total_of(mut self, columns: &[&str], language: Language) -> Self {
        if self.table.rows.is_empty() {
            return self;
        }
        let total = |(place, column): (usize, &super::table::Column)| {
            if place == 0 {
                return Cell::Text(crate::i18n::text(language, "report-total").to_owned());
            }
            if columns.contains(&column.id.as_str()) { self.table.sum(place) } else { Cell::Empty }
        };
        let row = self.table.columns.iter().enumerate().map(total).collect();
        self.totals.push(row);
        self
    }
}
