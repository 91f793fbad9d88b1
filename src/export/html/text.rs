//! The text of a publication as HTML, under the charts. Its items and the cards of the charts link to each other.

use std::collections::BTreeSet;
use std::fmt::{self, Write};
use std::sync::Arc;

use super::names::Names;
use crate::export::Publication;
use crate::export::svg::Escaped;
use crate::model::UnitId;
use crate::report::alternative::{Met, walk};
use crate::report::{Alternative, Block, Item};

/// The text of a publication; where nobody wrote one, the cards of its charts as lists.
pub(super) fn text_of(publication: &Publication, charts: &[usize]) -> Arc<Alternative> {
    let known = &publication.alternative;
    if !known.blocks.is_empty() {
        return Arc::clone(known);
    }
    let (title, short) = (known.title.clone(), known.short.clone());
    let mut text = Alternative { title, short, language: publication.language, blocks: Vec::new() };
    for &chart in charts {
        let chart = &publication.charts[chart];
        if charts.len() > 1 {
            text.blocks.push(Block::Heading { level: 2, text: chart.scene.title().to_owned() });
        }
        // From the last card on, so that what stands under a card is complete when its turn comes.
        let mut under: Vec<Vec<Item>> = (0..=chart.scene.cards().len()).map(|_| Vec::new()).collect();
        for (index, card) in chart.scene.cards().iter().enumerate().rev() {
            let mut items = std::mem::take(&mut under[index + 1]);
            items.reverse();
            let item = Item { text: chart.card_name(index), unit: Some(card.unit.clone()), items };
            under[chart.scene.parent(index).map_or(0, |parent| parent + 1)].push(item);
        }
        let mut items = std::mem::take(&mut under[0]);
        items.reverse();
        text.blocks.push(Block::List(items));
    }
    Arc::new(text)
}

/// What the text says before its first part: the scenario, the day. Then the rest. The title is left out: the page has it.
pub(super) fn lead_and_rest(text: &Alternative) -> (&[Block], &[Block]) {
    let blocks = match text.blocks.as_slice() {
        [Block::Heading { level: 1, .. }, rest @ ..] => rest,
        blocks => blocks,
    };
    let is_lead = |block: &&Block| matches!(block, Block::Paragraph(_));
    let lead = blocks.iter().take_while(is_lead).count();
    // Where no part has a heading of its own, these sentences are the text.
    match blocks.get(lead) {
        Some(Block::Heading { .. }) => blocks.split_at(lead),
        _ => (&[], blocks),
    }
}

/// Writes blocks; a heading of level 2 becomes one of `level_of_parts`.
pub(super) fn write_blocks(html: &mut String, blocks: &[Block], level_of_parts: u8, names: &Names<'_>) -> fmt::Result {
    let mut told = BTreeSet::new();
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                let level = (level.max(&2) - 2).saturating_add(level_of_parts).min(6);
                writeln!(html, "<h{level}>{}</h{level}>", Escaped(text))?;
            }
            Block::Paragraph(text) => writeln!(html, "<p>{}</p>", Escaped(text))?,
            Block::List(items) => write_list(html, items, names, &mut told),
        }
    }
    Ok(())
}

/// A list of lists, of any depth.
fn write_list<'a>(html: &mut String, items: &'a [Item], names: &Names<'_>, told: &mut BTreeSet<&'a UnitId>) {
    if items.is_empty() {
        return;
    }
    html.push_str("<ul>\n");
    walk(items, |met| match met {
        Met::Enter(item, _) => {
            write_item(html, item, names, told);
            html.push_str(if item.items.is_empty() { "" } else { "\n<ul>\n" });
        }
        Met::Leave(item) => html.push_str(if item.items.is_empty() { "</li>\n" } else { "</ul>\n</li>\n" }),
    });
    html.push_str("</ul>\n");
}

/// The first item about a unit has its name; a link to a unit finds that one.
fn write_item<'a>(html: &mut String, item: &'a Item, names: &Names<'_>, told: &mut BTreeSet<&'a UnitId>) {
    let text = Escaped(&item.text);
    let unit = item.unit.as_ref();
    match unit.filter(|unit| told.insert(unit)).and_then(|unit| names.text(unit)) {
        Some(name) => *html += &format!("<li id=\"{name}\">"),
        None => html.push_str("<li>"),
    }
    match unit.and_then(|unit| names.card(unit)) {
        Some(card) => *html += &format!("<a href=\"#{card}\">{text}</a>"),
        None => *html += &text.to_string(),
    }
}
