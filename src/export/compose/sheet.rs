//! A sheet of paper: how large, how much of its edge is free, which way it lies.

use crate::export::{Orientation, PaperOptions, PaperSize};
use crate::geometry::Size;

const PT_PER_MM: f64 = 72.0 / 25.4;
/// From the edge of a sheet to what is on it, unless said.
const MARGIN_MM: f64 = 10.0;
/// A margin is at most this share of the short side.
const MOST_MARGIN_SHARE: f64 = 0.2;
/// No text is to be smaller than this, unless said.
const LEAST_TEXT_PT: f64 = 6.0;

/// A sheet of paper, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sheet {
    pub size: Size,
    pub margin_pt: f64,
    /// Whether it is a slide, not paper.
    pub is_slide: bool,
}

impl Sheet {
    /// The ways in which a sheet of a size may lie: one, or landscape and portrait where that is to be chosen.
    pub fn ways(size: PaperSize, paper: &PaperOptions) -> Vec<Sheet> {
        let (short_mm, long_mm) = size.sides_mm();
        let (short, long) = (short_mm * PT_PER_MM, long_mm * PT_PER_MM);
        let asked = paper.margin_mm.filter(|margin| margin.is_finite()).unwrap_or(MARGIN_MM);
        let margin_pt = asked.clamp(0.0, short_mm * MOST_MARGIN_SHARE) * PT_PER_MM;
        let sheet = |size| Sheet { size, margin_pt, is_slide: false };
        let (portrait, landscape) = (sheet(Size::new(short, long)), sheet(Size::new(long, short)));
        let ways = match paper.orientation {
            // A screen does not stand.
            Orientation::Automatic if size == PaperSize::Wide => vec![landscape],
            Orientation::Automatic => vec![landscape, portrait],
            Orientation::Portrait => vec![portrait],
            Orientation::Landscape => vec![landscape],
        };
        ways.into_iter().map(|way| Sheet { is_slide: size == PaperSize::Wide, ..way }).collect()
    }

    /// Whether it is higher than wide.
    pub fn stands(&self) -> bool {
        self.size.height > self.size.width
    }
}

/// No text is to be smaller than this, in points.
pub(super) fn least_text_pt(paper: &PaperOptions) -> f64 {
    let asked = paper.least_text_pt.filter(|least| least.is_finite() && *least > 0.0);
    asked.unwrap_or(LEAST_TEXT_PT).clamp(1.0, 72.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_lies_as_asked_and_both_ways_where_it_is_not() {
        let ways = |orientation| Sheet::ways(PaperSize::A4, &PaperOptions { orientation, ..PaperOptions::default() });
        assert_eq!(ways(Orientation::Automatic).len(), 2);
        assert!(ways(Orientation::Portrait)[0].stands() && !ways(Orientation::Landscape)[0].stands());
        let Sheet { size, margin_pt, .. } = ways(Orientation::Portrait)[0];
        assert!((size.width - 595.276).abs() < 0.01 && (size.height - 841.89).abs() < 0.01, "{size:?}");
        assert!((margin_pt - 28.346).abs() < 0.01, "{margin_pt}");
        let slide = Sheet::ways(PaperSize::Wide, &PaperOptions::default());
        assert!(
            slide.len() == 1
                && (slide[0].size.width - 960.0).abs() < 0.01
                && (slide[0].size.height - 540.0).abs() < 0.01
        );
    }

    #[test]
    fn a_margin_that_is_no_margin_is_not_followed() {
        for (asked, wanted) in
            [(None, 10.0), (Some(f64::NAN), 10.0), (Some(-5.0), 0.0), (Some(1e9), 42.0), (Some(3.0), 3.0)]
        {
            let paper = PaperOptions { margin_mm: asked, ..PaperOptions::default() };
            let found = Sheet::ways(PaperSize::A4, &paper)[0].margin_pt / PT_PER_MM;
            assert!((found - wanted).abs() < 1e-9, "{asked:?}: {found}");
        }
    }

    #[test]
    fn least_text_is_six_points_unless_said() {
        let least = |least_text_pt| least_text_pt_of(least_text_pt);
        assert_eq!([None, Some(8.0), Some(0.0), Some(f64::NAN), Some(500.0)].map(least), [6.0, 8.0, 6.0, 6.0, 72.0]);
    }

    fn least_text_pt_of(least_text_pt: Option<f64>) -> f64 {
        super::least_text_pt(&PaperOptions { least_text_pt, ..PaperOptions::default() })
    }
}
