//! What the checks look at, and the figures that they are given.

use crate::i18n::Message;
use crate::model::{Date, Line, Organisation, TargetId};

/// An organisation, where it stands among the scenarios, and figures of it.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its line.
    pub line: &'a Line,
    /// What it is based on; `None` for a starting point.
    pub base: Option<&'a Organisation>,
    /// What is based on it, directly or not.
    pub later: &'a [&'a Organisation],
    /// The first day that it holds; `None` where nobody said.
    pub effective_date: Option<Date>,
    /// Figures of it.
    pub figures: &'a GivenFigures,
}

/// Figures that the checks compare with. What is not given is not checked.
#[derive(Clone, Debug, Default)]
pub struct GivenFigures {
    /// Every head in the line, in reading order.
    pub heads: Vec<HeadReports>,
    /// What follows from the records for each of the stated figures, in their order; `None` where that is unknown.
    pub stated: Vec<Option<NamedFigure>>,
    /// What is left of the targets; of a target with an amount and FTE each.
    pub distances: Vec<TargetDistance>,
}

/// A figure with what people call it.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedFigure {
    /// Its name.
    pub name: Message,
    /// The amount.
    pub amount: Counted,
}

/// What reports to the head, or the heads together, of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadReports {
    /// Place in the line of the unit that they lead.
    pub place: usize,
    /// How many lead it together; nought when a head is meant but there is none.
    pub heads: u32,
    /// Posts for each head, in hundredths; `None` where no head or nobody who reports is known.
    pub span_hundredths: Option<i64>,
}

/// What is left of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetDistance {
    /// The target.
    pub target: TargetId,
    /// How much is still to be saved; nought or less when it is met.
    pub left: Counted,
}

/// An amount with what it is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The amount in hundredths, whatever it is counted in.
    pub hundredths: i64,
    /// What it is counted in.
    pub unit: CountedIn,
}

/// What an amount is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedIn {
    /// Full-time equivalents.
    Fte,
    /// Euro.
    Euro,
    /// A share of a hundred.
    Percent,
    /// Pieces, or so many for each one of another.
    Number,
}

impl Counted {
    /// The amount in words: `262,0 fte`, `18`.
    pub fn message(self) -> Message {
        let is_whole = self.hundredths % 100 == 0;
        let key = match self.unit {
            CountedIn::Fte => "signal-amount-fte",
            CountedIn::Euro => "signal-amount-euro",
            CountedIn::Percent => "signal-amount-percent",
            CountedIn::Number if is_whole => "signal-amount-whole",
            CountedIn::Number => "signal-amount-number",
        };
        let amount = match self.unit {
            CountedIn::Number if is_whole => self.hundredths / 100,
            _ => self.hundredths,
        };
        Message::new(key).with("amount", amount)
    }
}
