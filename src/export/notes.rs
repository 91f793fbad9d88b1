//! What is otherwise than it was asked in some formats only.

use std::collections::BTreeMap;

use super::Publication;
use crate::i18n::Message;
use crate::scene::LogoKind;
use crate::text::{Weight, has_all_glyphs};

/// That legends are left out, in a format that has pages.
pub(super) fn of_pages(publication: &Publication) -> Option<Message> {
    let count = publication.unexplained_pages;
    (count > 0).then(|| Message::new("publish-note-no-legend").with("count", count))
}

/// What cannot be drawn, in a format for which the bundled font is all there is.
pub(super) fn of_letters(publication: &Publication) -> Vec<Message> {
    let mut notes = Vec::new();
    let cards = publication.charts.iter().flat_map(|chart| chart.scene.cards());
    let lacking = cards.filter(|card| !has_all_glyphs(&card.spoken, Weight::SemiBold));
    let names: BTreeMap<_, &str> = lacking.map(|card| (&card.unit, card.spoken.as_str())).collect();
    if let Some(first) = names.values().next() {
        notes.push(Message::new("publish-note-letters").with("count", names.len()).with("first", *first));
    }
    let has_words = |bytes: &[u8]| bytes.windows(5).any(|place| place == b"<text");
    if publication.logo.as_ref().is_some_and(|logo| logo.media_type == LogoKind::Svg && has_words(&logo.bytes)) {
        notes.push(Message::new("publish-note-logo-text"));
    }
    notes
}
