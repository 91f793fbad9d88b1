//! The short text alternative: what the picture is, and where its text stands.

use super::chart::Chart;
use super::units::Units;
use super::{AlternativeInput, SHORT_LENGTH, structure, words};
use crate::i18n::{Language, Message};

/// "Organogram van de gemeente Almere: Concerndirectie met 18 afdelingen; de tekst staat hieronder."
pub(super) fn of_chart(input: &AlternativeInput<'_>, chart: &Chart<'_>, units: &Units<'_>) -> String {
    let language = input.language;
    let counted = |indices: &[u32]| units.counts(indices.iter()).say(input.organisation, language);
    let summary = match chart.tops[..] {
        [] => None,
        [top] => {
            let (last, under) = branching(chart, top);
            // A chart of one unit is called after it.
            let named = [top, last].into_iter().filter(|&index| input.top.is_none() || index != top);
            let mut names: Vec<String> = named.map(|index| units.with_kind(index)).collect();
            names.dedup();
            let names = words::all_of(&names, language);
            match (names.is_empty(), under.is_empty()) {
                (true, true) => None,
                (true, false) => Some(counted(&under)),
                (false, true) => Some(names),
                (false, false) => {
                    let message = Message::new("alternative-short-with").with("named", names);
                    Some(message.with("units", counted(&under)).say(language))
                }
            }
        }
        _ => Some(counted(&chart.tops)),
    };
    let count = Message::new("alternative-short-count").with("count", chart.len()).say(language);
    let count = summary.is_some().then_some(count);
    fitting(&structure::title(input), [summary, count].into_iter().flatten(), language)
}

/// The first unit under which several stand, from the one at the top down, and these; the top itself when there is none.
fn branching(chart: &Chart<'_>, top: u32) -> (u32, Vec<u32>) {
    let under = |index: u32| -> Vec<u32> {
        chart.children(index).iter().copied().filter(|&child| !chart.is_beside(child)).collect()
    };
    let mut next = (top, under(top));
    while let [only] = next.1[..] {
        next = (only, under(only));
    }
    if next.1.is_empty() { (top, under(top)) } else { next }
}

/// The fullest of the texts that is not too long: with what it shows, said in one of these ways, without, or that it is an
/// organogram and no more.
pub(super) fn fitting(title: &str, summaries: impl IntoIterator<Item = String>, language: Language) -> String {
    let fits = |said: &String| said.chars().count() <= SHORT_LENGTH;
    let with = |summary| Message::new("alternative-short").with("title", title).with("summary", summary).say(language);
    let full = summaries.into_iter().map(with).find(fits);
    let of = |title: &str| Message::new("alternative-short-bare").with("title", title).say(language);
    let bare = || of(title);
    let least = || of(&Message::new("alternative-title-bare").say(language));
    full.or_else(|| Some(bare()).filter(fits)).unwrap_or_else(least)
}
