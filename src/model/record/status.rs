//! How sure a fact is, and for how long it holds.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactStatus {
    /// It holds (vastgesteld, in werking).
    #[default]
    InForce,
    /// It holds until it is decided (voorlopig).
    Provisional,
    /// It is proposed, and not decided (voorgesteld).
    Proposed,
    /// Whether it will be is being looked at (wordt onderzocht).
    UnderStudy,
    /// A source names it in passing; it stands in no chart (genoemd).
    Mentioned,
    /// It held once (historisch).
    Historical,
}

impl FactStatus {
    /// Every status, in the order in which it is offered.
    pub const ALL: [FactStatus; 6] = [
        FactStatus::InForce,
        FactStatus::Provisional,
        FactStatus::Proposed,
        FactStatus::UnderStudy,
        FactStatus::Mentioned,
        FactStatus::Historical,
    ];

    /// The word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            FactStatus::InForce => "in-force",
            FactStatus::Provisional => "provisional",
            FactStatus::Proposed => "proposed",
            FactStatus::UnderStudy => "under-study",
            FactStatus::Mentioned => "mentioned",
            FactStatus::Historical => "historical",
        }
    }
}

/// A day of the calendar, `2024-07-01` in the file (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The day that a text names: `2024-07-01`, or `1-7-2024` as people write it; `None` when it names none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let iso = text.parse().ok();
        let day_first = || jiff::civil::Date::strptime("%d-%m-%Y", text).ok();
        iso.or_else(day_first).map(Self)
    }

    /// Year, month (1 to 12) and day (1 to 31).
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The day as a number that grows by one each day; 1 January of the year 0 is 0.
    pub fn day_number(self) -> i64 {
        self.0.duration_since(FIRST_DAY).as_hours() / 24
    }

    /// The day with a number; `None` when the calendar does not go that far.
    pub fn from_day_number(number: i64) -> Option<Self> {
        let hours = number.checked_mul(24)?;
        FIRST_DAY.checked_add(jiff::SignedDuration::from_hours(hours)).ok().map(Self)
    }
}

/// The day from which days are counted.
const FIRST_DAY: jiff::civil::Date = jiff::civil::date(0, 1, 1);

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A day: 2024-07-01." })
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_day_is_read_as_the_file_and_as_people_write_it() {
        let day = Date::parse("2024-07-01").unwrap();
        assert_eq!(Date::parse(" 1-7-2024 "), Some(day));
        assert_eq!(day.to_string(), "2024-07-01");
        assert_eq!(day.parts(), (2024, 7, 1));
    }

    #[test]
    fn a_day_is_a_number_and_back() {
        for (text, number) in [("0000-01-01", 0), ("0001-01-01", 366), ("2024-03-01", 739_311), ("2024-02-29", 739_310)]
        {
            let day = Date::parse(text).unwrap();
            assert_eq!(day.day_number(), number, "{text}");
            assert_eq!(Date::from_day_number(number), Some(day), "{text}");
        }
        assert_eq!(Date::from_day_number(i64::MAX), None);
        assert_eq!(Date::from_day_number(4_000_000), None);
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "2024", "31-2-2024", "2024-13-01", "morgen"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
