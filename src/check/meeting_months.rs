//! A body meets as often as is said of it.

use crate::check::Check;
use crate::finding::Finding;
use crate::i18n::Message;
use crate::model::{Line, Organisation};

/// The months in which a consultation body meets are not as many as its frequency asks for: called monthly, with eight
/// months listed.
pub struct MeetingMonths;

impl Check for MeetingMonths {
    fn id(&self) -> &'static str {
        "meeting-months"
    }

    fn findings(&self, organisation: &Organisation, line: &Line) -> Vec<Finding> {
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
