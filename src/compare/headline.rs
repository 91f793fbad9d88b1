//! A difference in one sentence.

use super::sentence::{all_of, in_sentence};
use super::summary::KindCount;
use super::{Change, Difference, Theme};
use crate::i18n::Message;
use crate::model::Fte;

/// "9 teams and 2 boards new; 6 teams lapsed; 3 teams moved; …": what there is of these.
pub fn headline(difference: &Difference) -> Message {
    let summary = &difference.summary;
    let mut clauses = Vec::new();
    for (key, counts) in [
        ("compare-headline-new", &summary.units_new),
        ("compare-headline-gone", &summary.units_gone),
        ("compare-headline-moved", &summary.units_moved),
    ] {
        if !counts.is_empty() {
            clauses.push(Message::new(key).with("units", all_of(counts.iter().map(counted))));
        }
    }
    let count = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let fte = |key, fte: Option<Fte>| fte.map(|fte| Message::new(key).with("fte", fte.hundredths()));
    let figures = [
        count("compare-headline-changed", summary.units_changed),
        count("compare-headline-functions-new", summary.functions_new.len()),
        count("compare-headline-functions-lapsed", summary.functions_lapsed.len()),
        fte("compare-headline-fte-added", summary.fte_added),
        fte("compare-headline-fte-gone", summary.fte_gone),
        fte("compare-headline-fte-moved", summary.fte_moved),
        count("compare-headline-others", others(difference)),
    ];
    clauses.extend(figures.into_iter().flatten());
    let all = clauses
        .into_iter()
        .rev()
        .reduce(|rest, clause| Message::new("compare-semicolon").with("first", clause).with("second", rest));
    all.map_or_else(
        || Message::new("compare-no-difference"),
        |all| Message::new("compare-headline").with("clauses", all),
    )
}

fn counted(count: &KindCount) -> Message {
    Message::new("compare-count-of-kind").with("count", count.count).with("kind", in_sentence(&count.name))
}

/// Changes that the other clauses do not count.
fn others(difference: &Difference) -> usize {
    let is_other = |change: &&Change| match change.theme() {
        Theme::Relations | Theme::Targets => true,
        Theme::Details | Theme::Functions => {
            change.subject().is_none() && !matches!(change, Change::FunctionsLapsed { .. })
        }
        Theme::Units | Theme::Leadership | Theme::Tasks | Theme::Positions => false,
    };
    difference.changes.iter().filter(is_other).count()
}
