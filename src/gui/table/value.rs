//! What a cell holds: how it is shown, how it is written to be edited or copied, and what it is sorted by.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::i18n::{Language, number};
use crate::model::{Date, Fte};
use crate::text::plain;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A text; may have several lines.
    Text(Cow<'a, str>),
    /// An amount of fte; `None` where nobody said.
    Amount(Option<Fte>),
    /// A whole number; `None` where nobody said.
    Count(Option<u64>),
    /// A day; `None` where nobody said.
    Day(Option<Date>),
    /// One of a few words, with its place among them.
    Choice(usize, &'a str),
}

impl<'a> Value<'a> {
    /// A text that may be absent.
    pub fn text(text: Option<&'a str>) -> Self {
        Self::Text(Cow::Borrowed(text.unwrap_or_default()))
    }

    /// Several texts, a line each.
    pub fn lines(lines: &'a [String]) -> Self {
        match lines {
            [] => Self::text(None),
            [one] => Self::text(Some(one)),
            several => Self::Text(Cow::Owned(several.join("\n"))),
        }
    }

    /// As it is shown in the table: figures as the language writes them, lines behind each other.
    pub fn shown(&self, language: Language) -> Cow<'a, str> {
        match self {
            Self::Text(text) if text.contains('\n') => Cow::Owned(text.replace('\n', "; ")),
            Self::Amount(Some(fte)) => Cow::Owned(number::decimal(language, fte.hundredths())),
            Self::Count(Some(count)) => Cow::Owned(number::whole(language, i64::try_from(*count).unwrap_or(i64::MAX))),
            _ => self.written(language),
        }
    }

    /// As it is edited, copied and pasted: figures without separators of thousands and with a plain minus.
    pub fn written(&self, language: Language) -> Cow<'a, str> {
        match self {
            Self::Text(text) => text.clone(),
            Self::Choice(_, word) => Cow::Borrowed(word),
            Self::Amount(None) | Self::Count(None) | Self::Day(None) => Cow::Borrowed(""),
            Self::Amount(Some(fte)) => {
                let plain = fte.to_string();
                let plain = plain.strip_suffix('0').unwrap_or(&plain);
                Cow::Owned(match language {
                    Language::Dutch => plain.replace('.', ","),
                    Language::English => plain.to_owned(),
                })
            }
            Self::Count(Some(count)) => Cow::Owned(count.to_string()),
            Self::Day(Some(day)) => Cow::Owned(written_day(language, *day)),
        }
    }

    /// Whether it is a text, which a spreadsheet may take for a formula.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Choice(..))
    }

    /// What it is sorted by.
    pub fn key(&self) -> SortKey {
        match self {
            Self::Text(text) if text.is_empty() => SortKey::Nothing,
            Self::Text(text) => SortKey::Text(text_key(text)),
            Self::Amount(amount) => amount.map_or(SortKey::Nothing, |fte| SortKey::Number(fte.hundredths())),
            Self::Count(count) => {
                count.map_or(SortKey::Nothing, |count| SortKey::Number(i64::try_from(count).unwrap_or(i64::MAX)))
            }
            Self::Day(day) => day.map_or(SortKey::Nothing, SortKey::Day),
            Self::Choice(_, "") => SortKey::Nothing,
            Self::Choice(place, _) => SortKey::Number(i64::try_from(*place).unwrap_or(i64::MAX)),
        }
    }
}

/// What rows are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A number, of whatever unit the column has.
    Number(i64),
    /// A day.
    Day(Date),
    /// Folded text in which numbers stand in the order of their size.
    Text(String),
    /// An empty cell: last, in either direction.
    Nothing,
}

impl SortKey {
    /// The order of two rows; an empty cell comes last whether `is_descending` or not.
    pub fn order(&self, other: &Self, is_descending: bool) -> Ordering {
        match (self, other) {
            (Self::Nothing, _) | (_, Self::Nothing) => self.cmp(other),
            _ if is_descending => other.cmp(self),
            _ => self.cmp(other),
        }
    }
}

/// Digits a number is filled up to in a key of text, so that 9 comes before 10.
const KEY_DIGITS: usize = 9;

fn text_key(text: &str) -> String {
    let folded = plain(text);
    if !folded.bytes().any(|byte| byte.is_ascii_digit()) {
        return folded;
    }
    let mut key = String::with_capacity(folded.len() + KEY_DIGITS);
    let mut rest = folded.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        key.push_str(before);
        key.extend(std::iter::repeat_n('0', KEY_DIGITS.saturating_sub(end)));
        key.push_str(&from[..end]);
        rest = &from[end..];
    }
    key.push_str(rest);
    key
}

fn written_day(language: Language, day: Date) -> String {
    match language {
        Language::Dutch => {
            let (year, month, day) = day.parts();
            format!("{day}-{month}-{year}")
        }
        Language::English => day.to_string(),
    }
}

/// The amount that a text names, as Dutch or English writes it, with or without separators of thousands.
pub fn read_amount(text: &str) -> Option<Fte> {
    let text = text.trim();
    let (decimals_from, is_whole) = match text.rfind(['.', ',']) {
        Some(mark) => (mark, text.len() - mark == 4 && text[mark + 1..].bytes().all(|byte| byte.is_ascii_digit())),
        None => (text.len(), false),
    };
    let end = if is_whole { text.len() } else { decimals_from };
    if text[..end].contains(['.', ',']) {
        let mut groups = text[..end].trim_start_matches(['-', '\u{2212}']).split(['.', ',']);
        let is_first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
        if !is_first || groups.any(|group| group.len() != 3) {
            return None;
        }
    }
    let whole: String = text[..end].chars().filter(|c| !matches!(c, '.' | ',')).collect();
    format!("{whole}{}", &text[end..]).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_both_languages_write_them() {
        for (text, hundredths) in [
            ("0,67", Some(67)),
            ("0.67", Some(67)),
            ("1.204,5", Some(120_450)),
            ("1,204.50", Some(120_450)),
            ("1.204", Some(120_400)),
            ("12.345.678", Some(1_234_567_800)),
            ("-3,05", Some(-305)),
            ("\u{2212}1.000,5", Some(-100_050)),
            ("12,5", Some(1_250)),
            ("1.20,5", None),
            ("1,2345", None),
            ("veel", None),
            ("", None),
        ] {
            assert_eq!(read_amount(text).map(Fte::hundredths), hundredths, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for hundredths in [0, 5, 67, 100, 1_250, 120_450, -305] {
            let fte = Fte::from_hundredths(hundredths);
            for language in Language::ALL {
                assert_eq!(read_amount(&Value::Amount(Some(fte)).written(language)), Some(fte));
            }
        }
        let day = Date::parse("2024-07-01").unwrap();
        for language in Language::ALL {
            assert_eq!(Date::parse(&Value::Day(Some(day)).written(language)), Some(day));
        }
    }

    #[test]
    fn numbers_sort_as_numbers_and_empty_cells_come_last_both_ways() {
        let text = |text: &'static str| Value::text(Some(text)).key();
        assert!(text("Team 9") < text("Team 10") && text("10A") < text("11") && text("Élan") < text("fan"));
        let amount = |hundredths| Value::Amount(Some(Fte::from_hundredths(hundredths))).key();
        assert_eq!(amount(900).order(&amount(1_000), false), Ordering::Less);
        assert_eq!(amount(900).order(&amount(1_000), true), Ordering::Greater);
        for is_descending in [false, true] {
            assert_eq!(Value::Amount(None).key().order(&amount(1), is_descending), Ordering::Greater);
        }
    }
}
