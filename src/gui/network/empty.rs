//! The network when there is nothing to see: what to do about it, with units to begin with.

use std::collections::BTreeMap;

use egui::{Align, Button, Layout, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::gui::context::PanelContext;
use crate::gui::theme;
use crate::i18n::Message;
use crate::model::{Organisation, UnitId};

/// So many units are offered.
const MOST_OFFERED: usize = 8;
/// The width of what is said.
const WIDTH_PT: f32 = 380.0;

/// Says what to do; returns the unit that was chosen. `alone` is the unit in the middle that nothing is around.
pub fn ui(ui: &mut Ui, ctx: &PanelContext<'_>, alone: Option<&UnitId>) -> Option<UnitId> {
    let organisation = ctx.organisation();
    let offered = most_related(organisation, alone);
    let (title, hint) = match alone {
        _ if offered.is_empty() && alone.is_none() => {
            (Message::new("network-no-relations"), "network-no-relations-hint")
        }
        Some(unit) => (Message::new("network-alone").with("unit", organisation.name_of(unit)), "network-alone-hint"),
        None => (Message::new("network-choose"), "network-choose-hint"),
    };
    let mut chosen = None;
    let width = WIDTH_PT.min(ui.available_width() - 32.0);
    let height = 150.0 + offered.len() as f32 * (theme::TARGET_PT + 4.0);
    ui.add_space(((ui.available_height() - height) / 2.0).max(8.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width(width);
        ui.label(RichText::new(icon::SHARE_NETWORK).size(40.0).color(ctx.palette.faint));
        ui.add_space(8.0);
        ui.label(RichText::new(ctx.say(&title)).font(theme::semibold(theme::TITLE_PT)).color(ctx.palette.ink));
        ui.add_space(4.0);
        ui.label(RichText::new(ctx.text(hint)).color(ctx.palette.muted));
        ui.add_space(12.0);
        for (unit, count) in &offered {
            let name = organisation.name_of(unit);
            let count = ctx.say(&Message::new("network-relation-count").with("count", *count));
            let count = RichText::new(count).size(theme::SMALL_PT).color(ctx.palette.muted);
            let words = RichText::new(name).color(ctx.palette.accent);
            ui.allocate_ui_with_layout(
                egui::vec2(width, theme::TARGET_PT),
                Layout::left_to_right(Align::Center),
                |ui| {
                    let button = Button::new(words).shortcut_text(count).fill(ctx.palette.panel).truncate();
                    let response = ui.add(button.min_size(egui::vec2(width, theme::TARGET_PT)));
                    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
                    if response.clicked() {
                        chosen = Some((*unit).clone());
                    }
                },
            );
        }
    });
    chosen
}

/// The units with the most relations, without `but`; as many first as there are, those with equally many by name.
fn most_related<'a>(organisation: &'a Organisation, but: Option<&UnitId>) -> Vec<(&'a UnitId, usize)> {
    let mut counts: BTreeMap<&UnitId, usize> = BTreeMap::new();
    for (_, relation) in organisation.relations() {
        for unit in [&relation.from, &relation.to].into_iter().filter_map(|end| organisation.unit_at(end)) {
            *counts.entry(unit).or_default() += 1;
        }
    }
    let mut found: Vec<_> = counts.into_iter().filter(|(unit, _)| Some(*unit) != but).collect();
    found.sort_by_key(|(unit, count)| (std::cmp::Reverse(*count), organisation.name_of(unit)));
    found.truncate(MOST_OFFERED);
    found
}
