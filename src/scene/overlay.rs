//! Two organisations in one chart: that of the later one, with what lapsed and where what moved has stood.
//!
//! What lapsed stands, as a ghost, where it stood: under its old parent, or what is left above that, behind the sibling
//! that it stood behind. What moved has a ghost at its old place and an arrow from there. All of it is placed together, so
//! that nothing overlaps.

use std::collections::HashMap;

use super::arrange::{Planned, arranged};
use super::arrow::MoveArrow;
use super::card::Source;
use super::dress::Dress;
use super::figures::{CardAmounts, Shown};
use super::marks::Marks;
use super::{LegendRow, Scene, ViewOptions, legend, on_chart, shown_places, subtree_ends};
use crate::compare::{Difference, Mark};
use crate::metric::Totals;
use crate::model::{Line, Organisation, UnitId};

/// More arrows than this are a tangle: then only those of chosen units are drawn.
const MOST_ARROWS: usize = 40;

/// An organisation with what follows from it.
#[derive(Clone, Copy)]
pub struct ChartSource<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its units in reading order.
    pub line: &'a Line,
    /// Its figures, by place in `line`.
    pub totals: &'a Totals,
    /// What its cards show by choice.
    pub amounts: &'a CardAmounts,
}

/// Two organisations in one chart.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// The chart. A unit that moved has two cards; [`Scene::card_of`] is where it stands now.
    pub scene: Scene,
    /// What is different of each card, which cards are ghosts, and the arrows, unless they are too many.
    pub marks: Marks,
    /// The ghost and the card of each unit that moved, by its card.
    moves: Vec<(usize, usize)>,
}

/// A card of the chart before it is placed.
struct Node {
    is_later: bool,
    place: u32,
    is_ghost: bool,
    children: Vec<usize>,
}

impl Overlay {
    /// The chart of `to` with the ghosts of `from`. `options` say what is shown of both.
    ///
    /// Cost: linear in the units, and finding a way for each arrow.
    pub fn build(from: ChartSource<'_>, to: ChartSource<'_>, difference: &Difference, options: &ViewOptions) -> Self {
        let mut forest = Forest::of(to, options);
        // Of a part that was not there before there are no ghosts.
        if options.top.as_ref().is_none_or(|top| from.organisation.unit(top).is_some()) {
            forest.add_ghosts(from, to, difference, options);
        }
        let (order, parents) = forest.in_reading_order();
        let sources =
            [from, to].map(|side| Source::of(side.organisation, side.line, side.totals, side.amounts, options));
        let on_charts = [from, to].map(|side| on_chart(side.organisation, side.line, options));
        let ends = subtree_ends(&parents);
        let planned: Vec<Planned<'_>> = order
            .iter()
            .enumerate()
            .map(|(index, &node)| {
                let node = &forest.nodes[node];
                let side = usize::from(node.is_later);
                let hides_its_own = node.is_later && ends[index] as usize - index == 1;
                let beneath = sources[side].line.subtree(node.place as usize).skip(1);
                let hidden = if hides_its_own { beneath.filter(|&place| on_charts[side][place]).count() } else { 0 };
                Planned { source: &sources[side], place: node.place, hidden, is_brief: node.is_ghost }
            })
            .collect();
        let (cards, placement) = arranged(&planned, &parents, options);
        let is_ghost: Vec<bool> = order.iter().map(|&node| forest.nodes[node].is_ghost).collect();
        let now = cards.iter().zip(0..).filter(|(_, index)| !is_ghost[*index as usize]);
        let card_of_unit: HashMap<UnitId, u32> = now.map(|(card, index)| (card.unit.clone(), index)).collect();
        let title = match &options.top {
            Some(top) => to.organisation.name_of(top).to_owned(),
            None => to.organisation.properties().title.clone(),
        };
        let shown: Vec<u32> =
            order.iter().map(|&node| &forest.nodes[node]).filter(|node| node.is_later).map(|node| node.place).collect();
        let legend: Vec<LegendRow> = legend::rows(to.organisation, to.line, &shown, options);
        let shown = Shown::of(to.amounts, options.language);
        let dress = Dress::of(options, to.organisation);
        let whole =
            Scene { cards, parents, ends, placement, legend, title, card_of_unit, shown, dress, ..Scene::default() };
        let scene = whole.on_own_scale();

        let mark = |card: &super::Card| difference.mark(&card.unit);
        let marks = Marks::of_cards(&scene, scene.cards().iter().map(mark).collect());
        let ghosts = (0..is_ghost.len()).filter(|&card| is_ghost[card]);
        let moves: Vec<_> =
            ghosts.filter_map(|ghost| Some((ghost, scene.card_of(&scene.cards()[ghost].unit)?))).collect();
        let arrows = if moves.len() > MOST_ARROWS { Vec::new() } else { MoveArrow::between(&scene, &moves) };
        Self { marks: marks.with_ghosts(is_ghost, arrows), scene, moves }
    }

    /// How many units moved from one place on the chart to another.
    pub fn move_count(&self) -> usize {
        self.moves.len()
    }

    /// The arrows of these units alone: for a chart on which all of them would be too many.
    pub fn arrows_of(&self, units: &[UnitId]) -> Vec<MoveArrow> {
        let is_of = |&&(_, card): &&(usize, usize)| units.contains(&self.scene.cards()[card].unit);
        let chosen: Vec<_> = self.moves.iter().filter(is_of).take(MOST_ARROWS).copied().collect();
        MoveArrow::between(&self.scene, &chosen)
    }
}

/// The cards of the chart by what they stand under.
#[derive(Default)]
struct Forest {
    nodes: Vec<Node>,
    roots: Vec<usize>,
    node_of: HashMap<UnitId, usize>,
}

impl Forest {
    /// The units of the later organisation.
    fn of(to: ChartSource<'_>, options: &ViewOptions) -> Self {
        let mut forest = Self::default();
        let shown = shown_places(to.organisation, to.line, options, &on_chart(to.organisation, to.line, options));
        for place in shown {
            let (unit, record) = to.line.unit(to.organisation, place as usize);
            let above = record.parent.as_ref().and_then(|above| forest.node_of.get(above).copied());
            let node = forest.add(Node { is_later: true, place, is_ghost: false, children: Vec::new() });
            forest.node_of.insert(unit.clone(), node);
            forest.under(above).push(node);
        }
        forest
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn under(&mut self, above: Option<usize>) -> &mut Vec<usize> {
        match above {
            Some(above) => &mut self.nodes[above].children,
            None => &mut self.roots,
        }
    }

    /// What lapsed, and the old places of what moved.
    fn add_ghosts(
        &mut self,
        from: ChartSource<'_>,
        to: ChartSource<'_>,
        difference: &Difference,
        options: &ViewOptions,
    ) {
        let shown =
            shown_places(from.organisation, from.line, options, &on_chart(from.organisation, from.line, options));
        // The last card of each old parent that has been passed, and the old parent of each ghost.
        let mut passed: HashMap<Option<UnitId>, usize> = HashMap::new();
        for place in shown {
            let (unit, record) = from.line.unit(from.organisation, place as usize);
            let stays_at = self.node_of.get(unit).copied();
            let is_gone = to.organisation.unit(unit).is_none();
            let has_moved = difference.mark(unit) == Mark::Moved && stays_at.is_some();
            let mut above = from.organisation.ancestors(unit);
            let above = above.find_map(|above| self.node_of.get(above).copied());
            let node = match stays_at {
                _ if is_gone || has_moved => {
                    let node = self.add(Node { is_later: false, place, is_ghost: has_moved, children: Vec::new() });
                    let before = passed.get(&record.parent).copied();
                    let siblings = self.under(above);
                    let behind = before.and_then(|before| siblings.iter().position(|&sibling| sibling == before));
                    siblings.insert(behind.map_or(0, |behind| behind + 1), node);
                    if is_gone {
                        self.node_of.insert(unit.clone(), node);
                    }
                    node
                }
                Some(node) => node,
                None => continue,
            };
            passed.insert(record.parent.clone(), node);
        }
    }

    /// The nodes, each before what stands under it, and the place of each one's parent among them.
    fn in_reading_order(&self) -> (Vec<usize>, Vec<Option<u32>>) {
        let mut agenda: Vec<(usize, Option<u32>)> = self.roots.iter().rev().map(|&root| (root, None)).collect();
        let (mut order, mut parents) = (Vec::new(), Vec::new());
        while let Some((node, parent)) = agenda.pop() {
            let place = order.len() as u32;
            order.push(node);
            parents.push(parent);
            agenda.extend(self.nodes[node].children.iter().rev().map(|&child| (child, Some(place))));
        }
        (order, parents)
    }
}
