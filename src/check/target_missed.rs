//! A target is met by its day.

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;

/// A target was due by the day on which the organisation begins, and something of it is left.
///
/// What is left is worked out elsewhere, as the figures of targets are; where that is unknown nothing is said, and neither is
/// without a day on which the organisation begins.
pub struct TargetMissed;

impl Check for TargetMissed {
    fn id(&self) -> &'static str {
        "target-missed"
    }

    fn name(&self) -> &'static str {
        "rule-target-missed"
    }

    fn why(&self) -> &'static str {
        "rule-target-missed-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Some(day) = checked.effective_date else { return Vec::new() };
        let organisation = checked.organisation;
        let mut found = Vec::new();
        for (id, target) in organisation.targets() {
            let Some(due) = target.due.filter(|due| *due <= day) else { continue };
            let open = checked.figures.distances.iter().filter(|distance| distance.target == *id);
            for distance in open.filter(|distance| distance.left.hundredths > 0) {
                let (year, month, day) = due.parts();
                let message = Message::new("check-target-missed")
                    .with("target", target.title.as_str())
                    .with("left", distance.left.message())
                    .with("day", day.to_string())
                    .with("month", month.to_string())
                    .with("year", year.to_string());
                let finding = Finding::warning(self.id(), message).about_any(target.unit.as_ref()).with_subject(id);
                found.push(finding.with_hint(Message::new("check-target-missed-hint")));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Case, day, keys};
    use crate::check::{Counted, CountedIn, TargetDistance};
    use crate::model::Target;

    use super::*;

    fn found(due: &str, begins: Option<&str>, left: &[i64]) -> Vec<String> {
        let due = day(due);
        let mut case = Case::of(|records| {
            let target =
                Target { title: "Savings".to_owned(), unit: Some("a".into()), due: Some(due), ..Target::default() };
            records.targets.insert("t".into(), target);
        });
        case.effective_date = begins.map(day);
        let distance = |&hundredths: &i64| TargetDistance {
            target: "t".into(),
            left: Counted { hundredths, unit: CountedIn::Fte },
        };
        case.figures.distances = left.iter().map(distance).collect();
        keys(&case.findings(&TargetMissed))
    }

    #[test]
    fn what_is_left_on_the_day_is_found_and_nothing_before_it() {
        assert_eq!(found("2024-07-01", Some("2024-07-01"), &[1]), ["warning a t"]);
        assert_eq!(found("2024-07-02", Some("2024-07-01"), &[1]), [] as [&str; 0]);
        assert_eq!(found("2024-07-01", None, &[1]), [] as [&str; 0]);
    }

    #[test]
    fn what_is_met_or_unknown_is_no_signal() {
        assert_eq!(found("2024-07-01", Some("2025-01-01"), &[0, -5]), [] as [&str; 0]);
        assert_eq!(found("2024-07-01", Some("2025-01-01"), &[]), [] as [&str; 0]);
    }
}
