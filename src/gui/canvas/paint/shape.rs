//! One shape of a scene on the screen.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect as ScreenRect, Shape, Stroke, StrokeKind};

use crate::geometry::Segment;
use crate::gui::canvas::camera::View;
use crate::gui::theme;
use crate::model::StrokeStyle;
use crate::scene::{self, Primitive};
use crate::text::{self, Weight};

/// Sizes of text differ by this factor, so that zooming does not lay out all text anew in each frame.
const TEXT_STEP: f64 = 1.06;

/// Paints one shape of a scene.
pub fn primitive(painter: &Painter, view: &View, shape: &Primitive<'_>) {
    let zoom = view.camera.zoom;
    match shape {
        Primitive::Rect { rect, radius_pt, fill, stroke } => {
            let rect = view.screen_rect(*rect);
            let radius = CornerRadius::same((radius_pt * zoom).round().clamp(0.0, 255.0) as u8);
            let fill = fill.map_or(Color32::TRANSPARENT, theme::colour);
            match stroke {
                Some(stroke) if stroke.pattern != StrokeStyle::Solid => {
                    painter.rect_filled(rect, radius, fill);
                    dashed_outline(
                        painter,
                        rect,
                        Stroke::new(line_width(stroke.width_pt, zoom), theme::colour(stroke.colour)),
                    );
                }
                Some(stroke) => {
                    let stroke = Stroke::new(line_width(stroke.width_pt, zoom), theme::colour(stroke.colour));
                    painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
                }
                None => {
                    painter.rect_filled(rect, radius, fill);
                }
            }
        }
        Primitive::Polygon { points, fill } => {
            let points = points.iter().map(|&point| view.screen_from_chart(point)).collect();
            painter.add(Shape::convex_polygon(points, theme::colour(*fill), Stroke::NONE));
        }
        Primitive::Circle { centre, radius_pt, fill } => {
            painter.circle_filled(view.screen_from_chart(*centre), (radius_pt * zoom) as f32, theme::colour(*fill));
        }
        Primitive::Hatch { rect, stroke } => {
            let line = Stroke::new(line_width(stroke.width_pt, zoom), theme::colour(stroke.colour));
            let screen = |point| view.screen_from_chart(point);
            painter.extend(
                scene::hatch_lines(*rect)
                    .map(|Segment { from, to }| Shape::line_segment([screen(from), screen(to)], line)),
            );
        }
        Primitive::Line { segment, stroke } => {
            let ends = [view.screen_from_chart(segment.from), view.screen_from_chart(segment.to)];
            painter.line_segment(ends, Stroke::new(line_width(stroke.width_pt, zoom), theme::colour(stroke.colour)));
        }
        Primitive::Polyline { points, stroke } => {
            let points: Vec<Pos2> = points.iter().map(|&point| view.screen_from_chart(point)).collect();
            polyline(painter, points, stroke, zoom);
        }
        Primitive::Text { text, at, ends_at, size_pt, weight, colour } => {
            let size = stepped(size_pt * zoom);
            let font = match weight {
                Weight::SemiBold => theme::semibold(size as f32),
                Weight::Regular => theme::regular(size as f32),
            };
            let galley = painter.layout_no_wrap(text.clone().into_owned(), font, theme::colour(*colour));
            let mut place = view.screen_from_chart(*at);
            place.y -= text::ascent_pt(*weight, size) as f32;
            if *ends_at {
                place.x -= galley.size().x;
            }
            painter.galley(place, galley, theme::colour(*colour));
        }
    }
}

/// The largest stepped size that is not larger: text never outgrows its card.
fn stepped(size_pt: f64) -> f64 {
    let steps = (size_pt.ln() / TEXT_STEP.ln() + 1e-9).floor();
    TEXT_STEP.powf(steps)
}

fn line_width(width_pt: f64, zoom: f64) -> f32 {
    ((width_pt * zoom) as f32).clamp(0.6, 4.0)
}

/// A line from point to point, solid or broken.
fn polyline(painter: &Painter, points: Vec<Pos2>, stroke: &scene::Stroke, zoom: f64) {
    let width = line_width(stroke.width_pt, zoom);
    let line = Stroke::new(width, theme::colour(stroke.colour));
    let step = (zoom as f32).clamp(0.5, 3.0);
    match stroke.pattern {
        StrokeStyle::Solid => {
            painter.add(Shape::line(points, line));
        }
        StrokeStyle::Dashed => painter.extend(Shape::dashed_line(&points, line, 4.0 * step, 3.0 * step)),
        StrokeStyle::Dotted => {
            painter.extend(Shape::dotted_line(&points, line.color, (3.4 * step).max(width * 2.0), width * 0.62));
        }
    }
}

/// A broken outline around a rectangle.
pub fn dashed_outline(painter: &Painter, rect: ScreenRect, stroke: Stroke) {
    let rect = rect.shrink(stroke.width / 2.0);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, 4.0, 3.0));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_sizes_are_few_and_never_too_large() {
        let sizes: std::collections::BTreeSet<u64> =
            (600..2_600).map(|size| (stepped(f64::from(size) / 100.0) * 1e6) as u64).collect();
        assert!(sizes.len() <= 27, "{}", sizes.len());
        for size in [5.5, 11.0, 13.0, 52.0] {
            let found = stepped(size);
            assert!(found <= size + 1e-9 && found > size / TEXT_STEP - 1e-9, "{size} {found}");
        }
    }
}
