//! What whoever gets the file can read in it, and what could not be done as it was asked.

use egui::{Label, RichText, ScrollArea, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::export::{Format, Publication};
use crate::gui::context::PanelContext;
use crate::gui::theme;

/// Shows it, no higher than `most_pt`. `with_holders` says that there are names of people in it. Returns how high it is, nought when there is nothing to say.
pub fn ui(
    ui: &mut Ui,
    ctx: &PanelContext<'_>,
    publication: Option<&Publication>,
    format: Format,
    with_holders: bool,
    most_pt: f32,
) -> f32 {
    let reveals = publication.map_or(&[][..], |made| &made.reveals);
    let notes_of = |made: &Publication| [made.notes.clone(), format.notes(made, 0..made.pages.len())].concat();
    let notes = publication.map(notes_of).unwrap_or_default();
    if notes.is_empty() && reveals.is_empty() && !with_holders {
        return 0.0;
    }
    let warn = |ui: &mut Ui, words: &str| {
        let words = format!("{}  {words}", icon::WARNING);
        ui.add(Label::new(RichText::new(words).color(ctx.palette.warning)).wrap());
    };
    let area = ScrollArea::vertical().id_salt("publishing-reveals").max_height(most_pt).auto_shrink([false, true]);
    let shown = area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 12.0);
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 2.0);
        if with_holders {
            warn(ui, ctx.text("publishing-holders-warning"));
        }
        for note in &notes {
            warn(ui, &ctx.say(note));
        }
        if !reveals.is_empty() {
            let words: Vec<String> = reveals.iter().map(|revealed| ctx.say(revealed)).collect();
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 5.0;
                let heading = RichText::new(ctx.text("publishing-reveals")).font(theme::semibold(theme::BODY_PT));
                ui.label(heading.color(ctx.palette.ink));
                for words in words {
                    ui.label(RichText::new(words).color(ctx.palette.muted));
                }
            });
        }
    });
    shown.content_size.y.min(most_pt)
}
