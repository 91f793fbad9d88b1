//! The scene as SVG 1.1: real text in the bundled font's family, a title, a description, and a group per unit.
//!
//! The tree of groups is flat, in reading order; each group is named after its unit. Numbers have two decimals.

use std::fmt::{self, Write};

use super::{Item, Page, PartKind, Picture, PictureOptions, Publication};
use crate::geometry::{Point, Rect, Segment, Size};
use crate::model::StrokeStyle;
use crate::scene::{ColourRole, Primitive, Scene, Stroke, Theme, hatch_lines};
use crate::text::FONT_FAMILY;

/// A page. Charts come as groups, a group a unit; what stands around them is a group of its own.
pub(super) fn write(publication: &Publication, page: usize, _: &PictureOptions) -> String {
    let Some(page) = publication.pages.get(page) else { return String::new() };
    let cards: usize = page.pictures.iter().map(|picture| publication.charts[picture.chart].scene.cards().len()).sum();
    let mut svg = String::with_capacity(1_000 + cards * 800);
    write_into(&mut svg, publication, page).unwrap_or_else(|_| unreachable!("writing to memory does not fail"));
    svg
}

fn write_into(svg: &mut String, publication: &Publication, page: &Page) -> fmt::Result {
    let Size { width, height } = page.size;
    writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.2} {height:.2}\" \
         width=\"{width:.2}pt\" height=\"{height:.2}pt\" lang=\"{}\" xml:lang=\"{0}\" role=\"img\" \
         aria-labelledby=\"title description\" font-family=\"'{FONT_FAMILY}', sans-serif\">",
        Escaped(&publication.language_tag)
    )?;
    writeln!(svg, "<title id=\"title\">{}</title>", Escaped(&page.heading))?;
    writeln!(svg, "<desc id=\"description\">{}</desc>", Escaped(&publication.alternative.short))?;
    let fill = Some(publication.theme.colour(ColourRole::Ground));
    write_primitive(svg, &Primitive::Rect { rect: page.bounds(), radius_pt: 0.0, fill, stroke: None })?;
    write_items(svg, "behind", &page.behind)?;
    for (index, picture) in page.pictures.iter().enumerate() {
        write_picture(svg, publication, page, index, picture)?;
    }
    write_items(svg, "frame", &page.around)?;
    svg.push_str("</svg>\n");
    Ok(())
}

fn write_picture(
    svg: &mut String,
    publication: &Publication,
    page: &Page,
    index: usize,
    picture: &Picture,
) -> fmt::Result {
    let chart = &publication.charts[picture.chart];
    let Rect { left, top, width, height } = picture.clip;
    let is_cut = picture.clip != page.bounds();
    if is_cut {
        writeln!(
            svg,
            "<clipPath id=\"clip-{index}\"><rect x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" \
             height=\"{height:.2}\"/></clipPath>\n<g clip-path=\"url(#clip-{index})\">"
        )?;
    }
    let Point { x, y } = picture.origin;
    write!(svg, "<g transform=\"translate({x:.2} {y:.2})")?;
    if picture.scale != 1.0 {
        write!(svg, " scale({:.5})", picture.scale)?;
    }
    svg.push_str("\">\n");
    let mut shapes = Vec::new();
    for part in chart.parts().filter(|part| picture.shows(part)) {
        if part.kind == PartKind::Connectors {
            write_connectors(svg, &chart.scene, publication.theme)?;
            continue;
        }
        shapes.clear();
        part.shapes(publication.theme, &mut shapes);
        writeln!(svg, "<g id=\"{}\">", Escaped(&part.id()))?;
        writeln!(svg, "<title>{}</title>", Escaped(&part.name()))?;
        for shape in &shapes {
            write_primitive(svg, shape)?;
        }
        svg.push_str("</g>\n");
    }
    svg.push_str("</g>\n");
    if is_cut {
        svg.push_str("</g>\n");
    }
    Ok(())
}

fn write_items(svg: &mut String, id: &str, items: &[Item]) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(svg, "<g id=\"{id}\">")?;
    for item in items {
        match item {
            Item::Shape(shape) => write_primitive(svg, shape)?,
            Item::Logo(_) | Item::Watermark { .. } => {}
        }
    }
    svg.push_str("</g>\n");
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
