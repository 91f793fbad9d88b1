//! The bookmarks of a PDF: its pages, and on pages of not too many units each of them, as the tree that they are.

use krilla::destination::XyzDestination;
use krilla::geom::Point as PagePoint;
use krilla::outline::OutlineNode;

use super::sheet::Sheet;
use crate::export::{Chart, Picture};
use crate::geometry::Rect;

/// A chart of more units has no bookmark for each.
const MOST_UNITS: usize = 200;
/// Deeper bookmarks stand beside each other: readers show them without end, the writer goes down a step a level.
const MOST_NESTED: usize = 32;
/// Above the place that a bookmark goes to.
const ROOM_PT: f32 = 12.0;

/// Bookmarks that are being collected.
#[derive(Default)]
pub(super) struct Bookmarks {
    nodes: Vec<OutlineNode>,
    /// The chart of the last page.
    last_chart: Option<usize>,
}

impl Bookmarks {
    /// A page with charts. Further pages of one chart stand under the first of them.
    pub(super) fn push_page(&mut self, sheet: &Sheet<'_>) {
        let name = sheet.publication.words_or_title(&sheet.page.name);
        let mut node = node(name, sheet.number, PagePoint::from_xy(0.0, 0.0));
        for picture in &sheet.page.pictures {
            for unit in units(sheet, picture) {
                node.push_child(unit);
            }
        }
        let chart = match sheet.page.pictures.as_slice() {
            [picture] => Some(picture.chart),
            _ => None,
        };
        match self.nodes.last_mut().filter(|_| chart.is_some() && chart == self.last_chart) {
            Some(first) => first.push_child(node),
            None => self.nodes.push(node),
        }
        self.last_chart = chart;
    }

    /// What it says in words, with the headings of that.
    pub(super) fn push_words(&mut self, name: String, page: usize, headings: Vec<OutlineNode>) {
        let mut node = node(name, page, PagePoint::from_xy(0.0, 0.0));
        headings.into_iter().for_each(|heading| node.push_child(heading));
        self.nodes.push(node);
    }

    /// All of them; the one of a document of one is open.
    pub(super) fn into_nodes(self) -> Vec<OutlineNode> {
        let is_open = self.nodes.len() <= 2;
        self.nodes.into_iter().map(|node| node.with_open(is_open)).collect()
    }
}

/// A bookmark to a place on a page of the document.
pub(super) fn node(name: String, page: usize, at: PagePoint) -> OutlineNode {
    OutlineNode::new(name, XyzDestination::new(page, at))
}

/// The units whose middle stands on a page, each under the nearest above it that does too.
fn units(sheet: &Sheet<'_>, picture: &Picture) -> Vec<OutlineNode> {
    let Some(chart) = sheet.publication.charts.get(picture.chart) else { return Vec::new() };
    let scene = &chart.scene;
    if scene.cards().len() > MOST_UNITS {
        return Vec::new();
    }
    let mut done = Vec::new();
    let mut open: Vec<(usize, OutlineNode)> = Vec::new();
    let mut close = |open: &mut Vec<(usize, OutlineNode)>| {
        let Some((_, node)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, above)) => above.push_child(node),
            None => done.push(node),
        }
    };
    for card in 0..scene.cards().len() {
        let Rect { left, top, .. } = scene.rect(card);
        if !picture.clip.contains(picture.rect_on_page(scene.rect(card)).centre()) {
            continue;
        }
        while open.last().is_some_and(|(above, _)| !scene.subtree(*above).contains(&card)) || open.len() >= MOST_NESTED
        {
            close(&mut open);
        }
        let at = sheet.on_page(picture, crate::geometry::Point::new(left, top));
        let at = PagePoint::from_xy((at.x - ROOM_PT).max(0.0), (at.y - ROOM_PT).max(0.0));
        open.push((card, node(name(chart, card), sheet.number, at)));
    }
    while !open.is_empty() {
        close(&mut open);
    }
    done
}

fn name(chart: &Chart, card: usize) -> String {
    let lines: Vec<&str> = chart.scene.cards()[card].name.iter().map(|line| &*line.text).collect();
    lines.join(" ")
}
