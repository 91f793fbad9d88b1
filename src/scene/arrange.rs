//! Cards made and placed: which of them are stacked, and how wide and high they are.

use super::card::{Card, Source};
use super::card_style::{CardFace, CardShape};
use super::line_join::join_lines;
use super::style::SIZES;
use super::{StackFrom, ViewOptions, subtree_ends};
use crate::geometry::Size;
use crate::layout::{self, Form, LayoutBox, LayoutOptions, Placement};

/// A card before it is made and placed.
pub(super) struct Planned<'a> {
    pub source: &'a Source<'a>,
    /// The unit, by its place in the line of the source.
    pub place: u32,
    /// How many units it hides.
    pub hidden: usize,
    /// Whether it says its name only.
    pub is_brief: bool,
}

/// Makes and places the cards of a chart, each before what stands under it.
pub(super) fn arranged(
    planned: &[Planned<'_>],
    parents: &[Option<u32>],
    options: &ViewOptions,
) -> (Vec<Card>, Placement) {
    let stacks = stacking(parents, options);
    let style = &options.style;
    let layout_options =
        LayoutOptions { form: options.form, stack_from_level: u32::MAX, ..style.density.layout_options() };
    let widths = card_widths(parents, &stacks, layout_options.stack_indent_pt);
    let mut cards = Vec::with_capacity(planned.len());
    let mut boxes = Vec::with_capacity(planned.len());
    for (index, plan) in planned.iter().enumerate() {
        let Source { organisation, line, .. } = plan.source;
        let beside_line = line.kind(organisation, plan.place as usize).is_some_and(|kind| kind.beside_line);
        let kind = &line.unit(organisation, plan.place as usize).1.kind;
        let is_stacked = parents[index].is_some_and(|parent| stacks[parent as usize]);
        let face = CardFace {
            is_top: parents[index].is_none(),
            is_centred: style.shape == CardShape::Line && is_met_from_above(options.form, is_stacked, beside_line),
            ..plan.source.dress.face(kind)
        };
        let mut card = Card::of(plan.source, plan.place as usize, widths[index], plan.hidden, face);
        if plan.is_brief {
            card.leave_name_only(&line.unit(organisation, plan.place as usize).1.name);
        }
        boxes.push(LayoutBox {
            size: Size::new(widths[index], card.height_pt()),
            parent: parents[index],
            beside_line,
            stacks_children: stacks[index],
        });
        cards.push(card);
    }
    even_out_rows(&mut boxes);
    let mut placement = layout::place(&boxes, &layout_options)
        .unwrap_or_else(|error| unreachable!("in reading order a parent stands before its parts: {error}"));
    join_lines(&cards, parents, &mut placement);
    (cards, placement)
}

/// Whether the line from its parent comes to a card from above.
fn is_met_from_above(form: Form, is_stacked: bool, beside_line: bool) -> bool {
    match form {
        Form::LeftToRight => beside_line,
        Form::Hark | Form::TopDown => !is_stacked && !beside_line,
    }
}

/// For each box, whether its children are stacked beneath it.
fn stacking(parents: &[Option<u32>], options: &ViewOptions) -> Vec<bool> {
    let count = parents.len();
    if options.form != Form::Hark {
        return vec![false; count];
    }
    match options.stack_from {
        StackFrom::Level(level) => {
            let mut depths = Vec::with_capacity(count);
            for parent in parents {
                depths.push(parent.map_or(0, |parent| depths[parent as usize] + 1));
            }
            depths.into_iter().map(|depth: u32| depth + 1 >= level).collect()
        }
        StackFrom::Lowest => lowest_levels(parents),
    }
}

/// A branch of more units than this is wider than it is high.
const MOST_IN_A_STACK: u32 = 24;

/// More units than this without parts of their own are wider side by side than a screen can show.
const MOST_IN_A_ROW: u32 = 10;

/// Stacked is what stands beneath a unit with few units under it, or with parts that have no parts of their own.
/// What the chart begins with is not: a top, and a child that has nearly all of it under it.
fn lowest_levels(parents: &[Option<u32>]) -> Vec<bool> {
    let ends = subtree_ends(parents);
    let beneath = |index: usize| ends[index] - index as u32 - 1;
    let mut has_only_leaves = vec![true; parents.len()];
    let mut begins = Vec::with_capacity(parents.len());
    for (index, parent) in parents.iter().enumerate() {
        begins.push(match parent {
            None => true,
            Some(parent) => {
                let parent = *parent as usize;
                has_only_leaves[parent] &= beneath(index) == 0;
                begins[parent] && (beneath(index) + 1) * 10 >= beneath(parent) * 7
            }
        });
    }
    let stacks = |index: usize| {
        let is_long_row = has_only_leaves[index] && beneath(index) > MOST_IN_A_ROW;
        is_long_row || (!begins[index] && (has_only_leaves[index] || beneath(index) <= MOST_IN_A_STACK))
    };
    let mut found: Vec<bool> = (0..parents.len()).map(stacks).collect();
    for (index, parent) in parents.iter().enumerate() {
        // What stands in a stack stacks its own parts too.
        found[index] |= parent.is_some_and(|parent| found[parent as usize]);
    }
    found
}

/// The width of each card: what stands in a stack is narrower by its indent, so that right edges line up.
fn card_widths(parents: &[Option<u32>], stacks: &[bool], indent_pt: f64) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::with_capacity(parents.len());
    for parent in parents {
        widths.push(match parent {
            Some(parent) if stacks[*parent as usize] => {
                (widths[*parent as usize] - indent_pt).max(SIZES.least_card_width)
            }
            _ => SIZES.card_width,
        });
    }
    widths
}

/// Gives cards that stand side by side under one parent the height of the highest of them: a row looks at rest.
fn even_out_rows(boxes: &mut [LayoutBox]) {
    let mut highest = vec![0.0_f64; boxes.len() + 1];
    let row = |row: &LayoutBox| row.parent.map_or(0, |parent| parent as usize + 1);
    let is_stacked: Vec<bool> =
        boxes.iter().map(|own| own.parent.is_some_and(|parent| boxes[parent as usize].stacks_children)).collect();
    for own in boxes.iter() {
        let highest = &mut highest[row(own)];
        *highest = highest.max(own.size.height);
    }
    for (own, is_stacked) in boxes.iter_mut().zip(is_stacked) {
        if !is_stacked {
            own.size.height = highest[row(own)];
        }
    }
}
