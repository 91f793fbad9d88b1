//! Lists within a sentence: "A, B and C".

use crate::i18n::{Argument, Message};

/// How many items a list names; what is more is counted.
const MOST_NAMED: usize = 24;

/// "A, B and C"; of a very long list the first ones and how many others. Nothing for no items.
pub(in crate::compare) fn all_of<A: Into<Argument>>(items: impl IntoIterator<Item = A>) -> Argument {
    let mut items: Vec<Argument> = items.into_iter().map(Into::into).collect();
    if items.len() > MOST_NAMED {
        let others = items.split_off(MOST_NAMED - 1).len();
        items.push(Message::new("compare-others").with("count", others).into());
    }
    let Some(last) = items.pop() else { return Argument::Text(String::new()) };
    let comma =
        |rest: Argument, item: Argument| Message::new("compare-comma").with("first", item).with("second", rest).into();
    match items.into_iter().rev().reduce(comma) {
        Some(first) => Message::new("and").with("first", first).with("second", last).into(),
        None => last,
    }
}
