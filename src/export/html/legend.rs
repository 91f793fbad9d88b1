//! What the marks of a chart mean, as a list.

use std::fmt::{self, Write};

use crate::export::Chart;
use crate::export::svg::{Escaped, write_primitive};
use crate::geometry::{Point, Rect};
use crate::scene::{Primitive, Theme};

/// Writes an item for each sample with its words, as they stand on a picture of the chart.
pub(super) fn write_legend(html: &mut String, chart: &Chart, theme: Theme, label: &str) -> fmt::Result {
    // Without room to the right, what is explained stands row under row: a sample, then its words.
    let at = Point::default();
    let (mut shapes, _) = chart.scene.legend_shapes(theme, at, 0.0);
    shapes.extend(chart.relations.legend(theme, at, 0.0).0);
    if let Some(marks) = &chart.marks {
        shapes.extend(marks.legend(chart.language, theme, at, 0.0).0);
    }
    if shapes.is_empty() {
        return Ok(());
    }
    writeln!(html, "<ul class=\"legend\" aria-label=\"{}\">", Escaped(label))?;
    let mut sample: Vec<&Primitive<'_>> = Vec::new();
    for shape in &shapes {
        let Primitive::Text { text, .. } = shape else {
            sample.push(shape);
            continue;
        };
        html.push_str("<li>");
        if let Some(bounds) = sample.iter().filter_map(|shape| bounds(shape)).reduce(|all, one| all.union(&one)) {
            let Rect { left, top, width, height } = bounds.expanded(1.5);
            write!(
                html,
                "<svg viewBox=\"{left:.2} {top:.2} {width:.2} {height:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" \
                 aria-hidden=\"true\">"
            )?;
            for shape in sample.drain(..) {
                write_primitive(html, shape)?;
            }
            html.push_str("</svg>");
        }
        writeln!(html, "{}</li>", Escaped(text))?;
    }
    html.push_str("</ul>\n");
    Ok(())
}

/// What a shape of a sample takes up.
fn bounds(shape: &Primitive<'_>) -> Option<Rect> {
    let of_points = |points: &[Point]| {
        let around = |point: &Point| Rect::new(point.x, point.y, 0.0, 0.0);
        points.iter().map(around).reduce(|all, one| all.union(&one))
    };
    match shape {
        Primitive::Rect { rect, .. } | Primitive::Hatch { rect, .. } => Some(*rect),
        Primitive::Circle { centre, radius_pt, .. } => {
            Some(Rect::new(centre.x, centre.y, 0.0, 0.0).expanded(*radius_pt))
        }
        Primitive::Polygon { points, .. } => of_points(points),
        Primitive::Polyline { points, .. } => of_points(points),
        Primitive::Line { segment, .. } => Some(segment.bounds()),
        Primitive::Text { .. } => None,
    }
}
