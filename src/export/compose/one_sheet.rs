//! All of a chart, or of two beside each other, on one sheet of paper.

use super::context::{Context, Made};
use super::legend::Legend;
use super::placing::Row;
use super::sheet::Sheet;
use super::sides::extent;
use super::subject::Subject;
use crate::export::{Chart, Page};
use crate::geometry::{Rect, Size};
use crate::scene::SIZES;

/// The page; the charts are numbered from `first_chart` on.
pub(super) fn page(
    context: &Context<'_>,
    subject: &Subject,
    sheet: &Sheet,
    charts: &[Chart],
    first_chart: usize,
) -> Made {
    let framer = context.framer_on(sheet);
    let legend = Legend::of(charts);
    let words = context.words(subject, context.has_several_subjects, Size::default());
    let frame = framer.on_paper(&words, &legend, sheet);
    let extents: Vec<Rect> = charts.iter().map(extent).collect();
    let row = Row { extents: &extents, gap_pt: framer.pair_gap_pt(), caption_pt: framer.caption_pt(charts.len()) };
    let scale = row.scale_in(frame.area.size(), framer.furniture.most_scale());
    let bounds = Rect::new(0.0, 0.0, sheet.size.width, sheet.size.height);
    let placed = row.pictures(frame.area, scale, first_chart, bounds);
    let mut around = frame.items;
    around.extend(framer.captions(&context.captions(charts), &placed, frame.area.right()));
    let page = Page {
        name: subject.name.clone(),
        size: sheet.size,
        behind: context.watermark(bounds, frame.area),
        pictures: placed.into_iter().map(|(picture, _)| picture).collect(),
        around,
        heading: subject.title.clone(),
    };
    Made {
        page,
        number: frame.number_at.map(|at| (at, framer.furniture)),
        text_pt: Some(scale * SIZES.detail),
        is_unexplained: frame.is_unexplained,
    }
}
