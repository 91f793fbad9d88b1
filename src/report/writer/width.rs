//! How wide the columns of a spreadsheet are, and how tall its rows: reckoned, for no program measures them for us.

use crate::i18n::Language;
use crate::report::table::{Cell, Column, Table};

/// Characters that fit beside each other on a landscape A4 that is made as small as can be read: about 63% of its size.
const PAGE_CHARACTERS: usize = 205;
/// The widest that a column becomes; what is longer goes on the next line.
const WIDEST_CHARACTERS: usize = 110;
/// The longest word that is not broken.
const LONGEST_WORD: usize = 20;
/// Room for the button of the filter, beside the heading.
const FILTER_CHARACTERS: usize = 3;
/// How many rows are looked at to divide a page among the columns: more make no other picture.
const MOST_SAMPLES: usize = 500;

/// How wide each column is, in characters of average width: together no more than a page, as far as no word breaks.
///
/// Each column is as wide as its longest word and its amounts. What is left of the page goes to the columns whose texts are
/// longest, step by step, for that makes the rows least tall.
pub(super) fn widths(table: &Table, language: Language) -> Vec<usize> {
    let step = (table.rows.len() / MOST_SAMPLES).max(1);
    let mut columns: Vec<Needed> =
        (0..table.columns.len()).map(|place| Needed::of(table, place, step, language)).collect();
    let mut room = PAGE_CHARACTERS.saturating_sub(columns.iter().map(|column| column.width).sum());
    while room > 0 {
        let pressed = columns.iter_mut().filter(|column| column.width < column.most);
        let Some(widened) = pressed.max_by(|a, b| a.gain().total_cmp(&b.gain())) else { break };
        widened.width += 1;
        room -= 1;
    }
    columns.into_iter().map(|column| column.width).collect()
}

/// How many lines a row takes: those of its tallest cell. Widths are in digits, and a letter is an eighth narrower.
pub(super) fn lines<'a>(cells: impl Iterator<Item = (&'a str, usize)>) -> usize {
    cells.map(|(text, width)| lines_of(text, width + width / 8)).max().unwrap_or(1)
}

/// How many lines a text takes in a width, words kept whole where they fit.
fn lines_of(text: &str, width: usize) -> usize {
    let width = width.max(2) - 1;
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split(' ').map(|word| word.chars().count()) {
            let after = if used == 0 { word } else { used + 1 + word };
            if after <= width {
                used = after;
            } else {
                lines += usize::from(used > 0) + word.saturating_sub(1) / width;
                used = word - word.saturating_sub(1) / width * width;
            }
        }
        lines
    };
    text.split('\n').map(of_line).sum()
}

/// What a column needs.
struct Needed {
    width: usize,
    /// The width in which nothing of it goes on a next line.
    most: usize,
    /// The lengths of its texts, squared and added up.
    pressure: f64,
}

impl Needed {
    fn of(table: &Table, place: usize, step: usize, language: Language) -> Self {
        let column: &Column = &table.columns[place];
        let longest = |text: &str, separator: fn(char) -> bool| {
            text.split(separator).map(|part| part.chars().count()).max().unwrap_or_default()
        };
        let heading = longest(&column.heading, char::is_whitespace) + FILTER_CHARACTERS;
        let mut needed = Self { width: heading, most: heading, pressure: 0.0 };
        for (row, cell) in table.rows.iter().enumerate().filter_map(|(row, cells)| Some((row, cells.get(place)?))) {
            match cell {
                Cell::Text(text) => {
                    let line = longest(text, |c| c == '\n');
                    needed.most = needed.most.max(line + line / 10 + 2).min(WIDEST_CHARACTERS);
                    needed.width = needed.width.max(longest(text, char::is_whitespace).min(LONGEST_WORD) + 2);
                    if row % step == 0 {
                        let length = u32::try_from(text.chars().count().min(5_000)).unwrap_or(u32::MAX);
                        needed.pressure += f64::from(length) * f64::from(length);
                    }
                }
                Cell::Empty => {}
                other => {
                    let amount = other.say_in(column.kind, language).chars().count() + 3;
                    needed.width = needed.width.max(amount);
                }
            }
        }
        needed.most = needed.most.max(needed.width);
        needed
    }

    /// How much shorter its texts become when it is a character wider: each takes its length divided by the width, and a tall
    /// one counts for more.
    fn gain(&self) -> f64 {
        let width = f64::from(u32::try_from(self.width.max(1)).unwrap_or(u32::MAX));
        self.pressure * (1.0 / (width * width) - 1.0 / ((width + 1.0) * (width + 1.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::{Amount, Measure};
    use crate::model::Fte;
    use crate::report::table::ColumnKind;

    #[test]
    fn a_text_takes_the_lines_that_its_words_do() {
        for (text, width, lines) in [
            ("", 10, 1),
            ("een twee", 10, 1),
            ("een twee drie", 10, 2),
            ("een\ntwee", 20, 2),
            ("informatiemanagement", 11, 2),
            ("a informatiemanagement b", 11, 4),
            ("aaaaa bbbbb", 6, 2),
        ] {
            assert_eq!(lines_of(text, width), lines, "{text:?} in {width}");
        }
        assert_eq!(super::lines([("een twee drie", 10), ("a", 3)].into_iter()), 2);
    }

    #[test]
    fn a_page_goes_to_the_column_with_the_longest_texts_and_no_amount_is_cut_off() {
        let columns = vec![
            Column::new("a", "Kop", ColumnKind::Text),
            Column::new("b", "Fte", ColumnKind::Measured(Measure::Fte)),
            Column::new("c", "Bijzonderheden", ColumnKind::Text),
        ];
        let fte = Cell::Amount(Amount::Fte(Fte::from_hundredths(123_456_789)));
        let row = vec![Cell::text(&"woord ".repeat(20)), fte, Cell::text(&"woord ".repeat(80))];
        let narrow: Vec<Column> =
            (0..12).map(|place| Column::new(format!("{place}"), "Kop", ColumnKind::Text)).collect();
        let table = Table {
            columns: columns.into_iter().chain(narrow).collect(),
            rows: vec![row.into_iter().chain(vec![Cell::text("kort"); 12]).collect()],
        };
        let widths = widths(&table, Language::Dutch);
        assert!(widths.iter().sum::<usize>() <= PAGE_CHARACTERS, "{widths:?}");
        assert!(widths[2] > widths[0] && widths[0] > widths[3], "{widths:?}");
        assert!(widths[1] >= "1.234.567,89".len(), "{widths:?}");
    }
}
