//! What screen readers hear of the cards.

use egui::{Sense, Ui};

use super::canvas_id;
use super::paint::Painted;
use crate::gui::context::PanelContext;
use crate::gui::outbox::{Outbox, Request, SelectMode};
use crate::i18n::Message;
use crate::model::{Organisation, UnitId};
use crate::scene::FigureRow;

/// More cards than this get no names for screen readers at once: the outline has all of them.
const MOST_NAMED: usize = 400;

/// Gives every card that can be read a role, a name and a state for screen readers.
pub fn name_cards(ui: &Ui, ctx: &PanelContext<'_>, painted: &Painted, out: &mut Outbox) {
    if painted.readable.len() > MOST_NAMED {
        return;
    }
    for (card, rect) in &painted.readable {
        let held = &ctx.scene.cards()[*card];
        let is_ghost = ctx.marks.is_some_and(|marks| marks.is_ghost(*card));
        let id = canvas_id(ctx.pane.index).with((if is_ghost { "ghost" } else { "card" }, &held.unit));
        let Some(organisation) = organisation_with(ctx, &held.unit) else { continue };
        let Some(unit) = organisation.unit(&held.unit) else { continue };
        let response = ui.interact(*rect, id, Sense::hover());
        let marked = ctx.marks.map(|marks| marks.name(*card, &unit.name, ctx.language));
        let name = marked.unwrap_or_else(|| unit.name.clone());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Other, true, &name));
        let kind = organisation.kind_of(unit).map_or(unit.kind.as_str(), |kind| &kind.name);
        let leadership = crate::scene::leadership_text(organisation, &held.unit, ctx.language);
        let figures: Vec<String> = held.figures.iter().map(FigureRow::words).collect();
        let figures = figures.iter().map(String::as_str);
        let signals = ctx.signals_by_unit.get(&held.unit);
        let signals = signals.map(|(_, count)| ctx.say(&Message::new("status-findings").with("count", *count)));
        let details: Vec<&str> = [Some(kind), leadership.as_deref(), Some(&*held.figure)]
            .into_iter()
            .flatten()
            .chain(figures)
            .chain([&*held.hidden])
            .chain(signals.as_deref())
            .filter(|text| !text.is_empty())
            .collect();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(egui::accesskit::Role::TreeItem);
            node.set_label(name.as_str());
            node.set_description(details.join(", "));
            node.set_selected(ctx.view.is_selected(&held.unit));
            node.set_expanded(held.hidden_count == 0);
            node.add_action(egui::accesskit::Action::Click);
        });
        if ui.input(|input| input.has_accesskit_action_request(id, egui::accesskit::Action::Click)) {
            out.ask(Request::Select(held.unit.clone(), SelectMode::Only));
        }
    }
}

/// The organisation of the chart if it has a unit; else, for what lapsed, that of a scenario that has it.
fn organisation_with<'a>(ctx: &PanelContext<'a>, unit: &UnitId) -> Option<&'a Organisation> {
    let has_it = |organisation: &&Organisation| organisation.unit(unit).is_some();
    let elsewhere = || {
        let scenarios = ctx.document.scenarios().in_order().into_iter();
        scenarios.map(|(_, state)| state.organisation()).find(has_it)
    };
    Some(ctx.organisation()).filter(has_it).or_else(elsewhere)
}
