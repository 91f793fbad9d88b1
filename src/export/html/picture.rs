//! A chart as SVG in the page: what the SVG format draws, with what the script needs to close a part of it.

use std::fmt::{self, Write};

use super::names::{Names, card_name};
use crate::export::svg::{Escaped, Fixed, Straight, write_primitive, write_stroke};
use crate::export::{Chart, ExportError, Part, PartKind, Watch};
use crate::geometry::{Rect, Segment};
use crate::layout::{LayoutOptions, Run};
use crate::scene::{Primitive, Scene, Theme};
use crate::text::FONT_FAMILY;

/// Around the chart.
const MARGIN_PT: f64 = 24.0;
/// Cards between two times that whoever waits is told.
const CARDS_AT_ONCE: u32 = 512;

/// A chart of the page.
pub(super) struct PictureInput<'a> {
    /// The chart.
    pub(super) chart: &'a Chart,
    /// Its place among the charts of the page, from 0.
    pub(super) place: usize,
    /// How many charts are on the page.
    pub(super) charts: usize,
    /// Its colours.
    pub(super) theme: Theme,
    /// The names that link it to the text.
    pub(super) names: &'a Names<'a>,
    /// The language of the names on it, when the page has another.
    pub(super) language_tag: Option<&'a str>,
}

/// Writes the chart. `watch` is told which share of all charts is written, each as much work as another.
///
/// Errors: it was stopped.
pub(super) fn write_picture(html: &mut String, input: &PictureInput<'_>, watch: Watch<'_>) -> Result<(), ExportError> {
    let count = input.chart.scene.cards().len().max(1);
    let tell = |done: f64| watch.tell((input.place as f64 + done) / input.charts as f64);
    tell(0.0)?;
    let written = |error: fmt::Error| unreachable!("a text takes it: {error}");
    let arrangement = Arrangement::of(&input.chart.scene);
    begin(html, input, &arrangement).unwrap_or_else(written);
    let mut shapes = Vec::new();
    let mut cards = 0_u32;
    let mut are_links = false;
    for part in input.chart.parts() {
        let is_link = matches!(part.kind, PartKind::Relation(_) | PartKind::Move(_));
        if is_link && !are_links {
            html.push_str("</g>\n<g class=\"links\" aria-hidden=\"true\">\n");
            are_links = true;
        }
        shapes.clear();
        match part.kind {
            PartKind::Connectors => {}
            PartKind::Unit(card) | PartKind::Ghost(card) => {
                part.shapes(input.theme, &mut shapes);
                write_card(html, input, &arrangement, &part, card, &shapes).unwrap_or_else(written);
                cards += 1;
                if cards.is_multiple_of(CARDS_AT_ONCE) {
                    tell(f64::from(cards) / count as f64)?;
                }
            }
            PartKind::Relation(_) | PartKind::Move(_) => {
                part.shapes(input.theme, &mut shapes);
                write_link(html, input.chart, &part, &shapes).unwrap_or_else(written);
            }
        }
    }
    html.push_str("</g>\n</svg>\n");
    tell(1.0)
}

fn begin(html: &mut String, input: &PictureInput<'_>, arrangement: &Arrangement) -> fmt::Result {
    let Rect { left, top, width, height } = input.chart.bounds().expanded(MARGIN_PT);
    let place = input.place;
    let LayoutOptions { sibling_gap_pt, subtree_gap_pt, level_gap_pt, stack_gap_pt, stack_indent_pt, .. } =
        arrangement.options;
    let columns = arrangement.options.column_height_limit.unwrap_or(u32::MAX).max(1);
    write!(
        html,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" viewBox=\"{left:.2} {top:.2} {width:.2} {height:.2}\" \
         width=\"{width:.2}\" height=\"{height:.2}\" font-family=\"'{FONT_FAMILY}', sans-serif\" role=\"img\" \
         aria-labelledby=\"name-{place}\" aria-describedby=\"about-{place}\" data-form=\"{}\" data-gaps=\"{sibling_gap_pt} \
         {subtree_gap_pt} {level_gap_pt} {stack_gap_pt} {stack_indent_pt} {columns}\"",
        if arrangement.is_across { "across" } else { "down" },
    )?;
    if let Some(tag) = input.language_tag {
        write!(html, " lang=\"{0}\" xml:lang=\"{0}\"", Escaped(tag))?;
    }
    html.push_str(">\n");
    write_connectors(html, &input.chart.scene, input.theme)?;
    html.push_str("<g class=\"cards\">\n");
    Ok(())
}

/// The lines of each card to its parts, as one path.
fn write_connectors(html: &mut String, scene: &Scene, theme: Theme) -> fmt::Result {
    html.push_str("<g class=\"lines\" aria-hidden=\"true\" fill=\"none\" stroke-linecap=\"square\"");
    write_stroke(html, &scene.connector_stroke(theme))?;
    html.push_str(">\n");
    for connector in &scene.placement().connectors {
        write!(html, "<path data-of=\"{}\" d=\"", connector.parent)?;
        for segment in scene.placement().segments_of(connector) {
            write!(html, "{}", Straight(*segment))?;
        }
        html.push_str("\"/>\n");
    }
    html.push_str("</g>\n");
    Ok(())
}

fn write_card(
    html: &mut String,
    input: &PictureInput<'_>,
    arrangement: &Arrangement,
    part: &Part<'_>,
    card: usize,
    shapes: &[Primitive<'_>],
) -> fmt::Result {
    let scene = &input.chart.scene;
    let unit = &scene.cards()[card].unit;
    let is_ghost = matches!(part.kind, PartKind::Ghost(_));
    let Rect { left, top, width, height } = scene.rect(card);
    write!(
        html,
        "<g class=\"unit\" id=\"{}\" data-above=\"{}\" data-box=\"{} {} {} {}\"",
        card_name(input.place, is_ghost, unit),
        scene.parent(card).map_or(-1, |parent| parent as i64),
        Fixed(left),
        Fixed(top),
        Fixed(width),
        Fixed(height),
    )?;
    if arrangement.stacks(scene, card) {
        html.push_str(" data-stack=\"\"");
    }
    if arrangement.beside_line[card] {
        html.push_str(" data-beside=\"\"");
    }
    if let Some(text) = input.names.text(unit) {
        write!(html, " data-text=\"{text}\"")?;
    }
    writeln!(html, "><title>{}</title>", Escaped(&part.name()))?;
    shapes.iter().try_for_each(|shape| write_primitive(html, shape))?;
    html.push_str("</g>\n");
    Ok(())
}

/// A relation or the arrow of a move: its lines, the head of its arrow, and what stands on it.
fn write_link(html: &mut String, chart: &Chart, part: &Part<'_>, shapes: &[Primitive<'_>]) -> fmt::Result {
    let (from, to, at) = match part.kind {
        PartKind::Relation(index) => {
            let line = &chart.relations.lines()[index];
            (line.from, line.to, line.mark_bounds().centre())
        }
        PartKind::Move(index) => {
            let arrow = &chart.arrows()[index];
            (arrow.from, arrow.to, chart.scene.rect(arrow.from).centre())
        }
        PartKind::Connectors | PartKind::Unit(_) | PartKind::Ghost(_) => return Ok(()),
    };
    let is_head = |shape: &&Primitive<'_>| matches!(shape, Primitive::Polygon { points, .. } if points.len() == 3);
    write!(html, "<g class=\"link\" data-ends=\"{from} {to}\" data-at=\"{:.2} {:.2}\">", at.x, at.y)?;
    writeln!(html, "<title>{}</title>", Escaped(&part.name()))?;
    let (lines, others): (Vec<_>, Vec<_>) =
        shapes.iter().partition(|shape| matches!(shape, Primitive::Polyline { .. }));
    lines.into_iter().try_for_each(|line| write_primitive(html, line))?;
    let head = others.iter().copied().find(is_head);
    if let Some(Primitive::Polygon { points, fill }) = head {
        html.push_str("<polygon class=\"head\" points=\"");
        for (place, point) in points.iter().enumerate() {
            write!(html, "{}{},{}", if place == 0 { "" } else { " " }, Fixed(point.x), Fixed(point.y))?;
        }
        writeln!(html, "\" fill=\"{}\"/>", fill)?;
    }
    let class = if matches!(part.kind, PartKind::Move(_)) { "tail" } else { "label" };
    writeln!(html, "<g class=\"{class}\">")?;
    others.into_iter().filter(|shape| !is_head(shape)).try_for_each(|shape| write_primitive(html, shape))?;
    html.push_str("</g>\n</g>\n");
    Ok(())
}

/// How the cards were placed, as far as the script must know to place them again.
struct Arrangement {
    options: LayoutOptions,
    /// Whether the chart runs from left to right.
    is_across: bool,
    /// By card.
    beside_line: Vec<bool>,
}

impl Arrangement {
    fn of(scene: &Scene) -> Self {
        let count = scene.cards().len();
        let above = |card: usize| scene.parent(card).map(|parent| scene.rect(parent));
        // Where a chart runs downwards everything stands lower than what it is under.
        let is_across = (0..count).any(|card| above(card).is_some_and(|above| scene.rect(card).top < above.bottom()));
        let mut found = Self { options: scene.layout_options(), is_across, beside_line: vec![false; count] };
        for card in 0..count {
            if !found.stacks(scene, card) {
                found.mark_beside_line(scene, card);
            }
        }
        found
    }

    /// Whether what is under a card is stacked beneath it.
    fn stacks(&self, scene: &Scene, card: usize) -> bool {
        let stacked = if self.is_across { Run::SideBySide } else { Run::Stacked };
        scene.placement().children_run(card as u32) == stacked
    }

    /// Lines to what stands beside the line branch off the trunk and come first; those to what stands in it run along it.
    fn mark_beside_line(&mut self, scene: &Scene, card: usize) {
        let Some(connector) = scene.placement().connector_of(card as u32) else { return };
        let segments = scene.placement().segments_of(connector);
        let count = scene.children(Some(card)).count();
        let is_branch = |segment: &&Segment| match self.is_across {
            false => segment.from.y == segment.to.y,
            true => segment.from.x == segment.to.x,
        };
        let branches = segments[segments.len().saturating_sub(count)..].iter().take_while(is_branch).count();
        if branches == 0 {
            return;
        }
        let start = |child: usize| if self.is_across { scene.rect(child).left } else { scene.rect(child).top };
        // What stands in the line begins at one height, beneath all that stands beside it.
        let line = scene.children(Some(card)).map(start).fold(f64::MIN, f64::max);
        let beside: Vec<usize> =
            scene.children(Some(card)).filter(|&child| branches == count || start(child) < line).collect();
        for child in beside {
            self.beside_line[child] = true;
        }
    }
}
