//! The main changes, in sentences.

use super::words::{amounts, say, words};
use super::{List, ReportInput, Scope, Sheet};
use crate::compare::{Difference, Mark, headline, sentence, theme_name};
use crate::i18n::Language;
use crate::metric::Measure;
use crate::report::table::{Cell, Table};

/// See its help in `assets/locales/`.
pub(super) const MAIN_CHANGES: List = List {
    id: "main-changes",
    aliases: &["hoofdwijzigingen", "wijzigingen"],
    name: "report-main-changes",
    help: "report-main-changes-help",
    scope: Scope::Two,
    has_fields: false,
    has_unit: false,
    counts_people: false,
    make,
};

fn make(input: &ReportInput<'_>, language: Language) -> Vec<Sheet> {
    let (from, to) = (input.from_organisation(), input.to_organisation());
    let difference = Difference::between(from, to);
    let columns = vec![
        amounts("number", "report-number", Measure::Count, language),
        words("theme", "report-theme", language),
        words("mark", "report-mark", language),
        words("sentence", "report-change", language),
    ];
    let in_short = [
        super::words::count(0),
        Cell::Text(say("report-in-short", language)),
        Cell::Empty,
        Cell::Text(headline(&difference).say(language)),
    ];
    let changes = difference.changes.iter().enumerate().map(|(place, change)| {
        vec![
            super::words::count(place + 1),
            Cell::Text(theme_name(change.theme()).say(language)),
            mark(change.mark()).map_or(Cell::Empty, |key| Cell::Text(say(key, language))),
            Cell::Text(sentence(change, from, to).say(language)),
        ]
    });
    let rows = std::iter::once(in_short.to_vec()).chain(changes).collect();
    vec![Sheet::new("main-changes", "report-main-changes", Table { columns, rows }, language)]
}

fn mark(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::New => Some("mark-new"),
        Mark::Gone => Some("mark-gone"),
        Mark::Moved => Some("mark-moved"),
        Mark::Changed => Some("mark-changed"),
        Mark::Carried | Mark::Unchanged => None,
    }
}
