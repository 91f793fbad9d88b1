//! How large what stands around a chart is.

use crate::geometry::Size;
use crate::scene::{SIZES, Theme};

/// An A4: the sheet by which the sizes are given.
const A4_AREA_PT2: f64 = 595.276 * 841.89;
/// A slide is read from further away than paper of its size.
const SLIDE_FACTOR: f64 = 1.35;
/// No text around a chart is smaller.
const LEAST_PT: f64 = 7.0;

/// Sizes of what stands around a chart, in points of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Furniture {
    /// How much larger than on an A4 everything is.
    pub factor: f64,
    /// The title.
    pub title_pt: f64,
    /// What stands under the title, and over each of two charts.
    pub line_pt: f64,
    /// Page numbers and references.
    pub note_pt: f64,
    /// Points of the page to one of the legend.
    pub legend_scale: f64,
    /// From one thing to the next.
    pub gap_pt: f64,
}

impl Furniture {
    /// On a sheet of paper: it grows with the side of the sheet, so that a poster has the title of a poster.
    pub fn on_paper(sheet: Size, is_slide: bool) -> Self {
        let side = (sheet.width * sheet.height / A4_AREA_PT2).sqrt();
        let factor = if is_slide { side * SLIDE_FACTOR } else { side };
        let text = |size_pt: f64| (size_pt * factor).max(LEAST_PT);
        Self {
            factor,
            title_pt: text(17.0),
            line_pt: text(9.5),
            note_pt: text(8.0),
            legend_scale: text(7.5) / SIZES.detail,
            gap_pt: 9.0 * factor,
        }
    }

    /// A legend is not drawn smaller: see [`Furniture::legend_scale`].
    pub fn least_legend_scale() -> f64 {
        LEAST_PT / SIZES.detail
    }

    /// Around a chart without paper, whose text has its own size.
    pub fn without_paper() -> Self {
        let text = SIZES.detail;
        Self { factor: 1.0, title_pt: SIZES.title, line_pt: text + 1.0, note_pt: text, legend_scale: 1.0, gap_pt: 12.0 }
    }

    /// The same with a title as large as a theme has it beside other text.
    pub fn in_theme(self, theme: Theme) -> Self {
        Self { title_pt: self.title_pt * theme.title_pt() / SIZES.title, ..self }
    }

    /// A chart is not drawn larger: a chart of one unit does not fill a poster.
    pub fn most_scale(&self) -> f64 {
        1.5 * self.factor.sqrt()
    }
}
