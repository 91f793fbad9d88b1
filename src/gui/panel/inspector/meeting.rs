//! When a consultation body meets: shown for units that say so, and for kinds that are no line.

use egui::{Id, Ui};

use super::section;
use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::{choice, months_from, months_text, said, said_lines, text_row};
use crate::model::{Command, EditUnit, Meeting, MeetingFrequency, Unit, UnitDetail, UnitId};

/// Purpose, frequency, months and participants by role.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, out: &mut Outbox, fields: &mut Fields, id: &UnitId, unit: &Unit) {
    let may_meet = ctx.organisation().kind_of(unit).is_some_and(|kind| !kind.line);
    if unit.meeting.is_none() && !may_meet {
        return;
    }
    section(ui, ctx, ctx.text("inspector-meeting"), "");
    let held = unit.meeting.clone().unwrap_or_default();
    let edit = |meeting: Meeting| -> Command {
        EditUnit { unit: id.clone(), detail: UnitDetail::Meeting(Some(meeting)) }.into()
    };
    let salt = Id::new(("meeting", id));
    let purpose = held.purpose.clone().unwrap_or_default();
    text_row(ui, ctx, out, fields, salt, "inspector-meeting-purpose", (&purpose, 1), &|text| {
        Ok(edit(Meeting { purpose: said(text), ..held.clone() }))
    });
    let mut offered = vec![(None, "frequency-unsaid")];
    offered.extend(MeetingFrequency::ALL.map(|frequency| (Some(frequency), frequency_key(frequency))));
    if let Some(frequency) = choice(ui, ctx, salt, "inspector-meeting-frequency", held.frequency, &offered) {
        out.edit(edit(Meeting { frequency, ..held.clone() }));
    }
    let months = months_text(ctx, &held.months);
    text_row(ui, ctx, out, fields, salt, "inspector-meeting-months", (&months, 1), &|text| {
        Ok(edit(Meeting { months: months_from(ctx, text)?, ..held.clone() }))
    });
    let participants = held.participants.join("\n");
    let lines = held.participants.len() + 1;
    text_row(ui, ctx, out, fields, salt, "inspector-meeting-participants", (&participants, lines), &|text| {
        let participants = said_lines(text);
        Ok(edit(Meeting { participants, ..held.clone() }))
    });
}

fn frequency_key(frequency: MeetingFrequency) -> &'static str {
    match frequency {
        MeetingFrequency::Weekly => "frequency-weekly",
        MeetingFrequency::Fortnightly => "frequency-fortnightly",
        MeetingFrequency::Monthly => "frequency-monthly",
        MeetingFrequency::Quarterly => "frequency-quarterly",
        MeetingFrequency::HalfYearly => "frequency-half-yearly",
        MeetingFrequency::Yearly => "frequency-yearly",
    }
}
