//! A page as SVG 1.1: a title, a description, and a group for each part of a chart, named after what it is. Text is text in
//! the bundled font, whose letters are in the file, or shapes.
//!
//! The tree of groups is flat, in reading order.

mod letters;
mod outlines;
mod value;
mod writer;

use std::fmt::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

pub(super) use self::letters::Letters;
pub(super) use self::value::{Escaped, Fixed, Straight};
use self::writer::Writer;
pub(super) use self::writer::{write_primitive, write_stroke};
use super::{Item, Page, PartKind, Picture, PictureOptions, Publication};
use crate::geometry::{Point, Rect, Segment, Size};
use crate::scene::{ColourRole, Logo, Primitive, Scene, Theme};
use crate::text::{FONT_FAMILY, Weight};

/// How high a capital letter of the bundled font is.
const CAPITAL_HEIGHT_EM: f64 = 0.714;

/// Around a line, for its thickness.
const LINE_ROOM_PT: f64 = 4.0;

/// A page.
pub(super) fn write(publication: &Publication, page: usize, options: &PictureOptions) -> String {
    let (is_first, Some(page)) = (page == 0, publication.pages.get(page)) else { return String::new() };
    let cards: usize = page.pictures.iter().map(|picture| publication.charts[picture.chart].scene.cards().len()).sum();
    let mut writer = Writer::new(options.text, 40_000 + cards * 1_000);
    write_into(&mut writer, publication, (page, is_first), options)
        .unwrap_or_else(|_| unreachable!("memory does not fail"));
    writer.svg
}

fn write_into(
    writer: &mut Writer,
    publication: &Publication,
    (page, is_first): (&Page, bool),
    options: &PictureOptions,
) -> fmt::Result {
    let Size { width, height } = page.size;
    writeln!(
        writer.svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 {width:.2} {height:.2}\" width=\"{width:.2}pt\" height=\"{height:.2}pt\" lang=\"{}\" \
         xml:lang=\"{0}\" role=\"img\" aria-labelledby=\"title description\" font-family=\"'{FONT_FAMILY}', sans-serif\" style=\"font-kerning:none\">",
        Escaped(&publication.language_tag)
    )?;
    writeln!(writer.svg, "<title id=\"title\">{}</title>", Escaped(&page.heading))?;
    // What is said of the whole is not said of a page with a part of it.
    let description = if is_first { &publication.alternative.short } else { &page.heading };
    writeln!(writer.svg, "<desc id=\"description\">{}</desc>", Escaped(description))?;
    if !options.is_transparent {
        let fill = Some(publication.theme.colour(ColourRole::Ground));
        writer.write_primitive(&Primitive::Rect { rect: page.bounds(), radius_pt: 0.0, fill, stroke: None })?;
    }
    let logo = publication.logo.as_deref();
    write_items(writer, "behind", &page.behind, logo)?;
    for (index, picture) in page.pictures.iter().enumerate() {
        write_picture(writer, publication, page, index, picture)?;
    }
    write_items(writer, "frame", &page.around, logo)?;
    writer.write_glyphs()?;
    let css = writer.letters_css();
    if !css.is_empty() {
        writeln!(writer.svg, "<style>{css}</style>")?;
    }
    writer.svg.push_str("</svg>\n");
    Ok(())
}

fn write_picture(
    writer: &mut Writer,
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
            writer.svg,
            "<clipPath id=\"clip-{index}\"><rect x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" \
             height=\"{height:.2}\"/></clipPath>\n<g clip-path=\"url(#clip-{index})\">"
        )?;
    }
    let Point { x, y } = picture.origin;
    write!(writer.svg, "<g transform=\"translate({x:.2} {y:.2})")?;
    if picture.scale != 1.0 {
        write!(writer.svg, " scale({:.5})", picture.scale)?;
    }
    writer.svg.push_str("\">\n");
    // The same unit may stand in each of two pictures.
    let before_id = if index == 0 { String::new() } else { format!("picture-{index}-") };
    let mut shapes = Vec::new();
    for part in chart.parts().filter(|part| picture.shows(part)) {
        writeln!(writer.svg, "<g id=\"{before_id}{}\">", Escaped(&part.id()))?;
        if part.kind == PartKind::Connectors {
            write_connectors(&mut writer.svg, &chart.scene, publication.theme, picture)?;
        } else {
            shapes.clear();
            part.shapes(publication.theme, &mut shapes);
            writeln!(writer.svg, "<title>{}</title>", Escaped(&part.name()))?;
            for shape in &shapes {
                writer.write_primitive(shape)?;
            }
        }
        writer.svg.push_str("</g>\n");
    }
    writer.svg.push_str(if is_cut { "</g>\n</g>\n" } else { "</g>\n" });
    Ok(())
}

fn write_items(writer: &mut Writer, id: &str, items: &[Item], logo: Option<&Logo>) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(writer.svg, "<g id=\"{id}\">")?;
    for item in items {
        match item {
            Item::Shape(shape) => writer.write_primitive(shape)?,
            Item::Logo(rect) => {
                if let Some(logo) = logo {
                    write_logo(&mut writer.svg, logo, *rect)?;
                }
            }
            Item::Watermark { text, centre, size_pt, turned_degrees, colour } => {
                let Point { x, y } = *centre;
                let left = -crate::text::width_pt(text, Weight::SemiBold, *size_pt) / 2.0;
                writeln!(
                    writer.svg,
                    "<g aria-hidden=\"true\" transform=\"translate({x:.2} {y:.2}) rotate({:.2})\">",
                    -turned_degrees
                )?;
                writer.write_primitive(&Primitive::Text {
                    text: text.as_str().into(),
                    at: Point::new(left, CAPITAL_HEIGHT_EM / 2.0 * size_pt),
                    ends_at: false,
                    size_pt: *size_pt,
                    weight: Weight::SemiBold,
                    colour: *colour,
                })?;
                writer.svg.push_str("</g>\n");
            }
        }
    }
    writer.svg.push_str("</g>\n");
    Ok(())
}

/// The organisation's own mark, as a picture in the picture: what it may hold of scripts or addresses does nothing there.
fn write_logo(svg: &mut String, logo: &Logo, rect: Rect) -> fmt::Result {
    let Rect { left, top, width, height } = rect;
    let media_type = logo.media_type.media_type();
    writeln!(
        svg,
        "<image x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" \
         preserveAspectRatio=\"xMaxYMin meet\" xlink:href=\"data:{media_type};base64,{}\"/>",
        STANDARD.encode(&logo.bytes)
    )
}

/// The lines of each card to its parts, as far as they can be seen, as one path.
fn write_connectors(svg: &mut String, scene: &Scene, theme: Theme, picture: &Picture) -> fmt::Result {
    // Square ends close the corners.
    svg.push_str("<g fill=\"none\" stroke-linecap=\"square\"");
    write_stroke(svg, &scene.connector_stroke(theme))?;
    svg.push_str(">\n");
    for connector in &scene.placement().connectors {
        let segments = scene.placement().segments_of(connector);
        let is_seen =
            |line: &Segment| picture.rect_on_page(line.bounds().expanded(LINE_ROOM_PT)).intersects(&picture.clip);
        if !segments.iter().any(is_seen) {
            continue;
        }
        svg.push_str("<path d=\"");
        for segment in segments {
            write!(svg, "{}", Straight(*segment))?;
        }
        svg.push_str("\"/>\n");
    }
    svg.push_str("</g>\n");
    Ok(())
}
