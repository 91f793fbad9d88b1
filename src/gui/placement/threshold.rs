//! From which share of changed core tasks a position counts as changed: the organisation's own norm, to be read and edited.

use egui::{Id, Label, RichText, Ui};

use crate::gui::context::PanelContext;
use crate::gui::outbox::Outbox;
use crate::gui::theme;
use crate::gui::widget::committed_field::Fields;
use crate::gui::widget::form::text_row;
use crate::i18n::Message;
use crate::model::{Command, EditOrganisation, Norms, OrganisationDetail};

/// Says the threshold, and lets it be changed.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, fields: &mut Fields, out: &mut Outbox) {
    let norms = &ctx.organisation().properties().norms;
    let percent = norms.changed_from_percent();
    let words = ctx.say(&Message::new("placement-threshold-says").with("percent", u32::from(percent)));
    ui.add(Label::new(RichText::new(words).size(theme::SMALL_PT).color(ctx.palette.muted)).wrap());
    let held = percent.to_string();
    text_row(ui, ctx, out, fields, Id::new("placement-threshold"), "placement-threshold", (&held, 1), &|text| {
        let changed_from_percent = read_percent(text, 0)?;
        let norms = Norms { changed_from_percent, ..norms.clone() };
        Ok(Command::from(EditOrganisation { detail: OrganisationDetail::Norms(norms) }))
    });
}

/// A whole percentage from `least` to 100, with or without its sign; nothing for nothing. Errors: the key of the reason.
pub fn read_percent(text: &str, least: u8) -> Result<Option<u8>, &'static str> {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Ok(None);
    }
    let percent: Option<u8> = text.parse().ok().filter(|percent| (least..=100).contains(percent));
    percent.map(Some).ok_or("placement-not-a-percentage")
}

#[cfg(test)]
mod tests {
    use super::read_percent;

    #[test]
    fn percentages_are_read_as_people_write_them() {
        assert_eq!(read_percent(" 25 % ", 1), Ok(Some(25)));
        assert_eq!(read_percent("100", 1), Ok(Some(100)));
        assert_eq!(read_percent("  ", 1), Ok(None));
        assert_eq!(read_percent("0", 0), Ok(Some(0)));
        for wrong in ["0", "101", "-5", "12,5", "een"] {
            assert!(read_percent(wrong, 1).is_err(), "{wrong}");
        }
    }
}
