//! How a spreadsheet shows an amount. The amount itself is in the cell, in its own unit: 0.67 fte, 40 percent.

use crate::metric::Amount;
use crate::report::table::Cell;

/// How a spreadsheet shows an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NumberFormat {
    /// How many decimals: 0 to 2.
    pub decimals: u8,
    /// Whether it is money.
    pub is_euro: bool,
    /// Whether it is a difference: what is more has a plus.
    pub has_plus: bool,
}

impl NumberFormat {
    /// Every format, each with its place in this order.
    pub const ALL: [Self; 12] = {
        let mut all = [Self { decimals: 0, is_euro: false, has_plus: false }; 12];
        let mut place = 0;
        while place < 12 {
            all[place] = Self { decimals: (place % 3) as u8, is_euro: place / 3 % 2 == 1, has_plus: place >= 6 };
            place += 1;
        }
        all
    };

    /// The place among all.
    pub fn place(self) -> usize {
        usize::from(self.decimals) + 3 * usize::from(self.is_euro) + 6 * usize::from(self.has_plus)
    }

    /// How the amount of a cell is shown on its own; `None` where there is none.
    pub fn of(cell: &Cell) -> Option<Self> {
        let (amount, has_plus) = match cell {
            Cell::Amount(amount) => (*amount, false),
            Cell::Difference(amount) => (*amount, true),
            Cell::Empty | Cell::Text(_) | Cell::Date(_) => return None,
        };
        let is_whole = amount.whole_number() % 100 == 0;
        let (decimals, is_euro) = match amount {
            Amount::Fte(_) => (2, false),
            Amount::Count(_) => (0, false),
            Amount::Euro(_) => (if is_whole { 0 } else { 2 }, true),
            Amount::Percent(_) | Amount::Ratio(_) => (if is_whole { 0 } else { 1 }, false),
        };
        Some(Self { decimals, is_euro, has_plus })
    }

    /// How the amounts of a column are all shown, so that decimal marks stand under each other.
    pub fn of_all<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<Self> {
        cells.filter_map(Self::of).reduce(|a, b| Self { decimals: a.decimals.max(b.decimals), ..a })
    }

    /// The code of Excel, which it shows as the system writes numbers; money as Dutch does.
    pub fn excel_code(self) -> String {
        let digits = match self.decimals {
            0 => "#,##0".to_owned(),
            decimals => format!("#,##0.{}", "0".repeat(usize::from(decimals))),
        };
        let euro = if self.is_euro { "[$€-413] " } else { "" };
        match self.has_plus {
            true => format!("{euro}+{digits};{euro}-{digits};{euro}{digits}"),
            false => format!("{euro}{digits};{euro}-{digits}"),
        }
    }
}

/// The number that a cell holds, in its own unit; `None` where it is no amount.
pub(super) fn number(cell: &Cell) -> Option<Amount> {
    match cell {
        Cell::Amount(amount) | Cell::Difference(amount) => Some(*amount),
        Cell::Empty | Cell::Text(_) | Cell::Date(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fte, Money};

    #[test]
    fn every_format_is_at_its_place() {
        for (place, format) in NumberFormat::ALL.into_iter().enumerate() {
            assert_eq!(format.place(), place);
        }
    }

    #[test]
    fn amounts_of_a_column_are_shown_alike() {
        let euro = |cents| Cell::Amount(Amount::Euro(Money::from_hundredths(cents)));
        let code = |cells: &[Cell]| NumberFormat::of_all(cells.iter()).map(NumberFormat::excel_code);
        assert_eq!(code(&[euro(100), Cell::Empty]).unwrap(), "[$€-413] #,##0;[$€-413] -#,##0");
        assert_eq!(code(&[euro(100), euro(150)]).unwrap(), "[$€-413] #,##0.00;[$€-413] -#,##0.00");
        assert_eq!(code(&[Cell::text("a")]), None);
        let more = Cell::Difference(Amount::Fte(Fte::from_hundredths(50)));
        assert_eq!(code(&[more]).unwrap(), "+#,##0.00;-#,##0.00;#,##0.00");
    }
}
