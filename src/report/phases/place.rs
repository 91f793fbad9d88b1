//! Where phases stand in time, also those of which nobody said a day.

use crate::model::Date;

/// Between phases where no day tells how far they are apart, in days.
const STEP_DAYS: i64 = 91;

/// Where a phase stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedDay {
    /// The day as a number: see [`Date::day_number`].
    pub day: i64,
    /// Whether the file says it; otherwise the phase is put evenly between the others.
    pub is_said: bool,
}

/// A day for each phase: its own, else evenly between those before and after it that have one.
///
/// Before the first day, and after the last, phases stand a quarter of a year apart; without any day all do.
pub(super) fn days(said: &[Option<Date>]) -> Vec<PlacedDay> {
    let known: Vec<(usize, i64)> =
        said.iter().enumerate().filter_map(|(place, day)| Some((place, (*day)?.day_number()))).collect();
    let steps = |from: usize, to: usize| i64::try_from(from.abs_diff(to)).unwrap_or(i64::MAX);
    let between = |place: usize| {
        let before = known.iter().rfind(|(known, _)| *known < place);
        let after = known.iter().find(|(known, _)| *known > place);
        match (before, after) {
            (Some((from, first)), Some((to, last))) => {
                first + (last - first).saturating_mul(steps(*from, place)) / steps(*from, *to)
            }
            (Some((from, first)), None) => first + STEP_DAYS * steps(*from, place),
            (None, Some((to, last))) => last - STEP_DAYS * steps(place, *to),
            (None, None) => STEP_DAYS * steps(0, place),
        }
    };
    let placed = |(place, day): (usize, &Option<Date>)| match day {
        Some(day) => PlacedDay { day: day.day_number(), is_said: true },
        None => PlacedDay { day: between(place), is_said: false },
    };
    said.iter().enumerate().map(placed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(days: &[&str]) -> Vec<(i64, bool)> {
        let days: Vec<Option<Date>> = days.iter().map(|day| Date::parse(day)).collect();
        super::days(&days).into_iter().map(|placed| (placed.day, placed.is_said)).collect()
    }

    #[test]
    fn a_phase_without_a_day_stands_evenly_between_the_others() {
        let first = Date::parse("2024-01-01").unwrap().day_number();
        assert_eq!(
            placed(&["2024-01-01", "", "", "2024-01-10"]),
            [(first, true), (first + 3, false), (first + 6, false), (first + 9, true)]
        );
        let before_and_after = [(first - 91, false), (first, true), (first + 91, false), (first + 182, false)];
        assert_eq!(placed(&["", "2024-01-01", "", ""]), before_and_after);
        assert_eq!(placed(&["", "", ""]), [(0, false), (91, false), (182, false)]);
    }
}
