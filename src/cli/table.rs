//! Rows of text in aligned columns.

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// A heading and rows under it; each row has a cell for each column.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new<'a>(columns: impl IntoIterator<Item = (&'a str, Align)>) -> Self {
        let columns = columns.into_iter().map(|(heading, align)| (heading.to_owned(), align)).collect();
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row. Line ends and other control characters become spaces: a name from a file may not break the table, nor
    /// command the terminal.
    pub fn push(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| cell.replace(char::is_control, " ")).collect());
    }

    /// The table as text; two spaces between columns, none at the end of a line.
    pub fn to_text(&self) -> String {
        let width_of = |text: &str| text.chars().count();
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|column| {
                let cells = self.rows.iter().map(|row| width_of(&row[column]));
                cells.chain([width_of(&self.columns[column].0)]).max().unwrap_or(0)
            })
            .collect();
        let headings: Vec<String> = self.columns.iter().map(|(heading, _)| heading.clone()).collect();
        let mut text = String::new();
        for row in std::iter::once(&headings).chain(&self.rows) {
            let mut line = String::new();
            for ((cell, (_, align)), &width) in row.iter().zip(&self.columns).zip(&widths) {
                line += &match align {
                    Align::Left => format!("{cell:<width$}  "),
                    Align::Right => format!("{cell:>width$}  "),
                };
            }
            text += line.trim_end();
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_control_characters_are_spaces() {
        let mut table = Table::new([("naam", Align::Left), ("fte", Align::Right)]);
        table.push(["Café\u{1b}[31m".to_owned(), "12.50".to_owned()]);
        table.push(["Wijkteam\nZuid".to_owned(), "3.00".to_owned()]);
        let expected = "naam             fte\nCafé [31m      12.50\nWijkteam Zuid   3.00\n";
        assert_eq!(table.to_text(), expected);
    }
}
