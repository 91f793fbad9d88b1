//! The whole document as sentences on one line.

use super::{Alternative, Block, Item, words};
use crate::i18n::Language;

pub(super) fn text(alternative: &Alternative) -> String {
    let mut said = String::new();
    for block in &alternative.blocks {
        match block {
            Block::Heading { text, .. } => add(&mut said, text, '.'),
            Block::Paragraph(text) => add(&mut said, text, '.'),
            Block::List(items) => list(&mut said, items, alternative.language),
        }
    }
    said
}

/// A list of mere names as "A, B en C."; of any other each point as a sentence, followed by what stands beneath it.
fn list(said: &mut String, items: &[Item], language: Language) {
    let mut lists = vec![items];
    while let Some(items) = lists.pop() {
        let names = items.iter().take_while(|item| is_name(item)).count();
        let texts: Vec<&str> = items[..names].iter().map(|item| item.text.as_str()).collect();
        if names == items.len() {
            // Names of which others came before are the rest of a list, not a list.
            add(said, &words::all_of(&texts, language), '.');
            continue;
        }
        add(said, &words::some_of(&texts), '.');
        let item = &items[names];
        add(said, &item.text, if item.items.is_empty() { '.' } else { ':' });
        lists.push(&items[names + 1..]);
        lists.push(&item.items);
    }
}

fn is_name(item: &Item) -> bool {
    item.items.is_empty() && !item.text.ends_with(['.', ':'])
}

/// Adds a sentence, with a point if it has no end.
fn add(said: &mut String, sentence: &str, end: char) {
    let sentence = sentence.trim();
    if sentence.is_empty() {
        return;
    }
    if !said.is_empty() {
        said.push(' ');
    }
    *said += sentence;
    if !sentence.ends_with(['.', ':', '!', '?', '…']) {
        said.push(end);
    }
}
