//! How wide the columns of a list are: as what they say, and long texts share what room is left.

use super::grid::PADDING_PT;
use crate::gui::theme;
use crate::i18n::Language;
use crate::report::list::Sheet;
use crate::report::table::Column;
use crate::text::{Weight, width_pt};

/// No column is narrower, in screen points.
const LEAST_PT: f32 = 64.0;
/// A column is wider only where there is room, in screen points.
const ORDINARY_PT: f32 = 340.0;
/// So many rows are measured.
const MEASURED_ROWS: usize = 400;
/// Beside a heading, for the arrow of the order, in screen points.
const ARROW_PT: f32 = 18.0;

/// How wide each column would be with everything in it on one line, in screen points.
pub fn natural(sheet: &Sheet, language: Language) -> Vec<f32> {
    let measure = |text: &str, weight| width_pt(text, weight, f64::from(theme::BODY_PT)) as f32;
    let width = |(place, column): (usize, &Column)| {
        let heading = measure(&column.heading, Weight::SemiBold) + ARROW_PT;
        let cells = sheet.table.rows.iter().take(MEASURED_ROWS).filter_map(|row| row.get(place));
        let totals = sheet.totals.iter().filter_map(|row| row.get(place));
        let cells = cells.map(|cell| measure(&cell.say_in(column.kind, language), Weight::Regular));
        let totals = totals.map(|cell| measure(&cell.say_in(column.kind, language), Weight::SemiBold));
        (cells.chain(totals).fold(heading, f32::max) + 2.0 * PADDING_PT + 2.0).max(LEAST_PT).ceil()
    };
    sheet.table.columns.iter().enumerate().map(width).collect()
}

/// How wide each column is in so much room: those that would be wider than is ordinary share what the others leave.
pub fn shared(natural_pt: &[f32], room_pt: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = natural_pt.iter().map(|width| width.min(ORDINARY_PT)).collect();
    for _ in 0..natural_pt.len() {
        let spare = room_pt - widths.iter().sum::<f32>();
        let short: Vec<usize> = (0..widths.len()).filter(|place| widths[*place] < natural_pt[*place]).collect();
        if spare < 1.0 || short.is_empty() {
            break;
        }
        let each = spare / short.len() as f32;
        for place in short {
            widths[place] = (widths[place] + each).min(natural_pt[place]);
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn long_texts_share_the_room_that_is_left_and_no_more_than_they_need() {
        assert_eq!(shared(&[100.0, 2_000.0], 1_000.0), [100.0, 900.0]);
        assert_eq!(shared(&[100.0, 400.0, 2_000.0], 1_000.0), [100.0, 400.0, 500.0]);
        assert_eq!(shared(&[100.0, 200.0], 1_000.0), [100.0, 200.0], "short ones stay as they are");
        assert_eq!(shared(&[900.0, 900.0], 300.0), [340.0, 340.0], "without room they are ordinary");
        assert!(shared(&[], 300.0).is_empty());
    }
}
