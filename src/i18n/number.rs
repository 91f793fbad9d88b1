//! Figures as Dutch and English write them.
//!
//! Amounts are whole numbers of hundredths (FTE) and cents (money), so nothing is rounded but a percentage. A negative amount
//! has a real minus, U+2212.

use super::Language;

const MINUS: &str = "\u{2212}";

/// Returns a whole number with separators of thousands: `1.204` in Dutch, `1,204` in English.
pub fn whole(language: Language, number: i64) -> String {
    format!("{}{}", sign(number), grouped(language, number.unsigned_abs()))
}

/// Returns hundredths with one decimal, or two if the second is not zero: 1250 is `12,5` in Dutch and `12.5` in English.
pub fn decimal(language: Language, hundredths: i64) -> String {
    let magnitude = hundredths.unsigned_abs();
    let (units, rest) = (grouped(language, magnitude / 100), magnitude % 100);
    let decimals = if rest % 10 == 0 { format!("{}", rest / 10) } else { format!("{rest:02}") };
    format!("{}{units}{}{decimals}", sign(hundredths), decimal_mark(language))
}

/// Returns hundredths with two decimals always, for columns of figures: 1250 is `12,50` in Dutch and `12.50` in English.
pub fn hundredths(language: Language, hundredths: i64) -> String {
    let magnitude = hundredths.unsigned_abs();
    let (units, rest) = (grouped(language, magnitude / 100), magnitude % 100);
    format!("{}{units}{}{rest:02}", sign(hundredths), decimal_mark(language))
}

/// Returns hundredths of a full-time equivalent with its unit: 67 is `0,67 fte` in Dutch.
pub fn fte(language: Language, hundredths: i64) -> String {
    format!("{} fte", decimal(language, hundredths))
}

/// Returns cents as euros, with cents only if they are not zero: `€ 441.875` and `€ 12,50` in Dutch, `€12.50` in English.
///
/// The minus is before the figure in Dutch (`€ −12,50`) and before the sign in English (`−€12.50`).
pub fn euro(language: Language, cents: i64) -> String {
    let (minus, magnitude) = (sign(cents), cents.unsigned_abs());
    let euros = grouped(language, magnitude / 100);
    let cents = match magnitude % 100 {
        0 => String::new(),
        cents => format!("{}{cents:02}", decimal_mark(language)),
    };
    match language {
        Language::Dutch => format!("€ {minus}{euros}{cents}"),
        Language::English => format!("{minus}€{euros}{cents}"),
    }
}

/// Returns `part` as a percentage of `whole`, with at most one decimal, halves away from zero: `66,7%` in Dutch.
///
/// Of a whole of zero there is no share: an en dash.
pub fn share_percent(language: Language, part: i64, whole: i64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let (part, of) = (i128::from(part) * 1_000, i128::from(whole));
    let magnitude = (part.abs() + of.abs() / 2) / of.abs();
    let is_negative = magnitude > 0 && (part < 0) != (of < 0);
    let units = grouped(language, u64::try_from(magnitude / 10).unwrap_or(u64::MAX));
    let tenths = match magnitude % 10 {
        0 => String::new(),
        tenths => format!("{}{tenths}", decimal_mark(language)),
    };
    format!("{}{units}{tenths}%", if is_negative { MINUS } else { "" })
}

fn sign(number: i64) -> &'static str {
    if number < 0 { MINUS } else { "" }
}

fn decimal_mark(language: Language) -> char {
    match language {
        Language::Dutch => ',',
        Language::English => '.',
    }
}

fn grouped(language: Language, number: u64) -> String {
    let separator = match language {
        Language::Dutch => '.',
        Language::English => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::Language::{Dutch, English};
    use super::*;

    #[test]
    fn whole_numbers() {
        for (number, dutch, english) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1.000", "1,000"),
            (-1_234_567, "−1.234.567", "−1,234,567"),
            (i64::MIN, "−9.223.372.036.854.775.808", "−9,223,372,036,854,775,808"),
        ] {
            assert_eq!((whole(Dutch, number), whole(English, number)), (dutch.into(), english.into()));
        }
    }

    #[test]
    fn decimals_and_fte() {
        for (hundredths, dutch, english) in [
            (0, "0,0", "0.0"),
            (5, "0,05", "0.05"),
            (67, "0,67", "0.67"),
            (100, "1,0", "1.0"),
            (1_250, "12,5", "12.5"),
            (120_450, "1.204,5", "1,204.5"),
            (-50, "−0,5", "−0.5"),
        ] {
            assert_eq!((decimal(Dutch, hundredths), decimal(English, hundredths)), (dutch.into(), english.into()));
        }
        assert_eq!((hundredths(Dutch, 120_450), hundredths(English, -5)), ("1.204,50".into(), "−0.05".into()));
        assert_eq!(fte(Dutch, 67), "0,67 fte");
        assert_eq!(fte(English, -120_450), "−1,204.5 fte");
    }

    #[test]
    fn euros() {
        for (cents, dutch, english) in [
            (0, "€ 0", "€0"),
            (5, "€ 0,05", "€0.05"),
            (1_250, "€ 12,50", "€12.50"),
            (44_187_500, "€ 441.875", "€441,875"),
            (-1_250, "€ −12,50", "−€12.50"),
        ] {
            assert_eq!((euro(Dutch, cents), euro(English, cents)), (dutch.into(), english.into()));
        }
    }

    #[test]
    fn shares() {
        for (part, of, dutch, english) in [
            (2, 3, "66,7%", "66.7%"),
            (1, 2, "50%", "50%"),
            (0, 5, "0%", "0%"),
            (-1, 8, "−12,5%", "−12.5%"),
            (-1, 1_000_000, "0%", "0%"),
            (25, 1, "2.500%", "2,500%"),
            (1, 0, "–", "–"),
        ] {
            assert_eq!(
                (share_percent(Dutch, part, of), share_percent(English, part, of)),
                (dutch.into(), english.into())
            );
        }
        assert!(share_percent(Dutch, i64::MIN, -1).ends_with('%'));
    }
}
