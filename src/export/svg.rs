//! The scene as SVG 1.1: real text in the bundled font's family, a title, a description, and a group per unit.
//!
//! The tree of groups is flat, in reading order; each group is named after its unit. Numbers have two decimals.

use std::fmt::{self, Write};

use crate::geometry::{Point, Rect, Segment};
use crate::i18n::{Language, Message};
use crate::model::StrokeStyle;
use crate::scene::{
    Card, ColourRole, FigureRow, Marks, MoveArrow, Primitive, RelationLines, Scene, Stroke, Theme, hatch_lines,
};
use crate::text::FONT_FAMILY;

/// Room around a relation that leaves the chart.
const AROUND_PT: f64 = 24.0;

/// The chart with its relations, title and legend.
pub(super) fn write(
    scene: &Scene,
    relations: &RelationLines,
    marks: Option<&Marks>,
    theme: Theme,
    language: &str,
) -> String {
    let mut svg = String::with_capacity(1_000 + scene.cards().len() * 800);
    write_into(&mut svg, scene, relations, marks, theme, language)
        .unwrap_or_else(|_| unreachable!("writing to memory does not fail"));
    svg
}

fn write_into(
    svg: &mut String,
    scene: &Scene,
    relations: &RelationLines,
    marks: Option<&Marks>,
    theme: Theme,
    language: &str,
) -> fmt::Result {
    let said = Language::from_tag(language).unwrap_or_default();
    let (frame, mut bounds) = scene.frame(theme);
    let width = bounds.width - 2.0 * AROUND_PT;
    let beneath = |bounds: &Rect| Point::new(bounds.left + AROUND_PT, bounds.bottom());
    let (relation_legend, bottom) = relations.legend(theme, beneath(&bounds), width);
    if !relation_legend.is_empty() {
        bounds.height = bottom + AROUND_PT - bounds.top;
    }
    let (mark_legend, bottom) = match marks {
        Some(marks) => marks.legend(said, theme, beneath(&bounds), width),
        None => (Vec::new(), 0.0),
    };
    if !mark_legend.is_empty() {
        bounds.height = bottom + AROUND_PT - bounds.top;
    }
    for line in relations.lines() {
        bounds = bounds.union(&line.bounds().expanded(AROUND_PT));
    }
    for arrow in marks.map_or(&[][..], Marks::arrows).iter().filter_map(MoveArrow::bounds) {
        bounds = bounds.union(&arrow.expanded(AROUND_PT));
    }
    let Rect { left, top, width, height } = bounds;
    writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left:.2} {top:.2} {width:.2} {height:.2}\" \
         width=\"{width:.2}pt\" height=\"{height:.2}pt\" lang=\"{}\" xml:lang=\"{0}\" role=\"img\" \
         aria-labelledby=\"title description\" font-family=\"'{FONT_FAMILY}', sans-serif\">",
        Escaped(language)
    )?;
    writeln!(svg, "<title id=\"title\">{}</title>", Escaped(scene.title()))?;
    let description = Message::new("svg-description").with("title", scene.title()).with("count", scene.cards().len());
    writeln!(svg, "<desc id=\"description\">{}</desc>", Escaped(&description.say(said)))?;
    let ground =
        Primitive::Rect { rect: bounds, radius_pt: 0.0, fill: Some(theme.colour(ColourRole::Ground)), stroke: None };
    write_primitive(svg, &ground)?;
    write_connectors(svg, scene, theme)?;
    let mut shapes = Vec::new();
    for (index, card) in scene.cards().iter().enumerate() {
        shapes.clear();
        let mut name = name_of(card);
        match marks {
            Some(marks) => {
                marks.primitives(index, card, scene.rect(index), theme, &mut shapes);
                name = marks.name(index, &name, said);
            }
            None => card.primitives(scene.rect(index), theme, &mut shapes),
        }
        if !card.figures.is_empty() {
            let figures: Vec<String> = card.figures.iter().map(FigureRow::words).collect();
            name = format!("{name}: {}", figures.join(", "));
        }
        let role = if marks.is_some_and(|marks| marks.is_ghost(index)) { "was" } else { "unit" };
        writeln!(svg, "<g id=\"{role}-{}\">", Escaped(card.unit.as_str()))?;
        writeln!(svg, "<title>{}</title>", Escaped(&name))?;
        for shape in &shapes {
            write_primitive(svg, shape)?;
        }
        svg.push_str("</g>\n");
    }
    for (index, line) in relations.lines().iter().enumerate() {
        shapes.clear();
        line.primitives(theme, false, &mut shapes);
        let from = name_of(&scene.cards()[line.from]);
        let to = name_of(&scene.cards()[line.to]);
        writeln!(svg, "<g id=\"relation-{index}\">")?;
        writeln!(svg, "<title>{}</title>", Escaped(&format!("{from} → {to}: {}", line.words)))?;
        for shape in &shapes {
            write_primitive(svg, shape)?;
        }
        svg.push_str("</g>\n");
    }
    for arrow in marks.map_or(&[][..], Marks::arrows) {
        shapes.clear();
        arrow.primitives(theme, &mut shapes);
        let above = |card: usize| scene.parent(card).map_or_else(String::new, |above| name_of(&scene.cards()[above]));
        let message = Message::new("mark-arrow").with("name", name_of(&scene.cards()[arrow.to]));
        let message = message.with("from", above(arrow.from)).with("to", above(arrow.to));
        writeln!(svg, "<g id=\"move-{}\">", Escaped(arrow.unit.as_str()))?;
        writeln!(svg, "<title>{}</title>", Escaped(&message.say(said)))?;
        for shape in &shapes {
            write_primitive(svg, shape)?;
        }
        svg.push_str("</g>\n");
    }
    svg.push_str("<g id=\"frame\">\n");
    for shape in frame.iter().chain(&relation_legend).chain(&mark_legend) {
        write_primitive(svg, shape)?;
    }
    svg.push_str("</g>\n</svg>\n");
    Ok(())
}

/// The lines of each card to its parts, as one path.
fn write_connectors(svg: &mut String, scene: &Scene, theme: Theme) -> fmt::Result {
    let stroke = crate::scene::connector_stroke(theme);
    write!(svg, "<g id=\"connectors\" fill=\"none\"")?;
    write_stroke(svg, &stroke)?;
    svg.push_str(">\n");
    for connector in &scene.placement().connectors {
        svg.push_str("<path d=\"");
        for segment in scene.placement().segments_of(connector) {
            write!(svg, "M{:.2} {:.2}L{:.2} {:.2}", segment.from.x, segment.from.y, segment.to.x, segment.to.y)?;
        }
        svg.push_str("\"/>\n");
    }
    svg.push_str("</g>\n");
    Ok(())
}

fn write_primitive(svg: &mut String, shape: &Primitive<'_>) -> fmt::Result {
    match shape {
        Primitive::Rect { rect, radius_pt, fill, stroke } => {
            write!(
                svg,
                "<rect x=\"{:.2}\" y=\"{:.2}\" width=\"{:.2}\" height=\"{:.2}\"",
                rect.left, rect.top, rect.width, rect.height
            )?;
            if *radius_pt > 0.0 {
                write!(svg, " rx=\"{radius_pt:.2}\"")?;
            }
            match fill {
                Some(fill) => write!(svg, " fill=\"{}\"", fill.to_hex())?,
                None => svg.push_str(" fill=\"none\""),
            }
            if let Some(stroke) = stroke {
                write_stroke(svg, stroke)?;
            }
            svg.push_str("/>\n");
        }
        Primitive::Polygon { points, fill } => {
            svg.push_str("<polygon points=\"");
            for (index, point) in points.iter().enumerate() {
                write!(svg, "{}{:.2},{:.2}", if index == 0 { "" } else { " " }, point.x, point.y)?;
            }
            writeln!(svg, "\" fill=\"{}\"/>", fill.to_hex())?;
        }
        Primitive::Circle { centre, radius_pt, fill } => {
            writeln!(
                svg,
                "<circle cx=\"{:.2}\" cy=\"{:.2}\" r=\"{radius_pt:.2}\" fill=\"{}\"/>",
                centre.x,
                centre.y,
                fill.to_hex()
            )?;
        }
        Primitive::Hatch { rect, stroke } => {
            svg.push_str("<path fill=\"none\" d=\"");
            for Segment { from, to } in hatch_lines(*rect) {
                write!(svg, "M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y)?;
            }
            svg.push('"');
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Line { segment, stroke } => {
            write!(
                svg,
                "<path d=\"M{:.2} {:.2}L{:.2} {:.2}\"",
                segment.from.x, segment.from.y, segment.to.x, segment.to.y
            )?;
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Polyline { points, stroke } => {
            svg.push_str("<polyline fill=\"none\" stroke-linejoin=\"round\" points=\"");
            for (index, point) in points.iter().enumerate() {
                write!(svg, "{}{:.2},{:.2}", if index == 0 { "" } else { " " }, point.x, point.y)?;
            }
            svg.push('"');
            write_stroke(svg, stroke)?;
            svg.push_str("/>\n");
        }
        Primitive::Text { text, at, ends_at, size_pt, weight, colour } => {
            write!(svg, "<text x=\"{:.2}\" y=\"{:.2}\" font-size=\"{size_pt:.2}\"", at.x, at.y)?;
            if weight.css() != 400 {
                write!(svg, " font-weight=\"{}\"", weight.css())?;
            }
            if *ends_at {
                svg.push_str(" text-anchor=\"end\"");
            }
            writeln!(svg, " fill=\"{}\">{}</text>", colour.to_hex(), Escaped(text))?;
        }
    }
    Ok(())
}

fn write_stroke(svg: &mut String, stroke: &Stroke) -> fmt::Result {
    write!(svg, " stroke=\"{}\" stroke-width=\"{:.2}\"", stroke.colour.to_hex(), stroke.width_pt)?;
    match stroke.pattern {
        StrokeStyle::Solid => Ok(()),
        StrokeStyle::Dashed => svg.write_str(" stroke-dasharray=\"4 3\""),
        StrokeStyle::Dotted => svg.write_str(" stroke-dasharray=\"0.1 3.4\" stroke-linecap=\"round\""),
    }
}

/// What a reader of the picture hears of a card.
fn name_of(card: &Card) -> String {
    let lines = card.name.iter().chain(&card.leadership).map(|line| &*line.text);
    lines.collect::<Vec<_>>().join(" ")
}

/// Text as it may stand in XML 1.0: what has a meaning there is escaped, what may not be there at all is left out.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
