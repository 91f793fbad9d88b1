//! The tags of lists in lists, from their items in reading order.

use krilla::tagging::{Identifier, ListNumbering, Node, Tag, TagGroup, TagKind};

/// What stands deeper is tagged as standing beside what it hangs under: the writer goes down a step a level.
const MOST_NESTED: usize = 32;

/// Lists that are being tagged.
#[derive(Default)]
pub(super) struct Lists {
    done: Vec<Node>,
    list: usize,
    open: Vec<OpenList>,
}

/// A list with the item that is open in it.
#[derive(Default)]
struct OpenList {
    items: Vec<Node>,
    label: Vec<Node>,
    body: Vec<Node>,
    has_open_item: bool,
}

impl Lists {
    /// An item of a list, which is the so many'th, as deep in it as said; at most one deeper than the last.
    pub(super) fn push(&mut self, list: usize, depth: usize, bullet: Option<Identifier>, text: Vec<Node>) {
        let depth = depth.min(MOST_NESTED);
        if list != self.list {
            self.close_to(0);
            self.list = list;
        }
        self.close_to(depth + 1);
        if self.open.len() <= depth {
            self.open.push(OpenList::default());
        }
        let Some(open) = self.open.last_mut() else { return };
        open.close_item();
        open.label = bullet.into_iter().map(Node::from).collect();
        open.body = text;
        open.has_open_item = true;
    }

    /// What is no item.
    pub(super) fn push_other(&mut self, node: Node) {
        self.close_to(0);
        self.done.push(node);
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth
            && let Some(mut list) = self.open.pop()
        {
            list.close_item();
            let node = TagGroup::with_children(Tag::L(ListNumbering::Disc), list.items).into();
            self.open.last_mut().map_or(&mut self.done, |above| &mut above.body).push(node);
        }
    }

    /// The tags of all.
    pub(super) fn finish(mut self) -> Vec<Node> {
        self.close_to(0);
        self.done
    }
}

impl OpenList {
    fn close_item(&mut self) {
        if !std::mem::take(&mut self.has_open_item) {
            return;
        }
        let group = |tag: TagKind, children| Node::from(TagGroup::with_children(tag, children));
        let label = group(Tag::Lbl.into(), std::mem::take(&mut self.label));
        let body = group(Tag::LBody.into(), std::mem::take(&mut self.body));
        self.items.push(group(Tag::LI.into(), vec![label, body]));
    }
}
