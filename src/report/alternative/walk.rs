//! Walks nested lists without going deep in the stack.

use super::Item;

/// What is met on the way.
pub enum Met<'a> {
    /// A point, so many lists deep below the outermost, before what stands beneath it.
    Enter(&'a Item, usize),
    /// The same point, after what stands beneath it.
    Leave(&'a Item),
}

/// Meets every point of a list and of the lists in it, in reading order.
pub fn walk<'a>(items: &'a [Item], mut meet: impl FnMut(Met<'a>)) {
    let mut lists = vec![items.iter()];
    let mut above: Vec<&Item> = Vec::new();
    while let Some(list) = lists.last_mut() {
        match list.next() {
            Some(item) => {
                meet(Met::Enter(item, above.len()));
                above.push(item);
                lists.push(item.items.iter());
            }
            None => {
                lists.pop();
                if let Some(item) = above.pop() {
                    meet(Met::Leave(item));
                }
            }
        }
    }
}
