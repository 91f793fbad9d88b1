//! One-line text for lists, where a row has no room for a second line.

use std::borrow::Cow;

use super::cluster::clusters;
use super::font::{Metrics, Weight};
use super::{SOFT_HYPHEN, tidy_into};

/// Returns `text` on one line of at most `max_width_pt`, with `…` in the place of what does not fit.
///
/// White space is collapsed, line breaks become spaces, control characters and soft hyphens are dropped. The cut falls
/// between characters, never inside a combining sequence. `…` alone is returned even where that is too wide. For lists only:
/// a chart wraps its names, it never cuts them.
pub fn ellipsize(text: &str, weight: Weight, size_pt: f64, max_width_pt: f64) -> Cow<'_, str> {
    let metrics = Metrics::of(weight);
    let max_units = metrics.units_within(max_width_pt, size_pt);
    let tidy_units = metrics.width_units_if_tidy(text);
    let shown = if tidy_units.is_some() {
        Cow::Borrowed(text)
    } else {
        let mut tidy = String::with_capacity(text.len());
        tidy_into(text, &mut tidy);
        tidy.retain(|c| c != SOFT_HYPHEN);
        Cow::Owned(tidy)
    };
    if tidy_units.unwrap_or_else(|| metrics.width_units(&shown)) <= max_units {
        return shown;
    }
    let mut units = metrics.advance_units('…');
    let mut kept = 0;
    for cluster in clusters(&shown) {
        units += metrics.width_units(cluster);
        if units > max_units {
            break;
        }
        kept += cluster.len();
    }
    Cow::Owned(format!("{}…", shown[..kept].trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width_pt;

    const SIZE_PT: f64 = 12.0;

    fn cut(text: &str, max_width_pt: f64) -> Cow<'_, str> {
        ellipsize(text, Weight::Regular, SIZE_PT, max_width_pt)
    }

    #[test]
    fn a_text_that_fits_is_left_alone() {
        assert!(matches!(cut("Balie & Receptie", 500.0), Cow::Borrowed("Balie & Receptie")));
        assert_eq!(cut("", 0.0), "");
        assert_eq!(cut("  Balie\n\u{AD}& \u{7}Receptie ", 500.0), "Balie & Receptie");
    }

    #[test]
    fn a_cut_text_fits_and_ends_in_an_ellipsis() {
        let name = "Vastgoed, Wijkaccommodaties en Onderwijshuisvesting";
        for max_width_pt in (12..300).map(f64::from) {
            let shown = cut(name, max_width_pt);
            assert!(shown.ends_with('…') && width_pt(&shown, Weight::Regular, SIZE_PT) <= max_width_pt);
            assert!(name.starts_with(shown.trim_end_matches('…')) && !shown.contains(" …"));
        }
        assert_eq!(cut(name, 1.0), "…");
    }

    #[test]
    fn the_cut_keeps_accents_and_emoji_whole() {
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 17.0), "e\u{301}…");
        assert_eq!(cut("👨‍👩‍👧 Jeugd", 30.0), "…");
    }
}
