//! Amounts that cannot drift: FTE in whole hundredths, money in whole cents.

use std::borrow::Cow;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an amount: write digits with at most two decimals, such as 12.5 or 0.67")]
pub struct AmountError;

macro_rules! amounts {
    ($($(#[$doc:meta])* $name:ident, $part:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(i64);

        impl $name {
            #[doc = concat!("The amount from its whole number of ", $part, ".")]
            pub const fn from_hundredths(hundredths: i64) -> Self {
                Self(hundredths)
            }

            #[doc = concat!("The amount as a whole number of ", $part, ".")]
            pub const fn hundredths(self) -> i64 {
                self.0
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
                amounts.fold(Self::default(), Add::add)
            }
        }

        impl FromStr for $name {
            type Err = AmountError;
            fn from_str(text: &str) -> Result<Self, AmountError> {
                parse_hundredths(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = AmountError;
            fn try_from(text: String) -> Result<Self, AmountError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(amount: $name) -> String {
                amount.to_string()
            }
        }

        /// Two decimals after a point, as in the file.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let sign = if self.0 < 0 { "-" } else { "" };
                let size = self.0.unsigned_abs();
                write!(f, "{sign}{}.{:02}", size / 100, size % 100)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "pattern": r"^-?[0-9]{1,12}([.,][0-9]{1,2})?$",
                    "description": concat!("Decimal text, held as a whole number of ", $part, "; never a float.")
                })
            }
        }
    )*};
}

amounts! {
    /// Full-time equivalents, held in hundredths; 1 fte is 36 hours a week at Dutch municipalities
    /// (CAO Gemeenten). In the file decimal text with two decimals: `"0.67"`.
    Fte, "hundredths of an fte";
    /// Euro, held in cents. In the file decimal text with two decimals: `"441875.00"`.
    Money, "cents";
    /// A plain number with two decimals, held in hundredths: a percentage, or an amount whose unit stands elsewhere. In the
    /// file decimal text: `"17.05"`.
    Decimal, "hundredths";
}

/// Reads digits with an optional minus and at most two decimals after a point or a comma.
fn parse_hundredths(text: &str) -> Result<i64, AmountError> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let is_number =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole, 12) || !is_number(decimals, 2) {
        return Err(AmountError);
    }
    let whole: i64 = whole.parse().map_err(|_| AmountError)?;
    let hundredths: i64 = format!("{decimals:0<2}").parse().map_err(|_| AmountError)?;
    Ok(sign * (whole * 100 + hundredths))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_hundredths_agree() {
        for (text, hundredths, canonical) in [
            ("0,67", 67, "0.67"),
            ("0.67", 67, "0.67"),
            ("12,5", 1_250, "12.50"),
            ("262", 26_200, "262.00"),
            ("-3.05", -305, "-3.05"),
            (" 1 ", 100, "1.00"),
        ] {
            let fte: Fte = text.parse().unwrap();
            assert_eq!((fte.hundredths(), fte.to_string().as_str()), (hundredths, canonical));
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "-", ".", "1.", ".5", "1.234", "1,2,3", "1e3", "een", "9999999999999"] {
            assert_eq!(text.parse::<Money>(), Err(AmountError), "{text:?}");
        }
    }

    #[test]
    fn ten_tenths_make_one() {
        let tenth: Fte = "0.1".parse().unwrap();
        assert_eq!(std::iter::repeat_n(tenth, 10).sum::<Fte>(), Fte::from_hundredths(100));
    }
}
