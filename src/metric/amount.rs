//! An amount with its unit of measure.

use crate::i18n::{Language, Message, number};
use crate::model::{Fte, Money};

/// In what a figure is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Full-time equivalents.
    Fte,
    /// A whole number.
    Count,
    /// Euro.
    Euro,
    /// A share of a hundred.
    Percent,
    /// One number for each one of another: posts a head.
    Ratio,
}

impl Measure {
    /// The word in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fte => "fte",
            Self::Count => "count",
            Self::Euro => "euro",
            Self::Percent => "percent",
            Self::Ratio => "ratio",
        }
    }

    /// What people call it.
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Fte => "measure-fte",
            Self::Count => "measure-count",
            Self::Euro => "measure-euro",
            Self::Percent => "measure-percent",
            Self::Ratio => "measure-ratio",
        })
    }
}

/// An amount of something. Two of one measure can be compared and subtracted, two of different measures cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Amount {
    /// Full-time equivalents.
    Fte(Fte),
    /// A whole number.
    Count(i64),
    /// Euro.
    Euro(Money),
    /// Hundredths of a percent: 6670 is 66.7%.
    Percent(i64),
    /// Hundredths: 450 is 4.5.
    Ratio(i64),
}

impl Amount {
    /// The amount of what is counted; more than an `i64` holds becomes the greatest that it does.
    pub fn count(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// In what it is counted.
    pub const fn measure(self) -> Measure {
        match self {
            Self::Fte(_) => Measure::Fte,
            Self::Count(_) => Measure::Count,
            Self::Euro(_) => Measure::Euro,
            Self::Percent(_) => Measure::Percent,
            Self::Ratio(_) => Measure::Ratio,
        }
    }

    /// The amount as a whole number: of pieces for a count, of hundredths for the others.
    pub const fn whole_number(self) -> i64 {
        match self {
            Self::Fte(fte) => fte.hundredths(),
            Self::Euro(money) => money.hundredths(),
            Self::Count(number) | Self::Percent(number) | Self::Ratio(number) => number,
        }
    }

    /// For a spreadsheet: the amount in its unit, `0.67` fte, `40` percent. Exact for what fits on a page, which is no more than
    /// fifteen digits.
    #[allow(clippy::cast_precision_loss, reason = "a spreadsheet has nothing else")]
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Count(count) => count as f64,
            other => other.whole_number() as f64 / 100.0,
        }
    }

    /// How much more than `other`; `None` when the measures differ.
    pub fn minus(self, other: Self) -> Option<Self> {
        Some(match (self, other) {
            (Self::Fte(this), Self::Fte(other)) => Self::Fte(this - other),
            (Self::Euro(this), Self::Euro(other)) => Self::Euro(this - other),
            (Self::Count(this), Self::Count(other)) => Self::Count(this.saturating_sub(other)),
            (Self::Percent(this), Self::Percent(other)) => Self::Percent(this.saturating_sub(other)),
            (Self::Ratio(this), Self::Ratio(other)) => Self::Ratio(this.saturating_sub(other)),
            _ => return None,
        })
    }

    /// Both together; `None` when the measures differ.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(match (self, other) {
            (Self::Fte(this), Self::Fte(other)) => Self::Fte(this + other),
            (Self::Euro(this), Self::Euro(other)) => Self::Euro(this + other),
            (Self::Count(this), Self::Count(other)) => Self::Count(this.saturating_add(other)),
            (Self::Percent(this), Self::Percent(other)) => Self::Percent(this.saturating_add(other)),
            (Self::Ratio(this), Self::Ratio(other)) => Self::Ratio(this.saturating_add(other)),
            _ => return None,
        })
    }

    /// As people write it, with its unit: `262,0 fte`, `€ 441.875`, `66,7%`.
    pub fn say(self, language: Language) -> String {
        match self {
            Self::Fte(fte) => number::fte(language, fte.hundredths()),
            Self::Count(count) => number::whole(language, count),
            Self::Euro(money) => number::euro(language, money.hundredths()),
            Self::Percent(hundredths) => number::share_percent(language, hundredths, 10_000),
            Self::Ratio(hundredths) => number::decimal(language, hundredths),
        }
    }

    /// The same as part of a sentence, in the language in which that is said.
    pub fn message(self) -> Message {
        let (key, number) = match self {
            Self::Fte(fte) => ("amount-fte", fte.hundredths()),
            Self::Count(count) => ("amount-count", count),
            Self::Euro(money) => ("amount-euro", money.hundredths()),
            Self::Percent(hundredths) => ("amount-percent", hundredths),
            Self::Ratio(hundredths) => ("amount-ratio", hundredths),
        };
        Message::new(key).with("amount", number)
    }

    /// As people write a difference: with a plus when it is more, a percentage in points: `+24,0 fte`.
    pub fn say_difference(self, language: Language) -> String {
        let said = match self {
            Self::Percent(hundredths) => {
                Message::new("measure-percentage-points").with("points", hundredths).say(language)
            }
            other => other.say(language),
        };
        if self.whole_number() > 0 { format!("+{said}") } else { said }
    }

    /// For programs: digits with a decimal point, `262.00`, and nothing else; a count without decimals.
    pub fn decimal_text(self) -> String {
        match self {
            Self::Count(count) => count.to_string(),
            other => Fte::from_hundredths(other.whole_number()).to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{Dutch, English};
    use super::*;

    #[test]
    fn amounts_are_said_with_their_unit() {
        for (amount, dutch, difference, plain) in [
            (Amount::Fte(Fte::from_hundredths(26_200)), "262,0 fte", "+262,0 fte", "262.00"),
            (Amount::Fte(Fte::from_hundredths(-67)), "−0,67 fte", "−0,67 fte", "-0.67"),
            (Amount::Count(1_204), "1.204", "+1.204", "1204"),
            (Amount::Euro(Money::from_hundredths(44_187_500)), "€ 441.875", "+€ 441.875", "441875.00"),
            (Amount::Percent(650), "6,5%", "+6,5 procentpunt", "6.50"),
            (Amount::Ratio(0), "0,0", "0,0", "0.00"),
        ] {
            assert_eq!(amount.say(Dutch), dutch);
            assert_eq!(amount.message().say(Dutch), dutch);
            assert_eq!(amount.say_difference(Dutch), difference);
            assert_eq!(amount.decimal_text(), plain);
        }
        assert_eq!(Amount::Ratio(450).say(English), "4.5");
    }

    #[test]
    fn only_amounts_of_one_measure_are_added_and_subtracted() {
        assert_eq!(Amount::Count(5).minus(Amount::Count(7)), Some(Amount::Count(-2)));
        assert_eq!(Amount::Count(5).plus(Amount::Count(7)), Some(Amount::Count(12)));
        assert_eq!(Amount::Count(5).plus(Amount::Ratio(7)), None);
        assert_eq!(Amount::Count(5).minus(Amount::Ratio(7)), None);
    }
}
