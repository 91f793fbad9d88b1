//! A body meets as often as is said of it.

use crate::check::{Check, Checked};
use crate::finding::Finding;
use crate::i18n::Message;

/// The months in which a consultation body meets are not as many as its frequency asks for: called monthly, with eight
/// months listed.
pub struct MeetingMonths;

impl Check for MeetingMonths {
    fn id(&self) -> &'static str {
        "meeting-months"
    }

    fn name(&self) -> &'static str {
        "rule-meeting-months"
    }

    fn why(&self) -> &'static str {
        "rule-meeting-months-why"
    }

    fn findings(&self, checked: &Checked<'_>) -> Vec<Finding> {
        let Checked { organisation, line, .. } = *checked;
        (0..line.len())
            .filter_map(|place| {
                let (id, unit) = line.unit(organisation, place);
                let meeting = unit.meeting.as_ref().filter(|meeting| !meeting.months.is_empty())?;
                let expected = meeting.frequency?.months_a_year();
                (meeting.months.len() != expected).then(|| {
                    let message = Message::new("check-meeting-months")
                        .with("unit", unit.name.as_str())
                        .with("count", meeting.months.len())
                        .with("expected", expected);
                    Finding::note(self.id(), message).about(id).with_hint(Message::new("check-meeting-months-hint"))
                })
            })
            .collect()
    }
}
